-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE schedule SET is_removed = 1, next_run = NULL WHERE id = ?

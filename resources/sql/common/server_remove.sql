-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE server SET is_removed = 1 WHERE id = ?

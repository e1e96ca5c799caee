-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE schedule SET is_paused = ?, paused_until = ? WHERE id = ? AND is_removed = 0

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM schedule
WHERE id = ? AND is_removed = 0 AND next_run = ?
    AND (is_paused = 0 OR (paused_until IS NOT NULL AND paused_until <= ?))
{{lock_row}}

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- another cron text makes the next run unknown until it is computed again
UPDATE schedule SET next_run = CASE WHEN is_removed = 0 AND cron = ? THEN next_run END, is_removed = 0, position = ?,
    cron = ?, max_concurrent_syncs = ?, max_runtime = ?, source_id = ?,
    jitter_seconds = ?, catch_up = ?, mass_removal_percent = ?, sync_options = ?
WHERE id = ?

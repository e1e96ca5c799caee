-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.id, s.name, g.name, c.cron, c.max_runtime, c.max_concurrent_syncs, o.name, c.next_run, c.last_run, c.last_job, c.is_paused,
    c.paused_until
FROM schedule c
JOIN server s ON s.id = c.server_id
JOIN repo_group g ON g.id = c.group_id
LEFT JOIN server o ON o.id = c.source_id
WHERE c.is_removed = 0
ORDER BY c.position, c.id

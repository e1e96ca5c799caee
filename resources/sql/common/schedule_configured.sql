-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.id, c.is_removed, c.position, c.server_id, c.group_id, s.name, g.name, c.cron, c.max_concurrent_syncs, c.max_runtime, o.name,
    c.jitter_seconds, c.catch_up, c.mass_removal_percent, c.sync_options
FROM schedule c
JOIN server s ON s.id = c.server_id
JOIN repo_group g ON g.id = c.group_id
LEFT JOIN server o ON o.id = c.source_id
ORDER BY c.position, c.id

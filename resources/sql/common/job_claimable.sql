-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Queued jobs, and running ones of engines that are dead. The limits of servers hold over all engines because the jobs of a server
-- run in one engine at a time, and because no more servers sync from a source at a time than the source allows.
SELECT q.id FROM job q
WHERE q.parent_id IS NULL
    AND q.state IN ('queued', 'running')
    AND (q.state = 'queued' OR (q.engine <> ? AND q.engine NOT IN (SELECT id FROM engine WHERE alive_until > ?)))
    AND NOT EXISTS (
        SELECT 1 FROM job r JOIN engine e ON e.id = r.engine
        WHERE r.parent_id IS NULL AND r.state = 'running' AND r.server = q.server AND q.server <> '' AND r.engine <> ?
            AND e.alive_until > ?)
    AND (q.source = '' OR (
        SELECT COUNT(DISTINCT r.server) FROM job r JOIN engine e ON e.id = r.engine
        WHERE r.parent_id IS NULL AND r.state = 'running' AND r.source = q.source AND r.server <> q.server AND e.alive_until > ?)
        < COALESCE((SELECT CASE WHEN s.max_concurrent_secondaries > 0 THEN s.max_concurrent_secondaries END FROM server s
            WHERE s.name = q.source), 1000000))
ORDER BY q.id LIMIT 1
--? lock
{{skip_locked}}

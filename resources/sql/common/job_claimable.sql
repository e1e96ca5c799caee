-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, state FROM job
WHERE parent_id IS NULL
    AND state IN ('queued', 'running')
    AND (state = 'queued' OR engine NOT IN (SELECT id FROM engine WHERE alive_until > ?))
ORDER BY id LIMIT 1
{{skip_locked}}

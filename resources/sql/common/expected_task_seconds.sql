-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT r.name, (
    SELECT AVG(n.task_seconds) FROM (
        SELECT h.task_seconds FROM sync_history h
        WHERE h.repository_id = r.id AND h.state = 'completed' AND h.task_seconds > 0
        ORDER BY h.finished DESC, h.id DESC LIMIT 5
    ) n
)
FROM repository r JOIN server s ON s.id = r.server_id
WHERE s.name = ? AND r.is_gone = 0

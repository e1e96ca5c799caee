-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT r.id, (
    SELECT {{join_text}}(n.state, ',') FROM (
        SELECT h.state FROM sync_history h WHERE h.repository_id = r.id ORDER BY h.finished DESC, h.id DESC LIMIT ?
    ) n
)
FROM repository r JOIN server s ON s.id = r.server_id
WHERE s.name = ? AND r.is_gone = 0

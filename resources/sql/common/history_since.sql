-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{history_columns}} FROM sync_history h
--? server
JOIN repository r ON r.id = h.repository_id
JOIN server s ON s.id = r.server_id
--.
WHERE h.finished >= ?
--? server
    AND s.name = ?
--.
ORDER BY h.finished DESC, h.id DESC

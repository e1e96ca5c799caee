-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{repository_columns}}
FROM repository r JOIN server s ON s.id = r.server_id
WHERE s.is_removed = 0
--? server
    AND s.name = ?
--? name
    AND r.name = ?
--? present
    AND r.is_gone = 0
--? changed
    AND r.revision > ?
--? in_order
ORDER BY r.id
--? sorted
-- "+" keeps SQLite from walking over all repositories instead of those that have changed
ORDER BY +r.id

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT s.id, s.name, t.is_reachable, t.checked, t.answered, t.last_error, t.status, t.rollup, t.rollup_date
FROM server s JOIN server_state t ON t.server_id = s.id
WHERE s.is_removed = 0
ORDER BY s.position, s.id

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{repository_columns}}
FROM repository r JOIN server s ON s.id = r.server_id
WHERE r.id = ?

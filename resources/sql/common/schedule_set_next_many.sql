-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- pairs of id and next run as a JSON array of arrays
UPDATE schedule SET next_run = CAST(e.value ->> 1 AS BIGINT)
FROM {{json_rows}}
WHERE schedule.id = CAST(e.value ->> 0 AS BIGINT) AND is_removed = 0

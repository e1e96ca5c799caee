-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{job_columns}} FROM job j
{{job_filter}}
--? in_order
ORDER BY j.id DESC LIMIT ? OFFSET ?
--? sorted
-- "+" keeps SQLite from walking over all jobs in the order of their ids, where another index finds the few that are asked for
ORDER BY +j.id DESC LIMIT ? OFFSET ?

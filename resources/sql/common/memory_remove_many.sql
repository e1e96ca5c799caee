-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- scope and name as a JSON array of arrays
DELETE FROM memory WHERE (scope, name) IN (SELECT e.value ->> 0, e.value ->> 1 FROM {{json_rows}})

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- scope, name and content as a JSON array of arrays
INSERT INTO memory (scope, name, content)
SELECT e.value ->> 0, e.value ->> 1, e.value ->> 2 FROM {{json_rows}} WHERE true
ON CONFLICT (scope, name) DO UPDATE SET content = excluded.content

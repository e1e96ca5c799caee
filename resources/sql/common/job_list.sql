-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{job_columns}} FROM job j
{{job_filter}}
ORDER BY j.id DESC LIMIT ? OFFSET ?

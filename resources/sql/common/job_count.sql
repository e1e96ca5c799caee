-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT j.state, j.changed, COUNT(*) FROM job j
{{job_filter}}
GROUP BY j.state, j.changed

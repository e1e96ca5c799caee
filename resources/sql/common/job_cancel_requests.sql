-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT j.id FROM job j LEFT JOIN job p ON p.id = j.parent_id
WHERE j.cancel_requested IS NOT NULL AND j.state IN ('queued', 'running') AND COALESCE(p.engine, j.engine) = ?
ORDER BY j.id

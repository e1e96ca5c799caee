-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM job
WHERE parent_id IS NULL AND state NOT IN ('queued', 'running')
    AND (finished < ? OR id NOT IN (SELECT id FROM job WHERE parent_id IS NULL ORDER BY id DESC LIMIT ?))
ORDER BY id

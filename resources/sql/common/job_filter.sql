-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
WHERE 1 = 1
--? top
    AND j.parent_id IS NULL
--? parent
    AND j.parent_id = ?
--? states
    AND j.state IN (?, ?, ?, ?, ?, ?, ?)
--? server
    AND j.server = ?
--? group
    AND j.group_name = ?
--? repository
    AND j.repository = ?
--? text
    AND (lower(j.name) LIKE lower(?) ESCAPE '!' OR lower(j.failure_message) LIKE lower(?) ESCAPE '!'
        OR lower(j.failure_text) LIKE lower(?) ESCAPE '!')
--? correlation
    AND j.correlation_id = ?
--? since
    AND j.queued >= ?
--? changed
    AND j.revision > ?
--.

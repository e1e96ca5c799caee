-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
j.id, j.parent_id, j.kind, j.state, j.name, j.server, j.group_name, j.repository, j.repository_href, j.arguments, j.started_by,
    j.queued, j.started, j.finished, j.deadline, j.failure_class, j.failure_message, j.failure_text, j.failure_code, j.summary,
    j.correlation_id, j.engine, j.children, j.revision, j.outcome, j.interruptions

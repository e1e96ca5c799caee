-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO job (parent_id, kind, state, name, server, group_name, repository, repository_href, arguments, plan, started_by,
    queued, started, finished, deadline, failure_class, failure_message, failure_text, failure_code, summary, correlation_id, engine,
    changed, children, outcome, source, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id

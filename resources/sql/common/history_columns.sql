-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
h.repository_id, h.job_id, h.state, h.started, h.finished, h.task_seconds, h.outcome, h.failure

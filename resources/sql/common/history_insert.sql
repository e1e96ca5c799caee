-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO sync_history (repository_id, job_id, state, started, finished, task_seconds, outcome, failure)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

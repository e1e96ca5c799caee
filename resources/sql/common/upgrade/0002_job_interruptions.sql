-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many engines died with a job since it last got on, so that a job that brings its process down is not tried for ever.
ALTER TABLE job ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;
-- The server that a group sync takes its content from: what a claim needs to keep to the limits of that server.
ALTER TABLE job ADD COLUMN source TEXT NOT NULL DEFAULT '';
CREATE INDEX job_running ON job (server) WHERE parent_id IS NULL AND state = 'running';

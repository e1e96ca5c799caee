-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What operations remember between their runs, and what a job works by that is too large for lists of jobs.
CREATE TABLE memory (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (scope, name)
);
ALTER TABLE job ADD COLUMN plan TEXT NOT NULL DEFAULT '';

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a server hands out of a repository, which is not always its newest version; and jobs are found by the
-- correlation id that their tasks on a server carry.
ALTER TABLE repository ADD COLUMN served TEXT NOT NULL DEFAULT '';
ALTER TABLE repository ADD COLUMN served_version INTEGER NOT NULL DEFAULT -1;
ALTER TABLE repository ADD COLUMN served_bound INTEGER NOT NULL DEFAULT 0;
ALTER TABLE repository ADD COLUMN published BIGINT;
CREATE INDEX job_correlation ON job (correlation_id);

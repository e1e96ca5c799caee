-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Versions of the configuration that were saved. They share their numbers with those that were in force: a version may
-- be saved only, applied only, or both.
CREATE TABLE configuration_saved (
    version BIGINT PRIMARY KEY,
    yaml TEXT NOT NULL,
    author TEXT NOT NULL,
    saved BIGINT NOT NULL
);

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are milliseconds since 1970 in UTC, flags are 0 or 1, JSON is text: the same on both databases.
-- A statement ends with a semicolon at the end of a line.

-- One row. Every write transaction takes it first, so that writers of several engines come one after the other: no deadlocks, and
-- a revision that a reader has seen is never followed by a smaller one.
CREATE TABLE counters (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    configuration BIGINT NOT NULL DEFAULT 0,
    servers BIGINT NOT NULL DEFAULT 0,
    repositories BIGINT NOT NULL DEFAULT 0,
    jobs BIGINT NOT NULL DEFAULT 0,
    schedules BIGINT NOT NULL DEFAULT 0,
    leases BIGINT NOT NULL DEFAULT 0
);
INSERT INTO counters (id) VALUES (1);

CREATE TABLE configuration (
    version BIGINT PRIMARY KEY,
    yaml TEXT NOT NULL,
    author TEXT NOT NULL,
    applied BIGINT NOT NULL,
    settings TEXT NOT NULL
);

-- Servers and groups are never deleted, only marked as removed: a key that comes back finds its id and its history.
CREATE TABLE server (
    id {{identity}},
    name TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    is_removed INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL,
    api_root TEXT NOT NULL,
    domain TEXT NOT NULL,
    content_url TEXT NOT NULL,
    credential_kind TEXT NOT NULL,
    credential_name TEXT NOT NULL,
    credential_username TEXT NOT NULL,
    credential_vault_mount TEXT NOT NULL,
    credential_location TEXT NOT NULL,
    trust_kind TEXT NOT NULL,
    trust_pinned_sha256 TEXT NOT NULL,
    trust_ca_pem TEXT NOT NULL,
    registration TEXT,
    max_concurrent_snapshots INTEGER,
    max_concurrent_secondaries INTEGER NOT NULL,
    max_concurrent_syncs INTEGER NOT NULL,
    reconciled BIGINT
);

CREATE TABLE repo_group (
    id {{identity}},
    name TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    is_removed INTEGER NOT NULL DEFAULT 0,
    regex_include TEXT NOT NULL,
    regex_exclude TEXT NOT NULL
);

-- A group on a server: configuration and running state of its schedule.
CREATE TABLE schedule (
    id {{identity}},
    server_id BIGINT NOT NULL REFERENCES server (id),
    group_id BIGINT NOT NULL REFERENCES repo_group (id),
    position BIGINT NOT NULL,
    is_removed INTEGER NOT NULL DEFAULT 0,
    cron TEXT NOT NULL,
    max_concurrent_syncs INTEGER NOT NULL,
    max_runtime TEXT NOT NULL,
    source_id BIGINT REFERENCES server (id),
    jitter_seconds INTEGER NOT NULL,
    catch_up INTEGER NOT NULL,
    mass_removal_percent INTEGER NOT NULL,
    sync_options TEXT NOT NULL,
    next_run BIGINT,
    last_run BIGINT,
    last_job BIGINT NOT NULL DEFAULT 0,
    is_paused INTEGER NOT NULL DEFAULT 0,
    paused_until BIGINT,
    UNIQUE (server_id, group_id)
);
CREATE INDEX schedule_group ON schedule (group_id);
CREATE INDEX schedule_source ON schedule (source_id);

CREATE TABLE server_state (
    server_id BIGINT PRIMARY KEY REFERENCES server (id) ON DELETE CASCADE,
    is_reachable INTEGER NOT NULL,
    checked BIGINT,
    answered BIGINT,
    last_error TEXT NOT NULL,
    status TEXT NOT NULL,
    rollup TEXT NOT NULL,
    rollup_date BIGINT
);

CREATE TABLE repository (
    id {{identity}},
    server_id BIGINT NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    href TEXT NOT NULL,
    remote_href TEXT NOT NULL,
    remote_feed TEXT NOT NULL,
    distribution_href TEXT NOT NULL,
    base_path TEXT NOT NULL,
    base_url TEXT NOT NULL,
    latest_version_href TEXT NOT NULL,
    latest_version INTEGER NOT NULL,
    publication_href TEXT NOT NULL,
    health TEXT NOT NULL DEFAULT '',
    health_date BIGINT,
    last_sync_job BIGINT NOT NULL DEFAULT 0,
    last_sync_state TEXT NOT NULL DEFAULT '',
    last_sync_finished BIGINT,
    last_success BIGINT,
    last_change BIGINT,
    last_duration DOUBLE PRECISION NOT NULL DEFAULT 0,
    failures_in_a_row INTEGER NOT NULL DEFAULT 0,
    last_failure TEXT NOT NULL DEFAULT '',
    last_outcome TEXT NOT NULL DEFAULT '',
    verification TEXT NOT NULL DEFAULT '',
    seen BIGINT,
    is_gone INTEGER NOT NULL DEFAULT 0,
    revision BIGINT NOT NULL,
    UNIQUE (server_id, name)
);
CREATE INDEX repository_name ON repository (name);
CREATE INDEX repository_revision ON repository (revision);

CREATE TABLE job (
    id {{identity}},
    parent_id BIGINT REFERENCES job (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    server TEXT NOT NULL,
    group_name TEXT NOT NULL,
    repository TEXT NOT NULL,
    repository_href TEXT NOT NULL,
    arguments TEXT NOT NULL,
    started_by TEXT NOT NULL,
    queued BIGINT NOT NULL,
    started BIGINT,
    finished BIGINT,
    deadline BIGINT,
    failure_class TEXT NOT NULL DEFAULT '',
    failure_message TEXT NOT NULL DEFAULT '',
    failure_text TEXT NOT NULL DEFAULT '',
    failure_code TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    engine TEXT NOT NULL,
    cancel_requested_by TEXT,
    cancel_requested BIGINT,
    changed INTEGER NOT NULL DEFAULT 0,
    children TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    stages TEXT NOT NULL DEFAULT ''
);
-- A repeated insertion of children after a crash finds those that are there.
CREATE UNIQUE INDEX job_child ON job (parent_id, repository) WHERE parent_id IS NOT NULL AND repository <> '';
CREATE INDEX job_parent ON job (parent_id, id);
CREATE INDEX job_open ON job (id) WHERE parent_id IS NULL AND state IN ('queued', 'running');
CREATE INDEX job_state ON job (state, id);
CREATE INDEX job_queued ON job (queued);
CREATE INDEX job_server ON job (server, id);
CREATE INDEX job_repository ON job (repository, id);
CREATE INDEX job_revision ON job (revision);
CREATE INDEX job_cancel ON job (id) WHERE cancel_requested IS NOT NULL AND state IN ('queued', 'running');

-- Kept after the job is gone; therefore without a reference to it.
CREATE TABLE sync_history (
    id {{identity}},
    repository_id BIGINT NOT NULL REFERENCES repository (id) ON DELETE CASCADE,
    job_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    started BIGINT,
    finished BIGINT NOT NULL,
    task_seconds DOUBLE PRECISION NOT NULL,
    outcome TEXT NOT NULL,
    failure TEXT NOT NULL,
    UNIQUE (repository_id, job_id)
);
CREATE INDEX sync_history_repository ON sync_history (repository_id, finished, id);
CREATE INDEX sync_history_finished ON sync_history (finished);

CREATE TABLE deb_distribution (
    server_id BIGINT NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    version_href TEXT NOT NULL,
    distributions TEXT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (server_id, version_href)
);

CREATE TABLE engine (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    program TEXT NOT NULL,
    alive_until BIGINT NOT NULL
);

CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    engine TEXT NOT NULL,
    held_until BIGINT NOT NULL
);

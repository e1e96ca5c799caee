-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A small fleet with history, as version 1 of the schema keeps it.
INSERT INTO configuration (version, yaml, author, applied, settings) VALUES (1, 'pulp_servers: {}', 'anna', 1772359200000, '{"history_max_age_days":30,"history_max_jobs":1000}');
INSERT INTO server (id, name, position, url, api_root, domain, content_url, credential_kind, credential_name, credential_username, credential_vault_mount, credential_location, trust_kind, trust_pinned_sha256, trust_ca_pem, max_concurrent_secondaries, max_concurrent_syncs)
VALUES (1, 'pulp-a:443', 0, 'https://pulp-a:443', '/pulp/', '', '', 'vault', 'service', 'pulp', 'service-accounts', '', 'system', '', '', 0, 0);
INSERT INTO repo_group (id, name, position, regex_include, regex_exclude) VALUES (1, 'nightly', 0, '^ext-', '');
INSERT INTO schedule (id, server_id, group_id, position, cron, max_concurrent_syncs, max_runtime, jitter_seconds, catch_up, mass_removal_percent, sync_options, next_run, is_paused)
VALUES (1, 1, 1, 0, '0 2 * * *', 2, '6h', 0, 1, 30, '', 1772416800000, 1);
INSERT INTO repository (id, server_id, name, type, href, remote_href, remote_feed, distribution_href, base_path, base_url, latest_version_href, latest_version, publication_href, health, last_sync_job, last_sync_state, failures_in_a_row, revision)
VALUES (1, 1, 'ext-epel9', 'rpm.rpm', '/r/1/', '/m/1/', 'https://***@example.com/', '', '', '', '/r/1/versions/3/', 3, '', 'red', 2, 'failed', 2, 1);
INSERT INTO job (id, kind, state, name, server, group_name, repository, repository_href, arguments, started_by, queued, summary, correlation_id, engine, revision)
VALUES (1, 'repo_group_sync', 'failed', 'repo sync pulp-a:443', 'pulp-a:443', 'nightly', '', '', '{}', 'schedule', 1772359200000, '', '', 'e', 1);
INSERT INTO job (id, parent_id, kind, state, name, server, group_name, repository, repository_href, arguments, started_by, queued, summary, correlation_id, engine, revision, stages)
VALUES (2, 1, 'repo_sync', 'failed', 'x', 'pulp-a:443', '', 'ext-epel9', '/r/1/', '', '', 1772359200000, '', '', '', 2, '[{"name":"sync repo"}]');
INSERT INTO sync_history (repository_id, job_id, state, finished, task_seconds, outcome, failure)
VALUES (1, 2, 'failed', 1772359260000, 2.5, '', '{"class":"checksum"}');

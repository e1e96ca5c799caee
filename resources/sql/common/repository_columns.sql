-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
r.id, r.server_id, s.name, r.name, r.type, r.href, r.remote_href, r.remote_feed, r.distribution_href, r.base_path, r.base_url,
    r.latest_version_href, r.latest_version, r.publication_href,
    r.served, r.served_version, r.served_bound, r.published, r.health, r.health_date, r.last_sync_job, r.last_sync_state,
    r.last_sync_finished, r.last_success, r.last_change, r.last_duration, r.failures_in_a_row, r.last_failure, r.last_outcome,
    r.verification, CASE WHEN r.is_gone = 1 THEN r.seen ELSE s.reconciled END, r.is_gone, r.revision

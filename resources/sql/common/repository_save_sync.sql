-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE repository SET last_sync_job = ?, last_sync_state = ?, last_sync_finished = ?, last_success = ?, last_change = ?,
    last_duration = ?, failures_in_a_row = ?, last_failure = ?, last_outcome = ?, latest_version_href = ?, latest_version = ?,
    publication_href = ?, served = ?, served_version = ?, published = ?, revision = ?
WHERE id = ?

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO schedule (is_removed, position, server_id, group_id, cron, max_concurrent_syncs, max_runtime, source_id,
    jitter_seconds, catch_up, mass_removal_percent, sync_options)
VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- rows as a JSON array of arrays: one round for thousands of them
INSERT INTO schedule (is_removed, position, server_id, group_id, cron, max_concurrent_syncs, max_runtime, source_id,
    jitter_seconds, catch_up, mass_removal_percent, sync_options)
SELECT 0, CAST(e.value ->> 0 AS BIGINT), CAST(e.value ->> 1 AS BIGINT), CAST(e.value ->> 2 AS BIGINT), e.value ->> 3,
    CAST(e.value ->> 4 AS INTEGER), e.value ->> 5, CAST(e.value ->> 6 AS BIGINT), CAST(e.value ->> 7 AS INTEGER),
    CAST(e.value ->> 8 AS INTEGER), CAST(e.value ->> 9 AS INTEGER), e.value ->> 10
FROM {{json_rows}}

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The roll-up is kept: it comes from the syncs, which may write at the same time.
INSERT INTO server_state (server_id, is_reachable, checked, answered, last_error, status, rollup)
VALUES (?, ?, ?, ?, ?, ?, '')
ON CONFLICT (server_id) DO UPDATE SET is_reachable = excluded.is_reachable, checked = excluded.checked, answered = excluded.answered,
    last_error = excluded.last_error, status = excluded.status

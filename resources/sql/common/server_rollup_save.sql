-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO server_state (server_id, is_reachable, last_error, status, rollup, rollup_date)
VALUES (?, 0, '', '', ?, ?)
ON CONFLICT (server_id) DO UPDATE SET rollup = excluded.rollup, rollup_date = excluded.rollup_date

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT configuration, servers, repositories, jobs, schedules, leases FROM counters WHERE id = 1 {{lock_row}}

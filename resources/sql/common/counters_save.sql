-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE counters SET configuration = ?, servers = ?, repositories = ?, jobs = ?, schedules = ?, leases = ? WHERE id = 1

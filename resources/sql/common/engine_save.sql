-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO engine (id, host, program, alive_until) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET host = excluded.host, program = excluded.program, alive_until = excluded.alive_until

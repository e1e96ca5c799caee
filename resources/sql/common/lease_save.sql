-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO lease (name, engine, held_until) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET engine = excluded.engine, held_until = excluded.held_until

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.engine, l.held_until, e.host, e.program FROM lease l LEFT JOIN engine e ON e.id = l.engine WHERE l.name = ?

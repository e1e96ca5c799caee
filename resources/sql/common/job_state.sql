-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT state, engine, started FROM job WHERE id = ? {{lock_row}}

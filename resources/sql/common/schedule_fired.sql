-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE schedule SET next_run = ?, last_run = ?, last_job = ? WHERE id = ?

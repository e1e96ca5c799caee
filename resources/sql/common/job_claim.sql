-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE job SET interruptions = interruptions + CASE WHEN state = 'running' THEN 1 ELSE 0 END,
    state = 'running', engine = ?, started = COALESCE(started, ?), revision = ?
WHERE id = ?

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE job SET state = ?, started = ?, finished = ?, engine = ?, failure_class = ?, failure_message = ?, failure_text = ?, failure_code = ?,
    summary = ?, revision = ?
WHERE id = ?

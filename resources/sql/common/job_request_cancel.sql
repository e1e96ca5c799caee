-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE job SET cancel_requested_by = ?, cancel_requested = ?, revision = ? WHERE id = ?

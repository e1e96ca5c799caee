-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE repository SET is_gone = 1, seen = ?, revision = ? WHERE id = ?

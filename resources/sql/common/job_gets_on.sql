-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE job SET interruptions = 0 WHERE interruptions > 0 AND id = (SELECT parent_id FROM job WHERE id = ?)

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE repo_group SET is_removed = 0, position = ?, name = ?, regex_include = ?, regex_exclude = ? WHERE id = ?

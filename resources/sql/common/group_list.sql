-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, is_removed, position, name, regex_include, regex_exclude FROM repo_group ORDER BY position, id

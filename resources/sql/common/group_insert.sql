-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO repo_group (is_removed, position, name, regex_include, regex_exclude) VALUES (0, ?, ?, ?, ?) RETURNING id

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO configuration_saved (version, yaml, author, saved) VALUES (?, ?, ?, ?)

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO schema_migration (version, name, sha256, applied) VALUES (?, ?, ?, ?)

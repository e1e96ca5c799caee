-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT yaml FROM configuration WHERE version = ?
UNION ALL
SELECT yaml FROM configuration_saved WHERE version = ?
LIMIT 1

-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT version, yaml FROM configuration
UNION ALL
SELECT version, yaml FROM configuration_saved
ORDER BY version DESC LIMIT 1

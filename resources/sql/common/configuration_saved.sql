-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT version, author, saved FROM configuration_saved ORDER BY version DESC LIMIT ?

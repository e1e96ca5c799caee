-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT version, yaml, author, applied, settings FROM configuration ORDER BY version DESC LIMIT 1

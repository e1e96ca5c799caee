-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT version, author, applied FROM configuration ORDER BY version DESC LIMIT ?

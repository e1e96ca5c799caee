-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 1 FROM engine WHERE id = ? AND alive_until > ?

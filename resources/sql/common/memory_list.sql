-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT name, content FROM memory WHERE scope = ?

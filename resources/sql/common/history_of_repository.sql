-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT {{history_columns}} FROM sync_history h WHERE h.repository_id = ? ORDER BY h.finished DESC, h.id DESC LIMIT ?

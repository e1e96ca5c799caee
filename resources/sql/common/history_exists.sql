-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 1 FROM sync_history WHERE repository_id = ? AND job_id = ?

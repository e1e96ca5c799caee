-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO deb_distribution (server_id, version_href, distributions, saved) VALUES (?, ?, ?, ?)
ON CONFLICT (server_id, version_href) DO UPDATE SET distributions = excluded.distributions, saved = excluded.saved

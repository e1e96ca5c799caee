-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.version_href, d.distributions FROM deb_distribution d JOIN server s ON s.id = d.server_id WHERE s.name = ?

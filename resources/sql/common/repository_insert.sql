-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO repository (name, type, href, remote_href, remote_feed, distribution_href, base_path, base_url, latest_version_href,
    latest_version, publication_href, served, served_version, served_bound, published, server_id, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

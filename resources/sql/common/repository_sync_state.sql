-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT last_success, last_change, failures_in_a_row, last_failure, latest_version_href,
    latest_version, publication_href, type, distribution_href, served, served_version, served_bound, published
FROM repository WHERE id = ?

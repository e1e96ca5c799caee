-- SPDX-FileCopyrightText: 2026 Pulpit contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, is_removed, position, name, url, api_root, domain, content_url,
    credential_kind, credential_name, credential_username, credential_vault_mount, credential_location,
    trust_kind, trust_pinned_sha256, trust_ca_pem, registration,
    max_concurrent_snapshots, max_concurrent_secondaries, max_concurrent_syncs
FROM server ORDER BY position, id

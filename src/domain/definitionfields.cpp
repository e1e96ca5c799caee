// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/definitionfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

struct FieldRow
{
    DefinitionPart part;
    QLatin1String plugin; ///< empty: every plugin
    QLatin1String field;
    FieldForm form;
};

// From the plugins' API. Names, URLs and hrefs are not here: they follow from the definition itself. So do description
// and path, unless they are of a form of their own.
constexpr std::array kFields {
    FieldRow {DefinitionPart::Remote, {}, "policy"_L1, FieldForm::Policy},
    FieldRow {DefinitionPart::Remote, {}, "rate_limit"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Remote, {}, "download_concurrency"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Remote, {}, "max_retries"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Remote, {}, "total_timeout"_L1, FieldForm::Seconds},
    FieldRow {DefinitionPart::Remote, {}, "connect_timeout"_L1, FieldForm::Seconds},
    FieldRow {DefinitionPart::Remote, {}, "sock_connect_timeout"_L1, FieldForm::Seconds},
    FieldRow {DefinitionPart::Remote, {}, "sock_read_timeout"_L1, FieldForm::Seconds},
    FieldRow {DefinitionPart::Remote, {}, "headers"_L1, FieldForm::Objects},
    FieldRow {DefinitionPart::Remote, {}, "proxy_url"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, {}, "proxy_username"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, {}, "username"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, {}, "tls_validation"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, {}, "ca_cert"_L1, FieldForm::Pem},
    FieldRow {DefinitionPart::Remote, {}, "client_cert"_L1, FieldForm::Pem},
    FieldRow {DefinitionPart::Remote, {}, "labels"_L1, FieldForm::Labels},
    FieldRow {DefinitionPart::Remote, "file"_L1, "git_ref"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, "deb"_L1, "sync_sources"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "deb"_L1, "sync_udebs"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "deb"_L1, "sync_installer"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "deb"_L1, "gpgkey"_L1, FieldForm::Pem},
    FieldRow {DefinitionPart::Remote, "deb"_L1, "ignore_missing_package_indices"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "python"_L1, "includes"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "python"_L1, "excludes"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "python"_L1, "prereleases"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "python"_L1, "package_types"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "python"_L1, "keep_latest_packages"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Remote, "python"_L1, "exclude_platforms"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "python"_L1, "provenance"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "container"_L1, "upstream_name"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, "container"_L1, "includes"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "container"_L1, "excludes"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "container"_L1, "include_tags"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "container"_L1, "exclude_tags"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "container"_L1, "sigstore"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, "ansible"_L1, "requirements_file"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, "ansible"_L1, "auth_url"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Remote, "ansible"_L1, "sync_dependencies"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "ansible"_L1, "signed_only"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Remote, "ostree"_L1, "depth"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Remote, "ostree"_L1, "include_refs"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Remote, "ostree"_L1, "exclude_refs"_L1, FieldForm::Texts},
    FieldRow {DefinitionPart::Repository, {}, "description"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, {}, "retain_repo_versions"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Repository, {}, "retain_checkpoints"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Repository, {}, "labels"_L1, FieldForm::Labels},
    FieldRow {DefinitionPart::Repository, "file"_L1, "autopublish"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "file"_L1, "manifest"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "autopublish"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "retain_package_versions"_L1, FieldForm::Whole},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "checksum_type"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "compression_type"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "layout"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "repo_config"_L1, FieldForm::Object},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "metadata_signing_service"_L1, FieldForm::Service},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "package_signing_service"_L1, FieldForm::Service},
    FieldRow {DefinitionPart::Repository, "rpm"_L1, "package_signing_fingerprint"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "deb"_L1, "autopublish"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "deb"_L1, "publish_upstream_release_fields"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "deb"_L1, "signing_service"_L1, FieldForm::Service},
    FieldRow {DefinitionPart::Repository, "deb"_L1, "package_signing_service"_L1, FieldForm::Service},
    FieldRow {DefinitionPart::Repository, "deb"_L1, "package_signing_fingerprint"_L1, FieldForm::Text},
    FieldRow {DefinitionPart::Repository, "python"_L1, "autopublish"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "python"_L1, "allow_package_substitution"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "container"_L1, "manifest_signing_service"_L1, FieldForm::Service},
    FieldRow {DefinitionPart::Repository, "ansible"_L1, "gpgkey"_L1, FieldForm::Pem},
    FieldRow {DefinitionPart::Repository, "ansible"_L1, "private"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Repository, "ostree"_L1, "compute_delta"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Distribution, {}, "base_path"_L1, FieldForm::Path},
    FieldRow {DefinitionPart::Distribution, {}, "content_guard"_L1, FieldForm::Guard},
    FieldRow {DefinitionPart::Distribution, {}, "hidden"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Distribution, {}, "labels"_L1, FieldForm::Labels},
    FieldRow {DefinitionPart::Distribution, "rpm"_L1, "generate_repo_config"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Distribution, "python"_L1, "allow_uploads"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Distribution, "container"_L1, "private"_L1, FieldForm::Truth},
    FieldRow {DefinitionPart::Distribution, "container"_L1, "description"_L1, FieldForm::Text},
};

constexpr std::array kListed {"rpm"_L1,    "deb"_L1, "file"_L1,  "python"_L1,  "container"_L1,
                              "ostree"_L1, "npm"_L1, "maven"_L1, "ansible"_L1, "gem"_L1};

} // namespace

QLatin1String nameOf(DefinitionPart part)
{
    switch (part) {
    case DefinitionPart::Remote: return "remote"_L1;
    case DefinitionPart::Repository: return "repository"_L1;
    case DefinitionPart::Distribution: break;
    }
    return "distribution"_L1;
}

std::optional<FieldForm> formOf(DefinitionPart part, const QString &plugin, const QString &field)
{
    for (const FieldRow &row : kFields)
        if (row.part == part && field == row.field && (row.plugin.isEmpty() || plugin == row.plugin))
            return row.form;
    return std::nullopt;
}

QStringList fieldsOf(DefinitionPart part, const QString &plugin)
{
    QStringList names;
    for (const FieldRow &row : kFields)
        if (row.part == part && (row.plugin.isEmpty() || plugin == row.plugin))
            names.append(QString(row.field));
    return names;
}

bool isListedPlugin(const QString &plugin)
{
    return std::find(kListed.begin(), kListed.end(), plugin) != kListed.end();
}

bool isSecretField(const QString &field)
{
    static const QStringList names {u"client_key"_s, u"password"_s, u"proxy_password"_s, u"sles_auth_token"_s,
                                    u"token"_s};
    return names.contains(field);
}

QStringList secretProperties()
{
    return {u"ca_cert"_s, u"client_cert"_s,    u"client_key"_s,     u"username"_s,        u"password"_s, u"proxy_url"_s,
            u"gpgkey"_s,  u"proxy_username"_s, u"proxy_password"_s, u"sles_auth_token"_s, u"token"_s};
}

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "types.h"

#include <algorithm>
#include <array>

namespace pulpit::fakepulp {

namespace {

using F = FieldSpec;

// Members common to all repositories. Order is the order of the answers.
#define FAKEPULP_REPOSITORY_COMMON                                                                                     \
    F {"description", Form::NullableText, "null", F::Generic},                                                         \
        F {"retain_repo_versions", Form::Integer, "null", F::Generic}, F                                               \
    {                                                                                                                  \
        "retain_checkpoints", Form::Integer, "null", F::Generic, 106                                                   \
    }

constexpr std::array kFileRepository {FAKEPULP_REPOSITORY_COMMON, F {"autopublish", Form::Boolean, "false"},
                                      F {"manifest", Form::NullableText, "\"PULP_MANIFEST\""},
                                      F {"last_sync_details", Form::Object, "{}", F::ReadOnly, 115}};
constexpr std::array kRpmRepository {FAKEPULP_REPOSITORY_COMMON,
                                     F {"autopublish", Form::Boolean, "false"},
                                     F {"metadata_signing_service", Form::NullableHref, "null"},
                                     F {"package_signing_service", Form::NullableHref, "null", F::None, 73},
                                     F {"package_signing_fingerprint", Form::NullableText, "null", F::None, 73},
                                     F {"retain_package_versions", Form::Integer, "0"},
                                     F {"checksum_type", Form::NullableText, "null"},
                                     F {"metadata_checksum_type", Form::NullableText, "null", F::ReadOnly},
                                     F {"package_checksum_type", Form::NullableText, "null", F::ReadOnly},
                                     F {"gpgcheck", Form::Integer, "0", F::None, 0, 62},
                                     F {"repo_gpgcheck", Form::Integer, "0", F::None, 0, 62},
                                     F {"sqlite_metadata", Form::Boolean, "false", F::ReadOnly},
                                     F {"repo_config", Form::Object, "{}"},
                                     F {"compression_type", Form::NullableText, "null", F::None, 63},
                                     F {"layout", Form::NullableText, "null", F::None, 73},
                                     F {"osv_config", Form::NullableText, "null", F::None, 111}};
constexpr std::array kDebRepository {
    FAKEPULP_REPOSITORY_COMMON, F {"autopublish", Form::Boolean, "false", F::None, 105},
    F {"publish_upstream_release_fields", Form::Boolean, "true"}, F {"signing_service", Form::NullableHref, "null"},
    F {"signing_service_release_overrides", Form::Object, "{}"}};
constexpr std::array kPythonRepository {FAKEPULP_REPOSITORY_COMMON, F {"autopublish", Form::Boolean, "false"},
                                        F {"allow_package_substitution", Form::Boolean, "true", F::None, 105}};
constexpr std::array kContainerRepository {FAKEPULP_REPOSITORY_COMMON,
                                           F {"manifest_signing_service", Form::NullableHref, "null"}};

#define FAKEPULP_REMOTE_COMMON(defaultPolicy)                                                                          \
    F {"policy", Form::Policy, defaultPolicy, F::Generic},                                                             \
        F {"client_key", Form::NullableText, "null", F::Generic | F::Hidden},                                          \
        F {"proxy_username", Form::NullableText, "null", F::Generic | F::Hidden},                                      \
        F {"proxy_password", Form::NullableText, "null", F::Generic | F::Hidden},                                      \
        F {"username", Form::NullableText, "null", F::Generic | F::Hidden},                                            \
        F {"password", Form::NullableText, "null", F::Generic | F::Hidden},                                            \
        F {"ca_cert", Form::Certificate, "null", F::Generic},                                                          \
        F {"client_cert", Form::Certificate, "null", F::Generic},                                                      \
        F {"tls_validation", Form::Boolean, "true", F::Generic},                                                       \
        F {"proxy_url", Form::NullableText, "null", F::Generic}, F {"max_retries", Form::Integer, "null", F::Generic}, \
        F {"total_timeout", Form::Integer, "null", F::Generic},                                                        \
        F {"connect_timeout", Form::Integer, "null", F::Generic},                                                      \
        F {"sock_connect_timeout", Form::Integer, "null", F::Generic},                                                 \
        F {"sock_read_timeout", Form::Integer, "null", F::Generic}, F {"headers", Form::List, "null", F::Generic},     \
        F {"download_concurrency", Form::Integer, "null", F::Generic}, F                                               \
    {                                                                                                                  \
        "rate_limit", Form::Integer, "null", F::Generic                                                                \
    }

constexpr std::array kFileRemote {FAKEPULP_REMOTE_COMMON("\"immediate\"")};
constexpr std::array kRpmRemote {FAKEPULP_REMOTE_COMMON("\"immediate\""),
                                 F {"sles_auth_token", Form::NullableText, "null"}};
constexpr std::array kDebRemote {FAKEPULP_REMOTE_COMMON("\"immediate\""),
                                 F {"distributions", Form::Text, "\"\"", F::Required},
                                 F {"components", Form::NullableText, "null"},
                                 F {"architectures", Form::NullableText, "null"},
                                 F {"sync_sources", Form::Boolean, "false"},
                                 F {"sync_udebs", Form::Boolean, "false"},
                                 F {"sync_installer", Form::Boolean, "false"},
                                 F {"gpgkey", Form::NullableText, "null"},
                                 F {"ignore_missing_package_indices", Form::Boolean, "false"}};
constexpr std::array kPythonRemote {
    FAKEPULP_REMOTE_COMMON("\"on_demand\""),   F {"includes", Form::List, "[]"},
    F {"excludes", Form::List, "[]"},          F {"prereleases", Form::Boolean, "false"},
    F {"package_types", Form::List, "[]"},     F {"keep_latest_packages", Form::Integer, "0"},
    F {"exclude_platforms", Form::List, "[]"}, F {"provenance", Form::Boolean, "false", F::None, 105}};
constexpr std::array kContainerRemote {FAKEPULP_REMOTE_COMMON("\"immediate\""),
                                       F {"upstream_name", Form::Text, "\"\"", F::Required},
                                       F {"include_tags", Form::List, "null"}, F {"exclude_tags", Form::List, "null"},
                                       F {"sigstore", Form::NullableText, "null"}};

#define FAKEPULP_DISTRIBUTION_COMMON                                                                                   \
    F {"content_guard", Form::NullableHref, "null", F::Generic}, F                                                     \
    {                                                                                                                  \
        "hidden", Form::Boolean, "false", F::Generic                                                                   \
    }

constexpr std::array kPlainDistribution {FAKEPULP_DISTRIBUTION_COMMON,
                                         F {"checkpoint", Form::Boolean, "false", F::None, 73}};
constexpr std::array kRpmDistribution {FAKEPULP_DISTRIBUTION_COMMON, F {"generate_repo_config", Form::Boolean, "false"},
                                       F {"checkpoint", Form::Boolean, "false", F::None, 73}};
constexpr std::array kPythonDistribution {FAKEPULP_DISTRIBUTION_COMMON, F {"allow_uploads", Form::Boolean, "true"},
                                          F {"remote", Form::NullableHref, "null"}};
constexpr std::array kContainerDistribution {
    FAKEPULP_DISTRIBUTION_COMMON, F {"namespace", Form::NullableHref, "null", F::ReadOnly},
    F {"private", Form::Boolean, "false"}, F {"description", Form::NullableText, "null"},
    F {"remote", Form::NullableHref, "null", F::ReadOnly}};

constexpr std::array kFilePublication {F {"manifest", Form::NullableText, "\"PULP_MANIFEST\""},
                                       F {"checkpoint", Form::Boolean, "false", F::None, 73}};
constexpr std::array kRpmPublication {F {"checkpoint", Form::Boolean, "false", F::None, 73},
                                      F {"checksum_type", Form::NullableText, "\"sha256\""},
                                      F {"metadata_checksum_type", Form::NullableText, "null", F::ReadOnly},
                                      F {"package_checksum_type", Form::NullableText, "null", F::ReadOnly},
                                      F {"sqlite_metadata", Form::Boolean, "false", F::ReadOnly},
                                      F {"repo_config", Form::Object, "{}"},
                                      F {"compression_type", Form::NullableText, "null", F::None, 63},
                                      F {"layout", Form::NullableText, "\"nested_alphabetically\"", F::None, 73}};
constexpr std::array kDebPublication {F {"simple", Form::Boolean, "false"},
                                      F {"structured", Form::Boolean, "true"},
                                      F {"checkpoint", Form::Boolean, "false", F::None, 73},
                                      F {"signing_service", Form::NullableHref, "null"},
                                      F {"publish_upstream_release_fields", Form::Boolean, "true", F::OmitUnset},
                                      F {"publish_legacy_release_files", Form::Boolean, "false", F::None, 105},
                                      F {"layout", Form::NullableText, "\"nested_alphabetically\"", F::None, 105}};
constexpr std::array<F, 0> kVerbatimPublication {};
constexpr std::array kPythonPublication {F {"checkpoint", Form::Boolean, "false", F::None, 1000}};

const std::array kResourceTypes {
    TypeSpec {Kind::Repository, Plugin::Rpm, "rpm/rpm", "rpm.rpm", "rpm.rpmrepository", "RpmRepository",
              kRpmRepository},
    TypeSpec {Kind::Repository, Plugin::Deb, "deb/apt", "deb.deb", "deb.aptrepository", "AptRepository",
              kDebRepository},
    TypeSpec {Kind::Repository, Plugin::File, "file/file", "file.file", "file.filerepository", "FileRepository",
              kFileRepository},
    TypeSpec {Kind::Repository, Plugin::Python, "python/python", "python.python", "python.pythonrepository",
              "PythonRepository", kPythonRepository},
    TypeSpec {Kind::Repository, Plugin::Container, "container/container", "container.container",
              "container.containerrepository", "ContainerRepository", kContainerRepository},
    TypeSpec {Kind::Remote, Plugin::Rpm, "rpm/rpm", "rpm.rpm", "rpm.rpmremote", "RpmRemote", kRpmRemote},
    TypeSpec {Kind::Remote, Plugin::Deb, "deb/apt", "deb.apt-remote", "deb.aptremote", "AptRemote", kDebRemote},
    TypeSpec {Kind::Remote, Plugin::File, "file/file", "file.file", "file.fileremote", "FileRemote", kFileRemote},
    TypeSpec {Kind::Remote, Plugin::Python, "python/python", "python.python", "python.pythonremote", "PythonRemote",
              kPythonRemote},
    TypeSpec {Kind::Remote, Plugin::Container, "container/container", "container.container",
              "container.containerremote", "ContainerRemote", kContainerRemote},
    TypeSpec {Kind::Distribution, Plugin::Rpm, "rpm/rpm", "rpm.rpm", "rpm.rpmdistribution", "RpmDistribution",
              kRpmDistribution},
    TypeSpec {Kind::Distribution, Plugin::Deb, "deb/apt", "deb.apt-distribution", "deb.aptdistribution",
              "AptDistribution", kPlainDistribution},
    TypeSpec {Kind::Distribution, Plugin::File, "file/file", "file.file", "file.filedistribution", "FileDistribution",
              kPlainDistribution},
    TypeSpec {Kind::Distribution, Plugin::Python, "python/pypi", "python.python", "python.pythondistribution",
              "PythonDistribution", kPythonDistribution},
    TypeSpec {Kind::Distribution, Plugin::Container, "container/container", "container.container",
              "container.containerdistribution", "ContainerDistribution", kContainerDistribution},
    TypeSpec {Kind::Publication, Plugin::Rpm, "rpm/rpm", "rpm.rpm", "rpm.rpmpublication", "RpmPublication",
              kRpmPublication},
    TypeSpec {Kind::Publication, Plugin::Deb, "deb/apt", "deb.apt-publication", "deb.aptpublication", "AptPublication",
              kDebPublication},
    TypeSpec {Kind::Publication, Plugin::Deb, "deb/verbatim", "deb.verbatim-publication", "deb.verbatimpublication",
              "VerbatimPublication", kVerbatimPublication},
    TypeSpec {Kind::Publication, Plugin::File, "file/file", "file.file", "file.filepublication", "FilePublication",
              kFilePublication},
    TypeSpec {Kind::Publication, Plugin::Python, "python/pypi", "python.python", "python.pythonpublication",
              "PythonPublication", kPythonPublication},
};

template <typename Predicate>
const TypeSpec *findType(Predicate matches)
{
    const auto found = std::find_if(kResourceTypes.begin(), kResourceTypes.end(), matches);
    return found == kResourceTypes.end() ? nullptr : &*found;
}

} // namespace

std::span<const TypeSpec> typeSpecs()
{
    return kResourceTypes;
}

const TypeSpec *typeByPath(Kind kind, QByteArrayView path)
{
    return findType([&](const TypeSpec &t) { return t.kind == kind && path == QByteArrayView(t.path); });
}

const TypeSpec *typeByPulpType(Kind kind, QByteArrayView pulpType)
{
    return findType([&](const TypeSpec &t) { return t.kind == kind && pulpType == QByteArrayView(t.pulpType); });
}

const TypeSpec &typeOf(Kind kind, Plugin plugin)
{
    const TypeSpec *type = findType([&](const TypeSpec &t) { return t.kind == kind && t.plugin == plugin; });
    return *type;
}

const TypeSpec &verbatimPublicationType()
{
    return *typeByPath(Kind::Publication, "deb/verbatim");
}

QByteArray kindPath(Kind kind)
{
    switch (kind) {
    case Kind::Repository: return "repositories";
    case Kind::Remote: return "remotes";
    case Kind::Distribution: return "distributions";
    case Kind::Publication: return "publications";
    }
    return {};
}

bool fieldExists(const FieldSpec &field, Age age)
{
    return age.minor >= field.sinceMinor && age.minor <= field.untilMinor;
}

bool usesPublications(Plugin plugin)
{
    return plugin == Plugin::Rpm || plugin == Plugin::Deb || plugin == Plugin::File;
}

} // namespace pulpit::fakepulp

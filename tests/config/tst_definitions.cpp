// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionsreader.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;
using config::DefinitionFile;
using config::DefinitionsRead;
using domain::EngineSettings;
using domain::Problem;
using domain::RepositoryDefinition;

namespace {

const QByteArray kInternal = "{\"name\":\"tools-el9\",\"content_repo_type\":\"rpm\",\"description\":\"In-house "
                             "tools\",\"owner\":\"Platform\",\"base_url\":\"el9-x86_64\"}";
const QByteArray kExternal
    = "{\"name\":\"vendor-noble\",\"content_repo_type\":\"deb\",\"url\":\"https://apt.vendor.test/ubuntu/"
      "\",\"proxy\":null,\n"
      " \"releases\":\"noble noble-updates\",\"components\":\"main\",\"architectures\":\"amd64\",\n"
      " \"description\":\"Vendor "
      "packages\",\"owner\":\"Platform\",\"base_url\":\"noble-x86_64\",\"tls_validation\":true}";

/// A definition with keys changed: {"key", value}; an undefined value takes the key away.
QByteArray with(const QByteArray &definition, const QList<std::pair<QString, QJsonValue>> &changes)
{
    QJsonObject object = QJsonDocument::fromJson(definition).object();
    for (const auto &[key, value] : changes)
        if (value.isUndefined())
            object.remove(key);
        else
            object.insert(key, value);
    return QJsonDocument(object).toJson();
}

DefinitionsRead read(const QList<DefinitionFile> &files, const EngineSettings &settings = {})
{
    return config::readDefinitions(files, settings);
}

QStringList codes(const DefinitionsRead &read, Problem::Severity severity = Problem::Severity::Error)
{
    QStringList result;
    for (const Problem &problem : read.problems)
        if (problem.severity == severity)
            result.append(problem.code);
    return result;
}

} // namespace

class DefinitionsTest : public QObject
{
    Q_OBJECT

private:
    static RepositoryDefinition one(const QByteArray &definition, const QString &path = u"remote/x.json"_s,
                                    const EngineSettings &settings = {})
    {
        const DefinitionsRead result = read({{path, definition}}, settings);
        for (const Problem &problem : result.problems)
            if (problem.severity == Problem::Severity::Error)
                QTest::qFail(qPrintable(problem.message), __FILE__, problem.line);
        return result.definitions.value(0);
    }
    static RepositoryDefinition extra(const QByteArray &definition, const QJsonObject &extras)
    {
        return one(with(definition, {{u"x-pulpit"_s, extras}}));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anInternalDefinition()
    {
        const RepositoryDefinition it = one(kInternal, u"internal/tools.json"_s);
        QCOMPARE(it.name, u"tools-el9"_s);
        QVERIFY(!it.isExternal);
        QVERIFY(it.remote.isEmpty());
        QCOMPARE(it.repository.value(u"description"_s).toString(),
                 u"In-house tools - Platform - base_url:el9-x86_64"_s);
        QCOMPARE(it.distribution.value(u"base_path"_s).toString(), u"el9-x86_64/tools-el9"_s);
        QCOMPARE(it.type.objects, u"rpm/rpm"_s);
    }

    void anExternalDefinition()
    {
        const RepositoryDefinition it = one(kExternal);
        QCOMPARE(it.name, u"ext-vendor-noble"_s);
        QVERIFY(it.isExternal);
        QCOMPARE(it.remote.value(u"url"_s).toString(), u"https://apt.vendor.test/ubuntu/"_s);
        QCOMPARE(it.remote.value(u"distributions"_s).toString(), u"noble noble-updates"_s);
        QCOMPARE(it.remote.value(u"components"_s).toString(), u"main"_s);
        QCOMPARE(it.remote.value(u"architectures"_s).toString(), u"amd64"_s);
        QCOMPARE(it.remote.value(u"ignore_missing_package_indices"_s), QJsonValue(true));
        QCOMPARE(it.remote.value(u"tls_validation"_s), QJsonValue(true));
        QVERIFY(it.remote.value(u"proxy_url"_s).isNull());
        QCOMPARE(it.remote.value(u"policy"_s).toString(), u"immediate"_s);
        QCOMPARE(it.distribution.value(u"base_path"_s).toString(), u"noble-x86_64/ext-vendor-noble"_s);
    }

    void debHasItsDefaults()
    {
        const RepositoryDefinition it
            = one(with(kExternal, {{u"releases"_s, QJsonValue::Undefined}, {u"components"_s, QJsonValue::Undefined}}));
        QCOMPARE(it.remote.value(u"distributions"_s).toString(), u"stable"_s);
        QVERIFY(!it.remote.contains(u"components"_s));
        QVERIFY(!it.remote.contains(u"ignore_missing_package_indices"_s)); // only together with components
        QCOMPARE(one(with(kExternal, {{u"releases"_s, u"/"_s}})).remote.value(u"distributions"_s).toString(), u"/"_s);
    }

    void isoMeansFile()
    {
        const RepositoryDefinition it = one(with(kInternal, {{u"content_repo_type"_s, u"iso"_s}}));
        QCOMPARE(it.type.objects, u"file/file"_s);
    }

    void theTokenOfOldTemplatesGoes()
    {
        const auto it
            = one(with(kExternal, {{u"url"_s, u"https://{{hpe_fwpp_token}}:null@downloads.vendor.test/x/"_s}}));
        QCOMPARE(it.remote.value(u"url"_s).toString(), u"https://downloads.vendor.test/x/"_s);
    }

    void basePaths()
    {
        EngineSettings settings;
        settings.packageNamePattern = u"^(?P<org>[a-z]+)-(?P<env>[a-z]+)-(?P<pkg>.+)$"_s;
        settings.packageNameRule = u"{env}_{org}_{pkg}"_s;
        const QByteArray definition = with(kInternal, {{u"name"_s, u"acme-prod-web"_s}, {u"base_url"_s, u"el9"_s}});
        QCOMPARE(one(definition, u"internal/x.json"_s, settings).distribution.value(u"base_path"_s).toString(),
                 u"el9/prod_acme_web"_s);
        QCOMPARE(one(with(kInternal, {{u"base_url"_s, u"tools-el9/"_s}})).distribution.value(u"base_path"_s).toString(),
                 u"tools-el9"_s);
        QCOMPARE(one(with(kInternal, {{u"base_url"_s, u"a/b//"_s}})).distribution.value(u"base_path"_s).toString(),
                 u"a/b/tools-el9"_s);
        for (const QString &bad : {u"/a"_s, u"a//b"_s, u"../x"_s, u"a?b"_s, u"a b\n"_s})
            QCOMPARE(codes(read({{u"x.json"_s, with(kInternal, {{u"base_url"_s, bad}})}})).size(), 1);
    }

    void blackBox_21_11_prefixesSelectAndDoNotName()
    {
        EngineSettings settings;
        settings.internalRepoPrefix = u"int-"_s;
        settings.externalRepoPrefix = u"pre-"_s;
        const auto internal = one(with(kInternal, {{u"name"_s, u"foo"_s}}), u"internal/foo.json"_s, settings);
        QCOMPARE(internal.name, u"foo"_s);
        QCOMPARE(internal.filterName, u"int-foo"_s);
        const auto external = one(with(kExternal, {{u"name"_s, u"bar"_s}}), u"remote/bar.json"_s, settings);
        QCOMPARE(external.name, u"ext-bar"_s);
        QCOMPARE(external.filterName, u"pre-bar"_s);
        QCOMPARE(one(kInternal, u"other/x.json"_s, settings).filterName, u"tools-el9"_s);
        QCOMPARE(one(with(kInternal, {{u"name"_s, u"int-x"_s}}), u"internal/x.json"_s, settings).filterName,
                 u"int-x"_s);
        QCOMPARE(one(with(kExternal, {{u"name"_s, u"ext-x"_s}})).name, u"ext-x"_s);
        QVERIFY(codes(read({{u"remote/bar.json"_s, kExternal}}, settings), Problem::Severity::Hint)
                    .contains(u"pulp-manager-prefix"_s));
    }

    void blackBox_21_12_defect_16_10_tlsValidationDoesNotFlip()
    {
        EngineSettings settings;
        settings.remoteTlsValidation = true;
        const QByteArray silent = with(kExternal, {{u"tls_validation"_s, QJsonValue::Undefined}});
        QCOMPARE(one(silent, u"remote/x.json"_s, settings).remote.value(u"tls_validation"_s), QJsonValue(true));
        QCOMPARE(one(silent).remote.value(u"tls_validation"_s), QJsonValue(false)); // Pulp Manager's default
        QVERIFY(codes(read({{u"remote/x.json"_s, silent}}), Problem::Severity::Hint).contains(u"tls-validation"_s));
        const QByteArray off = with(kExternal, {{u"tls_validation"_s, false}});
        QCOMPARE(one(off, u"remote/x.json"_s, settings).remote.value(u"tls_validation"_s), QJsonValue(false));
    }

    void defect_16_10_localDefinitionsOverrideGlobalOnes()
    {
        const QByteArray global
            = "{\"proxy\": \"http://proxy.test:3128\", \"tls_validation\": false, \"owner\": \"All\",\n"
              "            \"x-pulpit\": {\"remote\": {\"rate_limit\": 5, \"max_retries\": 7}}}";
        const QByteArray own
            = with(kExternal,
                   {{u"owner"_s, QJsonValue::Undefined},
                    {u"x-pulpit"_s, QJsonObject {{u"remote"_s, QJsonObject {{u"max_retries"_s, 1}}}}}});
        const DefinitionsRead result = read({{u"c/remote/deb/x.json"_s, own}, {u"c/remote/global.json"_s, global}});
        QCOMPARE(result.definitions.size(), 1);
        const RepositoryDefinition it = result.definitions.first();
        QVERIFY(it.remote.value(u"proxy_url"_s).isNull()); // its own null
        QCOMPARE(it.remote.value(u"tls_validation"_s), QJsonValue(true));
        QVERIFY(it.repository.value(u"description"_s).toString().contains(u"- All -"_s));
        QCOMPARE(it.remote.value(u"rate_limit"_s).toInt(), 5);
        QCOMPARE(it.remote.value(u"max_retries"_s).toInt(), 1);
        const auto quiet = read({{u"remote/x.json"_s, with(kExternal, {{u"proxy"_s, QJsonValue::Undefined}})},
                                 {u"remote/global.json"_s, global}});
        QCOMPARE(quiet.definitions.first().remote.value(u"proxy_url"_s).toString(), u"http://proxy.test:3128"_s);
    }

    void globalFilesAreNoDefinitionsAndCountBelowRemoteOnly()
    {
        const QByteArray global = "{\"pulp\": {\"package_prefix\": \"corp-\"}, \"owner\": \"All\"}";
        const DefinitionsRead result = read({{u"remote/global.json"_s, global},
                                             {u"remote/my-global.json"_s, kInternal},
                                             {u"internal/global.json"_s, global},
                                             {u"remote/x.json"_s, kInternal},
                                             {u"internal/y.json"_s, with(kInternal, {{u"name"_s, u"y"_s}})}});
        QVERIFY(codes(result).isEmpty());
        QCOMPARE(result.definitions.size(), 2);
        QCOMPARE(result.definitions.at(0).name, u"y"_s);
        QCOMPARE(result.definitions.at(1).name, u"corp-tools-el9"_s); // the old prefix, only without url
    }

    void internalDomains()
    {
        EngineSettings settings;
        settings.internalDomains = {u".corp.test"_s};
        settings.rootCaPem = "CA";
        const QByteArray definition = with(kExternal,
                                           {{u"url"_s, u"https://apt.corp.test/x/"_s},
                                            {u"proxy"_s, u"http://proxy.test:1"_s},
                                            {u"tls_validation"_s, false}});
        const RepositoryDefinition it = one(definition, u"remote/x.json"_s, settings);
        QCOMPARE(it.remote.value(u"tls_validation"_s), QJsonValue(true));
        QCOMPARE(it.remote.value(u"ca_cert"_s).toString(), u"CA"_s);
        QVERIFY(it.remote.value(u"proxy_url"_s).isNull());
    }

    void defect_16_11_blankInternalDomainsAreNoDomain()
    {
        EngineSettings settings;
        settings.internalDomains = {QString()};
        settings.rootCaPem = "CA";
        QVERIFY(!one(kExternal, u"remote/x.json"_s, settings).remote.contains(u"ca_cert"_s));
    }

    void defect_16_10_fractionalTimeoutsStayWhatTheyAre()
    {
        EngineSettings settings;
        settings.sockConnectTimeout = 120.5;
        const RepositoryDefinition it = one(kExternal, u"remote/x.json"_s, settings);
        QCOMPARE(it.remote.value(u"sock_connect_timeout"_s).toDouble(), 120.5);
        QVERIFY(!it.remote.contains(u"sock_read_timeout"_s));
    }

    void secretsAreReferences()
    {
        const QJsonArray secrets {QJsonObject {{u"kv"_s, u"rhel"_s},
                                               {u"path"_s, u"/ent/one"_s},
                                               {u"secret_name"_s, u"cert"_s},
                                               {u"remote_property"_s, u"client_cert"_s}},
                                  QJsonObject {{u"kv"_s, u"rhel"_s},
                                               {u"path"_s, u"ent/one"_s},
                                               {u"secret_name"_s, u"cert"_s},
                                               {u"remote_property"_s, u"client_key"_s}}};
        const RepositoryDefinition it = one(with(kExternal, {{u"vault_load_secrets"_s, secrets}}));
        QCOMPARE(it.secrets.size(), 2);
        QCOMPARE(it.secrets.first(), (domain::DefinitionSecret {u"client_cert"_s, u"vault:rhel/ent/one"_s, u"cert"_s}));
    }

    void secretsThatAreRefused_data()
    {
        QTest::addColumn<QString>("mount");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("property");
        QTest::newRow("out of the mount") << u"rhel"_s << u"../../sys/mounts"_s << u"client_key"_s;
        QTest::newRow("a query") << u"rhel"_s << u"a?x=1"_s << u"client_key"_s;
        QTest::newRow("an escape") << u"rhel"_s << u"a%2f..%2fb"_s << u"client_key"_s;
        QTest::newRow("another kind of reference") << u"file:"_s << u"etc/shadow"_s << u"password"_s;
        QTest::newRow("no property of a secret") << u"rhel"_s << u"a"_s << u"url"_s;
        QTest::newRow("unknown") << u"rhel"_s << u"a"_s << u"client_kye"_s;
        QTest::newRow("empty") << u"rhel"_s << u""_s << u"client_key"_s;
    }
    void secretsThatAreRefused()
    {
        QFETCH(QString, mount);
        QFETCH(QString, path);
        QFETCH(QString, property);
        const QJsonArray secrets {QJsonObject {
            {u"kv"_s, mount}, {u"path"_s, path}, {u"secret_name"_s, u"x"_s}, {u"remote_property"_s, property}}};
        const auto result = read({{u"remote/x.json"_s, with(kExternal, {{u"vault_load_secrets"_s, secrets}})}});
        QVERIFY(result.definitions.isEmpty());
        QCOMPARE(codes(result).size(), 1);
    }

    void secretsInGitAreNotUsed()
    {
        const auto plain = read({{u"remote/x.json"_s, with(kExternal, {{u"password"_s, u"hunter2"_s}})}});
        QCOMPARE(plain.definitions.size(), 1);
        QVERIFY(codes(plain, Problem::Severity::Warning).contains(u"secret-in-git"_s));
        QVERIFY(!QJsonDocument(plain.definitions.first().toJson()).toJson().contains("hunter2"));
        for (const Problem &problem : plain.problems)
            QVERIFY(!problem.message.contains(u"hunter2"_s));
        const QJsonObject extras {{u"remote"_s, QJsonObject {{u"client_key"_s, u"x"_s}}}};
        QCOMPARE(codes(read({{u"remote/x.json"_s, with(kExternal, {{u"x-pulpit"_s, extras}})}})),
                 QStringList {u"secret-in-git"_s});
        QCOMPARE(codes(read({{u"x.json"_s, with(kExternal, {{u"url"_s, u"https://u:p@h.test/"_s}})}})),
                 QStringList {u"url-credentials"_s});
    }

    void defect_16_35_whatPulpCanDoBeyond()
    {
        const QJsonObject remote {
            {u"policy"_s, u"on_demand"_s}, {u"rate_limit"_s, 5},       {u"labels"_s, QJsonObject {{u"a"_s, u"b"_s}}},
            {u"sync_sources"_s, true},     {u"total_timeout"_s, 30.5}, {u"download_concurrency"_s, QJsonValue()}};
        const QJsonObject repository {
            {u"retain_repo_versions"_s, 3}, {u"autopublish"_s, true}, {u"signing_service"_s, u"sign"_s}};
        const QJsonObject distribution {{u"content_guard"_s, u"only-us"_s}, {u"hidden"_s, true}};
        const RepositoryDefinition it = extra(
            kExternal, {{u"remote"_s, remote}, {u"repository"_s, repository}, {u"distribution"_s, distribution}});
        QCOMPARE(it.remote.value(u"policy"_s).toString(), u"on_demand"_s);
        QCOMPARE(it.remote.value(u"pulp_labels"_s).toObject().value(u"a"_s).toString(), u"b"_s);
        QCOMPARE(it.remote.value(u"sync_sources"_s), QJsonValue(true));
        QVERIFY(it.remote.value(u"download_concurrency"_s).isNull());
        QCOMPARE(it.repository.value(u"retain_repo_versions"_s).toInt(), 3);
        QCOMPARE(it.signingServices.value(u"signing_service"_s), u"sign"_s);
        QCOMPARE(it.contentGuard, u"only-us"_s);
        QCOMPARE(it.distribution.value(u"hidden"_s), QJsonValue(true));
    }

    void otherTypes()
    {
        for (const QString &type : domain::knownDefinitionTypes())
            QCOMPARE(one(with(kInternal, {{u"content_repo_type"_s, type}})).type.plugin, type);
        const auto generic
            = one(with(kExternal,
                       {{u"content_repo_type"_s, u"hugging_face/hugging-face"_s},
                        {u"x-pulpit"_s, QJsonObject {{u"remote"_s, QJsonObject {{u"hf_hub_url"_s, u"x"_s}}}}}}));
        QCOMPARE(generic.type.remotes, u"hugging_face/hugging-face"_s);
        QCOMPARE(generic.remote.value(u"hf_hub_url"_s).toString(), u"x"_s);
        const auto uln = one(with(
            kExternal,
            {{u"content_repo_type"_s, u"rpm"_s}, {u"x-pulpit"_s, QJsonObject {{u"remote_type"_s, u"rpm/uln"_s}}}}));
        QCOMPARE(uln.type.remotes, u"rpm/uln"_s);
        QCOMPARE(codes(read({{u"x.json"_s, with(kInternal, {{u"content_repo_type"_s, u"../users"_s}})}})),
                 QStringList {u"type"_s});
        // Pulp Manager cannot register this one at all.
        const QByteArray container = with(kExternal, {{u"content_repo_type"_s, u"container"_s}});
        QCOMPARE(codes(read({{u"x.json"_s, container}})), QStringList {u"upstream-name"_s});
        QCOMPARE(extra(container, {{u"remote"_s, QJsonObject {{u"upstream_name"_s, u"library/debian"_s}}}})
                     .remote.value(u"upstream_name"_s)
                     .toString(),
                 u"library/debian"_s);
    }

    void keysOfTheTree()
    {
        const QByteArray key = "-----BEGIN PGP PUBLIC KEY BLOCK-----\nx\n-----END PGP PUBLIC KEY BLOCK-----\n";
        const auto naming = [&](const QString &file) {
            const QJsonObject remote {{u"gpgkey"_s, QJsonObject {{u"file"_s, file}}}};
            return read({{u"remote/x.json"_s, with(kExternal, {{u"x-pulpit"_s, QJsonObject {{u"remote"_s, remote}}}})},
                         {u"keys/vendor.asc"_s, key}});
        };
        QCOMPARE(naming(u"keys/./vendor.asc"_s).definitions.first().remote.value(u"gpgkey"_s).toString().toUtf8(), key);
        for (const QString &bad : {u"/etc/passwd"_s, u"../keys/vendor.asc"_s, u"keys/none.asc"_s, u"remote/x.json"_s})
            QCOMPARE(codes(naming(bad)).size(), 1);
    }

    void wrongValues_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &part, const QString &field, const QJsonValue &value) {
            QTest::newRow(name) << part << field << value;
        };
        row("policy", u"remote"_s, u"policy"_s, u"always"_s);
        row("rate", u"remote"_s, u"rate_limit"_s, -1);
        row("fraction", u"remote"_s, u"max_retries"_s, 1.5);
        row("time-out", u"remote"_s, u"total_timeout"_s, 1e9);
        row("time-out as text", u"remote"_s, u"total_timeout"_s, u"5"_s);
        row("labels", u"remote"_s, u"labels"_s, QJsonObject {{u"a"_s, 1}});
        row("list", u"remote"_s, u"headers"_s, QJsonArray {1});
        row("certificate", u"remote"_s, u"ca_cert"_s, u"no pem"_s);
        row("unknown", u"remote"_s, u"rate_limti"_s, 5);
        row("the name", u"remote"_s, u"name"_s, u"other"_s);
        row("the url", u"remote"_s, u"url"_s, u"http://x.test/"_s);
        row("the remote", u"repository"_s, u"remote"_s, u"/pulp/api/v3/remotes/"_s);
        row("the path", u"distribution"_s, u"base_path"_s, u"/x"_s);
        row("of another type", u"remote"_s, u"upstream_name"_s, u"x"_s);
        row("guard", u"distribution"_s, u"content_guard"_s, u""_s);
        row("unknown part", u"publication"_s, u"x"_s, 1);
    }
    void wrongValues()
    {
        QFETCH(QString, part);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QJsonObject extras {{part, QJsonObject {{field, value}}}};
        const auto result = read({{u"remote/x.json"_s, with(kExternal, {{u"x-pulpit"_s, extras}})}});
        QVERIFY(result.definitions.isEmpty());
        QCOMPARE(codes(result).size(), 1);
        const auto error = std::find_if(result.problems.begin(), result.problems.end(),
                                        [](const Problem &p) { return p.severity == Problem::Severity::Error; });
        QVERIFY(error->line > 1);
        QVERIFY(error->path.startsWith(u"x-pulpit."_s + part));
        QVERIFY(!error->expected.isEmpty());
    }

    void missingKeysAreToldTogether()
    {
        const auto result = read({{u"x.json"_s, "{}"}});
        QCOMPARE(codes(result), QStringList(5, u"missing-key"_s));
        QCOMPARE(result.problems.first().file, u"x.json"_s);
        QCOMPARE(result.problems.first().line, 1);
    }

    /// Pulp Manager fails with KeyError 'proxy'.
    void aMissingProxyMeansNone()
    {
        QVERIFY(one(with(kExternal, {{u"proxy"_s, QJsonValue::Undefined}})).remote.value(u"proxy_url"_s).isNull());
    }

    void oneBrokenFileTakesOnlyItselfOut()
    {
        const auto result
            = read({{u"a.json"_s, "{"}, {u"b.json"_s, kInternal}, {u"c.json"_s, "[]"}, {u"d.yml"_s, "x"}});
        QCOMPARE(result.definitions.size(), 1);
        QCOMPARE(codes(result), (QStringList {u"json"_s, u"not-an-object"_s}));
    }

    void namesAndPathsAreUnique()
    {
        const auto doubled = read({{u"a.json"_s, kInternal}, {u"b.json"_s, kInternal}});
        QCOMPARE(doubled.definitions.size(), 1);
        QCOMPARE(doubled.definitions.first().file, u"a.json"_s);
        QCOMPARE(codes(doubled), QStringList {u"duplicate-name"_s});
        const auto nested = read({{u"a.json"_s, with(kInternal, {{u"name"_s, u"a"_s}, {u"base_url"_s, u"a"_s}})},
                                  {u"b.json"_s, with(kInternal, {{u"name"_s, u"b"_s}, {u"base_url"_s, u"a"_s}})},
                                  {u"c.json"_s, with(kInternal, {{u"name"_s, u"a-c"_s}, {u"base_url"_s, u"a-c"_s}})}});
        QCOMPARE(codes(nested), QStringList {u"base-path"_s});
        QCOMPARE(nested.definitions.size(), 2);
        const auto above = read({{u"a.json"_s, with(kInternal, {{u"name"_s, u"z"_s}, {u"base_url"_s, u"q"_s}})},
                                 {u"b.json"_s, with(kInternal, {{u"name"_s, u"q"_s}, {u"base_url"_s, u"q"_s}})}});
        QCOMPARE(codes(above), QStringList {u"base-path"_s});
    }

    void definitionsSurviveBeingRemembered()
    {
        const RepositoryDefinition it = extra(kExternal,
                                              {{u"repository"_s, QJsonObject {{u"signing_service"_s, u"sign"_s}}},
                                               {u"distribution"_s, QJsonObject {{u"content_guard"_s, u"g"_s}}}});
        const auto back
            = RepositoryDefinition::fromJson(QJsonDocument::fromJson(QJsonDocument(it.toJson()).toJson()).object());
        QCOMPARE(back, it);
        QCOMPARE(back.digest(), it.digest());
        RepositoryDefinition moved = it;
        moved.file = u"elsewhere.json"_s;
        moved.line = 7;
        QCOMPARE(moved.digest(), it.digest());
        moved.remote.insert(u"url"_s, u"https://other.test/"_s);
        QVERIFY(moved.digest() != it.digest());
    }

    void rulesThatMatterChangeTheirDigest()
    {
        EngineSettings settings;
        const QString before = config::definitionRulesDigest(settings);
        settings.bannedPackageRegex = u"x"_s;
        QCOMPARE(config::definitionRulesDigest(settings), before);
        settings.remoteTlsValidation = true;
        QVERIFY(config::definitionRulesDigest(settings) != before);
    }

    void aThousandDefinitionsAreReadAtOnce()
    {
        QList<DefinitionFile> files;
        for (int i = 0; i < 1000; ++i)
            files.append({u"remote/x%1.json"_s.arg(i), with(kExternal, {{u"name"_s, u"vendor-%1"_s.arg(i)}})});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(read(files).definitions.size(), 1000);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void hostileTreesAreSurvived()
    {
        QList<DefinitionFile> files;
        for (int i = 0; i < 5000; ++i)
            files.append({u"x%1.json"_s.arg(i), "{"});
        const auto result = read(files);
        QVERIFY(result.definitions.isEmpty());
        QVERIFY(result.problems.size() <= 2001);
        const QByteArray deep = with(kExternal, {{u"name"_s, QString(100000, u'x')}});
        QVERIFY(read({{u"x.json"_s, deep}}).definitions.isEmpty());
        QVERIFY(read({{u"x.json"_s, with(kInternal, {{u"name"_s, u"a\u202eb\u0007"_s}})}}).definitions.isEmpty());
    }
};

QTEST_APPLESS_MAIN(DefinitionsTest)
#include "tst_definitions.moc"

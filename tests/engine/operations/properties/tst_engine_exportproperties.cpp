// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported defines what is there: registering it changes nothing, whatever names, paths and fields there are.
#include "definitionfolder.h"
#include "engine/operations/operationcalls.h"
#include "engine/operations/registration/definitionexport.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

constexpr std::array kAnyPlugin {fake::Plugin::Rpm, fake::Plugin::Deb, fake::Plugin::File, fake::Plugin::Python,
                                 fake::Plugin::Container};

template <typename T>
T one(std::vector<T> values)
{
    return *rc::gen::elementOf(std::move(values));
}

bool perhaps()
{
    return *rc::gen::arbitrary<bool>();
}

void setSome(QJsonObject *extra, const QHash<QString, std::vector<QJsonValue>> &choices)
{
    for (auto it = choices.begin(); it != choices.end(); ++it)
        if (perhaps())
            extra->insert(it.key(), *rc::gen::elementOf(it.value()));
}

struct Objects
{
    fake::RepositorySpec spec;
    QJsonObject repository;
    QJsonObject remote;
    QJsonObject distribution;
};

Objects anyObjects(int i)
{
    Objects all;
    all.spec.plugin = one(std::vector<fake::Plugin>(kAnyPlugin.begin(), kAnyPlugin.end()));
    all.spec.name = one(std::vector<QString> {u"ext-a%1"_s, u"plain%1"_s, u"with space %1"_s, u"a/b%1"_s, u"a_b%1"_s,
                                              u"global%1"_s, u".hidden%1"_s, u"-x%1"_s, u"größe%1"_s})
                        .arg(i);
    if (perhaps())
        all.spec.url = one(std::vector<QString> {u"https://mirror.test/x/"_s, u"http://inside.corp.test/y/"_s});
    all.spec.basePath
        = one(std::vector<QString> {all.spec.name, u"base%2/%1"_s.arg(all.spec.name).arg(i), u"odd/path/%1"_s.arg(i)});
    setSome(&all.repository,
            {{u"description"_s,
              {u"d - o - base_url:base"_s, u"free text"_s, u"a - b - c"_s, u"x - base_url:base"_s,
               u"d - o - base_url:base%1"_s.arg(i)}},
             {u"retain_repo_versions"_s, {1, 7}},
             {u"pulp_labels"_s, {QJsonObject {{u"team"_s, u"a"_s}}}}});
    if (all.spec.plugin != fake::Plugin::Container)
        setSome(&all.repository, {{u"autopublish"_s, {true}}});
    if (all.spec.plugin == fake::Plugin::Rpm)
        setSome(&all.repository,
                {{u"retain_package_versions"_s, {3}}, {u"repo_config"_s, {QJsonObject {{u"gpgcheck"_s, 1}}}}});
    if (all.spec.plugin == fake::Plugin::Deb)
        setSome(&all.repository, {{u"publish_upstream_release_fields"_s, {false}}});
    setSome(&all.remote,
            {{u"policy"_s, {u"on_demand"_s, u"streamed"_s, u"immediate"_s}},
             {u"tls_validation"_s, {true, false}},
             {u"proxy_url"_s, {u"http://proxy.test:3128"_s}},
             {u"rate_limit"_s, {5}},
             {u"max_retries"_s, {0, 4}},
             {u"sock_read_timeout"_s, {30, 600}},
             {u"total_timeout"_s, {90}},
             {u"pulp_labels"_s, {QJsonObject {{u"x"_s, u"y"_s}}}}});
    if (all.spec.plugin == fake::Plugin::Deb) {
        all.remote.insert(u"distributions"_s, one(std::vector<QString> {u"/"_s, u"noble noble-updates"_s}));
        setSome(&all.remote,
                {{u"components"_s, {u"main"_s}},
                 {u"architectures"_s, {u"amd64 arm64"_s}},
                 {u"sync_sources"_s, {true}},
                 {u"ignore_missing_package_indices"_s, {true, false}}});
    }
    if (all.spec.plugin == fake::Plugin::Container)
        all.remote.insert(u"upstream_name"_s, u"library/debian"_s);
    if (all.spec.plugin == fake::Plugin::Python) {
        setSome(&all.remote, {{u"includes"_s, {QJsonArray {u"shelf-reader"_s}}}, {u"keep_latest_packages"_s, {2}}});
        setSome(&all.distribution, {{u"allow_uploads"_s, {false}}});
    }
    setSome(&all.distribution, {{u"hidden"_s, {true}}, {u"pulp_labels"_s, {QJsonObject {{u"z"_s, u"1"_s}}}}});
    return all;
}

void put(fake::Server &server, const Objects &all)
{
    fake::Repository &repository = server.addRepository(all.spec);
    const auto add = [](QJsonObject &to, const QJsonObject &from) {
        for (auto it = from.begin(); it != from.end(); ++it)
            to.insert(it.key(), it.value());
    };
    add(repository.extra, all.repository);
    if (fake::Remote *remote = server.domain().remotes.findByName(all.spec.name))
        add(remote->extra, all.remote);
    add(server.domain().distributions.findByName(all.spec.name)->extra, all.distribution);
}

domain::PulpRepository repositoryNamed(const QString &name)
{
    domain::PulpRepository repository;
    repository.name = name;
    repository.href = u"/pulp/api/v3/repositories/deb/apt/1/"_s;
    repository.type = u"deb.apt"_s;
    repository.description = u"d - o - base_url:base"_s;
    return repository;
}

} // namespace

class ExportPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsExportedChangesNothing()
    {
        QVERIFY(rc::check("export, then check", [] {
            std::vector<Objects> all;
            const int count = *rc::gen::inRange(0, 6);
            for (int i = 0; i < count; ++i)
                all.push_back(anyObjects(i));
            const DefinitionFolder folder;
            SyncFleet::Options options;
            options.prepare = [&](fake::Fleet &fleet) {
                for (const Objects &one : all)
                    put(*fleet.servers().at(0), one);
            };
            const bool hasRules = perhaps();
            options.adjust = [hasRules](domain::FleetConfiguration &configuration) {
                if (!hasRules)
                    return;
                configuration.settings.internalDomains = {u"corp.test"_s};
                configuration.settings.sockReadTimeout = 77;
                configuration.settings.remoteTlsValidation = true;
            };
            folder.addTo(&options);
            SyncFleet fleet(options);
            const QJsonObject onPrimary {{u"server"_s, fleet.primary()}};
            const auto exported = planned(fleet, u"repo-config export"_s, onPrimary);
            RC_ASSERT(exported.has_value());
            for (const domain::PlanRemark &remark : exported->remarks)
                RC_LOG() << qPrintable(remark.name) << ": " << qPrintable(remark.text) << '\n';
            const QJsonObject files = exported->memory.value("files"_L1).toObject();
            RC_ASSERT(files.size() == count);
            for (auto file = files.begin(); file != files.end(); ++file)
                folder.define(file.key(), file.value().toObject());
            const auto plan
                = planned(fleet, u"repo-config apply"_s, {{u"server"_s, fleet.primary()}, {u"thorough"_s, true}});
            RC_ASSERT(plan.has_value());
            for (const domain::PlanRemark &remark : plan->remarks)
                RC_LOG() << qPrintable(remark.name) << ": " << qPrintable(remark.text) << '\n';
            for (const domain::PlannedChange &change : plan->changes)
                RC_LOG() << QJsonDocument(change.fields).toJson().constData()
                         << QJsonDocument(change.before).toJson().constData();
            RC_ASSERT(plan->isEmpty());
            RC_ASSERT(std::none_of(plan->remarks.begin(), plan->remarks.end(), [](const domain::PlanRemark &remark) {
                return remark.severity == domain::PlanRemark::Severity::Error;
            }));
        }));
    }

    void guardsAndSigningServicesAreNamed()
    {
        engine::ServerLists lists;
        lists.repositories = {repositoryNamed(u"a"_s)};
        domain::PulpDistribution distribution;
        distribution.name = u"a"_s;
        distribution.href = u"/pulp/api/v3/distributions/deb/apt/1/"_s;
        distribution.basePath = u"base/a"_s;
        lists.distributions = {distribution};
        engine::ExportView view;
        view.lists = &lists;
        view.details.insert(lists.repositories.first().href, {{u"signing_service"_s, u"/s/1/"_s}});
        view.details.insert(distribution.href, {{u"content_guard"_s, u"/g/1/"_s}});
        view.signingServices.insert(u"/s/1/"_s, u"sign"_s);
        view.contentGuards.insert(u"/g/1/"_s, u"clients"_s);
        QList<domain::PlanRemark> remarks;
        const auto files = engine::exportedDefinitions(view, {}, &remarks);
        QCOMPARE(files.keys(), QStringList {u"internal/deb/a.json"_s});
        const QJsonObject own = files.first().value(u"x-pulpit"_s).toObject();
        QCOMPARE(own.value(u"repository"_s)[u"signing_service"_s].toString(), u"sign"_s);
        QCOMPARE(own.value(u"distribution"_s)[u"content_guard"_s].toString(), u"clients"_s);
        QVERIFY(remarks.isEmpty());
        // An unnamed guard must not be left out in silence: what was guarded would be open.
        view.contentGuards.clear();
        (void)engine::exportedDefinitions(view, {}, &remarks);
        QCOMPARE(remarks.size(), 1);
    }

    void secretsStayOut()
    {
        engine::ServerLists lists;
        lists.repositories = {repositoryNamed(u"ext-a"_s)};
        domain::PulpRemote remote;
        remote.name = u"ext-a"_s;
        remote.href = u"/pulp/api/v3/remotes/deb/apt/1/"_s;
        remote.url = u"https://me:canary@mirror.test/x/"_s;
        remote.debDistributions = u"stable"_s;
        remote.proxyUrl = u"http://you:canary@proxy.test/"_s;
        lists.remotes = {remote};
        lists.repositories.first().remoteHref = remote.href;
        domain::PulpDistribution distribution;
        distribution.name = u"ext-a"_s;
        distribution.href = u"/pulp/api/v3/distributions/deb/apt/1/"_s;
        distribution.basePath = u"base/ext-a"_s;
        lists.distributions = {distribution};
        engine::ExportView view;
        view.lists = &lists;
        view.details.insert(remote.href,
                            {{u"headers"_s, QJsonArray {QJsonObject {{u"Authorization"_s, u"canary"_s}}}}});
        QList<domain::PlanRemark> remarks;
        const auto files = engine::exportedDefinitions(view, {}, &remarks);
        QCOMPARE(files.size(), 1);
        QVERIFY(!QJsonDocument(files.first()).toJson().contains("canary"));
        QCOMPARE(remarks.size(), 2);
    }
};

QTEST_GUILESS_MAIN(ExportPropertiesTest)
#include "tst_engine_exportproperties.moc"

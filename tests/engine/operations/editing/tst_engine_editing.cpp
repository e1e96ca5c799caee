// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing, adding and publishing of repositories: the plan is the difference, applied, proved, planned again empty.
#include "engine/operations/operationcalls.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QString kEdit = u"repo edit"_s;
const QString kAdd = u"repo add"_s;
const QString kPublish = u"repo publish"_s;

SyncFleet::Options fewRepositories()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        for (const auto &server : fleet.servers())
            for (const QString &name : {u"ext-a"_s, u"ext-b"_s}) {
                fake::RepositorySpec spec;
                spec.name = name;
                spec.url = u"http://upstream.invalid/"_s + name + u'/';
                spec.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 3, name);
                server->addRepository(spec);
            }
        fake::RepositorySpec internal;
        internal.name = u"int-c"_s;
        internal.plugin = fake::Plugin::File;
        internal.content = fake::ContentSet::numbered(fake::Plugin::File, 3, internal.name);
        internal.publish = false;
        fleet.servers().at(0)->addRepository(internal);
    };
    return options;
}

QJsonObject onPrimary(const QStringList &names, const QJsonObject &more)
{
    QJsonObject request {{u"server"_s, u"primary"_s}, {u"names"_s, QJsonArray::fromStringList(names)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        request.insert(it.key(), *it);
    return request;
}

QJsonValue remoteField(SyncFleet &fleet, const QString &name, const char *field)
{
    QJsonValue value;
    fleet.onPrimary([&](fake::Server &server) {
        if (const fake::Remote *remote = server.domain().remotes.findByName(name))
            value = remote->field(field);
    });
    return value;
}

} // namespace

class EditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePlanIsTheDifferenceAndAppliedItIsEmpty()
    {
        SyncFleet fleet(fewRepositories());
        QVERIFY(answered(fleet.engine().servers().reconcile(fleet.primary())));
        const QJsonObject request
            = onPrimary({u"ext-a"_s},
                        {{u"remote"_s,
                          QJsonObject {{u"url"_s, u"http://other.invalid/a/"_s},
                                       {u"policy"_s, u"on_demand"_s},
                                       {u"tls_validation"_s, true},
                                       {u"proxy_url"_s, u"http://proxy.invalid:3128"_s},
                                       {u"rate_limit"_s, 12},
                                       {u"download_concurrency"_s, 3},
                                       {u"total_timeout"_s, 600}}},
                         {u"distribution"_s, QJsonObject {{u"base_path"_s, u"moved/a"_s}, {u"hidden"_s, true}}},
                         {u"repository"_s,
                          QJsonObject {{u"retain_repo_versions"_s, 7},
                                       {u"autopublish"_s, true},
                                       {u"pulp_labels"_s, QJsonObject {{u"team"_s, u"web"_s}}}}}});
        const auto plan = planned(fleet, kEdit, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(
            changesOf(*plan),
            (QStringList {u"update distribution ext-a"_s, u"update remote ext-a"_s, u"update repository ext-a"_s}));
        for (const domain::PlannedChange &change : plan->changes) {
            QCOMPARE(change.fields.keys(), change.before.keys());
            QVERIFY(change.fields != change.before);
        }
        QVERIFY2(!plan->changes.first().fields.contains(u"tls_validation"_s), "it is true already");
        QVERIFY(!plan->isDestructive);
        QVERIFY(remarks(*plan, u"clients find nothing at ext-a"_s));
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(remoteField(fleet, u"ext-a"_s, "rate_limit"), QJsonValue(12));
        QCOMPARE(remoteField(fleet, u"ext-b"_s, "rate_limit"), QJsonValue());
        const auto again = planned(fleet, kEdit, request);
        QVERIFY2(again && again->isEmpty(),
                 again ? QJsonDocument(again->toJson()).toJson().constData() : qPrintable(again.error().oneLine()));
        QCOMPARE(fleet.repository(fleet.primary(), u"ext-a"_s).basePath, u"moved/a"_s); // known at once
        QCOMPARE(fleet.repository(fleet.primary(), u"ext-a"_s).remoteFeed, u"http://other.invalid/a/"_s);
    }

    void manyRepositoriesOnManyServers()
    {
        SyncFleet fleet(fewRepositories());
        const QJsonObject request {{u"targets"_s,
                                    QJsonObject {{u"primary"_s, QJsonArray {u"ext-a"_s, u"ext-b"_s}},
                                                 {u"secondary"_s, QJsonArray {u"ext-b"_s}}}},
                                   {u"remote"_s, QJsonObject {{u"policy"_s, u"streamed"_s}}}};
        const auto plan = planned(fleet, kEdit, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 3);
        QCOMPARE(plan->title, u"Edit 3 repositories on 2 servers"_s);
        QVERIFY(applied(fleet, *plan).isProved());
        QVERIFY(planned(fleet, kEdit, request)->isEmpty());
    }

    void secretsAreNamedAndNeverPlanned()
    {
        SyncFleet fleet(fewRepositories());
        fleet.secrets().values.insert(u"file:/etc/mirror#"_s, u"s3cr3t-of-the-mirror"_s);
        const QJsonObject request = onPrimary(
            {u"ext-a"_s},
            {{u"remote"_s, QJsonObject {{u"username"_s, u"reader"_s}}},
             {u"secrets"_s, QJsonObject {{u"password"_s, QJsonObject {{u"reference"_s, u"file:/etc/mirror"_s}}}}}});
        const auto plan = planned(fleet, kEdit, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QVERIFY(!QJsonDocument(plan->toJson()).toJson().contains("s3cr3t"));
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(remoteField(fleet, u"ext-a"_s, "password"), QJsonValue(u"s3cr3t-of-the-mirror"_s));
        QCOMPARE(remoteField(fleet, u"ext-a"_s, "username"), QJsonValue(u"reader"_s));
        QVERIFY(planned(fleet, kEdit, request)->isEmpty());
        fleet.secrets().values.insert(u"file:/etc/mirror#"_s, u"another"_s); // rotated where it is kept
        QCOMPARE(planned(fleet, kEdit, request)->changes.size(), 1);
        const QJsonObject cleared = onPrimary({u"ext-a"_s},
                                              {{u"remote"_s, QJsonObject {{u"username"_s, QJsonValue::Null}}},
                                               {u"secrets"_s, QJsonObject {{u"password"_s, QJsonValue::Null}}}});
        QVERIFY(done(fleet, kEdit, cleared).isProved());
        QVERIFY(planned(fleet, kEdit, cleared)->isEmpty());
    }

    void nonsenseIsRefusedByName_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QString &part, const QString &field, const QJsonValue &value,
                            const QString &told) {
            QTest::newRow(name) << part << QJsonValue(QJsonObject {{field, value}}) << told;
        };
        row("no URL", u"remote"_s, u"url"_s, u"mirror"_s, u"not a URL"_s);
        row("credentials", u"remote"_s, u"url"_s, u"https://u:p@mirror.invalid/"_s, u"credentials"_s);
        row("scheme", u"remote"_s, u"url"_s, u"gopher://mirror.invalid/"_s, u"of this kind"_s);
        row("policy", u"remote"_s, u"policy"_s, u"lazy"_s, u"immediate"_s);
        row("no number", u"remote"_s, u"rate_limit"_s, u"12"_s, u"number"_s);
        row("too small", u"remote"_s, u"download_concurrency"_s, 0, u"too small"_s);
        row("path", u"distribution"_s, u"base_path"_s, u"/a"_s, u"path"_s);
        row("empty part", u"distribution"_s, u"base_path"_s, u"a//b"_s, u"path"_s);
        row("certificate", u"remote"_s, u"ca_cert"_s, u"hello"_s, u"certificate"_s);
        row("labels", u"repository"_s, u"pulp_labels"_s, QJsonObject {{u"a,b"_s, u"c"_s}}, u"labels"_s);
        row("none kept", u"repository"_s, u"retain_repo_versions"_s, 0, u"too small"_s);
        row("another field", u"repository"_s, u"name"_s, u"x"_s, u"cannot be edited"_s);
        row("a secret in clear", u"remote"_s, u"password"_s, u"x"_s, u"cannot be edited"_s);
        row("a secret in disguise", u"remote"_s, u"username"_s, domain::secretAt(u"file:/etc/shadow"_s, {}),
            u"no plain value"_s);
    }

    void nonsenseIsRefusedByName()
    {
        QFETCH(QString, part);
        QFETCH(QJsonValue, value);
        QFETCH(QString, told);
        SyncFleet fleet(fewRepositories());
        const auto plan = planned(fleet, kEdit, onPrimary({u"ext-a"_s}, {{part, value}}));
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::InvalidInput);
        QVERIFY2(plan.error().oneLine().contains(told), qPrintable(plan.error().oneLine()));
    }

    void whatCannotBeIsToldAndTheRestIsPlanned()
    {
        SyncFleet fleet(fewRepositories());
        const auto plan = planned(fleet, kEdit,
                                  onPrimary({u"ext-a"_s, u"int-c"_s, u"gone"_s},
                                            {{u"remote"_s, QJsonObject {{u"policy"_s, u"on_demand"_s}}},
                                             {u"distribution"_s, QJsonObject {{u"content_guard"_s, u"rhsm"_s}}}}));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(changesOf(*plan), QStringList {u"update remote ext-a"_s});
        QVERIFY(remarks(*plan, u"it has no remote"_s));
        QVERIFY(remarks(*plan, u"no such repository"_s));
        QVERIFY(remarks(*plan, u"no content guard \"rhsm\""_s));
        const auto overlap = planned(
            fleet, kEdit, onPrimary({u"ext-a"_s}, {{u"distribution"_s, QJsonObject {{u"base_path"_s, u"ext-b/x"_s}}}}));
        QVERIFY(overlap && overlap->isEmpty());
        QVERIFY(remarks(*overlap, u"overlap with ext-b"_s));
        QVERIFY(!planned(
            fleet, kEdit,
            onPrimary({u"ext-a"_s, u"ext-b"_s}, {{u"distribution"_s, QJsonObject {{u"base_path"_s, u"x"_s}}}})));
        QVERIFY(!planned(fleet, kEdit, onPrimary({u"ext-a"_s}, {})));
        QVERIFY(!planned(fleet, kEdit, {{u"remote"_s, QJsonObject {{u"policy"_s, u"on_demand"_s}}}}));
    }

    void keepingFewerVersionsSaysWhatGoes()
    {
        SyncFleet fleet(fewRepositories());
        fleet.onPrimary([](fake::Server &server) {
            for (int i = 4; i < 8; ++i)
                server.domain().addVersion(*server.domain().repositories.findByName(u"ext-a"_s),
                                           fake::ContentSet::numbered(fake::Plugin::Rpm, i), server.now());
        });
        const QJsonObject request
            = onPrimary({u"ext-a"_s}, {{u"repository"_s, QJsonObject {{u"retain_repo_versions"_s, 2}}}});
        const auto plan = planned(fleet, kEdit, request);
        QVERIFY(plan && plan->isDestructive);
        QVERIFY2(plan->changes.first().note.contains(u"at most 4 of 6"_s), qPrintable(plan->changes.first().note));
        QVERIFY(applied(fleet, *plan).isProved());
    }

    void anURLThatAGroupSetsIsWarnedAbout()
    {
        SyncFleet fleet(fewRepositories());
        const auto plan = planned(fleet, kEdit,
                                  {{u"server"_s, u"secondary"_s},
                                   {u"names"_s, QJsonArray {u"ext-a"_s}},
                                   {u"remote"_s, QJsonObject {{u"url"_s, u"http://other.invalid/"_s}}}});
        QVERIFY(plan && plan->changes.size() == 1);
        QVERIFY(remarks(*plan, u"syncs it from another server"_s));
    }

    void aChangedWorldIsNotOverwritten()
    {
        SyncFleet fleet(fewRepositories());
        const auto plan
            = planned(fleet, kEdit, onPrimary({u"ext-a"_s}, {{u"remote"_s, QJsonObject {{u"rate_limit"_s, 5}}}}));
        QVERIFY(plan && !plan->isEmpty());
        fleet.onPrimary([](fake::Server &server) {
            server.domain().remotes.findByName(u"ext-a"_s)->url = u"http://meanwhile.invalid/"_s;
        });
        COMPARE_ENUM(applied(fleet, *plan).job.state, domain::JobState::Failed);
        QCOMPARE(remoteField(fleet, u"ext-a"_s, "rate_limit"), QJsonValue());
    }

    void repositoriesOfFiveTypesAreAdded_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type : {"rpm", "deb", "file", "python", "container"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }

    void repositoriesOfFiveTypesAreAdded()
    {
        QFETCH(QString, type);
        SyncFleet fleet(fewRepositories());
        QJsonObject remote {{u"policy"_s, u"on_demand"_s}};
        if (type == u"deb"_s)
            remote.insert(u"distributions"_s, u"bookworm"_s);
        if (type == u"container"_s) {
            remote.insert(u"upstream_name"_s, u"library/debian"_s);
            remote.insert(u"include_tags"_s, QJsonArray {u"12*"_s});
        }
        const QJsonObject request {{u"servers"_s, QJsonArray {u"primary"_s, u"secondary"_s}},
                                   {u"name"_s, u"new"_s},
                                   {u"type"_s, type},
                                   {u"url"_s, u"http://upstream.invalid/new/"_s},
                                   {u"base_path"_s, u"el9/new"_s},
                                   {u"description"_s, u"Something new"_s},
                                   {u"remote"_s, remote},
                                   {u"repository"_s, QJsonObject {{u"retain_repo_versions"_s, 4}}}};
        const auto plan = planned(fleet, kAdd, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 6);
        QCOMPARE(plan->title, u"Add new to 2 servers"_s);
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        const auto again = planned(fleet, kAdd, request);
        QVERIFY2(again && again->isEmpty(),
                 again ? QJsonDocument(again->toJson()).toJson().constData() : qPrintable(again.error().oneLine()));
        const domain::Repository row = fleet.repository(fleet.primary(), u"new"_s);
        QCOMPARE(row.basePath, u"el9/new"_s);
        QCOMPARE(row.remoteFeed, u"http://upstream.invalid/new/"_s);
        QString description;
        fleet.onPrimary([&](fake::Server &server) {
            description = server.domain().repositories.findByName(u"new"_s)->field("description").toString();
        });
        QCOMPARE(description, u"Something new - pulpit - base_url:el9"_s); // so that secondaries make the same path
    }

    void whatATypeCannotDoIsSaid()
    {
        SyncFleet fleet(fewRepositories());
        QJsonObject request {{u"server"_s, u"primary"_s}, {u"name"_s, u"new"_s}, {u"type"_s, u"ansible"_s}};
        auto plan = planned(fleet, kAdd, request);
        QVERIFY(!plan); // the server has no such plugin
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
        QVERIFY2(plan.error().what.contains(u"no plugin for ansible"_s), qPrintable(plan.error().oneLine()));
        request.insert(u"type"_s, u"npm"_s);
        request.insert(u"url"_s, u"https://registry.invalid/"_s);
        plan = planned(fleet, kAdd, request);
        COMPARE_ENUM(plan.error().code, ErrorCode::InvalidInput);
        QVERIFY2(plan.error().what.contains(u"not synced from a URL"_s), qPrintable(plan.error().oneLine()));
        request.insert(u"type"_s, u"container"_s);
        plan = planned(fleet, kAdd, request);
        COMPARE_ENUM(plan.error().code, ErrorCode::InvalidInput);
        QVERIFY2(plan.error().what.contains(u"at the registry"_s), qPrintable(plan.error().oneLine()));
        request.insert(u"remote"_s, QJsonObject {{u"upstream_name"_s, u"a"_s}, {u"include_tags"_s, QJsonArray {1}}});
        COMPARE_ENUM(planned(fleet, kAdd, request).error().code, ErrorCode::InvalidInput);
        request.insert(u"type"_s, u"cobol"_s);
        plan = planned(fleet, kAdd, request);
        COMPARE_ENUM(plan.error().code, ErrorCode::InvalidInput);
    }

    void anInternalRepositoryHasNoRemote()
    {
        SyncFleet fleet(fewRepositories());
        const QJsonObject request {{u"server"_s, u"primary"_s}, {u"name"_s, u"int-new"_s}, {u"type"_s, u"file"_s}};
        const auto plan = planned(fleet, kAdd, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(changesOf(*plan), (QStringList {u"create distribution int-new"_s, u"create repository int-new"_s}));
        QVERIFY(applied(fleet, *plan).isProved());
        QVERIFY(planned(fleet, kAdd, request)->isEmpty());
    }

    void whatIsThereOtherwiseIsAConflict()
    {
        SyncFleet fleet(fewRepositories());
        QJsonObject request {{u"server"_s, u"primary"_s},
                             {u"name"_s, u"ext-a"_s},
                             {u"type"_s, u"rpm"_s},
                             {u"url"_s, u"http://another.invalid/"_s}};
        auto plan = planned(fleet, kAdd, request);
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
        request.insert(u"name"_s, u"new"_s);
        request.insert(u"base_path"_s, u"ext-a/below"_s);
        plan = planned(fleet, kAdd, request);
        COMPARE_ENUM(plan.error().code, ErrorCode::Conflict);
        QVERIFY(plan.error().what.contains(u"overlap"_s));
        for (const QJsonObject &wrong :
             {QJsonObject {{u"name"_s, u" "_s}}, QJsonObject {{u"type"_s, u"container"_s}},
              QJsonObject {{u"type"_s, u"deb"_s}}, QJsonObject {{u"url"_s, u"nothing"_s}},
              QJsonObject {{u"base_path"_s, u"/x"_s}}, QJsonObject {{u"server"_s, u"nowhere"_s}}}) {
            QJsonObject bad = request;
            for (auto it = wrong.begin(); it != wrong.end(); ++it)
                bad.insert(it.key(), *it);
            QVERIFY2(!planned(fleet, kAdd, bad), QJsonDocument(wrong).toJson().constData());
        }
    }

    void latestVersionsArePublishedOnce()
    {
        SyncFleet fleet(fewRepositories());
        fleet.onPrimary([](fake::Server &server) {
            server.domain().addVersion(*server.domain().repositories.findByName(u"ext-a"_s),
                                       fake::ContentSet::numbered(fake::Plugin::Rpm, 9), server.now());
        });
        const QJsonObject request = onPrimary({u"ext-a"_s, u"ext-b"_s, u"int-c"_s}, {});
        const auto plan = planned(fleet, kPublish, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(changesOf(*plan), (QStringList {u"create publication ext-a"_s, u"create publication int-c"_s}));
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(planned(fleet, kPublish, request)->isEmpty());
        QVERIFY(!planned(fleet, kPublish, {{u"server"_s, u"primary"_s}}));
    }

    void targetsNameOtherRepositoriesOnEachServer()
    {
        SyncFleet fleet(fewRepositories());
        const QJsonObject targets {
            {u"targets"_s,
             QJsonObject {{u"primary"_s, QJsonArray {u"ext-a"_s}}, {u"secondary"_s, QJsonArray {u"ext-b"_s}}}}};
        const auto removal = planned(fleet, u"repo remove"_s, targets);
        QVERIFY2(removal, removal ? "" : qPrintable(removal.error().oneLine()));
        QCOMPARE(removal->changes.size(), 6);
        for (const domain::PlannedChange &change : removal->changes)
            QCOMPARE(change.name, change.server == u"primary"_s ? u"ext-a"_s : u"ext-b"_s);
        const auto repair = planned(fleet, u"housekeeping repair"_s, targets);
        QVERIFY(repair && repair->changes.size() == 2);
        QJsonObject keep = targets;
        keep.insert(u"keep"_s, 3);
        QCOMPARE(planned(fleet, u"housekeeping retain"_s, keep)->changes.size(), 2);
    }
};

QTEST_GUILESS_MAIN(EditingTest)
#include "tst_engine_editing.moc"

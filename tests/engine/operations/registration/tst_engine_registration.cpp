// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Registration from definitions: a folder, real engine, client and store, fake servers over HTTP.
#include "engine/sync/syncfleet.h"
#include "git/definitiontrees.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;
using domain::PlanRemark;

namespace {

QJsonObject internalDefinition(const QString &name, const QString &type = u"file"_s)
{
    return {{u"name"_s, name},
            {u"content_repo_type"_s, type},
            {u"description"_s, u"d"_s},
            {u"owner"_s, u"o"_s},
            {u"base_url"_s, u"base"_s}};
}

QJsonObject externalDefinition(const QString &name, const QString &type = u"rpm"_s)
{
    QJsonObject definition = internalDefinition(name, type);
    definition.insert(u"url"_s, u"https://mirror.test/%1/"_s.arg(name));
    definition.insert(u"proxy"_s, QJsonValue());
    definition.insert(u"tls_validation"_s, true);
    return definition;
}

QStringList remarksOf(const domain::Plan &plan, PlanRemark::Severity severity)
{
    QStringList texts;
    for (const PlanRemark &remark : plan.remarks)
        if (remark.severity == severity)
            texts.append(remark.name + u": "_s + remark.text);
    return texts;
}

/// A fleet whose primary is registered from a folder.
class Registered
{
public:
    Registered()
        : fleet(options())
    {
    }
    void define(const QString &file, const QJsonObject &definition)
    {
        const QString path = m_folder.filePath(file);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(definition).toJson());
    }
    void forget(const QString &file) { QVERIFY(QFile::remove(m_folder.filePath(file))); }
    domain::Plan plan(const QJsonObject &request = {}, const QString &operation = u"repo-config apply"_s)
    {
        const auto future = fleet.engine().operations().plan(operation, request, [](const QString &) {}, {});
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            qFatal("no plan within 30 s");
        const auto plan = future.result();
        if (!plan)
            QTest::qFail(qPrintable(plan.error().oneLine()), __FILE__, __LINE__);
        return plan.value_or(domain::Plan());
    }
    /// Plans and applies, as a schedule does.
    domain::Job run(const QJsonObject &request = {}, const QString &operation = u"repo-config apply"_s)
    {
        const auto future = fleet.engine().operations().run(operation, request, u"test"_s);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            qFatal("no job within 30 s");
        return fleet.finished(*future.result());
    }
    qint64 requests(const QString &glob)
    {
        qint64 count = 0;
        fleet.onPrimary([&](fake::Server &server) { count = server.counters().matching(glob); });
        return count;
    }
    QString patterns()
    {
        QString text;
        fleet.onPrimary([&](fake::Server &server) {
            const auto &counts = server.counters().byPattern;
            for (auto one = counts.begin(); one != counts.end(); ++one)
                text += u"%1 x %2\n"_s.arg(one.value()).arg(QString::fromUtf8(one.key()));
        });
        return text;
    }
    void resetCounters()
    {
        fleet.onPrimary([](fake::Server &server) { server.counters().reset(); });
    }

private:
    SyncFleet::Options options()
    {
        SyncFleet::Options options;
        options.definitions = git::makeDefinitionSource({});
        options.adjust = [this](domain::FleetConfiguration &configuration) {
            configuration.settings.definitions.localFolder = m_folder.path();
            configuration.servers.first().registration = domain::RegistrationSettings {u"0 0 1 1 *"_s, u"1h"_s, {}, {}};
        };
        return options;
    }
    QTemporaryDir m_folder;

public:
    SyncFleet fleet;
};

} // namespace

class RegistrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void defect30_whatIsDefinedIsMadeAndThenCostsNothing()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        it.define(u"internal/p.json"_s, internalDefinition(u"p"_s, u"python"_s));
        it.define(u"remote/b.json"_s, externalDefinition(u"b"_s));
        it.define(u"remote/c.json"_s, externalDefinition(u"c"_s, u"deb"_s));
        const domain::Plan first = it.plan();
        QCOMPARE(first.changes.size(), 2 + 2 + 3 + 3);
        it.resetCounters();
        const domain::Job job = it.run();
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(job.summary + job.failure.pulpText));
        QCOMPARE(it.requests(u"POST r*"_s) + it.requests(u"POST d*"_s), 10);
        it.resetCounters();
        const domain::Plan again = it.plan();
        QVERIFY2(again.isEmpty(), qPrintable(QString::fromUtf8(QJsonDocument(again.toJson()).toJson())));
        QVERIFY(again.memory.isEmpty());
        QCOMPARE(it.requests(u"P*"_s), 0); // neither POST nor PATCH
        // Three lists of all types, remotes of deb, distributions of python.
        QVERIFY2(it.requests(u"GET *"_s) == 5, qPrintable(it.patterns()));
    }

    void defect_16_10_secretsAreSentOnlyWhenTheyChange()
    {
        Registered it;
        QJsonObject definition = externalDefinition(u"rhel"_s);
        definition.insert(u"vault_load_secrets"_s,
                          QJsonArray {QJsonObject {{u"kv"_s, u"rhel"_s},
                                                   {u"path"_s, u"ent"_s},
                                                   {u"secret_name"_s, u"key"_s},
                                                   {u"remote_property"_s, u"password"_s}},
                                      QJsonObject {{u"kv"_s, u"rhel"_s},
                                                   {u"path"_s, u"ent"_s},
                                                   {u"secret_name"_s, u"user"_s},
                                                   {u"remote_property"_s, u"username"_s}}});
        it.define(u"remote/x.json"_s, definition);
        it.fleet.secrets().values = {{u"vault:rhel/ent#key"_s, u"canary-1"_s}, {u"vault:rhel/ent#user"_s, u"me"_s}};
        QVERIFY(it.run().state == domain::JobState::Completed);
        QVERIFY(it.plan().isEmpty());
        it.fleet.secrets().values.insert(u"vault:rhel/ent#key"_s, u"canary-2"_s);
        const domain::Plan plan = it.plan();
        QCOMPARE(plan.changes.size(), 1);
        QCOMPARE(plan.changes.first().fields.keys(), QStringList {u"password"_s});
        QVERIFY(!QJsonDocument(plan.toJson()).toJson().contains("canary"));
        QVERIFY(it.run().state == domain::JobState::Completed);
        QVERIFY(it.plan().isEmpty());
        QFile database(it.fleet.databaseFile());
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(!database.readAll().contains("canary"));
        it.fleet.secrets().values.clear();
        QCOMPARE(remarksOf(it.plan(), PlanRemark::Severity::Error).size(), 1);
    }

    void whatPulpDoesNotListIsComparedAndTakenBack()
    {
        Registered it;
        QJsonObject definition = internalDefinition(u"a"_s);
        definition.insert(
            u"x-pulpit"_s,
            QJsonObject {{u"repository"_s, QJsonObject {{u"retain_repo_versions"_s, 3}, {u"autopublish"_s, true}}}});
        it.define(u"internal/a.json"_s, definition);
        QVERIFY(it.run().state == domain::JobState::Completed);
        QVERIFY(it.plan().isEmpty());
        QVERIFY(it.plan({{u"thorough"_s, true}}).isEmpty());
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        const domain::Plan back = it.plan();
        QCOMPARE(back.changes.size(), 1);
        QVERIFY(back.changes.first().fields.value(u"retain_repo_versions"_s).isNull());
    }

    void somebodysOwnChangeIsPutRight()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        it.run();
        it.fleet.onPrimary([](fake::Server &server) {
            server.domain().distributions.forEach([](fake::Distribution &one) { one.basePath = u"elsewhere"_s; });
        });
        const domain::Plan plan = it.plan();
        QCOMPARE(plan.changes.size(), 1);
        QCOMPARE(plan.changes.first().before.value(u"base_path"_s).toString(), u"elsewhere"_s);
        QVERIFY(it.run().state == domain::JobState::Completed);
        QVERIFY(it.plan().isEmpty());
    }

    void defect33_definitionsThatAreGoneAreRemovedOnlyWhenAskedFor()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        it.define(u"remote/b.json"_s, externalDefinition(u"b"_s));
        it.run();
        it.forget(u"remote/b.json"_s);
        QVERIFY(it.plan().isEmpty());
        QCOMPARE(remarksOf(it.plan(), PlanRemark::Severity::Warning).size(), 1);
        it.define(u"internal/broken.json"_s, {});
        const QJsonObject removing {{u"remove_deleted"_s, true}};
        QVERIFY(it.plan(removing).isEmpty()); // its file may be the broken one
        it.forget(u"internal/broken.json"_s);
        const domain::Plan plan = it.plan(removing);
        QCOMPARE(plan.changes.size(), 3);
        QVERIFY(plan.isDestructive);
        QVERIFY(it.run(removing).state == domain::JobState::Completed);
        QVERIFY(it.plan(removing).isEmpty());
        QVERIFY(remarksOf(it.plan(), PlanRemark::Severity::Warning).isEmpty());
    }

    void defect_16_24_secondariesKeepTheRemoteOfTheirSource()
    {
        Registered it;
        it.define(u"remote/b.json"_s, externalDefinition(u"b"_s));
        const domain::Plan plan = it.plan({{u"server"_s, it.fleet.secondary()}});
        QCOMPARE(plan.changes.size(), 2); // repository and distribution; the remote comes from the primary
        for (const domain::PlannedChange &change : plan.changes)
            QVERIFY(!change.fields.contains(u"remote"_s));
    }

    void defect_16_6_brokenDefinitionsFailTheJobAndOnlyThemselves()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        it.define(u"internal/broken.json"_s, {{u"name"_s, u"x"_s}});
        const domain::Job job = it.run();
        QVERIFY(job.state == domain::JobState::Failed);
        QVERIFY(job.failure.pulpText.contains(u"broken.json"_s));
        QVERIFY(it.plan().isEmpty()); // "a" was registered all the same
    }

    void patternsOfTheServerChoose()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        it.define(u"internal/b.json"_s, internalDefinition(u"b"_s));
        QCOMPARE(it.plan({{u"include"_s, u"^a$"_s}}).changes.size(), 2);
        QCOMPARE(it.plan({{u"exclude"_s, u"."_s}}).changes.size(), 0);
    }

    void unknownSigningServicesAreToldBeforeAnythingIsMade()
    {
        Registered it;
        QJsonObject definition = internalDefinition(u"a"_s, u"deb"_s);
        definition.insert(u"x-pulpit"_s,
                          QJsonObject {{u"repository"_s, QJsonObject {{u"signing_service"_s, u"none"_s}}}});
        it.define(u"internal/a.json"_s, definition);
        const domain::Plan plan = it.plan();
        QVERIFY(plan.isEmpty());
        QCOMPARE(remarksOf(plan, PlanRemark::Severity::Error).size(), 1);
    }

    void whatIsExportedIsWhatIsThere()
    {
        Registered it;
        it.define(u"internal/file/a.json"_s, internalDefinition(u"a"_s));
        it.define(u"remote/rpm/b.json"_s, externalDefinition(u"b"_s));
        it.define(u"remote/deb/c.json"_s, externalDefinition(u"c"_s, u"deb"_s));
        it.run();
        const QJsonObject files
            = it.plan({{u"server"_s, it.fleet.primary()}}, u"repo-config export"_s).memory.value(u"files"_s).toObject();
        QCOMPARE(files.size(), 3);
        for (const QString &file : {u"internal/file/a.json"_s, u"remote/rpm/b.json"_s, u"remote/deb/c.json"_s})
            it.forget(file);
        for (auto file = files.begin(); file != files.end(); ++file)
            it.define(file.key(), file.value().toObject());
        const domain::Plan plan = it.plan({{u"thorough"_s, true}});
        QVERIFY2(plan.isEmpty(), qPrintable(QString::fromUtf8(QJsonDocument(plan.toJson()).toJson())));
    }

    void driftIsFoundAndMended()
    {
        Registered it;
        it.define(u"internal/a.json"_s, internalDefinition(u"a"_s));
        QVERIFY(it.run().state == domain::JobState::Completed);
        QVERIFY(!it.fleet.repository(it.fleet.primary(), u"a"_s).href.isEmpty()); // known at once
        it.fleet.onPrimary(
            [](fake::Server &server) { server.addRepository({.plugin = fake::Plugin::File, .name = u"b"_s}); });
        const QJsonObject request {{u"server"_s, it.fleet.primary()}};
        const domain::Plan found = it.plan(request, u"reconcile"_s);
        QCOMPARE(remarksOf(found, PlanRemark::Severity::Note),
                 QStringList {u"b: is on the server, but not in the database"_s});
        QVERIFY(it.run(request, u"reconcile"_s).state == domain::JobState::Completed);
        const domain::Plan none = it.plan(request, u"reconcile"_s);
        QVERIFY(none.isEmpty());
        QVERIFY(none.remarks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RegistrationTest)
#include "tst_engine_registration.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Banned packages: rules beside the expression of config.ini, and the emergency path.
#include "engine/operations/operationcalls.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QString kRemove = u"package remove"_s;

QString upstreamOf(const QString &name)
{
    return u"http://upstream.invalid/"_s + name + u'/';
}

/// The primary syncs one repository of each type from the Internet, where the package is; nothing was synced yet.
SyncFleet::Options fromUpstream()
{
    SyncFleet::Options options;
    options.massRemovalPercent = 100;
    options.prepare = [](fake::Fleet &fleet) {
        const auto add = [&fleet](fake::Plugin plugin, const QString &name, std::vector<fake::Unit> units) {
            fleet.upstream(upstreamOf(name)).setPackages(plugin, std::move(units));
            fake::RepositorySpec spec;
            spec.plugin = plugin;
            spec.name = name;
            spec.url = upstreamOf(name);
            fleet.servers().at(0)->addRepository(spec);
        };
        add(fake::Plugin::Rpm, u"rpm-1"_s,
            {fake::rpmPackage(u"evil"_s, u"6.6"_s), fake::rpmPackage(u"evil"_s, u"6.4"_s), fake::rpmPackage(u"a"_s)});
        add(fake::Plugin::Deb, u"deb-1"_s, {fake::debPackage(u"evil"_s, u"6.6-1"_s), fake::debPackage(u"a"_s)});
        add(fake::Plugin::Python, u"python-1"_s,
            {fake::pythonPackage(u"evil"_s, u"6.6"_s), fake::pythonPackage(u"a"_s)});
        add(fake::Plugin::File, u"file-1"_s, {fake::fileUnit(u"evil"_s), fake::fileUnit(u"a"_s)});
    };
    return options;
}

QStringList served(SyncFleet &fleet, const QString &name, bool onPrimary = true)
{
    QStringList names;
    const auto look = [&](fake::Server &server) {
        const fake::Distribution *row = server.domain().distributions.findByName(name);
        const auto content = row ? fake::servedBy(server.domain(), *row) : std::nullopt;
        if (content)
            for (const fake::Unit &unit : content->content->leaves())
                names.append(unit.version == u"6.4"_s ? unit.name + u"-6.4"_s : unit.name);
    };
    onPrimary ? fleet.onPrimary(look) : fleet.onSecondary(look);
    names.sort();
    return names;
}

Result<domain::BannedRule> ban(SyncFleet &fleet, const QString &name, const QString &type = {},
                               const QString &versions = {})
{
    domain::BannedRule rule;
    rule.name = name;
    rule.type = type;
    rule.versions = versions;
    rule.who = u"alice"_s;
    rule.why = u"malicious"_s;
    return answered(fleet.engine().content().ban(rule));
}

QList<domain::BannedRule> bans(SyncFleet &fleet)
{
    return answered(fleet.engine().content().bans()).value_or(QList<domain::BannedRule>());
}

} // namespace

class BansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rulesAreKept()
    {
        SyncFleet fleet(fromUpstream());
        const auto stored = ban(fleet, u"evil"_s, u"rpm"_s, u"<7"_s);
        QVERIFY(stored && stored->since.isValid());
        QCOMPARE(bans(fleet), QList<domain::BannedRule> {*stored});
        QVERIFY(ban(fleet, u"evil"_s, u"rpm"_s, u"< 7"_s)); // the same again
        QCOMPARE(bans(fleet), QList<domain::BannedRule> {*stored});
        QVERIFY(!ban(fleet, {})); // would fit everything
        fleet.stopEngine();
        fleet.startEngine();
        QCOMPARE(bans(fleet).size(), 1);
        QVERIFY(answered(fleet.engine().content().unban(stored->id)));
        QVERIFY(bans(fleet).isEmpty());
        const auto again = answered(fleet.engine().content().unban(stored->id));
        COMPARE_ENUM(again.error().code, ErrorCode::NotFound);
    }

    void aRuleKeepsPackagesOfAllTypesOut()
    {
        SyncFleet fleet(fromUpstream());
        QVERIFY(ban(fleet, u"evil"_s));
        const domain::Job job = fleet.sync(fleet.primary(), u"upstream"_s);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        for (const QString &name : {u"rpm-1"_s, u"deb-1"_s, u"python-1"_s, u"file-1"_s})
            QCOMPARE(served(fleet, name), QStringList {u"a"_s});
        const QList<domain::Stage> stages = fleet.stages(fleet.child(job.id, u"rpm-1"_s).id);
        const auto stage = std::find_if(stages.begin(), stages.end(), [](const domain::Stage &one) {
            return one.name == u"remove banned packages"_s;
        });
        QVERIFY(stage != stages.end());
        QVERIFY2(stage->message.startsWith(u"banned packages removed successfully: evil (evil)"_s),
                 qPrintable(stage->message));
    }

    void aRangeKeepsOnlyThoseVersionsOut()
    {
        SyncFleet fleet(fromUpstream());
        QVERIFY(ban(fleet, u"evil"_s, u"rpm"_s, u">= 6.5, < 7"_s));
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        QCOMPARE(served(fleet, u"rpm-1"_s), (QStringList {u"a"_s, u"evil-6.4"_s}));
        QCOMPARE(served(fleet, u"deb-1"_s), (QStringList {u"a"_s, u"evil"_s}));
    }

    void rulesHoldOnInternalFeedsAsWell() // the expression of config.ini does not, as in Pulp Manager
    {
        SyncFleet::Options options = fromUpstream();
        options.adjust = [](domain::FleetConfiguration &configuration) {
            configuration.settings.internalDomains = {u"127.0.0.1"_s};
            configuration.settings.bannedPackageRegex = u"^a$"_s;
        };
        SyncFleet fleet(options);
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        QCOMPARE(served(fleet, u"rpm-1"_s), (QStringList {u"evil"_s, u"evil-6.4"_s}));
        QVERIFY(ban(fleet, u"evil"_s, u"deb"_s));
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        QCOMPARE(served(fleet, u"deb-1"_s, false), QStringList());
        QCOMPARE(served(fleet, u"rpm-1"_s, false), (QStringList {u"evil"_s, u"evil-6.4"_s}));
    }

    void rulesThatAreOverDoNothing()
    {
        SyncFleet fleet(fromUpstream());
        domain::BannedRule rule;
        rule.name = u"evil"_s;
        rule.until = QDateTime::currentDateTimeUtc().addSecs(-60);
        QVERIFY(answered(fleet.engine().content().ban(rule)));
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        QCOMPARE(served(fleet, u"file-1"_s), (QStringList {u"a"_s, u"evil"_s}));
    }

    void emergency_removedEverywhereAndKeptOut()
    {
        SyncFleet fleet(fromUpstream());
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        QVERIFY(served(fleet, u"rpm-1"_s, false).contains(u"evil"_s));
        const QJsonObject request {
            {u"name"_s, u"evil"_s}, {u"ban"_s, true}, {u"reason"_s, u"malicious"_s}, {u"who"_s, u"alice"_s}};
        const auto plan = planned(fleet, kRemove, request);
        QVERIFY(plan);
        QVERIFY(bans(fleet).isEmpty()); // planning changes nothing
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(bans(fleet).size(), 1);
        QCOMPARE(bans(fleet).first().why, u"malicious"_s);
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        for (const bool onPrimary : {true, false})
            for (const QString &name : {u"rpm-1"_s, u"deb-1"_s, u"python-1"_s, u"file-1"_s})
                QCOMPARE(served(fleet, name, onPrimary), QStringList {u"a"_s});
        const auto again = planned(fleet, kRemove, request);
        QVERIFY(again && again->isEmpty() && again->memory.isEmpty());
    }

    void emergency_theBanIsWrittenBeforeTheFirstChange()
    {
        SyncFleet fleet(fromUpstream());
        COMPARE_ENUM(fleet.sync(fleet.primary(), u"upstream"_s).state, domain::JobState::Completed);
        fleet.onPrimary([](fake::Server &server) {
            fake::TaskFault fault;
            fault.nameContains = "add_and_remove";
            server.tasks().addFault(fault);
            fault.nameContains = "signing";
            server.tasks().addFault(fault);
        });
        const Ended ended = done(fleet, kRemove, {{u"name"_s, u"evil"_s}, {u"ban"_s, true}});
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed);
        QCOMPARE(bans(fleet).size(), 1); // whatever fails, it does not come in again
    }

    void emergency_aBanAloneWhereNothingIsFound()
    {
        SyncFleet fleet(fromUpstream());
        const Ended ended = done(fleet, kRemove, {{u"name"_s, u"evil"_s}, {u"ban"_s, true}});
        COMPARE_ENUM(ended.job.state, domain::JobState::Completed);
        QCOMPARE(bans(fleet).size(), 1);
    }
};

QTEST_GUILESS_MAIN(BansTest)
#include "tst_engine_bans.moc"

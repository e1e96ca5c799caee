// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that are killed (SIGKILL) at a request of their choice: the next one takes up the job, the end is the same as
// without the kill, and nothing is made twice.
#include "definitionfolder.h"
#include "engine/operations/operationcalls.h"
#include "engine/requests.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace fake = pulpit::fakepulp;

namespace {

constexpr int kCutsOfEach = 4; // of many requests, before and after their effect
const QString kChanging = u"*/v3/*/*/*"_s; // not the log-in

struct Scenario
{
    QString operation;
    QJsonObject request;
    domain::JobKind kind;
    QByteArray method; ///< of its changing requests
    std::function<SyncFleet::Options(const DefinitionFolder &)> options;
};

SyncFleet::Options fourRepositories()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 5); };
    options.adjust = [](domain::FleetConfiguration &configuration) {
        configuration.servers.first().maxConcurrentSnapshots = 3;
        configuration.settings.maxInterruptions = 10;
    };
    options.timing.publish = 20 * fake::kMillisecond;
    return options;
}

Scenario removal()
{
    return {u"repo remove"_s,
            {{u"server"_s, u"primary"_s}, {u"regex_include"_s, u"."_s}},
            domain::JobKind::RepoRemoval,
            "DELETE",
            [](const DefinitionFolder &) { return fourRepositories(); }};
}

Scenario snapshot()
{
    return {u"snapshot create"_s,
            {{u"server"_s, u"primary"_s}, {u"snapshot_prefix"_s, u"cut"_s}},
            domain::JobKind::RepoSnapshot,
            "POST",
            [](const DefinitionFolder &) { return fourRepositories(); }};
}

Scenario packageRemoval()
{
    return {u"package remove"_s,
            {{u"name"_s, u"pkg00002"_s}},
            domain::JobKind::RemoveRepoContent,
            "POST",
            [](const DefinitionFolder &) {
                SyncFleet::Options options = fourRepositories();
                options.prepare = [](fake::Fleet &fleet) {
                    for (const fake::Plugin plugin : {fake::Plugin::Rpm, fake::Plugin::Deb, fake::Plugin::Python})
                        for (int i = 0; i < 2; ++i) {
                            fake::RepositorySpec spec;
                            spec.plugin = plugin;
                            spec.name = QString::fromUtf8(fake::pluginName(plugin)) + QString::number(i);
                            spec.content = fake::ContentSet::numbered(plugin, 4, u"pkg"_s);
                            fleet.servers().at(0)->addRepository(spec);
                        }
                };
                return options;
            }};
}

Scenario registration()
{
    return {u"repo-config apply"_s,
            {{u"server"_s, u"primary"_s}},
            domain::JobKind::RepoCreationFromGit,
            "POST",
            [](const DefinitionFolder &folder) {
                folder.clear();
                folder.define(u"internal/a.json"_s, plainDefinition(u"a"_s, u"file"_s, false));
                folder.define(u"remote/b.json"_s, plainDefinition(u"b"_s, u"rpm"_s, true));
                folder.define(u"remote/c.json"_s, plainDefinition(u"c"_s, u"deb"_s, true));
                folder.define(u"remote/d.json"_s, plainDefinition(u"d"_s, u"python"_s, true));
                SyncFleet::Options options;
                folder.addTo(&options);
                return options;
            }};
}

/// Everything that the primary has, in words that do not depend on when and in which order it was made.
QStringList stateOf(SyncFleet &fleet)
{
    QStringList state;
    fleet.onPrimary([&](fake::Server &server) {
        fake::Domain &domain = server.domain();
        QHash<QString, int> publications;
        domain.publications.forEach([&](fake::Publication &one) {
            if (const fake::Repository *owner = domain.repositories.find(one.repository))
                ++publications[owner->name];
        });
        domain.repositories.forEach([&](fake::Repository &one) {
            const fake::Remote *remote = domain.remotes.find(one.remote);
            state.append(u"repository %1: %2 versions, %3 publications, remote %4"_s.arg(one.name)
                             .arg(one.versions.size())
                             .arg(publications.value(one.name))
                             .arg(remote ? remote->name : u"none"_s));
        });
        domain.remotes.forEach([&](fake::Remote &one) { state.append(u"remote %1 %2"_s.arg(one.name, one.url)); });
        domain.distributions.forEach([&](fake::Distribution &one) {
            const fake::Repository *served = domain.repositories.find(one.repository);
            state.append(
                u"distribution %1 at %2 of %3, %4"_s.arg(one.name, one.basePath, served ? served->name : u"nothing"_s,
                                                         QString::fromLatin1(servedDigest(server, one.name).left(12))));
        });
    });
    state.sort();
    return state;
}

/// A correlation id of a change with more than one task; empty: there is none.
QByteArray taskMadeTwice(SyncFleet &fleet)
{
    QByteArray twice;
    fleet.onPrimary([&](fake::Server &server) {
        QHash<QByteArray, int> tasks;
        server.tasks().forEachNewestFirst([&](const fake::Task &task) {
            if (!task.correlationId.isEmpty() && ++tasks[task.correlationId] > 1)
                twice = task.correlationId;
            return true;
        });
    });
    return twice;
}

int addFault(SyncFleet &fleet, const Scenario &scenario, fake::Fault::Kind kind, int skip, int times)
{
    int id = 0;
    fleet.onPrimary([&](fake::Server &server) {
        fake::Fault fault;
        fault.kind = kind;
        fault.path = kChanging;
        fault.method = scenario.method;
        fault.skip = skip;
        fault.times = times;
        fault.delay = kind == fake::Fault::Kind::Slow && times < 0 ? 0ms : 5000ms;
        id = server.faults().add(fault);
    });
    return id;
}

int hits(SyncFleet &fleet)
{
    int count = 0;
    fleet.onPrimary([&](fake::Server &server) { count = server.faults().hits(); });
    return count;
}

/// The job of a plan, while no engine runs.
JobId queued(SyncFleet &fleet, const Scenario &scenario, const domain::Plan &plan)
{
    domain::Job job;
    job.name = plan.title;
    job.kind = scenario.kind;
    job.server = fleet.primary();
    job.startedBy = u"test"_s;
    job.correlationId = engine::newCorrelationId();
    job.arguments = {{u"operation"_s, plan.operation}, {u"request"_s, plan.request}, {u"plan"_s, plan.toJson()}};
    const auto written = fleet.store().jobs().insert(job);
    const Result<JobId> id = answered(written);
    if (!id)
        qFatal("%s", qPrintable(id.error().oneLine()));
    return *id;
}

} // namespace

class CutPointsTest : public QObject
{
    Q_OBJECT

private:
    static void cutEverywhere(const Scenario &scenario)
    {
        const DefinitionFolder folder;
        QStringList wanted;
        int requests = 0;
        {
            SyncFleet fleet(scenario.options(folder));
            addFault(fleet, scenario, fake::Fault::Kind::Slow, 0, -1);
            const auto plan = planned(fleet, scenario.operation, scenario.request);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
            const Ended ended = applied(fleet, *plan);
            QVERIFY2(ended.isProved(), qPrintable(ended.text()));
            wanted = stateOf(fleet);
            requests = hits(fleet);
        }
        QVERIFY2(requests >= 8, qPrintable(QString::number(requests)));
        QRandomGenerator random(20261121);
        for (const auto kind : {fake::Fault::Kind::NeverAnswers, fake::Fault::Kind::Slow})
            for (int i = 0; i < kCutsOfEach; ++i) {
                // The first and the last request, and some between.
                const int cut = i == 0 ? 0 : i == 1 ? requests - 1 : int(random.bounded(1, requests - 1));
                const QString what = u"cut at request %1 of %2, %3 its effect"_s.arg(cut + 1).arg(requests).arg(
                    kind == fake::Fault::Kind::Slow ? u"after"_s : u"before"_s);
                const QString wrong = wrongAfterCut(scenario, folder, kind, cut, wanted);
                QVERIFY2(wrong.isEmpty(), qPrintable(what + u": "_s + wrong));
            }
    }

    static QString wrongAfterCut(const Scenario &scenario, const DefinitionFolder &folder, fake::Fault::Kind kind,
                                 int cut, const QStringList &wanted)
    {
        SyncFleet fleet(scenario.options(folder));
        const auto plan = planned(fleet, scenario.operation, scenario.request);
        if (!plan)
            return plan.error().oneLine();
        fleet.stopEngine();
        const int fault = addFault(fleet, scenario, kind, cut, 1);
        const JobId id = queued(fleet, scenario, *plan);
        QProcess worker;
        worker.start(QStringLiteral(PULPIT_SYNCWORKER), {fleet.databaseFile()});
        const bool wasCut = worker.waitForStarted() && QTest::qWaitFor([&] { return hits(fleet) > 0; }, 20000);
        QTest::qWait(5); // what came after it in the same moment
        worker.kill();
        worker.waitForFinished();
        if (!wasCut)
            return u"the request was never sent"_s;
        fleet.onPrimary([fault](fake::Server &server) { server.faults().remove(fault); });
        fleet.startEngine();
        const domain::Job job = fleet.finished(id, 60000);
        if (job.state != domain::JobState::Completed)
            return u"the job is %1: %2 | %3 | %4"_s.arg(domain::toString(job.state), job.summary, job.failure.message,
                                                        job.failure.pulpText);
        if (const QByteArray twice = taskMadeTwice(fleet); !twice.isEmpty())
            return u"a change was made twice"_s;
        if (const QStringList state = stateOf(fleet); state != wanted)
            return u"the servers have\n%1\ninstead of\n%2"_s.arg(state.join(u'\n'), wanted.join(u'\n'));
        const auto told = answered(fleet.engine().operations().applied(id));
        if (!told || !told->proof || !told->proof->holds())
            return u"no proof"_s;
        const auto again = planned(fleet, scenario.operation, plan->request);
        return again && again->isEmpty() ? QString() : u"something is left to be planned"_s;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void removalGoesOn() { cutEverywhere(removal()); }
    void registrationGoesOn() { cutEverywhere(registration()); }
    void snapshotsGoOn() { cutEverywhere(snapshot()); }
    void packageRemovalGoesOn() { cutEverywhere(packageRemoval()); }
};

QTEST_GUILESS_MAIN(CutPointsTest)
#include "tst_engine_cutpoints.moc"

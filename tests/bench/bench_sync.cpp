// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sync of a group costs, on fake servers over HTTP: requests, idle workers, write transactions, memory. Each
// figure is printed beside its limit and beside what Pulp Manager needs for the same work where that is known. Usage:
// bench_sync [repositories]
#include "engine/requests.h"
#include "engine/sync/syncfleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void tell(const QString &what, double figure, const QString &limit, const QString &pulpManager = {})
{
    out() << what.leftJustified(62) << QString::number(figure, 'f', 2).rightJustified(10) << "   limit "
          << limit.leftJustified(8);
    if (!pulpManager.isEmpty())
        out() << "   Pulp Manager " << pulpManager;
    out() << Qt::endl;
}

constexpr qint64 kTask = 200 * fake::kMillisecond;
constexpr int kConcurrent = 4;

struct Run
{
    fake::Counters target;
    fake::Counters source;
    fake::PipelineStats pipeline;
    qint64 transactions = 0;
    double seconds = 0;
    domain::Job job;
};

void fillPrimary(fake::Server &server, int count, fake::Plugin only, bool isMixed)
{
    const QList<fake::Plugin> plugins
        = {fake::Plugin::Rpm, fake::Plugin::Deb, fake::Plugin::File, fake::Plugin::Python};
    QHash<fake::Plugin, fake::ContentSet::Ptr> contents;
    for (const fake::Plugin plugin : plugins)
        contents.insert(plugin, fake::ContentSet::numbered(plugin, 20));
    fake::DebSuite second;
    second.codename = u"trixie"_s;
    const auto twoSuites = fake::ContentSet::make(fake::Plugin::Deb, contents.value(fake::Plugin::Deb)->leaves(),
                                                  {fake::DebSuite(), second});
    for (int i = 0; i < count; ++i) {
        fake::RepositorySpec spec;
        spec.plugin = isMixed ? plugins.at(i % plugins.size()) : only;
        spec.name = u"repo-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        spec.url = u"http://upstream.invalid/%1/"_s.arg(spec.name);
        spec.content = spec.plugin == fake::Plugin::Deb ? twoSuites : contents.value(spec.plugin);
        const fake::Repository &made = server.addRepository(spec);
        if (spec.plugin == fake::Plugin::Deb)
            if (fake::Remote *remote = server.domain().remotes.find(made.remote))
                remote->extra.insert("distributions"_L1, u"bookworm trixie"_s);
    }
}

void setTiming(SyncFleet &fleet, qint64 task, int workers)
{
    fleet.onSecondary([&](fake::Server &server) {
        fake::TaskTiming timing;
        timing.sync = timing.unchangedSync = timing.publish = task;
        timing.startDelay = 0;
        server.tasks().timing = timing;
        server.tasks().setWorkerCount(workers);
    });
}

/// Every repository of the primary gets one package more.
void changeAll(SyncFleet &fleet, int round)
{
    fleet.onPrimary([round](fake::Server &server) {
        QHash<const fake::ContentSet *, fake::ContentSet::Ptr> changed;
        server.domain().repositories.forEach([&](fake::Repository &repository) {
            const fake::ContentSet::Ptr before = repository.latest()->content;
            const QString name = u"added-%1"_s.arg(round);
            fake::ContentSet::Ptr &after = changed[before.get()];
            if (!after) {
                switch (before->plugin()) {
                case fake::Plugin::Rpm: after = before->changed({fake::rpmPackage(name)}, {}); break;
                case fake::Plugin::Deb: after = before->changed({fake::debPackage(name)}, {}); break;
                case fake::Plugin::File: after = before->changed({fake::fileUnit(name)}, {}); break;
                case fake::Plugin::Python: after = before->changed({fake::pythonPackage(name)}, {}); break;
                case fake::Plugin::Container: after = before; break;
                }
                after = after->withRevision(before->revision() + 1);
            }
            const fake::Plugin plugin = before->plugin();
            const fake::Version &version = server.domain().addVersion(repository, after, server.now());
            if (fake::usesPublications(plugin))
                server.domain().addPublication(fake::typeOf(fake::Kind::Publication, plugin), repository,
                                               version.number, after->revision(), server.now());
        });
    });
}

Run measure(SyncFleet &fleet)
{
    Run run;
    fleet.onPrimary([](fake::Server &s) { s.counters().reset(); });
    fleet.onSecondary([](fake::Server &s) {
        s.counters().reset();
        s.tasks().resetPipeline();
    });
    const qint64 transactions = fleet.store().transactionCount();
    QElapsedTimer timer;
    timer.start();
    run.job = fleet.finished(fleet.begin(fleet.secondary(), u"all"_s), 600000);
    run.seconds = double(timer.elapsed()) / 1000.0;
    run.transactions = fleet.store().transactionCount() - transactions;
    fleet.onPrimary([&](fake::Server &s) { run.source = s.counters(); });
    fleet.onSecondary([&](fake::Server &s) {
        run.target = s.counters();
        run.pipeline = s.tasks().pipeline();
    });
    if (run.job.state != domain::JobState::Completed)
        out() << "NOT COMPLETED: " << run.job.summary << " " << run.job.failure.message << Qt::endl;
    return run;
}

qint64 contentRequests(const fake::Counters &counters)
{
    return counters.matching(u"GET content app"_s) + counters.matching(u"GET pypi*"_s);
}

void report(const QString &title, const Run &run, int count, const QString &requestLimit, const QString &idleLimit,
            const QString &pulpManager)
{
    const qint64 content = contentRequests(run.target);
    out() << "\n" << title << " (" << run.seconds << " s, " << run.job.summary << ")" << Qt::endl;
    tell(u"  requests per repository to the server, polls included"_s, double(run.target.requests - content) / count,
         requestLimit, pulpManager);
    tell(u"    of these polls"_s, double(run.target.matching(u"GET tasks/*"_s)) / count, u"-"_s);
    tell(u"  idle share of the pipeline, percent"_s, 100 * run.pipeline.idleShare(kConcurrent), idleLimit);
    tell(u"  write transactions per repository"_s, double(run.transactions) / count, u"<= 1"_s,
         pulpManager == u"9"_s ? u"5"_s : u"8"_s);
    tell(u"  requests to the source"_s, double(run.source.requests - contentRequests(run.source)), u"-"_s);
    tell(u"  index reads for the comparison, both servers, per repository"_s,
         double(content + contentRequests(run.source)) / count, u"-"_s);
}

void benchPipeline(int count)
{
    SyncFleet::Options options;
    options.workers = 8;
    options.concurrent = kConcurrent;
    options.prepare
        = [count](fake::Fleet &fleet) { fillPrimary(*fleet.servers().at(0), count, fake::Plugin::Rpm, true); };
    SyncFleet fleet(options);
    setTiming(fleet, kTask, 8);
    report(u"First sync: everything is registered"_s, measure(fleet), count, u"-"_s, u"-"_s, u"22"_s);
    report(u"Unchanged, 200 ms tasks, 8 workers"_s, measure(fleet), count, u"<= 2.3"_s, u"<= 8"_s, u"9"_s);
    changeAll(fleet, 1);
    report(u"Changed, 200 ms tasks, 8 workers"_s, measure(fleet), count, u"<= 5.5"_s, u"<= 8"_s, u"15"_s);
    setTiming(fleet, kTask, kConcurrent);
    report(u"Unchanged, 200 ms tasks, 4 workers"_s, measure(fleet), count, u"<= 2.3"_s, u"<= 2"_s, u"9"_s);
    changeAll(fleet, 2);
    report(u"Changed, 200 ms tasks, 4 workers"_s, measure(fleet), count, u"<= 5.5"_s, u"<= 2"_s, u"15"_s);
}

void benchSource(int count)
{
    SyncFleet::Options options;
    options.workers = 8;
    options.concurrent = 8;
    options.prepare
        = [count](fake::Fleet &fleet) { fillPrimary(*fleet.servers().at(0), count, fake::Plugin::Deb, false); };
    SyncFleet fleet(options);
    setTiming(fleet, fake::kMillisecond, 8);
    out() << "\n" << count << " deb repositories with 2 distributions each" << Qt::endl;
    const Run first = measure(fleet);
    tell(u"  requests to the source, nothing known of it yet"_s,
         double(first.source.requests - contentRequests(first.source)), u"-"_s, u"1518"_s);
    const Run second = measure(fleet);
    tell(u"  requests to the source afterwards"_s, double(second.source.requests - contentRequests(second.source)),
         u"<= 30"_s, u"1518"_s);
}

double megabytesOf(qint64 process, const QByteArray &what)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(what))
            return line.mid(what.size()).simplified().split(' ').first().toDouble() / 1024;
    return -1;
}

/// An engine of its own process syncs that many repositories; the fake servers are in this one.
void benchMemory(const QString &program, int count)
{
    SyncFleet::Options options;
    options.workers = 64;
    options.concurrent = 32;
    options.timing.sync = options.timing.unchangedSync = options.timing.publish = fake::kMillisecond;
    options.prepare = [count](fake::Fleet &fleet) {
        fillPrimary(*fleet.servers().at(0), count, fake::Plugin::Rpm, true);
        fleet.setFallbackUpstream([](const QString &, fake::Plugin, const fake::ContentSet::Ptr &present) {
            return fake::Fetched {present};
        });
    };
    SyncFleet fleet(options);
    fleet.stopEngine();
    const auto request = engine::groupRequest(fleet.configuration(), fleet.primary(), u"upstream"_s);
    auto queued = fleet.store().jobs().insert(engine::syncJob(*request, u"bench"_s));
    queued.waitForFinished();
    QProcess engine;
    engine.setProcessChannelMode(QProcess::ForwardedChannels);
    engine.start(program, {fleet.databaseFile()});
    if (!engine.waitForStarted())
        qFatal("%s cannot be started", qPrintable(program));
    const domain::Job job = fleet.finished(*queued.result(), 600000);
    out() << "\nAn engine with " << count << " repositories in one sync: " << job.summary << Qt::endl;
    tell(u"  resident memory afterwards, MB"_s, megabytesOf(engine.processId(), "VmRSS:"), u"<= 60"_s);
    tell(u"  highest resident memory, MB"_s, megabytesOf(engine.processId(), "VmHWM:"), u"-"_s);
    engine.kill();
    engine.waitForFinished();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 500;
    out() << count << " repositories, " << kConcurrent << " at a time" << Qt::endl;
    const bool isMemoryOnly = argc > 2 && QByteArray(argv[2]) == "memory";
    if (!isMemoryOnly) {
        benchPipeline(count);
        benchSource(count);
    }
    benchMemory(QString::fromLatin1(PULPIT_SYNCWORKER), 10 * count);
    return 0;
}

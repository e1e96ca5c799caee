// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include "engine/async/waiting.h"
#include "store/store.h"

#include <stdexcept>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace pulpit::test {

using engine::answerOf;
using engine::JobContext;
using engine::JobOutcome;
using engine::StopReason;

EngineFixture::EngineFixture()
{
    timing.heartbeat = 100ms;
    timing.lease = 1500ms;
    timing.tick = 20ms;
    timing.stopLimit = 2s;
    timing.longestSleep = 50ms;
    timing.serverWatch = 200ms;
    timing.stateMaxAge = 60s;
    timing.watch.longest = 100ms;
    timing.watch.cancelLimit = 1s;
}

std::unique_ptr<ports::Store> EngineFixture::openStore()
{
    store::StoreOptions options;
    options.url = u"sqlite:"_s + folder.filePath(u"pulpit.db"_s);
    options.clock = &clock;
    options.quiet = 1ms;
    options.longestDelay = 5ms;
    options.pollInterval = 50ms;
    auto opened = store::open(options);
    if (!opened)
        qFatal("cannot open the database: %s", qPrintable(opened.error().oneLine()));
    return std::move(*opened);
}

EngineFixture::Station EngineFixture::station(const QString &id)
{
    Station station;
    station.store = openStore();
    engine::EngineOptions options;
    options.id = id;
    options.timing = timing;
    options.clock = &clock;
    options.zone = zone;
    options.housekeeping = housekeeping;
    station.engine = engine::makeEngine(options, *station.store, connector, secrets, scriptedJobs());
    return station;
}

domain::FleetConfiguration EngineFixture::fleet(const QString &cron) const
{
    domain::FleetConfiguration fleet;
    for (const QString &name : {u"primary"_s, u"secondary"_s}) {
        domain::Server server;
        server.name = name;
        server.url = QUrl(u"https://%1"_s.arg(name));
        fleet.servers.append(server);
    }
    domain::RepoGroup group;
    group.name = u"nightly"_s;
    fleet.groups = {group};
    domain::GroupOnServer link;
    link.server = u"secondary"_s;
    link.group = u"nightly"_s;
    link.schedule = cron;
    link.maxRuntime = u"1h"_s;
    link.source = u"primary"_s;
    fleet.groupsOnServers = {link};
    return fleet;
}

void EngineFixture::apply(Station &station, const domain::FleetConfiguration &fleet)
{
    const Result<qint64> version = get(station.engine->configuration().apply(fleet, u"yaml"_s, u"test"_s, {}));
    if (!version)
        qFatal("cannot apply: %s", qPrintable(version.error().oneLine()));
}

JobId EngineFixture::startSync(Station &station, const QString &maxRuntime, const QString &server)
{
    domain::SyncRequest request;
    request.server = server;
    request.maxRuntime = maxRuntime;
    const Result<JobId> id = get(station.engine->jobs().startSync(request, u"test"_s));
    if (!id)
        qFatal("cannot start: %s", qPrintable(id.error().oneLine()));
    return *id;
}

engine::JobRegistry EngineFixture::scriptedJobs()
{
    engine::JobRegistry registry;
    registry.jobs.insert(domain::JobKind::RepoGroupSync, [this](JobContext &context) { return run(context); });
    registry.reconcile = reconcile;
    return registry;
}

Async<JobOutcome> EngineFixture::run(JobContext &context)
{
    ++runs;
    const int atATime = ++now;
    if (atATime > most)
        most = atATime;
    struct Leave
    {
        std::atomic<int> &count;
        ~Leave() { --count; }
    } const leave {now};
    if (behaviour == Behaviour::Throws)
        throw std::runtime_error("something unexpected");
    if (behaviour == Behaviour::Fails)
        co_return pulpit::fail(ErrorCode::Unreachable, u"nobody there"_s);
    QList<domain::Job> jobs;
    for (int i = 0; i < children; ++i) {
        domain::Job child;
        child.kind = domain::JobKind::RepoSync;
        child.server = context.job().server;
        child.repository = u"repo-%1"_s.arg(i);
        child.name = u"%1 repo sync %2"_s.arg(child.server, child.repository);
        child.correlationId = u"%1%2"_s.arg(context.job().id.value, 16, 16, QChar(u'0')).arg(i, 16, 16, QChar(u'0'));
        jobs.append(child);
    }
    const Result<QList<JobId>> ids = co_await answerOf(context.store().jobs().insertChildren(context.job().id, jobs));
    if (!ids)
        co_return pulpit::fail(ids.error());
    if (behaviour == Behaviour::LeavesChildren)
        co_return JobOutcome {domain::JobState::Failed, {domain::FailureClass::Other, u"given up"_s, {}, {}}, {}};
    std::vector<QCoro::Task<>> running;
    for (const domain::Job &child : childrenOf(context.store(), context.job().id))
        if (!isFinal(child.state))
            running.push_back(runChild(context, child));
    for (QCoro::Task<> &task : running)
        co_await task;
    if (context.isCanceled())
        co_return pulpit::fail(ErrorCode::Canceled, u"asked to end"_s);
    JobOutcome outcome;
    outcome.summary = u"done"_s;
    co_return outcome;
}

QCoro::Task<> EngineFixture::runChild(JobContext &parent, domain::Job job)
{
    ports::JobStore &jobs = parent.store().jobs();
    const Result<domain::JobDetails> stored = jobs.job(job.id);
    const std::unique_ptr<JobContext> context = parent.child(job, stored ? stored->stages : QList<domain::Stage>());
    if (job.state == domain::JobState::Queued)
        jobs.setState(job.id, domain::JobState::Running, {}, {}, context->now());
    const int stage = context->stages().begin(u"sync repo"_s);
    const Result<std::shared_ptr<ports::PulpServer>> server = context->serverOf(job.server);
    QString href = context->stages().at(stage).taskHref;
    if (href.isEmpty() && !context->isCanceled()) {
        href
            = connector.script(job.server)->startTask(taskSeconds, domain::PulpTaskState::Completed, job.correlationId);
        context->stages().remember(stage, href);
    }
    Result<domain::PulpTask> task = pulpit::fail(ErrorCode::Canceled, u"not started"_s);
    if (!href.isEmpty())
        task = co_await context->tasks().finished(*server, href, taskSeconds, {}, context->cancellation());
    if (context->stopReason() == StopReason::Stopping)
        co_return;
    ports::FinishedSync finished;
    finished.job = job.id;
    finished.finished = context->now();
    finished.state = context->isCanceled() ? domain::JobState::Canceled : domain::JobState::Completed;
    if (!task && !context->isCanceled())
        finished.state = domain::JobState::Failed;
    finished.stages = context->stages().close();
    co_await answerOf(jobs.finishSync(finished));
}

QList<domain::Job> childrenOf(ports::Store &store, JobId parent)
{
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = parent;
    return store.jobs().jobs(query).value_or(QList<domain::Job>());
}

domain::Job jobOf(ports::Store &store, JobId id)
{
    const Result<domain::JobDetails> details = store.jobs().job(id);
    return details ? details->job : domain::Job();
}

QList<domain::Job> topJobs(ports::Store &store)
{
    return store.jobs().jobs({}).value_or(QList<domain::Job>());
}

} // namespace pulpit::test

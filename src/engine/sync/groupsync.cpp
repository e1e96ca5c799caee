// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/groupsync.h"

#include "engine/inspection/certificates.h"
#include "engine/inspection/inventory.h"
#include "engine/inspection/servedversions.h"
#include "engine/sync/autopublish.h"
#include "engine/sync/childplans.h"
#include "engine/sync/concurrency.h"
#include "engine/sync/failures.h"
#include "engine/sync/heldback.h"
#include "engine/sync/parallel.h"
#include "engine/sync/releasememory.h"
#include "engine/sync/repositorysync.h"

#include <utility>

namespace pulpit::engine {

namespace {
constexpr qint64 kTellEveryMs = 1000; // each telling is a write; the console shows it at most this often anyway
constexpr int kNamedFailures = 3;
} // namespace

GroupSync::GroupSync(JobContext &context)
    : m_context(context)
    , m_request(domain::SyncRequest::fromJson(context.job().arguments))
    , m_only(m_request.onlyRepositories.begin(), m_request.onlyRepositories.end())
{
}

GroupSync::~GroupSync() = default;

Async<JobOutcome> GroupSync::run()
{
    if (auto done = co_await prepare(); !done)
        co_return fail(done.error());
    Slot place; // at the source: kept until all children have ended
    if (m_run->hasSource()) {
        auto entered = co_await m_context.limits().source(m_request.source, m_request.server, m_context.cancellation());
        if (!entered)
            co_return fail(entered.error());
        place = *entered;
        if (auto done = co_await registerFromSource(); !done)
            co_return fail(done.error());
    }
    if (auto done = co_await reconcile(); !done)
        co_return fail(done.error());
    if (auto done = co_await chooseChildren(); !done)
        co_return fail(done.error());
    if (auto done = co_await syncAll(); !done)
        co_return fail(done.error());
    place.reset();
    if (auto done = co_await calculateHealth(); !done)
        co_return fail(done.error());
    if (auto done = co_await rollUpHealth(); !done)
        co_return fail(done.error());
    if (auto done = co_await verifyChanged(); !done)
        co_return fail(done.error());
    const auto saved = co_await m_context.stages().save();
    if (!saved)
        co_return fail(saved.error());
    co_return outcome();
}

Async<void> GroupSync::prepare()
{
    if (m_request.source == m_request.server)
        co_return fail(ErrorCode::InvalidInput,
                       QStringLiteral("value of source cannot be the same as the pulp server this service is managing"),
                       m_request.source);
    const auto selection = domain::Selection::make(m_request.regexInclude, m_request.regexExclude);
    if (!selection)
        co_return fail(selection.error());
    m_selection = *selection;
    const auto server = m_context.serverOf(m_request.server);
    if (!server)
        co_return fail(server.error());
    m_run = std::make_unique<SyncRun>(m_context, m_request, *server);
    const QString banned = m_context.fleet().settings.bannedPackageRegex;
    if (!banned.isEmpty()) {
        const auto pattern = domain::Pattern::compile(banned);
        if (!pattern)
            co_return fail(pattern.error());
        m_run->banned = *pattern;
    }
    m_run->configurationApplied = m_context.environment().configuration()->applied;
    const auto durations = m_context.store().jobs().expectedTaskSeconds(m_request.server);
    if (!durations)
        co_return fail(durations.error());
    m_run->expectedSeconds = *durations;
    co_return {};
}

Async<void> GroupSync::registerFromSource()
{
    const int stage = m_context.stages().begin(QStringLiteral("registering repos from ") + m_request.source);
    RegistrationEnds ends;
    const domain::Server *source = m_context.fleet().server(m_request.source);
    const auto sourceServer = m_context.serverOf(m_request.source);
    if (!source || !sourceServer)
        co_return co_await failedStage(
            stage,
            fail(ErrorCode::NotFound, QStringLiteral("the source server is not configured"), m_request.source).value());
    ends.source = *source;
    ends.sourceServer = *sourceServer;
    ends.targetServer = m_run->server;
    auto lists = co_await readLists(m_run->server, m_context.call());
    if (!lists)
        co_return co_await failedStage(stage, lists.error());
    const std::function<bool(const QString &)> chosen = [this](const QString &name) { return isChosen(name); };
    const std::function<void(int, int)> progress = [this, stage](int done, int total) {
        m_context.stages().setMessage(stage, QStringLiteral("%1/%2 repositories registered").arg(done).arg(total));
    };
    auto registration = co_await registerRepositories(m_context, ends, *lists, chosen, progress);
    if (!registration)
        co_return co_await failedStage(stage, registration.error());
    m_run->registration = std::move(*registration);
    m_hasLists = !m_run->registration.changedTarget;
    if (m_hasLists)
        m_lists = std::move(*lists);
    m_context.stages().finish(stage, registrationMessage(m_run->registration));
    co_return {};
}

/// Only the mirror of an rpm repository asks for it, and only where the configuration sets no options of its own.
Async<void> GroupSync::learnAutopublish()
{
    if (!m_run->hasSource() || !m_request.syncOptions.isEmpty())
        co_return {};
    QStringList hrefs;
    for (const domain::PulpRepository &repository : std::as_const(m_lists.repositories))
        if (domain::pluginOf(repository.type) == QLatin1String("rpm") && isChosen(repository.name))
            hrefs.append(repository.href);
    const auto autopublish = co_await readAutopublish(m_run->server, hrefs, m_context.call());
    if (!autopublish)
        co_return fail(autopublish.error());
    for (domain::PulpRepository &repository : m_lists.repositories)
        if (const auto told = autopublish->constFind(repository.href); told != autopublish->constEnd())
            repository.autopublish = *told;
    co_return {};
}

Async<void> GroupSync::reconcile()
{
    const int stage
        = m_context.stages().begin(QStringLiteral("reconcile repos"), QStringLiteral("reconcile repos on pulp server"));
    if (!m_hasLists) {
        auto lists = co_await readLists(m_run->server, m_context.call());
        if (!lists)
            co_return co_await failedStage(stage, lists.error());
        m_lists = std::move(*lists);
    }
    noteCertificates(m_context.environment(), m_request.server, m_lists.remotes);
    const auto status = co_await m_run->server->status(m_context.call());
    if (!status)
        co_return co_await failedStage(stage, status.error());
    m_run->onlineWorkers = int(status->onlineWorkers.size());
    m_run->rpmVersion = status->versionOf(QStringLiteral("rpm"));
    if (const auto learned = co_await learnAutopublish(); !learned)
        co_return co_await failedStage(stage, learned.error());
    const QDateTime seen = m_context.now();
    const auto stored = co_await answerOf(m_context.store().repositories().reconcile(
        m_request.server, repositoryRows(m_request.server, m_lists, seen), seen));
    if (!stored)
        co_return co_await failedStage(stage, stored.error());
    m_context.stages().finish(stage, QStringLiteral("reconcile completed successfully"));
    co_return {};
}

Async<void> GroupSync::failedStage(int stage, Error error)
{
    m_context.stages().fail(stage, failureOf(error), error.what);
    co_return fail(error);
}

bool GroupSync::isChosen(const QString &name) const
{
    if (!m_only.isEmpty() && !m_only.contains(name))
        return false;
    // A pattern whose work exceeds the limit must not drop repositories silently; prepare() has compiled it, so this is
    // about one name.
    return m_selection->selects(name).value_or(true);
}

Async<void> GroupSync::chooseChildren()
{
    const auto rows = m_context.store().repositories().repositories({m_request.server, {}, false, {}});
    if (!rows)
        co_return fail(rows.error());
    const std::function<bool(const QString &)> chosen = [this](const QString &name) { return isChosen(name); };
    m_plans = childPlans(m_context.job(), *rows, m_lists, m_run->registration, chosen);
    m_lists = ServerLists();
    releaseFreedMemory();
    if (auto done = co_await insertChildren(); !done)
        co_return fail(done.error());
    co_return co_await learnPublications();
}

Async<void> GroupSync::insertChildren()
{
    ports::JobQuery ofThis;
    ofThis.level = ports::JobQuery::Level::ChildrenOf;
    ofThis.parent = m_context.job().id;
    ofThis.limit = 1000000;
    const auto before = m_context.store().jobs().jobs(ofThis);
    if (!before)
        co_return fail(before.error());
    m_run->isRestart = !before->isEmpty();
    const auto ids = co_await answerOf(
        m_context.store().jobs().insertChildren(m_context.job().id, childJobs(m_context.job(), m_plans)));
    if (!ids)
        co_return fail(ids.error());
    for (std::size_t i = 0; i < m_plans.size(); ++i)
        m_plans[i].job = ids->at(qsizetype(i));
    QHash<JobId, const domain::Job *> stored;
    for (const domain::Job &job : *before)
        stored.insert(job.id, &job);
    m_summary = {};
    m_summary.total = int(m_plans.size());
    for (int i = 0; i < m_summary.total; ++i)
        if (const domain::Job *job = stored.value(m_plans[std::size_t(i)].job))
            adoptStored(*job, i);
    co_return {};
}

/// Takes over what an earlier engine left of a child; a final one is not run again.
void GroupSync::adoptStored(const domain::Job &stored, int index)
{
    ChildPlan &plan = m_plans[std::size_t(index)];
    plan.state = stored.state;
    plan.correlationId = stored.correlationId;
    if (domain::isFinal(plan.state))
        noteFinal(index, stored.failure, stored.outcome, stored.finished);
}

/// Counts a child that is final and remembers what the stages after the children need of it.
void GroupSync::noteFinal(int index, const domain::Failure &failure, const domain::SyncOutcome &outcome,
                          const QDateTime &finished)
{
    ChildPlan &plan = m_plans[std::size_t(index)];
    count(m_summary, plan.state, outcome.changed);
    if (plan.state == domain::JobState::Failed || plan.state == domain::JobState::FailedToStart) {
        if (m_firstClass == domain::FailureClass::None)
            m_firstClass = failure.failureClass;
        if (m_failures.size() < kNamedFailures)
            m_failures.append(
                QStringLiteral("%1 (%2)").arg(plan.repository.name, domain::toString(failure.failureClass)));
    }
    const domain::Verification &verified = plan.repository.verification;
    const bool isOpen
        = verified.agreement == domain::Agreement::NotCompared || verified.agreement == domain::Agreement::Unknown;
    const bool isOutdated = outcome.changed && (!verified.when.isValid() || verified.when < finished);
    if (plan.state == domain::JobState::Completed && m_run->hasSource() && (isOpen || isOutdated)) {
        plan.repository.latestVersionHref = outcome.versionHref;
        m_toVerify.append(index);
    }
}

/// One batched request for all tells which latest versions are published already, instead of one per repository.
Async<void> GroupSync::learnPublications()
{
    QStringList versions;
    for (const ChildPlan &plan : m_plans) {
        const PluginTraits *traits = pluginTraits(plan.repository.type);
        if (traits && traits->hasPublications() && plan.repository.latestVersion > 0 && !domain::isFinal(plan.state))
            versions.append(plan.repository.latestVersionHref);
    }
    if (versions.isEmpty())
        co_return {};
    const auto publications = co_await m_run->server->publications(versions, m_context.call());
    if (!publications)
        co_return fail(publications.error());
    for (const domain::PulpPublication &publication : *publications)
        m_run->published.insert(publication.versionHref, publication.created);
    co_return {};
}

Async<void> GroupSync::syncAll()
{
    m_syncStage = m_context.stages().begin(QStringLiteral("sync repos"));
    tellProgress(true);
    QList<int> open;
    for (std::size_t i = 0; i < m_plans.size(); ++i)
        if (!domain::isFinal(m_plans[i].state))
            open.append(int(i));
    // What was running is attached to first, so that it is counted against the limit.
    std::stable_partition(open.begin(), open.end(),
                          [this](int i) { return m_plans[std::size_t(i)].state == domain::JobState::Running; });
    const std::function<QCoro::Task<>(int)> step = [this, &open](int index) { return syncOne(open.at(index)); };
    co_await forEachBounded(int(open.size()), tasksAtATime(m_request.maxConcurrentSyncs, m_run->onlineWorkers), step);
    const auto written = co_await m_run->writes.drain();
    if (m_context.isCanceled())
        co_return fail(ErrorCode::Canceled, QStringLiteral("the job was asked to end"));
    if (!written)
        co_return co_await failedStage(m_syncStage, written.error());
    tellProgress(true);
    m_context.stages().finish(m_syncStage, m_context.stages().at(m_syncStage).message);
    co_return {};
}

QCoro::Task<> GroupSync::syncOne(int index)
{
    ChildPlan &plan = m_plans[std::size_t(index)];
    // A database that takes no results makes further work pointless; what runs is found again by the next engine.
    if (m_context.isCanceled() || m_run->writes.hasFailed())
        co_return;
    const auto place = co_await m_context.limits().sync(m_request.server, m_context.cancellation());
    if (!place)
        co_return;
    QList<domain::Stage> stages;
    if (plan.state == domain::JobState::Running)
        if (const auto stored = m_context.store().jobs().job(plan.job))
            stages = stored->stages;
    ++m_summary.running;
    tellProgress(false);
    const auto context = m_context.child(childJob(m_context.job(), plan), stages);
    RepositorySync sync(*m_run, plan, *context);
    co_await sync.run();
    --m_summary.running;
    plan.state = sync.state();
    if (!domain::isFinal(plan.state))
        co_return;
    noteFinal(index, sync.failure(), sync.outcome(), m_context.now());
    tellProgress(false);
}

void GroupSync::tellProgress(bool isLast)
{
    if (!isLast && m_told.isValid() && m_told.elapsed() < kTellEveryMs)
        return;
    m_told.start();
    const int done = m_summary.completed + m_summary.failed + m_summary.canceled + m_summary.skipped;
    m_summary.queued = m_summary.total - done - m_summary.running;
    const QString line = QStringLiteral("%1 syncs in progress. %2/%3 syncs completed")
                             .arg(m_summary.running)
                             .arg(done)
                             .arg(m_summary.total);
    if (m_syncStage >= 0)
        m_context.stages().setMessage(m_syncStage, line);
    m_run->writes.add(m_context.store().jobs().saveChildSummary(m_context.job().id, m_summary, line));
}

JobOutcome GroupSync::outcome() const
{
    JobOutcome outcome;
    outcome.summary = summaryLine(m_summary, m_failures);
    if (m_summary.completed + m_summary.skipped == m_summary.total)
        return outcome;
    outcome.state = domain::JobState::Failed;
    outcome.failure.failureClass
        = m_firstClass == domain::FailureClass::None ? domain::FailureClass::Other : m_firstClass;
    outcome.failure.message = outcome.summary;
    return outcome;
}

Async<JobOutcome> runGroupSync(JobContext &context)
{
    auto sync = std::make_unique<GroupSync>(context);
    auto outcome = co_await sync->run();
    sync.reset();
    releaseFreedMemory();
    co_return outcome;
}

Async<void> reconcileServer(Environment &environment, QString server, ports::CallContext call)
{
    const auto connection = environment.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    const auto lists = co_await readLists(*connection, call);
    if (!lists)
        co_return fail(lists.error());
    noteCertificates(environment, server, lists->remotes);
    const auto publications = co_await listPublications(*connection, call);
    if (!publications && publications.error().code == ErrorCode::Canceled)
        co_return fail(publications.error());
    const QList<PublicationEntry> *const published = publications ? &*publications : nullptr;
    const Result<> noted = co_await noteInventory(environment, server, &*lists, published, call);
    if (!noted && noted.error().code == ErrorCode::Canceled)
        co_return fail(noted.error());
    const QDateTime seen = environment.clock().now();
    QList<domain::Repository> rows = repositoryRows(server, *lists, seen);
    if (published)
        tellServed(*lists, *published, &rows);
    const auto dated = co_await dateServed(environment, server, &rows, call);
    if (!dated)
        co_return fail(dated.error());
    co_return co_await answerOf(environment.store().repositories().reconcile(server, rows, seen));
}

void registerSync(JobRegistry &registry)
{
    registry.jobs.insert(domain::JobKind::RepoGroupSync, runGroupSync);
    registry.jobs.insert(domain::JobKind::RepoSync, runHeldBack);
    registry.reconcile = reconcileServer;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/heldback.h"

#include "engine/async/waiting.h"
#include "engine/sync/failures.h"
#include "engine/sync/plugintraits.h"
#include "engine/sync/publishing.h"
#include "engine/sync/serverlists.h"
#include "engine/sync/taskstep.h"

namespace pulpit::engine {

namespace {

constexpr int kVersionsToSearch = 20;

/// Makes the latest version of \a repository equal to \a version; gives the new version, or the latest where they are
/// equal already.
Async<domain::PulpTask> modifyTo(JobContext &context, std::shared_ptr<ports::PulpServer> server, QString repository,
                                 QString version, int stage)
{
    const QJsonObject body {{QStringLiteral("base_version"), version}};
    const auto accepted = co_await server->act(repository, QStringLiteral("modify"), body, context.call());
    if (!accepted)
        co_return fail(accepted.error());
    TaskStep step(context, server, stage, QStringLiteral("task in state "));
    auto task = co_await step.wait(accepted->taskHref, 0);
    if (!task)
        co_return fail(task.error());
    if (task->state != domain::PulpTaskState::Completed) {
        Error error;
        error.code = ErrorCode::ServerFailure;
        error.what = QStringLiteral("the task that changes the repository ended as ") + domain::toString(task->state);
        error.detail = task->errorText;
        error.serverCode = task->errorCode;
        co_return fail(error);
    }
    co_return task;
}

Async<void> removePublications(JobContext &context, std::shared_ptr<ports::PulpServer> server, QString version)
{
    const QStringList versions(version); // named: GCC 12 cannot keep a list of temporaries over a suspension
    const auto publications = co_await server->publications(versions, context.call());
    if (!publications)
        co_return fail(publications.error());
    for (const domain::PulpPublication &publication : *publications) {
        const auto removed = co_await server->remove(publication.href, context.call());
        if (!removed && removed.error().code != ErrorCode::NotFound)
            co_return fail(removed.error());
    }
    co_return {};
}

Async<domain::PulpVersion> versionBefore(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                         QString repository, int number)
{
    const auto versions = co_await server->versionsOf(repository, kVersionsToSearch, context.call());
    if (!versions)
        co_return fail(versions.error());
    for (const domain::PulpVersion &version : *versions)
        if (version.number < number)
            co_return version;
    co_return fail(ErrorCode::NotFound, QStringLiteral("the server has not kept the version before"), repository,
                   QStringLiteral("let the repository keep at least two versions (retain_repo_versions)"));
}

/// What is needed for either operation on one repository.
struct Held
{
    domain::Repository repository;
    std::shared_ptr<ports::PulpServer> server;
    const PluginTraits *traits = nullptr;
};

Result<Held> heldRepository(JobContext &context)
{
    const auto rows
        = context.store().repositories().repositories({context.job().server, context.job().repository, false, {}});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such repository any more"),
                    context.job().repository);
    Held held;
    held.repository = rows->first();
    held.traits = pluginTraits(held.repository.type);
    const auto server = context.serverOf(context.job().server);
    if (!server)
        return fail(server.error());
    held.server = *server;
    const domain::FailureClass why = held.repository.lastFailure.failureClass;
    const bool isHeld = why == domain::FailureClass::MassRemoval || why == domain::FailureClass::SilentFailure;
    if (!held.traits || !isHeld || held.repository.lastOutcome.versionHref.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("nothing of this repository is held back"),
                    held.repository.name);
    return held;
}

/// Publishes \a version where the type needs it and nothing has yet; fills in the outcome's publication.
Async<void> publishIfNeeded(JobContext &context, Held held, domain::SyncOutcome *outcome)
{
    if (!held.traits->hasPublications() || !outcome->publicationHref.isEmpty())
        co_return {};
    const QStringList versions(outcome->versionHref);
    const auto existing = co_await held.server->publications(versions, context.call());
    if (!existing)
        co_return fail(existing.error());
    if (!existing->isEmpty()) {
        outcome->publicationHref = existing->first().href;
        outcome->published = existing->first().created;
        co_return {};
    }
    const int stage = context.stages().begin(QStringLiteral("publish repo"));
    PublicationChoice choice;
    choice.versionHref = outcome->versionHref;
    choice.keepsUpstreamIndex = held.traits->plugin == QLatin1String("deb");
    const auto task = co_await publishVersion(context, held.server, *held.traits, choice, stage, true);
    if (!task)
        co_return fail(task.error());
    if (task->state != domain::PulpTaskState::Completed) {
        Error error;
        error.code = ErrorCode::ServerFailure;
        error.what = QStringLiteral("the version could not be published");
        error.detail = task->errorText;
        error.serverCode = task->errorCode;
        co_return fail(error);
    }
    outcome->publicationHref = createdPublication(*task);
    outcome->published = task->finished;
    context.stages().finish(stage, QStringLiteral("publish repo completed. "));
    co_return {};
}

/// The latest version as it is after all changes.
Async<domain::PulpVersion> latestVersion(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                         QString repository)
{
    const auto versions = co_await server->versionsOf(repository, 1, context.call());
    if (!versions)
        co_return fail(versions.error());
    if (versions->isEmpty())
        co_return fail(ErrorCode::NotFound, QStringLiteral("the repository has no version"), repository);
    co_return versions->first();
}

Async<domain::SyncOutcome> carryOut(JobContext &context, Held held, bool publishesAnyway)
{
    const domain::Repository &repository = held.repository;
    const int stage
        = context.stages().begin(publishesAnyway ? QStringLiteral("publish anyway") : QStringLiteral("go back"));
    if (publishesAnyway) {
        const auto task
            = co_await modifyTo(context, held.server, repository.href, repository.lastOutcome.versionHref, stage);
        if (!task)
            co_return fail(task.error());
    } else {
        const auto restored
            = co_await restoreVersionBefore(context, held.server, repository, repository.lastOutcome, stage);
        if (!restored)
            co_return fail(restored.error());
    }
    const auto latest = co_await latestVersion(context, held.server, repository.href);
    if (!latest)
        co_return fail(latest.error());
    domain::SyncOutcome outcome;
    outcome.changed = publishesAnyway;
    outcome.versionHref = latest->href;
    outcome.versionNumber = latest->number;
    outcome.added = latest->added;
    outcome.removed = latest->removed;
    outcome.present = latest->present;
    context.stages().finish(stage, QStringLiteral("the repository is at version %1").arg(latest->number));
    if (auto published = co_await publishIfNeeded(context, held, &outcome); !published)
        co_return fail(published.error());
    co_return outcome;
}

} // namespace

domain::ContentCounts countsBefore(const domain::ContentCounts &present, const domain::ContentCounts &added,
                                   const domain::ContentCounts &removed)
{
    domain::ContentCounts before = present;
    for (auto it = added.begin(); it != added.end(); ++it)
        before[it.key()] -= it.value();
    for (auto it = removed.begin(); it != removed.end(); ++it)
        before[it.key()] += it.value();
    return before;
}

Async<int> restoreVersionBefore(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                domain::Repository repository, domain::SyncOutcome bad, int stage)
{
    const PluginTraits *traits = pluginTraits(repository.type);
    if (traits && traits->hasPublications()) {
        // First what clients see: without its publication the version before is served again at once.
        const auto removed = co_await removePublications(context, server, bad.versionHref);
        if (!removed)
            co_return fail(removed.error());
    }
    const auto before = co_await versionBefore(context, server, repository.href, bad.versionNumber);
    if (!before)
        co_return fail(before.error());
    const auto task = co_await modifyTo(context, server, repository.href, before->href, stage);
    if (!task)
        co_return fail(task.error());
    co_return before->number;
}

Async<JobOutcome> runHeldBack(JobContext &context)
{
    const QString operation = context.job().arguments.value(kOperation).toString();
    if (operation != kPublishAnyway && operation != kGoBack)
        co_return fail(ErrorCode::InvalidInput, QStringLiteral("unknown operation on a repository"), operation);
    const auto held = heldRepository(context);
    if (!held)
        co_return fail(held.error());
    const QDateTime started = context.now();
    const auto outcome = co_await carryOut(context, *held, operation == kPublishAnyway);
    if (!outcome)
        co_return fail(outcome.error());
    JobOutcome result;
    result.summary = operation == kPublishAnyway
        ? QStringLiteral("published as version %1").arg(outcome->versionNumber)
        : QStringLiteral("back to the content before, as version %1").arg(outcome->versionNumber);
    ports::FinishedSync finished;
    finished.job = context.job().id;
    finished.repository = held->repository.id;
    finished.started = started;
    finished.finished = context.now();
    finished.outcome = *outcome;
    finished.summary = result.summary;
    finished.stages = context.stages().close();
    const auto written = co_await answerOf(context.store().jobs().finishSync(finished));
    if (!written && written.error().code != ErrorCode::Conflict)
        co_return fail(written.error());
    co_return result;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/publishing.h"

#include "engine/sync/taskstep.h"

namespace pulpit::engine {

namespace {

const QString kPublishTask = QStringLiteral("publish"); // part of the names of all plugins' publishing tasks

bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::NotFound
        || error.code == ErrorCode::Unsupported;
}

} // namespace

Async<domain::PulpTask> publishVersion(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                       PluginTraits traits, PublicationChoice choice, int stage, bool mayHaveStarted)
{
    TaskStep step(context, server, stage, QStringLiteral("task in state "));
    auto earlier = co_await step.attach(mayHaveStarted ? kPublishTask : QString(), 0);
    if (!earlier)
        co_return fail(earlier.error());
    const bool isUsable
        = *earlier && ((*earlier)->state == domain::PulpTaskState::Completed || !choice.keepsUpstreamIndex);
    if (isUsable)
        co_return std::move(**earlier);

    Error refused;
    refused.what = QStringLiteral("this type has no publications");
    const QList<PublicationRequest> requests = publicationRequests(traits, choice);
    for (const PublicationRequest &request : requests) {
        auto accepted = co_await server->create(request.collection, request.fields, context.call());
        QString taskHref;
        if (accepted) {
            taskHref = accepted->taskHref;
        } else {
            const auto lost = co_await step.lostTask(accepted.error(), kPublishTask);
            if (lost && *lost)
                taskHref = **lost;
        }
        if (!taskHref.isEmpty()) {
            auto task = co_await step.wait(taskHref, 0);
            const bool isLast = request == requests.last();
            // A version without upstream's own index files cannot be published verbatim; it is published in our own
            // words then.
            if (task && task->state == domain::PulpTaskState::Failed && choice.keepsUpstreamIndex && !isLast)
                continue;
            co_return task;
        }
        if (!accepted && !isRefusal(accepted.error()))
            co_return fail(accepted.error());
        if (!accepted)
            refused = accepted.error();
        else
            refused.what = QStringLiteral("the server accepted the publication but named no task");
    }
    co_return fail(refused);
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/childplans.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace pulpit::engine {

QString childCorrelationId(const domain::Job &parent, const QString &repository)
{
    // The parent's own random id keeps jobs of different databases apart whose numbers are equal.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(parent.correlationId.toUtf8());
    hash.addData(QByteArray::number(parent.id.value) + '/' + QByteArray::number(parent.queued.toMSecsSinceEpoch())
                 + '/');
    hash.addData(repository.toUtf8());
    return QString::fromLatin1(hash.result().left(16).toHex());
}

std::vector<ChildPlan> childPlans(const domain::Job &parent, const QList<domain::Repository> &rows,
                                  const ServerLists &lists, const Registration &registration,
                                  const std::function<bool(const QString &)> &isChosen)
{
    const ListIndex index(lists);
    std::vector<ChildPlan> plans;
    QSet<QString> known;
    for (const domain::Repository &row : rows) {
        const bool hasProblem = registration.failed.contains(row.name);
        if (row.isGone || (!row.hasRemote() && !hasProblem) || !isChosen(row.name))
            continue;
        ChildPlan plan;
        plan.repository = row;
        plan.problem = registration.failed.value(row.name);
        if (const domain::PulpRepository *repository = index.repository(row.name)) {
            plan.autopublish = repository->autopublish;
            if (const domain::PulpRemote *remote = index.remoteOf(*repository))
                plan.debDistributions = remote->debDistributions;
        }
        known.insert(row.name);
        plans.push_back(std::move(plan));
    }
    for (auto failed = registration.failed.begin(); failed != registration.failed.end(); ++failed) {
        if (known.contains(failed.key()))
            continue;
        ChildPlan plan;
        plan.repository.server = parent.server;
        plan.repository.name = failed.key();
        plan.repository.type = registration.types.value(failed.key());
        plan.problem = failed.value();
        plans.push_back(std::move(plan));
    }
    std::sort(plans.begin(), plans.end(),
              [](const ChildPlan &a, const ChildPlan &b) { return a.repository.name < b.repository.name; });
    for (ChildPlan &plan : plans)
        plan.correlationId = childCorrelationId(parent, plan.repository.name);
    return plans;
}

domain::Job childJob(const domain::Job &parent, const ChildPlan &plan)
{
    domain::Job job;
    job.id = plan.job;
    job.parentId = parent.id;
    job.kind = domain::JobKind::RepoSync;
    job.state = plan.state;
    job.name = QStringLiteral("%1 repo sync %2").arg(parent.server, plan.repository.name);
    job.server = parent.server;
    job.group = parent.group;
    job.repository = plan.repository.name;
    job.repositoryHref = plan.repository.href;
    job.arguments = {{QStringLiteral("pulp_server_repo_id"), plan.repository.id.value},
                     {QStringLiteral("repo_href"), plan.repository.href}};
    job.startedBy = parent.startedBy;
    job.correlationId = plan.correlationId;
    return job;
}

QList<domain::Job> childJobs(const domain::Job &parent, const std::vector<ChildPlan> &plans)
{
    QList<domain::Job> jobs;
    jobs.reserve(qsizetype(plans.size()));
    for (const ChildPlan &plan : plans)
        jobs.append(childJob(parent, plan));
    return jobs;
}

void count(domain::ChildSummary &summary, domain::JobState state, bool changed)
{
    switch (state) {
    case domain::JobState::Completed:
        ++summary.completed;
        summary.changed += changed ? 1 : 0;
        break;
    case domain::JobState::Failed:
    case domain::JobState::FailedToStart: ++summary.failed; break;
    case domain::JobState::Canceled: ++summary.canceled; break;
    case domain::JobState::Skipped: ++summary.skipped; break;
    case domain::JobState::Queued:
    case domain::JobState::Running: break;
    }
}

QString summaryLine(const domain::ChildSummary &summary, const QStringList &failures)
{
    QString line = QStringLiteral("%1 of %2").arg(summary.completed).arg(summary.total);
    if (summary.failed > 0) {
        line += QStringLiteral(", %1 failed: %2").arg(summary.failed).arg(failures.join(QStringLiteral(", ")));
        if (summary.failed > failures.size())
            line += QStringLiteral(" and %1 more").arg(summary.failed - failures.size());
    }
    if (summary.canceled > 0)
        line += QStringLiteral(", %1 canceled").arg(summary.canceled);
    if (summary.changed > 0)
        line += QStringLiteral(", %1 changed").arg(summary.changed);
    return line;
}

QString registrationMessage(const Registration &registration)
{
    QString message = QStringLiteral("%1 repositories, %2 objects created, %3 changed")
                          .arg(registration.order.size())
                          .arg(registration.created)
                          .arg(registration.updated);
    if (!registration.failed.isEmpty())
        message += QStringLiteral(", %1 could not be registered").arg(registration.failed.size());
    if (!registration.leftOut.isEmpty()) {
        const qsizetype shown = std::min<qsizetype>(registration.leftOut.size(), 5);
        message += QStringLiteral("; left out, because the source has no repository of the same name: %1")
                       .arg(registration.leftOut.mid(0, shown).join(QStringLiteral(", ")));
        if (shown < registration.leftOut.size())
            message += QStringLiteral(" and %1 more").arg(registration.leftOut.size() - shown);
    }
    return message;
}

} // namespace pulpit::engine

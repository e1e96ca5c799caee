// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "gui/models/treemodel.h"

namespace pulpit::gui {

struct JobNodeTraits
{
    static QString key(const domain::Job &job) { return QString::number(job.id.value); }
    static bool same(const domain::Job &a, const domain::Job &b)
    {
        return a.revision == b.revision && a.state == b.state;
    }
};

/// Parents with their children below; or, where repositories are searched for, all of them beside each other.
class JobsModel final : public TreeModel<domain::Job, JobNodeTraits>
{
    Q_OBJECT
public:
    explicit JobsModel(QObject *parent = nullptr);
    /// Takes over the top level; parents offer to be opened.
    void setJobs(const QList<domain::Job> &jobs);
    void setChildJobs(JobId parent, const QList<domain::Job> &children);
    [[nodiscard]] QModelIndex indexOfJob(JobId id) const; ///< on both levels
    [[nodiscard]] int columnOf(const QString &id) const; ///< -1: there is none
    void refreshTexts();
};

/// What may be done with a job; without widgets.
struct JobActions
{
    bool canCancel = false;
    bool canRetry = false;
    bool canRunAgain = false; ///< with other options
    QString retryText;

    bool operator==(const JobActions &) const = default;
};
[[nodiscard]] JobActions actionsFor(const domain::Job *job);

/// The operation that a job applies, e.g. "housekeeping orphans"; empty: none.
[[nodiscard]] QString operationOf(const domain::Job &job);
/// "ext-debian-12 on pulp-eu-2", "external on pulp-eu-2".
[[nodiscard]] QString jobTitle(const domain::Job &job);
/// Seconds from its start to its end, or to now while it runs; -1 where it has not started.
[[nodiscard]] double jobSeconds(const domain::Job &job, const QDateTime &now);

} // namespace pulpit::gui

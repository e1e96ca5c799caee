// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/jobs/jobsfilter.h"
#include "ports/services.h"

#include <QObject>

#include <functional>

namespace pulpit::gui {

/// What a search found, newest first.
struct FoundJobs
{
    QList<domain::Job> jobs;
    bool hasMore = false; ///< older ones exist, or may exist, beyond those
    qint64 total = -1; ///< of all that the store finds for the same question; -1: not known
    // Where the store could not be asked for everything, see JobSearch:
    qint64 lookedAt = 0; ///< jobs that were sorted through
    QDateTime backTo; ///< when the oldest of them was queued; invalid: none was looked at
    bool isCutOff = false; ///< it was stopped, or has looked at as many as it may: older ones may match
};

/// Reads jobs page by page until as many as wanted were found or none are left. What the store cannot be asked (who
/// started it, "older than") is sorted out here, page by page as far back as it may go. A page is read without
/// blocking, and a new search ends the one before. GUI thread.
class JobSearch final : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const Result<FoundJobs> &)>;
    JobSearch(ports::JobService &jobs, QObject *parent);
    /// \a wanted: how many rows are enough; \a most: how many jobs it may sort through. \a then is called once, unless
    /// another search was started before.
    void start(const JobsFilter &filter, int wanted, qint64 most, const QDateTime &now, Then then);
    /// Ends the search with what was found so far; without one nothing happens.
    void stop();

Q_SIGNALS:
    /// Another page was sorted through, and it goes on.
    void wentOn(const pulpit::gui::FoundJobs &soFar);

private:
    void skipNewer();
    void readPage();
    void take(const Result<QList<domain::Job>> &answer);
    void finish(bool hasMore);
    void end(const Result<FoundJobs> &result);
    [[nodiscard]] bool fits(const domain::Job &job) const;
    /// The store could not be asked for everything.
    [[nodiscard]] bool sortsOut() const { return !m_startedBy.isEmpty() || !m_words.isEmpty(); }

    ports::JobService &m_jobs;
    int m_number = 0; ///< of the newest search; answers to older ones are dropped
    ports::JobQuery m_query;
    QDateTime m_until;
    QString m_startedBy;
    QStringList m_words;
    int m_wanted = 0;
    qint64 m_most = 0;
    bool m_isRunning = false;
    FoundJobs m_found;
    Then m_then;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobsearch.h"

#include "gui/ask.h"

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kPageRows = 2000;
} // namespace

JobSearch::JobSearch(ports::JobService &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
}

void JobSearch::start(const JobsFilter &filter, int wanted, qint64 most, const QDateTime &now, Then then)
{
    ++m_number;
    m_query = filter.query(now);
    m_until = filter.until(now);
    m_startedBy = filter.startedBy();
    m_words = filter.otherWords();
    m_wanted = wanted;
    m_most = most;
    m_isRunning = true;
    m_found = {};
    m_then = std::move(then);
    // Without a question of our own one page is all that is wanted.
    m_query.limit = sortsOut() ? kPageRows : std::max(1, wanted);
    if (m_until.isValid())
        skipNewer();
    else
        readPage();
}

/// Jobs come newest first: what is too new is skipped by its count.
void JobSearch::skipNewer()
{
    ports::JobQuery newer = m_query;
    newer.since = newer.since.isValid() ? std::max(newer.since, m_until) : m_until;
    ask(this, m_jobs.count(newer), [this, number = m_number](const Result<domain::ChildSummary> &answer) {
        if (number != m_number)
            return;
        if (!answer) {
            end(fail(answer.error()));
            return;
        }
        m_query.offset = answer->total;
        readPage();
    });
}

void JobSearch::readPage()
{
    ask(this, m_jobs.jobs(m_query), [this, number = m_number](const Result<QList<domain::Job>> &answer) {
        if (number == m_number)
            take(answer);
    });
}

bool JobSearch::fits(const domain::Job &job) const
{
    if (m_until.isValid() && job.queued >= m_until)
        return false;
    const QString haystack
        = job.name + QLatin1Char('\n') + job.failure.message + QLatin1Char('\n') + job.failure.pulpText;
    for (const QString &word : m_words)
        if (!haystack.contains(word, Qt::CaseInsensitive))
            return false;
    return m_startedBy.isEmpty() || job.startedBy.startsWith(m_startedBy, Qt::CaseInsensitive);
}

void JobSearch::take(const Result<QList<domain::Job>> &answer)
{
    if (!answer) {
        end(fail(answer.error()));
        return;
    }
    for (const domain::Job &job : *answer)
        if (fits(job))
            m_found.jobs.append(job);
    const bool isLast = answer->size() < m_query.limit;
    m_found.lookedAt += answer->size();
    if (!answer->isEmpty())
        m_found.backTo = answer->last().queued;
    m_found.isCutOff = sortsOut() && !isLast && m_found.jobs.size() < m_wanted && m_found.lookedAt >= m_most;
    if (isLast || m_found.isCutOff || m_found.jobs.size() >= m_wanted) {
        finish(!isLast);
        return;
    }
    m_query.offset += int(answer->size());
    const int number = m_number;
    Q_EMIT wentOn(m_found);
    if (number == m_number) // who heard of it may have stopped it, or begun another
        readPage();
}

void JobSearch::stop()
{
    if (!m_isRunning)
        return;
    ++m_number; // what is still to come is dropped
    m_found.isCutOff = m_found.hasMore = true;
    end(m_found);
}

void JobSearch::end(const Result<FoundJobs> &result)
{
    m_isRunning = false;
    m_then(result);
}

void JobSearch::finish(bool hasMore)
{
    m_found.hasMore = hasMore;
    if (!hasMore || sortsOut() || m_until.isValid()) {
        if (!hasMore)
            m_found.total = m_found.jobs.size();
        end(m_found);
        return;
    }
    ask(this, m_jobs.count(m_query), [this, number = m_number](const Result<domain::ChildSummary> &answer) {
        if (number != m_number)
            return;
        if (answer)
            m_found.total = answer->total;
        end(m_found);
    });
}

} // namespace pulpit::gui

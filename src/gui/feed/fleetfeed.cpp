// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feed/fleetfeed.h"

#include "base/freememory.h"
#include "gui/ask.h"

#include <QThreadPool>

#include <algorithm>
#include <chrono>

namespace pulpit::gui {

using namespace std::chrono_literals;
using ports::Topic;

namespace {
constexpr qsizetype kManyRepositories = 20'000;
constexpr auto kSettled = 10s; // after the first reading
} // namespace

FleetFeed::FleetFeed(ports::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_findings(engine)
{
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(500ms);
    connect(&m_throttle, &QTimer::timeout, this, &FleetFeed::readDue);
    connect(&engine, &ports::Engine::changed, this, &FleetFeed::invalidate, Qt::QueuedConnection);
}

void FleetFeed::start()
{
    m_due
        = Topic::Configuration | Topic::Servers | Topic::Repositories | Topic::Jobs | Topic::Schedules | Topic::Leases;
    readDue();
    m_findings.readNow();
}

const domain::ServerState *FleetFeed::state(const QString &server) const
{
    const auto it = m_states.constFind(server);
    return it == m_states.cend() ? nullptr : &*it;
}

const domain::Repository *FleetFeed::repository(RepositoryId id) const
{
    const auto it = m_position.constFind(id);
    return it == m_position.cend() ? nullptr : &m_repositories.at(*it);
}

bool FleetFeed::isSyncing(const QString &server, const QString &repository) const
{
    return !m_syncing.isEmpty() && m_syncing.contains(server + QLatin1Char('/') + repository);
}

void FleetFeed::invalidate(ports::Topics topics)
{
    m_due |= topics;
    if (!m_throttle.isActive())
        m_throttle.start();
}

void FleetFeed::readDue()
{
    const ports::Topics due = std::exchange(m_due, {});
    if (due & (Topic::Configuration | Topic::Servers))
        readServers();
    if (due & (Topic::Configuration | Topic::Repositories))
        readRepositories();
    if (due & (Topic::Configuration | Topic::Schedules | Topic::Leases))
        readSchedules();
    if (due & Topic::Jobs) {
        readActivity();
        Q_EMIT jobsInvalidated();
    }
}

bool FleetFeed::begin(Reading reading, Topic topic)
{
    if (m_going.contains(reading)) {
        m_again[reading] |= topic;
        return false;
    }
    m_going.insert(reading);
    return true;
}

void FleetFeed::end(Reading reading)
{
    m_going.remove(reading);
    if (const ports::Topics again = m_again.take(reading))
        invalidate(again);
}

void FleetFeed::report(const Error &error)
{
    if (error.code != ErrorCode::Canceled)
        Q_EMIT failed(error);
}

void FleetFeed::readServers()
{
    if (begin(Servers, Topic::Servers)) {
        ask(this, m_engine.servers().servers(), [this](Result<QList<domain::Server>> answer) {
            if (answer) {
                const bool isNew = !m_hasServers || m_servers != *answer;
                m_servers = std::move(*answer);
                m_hasServers = true;
                if (isNew)
                    Q_EMIT serversChanged();
            } else {
                report(answer.error());
            }
            end(Servers);
        });
    }
    if (begin(States, Topic::Servers)) {
        ask(this, m_engine.servers().states(), [this](Result<QList<domain::ServerState>> answer) {
            if (answer) {
                m_states.clear();
                for (domain::ServerState &state : *answer)
                    m_states.insert(state.name, state);
                Q_EMIT serversChanged();
            } else {
                report(answer.error());
            }
            end(States);
        });
    }
}

void FleetFeed::readRepositories()
{
    if (!begin(Repositories, Topic::Repositories))
        return;
    ports::RepositoryQuery query;
    if (m_hasRepositories)
        query.changedSince = m_revision;
    ask(this, m_engine.repositories().repositories(query),
        [this, isComplete = !m_hasRepositories](Result<QList<domain::Repository>> answer) {
            if (answer)
                takeRepositories(std::move(*answer), isComplete);
            else
                report(answer.error());
            end(Repositories);
        });
}

void FleetFeed::takeRepositories(QList<domain::Repository> rows, bool isComplete)
{
    if (!isComplete && rows.isEmpty())
        return;
    for (const domain::Repository &row : rows)
        m_revision = std::max(m_revision, row.revision);
    if (isComplete) {
        m_repositories = std::move(rows);
        m_hasRepositories = true;
        // Reading and first showing a large fleet takes more than keeping it.
        if (m_repositories.size() >= kManyRepositories)
            QTimer::singleShot(kSettled, this, [] { QThreadPool::globalInstance()->start(&returnFreeMemory); });
    } else {
        for (domain::Repository &row : rows) {
            const auto known = m_position.constFind(row.id);
            if (known != m_position.cend()) {
                m_repositories[*known] = row;
            } else {
                m_position.insert(row.id, int(m_repositories.size()));
                m_repositories.append(row);
            }
        }
        // Looking through all rows copies them where a computation still holds them: only when something went away.
        if (std::any_of(rows.cbegin(), rows.cend(), [](const domain::Repository &row) { return row.isGone; }))
            m_repositories.removeIf([](const domain::Repository &row) { return row.isGone; });
        else if (m_position.size() == m_repositories.size()) {
            Q_EMIT repositoriesChanged();
            return;
        }
    }
    m_position.clear();
    m_position.reserve(m_repositories.size());
    for (int i = 0; i < m_repositories.size(); ++i)
        m_position.insert(m_repositories.at(i).id, i);
    Q_EMIT repositoriesChanged();
}

void FleetFeed::readSchedules()
{
    if (begin(Schedules, Topic::Schedules)) {
        ask(this, m_engine.schedules().schedules(), [this](Result<QList<domain::Schedule>> answer) {
            if (answer) {
                m_schedules = std::move(*answer);
                m_hasSchedules = true;
                Q_EMIT schedulesChanged();
            } else {
                report(answer.error());
            }
            end(Schedules);
        });
    }
    if (begin(Role, Topic::Leases)) {
        ask(this, m_engine.schedules().role(), [this](Result<domain::SchedulerRole> answer) {
            if (answer) {
                m_role = *answer;
                m_hasRole = true;
                Q_EMIT roleChanged();
            } else {
                report(answer.error());
            }
            end(Role);
        });
    }
}

void FleetFeed::readActivity()
{
    if (begin(Running, Topic::Jobs)) {
        ports::JobQuery running;
        running.level = ports::JobQuery::Level::All;
        running.states = {domain::JobState::Running};
        ask(this, m_engine.jobs().jobs(running), [this](Result<QList<domain::Job>> answer) {
            if (answer) {
                m_activity.running.clear();
                m_activity.runningChildren.clear();
                QSet<QString> syncing;
                for (const domain::Job &job : std::as_const(*answer)) {
                    (job.parentId.isValid() ? m_activity.runningChildren : m_activity.running).prepend(job);
                    if (!job.repository.isEmpty())
                        syncing.insert(job.server + QLatin1Char('/') + job.repository);
                }
                Q_EMIT activityChanged();
                if (syncing != m_syncing) {
                    m_syncing = std::move(syncing);
                    Q_EMIT repositoriesChanged();
                }
            } else {
                report(answer.error());
            }
            end(Running);
        });
    }
    if (begin(Queued, Topic::Jobs)) {
        ports::JobQuery queued;
        queued.states = {domain::JobState::Queued};
        ask(this, m_engine.jobs().count(queued), [this](Result<domain::ChildSummary> answer) {
            if (answer) {
                m_activity.queued = answer->total;
                Q_EMIT activityChanged();
            }
            end(Queued);
        });
    }
    if (begin(Failed, Topic::Jobs)) {
        ports::JobQuery today;
        today.states = {domain::JobState::Failed, domain::JobState::FailedToStart};
        today.since = QDateTime::currentDateTimeUtc().addDays(-1);
        ask(this, m_engine.jobs().count(today), [this](Result<domain::ChildSummary> answer) {
            if (answer) {
                m_activity.failedToday = answer->total;
                Q_EMIT activityChanged();
            }
            end(Failed);
        });
    }
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feed/fleetfeed.h"

#include "base/freememory.h"
#include "gui/ask.h"
#include "gui/background.h"

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
    const auto it = m_index.position.constFind(id);
    return it == m_index.position.cend() ? nullptr : &m_repositories.at(*it);
}

const domain::Repository *FleetFeed::repository(const QString &server, const QString &name) const
{
    const auto positions = m_index.ofServer.constFind(server);
    if (positions == m_index.ofServer.cend())
        return nullptr;
    const auto found = std::find_if(positions->cbegin(), positions->cend(),
                                    [&](int position) { return m_repositories.at(position).name == name; });
    return found == positions->cend() ? nullptr : &m_repositories.at(*found);
}

FleetSnapshot FleetFeed::snapshotOf(const QString &server) const
{
    QList<domain::Repository> rows;
    const QList<int> positions = positionsOf(server);
    rows.reserve(positions.size());
    for (const int position : positions)
        rows.append(m_repositories.at(position));
    return {m_servers, m_states, rows, m_schedules, m_role, m_hasRole, m_syncing};
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
    query.isBrief = true;
    if (m_hasRepositories)
        query.changedSince = m_index.revision;
    ask(this, m_engine.repositories().repositories(query),
        [this, isComplete = !m_hasRepositories](Result<QList<domain::Repository>> answer) {
            if (answer && isComplete) {
                takeAllRepositories(std::move(*answer));
            } else if (answer) {
                takeRepositories(*answer);
            } else {
                report(answer.error());
                end(Repositories);
            }
        });
}

void FleetFeed::Index::add(const domain::Repository &row, int where)
{
    position.insert(row.id, where);
    ofServer[row.server].append(where);
    revision = std::max(revision, row.revision);
}

FleetFeed::Index FleetFeed::Index::of(const QList<domain::Repository> &rows)
{
    Index index;
    index.position.reserve(rows.size());
    for (int i = 0; i < rows.size(); ++i)
        index.add(rows.at(i), i);
    return index;
}

void FleetFeed::takeAllRepositories(QList<domain::Repository> rows)
{
    const auto show = [this, rows](const Index &index) {
        m_repositories = rows;
        m_index = index;
        m_hasRepositories = true;
        // Reading and first showing a large fleet takes more than keeping it.
        if (m_repositories.size() >= kManyRepositories)
            QTimer::singleShot(kSettled, this, [] { QThreadPool::globalInstance()->start(&returnFreeMemory); });
        Q_EMIT repositoriesChanged();
        end(Repositories);
    };
    if (rows.size() >= kManyRepositories)
        compute(
            this, [rows] { return Index::of(rows); }, show);
    else
        show(Index::of(rows));
}

void FleetFeed::takeRepositories(const QList<domain::Repository> &rows)
{
    if (rows.isEmpty()) {
        end(Repositories);
        return;
    }
    using Taken = std::pair<QList<domain::Repository>, Index>;
    const auto apply = [rows](Taken taken) {
        auto &[known, index] = taken;
        for (const domain::Repository &row : rows) {
            index.revision = std::max(index.revision, row.revision);
            const auto position = index.position.constFind(row.id);
            if (position != index.position.cend()) {
                known[*position] = row;
            } else {
                index.add(row, int(known.size()));
                known.append(row);
            }
        }
        if (std::any_of(rows.cbegin(), rows.cend(), [](const domain::Repository &row) { return row.isGone; })) {
            const qint64 revision = index.revision;
            known.removeIf([](const domain::Repository &row) { return row.isGone; });
            index = Index::of(known);
            index.revision = revision; // also of those that are gone
        }
        return taken;
    };
    const auto show = [this](Taken taken) {
        releaseElsewhere(std::exchange(m_repositories, std::move(taken.first)));
        m_index = std::move(taken.second);
        Q_EMIT repositoriesChanged();
        end(Repositories);
    };
    // Where somebody else still holds the list (the matrix, the palette, a computation), to change a row copies them
    // all.
    if (m_repositories.size() >= kManyRepositories && !m_repositories.isDetached())
        compute(
            this,
            [apply, known = m_repositories, index = m_index] {
                return apply({known, index});
            },
            show);
    else
        show(apply({std::exchange(m_repositories, {}), std::exchange(m_index, {})}));
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

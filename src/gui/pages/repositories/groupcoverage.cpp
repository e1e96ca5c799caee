// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/groupcoverage.h"

#include <QCoreApplication>

#include <algorithm>

namespace pulpit::gui {

namespace {

struct Coverage
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::RepositoriesModel)
};

constexpr int kMostRemembered = 200'000; // names; some 20 MB

QString placeKey(const QString &server, const QString &group)
{
    return server + QLatin1Char('\n') + group;
}

} // namespace

GroupCoverage::GroupCoverage(const domain::FleetConfiguration &fleet)
{
    QHash<QString, int> position;
    for (const domain::RepoGroup &group : fleet.groups) {
        auto selection = domain::Selection::make(group.regexInclude, group.regexExclude);
        if (!selection) // the configuration would not have been applied with it
            continue;
        position.insert(group.name, int(m_groups.size()));
        m_groups.push_back({group.name, std::move(*selection)});
    }
    for (const domain::GroupOnServer &one : fleet.groupsOnServers)
        if (const auto at = position.constFind(one.group); at != position.constEnd())
            m_places[one.server].append({*at, one.schedule});
}

QHash<QString, domain::Schedule> GroupCoverage::scheduleIndex(const QList<domain::Schedule> &schedules)
{
    QHash<QString, domain::Schedule> index;
    index.reserve(schedules.size());
    for (const domain::Schedule &one : schedules)
        index.insert(placeKey(one.server, one.group), one);
    return index;
}

QList<bool> GroupCoverage::selectedBy(const QString &repository) const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_known.constFind(repository); known != m_known.constEnd())
            return *known;
    }
    QList<bool> selected(qsizetype(m_groups.size()));
    for (qsizetype i = 0; i < selected.size(); ++i)
        selected[i] = m_groups[size_t(i)].selection.selects(repository).value_or(false);
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() < kMostRemembered)
        m_known.insert(repository, selected);
    return selected;
}

RowSchedule GroupCoverage::of(const QString &server, const QString &repository,
                              const QHash<QString, domain::Schedule> &schedules) const
{
    RowSchedule row;
    const auto places = m_places.constFind(server);
    if (places == m_places.constEnd())
        return row;
    const QList<bool> selected = selectedBy(repository);
    int scheduled = 0;
    int paused = 0;
    for (const Place &place : *places) {
        if (!selected.at(place.group))
            continue;
        const QString &group = m_groups[size_t(place.group)].name;
        row.groups.append(group);
        const auto at = schedules.constFind(placeKey(server, group));
        const bool isPaused = at != schedules.constEnd() && at->isPaused;
        const QString when = place.cron.isEmpty() ? Coverage::tr("by hand only") : place.cron;
        row.lines.append(isPaused ? Coverage::tr("%1: %2, paused").arg(group, when)
                                  : Coverage::tr("%1: %2", "group: schedule").arg(group, when));
        if (place.cron.isEmpty())
            continue;
        ++scheduled;
        paused += isPaused ? 1 : 0;
        if (at != schedules.constEnd() && !isPaused && at->nextRun.isValid()
            && (!row.next.isValid() || at->nextRun < row.next))
            row.next = at->nextRun;
    }
    row.isPaused = scheduled > 0 && paused == scheduled;
    return row;
}

bool hasSourceInFleet(const QList<domain::Schedule> &schedules, const QString &server)
{
    return std::any_of(schedules.cbegin(), schedules.cend(),
                       [&server](const auto &one) { return one.server == server && !one.source.isEmpty(); });
}

} // namespace pulpit::gui

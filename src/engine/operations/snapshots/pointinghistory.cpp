// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/pointinghistory.h"

#include "engine/async/waiting.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kMaxPointingSteps = 20;

QJsonObject toJson(const PointingStep &step)
{
    return {{u"from"_s, step.from.toJson()},
            {u"from_version"_s, step.fromVersion},
            {u"to"_s, step.to.toJson()},
            {u"label"_s, step.label},
            {u"when"_s, step.when.toUTC().toString(Qt::ISODateWithMs)}};
}

PointingStep pointingStepOf(const QJsonObject &json)
{
    PointingStep step;
    step.from = PointedAt::fromJson(json.value("from"_L1).toObject());
    step.fromVersion = json.value("from_version"_L1).toString();
    step.to = PointedAt::fromJson(json.value("to"_L1).toObject());
    step.label = json.value("label"_L1).toString();
    step.when = QDateTime::fromString(json.value("when"_L1).toString(), Qt::ISODateWithMs);
    return step;
}

} // namespace

Result<PointingHistory> PointingHistory::read(ports::Store &store, const QString &family, const QString &server)
{
    PointingHistory history;
    history.m_scope = family + u'/' + server;
    const auto remembered = store.memory().recall(history.m_scope);
    if (!remembered)
        return fail(remembered.error());
    for (auto it = remembered->constBegin(); it != remembered->constEnd(); ++it) {
        QList<PointingStep> steps;
        for (const QJsonValue &step : it->value("steps"_L1).toArray())
            steps.append(pointingStepOf(step.toObject()));
        if (!steps.isEmpty())
            history.m_steps.insert(it.key(), steps);
    }
    return history;
}

QStringList PointingHistory::distributions() const
{
    QStringList names = m_steps.keys();
    names.sort();
    return names;
}

const PointingStep *PointingHistory::last(const QString &distribution) const
{
    const auto steps = m_steps.constFind(distribution);
    return steps == m_steps.constEnd() || steps->isEmpty() ? nullptr : &steps->last();
}

void PointingHistory::add(const QString &distribution, const PointingStep &step)
{
    QList<PointingStep> &steps = m_steps[distribution];
    if (!steps.isEmpty() && steps.last().to == step.to)
        return;
    steps.append(step);
    while (steps.size() > kMaxPointingSteps)
        steps.removeFirst();
    m_changed.insert(distribution);
}

void PointingHistory::removeLast(const QString &distribution)
{
    const auto steps = m_steps.find(distribution);
    if (steps == m_steps.end())
        return;
    steps->removeLast();
    if (steps->isEmpty())
        m_steps.erase(steps);
    m_changed.insert(distribution);
}

Async<void> PointingHistory::write(ports::Store &store) const
{
    QHash<QString, QJsonObject> set;
    QStringList removed;
    for (const QString &name : m_changed) {
        QJsonArray steps;
        for (const PointingStep &step : m_steps.value(name))
            steps.append(toJson(step));
        if (steps.isEmpty())
            removed.append(name);
        else
            set.insert(name, {{u"steps"_s, steps}});
    }
    if (set.isEmpty() && removed.isEmpty())
        co_return {};
    co_return co_await answerOf(store.memory().remember(m_scope, set, removed));
}

Async<void> rememberPointing(PlanReader &reader, domain::Plan plan, QString family, QString label)
{
    QStringList servers;
    for (const domain::PlannedChange &change : std::as_const(plan.changes))
        if (change.object == "distribution"_L1 && !servers.contains(change.server))
            servers.append(change.server);
    const QJsonObject versions = plan.memory.value(kServedBefore).toObject();
    for (const QString &server : servers) {
        const auto lists = co_await reader.lists(server);
        if (!lists)
            co_return fail(lists.error());
        const ListIndex index(**lists);
        auto history = PointingHistory::read(reader.store(), family, server);
        if (!history)
            co_return fail(history.error());
        for (const domain::PlannedChange &change : std::as_const(plan.changes)) {
            const auto *distribution = index.distribution(change.name);
            if (change.server != server || change.object != "distribution"_L1 || !distribution)
                continue;
            if (!pointsAsPlanned(change, *distribution))
                continue; // it was not changed, or changed back, or by somebody else meanwhile
            PointingStep step;
            step.from = PointedAt::fromJson(change.before);
            step.fromVersion = versions.value(change.id).toString();
            step.to = pointedAt(*distribution);
            step.label = label;
            step.when = reader.now();
            if (step.to != step.from)
                history->add(change.name, step);
        }
        const auto written = co_await history->write(reader.store());
        if (!written)
            co_return fail(written.error());
    }
    co_return {};
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plantext.h"

#include "gui/format/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace pulpit::gui {

namespace {

using domain::PlannedChange;

struct PlanDialog
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::PlanDialog)
};

QString kindText(PlannedChange::Kind kind)
{
    switch (kind) {
    case PlannedChange::Kind::Create: return PlanDialog::tr("create");
    case PlannedChange::Kind::Update: return PlanDialog::tr("change");
    case PlannedChange::Kind::Remove: return PlanDialog::tr("remove");
    case PlannedChange::Kind::Act: return PlanDialog::tr("run");
    }
    return {};
}

/// "3 repositories", in the operator's language where the object is a known one.
QString countOf(const QString &object, int count)
{
    if (object == QLatin1String("repository"))
        return PlanDialog::tr("%n repositories", nullptr, count);
    if (object == QLatin1String("remote"))
        return PlanDialog::tr("%n remotes", nullptr, count);
    if (object == QLatin1String("distribution"))
        return PlanDialog::tr("%n distributions", nullptr, count);
    if (object == QLatin1String("publication"))
        return PlanDialog::tr("%n publications", nullptr, count);
    return QStringLiteral("%1 × %2").arg(count).arg(object);
}

/// How many of each object, most telling first: repositories before what belongs to them.
QStringList countsOf(const domain::Plan &plan, PlannedChange::Kind kind)
{
    QStringList order {QStringLiteral("repository")};
    QHash<QString, int> counts;
    for (const PlannedChange &change : plan.changes) {
        if (change.kind != kind)
            continue;
        if (!order.contains(change.object))
            order.append(change.object);
        ++counts[change.object];
    }
    QStringList texts;
    for (const QString &object : std::as_const(order))
        if (counts.value(object) > 0)
            texts.append(countOf(object, counts.value(object)));
    return texts;
}

int repositoriesIn(const domain::Plan &plan)
{
    return int(std::count_if(plan.changes.cbegin(), plan.changes.cend(),
                             [](const PlannedChange &change) { return change.object == QLatin1String("repository"); }));
}

bool isRemoval(const domain::Plan &plan)
{
    return !plan.changes.isEmpty()
        && std::all_of(plan.changes.cbegin(), plan.changes.cend(),
                       [](const PlannedChange &change) { return change.kind == PlannedChange::Kind::Remove; });
}

} // namespace

QString changeText(const PlannedChange &change)
{
    // What Pulp does to content is adding and removing units: a change of it, in a person's words.
    const bool isOfContent = change.kind == PlannedChange::Kind::Act && change.object == QLatin1String("content");
    return QStringLiteral("%1 %2").arg(kindText(isOfContent ? PlannedChange::Kind::Update : change.kind),
                                       change.object);
}

QString planVerb(const domain::Plan &plan)
{
    const int repositories = repositoriesIn(plan);
    if (isRemoval(plan) && repositories > 0)
        return PlanDialog::tr("Remove %n repositories", nullptr, repositories);
    return PlanDialog::tr("Make %n changes", nullptr, int(plan.changes.size()));
}

QString planTotals(const domain::Plan &plan)
{
    QSet<QString> servers;
    qint64 freed = 0;
    for (const PlannedChange &change : plan.changes) {
        if (!change.server.isEmpty()) // or it is in Pulpit's own database
            servers.insert(change.server);
        freed += change.kind == PlannedChange::Kind::Remove ? change.bytes.value_or(0) : 0;
    }
    const QString changes = PlanDialog::tr("%n changes", nullptr, int(plan.changes.size()));
    QStringList parts {servers.isEmpty()
                           ? changes
                           : PlanDialog::tr("%1 on %2", "how many changes, on how many servers")
                                 .arg(changes, PlanDialog::tr("%n servers", nullptr, int(servers.size())))};
    const std::array verbs {
        std::pair {PlannedChange::Kind::Create, PlanDialog::tr("creates %1")},
        std::pair {PlannedChange::Kind::Update, PlanDialog::tr("changes %1")},
        std::pair {PlannedChange::Kind::Remove, PlanDialog::tr("removes %1")},
    };
    for (const auto &[kind, verb] : verbs)
        if (const QStringList counts = countsOf(plan, kind); !counts.isEmpty())
            parts.append(verb.arg(counts.join(QStringLiteral(", "))));
    if (!servers.isEmpty())
        parts.append(PlanDialog::tr("%n requests", nullptr, plan.requests()));
    if (freed > 0)
        parts.append(PlanDialog::tr("frees %1").arg(bytesText(freed)));
    return parts.join(QStringLiteral(" · "));
}

QString planWord(const domain::Plan &plan)
{
    if (!plan.isDestructive || plan.changes.isEmpty())
        return {};
    QSet<QString> names;
    for (const PlannedChange &change : plan.changes)
        if (change.object == QLatin1String("repository"))
            names.insert(change.name);
    if (names.size() == 1)
        return *names.cbegin();
    return QString::number(names.isEmpty() ? plan.changes.size() : repositoriesIn(plan));
}

StateText stateOf(const domain::PlanRemark &remark)
{
    switch (remark.severity) {
    case domain::PlanRemark::Severity::Note: return {State::Queued, PlanDialog::tr("note")};
    case domain::PlanRemark::Severity::Warning: return {State::Attention, PlanDialog::tr("warning")};
    case domain::PlanRemark::Severity::Error: return {State::Failed, PlanDialog::tr("cannot be planned")};
    }
    return {};
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshots/snapshotsmodel.h"

#include "gui/models/columns.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

struct Snapshots
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::SnapshotsModel)
};

using Row = domain::Snapshot;
using Difference = domain::SnapshotDifference;

QList<Column<Row>> snapshotColumns()
{
    QList<Column<Row>> columns;
    columns.append(textColumnOf<Row>(u"snapshot"_s, Snapshots::tr("Snapshot"), 170,
                                     [](const Row &r) { return snapshotName(r.prefix); }));
    columns.append(textColumnOf<Row>(
        u"server"_s, Snapshots::tr("Server"), 220, [](const Row &r) { return r.server; }, Token::TextSecondary));
    columns.append(
        stateColumnOf<Row>(u"state"_s, Snapshots::tr("State"), 190, [](const Row &r) { return stateOf(r); }));
    columns.append(timeColumnOf<Row>(u"created"_s, Snapshots::tr("Made"), 110, [](const Row &r) { return r.created; }));
    columns.append(numberColumnOf<Row>(u"repositories"_s, Snapshots::tr("Repositories"), 100,
                                       [](const Row &r) { return qint64(r.repositories.size()); }));
    columns.append(numberColumnOf<Row>(u"served"_s, Snapshots::tr("Served"), 80,
                                       [](const Row &r) { return qint64(r.pointedAt()); }));
    Column<Row> prefix = textColumnOf<Row>(
        u"prefix"_s, Snapshots::tr("Names begin with"), 150, [](const Row &r) { return r.prefix; },
        Token::TextSecondary);
    columns.append(prefix);
    return columns;
}

StateText stateOfDifference(const Difference &difference)
{
    switch (difference.state) {
    case Difference::State::Same: return {State::Healthy, Snapshots::tr("the same")};
    case Difference::State::Different: return {State::Attention, Snapshots::tr("differs")};
    case Difference::State::OnlyHere: return {State::Attention, Snapshots::tr("only in the snapshot")};
    case Difference::State::OnlyThere: return {State::Attention, Snapshots::tr("not in the snapshot")};
    case Difference::State::Unknown: break;
    }
    return {State::Unknown, Snapshots::tr("unknown")};
}

QList<Column<Difference>> differenceColumns()
{
    QList<Column<Difference>> columns;
    columns.append(textColumnOf<Difference>(u"repository"_s, Snapshots::tr("Repository"), 240,
                                            [](const Difference &d) { return d.source; }));
    columns.append(stateColumnOf<Difference>(u"state"_s, Snapshots::tr("State"), 160, &stateOfDifference));
    columns.append(numberColumnOf<Difference>(u"added"_s, Snapshots::tr("New since"), 90,
                                              [](const Difference &d) { return d.addedCount; }));
    columns.append(numberColumnOf<Difference>(u"removed"_s, Snapshots::tr("Gone since"), 90,
                                              [](const Difference &d) { return d.removedCount; }));
    columns.append(textColumnOf<Difference>(
        u"reason"_s, Snapshots::tr("Why"), 200, [](const Difference &d) { return d.reason; }, Token::TextSecondary));
    return columns;
}

} // namespace

QString snapshotName(const QString &prefix)
{
    QString name = prefix;
    if (name.startsWith(u"snap-"_s))
        name.remove(0, 5);
    if (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

StateText stateOf(const domain::Snapshot &snapshot)
{
    if (snapshot.pointedAt() > 0)
        return {State::Healthy, Snapshots::tr("serves %n repositories", nullptr, snapshot.pointedAt())};
    if (snapshot.rememberedBy > 0)
        return {State::Paused, Snapshots::tr("the way back")};
    return {State::Never, Snapshots::tr("kept")};
}

SnapshotsModel::SnapshotsModel(QObject *parent)
    : TableModel(snapshotColumns(), parent)
{
}

DifferencesModel::DifferencesModel(QObject *parent)
    : TableModel(differenceColumns(), parent)
{
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixtable.h"

#include "domain/healthrule.h"
#include "gui/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace pulpit::gui {

namespace {

struct Matrix
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Matrix)
};

using Note = MatrixCell::Note;

Note noteOf(const domain::Repository &repository, State state, bool isSilent)
{
    if (repository.isGone)
        return Note::Gone;
    if (isSilent)
        return Note::NoAnswer;
    if (domain::isHeldBack(repository))
        return Note::HeldBack;
    switch (state) {
    case State::Attention:
        if (repository.failuresInARow > 0)
            return Note::Failing;
        if (repository.verification.agreement == domain::Agreement::Different)
            return Note::Differs;
        return repository.lastSyncState == domain::JobState::Canceled ? Note::Canceled : Note::None;
    case State::Never: return repository.hasRemote() ? Note::NeverSynced : Note::Local;
    case State::Queued: return Note::Queued;
    case State::Skipped: return Note::Skipped;
    case State::Healthy:
    case State::Running:
    case State::Failed:
    case State::Paused:
    case State::Canceled:
    case State::Unknown: break;
    }
    return Note::None;
}

quint32 secondsOf(const QDateTime &time)
{
    return time.isValid() ? quint32(std::clamp<qint64>(time.toSecsSinceEpoch(), 0, std::numeric_limits<quint32>::max()))
                          : 0;
}

qint16 behindOf(const domain::Repository &repository)
{
    switch (repository.served.what) {
    case domain::Served::What::Unknown: return MatrixCell::kServedUnknown;
    case domain::Served::What::Nothing: return MatrixCell::kServesNothing;
    case domain::Served::What::Other: return MatrixCell::kServesOther;
    case domain::Served::What::Version: break;
    }
    return qint16(std::clamp(repository.latestVersion - repository.served.version, 0, int(MatrixCell::kMostBehind)));
}

MatrixCell cellOf(const FleetSnapshot &fleet, int place, bool isSilent)
{
    const domain::Repository &repository = fleet.repositories.at(place);
    MatrixCell cell;
    cell.repository = place;
    cell.version = repository.latestVersion;
    cell.synced = secondsOf(repository.lastSuccess);
    cell.published = secondsOf(repository.served.published);
    cell.behind = behindOf(repository);
    cell.failures = quint16(std::clamp(repository.failuresInARow, 0, int(std::numeric_limits<quint16>::max())));
    const State state
        = fleet.isSyncing(repository) ? State::Running : stateOf(repository, fleet.state(repository.server)).state;
    cell.setState(state);
    cell.note = state == State::Running ? Note::None : noteOf(repository, state, isSilent);
    return cell;
}

QList<MatrixColumn> columnsOf(const FleetSnapshot &fleet)
{
    QSet<QString> sources;
    for (const domain::Schedule &schedule : fleet.schedules)
        sources.insert(schedule.source);
    QStringList names;
    for (const domain::Server &server : fleet.servers)
        names.append(server.name);
    std::sort(names.begin(), names.end(), [&sources](const QString &a, const QString &b) {
        return std::pair(!sources.contains(a), a) < std::pair(!sources.contains(b), b);
    });
    const qsizetype surplus = commonDomain(names).size();
    QList<MatrixColumn> columns;
    for (const QString &name : std::as_const(names)) {
        const domain::ServerState *state = fleet.state(name);
        MatrixColumn column;
        column.server = name;
        column.title = name.chopped(surplus);
        column.state = state ? stateOf(*state) : StateText {State::Unknown, Matrix::tr("not asked yet")};
        column.isSilent = state && state->checked.isValid() && !state->isReachable;
        columns.append(column);
    }
    return columns;
}

QString shortAge(qint64 seconds)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    if (seconds < kMinute)
        return Matrix::tr("now");
    if (seconds < kHour)
        return Matrix::tr("%1 min").arg(seconds / kMinute);
    if (seconds < 2 * kDay)
        return Matrix::tr("%1 h").arg(seconds / kHour);
    return Matrix::tr("%1 d").arg(seconds / kDay);
}

} // namespace

QString commonDomain(const QStringList &servers)
{
    if (servers.size() < 2)
        return {};
    QString common = servers.first();
    for (const QString &server : servers) {
        qsizetype same = 0;
        while (same < common.size() && same < server.size()
               && common.at(common.size() - 1 - same) == server.at(server.size() - 1 - same))
            ++same;
        common = common.right(same);
    }
    const qsizetype dot = common.indexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : common.mid(dot);
}

const MatrixCell *MatrixTable::cell(int row, int column) const
{
    const MatrixRow &r = rows.at(row);
    const auto begin = columnOf.begin() + r.first;
    const auto end = begin + r.count;
    // Where every server has it, the column is the place.
    if (column < r.count && *(begin + column) == column)
        return &cells[size_t(r.first + column)];
    const auto at = std::lower_bound(begin, end, quint16(column));
    return at == end || *at != column ? nullptr : &cells[size_t(at - columnOf.begin())];
}

const domain::Repository *MatrixTable::repository(int row, int column) const
{
    const MatrixCell *found = cell(row, column);
    return found && found->repository >= 0 && found->repository < repositories.size()
        ? &repositories.at(found->repository)
        : nullptr;
}

MatrixTable buildMatrix(const FleetSnapshot &fleet)
{
    MatrixTable table;
    table.columns = columnsOf(fleet);
    table.repositories = fleet.repositories;
    QHash<QString, int> columnOfServer;
    for (int i = 0; i < table.columns.size(); ++i)
        columnOfServer.insert(table.columns.at(i).server, i);

    // Names in order, and which repositories each server has: then every row's cells come out in the columns' order.
    std::vector<std::vector<int>> onServer(size_t(table.columns.size()));
    QHash<QString, int> known;
    std::vector<int> firstOfName;
    for (int i = 0; i < fleet.repositories.size(); ++i) {
        const domain::Repository &repository = fleet.repositories.at(i);
        const auto column = columnOfServer.constFind(repository.server);
        if (column == columnOfServer.cend())
            continue;
        onServer[size_t(*column)].push_back(i);
        if (!known.contains(repository.name)) {
            known.insert(repository.name, int(firstOfName.size()));
            firstOfName.push_back(i);
        }
    }
    std::sort(firstOfName.begin(), firstOfName.end(),
              [&fleet](int a, int b) { return fleet.repositories.at(a).name < fleet.repositories.at(b).name; });
    table.rows.reserve(qsizetype(firstOfName.size()));
    for (size_t row = 0; row < firstOfName.size(); ++row) {
        const domain::Repository &repository = fleet.repositories.at(firstOfName[row]);
        known[repository.name] = int(row);
        MatrixRow made;
        made.name = repository.name;
        made.type = typeText(repository.type);
        made.haystack = QString(made.name + QLatin1Char('\n') + made.type).toLower();
        table.rows.append(made);
    }
    size_t total = 0;
    for (const std::vector<int> &places : onServer) {
        total += places.size();
        for (int place : places)
            ++table.rows[known.value(fleet.repositories.at(place).name)].count;
    }
    qsizetype first = 0;
    for (MatrixRow &row : table.rows) {
        row.first = first;
        first += std::exchange(row.count, 0);
    }
    table.cells.resize(total);
    table.columnOf.resize(total);
    for (size_t column = 0; column < onServer.size(); ++column)
        for (int place : onServer[column]) {
            table.columns[qsizetype(column)].isUnread = false;
            MatrixRow &row = table.rows[known.value(fleet.repositories.at(place).name)];
            const size_t at = size_t(row.first + row.count++);
            table.cells[at] = cellOf(fleet, place, table.columns.at(qsizetype(column)).isSilent);
            table.columnOf[at] = quint16(column);
            row.worst = std::max(row.worst, table.cells[at].state());
        }
    return table;
}

/// What is served beside the newest version: "v17", "v15/17", "–/17".
QString servedOf(const MatrixCell &cell)
{
    if (cell.version < 0)
        return {};
    switch (cell.behind) {
    case 0: return QStringLiteral("v%1").arg(cell.version);
    case MatrixCell::kServedUnknown: return QStringLiteral("v%1 ?").arg(cell.version);
    case MatrixCell::kServesNothing:
        return cell.version == 0 ? Matrix::tr("empty")
                                 : Matrix::tr("none of v%1", "nothing is served").arg(cell.version);
    case MatrixCell::kServesOther: return Matrix::tr("other", "something else is served");
    default: return QStringLiteral("v%1/%2").arg(cell.version - cell.behind).arg(cell.version);
    }
}

QString cellText(const MatrixCell &cell, qint64 now)
{
    const QString version = servedOf(cell);
    const auto after = [&version](const QString &text) {
        return version.isEmpty() ? text : QStringLiteral("%1 · %2").arg(version, text);
    };
    switch (cell.note) {
    case Note::HeldBack: return Matrix::tr("held back");
    case Note::Failing:
        return cell.failures > 1 ? Matrix::tr("failed %1×").arg(cell.failures) : Matrix::tr("failed once");
    case Note::Differs: return after(Matrix::tr("differs"));
    case Note::Canceled: return after(Matrix::tr("canceled"));
    case Note::NoAnswer: return Matrix::tr("no answer");
    case Note::Gone: return Matrix::tr("gone");
    case Note::NeverSynced: // what it serves is told all the same; the empty circle says that Pulpit did not bring it
        if (cell.version <= 0)
            return Matrix::tr("never");
        return cell.published == 0 ? version : after(shortAge(now - qint64(cell.published)));
    case Note::Local: return after(Matrix::tr("local"));
    case Note::Queued: return Matrix::tr("queued");
    case Note::Skipped: return after(Matrix::tr("skipped"));
    case Note::None: break;
    }
    if (cell.state() == State::Running)
        return Matrix::tr("syncing");
    if (cell.state() == State::Failed)
        return cell.failures > 1 ? Matrix::tr("failed %1×").arg(cell.failures) : Matrix::tr("failed once");
    if (cell.state() == State::Unknown)
        return Matrix::tr("unknown");
    return cell.published == 0 ? version : after(shortAge(now - qint64(cell.published)));
}

QString cellWord(const MatrixCell &cell)
{
    switch (cell.note) {
    case Note::HeldBack: return Matrix::tr("held back");
    case Note::Failing: return Matrix::tr("failed");
    case Note::Differs: return Matrix::tr("differs");
    case Note::Canceled: return Matrix::tr("canceled");
    case Note::NoAnswer: return Matrix::tr("no answer");
    case Note::Gone: return Matrix::tr("gone");
    case Note::NeverSynced: return wordOf(State::Never);
    case Note::Local: return Matrix::tr("local");
    case Note::Queued: return wordOf(State::Queued);
    case Note::Skipped: return wordOf(State::Skipped);
    case Note::None: break;
    }
    if (cell.state() == State::Attention && cell.behind != 0)
        return Matrix::tr("behind");
    return cell.state() == State::Running ? Matrix::tr("syncing") : wordOf(cell.state());
}

} // namespace pulpit::gui

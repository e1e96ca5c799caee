// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/serverstablemodel.h"

#include "gui/format/format.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Servers
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ServersTableModel)
};

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

Column<ServerRow> countColumn(const QString &id, const QString &title, int ServerRow::*member, Token tone)
{
    Column<ServerRow> column;
    column.id = id;
    column.title = title;
    column.width = 100;
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.text
        = [member](const ServerRow &row) { return row.*member > 0 ? countText(row.*member) : QStringLiteral("·"); };
    column.less = [member](const ServerRow &a, const ServerRow &b) { return a.*member < b.*member; };
    column.tone = [member, tone](const ServerRow &row) { return int(row.*member > 0 ? tone : Token::TextSecondary); };
    return column;
}

QList<Column<ServerRow>> makeColumns()
{
    QList<Column<ServerRow>> columns;
    Column<ServerRow> name;
    name.id = QStringLiteral("name");
    name.title = Servers::tr("Server");
    name.width = 260;
    name.text = [](const ServerRow &r) { return r.server.name; };
    name.less = [](const ServerRow &a, const ServerRow &b) { return a.server.name < b.server.name; };
    columns.append(name);
    Column<ServerRow> state;
    state.id = QStringLiteral("state");
    state.title = Servers::tr("State");
    state.width = 190;
    state.text = [](const ServerRow &r) { return r.state.word; };
    state.less = [](const ServerRow &a, const ServerRow &b) { return a.state.state > b.state.state; };
    state.icon = [](const ServerRow &r) { return iconOf(r.state.state); };
    columns.append(state);
    columns.append(countColumn(QStringLiteral("repositories"), Servers::tr("Repositories"), &ServerRow::repositories,
                               Token::Text));
    columns.append(countColumn(QStringLiteral("failed"), Servers::tr("Failed"), &ServerRow::failed, Token::Failed));
    columns.append(
        countColumn(QStringLiteral("attention"), Servers::tr("Attention"), &ServerRow::attention, Token::Attention));
    Column<ServerRow> version;
    version.id = QStringLiteral("version");
    version.title = Servers::tr("pulpcore");
    version.width = 100;
    version.text = [](const ServerRow &r) { return r.server.status.versionOf(QStringLiteral("core")); };
    version.less = [](const ServerRow &a, const ServerRow &b) {
        return a.server.status.versionOf(QStringLiteral("core")) < b.server.status.versionOf(QStringLiteral("core"));
    };
    version.tone = [](const ServerRow &) { return int(Token::TextSecondary); };
    columns.append(version);
    Column<ServerRow> workers;
    workers.id = QStringLiteral("workers");
    workers.title = Servers::tr("Workers");
    workers.width = 90;
    workers.alignment = Qt::AlignRight | Qt::AlignVCenter;
    workers.text = [](const ServerRow &r) {
        return r.server.isReachable ? QString::number(r.server.status.onlineWorkers.size()) : QString();
    };
    workers.less = [](const ServerRow &a, const ServerRow &b) {
        return a.server.status.onlineWorkers.size() < b.server.status.onlineWorkers.size();
    };
    columns.append(workers);
    Column<ServerRow> last;
    last.id = QStringLiteral("last");
    last.title = Servers::tr("Last sync");
    last.width = 110;
    last.text = [](const ServerRow &r) {
        return r.lastSync.isValid() ? relativeTime(r.lastSync, now()) : Servers::tr("never");
    };
    last.less = [](const ServerRow &a, const ServerRow &b) { return a.lastSync < b.lastSync; };
    last.toolTip = [](const ServerRow &r) { return exactTime(r.lastSync); };
    last.tone = [](const ServerRow &) { return int(Token::TextSecondary); };
    columns.append(last);
    Column<ServerRow> checked;
    checked.id = QStringLiteral("checked");
    checked.title = Servers::tr("Looked at");
    checked.width = 110;
    checked.text = [](const ServerRow &r) {
        return r.server.checked.isValid() ? relativeTime(r.server.checked, now()) : Servers::tr("never");
    };
    checked.less = [](const ServerRow &a, const ServerRow &b) { return a.server.checked < b.server.checked; };
    checked.toolTip = [](const ServerRow &r) { return exactTime(r.server.checked); };
    checked.tone = [](const ServerRow &) { return int(Token::TextSecondary); };
    columns.append(checked);
    return columns;
}

} // namespace

ServersTableModel::ServersTableModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QList<ServerRow> ServersTableModel::rowsOf(const FleetSnapshot &fleet)
{
    QList<ServerRow> rows;
    QHash<QString, int> position;
    for (const domain::Server &server : fleet.servers) {
        ServerRow row;
        if (const domain::ServerState *state = fleet.state(server.name))
            row.server = *state;
        row.server.name = server.name;
        row.state = stateOf(row.server);
        position.insert(server.name, int(rows.size()));
        rows.append(row);
    }
    for (const domain::Repository &repository : fleet.repositories) {
        const auto at = position.constFind(repository.server);
        if (at == position.cend())
            continue;
        ServerRow &row = rows[*at];
        ++row.repositories;
        const State state = stateOf(repository, nullptr).state;
        row.failed += state == State::Failed ? 1 : 0;
        row.attention += state == State::Attention ? 1 : 0;
        if (repository.lastSyncFinished.isValid()
            && (!row.lastSync.isValid() || repository.lastSyncFinished > row.lastSync))
            row.lastSync = repository.lastSyncFinished;
    }
    return rows;
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositoriesmodel.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/plan/planrun.h"

#include <QCoreApplication>
#include <QMap>

namespace pulpit::gui {

namespace {

struct Repositories
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::RepositoriesModel)
};

const Qt::Alignment kRight = Qt::AlignRight | Qt::AlignVCenter;
const Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

template <typename Get>
auto by(Get get)
{
    return [get](const RepositoryRow &a, const RepositoryRow &b) { return get(a) < get(b); };
}

/// Sorting 100,000 rows compares some two million times: by reference, without making the cells' texts.
Column<RepositoryRow> sortedBy(Column<RepositoryRow> column, QString domain::Repository::*member)
{
    column.less = [member](const RepositoryRow &a, const RepositoryRow &b) {
        return a.repository.*member < b.repository.*member;
    };
    return column;
}

Column<RepositoryRow> stateColumn()
{
    Column<RepositoryRow> column;
    column.id = QStringLiteral("state");
    column.title = Repositories::tr("State");
    column.width = 150;
    column.text = [](const RepositoryRow &row) { return row.state.word; };
    column.less
        = [](const RepositoryRow &a, const RepositoryRow &b) { return a.state.state > b.state.state; }; // worst first
    column.icon = [](const RepositoryRow &row) { return iconOf(row.state.state); };
    column.toolTip = [](const RepositoryRow &row) { return failureClassText(row.repository.lastFailure.failureClass); };
    column.tone = [](const RepositoryRow &row) {
        return int(row.state.state == State::Healthy || row.state.state == State::Never ? Token::Text
                                                                                        : tokenOf(row.state.state));
    };
    return column;
}

Column<RepositoryRow> textColumn(const QString &id, const QString &title, int width,
                                 std::function<QString(const RepositoryRow &)> text, Token tone)
{
    Column<RepositoryRow> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = text;
    column.less = [text](const RepositoryRow &a, const RepositoryRow &b) { return text(a) < text(b); };
    column.tone = [tone](const RepositoryRow &) { return int(tone); };
    return column;
}

QList<Column<RepositoryRow>> makeColumns()
{
    QList<Column<RepositoryRow>> columns;
    columns.append(textColumn(
        QStringLiteral("name"), Repositories::tr("Repository"), 236,
        [](const RepositoryRow &r) { return r.repository.name; }, Token::Text));
    columns.append(stateColumn());
    columns.append(textColumn(
        QStringLiteral("server"), Repositories::tr("Server"), 190,
        [](const RepositoryRow &r) { return r.repository.server; }, Token::TextSecondary));
    columns.append(textColumn(
        QStringLiteral("type"), Repositories::tr("Type"), 70,
        [](const RepositoryRow &r) { return typeText(r.repository.type); }, Token::TextSecondary));

    Column<RepositoryRow> last;
    last.id = QStringLiteral("last");
    last.title = Repositories::tr("Last sync");
    last.width = 92;
    last.text = [](const RepositoryRow &r) { return relativeTime(r.repository.lastSyncFinished, now()); };
    last.less = by([](const RepositoryRow &r) { return r.repository.lastSyncFinished; });
    last.toolTip = [](const RepositoryRow &r) { return exactTime(r.repository.lastSyncFinished); };
    columns.append(last);

    Column<RepositoryRow> took;
    took.id = QStringLiteral("duration");
    took.title = Repositories::tr("Took");
    took.width = 92;
    took.alignment = kRight;
    took.text = [](const RepositoryRow &r) {
        return r.repository.lastSyncFinished.isValid() ? durationText(r.repository.lastDuration) : QString();
    };
    took.less = by([](const RepositoryRow &r) { return r.repository.lastDuration; });
    columns.append(took);

    Column<RepositoryRow> version;
    version.id = QStringLiteral("version");
    version.title = Repositories::tr("Version");
    version.width = 70;
    version.alignment = kRight;
    version.text = [](const RepositoryRow &r) {
        return r.repository.latestVersion < 0 ? QString() : QStringLiteral("v%1").arg(r.repository.latestVersion);
    };
    version.less = by([](const RepositoryRow &r) { return r.repository.latestVersion; });
    columns.append(version);

    Column<RepositoryRow> agreement;
    agreement.id = QStringLiteral("agreement");
    agreement.title = Repositories::tr("Against source");
    agreement.width = 112;
    agreement.text = [](const RepositoryRow &r) { return agreementText(r.repository.verification); };
    agreement.less = by([](const RepositoryRow &r) { return int(r.repository.verification.agreement); });
    agreement.toolTip = [](const RepositoryRow &r) {
        const domain::Verification &v = r.repository.verification;
        return v.when.isValid() ? Repositories::tr("compared by %1\n%2").arg(v.method, exactTime(v.when)) : v.reason;
    };
    agreement.tone = [](const RepositoryRow &r) {
        return int(r.repository.verification.agreement == domain::Agreement::Different ? Token::Attention
                                                                                       : Token::TextSecondary);
    };
    columns.append(agreement);
    columns.append(textColumn(
        QStringLiteral("host"), Repositories::tr("Syncs from"), 180, [](const RepositoryRow &r) { return r.host; },
        Token::TextSecondary));
    columns[0] = sortedBy(columns.at(0), &domain::Repository::name);
    columns[2] = sortedBy(columns.at(2), &domain::Repository::server);
    return columns;
}

FilterValue valueOf(const RepositoryRow &row, const QString &field)
{
    const domain::Repository &r = row.repository;
    if (field == QLatin1String("name"))
        return {r.name, {}};
    if (field == QLatin1String("server"))
        return {r.server, {}};
    if (field == QLatin1String("type"))
        return {typeText(r.type), {}};
    if (field == QLatin1String("host"))
        return {row.host, {}};
    if (field == QLatin1String("state")) // by the word that is shown and by the name that links use
        return {pillOf(row.state.state) + QLatin1Char('\n') + row.state.word, {}};
    if (field == QLatin1String("failure"))
        return {toString(r.lastFailure.failureClass), {}};
    if (field == QLatin1String("agreement"))
        return {toString(r.verification.agreement), {}};
    if (field == QLatin1String("age") && r.lastSuccess.isValid())
        return {{}, double(r.lastSuccess.secsTo(now()))};
    if (field == QLatin1String("took") && r.lastSyncFinished.isValid())
        return {{}, r.lastDuration};
    if (field == QLatin1String("failures"))
        return {{}, double(r.failuresInARow)};
    if (field == QLatin1String("version") && r.latestVersion >= 0)
        return {{}, double(r.latestVersion)};
    return {};
}

} // namespace

RepositoriesModel::RepositoriesModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QList<RepositoryRow> RepositoriesModel::rowsOf(const FleetSnapshot &fleet, const QString &onlyServer)
{
    QList<RepositoryRow> rows;
    rows.reserve(onlyServer.isEmpty() ? fleet.repositories.size() : 0);
    for (const domain::Repository &repository : fleet.repositories) {
        if (!onlyServer.isEmpty() && repository.server != onlyServer)
            continue;
        rows.append({repository,
                     fleet.isSyncing(repository) ? StateText {State::Running, Repositories::tr("syncing")}
                                                 : stateOf(repository, fleet.state(repository.server)),
                     hostText(repository.remoteFeed)});
    }
    return rows;
}

QList<FilterField> RepositoriesModel::filterFields(const QList<domain::Server> &servers)
{
    using Kind = FilterField::Kind;
    QStringList names;
    for (const domain::Server &server : servers)
        names.append(server.name);
    names.sort();
    return {{QStringLiteral("name"), Repositories::tr("the repository's name"), Kind::Text, {}},
            {QStringLiteral("state"),
             Repositories::tr("how it stands"),
             Kind::Text,
             {QStringLiteral("healthy"), QStringLiteral("attention"), QStringLiteral("failed"),
              QStringLiteral("unknown"), QStringLiteral("running"), QStringLiteral("never")}},
            {QStringLiteral("server"), Repositories::tr("the server that has it"), Kind::Text, names},
            {QStringLiteral("type"),
             Repositories::tr("what it holds"),
             Kind::Text,
             {QStringLiteral("rpm"), QStringLiteral("deb"), QStringLiteral("file"), QStringLiteral("python"),
              QStringLiteral("container")}},
            {QStringLiteral("host"), Repositories::tr("where it syncs from"), Kind::Text, {}},
            {QStringLiteral("age"), Repositories::tr("time since its last good sync"), Kind::Age, {}},
            {QStringLiteral("took"), Repositories::tr("how long its last sync took"), Kind::Duration, {}},
            {QStringLiteral("failures"), Repositories::tr("failed syncs in a row"), Kind::Number, {}},
            {QStringLiteral("failure"),
             Repositories::tr("why it failed"),
             Kind::Text,
             {QStringLiteral("checksum"), QStringLiteral("connection"), QStringLiteral("disk_full"),
              QStringLiteral("mass_removal"), QStringLiteral("not_found_upstream"), QStringLiteral("timeout"),
              QStringLiteral("tls")}},
            {QStringLiteral("agreement"),
             Repositories::tr("compared with its source"),
             Kind::Text,
             {QStringLiteral("same"), QStringLiteral("different"), QStringLiteral("unknown")}},
            {QStringLiteral("version"), Repositories::tr("number of its newest version"), Kind::Number, {}}};
}

void RepositoriesModel::setFilter(const QString &text)
{
    static const QList<FilterField> fields = filterFields({});
    TableModel::setFilter(parseFilter(text, fields), &valueOf);
}

QStringList RepositoriesModel::columnIds() const
{
    QStringList ids;
    for (const auto &column : columns())
        ids.append(column.id);
    return ids;
}

QList<int> RepositoriesModel::columnWidths() const
{
    QList<int> widths;
    for (const auto &column : columns())
        widths.append(column.width);
    return widths;
}

RepositoryActions actionsFor(const QList<RepositoryRow> &selection)
{
    RepositoryActions actions;
    actions.syncText = Repositories::tr("Sync");
    actions.verifyText = Repositories::tr("Verify");
    if (selection.isEmpty())
        return actions;
    actions.canSync = std::all_of(selection.cbegin(), selection.cend(),
                                  [](const RepositoryRow &r) { return r.state.state != State::Running; });
    actions.canVerify = true;
    actions.canChange = actions.canSync;
    actions.isHeldBack = selection.size() == 1
        && selection.first().repository.lastFailure.failureClass == domain::FailureClass::MassRemoval;
    if (selection.size() > 1) {
        actions.syncText = Repositories::tr("Sync %n repositories", nullptr, int(selection.size()));
        actions.verifyText = Repositories::tr("Verify %n repositories", nullptr, int(selection.size()));
    }
    return actions;
}

QList<domain::SyncRequest> syncRequestsFor(const QList<RepositoryRow> &selection)
{
    QMap<QString, domain::SyncRequest> byServer;
    for (const RepositoryRow &row : selection) {
        domain::SyncRequest &request = byServer[row.repository.server];
        request.server = row.repository.server;
        request.onlyRepositories.append(row.repository.name);
        request.maxConcurrentSyncs = 2;
    }
    return byServer.values();
}

QJsonObject targetsOf(const QList<RepositoryRow> &selection)
{
    QMap<QString, QStringList> names;
    for (const RepositoryRow &row : selection)
        names[row.repository.server].append(row.repository.name);
    for (QStringList &one : names)
        one.sort();
    return targetsOf(names);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositoriesmodel.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/models/filtertext.h"

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

bool matches(const RepositoryRow &row, const std::pair<QString, QString> &field)
{
    const auto &[name, value] = field;
    if (name == QLatin1String("name"))
        return row.repository.name.contains(value, Qt::CaseInsensitive);
    if (name == QLatin1String("server"))
        return row.repository.server.contains(value, Qt::CaseInsensitive);
    if (name == QLatin1String("type"))
        return row.repository.type.startsWith(value, Qt::CaseInsensitive);
    if (name == QLatin1String("host"))
        return row.host.contains(value, Qt::CaseInsensitive);
    if (name == QLatin1String("state"))
        return pillOf(row.state.state).startsWith(value) || row.state.word.contains(value, Qt::CaseInsensitive);
    return true;
}

} // namespace

RepositoriesModel::RepositoriesModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QList<RepositoryRow> RepositoriesModel::rowsOf(const FleetFeed &feed, const QString &onlyServer)
{
    QList<RepositoryRow> rows;
    rows.reserve(feed.repositories().size());
    for (const domain::Repository &repository : feed.repositories()) {
        if (!onlyServer.isEmpty() && repository.server != onlyServer)
            continue;
        const bool isSyncing = feed.isSyncing(repository.server, repository.name);
        rows.append({repository,
                     isSyncing ? StateText {State::Running, Repositories::tr("syncing")}
                               : stateOf(repository, feed.state(repository.server)),
                     hostText(repository.remoteFeed)});
    }
    return rows;
}

void RepositoriesModel::setFilter(const QString &text)
{
    static const QStringList fields = {QStringLiteral("name"), QStringLiteral("server"), QStringLiteral("type"),
                                       QStringLiteral("host"), QStringLiteral("state")};
    const FilterText filter = parseFilter(text, fields);
    QString written;
    for (const auto &[name, value] : filter.fields)
        written += name + QLatin1Char(':') + value + QLatin1Char(' ');
    if (written != m_fields) {
        m_fields = written;
        if (filter.fields.isEmpty())
            setPredicate({});
        else
            setPredicate([pairs = filter.fields](const RepositoryRow &row) {
                return std::all_of(pairs.cbegin(), pairs.cend(),
                                   [&row](const auto &pair) { return matches(row, pair); });
            });
    }
    setFilterText(filter.words);
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

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositoriesmodel.h"

#include "domain/leafcontent.h"
#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/plan/planrun.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <QUrl>

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
    column.width = 140;
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

qint64 sumOf(const domain::ContentCounts &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

/// In the order of bytes; what is known in units only lies below, and what is not known below that.
double sizeOrder(const RepositoryRow &row)
{
    const SizeChange change = sizeChangeOf(row.repository);
    if (change.bytes)
        return double(*change.bytes);
    return change.isKnown ? -1e17 + double(change.addedUnits - change.removedUnits) : -1e18;
}

QString sizeToolTip(const RepositoryRow &row)
{
    const SizeChange change = sizeChangeOf(row.repository);
    if (!change.isKnown)
        return {};
    const domain::SyncOutcome &outcome = row.repository.lastOutcome;
    if (!outcome.changed)
        return Repositories::tr("The last sync brought nothing new.");
    const QString units = Repositories::tr("The last sync added %1 units and removed %2.")
                              .arg(countText(change.addedUnits), countText(change.removedUnits));
    if (change.bytes)
        return units + QLatin1Char('\n')
            + Repositories::tr("Packages: %1 more, %2 less")
                  .arg(bytesText(outcome.addedBytes.value_or(0)), bytesText(outcome.removedBytes.value_or(0)));
    return units + QLatin1Char('\n')
        + (domain::hasPackageSizes(row.repository.type)
               ? Repositories::tr("Their sizes were not read.")
               : Repositories::tr(
                     "Pulp's lists tell no sizes of %1 content; that of one package is told on the Packages page.")
                     .arg(typeText(row.repository.type)));
}

Column<RepositoryRow> sizeColumn()
{
    Column<RepositoryRow> size;
    size.id = QStringLiteral("size");
    size.title = Repositories::tr("Size change");
    size.width = 92;
    size.alignment = kRight;
    size.text = [](const RepositoryRow &r) { return sizeChangeText(sizeChangeOf(r.repository)); };
    size.less = by(&sizeOrder);
    size.toolTip = &sizeToolTip;
    size.tone = [](const RepositoryRow &r) {
        return int(r.repository.lastOutcome.changed ? Token::Text : Token::TextSecondary);
    };
    return size;
}

QList<Column<RepositoryRow>> scheduleColumns()
{
    Column<RepositoryRow> schedule;
    schedule.id = QStringLiteral("schedule");
    schedule.title = Repositories::tr("Schedule");
    schedule.width = 86;
    schedule.text = [](const RepositoryRow &r) { return r.schedule.groups.join(QStringLiteral(", ")); };
    schedule.less
        = [](const RepositoryRow &a, const RepositoryRow &b) { return a.schedule.groups < b.schedule.groups; };
    schedule.toolTip = [](const RepositoryRow &r) {
        return r.schedule.groups.isEmpty() ? Repositories::tr("No group selects it, so nothing syncs it by itself.")
                                           : r.schedule.lines.join(QLatin1Char('\n'));
    };
    schedule.tone = [](const RepositoryRow &) { return int(Token::TextSecondary); };
    Column<RepositoryRow> next;
    next.id = QStringLiteral("next");
    next.title = Repositories::tr("Next run");
    next.width = 74;
    next.text = [](const RepositoryRow &r) {
        return r.schedule.isPaused ? Repositories::tr("paused") : relativeTime(r.schedule.next, now());
    };
    // The soonest first; what never runs comes last.
    next.less = [](const RepositoryRow &a, const RepositoryRow &b) {
        if (a.schedule.next.isValid() != b.schedule.next.isValid())
            return a.schedule.next.isValid();
        return a.schedule.next < b.schedule.next;
    };
    next.toolTip = [](const RepositoryRow &r) { return exactTime(r.schedule.next); };
    next.tone = [](const RepositoryRow &r) { return int(r.schedule.isPaused ? Token::Paused : Token::TextSecondary); };
    return {schedule, next};
}

QList<Column<RepositoryRow>> makeColumns()
{
    QList<Column<RepositoryRow>> columns;
    columns.append(textColumn(
        QStringLiteral("name"), Repositories::tr("Repository"), 154,
        [](const RepositoryRow &r) { return r.repository.name; }, Token::Text));
    columns.append(stateColumn());
    columns.append(textColumn(
        QStringLiteral("server"), Repositories::tr("Server"), 148,
        [](const RepositoryRow &r) { return r.repository.server; }, Token::TextSecondary));
    columns.append(textColumn(
        QStringLiteral("type"), Repositories::tr("Type"), 64,
        [](const RepositoryRow &r) { return typeText(r.repository.type); }, Token::TextSecondary));

    Column<RepositoryRow> last;
    last.id = QStringLiteral("last");
    last.title = Repositories::tr("Last sync");
    last.width = 84;
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

    columns.append(sizeColumn());

    Column<RepositoryRow> version;
    version.id = QStringLiteral("version");
    version.title = Repositories::tr("Version");
    version.width = 76;
    version.alignment = kRight;
    version.text = [](const RepositoryRow &r) {
        return r.repository.latestVersion < 0 ? QString() : QStringLiteral("v%1").arg(r.repository.latestVersion);
    };
    version.less = by([](const RepositoryRow &r) { return r.repository.latestVersion; });
    columns.append(version);

    Column<RepositoryRow> agreement;
    agreement.id = QStringLiteral("agreement");
    agreement.title = Repositories::tr("Against source");
    agreement.width = 108;
    // Nothing is to be said of what has nothing to be compared with.
    agreement.text = [](const RepositoryRow &r) {
        return r.hasSource || r.repository.verification.agreement != domain::Agreement::NotCompared
            ? agreementText(r.repository.verification)
            : QStringLiteral("·");
    };
    agreement.less = by([](const RepositoryRow &r) { return int(r.repository.verification.agreement); });
    agreement.toolTip = [](const RepositoryRow &r) {
        const domain::Verification &v = r.repository.verification;
        if (v.when.isValid())
            return Repositories::tr("compared by %1\n%2").arg(v.method, exactTime(v.when));
        return r.hasSource ? v.reason : Repositories::tr("Its content comes from outside of the fleet.");
    };
    agreement.tone = [](const RepositoryRow &r) {
        return int(r.repository.verification.agreement == domain::Agreement::Different ? Token::Attention
                                                                                       : Token::TextSecondary);
    };
    columns.append(agreement);
    columns += scheduleColumns();
    columns.append(textColumn(
        QStringLiteral("host"), Repositories::tr("Syncs from"), 100, [](const RepositoryRow &r) { return r.syncsFrom; },
        Token::TextSecondary));
    columns[0] = sortedBy(columns.at(0), &domain::Repository::name);
    columns[2] = sortedBy(columns.at(2), &domain::Repository::server);
    return columns;
}

/// Which server of the fleet stands behind a remote: by where the repositories of each are served.
class Sources
{
public:
    explicit Sources(const FleetSnapshot &fleet)
    {
        QSet<QString> done; // one address of each server is enough
        for (const domain::Repository &repository : fleet.repositories)
            if (!repository.baseUrl.isEmpty() && !done.contains(repository.server)) {
                done.insert(repository.server);
                m_servers.insert(placeOf(repository.baseUrl), repository.server);
            }
        for (const domain::Server &server : fleet.servers) // Python packages are served beside the API
            m_servers.insert(placeOf(server.url.toString()), server.name);
        for (const domain::Schedule &schedule : fleet.schedules)
            if (!schedule.source.isEmpty())
                m_secondaries.insert(schedule.server);
    }
    [[nodiscard]] QString nameOf(const QString &feed) const
    {
        const QString place = placeOf(feed);
        return place.isEmpty() ? hostText(feed) : m_servers.value(place, place);
    }
    [[nodiscard]] bool hasOne(const domain::Repository &repository) const
    {
        return m_secondaries.contains(repository.server) || !repository.verification.sourceServer.isEmpty();
    }

private:
    /// Host and, where it is not the usual one, port.
    static QString placeOf(const QString &address)
    {
        const QUrl url(address);
        return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
    }
    QHash<QString, QString> m_servers;
    QSet<QString> m_secondaries;
};

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
        return {row.host + QLatin1Char('\n') + row.syncsFrom, {}};
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
    if (field == QLatin1String("schedule"))
        return {row.schedule.groups.isEmpty() ? QStringLiteral("none") : row.schedule.groups.join(QLatin1Char('\n')),
                {}};
    if (field == QLatin1String("next") && row.schedule.next.isValid())
        return {{}, double(now().secsTo(row.schedule.next))};
    if (field == QLatin1String("size")) {
        const SizeChange change = sizeChangeOf(r);
        return change.bytes ? FilterValue {{}, double(*change.bytes)} : FilterValue();
    }
    if (field == QLatin1String("version") && r.latestVersion >= 0)
        return {{}, double(r.latestVersion)};
    return {};
}

} // namespace

RepositoriesModel::RepositoriesModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

QList<RepositoryRow> RepositoriesModel::rowsOf(const FleetSnapshot &fleet, const QString &onlyServer,
                                               const std::shared_ptr<const GroupCoverage> &coverage)
{
    const QHash<QString, domain::Schedule> schedules
        = coverage ? GroupCoverage::scheduleIndex(fleet.schedules) : QHash<QString, domain::Schedule>();
    QList<RepositoryRow> rows;
    rows.reserve(onlyServer.isEmpty() ? fleet.repositories.size() : 0);
    const Sources sources(fleet);
    for (const domain::Repository &repository : fleet.repositories) {
        if (!onlyServer.isEmpty() && repository.server != onlyServer)
            continue;
        rows.append({repository,
                     fleet.isSyncing(repository) ? StateText {State::Running, Repositories::tr("syncing")}
                                                 : stateOf(repository, fleet.state(repository.server)),
                     hostText(repository.remoteFeed),
                     coverage ? coverage->of(repository.server, repository.name, schedules) : RowSchedule(),
                     sources.nameOf(repository.remoteFeed), sources.hasOne(repository)});
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

QList<FilterField> RepositoriesModel::ownFilterFields()
{
    using Kind = FilterField::Kind;
    return {
        {QStringLiteral("size"), Repositories::tr("how much larger its last sync made it"), Kind::Size, {}},
        {QStringLiteral("schedule"), Repositories::tr("a group that syncs it"), Kind::Text, {QStringLiteral("none")}},
        {QStringLiteral("next"), Repositories::tr("time until it is synced next"), Kind::Duration, {}}};
}

SizeChange sizeChangeOf(const domain::Repository &repository)
{
    SizeChange change;
    if (repository.lastSyncState != domain::JobState::Completed)
        return change;
    const domain::SyncOutcome &outcome = repository.lastOutcome;
    change.isKnown = true;
    if (!outcome.changed) {
        change.bytes = 0; // of whatever type: nothing came and nothing went
        return change;
    }
    change.addedUnits = sumOf(outcome.added);
    change.removedUnits = sumOf(outcome.removed);
    if (outcome.addedBytes && outcome.removedBytes)
        change.bytes = *outcome.addedBytes - *outcome.removedBytes;
    return change;
}

QString sizeChangeText(const SizeChange &change)
{
    if (!change.isKnown)
        return {};
    const QString plus = QStringLiteral("+");
    const QString minus = QStringLiteral("\u2212");
    if (change.bytes)
        return *change.bytes == 0 ? Repositories::tr("none", "no size change")
                                  : (*change.bytes > 0 ? plus : minus) + bytesText(std::abs(*change.bytes));
    QStringList parts;
    if (change.addedUnits > 0)
        parts.append(plus + countText(change.addedUnits));
    if (change.removedUnits > 0)
        parts.append(minus + countText(change.removedUnits));
    return parts.isEmpty() ? Repositories::tr("none", "no size change") : parts.join(QLatin1Char(' '));
}

void RepositoriesModel::setFilter(const QString &text)
{
    static const QList<FilterField> fields = filterFields({}) + ownFilterFields();
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
    actions.canCompare = selection.size() == 1
        || (selection.size() == 2 && selection.first().repository.type == selection.last().repository.type);
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

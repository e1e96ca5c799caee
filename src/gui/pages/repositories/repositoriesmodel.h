// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"
#include "gui/pages/repositories/groupcoverage.h"

#include <QJsonObject>

namespace pulpit::gui {

/// A repository with what its state is called, so that sorting and filtering need not ask again.
struct RepositoryRow
{
    domain::Repository repository;
    StateText state;
    QString host; ///< of its remote
    RowSchedule schedule; ///< empty where the configuration is not known yet
    QString syncsFrom; ///< the server of the fleet behind the remote, or its host
    bool hasSource = true; ///< a server of the fleet that it can be compared with
};

/// What the last sync added and removed. Pure.
struct SizeChange
{
    std::optional<qint64> bytes; ///< net; not set: Pulp tells no sizes of this type, or they could not be read
    qint64 addedUnits = 0;
    qint64 removedUnits = 0;
    bool isKnown = false; ///< the last sync completed

    bool operator==(const SizeChange &) const = default;
};
[[nodiscard]] SizeChange sizeChangeOf(const domain::Repository &repository);
/// "+1.2 GiB", "−40 MiB", "+12 −3" (units), "none"; empty where nothing is known.
[[nodiscard]] QString sizeChangeText(const SizeChange &change);

struct RepositoryRowTraits
{
    static qint64 key(const RepositoryRow &row) { return row.repository.id.value; }
    static bool same(const RepositoryRow &a, const RepositoryRow &b)
    {
        return a.repository.revision == b.repository.revision && a.state == b.state && a.schedule == b.schedule
            && a.syncsFrom == b.syncsFrom && a.hasSource == b.hasSource;
    }
    static QString haystack(const RepositoryRow &row)
    {
        return row.repository.name + QLatin1Char('\n') + row.repository.server + QLatin1Char('\n') + row.repository.type
            + QLatin1Char('\n') + row.state.word + QLatin1Char('\n') + row.host + QLatin1Char('\n') + row.syncsFrom
            + QLatin1Char('\n') + row.schedule.groups.join(QLatin1Char('\n'));
    }
};

class RepositoriesModel final : public TableModel<RepositoryRow, RepositoryRowTraits>
{
    Q_OBJECT
public:
    explicit RepositoriesModel(QObject *parent = nullptr);
    /// \a onlyServer: rows of this server; empty: all. \a coverage: may be null, then nothing is known of schedules.
    /// Thread-safe.
    [[nodiscard]] static QList<RepositoryRow> rowsOf(const FleetSnapshot &fleet, const QString &onlyServer,
                                                     const std::shared_ptr<const GroupCoverage> &coverage = {});
    /// What other tables of repositories answer as well.
    [[nodiscard]] static QList<FilterField> filterFields(const QList<domain::Server> &servers);
    /// What only this one does: size change and schedules.
    [[nodiscard]] static QList<FilterField> ownFilterFields();
    void setFilter(const QString &text);
    using TableModel::setFilter;
    [[nodiscard]] QStringList columnIds() const;
    [[nodiscard]] QList<int> columnWidths() const;
};

/// What may be done with a selection; without widgets.
struct RepositoryActions
{
    bool canSync = false;
    bool canVerify = false;
    bool isHeldBack = false; ///< exactly one is selected and its last sync is held back
    bool canChange = false; ///< by plans: edit, publish, remove, ...
    bool canCompare = false; ///< one (its versions), or two of the same type
    QString syncText;
    QString verifyText;

    bool operator==(const RepositoryActions &) const = default;
};
[[nodiscard]] RepositoryActions actionsFor(const QList<RepositoryRow> &selection);

/// One sync request per server for the selected repositories, by exact names.
[[nodiscard]] QList<domain::SyncRequest> syncRequestsFor(const QList<RepositoryRow> &selection);

/// "targets" of the requests of operations: exactly the selected repositories.
[[nodiscard]] QJsonObject targetsOf(const QList<RepositoryRow> &selection);

} // namespace pulpit::gui

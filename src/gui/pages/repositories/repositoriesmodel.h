// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"

#include <QJsonObject>

namespace pulpit::gui {

/// A repository with what its state is called, so that sorting and filtering need not ask again.
struct RepositoryRow
{
    domain::Repository repository;
    StateText state;
    QString host; ///< of its remote
};

struct RepositoryRowTraits
{
    static qint64 key(const RepositoryRow &row) { return row.repository.id.value; }
    static bool same(const RepositoryRow &a, const RepositoryRow &b)
    {
        return a.repository.revision == b.repository.revision && a.state == b.state;
    }
    static QString haystack(const RepositoryRow &row)
    {
        return row.repository.name + QLatin1Char('\n') + row.repository.server + QLatin1Char('\n') + row.repository.type
            + QLatin1Char('\n') + row.state.word + QLatin1Char('\n') + row.host;
    }
};

class RepositoriesModel final : public TableModel<RepositoryRow, RepositoryRowTraits>
{
    Q_OBJECT
public:
    explicit RepositoriesModel(QObject *parent = nullptr);
    /// \a onlyServer: rows of this server; empty: all.
    [[nodiscard]] static QList<RepositoryRow> rowsOf(const FleetSnapshot &fleet, const QString &onlyServer);
    [[nodiscard]] static QList<FilterField> filterFields(const QList<domain::Server> &servers);
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

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

/// A server in one line.
struct ServerRow
{
    domain::ServerState server;
    StateText state;
    int repositories = 0;
    int failed = 0;
    int attention = 0;
    QDateTime lastSync; ///< the newest of its repositories

    bool operator==(const ServerRow &) const = default;
};

struct ServerRowTraits
{
    static QString key(const ServerRow &row) { return row.server.name; }
    static bool same(const ServerRow &a, const ServerRow &b) { return a == b; }
    static QString haystack(const ServerRow &row) { return row.server.name; }
};

class ServersTableModel final : public TableModel<ServerRow, ServerRowTraits>
{
    Q_OBJECT
public:
    explicit ServersTableModel(QObject *parent = nullptr);
    [[nodiscard]] static QList<ServerRow> rowsOf(const FleetSnapshot &fleet);
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/findings.h"
#include "gui/pages/fleet/serverstablemodel.h"

class QLabel;
class QVBoxLayout;

namespace pulpit::gui {

class Card;
class TableView;
class Tile;

[[nodiscard]] PageInfo fleetPageInfo();

/// The answer first: how many are right, what is red and why, and each server in one line.
class FleetPage final : public Page
{
    Q_OBJECT
public:
    FleetPage(const PageContext &context, QWidget *parent);
    [[nodiscard]] bool canFilter() const override { return false; }

private:
    struct Look
    {
        FleetSummary summary;
        QList<ServerRow> servers;
    };
    void refresh();
    void show(const Look &look);
    void showFindings(const FleetSummary &summary);
    void act(const Finding &finding);

    PageContext m_context;
    Tile *m_healthy;
    Tile *m_attention;
    Tile *m_failed;
    Tile *m_unknown;
    Tile *m_running;
    Card *m_needs;
    QVBoxLayout *m_findingRows;
    QList<Finding> m_shown;
    ServersTableModel *m_serversModel;
    TableView *m_servers;
    Card *m_serversCard;
    bool m_isDue = false;
    bool m_isComputing = false;
    bool m_isAgain = false; ///< something changed while it was computed
};

} // namespace pulpit::gui

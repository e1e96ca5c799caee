// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/fleetsummary.h"
#include "gui/pages/fleet/serverstablemodel.h"
#include "gui/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace pulpit::gui {

class Card;
class FindingsCard;
class MatrixCard;
class TableView;
class Tile;

[[nodiscard]] PageInfo fleetPageInfo();

/// The answer first: how many are right, what needs a person and why, then every repository on every server.
class FleetPage final : public Page
{
    Q_OBJECT
public:
    FleetPage(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<FilterField> filterFields() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Look
    {
        FleetSummary summary;
        QList<ServerRow> servers;
    };
    QWidget *makeTiles();
    QWidget *makeServers();
    void showServers(bool shows);
    void later();
    void serversChanged();
    void refresh();
    void show(const Look &look);
    void chooseTile(const QString &filter);

    PageContext m_context;
    QString m_filter;
    QList<std::pair<Tile *, QString>> m_tiles; ///< with the filter that each stands for
    Tile *m_healthy;
    Tile *m_attention;
    Tile *m_failed;
    Tile *m_unknown;
    Tile *m_running;
    FindingsCard *m_findings;
    QStackedWidget *m_below;
    MatrixCard *m_matrix;
    ServersTableModel *m_serversModel;
    TableView *m_servers = nullptr;
    Card *m_serversCard = nullptr;
    QTimer m_due;
    QElapsedTimer m_sinceLook; ///< since the fleet was counted; invalid: it was not
    std::size_t m_reachability = 0; ///< of then
    bool m_isComputing = false;
    bool m_isAgain = false; ///< something changed while it was computed
};

} // namespace pulpit::gui

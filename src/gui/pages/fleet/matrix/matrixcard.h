// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/matrix/matrixview.h"
#include "gui/shell/page.h"
#include "gui/widgets/card.h"

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;

namespace pulpit::gui {

class TableExport;

/// "Repositories by server": the matrix with its grouping, its order, and what can be done with the chosen cells.
class MatrixCard final : public Card
{
    Q_OBJECT
public:
    MatrixCard(const PageContext &context, QWidget *parent);
    [[nodiscard]] static QList<FilterField> filterFields(const QList<domain::Server> &servers);
    void setFilter(const FilterQuery &query);
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);
    [[nodiscard]] MatrixView &view() { return *m_view; }

Q_SIGNALS:
    void clearFilterRequested();
    void serversRequested(); ///< the operator wants the table of servers instead

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildActions();
    void connectView();
    void dataChanged();
    void rebuild();
    void layOutAgain();
    void readGroups();
    void show(std::shared_ptr<const MatrixTable> table, std::shared_ptr<const MatrixLayout> layout);
    void refreshActions();
    void showMenu(const QPoint &global);
    [[nodiscard]] QList<domain::Repository> selected() const;
    [[nodiscard]] QString toolTipOf(MatrixPlace place) const;
    void open(MatrixPlace place);
    void sync();
    void verify();
    void compare();

    PageContext m_context;
    MatrixView *m_view;
    TableExport *m_export = nullptr; ///< belongs to the view
    QComboBox *m_grouping;
    QComboBox *m_order;
    QPushButton *m_compare;
    QPushButton *m_verify;
    QPushButton *m_sync;
    MatrixQuery m_query;
    std::shared_ptr<const MatrixTable> m_table;
    QTimer m_due;
    std::size_t m_reachability = 0; ///< of the servers in it
    bool m_hasData = false;
    bool m_isStale = true; ///< the fleet has changed since the table was made
    bool m_isBuilding = false;
    bool m_isAgain = false;
    bool m_hasGroups = false;
    int m_generation = 0; ///< of what is to be shown; the newest wins
};

} // namespace pulpit::gui

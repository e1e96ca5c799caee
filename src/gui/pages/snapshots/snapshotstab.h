// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "gui/shell/page.h"
#include "gui/widgets/formdialog.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace pulpit::gui {

class DifferencesModel;
class SnapshotsModel;
class TableView;

/// The snapshots of all servers, each asked for itself so that a silent one hides no other. The selected one with its
/// repositories, or how they differ from now or from another snapshot.
class SnapshotsTab final : public QWidget
{
    Q_OBJECT
public:
    SnapshotsTab(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text);
    [[nodiscard]] TableView *table() const { return m_table; }
    /// Asks the servers; older answers do not count.
    void read();

Q_SIGNALS:
    void filterClearRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeDetails();
    void readServer(const QString &server);
    void take();
    void refreshTexts();
    void selectionChanged();
    void compare();
    void showDifference();
    void create();
    void switchTo();
    void back();
    void expire();
    void runAfter(FormDialog *dialog, const QString &operation, const QString &title,
                  const std::function<QJsonObject()> &request);
    [[nodiscard]] const domain::Snapshot *current() const;

    PageContext m_context;
    QString m_filter;
    int m_round = 0;
    int m_open = 0; ///< servers that have not answered yet
    bool m_isRead = false;
    QHash<QString, QList<domain::Snapshot>> m_byServer;
    QMap<QString, QString> m_failed; ///< by server
    int m_compareRound = 0;
    SnapshotsModel *m_model;
    DifferencesModel *m_differences;
    TableView *m_table;
    QLabel *m_heading;
    QLabel *m_unread;
    QPushButton *m_create;
    QPushButton *m_switch;
    QPushButton *m_back;
    QPushButton *m_expire;
    QPushButton *m_refresh;
    QComboBox *m_other;
    QPushButton *m_compare;
    QWidget *m_details;
    QLabel *m_result;
    TableView *m_differenceTable;
    QListWidget *m_names;
};

} // namespace pulpit::gui

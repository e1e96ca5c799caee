// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace pulpit::gui {

class FactGrid;
class FailureBox;
class Pill;
class SyncHistoryChart;

/// One repository on one server: where it stands, what went wrong last, what its source serves, and its sync history.
class RepositoryDetails final : public QWidget
{
    Q_OBJECT
public:
    RepositoryDetails(const PageContext &context, QWidget *parent);
    /// Null: nothing is selected.
    void showRepository(const domain::Repository *repository);

private:
    QWidget *makeFacts();
    void showFacts(const domain::Repository &repository);
    void readHistory();
    void settleHeldBack(bool publish);

    PageContext m_context;
    RepositoryId m_id;
    qint64 m_revision = -1;
    QString m_name;
    QStackedLayout *m_stack;
    QLabel *m_title;
    QPushButton *m_server;
    Pill *m_pill;
    FactGrid *m_facts;
    FailureBox *m_failure;
    QWidget *m_heldBack;
    QPushButton *m_publish;
    QPushButton *m_goBack;
    QPushButton *m_lastJob;
    SyncHistoryChart *m_chart;
};

} // namespace pulpit::gui

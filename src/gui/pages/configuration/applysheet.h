// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "gui/shell/page.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace pulpit::gui {

class PlanTree;
class StateIcon;

/// What a configuration would change, shown before it is put into force: the plan, then the button that applies it,
/// then what came of it.
class ApplySheet final : public QDialog
{
    Q_OBJECT
public:
    /// \a expected: the version in force that the operator knows of; applying another one's work away is refused.
    ApplySheet(const PageContext &context, domain::FleetConfiguration fleet, QString yaml, qint64 expected,
               const QString &title, QWidget *parent);

Q_SIGNALS:
    void applied(qint64 version);

private:
    void build(const QString &title);
    void makePlan();
    void showPlan(const domain::Plan &plan);
    void apply();
    void showProblem(const Error &error);

    PageContext m_context;
    domain::FleetConfiguration m_fleet;
    QString m_yaml;
    qint64 m_expected;
    PlanTree *m_model;
    QLabel *m_totals = nullptr;
    QTreeView *m_tree = nullptr;
    StateIcon *m_icon = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace pulpit::gui

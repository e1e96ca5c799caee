// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reportbackground.h"
#include "gui/shell/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace pulpit::gui {

/// What is aimed at, for every group and for single groups: accepted when the engine has taken it. \a groups: the names
/// that are offered; groups that have targets of their own are offered as well.
class TargetsDialog final : public QDialog
{
    Q_OBJECT
public:
    TargetsDialog(const PageContext &context, const domain::FleetTargets &targets, QStringList groups, QWidget *parent);
    [[nodiscard]] domain::FleetTargets targets() const { return m_targets; }

private:
    QWidget *makeForm();
    void fillGroups();
    void showGroup();
    void takeFields();
    void setOwn(bool isOwn);
    void save();
    [[nodiscard]] QString group() const; ///< empty: all of them

    PageContext m_context;
    domain::FleetTargets m_targets;
    QStringList m_groups;
    QComboBox *m_group;
    QCheckBox *m_own;
    QDoubleSpinBox *m_inSync;
    QDoubleSpinBox *m_fresh;
    QSpinBox *m_hours;
    QDoubleSpinBox *m_schedule;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reportbackground.h"
#include "gui/shell/page.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace pulpit::gui {

/// What is aimed at for every group: accepted when the engine has taken it.
class TargetsDialog final : public QDialog
{
    Q_OBJECT
public:
    TargetsDialog(const PageContext &context, const domain::ServiceTargets &targets, QWidget *parent);
    [[nodiscard]] domain::ServiceTargets targets() const;

private:
    void save();

    PageContext m_context;
    QDoubleSpinBox *m_inSync;
    QDoubleSpinBox *m_fresh;
    QSpinBox *m_hours;
    QDoubleSpinBox *m_schedule;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace pulpit::gui

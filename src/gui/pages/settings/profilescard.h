// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

/// Other fleets on this desktop, and whether this one is started at log-in.
class ProfilesCard final : public Card
{
    Q_OBJECT
public:
    /// context.desktop must not be null.
    ProfilesCard(const PageContext &context, QWidget *parent);

private:
    void fill();
    void openChosen();
    void openNew();
    void validate();

    PageContext m_context;
    QComboBox *m_profiles;
    QPushButton *m_open;
    QLineEdit *m_name;
    QPushButton *m_make;
    QLabel *m_problem;
    QCheckBox *m_atLogin;
};

} // namespace pulpit::gui

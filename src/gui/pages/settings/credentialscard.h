// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"
#include "gui/widgets/card.h"

class QGridLayout;
class QPushButton;

namespace pulpit::gui {

/// Per server: where its password comes from and whether it can be fetched, and how its certificate is judged. Never
/// shows a password.
class CredentialsCard final : public Card
{
    Q_OBJECT
public:
    CredentialsCard(const PageContext &context, QWidget *parent);

private:
    void fill();
    void test();

    static constexpr int kMaxRows = 50;
    PageContext m_context;
    QPushButton *m_test;
    QGridLayout *m_grid;
    QLabel *m_nothing;
    QList<ports::PasswordCheck> m_checks;
};

} // namespace pulpit::gui

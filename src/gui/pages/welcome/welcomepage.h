// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QPushButton;

namespace pulpit::gui {

/// What an empty fleet shows instead of empty tables: the ways to a first server.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(const PageContext &context, QWidget *parent);

private:
    void takeOver();
    QWidget *makeChoice(const QString &iconName, const QString &title, const QString &text, QPushButton *button);
    PageContext m_context;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/desktop/companion.h"
#include "gui/shell/page.h"
#include "gui/widgets/card.h"

class QLabel;
class QPushButton;

namespace pulpit::gui {

class StateIcon;

/// "Companion service": whether it runs, and its installation, start and stop. GUI thread.
class ServiceCard final : public Card
{
    Q_OBJECT
public:
    ServiceCard(const PageContext &context, Companion &companion, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void run(const QString &failed, void (Companion::*call)(Companion::Answer));
    void take(const Result<Companion::Status> &status);
    void askToRemove();

    PageContext m_context;
    Companion &m_companion;
    StateIcon *m_icon;
    QLabel *m_text;
    QPushButton *m_install;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_remove;
};

} // namespace pulpit::gui

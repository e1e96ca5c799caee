// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/findingways.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace pulpit::gui {

class ElidedLabel;
class StateIcon;

/// A finding in one line: how urgent, what, since when and why, and the button that solves it; more in a menu.
class FindingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(QWidget *parent = nullptr);
    void show(const domain::Finding &finding, const QList<FindingWay> &ways);
    [[nodiscard]] const domain::Finding &finding() const { return m_finding; }

Q_SIGNALS:
    void wayChosen(const pulpit::gui::FindingWay &way);
    void explainRequested(const QString &rule);
    void muteRequested(const pulpit::domain::Finding &finding);
    void unmuteRequested(const pulpit::domain::Finding &finding);

private:
    void fillMenu();

    domain::Finding m_finding;
    QList<FindingWay> m_ways;
    StateIcon *m_icon;
    ElidedLabel *m_what;
    ElidedLabel *m_evidence;
    QPushButton *m_action;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

class QCheckBox;
class QTimeEdit;

namespace pulpit::gui {

class Preferences;

/// What the desktop is told, and when it is left in peace. Takes effect at once.
class NotificationsCard final : public Card
{
    Q_OBJECT
public:
    NotificationsCard(Preferences &preferences, QWidget *parent);

private:
    QCheckBox *addBox(const QString &text, const QString &objectName);
    void addQuietHours();
    void take();
    void showValues();

    Preferences &m_preferences;
    QCheckBox *m_failed;
    QCheckBox *m_overrun;
    QCheckBox *m_needsYou;
    QCheckBox *m_recovered;
    QCheckBox *m_quiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QList<QCheckBox *> m_days; ///< Monday first
};

} // namespace pulpit::gui

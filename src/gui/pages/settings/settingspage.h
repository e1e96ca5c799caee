// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace pulpit::gui {

class Card;
class FactGrid;

[[nodiscard]] PageInfo settingsPageInfo();

/// How this console looks and behaves, and what is kept for how long. Everything takes effect at once, except the
/// language.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(const PageContext &context, QWidget *parent);
    [[nodiscard]] bool canFilter() const override { return false; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    Card *makeAppearance();
    Card *makeWindow();
    Card *makeFleet();
    QButtonGroup *addChoice(QVBoxLayout *layout, const QString &name, const QString &objectName,
                            const QList<std::pair<int, QString>> &choices);
    void take();
    void showValues();
    void readConfiguration();

    PageContext m_context;
    QButtonGroup *m_scheme = nullptr;
    QButtonGroup *m_density = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_languageHint = nullptr;
    QCheckBox *m_staysInTray = nullptr;
    FactGrid *m_facts = nullptr;
};

} // namespace pulpit::gui

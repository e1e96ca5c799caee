// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QBoxLayout;
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
    void resizeEvent(QResizeEvent *event) override;

private:
    Card *makeAppearance();
    Card *makeWindow();
    Card *makeFleet();
    QButtonGroup *addChoice(QVBoxLayout *layout, const QString &name, const QString &objectName,
                            const QList<std::pair<int, QString>> &choices);
    void arrange();
    void take();
    void showValues();
    void readConfiguration();

    PageContext m_context;
    QWidget *m_body = nullptr;
    QBoxLayout *m_columns = nullptr; ///< the first two are the cards', the third is what is left
    QButtonGroup *m_scheme = nullptr;
    QButtonGroup *m_density = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_languageHint = nullptr;
    QCheckBox *m_staysInTray = nullptr;
    FactGrid *m_facts = nullptr;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/navigationbar.h"

#include "gui/theme/icons.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kWidth = 152;
constexpr int kFoldedWidth = 48;
} // namespace

NavigationBar::NavigationBar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
    , m_fold(new QToolButton(this))
{
    setObjectName(QStringLiteral("navigationBar"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(kWidth);
    m_layout->setContentsMargins(6, space::kSmall, 6, space::kSmall);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    m_fold->setIcon(icon(QStringLiteral("back")));
    m_fold->setAccessibleName(tr("Fold the navigation bar"));
    m_fold->setToolTip(tr("Show icons only"));
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    m_layout->addWidget(m_fold);
}

void NavigationBar::addPage(const QString &id, const QString &title, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("navigate_") + id);
    button->setCheckable(true);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(16, 16));
    button->setText(QStringLiteral("  ") + title);
    button->setAccessibleName(title);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    const int number = int(m_buttons.size()) + 1;
    constexpr int kDigits = 10; // the tenth page has the key right of the 9
    const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(number % kDigits));
    if (number <= kDigits) {
        button->setToolTip(QStringLiteral("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, id] { Q_EMIT pageChosen(id); });
    }
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    m_group->addButton(button);
    m_layout->insertWidget(int(m_buttons.size()), button);
    m_buttons.insert(id, button);
}

void NavigationBar::setCurrent(const QString &id)
{
    if (QToolButton *button = m_buttons.value(id))
        button->setChecked(true);
}

void NavigationBar::setFolded(bool folded)
{
    m_isFolded = folded;
    setFixedWidth(folded ? kFoldedWidth : kWidth);
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(icon(folded ? QStringLiteral("forward") : QStringLiteral("back")));
    m_fold->setToolTip(folded ? tr("Show icons and words") : tr("Show icons only"));
}

} // namespace pulpit::gui

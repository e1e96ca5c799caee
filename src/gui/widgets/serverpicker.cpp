// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/serverpicker.h"

#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>

namespace pulpit::gui {

namespace {
constexpr int kMostRows = 14;
constexpr int kListWidth = 280;
} // namespace

ServerPicker::ServerPicker(QWidget *parent)
    : QPushButton(parent)
    , m_list(new QListWidget)
{
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    m_list->setObjectName(QStringLiteral("serverPickerList"));
    m_list->setAccessibleName(tr("Servers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(kListWidth);
    m_list->setUniformItemSizes(true);
    action->setDefaultWidget(m_list); // the action owns the list from here on
    menu->addAction(action);
    QAction *all = menu->addAction(tr("All servers"));
    setMenu(menu);
    connect(all, &QAction::triggered, this, [this] { setChosen({}); });
    connect(menu, &QMenu::aboutToShow, this, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        refreshText();
        Q_EMIT changed();
    });
    // Also by a click on the name and by Enter, not on the box alone.
    const auto toggle = [](QListWidgetItem *item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    };
    connect(m_list, &QListWidget::itemActivated, this, toggle);
    refreshText();
}

void ServerPicker::setServers(const QStringList &names)
{
    QStringList before;
    for (int i = 0; i < m_list->count(); ++i)
        before.append(m_list->item(i)->text());
    if (names == before)
        return;
    const QStringList wanted = chosen();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const QString &name : names) {
            auto *item = new QListWidgetItem(name, m_list);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(wanted.contains(name) ? Qt::Checked : Qt::Unchecked);
        }
    }
    const int rows = std::clamp(m_list->count(), 1, kMostRows);
    m_list->setFixedHeight(rows * std::max(20, m_list->sizeHintForRow(0)) + 8);
    refreshText();
}

QStringList ServerPicker::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.append(m_list->item(i)->text());
    return names;
}

void ServerPicker::setChosen(const QStringList &names)
{
    {
        const QSignalBlocker blocker(m_list);
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(names.contains(m_list->item(i)->text()) ? Qt::Checked : Qt::Unchecked);
    }
    refreshText();
    Q_EMIT changed();
}

int ServerPicker::count() const
{
    const auto some = chosen().size();
    return some > 0 ? int(some) : m_list->count();
}

void ServerPicker::refreshText()
{
    const QStringList names = chosen();
    const QString text = names.isEmpty() ? tr("all servers")
        : names.size() == 1              ? names.first()
                                         : tr("%1 of %2 servers").arg(names.size()).arg(m_list->count());
    setText(fontMetrics().elidedText(text, Qt::ElideMiddle, kListWidth / 2));
    setToolTip(names.join(QLatin1Char('\n')));
    setAccessibleName(tr("Servers: %1").arg(text));
}

} // namespace pulpit::gui

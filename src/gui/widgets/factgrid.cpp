// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/factgrid.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"

#include <QGridLayout>
#include <QLabel>

namespace pulpit::gui {

FactGrid::FactGrid(QWidget *parent, int columns)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_columns(columns)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::kLarge);
    m_layout->setVerticalSpacing(6);
    for (int column = 0; column < columns; ++column) {
        m_layout->setColumnMinimumWidth(2 * column, 104);
        m_layout->setColumnStretch(2 * column + 1, 1);
    }
}

void FactGrid::setFact(const QString &name, const QString &value, const QString &toolTip)
{
    auto known = m_facts.find(name);
    if (known == m_facts.end()) {
        QLabel *label = secondaryLabel(name, this);
        QLabel *text = plainLabel({}, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        text->setAccessibleName(name);
        label->hide();
        text->hide();
        known = m_facts.insert(name, {label, text});
        m_order.append(name);
    }
    known->second->setText(value);
    known->second->setToolTip(toolTip);
    if (known->first->isHidden() == value.isEmpty())
        return;
    known->first->setVisible(!value.isEmpty());
    known->second->setVisible(!value.isEmpty());
    placeFacts();
}

void FactGrid::placeFacts()
{
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item; // the labels stay
    int place = 0;
    for (const QString &name : std::as_const(m_order)) {
        const auto [label, text] = m_facts.value(name);
        if (label->isHidden())
            continue;
        m_layout->addWidget(label, place / m_columns, place % m_columns * 2, Qt::AlignTop);
        m_layout->addWidget(text, place / m_columns, place % m_columns * 2 + 1, Qt::AlignTop);
        ++place;
    }
}

} // namespace pulpit::gui

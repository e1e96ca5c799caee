// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kMostHeadingWidth = 420; // pixels that a heading keeps for itself, whatever is beside it

} // namespace

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    setProperty("card", true);
    m_outer->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    m_outer->setSpacing(space::kSmall);
    m_body->setSpacing(space::kTiny);
    m_outer->addLayout(m_body, 1);
}

Card::Card(const QString &heading, QWidget *parent)
    : Card(parent)
{
    setHeading(heading);
}

void Card::ensureHeader()
{
    if (m_header)
        return;
    m_header = new QHBoxLayout;
    m_header->setSpacing(space::kSmall);
    m_heading = new ElidedLabel(this); // names are in headings, too
    m_heading->setProperty("role", {});
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(strongFont());
    m_secondary = new ElidedLabel(this); // a long one must not widen the card
    m_header->addWidget(m_heading);
    m_header->addWidget(m_secondary);
    m_header->addStretch(1);
    m_outer->insertLayout(0, m_header);
}

void Card::setHeading(const QString &heading, const QString &secondary)
{
    ensureHeader();
    m_heading->setText(heading);
    m_heading->setMinimumWidth(std::min(m_heading->sizeHint().width(), kMostHeadingWidth));
    m_secondary->setText(secondary);
    m_secondary->setVisible(!secondary.isEmpty());
    setAccessibleName(heading);
}

void Card::addAction(QWidget *widget)
{
    ensureHeader();
    m_header->addWidget(widget);
}

void Card::setFlush()
{
    m_outer->setContentsMargins(1, m_header ? space::kMedium : 1, 1, 1);
    if (m_header)
        m_header->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
}

QLabel *secondaryLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setProperty("role", QStringLiteral("secondary"));
    return label;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace pulpit::gui

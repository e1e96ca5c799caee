// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/readingnote.h"

#include "gui/format/format.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pulpit::gui {

ReadingNote::ReadingNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new StateIcon(this))
    , m_text(plainLabel({}, this))
    , m_advice(secondaryLabel({}, this))
    , m_retry(makeLinkButton(tr("Try again"), this))
{
    setObjectName(QStringLiteral("readingNote"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    row->setSpacing(space::kSmall);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    for (QLabel *label : {m_text, m_advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    m_icon->setState({State::Unknown, tr("unknown")});
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_retry, 0, Qt::AlignTop);
    connect(m_retry, &QPushButton::clicked, this, &ReadingNote::retryRequested);
    hide();
}

void ReadingNote::showFailure(const QString &what, const Error &error, const QDateTime &lastRead)
{
    const QString text = QStringLiteral("%1: %2").arg(what, error.what);
    m_text->setText(
        lastRead.isValid()
            ? tr("%1. What is shown is of %2.").arg(text, clockTime(lastRead, QDateTime::currentDateTimeUtc()))
            : text);
    m_advice->setText(error.advice);
    m_advice->setVisible(!error.advice.isEmpty());
    setToolTip(error.oneLine());
    show();
}

void ReadingNote::showStale(const QString &text, const QString &toolTip)
{
    m_text->setText(text);
    m_advice->hide();
    setToolTip(toolTip);
    show();
}

void ReadingNote::clear()
{
    hide();
}

QString ReadingNote::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace pulpit::gui

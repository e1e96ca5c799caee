// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notices/noticerow.h"

#include "gui/format/state.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

StateText stateOfLevel(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Done: return {State::Healthy, NoticeRow::tr("done")};
    case Notice::Level::Attention: return {State::Attention, NoticeRow::tr("attention")};
    case Notice::Level::Failed: return {State::Failed, NoticeRow::tr("failed")};
    }
    return {};
}

QString nameOf(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Done: return QStringLiteral("done");
    case Notice::Level::Attention: return QStringLiteral("attention");
    case Notice::Level::Failed: return QStringLiteral("failed");
    }
    return {};
}

} // namespace

NoticeRow::NoticeRow(const Notice &notice, qint64 id, QWidget *parent)
    : QFrame(parent)
    , m_notice(notice)
    , m_id(id)
    , m_action(makeButton(notice.actionText, this))
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    setProperty("level", nameOf(notice.level));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kTiny, space::kSmall, space::kTiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto *shape = new StateIcon(this);
    shape->setState(stateOfLevel(notice.level));
    QLabel *text = plainLabel(notice.text, this);
    text->setObjectName(QStringLiteral("noticeText"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(text);
    if (!notice.advice.isEmpty()) {
        QLabel *advice = secondaryLabel(notice.advice, this);
        advice->setObjectName(QStringLiteral("noticeAdvice"));
        advice->setWordWrap(true);
        texts->addWidget(advice);
    }
    row->addWidget(shape);
    row->addLayout(texts, 1);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_action->setVisible(!notice.actionText.isEmpty());
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &NoticeRow::actionRequested);
    if (!notice.linkText.isEmpty()) {
        QPushButton *link = makeLinkButton(notice.linkText, this);
        link->setObjectName(QStringLiteral("noticeLink"));
        row->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(m_notice.link, m_notice.filter); });
    }
    if (!notice.detail.isEmpty()) {
        auto *raw = new QPlainTextEdit(notice.detail, this);
        raw->setReadOnly(true);
        raw->setTabChangesFocus(true);
        raw->setAccessibleName(tr("Raw text"));
        raw->setFont(monospaceFont());
        raw->setMaximumHeight(140);
        raw->hide();
        QPushButton *details = makeLinkButton(tr("Details"), this);
        details->setObjectName(QStringLiteral("noticeDetails"));
        row->addWidget(details);
        column->addLayout(row);
        column->addWidget(raw);
        connect(details, &QPushButton::clicked, raw, [raw] { raw->setVisible(!raw->isVisible()); });
    } else {
        column->addLayout(row);
    }
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setAccessibleName(tr("Close this notice"));
    close->setToolTip(tr("Close this notice"));
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &NoticeRow::closed);
}

void NoticeRow::setActionDone()
{
    m_action->hide();
}

} // namespace pulpit::gui

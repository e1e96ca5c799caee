// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/noticebar.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kDoneVisibleMs = 8000;
}

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new StateIcon(this))
    , m_text(plainLabel({}, this))
    , m_advice(secondaryLabel({}, this))
    , m_link(makeLinkButton({}, this))
    , m_details(makeLinkButton(tr("Details"), this))
    , m_close(new QToolButton(this))
    , m_raw(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kTiny, space::kSmall, space::kTiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_text);
    texts->addWidget(m_advice);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addWidget(m_link);
    row->addWidget(m_details);
    row->addWidget(m_close);
    column->addLayout(row);
    m_raw->setReadOnly(true);
    m_raw->setAccessibleName(tr("Raw text"));
    m_raw->setFont(monospaceFont());
    m_raw->setMaximumHeight(140);
    column->addWidget(m_raw);
    m_close->setIcon(icon(QStringLiteral("cancel")));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_details, &QPushButton::clicked, this, [this] { m_raw->setVisible(!m_raw->isVisible()); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT linkActivated(m_where);
    });
    hide();
}

void NoticeBar::setLevel(const QString &level, const StateText &state)
{
    setProperty("level", level);
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setState(state);
    m_raw->hide();
}

void NoticeBar::showError(const QString &what, const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        return;
    setLevel(QStringLiteral("failed"), {State::Failed, tr("failed")});
    QString text = what.isEmpty() ? error.what : tr("%1: %2").arg(what, error.what);
    if (!error.where.isEmpty())
        text = tr("%1 (%2)", "what happened (where)").arg(text, error.where);
    m_text->setText(text);
    m_advice->setText(error.advice);
    m_advice->setVisible(!error.advice.isEmpty());
    m_link->hide();
    m_raw->setPlainText(error.detail);
    m_details->setVisible(!error.detail.isEmpty());
    show();
}

void NoticeBar::showDone(const QString &text, const QString &linkText, const Location &link)
{
    setLevel(QStringLiteral("done"), {State::Healthy, tr("done")});
    m_text->setText(text);
    m_advice->hide();
    m_details->hide();
    m_where = link;
    m_link->setText(linkText);
    m_link->setAccessibleName(linkText);
    m_link->setVisible(!linkText.isEmpty());
    show();
    QTimer::singleShot(kDoneVisibleMs, this, [this, text] {
        if (m_text->text() == text && property("level").toString() == QLatin1String("done"))
            hide();
    });
}

} // namespace pulpit::gui

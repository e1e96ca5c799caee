// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notices/noticecenter.h"

#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

constexpr int kWidth = 420;

State stateOfLevel(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Done: return State::Healthy;
    case Notice::Level::Attention: return State::Attention;
    case Notice::Level::Failed: return State::Failed;
    }
    return State::Unknown;
}

} // namespace

NoticeCenter::NoticeCenter(NoticeLog &log, QWidget *parent)
    : QFrame(parent)
    , m_log(log)
    , m_list(new QListWidget(this))
    , m_nothing(secondaryLabel(tr("Nothing was told since the program was started."), this))
    , m_advice(secondaryLabel({}, this))
    , m_action(makePrimaryButton({}, this))
    , m_link(makeButton({}, this))
    , m_clear(makeLinkButton(tr("Clear the list"), this))
{
    setObjectName(QStringLiteral("noticeCenter"));
    setAccessibleName(tr("Notices"));
    setProperty("manual", QStringLiteral("console/notices"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    auto *head = new QHBoxLayout;
    QLabel *title = plainLabel(tr("Notices"), this);
    title->setFont(strongFont());
    auto *shut = new QToolButton(this);
    shut->setIcon(icon(QStringLiteral("cancel")));
    shut->setAccessibleName(tr("Close the list of notices"));
    shut->setToolTip(tr("Close (Esc)"));
    head->addWidget(title, 1);
    head->addWidget(m_clear);
    head->addWidget(shut);
    column->addLayout(head);
    m_list->setObjectName(QStringLiteral("noticeList"));
    m_list->setAccessibleName(tr("Notices, newest first"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_nothing->setWordWrap(true);
    m_advice->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_advice);
    auto *row = new QHBoxLayout;
    m_action->setObjectName(QStringLiteral("centerAction"));
    m_link->setObjectName(QStringLiteral("centerLink"));
    row->addStretch(1);
    row->addWidget(m_link);
    row->addWidget(m_action);
    column->addLayout(row);
    connect(shut, &QToolButton::clicked, this, &NoticeCenter::close);
    connect(m_clear, &QPushButton::clicked, &m_log, &NoticeLog::clear);
    connect(&m_log, &NoticeLog::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &NoticeCenter::refreshButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_link->isVisible())
            m_link->click();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const NoticeLog::Entry *entry = current())
            m_log.act(entry->id);
    });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const NoticeLog::Entry *entry = current()) {
            const Notice notice = entry->notice;
            close();
            Q_EMIT linkActivated(notice.link, notice.filter);
        }
    });
    parent->installEventFilter(this);
    hide();
}

void NoticeCenter::open()
{
    m_focusBefore = QApplication::focusWidget();
    refresh();
    place();
    show();
    raise();
    m_list->setFocus(Qt::OtherFocusReason);
    m_log.markRead();
}

void NoticeCenter::close()
{
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore = nullptr;
}

void NoticeCenter::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const NoticeLog::Entry *before = current();
    const qint64 id = before ? before->id : 0;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const NoticeLog::Entry &entry : m_log.entries()) {
        auto *item
            = new QListWidgetItem(iconOf(stateOfLevel(entry.notice.level)),
                                  QStringLiteral("%1\n%2").arg(entry.notice.text, clockTime(entry.when, now)), m_list);
        item->setToolTip(exactTime(entry.when));
        if (entry.id == id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_nothing->setVisible(m_log.entries().isEmpty());
    m_list->setVisible(!m_log.entries().isEmpty());
    m_clear->setVisible(!m_log.entries().isEmpty());
    refreshButtons();
}

void NoticeCenter::refreshButtons()
{
    const NoticeLog::Entry *entry = current();
    const bool canAct = entry && entry->notice.action && !entry->isActionDone;
    m_advice->setText(entry ? entry->notice.advice : QString());
    m_advice->setVisible(entry && !entry->notice.advice.isEmpty());
    m_action->setText(canAct ? entry->notice.actionText : QString());
    m_action->setAccessibleName(m_action->text());
    m_action->setVisible(canAct);
    m_link->setText(entry ? entry->notice.linkText : QString());
    m_link->setAccessibleName(m_link->text());
    m_link->setVisible(entry && !entry->notice.linkText.isEmpty());
}

const NoticeLog::Entry *NoticeCenter::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_log.entries().size() ? &m_log.entries().at(row) : nullptr;
}

void NoticeCenter::place()
{
    const QRect area = parentWidget()->rect();
    const int width = std::min(kWidth, area.width());
    const int x = isRightToLeft() ? 0 : area.width() - width;
    setGeometry(x, 0, width, area.height());
}

bool NoticeCenter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void NoticeCenter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notices/noticestack.h"

#include "gui/notices/noticerow.h"

#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kDoneVisibleMs = 8000;
constexpr int kUndoVisibleMs = 20000;
constexpr int kAgainMs = 2000;
} // namespace

NoticeStack::NoticeStack(NoticeLog &log, QWidget *parent)
    : QFrame(parent)
    , m_log(log)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("noticeStack"));
    setAccessibleName(tr("Notices"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void NoticeStack::show(const Notice &notice)
{
    const qint64 id = m_log.add(notice, QDateTime::currentDateTimeUtc());
    if (notice.isListedOnly)
        return;
    // The same again is the same line, not a second one.
    for (NoticeRow *row : std::as_const(m_rows))
        if (row->notice().text == notice.text && row->notice().level == notice.level) {
            remove(row);
            break;
        }
    while (m_rows.size() >= kMaxRows)
        remove(m_rows.last());
    auto *row = new NoticeRow(notice, id, this);
    m_rows.prepend(row);
    m_layout->insertWidget(0, row);
    row->show();
    connect(row, &NoticeRow::closed, this, [this, row] { remove(row); });
    connect(row, &NoticeRow::linkActivated, this, [this, row](const Location &where, const QString &filter) {
        remove(row);
        Q_EMIT linkActivated(where, filter);
    });
    connect(row, &NoticeRow::actionRequested, this, [this, row] {
        const qint64 entry = row->id();
        remove(row);
        m_log.act(entry);
    });
    if (notice.level == Notice::Level::Done)
        removeLater(row, notice.action ? kUndoVisibleMs : kDoneVisibleMs);
    nameRows();
    QFrame::show();
}

void NoticeStack::removeLater(NoticeRow *row, int milliseconds)
{
    QTimer::singleShot(milliseconds, row, [this, row] {
        const QWidget *focused = focusWidget();
        if (row->underMouse() || (focused && focused->hasFocus() && row->isAncestorOf(focused)))
            removeLater(row, kAgainMs);
        else
            remove(row);
    });
}

void NoticeStack::remove(NoticeRow *row)
{
    if (!m_rows.removeOne(row))
        return;
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    nameRows();
    setVisible(!m_rows.isEmpty());
}

void NoticeStack::nameRows()
{
    // The newest has the plain name, so that who looks for "the notice" finds it.
    for (int i = 0; i < m_rows.size(); ++i)
        for (QLabel *label : m_rows.at(i)->findChildren<QLabel *>(QRegularExpression(QStringLiteral("^noticeText"))))
            label->setObjectName(i == 0 ? QStringLiteral("noticeText") : QStringLiteral("noticeText%1").arg(i));
}

} // namespace pulpit::gui

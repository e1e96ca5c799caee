// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notices/noticelog.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace pulpit::gui {

/// The list of what was told, over the right side of the page: time, text, and the action or the place behind it. Esc
/// closes it.
class NoticeCenter final : public QFrame
{
    Q_OBJECT
public:
    /// Lies over \a parent, which must be the window's central widget.
    NoticeCenter(NoticeLog &log, QWidget *parent);
    void open();
    void close();

Q_SIGNALS:
    void linkActivated(const pulpit::gui::Location &where, const QString &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void refresh();
    void refreshButtons();
    [[nodiscard]] const NoticeLog::Entry *current() const;

    NoticeLog &m_log;
    QListWidget *m_list;
    QLabel *m_nothing;
    QLabel *m_advice;
    QPushButton *m_action;
    QPushButton *m_link;
    QPushButton *m_clear;
    QPointer<QWidget> m_focusBefore;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notices/notice.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace pulpit::gui {

class StateIcon;

/// One notice above the page: what happened and what to do, with its action, its link and the raw text one click away.
class NoticeRow final : public QFrame
{
    Q_OBJECT
public:
    NoticeRow(const Notice &notice, qint64 id, QWidget *parent);
    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    void setActionDone();

Q_SIGNALS:
    void closed();
    void actionRequested();
    void linkActivated(const pulpit::gui::Location &where, const QString &filter);

private:
    Notice m_notice;
    qint64 m_id;
    QPushButton *m_action;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/state.h"
#include "gui/shell/page.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace pulpit::gui {

class StateIcon;

/// The line above the page for what just went wrong (what, where, what to do; the raw text one click away) or was done.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void showError(const QString &what, const Error &error);
    void showDone(const QString &text, const QString &linkText, const Location &link);

Q_SIGNALS:
    void linkActivated(const pulpit::gui::Location &where);

private:
    void setLevel(const QString &level, const StateText &state);
    StateIcon *m_icon;
    QLabel *m_text;
    QLabel *m_advice;
    QPushButton *m_link;
    QPushButton *m_details;
    QToolButton *m_close;
    QPlainTextEdit *m_raw;
    Location m_where;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notices/noticelog.h"

#include <QFrame>

class QVBoxLayout;

namespace pulpit::gui {

class NoticeRow;

/// The newest notices above the page, newest on top; older ones stay in the log. What was done goes away by itself,
/// unless the pointer or the focus is on it.
class NoticeStack final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kMaxRows = 3;

    explicit NoticeStack(NoticeLog &log, QWidget *parent = nullptr);
    void show(const Notice &notice);
    [[nodiscard]] int count() const { return int(m_rows.size()); }

Q_SIGNALS:
    void linkActivated(const pulpit::gui::Location &where, const QString &filter);

private:
    void remove(NoticeRow *row);
    void removeLater(NoticeRow *row, int milliseconds);
    void nameRows();

    NoticeLog &m_log;
    QVBoxLayout *m_layout;
    QList<NoticeRow *> m_rows; ///< newest first
};

} // namespace pulpit::gui

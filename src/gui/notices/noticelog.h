// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notices/notice.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace pulpit::gui {

/// What was told since the program was started, newest first; bounded. GUI thread.
class NoticeLog final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMax = 200;

    struct Entry
    {
        qint64 id = 0;
        QDateTime when; ///< UTC
        Notice notice;
        bool isActionDone = false;
    };

    using QObject::QObject;
    /// Gives the entry's id.
    qint64 add(const Notice &notice, const QDateTime &when);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Those that wait for a look: attention and failures since markRead().
    [[nodiscard]] int unread() const { return m_unread; }
    void markRead();
    void clear();
    /// Calls the action of an entry unless it was called before.
    void act(qint64 id);

Q_SIGNALS:
    void changed();

private:
    QList<Entry> m_entries;
    qint64 m_lastId = 0;
    int m_unread = 0;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notices/noticelog.h"

namespace pulpit::gui {

qint64 NoticeLog::add(const Notice &notice, const QDateTime &when)
{
    m_entries.prepend({++m_lastId, when, notice, false});
    if (m_entries.size() > kMax)
        m_entries.removeLast();
    if (notice.level != Notice::Level::Done)
        ++m_unread;
    Q_EMIT changed();
    return m_lastId;
}

void NoticeLog::markRead()
{
    if (m_unread == 0)
        return;
    m_unread = 0;
    Q_EMIT changed();
}

void NoticeLog::clear()
{
    m_entries.clear();
    m_unread = 0;
    Q_EMIT changed();
}

void NoticeLog::act(qint64 id)
{
    for (Entry &entry : m_entries) {
        if (entry.id != id || entry.isActionDone || !entry.notice.action)
            continue;
        entry.isActionDone = true;
        // The action may tell something itself, which moves the entries.
        const std::function<void()> action = entry.notice.action;
        Q_EMIT changed();
        action();
        return;
    }
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notify/news.h"
#include "gui/shell/page.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace pulpit::gui {

class DesktopNotifier;

/// Looks at the findings when the fleet changes, at most every few seconds, gathers what is new, and tells the desktop
/// once for all of it: after a short silence, or at the latest after half a minute. In quiet hours everything is kept
/// for one message at their end. What was there at the first look is no news. GUI thread.
class NewsWatcher final : public QObject
{
    Q_OBJECT
public:
    struct Timing
    {
        int lookMs = 10'000; ///< at most one look in this time
        int silenceMs = 5'000; ///< nothing new for so long: tell
        int patienceMs = 30'000; ///< tell at the latest
        int quietCheckMs = 60'000; ///< whether quiet hours are over
    };

    NewsWatcher(const PageContext &context, DesktopNotifier &notifier, const Timing &timing, QObject *parent = nullptr);
    NewsWatcher(const PageContext &context, DesktopNotifier &notifier, QObject *parent = nullptr);

    /// The wall clock, for tests.
    void setClock(std::function<QDateTime()> localNow) { m_localNow = std::move(localNow); }
    [[nodiscard]] int kept() const { return int(m_news.size()); }

private:
    void lookSoon();
    void look();
    void take(const QList<domain::Finding> &findings);
    void tell();
    [[nodiscard]] bool isWanted(const News &news) const;

    PageContext m_context;
    DesktopNotifier &m_notifier;
    Timing m_timing;
    std::function<QDateTime()> m_localNow = &QDateTime::currentDateTime;
    QTimer m_look;
    QTimer m_silence;
    QTimer m_patience;
    QTimer m_quiet;
    QList<domain::Finding> m_findings;
    QList<News> m_news; ///< not told yet
    bool m_hasLooked = false;
    bool m_isLooking = false;
    bool m_isDue = false;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/newswatcher.h"

#include "gui/ask.h"
#include "gui/notify/desktopnotifier.h"
#include "gui/preferences.h"

namespace pulpit::gui {

NewsWatcher::NewsWatcher(const PageContext &context, DesktopNotifier &notifier, QObject *parent)
    : NewsWatcher(context, notifier, Timing(), parent)
{
}

NewsWatcher::NewsWatcher(const PageContext &context, DesktopNotifier &notifier, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_notifier(notifier)
    , m_timing(timing)
{
    for (QTimer *timer : {&m_look, &m_silence, &m_patience, &m_quiet})
        timer->setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &NewsWatcher::look);
    connect(&m_silence, &QTimer::timeout, this, &NewsWatcher::tell);
    connect(&m_patience, &QTimer::timeout, this, &NewsWatcher::tell);
    connect(&m_quiet, &QTimer::timeout, this, &NewsWatcher::tell);
    const FleetFeed *feed = &context.feed;
    connect(feed, &FleetFeed::repositoriesChanged, this, &NewsWatcher::lookSoon);
    connect(feed, &FleetFeed::serversChanged, this, &NewsWatcher::lookSoon);
    connect(feed, &FleetFeed::activityChanged, this, &NewsWatcher::lookSoon);
    lookSoon();
}

void NewsWatcher::lookSoon()
{
    if (!m_look.isActive())
        m_look.start(m_hasLooked ? m_timing.lookMs : 0);
}

void NewsWatcher::look()
{
    if (std::exchange(m_isLooking, true)) {
        m_isDue = true;
        return;
    }
    ask(this, m_context.engine.findings().findings({}), [this](const Result<QList<domain::Finding>> &answer) {
        m_isLooking = false;
        // No answer is no news: the next change asks again, and the page that shows findings tells why.
        if (answer)
            take(*answer);
        if (std::exchange(m_isDue, false))
            lookSoon();
    });
}

void NewsWatcher::take(const QList<domain::Finding> &findings)
{
    QList<News> news;
    if (m_hasLooked)
        news = newsBetween(m_findings, findings);
    m_hasLooked = true;
    m_findings = findings;
    qsizetype wanted = 0;
    for (const News &one : std::as_const(news)) {
        if (!isWanted(one))
            continue;
        // What failed and works again before anybody was told is no news at all.
        const auto opposite = std::find_if(m_news.begin(), m_news.end(), [&one](const News &other) {
            return other.finding == one.finding
                && (other.kind == NewsKind::Recovered) != (one.kind == NewsKind::Recovered);
        });
        if (opposite != m_news.end()) {
            m_news.erase(opposite);
            continue;
        }
        m_news.append(one);
        ++wanted;
    }
    if (wanted == 0)
        return;
    m_silence.start(m_timing.silenceMs);
    if (!m_patience.isActive())
        m_patience.start(m_timing.patienceMs);
}

bool NewsWatcher::isWanted(const News &news) const
{
    const Preferences::Values &values = m_context.preferences.values();
    switch (news.kind) {
    case NewsKind::Failed: return values.tellsFailed;
    case NewsKind::Overrun: return values.tellsOverrun;
    case NewsKind::NeedsYou: return values.tellsNeedsYou;
    case NewsKind::Recovered: return values.tellsRecovered;
    }
    return false;
}

void NewsWatcher::tell()
{
    m_silence.stop();
    m_patience.stop();
    if (m_news.isEmpty())
        return;
    if (isQuiet(m_context.preferences.values().quiet, m_localNow())) {
        m_quiet.start(m_timing.quietCheckMs);
        return;
    }
    const DesktopMessage message = bundled(std::exchange(m_news, {}));
    Notice notice;
    notice.level = message.isUrgent ? Notice::Level::Failed : Notice::Level::Attention;
    notice.isListedOnly = true;
    notice.text = message.title;
    notice.advice = message.text;
    notice.linkText = message.actionText;
    notice.link = message.link;
    notice.filter = message.filter;
    m_context.shell.showNotice(notice);
    m_notifier.show(message);
}

} // namespace pulpit::gui

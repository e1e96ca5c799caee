// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "gui/notices/notice.h"

#include <QHash>
#include <QList>

namespace pulpit::gui {

/// What is worth to disturb somebody for.
enum class NewsKind { Failed, Overrun, NeedsYou, Recovered };

struct News
{
    NewsKind kind = NewsKind::NeedsYou;
    QString finding; ///< Finding::id
    QString rule;
    QString server; ///< empty: the fleet
    QString object; ///< the repository or group; may be empty
    QString what;
    QString advice;

    bool operator==(const News &) const = default;
};

/// What is new in \a now compared with \a before: findings that came, and failures that are over. Muted ones are no
/// news, neither when they come nor when they go. Pure.
[[nodiscard]] QList<News> newsBetween(const QList<domain::Finding> &before, const QList<domain::Finding> &now);

/// One message of the desktop. Never one each: 40 repositories that fail are one message.
struct DesktopMessage
{
    QString title;
    QString text;
    bool isUrgent = false;
    QString actionText; ///< what a click does
    Location link;
    QString filter; ///< of the page that the link names; may be empty

    bool operator==(const DesktopMessage &) const = default;
};

/// All news of a while in one message; nothing to tell: an empty title. Pure.
[[nodiscard]] DesktopMessage bundled(const QList<News> &news);

} // namespace pulpit::gui

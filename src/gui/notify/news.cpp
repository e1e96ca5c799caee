// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/news.h"

#include "gui/shell/pages.h"

#include <QCoreApplication>
#include <QSet>

namespace pulpit::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::News)
};

constexpr int kNames = 3;

bool isFailure(const QString &rule)
{
    return rule == QLatin1String("failed-sync") || rule == QLatin1String("server-unreachable");
}

NewsKind kindOf(const domain::Finding &finding)
{
    if (isFailure(finding.rule))
        return NewsKind::Failed;
    return finding.rule == QLatin1String("schedule-overrunning") ? NewsKind::Overrun : NewsKind::NeedsYou;
}

News newsOf(const domain::Finding &finding, NewsKind kind)
{
    return {kind,
            finding.id,
            finding.rule,
            finding.server,
            finding.repository.isEmpty() ? finding.group : finding.repository,
            finding.what,
            finding.advice};
}

QString nameOf(const News &news)
{
    if (news.object.isEmpty())
        return news.server;
    return news.server.isEmpty() ? news.object : Words::tr("%1 on %2").arg(news.object, news.server);
}

QString titleOf(NewsKind kind, int count)
{
    switch (kind) {
    case NewsKind::Failed: return Words::tr("%n failed", nullptr, count);
    case NewsKind::Overrun: return Words::tr("%n take longer than they may", nullptr, count);
    case NewsKind::NeedsYou: return Words::tr("%n need you", nullptr, count);
    case NewsKind::Recovered: return Words::tr("%n work again", nullptr, count);
    }
    return {};
}

/// "ext-debian-12 on eu-1, ext-rocky-9 on eu-1 and 38 more".
QString namesOf(const QList<News> &news)
{
    QStringList names;
    QSet<QString> seen;
    for (const News &one : news)
        if (const QString name = nameOf(one); !name.isEmpty() && !seen.contains(name)) {
            seen.insert(name);
            names.append(name);
        }
    const int more = int(names.size()) - kNames;
    const QString first = names.mid(0, kNames).join(QStringLiteral(", "));
    return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

void aim(DesktopMessage *message, const QList<News> &news)
{
    const News &first = news.first();
    bool isOneServer = true;
    bool areFailedSyncs = true;
    for (const News &one : news) {
        isOneServer = isOneServer && one.server == first.server;
        areFailedSyncs = areFailedSyncs && one.rule == QLatin1String("failed-sync");
    }
    message->actionText = Words::tr("Show");
    if (areFailedSyncs && first.kind == NewsKind::Failed) {
        message->link = {pageid::kRepositories, {}};
        message->filter = news.size() == 1 ? QStringLiteral("name=%1 server=%2").arg(first.object, first.server)
                                           : QStringLiteral("state:failed");
    } else if (news.size() == 1 && first.kind == NewsKind::Overrun) {
        message->link = {pageid::kJobs, {}};
    } else if (isOneServer && !first.server.isEmpty()) {
        message->link = {pageid::kServers, first.server};
    } else {
        message->link = {pageid::kFleet, {}};
    }
}

} // namespace

QList<News> newsBetween(const QList<domain::Finding> &before, const QList<domain::Finding> &now)
{
    QSet<QString> known;
    for (const domain::Finding &finding : before)
        known.insert(finding.id);
    QSet<QString> present;
    QList<News> news;
    for (const domain::Finding &finding : now) {
        present.insert(finding.id);
        if (known.contains(finding.id) || finding.isMuted() || finding.severity == domain::Finding::Severity::Notice)
            continue;
        news.append(newsOf(finding, kindOf(finding)));
    }
    for (const domain::Finding &finding : before)
        if (isFailure(finding.rule) && !finding.isMuted() && !present.contains(finding.id))
            news.append(newsOf(finding, NewsKind::Recovered));
    return news;
}

DesktopMessage bundled(const QList<News> &news)
{
    DesktopMessage message;
    if (news.isEmpty())
        return message;
    if (news.size() == 1) {
        const News &one = news.first();
        const bool isOver = one.kind == NewsKind::Recovered;
        message.title = isOver ? Words::tr("%1 works again").arg(nameOf(one)) : one.what;
        message.text = isOver ? QString() : one.advice.isEmpty() ? nameOf(one) : one.advice;
        message.isUrgent = one.kind == NewsKind::Failed;
        aim(&message, news);
        return message;
    }
    QStringList titles;
    QStringList lines;
    QList<News> worst;
    for (const NewsKind kind : {NewsKind::Failed, NewsKind::Overrun, NewsKind::NeedsYou, NewsKind::Recovered}) {
        QList<News> some;
        for (const News &one : news)
            if (one.kind == kind)
                some.append(one);
        if (some.isEmpty())
            continue;
        titles.append(titleOf(kind, int(some.size())));
        lines.append(namesOf(some));
        if (worst.isEmpty())
            worst = some;
    }
    message.title = titles.join(QStringLiteral(", "));
    message.text = lines.join(QLatin1Char('\n'));
    message.isUrgent = worst.first().kind == NewsKind::Failed;
    aim(&message, worst);
    return message;
}

} // namespace pulpit::gui

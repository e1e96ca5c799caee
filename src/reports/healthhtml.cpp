// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/healthwriters.h"

#include "domain/storageuse.h"
#include "reports/charts.h"
#include "reports/healthsummary.h"
#include "reports/html.h"
#include "reports/judgement.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::HealthReport;
using pulpit::domain::Repository;
using pulpit::domain::Schedule;
using pulpit::domain::SyncRecord;

namespace pulpit::reports {

namespace {

struct Look
{
    QString icon;
    QString row;
    QString words;
};

Look lookOf(Standing standing)
{
    switch (standing) {
    case Standing::Good: return {u"ok"_s, {}, u"in sync"_s};
    case Standing::Attention: return {u"warn"_s, u"warn"_s, u"needs attention"_s};
    case Standing::Failed: return {u"bad"_s, u"bad"_s, u"failed"_s};
    case Standing::Unknown: return {u"unknown"_s, u"unknown"_s, u"unknown"_s};
    case Standing::NotSynced: return {u"none"_s, {}, u"has no remote"_s};
    }
    return {};
}

QString plural(qint64 count, const QString &one, const QString &many)
{
    return html::number(count) + u' ' + (count == 1 ? one : many);
}

QString className(domain::FailureClass failureClass)
{
    return toString(failureClass).replace(u'_', u' ');
}

/// Writes the page from top to bottom.
class Page
{
public:
    Page(const HealthReport &report, const HtmlOptions &options)
        : m_report(report)
        , m_options(options)
        , m_summary(summarize(report))
    {
    }

    QByteArray write()
    {
        head();
        headline();
        findings();
        judgement();
        charts();
        servers();
        unknown();
        failures();
        changes();
        next();
        repositories();
        foot();
        return m_html.toUtf8();
    }

private:
    void head();
    void headline();
    void findings();
    void tile(const QString &icon, const QString &words, qint64 count, const QString &note);
    void judgement();
    void charts();
    void servers();
    void server(const ServerLine &line);
    void unknown();
    void failures();
    void failure(const SyncRecord &record);
    void changes();
    void next();
    void run(const Schedule &schedule);
    void repositories();
    void repository(const RepositoryLine &line);
    void foot();

    void section(const QString &id, const QString &title, const QString &note = {})
    {
        m_html += u"<section id=\"%1\"><div class=\"head\"><h2>%2</h2><span class=\"muted\">%3</span></div>"_s.arg(
            id, title, note);
    }
    void link(const QString &id, const QString &words, qint64 count = -1)
    {
        m_html += u"<a href=\"#%1\">%2%3</a>"_s.arg(
            id, words, count < 0 ? QString() : u"<span class=\"n\">%1</span>"_s.arg(html::number(count)));
    }
    void more(qint64 left, const QString &what)
    {
        if (left > 0)
            m_html
                += u"<div class=\"note\">%1 more %2 are not listed here; the CSV report lists all repositories.</div>"_s
                       .arg(html::number(left), what);
    }
    bool hasTrend() const { return m_options.background && m_options.background->before; }
    bool hasLevels() const { return m_options.background && !m_report.schedules.isEmpty(); }
    QString age(const QDateTime &when) const { return html::age(when, m_report.made, m_options.zone); }
    QString moment(const QDateTime &when) const { return html::moment(when, m_report.made, m_options.zone); }

    const HealthReport &m_report;
    const HtmlOptions &m_options;
    HealthSummary m_summary;
    QString m_html;
};

void Page::head()
{
    const QString scope = m_report.scope == "fleet"_L1 ? u"the fleet"_s : html::text(m_report.scope);
    const QString zone
        = html::text(m_options.zone.displayName(m_report.made, QTimeZone::LongName, QLocale(QLocale::English)));
    m_html = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
             "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"generator\" "
             "content=\"Pulpit\">"
             "<title>Health of %1</title><style>"_s.arg(scope)
        + html::styleSheet() + u"</style></head><body>"_s + html::iconSet();
    m_html
        += u"<header><div class=\"in\"><h1>Health of %1</h1><p class=\"sub\">Read %2 (%3) · syncs since %4</p></div></header>"_s
               .arg(scope, moment(m_report.made), zone, moment(m_report.periodStart));
    m_html += u"<nav aria-label=\"Sections\"><div class=\"in\">"_s;
    link(u"overview"_s, u"Overview"_s);
    const auto findings = std::count_if(m_report.findings.begin(), m_report.findings.end(),
                                        [](const domain::Finding &one) { return !one.isMuted(); });
    if (!m_report.findings.isEmpty())
        link(u"findings"_s, u"Findings"_s, findings);
    if (hasTrend())
        link(u"trend"_s, u"Since the last report"_s);
    if (hasLevels())
        link(u"levels"_s, u"Service levels"_s);
    link(u"servers"_s, u"Servers"_s, m_summary.servers.size());
    if (m_summary.counts.unknown > 0)
        link(u"unknown"_s, u"Unknown"_s, m_summary.counts.unknown);
    link(u"failures"_s, u"Failures"_s, m_summary.failures.size());
    link(u"changes"_s, u"What changed"_s, m_summary.changes.size());
    link(u"next"_s, u"What is next"_s);
    link(u"repositories"_s, u"Repositories"_s, m_summary.repositories.size());
    m_html += u"</div></nav><main>"_s;
}

void Page::tile(const QString &icon, const QString &words, qint64 count, const QString &note)
{
    m_html += u"<div class=\"card tile %1%2\">%3%4<b>%5</b><small>%6</small></div>"_s.arg(
        icon, count == 0 ? u" zero"_s : QString(), html::icon(icon), words, html::number(count), note);
}

void Page::headline()
{
    const Counts &counts = m_summary.counts;
    const int watched = counts.total() - counts.notSynced;
    const auto away = std::count_if(m_summary.servers.begin(), m_summary.servers.end(),
                                    [](const ServerLine &line) { return !line.isReachable; });
    m_html += u"<section id=\"overview\"><div class=\"tiles\">"_s;
    tile(u"ok"_s, u"In sync"_s, counts.good,
         watched > 0 ? u"%1 % of %2"_s.arg(100.0 * counts.good / watched, 0, 'f', counts.good == watched ? 0 : 1)
                           .arg(plural(watched, u"repository"_s, u"repositories"_s))
                     : u"no repositories with a remote"_s);
    tile(u"warn"_s, u"Needs attention"_s, counts.attention, u"a sync failed, differs, or never synced"_s);
    tile(u"bad"_s, u"Failed"_s, counts.failed,
         plural(m_summary.failures.size(), u"failed sync"_s, u"failed syncs"_s) + u" in the period"_s);
    tile(u"unknown"_s, u"Unknown"_s, counts.unknown,
         away > 0 ? plural(away, u"server gives"_s, u"servers give"_s) + u" no answer"_s : u"every server answers"_s);
    const auto due = std::find_if(m_summary.next.begin(), m_summary.next.end(),
                                  [](const Schedule *s) { return s->nextRun.isValid() && !s->isPaused; });
    tile(u"clock"_s, u"Syncs in the period"_s, m_summary.syncs,
         due == m_summary.next.end() ? u"nothing is scheduled"_s : u"next: "_s + moment((*due)->nextRun));
    m_html += u"</div></section>"_s;
}

void Page::judgement()
{
    if (hasTrend()) {
        const Trend trend = trendBetween(*m_options.background->before, digestOf(m_report, m_summary));
        section(u"trend"_s, u"Since the last report"_s, u"of "_s + moment(trend.before.made));
        m_html += trendHtml(trend) + u"</section>"_s;
    }
    if (hasLevels()) {
        section(u"levels"_s, u"Service levels"_s, u"per group; the budget is what a target leaves for failures"_s);
        const auto levels = serviceLevels(m_report, m_summary, *m_options.background, m_options.zone);
        m_html += serviceLevelsHtml(levels, m_options.maxGroups) + u"</section>"_s;
    }
}

void Page::charts()
{
    const QDate last = m_report.made.toTimeZone(m_options.zone).date();
    const QDate first
        = m_report.periodStart.isValid() ? m_report.periodStart.toTimeZone(m_options.zone).date() : last.addDays(-13);
    const QList<DayOutcomes> days
        = outcomesPerDay(m_report.history, std::max(first, last.addDays(-61)), last, m_options.zone);
    const auto statistics = durationsPerDay(m_report.history, std::max(first, last.addDays(-61)), last, m_options.zone);
    const std::optional<DurationStatistics> all = durationStatistics(m_report.history);
    m_html += u"<section class=\"two\"><div class=\"card pad\"><h3>Syncs per day</h3>"_s + outcomesChart(days)
        + u"<div class=\"legend\"><span><i class=\"same\"></i>nothing new</span><span><i class=\"changed\"></i>new "
          u"version</span>"
          "<span><i class=\"failed\"></i>failed</span><span><i class=\"other\"></i>canceled or skipped</span></div></div>"_s;
    m_html += u"<div class=\"card pad\"><h3>How long they took</h3>"_s + durationChart(days, statistics)
        + u"<div class=\"legend\"><span><i class=\"median\"></i>median%1</span><span><i class=\"amber\"></i>95 % took at most%2</span></div></div></section>"_s
              .arg(all ? u" ("_s + html::duration(all->p50) + u" overall)"_s : QString(),
                   all ? u" ("_s + html::duration(all->p95) + u" overall)"_s : QString());
}

void Page::server(const ServerLine &line)
{
    const Counts &counts = line.counts;
    const QString icon = !line.isReachable ? u"unknown"_s
        : counts.failed > 0                ? u"bad"_s
        : counts.attention > 0             ? u"warn"_s
                                           : u"ok"_s;
    m_html += u"<div class=\"card pad server%1\"><h3>%2<bdi>%3</bdi></h3>"_s.arg(
        line.isReachable ? QString() : u" away"_s, html::icon(icon), html::text(line.name));
    m_html += shareBar(counts);
    QStringList words;
    if (counts.failed > 0)
        words.append(plural(counts.failed, u"failed"_s, u"failed"_s));
    if (counts.attention > 0)
        words.append(plural(counts.attention, u"needs attention"_s, u"need attention"_s));
    if (counts.unknown > 0)
        words.append(plural(counts.unknown, u"unknown"_s, u"unknown"_s));
    words.append(plural(counts.good, u"in sync"_s, u"in sync"_s));
    m_html += u"<span class=\"small\">%1</span><dl>"_s.arg(words.join(u" · "_s));
    const auto row
        = [&](const QString &term, const QString &value) { m_html += u"<dt>%1</dt><dd>%2</dd>"_s.arg(term, value); };
    if (line.isReachable) {
        row(u"Answered"_s, age(line.state->answered));
        row(u"pulpcore"_s, html::text(line.state->status.versionOf(u"core"_s)));
        const qsizetype workers = line.state->status.onlineWorkers.size();
        row(u"Workers"_s,
            workers > 0 ? html::number(workers) + u" online"_s
                        : u"<span class=\"minus\">none online: syncs would wait</span>"_s);
        if (const std::optional<domain::StorageUse> use = domain::storageUse(line.state->status))
            row(u"Storage"_s,
                u"%1 % used, %2 free"_s.arg(use->percent())
                    .arg(QLocale(QLocale::English).formattedDataSize(use->free)));
    } else {
        row(u"Last answer"_s, line.state && line.state->answered.isValid() ? age(line.state->answered) : u"never"_s);
        row(u"Asked"_s, line.state ? age(line.state->checked) : u"never"_s);
        if (line.state && !line.state->lastError.what.isEmpty())
            row(u"Error"_s, html::text(line.state->lastError.what));
    }
    row(u"Next run"_s, line.nextRun.isValid() ? moment(line.nextRun) : u"none scheduled"_s);
    m_html += u"</dl></div>"_s;
}

void Page::servers()
{
    section(u"servers"_s, u"Servers"_s, u"worst first"_s);
    if (m_summary.servers.isEmpty())
        m_html += u"<div class=\"card calm\">No servers are configured.</div>"_s;
    m_html += u"<div class=\"servers\">"_s;
    for (const ServerLine &line : std::as_const(m_summary.servers))
        server(line);
    m_html += u"</div></section>"_s;
}

void Page::unknown()
{
    if (m_summary.counts.unknown == 0)
        return;
    section(u"unknown"_s, u"What is unknown"_s, u"the last known state is not repeated as if it were today's"_s);
    m_html
        += u"<div class=\"card wide\"><table><thead><tr><th>Server</th><th class=\"num\">Repositories</th><th>Unknown since</th><th>Why</th></tr></thead><tbody>"_s;
    for (const ServerLine &line : std::as_const(m_summary.servers)) {
        if (line.isReachable)
            continue;
        const QString why = line.state ? html::text(line.state->lastError.oneLine()) : u"it was never asked"_s;
        m_html
            += u"<tr class=\"unknown\"><td>%1<bdi>%2</bdi></td><td class=\"num\">%3</td><td class=\"keep\">%4</td><td>%5</td></tr>"_s
                   .arg(html::icon(u"unknown"_s), html::text(line.name), html::number(line.counts.unknown),
                        line.state && line.state->answered.isValid() ? moment(line.state->answered) : u"ever"_s, why);
    }
    m_html += u"</tbody></table></div></section>"_s;
}

void Page::failure(const SyncRecord &record)
{
    const Repository *repository = m_summary.byId.value(record.repository);
    const domain::Failure &failure = record.failure;
    const bool isRepaired
        = repository && repository->lastSuccess.isValid() && repository->lastSuccess > record.finished;
    m_html
        += u"<div class=\"failure\"><div class=\"top\">%1<b><bdi>%2</bdi></b><span class=\"muted\">on <bdi>%3</bdi></span><span class=\"tag\">%4</span>%5<span class=\"muted\">%6</span></div>"_s
               .arg(html::icon(isRepaired ? u"ok"_s : u"bad"_s),
                    repository ? html::text(repository->name) : u"a repository that is gone"_s,
                    repository ? html::text(repository->server) : u"?"_s, className(failure.failureClass),
                    isRepaired ? u"<span class=\"tag calm\">works again</span>"_s
                        : repository && repository->failuresInARow > 1
                        ? u"<span class=\"tag warn\">%1 in a row, last success %2</span>"_s
                              .arg(repository->failuresInARow)
                              .arg(repository->lastSuccess.isValid() ? age(repository->lastSuccess) : u"never"_s)
                        : QString(),
                    moment(record.finished));
    if (!failure.message.isEmpty())
        m_html += u"<p>%1</p>"_s.arg(html::text(failure.message));
    if (!failure.pulpText.isEmpty())
        m_html += u"<pre>%1%2</pre>"_s.arg(failure.pulpCode.isEmpty() || failure.pulpText.contains(failure.pulpCode)
                                               ? QString()
                                               : html::text(u"[%1] "_s.arg(failure.pulpCode)),
                                           html::text(failure.pulpText.left(2000)));
    if (const QString advice = domain::adviceFor(failure.failureClass); !advice.isEmpty() && !isRepaired)
        m_html += u"<p class=\"muted\">What to do: %1.</p>"_s.arg(html::text(advice));
    m_html += u"</div>"_s;
}

void Page::failures()
{
    // One entry per repository: its newest failure. The same failure every hour says nothing new.
    QList<const SyncRecord *> newest;
    QSet<RepositoryId> seen;
    for (const SyncRecord *record : std::as_const(m_summary.failures))
        if (!seen.contains(record->repository)) {
            seen.insert(record->repository);
            newest.append(record);
        }
    section(u"failures"_s, u"Failures"_s,
            plural(m_summary.failures.size(), u"failed sync"_s, u"failed syncs"_s) + u" of "_s
                + plural(newest.size(), u"repository"_s, u"repositories"_s) + u", the newest of each"_s);
    m_html += u"<div class=\"card\">"_s;
    if (newest.isEmpty())
        m_html += u"<div class=\"calm\">%1No sync failed in this period.</div>"_s.arg(html::icon(u"ok"_s));
    for (qsizetype i = 0; i < newest.size() && i < m_options.maxFailures; ++i)
        failure(*newest.at(i));
    more(newest.size() - m_options.maxFailures, u"failures"_s);
    m_html += u"</div></section>"_s;
}

void Page::changes()
{
    section(u"changes"_s, u"What changed"_s, u"syncs that made a new version, newest first"_s);
    m_html += u"<div class=\"card wide\">"_s;
    if (m_summary.changes.isEmpty())
        m_html += u"<div class=\"calm\">Nothing changed in this period.</div>"_s;
    else
        m_html
            += u"<table><thead><tr><th>Repository</th><th>Server</th><th class=\"num\">Version</th><th class=\"num\">Added</th><th class=\"num\">Removed</th><th class=\"num\">Took</th><th>When</th></tr></thead><tbody>"_s;
    const auto sum = [](const domain::ContentCounts &counts) {
        qint64 all = 0;
        for (const qint64 count : counts)
            all += count;
        return all;
    };
    for (qsizetype i = 0; i < m_summary.changes.size() && i < m_options.maxChanges; ++i) {
        const SyncRecord &record = *m_summary.changes.at(i);
        const Repository *repository = m_summary.byId.value(record.repository);
        const qint64 added = sum(record.outcome.added);
        const qint64 removed = sum(record.outcome.removed);
        m_html
            += u"<tr><td><bdi>%1</bdi></td><td><bdi>%2</bdi></td><td class=\"num\">%3</td><td class=\"num plus\">%4</td><td class=\"num minus\">%5</td><td class=\"num\">%6</td><td class=\"keep\">%7</td></tr>"_s
                   .arg(repository ? html::text(repository->name) : u"gone"_s,
                        repository ? html::text(repository->server) : QString(),
                        record.outcome.versionNumber >= 0 ? QString::number(record.outcome.versionNumber) : u"–"_s,
                        added > 0 ? u"+"_s + html::number(added) : QString(),
                        removed > 0 ? html::number(-removed) : QString(),
                        html::duration(static_cast<double>(record.started.msecsTo(record.finished)) / 1000),
                        moment(record.finished));
    }
    if (!m_summary.changes.isEmpty())
        m_html += u"</tbody></table>"_s;
    more(m_summary.changes.size() - m_options.maxChanges, u"changes"_s);
    m_html += u"</div></section>"_s;
}

void Page::run(const Schedule &schedule)
{
    QString when = moment(schedule.nextRun);
    if (schedule.isPaused)
        when = schedule.pausedUntil.isValid()
            ? u"<span class=\"tag warn\">paused until</span> "_s + moment(schedule.pausedUntil)
            : u"<span class=\"tag warn\">paused</span>"_s;
    else if (schedule.cron.isEmpty())
        when = u"<span class=\"muted\">only when asked to</span>"_s;
    else if (schedule.nextRun.isValid() && schedule.nextRun.secsTo(m_report.made) > 120)
        when += u" <span class=\"tag\">overdue</span>"_s;
    m_html
        += u"<tr><td class=\"keep\">%1</td><td><bdi>%2</bdi></td><td><bdi>%3</bdi></td><td>%4</td><td class=\"keep\">%5</td><td class=\"keep\">%6</td></tr>"_s
               .arg(when, html::text(schedule.group), html::text(schedule.server),
                    schedule.source.isEmpty() ? u"<span class=\"muted\">its remotes</span>"_s
                                              : u"<bdi>"_s + html::text(schedule.source) + u"</bdi>"_s,
                    html::text(schedule.cron), moment(schedule.lastRun));
}

void Page::next()
{
    const QString who = m_report.scheduler.engine.isEmpty()
        ? u"<span class=\"minus\">nobody schedules at the moment</span>"_s
        : u"scheduled by %1 on %2"_s.arg(html::text(m_report.scheduler.program), html::text(m_report.scheduler.host));
    section(u"next"_s, u"What is next"_s, who);
    m_html += u"<div class=\"card wide\">"_s;
    if (m_summary.next.isEmpty()) {
        m_html += u"<div class=\"calm\">No groups are configured.</div>"_s;
    } else {
        m_html
            += u"<table><thead><tr><th>Next run</th><th>Group</th><th>Server</th><th>Source</th><th>Schedule</th><th>Last run</th></tr></thead><tbody>"_s;
        for (qsizetype i = 0; i < m_summary.next.size() && i < m_options.maxRuns; ++i)
            run(*m_summary.next.at(i));
        m_html += u"</tbody></table>"_s;
    }
    more(m_summary.next.size() - m_options.maxRuns, u"groups"_s);
    m_html += u"</div></section>"_s;
}

void Page::repository(const RepositoryLine &line)
{
    const Repository &r = *line.repository;
    const Look look = lookOf(line.standing);
    const QString version = r.latestVersion >= 0 ? QString::number(r.latestVersion) : u"–"_s;
    const QString source = r.verification.agreement == domain::Agreement::Same ? u"same, "_s + age(r.verification.when)
        : r.verification.agreement == domain::Agreement::Different
        ? u"<span class=\"minus\">differs</span>, "_s + age(r.verification.when)
        : u"<span class=\"muted\">not compared</span>"_s;
    m_html
        += u"<tr class=\"%1\"><td>%2<bdi>%3</bdi></td><td><bdi>%4</bdi></td><td class=\"keep\">%5</td><td>%6</td><td class=\"num\">%7</td><td class=\"keep\">%8</td><td class=\"num\">%9</td>"_s
               .arg(look.row, html::icon(look.icon, look.words), html::text(r.name), html::text(r.server),
                    html::text(domain::pluginOf(r.type)), line.why.isEmpty() ? look.words : html::text(line.why),
                    version, age(r.lastSuccess), r.lastSyncState ? html::duration(r.lastDuration) : u"–"_s);
    m_html += u"<td class=\"keep\">%1</td></tr>"_s.arg(source);
}

void Page::repositories()
{
    section(u"repositories"_s, u"Repositories"_s, u"worst first"_s);
    m_html += u"<div class=\"card wide\">"_s;
    if (m_summary.repositories.isEmpty()) {
        m_html += u"<div class=\"calm\">No repositories are known yet.</div>"_s;
    } else {
        m_html
            += u"<table><thead><tr><th>Repository</th><th>Server</th><th>Type</th><th>State</th><th class=\"num\">Version</th><th>Last success</th><th class=\"num\">Took</th><th>Source</th></tr></thead><tbody>"_s;
        for (qsizetype i = 0; i < m_summary.repositories.size() && i < m_options.maxRepositories; ++i)
            repository(m_summary.repositories.at(i));
        m_html += u"</tbody></table>"_s;
    }
    more(m_summary.repositories.size() - m_options.maxRepositories, u"repositories"_s);
    m_html += u"</div></section>"_s;
}

void Page::foot()
{
    m_html
        += u"</main><footer>Made by Pulpit %1. Ages count from the time at which this was read, times are those of %2.</footer></body></html>\n"_s
               .arg(QStringLiteral(PULPIT_VERSION), html::text(QString::fromLatin1(m_options.zone.id())));
}

// What the engine's rules found; what was muted is counted only.
void Page::findings()
{
    qsizetype muted = 0;
    qsizetype shown = 0;
    QString rows;
    for (const domain::Finding &finding : m_report.findings) {
        if (finding.isMuted()) {
            ++muted;
            continue;
        }
        if (++shown > m_options.maxFindings)
            continue;
        const bool isError = finding.severity == domain::Finding::Severity::Error;
        const bool isNotice = finding.severity == domain::Finding::Severity::Notice;
        const QString icon = isError ? u"bad"_s : isNotice ? u"none"_s : u"warn"_s;
        rows += u"<tr><td>%1 %2</td><td>%3</td><td>%4</td><td>%5</td></tr>\n"_s.arg(
            html::icon(icon, domain::toString(finding.severity)), html::text(finding.what), html::text(finding.why),
            html::text(finding.advice), html::age(finding.since, m_report.made, m_options.zone));
    }
    if (shown == 0 && muted == 0)
        return;
    section(u"findings"_s, u"What needs you"_s, plural(shown, u"finding"_s, u"findings"_s));
    if (shown > 0)
        m_html
            += u"<div class=\"card wide\"><table><thead><tr><th>Finding</th><th>Why</th><th>What to do</th><th>Since</th></tr></thead><tbody>\n"_s
            + rows + u"</tbody></table></div>\n"_s;
    if (shown > m_options.maxFindings)
        m_html += u"<p>%1</p>\n"_s.arg(plural(shown - m_options.maxFindings, u"more finding"_s, u"more findings"_s));
    if (muted > 0)
        m_html += u"<p>%1</p>\n"_s.arg(plural(muted, u"muted finding"_s, u"muted findings"_s));
    m_html += u"</section>\n"_s;
}

} // namespace

QByteArray healthHtml(const HealthReport &report, const HtmlOptions &options)
{
    return Page(report, options).write();
}

} // namespace pulpit::reports

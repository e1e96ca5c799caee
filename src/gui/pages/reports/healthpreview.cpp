// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/healthpreview.h"

#include "gui/charts/reportcharts.h"
#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "reports/healthsummary.h"
#include "reports/html.h"
#include "reports/judgement.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace pulpit::gui {

namespace {

using reports::html::text;

constexpr int kFailures = 30;
constexpr int kRepaired = 30;
constexpr int kChanges = 50;
constexpr int kRuns = 30;
constexpr int kRepositories = 150;
constexpr int kMostDays = 62;
constexpr int kMostFindings = 50;
constexpr int kGroups = 60;
constexpr int kNames = 20;
constexpr int kRowsAtATime = 16; // of a long table
constexpr char kTable[] = "<table width='100%' cellspacing='0' cellpadding='5' style='border-collapse:collapse'>";

State stateOf(reports::Standing standing)
{
    switch (standing) {
    case reports::Standing::Good: return State::Healthy;
    case reports::Standing::Attention: return State::Attention;
    case reports::Standing::Failed: return State::Failed;
    case reports::Standing::Unknown: return State::Unknown;
    case reports::Standing::NotSynced: return State::Never;
    }
    return State::Unknown;
}

qint64 sum(const domain::ContentCounts &counts)
{
    qint64 all = 0;
    for (const qint64 count : counts)
        all += count;
    return all;
}

class Writer
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ReportsPage)
public:
    Writer(const domain::HealthReport &report, Scheme scheme, const std::optional<domain::ReportBackground> &background)
        : m_report(report)
        , m_scheme(scheme)
        , m_background(background)
        , m_summary(reports::summarize(report))
    {
    }

    HealthPreview write()
    {
        HealthPreview preview;
        const QDate last = m_report.made.toLocalTime().date();
        const QDate first = std::max(m_report.periodStart.toLocalTime().date(), last.addDays(1 - kMostDays));
        preview.firstDay = first;
        preview.outcomes = reports::outcomesPerDay(m_report.history, first, last, QTimeZone::systemTimeZone());
        preview.durations = reports::durationsPerDay(m_report.history, first, last, QTimeZone::systemTimeZone());
        preview.repositories = int(m_summary.repositories.size());
        m_html = QStringLiteral("<html><body>");
        navigation();
        tiles();
        findings();
        trend();
        levels();
        charts();
        failures();
        servers();
        changes();
        next();
        repositories();
        m_html += QStringLiteral("</body></html>");
        preview.html = m_html;
        return preview;
    }

private:
    QString ink(Token token) const { return color(token, m_scheme).name(); }
    QString muted(const QString &html) const
    {
        return QStringLiteral("<span style='color:%1'>%2</span>").arg(ink(Token::TextSecondary), html);
    }
    static QString shape(State state)
    {
        return QStringLiteral("<img src='%1' width='14' height='14' style='vertical-align:middle'>&nbsp;")
            .arg(iconNameOf(state));
    }
    QString link(const QString &target, const QString &words) const
    {
        return QStringLiteral("<a href='%1' style='color:%2;text-decoration:none'>%3</a>")
            .arg(text(target), ink(Token::Accent), text(words));
    }
    QString repositoryLink(const domain::Repository &repository) const
    {
        return link(QStringLiteral("repository:%1").arg(repository.id.value), repository.name);
    }
    QString serverLink(const QString &name) const { return link(QStringLiteral("server:") + name, name); }
    QString ago(const QDateTime &when) const
    {
        return when.isValid() ? text(relativeTime(when, m_report.made)) : muted(QStringLiteral("–"));
    }

    void heading(const QString &words, const QString &note = {}, const QString &anchor = {})
    {
        m_html += QStringLiteral("<p style='margin-top:22px;margin-bottom:6px'><a name='%3'></a><b>%1</b>&nbsp; %2</p>")
                      .arg(words, muted(note), anchor);
    }
    [[nodiscard]] bool hasTrend() const { return m_background && m_background->before; }
    [[nodiscard]] bool hasLevels() const { return m_background && !m_report.schedules.isEmpty(); }
    void calm(State state, const QString &words)
    {
        m_html += QStringLiteral("<p style='margin-top:2px;margin-bottom:2px'>%1%2</p>").arg(shape(state), words);
    }
    void more(qsizetype left, const QString &words)
    {
        if (left > 0)
            m_html += QStringLiteral("<p style='margin-top:6px'>%1</p>").arg(muted(words.arg(countText(left))));
    }

    /// Titles beginning with ">" stand over numbers. \a shares: percent of the width, one for each. A long table is
    /// made of several below each other, because a document lays out a table in one go and the window waits for it.
    void beginTable(const QStringList &titles, const QList<int> &shares = {})
    {
        m_shares = shares;
        m_rows = 0;
        m_html += QString::fromLatin1(kTable) + QStringLiteral("<tr>");
        m_right.clear();
        for (const QString &title : titles) {
            const bool isNumber = title.startsWith(QLatin1Char('>'));
            m_right.append(isNumber);
            m_html += cell(muted(isNumber ? title.mid(1) : title), int(m_right.size()) - 1);
        }
        m_html += QStringLiteral("</tr>");
    }
    QString cell(const QString &html, int column) const
    {
        const QString width
            = m_shares.isEmpty() ? QString() : QStringLiteral(" width='%1%'").arg(m_shares.value(column));
        return QStringLiteral("<td align='%1'%2 style='border-bottom:1px solid %3'>%4</td>")
            .arg(m_right.value(column) ? QStringLiteral("right") : QStringLiteral("left"), width, ink(Token::Hairline),
                 html);
    }
    void row(const QStringList &cells)
    {
        if (!m_shares.isEmpty() && ++m_rows % kRowsAtATime == 0)
            m_html += QStringLiteral("</table>") + QString::fromLatin1(kTable);
        m_html += QStringLiteral("<tr>");
        for (int i = 0; i < cells.size(); ++i)
            m_html += cell(cells.at(i), i);
        m_html += QStringLiteral("</tr>");
    }
    void endTable() { m_html += QStringLiteral("</table>"); }

    void tile(State state, const QString &word, int number, const QString &note)
    {
        m_html += QStringLiteral("<td width='20%'>%1%2<br><span style='font-size:24px;font-weight:600'>%3</span><br>"
                                 "<span style='font-size:12px'>%4</span></td>")
                      .arg(shape(state), muted(word), countText(number), muted(note));
    }
    void navigation();
    void tiles();
    void findings();
    void trend();
    void levels();
    QString levelText(const reports::Level &level, const QString &aim) const;
    QString problems(State state, const QString &title, const QStringList &names) const;
    void charts();
    void failures();
    void failure(const domain::SyncRecord &record);
    void servers();
    void changes();
    void next();
    void repositories();

    const domain::HealthReport &m_report;
    Scheme m_scheme;
    const std::optional<domain::ReportBackground> &m_background;
    reports::HealthSummary m_summary;
    QList<bool> m_right;
    QList<int> m_shares;
    int m_rows = 0;
    QString m_html;
};

void Writer::tiles()
{
    const reports::Counts &counts = m_summary.counts;
    const int watched = counts.total() - counts.notSynced;
    const auto away = std::count_if(m_summary.servers.cbegin(), m_summary.servers.cend(),
                                    [](const reports::ServerLine &line) { return !line.isReachable; });
    m_html += QStringLiteral("<p style='font-size:5px;margin:0'>&nbsp;</p>"
                             "<table width='100%' cellspacing='0' cellpadding='4'><tr>");
    tile(State::Healthy, tr("In sync"), counts.good,
         watched > 0 ? tr("%1 % of %2 repositories")
                           .arg(QLocale().toString(100.0 * counts.good / watched, 'f', counts.good == watched ? 0 : 1),
                                countText(watched))
                     : tr("no repository has a remote"));
    tile(State::Attention, tr("Needs attention"), counts.attention, tr("a sync failed, differs, or never synced"));
    tile(State::Failed, tr("Failed"), counts.failed,
         tr("%n failed syncs in the period", nullptr, int(m_summary.failures.size())));
    tile(State::Unknown, tr("Unknown"), counts.unknown,
         away > 0 ? tr("%n servers give no answer", nullptr, int(away)) : tr("every server answers"));
    tile(State::Queued, tr("Syncs in the period"), m_summary.syncs,
         tr("%n new versions", nullptr, int(m_summary.changes.size())));
    m_html += QStringLiteral("</tr></table>");
}

void Writer::navigation()
{
    QStringList links;
    const auto add
        = [&](const QString &anchor, const QString &words) { links.append(link(QLatin1Char('#') + anchor, words)); };
    if (!m_report.findings.isEmpty())
        add(QStringLiteral("findings"), tr("What needs you"));
    if (hasTrend())
        add(QStringLiteral("trend"), tr("Since the last report"));
    if (hasLevels())
        add(QStringLiteral("levels"), tr("Service levels"));
    add(QStringLiteral("failures"), tr("Failures"));
    add(QStringLiteral("servers"), tr("Servers"));
    add(QStringLiteral("changes"), tr("What changed"));
    add(QStringLiteral("next"), tr("What is next"));
    add(QStringLiteral("repositories"), tr("Repositories"));
    m_html += QStringLiteral("<p style='margin-bottom:10px'>%1</p>").arg(links.join(QStringLiteral(" &nbsp; ")));
}

void Writer::findings()
{
    QList<const domain::Finding *> open;
    for (const domain::Finding &finding : m_report.findings)
        if (!finding.isMuted())
            open.append(&finding);
    if (m_report.findings.isEmpty())
        return;
    const int muted = int(m_report.findings.size() - open.size());
    heading(tr("What needs you"), muted > 0 ? tr("%n are muted", nullptr, muted) : QString(),
            QStringLiteral("findings"));
    for (int i = 0; i < std::min<qsizetype>(open.size(), kMostFindings); ++i) {
        const domain::Finding &finding = *open.at(i);
        const State state = finding.severity == domain::Finding::Severity::Error ? State::Failed
            : finding.severity == domain::Finding::Severity::Warning             ? State::Attention
                                                                                 : State::Never;
        m_html += QStringLiteral("<p style='margin-top:4px;margin-bottom:0'>%1%2 &nbsp;%3</p>")
                      .arg(shape(state), text(finding.what),
                           finding.since.isValid() ? this->muted(ago(finding.since)) : QString());
        if (!finding.advice.isEmpty())
            m_html += QStringLiteral("<p style='margin-left:20px;margin-top:0;margin-bottom:2px'>%1</p>")
                          .arg(this->muted(text(finding.advice)));
    }
    more(open.size() - kMostFindings, tr("%1 more are in the export."));
}

QString Writer::problems(State state, const QString &title, const QStringList &names) const
{
    QStringList shown;
    for (const QString &name : names.mid(0, kNames))
        shown.append(QStringLiteral("%1 %2").arg(text(name.section(QLatin1Char('/'), 1)),
                                                 muted(tr("on %1").arg(text(name.section(QLatin1Char('/'), 0, 0))))));
    if (names.size() > kNames)
        shown.append(muted(tr("and %n more", nullptr, int(names.size()) - kNames)));
    return QStringLiteral("<p style='margin-top:6px'>%1%2 %3</p>")
        .arg(shape(state), title, names.isEmpty() ? muted(tr("none")) : shown.join(QStringLiteral(", ")));
}

void Writer::trend()
{
    if (!hasTrend())
        return;
    const reports::Trend trend = reports::trendBetween(*m_background->before, reports::digestOf(m_report, m_summary));
    heading(tr("Since the last report"), tr("of %1").arg(clockTime(trend.before.made, m_report.made)),
            QStringLiteral("trend"));
    beginTable({tr("Repositories"), QLatin1Char('>') + tr("Before"), QLatin1Char('>') + tr("Now"),
                QLatin1Char('>') + tr("Change")});
    const auto line = [&](State state, const QString &words, int before, int now, bool isMoreBetter) {
        const Token tone = before == now     ? Token::TextSecondary
            : (now > before) == isMoreBetter ? Token::Healthy
                                             : Token::Failed;
        const QString change = before == now
            ? tr("as before")
            : (now > before ? QStringLiteral("+") : QString()) + countText(now - before);
        row({shape(state) + words, countText(before), countText(now),
             QStringLiteral("<span style='color:%1'>%2</span>").arg(ink(tone), change)});
    };
    line(State::Healthy, tr("In sync"), trend.before.good, trend.now.good, true);
    line(State::Attention, tr("Needs attention"), trend.before.attention, trend.now.attention, false);
    line(State::Failed, tr("Failed"), trend.before.failed, trend.now.failed, false);
    line(State::Unknown, tr("Unknown"), trend.before.unknown, trend.now.unknown, false);
    endTable();
    m_html += problems(State::Failed, tr("New problems:"), trend.appeared);
    m_html += problems(State::Healthy, tr("Solved:"), trend.solved);
}

/// \a aim: what the target is, in words.
QString Writer::levelText(const reports::Level &level, const QString &aim) const
{
    const QString below = QStringLiteral("<br><span style='font-size:12px'>%1</span>");
    const std::optional<double> percent = level.percent();
    if (!percent)
        return muted(QStringLiteral("–")) + below.arg(muted(aim));
    const double burn = *level.burn();
    const QString budget = std::isinf(burn) ? tr("no room for failures")
        : burn <= 1                         ? tr("%1 % of the budget").arg(qRound(burn * 100))
                                            : tr("budget spent %1 times").arg(QLocale().toString(burn, 'f', 1));
    return QStringLiteral("<span style='color:%1'>%2</span>")
               .arg(ink(level.isMet() ? Token::Healthy : Token::Failed),
                    reports::percentText(percent).replace(QLatin1Char('.'), QLocale().decimalPoint()))
        + below.arg(muted(aim + QStringLiteral("<br>") + budget));
}

void Writer::levels()
{
    if (!hasLevels())
        return;
    const auto levels = reports::serviceLevels(m_report, m_summary, *m_background, QTimeZone::systemTimeZone());
    const auto missed = std::count_if(levels.cbegin(), levels.cend(), [](const auto &one) { return !one.isMet(); });
    // Where nothing was measured, nothing is met either.
    const auto isMeasured = [](const reports::ServiceLevel &one) {
        return one.inSync.percent() || one.fresh.percent() || one.onSchedule.percent();
    };
    const bool isAny = std::any_of(levels.cbegin(), levels.cend(), isMeasured);
    heading(tr("Service levels"),
            missed > 0  ? tr("%n groups miss a target", nullptr, int(missed))
                : isAny ? tr("every group meets its targets")
                        : QString(),
            QStringLiteral("levels"));
    beginTable({tr("Group"), tr("Server"), QLatin1Char('>') + tr("In sync"), QLatin1Char('>') + tr("Fresh"),
                QLatin1Char('>') + tr("Runs on time")},
               {19, 21, 20, 20, 20});
    for (int i = 0; i < std::min<qsizetype>(levels.size(), kGroups); ++i) {
        const reports::ServiceLevel &level = levels.at(i);
        const auto aim
            = [](const reports::Level &one) { return tr("target %1").arg(reports::percentText(one.targetPercent)); };
        row({shape(!isMeasured(level)  ? State::Never
                       : level.isMet() ? State::Healthy
                                       : State::Failed)
                 + link(QStringLiteral("schedule:%1").arg(level.schedule.value), level.group),
             serverLink(level.server), levelText(level.inSync, aim(level.inSync)),
             levelText(level.fresh, tr("%1 within %2 h").arg(aim(level.fresh), QString::number(level.freshHours))),
             levelText(level.onSchedule, aim(level.onSchedule))});
    }
    endTable();
    more(levels.size() - kGroups, tr("%1 more are in the export."));
}

void Writer::charts()
{
    const auto swatch = [](const QColor &ink, const QString &words) {
        return QStringLiteral("<span style='color:%1'>■</span> %2 &nbsp;").arg(ink.name(), words);
    };
    const QString bars = swatch(changedColor(m_scheme), tr("new version"))
        + swatch(unchangedColor(m_scheme), tr("nothing new")) + swatch(color(Token::Failed, m_scheme), tr("failed"))
        + swatch(color(Token::Paused, m_scheme), tr("other"));
    const QString lines = swatch(color(Token::Running, m_scheme), tr("median"))
        + swatch(color(Token::Attention, m_scheme), tr("95 of 100 took at most"));
    const auto chart = [&](const QString &title, const QString &legend, const QString &name, const char *width) {
        return QStringLiteral("<td width='50%'><b>%1</b>&nbsp; <span style='font-size:12px'>%2</span><br>"
                              "<img src='chart:%3' width='%4' height='128'></td>")
            .arg(title, muted(legend), name, QLatin1String(width));
    };
    m_html += QStringLiteral(
                  "<table width='100%' cellspacing='0' cellpadding='4' style='margin-top:18px'><tr>%1%2</tr></table>")
                  .arg(chart(tr("Syncs per day"), bars, QStringLiteral("outcomes"), kLeftChartWidth),
                       chart(tr("How long they took"), lines, QStringLiteral("durations"), kChartWidth));
}

void Writer::failures()
{
    // One entry per repository, its newest failure: the same failure every hour says nothing new.
    QList<const domain::SyncRecord *> open;
    QStringList repaired;
    QSet<RepositoryId> seen;
    for (const domain::SyncRecord *record : std::as_const(m_summary.failures)) {
        if (seen.contains(record->repository))
            continue;
        seen.insert(record->repository);
        const domain::Repository *repository = m_summary.byId.value(record->repository);
        if (repository && repository->failuresInARow == 0 && !repository->lastFailure.isSet())
            repaired.append(repositoryLink(*repository) + QLatin1Char(' ')
                            + muted(tr("on %1").arg(text(repository->server))));
        else
            open.append(record);
    }
    heading(tr("Failures"), tr("%n failed syncs in the period", nullptr, int(m_summary.failures.size())),
            QStringLiteral("failures"));
    if (open.isEmpty())
        calm(State::Healthy, repaired.isEmpty() ? tr("No sync failed in this period.") : tr("None is left."));
    for (int i = 0; i < std::min<qsizetype>(open.size(), kFailures); ++i)
        failure(*open.at(i));
    more(open.size() - kFailures, tr("%1 more are in the export."));
    if (repaired.isEmpty())
        return;
    const qsizetype left = repaired.size() - kRepaired;
    m_html += QStringLiteral("<p style='margin-top:8px'>%1%2 %3</p>")
                  .arg(shape(State::Healthy), muted(tr("Failed in the period and fine since then:")),
                       repaired.mid(0, kRepaired).join(QStringLiteral(", ")));
    more(left, tr("%1 more are in the export."));
}

void Writer::failure(const domain::SyncRecord &record)
{
    const domain::Repository *repository = m_summary.byId.value(record.repository);
    QStringList notes;
    if (repository)
        notes.append(text(repository->server));
    if (const QString failureClass = failureClassText(record.failure.failureClass); !failureClass.isEmpty())
        notes.append(text(failureClass));
    notes.append(ago(record.finished));
    m_html += QStringLiteral("<p style='margin-top:8px;margin-bottom:0'>%1<b>%2</b> %3</p>")
                  .arg(shape(State::Failed), repository ? repositoryLink(*repository) : tr("a repository that is gone"),
                       muted(notes.join(QStringLiteral(" · "))));
    if (!record.failure.pulpText.isEmpty())
        m_html += QStringLiteral("<p style='margin-left:20px;margin-top:2px;margin-bottom:2px;font-family:monospace;"
                                 "font-size:12px'>%1</p>")
                      .arg(text(record.failure.pulpText.left(600)));
    if (const QString advice = domain::adviceFor(record.failure.failureClass); !advice.isEmpty())
        m_html += QStringLiteral("<p style='margin-left:20px;margin-top:2px;margin-bottom:2px'>%1</p>")
                      .arg(muted(tr("What to do: %1.").arg(text(advice))));
}

void Writer::servers()
{
    heading(tr("Servers"), tr("worst first"), QStringLiteral("servers"));
    if (m_summary.servers.isEmpty()) {
        calm(State::Never, tr("No server is configured."));
        return;
    }
    beginTable({tr("Server"), tr("Answered"), QLatin1Char('>') + tr("In sync"), QLatin1Char('>') + tr("Attention"),
                QLatin1Char('>') + tr("Failed"), QLatin1Char('>') + tr("Unknown"), tr("pulpcore"), tr("Next run")},
               {26, 13, 9, 10, 9, 10, 10, 13});
    for (const reports::ServerLine &line : std::as_const(m_summary.servers)) {
        const State state = !line.isReachable ? State::Unknown
            : line.counts.failed > 0          ? State::Failed
            : line.counts.attention > 0       ? State::Attention
                                              : State::Healthy;
        const auto number = [](int count) { return count > 0 ? countText(count) : QString(); };
        row({shape(state) + serverLink(line.name),
             line.state && line.state->answered.isValid() ? ago(line.state->answered) : muted(tr("never")),
             number(line.counts.good), number(line.counts.attention), number(line.counts.failed),
             number(line.counts.unknown),
             line.state ? text(line.state->status.versionOf(QStringLiteral("core"))) : QString(),
             line.nextRun.isValid() ? text(clockTime(line.nextRun, m_report.made)) : muted(tr("none"))});
    }
    endTable();
}

void Writer::changes()
{
    heading(tr("What changed"), tr("syncs that made a new version, newest first"), QStringLiteral("changes"));
    if (m_summary.changes.isEmpty()) {
        calm(State::Healthy, tr("Nothing changed in this period."));
        return;
    }
    beginTable({tr("Repository"), tr("Server"), QLatin1Char('>') + tr("Version"), QLatin1Char('>') + tr("Added"),
                QLatin1Char('>') + tr("Removed"), QLatin1Char('>') + tr("Took"), tr("When")},
               {30, 23, 8, 9, 9, 10, 11});
    for (int i = 0; i < std::min<qsizetype>(m_summary.changes.size(), kChanges); ++i) {
        const domain::SyncRecord &record = *m_summary.changes.at(i);
        const domain::Repository *repository = m_summary.byId.value(record.repository);
        const qint64 added = sum(record.outcome.added);
        const qint64 removed = sum(record.outcome.removed);
        row({repository ? repositoryLink(*repository) : muted(tr("gone")),
             repository ? text(repository->server) : QString(),
             record.outcome.versionNumber >= 0 ? QStringLiteral("v%1").arg(record.outcome.versionNumber) : QString(),
             added > 0 ? QLatin1Char('+') + countText(added) : QString(), removed > 0 ? countText(-removed) : QString(),
             durationText(double(record.started.msecsTo(record.finished)) / 1000), ago(record.finished)});
    }
    endTable();
    more(m_summary.changes.size() - kChanges, tr("%1 more are in the export."));
}

void Writer::next()
{
    heading(tr("What is next"),
            m_report.scheduler.engine.isEmpty()
                ? tr("nobody schedules at the moment")
                : tr("scheduled by %1 on %2").arg(text(m_report.scheduler.program), text(m_report.scheduler.host)),
            QStringLiteral("next"));
    if (m_summary.next.isEmpty()) {
        calm(State::Never, tr("No group is configured."));
        return;
    }
    beginTable({tr("Next run"), tr("Group"), tr("Server"), tr("Schedule"), tr("Last run")});
    for (int i = 0; i < std::min<qsizetype>(m_summary.next.size(), kRuns); ++i) {
        const domain::Schedule &schedule = *m_summary.next.at(i);
        QString when = text(clockTime(schedule.nextRun, m_report.made));
        if (schedule.isPaused)
            when = shape(State::Paused) + tr("paused");
        else if (schedule.cron.isEmpty())
            when = muted(tr("only when asked to"));
        row({when, link(QStringLiteral("schedule:%1").arg(schedule.id.value), schedule.group),
             serverLink(schedule.server), text(schedule.cron), ago(schedule.lastRun)});
    }
    endTable();
    more(m_summary.next.size() - kRuns, tr("%1 more are in the export."));
}

void Writer::repositories()
{
    heading(tr("Repositories"), tr("worst first"), QStringLiteral("repositories"));
    if (m_summary.repositories.isEmpty()) {
        calm(State::Never, tr("No repository is known yet."));
        return;
    }
    beginTable({tr("Repository"), tr("Server"), tr("Type"), tr("State"), QLatin1Char('>') + tr("Version"),
                tr("Last success"), QLatin1Char('>') + tr("Took")},
               {27, 20, 8, 18, 7, 10, 10});
    for (int i = 0; i < std::min<qsizetype>(m_summary.repositories.size(), kRepositories); ++i) {
        const reports::RepositoryLine &line = m_summary.repositories.at(i);
        const domain::Repository &r = *line.repository;
        const State state = stateOf(line.standing);
        const QString word = state == State::Never ? tr("has no remote") : wordOf(state);
        row({shape(state) + repositoryLink(r), text(r.server), text(typeText(r.type)),
             line.why.isEmpty() ? word : text(line.why),
             r.latestVersion >= 0 ? QStringLiteral("v%1").arg(r.latestVersion) : QString(), ago(r.lastSuccess),
             r.lastSyncState ? durationText(r.lastDuration) : QString()});
    }
    endTable();
    more(m_summary.repositories.size() - kRepositories, tr("%1 more are in the export."));
}

} // namespace

HealthPreview healthPreview(const domain::HealthReport &report, Scheme scheme,
                            const std::optional<domain::ReportBackground> &background)
{
    return Writer(report, scheme, background).write();
}

} // namespace pulpit::gui

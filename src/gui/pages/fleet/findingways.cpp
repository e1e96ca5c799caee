// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/findingways.h"

#include "domain/failure.h"
#include "gui/format/format.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>

namespace pulpit::gui {

namespace {

struct Ways
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::FindingWays)
};

using Kind = FindingWay::Kind;

FindingWay way(Kind kind, const QString &text, const domain::Finding &finding)
{
    FindingWay made;
    made.kind = kind;
    made.text = text;
    made.server = finding.server;
    made.group = finding.group;
    made.repository = finding.repository;
    return made;
}

qint64 scheduleOf(const domain::Finding &finding, const QList<domain::Schedule> &schedules)
{
    for (const domain::Schedule &schedule : schedules)
        if (!finding.group.isEmpty() && schedule.server == finding.server && schedule.group == finding.group)
            return schedule.id.value;
    return 0;
}

/// The number in "job show 17"; 0: it says something else.
qint64 jobOf(const domain::Finding &finding)
{
    static const QString kShow = QStringLiteral("job show ");
    return finding.action.startsWith(kShow) ? finding.action.mid(kShow.size()).toLongLong() : 0;
}

FindingWay plan(const QString &operation, const QJsonObject &request, const QString &text,
                const domain::Finding &finding)
{
    FindingWay made = way(Kind::Plan, text, finding);
    made.operation = operation;
    made.request = request;
    return made;
}

/// Whether its remote has to be changed first: another sync would fail the same way.
bool isOfTheSettings(const domain::Finding &finding)
{
    using domain::FailureClass;
    static constexpr std::array kClasses {FailureClass::NotFoundUpstream, FailureClass::Tls,
                                          FailureClass::Authentication, FailureClass::NameResolution};
    return std::any_of(kClasses.begin(), kClasses.end(), [&finding](FailureClass one) {
        return finding.why.startsWith(domain::toString(one).replace(QLatin1Char('_'), QLatin1Char(' ')));
    });
}

/// What solves findings of this rule; Kind and text only differ by rule, what they are about comes from the finding.
std::optional<FindingWay> solutionOf(const domain::Finding &finding, qint64 schedule)
{
    const QString &rule = finding.rule;
    if (rule == QLatin1String("failed-sync")) {
        if (finding.what.contains(QLatin1String("is held back")))
            return way(Kind::OpenRepository, Ways::tr("Decide…"), finding);
        return isOfTheSettings(finding) ? way(Kind::OpenRepository, Ways::tr("Open the repository"), finding)
                                        : way(Kind::SyncRepository, Ways::tr("Sync again"), finding);
    }
    if (rule == QLatin1String("server-unreachable"))
        return way(Kind::TestServer, Ways::tr("Test connection"), finding);
    if (rule == QLatin1String("upstream-unreachable")) {
        FindingWay list = way(Kind::OpenRepositories, Ways::tr("Show them"), finding);
        list.filter = QStringLiteral("server:%1 failures>0 host:%2").arg(finding.server, finding.id.section(u'/', 2));
        return list;
    }
    if (rule == QLatin1String("certificate-expiring") && finding.what.contains(QLatin1String("of the upstream "))) {
        FindingWay list = way(Kind::OpenRepositories, Ways::tr("Show what syncs from it"), finding);
        list.filter = QStringLiteral("host:%1").arg(finding.id.section(u'/', -1).section(u':', 0, 0));
        return list;
    }
    if (rule == QLatin1String("report-failed"))
        return way(Kind::OpenReports, Ways::tr("Open the reports"), finding);
    if (rule == QLatin1String("secondary-behind") || rule == QLatin1String("never-synced"))
        return finding.group.isEmpty() ? way(Kind::SyncRepository, Ways::tr("Sync now"), finding)
                                       : way(Kind::SyncGroup, Ways::tr("Sync the group"), finding);
    if (rule == QLatin1String("schedule-missed")) {
        if (finding.server.isEmpty())
            return way(Kind::StartScheduling, Ways::tr("Start here"), finding);
        FindingWay run = way(schedule ? Kind::RunSchedule : Kind::SyncGroup, Ways::tr("Run now"), finding);
        run.id = schedule;
        return run;
    }
    if (rule == QLatin1String("runtime-forecast") && schedule) {
        FindingWay edit = way(Kind::EditSchedule, Ways::tr("Edit schedule…"), finding);
        edit.id = schedule;
        return edit;
    }
    if (rule == QLatin1String("disk-full"))
        return plan(QStringLiteral("housekeeping orphans"), {{QStringLiteral("servers"), QJsonArray {finding.server}}},
                    Ways::tr("Plan clean-up…"), finding);
    return std::nullopt;
}

/// Whether changing the schedule itself may be what helps.
bool isAboutSchedule(const domain::Finding &finding)
{
    return finding.rule == QLatin1String("schedule-missed") || finding.rule == QLatin1String("schedule-overrunning")
        || finding.rule == QLatin1String("runtime-forecast");
}

/// By which names of states the filter finds it: those of the tiles, and the word that is shown.
QStringList stateNamesOf(const domain::Finding &finding)
{
    QStringList names {stateOf(finding).word};
    if (finding.severity == domain::Finding::Severity::Error)
        names.append(pillOf(State::Failed));
    if (finding.severity == domain::Finding::Severity::Warning)
        names.append(pillOf(State::Attention));
    if (finding.rule == QLatin1String("server-unreachable"))
        names.append(pillOf(State::Unknown));
    return names;
}

} // namespace

QList<FindingWay> waysOf(const domain::Finding &finding, const QList<domain::Schedule> &schedules)
{
    const qint64 schedule = scheduleOf(finding, schedules);
    QList<FindingWay> ways;
    const auto append = [&ways](const FindingWay &one) {
        const bool isThere = std::any_of(ways.cbegin(), ways.cend(),
                                         [&one](const FindingWay &known) { return known.kind == one.kind; });
        if (!isThere)
            ways.append(one);
    };
    if (const auto solution = solutionOf(finding, schedule))
        append(*solution);
    if (const qint64 job = jobOf(finding)) {
        FindingWay open = way(Kind::OpenJob, Ways::tr("Open the job"), finding);
        open.id = job;
        append(open);
    }
    if (finding.rule == QLatin1String("failed-sync") && isOfTheSettings(finding))
        append(way(Kind::SyncRepository, Ways::tr("Sync again"), finding));
    if (!finding.repository.isEmpty())
        append(way(Kind::OpenRepository, Ways::tr("Open the repository"), finding));
    if (schedule) {
        FindingWay open = way(Kind::OpenSchedule, Ways::tr("Open the schedule"), finding);
        open.id = schedule;
        FindingWay edit = way(Kind::EditSchedule, Ways::tr("Edit schedule…"), finding);
        edit.id = schedule;
        if (isAboutSchedule(finding))
            append(edit);
        append(open);
    }
    append(finding.server.isEmpty() ? way(Kind::OpenServers, Ways::tr("Open the servers"), finding)
                                    : way(Kind::OpenServer, Ways::tr("Open the server"), finding));
    return ways;
}

StateText stateOf(const domain::Finding &finding)
{
    switch (finding.severity) {
    case domain::Finding::Severity::Error: return {State::Failed, Ways::tr("failure")};
    case domain::Finding::Severity::Warning: return {State::Attention, Ways::tr("warning")};
    case domain::Finding::Severity::Notice: return {State::Never, Ways::tr("notice")};
    }
    return {};
}

QString evidenceOf(const domain::Finding &finding, const QDateTime &now)
{
    QStringList parts;
    if (finding.since.isValid())
        parts.append(Ways::tr("since %1").arg(clockTime(finding.since, now)));
    if (!finding.why.isEmpty())
        parts.append(finding.why.left(400).simplified());
    if (!finding.advice.isEmpty())
        parts.append(finding.advice);
    return parts.join(QStringLiteral(" · "));
}

QString wholeTextOf(const domain::Finding &finding, const QDateTime &now)
{
    QStringList lines {QStringLiteral("%1: %2").arg(stateOf(finding).word, finding.what)};
    if (finding.since.isValid())
        lines.append(Ways::tr("since %1 (%2)").arg(relativeTime(finding.since, now), exactTime(finding.since)));
    lines.append(finding.why);
    lines.append(finding.advice);
    if (finding.isMuted())
        lines.append(finding.mutedUntil.isValid()
                         ? Ways::tr("muted by %1 until %2: %3")
                               .arg(finding.mutedBy, clockTime(finding.mutedUntil, now), finding.mutedReason)
                         : Ways::tr("muted by %1: %2").arg(finding.mutedBy, finding.mutedReason));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QList<domain::Finding> matchingFindings(const QList<domain::Finding> &findings, const FilterQuery &query)
{
    static const QStringList kFields = {{},
                                        QStringLiteral("name"),
                                        QStringLiteral("server"),
                                        QStringLiteral("group"),
                                        QStringLiteral("state"),
                                        QStringLiteral("rule")};
    FilterQuery own;
    for (const FilterTerm &term : query.terms)
        if (kFields.contains(term.field))
            own.terms.append(term);
    if (own.terms.isEmpty())
        return findings;
    QList<domain::Finding> matching;
    for (const domain::Finding &finding : findings) {
        const QString haystack
            = QStringList {finding.what, finding.why, finding.id, finding.group}.join(QLatin1Char('\n')).toLower();
        const auto valueOf = [&finding](const QString &field) -> FilterValue {
            if (field == QLatin1String("name"))
                return {finding.repository, {}};
            if (field == QLatin1String("server"))
                return {finding.server, {}};
            if (field == QLatin1String("group"))
                return {finding.group, {}};
            if (field == QLatin1String("state"))
                return {stateNamesOf(finding).join(QLatin1Char('\n')), {}};
            return {finding.rule, {}};
        };
        if (passes(own, haystack, valueOf))
            matching.append(finding);
    }
    return matching;
}

} // namespace pulpit::gui

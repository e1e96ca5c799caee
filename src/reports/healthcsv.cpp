// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/healthwriters.h"

#include "reports/csv.h"
#include "reports/healthsummary.h"

using namespace Qt::StringLiterals;
using pulpit::domain::HealthReport;
using pulpit::domain::Repository;

namespace pulpit::reports {

namespace {

const QStringList &columns()
{
    static const QStringList names {
        u"server"_s,
        u"repository"_s,
        u"type"_s,
        u"standing"_s,
        u"why"_s,
        u"health"_s,
        u"server_reachable"_s,
        u"server_answered"_s,
        u"last_sync_state"_s,
        u"last_sync_finished"_s,
        u"last_success"_s,
        u"last_change"_s,
        u"last_duration_seconds"_s,
        u"failures_in_a_row"_s,
        u"failure_class"_s,
        u"failure_message"_s,
        u"pulp_code"_s,
        u"pulp_text"_s,
        u"advice"_s,
        u"version"_s,
        u"agreement"_s,
        u"compared"_s,
        u"missing"_s,
        u"extra"_s,
        u"remote"_s,
        u"base_url"_s,
        u"seen"_s,
        u"next_run_on_server"_s,
        u"report_made"_s,
        u"findings"_s,
    };
    return names;
}

QString iso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s) : QString();
}

void writeServer(CsvWriter *csv, const ServerLine &server)
{
    csv->text(server.isReachable ? u"yes"_s : u"no"_s).text(server.state ? iso(server.state->answered) : QString());
}

/// The rules that have found something, by "server/repository"; "server/" for the server itself.
using RulesByObject = QHash<QString, QStringList>;

RulesByObject rulesOf(const QList<domain::Finding> &findings)
{
    RulesByObject rules;
    for (const domain::Finding &finding : findings)
        if (!finding.isMuted())
            rules[finding.server + u'/' + finding.repository].append(finding.rule);
    return rules;
}

void writeRepository(CsvWriter *csv, const RepositoryLine &line, const ServerLine &server, const QString &made,
                     const RulesByObject &rules)
{
    const Repository &r = *line.repository;
    csv->text(r.server).text(r.name).text(r.type).text(toString(line.standing)).text(line.why).text(toString(r.health));
    writeServer(csv, server);
    csv->text(r.lastSyncState ? domain::toString(*r.lastSyncState) : QString());
    csv->text(iso(r.lastSyncFinished)).text(iso(r.lastSuccess)).text(iso(r.lastChange));
    if (r.lastSyncState)
        csv->number(r.lastDuration, 1).number(static_cast<qint64>(r.failuresInARow));
    else
        csv->empty().empty();
    csv->text(r.lastFailure.isSet() ? domain::toString(r.lastFailure.failureClass) : QString());
    csv->text(r.lastFailure.message)
        .text(r.lastFailure.pulpCode)
        .text(r.lastFailure.pulpText)
        .text(domain::adviceFor(r.lastFailure.failureClass));
    if (r.latestVersion >= 0)
        csv->number(static_cast<qint64>(r.latestVersion));
    else
        csv->empty();
    csv->text(domain::toString(r.verification.agreement)).text(iso(r.verification.when));
    csv->number(r.verification.missingCount).number(r.verification.extraCount);
    csv->text(r.remoteFeed).text(r.baseUrl).text(iso(r.seen)).text(iso(server.nextRun)).text(made);
    csv->text(rules.value(r.server + u'/' + r.name).join(u' '));
    csv->endRow();
}

} // namespace

QByteArray healthCsv(const HealthReport &report)
{
    const HealthSummary summary = summarize(report);
    const QString made = iso(report.made);
    const RulesByObject rules = rulesOf(report.findings);
    CsvWriter csv(columns());
    QHash<QString, const ServerLine *> servers;
    for (const ServerLine &server : summary.servers)
        servers.insert(server.name, &server);
    for (const RepositoryLine &line : summary.repositories)
        writeRepository(&csv, line, *servers.value(line.repository->server), made, rules);
    for (const ServerLine &server : summary.servers) {
        if (server.counts.total() > 0)
            continue;
        csv.text(server.name).empty().empty().text(server.isReachable ? u"not_synced"_s : u"unknown"_s);
        csv.text(server.isReachable ? u"has no repositories"_s : u"gives no answer"_s).empty();
        writeServer(&csv, server);
        for (int i = 8; i < 27; ++i)
            csv.empty();
        csv.text(iso(server.nextRun)).text(made);
        csv.text(rules.value(server.name + u'/').join(u' '));
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace pulpit::reports

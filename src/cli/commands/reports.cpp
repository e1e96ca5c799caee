// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/reports.h"

#include "cli/commands/common.h"
#include "ports/reportschedules.h"
#include "reports/digest.h"
#include "reports/healthwriters.h"

#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Storage, u"the report could not be written: %1"_s.arg(file.errorString()), path,
                    u"See whether the folder is there and writable."_s);
    return {};
}

QCoro::Task<ExitCode> health(Call call)
{
    const QString format = call.options.isSet(u"format"_s) ? call.options.value(u"format"_s) : u"html"_s;
    Error usage;
    usage.code = ErrorCode::InvalidInput;
    if (format != u"html"_s && format != u"csv"_s) {
        usage.what = u"there is no format \"%1\""_s.arg(format);
        usage.advice = u"Formats: html, csv."_s;
        co_return report(call, usage);
    }
    const auto days = numberOption(call, u"days"_s, 7, 1);
    if (!days)
        co_return report(call, days.error());
    const auto output = requiredOption(call, u"output"_s);
    if (!output)
        co_return report(call, output.error());
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const QString server = call.options.value(u"server"_s);
    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-*days);
    auto read = co_await (*engine)->reports().health(server, start);
    if (!read)
        co_return report(call, read.error());
    reports::HtmlOptions options;
    auto background = co_await (*engine)->reportSchedules().background(server, start);
    if (background)
        options.background = *background;
    const QByteArray bytes = format == u"csv"_s ? reports::healthCsv(*read) : reports::healthHtml(*read, options);
    const auto written = writeFile(*output, bytes);
    if (!written)
        co_return report(call, written.error());
    // For the comparison of the next report; without it that has one point less.
    const domain::ReportDigest digest = reports::digestOf(*read);
    auto kept = co_await (*engine)->reportSchedules().keepDigest(digest);
    Q_UNUSED(kept);
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"format"_s, format}, {u"output"_s, *output}, {u"bytes"_s, bytes.size()}});
    else
        call.terminal.line(u"Wrote %1 (%2 KiB)."_s.arg(*output).arg((bytes.size() + 1023) / 1024));
    co_return ExitCode::Done;
}

} // namespace

QList<Command> reportCommands()
{
    return {{u"report"_s,
             u"health"_s,
             u"Write a health report of the fleet or of one server"_s,
             {},
             {{u"format"_s, u"html|csv"_s, u"One self-contained file, or a table (html)"_s},
              {u"output"_s, u"FILE"_s, u"Where to"_s},
              {u"server"_s, u"SERVER"_s, u"Only this server"_s},
              {u"days"_s, u"N"_s, u"The period whose failures and changes are told (7)"_s}},
             {u"report health --output health.html"_s, u"report health --format csv --output health.csv"_s},
             &health},
            {u"report"_s,
             u"schedule"_s,
             u"List, add, remove or run reports that are written into a folder again and again"_s,
             u"list|add|remove|run [ID]"_s,
             {{u"name"_s, u"NAME"_s, u"For people; part of the files' names"_s},
              {u"cron"_s, u"CRON"_s, u"When, as schedules are written"_s},
              {u"folder"_s, u"FOLDER"_s, u"Where to, on the machine that schedules"_s},
              {u"format"_s, u"html|csv"_s, u"One self-contained file, or a table (html)"_s},
              {u"server"_s, u"SERVER"_s, u"Only this server"_s},
              {u"days"_s, u"N"_s, u"The period that a report looks back on (7)"_s},
              {u"keep"_s, u"N"_s, u"So many of its reports stay in the folder, 0 for all (30)"_s}},
             {u"report schedule add --name weekly --cron '0 7 * * 1' --folder /srv/reports"_s,
              u"report schedule list"_s, u"report schedule run 4f2a91c07be3"_s},
             &reportSchedule},
            {u"report"_s,
             u"targets"_s,
             u"List, set or remove what is aimed at, for all groups or for one"_s,
             u"list|set|remove [GROUP]"_s,
             {{u"in-sync"_s, u"PERCENT"_s, u"Share of a group's repositories that are in sync"_s},
              {u"fresh"_s, u"PERCENT"_s, u"Share whose last success is recent enough"_s},
              {u"fresh-hours"_s, u"N"_s, u"How old that may be"_s},
              {u"on-time"_s, u"PERCENT"_s, u"Share of due runs that were started"_s}},
             {u"report targets list"_s, u"report targets set external --in-sync 97.5 --fresh-hours 48"_s,
              u"report targets remove external"_s},
             &reportTargets}};
}

} // namespace pulpit::cli

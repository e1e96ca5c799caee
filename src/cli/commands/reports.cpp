// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
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
    auto read = co_await (*engine)->reports().health(call.options.value(u"server"_s),
                                                     QDateTime::currentDateTimeUtc().addDays(-*days));
    if (!read)
        co_return report(call, read.error());
    const QByteArray bytes = format == u"csv"_s ? reports::healthCsv(*read) : reports::healthHtml(*read);
    const auto written = writeFile(*output, bytes);
    if (!written)
        co_return report(call, written.error());
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
             &health}};
}

} // namespace pulpit::cli

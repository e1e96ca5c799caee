// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

/// What a command about one job works with.
struct NamedJob
{
    JobId id;
    ports::Engine *engine;
};

Result<NamedJob> namedJob(Call &call)
{
    bool ok = false;
    const qint64 value = call.arguments.value(0).toLongLong(&ok);
    if (!ok || value <= 0)
        return fail(ErrorCode::InvalidInput, u"\"%1\" is not the number of a job"_s.arg(call.arguments.value(0)));
    const auto engine = call.environment.engine();
    if (!engine)
        return fail(engine.error());
    return NamedJob {JobId(value), *engine};
}

QCoro::Task<ExitCode> list(Call call)
{
    auto limit = numberOption(call, u"limit"_s, 50, 1);
    if (!limit)
        co_return report(call, limit.error());
    ports::JobQuery query;
    query.limit = *limit;
    query.server = call.options.value(u"server"_s);
    query.text = call.options.value(u"text"_s);
    if (call.options.isSet(u"parent"_s)) {
        query.level = ports::JobQuery::Level::ChildrenOf;
        query.parent = JobId(call.options.value(u"parent"_s).toLongLong());
    }
    const QStringList states = call.options.value(u"state"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &text : states) {
        const auto state = domain::jobState(text.trimmed());
        if (!state) {
            Error error;
            error.code = ErrorCode::InvalidInput;
            error.what = u"\"%1\" is not a state of a job"_s.arg(text);
            error.advice = u"States: queued, running, completed, failed, canceled, failed_to_start, skipped."_s;
            co_return report(call, error);
        }
        query.states << *state;
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto jobs = co_await (*engine)->jobs().jobs(query);
    if (!jobs)
        co_return report(call, jobs.error());
    if (call.terminal.isJson()) {
        call.terminal.json(toJsonArray(*jobs));
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const domain::Job &job : std::as_const(*jobs)) {
        const QDateTime end = job.finished.isValid() ? job.finished : QDateTime::currentDateTimeUtc();
        rows << QStringList {QString::number(job.id.value),
                             domain::toString(job.state),
                             job.name,
                             job.startedBy,
                             localTime(job.queued),
                             job.started.isValid() ? duration(double(job.started.msecsTo(end)) / 1000) : QString(),
                             job.summary.isEmpty() ? job.failure.message : job.summary};
    }
    call.terminal.table({u"job"_s, u"state"_s, u"name"_s, u"started by"_s, u"queued"_s, u"took"_s, u"result"_s}, rows,
                        {0, 5});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(Call call)
{
    const auto named = namedJob(call);
    if (!named)
        co_return report(call, named.error());
    auto details = co_await named->engine->jobs().job(named->id);
    if (!details)
        co_return report(call, details.error());
    if (call.terminal.isJson()) {
        call.terminal.json(toJson(*details));
        co_return ExitCode::Done;
    }
    const domain::Job &job = details->job;
    call.terminal.pairs({{u"Job"_s, QString::number(job.id.value)},
                         {u"Name"_s, job.name},
                         {u"State"_s, domain::toString(job.state)},
                         {u"Started by"_s, job.startedBy},
                         {u"Queued"_s, localTime(job.queued)},
                         {u"Started"_s, localTime(job.started)},
                         {u"Finished"_s, localTime(job.finished)},
                         {u"Result"_s, job.summary},
                         {u"Failure"_s, job.failure.message},
                         {u"Pulp says"_s, job.failure.pulpText},
                         {u"Advice"_s, job.failure.isSet() ? domain::adviceFor(job.failure.failureClass) : QString()},
                         {u"Correlation id"_s, job.correlationId}});
    for (const domain::Stage &stage : std::as_const(details->stages)) {
        call.terminal.line(u"  %1: %2"_s.arg(Terminal::printable(stage.name), Terminal::printable(stage.message)));
        for (const domain::ProgressReport &p : stage.progress)
            call.terminal.line(u"    %1: %2%3"_s.arg(Terminal::printable(p.message))
                                   .arg(p.done)
                                   .arg(p.total ? u" of %1"_s.arg(*p.total) : QString()));
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> cancel(Call call)
{
    const auto job = namedJob(call);
    if (!job)
        co_return report(call, job.error());
    auto canceled = co_await job->engine->jobs().cancel(job->id, call.environment.user);
    if (!canceled)
        co_return report(call, canceled.error());
    if (!call.terminal.isJson())
        call.terminal.line(u"Asked job %1 to stop, with its children and their Pulp tasks."_s.arg(job->id.value));
    else
        call.terminal.json(QJsonObject {{u"id"_s, job->id.value}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> follow(Call call)
{
    const auto job = namedJob(call);
    if (!job)
        co_return report(call, job.error());
    auto details = co_await followJob(call, job->engine, job->id);
    if (!details)
        co_return report(call, details.error());
    co_return co_await printJobResult(call, job->engine, *details);
}

QCoro::Task<ExitCode> retry(Call call)
{
    const auto job = namedJob(call);
    if (!job)
        co_return report(call, job.error());
    auto queued = co_await job->engine->jobs().retry(job->id, call.environment.user);
    if (!queued)
        co_return report(call, queued.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"id"_s, queued->value}});
    else
        call.terminal.line(u"Queued job %1 for what failed in job %2."_s.arg(queued->value).arg(job->id.value));
    co_return ExitCode::Done;
}

} // namespace

QList<Command> jobCommands()
{
    return {
        {u"job"_s,
         u"list"_s,
         u"List jobs, newest first"_s,
         {},
         {{u"state"_s, u"STATE,..."_s, u"Only in these states"_s},
          {u"server"_s, u"SERVER"_s, u"Only of this server"_s},
          {u"parent"_s, u"JOB"_s, u"The children of this job"_s},
          {u"text"_s, u"TEXT"_s, u"Only with this text in name or failure"_s},
          {u"limit"_s, u"N"_s, u"How many (50)"_s}},
         {u"job list --state failed"_s, u"job list --parent 12"_s},
         &list},
        {u"job"_s, u"show"_s, u"Show one job with its stages"_s, u"JOB"_s, {}, {u"job show 12"_s}, &show},
        {u"job"_s,
         u"cancel"_s,
         u"Cancel a job with its children and Pulp tasks"_s,
         u"JOB"_s,
         {},
         {u"job cancel 12"_s},
         &cancel},
        {u"job"_s,
         u"retry"_s,
         u"Queue the failed children of a finished job again; an operation is planned again"_s,
         u"JOB"_s,
         {},
         {u"job retry 12"_s},
         &retry},
        {u"job"_s,
         u"follow"_s,
         u"Watch a job until it ends; the exit code is its result"_s,
         u"JOB"_s,
         {},
         {u"job follow 12"_s},
         &follow},
    };
}

} // namespace pulpit::cli

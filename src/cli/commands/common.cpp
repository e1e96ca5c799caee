// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

#include "cli/jsonvalues.h"

#include <QCoro/QCoroTimer>

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::cli {

namespace {

constexpr int kShownFailures = 20;
constexpr auto kFollowInterval = 500ms;

QString stateWord(const domain::Job &job)
{
    if (job.state == domain::JobState::Failed && !job.parentId.isValid() && job.children.completed > 0)
        return u"failed in part"_s;
    return domain::toString(job.state).replace(u'_', u' ');
}

} // namespace

ExitCode report(Call &call, const Error &error)
{
    call.terminal.error(error);
    return exitCodeOf(error.code);
}

Result<int> numberOption(const Call &call, const QString &name, int standard, int minimum)
{
    if (!call.options.isSet(name))
        return standard;
    bool ok = false;
    const int value = call.options.value(name).toInt(&ok);
    if (!ok || value < minimum)
        return fail(ErrorCode::InvalidInput,
                    u"--%1 needs a whole number of at least %2, not \"%3\""_s.arg(name).arg(minimum).arg(
                        call.options.value(name)));
    return value;
}

Result<QString> requiredOption(const Call &call, const QString &name)
{
    if (call.options.value(name).isEmpty())
        return fail(ErrorCode::InvalidInput, u"--%1 is needed"_s.arg(name), {},
                    u"See \"pulpitctl NOUN VERB --help\" for an example."_s);
    return call.options.value(name);
}

QCoro::Task<Result<domain::Repository>> findRepository(ports::Engine *engine, QString server, QString name)
{
    ports::RepositoryQuery query;
    query.server = server;
    query.name = name;
    query.withGone = true;
    auto found = co_await engine->repositories().repositories(query);
    if (!found)
        co_return fail(found.error());
    if (found->isEmpty())
        co_return fail(
            ErrorCode::NotFound, u"server %1 has no repository %2 as far as Pulpit knows"_s.arg(server, name), {},
            u"\"pulpitctl repo list --server %1\" lists them; \"pulpitctl server status %1\" asks the server now."_s
                .arg(server));
    co_return found->first();
}

QString localTime(const QDateTime &when)
{
    return when.isValid() ? when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString duration(double seconds)
{
    if (seconds < 10)
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    const auto whole = qint64(seconds);
    if (whole < 60)
        return u"%1 s"_s.arg(whole);
    if (whole < 3600)
        return u"%1 min %2 s"_s.arg(whole / 60).arg(whole % 60);
    if (whole < 86400)
        return u"%1 h %2 min"_s.arg(whole / 3600).arg(whole % 3600 / 60);
    return u"%1 d %2 h"_s.arg(whole / 86400).arg(whole % 86400 / 3600);
}

QString relativeTime(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(QDateTime::currentDateTimeUtc());
    const qint64 distance = qAbs(seconds);
    QString text;
    if (distance < 60)
        text = u"%1 s"_s.arg(distance);
    else if (distance < 3600)
        text = u"%1 min"_s.arg(distance / 60);
    else if (distance < 2 * 86400)
        text = u"%1 h"_s.arg(distance / 3600);
    else
        text = u"%1 d"_s.arg(distance / 86400);
    return seconds >= 0 ? text + u" ago"_s : u"in "_s + text;
}

QCoro::Task<Result<domain::JobDetails>> followJob(Call call, ports::Engine *engine, JobId id)
{
    for (;;) {
        auto details = co_await engine->jobs().job(id);
        if (!details)
            co_return fail(details.error());
        const domain::Job &job = details->job;
        if (domain::isFinal(job.state)) {
            call.terminal.endProgress();
            co_return *details;
        }
        if (call.environment.interrupted.isCanceled()) {
            call.terminal.endProgress();
            co_return fail(
                ErrorCode::Canceled, u"interrupted; job %1 goes on"_s.arg(id.value), {},
                u"\"pulpitctl job follow %1\" watches it again, \"pulpitctl job cancel %1\" ends it."_s.arg(id.value));
        }
        const domain::ChildSummary &c = job.children;
        QString text = job.name;
        if (job.state == domain::JobState::Queued)
            text += u": queued, waits for an engine"_s;
        else if (!details->stages.isEmpty())
            text += u": "_s + details->stages.last().name
                + (details->stages.last().message.isEmpty() ? QString() : u" - "_s + details->stages.last().message);
        int done = c.completed + c.failed + c.canceled + c.skipped;
        int total = c.total;
        if (total == 0 && !details->stages.isEmpty() && !details->stages.last().progress.isEmpty()) {
            const domain::ProgressReport &progress = details->stages.last().progress.last();
            done = int(progress.done);
            total = int(progress.total.value_or(0));
        }
        call.terminal.progress(done, total, text);
        co_await QCoro::sleepFor(kFollowInterval);
    }
}

QCoro::Task<ExitCode> printJobResult(Call call, ports::Engine *engine, domain::JobDetails details)
{
    const domain::Job job = details.job;
    const ExitCode code = job.state == domain::JobState::Completed || job.state == domain::JobState::Skipped
        ? ExitCode::Done
        : ExitCode::Failed;
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = job.id;
    query.states = {domain::JobState::Failed, domain::JobState::FailedToStart, domain::JobState::Canceled};
    query.limit = kShownFailures;
    QList<domain::Job> failed;
    if (code != ExitCode::Done) {
        auto children = co_await engine->jobs().jobs(query);
        if (children)
            failed = *children;
    }
    if (call.terminal.isJson()) {
        QJsonObject object = toJson(details);
        object.insert(u"failed_children"_s, toJsonArray(failed));
        call.terminal.json(object);
        co_return code;
    }
    QString line = u"Job %1 %2"_s.arg(job.id.value).arg(stateWord(job));
    if (!job.summary.isEmpty())
        line += u": "_s + job.summary;
    if (job.started.isValid() && job.finished.isValid())
        line += u" in "_s + duration(double(job.started.msecsTo(job.finished)) / 1000.0);
    call.terminal.line(Terminal::printable(line));
    if (job.failure.isSet()) {
        call.terminal.line(u"  "_s + Terminal::printable(job.failure.message));
        if (!job.failure.pulpText.isEmpty())
            call.terminal.line(u"  Pulp says: "_s + Terminal::printable(job.failure.pulpText.simplified().left(1000)));
    }
    for (const domain::Job &child : std::as_const(failed)) {
        call.terminal.line(u"  %1: %2 (%3)"_s.arg(Terminal::printable(child.repository),
                                                  Terminal::printable(child.failure.message),
                                                  domain::toString(child.failure.failureClass)));
        if (!child.failure.pulpText.isEmpty())
            call.terminal.line(u"    Pulp says: "_s
                               + Terminal::printable(child.failure.pulpText.simplified().left(500)));
        const QString advice = domain::adviceFor(child.failure.failureClass);
        if (!advice.isEmpty())
            call.terminal.line(u"    "_s + advice);
    }
    co_return code;
}

} // namespace pulpit::cli

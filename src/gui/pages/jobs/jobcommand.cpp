// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobcommand.h"

#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/format/stagetext.h"
#include "gui/format/state.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pulpit::gui {

namespace {

struct JobLog
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::JobLog)
};

/// A pattern that finds exactly these names.
QString exactly(const QStringList &names)
{
    QStringList escaped;
    for (const QString &name : names) {
        QString pattern;
        for (const QChar c : name) {
            static const QString special = QStringLiteral("\\^$.|?*+()[]{}");
            if (special.contains(c))
                pattern += QLatin1Char('\\');
            pattern += c;
        }
        escaped.append(pattern);
    }
    return escaped.size() == 1 ? QStringLiteral("^%1$").arg(escaped.first())
                               : QStringLiteral("^(%1)$").arg(escaped.join(QLatin1Char('|')));
}

/// Empty: what the job was told has no option of the command.
QString housekeepingCommand(const domain::Job &job)
{
    const QString operation = job.arguments.value(QLatin1String("operation")).toString();
    if (!operation.startsWith(QLatin1String("housekeeping ")))
        return {};
    QStringList words {QStringLiteral("pulpitctl"), operation};
    const auto option = [&words](const char *name, const QString &value) {
        if (!value.isEmpty())
            words << QStringLiteral("--") + QLatin1String(name) << shellWord(value);
    };
    const QJsonObject request = job.arguments.value(QLatin1String("request")).toObject();
    for (auto it = request.begin(); it != request.end(); ++it) {
        const QJsonValue value = it.value();
        const QString key = it.key();
        if (key == QLatin1String("server")) {
            option("server", value.toString());
        } else if (key == QLatin1String("servers")) {
            for (const QJsonValue &one : value.toArray())
                option("server", one.toString());
        } else if (key == QLatin1String("regex_include")) {
            option("include", value.toString());
        } else if (key == QLatin1String("regex_exclude")) {
            option("exclude", value.toString());
        } else if (key == QLatin1String("protection_minutes")) {
            option("protect", QString::number(value.toInteger()));
        } else if (key == QLatin1String("older_than_days")) {
            option("older-than-days", QString::number(value.toInteger()));
        } else if (key == QLatin1String("keep")) {
            option("keep", QString::number(value.toInteger()));
        } else if (key == QLatin1String("finished_before")) {
            option("finished-before", value.toString());
        } else if (key == QLatin1String("states")) {
            for (const QJsonValue &one : value.toArray())
                option("state", one.toString());
        } else if (key == QLatin1String("verify_checksums")) {
            if (!value.toBool(true))
                words << QStringLiteral("--no-checksums");
        } else if (key == QLatin1String("keep_latest")) {
            if (value.toBool())
                words << QStringLiteral("--keep-latest");
        } else {
            return {};
        }
    }
    return words.join(QLatin1Char(' '));
}

QString logTime(const QDateTime &utc)
{
    return utc.isValid() ? utc.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString(19, u' ');
}

class Log
{
public:
    void line(const QDateTime &when, const QString &text)
    {
        m_lines.append(logTime(when) + QStringLiteral("  ") + text);
    }
    void below(const QString &text)
    {
        for (const QString &part : text.split(QLatin1Char('\n')))
            if (!part.trimmed().isEmpty())
                m_lines.append(QString(23, u' ') + part);
    }
    void failure(const domain::Failure &failure)
    {
        if (!failure.isSet())
            return;
        below(JobLog::tr("failed: %1").arg(failureClassText(failure.failureClass)));
        below(failure.message);
        below(failure.pulpCode.isEmpty() ? failure.pulpText
                                         : QStringLiteral("[%1] %2").arg(failure.pulpCode, failure.pulpText));
    }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QStringList m_lines;
};

} // namespace

domain::SyncRequest requestOf(const domain::Job &job, const domain::Job *parent)
{
    const domain::Job &origin = parent ? *parent : job;
    domain::SyncRequest request = domain::SyncRequest::fromJson(origin.arguments);
    if (request.server.isEmpty())
        request.server = job.server;
    if (job.parentId.isValid() && !job.repository.isEmpty())
        request.onlyRepositories = {job.repository};
    return request;
}

QString pulpitctlCommand(const domain::Job &job)
{
    const bool isSync = job.kind == domain::JobKind::RepoGroupSync || job.kind == domain::JobKind::RepoSync;
    if (job.kind == domain::JobKind::Housekeeping)
        if (const QString command = housekeepingCommand(job); !command.isEmpty())
            return command;
    if (!isSync || job.server.isEmpty())
        return QStringLiteral("pulpitctl job show %1").arg(job.id.value);
    const domain::SyncRequest request = requestOf(job, nullptr);
    QStringList words {QStringLiteral("pulpitctl"), QStringLiteral("sync"), QStringLiteral("run")};
    const auto option = [&words](const QString &name, const QString &value) {
        if (!value.isEmpty())
            words << QStringLiteral("--") + name << shellWord(value);
    };
    option(QStringLiteral("server"), request.server);
    if (!job.group.isEmpty() && request.onlyRepositories.isEmpty()) {
        option(QStringLiteral("group"), job.group);
        return words.join(QLatin1Char(' '));
    }
    option(QStringLiteral("include"),
           request.onlyRepositories.isEmpty() ? request.regexInclude : exactly(request.onlyRepositories));
    if (request.onlyRepositories.isEmpty())
        option(QStringLiteral("exclude"), request.regexExclude);
    option(QStringLiteral("source"), request.source);
    if (request.maxConcurrentSyncs > 1)
        option(QStringLiteral("max-concurrent"), QString::number(request.maxConcurrentSyncs));
    if (request.maxRuntime != QLatin1String("-1"))
        option(QStringLiteral("max-runtime"), request.maxRuntime);
    return words.join(QLatin1Char(' '));
}

QString jobLog(const domain::JobDetails &details)
{
    const domain::Job &job = details.job;
    Log log;
    log.line(job.queued, JobLog::tr("job %1 queued by %2: %3").arg(job.id.value).arg(job.startedBy, job.name));
    if (job.started.isValid())
        log.line(job.started,
                 JobLog::tr("started by engine %1").arg(job.engine.isEmpty() ? QStringLiteral("–") : job.engine));
    for (const domain::Stage &stage : details.stages) {
        const QString took = stage.started.isValid() && stage.finished.isValid()
            ? QStringLiteral(" (%1)").arg(durationText(double(stage.started.msecsTo(stage.finished)) / 1000.0))
            : QString();
        log.line(stage.started, stageText(stage.name) + took);
        if (stage.message != stage.name)
            log.below(stage.message);
        if (!stage.taskHref.isEmpty())
            log.below(JobLog::tr("Pulp task %1").arg(stage.taskHref));
        for (const domain::ProgressReport &report : stage.progress)
            log.below(report.total ? JobLog::tr("%1: %2 of %3").arg(report.message).arg(report.done).arg(*report.total)
                                   : QStringLiteral("%1: %2").arg(report.message).arg(report.done));
        log.failure(stage.failure);
    }
    if (job.finished.isValid()) {
        log.line(job.finished, stateOf(job).word);
        log.below(job.summary);
        log.failure(job.failure);
    }
    return log.text();
}

} // namespace pulpit::gui

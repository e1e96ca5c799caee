// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/systemdcompanion.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

using Status = gui::Companion::Status;
using State = gui::Companion::State;

constexpr std::chrono::seconds kTimeLimit {30}; // stopping waits for running requests
constexpr qint64 kOutputLimit = 64 * 1024;

/// An argument of ExecStart=, as systemd quotes it.
QString quotedForUnit(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return u'"' + text + u'"';
}

/// What `systemctl show` says: lines of Key=Value.
Status statusOf(const QByteArray &output)
{
    QHash<QString, QString> values;
    for (const QString &line : QString::fromUtf8(output).split(u'\n'))
        values.insert(line.section(u'=', 0, 0), line.section(u'=', 1).trimmed());
    Status status;
    const QString active = values.value(u"ActiveState"_s);
    if (values.value(u"LoadState"_s) != u"loaded"_s)
        status.state = State::NotInstalled;
    else if (active == u"active"_s || active == u"activating"_s || active == u"reloading"_s)
        status.state = State::Running;
    else if (active == u"failed"_s)
        status.state = State::Failed;
    else
        status.state = State::Stopped;
    status.detail = u"%1 (%2)"_s.arg(active, values.value(u"SubState"_s));
    if (const QString result = values.value(u"Result"_s); !result.isEmpty() && result != u"success"_s)
        status.detail += u", "_s + result;
    return status;
}

ProcessRequest requestFor(const QString &systemctl, const QStringList &arguments)
{
    ProcessRequest request;
    request.program = systemctl;
    request.arguments = QStringList {u"--user"_s, u"--no-pager"_s} + arguments;
    request.timeLimit = kTimeLimit;
    request.outputLimit = kOutputLimit;
    request.workingFolder = QDir::rootPath();
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    // What it needs to find the user's manager.
    for (const QString &name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"PATH"_s})
        if (own.contains(name))
            request.environment.insert(name, own.value(name));
    request.environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return request;
}

/// Makes the calls one after the other and asks for the state at the end.
Async<Status> callAll(QString systemctl, QList<QStringList> calls, QString unit, CancellationToken cancellation)
{
    calls.append({u"show"_s, u"--property=LoadState,ActiveState,SubState,Result"_s, unit});
    Status status;
    for (const QStringList &call : std::as_const(calls)) {
        ProcessRequest request = requestFor(systemctl, call);
        const Result<ProcessResult> done = co_await runProcess(std::move(request), cancellation);
        if (!done)
            co_return fail(done.error());
        if (done->exitCode != 0) {
            Error error;
            error.code = ErrorCode::Internal;
            error.what = u"systemctl %1 did not succeed"_s.arg(call.first());
            error.where = unit;
            error.detail = done->errors.trimmed();
            const bool hasNoManager = error.detail.contains(u"bus"_s, Qt::CaseInsensitive)
                || error.detail.contains(u"not been booted with systemd"_s);
            if (hasNoManager) {
                error.code = ErrorCode::Unsupported;
                error.what = u"the systemd of this user does not run"_s;
            }
            error.advice = hasNoManager ? u"log in to a session with systemd, or start pulpitd by other means"_s
                                        : u"see journalctl --user -u %1"_s.arg(unit);
            co_return fail(std::move(error));
        }
        status = statusOf(done->output);
    }
    co_return status;
}

QCoro::Task<> deliver(QString systemctl, QList<QStringList> calls, QString unit, CancellationToken cancellation,
                      gui::Companion::Answer answer, std::shared_ptr<bool> isAlive)
{
    const Result<Status> status
        = co_await callAll(std::move(systemctl), std::move(calls), std::move(unit), std::move(cancellation));
    if (*isAlive)
        answer(status);
}

} // namespace

SystemdCompanion::SystemdCompanion(Unit unit, QString systemctl)
    : m_unit(std::move(unit))
    , m_systemctl(std::move(systemctl))
{
}

SystemdCompanion::~SystemdCompanion()
{
    *m_isAlive = false;
    m_cancellation.cancel();
}

QString SystemdCompanion::name() const
{
    return m_unit.profile == u"default"_s ? u"pulpitd.service"_s : u"pulpitd-%1.service"_s.arg(m_unit.profile);
}

QString SystemdCompanion::file() const
{
    return m_unit.folder + u'/' + name();
}

QString SystemdCompanion::unitText(const Unit &unit)
{
    QString command = quotedForUnit(unit.program);
    for (const QString &argument : unit.arguments)
        command += u' ' + quotedForUnit(argument);
    return u"# Written by Pulpit; it is written again when the service is installed again.\n"
           "[Unit]\n"
           "Description=Pulpit, companion service (profile %1)\n"
           "After=network-online.target\n"
           "\n"
           "[Service]\n"
           "ExecStart=%2\n"
           "ExecReload=/bin/kill -HUP $MAINPID\n"
           "Restart=on-failure\n"
           "RestartSec=10\n"
           "UMask=0077\n"
           "NoNewPrivileges=true\n"
           "\n"
           "[Install]\n"
           "WantedBy=default.target\n"_s.arg(unit.profile, command);
}

Result<> SystemdCompanion::writeUnit() const
{
    if (!QFileInfo(m_unit.program).isExecutable())
        return fail(ErrorCode::NotFound, u"the program of the service is not there"_s, m_unit.program,
                    u"install pulpitd beside pulpit"_s);
    QDir().mkpath(m_unit.folder);
    QSaveFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(unitText(m_unit).toUtf8()) < 0 || !out.commit())
        return fail(ErrorCode::Storage, out.errorString(), file());
    return {};
}

void SystemdCompanion::run(QList<QStringList> calls, Answer answer)
{
    if (m_systemctl.isEmpty()) {
        answer(fail(ErrorCode::Unsupported, u"this system has no systemd"_s, {},
                    u"start pulpitd by what starts services here"_s));
        return;
    }
    deliver(m_systemctl, std::move(calls), name(), m_cancellation.token(), std::move(answer), m_isAlive);
}

void SystemdCompanion::status(Answer answer)
{
    run({}, std::move(answer));
}

void SystemdCompanion::install(Answer answer)
{
    if (m_systemctl.isEmpty()) {
        run({}, std::move(answer));
        return;
    }
    if (const Result<> written = writeUnit(); !written) {
        answer(fail(written.error()));
        return;
    }
    run({{u"daemon-reload"_s}, {u"enable"_s, name()}, {u"restart"_s, name()}}, std::move(answer));
}

void SystemdCompanion::remove(Answer answer)
{
    // The file goes last: without it systemd does not know what to disable. It goes also where the manager does not
    // run.
    const auto then = [answer = std::move(answer), path = file()](const Result<Status> &done) {
        if (!done && done.error().code != ErrorCode::Unsupported) {
            answer(done);
            return;
        }
        if (QFile::exists(path) && !QFile::remove(path)) {
            answer(fail(ErrorCode::Storage, u"the file could not be removed"_s, path));
            return;
        }
        answer(Status {State::NotInstalled, {}});
    };
    run({{u"disable"_s, u"--now"_s, name()}}, then);
}

void SystemdCompanion::start(Answer answer)
{
    run({{u"restart"_s, name()}}, std::move(answer));
}

void SystemdCompanion::stop(Answer answer)
{
    run({{u"stop"_s, name()}}, std::move(answer));
}

} // namespace pulpit::app

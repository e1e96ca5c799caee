// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processrunner.h"

#include <QCoro/QCoroFuture>

#include <QProcess>
#include <QPromise>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace pulpit {

namespace {

constexpr qsizetype kErrorsKept = 8 * 1024;
constexpr int kWatchInterval = 200; // milliseconds

/// A program while it runs. Shared by its callbacks, so that none of them meets a half-destroyed one.
class Run : public std::enable_shared_from_this<Run>
{
public:
    explicit Run(ProcessRequest request)
        : m_request(std::move(request))
    {
        m_promise.start();
    }

    QFuture<void> start(const CancellationToken &cancellation)
    {
        prepare();
        connect();
        m_process.start(QIODevice::ReadWrite);
        m_limit.start(m_request.timeLimit);
        if (m_request.watch)
            m_watch.start(kWatchInterval);
        // The token may be canceled from any thread; the process belongs to this one.
        QProcess *const process = &m_process;
        const std::weak_ptr<Run> self = weak_from_this();
        m_cancellation = cancellation.onCanceled([process, self] {
            auto alive = self.lock();
            if (!alive)
                return;
            // Moved along, so that the last owner lets go in the process's own thread.
            QMetaObject::invokeMethod(
                process,
                [run = std::move(alive)] {
                    run->end({ErrorCode::Canceled, u"canceled"_s, {}, {}, {}, 0, {}});
                },
                Qt::QueuedConnection);
        });
        return m_promise.future();
    }

    [[nodiscard]] Result<ProcessResult> result() const
    {
        if (m_error)
            return fail(*m_error);
        return ProcessResult {m_process.exitCode(), m_output, QString::fromUtf8(m_errors).trimmed()};
    }

private:
    void prepare()
    {
        m_process.setProgram(m_request.program);
        m_process.setArguments(m_request.arguments);
        QProcessEnvironment environment;
        for (auto it = m_request.environment.begin(); it != m_request.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        if (environment.isEmpty())
            environment.insert(u"LC_ALL"_s, u"C"_s); // an empty one would mean: inherit
        m_process.setProcessEnvironment(environment);
        if (!m_request.workingFolder.isEmpty())
            m_process.setWorkingDirectory(m_request.workingFolder);
#ifdef Q_OS_UNIX
        // A group of its own: what the program starts can be ended with it.
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
        m_limit.setSingleShot(true);
    }

    void connect()
    {
        QObject::connect(&m_process, &QProcess::started, &m_process, [this] {
            m_process.write(m_request.input);
            m_process.closeWriteChannel();
        });
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
            m_output += m_process.readAllStandardOutput();
            if (m_output.size() > m_request.outputLimit)
                end({ErrorCode::TooLarge,
                     u"the program wrote more than %1 bytes"_s.arg(m_request.outputLimit),
                     m_request.program,
                     {},
                     {},
                     0,
                     {}});
        });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { m_errors = (m_errors + m_process.readAllStandardError()).right(kErrorsKept); });
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this](int, QProcess::ExitStatus status) {
            if (status == QProcess::CrashExit && !m_error)
                m_error = Error {ErrorCode::Internal, u"the program crashed"_s, m_request.program, {}, {}, 0, {}};
            finish();
        });
        QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [this](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;
            m_error = Error {ErrorCode::NotFound,
                             u"the program cannot be started"_s,
                             m_request.program,
                             {},
                             m_process.errorString(),
                             0,
                             {}};
            finish();
        });
        QObject::connect(&m_limit, &QTimer::timeout, &m_process, [this] {
            end({ErrorCode::Timeout,
                 u"the program did not end within %1 s"_s.arg(m_request.timeLimit.count() / 1000.0),
                 m_request.program,
                 {},
                 QString::fromUtf8(m_errors).trimmed(),
                 0,
                 {}});
        });
        QObject::connect(&m_watch, &QTimer::timeout, &m_process, [this] {
            if (const std::optional<Error> error = m_request.watch())
                end(*error);
        });
    }

    /// Ends the program because of \a error; the end itself is told by finished().
    void end(const Error &error)
    {
        if (m_error || m_isFinished)
            return;
        m_error = error;
#ifdef Q_OS_UNIX
        if (const qint64 pid = m_process.processId(); pid > 0)
            ::kill(static_cast<pid_t>(-pid), SIGKILL);
#endif
        m_process.kill();
    }

    void finish()
    {
        if (std::exchange(m_isFinished, true))
            return;
        m_limit.stop();
        m_watch.stop();
        m_output += m_process.readAllStandardOutput();
        m_promise.finish();
    }

    const ProcessRequest m_request;
    QPromise<void> m_promise;
    QTimer m_limit;
    QTimer m_watch;
    QByteArray m_output;
    QByteArray m_errors;
    std::optional<Error> m_error;
    bool m_isFinished = false;
    std::shared_ptr<void> m_cancellation;
    QProcess m_process; // destroyed first: it may still tell that it was killed
};

} // namespace

Async<ProcessResult> runProcess(ProcessRequest request, CancellationToken cancellation)
{
    if (cancellation.isCanceled())
        co_return fail(ErrorCode::Canceled, u"canceled"_s);
    const auto run = std::make_shared<Run>(std::move(request));
    const QFuture<void> finished = run->start(cancellation);
    co_await finished;
    co_return run->result();
}

QString findProgram(const QString &name)
{
    return QStandardPaths::findExecutable(name);
}

} // namespace pulpit

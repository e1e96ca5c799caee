// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres/ephemeralpostgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

constexpr int kProgramTimeoutMs = 60'000;
constexpr int kStartTimeoutMs = 30'000;

// Debian keeps the server's programs per release, outside of PATH.
QString findPrograms()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    const QStringList releases = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &release : releases)
        if (QFile::exists(root.filePath(release + u"/bin/initdb"_s)))
            return root.filePath(release + u"/bin"_s);
    return {};
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

// PostgreSQL refuses to run as root: then it runs as this user, who owns nothing else.
const passwd *ordinaryUser()
{
    return ::geteuid() == 0 ? ::getpwnam("nobody") : nullptr;
}

bool giveTo(const QString &path, const passwd *user)
{
    return !user || ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}

} // namespace

EphemeralPostgres::~EphemeralPostgres()
{
    stop();
}

void EphemeralPostgres::prepare(QProcess &process, const QString &program, const QStringList &arguments) const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"PGPASSWORD"_s, m_password);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.setProgram(m_programs + u'/' + program);
    process.setArguments(arguments);
    const passwd *user = ordinaryUser();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    const bool isRoot = user != nullptr;
    process.setChildProcessModifier([isRoot, uid, gid] {
        if (isRoot && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGINT); // a fast shutdown even where the test is killed
    });
}

Result<QString> EphemeralPostgres::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    prepare(process, program, arguments);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start();
    if (!process.waitForFinished(kProgramTimeoutMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        Error error;
        error.code = ErrorCode::Internal;
        error.what = u"%1 failed"_s.arg(program);
        error.detail = process.errorString() + u": "_s + QString::fromUtf8(process.readAll());
        return fail(error);
    }
    return QString::fromUtf8(process.readAll()).trimmed();
}

Result<void> EphemeralPostgres::makeCluster()
{
    m_programs = findPrograms();
    if (m_programs.isEmpty())
        return fail(ErrorCode::Unsupported, u"PostgreSQL is not installed"_s, u"/usr/lib/postgresql"_s,
                    u"install the package postgresql"_s);
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/pg-XXXXXX"_s);
    m_password = QString::number(QRandomGenerator::system()->generate64(), 36);
    QFile passwordFile(m_folder->filePath(u"password"_s));
    if (!m_folder->isValid() || !giveTo(m_folder->path(), ordinaryUser()) || !passwordFile.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Internal, u"no folder for the cluster could be made"_s);
    passwordFile.write(m_password.toUtf8() + '\n');
    passwordFile.close();
    giveTo(passwordFile.fileName(), ordinaryUser());
    const Result<QString> made
        = run(u"initdb"_s,
              {u"-D"_s, m_folder->filePath(u"data"_s), u"-U"_s, u"pulpit"_s, u"-A"_s, u"scram-sha-256"_s, u"--pwfile"_s,
               passwordFile.fileName(), u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    if (!made)
        return fail(made.error());
    m_port = freePort();
    return {};
}

Result<void> EphemeralPostgres::start()
{
    if (!m_folder)
        if (const Result<void> made = makeCluster(); !made)
            return made;
    m_server = std::make_unique<QProcess>();
    prepare(*m_server, u"postgres"_s,
            {u"-D"_s, m_folder->filePath(u"data"_s), u"-k"_s, m_folder->path(), u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
             QString::number(m_port), u"-c"_s, u"fsync=off"_s, u"-c"_s, u"max_connections=50"_s});
    m_server->setProcessChannelMode(QProcess::MergedChannels);
    m_server->setStandardOutputFile(m_folder->filePath(u"log"_s));
    m_server->start();
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < kStartTimeoutMs) {
        if (m_server->waitForFinished(20))
            break;
        if (isReady())
            return {};
    }
    QFile log(m_folder->filePath(u"log"_s));
    Error error;
    error.what = u"PostgreSQL did not start"_s;
    if (log.open(QIODevice::ReadOnly))
        error.detail = QString::fromUtf8(log.readAll());
    stop();
    return fail(error);
}

bool EphemeralPostgres::isReady() const
{
    return run(u"pg_isready"_s,
               {u"-q"_s, u"-h"_s, m_folder->path(), u"-p"_s, QString::number(m_port), u"-U"_s, u"pulpit"_s})
        .has_value();
}

void EphemeralPostgres::stop()
{
    if (!m_server || m_server->state() == QProcess::NotRunning)
        return;
    // SIGINT is PostgreSQL's fast shutdown: it ends its sessions and writes what is left. Sent as root to a process of
    // another user.
    ::kill(static_cast<pid_t>(m_server->processId()), SIGINT);
    if (!m_server->waitForFinished(10'000)) {
        m_server->kill();
        m_server->waitForFinished(5'000);
    }
    m_server.reset();
}

Result<QString> EphemeralPostgres::createDatabase(const QString &name)
{
    const Result<QString> made = psql(u"postgres"_s, u"CREATE DATABASE "_s + name);
    if (!made)
        return made;
    return u"postgresql://pulpit:%1@127.0.0.1:%2/%3"_s.arg(m_password).arg(m_port).arg(name);
}

Result<QString> EphemeralPostgres::psql(const QString &database, const QString &sql) const
{
    return run(u"psql"_s,
               {u"-X"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder->path(), u"-p"_s,
                QString::number(m_port), u"-U"_s, u"pulpit"_s, u"-d"_s, database, u"-c"_s, sql});
}

} // namespace pulpit::test

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the console costs while nobody touches it: the real program with its window, watching 50 fake servers of 2,000
// repositories over HTTP. The servers are another process. Linux only: it reads /proc. Usage:
// bench_idle [seconds] [servers] [repositories of each]
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleSeconds = 45; // first paint, reading the fleet, the first looks at all servers
constexpr double kMostMegabytes = 250;
constexpr double kMostPercent = 0.5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QString program(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

/// Processor seconds of a process in all its threads; negative when it is gone.
double processorSeconds(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QByteArray line = file.readAll();
    line.remove(0, line.lastIndexOf(')') + 2); // the name may hold blanks
    const QList<QByteArray> fields = line.split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

/// Megabytes (of 2^20 bytes); negative when the process is gone.
double memoryOf(qint64 pid, const QByteArray &what)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(what + ':'))
            return line.mid(what.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    return -1;
}

/// Files, environment and processes of one measurement.
class Idle
{
public:
    bool startServers(int servers, int repositories)
    {
        m_fake.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_fake.start(program(u"fakepulp"_s),
                     {u"--servers"_s, QString::number(servers), u"--repositories"_s, QString::number(repositories),
                      u"--packages"_s, u"1"_s});
        while (m_fake.state() != QProcess::NotRunning && !m_fake.canReadLine())
            if (!m_fake.waitForReadyRead(120'000))
                return false;
        m_servers = QJsonDocument::fromJson(m_fake.readLine()).object().value("servers"_L1).toArray();
        return m_servers.size() == servers;
    }
    bool writeConfiguration()
    {
        QString yaml = u"pulp_servers:\n"_s;
        for (const QJsonValue &server : std::as_const(m_servers))
            yaml += u"  \"%1\":\n    credentials: fake\n    x-pulpit:\n      url: %2\n    repo_groups:\n      all:\n"
                    "        schedule: \"0 0 1 1 *\"\n        max_concurrent_syncs: 2\n        max_runtime: \"10m\"\n"_s
                        .arg(server["name"_L1].toString(), server["url"_L1].toString());
        yaml += u"credentials:\n  fake:\n    username: %1\n    vault_service_account_mount: none\n"
                "repo_groups:\n  all:\n    regex_include: .*\n"_s.arg(m_servers.first()["user"_L1].toString());
        const QString ini = u"[pulp]\npassword=%1\nuse_https_for_sync=false\ninternal_domains=\n"
                            "banned_package_regex=\npackage_name_replacement_pattern=\n"
                            "package_name_replacement_rule=\n"_s.arg(
                                m_servers.first()["password"_L1].toString().replace(u'%', u"%%"_s));
        return write(u"pulp_config.yml"_s, yaml) && write(u"config.ini"_s, ini);
    }
    /// Applies the configuration and looks at all repositories of all servers.
    bool fillDatabase()
    {
        if (!control({u"config"_s, u"apply"_s}))
            return false;
        for (const QJsonValue &server : std::as_const(m_servers))
            if (!control({u"server"_s, u"status"_s, server["name"_L1].toString()}))
                return false;
        return true;
    }
    bool startConsole()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_folder.path());
        if (!environment.contains(u"QT_QPA_PLATFORM"_s))
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_console.setProcessEnvironment(environment);
        m_console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_console.start(program(u"pulpit"_s), files());
        return m_console.waitForStarted(10'000);
    }
    [[nodiscard]] qint64 console() const { return m_console.processId(); }
    [[nodiscard]] bool isRunning()
    {
        (void)m_console.waitForFinished(0);
        return m_console.state() == QProcess::Running;
    }
    ~Idle()
    {
        for (QProcess *process : {&m_console, &m_fake}) {
            process->terminate();
            if (!process->waitForFinished(10'000))
                process->kill();
        }
    }

private:
    [[nodiscard]] QStringList files() const
    {
        return {u"--config"_s,   m_folder.filePath(u"pulp_config.yml"_s),
                u"--ini"_s,      m_folder.filePath(u"config.ini"_s),
                u"--database"_s, u"sqlite:"_s + m_folder.filePath(u"pulpit.db"_s)};
    }
    bool write(const QString &name, const QString &text)
    {
        QFile file(m_folder.filePath(name));
        const QByteArray bytes = text.toUtf8();
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    bool control(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(u"pulpitctl"_s), files() + arguments);
        const bool isDone = process.waitForFinished(300'000) && process.exitCode() == 0;
        const QByteArray said = process.readAllStandardError();
        if (isDone && !said.contains("pulpitctl: ")) // repositories that could not be read are told there
            return true;
        out() << "pulpitctl " << arguments.join(u' ') << " failed: " << said << Qt::endl;
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_fake;
    QProcess m_console;
    QJsonArray m_servers;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qputenv("Is_local", "true"); // passwords from config.ini
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = std::max(10, arguments.value(1, u"60"_s).toInt());
    const int servers = std::max(1, arguments.value(2, u"50"_s).toInt());
    const int repositories = std::max(1, arguments.value(3, u"2000"_s).toInt());
    Idle idle;
    if (!idle.startServers(servers, repositories) || !idle.writeConfiguration() || !idle.fillDatabase()
        || !idle.startConsole()) {
        out() << "bench_idle: could not be set up" << Qt::endl;
        return 1;
    }
    QThread::sleep(kSettleSeconds);
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds(idle.console());
    QThread::sleep(static_cast<unsigned long>(seconds));
    const double used = processorSeconds(idle.console()) - before;
    const double percent = 100.0 * used / (double(timer.elapsed()) / 1000);
    if (!idle.isRunning()) {
        out() << "bench_idle: the console has ended" << Qt::endl;
        return 1;
    }
    out() << servers << " servers with " << repositories << " repositories each, watched for " << seconds << " s"
          << Qt::endl;
    out() << "idle: " << QString::number(percent, 'f', 2) << " % of a core (limit " << kMostPercent << ")" << Qt::endl;
    out() << "resident memory: " << QString::number(memoryOf(idle.console(), "VmRSS"), 'f', 0) << " MB (limit "
          << kMostMegabytes << "), of it anonymous " << QString::number(memoryOf(idle.console(), "RssAnon"), 'f', 0)
          << " MB, at most " << QString::number(memoryOf(idle.console(), "VmHWM"), 'f', 0) << " MB" << Qt::endl;
    return 0;
}

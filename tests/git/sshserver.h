// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace pulpit::test {

/// OpenSSH's server on a port of loopback, with keys that live as long as it does, and a folder with an "ssh" that
/// knows them: put in front of PATH it stands for a user whose ~/.ssh is set up. The user's own files are not touched.
/// For tests.
class SshServer
{
public:
    /// Where OpenSSH's server is; empty: not installed.
    [[nodiscard]] static QString program()
    {
        for (const QString &path : {QStringLiteral("/usr/sbin/sshd"), QStringLiteral("/usr/local/sbin/sshd")})
            if (QFileInfo(path).isExecutable())
                return path;
        return {};
    }

    SshServer()
    {
        // The folder that the server locks itself into before a log-in; a package's service makes it at boot.
        if (geteuid() == 0)
            QDir().mkpath(QStringLiteral("/run/sshd"));
        makeKey(QStringLiteral("host"));
        makeKey(QStringLiteral("user"));
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback");
        m_port = free.serverPort();
        free.close();
        write(QStringLiteral("sshd_config"),
              "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + path("host")
                  + "\nAuthorizedKeysFile " + path("user.pub")
                  + "\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
                    "PermitRootLogin prohibit-password\nPidFile none\nPrintMotd no\nAllowTcpForwarding no\n");
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(program(),
                       {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                        QString::fromLocal8Bit(path("sshd_config"))});
        if (!m_server.waitForStarted() || !QTest::qWaitFor([this] { return answers(); }, 10000))
            qFatal("sshd does not listen: %s", m_server.readAll().constData());
        knowHost(true);
    }
    ~SshServer()
    {
        m_server.terminate();
        if (!m_server.waitForFinished(5000))
            m_server.kill();
        m_server.waitForFinished(5000);
    }

    /// The folder of the "ssh" that knows the keys.
    [[nodiscard]] QByteArray folder() const { return m_folder.filePath(QStringLiteral("bin")).toLocal8Bit(); }
    [[nodiscard]] QString url(const QString &repositoryPath) const
    {
        return QStringLiteral("ssh://127.0.0.1:%1%2").arg(m_port).arg(repositoryPath);
    }
    /// Whether the "ssh" has the host's key, or another one under its name.
    void knowHost(bool rightly)
    {
        const QByteArray key = read(rightly ? QStringLiteral("host.pub") : QStringLiteral("user.pub"));
        write(QStringLiteral("known_hosts"), "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key);
        setUp(true);
    }
    /// Whether the "ssh" has a key that lets it in.
    void setUp(bool hasKey)
    {
        write(QStringLiteral("ssh_config"),
              "Host *\n  UserKnownHostsFile " + path("known_hosts")
                  + "\n  GlobalKnownHostsFile none\n"
                    "  IdentitiesOnly yes\n  IdentityAgent none\n  IdentityFile "
                  + path(hasKey ? "user" : "host") + "\n");
        QDir().mkpath(QString::fromLocal8Bit(folder()));
        write(QStringLiteral("bin/ssh"), "#!/bin/sh\nexec /usr/bin/ssh -F " + path("ssh_config") + " \"$@\"\n", true);
    }

private:
    [[nodiscard]] QByteArray path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit();
    }
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        return socket.waitForConnected(200);
    }
    void makeKey(const QString &name)
    {
        QProcess keygen;
        keygen.start(QStringLiteral("ssh-keygen"),
                     {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                      QString(), QStringLiteral("-f"), m_folder.filePath(name)});
        if (!keygen.waitForFinished(10000) || keygen.exitCode() != 0)
            qFatal("ssh-keygen: %s", keygen.readAllStandardError().constData());
    }
    void write(const QString &name, const QByteArray &text, bool isProgram = false)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner
                            | (isProgram ? QFile::ExeOwner : QFile::Permissions()));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

} // namespace pulpit::test

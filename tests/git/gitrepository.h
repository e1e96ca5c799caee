// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace pulpit::test {

/// A Git repository that a test fills, with the git of this machine and without the user's configuration.
class GitRepository
{
public:
    GitRepository()
    {
        run({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }

    void write(const QString &name, const QByteArray &bytes)
    {
        const QString full = path() + QLatin1Char('/') + name;
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// Commits everything and gives the commit.
    QString commit(const QString &message = QStringLiteral("change"))
    {
        run({QStringLiteral("add"), QStringLiteral("-A")});
        run({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"), QStringLiteral("-m"),
             message});
        return QString::fromLatin1(run({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}).trimmed());
    }
    QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), path());
        environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
        for (const QString &who : {QStringLiteral("AUTHOR"), QStringLiteral("COMMITTER")}) {
            environment.insert(QStringLiteral("GIT_%1_NAME").arg(who), QStringLiteral("Test"));
            environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(who), QStringLiteral("test@example.com"));
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(path());
        process.start(QStringLiteral("git"), arguments);
        if (!process.waitForFinished(30000) || process.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
                   process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace pulpit::test

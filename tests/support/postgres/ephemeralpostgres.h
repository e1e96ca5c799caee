// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace pulpit::test {

/// A PostgreSQL cluster of its own for one test: made in a short folder below the temporary one (the path of a socket
/// has at most 107 bytes), run as an ordinary user, reachable by its socket and on a free port of 127.0.0.1 only, ended
/// and removed with this object. The system's own cluster is not touched. Blocks for some two seconds.
class EphemeralPostgres
{
public:
    EphemeralPostgres() = default;
    ~EphemeralPostgres();
    EphemeralPostgres(const EphemeralPostgres &) = delete;
    EphemeralPostgres &operator=(const EphemeralPostgres &) = delete;

    /// Makes and starts the cluster. Fails where PostgreSQL is not installed or does not start, with its log as detail.
    Result<void> start();
    /// Ends the server; start() starts it again with its data.
    void stop();

    /// Makes an empty database and gives its URL with user and password, over TCP.
    Result<QString> createDatabase(const QString &name);
    /// Runs one command of SQL with psql in \a database; gives its output.
    Result<QString> psql(const QString &database, const QString &sql) const;
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString password() const { return m_password; }

private:
    Result<void> makeCluster();
    [[nodiscard]] Result<QString> run(const QString &program, const QStringList &arguments) const;
    void prepare(QProcess &process, const QString &program, const QStringList &arguments) const;
    [[nodiscard]] bool isReady() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_programs; // folder of initdb and postgres
    QString m_password;
    std::unique_ptr<QProcess> m_server;
    int m_port = 0;
};

} // namespace pulpit::test

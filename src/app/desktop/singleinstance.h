// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace pulpit::app {

/// Lets a second start of the same profile raise the window of the first, instead of a second engine on one database.
/// A lock file says who is first, a local socket beside it takes the message; both are left behind by a crash and taken
/// over by the next start. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        First, ///< this process is the one; raiseRequested() tells of further ones
        Raised, ///< another one was there and has taken the message
        Silent ///< another one is there, but does not answer
    };

    /// \a folder: readable by the user alone, made if it is missing. \a name: letters, digits, "-", "_", ".".
    SingleInstance(QString folder, QString name, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// \a file: what the first one shall open; may be empty. Waits at most \a waitMs for an answer.
    [[nodiscard]] Outcome claim(const QString &file, int waitMs = 3000);

Q_SIGNALS:
    void raiseRequested(const QString &file);

private:
    [[nodiscard]] bool listen();
    [[nodiscard]] bool tell(const QString &file, int waitMs) const;
    void take(QLocalSocket *socket);

    QString m_folder;
    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

/// Where sockets of this user belong: XDG_RUNTIME_DIR, else a folder of its own in the cache.
[[nodiscard]] QString runtimeFolder();

} // namespace pulpit::app

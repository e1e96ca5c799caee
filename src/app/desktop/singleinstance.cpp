// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {
constexpr qint64 kMaxMessage = 64 * 1024;
constexpr int kSenderTimeMs = 5000;
constexpr int kRetryMs = 50;
const QByteArray kTaken = "ok\n";
} // namespace

QString runtimeFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString base
        = runtime.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) : runtime;
    return base + u"/pulpit"_s;
}

SingleInstance::SingleInstance(QString folder, QString name, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_socket(m_folder + u'/' + name + u".socket"_s)
    , m_lock(m_folder + u'/' + name + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // a lock is as good as its process
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::claim(const QString &file, int waitMs)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (m_lock.tryLock(0) && listen())
        return Outcome::First;
    return tell(file, waitMs) ? Outcome::Raised : Outcome::Silent;
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // of one that crashed: the lock is ours
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(m_socket);
}

bool SingleInstance::tell(const QString &file, int waitMs) const
{
    const QByteArray message = QJsonDocument(QJsonObject {{u"open"_s, file}}).toJson(QJsonDocument::Compact) + '\n';
    if (message.size() > kMaxMessage)
        return false;
    // The first one may have just got its lock and not listen yet.
    QDeadlineTimer deadline(waitMs);
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(m_socket);
        const auto left = int(std::max<qint64>(1, deadline.remainingTime()));
        if (socket.waitForConnected(left)) {
            socket.write(message);
            socket.flush();
            QByteArray answer;
            while (!answer.contains('\n') && !deadline.hasExpired()
                   && socket.waitForReadyRead(int(std::max<qint64>(1, deadline.remainingTime()))))
                answer += socket.read(qint64(kTaken.size()) - answer.size());
            return answer == kTaken;
        }
        QThread::msleep(kRetryMs);
    }
    return false;
}

void SingleInstance::take(QLocalSocket *socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(kMaxMessage);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    // Who connects and says nothing does not stay.
    QTimer::singleShot(kSenderTimeMs, socket, &QLocalSocket::abort);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() >= kMaxMessage)
                socket->abort();
            return;
        }
        const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(kMaxMessage));
        if (!message.isObject()) {
            socket->abort();
            return;
        }
        socket->write(kTaken);
        socket->flush();
        socket->disconnectFromServer();
        Q_EMIT raiseRequested(message.object().value(u"open"_s).toString());
    });
}

} // namespace pulpit::app

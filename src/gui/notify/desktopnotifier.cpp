// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/desktopnotifier.h"

#include <QSystemTrayIcon>

#ifdef PULPIT_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#endif

namespace pulpit::gui {

namespace {
#ifdef PULPIT_DBUS
const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr uchar kNormal = 1;
constexpr uchar kCritical = 2;
constexpr int kServersChoice = -1; // how long it is shown
#endif
} // namespace

SystemNotifier::SystemNotifier(QSystemTrayIcon *icon, QObject *parent)
    : DesktopNotifier(parent)
    , m_icon(icon)
{
    if (icon)
        connect(icon, &QSystemTrayIcon::messageClicked, this, [this] {
            if (!m_last.title.isEmpty())
                Q_EMIT activated(m_last);
        });
#ifdef PULPIT_DBUS
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                SLOT(notificationClosed(uint, uint)));
    // Numbers of messages are those of one service: another one would take them for somebody else's.
    auto *watcher = new QDBusServiceWatcher(kService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_id = 0;
        m_knowsService = false;
    });
#endif
}

void SystemNotifier::show(const DesktopMessage &message)
{
    m_last = message;
#ifdef PULPIT_DBUS
    if (QDBusConnection::sessionBus().isConnected()) {
        m_knowsService ? send() : askCapabilities();
        return;
    }
#endif
    showByTray();
}

void SystemNotifier::askCapabilities()
{
#ifdef PULPIT_DBUS
    const QDBusMessage call
        = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("GetCapabilities"));
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            showByTray();
            return;
        }
        m_knowsService = true;
        m_takesMarkup = reply.value().contains(QStringLiteral("body-markup"));
        m_takesActions = reply.value().contains(QStringLiteral("actions"));
        send();
    });
#endif
}

void SystemNotifier::send()
{
#ifdef PULPIT_DBUS
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    const QVariantMap hints = {{QStringLiteral("urgency"), QVariant::fromValue(m_last.isUrgent ? kCritical : kNormal)},
                               {QStringLiteral("desktop-entry"), QStringLiteral("pulpit")}};
    QStringList actions;
    if (m_takesActions)
        actions = {QStringLiteral("default"), m_last.actionText, QStringLiteral("show"), m_last.actionText};
    // Texts come from servers: what would be taken for markup is escaped.
    call.setArguments({QStringLiteral("Pulpit"), m_id, QStringLiteral("pulpit"), m_last.title,
                       m_takesMarkup ? m_last.text.toHtmlEscaped() : m_last.text, actions, hints, kServersChoice});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            showByTray();
        else
            m_id = reply.value();
    });
#endif
}

void SystemNotifier::showByTray()
{
    if (m_icon && m_icon->isVisible())
        m_icon->showMessage(m_last.title, m_last.text, m_icon->icon());
}

void SystemNotifier::actionInvoked(uint id, const QString &)
{
    if (id != 0 && id == m_id && !m_last.title.isEmpty())
        Q_EMIT activated(m_last);
}

void SystemNotifier::notificationClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0; // the next one is a message of its own
}

} // namespace pulpit::gui

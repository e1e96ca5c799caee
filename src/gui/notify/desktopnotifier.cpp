// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/desktopnotifier.h"

#include <QSystemTrayIcon>

#ifdef PULPIT_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
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
    if (bus.isConnected())
        bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
#endif
}

void SystemNotifier::show(const DesktopMessage &message)
{
    m_last = message;
#ifdef PULPIT_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
        const QVariantMap hints
            = {{QStringLiteral("urgency"), QVariant::fromValue(message.isUrgent ? kCritical : kNormal)},
               {QStringLiteral("desktop-entry"), QStringLiteral("pulpit")}};
        // Texts come from servers: what would be taken for markup is escaped.
        call.setArguments(
            {QStringLiteral("Pulpit"), m_id, QStringLiteral("pulpit"), message.title, message.text.toHtmlEscaped(),
             QStringList {QStringLiteral("default"), message.actionText, QStringLiteral("show"), message.actionText},
             hints, kServersChoice});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> reply = *watcher;
            if (reply.isError())
                showByTray();
            else
                m_id = reply.value();
        });
        return;
    }
#endif
    showByTray();
}

void SystemNotifier::showByTray()
{
    if (m_icon && m_icon->isVisible())
        m_icon->showMessage(m_last.title, m_last.text, m_icon->icon());
}

void SystemNotifier::actionInvoked(uint id, const QString &)
{
    if (id == m_id && !m_last.title.isEmpty())
        Q_EMIT activated(m_last);
}

} // namespace pulpit::gui

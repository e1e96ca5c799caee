// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notify/news.h"

#include <QObject>

class QSystemTrayIcon;

namespace pulpit::gui {

/// Shows messages outside the window. GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const DesktopMessage &message) = 0;

Q_SIGNALS:
    /// The message or its button was clicked.
    void activated(const pulpit::gui::DesktopMessage &message);
};

/// Through the notification service of the desktop (org.freedesktop.Notifications), with a button; a message replaces
/// the one before as long as that is there. Where there is no such service, through the tray icon, where the message
/// itself is the button.
class SystemNotifier final : public DesktopNotifier
{
    Q_OBJECT
public:
    /// \a icon may be null: a desktop without a tray.
    explicit SystemNotifier(QSystemTrayIcon *icon, QObject *parent = nullptr);
    void show(const DesktopMessage &message) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void askCapabilities();
    void send();
    void showByTray();
    QSystemTrayIcon *m_icon;
    DesktopMessage m_last;
    uint m_id = 0; ///< of the message that is shown by the service
    bool m_knowsService = false;
    bool m_takesMarkup = false;
    bool m_takesActions = false;
};

} // namespace pulpit::gui

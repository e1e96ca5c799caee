// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenance windows are stored beside the settings, in the same text: they are few, and read with them.
#include "store/codec.h"
#include "store/jsonfields.h"

namespace pulpit::store::codec {

namespace {

const QString kWindows = u"maintenance"_s;

QJsonArray fromWindows(const QList<domain::MaintenanceWindow> &windows)
{
    QJsonArray array;
    for (const domain::MaintenanceWindow &window : windows) {
        QJsonObject object {{u"cron"_s, window.cron}, {u"duration"_s, window.duration}};
        put(object, "name"_L1, window.name);
        put(object, "skip"_L1, window.syncs == domain::MaintenanceWindow::Syncs::Skip);
        array.append(object);
    }
    return array;
}

} // namespace

QString settingsText(const domain::FleetConfiguration &value)
{
    QJsonObject windows;
    if (!value.maintenance.isEmpty())
        windows.insert(QString(), fromWindows(value.maintenance));
    for (const domain::Server &server : value.servers)
        if (!server.maintenance.isEmpty())
            windows.insert(server.name, fromWindows(server.maintenance));
    const QString settings = toText(value.settings);
    if (windows.isEmpty())
        return settings;
    QJsonObject object = objectFrom(settings);
    object.insert(kWindows, windows);
    return textOf(object);
}

QHash<QString, QList<domain::MaintenanceWindow>> maintenance(const QString &stored)
{
    QHash<QString, QList<domain::MaintenanceWindow>> result;
    const QJsonObject windows = objectFrom(stored).value(kWindows).toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it) {
        const QJsonArray array = it.value().toArray();
        for (const QJsonValue &entry : array) {
            const QJsonObject object = entry.toObject();
            domain::MaintenanceWindow window;
            window.name = text(object, "name"_L1);
            window.cron = text(object, "cron"_L1);
            window.duration = text(object, "duration"_L1);
            if (object.value("skip"_L1).toBool())
                window.syncs = domain::MaintenanceWindow::Syncs::Skip;
            result[it.key()].append(window);
        }
    }
    return result;
}

} // namespace pulpit::store::codec

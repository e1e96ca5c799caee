// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"

#include <QSettings>

namespace pulpit::gui {

namespace {

const QString kTime = QStringLiteral("HH:mm");

QString nameOf(SchemeChoice scheme)
{
    switch (scheme) {
    case SchemeChoice::System: return QStringLiteral("system");
    case SchemeChoice::Light: return QStringLiteral("light");
    case SchemeChoice::Dark: return QStringLiteral("dark");
    }
    return {};
}

} // namespace

Preferences::Preferences(QString stateFile, QObject *parent)
    : QObject(parent)
    , m_stateFile(std::move(stateFile))
{
    if (m_stateFile.isEmpty())
        return;
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.beginGroup(QStringLiteral("preferences"));
    const QString scheme = state.value(QStringLiteral("scheme")).toString();
    for (const SchemeChoice choice : {SchemeChoice::System, SchemeChoice::Light, SchemeChoice::Dark})
        if (nameOf(choice) == scheme)
            m_values.scheme = choice;
    if (state.value(QStringLiteral("density")).toString() == QLatin1String("comfortable"))
        m_values.density = Density::Comfortable;
    m_values.language = state.value(QStringLiteral("language")).toString();
    m_values.staysInTray = state.value(QStringLiteral("staysInTray"), true).toBool();
    readNotifications(state);
}

void Preferences::set(const Values &values)
{
    if (values == m_values)
        return;
    m_values = values;
    if (!m_stateFile.isEmpty()) {
        QSettings state(m_stateFile, QSettings::IniFormat);
        state.beginGroup(QStringLiteral("preferences"));
        state.setValue(QStringLiteral("scheme"), nameOf(values.scheme));
        state.setValue(QStringLiteral("density"),
                       values.density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
        state.setValue(QStringLiteral("language"), values.language);
        state.setValue(QStringLiteral("staysInTray"), values.staysInTray);
        writeNotifications(state);
    }
    Q_EMIT changed();
}

void Preferences::readNotifications(QSettings &state)
{
    const auto flag = [&state](const QString &key) { return state.value(key, true).toBool(); };
    m_values.tellsFailed = flag(QStringLiteral("tellsFailed"));
    m_values.tellsOverrun = flag(QStringLiteral("tellsOverrun"));
    m_values.tellsNeedsYou = flag(QStringLiteral("tellsNeedsYou"));
    m_values.tellsRecovered = flag(QStringLiteral("tellsRecovered"));
    QuietHours &quiet = m_values.quiet;
    quiet.isOn = state.value(QStringLiteral("quiet"), false).toBool();
    const auto time = [&state](const QString &key, QTime otherwise) {
        const QTime read = QTime::fromString(state.value(key).toString(), kTime);
        return read.isValid() ? read : otherwise;
    };
    quiet.from = time(QStringLiteral("quietFrom"), quiet.from);
    quiet.to = time(QStringLiteral("quietTo"), quiet.to);
    const QString days = state.value(QStringLiteral("quietDays"), QStringLiteral("1234567")).toString();
    quiet.days.clear();
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        if (days.contains(QString::number(day)))
            quiet.days.insert(day);
}

void Preferences::writeNotifications(QSettings &state) const
{
    state.setValue(QStringLiteral("tellsFailed"), m_values.tellsFailed);
    state.setValue(QStringLiteral("tellsOverrun"), m_values.tellsOverrun);
    state.setValue(QStringLiteral("tellsNeedsYou"), m_values.tellsNeedsYou);
    state.setValue(QStringLiteral("tellsRecovered"), m_values.tellsRecovered);
    state.setValue(QStringLiteral("quiet"), m_values.quiet.isOn);
    state.setValue(QStringLiteral("quietFrom"), m_values.quiet.from.toString(kTime));
    state.setValue(QStringLiteral("quietTo"), m_values.quiet.to.toString(kTime));
    QString days;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        if (m_values.quiet.days.contains(day))
            days.append(QString::number(day));
    state.setValue(QStringLiteral("quietDays"), days);
}

} // namespace pulpit::gui

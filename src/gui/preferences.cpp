// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"

#include <QSettings>

namespace pulpit::gui {

namespace {

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
    }
    Q_EMIT changed();
}

} // namespace pulpit::gui

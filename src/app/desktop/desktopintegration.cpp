// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopintegration.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

const QString kDefault = u"default"_s;

/// An argument of a desktop entry's Exec line, as the specification quotes it.
QString quotedArgument(QString text)
{
    for (const QChar special : u"\\\"`$"_s)
        text.replace(special, u'\\' + QString(special));
    return u'"' + text.replace(u'%', u"%%"_s) + u'"';
}

} // namespace

DesktopIntegration::DesktopIntegration(QString profile, Places places, Start start)
    : m_profile(std::move(profile))
    , m_places(std::move(places))
    , m_start(std::move(start))
{
}

QString DesktopIntegration::profileFolder(const QString &configFolder, const QString &profile)
{
    return configFolder + u"/profiles/"_s + profile;
}

QStringList DesktopIntegration::profiles() const
{
    QStringList names = QDir(m_places.configFolder + u"/profiles"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) { return !gui::isProfileName(name); });
    names.removeAll(kDefault);
    if (m_profile != kDefault && !names.contains(m_profile))
        names.append(m_profile);
    names.sort();
    names.prepend(kDefault);
    return names;
}

Result<> DesktopIntegration::openProfile(const QString &profile)
{
    if (!gui::isProfileName(profile))
        return fail(ErrorCode::InvalidInput, u"this is no name of a profile"_s, profile,
                    u"use letters, digits, hyphens, dots"_s);
    if (profile != kDefault) {
        const QString folder = profileFolder(m_places.configFolder, profile);
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::Storage, u"the folder could not be made"_s, folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return m_start(m_places.program, {u"--profile"_s, profile});
}

QString DesktopIntegration::autostartFile() const
{
    return m_places.autostartFolder
        + (m_profile == kDefault ? u"/pulpit.desktop"_s : u"/pulpit-%1.desktop"_s.arg(m_profile));
}

bool DesktopIntegration::startsAtLogin() const
{
    return QFile::exists(autostartFile());
}

Result<> DesktopIntegration::setStartsAtLogin(bool starts)
{
    const QString path = autostartFile();
    if (!starts) {
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(ErrorCode::Storage, u"the file could not be removed"_s, path);
        return {};
    }
    const QString title = m_profile == kDefault ? u"Pulpit"_s : u"Pulpit – %1"_s.arg(m_profile);
    const QString text
        = u"[Desktop Entry]\nType=Application\nName=%1\nExec=%2 --tray --profile %3\nIcon=pulpit\n"
          "Terminal=false\nX-GNOME-Autostart-enabled=true\n"_s.arg(title, quotedArgument(m_places.program), m_profile);
    QDir().mkpath(m_places.autostartFolder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return fail(ErrorCode::Storage, file.errorString(), path);
    return {};
}

} // namespace pulpit::app

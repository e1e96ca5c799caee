// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/contentkey.h"

#include "domain/pulpobjects.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

QString contentKeyText(const QString &key, const QString &repositoryType)
{
    QStringList parts = key.split(u" | "_s);
    if (parts.size() < 2)
        return key;
    static const QRegularExpression digest(u"\\A(sha[0-9]+:)?[0-9a-f]{32,}\\z"_s);
    if (digest.match(parts.last()).hasMatch())
        parts.removeLast();
    const QString plugin = domain::pluginOf(repositoryType);
    if (plugin == "rpm"_L1 && parts.size() == 5) {
        const QString epoch = parts.at(1).isEmpty() || parts.at(1) == "0"_L1 ? QString() : parts.at(1) + u':';
        return u"%1-%2%3-%4.%5"_s.arg(parts.at(0), epoch, parts.at(2), parts.at(3), parts.at(4));
    }
    if (plugin == "deb"_L1)
        return parts.join(u'_');
    return parts.join(u' ');
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/stagetext.h"

#include <QCoreApplication>
#include <QHash>

namespace pulpit::gui {

namespace {

struct StageNames
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::StageNames)
};

} // namespace

QString stageText(const QString &name)
{
    const QHash<QString, QString> known {
        {QStringLiteral("reconcile repos"), StageNames::tr("Set repositories up")},
        {QStringLiteral("sync repos"), StageNames::tr("Sync repositories")},
        {QStringLiteral("sync repo"), StageNames::tr("Sync")},
        {QStringLiteral("publish repo"), StageNames::tr("Publish")},
        {QStringLiteral("publish anyway"), StageNames::tr("Publish anyway")},
        {QStringLiteral("hold back"), StageNames::tr("Hold back")},
        {QStringLiteral("go back"), StageNames::tr("Go back")},
        {QStringLiteral("remove banned packages"), StageNames::tr("Remove banned packages")},
        {QStringLiteral("calculate repo health"), StageNames::tr("Health of repositories")},
        {QStringLiteral("calculate pulp server repo health roll up"), StageNames::tr("Health of the server")},
    };
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    const QString registers = QStringLiteral("registering repos from ");
    if (name.startsWith(registers))
        return StageNames::tr("Take repositories from %1", "a server").arg(name.mid(registers.size()));
    const QString compares = QStringLiteral("compare with ");
    if (name.startsWith(compares))
        return StageNames::tr("Compare with %1", "a server").arg(name.mid(compares.size()));
    return name;
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/syncbody.h"

#include "domain/pulpobjects.h"
#include "domain/syncoptions.h"

namespace pulpit::engine {

namespace {
constexpr QLatin1String kPolicy("sync_policy");
constexpr QLatin1String kComplete("mirror_complete");
} // namespace

QJsonObject syncBody(const QString &type, bool hasSource, const QJsonObject &groupOptions,
                     std::optional<bool> autopublish)
{
    if (!groupOptions.isEmpty())
        return groupOptions;
    const auto role = hasSource ? domain::SyncRole::Mirror : domain::SyncRole::Primary;
    return domain::defaultSyncOptions(type, role, autopublish.value_or(false));
}

std::optional<QJsonObject> milderSyncBody(const QString &type, const QJsonObject &body)
{
    if (domain::pluginOf(type) != QLatin1String("rpm") || body.value(kPolicy).toString() != kComplete)
        return std::nullopt;
    QJsonObject milder = body;
    milder.insert(kPolicy, QStringLiteral("mirror_content_only"));
    return milder;
}

bool isMirrorRefusal(const QString &code, const QString &text)
{
    return code == QLatin1String("RPM0006") || text.contains(QLatin1String("RPM0006")) || text.contains(kComplete)
        || text.contains(QLatin1String("incompatible with"), Qt::CaseInsensitive);
}

QJsonObject withoutSkipping(const QString &type, QJsonObject body)
{
    const QString plugin = domain::pluginOf(type);
    if (plugin == QLatin1String("rpm") || plugin == QLatin1String("deb"))
        body.insert(QStringLiteral("optimize"), false);
    return body;
}

bool isMirroring(const QJsonObject &body)
{
    return body.value(QLatin1String("mirror")).toBool()
        || body.value(kPolicy).toString().startsWith(QLatin1String("mirror"));
}

} // namespace pulpit::engine

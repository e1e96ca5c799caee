// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/syncoptions.h"

#include "domain/pulpobjects.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QJsonObject defaultSyncOptions(const QString &repositoryType, SyncRole role, bool autopublish)
{
    if (role == SyncRole::Primary)
        return {};
    const QString plugin = pluginOf(repositoryType);
    if (plugin == "rpm"_L1)
        return {{u"sync_policy"_s, autopublish ? u"mirror_content_only"_s : u"mirror_complete"_s}};
    if (plugin == "container"_L1)
        return {{u"mirror"_s, true}, {u"signed_only"_s, false}};
    if (plugin == "file"_L1 || plugin == "deb"_L1 || plugin == "python"_L1 || plugin == "ansible"_L1
        || plugin == "ostree"_L1)
        return {{u"mirror"_s, true}};
    return {};
}

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/plugintraits.h"

#include "domain/pulpobjects.h"

#include <array>

namespace pulpit::engine {

const PluginTraits *pluginTraits(const QString &type)
{
    using L = QLatin1String;
    static const std::array kTraits {
        PluginTraits {L("rpm"), L("rpm/rpm"), L("rpm/rpm"), L("rpm/rpm"), L("rpm.package"), L("rpm/packages")},
        PluginTraits {L("deb"), L("deb/apt"), L("deb/apt"), L("deb/apt"), L("deb.package"), L("deb/packages")},
        PluginTraits {L("file"), L("file/file"), L("file/file"), L("file/file"), L("file.file"), L("file/files")},
        PluginTraits {L("python"), L("python/python"), L("python/pypi"), L(""), L("python.python"),
                      L("python/packages")},
        PluginTraits {L("container"), L("container/container"), L("container/container"), L(""), L("container.tag"),
                      L("container/tags")},
    };
    const QString plugin = domain::pluginOf(type);
    for (const PluginTraits &traits : kTraits)
        if (plugin == traits.plugin)
            return &traits;
    return nullptr;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "age.h"

namespace pulpit::fakepulp {

namespace {

int sinceMinor(Feature feature)
{
    switch (feature) {
    case Feature::Prn: return 63;
    case Feature::SessionLogin: return 70;
    case Feature::UnblockedFilter: return 70;
    case Feature::CreatedFilterOnTasks: return 71;
    case Feature::VulnerabilityReport: return 85;
    case Feature::BriefStatusWorkers: return 87;
    case Feature::TaskResult: return 88;
    case Feature::WorkerLinkRemoved: return 89;
    case Feature::PatchMayAnswer200: return 90;
    case Feature::TaskResultObject: return 100;
    case Feature::PrnResources: return 55;
    case Feature::NoContentChangeSince: return 58;
    case Feature::BaseRepositoryVersion: return 106;
    case Feature::CreatedResourcePrns: return 107;
    case Feature::TaskApiVersion: return 115;
    case Feature::FileSyncDetails: return 115;
    }
    return 0;
}

struct PluginVersions
{
    const char *patch;
    const char *rpm;
    const char *deb;
    const char *python;
    const char *container;
};

PluginVersions pluginVersions(int minor)
{
    if (minor < 63)
        return {"40", "3.26.1", "3.2.1", "3.11.3", "2.20.3"};
    if (minor < 105)
        return {"9", "3.29.5", "3.5.1", "3.12.6", "2.24.2"};
    if (minor < 111)
        return {"16", "3.35.3", "3.9.1", "3.28.0", "2.27.0"};
    return {"0", "3.38.5", "3.10.0", "3.29.0", "2.29.0"};
}

} // namespace

bool Age::has(Feature feature) const
{
    return minor >= sinceMinor(feature);
}

QByteArray Age::coreVersion() const
{
    return "3." + QByteArray::number(minor) + '.' + pluginVersions(minor).patch;
}

QList<Component> Age::components() const
{
    const PluginVersions v = pluginVersions(minor);
    const QByteArray core = coreVersion();
    return {
        {"core", core, "pulpcore", "pulpcore.app"},
        {"deb", v.deb, "pulp_deb", "pulp_deb.app"},
        {"rpm", v.rpm, "pulp-rpm", "pulp_rpm.app"},
        {"file", core, "pulpcore", "pulp_file.app"},
        {"python", v.python, "pulp-python", "pulp_python.app"},
        {"container", v.container, "pulp-container", "pulp_container.app"},
        {"certguard", core, "pulpcore", "pulp_certguard.app"},
    };
}

} // namespace pulpit::fakepulp

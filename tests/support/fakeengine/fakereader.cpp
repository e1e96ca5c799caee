// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

ports::ConfigurationReader::Read FakeReader::readText(const QString &yaml)
{
    const config::FleetRead read = config::readFleetTexts(yaml.toUtf8(), QStringLiteral("pulp_config.yml"), {},
                                                          QStringLiteral("config.ini"), config::Environment {});
    Read result {read.fleet, read.problems, read.yaml};
    if (!nextText.isEmpty() && yaml.contains(onlyAfter)) {
        result.problems = nextText + result.problems;
        result.fleet.reset();
    }
    return result;
}

} // namespace pulpit::test

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstream.h"

namespace pulpit::fakepulp {

void Upstream::setPackages(Plugin plugin, std::vector<Unit> packages, std::vector<DebSuite> suites)
{
    if (plugin == Plugin::Deb && suites.empty())
        suites = content && !content->suites().empty() ? content->suites() : std::vector<DebSuite>(1);
    const quint64 revision = content ? content->revision() + 1 : 1'700'000'000;
    content = ContentSet::make(plugin, std::move(packages), std::move(suites), revision);
}

void Upstream::addPackages(const std::vector<Unit> &packages)
{
    if (content)
        content = content->changed(packages, {})->withRevision(content->revision() + 1);
}

void Upstream::removePackages(const std::vector<Unit> &packages)
{
    if (content)
        content = content->changed({}, packages)->withRevision(content->revision() + 1);
}

void Upstream::republish()
{
    if (content)
        content = content->withRevision(content->revision() + 1);
}

} // namespace pulpit::fakepulp

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/served.h"

#include "domain/names.h"
#include "domain/pulpobjects.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr detail::NameTable<Served::What, 3> kServed {{
    {Served::What::Nothing, "nothing"_L1},
    {Served::What::Version, "version"_L1},
    {Served::What::Other, "other"_L1},
}};

} // namespace

QString toString(Served::What what)
{
    return detail::nameOf(kServed, what);
}

Served::What served(const QString &text)
{
    return detail::valueOf(kServed, text).value_or(Served::What::Unknown);
}

bool hasPublications(const QString &type)
{
    const QString plugin = pluginOf(type);
    return plugin == "rpm"_L1 || plugin == "deb"_L1 || plugin == "file"_L1;
}

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct FoundRowTraits
{
    static QString key(const domain::FoundPackage &row)
    {
        return row.server + QLatin1Char('\n') + row.repositoryHref + QLatin1Char('\n') + row.versionHref
            + QLatin1Char('\n') + row.href;
    }
    static bool same(const domain::FoundPackage &a, const domain::FoundPackage &b) { return a == b; }
    static QString haystack(const domain::FoundPackage &row)
    {
        return row.server + QLatin1Char('\n') + row.repository + QLatin1Char('\n') + row.unit.name + QLatin1Char('\n')
            + row.unit.version + QLatin1Char('\n') + row.unit.arch + QLatin1Char('\n') + row.unit.sha256
            + QLatin1Char('\n') + row.servedAt.join(QLatin1Char('\n'));
    }
};

/// Where a package was found: a row for each version of a repository that holds it.
class FoundModel final : public TableModel<domain::FoundPackage, FoundRowTraits>
{
    Q_OBJECT
public:
    explicit FoundModel(QObject *parent = nullptr);
};

/// "3 packages in 12 repositories on 4 servers, served at 9 places". Pure.
[[nodiscard]] QString foundText(const domain::PackageFinding &finding);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::gui {

/// Where the window is: a page and, on it, an object in the page's own words ("17", "pulp-eu-2/external").
struct Location
{
    QString page;
    QString object;

    bool operator==(const Location &) const = default;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace pulpit::domain {

/// What a server hands out of a repository: where its distribution leads. That is not always its newest version.
struct Served
{
    enum class What {
        Unknown, ///< nobody could tell
        Nothing, ///< there is no distribution, or nothing that it could hand out
        Version, ///< a version of the repository
        Other ///< something of another repository, e.g. a snapshot
    };
    What what = What::Unknown;
    int version = -1; ///< where Version
    bool isBound = false; ///< the distribution is bound to one version or publication and does not follow the newest
    QDateTime published; ///< when that was published, UTC; invalid: not known, or the type has no publications

    bool operator==(const Served &) const = default;
    /// Whether less than \a newest is handed out, as far as known.
    [[nodiscard]] bool isBehind(int newest) const
    {
        return newest > 0 && (what == What::Nothing || (what == What::Version && version < newest));
    }
};
[[nodiscard]] QString toString(Served::What what); ///< "nothing", "version", "other"; empty for Unknown
[[nodiscard]] Served::What served(const QString &text);

/// Whether repositories of the type "rpm.rpm" are handed out by publications; others by their versions.
[[nodiscard]] bool hasPublications(const QString &type);

} // namespace pulpit::domain

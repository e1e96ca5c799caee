// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace pulpit::domain {

enum class SyncRole {
    Primary, ///< syncs from an upstream: Pulp's own defaults
    Mirror, ///< a secondary: is to become equal to its source
};

/// The body of the sync call of a repository of \a repositoryType where the configuration sets none. \a autopublish:
/// the repository publishes by itself, which Pulp refuses together with rpm's mirror_complete. Pure.
[[nodiscard]] QJsonObject defaultSyncOptions(const QString &repositoryType, SyncRole role, bool autopublish);

} // namespace pulpit::domain

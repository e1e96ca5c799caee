// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

/// Names of snapshots. A snapshot is all repositories of a server whose names begin with its prefix; each is named
/// prefix + name of the repository that it was made of. Pure; any thread.
namespace pulpit::engine {

/// The prefix of a snapshot from what was asked for, as Pulp Manager makes it: "snap-" in front and "-" behind, each
/// unless it is there already, so "2026-03" gives "snap-2026-03-". Fails with InvalidInput where it is blank, longer
/// than 100 characters or has others than letters, digits, "-", "_", "." and "+".
[[nodiscard]] Result<QString> snapshotPrefix(const QString &text);

/// Whether a repository of this name is (part of) a snapshot.
[[nodiscard]] bool isSnapshotName(const QString &repository);

/// A name, taken apart.
struct SnapshotName
{
    QString prefix;
    QString source; ///< name of the repository that it was made of

    bool operator==(const SnapshotName &) const = default;
};

/// Takes the names of a server's snapshot repositories apart. A name does not tell where its prefix ends; that is told
/// by the prefixes that are remembered, else by the repositories that exist (the longest that the name ends with), else
/// by other snapshots of the server.
class SnapshotNames
{
public:
    SnapshotNames(const QStringList &repositories, const QStringList &knownPrefixes);
    /// nullopt: no snapshot, or nobody knows where its prefix ends.
    [[nodiscard]] std::optional<SnapshotName> split(const QString &repository) const;

private:
    [[nodiscard]] std::optional<SnapshotName> byPrefix(const QString &repository) const;
    [[nodiscard]] std::optional<SnapshotName> bySource(const QString &repository) const;

    QSet<QString> m_sources;
    QStringList m_prefixes; ///< longest first
};

} // namespace pulpit::engine

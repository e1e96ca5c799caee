// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace pulpit::domain {

/// One repository of a snapshot.
struct SnapshotRepository
{
    QString name; ///< prefix + source
    QString source; ///< name of the repository that it was made of
    QString type; ///< "rpm.rpm", ...
    QString href;
    QString versionHref; ///< latest
    QDateTime created;
    QStringList pointedAtBy; ///< names of other distributions that serve it, so that it must not go

    bool operator==(const SnapshotRepository &) const = default;
};

/// A snapshot: all repositories of a server whose names begin with its prefix.
struct Snapshot
{
    QString server; ///< Server::name
    QString prefix; ///< "snap-2026-03-"
    QDateTime created; ///< of its oldest repository
    QList<SnapshotRepository> repositories; ///< by name
    int rememberedBy = 0; ///< distributions that would point at it again by going back

    bool operator==(const Snapshot &) const = default;
    [[nodiscard]] int pointedAt() const
    {
        int count = 0;
        for (const SnapshotRepository &repository : repositories)
            count += repository.pointedAtBy.isEmpty() ? 0 : 1;
        return count;
    }
    [[nodiscard]] bool isInUse() const { return rememberedBy > 0 || pointedAt() > 0; }
};

/// How the content of one repository differs between two sides.
struct SnapshotDifference
{
    enum class State {
        Same,
        Different,
        OnlyHere, ///< the other side has no such repository
        OnlyThere,
        Unknown ///< could not be compared; see reason
    };
    QString source; ///< repository name without prefix
    State state = State::Unknown;
    QStringList added; ///< natural keys that only the other side has; the first ones
    QStringList removed; ///< natural keys that only the snapshot has; the first ones
    qint64 addedCount = 0;
    qint64 removedCount = 0;
    QString reason;

    bool operator==(const SnapshotDifference &) const = default;
};
[[nodiscard]] QString toString(SnapshotDifference::State state); ///< "same", "different", "only_here", ...

struct SnapshotComparison
{
    QString server;
    QString prefix;
    QString other; ///< prefix of the other snapshot; empty: the repositories as they are now
    QList<SnapshotDifference> differences; ///< one per repository, by name

    bool operator==(const SnapshotComparison &) const = default;
};

} // namespace pulpit::domain

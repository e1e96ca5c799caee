// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pulpit::domain {

/// A type of repository that "repo add" makes, and what is possible with it. One table for the operation and for the
/// forms of front ends. Pure; any thread.
struct AdditionType
{
    enum class Remote {
        Synced, ///< Pulpit syncs it
        ByPulp, ///< the remote is made, but the sync is left to Pulp's own tools
        None ///< content comes by push or by pull-through: there is no remote to be made here
    };
    QString name; ///< "container", as domain::definitionType() knows it
    Remote remote = Remote::Synced;
    QStringList required; ///< fields without which a remote cannot be made, besides its URL

    bool operator==(const AdditionType &) const = default;
};

/// In the order in which they are offered.
[[nodiscard]] const QList<AdditionType> &additionTypes();
/// nullptr: repositories of this type are not added, only registered by definitions.
[[nodiscard]] const AdditionType *additionType(const QString &name);

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/selection.h"
#include "domain/server.h"

#include <QJsonObject>
#include <QSet>

namespace pulpit::engine {

/// Which repositories an operation is asked for: "regex_include" and "regex_exclude" (Python re.search, exclude wins)
/// and, where given, only the exact names of "repositories". Immutable value; any thread.
class RepositoryChoice
{
public:
    /// InvalidInput for a pattern that is none.
    [[nodiscard]] static Result<RepositoryChoice> make(const QJsonObject &request);
    /// Fails as domain::Selection::selects().
    [[nodiscard]] Result<bool> selects(const QString &repository) const;

private:
    explicit RepositoryChoice(domain::Selection selection)
        : m_selection(std::move(selection))
    {
    }
    domain::Selection m_selection;
    QSet<QString> m_names;
};

/// The names of "servers" or "server" of a request. NotFound where one is not configured, InvalidInput where none is
/// given.
[[nodiscard]] Result<QStringList> serversOf(const QJsonObject &request, const domain::FleetConfiguration &fleet);

} // namespace pulpit::engine

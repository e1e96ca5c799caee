// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "engine/findings/findingfacts.h"

#include <memory>
#include <vector>

namespace pulpit::engine {

/// One thing that can be wrong with a fleet, and how to tell. Has a page docs/findings/<name>.md. Without state; any
/// thread.
class FindingRule
{
public:
    virtual ~FindingRule() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QList<domain::Finding> look(const FindingFacts &facts) const = 0;
    /// Whether it looks only at what readFewFacts() reads. Such rules are asked at every look, the others in a large
    /// fleet only when something else than the status of servers has changed.
    [[nodiscard]] virtual bool needsFewFacts() const { return false; }

protected:
    /// A finding of this rule about a server (empty: the fleet) and, if \a subject is given, something of it.
    [[nodiscard]] domain::Finding about(domain::Finding::Severity severity, const QString &server,
                                        const QString &subject = {}) const;
};

using FindingRules = std::vector<std::unique_ptr<FindingRule>>;
/// All of them.
[[nodiscard]] FindingRules allFindingRules();
/// What all of them find, most urgent first; none is muted.
[[nodiscard]] QList<domain::Finding> findAll(const FindingFacts &facts);

// In words.
[[nodiscard]] QString shortDuration(double seconds); ///< "3 days", "5 h", "20 min", "40 s"
[[nodiscard]] QString someOf(const QStringList &names, qsizetype most = 5); ///< "a, b, c and 4 more"

} // namespace pulpit::engine

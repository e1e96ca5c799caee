// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findingrule.h"

#include <cmath>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

Finding FindingRule::about(Finding::Severity severity, const QString &server, const QString &subject) const
{
    Finding finding;
    finding.rule = name();
    finding.id = name();
    for (const QString &part : {server, subject})
        if (!part.isEmpty())
            finding.id += u'/' + part;
    finding.severity = severity;
    finding.server = server;
    finding.weight = 1;
    return finding;
}

QList<Finding> findAll(const FindingFacts &facts)
{
    QList<Finding> findings;
    const FindingRules rules = allFindingRules();
    for (const std::unique_ptr<FindingRule> &rule : rules)
        findings.append(rule->look(facts));
    domain::rankFindings(&findings);
    return findings;
}

QString shortDuration(double seconds)
{
    if (seconds >= 2 * 86400)
        return u"%1 days"_s.arg(std::lround(seconds / 86400));
    if (seconds >= 2 * 3600)
        return u"%1 h"_s.arg(std::lround(seconds / 3600));
    if (seconds >= 120)
        return u"%1 min"_s.arg(std::lround(seconds / 60));
    return u"%1 s"_s.arg(std::lround(seconds));
}

QString someOf(const QStringList &names, qsizetype most)
{
    const QString shown = names.mid(0, most).join(u", "_s);
    return names.size() > most ? u"%1 and %2 more"_s.arg(shown, QString::number(names.size() - most)) : shown;
}

} // namespace pulpit::engine

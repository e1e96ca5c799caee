// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

QString lagOf(const domain::Repository &own, const domain::Repository *source, const FindingFacts &facts)
{
    const domain::Verification &verification = own.verification;
    QStringList parts;
    if (verification.agreement == domain::Agreement::Different) {
        parts.append(
            u"by content: %1 missing, %2 too many"_s.arg(verification.missingCount).arg(verification.extraCount));
        if (!verification.missing.isEmpty())
            parts.append(u"missing: "_s + someOf(verification.missing, 3));
    }
    if (facts.isLate(own, source)) {
        const QList<QDateTime> made = facts.versionsMade.value(source->id);
        const auto newer
            = std::ranges::count_if(made, [&own](const QDateTime &when) { return when > own.lastSuccess; });
        parts.append(u"by versions: %1 of the source since the last sync"_s.arg(newer > 1 ? u"at least %1"_s.arg(newer)
                                                                                          : u"1"_s));
        parts.append(u"by time: the source has had newer content for %1"_s.arg(
            shortDuration(double(source->lastChange.secsTo(facts.now)))));
    }
    return parts.join(u"; "_s);
}

bool isKnown(const QList<Finding> &findings, const domain::Repository &repository)
{
    return std::any_of(findings.begin(), findings.end(), [&repository](const Finding &one) {
        return one.server == repository.server && one.repository == repository.name;
    });
}

// A repository that serves something else than its source, or whose source has had newer content for longer than a day.
class SecondaryBehind final : public FindingRule
{
public:
    QString name() const override { return u"secondary-behind"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const GroupMembers &group : facts.groups) {
            if (group.schedule.source.isEmpty())
                continue;
            for (const qsizetype index : group.repositories) {
                const domain::Repository &own = facts.repositories.at(index);
                const domain::Repository *source = facts.repository(group.schedule.source, own.name);
                const QString why = lagOf(own, source, facts);
                if (why.isEmpty() || isKnown(findings, own))
                    continue;
                Finding finding = about(Finding::Severity::Warning, own.server, own.name);
                finding.group = group.schedule.group;
                finding.repository = own.name;
                finding.since = own.lastSuccess;
                finding.what = u"%1 on %2 is behind %3"_s.arg(own.name, own.server, group.schedule.source);
                finding.why = why;
                finding.advice = u"sync the group; if it stays so, compare the two repositories"_s;
                finding.action = u"sync run --server %1 --group %2"_s.arg(own.server, group.schedule.group);
                findings.append(finding);
            }
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeSecondaryBehind()
{
    return std::make_unique<SecondaryBehind>();
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include "engine/findings/rules/upstreams.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// An upstream host that more than one repository cannot be fetched from: one cause, one finding.
class UpstreamUnreachable final : public FindingRule
{
public:
    QString name() const override { return u"upstream-unreachable"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QHash<QString, QList<const domain::Repository *>> failing;
        for (const domain::Repository &repository : facts.repositories)
            if (isUpstreamTrouble(repository))
                failing[upstreamOf(repository)].append(&repository);
        QList<Finding> findings;
        const QSet<QString> broken = brokenUpstreams(facts);
        for (const QString &upstream : broken) {
            const QList<const domain::Repository *> repositories = failing.value(upstream);
            const domain::Repository &first = *repositories.first();
            QStringList names;
            QDateTime since;
            for (const domain::Repository *one : repositories) {
                names.append(one->name);
                if (one->lastSuccess.isValid() && (!since.isValid() || one->lastSuccess < since))
                    since = one->lastSuccess;
            }
            const QString host = upstream.section(u' ', 1);
            Finding finding = about(Finding::Severity::Error, first.server, host);
            finding.since = since;
            finding.what = u"%1 cannot fetch from %2"_s.arg(first.server, host);
            finding.why = u"%1 repositories: %2; %3"_s.arg(names.size()).arg(someOf(names), first.lastFailure.message);
            finding.advice = domain::adviceFor(first.lastFailure.failureClass);
            finding.weight = int(names.size());
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeUpstreamUnreachable()
{
    return std::make_unique<UpstreamUnreachable>();
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include "domain/endedtask.h"
#include "domain/knowndefects.h"
#include "engine/findings/rules/upstreams.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

QString evidenceOf(const domain::Repository &repository, const std::optional<domain::KnownDefect> &defect)
{
    const domain::Failure &failure = repository.lastFailure;
    QStringList parts {domain::toString(failure.failureClass).replace(u'_', u' ')};
    if (defect) {
        parts.prepend(u"known: "_s + defect->name);
        if (!defect->reference.isEmpty())
            parts.first() += u" (%1)"_s.arg(defect->reference);
    }
    if (repository.failuresInARow > 1)
        parts.append(u"%1 runs in a row"_s.arg(repository.failuresInARow));
    QString text = failure.pulpText.section(u'\n', 0, 0).left(400);
    if (!failure.pulpCode.isEmpty() && !text.startsWith(failure.pulpCode))
        text = failure.pulpCode + u' ' + text;
    // That the task failed is known already where Pulp says why.
    if (!failure.message.isEmpty() && !domain::isWhyInPulpText(failure))
        parts.append(failure.message);
    if (!text.isEmpty() && text != failure.message)
        parts.append(text);
    return parts.join(u"; "_s);
}

// A repository whose last sync failed, with what Pulp said. Many that fail at the same upstream are told by
// UpstreamUnreachable.
class FailedSync final : public FindingRule
{
public:
    QString name() const override { return u"failed-sync"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        const QSet<QString> told = brokenUpstreams(facts);
        for (const domain::Repository &repository : facts.repositories) {
            if (!isFailed(repository) || (isUpstreamTrouble(repository) && told.contains(upstreamOf(repository))))
                continue;
            Finding finding = about(Finding::Severity::Error, repository.server, repository.name);
            const domain::Failure &failure = repository.lastFailure;
            finding.repository = repository.name;
            finding.since = repository.lastSuccess.isValid() ? repository.lastSuccess : repository.lastSyncFinished;
            finding.what = u"%1 fails on %2"_s.arg(repository.name, repository.server);
            if (failure.failureClass == domain::FailureClass::MassRemoval)
                finding.what = u"%1 is held back on %2"_s.arg(repository.name, repository.server);
            const auto defect = domain::knownDefect(repository.type, failure.pulpText);
            finding.why = evidenceOf(repository, defect);
            finding.advice = defect ? defect->advice : domain::adviceFor(failure.failureClass);
            if (repository.lastSyncJob.isValid())
                finding.action = u"job show %1"_s.arg(repository.lastSyncJob.value);
            finding.weight = std::max(1, repository.failuresInARow);
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeFailedSync()
{
    return std::make_unique<FailedSync>();
}

} // namespace pulpit::engine

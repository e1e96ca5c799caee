// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

/// Whether it is known what is handed out, so that nothing has to be concluded from syncs and inventories.
bool isServedKnown(const domain::Repository &repository)
{
    using What = domain::Served::What;
    return domain::hasPublications(repository.type) && !repository.distributionHref.isEmpty()
        && (repository.served.what == What::Version || repository.served.what == What::Nothing);
}

/// What is known to be served; else what the last inventory saw, unless a sync or a look came later.
std::optional<ServedVersion> seenLagging(const FindingFacts &facts, const domain::Repository &repository)
{
    if (isServedKnown(repository)) {
        if (repository.served.isBound || !repository.served.isBehind(repository.latestVersion))
            return {}; // what is bound is told by another rule
        return ServedVersion {repository.latestVersion, repository.served.version};
    }
    const auto inventory = facts.inventories.constFind(repository.server);
    if (inventory == facts.inventories.cend()
        || (repository.lastSyncFinished.isValid() && repository.lastSyncFinished > inventory->when))
        return {};
    const auto lagging = inventory->lagging.constFind(repository.name);
    if (lagging == inventory->lagging.cend() || lagging->newest != repository.latestVersion)
        return {};
    return *lagging;
}

// A repository with content that no distribution serves, or whose newest version is not what was published last.
class NothingServed final : public FindingRule
{
public:
    QString name() const override { return u"nothing-served"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::Repository &repository : facts.repositories) {
            if (repository.latestVersion <= 0)
                continue;
            const bool isUnpublished = repository.lastFailure.failureClass == domain::FailureClass::Unpublished;
            const int synced = repository.lastOutcome.versionNumber;
            const bool isOlder = synced > 0 && repository.latestVersion > synced
                && repository.lastSyncState == domain::JobState::Completed && domain::hasPublications(repository.type)
                && !isServedKnown(repository);
            const std::optional<ServedVersion> seen = seenLagging(facts, repository);
            Finding finding = about(Finding::Severity::Warning, repository.server, repository.name);
            finding.repository = repository.name;
            if (repository.distributionHref.isEmpty()) {
                finding.severity = Finding::Severity::Notice;
                finding.what = u"%1 on %2 is served nowhere"_s.arg(repository.name, repository.server);
                finding.why = u"it has content (version %1) and no distribution"_s.arg(repository.latestVersion);
                finding.advice = u"add a distribution, or remove the repository"_s;
            } else if (seen && seen->served < 0) {
                finding.severity = Finding::Severity::Error;
                finding.what = u"%1 on %2 serves nothing"_s.arg(repository.name, repository.server);
                finding.why = u"version %1 is the newest, and no version is published"_s.arg(seen->newest);
                finding.advice = domain::adviceFor(domain::FailureClass::Unpublished);
            } else if (seen) {
                finding.what = u"%1 on %2 does not serve its newest version"_s.arg(repository.name, repository.server);
                finding.why = u"version %1 is the newest, version %2 is the last that is published"_s.arg(seen->newest)
                                  .arg(seen->served);
                finding.advice = u"publish the version, or sync the repository, which does"_s;
            } else if (isUnpublished) {
                finding.severity = Finding::Severity::Error;
                finding.what = u"%1 on %2 serves nothing"_s.arg(repository.name, repository.server);
                finding.why = repository.lastFailure.message;
                finding.advice = domain::adviceFor(domain::FailureClass::Unpublished);
            } else if (isOlder) {
                finding.what = u"%1 on %2 does not serve its newest version"_s.arg(repository.name, repository.server);
                finding.why = u"version %1 is the newest, version %2 was published by the last sync"_s
                                  .arg(repository.latestVersion)
                                  .arg(synced);
                finding.advice = u"publish the version, or sync the repository, which does"_s;
            } else {
                continue;
            }
            finding.action = u"repo show %1 %2"_s.arg(repository.server, repository.name);
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeNothingServed()
{
    return std::make_unique<NothingServed>();
}

} // namespace pulpit::engine

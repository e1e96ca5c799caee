// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr double kUrgentDays = 2;
constexpr double kNever = 1e9;

// Storage that is nearly full, or will be within two weeks if it goes on like this.
class DiskFull final : public FindingRule
{
public:
    QString name() const override { return u"disk-full"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::ServerState &state : facts.states) {
            if (!facts.fleet.server(state.name) || !state.answered.isValid())
                continue;
            const domain::StorageForecast forecast
                = domain::forecastStorage(facts.storage.value(state.name), domain::storageUse(state.status), facts.now);
            const double daysLeft = forecast.full.isValid() ? double(facts.now.secsTo(forecast.full)) / 86400 : kNever;
            const bool fillsUp = daysLeft < domain::kStorageDaysAhead;
            if (!forecast.use || (forecast.use->share() < domain::kStorageWarnAbove && !fillsUp))
                continue;
            const bool isUrgent = forecast.use->share() >= domain::kStorageErrorAbove || daysLeft < kUrgentDays;
            Finding finding = about(isUrgent ? Finding::Severity::Error : Finding::Severity::Warning, state.name);
            finding.what = fillsUp
                ? u"the storage of %1 will be full in %2"_s.arg(state.name, shortDuration(daysLeft * 86400))
                : u"the storage of %1 is nearly full"_s.arg(state.name);
            finding.why = u"%1 GiB used, %2 GiB free, %3 %"_s.arg(forecast.use->used >> 30)
                              .arg(forecast.use->free >> 30)
                              .arg(forecast.use->percent());
            if (forecast.basis == domain::StorageForecast::Basis::Grows)
                finding.why += u", growing by %1 GiB a day"_s.arg(forecast.perDay / double(1LL << 30), 0, 'f', 1);
            finding.advice = u"clean up orphans, keep fewer versions, or enlarge the storage"_s;
            finding.weight = 100;
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeDiskFull()
{
    return std::make_unique<DiskFull>();
}

} // namespace pulpit::engine

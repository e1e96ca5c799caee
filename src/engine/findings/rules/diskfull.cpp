// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr double kWarnAbove = 0.85;
constexpr double kErrorAbove = 0.95;
constexpr double kDaysAhead = 14;
constexpr qint64 kWindowSeconds = 14 * 86400;

// Least squares over the last two weeks; 0 where there is too little to tell.
double growthPerDay(const QList<StorageSample> &samples)
{
    if (samples.size() < 4 || samples.first().when.secsTo(samples.last().when) < 86400)
        return 0;
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (const StorageSample &sample : samples) {
        const qint64 age = sample.when.secsTo(samples.last().when);
        if (age > kWindowSeconds)
            continue;
        const double x = -double(age) / 86400;
        const double y = double(sample.used);
        n += 1;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
    }
    const double spread = n * sxx - sx * sx;
    return spread > 0 ? (n * sxy - sx * sy) / spread : 0;
}

// Storage that is nearly full, or will be within two weeks if it goes on like this.
class DiskFull final : public FindingRule
{
public:
    QString name() const override { return u"disk-full"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::ServerState &state : facts.states) {
            const std::optional<domain::StorageUse> use = domain::storageUse(state.status);
            if (!facts.fleet.server(state.name) || !state.answered.isValid() || !use)
                continue;
            const double share = use->share();
            const double perDay = growthPerDay(facts.storage.value(state.name));
            const double daysLeft = perDay > 0 ? double(use->free) / perDay : -1;
            const bool fillsUp = daysLeft >= 0 && daysLeft < kDaysAhead;
            if (share < kWarnAbove && !fillsUp)
                continue;
            Finding finding = about(share >= kErrorAbove || (fillsUp && daysLeft < 2) ? Finding::Severity::Error
                                                                                      : Finding::Severity::Warning,
                                    state.name);
            finding.what = fillsUp
                ? u"the storage of %1 will be full in %2"_s.arg(state.name, shortDuration(daysLeft * 86400))
                : u"the storage of %1 is nearly full"_s.arg(state.name);
            finding.why = u"%1 GiB used, %2 GiB free, %3 %"_s.arg(use->used >> 30).arg(use->free >> 30).arg(use->percent());
            if (perDay > 0)
                finding.why += u", growing by %1 GiB a day"_s.arg(perDay / double(1LL << 30), 0, 'f', 1);
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

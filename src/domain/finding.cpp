// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

QString toString(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Notice: return u"notice"_s;
    case Finding::Severity::Warning: return u"warning"_s;
    case Finding::Severity::Error: return u"error"_s;
    }
    return {};
}

bool FindingMute::covers(const QString &finding) const
{
    return finding == id || (finding.startsWith(id) && finding.at(id.size()) == u'/');
}

void rankFindings(QList<Finding> *findings)
{
    const auto key = [](const Finding &one) {
        return std::tuple(one.isMuted(), -static_cast<int>(one.severity), -one.weight, one.id);
    };
    std::stable_sort(findings->begin(), findings->end(),
                     [&key](const Finding &a, const Finding &b) { return key(a) < key(b); });
}

void applyMutes(QList<Finding> *findings, const QList<FindingMute> &mutes, const QDateTime &now)
{
    for (Finding &finding : *findings)
        for (const FindingMute &mute : mutes)
            if (!mute.isOver(now) && mute.covers(finding.id)) {
                finding.mutedBy = mute.by;
                finding.mutedReason = mute.reason;
                finding.mutedUntil = mute.until;
                break;
            }
}

} // namespace pulpit::domain

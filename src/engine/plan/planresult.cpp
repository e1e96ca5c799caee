// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a plan, in words.
#include "engine/plan/planapplier.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kListedFailures = 50; // the text is kept to 16 KiB with the job as well
constexpr qsizetype kLineLength = 600;
constexpr qsizetype kTextLength = 16 * 1024;

QString lineOf(const domain::PlannedChange &change, const domain::Failure &failure)
{
    QString line = u"%1 %2 %3 on %4: %5"_s.arg(domain::toString(change.kind), change.object, change.name, change.server,
                                               failure.message);
    if (!failure.pulpText.isEmpty())
        line += u": "_s + failure.pulpText.simplified();
    return line.size() > kLineLength ? line.left(kLineLength) + u"…"_s : line;
}

} // namespace

PlanResult PlanApplier::result() const
{
    PlanResult result;
    result.changes = int(m_plan.changes.size());
    QStringList lines;
    const domain::Failure *first = nullptr;
    for (int i = 0; i < result.changes; ++i) {
        const Step &step = m_steps.at(std::size_t(i));
        switch (step.state) {
        case State::Made: ++result.made; break;
        case State::Undone: ++result.undone; break;
        case State::Open:
        case State::NotTried: ++result.notTried; break;
        case State::Failed:
            ++result.failed;
            if (!first)
                first = &step.failure;
            if (lines.size() < kListedFailures)
                lines.append(lineOf(change(i), step.failure));
            break;
        }
    }
    QStringList parts {u"%1 of %2 changes made"_s.arg(result.made).arg(result.changes)};
    if (result.failed > 0)
        parts.append(u"%1 failed"_s.arg(result.failed));
    if (result.undone > 0)
        parts.append(u"%1 taken back"_s.arg(result.undone));
    if (result.notTried > 0)
        parts.append(u"%1 not tried"_s.arg(result.notTried));
    result.summary = parts.join(u", "_s);
    if (result.isComplete())
        return result;
    if (result.failed > lines.size())
        lines.append(u"and %1 more"_s.arg(result.failed - lines.size()));
    if (first)
        result.failure = *first;
    if (!result.failure.isSet())
        result.failure.failureClass = domain::FailureClass::Other;
    result.failure.message = result.summary;
    result.failure.pulpText = lines.join(u'\n').left(kTextLength);
    return result;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pulpobjects.h"

#include <array>
#include <utility>

namespace pulpit::domain {

namespace {
constexpr std::array kTaskStates {
    std::pair {PulpTaskState::Waiting, "waiting"},     std::pair {PulpTaskState::Running, "running"},
    std::pair {PulpTaskState::Completed, "completed"}, std::pair {PulpTaskState::Failed, "failed"},
    std::pair {PulpTaskState::Canceled, "canceled"},   std::pair {PulpTaskState::Canceling, "canceling"},
    std::pair {PulpTaskState::Skipped, "skipped"},     std::pair {PulpTaskState::Unknown, "unknown"},
};
} // namespace

QString toString(PulpTaskState state)
{
    for (const auto &[value, text] : kTaskStates)
        if (value == state)
            return QString::fromLatin1(text);
    return QStringLiteral("unknown");
}

PulpTaskState pulpTaskState(const QString &text)
{
    for (const auto &[value, name] : kTaskStates)
        if (text == QLatin1String(name))
            return value;
    return PulpTaskState::Unknown;
}

} // namespace pulpit::domain

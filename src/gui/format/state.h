// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "domain/repository.h"
#include "domain/schedule.h"
#include "gui/theme/tokens.h"

#include <QIcon>
#include <QString>

/// What a thing's state is called and looks like: always a shape, a word and a colour.
namespace pulpit::gui {

/// In the order of urgency, least first: the worst of many is the greatest.
enum class State { Never, Skipped, Paused, Canceled, Healthy, Queued, Running, Unknown, Attention, Failed };

struct StateText
{
    State state = State::Unknown;
    QString word;

    bool operator==(const StateText &) const = default;
};

[[nodiscard]] Token tokenOf(State state);
[[nodiscard]] Token softTokenOf(State state);
[[nodiscard]] QString iconNameOf(State state);
[[nodiscard]] QIcon iconOf(State state);
/// The plain word of a state: "in sync", "failed", ...; lower case.
[[nodiscard]] QString wordOf(State state);
/// The name that the style sheet knows for pills.
[[nodiscard]] QString pillOf(State state);

/// \a server may be null: its state is not known yet.
[[nodiscard]] StateText stateOf(const domain::Repository &repository, const domain::ServerState *server);
[[nodiscard]] StateText stateOf(const domain::ServerState &server);
[[nodiscard]] StateText stateOf(const domain::Job &job);
[[nodiscard]] StateText stateOf(const domain::Schedule &schedule, const QDateTime &now);
[[nodiscard]] QString agreementText(const domain::Verification &verification);
[[nodiscard]] QString jobStateText(domain::JobState state);
[[nodiscard]] State stateOf(domain::JobState state);

/// Finished share of a parent's children in percent; -1 where nothing can be said.
[[nodiscard]] int percentOf(const domain::ChildSummary &children);

} // namespace pulpit::gui

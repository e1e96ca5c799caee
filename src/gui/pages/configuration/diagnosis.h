// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"
#include "config/schema/fleetnames.h"
#include "config/yamldocument.h"
#include "domain/problem.h"
#include "domain/server.h"

#include <memory>
#include <optional>

namespace pulpit::gui {

/// The three kinds of files that the configuration page edits.
enum class ConfigKind { Fleet, Ini, Definition };
/// Told by the name of the file: *.ini, *.json, anything else is a fleet.
[[nodiscard]] ConfigKind kindOfFile(const QString &path);

/// What reading a text gave. A value; its copies share what they hold.
struct Diagnosis
{
    ConfigKind kind = ConfigKind::Fleet;
    QByteArray bytes; ///< the text that was read
    QList<domain::Problem> problems;
    std::optional<domain::FleetConfiguration> fleet; ///< of a Fleet without errors
    std::shared_ptr<const config::DocumentIndex> index; ///< of a Fleet that is a document
    config::FleetNames names;

    [[nodiscard]] int count(domain::Problem::Severity severity) const;
    [[nodiscard]] bool canApply() const { return fleet.has_value(); }
};

/// Reads \a text as the program would read the file \a path; a pulp_config.yml with the config.ini beside it, else with
/// that of this process. \a reader remembers what it read before, so that the next reading of a text that has changed a
/// little is quick; null: without. Never throws. Any thread.
[[nodiscard]] Diagnosis diagnose(ConfigKind kind, const QString &text, const QString &path,
                                 config::PiecewiseReader *reader = nullptr);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace pulpit::domain {

/// One problem of a configuration file, told with its place.
struct Problem
{
    enum class Severity { Error, Warning, Hint };
    Severity severity = Severity::Error;
    QString file; ///< as given by the caller
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0; ///< from 1, in characters
    int length = 0; ///< characters to underline; 0: unknown
    QString path; ///< in the document, e.g. "pulp_servers.pulp-a:8080.repo_groups.nightly.max_runtime"
    QString message; ///< what is wrong
    QString expected; ///< what would be right; may be empty
    QString code; ///< stable id of the rule, e.g. "unknown-key"

    bool operator==(const Problem &) const = default;
};

} // namespace pulpit::domain

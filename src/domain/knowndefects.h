// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// A defect of Pulp, or a text of Pulp's that misleads, known by what it says when it fails.
struct KnownDefect
{
    QString name; ///< one sentence without full stop: what is behind the text
    QString advice; ///< what helps
    QString reference; ///< where it is tracked, e.g. "pulp_rpm#3507"; may be empty
};

/// The defect that \a pulpText is known for; \a type is that of the repository ("rpm.rpm"), empty: not known. Only the
/// first 16 KiB are read. Pure; any thread.
[[nodiscard]] std::optional<KnownDefect> knownDefect(const QString &type, const QString &pulpText);

} // namespace pulpit::domain

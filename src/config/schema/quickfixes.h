// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/textedits.h"
#include "config/phrases.h"
#include "domain/problem.h"

namespace pulpit::config {

/// One way to mend a problem.
struct QuickFix
{
    Phrase title; ///< "Write 2h"
    TextEdits edits;
};

/// The ways to mend \a problem of the pulp_config.yml in \a bytes, the likeliest first; none where there is no safe
/// one. Pure; any thread.
[[nodiscard]] QList<QuickFix> quickFixes(const QByteArray &bytes, const domain::Problem &problem);

/// What somebody who wrote \a text for a duration meant: "2 hours" is "2h". Empty where that is not plain.
[[nodiscard]] QString meantRuntime(const QString &text);

} // namespace pulpit::config

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pattern.h"

namespace pulpit::domain {

/// Which names a group or a request chooses: those that the include pattern finds (all, where it is empty) and the
/// exclude pattern does not. Exclude wins. Immutable value; any thread.
class Selection
{
public:
    /// Fails with the pattern's error; Error::where names "regex_include" or "regex_exclude".
    [[nodiscard]] static Result<Selection> make(const QString &regexInclude, const QString &regexExclude);
    /// Fails as Pattern::search().
    [[nodiscard]] Result<bool> selects(const QString &name) const;

private:
    std::optional<Pattern> m_include;
    std::optional<Pattern> m_exclude;
};

} // namespace pulpit::domain

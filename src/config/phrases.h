// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/phrase.h"
#include "domain/problem.h"

#include <QtGlobal>

namespace pulpit::config {

using domain::Phrase;

/// A sentence for people: phrase(QT_TRANSLATE_NOOP("pulpit::config", "there is no group \"%1\""), name). The context is
/// domain::kPhraseContext; it has to be written out for lupdate.
template <typename... Arguments>
[[nodiscard]] Phrase phrase(const char *sentence, const Arguments &...arguments)
{
    return Phrase::of(sentence, arguments...);
}

/// Sets both texts of a problem, so that front ends find their phrases again (domain::phraseOf()).
inline void say(domain::Problem *problem, const Phrase &message, const Phrase &expected)
{
    problem->message = domain::remembered(message);
    problem->expected = domain::remembered(expected);
}

} // namespace pulpit::config

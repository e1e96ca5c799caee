// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace pulpit {

/// A value or an Error. Every function that can fail returns one; exceptions do not cross a module's border.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, u"no such job"_s);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString what, QString where = {}, QString advice = {})
{
    Error error;
    error.code = code;
    error.what = std::move(what);
    error.where = std::move(where);
    error.advice = std::move(advice);
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace pulpit

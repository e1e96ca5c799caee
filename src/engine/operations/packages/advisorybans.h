// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
#include "ports/contentservice.h"

namespace pulpit::engine {

/// Looks an advisory up on all servers, one after the other (two requests each), and makes the rules that keep out what
/// it mends. Fails as ports::ContentService::bansOfAdvisory(). Engine thread; \a environment must outlive it.
[[nodiscard]] Async<ports::AdvisoryBans> readBansOfAdvisory(Environment *environment, QString id,
                                                            ports::CallContext call);

} // namespace pulpit::engine

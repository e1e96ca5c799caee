// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pulpobjects.h"
#include "domain/server.h"

#include <QString>

namespace pulpit::engine {

/// Where a secondary fetches what \a distribution of \a source serves (see domain::feedUrl); for a container, the root
/// of the registry. Fails with InvalidInput where no URL can be told. Pure; any thread.
[[nodiscard]] Result<QString> secondaryFeed(const domain::Server &source, const domain::PulpDistribution &distribution,
                                            const domain::EngineSettings &settings);

/// Whether two feed URLs name the same place: a trailing slash and the case of the host make no difference.
[[nodiscard]] bool isSameFeed(const QString &a, const QString &b);

/// Whether the distributions of a deb remote describe a flat repository ("/" or a name that ends with "/").
[[nodiscard]] bool isFlatDeb(const QString &debDistributions);

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packagefind.h"
#include "engine/environment.h"

#include <functional>

namespace pulpit::engine {

/// Finds packages in the latest version of every repository and in every version that is served, on all servers of the
/// query at the same time. No index is kept: a server is asked for the units of that name or checksum (one request a
/// type), then for each unit which repositories' latest version holds it; distributions that serve another version than
/// the latest are looked at one by one. Where there are more units than repositories, each repository is asked instead.
///
/// Snapshots are repositories whose name begins with kSnapshotPrefix. Fails only with InvalidInput, NotFound (a server
/// that is not configured), Unsupported or Canceled; a server that gives no answer is told in the finding. Engine
/// thread; \a environment must outlive it.
[[nodiscard]] Async<domain::PackageFinding> findPackages(Environment *environment, domain::PackageQuery query,
                                                         ports::CallContext call,
                                                         std::function<void(QString)> onProgress);

inline constexpr QLatin1String kSnapshotPrefix {"snap-"};

} // namespace pulpit::engine

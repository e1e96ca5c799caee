// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "failures.h"
#include "state.h"

#include <QString>

#include <optional>

namespace pulpit::fakepulp {

/// An upstream repository on the Internet, as the fleet's servers see it. Settable at any time; the
/// next sync sees the change.
struct Upstream
{
    ContentSet::Ptr content; ///< null: nothing there, syncs fail with NotFound
    std::optional<Failure> failure = {}; ///< syncs fail so instead
    /// The projects answer 500: a python sync fetches nothing and ends `completed`.
    bool projectsFail = false;
    qint64 fetches = 0; ///< how many syncs asked

    void setPackages(Plugin plugin, std::vector<Unit> packages, std::vector<DebSuite> suites = {});
    void addPackages(const std::vector<Unit> &packages);
    void removePackages(const std::vector<Unit> &packages);
    /// Gives the index a new time stamp without changing what is in it.
    void republish();
};

/// What a sync finds at a remote's address.
struct Fetched
{
    ContentSet::Ptr content;
    std::optional<Failure> failure = {};
    bool projectsFail = false;
};

/// Resolves remote addresses for servers. Implemented by Fleet.
class UpstreamResolver
{
public:
    virtual ~UpstreamResolver() = default;
    /// \a present is what the syncing repository holds, for upstreams that are made up on the fly.
    [[nodiscard]] virtual Fetched fetch(const QString &url, Plugin plugin, const ContentSet::Ptr &present) = 0;
};

} // namespace pulpit::fakepulp

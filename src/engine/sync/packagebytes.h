// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "domain/job.h"
#include "ports/pulpserver.h"

#include <memory>

namespace pulpit::engine {

/// How large the packages are that a version added and removed.
struct ChangedBytes
{
    std::optional<qint64> added; ///< not set: the server tells no sizes, there are too many packages, or it failed
    std::optional<qint64> removed;

    bool operator==(const ChangedBytes &) const = default;
};

/// Of more packages than these on one side no sizes are read: some ten seconds of a small server's time.
inline constexpr qint64 kMaxSizedPackages = 20'000;

/// Adds up the sizes of the packages that \a outcome counts as added to and removed from version \a versionHref: at
/// most one list for each side and content type. Never fails: what cannot be read is not known. Engine thread.
[[nodiscard]] QCoro::Task<ChangedBytes> readChangedBytes(std::shared_ptr<ports::PulpServer> server,
                                                         QString repositoryType, QString versionHref,
                                                         domain::ContentCounts added, domain::ContentCounts removed,
                                                         ports::CallContext call);

} // namespace pulpit::engine

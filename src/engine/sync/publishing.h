// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobcontext.h"
#include "engine/sync/publicationrequest.h"

#include <memory>

namespace pulpit::engine {

/// Publishes a version and waits for the task, which is given whatever its final state. Where the server refuses the
/// best kind of publication, the next one is tried. \a mayHaveStarted: an earlier engine may have started it; then it
/// is looked for first.
[[nodiscard]] Async<domain::PulpTask> publishVersion(JobContext &context, std::shared_ptr<ports::PulpServer> server,
                                                     PluginTraits traits, PublicationChoice choice, int stage,
                                                     bool mayHaveStarted);

} // namespace pulpit::engine

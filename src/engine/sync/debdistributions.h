// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobcontext.h"
#include "engine/sync/registrationplan.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace pulpit::engine {

/// Which of \a wanted (deb) may take the distributions of the source's remote: those whose remote has not been changed
/// since the version that it serves was made. \a made: by version href. Pure; any thread.
[[nodiscard]] bool remoteTellsDistributions(const WantedRepository &wanted, const QHash<QString, QDateTime> &made);

/// Fills in WantedRepository::debDistributions of deb repositories: from what was learned of this repository version
/// before, else from the source's remote, else from the source's content (one request each). What is learned is kept,
/// so that an unchanged version never costs a request again. Where nothing can be told, the repository gets a problem.
/// Fails only with what concerns the whole source or with Canceled.
[[nodiscard]] Async<void> resolveDebDistributions(JobContext &context, QString sourceName,
                                                  std::shared_ptr<ports::PulpServer> source,
                                                  QList<WantedRepository> *wanted);

} // namespace pulpit::engine

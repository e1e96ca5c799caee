// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"
#include "ports/pulpserver.h"

#include <memory>

namespace pulpit::engine {

/// One side of a comparison: what a server serves under one distribution.
struct ComparedSide
{
    std::shared_ptr<ports::PulpServer> server;
    domain::PulpDistribution distribution;
    QString versionHref; ///< latest version of the repository behind it
};

/// A repository here and at its source.
struct Comparison
{
    ComparedSide own;
    ComparedSide source;
    QString sourceName;
    QStringList debDistributions; ///< deb only
};

/// The own side of a stored repository.
[[nodiscard]] ComparedSide ownSide(std::shared_ptr<ports::PulpServer> server, const domain::Repository &repository);

/// Compares what both sides serve: the digests of the indexes first (equal ones prove equality, different ones prove
/// nothing), then the natural keys of leaf content. Never fails: what could not be read is Agreement::Unknown with the
/// reason, never "missing". \a type: of the repository. Engine thread.
[[nodiscard]] QCoro::Task<domain::Verification> compare(Comparison comparison, QString type, QDateTime now,
                                                        ports::CallContext call);

} // namespace pulpit::engine

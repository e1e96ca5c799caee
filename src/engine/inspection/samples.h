// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"
#include "ports/inspectionservice.h"

#include <QHash>

#include <mutex>

namespace pulpit::engine {

/// What looks at the servers told, for a day. Thread-safe.
class Samples
{
public:
    /// The look that led to \a state. One that is known already, or older than the last, is left out.
    void take(const domain::ServerState &state);
    /// How many workers of a server were missing when they were asked for last.
    void setMissingWorkers(const QString &server, int missing);
    [[nodiscard]] QList<ports::ServerSample> since(const QString &server, const QDateTime &when) const;

private:
    mutable std::mutex m_mutex; // guards all below
    QHash<QString, QList<ports::ServerSample>> m_samples; ///< by server, oldest first
    QHash<QString, int> m_missing;
};

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

namespace pulpit::ports {

/// One version of the configuration that was in force.
struct ConfigurationVersion
{
    qint64 version = 0;
    QString author;
    QDateTime applied; ///< UTC

    bool operator==(const ConfigurationVersion &) const = default;
};

/// The configurations that were in force. Driving port, implemented by pulpit::engine. Thread-safe; nothing blocks.
class ConfigurationHistory
{
public:
    template <typename T = void>
    using Answer = QFuture<Result<T>>;

    virtual ~ConfigurationHistory() = default;
    /// Newest first, at most \a limit.
    virtual Answer<QList<ConfigurationVersion>> versions(int limit) = 0;
    /// The text of pulp_config.yml of a version, as it was applied. NotFound: there is no such version.
    virtual Answer<QString> text(qint64 version) = 0;
};

} // namespace pulpit::ports

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/configurationhistory.h"
#include "ports/store.h"

namespace pulpit::ports {

/// A version of the configuration that was saved; applied ones count on in the same row of numbers.
struct SavedConfiguration
{
    qint64 version = 0;
    QString author;
    QDateTime saved; ///< UTC

    bool operator==(const SavedConfiguration &) const = default;
};

/// Versions that are kept without being put into force. What a ConfigurationHistory can do besides; see of().
/// Thread-safe; nothing blocks.
class SavedConfigurations
{
public:
    virtual ~SavedConfigurations() = default;
    /// Newest first, at most \a limit. Their texts are those of ConfigurationHistory::text().
    virtual ConfigurationHistory::Answer<QList<SavedConfiguration>> saved(int limit) = 0;
    /// Keeps \a yaml as the newest version; the same text as the newest version's is that version. Applying the text of
    /// the newest version puts that one into force. Conflict: the newest version is not \a expectedNewest. TooLarge:
    /// more than kMaxBytes.
    virtual ConfigurationHistory::Answer<qint64> save(QString yaml, QString author, qint64 expectedNewest) = 0;

    /// Null where \a history keeps none.
    [[nodiscard]] static SavedConfigurations *of(ConfigurationHistory &history)
    {
        return dynamic_cast<SavedConfigurations *>(&history);
    }
    static constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;
};

/// The same of a FleetStore. Driven port, implemented by pulpit::store.
class SavedConfigurationStore
{
public:
    virtual ~SavedConfigurationStore() = default;
    [[nodiscard]] virtual Result<QList<SavedConfiguration>> savedConfigurations(int limit) const = 0;
    virtual Written<qint64> saveConfiguration(QString yaml, QString author, qint64 expectedNewest) = 0;

    [[nodiscard]] static SavedConfigurationStore *of(FleetStore &store)
    {
        return dynamic_cast<SavedConfigurationStore *>(&store);
    }
};

} // namespace pulpit::ports

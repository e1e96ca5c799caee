// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notify/quiethours.h"
#include "gui/theme/theme.h"

#include <QObject>
#include <QString>

class QSettings;

namespace pulpit::gui {

/// What the operator chose for this console: how it looks and what closing it means. Kept in the state file of the
/// profile. GUI thread.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    struct Values
    {
        SchemeChoice scheme = SchemeChoice::System;
        Density density = Density::Compact;
        QString language; ///< "de"; empty: the system's
        bool staysInTray = true; ///< closing the window keeps the program and its schedules
        // What the desktop is told.
        bool tellsFailed = true;
        bool tellsOverrun = true;
        bool tellsNeedsYou = true;
        bool tellsRecovered = true;
        QuietHours quiet;
        bool operator==(const Values &) const = default;
    };

    /// \a stateFile empty: nothing is kept.
    explicit Preferences(QString stateFile, QObject *parent = nullptr);
    [[nodiscard]] const Values &values() const { return m_values; }
    void set(const Values &values);
    /// Of the profile; empty: nothing is kept.
    [[nodiscard]] QString stateFile() const { return m_stateFile; }

Q_SIGNALS:
    void changed();

private:
    void readNotifications(QSettings &state);
    void writeNotifications(QSettings &state) const;
    QString m_stateFile;
    Values m_values;
};

} // namespace pulpit::gui

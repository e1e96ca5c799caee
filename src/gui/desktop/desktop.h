// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace pulpit::gui {

class Companion;

/// What the program may do on this desktop beside its window: other profiles (a fleet each, with a database, a
/// configuration, a keyring folder and a state of its own) and the start at log-in. Implemented in the composition
/// root. GUI thread.
class Desktop
{
public:
    virtual ~Desktop() = default;
    /// The profile that this program shows: "default" or a name.
    [[nodiscard]] virtual QString profile() const = 0;
    /// All profiles, "default" first.
    [[nodiscard]] virtual QStringList profiles() const = 0;
    /// Shows the window of \a profile: raises it where it runs, starts it otherwise; a new one is made. InvalidInput:
    /// the name is none.
    virtual Result<> openProfile(const QString &profile) = 0;
    /// Whether this profile is started, hidden in the tray, when the operator logs in.
    [[nodiscard]] virtual bool startsAtLogin() const = 0;
    virtual Result<> setStartsAtLogin(bool starts) = 0;
    /// The service of this profile; null: none is offered here. Owned by this object.
    [[nodiscard]] virtual Companion *companion() { return nullptr; }
};

/// Letters, digits, "-", "_" and "."; at most 40, not beginning with "." or "-".
[[nodiscard]] bool isProfileName(const QString &name);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/desktop/companion.h"
#include "gui/desktop/desktop.h"

#include <functional>
#include <memory>

namespace pulpit::app {

/// Profiles are folders below \a configFolder/profiles; the start at log-in is a file of the XDG autostart kind.
class DesktopIntegration final : public gui::Desktop
{
public:
    struct Places
    {
        QString configFolder; ///< ~/.config/pulpit
        QString autostartFolder; ///< ~/.config/autostart
        QString program; ///< full path of this program
    };
    using Start = std::function<Result<>(const QString &program, const QStringList &arguments)>;

    /// \a start: starts a program that goes on by itself.
    DesktopIntegration(QString profile, Places places, Start start);

    [[nodiscard]] QString profile() const override { return m_profile; }
    [[nodiscard]] QStringList profiles() const override;
    Result<> openProfile(const QString &profile) override;
    [[nodiscard]] bool startsAtLogin() const override;
    Result<> setStartsAtLogin(bool starts) override;
    [[nodiscard]] gui::Companion *companion() override { return m_companion.get(); }
    void setCompanion(std::unique_ptr<gui::Companion> companion) { m_companion = std::move(companion); }

    /// The folder of a profile's own pulp_config.yml and config.ini; of "default" there is none.
    [[nodiscard]] static QString profileFolder(const QString &configFolder, const QString &profile);

private:
    [[nodiscard]] QString autostartFile() const;

    QString m_profile;
    Places m_places;
    Start m_start;
    std::unique_ptr<gui::Companion> m_companion;
};

} // namespace pulpit::app

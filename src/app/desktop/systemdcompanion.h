// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/processrunner.h"
#include "gui/desktop/companion.h"

#include <memory>

namespace pulpit::app {

/// The companion service as a unit of the user's systemd (`systemctl --user`).
class SystemdCompanion final : public gui::Companion
{
public:
    struct Unit
    {
        QString folder; ///< ~/.config/systemd/user
        QString profile; ///< "default" or a name
        QString program; ///< full path of pulpitd
        QStringList arguments;
    };
    /// \a systemctl: its full path; empty: the system has none.
    SystemdCompanion(Unit unit, QString systemctl);
    ~SystemdCompanion() override;

    [[nodiscard]] QString file() const override;
    void status(Answer answer) override;
    void install(Answer answer) override;
    void remove(Answer answer) override;
    void start(Answer answer) override;
    void stop(Answer answer) override;

    /// The text of the unit's file.
    [[nodiscard]] static QString unitText(const Unit &unit);

private:
    [[nodiscard]] QString name() const; ///< "pulpitd.service"
    [[nodiscard]] Result<> writeUnit() const;
    void run(QList<QStringList> calls, Answer answer);

    Unit m_unit;
    QString m_systemctl;
    CancellationSource m_cancellation;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
};

} // namespace pulpit::app

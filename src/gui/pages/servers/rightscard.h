// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/account.h"
#include "gui/widgets/card.h"

#include <optional>

class QGridLayout;
class QLabel;

namespace pulpit::gui {

/// What the account that Pulpit signs in with may do on a server: by the server's word, or unknown with the reason.
class RightsCard final : public Card
{
    Q_OBJECT
public:
    explicit RightsCard(QWidget *parent);
    /// Nothing was told yet.
    void clear();
    void showRights(const domain::AccountRights &rights, const QDateTime &now);
    /// The server did not tell. What was shown before stays, with its time.
    void showFailure(const QString &server, const Error &error);

private:
    void fill(const domain::AccountRights &rights);

    QGridLayout *m_rows;
    QLabel *m_note;
    std::optional<domain::AccountRights> m_shown;
};

/// "Sync", "Cancel Pulp's tasks", ... as a person says it.
[[nodiscard]] QString actionText(domain::AccountRight::Action action);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bannedrule.h"
#include "gui/shell/page.h"
#include "gui/widgets/formdialog.h"

class QListWidget;
class QTimer;

namespace pulpit::gui {

/// Bans what an advisory mends: looks it up on all servers, shows the rule for each of its packages, and lets single
/// ones be left out.
class AdvisoryDialog final : public FormDialog
{
    Q_OBJECT
public:
    AdvisoryDialog(const PageContext &context, QWidget *parent);
    /// Those that are chosen, with why, who and until when.
    [[nodiscard]] QList<domain::BannedRule> rules() const;

private:
    void check();
    void lookUp();
    void showRules(const QList<domain::BannedRule> &rules);

    PageContext m_context;
    QString m_asked; ///< what the rules are of
    QString m_failure;
    bool m_isAsking = false;
    int m_round = 0;
    QList<domain::BannedRule> m_rules;
    QLineEdit *m_advisory;
    QLineEdit *m_why;
    QComboBox *m_until;
    QLabel *m_found;
    QListWidget *m_list;
    QTimer *m_soon;
};

} // namespace pulpit::gui

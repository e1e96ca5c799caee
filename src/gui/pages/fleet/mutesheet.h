// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

/// Asks how long, for which findings and why one is to be muted. A reason is asked for, because the next one who looks
/// will want it.
class MuteSheet final : public QDialog
{
    Q_OBJECT
public:
    MuteSheet(const domain::Finding &finding, QWidget *parent);

Q_SIGNALS:
    /// \a id: the finding's, or the beginning of several. \a until invalid: until it is unmuted.
    void muteRequested(const QString &id, const QString &reason, const QDateTime &until);

private:
    void check();
    void accept() override;
    [[nodiscard]] QDateTime until() const;

    domain::Finding m_finding;
    QComboBox *m_scope;
    QComboBox *m_span;
    QDateTimeEdit *m_time;
    QLineEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_mute;
};

/// What may be muted with a finding: itself, and what its id begins with, from narrow to wide. Pure.
[[nodiscard]] QStringList muteScopesOf(const QString &findingId);

} // namespace pulpit::gui

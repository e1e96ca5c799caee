// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pulpit::gui {

/// A failure as the operator reads it: what happened, its class, what to do; Pulp's own text one click away and
/// copyable.
class FailureBox final : public QWidget
{
    Q_OBJECT
public:
    explicit FailureBox(QWidget *parent = nullptr);
    /// Hides itself where there is no failure.
    void setFailure(const domain::Failure &failure);

private:
    QLabel *m_what;
    QLabel *m_advice;
    QPushButton *m_toggle;
    QPushButton *m_copy;
    QPlainTextEdit *m_raw;
};

} // namespace pulpit::gui

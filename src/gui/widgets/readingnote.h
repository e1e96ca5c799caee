// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace pulpit::gui {

class StateIcon;

/// Says above data that it is not known, or older than it looks, why, and offers to try again. Hidden while all is
/// well.
class ReadingNote final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingNote(QWidget *parent = nullptr);
    /// \a what: "The tasks could not be read". \a lastRead: of what is still shown, UTC; invalid: nothing is.
    void showFailure(const QString &what, const Error &error, const QDateTime &lastRead);
    /// A sentence of the caller's, with the whole story in a tool tip.
    void showStale(const QString &text, const QString &toolTip);
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void retryRequested();

private:
    StateIcon *m_icon;
    QLabel *m_text;
    QLabel *m_advice;
    QPushButton *m_retry;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QDialog;

namespace pulpit::gui {

/// Keeps what is typed into a dialog in the state file, so that a crash does not lose it: the next time the dialog
/// opens it is there again. Accepting or rejecting the dialog forgets it. Fields count by their object names; passwords
/// are never kept. Belongs to the dialog. GUI thread.
class DialogDraft final : public QObject
{
    Q_OBJECT
public:
    /// Fills the dialog's fields with what was left of the last time. \a stateFile empty: nothing is kept.
    DialogDraft(QDialog *dialog, QString stateFile, QString name);
    /// Whether something was there.
    [[nodiscard]] bool wasRestored() const { return m_wasRestored; }
    /// Writes at once what otherwise is written half a second after the last key.
    void save();

private:
    void restore();
    void forget();

    QPointer<QDialog> m_dialog;
    QString m_stateFile;
    QString m_group;
    QTimer m_later;
    bool m_wasRestored = false;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariant>

class QLabel;
class QWidget;

namespace pulpit::gui {

/// Makes a form survive a crash, in one line of its constructor: what is typed into it is kept under \a key, and is
/// there again when a form with this key is shown the next time. \a key names the form and what it is about
/// ("editRepository/eu-1/ext-debian"); giving another one later means that the form is about something else now, and
/// has its fields filled already. A dialog's draft is forgotten when the dialog is closed, whichever way; another form
/// calls forgetDraft() when what was written has been put to use. The window around it does the work; without a state
/// file nothing is kept. Fields count by their object names; passwords, keys and texts that look like them are never
/// kept.
void keepDraft(QWidget *form, const QString &key);
void forgetDraft(QWidget *form);

/// The draft of one form: what differs from how the form came up. Belongs to the form. GUI thread.
class FormDraft final : public QObject
{
    Q_OBJECT
public:
    using Values = QHash<QString, QVariant>;

    /// Fills the form's fields with what was left of the last time. \a stateFile must not be empty.
    FormDraft(QWidget *form, QString stateFile);
    /// Takes up the key that the form has now.
    void keyChanged();
    /// Whether something was there.
    [[nodiscard]] bool wasRestored() const { return m_wasRestored; }
    /// Writes at once what otherwise is written a moment after the last key or click.
    void save();
    void forget();
    /// Back to how the form came up.
    void startAfresh();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    bool fill(const Values &values);
    void showNote(bool isShown);

    QWidget *m_form;
    QString m_stateFile;
    QString m_key;
    QStringList m_usedKeys;
    Values m_asShown; ///< how the form came up
    QTimer m_later;
    QLabel *m_note = nullptr;
    bool m_wasRestored = false;
};

/// What stands in the fields of \a form, by their names; without secrets. Pure reading.
[[nodiscard]] FormDraft::Values fieldValues(const QWidget *form);

[[nodiscard]] bool wantsDraft(const QWidget *form);
/// Attaches a draft to \a form that wants one, as soon as it is on the screen with all its fields; for the window, when
/// a widget is shown or is given a key.
void attachDraft(QWidget *form, const QString &stateFile);

} // namespace pulpit::gui

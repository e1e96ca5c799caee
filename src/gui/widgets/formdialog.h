// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pulpit::gui {

/// A sheet with a few fields, one problem under them, and a verb on its button. Whoever makes it adds the fields, tells
/// the problem whenever something was edited, and acts when it is accepted.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &id, const QString &title, const QString &verb, QWidget *parent);

    QLineEdit *addLine(const QString &label, const QString &id, const QString &hint = {});
    QComboBox *addChoice(const QString &label, const QString &id);
    QCheckBox *addCheck(const QString &text, const QString &id, bool isChecked = false);
    void addField(const QString &label, QWidget *field, const QString &id);
    /// A sentence in the secondary tone, above the fields.
    QLabel *addNote(const QString &text);
    /// Not empty: it is told (unless nothing was written yet), and the button is off.
    void setProblem(const QString &problem);
    [[nodiscard]] QPushButton *verb() const { return m_go; }

Q_SIGNALS:
    void edited();

private:
    void touched();
    bool m_isTouched = false;
    QVBoxLayout *m_notes;
    QFormLayout *m_form;
    QLabel *m_problem;
    QPushButton *m_go;
};

} // namespace pulpit::gui

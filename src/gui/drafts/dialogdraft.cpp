// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drafts/dialogdraft.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>

namespace pulpit::gui {

namespace {

constexpr int kLaterMs = 500;
constexpr int kMaxLength = 64 * 1024;

bool isKept(const QLineEdit *edit)
{
    return edit->echoMode() == QLineEdit::Normal && !edit->objectName().isEmpty()
        && !edit->objectName().startsWith(QLatin1String("qt_"))
        && !edit->objectName().contains(QLatin1String("password"), Qt::CaseInsensitive);
}

} // namespace

DialogDraft::DialogDraft(QDialog *dialog, QString stateFile, QString name)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_stateFile(std::move(stateFile))
    , m_group(QStringLiteral("draft/") + name)
{
    if (m_stateFile.isEmpty())
        return;
    restore();
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &DialogDraft::save);
    const auto later = [this] { m_later.start(); };
    for (const auto *edit : dialog->findChildren<QLineEdit *>())
        if (isKept(edit))
            connect(edit, &QLineEdit::textChanged, this, later);
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>())
        if (!edit->isReadOnly() && !edit->objectName().isEmpty())
            connect(edit, &QPlainTextEdit::textChanged, this, later);
    for (const auto *box : dialog->findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, later);
    connect(dialog, &QDialog::finished, this, &DialogDraft::forget);
}

void DialogDraft::save()
{
    m_later.stop();
    if (m_stateFile.isEmpty() || !m_dialog)
        return;
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.beginGroup(m_group);
    for (const auto *edit : m_dialog->findChildren<QLineEdit *>())
        if (isKept(edit))
            state.setValue(edit->objectName(), edit->text().left(kMaxLength));
    for (const auto *edit : m_dialog->findChildren<QPlainTextEdit *>())
        if (!edit->isReadOnly() && !edit->objectName().isEmpty())
            state.setValue(edit->objectName(), edit->toPlainText().left(kMaxLength));
    for (const auto *box : m_dialog->findChildren<QSpinBox *>())
        if (!box->objectName().isEmpty())
            state.setValue(box->objectName(), box->value());
}

void DialogDraft::restore()
{
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.beginGroup(m_group);
    for (auto *edit : m_dialog->findChildren<QLineEdit *>())
        if (isKept(edit) && state.contains(edit->objectName())) {
            edit->setText(state.value(edit->objectName()).toString().left(kMaxLength));
            m_wasRestored = m_wasRestored || !edit->text().isEmpty();
        }
    for (auto *edit : m_dialog->findChildren<QPlainTextEdit *>())
        if (!edit->isReadOnly() && !edit->objectName().isEmpty() && state.contains(edit->objectName())) {
            edit->setPlainText(state.value(edit->objectName()).toString().left(kMaxLength));
            m_wasRestored = true;
        }
    for (auto *box : m_dialog->findChildren<QSpinBox *>())
        if (!box->objectName().isEmpty() && state.contains(box->objectName()))
            box->setValue(state.value(box->objectName()).toInt());
}

void DialogDraft::forget()
{
    m_later.stop();
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.remove(m_group);
}

} // namespace pulpit::gui

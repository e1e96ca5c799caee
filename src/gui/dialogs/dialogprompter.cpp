// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/dialogprompter.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/sheetheight.h"

#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

struct Prompts
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::DialogPrompter)
};

/// A sheet with a heading, a text and a button row; deleted when it closes.
struct Sheet
{
    QDialog *dialog;
    QVBoxLayout *layout;
    QDialogButtonBox *buttons;
};

Sheet makeSheet(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    dialog->setObjectName(QStringLiteral("questionSheet"));
    dialog->setMinimumWidth(420);
    keepRoom(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kMedium);
    auto *heading = new QLabel(title, dialog);
    heading->setFont(titleFont());
    heading->setWordWrap(true);
    layout->addWidget(heading);
    auto *body = new QLabel(text, dialog);
    body->setWordWrap(true);
    body->setTextFormat(Qt::PlainText);
    layout->addWidget(body);
    auto *buttons = new QDialogButtonBox(dialog);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return {dialog, layout, buttons};
}

} // namespace

void DialogPrompter::confirm(QWidget *parent, const Question &question, std::function<void()> onYes)
{
    const Sheet sheet = makeSheet(parent, question.title, question.text);
    if (!question.detail.isEmpty()) {
        auto *detail = new QLabel(question.detail, sheet.dialog);
        detail->setProperty("role", QStringLiteral("secondary"));
        detail->setTextFormat(Qt::PlainText);
        detail->setWordWrap(true);
        sheet.layout->addWidget(detail);
    }
    QPushButton *keep = sheet.buttons->addButton(Prompts::tr("Keep as it is"), QDialogButtonBox::RejectRole);
    QPushButton *verb = sheet.buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    (question.isDestructive ? keep : verb)->setDefault(true);
    sheet.layout->addWidget(sheet.buttons);
    QObject::connect(sheet.dialog, &QDialog::accepted, parent, std::move(onYes));
    sheet.dialog->open();
}

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &text)
{
    const Sheet sheet = makeSheet(parent, title, text);
    sheet.buttons->addButton(Prompts::tr("Close"), QDialogButtonBox::AcceptRole);
    sheet.layout->addWidget(sheet.buttons);
    sheet.dialog->open();
}

void DialogPrompter::chooseFile(QWidget *parent, const QString &title, const QString &filter,
                                std::function<void(QString)> onChosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(onChosen));
    dialog->open();
}

void DialogPrompter::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestion,
                                    std::function<void(QString)> onChosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(onChosen));
    dialog->open();
}

void DialogPrompter::chooseTime(QWidget *parent, const QString &title, const QString &text, const QDateTime &suggestion,
                                const QString &verb, std::function<void(QDateTime)> onChosen)
{
    const Sheet sheet = makeSheet(parent, title, text);
    auto *edit = new QDateTimeEdit(suggestion.toLocalTime(), sheet.dialog);
    edit->setAccessibleName(title);
    edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy HH:mm"));
    edit->setMinimumDateTime(QDateTime::currentDateTime());
    edit->setCalendarPopup(true);
    sheet.layout->addWidget(edit);
    sheet.buttons->addButton(Prompts::tr("Leave it"), QDialogButtonBox::RejectRole);
    sheet.buttons->addButton(verb, QDialogButtonBox::AcceptRole)->setDefault(true);
    sheet.layout->addWidget(sheet.buttons);
    QObject::connect(sheet.dialog, &QDialog::accepted, parent,
                     [edit, onChosen = std::move(onChosen)] { onChosen(edit->dateTime().toUTC()); });
    sheet.dialog->open();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/formdialog.h"

#include "gui/drafts/formdraft.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/sheetheight.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

FormDialog::FormDialog(const QString &id, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_notes(new QVBoxLayout)
    , m_form(new QFormLayout)
    , m_problem(plainLabel({}, this))
    , m_go(makePrimaryButton(verb, this))
{
    setObjectName(id);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(540);
    keepRoom(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(title, this);
    heading->setFont(titleFont());
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addLayout(m_notes);
    m_form->setHorizontalSpacing(space::kMedium);
    m_form->setVerticalSpacing(space::kSmall);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(m_form);
    m_problem->setProperty("role", u"failed"_s);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_go->setObjectName(u"formGo"_s);
    m_go->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    keepDraft(this, id); // what the form is about, if anything, is added by whoever knows it
}

void FormDialog::touched()
{
    m_isTouched = true;
    Q_EMIT edited();
}

void FormDialog::addField(const QString &label, QWidget *field, const QString &id)
{
    field->setObjectName(id);
    field->setAccessibleName(label);
    QLabel *name = secondaryLabel(label, this);
    name->setBuddy(field);
    m_form->addRow(name, field);
}

QLineEdit *FormDialog::addLine(const QString &label, const QString &id, const QString &hint)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(hint);
    addField(label, edit, id);
    connect(edit, &QLineEdit::textChanged, this, &FormDialog::touched);
    return edit;
}

QComboBox *FormDialog::addChoice(const QString &label, const QString &id)
{
    auto *box = new QComboBox(this);
    addField(label, box, id);
    connect(box, &QComboBox::currentIndexChanged, this, &FormDialog::edited);
    return box;
}

QCheckBox *FormDialog::addCheck(const QString &text, const QString &id, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(id);
    box->setAccessibleName(text);
    box->setChecked(isChecked);
    m_form->addRow(QString(), box);
    connect(box, &QCheckBox::toggled, this, &FormDialog::edited);
    return box;
}

QLabel *FormDialog::addNote(const QString &text)
{
    QLabel *label = secondaryLabel(text, this);
    label->setWordWrap(true);
    m_notes->addWidget(label);
    return label;
}

void FormDialog::setProblem(const QString &problem)
{
    m_go->setEnabled(problem.isEmpty());
    m_go->setToolTip(problem);
    m_problem->setText(m_isTouched ? problem : QString());
}

} // namespace pulpit::gui

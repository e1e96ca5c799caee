// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/nodeform.h"

#include "config/edit/yamleditor.h"
#include "gui/format/phrases.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

using Kind = config::SchemaKey::Kind;

void setInvalid(QWidget *field, bool isInvalid)
{
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

QString labelOf(const QString &key)
{
    static const QHash<QString, QString> labels {
        {QStringLiteral("schedule"), NodeForm::tr("Schedule")},
        {QStringLiteral("max_concurrent_syncs"), NodeForm::tr("At a time")},
        {QStringLiteral("max_concurrent_sync"), NodeForm::tr("At a time")},
        {QStringLiteral("max_runtime"), NodeForm::tr("Maximum run time")},
        {QStringLiteral("pulp_master"), NodeForm::tr("Syncs from")},
        {QStringLiteral("pulp_primary"), NodeForm::tr("Syncs from")},
        {QStringLiteral("credentials"), NodeForm::tr("Credentials")},
        {QStringLiteral("regex_include"), NodeForm::tr("Include")},
        {QStringLiteral("regex_exclude"), NodeForm::tr("Exclude")},
        {QStringLiteral("username"), NodeForm::tr("User")},
        {QStringLiteral("vault_service_account_mount"), NodeForm::tr("Mount in Vault")},
        {QStringLiteral("max_concurrent_snapshots"), NodeForm::tr("Snapshots at a time")},
        {QStringLiteral("source"), NodeForm::tr("Password from")},
        {QStringLiteral("location"), NodeForm::tr("Location")},
    };
    // A key that has no words of its own reads as it is written.
    return labels.value(key, key);
}

NodeForm::NodeForm(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(tr("Under the cursor"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    show({});
}

void NodeForm::show(const NodeView &view)
{
    const bool isSame = m_body && view.path == m_view.path && view.fields.size() == m_rows.size()
        && std::equal(view.fields.begin(), view.fields.end(), m_rows.begin(),
                      [](const NodeField &f, const Row &r) { return f.schema->name == r.key; });
    m_view = view;
    if (!isSame)
        build(view);
    refresh(view);
}

QWidget *NodeForm::makeField(const NodeField &field)
{
    const QString key = field.schema->name;
    const auto entered = [this, key](const QString &text) {
        for (const NodeField &known : std::as_const(m_view.fields))
            if (known.schema->name == key && known.value != text)
                Q_EMIT valueEntered(m_view.path + QStringList {key}, text);
    };
    if (!field.choices.isEmpty()) {
        auto *box = new QComboBox(m_body);
        box->setEditable(field.schema->kind != Kind::Truth);
        connect(box, &QComboBox::textActivated, this, entered);
        if (box->isEditable())
            connect(box->lineEdit(), &QLineEdit::editingFinished, this,
                    [box, entered] { entered(box->currentText()); });
        return box;
    }
    auto *edit = new QLineEdit(m_body);
    if (key == QLatin1String("password")) // the form is not to show it to whoever looks on
        edit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    connect(edit, &QLineEdit::editingFinished, this, [edit, entered] {
        if (edit->isModified())
            entered(edit->text());
        edit->setModified(false);
    });
    return edit;
}

void NodeForm::build(const NodeView &view)
{
    m_rows.clear();
    if (m_body)
        m_body->deleteLater();
    m_body = new QWidget(m_card);
    auto *form = new QFormLayout(m_body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (view.isEmpty()) {
        QLabel *hint = secondaryLabel(tr("Put the cursor on a server, a group or credentials: its fields, its next "
                                         "runs and the repositories that it selects stand here."),
                                      m_body);
        hint->setObjectName(QStringLiteral("nodeHint"));
        hint->setWordWrap(true);
        form->addRow(hint);
    }
    for (const NodeField &field : view.fields) {
        auto *cell = new QWidget(m_body);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        Row row {field.schema->name, makeField(field), plainLabel({}, cell)};
        row.field->setObjectName(QStringLiteral("field_") + row.key);
        row.field->setAccessibleName(labelOf(row.key));
        row.field->setToolTip(said(field.schema->help));
        row.problem->setFont(secondaryFont());
        row.problem->setProperty("role", QStringLiteral("failed"));
        row.problem->setWordWrap(true);
        column->addWidget(row.field);
        column->addWidget(row.problem);
        QLabel *label = secondaryLabel(labelOf(row.key), m_body);
        label->setBuddy(row.field);
        form->addRow(label, cell);
        m_rows.append(row);
    }
    m_card->body()->addWidget(m_body);
}

void NodeForm::refresh(const NodeView &view)
{
    if (view.isEmpty())
        m_card->setHeading(tr("Under the cursor"), tr("nothing to fill in"));
    else
        m_card->setHeading(view.title,
                           view.firstLine == view.lastLine
                               ? tr("edits line %1").arg(view.firstLine)
                               : tr("edits lines %1–%2").arg(view.firstLine).arg(view.lastLine));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const NodeField &field = view.fields.at(i);
        const Row &row = m_rows.at(i);
        row.problem->setText(field.problem);
        row.problem->setVisible(!field.problem.isEmpty());
        const QString role = field.isWarning ? QStringLiteral("attention") : QStringLiteral("failed");
        if (row.problem->property("role").toString() != role) {
            row.problem->setProperty("role", role);
            row.problem->style()->unpolish(row.problem);
            row.problem->style()->polish(row.problem);
        }
        setInvalid(row.field, !field.problem.isEmpty() && !field.isWarning);
        const QString placeholder = !field.schema->byDefault.isEmpty() ? field.schema->byDefault
            : field.schema->isRequired                                 ? tr("required")
                                                                       : QString();
        if (auto *box = qobject_cast<QComboBox *>(row.field)) {
            const QSignalBlocker blocker(box);
            QStringList choices = field.choices;
            choices.prepend(QString());
            box->clear();
            box->addItems(choices);
            box->setCurrentIndex(int(choices.indexOf(field.value)));
            if (box->lineEdit()) {
                box->lineEdit()->setPlaceholderText(placeholder);
                box->setEditText(field.value);
            }
        } else if (auto *edit = qobject_cast<QLineEdit *>(row.field)) {
            edit->setPlaceholderText(placeholder);
            if (edit->text() != field.value && !(edit->hasFocus() && edit->isModified()))
                edit->setText(field.value);
        }
    }
}

Result<config::TextEdits> valueEdits(const QByteArray &bytes, const QStringList &path, const QString &text)
{
    const Result<config::YamlEditor> editor = config::YamlEditor::open(bytes);
    if (!editor)
        return fail(editor.error());
    if (text.isEmpty())
        return editor->removeKey(path);
    const config::SchemaKey *schema = config::schemaAt(path);
    static const QRegularExpression word(QStringLiteral("^(?:0|[1-9][0-9]{0,8}|true|false)$"));
    const bool isWord
        = schema && (schema->kind == Kind::Integer || schema->kind == Kind::Truth) && word.match(text).hasMatch();
    return editor->set(path, isWord ? config::YamlValue::ofWord(text) : config::YamlValue::ofText(text));
}

} // namespace pulpit::gui

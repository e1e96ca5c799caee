// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/editform.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

using Form = domain::EditField::Form;

namespace {

constexpr int kFieldWidth = 280;

/// "team=web, tier=prod".
QString labelsText(const QJsonObject &labels)
{
    QStringList parts;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        parts.append(it->isNull() ? it.key() : it.key() + u'=' + it->toString());
    return parts.join(u", "_s);
}

QJsonObject labelsOf(const QString &text)
{
    QJsonObject labels;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        labels.insert(name, part.contains(u'=') ? QJsonValue(part.section(u'=', 1).trimmed()) : QJsonValue());
    }
    return labels;
}

QJsonArray namesOf(const QString &text)
{
    QJsonArray names;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QString name = part.trimmed(); !name.isEmpty())
            names.append(name);
    return names;
}

QString toldText(const domain::EditField &field, const QJsonValue &value)
{
    if (field.form == Form::Labels)
        return labelsText(value.toObject());
    if (field.form == Form::Names)
        return value.toVariant().toStringList().join(u", "_s);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    return value.toString();
}

} // namespace

EditForm::EditForm(bool isForMany, QWidget *parent)
    : QWidget(parent)
    , m_isForMany(isForMany)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kTiny);
    m_grid->setColumnStretch(1, 1);
}

QString EditForm::labelOf(const QString &field)
{
    static const QHash<QString, QString> labels {
        {u"url"_s, tr("Syncs from")},
        {u"policy"_s, tr("Files are fetched")},
        {u"tls_validation"_s, tr("Check certificate")},
        {u"ca_cert"_s, tr("Certificate authority (PEM)")},
        {u"client_cert"_s, tr("Client certificate (PEM)")},
        {u"proxy_url"_s, tr("Proxy")},
        {u"username"_s, tr("User name")},
        {u"proxy_username"_s, tr("User name at the proxy")},
        {u"rate_limit"_s, tr("Requests a second, at most")},
        {u"download_concurrency"_s, tr("Downloads at a time")},
        {u"max_retries"_s, tr("Tries again")},
        {u"total_timeout"_s, tr("Time-out of a request, s")},
        {u"connect_timeout"_s, tr("Time-out of a connection, s")},
        {u"sock_connect_timeout"_s, tr("Time-out of connecting, s")},
        {u"sock_read_timeout"_s, tr("Time-out of reading, s")},
        {u"distributions"_s, tr("deb distributions")},
        {u"components"_s, tr("deb components")},
        {u"architectures"_s, tr("deb architectures")},
        {u"upstream_name"_s, tr("Name at the registry")},
        {u"include_tags"_s, tr("Only these tags")},
        {u"exclude_tags"_s, tr("Not these tags")},
        {u"private"_s, tr("Only for who is logged in")},
        {u"base_path"_s, tr("Serves at path")},
        {u"content_guard"_s, tr("Content guard")},
        {u"hidden"_s, tr("Hidden in the list of content")},
        {u"pulp_labels"_s, tr("Labels")},
        {u"description"_s, tr("Description")},
        {u"retain_repo_versions"_s, tr("Keeps versions")},
        {u"autopublish"_s, tr("Publishes by itself")},
        {u"password"_s, tr("Password is kept at")},
        {u"proxy_password"_s, tr("Proxy password is kept at")},
        {u"client_key"_s, tr("Client key is kept at")},
    };
    return labels.value(field, field);
}

QString EditForm::problemText(domain::EditProblem problem)
{
    using Problem = domain::EditProblem;
    switch (problem) {
    case Problem::None: return {};
    case Problem::Empty: return tr("This must not be empty.");
    case Problem::NotText: return tr("This is too long.");
    case Problem::NotUrl: return tr("This is not a URL. Write it as https://mirror.example.com/path/");
    case Problem::UrlScheme: return tr("Pulp fetches by http, https or file.");
    case Problem::UrlCredentials: return tr("A URL must not carry credentials. Use the fields for them.");
    case Problem::UnknownPolicy: return tr("Choose one of the three.");
    case Problem::NotWhole: return tr("Write a whole number.");
    case Problem::TooSmall: return tr("The number is too small.");
    case Problem::NotTruth: return tr("Choose yes or no.");
    case Problem::NotPath: return tr("A path has no slash at its ends, no blanks and no empty parts.");
    case Problem::NotPem: return tr("A certificate begins with -----BEGIN CERTIFICATE-----");
    case Problem::NotNames: return tr("Write names with commas between them.");
    case Problem::NotLabels: return tr("Write labels as team=web, tier=prod");
    }
    return {};
}

void EditForm::addHeading(const QString &text)
{
    QLabel *label = plainLabel(text, this);
    label->setFont(strongFont());
    label->setContentsMargins(0, m_rows.isEmpty() ? 0 : space::kMedium, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
}

void EditForm::addRow(Row row, const QString &hint)
{
    const QString title = labelOf(row.field.name);
    const int line = m_grid->rowCount();
    QLabel *label = secondaryLabel(title, this);
    QWidget *editor = nullptr;
    if (row.field.form == Form::Truth || row.field.form == Form::Policy) {
        row.choice = new QComboBox(this);
        row.choice->addItem(m_isForMany ? tr("as it is") : tr("not told"), QString());
        if (row.field.form == Form::Truth) {
            row.choice->addItem(tr("yes"), u"true"_s);
            row.choice->addItem(tr("no"), u"false"_s);
        } else {
            row.choice->addItem(tr("with every sync"), u"immediate"_s);
            row.choice->addItem(tr("when a client asks"), u"on_demand"_s);
            row.choice->addItem(tr("when a client asks, never kept"), u"streamed"_s);
        }
        connect(row.choice, &QComboBox::currentIndexChanged, this, &EditForm::check);
        editor = row.choice;
    } else {
        row.edit = new QLineEdit(this);
        row.edit->setPlaceholderText(m_isForMany ? tr("as it is") : hint);
        connect(row.edit, &QLineEdit::textChanged, this, &EditForm::check);
        editor = row.edit;
    }
    editor->setObjectName(u"edit_"_s + row.field.name);
    editor->setAccessibleName(title);
    editor->setMinimumWidth(kFieldWidth);
    editor->setToolTip(row.field.name);
    label->setBuddy(editor);
    row.problem = plainLabel({}, this);
    row.problem->setProperty("role", u"failed"_s);
    row.problem->setWordWrap(true);
    row.problem->hide();
    m_grid->addWidget(label, line, 0);
    m_grid->addWidget(editor, line, 1);
    m_grid->addWidget(row.problem, line + 1, 1);
    m_rows.append(row);
}

void EditForm::addFields(domain::EditPart part, const QString &plugin, const QStringList &names)
{
    for (const domain::EditField &field : domain::editFields(part)) {
        const bool isOther = !plugin.isEmpty() && !field.plugins.isEmpty() && !field.plugins.contains(plugin);
        if (isOther || (!names.isEmpty() && !names.contains(field.name)))
            continue;
        Row row;
        row.part = part;
        row.field = field;
        QString hint = tr("none");
        if (field.form == Form::Names)
            hint = field.name == "include_tags"_L1 ? tr("all; or 1.2*, latest") : tr("none; or *-beta, nightly");
        if (field.form == Form::Count || field.form == Form::Seconds)
            hint = field.name == "retain_repo_versions"_L1 ? tr("all") : tr("Pulp's default");
        if (field.isWriteOnly)
            hint = tr("Pulp does not tell it");
        addRow(row, hint);
    }
}

void EditForm::addSecrets()
{
    for (const QString &name : domain::editSecrets()) {
        Row row;
        row.part = domain::EditPart::Remote;
        row.field.name = name;
        row.isSecret = true;
        addRow(row, tr("file:/etc/… or vault:path#field; Pulp does not tell it"));
    }
}

QString EditForm::textOf(const Row &row)
{
    return row.choice ? row.choice->currentData().toString() : row.edit->text();
}

void EditForm::setText(const Row &row, const QString &text)
{
    if (row.choice)
        row.choice->setCurrentIndex(std::max(0, row.choice->findData(text)));
    else
        row.edit->setText(text);
}

void EditForm::setTold(domain::EditPart part, const QJsonObject &object)
{
    {
        const QSignalBlocker blocker(this);
        for (Row &row : m_rows) {
            if (row.part != part || row.isSecret || row.field.isWriteOnly)
                continue;
            row.told = toldText(row.field, object.value(row.field.name));
            setText(row, row.told);
        }
    }
    check();
}

void EditForm::setValue(domain::EditPart part, const QString &name, const QString &text)
{
    for (const Row &row : std::as_const(m_rows))
        if (row.part == part && row.field.name == name)
            setText(row, text);
}

void EditForm::reset()
{
    for (const Row &row : std::as_const(m_rows))
        setText(row, row.told);
    check();
}

bool EditForm::isRowChanged(const Row &row) const
{
    const QString text = textOf(row).trimmed();
    if (m_isForMany || row.choice || row.isSecret || row.field.isWriteOnly)
        return !text.isEmpty() && text != row.told;
    return text != row.told.trimmed();
}

QJsonValue EditForm::valueOf(const Row &row) const
{
    const QString text = textOf(row).trimmed();
    if (row.field.form == Form::Labels)
        return labelsOf(text);
    if (text.isEmpty())
        return QJsonValue::Null;
    if (row.field.form == Form::Names)
        return namesOf(text);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (row.field.form == Form::Truth)
        return text == "true"_L1;
    if ((row.field.form == Form::Count || row.field.form == Form::Seconds) && isNumber)
        return number;
    return text;
}

domain::EditProblem EditForm::problemOf(const Row &row) const
{
    if (!isRowChanged(row) || row.isSecret)
        return domain::EditProblem::None;
    return domain::problemWith(row.field, valueOf(row));
}

void EditForm::check()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString problem = problemText(problemOf(row));
        row.problem->setText(problem);
        row.problem->setVisible(!problem.isEmpty());
        if (row.edit && row.edit->property("invalid").toBool() == problem.isEmpty()) {
            row.edit->setProperty("invalid", !problem.isEmpty());
            row.edit->style()->unpolish(row.edit);
            row.edit->style()->polish(row.edit);
        }
    }
    Q_EMIT edited();
}

bool EditForm::isChanged() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return isRowChanged(row); });
}

bool EditForm::isValid() const
{
    return std::all_of(m_rows.cbegin(), m_rows.cend(),
                       [this](const Row &row) { return problemOf(row) == domain::EditProblem::None; });
}

QJsonObject EditForm::request() const
{
    QJsonObject request;
    QJsonObject secrets;
    for (const Row &row : m_rows) {
        if (!isRowChanged(row))
            continue;
        if (row.isSecret) {
            const QString place = textOf(row).trimmed();
            secrets.insert(
                row.field.name,
                QJsonObject {{u"reference"_s, place.section(u'#', 0, 0)}, {u"field"_s, place.section(u'#', 1)}});
            continue;
        }
        QJsonObject part = request.value(domain::toString(row.part)).toObject();
        part.insert(row.field.name, valueOf(row));
        request.insert(domain::toString(row.part), part);
    }
    if (!secrets.isEmpty())
        request.insert(u"secrets"_s, secrets);
    return request;
}

QString EditForm::text(domain::EditPart part, const QString &name) const
{
    for (const Row &row : m_rows)
        if (row.part == part && row.field.name == name)
            return textOf(row).trimmed();
    return {};
}

} // namespace pulpit::gui

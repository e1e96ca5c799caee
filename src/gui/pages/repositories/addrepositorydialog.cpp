// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/addrepositorydialog.h"

#include "domain/additiontype.h"
#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/plan/planrun.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/editform.h"
#include "gui/widgets/sheetheight.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

using domain::EditPart;

namespace {

constexpr int kLimitsWidth = 340;

/// Of the widest label.
int labelWidth()
{
    return QLabel(AddRepositoryDialog::tr("Name at the registry")).sizeHint().width();
}

} // namespace

AddRepositoryDialog::AddRepositoryDialog(const PageContext &context, const QString &server, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_server(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_limits(secondaryLabel({}, this))
    , m_morePlace(new QWidget(this))
    , m_problem(plainLabel({}, this))
    , m_plan(makePrimaryButton(tr("Plan the addition…"), this))
{
    setObjectName(u"addRepositoryDialog"_s);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add a repository"));
    setAccessibleName(windowTitle());
    setMinimumWidth(560);
    keepRoom(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    column->addWidget(heading);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kTiny); // as the form below
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const domain::Server &one : context.feed.servers())
        m_server->addItem(one.name);
    if (m_server->count() > 1)
        m_server->addItem(tr("all servers"), u"all"_s);
    m_server->setCurrentIndex(std::max(0, m_server->findText(server)));
    for (const domain::AdditionType &type : domain::additionTypes())
        m_type->addItem(type.name);
    const auto addChoice = [&](const QString &label, QComboBox *box, const QString &id) {
        box->setObjectName(id);
        box->setAccessibleName(label);
        QLabel *title = secondaryLabel(label, this);
        title->setMinimumWidth(labelWidth());
        form->addRow(title, box);
    };
    addChoice(tr("Server"), m_server, u"addServer"_s);
    addChoice(tr("Type"), m_type, u"addType"_s);
    m_limits->setObjectName(u"addLimits"_s);
    m_limits->setWordWrap(true);
    form->addRow(QString(), m_limits);
    m_name = addLine(form, tr("Name"), u"addName"_s, tr("ext-epel-9"));
    m_url = addLine(form, tr("Syncs from"), u"addUrl"_s, tr("nowhere: it is filled on the server itself"));
    m_upstream = addLine(form, tr("Name at the registry"), u"addUpstream"_s, tr("library/debian"));
    m_distributions = addLine(form, tr("deb distributions"), u"addDistributions"_s, tr("bookworm bookworm-updates"));
    m_path = addLine(form, tr("Serves at path"), u"addPath"_s, tr("its name"));
    m_description = addLine(form, tr("Description"), u"addDescription"_s, tr("its name"));
    m_fields = form;
    column->addLayout(form);
    (new QVBoxLayout(m_morePlace))->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_morePlace);
    m_problem->setObjectName(u"addProblem"_s);
    m_problem->setProperty("role", u"failed"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_plan->setObjectName(u"addPlan"_s);
    m_plan->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_plan);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &QPushButton::clicked, this, &AddRepositoryDialog::plan);
    connect(m_server, &QComboBox::currentIndexChanged, this, &AddRepositoryDialog::readTypes);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AddRepositoryDialog::makeMore);
    makeMore();
    keepDraft(this, u"addRepository"_s);
    readTypes();
    m_name->setFocus();
}

QLineEdit *AddRepositoryDialog::addLine(QFormLayout *form, const QString &label, const QString &id, const QString &hint)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(id);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    form->addRow(secondaryLabel(label, this), edit);
    connect(edit, &QLineEdit::textChanged, this, &AddRepositoryDialog::check);
    return edit;
}

void AddRepositoryDialog::readTypes()
{
    m_offered.clear();
    markTypes();
    check();
    const int round = ++m_round;
    if (m_server->currentData().toString() == u"all"_s || m_server->count() == 0)
        return; // the plan tells which servers lack the plugin
    ask(this, m_context.engine.content().types(m_server->currentText()),
        [this, round](const Result<QList<ports::ContentTypeInfo>> &answer) {
            if (round != m_round || !answer) // without an answer all types stay open: the plan looks again
                return;
            for (const ports::ContentTypeInfo &one : *answer)
                m_offered.insert(one.plugin);
            markTypes();
            check();
        });
}

void AddRepositoryDialog::markTypes()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_type->model());
    for (int i = 0; items && i < items->rowCount(); ++i) {
        QStandardItem *item = items->item(i);
        const bool isThere = m_offered.isEmpty() || m_offered.contains(item->text());
        item->setEnabled(isThere);
        item->setToolTip(isThere ? QString() : tr("%1 has no plugin for it.").arg(m_server->currentText()));
    }
    m_limits->setText(limits());
    m_limits->setVisible(!m_limits->text().isEmpty());
    // A form gives wrapped texts the height of the width that they would like to have.
    m_limits->setFixedHeight(std::max(0, m_limits->heightForWidth(kLimitsWidth)));
}

QString AddRepositoryDialog::limits() const
{
    const domain::AdditionType *type = domain::additionType(m_type->currentText());
    QStringList lines;
    if (!m_offered.isEmpty() && !m_offered.contains(m_type->currentText()))
        lines.append(tr("%1 has no plugin for %2.").arg(m_server->currentText(), m_type->currentText()));
    if (type && type->remote == domain::AdditionType::Remote::ByPulp)
        lines.append(tr("Pulpit makes and serves it, but does not sync it: use Pulp's own tools for that."));
    if (type && type->remote == domain::AdditionType::Remote::None)
        lines.append(tr("There is no sync of this type: content is pushed, or fetched when clients ask."));
    QStringList others;
    for (const QString &plugin : m_offered)
        if (!domain::additionType(plugin) && plugin != u"core"_s)
            others.append(plugin);
    others.sort();
    if (!others.isEmpty())
        lines.append(tr("The server also has %1: such repositories are defined in Git, not added here.")
                         .arg(others.join(u", "_s)));
    return lines.join(u'\n');
}

void AddRepositoryDialog::makeMore()
{
    delete m_more;
    m_more = new EditForm(true, m_morePlace);
    if (const auto *type = domain::additionType(m_type->currentText());
        type && type->remote != domain::AdditionType::Remote::None)
        m_more->addFields(EditPart::Remote, m_type->currentText(),
                          {u"policy"_s, u"tls_validation"_s, u"proxy_url"_s, u"include_tags"_s, u"exclude_tags"_s});
    m_more->addFields(EditPart::Repository, m_type->currentText(), {u"retain_repo_versions"_s, u"autopublish"_s});
    for (QLineEdit *edit : m_more->findChildren<QLineEdit *>())
        edit->setPlaceholderText(tr("Pulp's default")); // there is nothing yet that could stay as it is
    for (QComboBox *box : m_more->findChildren<QComboBox *>())
        box->setItemText(0, tr("Pulp's default"));
    if (auto *grid = qobject_cast<QGridLayout *>(m_more->layout())) // both forms have one line of fields
        grid->setColumnMinimumWidth(0, labelWidth());
    m_morePlace->layout()->addWidget(m_more);
    connect(m_more, &EditForm::edited, this, &AddRepositoryDialog::check);
    const domain::AdditionType *type = domain::additionType(m_type->currentText());
    const bool hasRemote = type && type->remote != domain::AdditionType::Remote::None;
    m_fields->setRowVisible(m_distributions, type && type->required.contains(u"distributions"_s));
    m_fields->setRowVisible(m_upstream, type && type->required.contains(u"upstream_name"_s));
    m_fields->setRowVisible(m_url, hasRemote);
    m_url->setPlaceholderText(m_type->currentText() == u"container"_s
                                  ? tr("https://registry-1.docker.io")
                                  : tr("nowhere: it is filled on the server itself"));
    markTypes();
    check();
}

/// What is written in a row of the chosen type; rows of other types keep their texts, but say nothing.
QString AddRepositoryDialog::textOf(const QLineEdit *edit) const
{
    return m_fields->isRowVisible(const_cast<QLineEdit *>(edit)) ? edit->text().trimmed() : QString();
}

QString AddRepositoryDialog::problem() const
{
    const auto problemOf = [](EditPart part, const QString &name, const QString &value) {
        return EditForm::problemText(domain::problemWith(*domain::editField(part, name), value));
    };
    const QString name = m_name->text().trimmed();
    const QString url = textOf(m_url);
    if (name.isEmpty())
        return tr("Give it a name.");
    if (name.contains(u'/') || name.size() > 255)
        return tr("A name has no slashes and at most 255 characters.");
    const bool isForAll = m_server->currentData().toString() == u"all"_s;
    for (const domain::Repository &one : m_context.feed.repositories())
        if (one.name == name && !one.isGone && (isForAll || one.server == m_server->currentText()))
            return tr("There is a repository of this name on %1 already.").arg(one.server);
    if (const QString wrong = problemOf(EditPart::Remote, u"url"_s, url); !url.isEmpty() && !wrong.isEmpty())
        return tr("Syncs from: %1").arg(wrong);
    if (m_type->currentText() == u"deb"_s && !url.isEmpty() && m_distributions->text().trimmed().isEmpty())
        return tr("A deb remote needs the names of its distributions, or / for a flat repository.");
    if (m_type->currentText() == u"container"_s && !url.isEmpty() && m_upstream->text().trimmed().isEmpty())
        return tr("A container remote needs the name that the repository has at the registry.");
    if (!m_offered.isEmpty() && !m_offered.contains(m_type->currentText()))
        return tr("%1 has no plugin for %2.").arg(m_server->currentText(), m_type->currentText());
    const QString path = m_path->text().trimmed();
    if (const QString wrong = problemOf(EditPart::Distribution, u"base_path"_s, path);
        !path.isEmpty() && !wrong.isEmpty())
        return tr("Path: %1").arg(wrong);
    if (url.isEmpty() && m_more->request().contains(u"remote"_s))
        return tr("What is said about fetching needs a URL.");
    return m_more->isValid() ? QString() : tr("Mend what is marked first.");
}

void AddRepositoryDialog::check()
{
    if (!m_more)
        return;
    const QString wrong = problem();
    m_plan->setEnabled(wrong.isEmpty() && m_server->count() > 0);
    // Nobody has to be told that a form which was just opened is empty.
    m_problem->setText(m_name->text().isEmpty() ? QString() : wrong);
}

QJsonObject AddRepositoryDialog::request() const
{
    QJsonObject request = m_more->request();
    if (m_server->currentData().toString() == u"all"_s) {
        QJsonArray all;
        for (const domain::Server &server : m_context.feed.servers())
            all.append(server.name);
        request.insert(u"servers"_s, all);
    } else {
        request.insert(u"server"_s, m_server->currentText());
    }
    request.insert(u"type"_s, m_type->currentText());
    request.insert(u"name"_s, m_name->text().trimmed());
    for (const auto &[key, edit] :
         {std::pair(u"url"_s, m_url), std::pair(u"base_path"_s, m_path), std::pair(u"description"_s, m_description)})
        if (const QString text = textOf(edit); !text.isEmpty())
            request.insert(key, text);
    for (const auto &[key, edit] :
         {std::pair(u"distributions"_s, m_distributions), std::pair(u"upstream_name"_s, m_upstream)})
        if (const QString text = textOf(edit); !text.isEmpty()) {
            QJsonObject remote = request.value(u"remote"_s).toObject();
            remote.insert(key, text);
            request.insert(u"remote"_s, remote);
        }
    return request;
}

void AddRepositoryDialog::plan()
{
    keepUntilApplied(
        this,
        runWithPlan(m_context, u"repo add"_s, request(), tr("Add %1").arg(m_name->text().trimmed()), parentWidget()));
}

} // namespace pulpit::gui

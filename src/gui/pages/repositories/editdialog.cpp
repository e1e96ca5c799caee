// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/editdialog.h"

#include "gui/drafts/formdraft.h"
#include "gui/plan/planrun.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/editform.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

using domain::EditPart;

namespace {

/// "ext-debian-12 on pulp-1"; empty where it is not one.
QString oneOf(const QJsonObject &targets)
{
    if (targets.size() != 1)
        return {};
    const QJsonArray names = targets.begin()->toArray();
    return names.size() == 1
        ? EditDialog::tr("%1 on %2", "repository, server").arg(names.first().toString(), targets.keys().first())
        : QString();
}

QString oneTitle(EditDialog::What what, const QString &one)
{
    switch (what) {
    case EditDialog::What::Remote: return EditDialog::tr("Edit the remote of %1").arg(one);
    case EditDialog::What::Retention: return EditDialog::tr("How many versions %1 keeps").arg(one);
    case EditDialog::What::Labels: break;
    }
    return EditDialog::tr("Edit %1").arg(one);
}

} // namespace

EditDialog::EditDialog(const PageContext &context, What what, const QJsonObject &targets, const QString &plugin,
                       int count, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_targets(targets)
    , m_form(new EditForm(true, this))
    , m_status(secondaryLabel(tr("What is left empty stays as it is."), this))
    , m_plan(makePrimaryButton(tr("Plan the change…"), this))
{
    setObjectName(u"editDialog"_s);
    setWindowModality(Qt::WindowModal);
    const QString one = count == 1 ? oneOf(targets) : QString();
    const QString title = !one.isEmpty() ? oneTitle(what, one)
        : what == What::Remote           ? tr("Edit the remotes of %n repositories", nullptr, count)
        : what == What::Retention        ? tr("How many versions %n repositories keep", nullptr, count)
                                         : tr("Edit %n repositories", nullptr, count);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(title, this);
    heading->setFont(titleFont());
    heading->setWordWrap(true);
    column->addWidget(heading);
    QWidget *place = m_form;
    if (what == What::Remote) {
        m_form->addFields(EditPart::Remote, plugin);
        m_form->addSecrets();
        auto *scroll = new QScrollArea(this);
        scroll->setAccessibleName(tr("Fields of the remotes"));
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        m_form->setProperty("scrollBody", true);
        scroll->setWidget(m_form);
        place = scroll;
        resize(620, 640);
    } else if (what == What::Retention) {
        m_form->addFields(EditPart::Repository, plugin, {u"retain_repo_versions"_s});
        m_status->setText(tr("Pulp drops older versions at once, but none that a distribution serves."));
    } else {
        m_form->addFields(EditPart::Repository, plugin, {u"autopublish"_s, u"pulp_labels"_s});
    }
    column->addWidget(place, 1);
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_plan->setObjectName(u"editPlan"_s);
    m_plan->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_plan);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &QPushButton::clicked, this, &EditDialog::plan);
    connect(m_form, &EditForm::edited, this, &EditDialog::check);
    keepDraft(this,
              u"editRepositories/%1/"_s.arg(int(what))
                  + QString::fromUtf8(QJsonDocument(targets).toJson(QJsonDocument::Compact)).left(1000));
    check();
}

void EditDialog::check()
{
    m_plan->setEnabled(m_form->isChanged() && m_form->isValid());
}

void EditDialog::plan()
{
    QJsonObject request = m_form->request();
    request.insert(u"targets"_s, m_targets);
    keepUntilApplied(this, runWithPlan(m_context, u"repo edit"_s, request, windowTitle(), parentWidget()));
}

} // namespace pulpit::gui

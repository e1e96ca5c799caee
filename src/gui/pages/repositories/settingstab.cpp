// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/settingstab.h"

#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/plan/planrun.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/editform.h"
#include "ports/inspectionservice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

using domain::EditPart;

SettingsTab::SettingsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_status(secondaryLabel({}, this))
    , m_reset(makeButton(tr("Reset"), this))
    , m_plan(makePrimaryButton(tr("Plan the change…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kSmall);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Settings of the repository"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *body = new QWidget(scroll);
    body->setProperty("scrollBody", true);
    m_place = new QVBoxLayout(body);
    m_place->setContentsMargins(0, 0, space::kMedium, 0);
    m_place->addStretch(1);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    auto *row = new QHBoxLayout;
    m_status->setWordWrap(true);
    m_status->setObjectName(u"settingsStatus"_s);
    m_reset->setObjectName(u"settingsReset"_s);
    m_plan->setObjectName(u"settingsPlan"_s);
    row->addWidget(m_status, 1);
    row->addWidget(m_reset);
    row->addWidget(m_plan);
    column->addLayout(row);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_form->reset();
        forgetDraft(m_form);
    });
    connect(m_plan, &QPushButton::clicked, this, &SettingsTab::plan);
}

void SettingsTab::makeForm()
{
    delete m_form;
    const QString plugin = domain::pluginOf(m_repository.type);
    m_form = new EditForm(false, this);
    m_form->setObjectName(u"settingsForm"_s);
    m_form->addHeading(tr("Repository"));
    m_form->addFields(EditPart::Repository, plugin);
    if (!m_repository.distributionHref.isEmpty()) {
        m_form->addHeading(tr("Distribution"));
        m_form->addFields(EditPart::Distribution, plugin);
    }
    if (!m_repository.remoteHref.isEmpty()) {
        m_form->addHeading(tr("Remote"));
        m_form->addFields(EditPart::Remote, plugin);
        m_form->addSecrets();
    }
    m_form->setEnabled(false);
    m_place->insertWidget(0, m_form);
    connect(m_form, &EditForm::edited, this, &SettingsTab::refresh);
}

bool SettingsTab::isChanged() const
{
    return m_form && m_form->isChanged();
}

void SettingsTab::showRepository(const domain::Repository &repository)
{
    const bool isOther = repository.id != m_repository.id;
    const bool hasOtherParts = repository.remoteHref != m_repository.remoteHref
        || repository.distributionHref != m_repository.distributionHref;
    const bool isSeenAgain = repository.seen != m_repository.seen;
    m_repository = repository;
    if (isOther || hasOtherParts)
        makeForm();
    else if (!isSeenAgain || isChanged()) // what is being written is not overwritten
        return;
    m_isDue = true;
    if (isVisible())
        read();
    refresh();
}

void SettingsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDue)
        read();
}

void SettingsTab::read()
{
    m_isDue = false;
    ++m_round;
    m_open = 0;
    m_status->setText(tr("Reading from %1…").arg(m_repository.server));
    readPart(int(EditPart::Repository), m_repository.href);
    readPart(int(EditPart::Distribution), m_repository.distributionHref);
    readPart(int(EditPart::Remote), m_repository.remoteHref);
}

void SettingsTab::readPart(int part, const QString &href)
{
    if (href.isEmpty())
        return;
    ++m_open;
    ask(this, m_context.engine.inspection().object(m_repository.server, href),
        [this, part, round = m_round](const Result<QJsonObject> &answer) {
            if (round != m_round)
                return;
            if (!answer) {
                ++m_round; // the rest does not count either
                m_open = 0;
                m_isDue = true;
                m_form->setEnabled(false);
                m_status->setText(tr("The settings could not be read: %1").arg(answer.error().oneLine()));
                return;
            }
            m_form->setTold(EditPart(part), *answer);
            if (--m_open == 0) {
                m_form->setEnabled(true);
                keepDraft(m_form, u"repository/%1/%2"_s.arg(m_repository.server, m_repository.name));
            }
            refresh();
        });
}

void SettingsTab::refresh()
{
    const bool isReady = m_form && m_form->isEnabled();
    const bool isChanged = isReady && m_form->isChanged();
    m_reset->setEnabled(isChanged);
    m_plan->setEnabled(isChanged && m_form->isValid());
    if (isReady)
        m_status->setText(!isChanged              ? tr("As %1 tells it now.").arg(m_repository.server)
                              : m_form->isValid() ? tr("Nothing is changed before you have seen the plan.")
                                                  : tr("Mend what is marked first."));
}

void SettingsTab::plan()
{
    QJsonObject request = m_form->request();
    request.insert(u"targets"_s, targetsOf({{m_repository.server, {m_repository.name}}}));
    PlanDialog *dialog = runWithPlan(m_context, u"repo edit"_s, request,
                                     tr("Edit %1 on %2").arg(m_repository.name, m_repository.server), this);
    if (!dialog)
        return;
    connect(dialog, &PlanDialog::finished, this, [this, dialog] {
        if (dialog->stage() != PlanDialog::Stage::Ended && dialog->stage() != PlanDialog::Stage::Applying)
            return; // nothing was applied: what was written stays
        m_form->reset();
        forgetDraft(m_form);
        read();
    });
}

} // namespace pulpit::gui

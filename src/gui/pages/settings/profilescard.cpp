// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settings/profilescard.h"

#include "gui/desktop/desktop.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulpit::gui {

ProfilesCard::ProfilesCard(const PageContext &context, QWidget *parent)
    : Card(tr("Profiles"), parent)
    , m_context(context)
    , m_profiles(new QComboBox(this))
    , m_open(makeButton(tr("Open its window"), this))
    , m_name(new QLineEdit(this))
    , m_make(makeButton(tr("Make and open"), this))
    , m_problem(plainLabel({}, this))
    , m_atLogin(new QCheckBox(tr("Start this profile in the tray when I log in"), this))
{
    setProperty("manual", QStringLiteral("console/settings#profiles"));
    QLabel *hint = secondaryLabel(
        tr("A profile is a fleet with a database, a configuration, passwords and a window of its own."), this);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_profiles->setObjectName(QStringLiteral("profiles"));
    m_profiles->setAccessibleName(tr("Profiles"));
    m_profiles->setMinimumWidth(200);
    m_open->setObjectName(QStringLiteral("openProfile"));
    row->addWidget(m_profiles);
    row->addWidget(m_open);
    row->addStretch(1);
    body()->addLayout(row);
    auto *newRow = new QHBoxLayout;
    newRow->setSpacing(space::kSmall);
    m_name->setObjectName(QStringLiteral("newProfile"));
    m_name->setAccessibleName(tr("Name of a new profile"));
    m_name->setPlaceholderText(tr("New profile"));
    m_name->setMaxLength(40);
    m_name->setFixedWidth(200);
    m_make->setObjectName(QStringLiteral("makeProfile"));
    m_problem->setProperty("role", QStringLiteral("failed"));
    m_problem->setObjectName(QStringLiteral("profileProblem"));
    newRow->addWidget(m_name);
    newRow->addWidget(m_make);
    newRow->addWidget(m_problem);
    newRow->addStretch(1);
    body()->addLayout(newRow);
    m_atLogin->setObjectName(QStringLiteral("startsAtLogin"));
    m_atLogin->setAccessibleName(m_atLogin->text());
    m_atLogin->setChecked(context.desktop->startsAtLogin());
    body()->addWidget(m_atLogin);
    connect(m_open, &QPushButton::clicked, this, &ProfilesCard::openChosen);
    connect(m_make, &QPushButton::clicked, this, &ProfilesCard::openNew);
    connect(m_name, &QLineEdit::returnPressed, this, &ProfilesCard::openNew);
    connect(m_name, &QLineEdit::textChanged, this, &ProfilesCard::validate);
    connect(m_profiles, &QComboBox::currentIndexChanged, this, &ProfilesCard::validate);
    connect(m_atLogin, &QCheckBox::clicked, this, [this](bool starts) {
        if (const Result<> done = m_context.desktop->setStartsAtLogin(starts); !done)
            m_context.shell.showError(tr("The start at log-in could not be changed"), done.error());
        m_atLogin->setChecked(m_context.desktop->startsAtLogin());
    });
    fill();
    validate();
}

void ProfilesCard::fill()
{
    m_profiles->clear();
    const QString own = m_context.desktop->profile();
    for (const QString &name : m_context.desktop->profiles())
        m_profiles->addItem(name == own ? tr("%1 (this window)").arg(name) : name, name);
}

void ProfilesCard::validate()
{
    const QString name = m_name->text();
    const bool isFine = isProfileName(name);
    const bool isKnown = m_context.desktop->profiles().contains(name);
    m_make->setEnabled(isFine && !isKnown);
    m_problem->setText(name.isEmpty() ? QString()
                           : !isFine  ? tr("Letters, digits, hyphens and dots.")
                           : isKnown  ? tr("This profile is there already.")
                                      : QString());
    m_open->setEnabled(m_profiles->currentData().toString() != m_context.desktop->profile());
}

void ProfilesCard::openChosen()
{
    if (const Result<> done = m_context.desktop->openProfile(m_profiles->currentData().toString()); !done)
        m_context.shell.showError(tr("The profile could not be opened"), done.error());
}

void ProfilesCard::openNew()
{
    if (!m_make->isEnabled())
        return;
    if (const Result<> done = m_context.desktop->openProfile(m_name->text()); !done) {
        m_context.shell.showError(tr("The profile could not be made"), done.error());
        return;
    }
    m_name->clear();
    fill();
    validate();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/targetsdialog.h"

#include "gui/ask.h"
#include "gui/drafts/formdraft.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/sheetheight.h"
#include "ports/reportschedules.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pulpit::gui {

TargetsDialog::TargetsDialog(const PageContext &context, const domain::FleetTargets &targets, QStringList groups,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_targets(targets)
    , m_groups(std::move(groups))
    , m_group(new QComboBox(this))
    , m_own(new QCheckBox(tr("Targets of its own"), this))
    , m_inSync(new QDoubleSpinBox(this))
    , m_fresh(new QDoubleSpinBox(this))
    , m_hours(new QSpinBox(this))
    , m_schedule(new QDoubleSpinBox(this))
    , m_problem(plainLabel({}, this))
    , m_save(makePrimaryButton(tr("Save the targets"), this))
{
    setObjectName(QStringLiteral("targetsDialog"));
    setWindowTitle(tr("Service level targets"));
    setAccessibleName(windowTitle());
    setWindowModality(Qt::WindowModal);
    keepDraft(this, QStringLiteral("reportTargets"));
    setMinimumWidth(480);
    keepRoom(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    column->addWidget(heading);
    QLabel *text = secondaryLabel(
        tr("What a target leaves to 100 % is the budget for failures; reports tell how much of it is spent."), this);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addWidget(makeForm());
    m_problem->setProperty("role", QStringLiteral("failed"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton *close = makeButton(tr("Close"), this);
    m_save->setObjectName(QStringLiteral("saveTargets"));
    m_save->setDefault(true);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &TargetsDialog::save);
    fillGroups();
    showGroup();
}

QWidget *TargetsDialog::makeForm()
{
    auto *holder = new QWidget(this);
    auto *form = new QFormLayout(holder);
    form->setContentsMargins(0, 0, 0, 0);
    m_group->setObjectName(QStringLiteral("targetGroup"));
    m_group->setAccessibleName(tr("Group"));
    form->addRow(tr("Group"), m_group);
    m_own->setObjectName(QStringLiteral("targetOwn"));
    m_own->setToolTip(tr("Without its own, the targets of all groups hold for it"));
    form->addRow(QString(), m_own);
    const auto add = [&](QDoubleSpinBox *box, const QString &label, const QString &name) {
        box->setRange(50, 100);
        box->setDecimals(1);
        box->setSuffix(tr(" % of repositories"));
        box->setAccessibleName(label);
        box->setObjectName(name);
        form->addRow(label, box);
        connect(box, &QDoubleSpinBox::valueChanged, this, &TargetsDialog::takeFields);
    };
    add(m_inSync, tr("In sync"), QStringLiteral("targetInSync"));
    add(m_fresh, tr("Last success recent enough"), QStringLiteral("targetFresh"));
    m_hours->setRange(1, 8760);
    m_hours->setSuffix(tr(" h at most"));
    m_hours->setAccessibleName(tr("Recent enough is"));
    m_hours->setObjectName(QStringLiteral("targetHours"));
    form->addRow(tr("Recent enough is"), m_hours);
    add(m_schedule, tr("Runs on time"), QStringLiteral("targetSchedule"));
    m_schedule->setSuffix(tr(" % of due runs"));
    connect(m_hours, &QSpinBox::valueChanged, this, &TargetsDialog::takeFields);
    connect(m_group, &QComboBox::activated, this, &TargetsDialog::showGroup);
    connect(m_own, &QCheckBox::toggled, this, &TargetsDialog::setOwn);
    return holder;
}

void TargetsDialog::fillGroups()
{
    m_groups += m_targets.ofGroup.keys();
    m_groups.sort();
    m_groups.removeDuplicates();
    const QString chosen = group();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    for (const QString &name : std::as_const(m_groups))
        m_group->addItem(m_targets.ofGroup.contains(name) ? tr("%1 (its own)").arg(name) : name, name);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
}

QString TargetsDialog::group() const
{
    return m_group->currentData().toString();
}

void TargetsDialog::showGroup()
{
    const QString name = group();
    const domain::ServiceTargets targets = name.isEmpty() ? m_targets.usual : m_targets.of(name);
    const bool isOwn = m_targets.ofGroup.contains(name);
    const QSignalBlocker ownBlocker(m_own);
    const QSignalBlocker inSyncBlocker(m_inSync);
    const QSignalBlocker freshBlocker(m_fresh);
    const QSignalBlocker hoursBlocker(m_hours);
    const QSignalBlocker scheduleBlocker(m_schedule);
    m_own->setChecked(isOwn);
    m_own->setEnabled(!name.isEmpty());
    m_inSync->setValue(targets.inSyncPercent);
    m_fresh->setValue(targets.freshPercent);
    m_hours->setValue(targets.freshHours);
    m_schedule->setValue(targets.schedulePercent);
    for (QWidget *field : {static_cast<QWidget *>(m_inSync), static_cast<QWidget *>(m_fresh),
                           static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_schedule)})
        field->setEnabled(name.isEmpty() || isOwn);
}

void TargetsDialog::takeFields()
{
    const QString name = group();
    domain::ServiceTargets &targets = name.isEmpty() ? m_targets.usual : m_targets.ofGroup[name];
    targets.inSyncPercent = m_inSync->value();
    targets.freshPercent = m_fresh->value();
    targets.freshHours = m_hours->value();
    targets.schedulePercent = m_schedule->value();
}

void TargetsDialog::setOwn(bool isOwn)
{
    const QString name = group();
    if (name.isEmpty())
        return;
    if (isOwn)
        m_targets.ofGroup.insert(name, m_targets.usual);
    else
        m_targets.ofGroup.remove(name);
    fillGroups();
    showGroup();
}

void TargetsDialog::save()
{
    m_save->setEnabled(false);
    ask(this, m_context.engine.reportSchedules().setTargets(m_targets), [this](const Result<> &answer) {
        m_save->setEnabled(true);
        if (answer) {
            accept();
            return;
        }
        m_problem->setText(QStringLiteral("%1\n%2").arg(answer.error().what, answer.error().advice).trimmed());
        m_problem->show();
    });
}

} // namespace pulpit::gui

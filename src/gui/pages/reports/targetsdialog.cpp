// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/targetsdialog.h"

#include "gui/ask.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "ports/reportschedules.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pulpit::gui {

TargetsDialog::TargetsDialog(const PageContext &context, const domain::ServiceTargets &targets, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_inSync(new QDoubleSpinBox(this))
    , m_fresh(new QDoubleSpinBox(this))
    , m_hours(new QSpinBox(this))
    , m_schedule(new QDoubleSpinBox(this))
    , m_problem(plainLabel({}, this))
    , m_save(makePrimaryButton(tr("Save the targets"), this))
{
    setWindowTitle(tr("Service level targets"));
    setAccessibleName(windowTitle());
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    column->addWidget(heading);
    QLabel *text = secondaryLabel(
        tr("They hold for every group. What a target leaves to 100 % is the budget for failures; reports tell how "
           "much of it is spent."),
        this);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *form = new QFormLayout;
    const auto add = [&](QDoubleSpinBox *box, const QString &label, const QString &name, double value) {
        box->setRange(50, 100);
        box->setDecimals(1);
        box->setSuffix(tr(" % of repositories"));
        box->setValue(value);
        box->setAccessibleName(label);
        box->setObjectName(name);
        form->addRow(label, box);
    };
    add(m_inSync, tr("In sync"), QStringLiteral("targetInSync"), targets.inSyncPercent);
    add(m_fresh, tr("Last success recent enough"), QStringLiteral("targetFresh"), targets.freshPercent);
    m_hours->setRange(1, 8760);
    m_hours->setSuffix(tr(" h at most"));
    m_hours->setValue(targets.freshHours);
    m_hours->setAccessibleName(tr("Recent enough is"));
    m_hours->setObjectName(QStringLiteral("targetHours"));
    form->addRow(tr("Recent enough is"), m_hours);
    add(m_schedule, tr("Runs on time"), QStringLiteral("targetSchedule"), targets.schedulePercent);
    m_schedule->setSuffix(tr(" % of due runs"));
    column->addLayout(form);
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
}

domain::ServiceTargets TargetsDialog::targets() const
{
    domain::ServiceTargets targets;
    targets.inSyncPercent = m_inSync->value();
    targets.freshPercent = m_fresh->value();
    targets.freshHours = m_hours->value();
    targets.schedulePercent = m_schedule->value();
    return targets;
}

void TargetsDialog::save()
{
    m_save->setEnabled(false);
    ask(this, m_context.engine.reportSchedules().setTargets(targets()), [this](const Result<> &answer) {
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

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/applysheet.h"

#include "gui/ask.h"
#include "gui/plan/plantext.h"
#include "gui/plan/plantree.h"
#include "gui/shell/treetable.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/stateline.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kExpandAtMost = 200; ///< changes; larger plans show their servers closed
} // namespace

ApplySheet::ApplySheet(const PageContext &context, domain::FleetConfiguration fleet, QString yaml, qint64 expected,
                       const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_fleet(std::move(fleet))
    , m_yaml(std::move(yaml))
    , m_expected(expected)
    , m_model(new PlanTree(this))
{
    setObjectName(QStringLiteral("applySheet"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setAccessibleName(title);
    resize(820, 520);
    build(title);
    makePlan();
}

void ApplySheet::build(const QString &title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(title, this);
    heading->setFont(titleFont());
    heading->setWordWrap(true);
    m_totals = secondaryLabel({}, this);
    column->addWidget(heading);
    column->addWidget(m_totals);
    auto *card = new Card(this);
    card->setFlush();
    m_tree = new QTreeView(card);
    m_tree->setObjectName(QStringLiteral("applyTree"));
    m_tree->setAccessibleName(tr("Changes of the plan"));
    m_tree->setModel(m_model);
    TreeTable::addTo(m_tree, m_context, QStringLiteral("plan"));
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    for (int i = 0; i < m_model->columns().size(); ++i)
        m_tree->setColumnWidth(i, m_model->columns().at(i).width);
    card->body()->addWidget(m_tree);
    column->addWidget(card, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_icon = new StateIcon(this);
    m_status = plainLabel(tr("Making the plan…"), this);
    m_status->setObjectName(QStringLiteral("applyStatus"));
    m_status->setWordWrap(true);
    m_icon->setState({State::Running, tr("planning")});
    line->addWidget(m_icon);
    line->addWidget(m_status, 1);
    m_close = makeButton(tr("Cancel"), this);
    m_go = makePrimaryButton(tr("Apply"), this);
    m_go->setObjectName(QStringLiteral("applyGo"));
    m_go->setEnabled(false);
    line->addWidget(m_close);
    line->addWidget(m_go);
    column->addLayout(line);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ApplySheet::apply);
}

void ApplySheet::makePlan()
{
    ask(this, m_context.engine.configuration().plan(m_fleet), [this](const Result<domain::Plan> &plan) {
        if (plan)
            showPlan(*plan);
        else
            showProblem(plan.error());
    });
}

void ApplySheet::showPlan(const domain::Plan &plan)
{
    m_model->setPlan(plan);
    if (plan.changes.size() <= kExpandAtMost)
        m_tree->expandAll();
    m_totals->setText(plan.isEmpty() ? QString() : planTotals(plan));
    const QString verb = plan.isEmpty() ? tr("Save as a new version") : planVerb(plan);
    m_go->setText(verb);
    m_go->setAccessibleName(verb);
    m_go->setEnabled(true);
    m_go->setFocus();
    m_icon->setState({State::Healthy, tr("planned")});
    m_status->setText(
        plan.isEmpty()
            ? tr("Only the text differs: nothing about the fleet would change.")
            : tr("Nothing has been changed yet. No Pulp server is changed by this; syncs start at their next "
                 "scheduled time."));
}

void ApplySheet::apply()
{
    m_go->setEnabled(false);
    m_icon->setState({State::Running, tr("applying")});
    m_status->setText(tr("Applying…"));
    ask(this, m_context.engine.configuration().apply(m_fleet, m_yaml, m_context.operatorName, m_expected),
        [this](const Result<qint64> &version) {
            if (!version) {
                showProblem(version.error());
                return;
            }
            m_context.feed.invalidate(ports::Topic::Configuration | ports::Topic::Servers | ports::Topic::Repositories
                                      | ports::Topic::Schedules);
            Q_EMIT applied(*version);
            accept();
        });
}

void ApplySheet::showProblem(const Error &error)
{
    m_go->setEnabled(false);
    m_close->setText(tr("Close"));
    m_icon->setState({State::Failed, tr("failed")});
    QStringList lines {error.what};
    for (const QString &more : {error.where, error.advice})
        if (!more.isEmpty())
            lines.append(more);
    m_status->setText(lines.join(QLatin1Char('\n')));
    m_status->setToolTip(error.detail);
}

} // namespace pulpit::gui

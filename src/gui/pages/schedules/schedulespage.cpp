// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/schedulespage.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/shell/jobsstrip.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"

#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QTimer>

namespace pulpit::gui {

namespace {
constexpr int kNextRuns = 5;
}

PageInfo schedulesPageInfo()
{
    return {pageid::kSchedules, SchedulesPage::tr("Schedules"), QStringLiteral("nav-schedules"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new SchedulesPage(context, parent); }};
}

SchedulesPage::SchedulesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new SchedulesModel(this))
    , m_table(new TableView(tr("Schedules"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeBar());
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(makeDetails());

    m_table->setObjectName(QStringLiteral("schedulesTable"));
    m_table->setModel(m_model);
    TableExport::addTo(m_table, context, QStringLiteral("schedules"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(m_model->columnIds(), m_model->columnWidths(), 0);
    m_table->sortByColumn(int(m_model->columnIds().indexOf(QStringLiteral("next"))), Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SchedulesPage::selectionChanged);
    connect(m_table, &TableView::emptyLinkActivated, this, [this] {
        if (m_filter.isEmpty())
            m_context.shell.openConfiguration();
        else
            Q_EMIT filterRequested({});
    });
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &SchedulesPage::refresh);
    connect(&context.feed, &FleetFeed::roleChanged, this, &SchedulesPage::refreshRole);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_model, &SchedulesModel::refreshTexts);
    ages->start(15'000);
    setFocusProxy(m_table);
    refresh();
    refreshRole();
}

QWidget *SchedulesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_roleIcon = new StateIcon(bar);
    m_role = plainLabel({}, bar);
    m_role->setFont(titleFont());
    m_startHere = makeLinkButton(tr("Start here"), bar);
    m_run = makePrimaryButton(tr("Run now"), bar);
    m_pause = makeButton(tr("Pause until…"), bar);
    m_resume = makeButton(tr("Resume"), bar);
    row->addWidget(m_roleIcon);
    row->addWidget(m_role);
    row->addWidget(m_startHere);
    row->addStretch(1);
    row->addWidget(m_resume);
    row->addWidget(m_pause);
    row->addWidget(m_run);
    connect(m_run, &QPushButton::clicked, this, &SchedulesPage::runNow);
    connect(m_pause, &QPushButton::clicked, this, &SchedulesPage::pause);
    connect(m_resume, &QPushButton::clicked, this, &SchedulesPage::resume);
    connect(m_startHere, &QPushButton::clicked, this, [this] {
        m_context.engine.start(true);
        m_context.feed.invalidate(ports::Topic::Leases);
    });
    return bar;
}

QWidget *SchedulesPage::makeDetails()
{
    m_next = new Card(tr("Next runs"), this);
    m_lastJob = makeLinkButton(tr("Last job"), m_next);
    m_next->addAction(m_lastJob);
    m_runs = new QGridLayout;
    m_runs->setHorizontalSpacing(space::kHuge);
    m_runs->setVerticalSpacing(6);
    m_runs->setColumnStretch(2, 1);
    for (int i = 0; i < kNextRuns; ++i) {
        m_runs->addWidget(plainLabel({}, m_next), i, 0);
        m_runs->addWidget(secondaryLabel({}, m_next), i, 1);
    }
    m_next->body()->addLayout(m_runs);
    connect(m_lastJob, &QPushButton::clicked, this, [this] {
        if (const domain::Schedule *schedule = current())
            m_context.shell.open({pageid::kJobs, QString::number(schedule->lastJob.value)});
    });
    return m_next;
}

void SchedulesPage::refresh()
{
    m_model->setSnapshot(m_context.feed.schedules());
    if (!m_context.feed.hasSchedules())
        m_table->setEmptyText(tr("Reading the schedules…"));
    else if (!m_filter.isEmpty())
        m_table->setEmptyText(tr("No schedule matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else
        m_table->setEmptyText(tr("No group has a schedule. Schedules are part of pulp_config.yml."),
                              tr("Open a pulp_config.yml"));
    const int row = m_current.isValid() ? m_model->indexOf(m_current.value) : (m_model->rowCount() > 0 ? 0 : -1);
    if (row >= 0 && !m_table->selectionModel()->isRowSelected(row))
        m_table->selectRow(row);
    selectionChanged();
}

void SchedulesPage::refreshRole()
{
    const FleetFeed &feed = m_context.feed;
    const JobsStripText text = jobsStripText(feed.activity(), feed.schedules(), feed.hasRole() ? &feed.role() : nullptr,
                                             QDateTime::currentDateTimeUtc());
    const bool nobody = feed.hasRole() && text.nobodySchedules;
    QString role;
    if (nobody)
        role = tr("Nobody schedules: no run will start by itself");
    else if (!feed.hasRole())
        role = tr("Schedules");
    else if (feed.role().isThisEngine)
        role = tr("This console schedules");
    else
        role = tr("%1 on %2 schedules").arg(feed.role().program, feed.role().host);
    m_role->setText(role);
    m_roleIcon->setState(nobody ? StateText {State::Attention, tr("nobody schedules")}
                                : StateText {State::Healthy, tr("somebody schedules")});
    m_roleIcon->setVisible(feed.hasRole());
    m_startHere->setVisible(nobody);
}

const domain::Schedule *SchedulesPage::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row());
}

void SchedulesPage::selectionChanged()
{
    const domain::Schedule *schedule = current();
    m_run->setEnabled(schedule);
    m_pause->setEnabled(schedule && !schedule->cron.isEmpty());
    m_resume->setEnabled(schedule && schedule->isPaused);
    m_lastJob->setVisible(schedule && schedule->lastJob.isValid());
    if (!schedule) {
        m_next->setHeading(tr("Next runs"), tr("select a schedule"));
        showNextRuns({});
        return;
    }
    const bool isOther = schedule->id != m_current;
    m_current = schedule->id;
    m_next->setHeading(tr("Next runs of %1 on %2").arg(schedule->group, schedule->server),
                       schedule->isPaused ? stateOf(*schedule, QDateTime::currentDateTimeUtc()).word : schedule->cron);
    if (isOther)
        Q_EMIT objectChanged();
    readNextRuns();
}

void SchedulesPage::readNextRuns()
{
    const ScheduleId id = m_current;
    ask(this, m_context.engine.schedules().nextRuns(id, kNextRuns), [this, id](const Result<QList<QDateTime>> &answer) {
        if (id == m_current)
            showNextRuns(answer ? *answer : QList<QDateTime> {});
    });
}

void SchedulesPage::showNextRuns(const QList<QDateTime> &runs)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < kNextRuns; ++i) {
        auto *when = qobject_cast<QLabel *>(m_runs->itemAtPosition(i, 0)->widget());
        auto *distance = qobject_cast<QLabel *>(m_runs->itemAtPosition(i, 1)->widget());
        const QDateTime run = runs.value(i);
        when->setText(run.isValid() ? QLocale().toString(run.toLocalTime(), QStringLiteral("ddd d MMM HH:mm"))
                                    : QString());
        when->setToolTip(exactTime(run));
        distance->setText(relativeTime(run, now));
    }
    if (runs.isEmpty())
        if (auto *first = qobject_cast<QLabel *>(m_runs->itemAtPosition(0, 0)->widget()))
            first->setText(current() ? tr("It runs only when asked to.") : QString());
}

void SchedulesPage::runNow()
{
    const domain::Schedule *schedule = current();
    if (!schedule)
        return;
    const QString name = tr("%1 on %2").arg(schedule->group, schedule->server);
    ask(this, m_context.engine.schedules().runNow(schedule->id, m_context.operatorName),
        [this, name](const Result<JobId> &answer) {
            if (answer)
                m_context.shell.showDone(tr("Sync of %1 is queued").arg(name), tr("Open the job"),
                                         {pageid::kJobs, QString::number(answer->value)});
            else
                m_context.shell.showError(tr("%1 could not be started").arg(name), answer.error());
        });
}

void SchedulesPage::pause()
{
    const domain::Schedule *schedule = current();
    if (!schedule)
        return;
    const ScheduleId id = schedule->id;
    const QString name = tr("%1 on %2").arg(schedule->group, schedule->server);
    m_context.prompter.chooseTime(
        this, tr("Pause %1").arg(name), tr("No run starts by itself before this time. A running sync goes on."),
        QDateTime::currentDateTimeUtc().addDays(1), tr("Pause the schedule"), [this, id, name](const QDateTime &until) {
            ask(this, m_context.engine.schedules().pause(id, until), [this, name, until](const Result<> &answer) {
                if (!answer) {
                    m_context.shell.showError(tr("%1 could not be paused").arg(name), answer.error());
                    return;
                }
                m_context.feed.invalidate(ports::Topic::Schedules);
                m_context.shell.showDone(
                    tr("%1 is paused until %2").arg(name, clockTime(until, QDateTime::currentDateTimeUtc())));
            });
        });
}

void SchedulesPage::resume()
{
    const domain::Schedule *schedule = current();
    if (!schedule)
        return;
    ask(this, m_context.engine.schedules().resume(schedule->id), [this](const Result<> &answer) {
        if (answer)
            m_context.feed.invalidate(ports::Topic::Schedules);
        else
            m_context.shell.showError(tr("The schedule could not be resumed"), answer.error());
    });
}

QString SchedulesPage::crumb() const
{
    const domain::Schedule *schedule = current();
    return schedule ? tr("%1 on %2").arg(schedule->group, schedule->server) : QString();
}

QString SchedulesPage::object() const
{
    return m_current.isValid() ? QString::number(m_current.value) : QString();
}

void SchedulesPage::openObject(const QString &object)
{
    const int row = m_model->indexOf(object.toLongLong());
    if (row >= 0)
        m_table->selectRow(row);
}

void SchedulesPage::setFilterText(const QString &text)
{
    m_filter = text;
    m_model->setFilter(text);
    refresh();
}

void SchedulesPage::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("schedules"));
}

void SchedulesPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("schedules"));
}

} // namespace pulpit::gui

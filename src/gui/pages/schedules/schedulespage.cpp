// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/schedulespage.h"

#include "gui/ask.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/format/format.h"
#include "gui/format/scheduletext.h"
#include "gui/pages/schedules/runspanel.h"
#include "gui/shell/jobsstrip.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"
#include "ports/timedschedules.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <memory>

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
    , m_panel(new RunsPanel(context, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeBar());
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(card);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(space::kMedium);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({380, 260});
    column->addWidget(m_splitter, 1);
    column->addWidget(makeDetails());

    m_table->setObjectName(QStringLiteral("schedulesTable"));
    m_table->setModel(m_model);
    TableExport::addTo(m_table, context, QStringLiteral("schedules"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QList<int> widths = m_model->columnWidths();
    for (int i = 0; i < widths.size(); ++i) // some languages are longer
        widths[i] = std::max(widths.at(i), m_table->horizontalHeader()->sectionSizeHint(i) + space::kLarge);
    m_table->setColumns(m_model->columnIds(), widths, 0);
    m_table->sortByColumn(int(m_model->columnIds().indexOf(QStringLiteral("next"))), Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SchedulesPage::selectionChanged);
    connect(m_table, &TableView::menuAboutToShow, this, &SchedulesPage::addToMenu);
    connect(m_table, &TableView::emptyLinkActivated, this, [this] {
        if (m_filter.isEmpty())
            m_context.shell.openConfiguration();
        else
            Q_EMIT filterRequested({});
    });
    connect(m_panel, &RunsPanel::scheduleChosen, this, [this](ScheduleId id) {
        if (const int row = m_model->indexOf(id.value); row >= 0)
            m_table->selectRow(row);
    });
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &SchedulesPage::read);
    connect(&context.feed, &FleetFeed::roleChanged, this, &SchedulesPage::refreshRole);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_model, &SchedulesModel::refreshTexts);
    ages->start(15'000);
    setFocusProxy(m_table);
    refresh();
    read();
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
    m_run->setObjectName(QStringLiteral("runNow"));
    m_skip = makeButton(tr("Skip next"), bar);
    m_skip->setObjectName(QStringLiteral("skipNext"));
    m_pause = makeButton(tr("Pause…"), bar);
    m_pause->setObjectName(QStringLiteral("pauseSchedules"));
    m_resume = makeButton(tr("Resume"), bar);
    row->addWidget(m_roleIcon);
    row->addWidget(m_role);
    row->addWidget(m_startHere);
    row->addStretch(1);
    row->addWidget(m_resume);
    row->addWidget(m_pause);
    row->addWidget(m_skip);
    row->addWidget(m_run);
    connect(m_run, &QPushButton::clicked, this, &SchedulesPage::runNow);
    connect(m_skip, &QPushButton::clicked, this, &SchedulesPage::skipNext);
    connect(m_pause, &QPushButton::clicked, this, &SchedulesPage::openPauseMenu);
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
    m_edit = makeLinkButton(tr("Edit schedule…"), m_next);
    m_edit->setObjectName(QStringLiteral("editSchedule"));
    m_next->addAction(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &SchedulesPage::edit);
    m_show = makeLinkButton(tr("Show in the configuration"), m_next);
    m_show->setObjectName(QStringLiteral("showSchedule"));
    m_next->addAction(m_show);
    connect(m_show, &QPushButton::clicked, this, &SchedulesPage::showCurrentInConfiguration);
    m_runs = new QGridLayout;
    m_runs->setHorizontalSpacing(space::kHuge);
    m_runs->setVerticalSpacing(2);
    m_runs->setColumnStretch(kNextRuns, 1);
    for (int i = 0; i < kNextRuns; ++i) {
        m_runs->addWidget(plainLabel({}, m_next), 0, i);
        m_runs->addWidget(secondaryLabel({}, m_next), 1, i);
    }
    m_next->body()->addLayout(m_runs);
    connect(m_lastJob, &QPushButton::clicked, this, [this] {
        if (const domain::TimedSchedule *schedule = current())
            m_context.shell.open({pageid::kJobs, QString::number(schedule->lastJob.value)});
    });
    return m_next;
}

void SchedulesPage::read()
{
    if (m_isReading) {
        m_isDue = true;
        return;
    }
    m_isReading = true;
    ask(this, ports::timedSchedules(m_context.engine).all(),
        [this](const Result<QList<domain::TimedSchedule>> &answer) {
            m_isReading = false;
            if (answer) {
                m_hasSchedules = true;
                m_schedules = *answer;
                refresh();
            } else {
                m_context.shell.showError(tr("The schedules could not be read"), answer.error());
            }
            if (std::exchange(m_isDue, false))
                read();
        });
}

void SchedulesPage::refresh()
{
    m_model->setSnapshot(m_schedules);
    if (!m_hasSchedules)
        m_table->setEmptyText(tr("Reading the schedules…"));
    else if (!m_filter.isEmpty())
        m_table->setEmptyText(tr("No schedule matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else
        m_table->setEmptyText(tr("No group has a schedule. Schedules are part of pulp_config.yml."),
                              tr("Open a pulp_config.yml"));
    const int row = m_current.isValid() ? m_model->indexOf(m_current.value) : (m_model->rowCount() > 0 ? 0 : -1);
    if (row >= 0 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(row);
    showSchedules();
    selectionChanged();
}

/// The panel shows what the table's filter leaves.
void SchedulesPage::showSchedules()
{
    QList<domain::TimedSchedule> schedules;
    for (int row = 0; row < m_model->rowCount(); ++row)
        schedules.append(m_model->row(row));
    m_panel->setSchedules(schedules,
                          m_hasSchedules ? tr("No schedule is to be shown here.") : tr("Reading the schedules…"));
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

const domain::TimedSchedule *SchedulesPage::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row());
}

void SchedulesPage::selectionChanged()
{
    const domain::TimedSchedule *schedule = current();
    const QList<domain::TimedSchedule> all = selected();
    const auto any = [&all](auto fits) { return std::any_of(all.cbegin(), all.cend(), fits); };
    m_run->setEnabled(schedule);
    m_pause->setEnabled(any([](const domain::TimedSchedule &one) { return !one.cron.isEmpty(); }));
    m_resume->setEnabled(any([](const domain::TimedSchedule &one) { return one.isPaused; }));
    m_skip->setEnabled(any([](const domain::TimedSchedule &one) { return !one.isPaused && one.nextRun.isValid(); }));
    m_lastJob->setVisible(schedule && schedule->lastJob.isValid());
    m_edit->setEnabled(schedule);
    m_show->setEnabled(schedule);
    if (!schedule) {
        m_next->setHeading(tr("Next runs"), tr("select a schedule"));
        showNextRuns({});
        return;
    }
    const bool isOther = schedule->id != m_current;
    m_current = schedule->id;
    m_panel->chooseSchedule(m_current);
    m_next->setHeading(tr("Next runs of %1").arg(scheduleName(*schedule)),
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
        auto *when = qobject_cast<QLabel *>(m_runs->itemAtPosition(0, i)->widget());
        auto *distance = qobject_cast<QLabel *>(m_runs->itemAtPosition(1, i)->widget());
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

QList<domain::TimedSchedule> SchedulesPage::selected() const
{
    QList<domain::TimedSchedule> schedules;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        schedules.append(m_model->row(index.row()));
    return schedules;
}

QString SchedulesPage::nameOf(const QList<domain::TimedSchedule> &schedules) const
{
    if (schedules.size() == 1)
        return scheduleName(schedules.first());
    return tr("%n schedules", nullptr, int(schedules.size()));
}

void SchedulesPage::runNow()
{
    const QList<domain::TimedSchedule> schedules = selected();
    if (schedules.isEmpty())
        return;
    if (schedules.size() == 1) {
        const QString name = nameOf(schedules);
        ask(this, m_context.engine.schedules().runNow(schedules.first().id, m_context.operatorName),
            [this, name](const Result<JobId> &answer) {
                if (answer)
                    m_context.shell.showDone(tr("%1 is queued").arg(name), tr("Open the job"),
                                             {pageid::kJobs, QString::number(answer->value)});
                else
                    m_context.shell.showError(tr("%1 could not be started").arg(name), answer.error());
            });
        return;
    }
    Prompter::Question question;
    question.title = tr("Run %n schedules now?", nullptr, int(schedules.size()));
    question.text = tr("Each queues a job; servers work through them within their limits.");
    question.verb = tr("Run %n schedules", nullptr, int(schedules.size()));
    m_context.prompter.confirm(this, question, [this, schedules] {
        for (const domain::TimedSchedule &schedule : schedules)
            ask(this, m_context.engine.schedules().runNow(schedule.id, m_context.operatorName),
                [this, name = nameOf({schedule})](const Result<JobId> &answer) {
                    if (!answer)
                        m_context.shell.showError(tr("%1 could not be started").arg(name), answer.error());
                });
        m_context.shell.showDone(tr("%n jobs are queued", nullptr, int(schedules.size())), tr("Open the jobs"),
                                 {pageid::kJobs, {}});
    });
}

void SchedulesPage::skipNext()
{
    QList<domain::TimedSchedule> schedules = selected();
    schedules.removeIf([](const domain::TimedSchedule &one) { return one.isPaused || !one.nextRun.isValid(); });
    if (schedules.isEmpty())
        return;
    auto skipped = std::make_shared<QList<domain::TimedSchedule>>();
    auto left = std::make_shared<int>(int(schedules.size()));
    for (const domain::TimedSchedule &schedule : std::as_const(schedules))
        ask(this, ports::timedSchedules(m_context.engine).skip(schedule.id, m_context.operatorName),
            [this, schedule, skipped, left](const Result<QDateTime> &answer) {
                if (answer)
                    skipped->append(schedule);
                else
                    m_context.shell.showError(tr("The next run of %1 could not be skipped").arg(nameOf({schedule})),
                                              answer.error());
                if (--*left > 0)
                    return;
                m_context.feed.invalidate(ports::Topic::Schedules);
                if (!skipped->isEmpty())
                    tellSkipped(*skipped, answer.value_or(QDateTime()));
            });
}

/// \a next: of the last one, when it runs next.
void SchedulesPage::tellSkipped(const QList<domain::TimedSchedule> &skipped, const QDateTime &next)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString when = clockTime(skipped.first().nextRun, now);
    const QString text = skipped.size() > 1
        ? tr("The next runs of %n schedules are left out", nullptr, int(skipped.size()))
        : next.isValid()
        ? tr("The run of %1 is left out; %2 runs next %3").arg(when, nameOf(skipped), clockTime(next, now))
        : tr("The run of %1 is left out; no other is due").arg(when);
    m_context.shell.showUndoable(text, [this, skipped] {
        for (const domain::TimedSchedule &schedule : skipped)
            ask(this, ports::timedSchedules(m_context.engine).unskip(schedule.id),
                [this, schedule](const Result<QDateTime> &answer) {
                    m_context.feed.invalidate(ports::Topic::Schedules);
                    if (!answer)
                        m_context.shell.showError(tr("The run of %1 could not be put back").arg(nameOf({schedule})),
                                                  answer.error());
                });
    });
}

void SchedulesPage::edit()
{
    if (const domain::TimedSchedule *schedule = current())
        (new EditScheduleDialog(m_context, *schedule, window()))->open();
}

void SchedulesPage::showCurrentInConfiguration()
{
    if (const domain::TimedSchedule *schedule = current())
        showInConfiguration(m_context, *schedule);
}

void SchedulesPage::addToMenu(QMenu *menu)
{
    const domain::TimedSchedule *schedule = current();
    if (!schedule)
        return;
    const auto add = [this, menu, first = menu->actions().value(0)](const QString &text, auto act, bool isEnabled) {
        auto *action = new QAction(text, menu);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(first, action);
    };
    add(tr("Edit schedule…"), &SchedulesPage::edit, true);
    add(tr("Show in the configuration"), &SchedulesPage::showCurrentInConfiguration, true);
    add(tr("Run now"), &SchedulesPage::runNow, m_run->isEnabled());
    add(tr("Skip next"), &SchedulesPage::skipNext, m_skip->isEnabled());
    add(
        tr("Pause until resumed"), [this] { pause({}); }, m_pause->isEnabled());
    add(tr("Resume"), &SchedulesPage::resume, m_resume->isEnabled());
    menu->insertSeparator(menu->actions().value(6));
}

void SchedulesPage::openPauseMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &name, auto until) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, until);
    };
    add(tr("For an hour"), QStringLiteral("pauseHour"),
        [this] { pause(QDateTime::currentDateTimeUtc().addSecs(3600)); });
    add(tr("Until tomorrow"), QStringLiteral("pauseTomorrow"),
        [this] { pause(QDate::currentDate().addDays(1).startOfDay().toUTC()); });
    add(tr("Until resumed"), QStringLiteral("pauseOpen"), [this] { pause({}); });
    menu->addSeparator();
    add(tr("Until…"), QStringLiteral("pauseUntil"), [this] { pauseUntilChosen(); });
    menu->popup(m_pause->mapToGlobal(QPoint(0, m_pause->height())));
}

void SchedulesPage::pauseUntilChosen()
{
    m_context.prompter.chooseTime(this, tr("Pause %1").arg(nameOf(selected())),
                                  tr("No run starts by itself before this time. What runs goes on."),
                                  QDateTime::currentDateTimeUtc().addDays(1), tr("Pause"),
                                  [this](const QDateTime &until) { pause(until); });
}

void SchedulesPage::forEach(const QList<domain::TimedSchedule> &schedules,
                            std::function<ports::Answer<>(const domain::TimedSchedule &)> change,
                            const QString &failedText, std::function<void()> told)
{
    auto left = std::make_shared<int>(int(schedules.size()));
    auto hasFailed = std::make_shared<bool>(false);
    for (const domain::TimedSchedule &schedule : schedules)
        ask(this, change(schedule),
            [this, left, hasFailed, failedText, told, name = nameOf({schedule})](const Result<> &answer) {
                if (!answer) {
                    *hasFailed = true;
                    m_context.shell.showError(failedText.arg(name), answer.error());
                }
                if (--*left > 0)
                    return;
                m_context.feed.invalidate(ports::Topic::Schedules);
                if (!*hasFailed)
                    told();
            });
}

void SchedulesPage::pause(const QDateTime &until)
{
    QList<domain::TimedSchedule> schedules = selected();
    schedules.removeIf([](const domain::TimedSchedule &one) { return one.cron.isEmpty(); });
    if (schedules.isEmpty())
        return;
    const QString name = nameOf(schedules);
    forEach(
        schedules,
        [this, until](const domain::TimedSchedule &one) { return m_context.engine.schedules().pause(one.id, until); },
        tr("%1 could not be paused"),
        [this, schedules, name, until] {
            const QString text = until.isValid()
                ? tr("Paused until %2: %1").arg(name, clockTime(until, QDateTime::currentDateTimeUtc()))
                : tr("Paused until resumed: %1").arg(name);
            m_context.shell.showUndoable(text, [this, schedules] {
                forEach(
                    schedules,
                    [this](const domain::TimedSchedule &one) { return m_context.engine.schedules().resume(one.id); },
                    tr("%1 could not be resumed"), [] {});
            });
        });
}

void SchedulesPage::resume()
{
    QList<domain::TimedSchedule> schedules = selected();
    schedules.removeIf([](const domain::TimedSchedule &one) { return !one.isPaused; });
    if (schedules.isEmpty())
        return;
    forEach(
        schedules, [this](const domain::TimedSchedule &one) { return m_context.engine.schedules().resume(one.id); },
        tr("%1 could not be resumed"),
        [this, name = nameOf(schedules)] { m_context.shell.showDone(tr("Runs by itself again: %1").arg(name)); });
}

QString SchedulesPage::crumb() const
{
    const domain::TimedSchedule *schedule = current();
    return schedule ? scheduleName(*schedule) : QString();
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
    else if (!m_hasSchedules) // chosen when they have been read
        m_current = ScheduleId(object.toLongLong());
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
    m_panel->saveState(settings);
    settings.setValue(QStringLiteral("schedules/splitter"), m_splitter->saveState());
}

void SchedulesPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("schedules"));
    m_panel->restoreState(settings);
    m_splitter->restoreState(settings.value(QStringLiteral("schedules/splitter")).toByteArray());
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/schedules/runspanel.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/charts/runlegend.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/elidedlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMetaEnum>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace pulpit::gui {

namespace {

constexpr int kHistoryDays = 30; // that forecasts are told from
constexpr int kMostJobs = 5000;
constexpr int kQuietMs = 5000; // between two readings
constexpr int kMinuteMs = 60'000;
constexpr int kMinutesBetweenBuilds = 5;

QDate firstOfWeek(QDate day)
{
    const int first = int(QLocale().firstDayOfWeek());
    return day.addDays(-((day.dayOfWeek() - first + 7) % 7));
}

} // namespace

RunsPanel::RunsPanel(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_day(QDate::currentDate())
    , m_timer(new QTimer(this))
    , m_stack(new QStackedWidget(this))
    , m_timeline(new RunTimeline(this))
    , m_calendar(new RunCalendar(this))
{
    setAccessibleName(tr("Past and coming runs"));
    makeHead();
    m_timeline->setObjectName(QStringLiteral("runTimeline"));
    m_calendar->setObjectName(QStringLiteral("runCalendar"));
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(m_calendar);
    body()->addWidget(m_stack, 1);
    m_legend = new RunLegend(this);
    body()->addWidget(m_legend);
    connect(m_timeline, &RunTimeline::laneChosen, this, [this](qint64 key) { Q_EMIT scheduleChosen(ScheduleId(key)); });
    connect(m_timeline, &RunTimeline::runActivated, this, [this](JobId id) {
        m_context.shell.open({pageid::kJobs, QString::number(id.value)});
    });
    connect(m_calendar, &RunCalendar::hourChosen, this, &RunsPanel::openHour);
    connect(&context.feed, &FleetFeed::jobsInvalidated, this, &RunsPanel::invalidate);
    connect(&context.feed, &FleetFeed::serversChanged, this, &RunsPanel::invalidate);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &RunsPanel::readFacts);
    auto *minute = new QTimer(this); // the line of now moves; what it passes is told anew less often
    connect(minute, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        if (++m_minutes % kMinutesBetweenBuilds == 0) {
            rebuild();
            return;
        }
        const auto [from, to] = span();
        m_timeline->setSpan(from, to, QDateTime::currentDateTimeUtc());
    });
    minute->start(kMinuteMs);
}

void RunsPanel::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_views = new QButtonGroup(this);
    m_views->setExclusive(true);
    for (const auto &[view, words, name] : {std::tuple {View::Around, tr("24 hours before and after"), "viewAround"},
                                            std::tuple {View::Week, tr("A week"), "viewWeek"},
                                            std::tuple {View::CalendarWeek, tr("Calendar: week"), "viewCalendarWeek"},
                                            std::tuple {View::CalendarDay, tr("Calendar: day"), "viewCalendarDay"}}) {
        QPushButton *chip = makeChip(words, this);
        chip->setObjectName(QString::fromLatin1(name));
        m_views->addButton(chip, int(view));
        row->addWidget(chip);
    }
    m_views->button(int(m_view))->setChecked(true);
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) { setView(View(id)); });
    row->addSpacing(space::kMedium);
    m_back = makeLinkButton(tr("Earlier"), this);
    m_today = makeLinkButton(tr("Now"), this);
    m_forward = makeLinkButton(tr("Later"), this);
    m_back->setObjectName(QStringLiteral("runsEarlier"));
    m_forward->setObjectName(QStringLiteral("runsLater"));
    connect(m_back, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_today, &QPushButton::clicked, this, [this] { move(0); });
    connect(m_forward, &QPushButton::clicked, this, [this] { move(1); });
    for (QPushButton *button : {m_back, m_today, m_forward})
        row->addWidget(button);
    m_summary = new ElidedLabel(this);
    m_summary->setObjectName(QStringLiteral("runsSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_summary, 1);
    body()->addLayout(row);
}

QPair<QDateTime, QDateTime> RunsPanel::span() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime middle = m_middle.isValid() ? m_middle : now;
    switch (m_view) {
    case View::Around: return {middle.addDays(-1), middle.addDays(1)};
    case View::Week: return {middle.addDays(-3), middle.addDays(4)};
    case View::CalendarWeek: {
        const QDate first = firstOfWeek(m_day);
        return {first.startOfDay().toUTC(), first.addDays(7).startOfDay().toUTC()};
    }
    case View::CalendarDay: return {m_day.startOfDay().toUTC(), m_day.addDays(1).startOfDay().toUTC()};
    }
    return {now.addDays(-1), now.addDays(1)};
}

void RunsPanel::setView(View view)
{
    m_view = view;
    m_views->button(int(view))->setChecked(true);
    const bool isCalendar = view == View::CalendarWeek || view == View::CalendarDay;
    m_legend->setVisible(!isCalendar);
    m_stack->setCurrentWidget(isCalendar ? static_cast<QWidget *>(m_calendar) : m_timeline);
    rebuild();
}

void RunsPanel::move(int steps)
{
    const bool isWeek = m_view == View::Week || m_view == View::CalendarWeek;
    const int days = steps * (isWeek ? 7 : 1);
    if (steps == 0) {
        m_day = QDate::currentDate();
        m_middle = {};
    } else if (m_view == View::Around || m_view == View::Week) {
        m_middle = (m_middle.isValid() ? m_middle : QDateTime::currentDateTimeUtc()).addDays(days);
    } else {
        m_day = m_day.addDays(days);
    }
    rebuild();
    invalidate(); // jobs of that time may not have been read
}

void RunsPanel::openHour(const QDateTime &localBegin)
{
    m_middle = localBegin.addSecs(1800).toUTC();
    setView(View::Around);
    m_timeline->setFocus();
}

void RunsPanel::setSchedules(const QList<domain::TimedSchedule> &schedules, const QString &emptyText)
{
    m_timeline->setEmptyText(emptyText);
    if (schedules == m_schedules && m_building > 0)
        return;
    m_schedules = schedules;
    rebuild();
}

void RunsPanel::chooseSchedule(ScheduleId id)
{
    m_timeline->chooseLane(id.value);
}

void RunsPanel::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (std::exchange(m_isDue, false))
        readFacts();
    else
        rebuild();
}

void RunsPanel::invalidate()
{
    if (!isVisible()) {
        m_isDue = true;
        return;
    }
    if (!m_timer->isActive())
        m_timer->start(m_isReading || !m_jobs.isEmpty() ? kQuietMs : 0);
}

void RunsPanel::readFacts()
{
    if (m_isReading)
        return;
    m_isReading = true;
    ports::JobQuery query;
    query.since = std::min(QDateTime::currentDateTimeUtc().addDays(-kHistoryDays), span().first.addDays(-1));
    query.limit = kMostJobs;
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (answer)
            m_fleet = answer->fleet;
    });
    ask(this, m_context.engine.jobs().jobs(query), [this](const Result<QList<domain::Job>> &answer) {
        m_isReading = false;
        if (!answer) {
            m_context.shell.showError(tr("The runs could not be read"), answer.error());
            return;
        }
        m_jobs = *answer;
        rebuild();
    });
}

void RunsPanel::rebuild()
{
    const int number = ++m_building;
    RunFacts facts;
    facts.schedules = m_schedules;
    facts.jobs = m_jobs;
    facts.fleet = m_fleet;
    facts.now = QDateTime::currentDateTimeUtc();
    const auto [from, to] = span();
    compute(
        this, [facts, from = from, to = to] { return scheduledRuns(facts, from, to); },
        [this, number](const ScheduledRuns &runs) {
            if (number == m_building)
                show(runs);
        });
}

void RunsPanel::show(const ScheduledRuns &runs)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto [from, to] = span();
    m_timeline->setSpan(from, to, now);
    m_timeline->setLanes(runs.lanes);
    if (m_view == View::CalendarDay)
        m_calendar->setDays(m_day, 1, runs.hours, now.toLocalTime());
    else
        m_calendar->setDays(firstOfWeek(m_day), 7, runs.hours, now.toLocalTime());
    QStringList parts;
    if (runs.conflicts > 0)
        parts.append(tr("%n coming runs overlap", nullptr, runs.conflicts));
    if (runs.missed > 0)
        parts.append(tr("%n missed", nullptr, runs.missed));
    if (runs.leftOut > 0)
        parts.append(tr("%n left out", nullptr, runs.leftOut));
    if (runs.moved > 0)
        parts.append(tr("%n moved by maintenance", nullptr, runs.moved));
    if (runs.unknown > 0)
        parts.append(tr("%n schedules without forecast", nullptr, runs.unknown));
    if (parts.isEmpty() && !runs.lanes.isEmpty())
        parts.append(tr("no overlaps, none missed"));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setToolTip(m_summary->text());
}

void RunsPanel::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("schedules/view"),
                      QString::fromLatin1(QMetaEnum::fromType<View>().valueToKey(int(m_view))));
}

void RunsPanel::restoreState(QSettings &settings)
{
    bool isKnown = false;
    const QByteArray name = settings.value(QStringLiteral("schedules/view")).toString().toLatin1();
    const int view = QMetaEnum::fromType<View>().keyToValue(name.constData(), &isKnown);
    if (isKnown)
        setView(View(view));
}

} // namespace pulpit::gui

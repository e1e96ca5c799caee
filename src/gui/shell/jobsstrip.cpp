// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/jobsstrip.h"

#include "gui/format/roughduration.h"
#include "gui/format/state.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QShortcut>
#include <QStyle>
#include <QTimer>

namespace pulpit::gui {

namespace {
struct Strip
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::JobsStrip)
};

constexpr auto kDrawerKeys = Qt::CTRL | Qt::Key_J;

QFrame *makeDivider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true);
    line->setFixedSize(1, 14);
    return line;
}

} // namespace

JobsStripText jobsStripText(const Activity &activity, const QList<domain::Schedule> &schedules,
                            const domain::SchedulerRole *role, const QDateTime &now)
{
    JobsStripText text;
    const QList<domain::Job> &jobs = activity.running.isEmpty() ? activity.runningChildren : activity.running;
    if (jobs.isEmpty()) {
        text.running = Strip::tr("Nothing is running");
    } else {
        text.running = Strip::tr("%n running", nullptr, int(jobs.size()));
        const domain::Job &first = jobs.first();
        text.jobId = first.id;
        text.job = first.repository.isEmpty()
            ? Strip::tr("%1 on %2").arg(first.group.isEmpty() ? first.name : first.group, first.server)
            : Strip::tr("%1 on %2").arg(first.repository, first.server);
        text.percent = percentOf(first.children);
    }
    constexpr int kLeastPercent = 5; // before, the pace says nothing
    if (text.percent >= kLeastPercent && text.percent < 100 && jobs.first().started.isValid()) {
        const double seconds = double(jobs.first().started.secsTo(now));
        text.left = Strip::tr("about %1 left").arg(roughDurationText(seconds * (100 - text.percent) / text.percent));
    }
    if (activity.queued > 0)
        text.queued = Strip::tr("%n queued", nullptr, activity.queued);
    if (activity.failedToday > 0)
        text.failed = Strip::tr("%n failed today", nullptr, activity.failedToday);
    const domain::Schedule *next = nullptr;
    for (const domain::Schedule &schedule : schedules)
        if (schedule.nextRun.isValid() && !schedule.isPaused && (!next || schedule.nextRun < next->nextRun))
            next = &schedule;
    if (next) {
        text.next = Strip::tr("next run %1 · %2").arg(clockTime(next->nextRun, now), next->group);
        text.nextToolTip
            = Strip::tr("%1 on %2, %3\n%4")
                  .arg(next->group, next->server, relativeTime(next->nextRun, now), exactTime(next->nextRun));
    }
    if (!role)
        return text;
    text.nobodySchedules = role->engine.isEmpty();
    if (text.nobodySchedules)
        text.role = Strip::tr("nobody schedules");
    else if (role->isThisEngine)
        text.role = Strip::tr("scheduling: this console");
    else
        text.role = role->program == QLatin1String("pulpitd")
            ? Strip::tr("scheduling: the service on %1").arg(role->host)
            : Strip::tr("scheduling: %1 on %2").arg(role->program, role->host);
    return text;
}

JobsStrip::JobsStrip(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_icon(new StateIcon(this))
    , m_running(makeLinkButton({}, this))
    , m_job(new ElidedLabel(this))
    , m_bar(new ThinBar(this))
    , m_percent(secondaryLabel({}, this))
    , m_queued(secondaryLabel({}, this))
    , m_failedIcon(new StateIcon(this))
    , m_failed(makeLinkButton({}, this))
    , m_next(new ElidedLabel(this))
    , m_roleIcon(new StateIcon(this))
    , m_role(new ElidedLabel(this))
    , m_startHere(makeLinkButton(tr("Start here"), this))
{
    setObjectName(QStringLiteral("jobsStrip"));
    setAccessibleName(tr("Jobs"));
    setFixedHeight(34);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    layout->setSpacing(space::kSmall);
    m_running->setObjectName(QStringLiteral("stripRunning"));
    m_role->setObjectName(QStringLiteral("stripRole"));
    m_startHere->setObjectName(QStringLiteral("stripStartHere"));
    m_bar->setFixedWidth(140);
    for (QWidget *widget : QList<QWidget *> {m_icon, m_running, m_job, m_bar, m_percent})
        layout->addWidget(widget);
    layout->addStretch(1);
    for (QWidget *widget : QList<QWidget *> {m_queued, m_failedIcon, m_failed, makeDivider(this), m_next,
                                             makeDivider(this), m_roleIcon, m_role, m_startHere})
        layout->addWidget(widget);
    m_failedIcon->setState({State::Failed, tr("failed")});
    m_roleIcon->setState({State::Attention, tr("nobody schedules")});

    m_running->setToolTip(
        tr("All jobs, over the page (%1)").arg(QKeySequence(kDrawerKeys).toString(QKeySequence::NativeText)));
    connect(new QShortcut(QKeySequence(kDrawerKeys), this), &QShortcut::activated, this, &JobsStrip::drawerRequested);
    connect(m_running, &QPushButton::clicked, this, &JobsStrip::drawerRequested);
    connect(m_failed, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kJobs, QStringLiteral("failed")});
    });
    connect(m_startHere, &QPushButton::clicked, this, [this] {
        m_context.engine.start(true);
        m_context.feed.invalidate(ports::Topic::Leases);
    });
    const FleetFeed *feed = &m_context.feed;
    connect(feed, &FleetFeed::activityChanged, this, &JobsStrip::refresh);
    connect(feed, &FleetFeed::schedulesChanged, this, &JobsStrip::refresh);
    connect(feed, &FleetFeed::roleChanged, this, &JobsStrip::refresh);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &JobsStrip::refresh);
    minute->start(30'000);
    refresh();
}

void JobsStrip::refresh()
{
    const FleetFeed &feed = m_context.feed;
    m_text = jobsStripText(feed.activity(), feed.schedules(), feed.hasRole() ? &feed.role() : nullptr,
                           QDateTime::currentDateTimeUtc());
    const bool isRunning = !m_text.job.isEmpty();
    m_icon->setState(isRunning ? StateText {State::Running, tr("running")}
                               : StateText {State::Never, tr("nothing is running")});
    m_running->setText(m_text.running);
    m_running->setAccessibleName(m_text.running);
    m_job->setText(m_text.job);
    m_job->setVisible(isRunning);
    m_bar->setVisible(m_text.percent >= 0);
    m_bar->setPercent(m_text.percent);
    const QString percent = m_text.percent >= 0 ? tr("%1 %").arg(m_text.percent) : QString();
    m_percent->setText(m_text.left.isEmpty() ? percent : QStringLiteral("%1 · %2").arg(percent, m_text.left));
    m_percent->setVisible(m_text.percent >= 0);
    m_queued->setText(m_text.queued);
    m_queued->setVisible(!m_text.queued.isEmpty());
    m_failed->setText(m_text.failed);
    m_failed->setAccessibleName(m_text.failed);
    m_failed->setVisible(!m_text.failed.isEmpty());
    m_failedIcon->setVisible(!m_text.failed.isEmpty());
    m_next->setText(m_text.next.isEmpty() ? tr("no run is scheduled") : m_text.next);
    m_next->setToolTip(m_text.nextToolTip);
    m_role->setText(m_text.role);
    m_role->setProperty("role", m_text.nobodySchedules ? QStringLiteral("attention") : QStringLiteral("secondary"));
    m_role->style()->unpolish(m_role);
    m_role->style()->polish(m_role);
    m_roleIcon->setVisible(m_text.nobodySchedules);
    m_startHere->setVisible(m_text.nobodySchedules);
}

void JobsStrip::mouseReleaseEvent(QMouseEvent *event)
{
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT drawerRequested();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/traycontroller.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/theme/icons.h"
#include "ports/timedschedules.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTimeZone>

namespace pulpit::gui {

namespace {

struct Tray
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::TrayController)
};

/// The program's icon with the state's shape at its corner.
QIcon badged(State state)
{
    QIcon result;
    for (int size : {16, 22, 24, 32, 48}) {
        QPixmap pixmap = icon(QStringLiteral("pulpit")).pixmap(QSize(size, size), 1.0);
        QPainter painter(&pixmap);
        if (state != State::Healthy && state != State::Never) {
            const int badge = size * 5 / 8;
            iconOf(state).paint(&painter, QRect(size - badge, size - badge, badge, badge));
        }
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace

TrayCounts trayCounts(const QList<domain::Repository> &repositories)
{
    TrayCounts counts;
    for (const domain::Repository &repository : repositories) {
        const State state = stateOf(repository, nullptr).state;
        counts.failed += state == State::Failed ? 1 : 0;
        counts.attention += state == State::Attention ? 1 : 0;
    }
    return counts;
}

TrayText trayText(const FleetFeed &feed)
{
    return trayText(feed, trayCounts(feed.repositories()));
}

TrayText trayText(const FleetFeed &feed, const TrayCounts &counts)
{
    TrayText text;
    const auto [failed, attention] = counts;
    int unknown = 0;
    for (const domain::ServerState &server : feed.states())
        unknown += server.checked.isValid() && !server.isReachable ? 1 : 0;
    const auto running = int(feed.activity().running.size());
    QStringList parts;
    if (failed > 0)
        parts.append(Tray::tr("%n failed", nullptr, failed));
    if (attention > 0)
        parts.append(Tray::tr("%n need attention", nullptr, attention));
    if (unknown > 0)
        parts.append(Tray::tr("servers without answer: %1").arg(unknown));
    if (running > 0)
        parts.append(Tray::tr("%n running", nullptr, running));
    const bool nobody = feed.hasRole() && feed.role().engine.isEmpty() && !feed.schedules().isEmpty();
    if (nobody)
        parts.append(Tray::tr("nobody schedules"));
    if (failed > 0)
        text.worst = State::Failed;
    else if (attention > 0 || nobody)
        text.worst = State::Attention;
    else if (unknown > 0)
        text.worst = State::Unknown;
    else if (running > 0)
        text.worst = State::Running;
    else
        text.worst = State::Healthy;
    text.summary = parts.isEmpty() ? Tray::tr("everything in sync") : parts.join(QStringLiteral(", "));
    return text;
}

TrayController::TrayController(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_menu.setAccessibleName(tr("Pulpit"));
    connect(&m_menu, &QMenu::aboutToShow, this, &TrayController::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    const FleetFeed *feed = &context.feed;
    connect(feed, &FleetFeed::repositoriesChanged, this, &TrayController::count);
    connect(feed, &FleetFeed::serversChanged, this, &TrayController::refresh);
    connect(feed, &FleetFeed::activityChanged, this, &TrayController::refresh);
    connect(feed, &FleetFeed::roleChanged, this, &TrayController::refresh);
    fillMenu();
    count();
    refresh();
}

TrayController::~TrayController() = default;

bool TrayController::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayController::show()
{
    m_icon.setContextMenu(&m_menu);
    m_icon.show();
}

void TrayController::count()
{
    if (std::exchange(m_isCounting, true)) {
        m_isAgain = true;
        return;
    }
    compute(
        this, [rows = m_context.feed.repositories()] { return trayCounts(rows); },
        [this](const TrayCounts &counts) {
            m_isCounting = false;
            m_counts = counts;
            refresh();
            if (std::exchange(m_isAgain, false))
                count();
        });
}

void TrayController::refresh()
{
    const TrayText text = trayText(m_context.feed, m_counts);
    if (text == m_text && !m_icon.icon().isNull())
        return;
    m_text = text;
    m_icon.setIcon(badged(text.worst));
    m_icon.setToolTip(tr("Pulpit: %1").arg(text.summary));
}

void TrayController::sayStillRunning()
{
    m_icon.showMessage(tr("Pulpit goes on scheduling"),
                       tr("The window is closed; syncs run on time as before. Quit ends them."), m_icon.icon());
}

void TrayController::fillMenu()
{
    m_menu.clear();
    QAction *summary = m_menu.addAction(m_text.summary);
    summary->setEnabled(false);
    m_menu.addSeparator();
    for (const domain::Job &job : m_context.feed.activity().running) {
        const int percent = percentOf(job.children);
        const QString title = percent >= 0 ? tr("%1, %2 %").arg(jobTitle(job)).arg(percent) : jobTitle(job);
        QMenu *one = m_menu.addMenu(iconOf(State::Running), title);
        connect(one->addAction(tr("Cancel")), &QAction::triggered, this, [this, id = job.id] {
            ask(this, m_context.engine.jobs().cancel(id, m_context.operatorName), [this](const Result<> &answer) {
                if (!answer)
                    m_context.shell.showError(tr("The job could not be canceled"), answer.error());
            });
        });
    }
    QMenu *sync = m_menu.addMenu(tr("Sync now"));
    for (const domain::Schedule &schedule : m_context.feed.schedules()) {
        connect(sync->addAction(tr("%1 on %2").arg(schedule.group, schedule.server)), &QAction::triggered, this,
                [this, id = schedule.id] {
                    ask(this, m_context.engine.schedules().runNow(id, m_context.operatorName),
                        [this](const Result<JobId> &answer) {
                            if (!answer)
                                m_context.shell.showError(tr("The sync could not be started"), answer.error());
                        });
                });
    }
    sync->setEnabled(!sync->isEmpty());
    QMenu *pause = m_menu.addMenu(tr("Pause scheduling"));
    connect(pause->addAction(tr("For an hour")), &QAction::triggered, this,
            [this] { pauseAll(QDateTime::currentDateTimeUtc().addSecs(3600)); });
    connect(pause->addAction(tr("Until tomorrow")), &QAction::triggered, this,
            [this] { pauseAll(QDate::currentDate().addDays(1).startOfDay().toUTC()); });
    connect(pause->addAction(tr("Until resumed")), &QAction::triggered, this, [this] { pauseAll({}); });
    pause->addSeparator();
    connect(pause->addAction(tr("Resume all")), &QAction::triggered, this, &TrayController::resumeAll);
    // Registrations and housekeeping are read when they are paused: whether there are any is not known here.
    pause->setEnabled(!m_context.feed.servers().isEmpty());
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Open Pulpit")), &QAction::triggered, this, &TrayController::openRequested);
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &TrayController::quitRequested);
}

void TrayController::withSchedules(const QString &failed, std::function<void(const domain::TimedSchedule &)> act)
{
    ask(this, ports::timedSchedules(m_context.engine).all(),
        [this, failed, act = std::move(act)](const Result<QList<domain::TimedSchedule>> &answer) {
            if (!answer) {
                m_context.shell.showError(failed, answer.error());
                return;
            }
            for (const domain::TimedSchedule &schedule : *answer)
                act(schedule);
        });
}

void TrayController::tell(const QString &failed, const Result<> &answer)
{
    if (!answer)
        m_context.shell.showError(failed, answer.error());
    m_context.feed.invalidate(ports::Topic::Schedules);
}

void TrayController::pauseAll(const QDateTime &until)
{
    const QString failed = tr("A schedule could not be paused");
    withSchedules(failed, [this, until, failed](const domain::TimedSchedule &schedule) {
        // What somebody has paused for longer stays paused for longer.
        const bool isLonger = schedule.isPaused
            && (!schedule.pausedUntil.isValid() || (until.isValid() && schedule.pausedUntil >= until));
        if (schedule.cron.isEmpty() || isLonger)
            return;
        ask(this, m_context.engine.schedules().pause(schedule.id, until),
            [this, failed](const Result<> &answer) { tell(failed, answer); });
    });
}

void TrayController::resumeAll()
{
    const QString failed = tr("A schedule could not be resumed");
    withSchedules(failed, [this, failed](const domain::TimedSchedule &schedule) {
        if (schedule.isPaused)
            ask(this, m_context.engine.schedules().resume(schedule.id),
                [this, failed](const Result<> &answer) { tell(failed, answer); });
    });
}

} // namespace pulpit::gui

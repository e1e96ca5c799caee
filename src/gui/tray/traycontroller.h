// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timedschedule.h"
#include "gui/format/state.h"
#include "gui/shell/page.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include <functional>

namespace pulpit::gui {

/// What the tray shows, without widgets.
struct TrayText
{
    State worst = State::Never;
    QString summary; ///< "2 failed, 1 running"

    bool operator==(const TrayText &) const = default;
};
/// What of it has to be counted over all repositories.
struct TrayCounts
{
    int failed = 0;
    int attention = 0;
};
[[nodiscard]] TrayCounts trayCounts(const QList<domain::Repository> &repositories); ///< any thread
[[nodiscard]] TrayText trayText(const FleetFeed &feed, const TrayCounts &counts);
[[nodiscard]] TrayText trayText(const FleetFeed &feed);

/// The icon in the system tray, its worst state by shape, and its menu. Talks to the same ports as the pages.
class TrayController final : public QObject
{
    Q_OBJECT
public:
    explicit TrayController(const PageContext &context, QObject *parent = nullptr);
    ~TrayController() override;

    void show();
    [[nodiscard]] static bool isAvailable();
    /// Says once for all times that the program goes on after its window was closed.
    void sayStillRunning();
    [[nodiscard]] QMenu *menu() { return &m_menu; }
    [[nodiscard]] QSystemTrayIcon *systemIcon() { return &m_icon; }
    void fillMenu();

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void count(); ///< in the thread pool
    void refresh();
    /// Reads the schedules of all kinds and does something with each; \a failed: said if they cannot be read.
    void withSchedules(const QString &failed, std::function<void(const domain::TimedSchedule &)> act);
    void tell(const QString &failed, const Result<> &answer);
    /// Syncs, registrations and housekeeping.
    void pauseAll(const QDateTime &until);
    void resumeAll();

    PageContext m_context;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    TrayText m_text;
    TrayCounts m_counts;
    bool m_isCounting = false;
    bool m_isAgain = false; ///< repositories changed while they were counted
};

} // namespace pulpit::gui

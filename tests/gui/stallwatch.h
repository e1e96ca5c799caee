// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMetaEnum>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

namespace pulpit::test {

/// What one event may keep the GUI thread busy. Without optimization the same work takes about three times as long.
#ifdef NDEBUG
constexpr double kStallLimitMs = 100;
#else
constexpr double kStallLimitMs = 300;
#endif

namespace watching {

inline double clockMs(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

inline double wallMs()
{
    return clockMs(CLOCK_MONOTONIC);
}

/// How long the processor has worked for this thread, in ms.
inline double workMs()
{
    return clockMs(CLOCK_THREAD_CPUTIME_ID);
}

/// How long this thread was ready to run and others ran, in ms; 0 where the system does not tell.
inline double delayMs()
{
    thread_local const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    std::array<char, 96> text {};
    if (file < 0 || ::pread(file, text.data(), text.size() - 1, 0) <= 0)
        return 0;
    unsigned long long ran = 0;
    unsigned long long waited = 0;
    return std::sscanf(text.data(), "%llu %llu", &ran, &waited) == 2 ? double(waited) / 1e6 : 0;
}

} // namespace watching

/// How long this thread was held up since start(), in ms: its own work, and a tenth of what it waited without having
/// the processor taken away: a wait for a server or a lock is long enough to be seen so, one for a busy disk is not.
class BusyTimer
{
public:
    BusyTimer() { start(); }
    void start();
    [[nodiscard]] double elapsed() const;

private:
    double m_wall = 0;
    double m_work = 0;
    double m_delay = 0;
};

/// Notes the event that has kept the GUI thread busy longest. In tests that include this, QTEST_MAIN makes one;
/// ConsoleFixture fails the test function if an event took longer than its limit.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    void forget();
    [[nodiscard]] double worst() const { return m_worst; }
    [[nodiscard]] QString worstEvent() const { return m_worstEvent; } ///< for people

private:
    int m_depth = 0;
    double m_worst = 0;
    QString m_worstEvent;
};

inline void BusyTimer::start()
{
    m_delay = watching::delayMs();
    m_wall = watching::wallMs();
    m_work = watching::workMs();
}

inline double BusyTimer::elapsed() const
{
    constexpr double kOfWaiting = 0.1;
    const double worked = watching::workMs() - m_work;
    const double waited = watching::wallMs() - m_wall - (watching::delayMs() - m_delay) - worked;
    return worked + kOfWaiting * std::max(0.0, waited);
}

inline bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || receiver->thread() != thread())
        return QApplication::notify(receiver, event);
    // Both may be gone when the event was handled.
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    const QString what = QStringLiteral("%1 to %2 “%3”")
                             .arg(QLatin1String(type ? type : "an event of its own"),
                                  QLatin1String(receiver->metaObject()->className()), receiver->objectName());
    ++m_depth;
    const BusyTimer timer;
    const bool isDone = QApplication::notify(receiver, event);
    const double took = timer.elapsed();
    --m_depth;
    if (took > m_worst) {
        m_worst = took;
        m_worstEvent = what;
    }
    return isDone;
}

inline void WatchedApplication::forget()
{
    m_worst = 0;
    m_worstEvent.clear();
}

} // namespace pulpit::test

// So that no test of a window can forget the watch.
#undef QTEST_MAIN
#define QTEST_MAIN(Test)                                                                                               \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        pulpit::test::WatchedApplication application(argc, argv);                                                      \
        application.setAttribute(Qt::AA_Use96Dpi, true);                                                               \
        Test test;                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }

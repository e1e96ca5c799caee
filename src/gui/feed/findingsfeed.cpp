// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feed/findingsfeed.h"

#include "gui/ask.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace pulpit::gui {

using namespace std::chrono_literals;

namespace {
constexpr auto kShortest = 2s;
constexpr auto kLongest = 60s;
constexpr int kShareOfTime = 20;
} // namespace

FindingsFeed::FindingsFeed(ports::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kShortest);
    connect(&m_throttle, &QTimer::timeout, this, &FindingsFeed::readNow);
    m_clock.setInterval(kLongest);
    connect(&m_clock, &QTimer::timeout, this, &FindingsFeed::invalidate);
    connect(&engine, &ports::Engine::changed, this, &FindingsFeed::invalidate, Qt::QueuedConnection);
}

void FindingsFeed::invalidate()
{
    if (!m_throttle.isActive())
        m_throttle.start();
}

void FindingsFeed::readNow()
{
    m_throttle.stop();
    if (m_isReading)
        m_isAgain = true;
    else
        read();
}

void FindingsFeed::read()
{
    m_isReading = true;
    if (!m_clock.isActive())
        m_clock.start();
    QElapsedTimer timer;
    timer.start();
    ask(this, m_engine.findings().findings({}), [this, timer](Result<QList<domain::Finding>> answer) {
        m_isReading = false;
        m_throttle.setInterval(std::clamp(std::chrono::milliseconds(timer.elapsed() * kShareOfTime),
                                          std::chrono::milliseconds(kShortest), std::chrono::milliseconds(kLongest)));
        if (answer) {
            m_findings = std::move(*answer);
            m_readAt = QDateTime::currentDateTimeUtc();
            m_problem.reset();
        } else if (answer.error().code != ErrorCode::Canceled) {
            m_problem = answer.error();
        }
        Q_EMIT changed();
        if (std::exchange(m_isAgain, false))
            invalidate();
    });
}

} // namespace pulpit::gui

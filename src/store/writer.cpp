// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include <QSqlDriver>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// A transaction of more than this delays those that wait for its first writes.
constexpr std::size_t kMaxGroup = 1000;
constexpr std::chrono::milliseconds kNewsInterval {100};
// After a lost connection: three attempts, some two seconds besides the time-outs of the connection itself.
constexpr std::array kReconnectPauses {std::chrono::milliseconds(0), std::chrono::milliseconds(300),
                                       std::chrono::milliseconds(1500)};

} // namespace

Writer::Writer(Settings settings)
    : m_settings(std::move(settings))
    , m_flushTimer(this)
    , m_pollTimer(this)
    , m_newsTimer(this)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_flushTimer, &QTimer::timeout, this, &Writer::flush);
    connect(&m_pollTimer, &QTimer::timeout, this, &Writer::lookForNews);
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(kNewsInterval);
    connect(&m_newsTimer, &QTimer::timeout, this, [this] { announce({}); });
}

Writer::~Writer() = default;

Result<void> Writer::open()
{
    Result<std::unique_ptr<Connection>> opened = Connection::open(m_settings.address, Connection::Use::Write);
    if (!opened)
        return fail(opened.error());
    m_connection = std::move(*opened);
    const Result<Counters> counters = Counters::read(*m_connection, "counters_read");
    if (!counters)
        return fail(counters.error());
    m_seen = *counters;
    listen();
    m_pollTimer.start(m_settings.pollInterval);
    return {};
}

void Writer::close()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isClosed = true;
    }
    for (bool isEmpty = false; !isEmpty;) {
        flush();
        const QMutexLocker locker(&m_mutex);
        isEmpty = m_queue.empty();
    }
    m_isStopped = true;
    m_flushTimer.stop();
    m_pollTimer.stop();
    m_newsTimer.stop();
    m_connection.reset();
}

void Writer::push(std::unique_ptr<Write> write)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_isClosed) {
            m_queue.push_back(std::move(write));
            if (!m_isWakePosted) {
                m_isWakePosted = true;
                QMetaObject::invokeMethod(this, &Writer::arrangeFlush, Qt::QueuedConnection);
            }
            return;
        }
    }
    Error closed;
    closed.code = ErrorCode::Storage;
    closed.what = u"the database is closed"_s;
    write->settle(closed);
}

void Writer::arrangeFlush()
{
    bool isUrgent = false;
    bool isFull = false;
    {
        const QMutexLocker locker(&m_mutex);
        m_isWakePosted = false;
        if (m_queue.empty())
            return;
        isFull = m_queue.size() >= kMaxGroup;
        for (const auto &write : m_queue)
            isUrgent = isUrgent || write->urgency == Urgency::Soon;
    }
    if (!m_oldest.isValid())
        m_oldest.start();
    const std::chrono::milliseconds left = m_settings.longestDelay - std::chrono::milliseconds(m_oldest.elapsed());
    if (isFull || left <= std::chrono::milliseconds(0))
        flush();
    else
        m_flushTimer.start(isUrgent ? std::min(left, m_settings.quiet) : left);
}

void Writer::flush()
{
    m_flushTimer.stop();
    m_oldest.invalidate();
    Group group;
    {
        const QMutexLocker locker(&m_mutex);
        while (!m_queue.empty() && group.size() < kMaxGroup) {
            group.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
        if (!m_queue.empty() && !m_isWakePosted) {
            m_isWakePosted = true;
            QMetaObject::invokeMethod(this, &Writer::arrangeFlush, Qt::QueuedConnection);
        }
    }
    if (group.empty())
        return;
    bool isSafeToRepeat = true;
    Result<void> done;
    if (m_connection)
        done = runGroup(group, &isSafeToRepeat);
    if (!m_connection || (!done && m_connection->isLost() && isSafeToRepeat)) {
        done = connectAgain();
        if (done)
            done = runGroup(group, &isSafeToRepeat);
    }
    for (const auto &write : group) {
        if (done)
            write->settle();
        else
            write->settle(done.error());
    }
}

Result<void> Writer::runGroup(const Group &group, bool *isSafeToRepeat)
{
    const QDateTime now = m_settings.clock->now();
    const Result<std::unique_ptr<WriteTransaction>> begun = WriteTransaction::begin(*m_connection, now);
    if (!begun)
        return fail(begun.error());
    WriteTransaction &transaction = **begun;
    for (const auto &write : group) {
        const Result<void> done = transaction.nested([&write](WriteTransaction &inner) { return write->run(inner); });
        if (!done && transaction.isBroken())
            return done;
    }
    *isSafeToRepeat = false; // a connection that breaks in COMMIT leaves it open whether it took place
    if (const Result<void> committed = transaction.commit(); !committed)
        return committed;
    if (transaction.isTouched())
        m_transactions.fetch_add(1, std::memory_order_relaxed);
    const ports::Topics topics = transaction.counters().newsSince(m_seen); // with what others did since the last look
    m_seen = transaction.counters();
    if (topics)
        QMetaObject::invokeMethod(
            this, [this, topics] { announce(topics); }, Qt::QueuedConnection); // after the futures
    return {};
}

Result<void> Writer::connectAgain()
{
    Result<void> done
        = fail(ErrorCode::Storage, u"the connection to the database is lost"_s, m_settings.address.location());
    for (const std::chrono::milliseconds pause : kReconnectPauses) {
        QThread::msleep(static_cast<unsigned long>(pause.count()));
        m_connection.reset();
        Result<std::unique_ptr<Connection>> opened = Connection::open(m_settings.address, Connection::Use::Write);
        if (opened) {
            m_connection = std::move(*opened);
            listen();
            return {};
        }
        Error error = opened.error();
        error.code = ErrorCode::Storage;
        done = fail(error);
    }
    return done;
}

void Writer::listen()
{
    m_dataVersion = -1;
    if (m_connection->backend() != Backend::Postgresql)
        return;
    QSqlDriver *driver = m_connection->driver();
    driver->subscribeToNotification(u"pulpit_changed"_s);
    connect(driver, &QSqlDriver::notification, this, [this](const QString &, QSqlDriver::NotificationSource source) {
        if (source != QSqlDriver::SelfSource)
            lookForNews();
    });
}

void Writer::lookForNews()
{
    if (!m_connection || m_connection->isLost()) {
        if (!connectAgain())
            return;
    }
    if (m_connection->backend() == Backend::Sqlite) {
        const Result<QVariant> version = m_connection->command(u"PRAGMA data_version"_s);
        if (!version || version->toLongLong() == m_dataVersion)
            return;
        m_dataVersion = version->toLongLong();
    }
    // On PostgreSQL as well, for what was told while the connection was away.
    const Result<Counters> counters = Counters::read(*m_connection, "counters_read");
    if (!counters)
        return;
    const ports::Topics topics = counters->newsSince(m_seen);
    m_seen = *counters;
    if (topics)
        announce(topics);
}

void Writer::announce(ports::Topics topics)
{
    m_news |= topics;
    if (!m_news || m_newsTimer.isActive() || m_isStopped)
        return;
    const ports::Topics news = std::exchange(m_news, {});
    m_newsTimer.start(); // whatever comes until it ends is told together
    Q_EMIT changed(news);
}

} // namespace pulpit::store

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ports/store.h"
#include "store/store.h"
#include "support/postgres/ephemeralpostgres.h"

#include <QtTest>

#include <atomic>
#include <memory>

/// Every test of this folder runs on SQLite and, with PULPIT_TEST_BACKEND=postgresql, on PostgreSQL.
namespace pulpit::test {

/// Starts what the chosen backend needs; ends the program where that fails.
void startBackend();
/// Ends it. Call before the application object goes.
void stopBackend();

[[nodiscard]] bool isPostgresql();
[[nodiscard]] EphemeralPostgres &postgres();

/// The URL of a new, empty database.
[[nodiscard]] QString freshUrl();

class TestClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now {QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC).toMSecsSinceEpoch()};
};

/// Options with which every write is committed at once.
[[nodiscard]] store::StoreOptions quickOptions(const QString &url, const Clock *clock = nullptr);

/// Opens a store; ends the program where that fails.
std::unique_ptr<ports::Store> openStore(const store::StoreOptions &options);

template <typename T>
[[nodiscard]] Result<T> written(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// A second connection to the same database for looking behind the store.
[[nodiscard]] QVariant lookUp(const QString &url, const QString &sql);

/// Two servers (primary, secondary), two groups, the groups on the secondary.
[[nodiscard]] domain::FleetConfiguration smallFleet();
/// Applies smallFleet() and gives the secondary's repositories a, b, c as found.
void fillFleet(ports::Store &store);
[[nodiscard]] RepositoryId repositoryId(ports::Store &store, const QString &name);

[[nodiscard]] domain::Job groupJob(const QString &name = QStringLiteral("repo sync secondary"));
[[nodiscard]] QList<domain::Job> childJobs(int count);

} // namespace pulpit::test

/// QVERIFY for a Result, with the failure's text.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto &checkedResult = (result);                                                                          \
        QVERIFY2(checkedResult.has_value(), checkedResult ? "" : qPrintable(checkedResult.error().oneLine()));         \
    } while (false)

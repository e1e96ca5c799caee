// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ports/store.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace pulpit::test {

/// An SQLite store in a folder of its own, gone with this object: `TemporaryStore store; store->jobs().insert(job);`
/// Commits without waiting for company, so that a test that awaits each write is quick. Ends the test program where it
/// cannot be opened.
class TemporaryStore
{
public:
    explicit TemporaryStore(const Clock *clock = nullptr)
    {
        store::StoreOptions options;
        options.url = QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("pulpit.db"));
        options.clock = clock;
        options.quiet = std::chrono::milliseconds(0);
        options.longestDelay = std::chrono::milliseconds(1);
        options.pollInterval = std::chrono::milliseconds(100);
        Result<std::unique_ptr<ports::Store>> opened = store::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().oneLine()));
        m_store = std::move(*opened);
    }
    [[nodiscard]] ports::Store &operator*() const { return *m_store; }
    [[nodiscard]] ports::Store *operator->() const { return m_store.get(); }
    [[nodiscard]] QString url() const { return m_store->location(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ports::Store> m_store;
};

/// Waits for a write and gives its result: `const JobId id = *written(store->jobs().insert(job));`
template <typename T>
[[nodiscard]] Result<T> written(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace pulpit::test

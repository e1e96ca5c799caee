// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace pulpit::gui {

/// Computes \a work() in the thread pool and calls \a then(result) in the thread of \a context; never when \a context
/// is gone before. For work on values that would hold up the window; it must touch neither widgets nor the palette.
template <typename Work, typename Then>
void compute(QObject *context, Work work, Then then)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<T>>();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().isValid() && watcher->future().resultCount() > 0)
            then(watcher->future().takeResult());
    });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

/// Lets go of \a value in the thread pool: to free a hundred thousand rows takes longer than a frame.
template <typename T>
void releaseElsewhere(T value)
{
    QThreadPool::globalInstance()->start([value = std::move(value)] { Q_UNUSED(value) });
}

} // namespace pulpit::gui

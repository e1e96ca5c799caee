// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFutureWatcher>

#include <utility>

namespace pulpit::gui {

/// Calls \a then(Result<T>) in the thread of \a context once the future has its answer; never when \a context is gone
/// before. A future that ends without an answer (its engine stopped) arrives as ErrorCode::Canceled, so that whoever
/// waits does not wait for ever.
template <typename T, typename Then>
void ask(QObject *context, const QFuture<Result<T>> &future, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> answer = watcher->future();
        if (answer.resultCount() > 0)
            then(answer.result());
        else
            then(Result<T>(fail(ErrorCode::Canceled, QStringLiteral("interrupted"))));
    });
    watcher->setFuture(future);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cron.h"
#include "domain/pattern.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto pattern = pulpit::domain::Pattern::compile(text))
        (void)pattern->search(text);
    if (const auto cron = pulpit::domain::CronExpression::parse(text)) {
        const auto next = cron->next(QDateTime::fromSecsSinceEpoch(1767225600, Qt::UTC), QTimeZone("Europe/Berlin"));
        if (next && next->toSecsSinceEpoch() <= 1767225600)
            __builtin_trap();
    }
    return 0;
}

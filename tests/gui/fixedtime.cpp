// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the place of the C library's wall clock for the whole program, Qt included: the window asks for the time in
// many places, and none of them needs a clock of its own because of pictures.
#include "gui/fixedtime.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

namespace {

constexpr time_t kSeconds = 1'795'442'700; // Monday, 2026-11-23 14:05 UTC

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)
        return int(syscall(SYS_clock_gettime, clock, time));
    *time = {kSeconds, 0};
    return 0;
}

int gettimeofday(timeval *time, void *) noexcept
{
    *time = {kSeconds, 0};
    return 0;
}

time_t time(time_t *result) noexcept
{
    if (result)
        *result = kSeconds;
    return kSeconds;
}

} // extern "C"

namespace pulpit::test {

QDateTime fixedTime()
{
    return QDateTime::fromSecsSinceEpoch(kSeconds, Qt::UTC);
}

} // namespace pulpit::test

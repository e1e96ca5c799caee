// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/console.h"

#include <array>

#include <poll.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <unistd.h>

namespace pulpit::app {

bool isErrorOutputInteractive()
{
    return ::isatty(STDERR_FILENO) == 1;
}

int terminalWidth()
{
    winsize size = {};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

bool isInputInteractive()
{
    return ::isatty(STDIN_FILENO) == 1 && isErrorOutputInteractive();
}

bool isInputReady()
{
    pollfd input {STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
}

QString accountName()
{
    std::array<char, 4096> text {};
    passwd entry {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, text.data(), text.size(), &found) == 0 && found && found->pw_name)
        return QString::fromLocal8Bit(found->pw_name);
    return QStringLiteral("unknown");
}

void protectMemory()
{
#ifdef __linux__
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    // The hard limit as well: it holds for programs that are started from here, too.
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace pulpit::app

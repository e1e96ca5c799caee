// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/interruption.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace pulpit::app {

namespace {

int s_pipe[2] = {-1, -1};

// Only async-signal-safe calls here; the event loop does the rest.
void onSignal(int number)
{
    if (number == SIGINT)
        std::signal(SIGINT, SIG_DFL);
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(s_pipe[0], &byte, 1);
}

} // namespace

struct Interruption::Private
{
    std::unique_ptr<QSocketNotifier> notifier;
};

Interruption::Interruption(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_pipe) != 0)
        return;
    d->notifier = std::make_unique<QSocketNotifier>(s_pipe[1], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (::read(s_pipe[1], &number, 1) != 1)
            return;
        if (number == SIGHUP) {
            Q_EMIT reloadRequested();
            return;
        }
        m_source.cancel();
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaction(number, &action, nullptr);
}

Interruption::~Interruption()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    d->notifier.reset();
    ::close(s_pipe[0]);
    ::close(s_pipe[1]);
    s_pipe[0] = s_pipe[1] = -1;
}

} // namespace pulpit::app

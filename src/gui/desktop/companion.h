// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace pulpit::gui {

/// The companion service of the profile that is shown: the engine without a window, started by the system when its user
/// logs in. Implemented in the composition root. GUI thread; answers come later in the same thread, once each, and not
/// at all after this object is gone. Failures: Unsupported (the system has no service manager of a known kind),
/// NotFound (the program of the service), Storage, Timeout, Internal with what the manager said.
class Companion
{
public:
    enum class State { NotInstalled, Stopped, Running, Failed };
    struct Status
    {
        State state = State::NotInstalled;
        QString detail; ///< what the system says of it, one line
    };
    using Answer = std::function<void(const Result<Status> &)>;

    virtual ~Companion() = default;
    /// Where its description is, or would be.
    [[nodiscard]] virtual QString file() const = 0;
    virtual void status(Answer answer) = 0;
    /// Writes the description, has the service started now and at each log-in.
    virtual void install(Answer answer) = 0;
    /// Stops it and takes the description away.
    virtual void remove(Answer answer) = 0;
    virtual void start(Answer answer) = 0;
    virtual void stop(Answer answer) = 0;
};

} // namespace pulpit::gui

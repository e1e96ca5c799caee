// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/failure.h"
#include "domain/pulpobjects.h"

namespace pulpit::engine {

/// How a call to a Pulp server failed, as it is stored with a job. \a message is our own sentence; empty: the error's.
/// Pure; any thread.
[[nodiscard]] domain::Failure failureOf(const Error &error, const QString &message = {});

/// How a Pulp task failed: its own text and code, classified. Canceled on the server by somebody is a failure as well.
/// Pure; any thread.
[[nodiscard]] domain::Failure failureOf(const domain::PulpTask &task, const QString &message);

/// Whether \a error says that an object of this name exists already.
[[nodiscard]] bool isAlreadyThere(const Error &error);

/// Whether \a error concerns the whole server (gone, not trusted, not logged in) and not one object.
[[nodiscard]] bool concernsServer(const Error &error);

/// Whether a writing call that failed so may have been carried out all the same.
[[nodiscard]] bool mayHaveHappened(const Error &error);

} // namespace pulpit::engine

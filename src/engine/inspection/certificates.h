// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

namespace pulpit::engine {

/// What is known of the certificates of servers and their remotes: MemoryStore scope
/// "certificates/<server>", an object for the server's own and one for its remotes'. Public parts only.

/// Takes over what the connections to \a server have seen and what its remotes hold. Written only where something is
/// new, or was seen a day ago. Engine thread; nobody waits for the write.
void noteCertificates(Environment &environment, const QString &server, const QList<domain::PulpRemote> &remotes);
/// The same without a look at the remotes: those that are known stay.
void noteServerCertificate(Environment &environment, const QString &server);

/// The certificates of a server, soonest to expire first. Reads the store; any thread.
[[nodiscard]] Result<QList<domain::Certificate>> readCertificates(ports::Store &store, const QString &server);

} // namespace pulpit::engine

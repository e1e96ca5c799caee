// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httplistener.h"

#include <QDateTime>

#include <optional>

namespace pulpit::fakepulp {

/// What is right or wrong with a server's certificate.
enum class Certificate { SelfSigned, Expired, NotYetValid, WrongHost };

/// Makes a key and certificate with the openssl program; blocks for some 50 ms. Nothing if openssl is
/// missing or fails. SelfSigned ones name localhost and 127.0.0.1.
[[nodiscard]] std::optional<TlsIdentity> makeTlsIdentity(Certificate kind);

} // namespace pulpit::fakepulp

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <chrono>

namespace pulpit {

/// Remembers that a secret was refused, so that it is not offered again and again until the account is locked. Another
/// secret is free to be tried at once. Holds a keyed digest, not the secret. Not thread-safe.
class RefusedSecret
{
public:
    using Time = std::chrono::steady_clock::time_point;

    RefusedSecret();

    /// \a secret was refused at \a now. The pause before it may be tried again grows from 30 s to 15 minutes with every
    /// refusal of the same secret.
    void note(const Secret &secret, Time now);
    /// Whether \a secret was refused and its pause is not over.
    [[nodiscard]] bool holds(const Secret &secret, Time now) const;
    [[nodiscard]] std::chrono::seconds pause() const;
    void clear();

private:
    [[nodiscard]] QByteArray digestOf(const Secret &secret) const;

    QByteArray m_key; ///< of this object, so that digests mean nothing elsewhere
    QByteArray m_digest; ///< empty: nothing was refused
    int m_refusals = 0;
    Time m_until;
};

} // namespace pulpit

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretreference.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

Result<SecretReference> parseReference(const QString &text)
{
    using Place = SecretReference::Place;
    static const std::array<std::pair<QLatin1StringView, Place>, 5> schemes {{{"vault:"_L1, Place::Vault},
                                                                              {"env:"_L1, Place::Environment},
                                                                              {"file:"_L1, Place::File},
                                                                              {"systemd:"_L1, Place::SystemdCredential},
                                                                              {"keychain:"_L1, Place::Keychain}}};
    for (const auto &[scheme, place] : schemes)
        if (text.startsWith(scheme) && text.size() > scheme.size())
            return SecretReference {place, text.mid(scheme.size())};
    return fail(ErrorCode::InvalidInput, u"this does not say where a secret is"_s, {},
                u"one of vault:MOUNT/PATH, env:NAME, file:/path, systemd:NAME, keychain:ENTRY"_s);
}

} // namespace pulpit::secrets

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretsource.h"

namespace pulpit::test {

/// Hands out the passwords of a list in turn, the last one again and again.
class ScriptedSecrets final : public ports::SecretSource
{
public:
    explicit ScriptedSecrets(QStringList passwords)
        : m_passwords(std::move(passwords))
    {
    }
    Async<Secret> password(domain::CredentialReference, QString) override
    {
        const QString next = m_passwords.at(std::min(fetched++, m_passwords.size() - 1));
        co_return Secret(next);
    }
    Async<void> store(QString, Secret) override { co_return {}; }
    Async<void> forget(QString) override { co_return {}; }

    qsizetype fetched = 0;

private:
    QStringList m_passwords;
};

} // namespace pulpit::test

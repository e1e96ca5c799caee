// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// CredentialService of a FakeEngine: keeps passwords in FakeEngine::passwords.
class FakeCredentialService final : public ports::CredentialService
{
public:
    explicit FakeCredentialService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<> storePassword(QString entry, Secret password) override
    {
        return m_engine.change<void>(QStringLiteral("storePassword ") + entry, [&] {
            m_engine.passwords.insert(entry, password.reveal());
            return Result<>();
        });
    }
    ports::Answer<> forgetPassword(QString entry) override
    {
        return m_engine.change<void>(QStringLiteral("forgetPassword ") + entry, [&] {
            m_engine.passwords.remove(entry);
            return Result<>();
        });
    }
    ports::Answer<QList<ports::PasswordCheck>> testPasswords(QString server) override
    {
        QList<ports::PasswordCheck> checks;
        for (const domain::Server &one : std::as_const(m_engine.fleet.servers)) {
            if (!server.isEmpty() && one.name != server)
                continue;
            ports::PasswordCheck check;
            check.server = one.name;
            check.username = one.credentials.username;
            check.source = QStringLiteral("keyring entry ") + one.credentials.location;
            check.isFetched = m_engine.passwords.contains(one.credentials.location);
            if (!check.isFetched) {
                check.error.code = ErrorCode::NotFound;
                check.error.what = QStringLiteral("no such entry");
            }
            checks.append(check);
        }
        if (checks.isEmpty() && !server.isEmpty())
            return m_engine.answer<QList<ports::PasswordCheck>>(
                fail(ErrorCode::NotFound, QStringLiteral("no such server"), server));
        return m_engine.answer<QList<ports::PasswordCheck>>(checks);
    }

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"
#include "secrets/secretsources.h"

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {

Error noKeychain()
{
    Error error;
    error.code = ErrorCode::Unsupported;
    error.what = u"this build has no keyring support"_s;
    error.advice
        = u"install QtKeychain for Qt 6 and build again, or take the password from Vault, an environment variable or a file"_s;
    return error;
}

} // namespace

Async<Secret> readKeychain(QString, QString, std::chrono::milliseconds)
{
    co_return fail(noKeychain());
}

Async<> writeKeychain(QString, QString, Secret, std::chrono::milliseconds)
{
    co_return fail(noKeychain());
}

Async<> deleteKeychain(QString, QString, std::chrono::milliseconds)
{
    co_return fail(noKeychain());
}

bool hasKeychain()
{
    return false;
}

} // namespace pulpit::secrets

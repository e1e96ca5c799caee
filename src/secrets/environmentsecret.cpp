// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/environmentsecret.h"

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

Result<Secret> readEnvironment(const QString &variable)
{
    const QByteArray name = variable.toLocal8Bit();
    Secret value(qgetenv(name.constData()));
    if (name.isEmpty() || value.isEmpty())
        return fail(ErrorCode::NotFound, u"the environment variable with the password is not set"_s, variable,
                    u"set it where the program is started"_s);
    return value;
}

} // namespace pulpit::secrets

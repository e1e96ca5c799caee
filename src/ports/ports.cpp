// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of the abstract ports need one place where moc's output is compiled.
#include "ports/secretsource.h"
#include "ports/services.h"
#include "ports/store.h"

namespace pulpit::ports {

Async<Secret> SecretSource::secret(QString reference, QString)
{
    co_return fail(ErrorCode::Unsupported, QStringLiteral("this source of secrets knows passwords of servers only"),
                   reference);
}

} // namespace pulpit::ports

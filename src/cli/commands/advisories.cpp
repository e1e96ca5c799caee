// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/advisories.h"

#include "cli/commands/common.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

QCoro::Task<Result<QList<domain::BannedRule>>> rulesOfAdvisory(Call call, ports::Engine *engine, QString id)
{
    const QString type = call.options.value(u"type"_s);
    if (!type.isEmpty() && type != u"rpm"_s)
        co_return fail(ErrorCode::Unsupported, u"%1 repositories have no advisories that Pulp lists"_s.arg(type), {},
                       u"Name the package, with --versions or --sha256."_s);
    const auto found = co_await engine->content().bansOfAdvisory(id);
    if (!found)
        co_return fail(found.error());
    for (const domain::PackageFinding::Unread &one : found->unread)
        call.terminal.note(u"Not asked: %1: %2"_s.arg(one.server, one.error.oneLine()));
    co_return found->rules;
}

} // namespace pulpit::cli

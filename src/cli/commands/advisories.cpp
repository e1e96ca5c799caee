// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/advisories.h"

#include "cli/commands/common.h"
#include "domain/advisory.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

constexpr int kAdvisoriesRead = 20; // of one id: repositories may have it in several editions

} // namespace

QCoro::Task<Result<QList<domain::BannedRule>>> rulesOfAdvisory(Call call, ports::Engine *engine, QString id)
{
    const QString type = call.options.value(u"type"_s);
    if (!type.isEmpty() && type != u"rpm"_s)
        co_return fail(ErrorCode::Unsupported, u"%1 repositories have no advisories that Pulp lists"_s.arg(type), {},
                       u"Name the package, with --versions or --sha256."_s);
    const auto servers = co_await engine->servers().servers();
    if (!servers)
        co_return fail(servers.error());
    QList<domain::AdvisoryPackage> packages;
    const QMap<QString, QString> filters {{u"id"_s, id}};
    int listing = 0;
    int silent = 0;
    for (const domain::Server &server : *servers) {
        const auto found = co_await engine->content().list(server.name, u"rpm/advisories"_s, filters, kAdvisoriesRead);
        if (!found && found.error().code != ErrorCode::Unsupported) {
            ++silent;
            call.terminal.note(u"Not asked: %1: %2"_s.arg(server.name, found.error().oneLine()));
        }
        if (!found)
            continue;
        ++listing;
        for (const QJsonObject &advisory : found->rows)
            for (const domain::AdvisoryPackage &package : domain::advisoryPackages(advisory))
                if (!packages.contains(package))
                    packages.append(package);
    }
    if (listing == 0 && silent == 0)
        co_return fail(ErrorCode::Unsupported, u"no server lists advisories"_s, id,
                       u"Name the package, with --versions or --sha256."_s);
    if (packages.isEmpty())
        co_return fail(ErrorCode::NotFound, u"no server has an advisory of this id"_s, id,
                       u"Pulp lists advisories by their own id, e.g. RHSA-2026:1234; for a CVE name the package."_s);
    co_return domain::bansOfAdvisory(id, packages);
}

} // namespace pulpit::cli

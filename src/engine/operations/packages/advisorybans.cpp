// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/advisorybans.h"

#include "domain/advisory.h"
#include "engine/operations/packages/contenttypes.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kAdvisoriesRead = 20; // of one id: repositories may have it in several editions

ports::ListQuery advisoryQuery(const QString &id)
{
    ports::ListQuery query;
    query.collection = u"content/rpm/advisories"_s;
    query.filters.insert(u"id"_s, id);
    query.fields = listedFields(u"rpm/advisories"_s, true);
    query.onlyFirst = true;
    return query;
}

} // namespace

Async<ports::AdvisoryBans> readBansOfAdvisory(Environment *environment, QString id, ports::CallContext call)
{
    const QString wanted = id.trimmed();
    if (wanted.isEmpty() || wanted.size() > 255)
        co_return fail(ErrorCode::InvalidInput, u"this is no id of an advisory"_s, wanted.left(80));
    const ports::ListQuery query = advisoryQuery(wanted);
    ports::AdvisoryBans bans;
    QList<domain::AdvisoryPackage> packages;
    bool isListed = false;
    for (const domain::Server &server : environment->configuration()->fleet.servers) {
        const auto connection = environment->serverOf(server.name);
        if (!connection) {
            bans.unread.append({server.name, connection.error()});
            continue;
        }
        const auto rows = co_await (*connection)->list(query, kAdvisoriesRead, call);
        if (!rows && rows.error().code == ErrorCode::Canceled)
            co_return fail(rows.error());
        if (!rows && rows.error().code != ErrorCode::Unsupported)
            bans.unread.append({server.name, rows.error()});
        if (!rows)
            continue;
        isListed = true;
        for (const QJsonValue &advisory : *rows)
            for (const domain::AdvisoryPackage &package : domain::advisoryPackages(advisory.toObject()))
                if (!packages.contains(package))
                    packages.append(package);
    }
    if (!isListed && bans.unread.isEmpty())
        co_return fail(ErrorCode::Unsupported, u"no server lists advisories"_s, wanted,
                       u"Name the package, with its versions or its SHA-256."_s);
    if (packages.isEmpty()) {
        QStringList silent;
        for (const domain::PackageFinding::Unread &one : bans.unread)
            silent.append(one.server);
        co_return fail(ErrorCode::NotFound,
                       silent.isEmpty() ? u"no server has an advisory of this id"_s
                                        : u"no server that answered has an advisory of this id"_s,
                       silent.isEmpty() ? wanted : u"%1; no answer from %2"_s.arg(wanted, silent.join(u", "_s)),
                       u"Pulp lists advisories by their own id, e.g. RHSA-2026:1234; for a CVE name the package."_s);
    }
    auto rules = domain::bansOfAdvisory(wanted, packages);
    if (!rules)
        co_return fail(rules.error());
    bans.rules = std::move(*rules);
    co_return bans;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/autopublish.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxRepositories = 1'000'000;

/// "repositories/rpm/rpm" of ".../repositories/rpm/rpm/UUID/".
QString typedListOf(const QString &repositoryHref)
{
    return repositoryHref.section(u'/', -5, -3);
}

} // namespace

Async<QHash<QString, bool>> readAutopublish(std::shared_ptr<ports::PulpServer> server, QStringList hrefs,
                                            ports::CallContext context)
{
    static const QStringList knowIt {u"repositories/deb/apt"_s, u"repositories/file/file"_s,
                                     u"repositories/python/python"_s, u"repositories/rpm/rpm"_s};
    QHash<QString, bool> result;
    for (const QString &collection : knowIt) {
        const bool occurs = std::any_of(hrefs.cbegin(), hrefs.cend(),
                                        [&](const QString &href) { return typedListOf(href) == collection; });
        if (!occurs)
            continue;
        ports::ListQuery query;
        query.collection = collection;
        query.fields = QStringList {u"pulp_href"_s, u"autopublish"_s};
        const auto rows = co_await server->list(query, kMaxRepositories, context);
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &row : *rows) {
            const QJsonObject object = row.toObject();
            if (object.value("autopublish"_L1).isBool())
                result.insert(object.value("pulp_href"_L1).toString(), object.value("autopublish"_L1).toBool());
        }
    }
    co_return result;
}

} // namespace pulpit::engine

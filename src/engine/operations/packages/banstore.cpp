// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/banstore.h"

#include "engine/async/waiting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kBanScope = u"banned"_s;

} // namespace

Result<QList<domain::BannedRule>> readBans(ports::Store &store)
{
    const auto stored = store.memory().recall(kBanScope);
    if (!stored)
        return fail(stored.error());
    QList<domain::BannedRule> rules;
    for (const QJsonObject &json : *stored)
        rules.append(domain::BannedRule::fromJson(json));
    std::sort(rules.begin(), rules.end(), [](const domain::BannedRule &a, const domain::BannedRule &b) {
        return a.since != b.since ? a.since > b.since : a.id < b.id;
    });
    return rules;
}

Async<domain::BannedRule> writeBan(ports::Store *store, domain::BannedRule rule, QDateTime now)
{
    rule.since = now;
    Result<domain::BannedRule> checked = domain::checkedRule(std::move(rule));
    if (!checked)
        co_return fail(checked.error());
    const auto known = readBans(*store);
    if (!known)
        co_return fail(known.error());
    for (const domain::BannedRule &old : *known) {
        if (old.id != checked->id)
            continue;
        domain::BannedRule same = *checked;
        same.since = old.since;
        same.who = old.who;
        if (same == old)
            co_return old;
    }
    const QHash<QString, QJsonObject> added {{checked->id, checked->toJson()}};
    const QStringList none;
    const auto written = co_await answerOf(store->memory().remember(kBanScope, added, none));
    if (!written)
        co_return fail(written.error());
    co_return *checked;
}

Async<void> removeBan(ports::Store *store, QString id)
{
    const auto stored = store->memory().recall(kBanScope);
    if (!stored)
        co_return fail(stored.error());
    if (!stored->contains(id))
        co_return fail(ErrorCode::NotFound, u"there is no ban of this id"_s, id.left(100),
                       u"\"pulpitctl package banned\" lists them."_s);
    const QHash<QString, QJsonObject> none;
    const QStringList gone {id};
    co_return co_await answerOf(store->memory().remember(kBanScope, none, gone));
}

} // namespace pulpit::engine

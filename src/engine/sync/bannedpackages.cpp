// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/bannedpackages.h"

#include "domain/naming.h"
#include "engine/sync/taskstep.h"

#include <QJsonObject>

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxPackages = 1000000; // the largest distributions have some hundred thousand

ports::ContentQuery queryOf(const PluginTraits &traits, const QString &nameField, const domain::Pattern &banned,
                            const QString &version, bool isWhole)
{
    ports::ContentQuery query;
    query.path = traits.packagePath;
    query.fields = {QStringLiteral("pulp_href"), nameField};
    if (isWhole)
        query.versionHref = version;
    else
        query.filters.insert(QStringLiteral("repository_version_added"), version);
    // deb can search at the server: without regard to case, so it finds at least what our own test will confirm.
    if (traits.plugin == QLatin1String("deb"))
        query.filters.insert(QStringLiteral("package__iregex"), banned.text());
    return query;
}

} // namespace

bool mayHaveBannedPackages(const PluginTraits &traits)
{
    return traits.plugin == QLatin1String("rpm") || traits.plugin == QLatin1String("deb");
}

Result<QStringList> bannedAmong(const QJsonArray &rows, const QString &nameField, const domain::Pattern &banned)
{
    QStringList hrefs;
    for (const QJsonValue &row : rows) {
        const auto isBanned = banned.search(row.toObject().value(nameField).toString());
        if (!isBanned)
            return fail(isBanned.error());
        if (*isBanned)
            hrefs.append(row.toObject().value(QLatin1String("pulp_href")).toString());
    }
    return hrefs;
}

bool needsWholeCheck(const domain::Repository &repository, const QDateTime &configurationApplied)
{
    return !repository.lastChange.isValid() || !configurationApplied.isValid()
        || configurationApplied > repository.lastChange;
}

Async<BannedRemoval> removeBannedPackages(JobContext &context, SyncRun &run, domain::Repository repository,
                                          domain::SyncOutcome outcome, int stage)
{
    const PluginTraits &traits = *pluginTraits(repository.type);
    BannedRemoval result;
    result.message = QStringLiteral("stage skipped no packages to remove");
    if (domain::isInternalUrl(repository.remoteFeed, context.fleet().settings.internalDomains)) {
        result.message = QStringLiteral("stage skipped for %1 as url is in internal domain").arg(repository.name);
        co_return result;
    }
    if (outcome.present.value(traits.packageType) <= 0)
        co_return result;
    const bool isDeb = traits.plugin == QLatin1String("deb");
    const QString nameField = isDeb ? QStringLiteral("package") : QStringLiteral("name");
    const bool isWhole = needsWholeCheck(repository, run.configurationApplied);
    const auto query = queryOf(traits, nameField, *run.banned, outcome.versionHref, isWhole);
    auto rows = co_await run.server->content(query, kMaxPackages, context.call());
    if (!rows && isDeb && rows.error().code == ErrorCode::InvalidInput) {
        // The server's database reads regular expressions in its own way and may refuse this one; then names are
        // compared here alone.
        ports::ContentQuery plain = query;
        plain.filters.remove(QStringLiteral("package__iregex"));
        rows = co_await run.server->content(plain, kMaxPackages, context.call());
    }
    if (!rows)
        co_return fail(rows.error());
    const auto hrefs = bannedAmong(*rows, nameField, *run.banned);
    if (!hrefs)
        co_return fail(hrefs.error());
    if (hrefs->isEmpty())
        co_return result;
    result.count = int(hrefs->size());
    context.stages().setMessage(stage, QStringLiteral("removing %1").arg(result.count));
    const QJsonObject body {{QStringLiteral("base_version"), outcome.versionHref},
                            {QStringLiteral("remove_content_units"), QJsonArray::fromStringList(*hrefs)}};
    auto accepted = co_await run.server->act(repository.href, QStringLiteral("modify"), body, context.call());
    if (!accepted)
        co_return fail(accepted.error());
    TaskStep step(context, run.server, stage, QStringLiteral("removing %1, task in state ").arg(result.count));
    auto task = co_await step.wait(accepted->taskHref, 0);
    if (!task)
        co_return fail(task.error());
    result.task = *task;
    result.message = QStringLiteral("banned packages removed successfully");
    co_return result;
}

} // namespace pulpit::engine

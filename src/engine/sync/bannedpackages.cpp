// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/bannedpackages.h"

#include "domain/naming.h"
#include "engine/operations/packages/banstore.h"
#include "engine/operations/packages/packagetype.h"
#include "engine/sync/taskstep.h"

#include <QJsonObject>

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxPackages = 1000000; // the largest distributions have some hundred thousand

constexpr qsizetype kMaxNamesAsked = 40; // in one request line
constexpr qsizetype kNamedInMessage = 5;

/// What decides in one repository.
struct Ban
{
    std::optional<domain::Pattern> pattern; ///< of config.ini, where it concerns the repository
    domain::BannedRules rules;
    const PackageType *type = nullptr; ///< null: only the pattern knows this type
    QString nameField;
};

ports::ContentQuery queryOf(const PluginTraits &traits, const Ban &ban, const QString &version, bool isWhole)
{
    ports::ContentQuery query;
    query.path = traits.packagePath;
    const bool byRules = ban.type && ban.rules.concern(traits.plugin);
    query.fields = byRules ? ban.type->fields : QStringList {QStringLiteral("pulp_href"), ban.nameField};
    if (isWhole)
        query.versionHref = version;
    else
        query.filters.insert(QStringLiteral("repository_version_added"), version);
    if (byRules) {
        const std::optional<QStringList> names = ban.rules.exactNames(traits.plugin);
        const bool canAsk = names && !ban.pattern && names->size() <= kMaxNamesAsked && !ban.type->partFilter.isEmpty();
        if (canAsk)
            query.filters.insert(ban.nameField + QStringLiteral("__in"), names->join(QLatin1Char(',')));
    } else if (traits.plugin == QLatin1String("deb")) {
        // deb can search at the server: without regard to case, so it finds at least what our own test will confirm.
        query.filters.insert(QStringLiteral("package__iregex"), ban.pattern->text());
    }
    return query;
}

struct Found
{
    QStringList hrefs;
    QStringList names; ///< with the rule, for people
};

Result<Found> foundAmong(const QJsonArray &rows, const Ban &ban)
{
    Found found;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        QString reason;
        if (ban.pattern) {
            const auto isBanned = ban.pattern->search(row.value(ban.nameField).toString());
            if (!isBanned)
                return fail(isBanned.error());
            if (*isBanned)
                reason = QStringLiteral("banned_package_regex");
        }
        if (ban.type && reason.isEmpty()) {
            const auto rule = ban.rules.match(unitOf(*ban.type, row));
            if (!rule)
                return fail(rule.error());
            if (*rule)
                reason = (*rule)->text();
        }
        if (reason.isEmpty())
            continue;
        found.hrefs.append(row.value(QLatin1String("pulp_href")).toString());
        const QString name = row.value(ban.nameField).toString();
        found.names.append(QStringLiteral("%1 (%2)").arg(name, reason));
    }
    return found;
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

Result<domain::BannedRules> currentRules(JobContext &context)
{
    const auto stored = readBans(context.store());
    if (!stored)
        return fail(stored.error());
    return domain::BannedRules::make(*stored, context.now());
}

Async<BannedRemoval> removeBannedPackages(JobContext &context, SyncRun &run, domain::Repository repository,
                                          domain::SyncOutcome outcome, domain::BannedRules rules, int stage)
{
    const PluginTraits &traits = *pluginTraits(repository.type);
    BannedRemoval result;
    result.message = QStringLiteral("stage skipped no packages to remove");
    Ban ban;
    ban.type = packageType(traits.plugin);
    ban.nameField = ban.type ? QString(ban.type->nameFilter) : QStringLiteral("name");
    const bool byRules = ban.type && rules.concern(traits.plugin);
    const bool isInternal = domain::isInternalUrl(repository.remoteFeed, context.fleet().settings.internalDomains);
    if (run.banned && mayHaveBannedPackages(traits) && !isInternal)
        ban.pattern = run.banned;
    QDateTime newest = run.configurationApplied;
    if (byRules && (!newest.isValid() || newest < rules.newest()))
        newest = rules.newest();
    ban.rules = std::move(rules);
    if (!ban.pattern && !byRules) {
        result.message = QStringLiteral("stage skipped for %1 as url is in internal domain").arg(repository.name);
        co_return result;
    }
    if (outcome.present.value(traits.packageType) <= 0)
        co_return result;
    const bool isWhole = needsWholeCheck(repository, newest);
    const auto query = queryOf(traits, ban, outcome.versionHref, isWhole);
    auto rows = co_await run.server->content(query, kMaxPackages, context.call());
    const QString iregex = QStringLiteral("package__iregex");
    if (!rows && query.filters.contains(iregex) && rows.error().code == ErrorCode::InvalidInput) {
        // The server's database reads regular expressions in its own way and may refuse this one; then names are
        // compared here alone.
        ports::ContentQuery plain = query;
        plain.filters.remove(iregex);
        rows = co_await run.server->content(plain, kMaxPackages, context.call());
    }
    if (!rows)
        co_return fail(rows.error());
    const auto found = foundAmong(*rows, ban);
    if (!found)
        co_return fail(found.error());
    if (found->hrefs.isEmpty())
        co_return result;
    result.count = int(found->hrefs.size());
    context.stages().setMessage(stage, QStringLiteral("removing %1").arg(result.count));
    const QJsonObject body {{QStringLiteral("base_version"), outcome.versionHref},
                            {QStringLiteral("remove_content_units"), QJsonArray::fromStringList(found->hrefs)}};
    auto accepted = co_await run.server->act(repository.href, QStringLiteral("modify"), body, context.call());
    if (!accepted)
        co_return fail(accepted.error());
    TaskStep step(context, run.server, stage, QStringLiteral("removing %1, task in state ").arg(result.count));
    auto task = co_await step.wait(accepted->taskHref, 0);
    if (!task)
        co_return fail(task.error());
    result.task = *task;
    result.message = QStringLiteral("banned packages removed successfully");
    if (byRules)
        result.message += QStringLiteral(": ") + found->names.mid(0, kNamedInMessage).join(QStringLiteral(", "));
    co_return result;
}

} // namespace pulpit::engine

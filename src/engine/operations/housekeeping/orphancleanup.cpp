// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Severity = domain::PlanRemark::Severity;

namespace {

constexpr qint64 kMeasuredUnits = 5000; // beyond, units are only counted
constexpr qsizetype kMeasuredFiles = 2000;
constexpr qsizetype kFilesAtATime = 60; // that fit one request line

/// What a clean-up would take away, as far as the server tells.
struct Orphans
{
    qint64 units = 0;
    qint64 files = 0; ///< that no content points at
    domain::ContentCounts byType;
    std::optional<qint64> bytes;
};

/// "/pulp/api/v3/content/rpm/packages/<id>/" is "rpm/packages".
QString pathOf(const QString &href)
{
    const QStringList parts = href.section(u"/content/"_s, -1).split(u'/');
    return parts.size() < 2 ? QString() : parts.at(0) + u'/' + parts.at(1);
}

Async<qint64> sizeOf(std::shared_ptr<ports::PulpServer> server, QStringList files, ports::CallContext call)
{
    qint64 bytes = 0;
    for (qsizetype i = 0; i < files.size(); i += kFilesAtATime) {
        ports::ListQuery query;
        query.collection = u"artifacts"_s;
        query.filters.insert(u"pulp_href__in"_s, files.mid(i, kFilesAtATime).join(u','));
        query.fields = {u"pulp_href"_s, u"size"_s};
        const auto rows = co_await server->list(query, kFilesAtATime, call);
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &row : *rows)
            bytes += row.toObject().value("size"_L1).toInteger();
    }
    co_return bytes;
}

Async<void> measure(std::shared_ptr<ports::PulpServer> server, QString minutes, Orphans *orphans,
                    ports::CallContext call)
{
    ports::ListQuery query;
    query.collection = u"content"_s;
    query.filters.insert(u"orphaned_for"_s, minutes);
    query.fields = {u"pulp_href"_s, u"artifacts"_s};
    const auto rows = co_await server->list(query, kMeasuredUnits, call);
    if (!rows)
        co_return fail(rows.error());
    QSet<QString> files;
    for (const QJsonValue &value : *rows) {
        const QJsonObject row = value.toObject();
        ++orphans->byType[pathOf(row.value("pulp_href"_L1).toString())];
        const QJsonObject artifacts = row.value("artifacts"_L1).toObject();
        for (const QJsonValue &file : artifacts)
            if (!file.toString().isEmpty())
                files.insert(file.toString());
    }
    if (files.size() > kMeasuredFiles)
        co_return {};
    QStringList sorted(files.begin(), files.end());
    sorted.sort();
    const auto bytes = co_await sizeOf(server, sorted, call);
    if (bytes)
        orphans->bytes = *bytes;
    co_return {}; // sizes are for administrators only; without them the number of units has to do
}

Async<Orphans> readOrphans(std::shared_ptr<ports::PulpServer> server, QString minutes, ports::CallContext call)
{
    Orphans orphans;
    ports::ListQuery query;
    query.collection = u"content"_s;
    query.filters.insert(u"orphaned_for"_s, minutes);
    query.fields = {u"pulp_href"_s};
    const auto units = co_await server->count(query, call);
    if (!units)
        co_return fail(units.error());
    orphans.units = *units;
    query.collection = u"artifacts"_s;
    const auto files = co_await server->count(query, call);
    if (!files && files.error().code != ErrorCode::NotAllowed)
        co_return fail(files.error());
    orphans.files = files.value_or(0);
    if (orphans.units > 0 && orphans.units <= kMeasuredUnits) {
        auto measured = co_await measure(server, minutes, &orphans, call);
        if (!measured)
            co_return fail(measured.error());
    }
    co_return orphans;
}

} // namespace

Async<domain::Plan> OrphanCleanup::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    const QJsonValue minutes = request.value("protection_minutes"_L1);
    if (!minutes.isUndefined() && !minutes.isNull() && minutes.toInteger(-1) < 0)
        co_return fail(ErrorCode::InvalidInput, u"the protection time is a number of minutes, 0 or more"_s);
    const QString filter = minutes.isDouble() ? QString::number(minutes.toInteger()) : u"-1"_s;
    domain::Plan plan = beginPlan(*this, request, world->now());
    plan.title = u"Clean up orphans"_s;
    plan.isDestructive = true;
    for (const QString &name : *servers) {
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        world->report(u"counts orphans of %1"_s.arg(name));
        const auto orphans = co_await readOrphans(*server, filter, world->call());
        const bool isUnknown = !orphans && orphans.error().code == ErrorCode::Unsupported;
        if (!orphans && !isUnknown)
            co_return fail(orphans.error());
        if (isUnknown)
            plan.remarks.append({Severity::Note,
                                 name,
                                 {},
                                 u"this server does not tell what its orphans are"_s,
                                 u"pulpcore 3.45 and newer tell."_s});
        if (orphans && orphans->units + orphans->files == 0)
            continue;
        domain::PlannedChange change;
        change.id = name + u"/orphans"_s;
        change.server = name;
        change.object = u"orphans"_s;
        change.name = u"orphans"_s;
        change.collection = u"orphans/cleanup"_s;
        if (minutes.isDouble())
            change.fields.insert(u"orphan_protection_time"_s, minutes);
        if (orphans) {
            change.content = orphans->byType;
            change.bytes = orphans->bytes;
            change.note
                = u"%1 units of content, %2 files that no content points at"_s.arg(orphans->units).arg(orphans->files);
        }
        plan.changes.append(change);
    }
    if (!minutes.isDouble() || minutes.toInteger() < 60)
        plan.remarks.append(
            {Severity::Note,
             {},
             {},
             minutes.isDouble()
                 ? u"with so short a protection time, content of uploads and syncs that are under way may go"_s
                 : u"the time that orphans are protected is each server's own setting (a day, as it comes)"_s,
             {}});
    co_return plan;
}

} // namespace pulpit::engine

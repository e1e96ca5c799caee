// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

bool hasArtifact(const Unit &unit)
{
    return unit.type == ContentType::RpmPackage || unit.type == ContentType::DebPackage
        || unit.type == ContentType::FileContent || unit.type == ContentType::PythonPackage;
}

std::vector<Unit> unitsOf(const Repository &repository, const QSet<int> &except)
{
    std::set<Unit> units;
    for (const Version &version : repository.versions)
        if (version.content && !except.contains(version.number))
            units.insert(version.content->units().begin(), version.content->units().end());
    return {units.begin(), units.end()};
}

/// What can be downloaded again and belongs to none but these repositories.
int reclaim(Domain &domain, const QHash<Uuid, QSet<int>> &keep)
{
    std::set<Unit> taken;
    std::set<Unit> kept;
    domain.repositories.forEach([&](Repository &repository) {
        const bool isChosen = keep.contains(repository.id) && domain.remotes.find(repository.remote) != nullptr;
        if (!isChosen) {
            const std::vector<Unit> units = unitsOf(repository, {});
            kept.insert(units.begin(), units.end());
            return;
        }
        const QSet<int> numbers = keep.value(repository.id);
        const std::vector<Unit> units = unitsOf(repository, numbers);
        taken.insert(units.begin(), units.end());
        for (const Version &version : repository.versions)
            if (version.content && numbers.contains(version.number))
                kept.insert(version.content->units().begin(), version.content->units().end());
    });
    int count = 0;
    for (const Unit &unit : taken) {
        if (!hasArtifact(unit) || kept.contains(unit) || domain.reclaimed.contains(unitSha256(unit)))
            continue;
        domain.reclaimed.insert(unitSha256(unit));
        ++count;
    }
    return count;
}

} // namespace

std::optional<HttpResponse> Api::unexpectedField(const QStringList &known) const
{
    for (const QString &key : m_body.keys())
        if (!known.contains(key))
            return fieldError(key.toUtf8(), "Unexpected field");
    return std::nullopt;
}

HttpResponse Api::cleanUpOrphans()
{
    if (m_request.method != "POST")
        return notAllowed();
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (std::optional<HttpResponse> bad = unexpectedField({u"orphan_protection_time"_s, u"content_hrefs"_s}))
        return *bad;
    const QJsonValue minutes = m_body.value("orphan_protection_time"_L1);
    if (minutes.isDouble() && minutes.toDouble() < 0)
        return fieldError("orphan_protection_time", "Ensure this value is greater than or equal to 0.");
    const QString limit = minutes.isDouble() ? QString::number(minutes.toInteger()) : u"-1"_s;
    std::optional<QSet<QByteArray>> wanted;
    if (m_body.contains("content_hrefs"_L1)) {
        wanted.emplace();
        for (const QJsonValue &href : m_body.value("content_hrefs"_L1).toArray()) {
            if (!unitByHref(href.toString(), nullptr))
                return HttpResponse::json(400, "[\"URI " + href.toString().toUtf8() + " not found for content.\"]");
            wanted->insert(href.toString().toUtf8());
        }
    }
    return simpleTask("pulpcore.app.tasks.orphan.orphan_cleanup", u"orphans"_s, {},
                      [&domain = m_domain, &server = m_server, limit, wanted] {
                          std::vector<Unit> units = domain.orphans(orphanLimit(limit, server.now()));
                          const View view = server.view(domain);
                          if (wanted)
                              std::erase_if(units,
                                            [&](const Unit &unit) { return !wanted->contains(view.href(unit)); });
                          domain.removeOrphans(units);
                          const int content = static_cast<int>(units.size());
                          const int files = static_cast<int>(std::count_if(units.begin(), units.end(), hasArtifact));
                          return progressJson({{"Clean up orphan Content", "clean-up.content", content, content},
                                               {"Clean up orphan Artifacts", "clean-up.artifacts", files, files}});
                      });
}

HttpResponse Api::repair(const Repository *repository)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (std::optional<HttpResponse> bad = unexpectedField({u"verify_checksums"_s}))
        return *bad;
    if (!m_body.value("verify_checksums"_L1).isUndefined() && !m_body.value("verify_checksums"_L1).isBool())
        return fieldError("verify_checksums", "Must be a valid boolean.");
    const auto effect = [] {
        return progressJson({{"Identify missing units", "repair.missing", 0, std::nullopt},
                             {"Identify corrupted units", "repair.corrupted", 0, std::nullopt},
                             {"Repair corrupted units", "repair.repaired", 0, std::nullopt}});
    };
    if (repository != nullptr)
        return simpleTask("pulpcore.app.tasks.repository.repair_version", repository->name,
                          {shared(*repository), domainLock()}, effect);
    return simpleTask("pulpcore.app.tasks.repository.repair_all_artifacts", u"repair"_s, {}, effect);
}

HttpResponse Api::reclaimSpace()
{
    if (m_request.method != "POST")
        return notAllowed();
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (std::optional<HttpResponse> bad = unexpectedField({u"repo_hrefs"_s, u"repo_versions_keeplist"_s}))
        return *bad;
    if (!m_body.contains("repo_hrefs"_L1))
        return fieldError("repo_hrefs", "This field is required.");
    QHash<Uuid, QSet<int>> keep; // the numbers by repository
    QList<Lock> locks;
    for (const QJsonValue &href : m_body.value("repo_hrefs"_L1).toArray()) {
        if (href.toString() == u"*"_s) {
            m_domain.repositories.forEach([&](Repository &row) { keep.insert(row.id, {}); });
            continue;
        }
        const Repository *repository = repositoryAt(href.toString());
        if (repository == nullptr)
            return HttpResponse::json(400, "[\"URI " + href.toString().toUtf8() + " not found for repository.\"]");
        keep.insert(repository->id, {});
        locks.append(exclusive(*repository));
    }
    for (const QJsonValue &href : m_body.value("repo_versions_keeplist"_L1).toArray()) {
        int number = -1;
        const Repository *repository = repositoryAt(href.toString(), &number);
        if (repository == nullptr || repository->version(number) == nullptr)
            return HttpResponse::json(400,
                                      "[\"URI " + href.toString().toUtf8() + " not found for repositoryversion.\"]");
        if (keep.contains(repository->id))
            keep[repository->id].insert(number);
    }
    return simpleTask("pulpcore.app.tasks.reclaim_space.reclaim_space", u"reclaim"_s, locks,
                      [&domain = m_domain, keep] {
                          const int count = reclaim(domain, keep);
                          return progressJson({{"Reclaim disk space", "reclaim-space.artifact", count, count}});
                      });
}

HttpResponse Api::artifacts(const Segments &rest) const
{
    if (!isGet())
        return notAllowed();
    if (!rest.isEmpty())
        return HttpResponse::detail(404, "Not found.");
    const auto unitAt = [](const void *row) -> const Unit & { return *static_cast<const Unit *>(row); };
    const auto hrefOf = [this](const Unit &unit) {
        return m_view.addresses().apiBase + "artifacts/" + m_view.unitId(unit).toByteArray() + '/';
    };
    FilterTable table;
    FilterSpec spec;
    spec.form = FilterSpec::Form::ExactIn;
    spec.get = [&](const void *row) -> FieldValue { return QString::fromUtf8(hrefOf(unitAt(row))); };
    table.insert(u"pulp_href"_s, spec);
    spec.get
        = [&](const void *row) -> FieldValue { return QString::fromUtf8(m_view.unitId(unitAt(row)).toByteArray()); };
    spec.orderable = true;
    table.insert(u"pulp_id"_s, spec);
    table.insert(u"pk"_s, spec);
    spec.form = FilterSpec::Form::Exact;
    spec.get = [&](const void *row) -> FieldValue { return QString::fromUtf8(unitSha256(unitAt(row))); };
    table.insert(u"sha256"_s, spec);
    const ListQuery query = parseListQuery(m_request, table, {u"repository_version"_s, u"orphaned_for"_s});
    std::set<Unit> units;
    if (const std::optional<QString> reference = m_request.parameter(u"repository_version"_s)) {
        int number = -1;
        const Repository *repository = repositoryAt(*reference, &number);
        const Version *version = repository == nullptr ? nullptr : repository->version(number);
        if (version == nullptr)
            return HttpResponse::json(400, uriNotValid(*reference));
        if (version->content)
            units.insert(version->content->units().begin(), version->content->units().end());
    } else if (!m_request.parameter(u"orphaned_for"_s)) {
        // Content keeps its files; only what no content points at is an orphan, and the fake has no uploads.
        for (const ContentSet *set : allContent())
            units.insert(set->units().begin(), set->units().end());
    }
    std::erase_if(units, [this](const Unit &unit) {
        return !hasArtifact(unit) || m_domain.reclaimed.contains(unitSha256(unit));
    });
    std::vector<const void *> rows;
    for (const Unit &unit : units)
        rows.push_back(&unit);
    return listResponse(m_request, m_server.origin(), query, std::move(rows), [&](QByteArray &out, const void *row) {
        const Unit &unit = unitAt(row);
        const QByteArray digest = unitSha256(unit);
        ObjectWriter writer(out, &query.fields);
        writer.bytes("pulp_href", hrefOf(unit));
        if (m_server.age().has(Feature::Prn))
            writer.bytes("prn", "prn:core.artifact:" + m_view.unitId(unit).toByteArray());
        writer.time("pulp_created", m_domain.created());
        writer.time("pulp_last_updated", m_domain.created());
        writer.bytes("file", "artifact/" + digest.left(2) + '/' + digest.mid(2));
        writer.number("size", unitBody(unit).size());
        writer.null("md5");
        writer.null("sha1");
        writer.bytes("sha224", digest.left(56));
        writer.bytes("sha256", digest);
        writer.bytes("sha384", digest + digest.left(32));
        writer.bytes("sha512", digest + digest);
    });
}

HttpResponse Api::simpleTask(const QByteArray &name, const QString &subject, QList<Lock> locks,
                             std::function<QByteArray()> effect)
{
    TaskRequest request;
    request.name = name;
    request.subject = subject;
    request.locks = std::move(locks);
    request.start = [&server = m_server, effect = std::move(effect)](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [effect] {
            TaskOutcome outcome;
            const QByteArray progress = effect ? effect() : QByteArray();
            if (!progress.isEmpty())
                outcome.progress = progress;
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

} // namespace pulpit::fakepulp

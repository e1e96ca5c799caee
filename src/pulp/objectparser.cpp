// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/objectparser.h"

#include "pulp/apipaths.h"
#include "pulp/errorbody.h"
#include "pulp/jsonreader.h"

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr qsizetype kMaxErrorText = 16 * 1024;
constexpr qsizetype kMaxTraceback = 64 * 1024;

template <typename T>
Result<T> checked(const JsonReader &reader, T value)
{
    if (const Result<> problem = reader.problem(); !problem)
        return fail(problem.error());
    return value;
}

domain::ContentCounts counts(JsonReader summary, QLatin1String kind)
{
    domain::ContentCounts result;
    JsonReader types = summary.optionalObject(kind);
    const QStringList names = types.object().keys();
    for (const QString &name : names) {
        const QByteArray latin = name.toLatin1();
        JsonReader one = types.optionalObject(QLatin1String(latin));
        result.insert(name, one.number("count"_L1));
    }
    return result;
}

void readError(JsonReader error, domain::PulpTask &task)
{
    // {"description", "traceback"[, "error_code"]} when the code failed, {"reason"} when the process died.
    task.errorText = error.optionalText("description"_L1);
    if (task.errorText.isEmpty())
        task.errorText = error.optionalText("reason"_L1);
    task.errorText = task.errorText.left(kMaxErrorText);
    task.errorCode = error.optionalText("error_code"_L1).left(16);
    if (task.errorCode.isEmpty())
        task.errorCode = codeInFront(task.errorText);
    task.traceback = error.optionalText("traceback"_L1).right(kMaxTraceback);
}

domain::PulpWorker readWorker(JsonReader &reader)
{
    domain::PulpWorker worker;
    worker.href = reader.optionalText("pulp_href"_L1); // status/ gives none from 3.87 on
    worker.name = reader.text("name"_L1);
    worker.lastHeartbeat = reader.optionalTime("last_heartbeat"_L1);
    worker.currentTaskHref = reader.optionalText("current_task"_L1);
    return worker;
}

} // namespace

Result<domain::PulpStatus> parseStatus(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpStatus status;
    for (JsonReader &one : reader.objects("versions"_L1))
        status.components.append({one.text("component"_L1), one.text("version"_L1)});
    for (JsonReader &one : reader.objects("online_workers"_L1))
        status.onlineWorkers.append(readWorker(one));
    status.onlineApiApps = int(reader.optionalArray("online_api_apps"_L1).size());
    status.onlineContentApps = int(reader.optionalArray("online_content_apps"_L1).size());
    status.databaseConnected = reader.optionalObject("database_connection"_L1).flag("connected"_L1, false);
    status.redisConnected = reader.optionalObject("redis_connection"_L1).flag("connected"_L1, false);
    JsonReader storage = reader.optionalObject("storage"_L1);
    status.storageTotal = storage.optionalNumber("total"_L1);
    status.storageUsed = storage.optionalNumber("used"_L1);
    status.storageFree = storage.optionalNumber("free"_L1);
    JsonReader content = reader.optionalObject("content_settings"_L1);
    status.contentOrigin = content.optionalText("content_origin"_L1);
    status.contentPathPrefix = content.optionalText("content_path_prefix"_L1);
    status.domainEnabled = reader.flag("domain_enabled"_L1, false);
    if (reader.problem() && status.components.isEmpty())
        return fail(ErrorCode::BadAnswer, u"this is not the status of a Pulp 3 server"_s, {},
                    u"check the server's URL and its API root"_s);
    return checked(reader, status);
}

Result<domain::PulpWorker> parseWorker(const QJsonObject &json)
{
    JsonReader reader(json);
    return checked(reader, readWorker(reader));
}

Result<domain::PulpRepository> parseRepository(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpRepository repository;
    repository.href = reader.text("pulp_href"_L1);
    repository.prn = reader.optionalText("prn"_L1);
    repository.name = reader.text("name"_L1);
    repository.type = typeOf(ObjectKind::Repository, repository.href);
    repository.description = reader.optionalText("description"_L1);
    repository.remoteHref = reader.optionalText("remote"_L1);
    repository.latestVersionHref = reader.optionalText("latest_version_href"_L1);
    if (reader.has("autopublish"_L1))
        repository.autopublish = reader.flag("autopublish"_L1, false);
    repository.created = reader.optionalTime("pulp_created"_L1);
    repository.lastUpdated = reader.optionalTime("pulp_last_updated"_L1);
    return checked(reader, repository);
}

Result<domain::PulpRemote> parseRemote(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpRemote remote;
    remote.href = reader.text("pulp_href"_L1);
    remote.name = reader.text("name"_L1);
    remote.type = typeOf(ObjectKind::Remote, remote.href);
    remote.url = reader.optionalText("url"_L1);
    remote.policy = reader.optionalText("policy"_L1);
    remote.tlsValidation = reader.flag("tls_validation"_L1, true);
    remote.caCert = reader.optionalText("ca_cert"_L1);
    remote.clientCert = reader.optionalText("client_cert"_L1);
    remote.proxyUrl = reader.optionalText("proxy_url"_L1);
    remote.debDistributions = reader.optionalText("distributions"_L1);
    remote.lastUpdated = reader.optionalTime("pulp_last_updated"_L1);
    remote.fields = json;
    return checked(reader, remote);
}

Result<domain::PulpDistribution> parseDistribution(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpDistribution distribution;
    distribution.href = reader.text("pulp_href"_L1);
    distribution.name = reader.text("name"_L1);
    distribution.type = typeOf(ObjectKind::Distribution, distribution.href);
    distribution.basePath = reader.optionalText("base_path"_L1);
    distribution.baseUrl = reader.optionalText("base_url"_L1);
    distribution.repositoryHref = reader.optionalText("repository"_L1);
    distribution.publicationHref = reader.optionalText("publication"_L1);
    distribution.versionHref = reader.optionalText("repository_version"_L1);
    distribution.hasContentGuard = reader.has("content_guard"_L1);
    return checked(reader, distribution);
}

Result<domain::PulpPublication> parsePublication(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpPublication publication;
    publication.href = reader.text("pulp_href"_L1);
    publication.type = typeOf(ObjectKind::Publication, publication.href);
    publication.versionHref = reader.optionalText("repository_version"_L1);
    publication.created = reader.optionalTime("pulp_created"_L1);
    return checked(reader, publication);
}

Result<domain::PulpVersion> parseVersion(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpVersion version;
    version.href = reader.text("pulp_href"_L1);
    version.number = int(reader.number("number"_L1));
    version.repositoryHref = reader.optionalText("repository"_L1);
    if (version.repositoryHref.isEmpty()) // older servers leave it out; ".../versions/3/" lies below its repository
        version.repositoryHref = version.href.section("versions/"_L1, 0, 0);
    version.created = reader.optionalTime("pulp_created"_L1);
    JsonReader summary = reader.optionalObject("content_summary"_L1);
    version.added = counts(summary, "added"_L1);
    version.removed = counts(summary, "removed"_L1);
    version.present = counts(summary, "present"_L1);
    return checked(reader, version);
}

Result<domain::PulpTask> parseTask(const QJsonObject &json)
{
    JsonReader reader(json);
    domain::PulpTask task;
    task.href = reader.text("pulp_href"_L1);
    task.name = reader.optionalText("name"_L1);
    task.state = domain::pulpTaskState(reader.text("state"_L1));
    task.loggingCid = reader.optionalText("logging_cid"_L1);
    task.created = reader.optionalTime("pulp_created"_L1);
    task.unblocked = reader.optionalTime("unblocked_at"_L1);
    task.started = reader.optionalTime("started_at"_L1);
    task.finished = reader.optionalTime("finished_at"_L1);
    readError(reader.optionalObject("error"_L1), task);
    for (JsonReader &one : reader.objects("progress_reports"_L1)) {
        domain::ProgressReport report;
        report.message = one.optionalText("message"_L1);
        report.code = one.optionalText("code"_L1);
        report.state = one.optionalText("state"_L1);
        report.done = one.optionalNumber("done"_L1).value_or(0);
        report.total = one.optionalNumber("total"_L1);
        task.progress.append(report);
    }
    task.createdResources = reader.texts("created_resources"_L1);
    task.reservedResources = reader.texts("reserved_resources_record"_L1);
    return checked(reader, task);
}

} // namespace pulpit::pulp

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job.h"

#include "domain/names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr detail::NameTable<JobKind, 10> kKinds {{
    {JobKind::RepoSync, "repo_sync"_L1},
    {JobKind::RepoGroupSync, "repo_group_sync"_L1},
    {JobKind::RepoSnapshot, "repo_snapshot"_L1},
    {JobKind::RepoCreationFromGit, "repo_creation_from_git"_L1},
    {JobKind::RepoRemoval, "repo_removal"_L1},
    {JobKind::RemoveRepoContent, "remove_repo_content"_L1},
    {JobKind::RepoVerify, "repo_verify"_L1},
    {JobKind::Release, "release"_L1},
    {JobKind::Housekeeping, "housekeeping"_L1},
    {JobKind::Reconcile, "reconcile"_L1},
}};

constexpr detail::NameTable<JobState, 7> kStates {{
    {JobState::Queued, "queued"_L1},
    {JobState::Running, "running"_L1},
    {JobState::Completed, "completed"_L1},
    {JobState::Failed, "failed"_L1},
    {JobState::Canceled, "canceled"_L1},
    {JobState::FailedToStart, "failed_to_start"_L1},
    {JobState::Skipped, "skipped"_L1},
}};

// Keys of "task_args", where Pulp Manager has a name for it.
constexpr auto kServer = "name"_L1;
constexpr auto kGroup = "repo_group"_L1;
constexpr auto kInclude = "regex_include"_L1;
constexpr auto kExclude = "regex_exclude"_L1;
constexpr auto kSource = "source_pulp_server_name"_L1;
constexpr auto kConcurrency = "max_concurrent_syncs"_L1;
constexpr auto kRuntime = "max_runtime"_L1;
constexpr auto kOptions = "sync_options"_L1;
constexpr auto kRemovalPercent = "mass_removal_percent"_L1;
constexpr auto kOnly = "only_repositories"_L1;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QString toString(JobKind kind)
{
    return detail::nameOf(kKinds, kind);
}

std::optional<JobKind> jobKind(const QString &text)
{
    return detail::valueOf(kKinds, text);
}

QString toString(JobState state)
{
    return detail::nameOf(kStates, state);
}

std::optional<JobState> jobState(const QString &text)
{
    return detail::valueOf(kStates, text);
}

bool isAllowedTransition(JobState from, JobState to)
{
    switch (from) {
    case JobState::Queued:
        return to == JobState::Running || to == JobState::Skipped || to == JobState::Canceled || to == JobState::Failed
            || to == JobState::FailedToStart;
    case JobState::Running:
        return to == JobState::Completed || to == JobState::Failed || to == JobState::Canceled
            || to == JobState::FailedToStart || to == JobState::Queued;
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Canceled:
    case JobState::FailedToStart:
    case JobState::Skipped: return false;
    }
    return false;
}

QJsonObject SyncRequest::toJson() const
{
    QJsonObject json {
        {kServer, server},
        {kInclude, textOrNull(regexInclude)},
        {kExclude, textOrNull(regexExclude)},
        {kSource, textOrNull(source)},
        {kConcurrency, maxConcurrentSyncs},
        {kRuntime, maxRuntime},
        {kOptions, syncOptions.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(syncOptions)},
        {kRemovalPercent, massRemovalPercent},
    };
    if (!group.isEmpty())
        json.insert(kGroup, group);
    if (!onlyRepositories.isEmpty())
        json.insert(kOnly, QJsonArray::fromStringList(onlyRepositories));
    return json;
}

SyncRequest SyncRequest::fromJson(const QJsonObject &json)
{
    SyncRequest request;
    request.server = json.value(kServer).toString();
    request.group = json.value(kGroup).toString();
    request.regexInclude = json.value(kInclude).toString();
    request.regexExclude = json.value(kExclude).toString();
    request.source = json.value(kSource).toString();
    request.maxConcurrentSyncs = qMax(1, json.value(kConcurrency).toInt(request.maxConcurrentSyncs));
    request.maxRuntime = json.value(kRuntime).toString(request.maxRuntime);
    request.syncOptions = json.value(kOptions).toObject();
    request.massRemovalPercent = qBound(0, json.value(kRemovalPercent).toInt(request.massRemovalPercent), 100);
    const QJsonArray only = json.value(kOnly).toArray();
    for (const auto &name : only)
        request.onlyRepositories.append(name.toString());
    return request;
}

} // namespace pulpit::domain

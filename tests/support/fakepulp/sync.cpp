// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync.h"

namespace pulpit::fakepulp {

namespace {

// What a sync knows when it starts.
struct Start
{
    Server &server;
    Domain &domain;
    Uuid repository;
    Uuid remote;
    SyncOptions options;
    Fetched fetched;
};

QList<ProgressReport> reports(Plugin plugin, const ContentSet &target, const ContentDiff &diff, bool mirror,
                              bool fetchedNothing)
{
    const auto added = static_cast<qint64>(diff.added.size());
    const auto removed = static_cast<qint64>(diff.removed.size());
    QList<ProgressReport> list;
    switch (plugin) {
    case Plugin::Rpm: {
        const int packages = target.count(ContentType::RpmPackage);
        const int advisories = target.count(ContentType::RpmAdvisory);
        list = {{"Downloading Metadata Files", "sync.downloading.metadata", advisories > 0 ? 5 : 4},
                {"Downloading Artifacts", "sync.downloading.artifacts", added},
                {"Associating Content", "associating.content", added},
                {"Skipping Packages", "sync.skipped.packages", 0, 0},
                {"Parsed Packages", "sync.parsing.packages", packages, packages}};
        if (advisories > 0)
            list.append({"Parsed Advisories", "sync.parsing.advisories", advisories, advisories});
        break;
    }
    case Plugin::Deb:
        list = {{"Downloading Artifacts", "sync.downloading.artifacts", added},
                {"Update ReleaseFile units", "update.release_file", target.count(ContentType::DebReleaseFile)},
                {"Update PackageIndex units", "update.packageindex", target.count(ContentType::DebPackageIndex)},
                {"Associating Content", "associating.content", added}};
        break;
    case Plugin::File:
        list = {{"Downloading Metadata", "sync.downloading.metadata", 1},
                {"Downloading Artifacts", "sync.downloading.artifacts", added},
                {"Associating Content", "associating.content", added},
                {"Parsing Metadata Lines", "sync.parsing.metadata", target.leafCount(), target.leafCount()}};
        break;
    case Plugin::Python: {
        QSet<QString> projects;
        for (const Unit &unit : target.units())
            projects.insert(unit.name);
        list = {{"Fetching Project Metadata", "sync.fetching.project",
                 fetchedNothing ? 0 : static_cast<qint64>(projects.size())},
                {"Downloading Artifacts", "sync.downloading.artifacts", added},
                {"Associating Content", "associating.content", added}};
        break;
    }
    case Plugin::Container:
        list = {{"Downloading tag list", "sync.downloading.tag_list", 1, 1},
                {"Processing Tags", "sync.processing.tag", target.count(ContentType::ContainerTag)},
                {"Downloading Artifacts", "sync.downloading.artifacts", added},
                {"Associating Content", "associating.content", target.leafCount()}};
        break;
    }
    if (mirror)
        list.append({"Un-Associating Content", "unassociating.content", removed});
    return list;
}

QByteArray running(const QList<ProgressReport> &final)
{
    QList<ProgressReport> list = final.mid(0, 3);
    for (ProgressReport &report : list) {
        report.state = "running";
        report.done = 0;
    }
    return progressJson(list);
}

// The content after the sync: a mirror equals upstream, an additive sync keeps what was there.
ContentSet::Ptr merged(const ContentSet::Ptr &present, const ContentSet::Ptr &upstream, bool mirror)
{
    if (mirror || !present || present->units().empty())
        return upstream;
    return upstream->changed(present->leaves(), {});
}

TaskOutcome skipped(Plugin plugin)
{
    TaskOutcome outcome;
    outcome.progress = plugin == Plugin::Deb
        ? progressJson({{"Skipping sync (no changes for any ReleaseFile)", "sync.complete_skip.was_skipped", 1}})
        : progressJson({{"Skipping Sync (no change from previous sync)", "sync.was_skipped", 1, 1}});
    return outcome;
}

void publishAfter(const Start &start, const Repository &repository, TaskOutcome &outcome, bool verbatim)
{
    const Version *latest = repository.latest();
    const TypeSpec &type = typeOf(Kind::Publication, repository.type->plugin);
    const Micros now = start.server.now();
    const quint64 revision = verbatim ? start.fetched.content->revision() : static_cast<quint64>(now / kSecond);
    const Publication &publication = start.domain.addPublication(type, repository, latest->number, revision, now);
    outcome.created.append({&type, publication.id, -1});
}

TaskOutcome finishSync(const Start &start, const QList<ProgressReport> &progress, const ContentSet::Ptr &target)
{
    TaskOutcome outcome;
    outcome.progress = progressJson(progress);
    Repository *repository = start.domain.repositories.find(start.repository);
    if (repository == nullptr)
        return outcome;
    const Plugin plugin = repository->type->plugin;
    const Version *latest = repository->latest();
    const ContentDiff diff = difference(latest == nullptr ? nullptr : latest->content.get(), target.get());
    const bool changed = !diff.added.empty() || !diff.removed.empty();
    if (changed) {
        const Version &version = start.domain.addVersion(*repository, target, start.server.now());
        outcome.created.append({repository->type, repository->id, version.number});
        if (plugin == Plugin::File)
            outcome.result = outcome.created.first();
    }
    // rpm gives the latest version whenever it did not skip.
    if (plugin == Plugin::Rpm)
        outcome.result = Target {repository->type, repository->id, repository->latest()->number};
    repository->lastSync = {start.remote, start.fetched.content, start.options.policy};
    const bool mirror = start.options.policy != SyncPolicy::Additive;
    // mirror_complete copies the index of upstream; a file mirror publishes, too.
    if (plugin == Plugin::Rpm && start.options.policy == SyncPolicy::MirrorComplete)
        publishAfter(start, *repository, outcome, true);
    else if (plugin == Plugin::File && mirror && changed)
        publishAfter(start, *repository, outcome, true);
    if (changed && repository->autopublish() && usesPublications(plugin))
        publishAfter(start, *repository, outcome, false);
    return outcome;
}

Micros duration(const Server &server, const QString &name, Micros usual, qint64 units)
{
    const TaskTiming &timing = const_cast<Server &>(server).tasks().timing;
    return timing.byRepository.value(name, usual) + timing.perUnit * units;
}

} // namespace

TaskPlan planSync(Server &server, Domain &domain, const Uuid &repositoryId, const Uuid &remoteId, SyncOptions options,
                  bool pythonFetchesNothing)
{
    TaskPlan plan;
    const TaskTiming &timing = server.tasks().timing;
    const Repository *repository = domain.repositories.find(repositoryId);
    const Remote *remote = domain.remotes.find(remoteId);
    if (repository == nullptr || remote == nullptr) {
        plan.finish = [] {
            TaskOutcome gone;
            gone.failed = true;
            gone.error = "{\"traceback\":\"\",\"description\":\"Repository matching query does not exist.\"}";
            return gone;
        };
        return plan;
    }
    const Plugin plugin = repository->type->plugin;
    const Version *latest = repository->latest();
    const ContentSet::Ptr present = latest == nullptr ? nullptr : latest->content;
    Start start {server,   domain,  repositoryId,
                 remoteId, options, server.upstreams().fetch(remote->url, plugin, present)};
    if (start.fetched.failure || !start.fetched.content) {
        const Failure failure = start.fetched.failure.value_or(Failure::NotFound);
        plan.duration = duration(server, repository->name, timing.sync, 0);
        plan.finish = [failure, plugin, url = remote->url] {
            TaskOutcome outcome;
            outcome.failed = true;
            outcome.error = failureError(failure, plugin, url);
            outcome.progress = failedSyncProgress(failure, plugin);
            return outcome;
        };
        return plan;
    }
    const bool fetchesNothing = plugin == Plugin::Python && (pythonFetchesNothing || start.fetched.projectsFail);
    if (fetchesNothing)
        start.fetched.content = ContentSet::empty(plugin);
    const LastSync &last = repository->lastSync;
    const bool same = options.optimize && last.remote == remoteId && last.policy == options.policy && last.content
        && last.content->digest() == start.fetched.content->digest()
        && last.content->revision() == start.fetched.content->revision();
    if (same && (plugin == Plugin::Rpm || plugin == Plugin::Deb)) {
        plan.duration = duration(server, repository->name, timing.unchangedSync, 0);
        plan.finish = [plugin] { return skipped(plugin); };
        return plan;
    }
    const bool mirror = options.policy != SyncPolicy::Additive;
    const ContentSet::Ptr target = merged(present, start.fetched.content, mirror);
    const ContentDiff diff = difference(present.get(), target.get());
    const bool changed = !diff.added.empty() || !diff.removed.empty();
    const QList<ProgressReport> progress = reports(plugin, *start.fetched.content, diff, mirror, fetchesNothing);
    plan.runningProgress = running(progress);
    plan.duration = duration(server, repository->name, changed ? timing.sync : timing.unchangedSync,
                             static_cast<qint64>(diff.added.size()));
    plan.finish = [start, progress, target] { return finishSync(start, progress, target); };
    return plan;
}

TaskPlan planPublish(Server &server, Domain &domain, const TypeSpec &type, const Uuid &repositoryId, int version,
                     const QJsonObject &extra)
{
    TaskPlan plan;
    plan.duration = server.tasks().timing.publish;
    plan.finish = [&server, &domain, &type, repositoryId, version, extra] {
        TaskOutcome outcome;
        Repository *repository = domain.repositories.find(repositoryId);
        const Version *published = repository == nullptr ? nullptr
            : version < 0                                ? repository->latest()
                                                         : repository->version(version);
        if (published == nullptr) {
            outcome.failed = true;
            outcome.error = "{\"traceback\":\"\",\"description\":\"RepositoryVersion matching query does not exist.\"}";
            return outcome;
        }
        const bool verbatim = &type == &verbatimPublicationType();
        const Micros now = server.now();
        const quint64 revision
            = verbatim && published->content ? published->content->revision() : static_cast<quint64>(now / kSecond);
        Publication &publication = domain.addPublication(type, *repository, published->number, revision, now);
        publication.extra = extra;
        outcome.created.append({&type, publication.id, -1});
        if (type.plugin == Plugin::Rpm) {
            outcome.progress = progressJson({{"Generating repository metadata", "publish.generating_metadata", 1, 1}});
        }
        if (type.plugin == Plugin::Rpm || type.plugin == Plugin::File)
            outcome.result = outcome.created.first();
        return outcome;
    };
    return plan;
}

} // namespace pulpit::fakepulp

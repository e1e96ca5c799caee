// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/services.h"

#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace pulpit::test {

class FakeReportSchedules;
class FakeConfigurationHistory;
class FakeContentService;
class FakeVersionService;
class FakeInspectionService;

/// What the fake engine holds; tests change it and call announce().
struct FakeFleet
{
    QList<domain::Server> servers;
    QList<domain::ServerState> states;
    QList<domain::Repository> repositories;
    QList<domain::Schedule> schedules;
    QHash<QString, QList<RepositoryId>> members; ///< by "server/group"
    QList<domain::Job> jobs; ///< newest first, parents and children
    QHash<JobId, QList<domain::Stage>> stages;
    QHash<RepositoryId, QList<domain::SyncRecord>> history;
    QHash<QString, QList<domain::PulpTask>> tasks;
    QHash<QString, Error> serverErrors; ///< by server: every question that goes to that server itself fails with it
    domain::SchedulerRole role;
    QList<domain::Snapshot> snapshots;
    domain::SnapshotComparison comparison; ///< the answer to every comparison; without a prefix: NotFound
    QList<domain::Finding> findings; ///< as the engine would rank them, before mutes
    QList<domain::FindingMute> mutes;
    ports::StoredConfiguration configuration;
    QHash<QString, domain::Plan> plans; ///< what each operation plans, by its name
    QHash<JobId, ports::OperationService::Applied> applied; ///< by the job of an operation
    domain::Proof proof; ///< that every applied plan gets
    domain::JobState operationsEnd = domain::JobState::Queued; ///< the state that jobs of operations get at once
    QList<ports::ContentTypeInfo> contentTypes; ///< of every server
    ports::ContentRows contentRows;
    domain::PackageFinding finding; ///< of every search
    domain::PackageQuery lastQuery;
    QList<domain::BannedRule> bans;
    qint64 revision = 0;
    int nextJob = 1000;
};

/// A small fleet with every state in it, at fixed distances from \a now: a primary, three secondaries, one of them
/// silent.
[[nodiscard]] FakeFleet sampleFleet(const QDateTime &now);
/// \a servers servers with \a perServer repositories each.
[[nodiscard]] FakeFleet largeFleet(int servers, int perServer, const QDateTime &now);
/// A fleet without servers, as at the first start.
[[nodiscard]] FakeFleet emptyFleet();

/// One server with one repository, one schedule, one job.
[[nodiscard]] FakeFleet oneRowFleet(const QDateTime &now);
/// The sample fleet, of which pulp-eu-2 was added but has never answered.
[[nodiscard]] FakeFleet deadServerFleet(const QDateTime &now);
/// The sample fleet, of which pulp-eu-2 answers what is not Pulp's protocol since a while; what is stored of it from
/// before has values that no sane server gives.
[[nodiscard]] FakeFleet nonsenseFleet(const QDateTime &now);
/// Servers, groups, repositories and jobs with names of 255 characters, without a place to break, in Arabic and Hebrew,
/// with markup, control characters and emoji.
[[nodiscard]] FakeFleet oddNamesFleet(const QDateTime &now);

/// An engine on values in memory: answers at once (through the event loop of whoever asks), records what it was asked
/// to do.
class FakeEngine final : public ports::Engine
{
    Q_OBJECT
public:
    explicit FakeEngine(FakeFleet fleet);
    ~FakeEngine() override;

    FakeFleet fleet;
    /// What was to be changed: "cancel 17", "startGroupSync pulp-eu-1 external", "applyPlan repo remove 3", ...
    QStringList calls;
    QHash<QString, QByteArray> passwords; ///< by keyring entry
    Error nextError; ///< if set (what not empty), the next changing call fails with it
    Error findingsError; ///< if set (what not empty), findings cannot be read
    int findingsAsked = 0;
    bool neverAnswers = false; ///< from now on every question stays open
    QList<ports::ProbeStep> probe; ///< what a connection test tells, step by step

    void announce(ports::Topics topics) { Q_EMIT changed(topics); }
    /// Changes a repository and its revision.
    void touch(RepositoryId id, const std::function<void(domain::Repository &)> &change);

    ports::ServerService &servers() override;
    ports::RepositoryService &repositories() override;
    ports::JobService &jobs() override;
    ports::ScheduleService &schedules() override;
    ports::ConfigurationService &configuration() override;
    ports::FindingService &findings() override;
    ports::ReportService &reports() override;
    ports::CredentialService &credentials() override;
    ports::OperationService &operations() override;
    ports::SnapshotService &snapshots() override;
    ports::ContentService &content() override;
    FakeContentService &fakeContent(); ///< what it was asked
    ports::InspectionService &inspection() override;
    FakeInspectionService &fakeInspection(); ///< its answers may be set
    ports::VersionService &versions() override;
    FakeVersionService &fakeVersions(); ///< its answers may be set
    ports::ConfigurationHistory &configurationHistory() override;
    FakeConfigurationHistory &fakeConfigurationHistory(); ///< its answers may be set
    ports::ReportSchedules &reportSchedules() override;
    FakeReportSchedules &fakeReportSchedules(); ///< its answers may be set
    void start(bool schedule) override;
    QFuture<void> stop() override;

    template <typename T>
    ports::Answer<T> answer(Result<T> value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        if (neverAnswers) {
            m_open.push_back(promise);
        } else {
            promise->addResult(std::move(value));
            promise->finish();
        }
        return promise->future();
    }
    /// As answer(), but computed in the thread pool, as a real engine reads: \a work touches values of its own only.
    template <typename T>
    ports::Answer<T> answerElsewhere(std::function<Result<T>()> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        if (neverAnswers) {
            m_open.push_back(promise);
        } else {
            QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
                promise->addResult(work());
                promise->finish();
            });
        }
        return promise->future();
    }
    /// The trouble of \a server if it has one (FakeFleet::serverErrors), else \a value.
    template <typename T>
    ports::Answer<T> answerOf(const QString &server, Result<T> value)
    {
        const auto error = fleet.serverErrors.constFind(server);
        return answer<T>(error == fleet.serverErrors.constEnd() ? std::move(value) : Result<T>(fail(*error)));
    }
    /// Records a changing call; fails once with nextError.
    template <typename T>
    ports::Answer<T> change(const QString &call, const std::function<Result<T>()> &act)
    {
        calls.append(call);
        if (!nextError.what.isEmpty())
            return answer<T>(fail(std::exchange(nextError, {})));
        return answer<T>(act());
    }
    JobId queue(const QString &name, const QString &server, const QString &group, const QString &startedBy);

private:
    struct Services;
    std::unique_ptr<Services> m_services;
    std::vector<std::shared_ptr<void>> m_open; ///< promises that are never kept
};

/// Reads no file: gives what the test put in.
class FakeReader final : public ports::ConfigurationReader
{
public:
    Read next;
    QStringList files;
    Read read(const QString &yamlFile, const QString &iniFile) override
    {
        files.append(yamlFile);
        files.append(iniFile);
        return next;
    }
    /// Reads as the program does, without a config.ini; to texts that contain onlyAfter, nextText is added.
    Read readText(const QString &yaml) override;
    QList<domain::Problem> nextText;
    QString onlyAfter;
};

} // namespace pulpit::test

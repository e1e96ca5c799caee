// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/finishedsync.h"

#include "store/codec.h"
#include "store/database.h"
#include "store/jobrows.h"
#include "store/masking.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// What is stored of a repository and depends on the syncs before.
struct SyncState
{
    QDateTime lastSuccess;
    QDateTime lastChange;
    int failuresInARow = 0;
    QString lastFailure;
    QString latestVersionHref;
    int latestVersion = -1;
    QString publicationHref;
    QString type;
    bool hasDistribution = false;
    domain::Served served;
};

Result<SyncState> readSyncState(Connection &connection, RepositoryId id)
{
    std::optional<SyncState> found;
    const Result<void> read = connection.each({"repository_sync_state", {}}, {id.value}, [&found](Row &row) {
        SyncState state;
        state.lastSuccess = row.time();
        state.lastChange = row.time();
        state.failuresInARow = row.number();
        state.lastFailure = row.text();
        state.latestVersionHref = row.text();
        state.latestVersion = row.number();
        state.publicationHref = row.text();
        state.type = row.text();
        state.hasDistribution = !row.text().isEmpty();
        state.served.what = domain::served(row.text());
        state.served.version = row.number();
        state.served.isBound = row.flag();
        state.served.published = row.time();
        found = state;
    });
    if (!read)
        return fail(read.error());
    if (!found)
        return notFound(u"repository"_s, QString::number(id.value));
    return *found;
}

/// What is handed out after a sync. Where there is no distribution, or one that is bound, nothing has changed.
domain::Served servedAfter(domain::Served served, const QString &type, bool hasDistribution,
                           const ports::FinishedSync &finished)
{
    const domain::SyncOutcome &outcome = finished.outcome;
    if (!hasDistribution || served.isBound || served.what == domain::Served::What::Other || outcome.versionNumber < 0)
        return served;
    const bool byPublication = domain::hasPublications(type);
    if (finished.state != domain::JobState::Completed) {
        if (outcome.changed && (!byPublication || !outcome.publicationHref.isEmpty()))
            served = {}; // it was handed out, and perhaps taken back
        return served;
    }
    if (byPublication && !outcome.published.isValid())
        return served;
    const bool isAnother = served.what != domain::Served::What::Version || served.version != outcome.versionNumber;
    served.what = domain::Served::What::Version;
    served.version = outcome.versionNumber;
    if (byPublication)
        served.published = outcome.published;
    else if (isAnother)
        served.published = outcome.changed ? finished.finished : QDateTime();
    return served;
}

SyncState after(SyncState state, const ports::FinishedSync &finished)
{
    switch (finished.state) {
    case domain::JobState::Completed:
        state.lastSuccess = finished.finished;
        state.failuresInARow = 0;
        state.lastFailure.clear();
        break;
    case domain::JobState::Failed:
    case domain::JobState::FailedToStart:
        ++state.failuresInARow;
        state.lastFailure = codec::toText(finished.failure);
        break;
    case domain::JobState::Canceled: // says nothing about the repository
    case domain::JobState::Skipped:
    case domain::JobState::Queued:
    case domain::JobState::Running: break;
    }
    if (finished.outcome.changed) {
        state.lastChange = finished.finished;
        if (!finished.outcome.versionHref.isEmpty()) {
            state.latestVersionHref = finished.outcome.versionHref;
            state.latestVersion = finished.outcome.versionNumber;
            state.publicationHref = finished.outcome.publicationHref; // an old one does not belong to the new version
        }
    } else if (!finished.outcome.publicationHref.isEmpty()) {
        state.publicationHref = finished.outcome.publicationHref;
    }
    state.served = servedAfter(state.served, state.type, state.hasDistribution, finished);
    return state;
}

Result<void> saveRepository(WriteTransaction &transaction, const ports::FinishedSync &finished)
{
    const Result<SyncState> before = readSyncState(transaction.connection(), finished.repository);
    if (!before)
        return fail(before.error());
    const SyncState state = after(*before, finished);
    const double seconds
        = finished.started.isValid() ? static_cast<double>(finished.started.msecsTo(finished.finished)) / 1000.0 : 0.0;
    return transaction.connection()
        .execute("repository_save_sync",
                 {finished.job.value, domain::toString(finished.state), timeValue(finished.finished),
                  timeValue(state.lastSuccess), timeValue(state.lastChange), seconds, state.failuresInARow,
                  state.lastFailure, codec::toText(finished.outcome), state.latestVersionHref, state.latestVersion,
                  state.publicationHref, domain::toString(state.served.what), state.served.version,
                  timeValue(state.served.published), transaction.revision(ports::Topic::Repositories),
                  finished.repository.value})
        .map([](int) {});
}

Result<void> saveHistory(WriteTransaction &transaction, const ports::FinishedSync &finished)
{
    return transaction.connection()
        .execute("history_insert",
                 {finished.repository.value, finished.job.value, domain::toString(finished.state),
                  timeValue(finished.started), timeValue(finished.finished), finished.outcome.taskSeconds,
                  codec::toText(finished.outcome), codec::toText(finished.failure)})
        .map([](int) {});
}

Result<void> saveJob(WriteTransaction &transaction, const ports::FinishedSync &finished)
{
    Values values {domain::toString(finished.state), timeValue(finished.started), timeValue(finished.finished)};
    values += failureValues(finished.failure);
    values += Values {withoutCredentials(finished.summary),     finished.outcome.changed,
                      codec::toText(finished.outcome),          codec::toText(finished.stages),
                      transaction.revision(ports::Topic::Jobs), finished.job.value};
    if (const Result<int> finishedJob = transaction.connection().execute("job_finish", values); !finishedJob)
        return fail(finishedJob.error());
    return transaction.connection().execute("job_gets_on", {finished.job.value}).map([](int) {});
}

Result<bool> isRecorded(Connection &connection, const ports::FinishedSync &finished)
{
    return connection.single({"history_exists", {}}, {finished.repository.value, finished.job.value})
        .map([](const std::optional<QVariant> &found) { return found.has_value(); });
}

} // namespace

Result<void> saveFinishedSync(WriteTransaction &transaction, const ports::FinishedSync &finished)
{
    if (!domain::isFinal(finished.state) || !finished.finished.isValid())
        return fail(ErrorCode::InvalidInput, u"a finished sync needs a final state and the time of its end"_s);
    const Result<StoredJobState> stored = storedState(transaction.connection(), finished.job);
    if (!stored)
        return fail(stored.error());
    // A job that somebody canceled while it was queued is final already, but its stages and its record come with this
    // call.
    if (domain::isFinal(stored->state) && stored->state != finished.state)
        return fail(ErrorCode::Conflict,
                    u"the job has ended already (%1), it cannot become %2"_s.arg(domain::toString(stored->state),
                                                                                 domain::toString(finished.state)),
                    QString::number(finished.job.value));
    if (finished.repository.isValid()) {
        const Result<bool> recorded = isRecorded(transaction.connection(), finished);
        if (!recorded)
            return fail(recorded.error());
        if (*recorded)
            return {};
        if (const Result<void> saved = saveRepository(transaction, finished); !saved)
            return saved;
        if (const Result<void> kept = saveHistory(transaction, finished); !kept)
            return kept;
    }
    return saveJob(transaction, finished);
}

} // namespace pulpit::store

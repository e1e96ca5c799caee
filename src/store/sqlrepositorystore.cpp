// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlrepositorystore.h"

#include "store/codec.h"
#include "store/foundrepositories.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// 100,000 repositories have some fifty servers and five types: one copy of each text is enough.
class SharedTexts
{
public:
    QString shared(const QString &text)
    {
        const auto found = m_texts.constFind(text);
        return found != m_texts.cend() ? *found : *m_texts.insert(text);
    }
    void share(QString *text)
    {
        if (!text->isEmpty())
            *text = shared(*text);
    }

private:
    QSet<QString> m_texts;
};

// One copy for both, where they are the same.
void shareIfEqual(const QString &text, QString *other)
{
    if (*other == text)
        *other = text;
}

// What a row has twice, or all rows have, is most of their size.
void shareTexts(domain::Repository *repository, SharedTexts *texts)
{
    shareIfEqual(repository->name, &repository->basePath);
    shareIfEqual(repository->latestVersionHref, &repository->lastOutcome.versionHref);
    shareIfEqual(repository->publicationHref, &repository->lastOutcome.publicationHref);
    shareIfEqual(repository->verification.ownDigest, &repository->verification.sourceDigest);
    texts->share(&repository->verification.method);
    texts->share(&repository->verification.sourceServer);
    texts->share(&repository->verification.reason);
    texts->share(&repository->lastFailure.message);
    texts->share(&repository->lastFailure.pulpCode);
}

// Of an address that is not wanted no copy is made.
QString textIf(bool isWanted, Row &row)
{
    if (isWanted)
        return row.text();
    row.skip();
    return {};
}

domain::Repository repositoryFrom(Row &row, SharedTexts &texts, bool isBrief = false)
{
    domain::Repository repository;
    repository.id = RepositoryId {row.integer()};
    repository.serverId = ServerId {row.integer()};
    repository.server = texts.shared(row.text());
    repository.name = row.text();
    repository.type = texts.shared(row.text());
    repository.href = row.text();
    repository.remoteHref = row.text();
    repository.remoteFeed = row.text();
    repository.distributionHref = row.text();
    repository.basePath = row.text();
    repository.baseUrl = row.text();
    repository.latestVersionHref = textIf(!isBrief, row);
    repository.latestVersion = row.number();
    repository.publicationHref = textIf(!isBrief, row);
    repository.served.what = domain::served(row.text());
    repository.served.version = row.number();
    repository.served.isBound = row.flag();
    repository.served.published = row.time();
    repository.health = domain::health(row.text());
    repository.healthDate = row.time();
    repository.lastSyncJob = JobId {row.integer()};
    repository.lastSyncState = domain::jobState(row.text());
    repository.lastSyncFinished = row.time();
    repository.lastSuccess = row.time();
    repository.lastChange = row.time();
    repository.lastDuration = row.real();
    repository.failuresInARow = row.number();
    repository.lastFailure = codec::failure(row.text());
    repository.lastOutcome = codec::outcome(row.text());
    if (isBrief) {
        repository.lastOutcome.versionHref.clear();
        repository.lastOutcome.publicationHref.clear();
    }
    repository.verification = codec::verification(row.text());
    repository.seen = row.time();
    repository.isGone = row.flag();
    repository.revision = row.integer();
    shareTexts(&repository, &texts);
    return repository;
}

domain::SyncRecord recordFrom(Row &row)
{
    domain::SyncRecord record;
    record.repository = RepositoryId {row.integer()};
    record.job = JobId {row.integer()};
    record.state = domain::jobState(row.text()).value_or(domain::JobState::Failed);
    record.started = row.time();
    record.finished = row.time();
    record.taskSeconds = row.real();
    record.outcome = codec::outcome(row.text());
    record.failure = codec::failure(row.text());
    return record;
}

Result<QList<domain::SyncRecord>> readHistory(const Database &database, const Sql &sql, const Values &values)
{
    QList<domain::SyncRecord> records;
    const Result<void> read = database.read([&](Connection &connection) {
        records.clear();
        return connection.each(sql, values, [&records](Row &row) { records << recordFrom(row); });
    });
    if (!read)
        return fail(read.error());
    return records;
}

Result<void> updateRepository(WriteTransaction &transaction, SqlName statement, Values values, RepositoryId id)
{
    values << transaction.revision(ports::Topic::Repositories) << id.value;
    const Result<int> touched = transaction.connection().execute(statement, values);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return notFound(u"repository"_s, QString::number(id.value));
    return {};
}

} // namespace

Result<qint64> serverId(Connection &connection, const QString &name)
{
    const Result<std::optional<QVariant>> id = connection.single({"server_id", {}}, {name});
    if (!id)
        return fail(id.error());
    if (!*id)
        return notFound(u"server"_s, name);
    return (*id)->toLongLong();
}

Result<QList<domain::Repository>> SqlRepositoryStore::repositories(const ports::RepositoryQuery &query) const
{
    Sql sql {"repository_list", {}};
    Values values;
    if (!query.server.isEmpty()) {
        sql.parts << u"server"_s;
        values << query.server;
    }
    if (!query.name.isEmpty()) {
        sql.parts << u"name"_s;
        values << query.name;
    }
    if (!query.withGone && !query.changedSince)
        sql.parts << u"present"_s;
    if (query.changedSince) {
        sql.parts << u"changed"_s;
        values << *query.changedSince;
    }
    sql.parts << (query.changedSince ? u"sorted"_s : u"in_order"_s);
    QList<domain::Repository> repositories;
    const Result<void> read = m_database.read([&](Connection &connection) {
        SharedTexts texts;
        repositories.clear();
        return connection.each(sql, values,
                               [&](Row &row) { repositories << repositoryFrom(row, texts, query.isBrief); });
    });
    if (!read)
        return fail(read.error());
    if (repositories.capacity() > repositories.size() * 5 / 4) // lists grow by doubling, and a fleet's is kept
        repositories.squeeze();
    return repositories;
}

Result<domain::Repository> SqlRepositoryStore::repository(RepositoryId id) const
{
    std::optional<domain::Repository> found;
    const Result<void> read = m_database.read([&](Connection &connection) {
        SharedTexts texts;
        return connection.each({"repository_by_id", {}}, {id.value},
                               [&](Row &row) { found = repositoryFrom(row, texts); });
    });
    if (!read)
        return fail(read.error());
    if (!found)
        return notFound(u"repository"_s, QString::number(id.value));
    return *found;
}

ports::Written<> SqlRepositoryStore::reconcile(QString server, QList<domain::Repository> found, QDateTime seen)
{
    return m_database.write<>([=](WriteTransaction &transaction) -> Result<void> {
        const Result<qint64> id = serverId(transaction.connection(), server);
        if (!id)
            return fail(id.error());
        return saveFoundRepositories(transaction, *id, found, seen);
    });
}

ports::Written<> SqlRepositoryStore::saveVerification(RepositoryId id, domain::Verification verification)
{
    return m_database.write<>(
        [id, text = codec::toText(verification)](WriteTransaction &transaction) {
            return updateRepository(transaction, "repository_save_verification", {text}, id);
        },
        Urgency::Later);
}

ports::Written<> SqlRepositoryStore::saveHealth(QHash<RepositoryId, domain::Health> health, QDateTime when)
{
    return m_database.write<>(
        [health = std::move(health), when](WriteTransaction &transaction) -> Result<void> {
            for (auto it = health.cbegin(); it != health.cend(); ++it) {
                const Result<void> saved = updateRepository(transaction, "repository_save_health",
                                                            {domain::toString(it.value()), timeValue(when)}, it.key());
                if (!saved && saved.error().code != ErrorCode::NotFound)
                    return saved;
            }
            return {};
        },
        Urgency::Later);
}

Result<QList<domain::SyncRecord>> SqlRepositoryStore::history(RepositoryId id, int limit) const
{
    return readHistory(m_database, {"history_of_repository", {}}, {id.value, std::max(0, limit)});
}

Result<QList<domain::SyncRecord>> SqlRepositoryStore::historySince(QDateTime since, QString server) const
{
    Sql sql {"history_since", {}};
    Values values {since.isValid() ? since.toMSecsSinceEpoch() : 0};
    if (!server.isEmpty()) {
        sql.parts << u"server"_s;
        values << server;
    }
    return readHistory(m_database, sql, values);
}

Result<QHash<RepositoryId, QList<domain::JobState>>> SqlRepositoryStore::recentStates(QString server, int depth) const
{
    QHash<RepositoryId, QList<domain::JobState>> states;
    const Result<void> read = m_database.read([&](Connection &connection) {
        states.clear();
        return connection.each({"recent_states", {}}, {std::max(0, depth), server}, [&states](Row &row) {
            QList<domain::JobState> &of = states[RepositoryId {row.integer()}];
            for (const QString &name : row.text().split(u',', Qt::SkipEmptyParts))
                of << domain::jobState(name).value_or(domain::JobState::Failed);
        });
    });
    if (!read)
        return fail(read.error());
    return states;
}

Result<QHash<QString, QStringList>> SqlRepositoryStore::debDistributions(QString server) const
{
    QHash<QString, QStringList> distributions;
    const Result<void> read = m_database.read([&](Connection &connection) {
        distributions.clear();
        return connection.each({"deb_distribution_list", {}}, {server}, [&distributions](Row &row) {
            const QString version = row.text();
            distributions.insert(version, codec::strings(row.text()));
        });
    });
    if (!read)
        return fail(read.error());
    return distributions;
}

ports::Written<> SqlRepositoryStore::saveDebDistributions(QString server, QHash<QString, QStringList> byVersionHref)
{
    return m_database.write<>(
        [=](WriteTransaction &transaction) -> Result<void> {
            Connection &connection = transaction.connection();
            const Result<qint64> id = serverId(connection, server);
            if (!id)
                return fail(id.error());
            for (auto it = byVersionHref.cbegin(); it != byVersionHref.cend(); ++it) {
                const Result<int> saved = connection.execute(
                    "deb_distribution_save", {*id, it.key(), codec::toText(it.value()), timeValue(transaction.now())});
                if (!saved)
                    return fail(saved.error());
                transaction.touchSilently();
            }
            return {};
        },
        Urgency::Later);
}

} // namespace pulpit::store

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

const QString kServer = u"secondary:443"_s;

class RepositorySuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void keepsWhatTheServerTells();
    void writesOnlyWhatChanged();
    void marksGoneAndBringsBack();
    void keepsAKnownPublicationOfTheSameVersion();
    void keepsSyncStateOverReconcile();
    void keepsWhatIsServed();
    void learnsWhatIsServedFromSyncs_data();
    void learnsWhatIsServedFromSyncs();
    void keepsVerificationAndHealth();
    void learnsDebDistributions();
    void refusesAnUnknownServer();
    void listsManyQuickly();

private:
    [[nodiscard]] QList<domain::Repository> list(bool withGone = false)
    {
        ports::RepositoryQuery query;
        query.server = kServer;
        query.withGone = withGone;
        return m_store->repositories().repositories(query).value_or(QList<domain::Repository> {});
    }
    [[nodiscard]] QList<domain::Repository> changedSince(qint64 revision)
    {
        ports::RepositoryQuery query;
        query.changedSince = revision;
        return m_store->repositories().repositories(query).value_or(QList<domain::Repository> {});
    }
    Result<void> reconcile(const QList<domain::Repository> &found)
    {
        m_clock.advance(std::chrono::minutes(1));
        return written(m_store->repositories().reconcile(kServer, found, m_clock.now()));
    }
    TestClock m_clock;
    std::unique_ptr<ports::Store> m_store;
};

qint64 newest(const QList<domain::Repository> &repositories)
{
    qint64 revision = 0;
    for (const domain::Repository &repository : repositories)
        revision = std::max(revision, repository.revision);
    return revision;
}

void RepositorySuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = openStore(quickOptions(freshUrl(), &m_clock));
    fillFleet(*m_store);
}

void RepositorySuite::keepsWhatTheServerTells()
{
    domain::Repository full;
    full.name = u"full"_s;
    full.type = u"deb.apt"_s;
    full.href = u"h"_s;
    full.remoteHref = u"rh"_s;
    full.remoteFeed = u"https://feed"_s;
    full.distributionHref = u"dh"_s;
    full.basePath = u"bp"_s;
    full.baseUrl = u"bu"_s;
    full.latestVersionHref = u"lv"_s;
    full.latestVersion = 7;
    full.publicationHref = u"ph"_s;
    full.served = {domain::Served::What::Version, 6, true, m_clock.now().addDays(-1)};
    QVERIFY_RESULT(reconcile({full}));
    const QList<domain::Repository> read = list();
    QCOMPARE(read.size(), 1);
    full.id = read[0].id;
    full.serverId = read[0].serverId;
    full.server = kServer;
    full.revision = read[0].revision;
    full.seen = m_clock.now();
    QVERIFY(full.id.isValid() && full.serverId.isValid() && full.revision > 0);
    QVERIFY(read[0] == full);
    QVERIFY(*m_store->repositories().repository(full.id) == full);
    ports::RepositoryQuery query;
    query.isBrief = true;
    const auto brief = m_store->repositories().repositories(query);
    const auto found = std::find_if(brief->cbegin(), brief->cend(), [&](const auto &one) { return one.id == full.id; });
    QVERIFY(found != brief->cend());
    full.latestVersionHref.clear();
    full.publicationHref.clear();
    QVERIFY(*found == full);
    COMPARE_ENUM(m_store->repositories().repository(RepositoryId {999}).error().code, ErrorCode::NotFound);
}

void RepositorySuite::writesOnlyWhatChanged()
{
    QList<domain::Repository> found = list();
    QCOMPARE(found.size(), 3);
    const qint64 before = newest(found);
    QVERIFY_RESULT(reconcile(found));
    QCOMPARE(newest(list()), before);
    QCOMPARE(list()[0].seen, m_clock.now());
    found[1].latestVersion = 2;
    QVERIFY_RESULT(reconcile(found));
    const QList<domain::Repository> changed = changedSince(before);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0].name, found[1].name);
    QCOMPARE(changed[0].latestVersion, 2);
}

void RepositorySuite::marksGoneAndBringsBack()
{
    const QList<domain::Repository> found = list();
    const QDateTime lastSeen = found[2].seen;
    const qint64 before = newest(found);
    QVERIFY_RESULT(reconcile(found.mid(0, 2)));
    QCOMPARE(list().size(), 2);
    QCOMPARE(list(true).size(), 3);
    const QList<domain::Repository> changed = changedSince(before);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0].isGone);
    QCOMPARE(changed[0].seen, lastSeen);
    QVERIFY_RESULT(reconcile(found.mid(0, 2)));
    QCOMPARE(changedSince(changed[0].revision).size(), 0);
    QVERIFY_RESULT(reconcile(found));
    QCOMPARE(list().size(), 3);
    QCOMPARE(list()[2].id, found[2].id);
    QVERIFY(!list()[2].isGone);
}

void RepositorySuite::keepsAKnownPublicationOfTheSameVersion()
{
    QList<domain::Repository> found = list();
    found[0].publicationHref = u"/p/1/"_s;
    QVERIFY_RESULT(reconcile(found));
    found[0].publicationHref.clear();
    QVERIFY_RESULT(reconcile(found));
    QCOMPARE(list()[0].publicationHref, u"/p/1/"_s);
    found[0].latestVersionHref = u"/v/2/"_s;
    QVERIFY_RESULT(reconcile(found));
    QCOMPARE(list()[0].publicationHref, QString());
}

void RepositorySuite::keepsSyncStateOverReconcile()
{
    QList<domain::Repository> found = list();
    const JobId parent = *written(m_store->jobs().insert(groupJob()));
    ports::FinishedSync finished;
    finished.job = written(m_store->jobs().insertChildren(parent, childJobs(1)))->constFirst();
    finished.repository = found[0].id;
    finished.finished = m_clock.now();
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    found[0].remoteFeed = u"https://other"_s;
    QVERIFY_RESULT(reconcile(found));
    const domain::Repository read = list()[0];
    QCOMPARE(read.remoteFeed, u"https://other"_s);
    QCOMPARE(read.lastSyncJob, finished.job);
    QCOMPARE(read.lastSuccess, finished.finished);
    QCOMPARE(m_store->repositories().history(read.id, 10)->size(), 1);
    QCOMPARE(m_store->repositories().history(read.id, 0)->size(), 0);
}

void RepositorySuite::keepsWhatIsServed()
{
    QList<domain::Repository> found = list();
    domain::Repository &one = found[0];
    one.distributionHref = u"/d/1/"_s;
    one.latestVersionHref = u"/v/4/"_s;
    one.served = {domain::Served::What::Version, 3, false, m_clock.now().addDays(-2)};
    const domain::Served told = one.served;
    QVERIFY_RESULT(reconcile(found));
    QVERIFY(list()[0].served == told);
    // A look without publications cannot tell; nothing else has changed, so it is still true.
    one.served = {};
    QVERIFY_RESULT(reconcile(found));
    QVERIFY(list()[0].served == told);
    // There is a newer version: nobody knows whether it is handed out.
    one.latestVersionHref = u"/v/5/"_s;
    QVERIFY_RESULT(reconcile(found));
    COMPARE_ENUM(list()[0].served.what, domain::Served::What::Unknown);
    // Another distribution: likewise.
    one.served = told;
    QVERIFY_RESULT(reconcile(found));
    one.served = {};
    one.distributionHref = u"/d/2/"_s;
    QVERIFY_RESULT(reconcile(found));
    COMPARE_ENUM(list()[0].served.what, domain::Served::What::Unknown);
}

void RepositorySuite::learnsWhatIsServedFromSyncs_data()
{
    using What = domain::Served::What;
    using State = domain::JobState;
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<bool>("isBound");
    QTest::addColumn<domain::JobState>("state");
    QTest::addColumn<bool>("isPublished");
    QTest::addColumn<domain::Served::What>("what");
    QTest::addColumn<int>("version");
    const QString rpm = u"rpm.rpm"_s;
    const QString python = u"python.python"_s;
    const QString own = u"/d/1/"_s;
    QTest::newRow("published") << rpm << own << false << State::Completed << true << What::Version << 5;
    QTest::newRow("not published") << rpm << own << false << State::Completed << false << What::Version << 4;
    QTest::newRow("bound") << rpm << own << true << State::Completed << true << What::Version << 4;
    QTest::newRow("no distribution") << rpm << QString() << false << State::Completed << true << What::Version << 4;
    QTest::newRow("without publications") << python << own << false << State::Completed << false << What::Version << 5;
    QTest::newRow("failed after publishing") << rpm << own << false << State::Failed << true << What::Unknown << -1;
    QTest::newRow("failed before") << rpm << own << false << State::Failed << false << What::Version << 4;
}

void RepositorySuite::learnsWhatIsServedFromSyncs()
{
    QFETCH(QString, type);
    QFETCH(QString, distribution);
    QFETCH(bool, isBound);
    QFETCH(domain::JobState, state);
    QFETCH(bool, isPublished);
    QFETCH(domain::Served::What, what);
    QFETCH(int, version);
    QList<domain::Repository> found = list();
    found[0].type = type;
    found[0].distributionHref = distribution;
    found[0].served = {domain::Served::What::Version, 4, isBound, m_clock.now().addDays(-2)};
    QVERIFY_RESULT(reconcile(found));
    const JobId parent = *written(m_store->jobs().insert(groupJob()));
    ports::FinishedSync finished;
    finished.job = written(m_store->jobs().insertChildren(parent, childJobs(1)))->constFirst();
    finished.repository = found[0].id;
    finished.state = state;
    finished.finished = m_clock.now();
    finished.outcome.changed = true;
    finished.outcome.versionHref = u"/v/5/"_s;
    finished.outcome.versionNumber = 5;
    if (isPublished) {
        finished.outcome.publicationHref = u"/p/5/"_s;
        finished.outcome.published = m_clock.now().addSecs(-5);
    }
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    const domain::Served served = list()[0].served;
    COMPARE_ENUM(served.what, what);
    QCOMPARE(served.version, version);
    if (version == 5)
        QCOMPARE(served.published, isPublished ? finished.outcome.published : finished.finished);
}

void RepositorySuite::keepsVerificationAndHealth()
{
    const RepositoryId id = list()[0].id;
    domain::Verification verification;
    verification.agreement = domain::Agreement::Different;
    verification.when = m_clock.now();
    verification.method = u"natural keys"_s;
    verification.sourceServer = u"primary:443"_s;
    verification.ownDigest = u"aa"_s;
    verification.sourceDigest = u"bb"_s;
    verification.missing = {u"curl-8.1"_s, u"zlib \"x\""_s};
    verification.extra = {u"old"_s};
    verification.missingCount = 2;
    verification.extraCount = 1;
    verification.reason = u"why"_s;
    const qint64 before = newest(list());
    QVERIFY_RESULT(written(m_store->repositories().saveVerification(id, verification)));
    QVERIFY(m_store->repositories().repository(id)->verification == verification);
    COMPARE_ENUM(written(m_store->repositories().saveVerification(RepositoryId {99}, {})).error().code,
                 ErrorCode::NotFound);
    // Repositories that went away meanwhile do not stop the others.
    const QHash<RepositoryId, domain::Health> health {{id, domain::Health::Red},
                                                      {RepositoryId {99}, domain::Health::Green}};
    QVERIFY_RESULT(written(m_store->repositories().saveHealth(health, m_clock.now())));
    const domain::Repository read = *m_store->repositories().repository(id);
    COMPARE_ENUM(read.health, domain::Health::Red);
    QCOMPARE(read.healthDate, m_clock.now());
    QCOMPARE(changedSince(before).size(), 1);
}

void RepositorySuite::learnsDebDistributions()
{
    QVERIFY(m_store->repositories().debDistributions(kServer)->isEmpty());
    const QHash<QString, QStringList> first {{u"/v/1/"_s, {u"bookworm"_s, u"bookworm/updates"_s}}, {u"/v/2/"_s, {}}};
    QVERIFY_RESULT(written(m_store->repositories().saveDebDistributions(kServer, first)));
    QCOMPARE(*m_store->repositories().debDistributions(kServer), first);
    m_clock.advance(std::chrono::hours(48));
    QVERIFY_RESULT(written(m_store->repositories().saveDebDistributions(kServer, {{u"/v/2/"_s, {u"sid"_s}}})));
    QCOMPARE(m_store->repositories().debDistributions(kServer)->value(u"/v/2/"_s), QStringList {u"sid"_s});
    QVERIFY(m_store->repositories().debDistributions(u"primary:443"_s)->isEmpty());
    QVERIFY_RESULT(written(m_store->jobs().prune(m_clock.now().addDays(-1), 100)));
    QCOMPARE(m_store->repositories().debDistributions(kServer)->size(), 1);
    COMPARE_ENUM(written(m_store->repositories().saveDebDistributions(u"x"_s, first)).error().code,
                 ErrorCode::NotFound);
}

void RepositorySuite::refusesAnUnknownServer()
{
    COMPARE_ENUM(written(m_store->repositories().reconcile(u"nobody"_s, {}, m_clock.now())).error().code,
                 ErrorCode::NotFound);
    QCOMPARE(m_store->repositories()
                 .repositories({.server = u"nobody"_s, .name = {}, .withGone = true, .changedSince = {}})
                 ->size(),
             0);
}

void RepositorySuite::listsManyQuickly()
{
    // 100,000 for a measurement: PULPIT_TEST_REPOSITORIES=100000
    const int count = qEnvironmentVariableIsSet("PULPIT_TEST_REPOSITORIES")
        ? qEnvironmentVariableIntValue("PULPIT_TEST_REPOSITORIES")
        : 5000;
    QList<domain::Repository> found;
    for (int i = 0; i < count; ++i) {
        domain::Repository repository;
        repository.name = u"ext-repository-%1"_s.arg(i);
        repository.type = u"rpm.rpm"_s;
        repository.href = u"/pulp/api/v3/repositories/rpm/rpm/0190-%1/"_s.arg(i);
        repository.remoteFeed = u"https://upstream.example.com/centos/9/%1/"_s.arg(i);
        repository.basePath = repository.name;
        repository.baseUrl = u"https://secondary/pulp/content/"_s + repository.name;
        repository.latestVersionHref = repository.href + u"versions/1/"_s;
        found << repository;
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY_RESULT(reconcile(found));
    const qint64 first = timer.restart();
    QVERIFY_RESULT(reconcile(found));
    const qint64 second = timer.restart();
    QCOMPARE(list().size(), count);
    const qint64 listed = timer.restart();
    QCOMPARE(changedSince(newest(list(true))).size(), 0);
    timer.restart();
    QVERIFY(m_store->repositories().recentStates(kServer, 5)->size() == count);
    qInfo("%d repositories: first look %lld ms, unchanged look %lld ms, listed in %lld ms, recent states %lld ms",
          count, first, second, listed, timer.elapsed());
}

} // namespace

std::unique_ptr<QObject> makeRepositorySuite()
{
    return std::make_unique<RepositorySuite>();
}

} // namespace pulpit::test

#include "repositorysuite.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which jobs an engine gets, and which it must leave for later.
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

constexpr std::chrono::seconds kAlive {15};

class ClaimSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void countsInterruptionsUntilAChildEnds();
    void anOrderlyStopIsNoInterruption();
    void jobsOfAServerRunInOneEngine();
    void aSourceServesNoMoreServersThanItAllows();
    void aSourceWithoutLimitServesAll();

private:
    void beat(const QString &engine);
    JobId insert(const QString &server, const QString &source = {});
    /// The job that \a engine gets; invalid: none. Holds hasClaimable() against it.
    JobId claim(const QString &engine);
    void setSecondaries(int limit);
    TestClock m_clock;
    std::unique_ptr<ports::Store> m_store;
};

void ClaimSuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = openStore(quickOptions(freshUrl(), &m_clock));
    fillFleet(*m_store);
}

void ClaimSuite::beat(const QString &engine)
{
    QVERIFY_RESULT(written(m_store->leases().heartbeat(engine, u"host"_s, u"pulpitd"_s, m_clock.now(),
                                                       m_clock.now().addSecs(kAlive.count()))));
}

JobId ClaimSuite::insert(const QString &server, const QString &source)
{
    domain::Job job = groupJob();
    domain::SyncRequest request;
    request.server = server;
    request.source = source;
    job.server = server;
    job.arguments = request.toJson();
    return written(m_store->jobs().insert(job)).value_or(JobId());
}

JobId ClaimSuite::claim(const QString &engine)
{
    const Result<bool> isThere = m_store->jobs().hasClaimable(engine);
    const auto claimed = written(m_store->jobs().claim(engine));
    if (!isThere || !claimed || *isThere != claimed->has_value())
        qFatal("hasClaimable() and claim() do not agree");
    return *claimed ? (*claimed)->id : JobId();
}

void ClaimSuite::setSecondaries(int limit)
{
    domain::FleetConfiguration fleet = smallFleet();
    for (domain::Server &server : fleet.servers)
        server.maxConcurrentSecondaries = limit;
    QVERIFY_RESULT(written(m_store->fleet().apply(fleet, u"yaml"_s, u"test"_s, {})));
}

void ClaimSuite::countsInterruptionsUntilAChildEnds()
{
    const JobId id = insert(u"secondary:443"_s);
    const Result<QList<JobId>> children = written(m_store->jobs().insertChildren(id, childJobs(2)));
    QVERIFY_RESULT(children);
    const auto interruptions = [&] { return m_store->jobs().job(id)->job.interruptions; };
    for (int died = 0; died < 3; ++died) {
        const QString engine = u"engine-%1"_s.arg(died);
        beat(engine);
        QCOMPARE(claim(engine), id);
        QCOMPARE(interruptions(), died);
        QCOMPARE(claim(engine), JobId()); // it is not given twice
        m_clock.advance(kAlive + std::chrono::seconds(1));
    }
    ports::FinishedSync finished;
    finished.job = children->constFirst();
    finished.finished = m_clock.now();
    QVERIFY_RESULT(written(m_store->jobs().finishSync(finished)));
    QCOMPARE(interruptions(), 0);
    beat(u"last"_s);
    QCOMPARE(claim(u"last"_s), id);
    QCOMPARE(interruptions(), 1);
}

void ClaimSuite::anOrderlyStopIsNoInterruption()
{
    const JobId id = insert(u"secondary:443"_s);
    for (int i = 0; i < 5; ++i) {
        beat(u"one"_s);
        QCOMPARE(claim(u"one"_s), id);
        QVERIFY_RESULT(written(m_store->jobs().release(id, u"one"_s)));
    }
    QCOMPARE(m_store->jobs().job(id)->job.interruptions, 0);
}

void ClaimSuite::jobsOfAServerRunInOneEngine()
{
    beat(u"one"_s);
    beat(u"two"_s);
    const JobId first = insert(u"secondary:443"_s);
    const JobId second = insert(u"secondary:443"_s);
    const JobId third = insert(u"secondary:443"_s);
    const JobId other = insert(u"other:443"_s);
    QCOMPARE(claim(u"one"_s), first);
    QCOMPARE(claim(u"two"_s), other); // not the second: its server is looked after by the other engine
    QCOMPARE(claim(u"two"_s), JobId());
    QCOMPARE(claim(u"one"_s), second);
    for (const JobId id : {first, second})
        QVERIFY_RESULT(written(m_store->jobs().setState(id, domain::JobState::Completed, {}, {}, m_clock.now())));
    QCOMPARE(claim(u"two"_s), third); // the server is free again
    const JobId fourth = insert(u"secondary:443"_s);
    QCOMPARE(claim(u"one"_s), JobId());
    m_clock.advance(kAlive + std::chrono::seconds(1));
    beat(u"one"_s);
    QCOMPARE(claim(u"one"_s), third); // what the dead engine left behind does not keep anybody out
    QCOMPARE(claim(u"one"_s), other);
    QCOMPARE(claim(u"one"_s), fourth);
}

void ClaimSuite::aSourceServesNoMoreServersThanItAllows()
{
    setSecondaries(2);
    const QString source = u"primary:443"_s;
    beat(u"one"_s);
    beat(u"two"_s);
    const JobId a = insert(u"a"_s, source);
    const JobId b = insert(u"b"_s, source);
    const JobId c = insert(u"c"_s, source);
    const JobId alsoA = insert(u"a"_s, source);
    const JobId free = insert(u"d"_s);
    QCOMPARE(claim(u"one"_s), a);
    QCOMPARE(claim(u"two"_s), b);
    QCOMPARE(claim(u"one"_s), alsoA); // of a server that is among them already
    QCOMPARE(claim(u"one"_s), free);
    QCOMPARE(claim(u"two"_s), JobId());
    QVERIFY_RESULT(written(m_store->jobs().setState(b, domain::JobState::Completed, {}, {}, m_clock.now())));
    QCOMPARE(claim(u"one"_s), c);
}

void ClaimSuite::aSourceWithoutLimitServesAll()
{
    setSecondaries(0);
    beat(u"one"_s);
    QList<JobId> all;
    for (int i = 0; i < 5; ++i)
        all << insert(u"server-%1"_s.arg(i), i % 2 == 0 ? u"primary:443"_s : u"unknown"_s);
    for (const JobId id : std::as_const(all))
        QCOMPARE(claim(u"one"_s), id);
}

} // namespace

std::unique_ptr<QObject> makeClaimSuite()
{
    return std::make_unique<ClaimSuite>();
}

} // namespace pulpit::test

#include "claimsuite.moc"

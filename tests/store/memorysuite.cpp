// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What operations remember, and the plans and proofs of their jobs.
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class MemorySuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void remembersByScope();
    void setsAndRemovesTogether();
    void tellsOtherEnginesOfWhatSchedulesRemember();
    void keepsPlansOutOfLists();
    void replacesArguments();
    void prunesPlansWithTheirJobs();

private:
    [[nodiscard]] QHash<QString, QJsonObject> recall(const QString &scope) const;
    TestClock m_clock;
    QString m_url;
    std::unique_ptr<ports::Store> m_store;
};

void MemorySuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_url = freshUrl();
    m_store = openStore(quickOptions(m_url, &m_clock));
    fillFleet(*m_store);
}

QHash<QString, QJsonObject> MemorySuite::recall(const QString &scope) const
{
    const auto found = m_store->memory().recall(scope);
    return found ? *found : QHash<QString, QJsonObject> {{u"failed"_s, {{u"why"_s, found.error().what}}}};
}

void MemorySuite::remembersByScope()
{
    QVERIFY(recall(u"definitions"_s).isEmpty());
    const QJsonObject value {{u"digest"_s, u"ab'\"\\ ✓"_s}, {u"nested"_s, QJsonObject {{u"n"_s, 1}}}};
    QVERIFY_RESULT(
        written(m_store->memory().remember(u"definitions"_s, {{u"pulp-1/ext 'foo'"_s, value}, {u"b"_s, {}}}, {})));
    QVERIFY_RESULT(written(m_store->memory().remember(u"bans"_s, {{u"b"_s, value}}, {})));
    const auto definitions = recall(u"definitions"_s);
    QCOMPARE(definitions.size(), 2);
    QCOMPARE(definitions.value(u"pulp-1/ext 'foo'"_s), value);
    QCOMPARE(definitions.value(u"b"_s), QJsonObject());
    QCOMPARE(recall(u"bans"_s).size(), 1);
}

void MemorySuite::setsAndRemovesTogether()
{
    QHash<QString, QJsonObject> many;
    for (int i = 0; i < 2000; ++i)
        many.insert(QString::number(i), {{u"i"_s, i}});
    QVERIFY_RESULT(written(m_store->memory().remember(u"s"_s, many, {})));
    QCOMPARE(recall(u"s"_s), many);
    // What is removed and set is set; what is not there may be removed.
    QVERIFY_RESULT(written(
        m_store->memory().remember(u"s"_s, {{u"1"_s, {{u"i"_s, -1}}}, {u"new"_s, {}}}, {u"1"_s, u"2"_s, u"never"_s})));
    const auto after = recall(u"s"_s);
    QCOMPARE(after.size(), 2000);
    QCOMPARE(after.value(u"1"_s).value("i"_L1).toInt(), -1);
    QVERIFY(!after.contains(u"2"_s));
}

/// A pause or a skipped run is kept here: an engine on another machine schedules by it and must hear of it. What others
/// keep is nobody's news.
void MemorySuite::tellsOtherEnginesOfWhatSchedulesRemember()
{
    const auto other = openStore(quickOptions(m_url, &m_clock)); // as an engine elsewhere has it open
    QTest::qWait(500); // the first look of each, and the news of the fleet
    for (const QString &scope : {u"schedule-control"_s, u"server-schedules"_s}) {
        ports::Topics here;
        ports::Topics there;
        const QObject context;
        QObject::connect(m_store.get(), &ports::Store::changed, &context,
                         [&](ports::Topics topics) { here |= topics; });
        QObject::connect(other.get(), &ports::Store::changed, &context, [&](ports::Topics topics) { there |= topics; });
        QVERIFY_RESULT(written(m_store->memory().remember(u"inventory"_s, {{u"pulp-1"_s, {{u"n"_s, 1}}}}, {})));
        QVERIFY_RESULT(written(m_store->memory().remember(u"definitions"_s, {}, {u"pulp-1"_s})));
        QTest::qWait(300); // several looks at the database
        QCOMPARE(here, ports::Topics());
        QCOMPARE(there, ports::Topics());
        QVERIFY_RESULT(written(m_store->memory().remember(scope, {{u"7"_s, {{u"paused"_s, true}}}}, {})));
        QTRY_COMPARE_WITH_TIMEOUT(here, ports::Topics(ports::Topic::Schedules), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(there, ports::Topics(ports::Topic::Schedules), 10'000);
        QTest::qWait(200);
        there = {};
        QVERIFY_RESULT(written(m_store->memory().remember(scope, {}, {u"7"_s}))); // resumed
        QTRY_COMPARE_WITH_TIMEOUT(there, ports::Topics(ports::Topic::Schedules), 10'000);
    }
}

void MemorySuite::keepsPlansOutOfLists()
{
    domain::Job job = groupJob();
    job.arguments = {{u"operation"_s, u"repo remove"_s}, {u"plan"_s, QJsonObject {{u"title"_s, u"large"_s}}}};
    const Result<JobId> id = written(m_store->jobs().insert(job));
    QVERIFY_RESULT(id);
    const auto read = m_store->jobs().job(*id);
    QVERIFY_RESULT(read);
    QCOMPARE(read->job.arguments, job.arguments);
    const auto listed = m_store->jobs().jobs({});
    QVERIFY_RESULT(listed);
    QCOMPARE(listed->constFirst().arguments, (QJsonObject {{u"operation"_s, u"repo remove"_s}}));
    const auto claimed = written(m_store->jobs().claim(u"engine-1"_s));
    QVERIFY_RESULT(claimed);
    QCOMPARE((*claimed)->arguments, job.arguments);
}

void MemorySuite::replacesArguments()
{
    const Result<JobId> id = written(m_store->jobs().insert(groupJob()));
    const qint64 before = m_store->jobs().job(*id)->job.revision;
    const QJsonObject arguments {{u"request"_s, QJsonObject {{u"a"_s, 1}}},
                                 {u"plan"_s, QJsonObject {{u"title"_s, u"t"_s}}},
                                 {u"proof"_s, QJsonObject {{u"holds"_s, true}}}};
    QVERIFY_RESULT(written(m_store->jobs().setArguments(*id, arguments)));
    QCOMPARE(m_store->jobs().job(*id)->job.arguments, arguments);
    QVERIFY(m_store->jobs().job(*id)->job.revision > before);
    COMPARE_ENUM(written(m_store->jobs().setArguments(JobId {9999}, arguments)).error().code, ErrorCode::NotFound);
}

void MemorySuite::prunesPlansWithTheirJobs()
{
    domain::Job job = groupJob();
    job.state = domain::JobState::Completed;
    job.finished = m_clock.now();
    job.arguments = {{u"proof"_s, QJsonObject {{u"holds"_s, true}}}};
    QVERIFY_RESULT(written(m_store->jobs().insert(job)));
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM job WHERE plan <> ''"_s).toInt(), 1);
    m_clock.advance(std::chrono::hours(24));
    QVERIFY_RESULT(written(m_store->jobs().prune(m_clock.now(), 1000)));
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM job WHERE plan <> ''"_s).toInt(), 0);
}

} // namespace

std::unique_ptr<QObject> makeMemorySuite()
{
    return std::make_unique<MemorySuite>();
}

} // namespace pulpit::test

#include "memorysuite.moc"

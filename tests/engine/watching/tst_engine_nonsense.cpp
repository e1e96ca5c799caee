// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that answers nonsense, as a proxy, a login page or something hostile in its place does: the engine says so,
// keeps what it knew, goes on with the others, and can be stopped.
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 40'000) || future.resultCount() == 0)
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.result();
}

SyncFleet::Options fourTypes()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 5); };
    return options;
}

constexpr qsizetype kMostDetail = 16 * 1024;

} // namespace

class NonsenseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isToldAndChangesNothing_data()
    {
        using Kind = fake::Fault::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("isWhole"); // the status is nonsense as well, not the lists alone
        QTest::newRow("a login page") << int(Kind::HtmlInsteadOfJson) << qint64(0) << true;
        QTest::newRow("nothing") << int(Kind::EmptyBody) << qint64(0) << true;
        QTest::newRow("half of the JSON") << int(Kind::TruncatedJson) << qint64(0) << true;
        QTest::newRow("JSON 100,000 deep") << int(Kind::DeepJson) << qint64(100'000) << true;
        QTest::newRow("pages without end") << int(Kind::EndlessPaging) << qint64(0) << false;
    }
    void isToldAndChangesNothing()
    {
        QFETCH(int, kind);
        QFETCH(qint64, bytes);
        QFETCH(bool, isWhole);
        SyncFleet fleet(fourTypes());
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        ports::RepositoryQuery all;
        all.server = fleet.secondary();
        const auto before = answerOf(fleet.engine().repositories().repositories(all));
        QVERIFY(before && before->size() == 4);
        fleet.onSecondary([=](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind(kind);
            fault.bytes = bytes;
            s.faults().add(fault);
        });

        QElapsedTimer timer;
        timer.start();
        const auto state = answerOf(fleet.engine().servers().refresh(fleet.secondary()));
        QVERIFY2(state, state ? "" : qPrintable(state.error().oneLine()));
        QCOMPARE(state->isReachable, !isWhole);
        Error told = state->lastError;
        const auto reconciled = answerOf(fleet.engine().servers().reconcile(fleet.secondary()));
        if (!isWhole) {
            QVERIFY(!reconciled);
            told = reconciled.error();
        }
        QVERIFY2(told.code == ErrorCode::BadAnswer || told.code == ErrorCode::TooLarge, qPrintable(told.oneLine()));
        QVERIFY(!told.what.isEmpty());
        QVERIFY2(told.detail.size() <= kMostDetail, qPrintable(QString::number(told.detail.size())));

        // What was known stays known, and is not taken for gone.
        const auto after = answerOf(fleet.engine().repositories().repositories(all));
        QVERIFY(after);
        QCOMPARE(after->size(), before->size());
        for (const domain::Repository &row : *after)
            QVERIFY2(!row.isGone, qPrintable(row.name));

        // A sync ends, and does not pretend.
        const domain::Job job = fleet.syncSecondary();
        QVERIFY(domain::isFinal(job.state) && job.state != domain::JobState::Completed);

        // The others go on.
        const auto other = answerOf(fleet.engine().servers().refresh(fleet.primary()));
        QVERIFY(other && other->isReachable);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        fleet.stopEngine();
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    }

    void isForgottenWhenItIsOver()
    {
        SyncFleet fleet(fourTypes());
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.secondary())));
        fleet.onSecondary([](fake::Server &s) { s.faults().add({.kind = fake::Fault::Kind::HtmlInsteadOfJson}); });
        auto state = answerOf(fleet.engine().servers().refresh(fleet.secondary()));
        QVERIFY(state && !state->isReachable);
        QVERIFY(state->answered.isValid()); // before
        fleet.onSecondary([](fake::Server &s) { s.faults().clear(); });
        state = answerOf(fleet.engine().servers().refresh(fleet.secondary()));
        QVERIFY(state && state->isReachable);
        QCOMPARE(state->lastError.what, QString());
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
    }
};

QTEST_GUILESS_MAIN(NonsenseTest)
#include "tst_engine_nonsense.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guard against syncs that take away too much: what is served stays, and the operator decides.
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

SyncFleet::Options fourTypes(int massRemovalPercent = 30)
{
    SyncFleet::Options options;
    options.massRemovalPercent = massRemovalPercent;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 10); };
    return options;
}

/// Takes all but \a keep leaf units of a repository of the primary away, and publishes that.
void shrink(SyncFleet &fleet, const QString &name, int keep)
{
    fleet.onPrimary([&](fake::Server &s) {
        fake::Repository *repository = s.domain().repositories.findByName(name);
        std::vector<fake::Unit> gone = repository->latest()->content->leaves();
        gone.erase(gone.begin(), gone.begin() + keep);
        const fake::ContentSet::Ptr before = repository->latest()->content;
        const auto after = before->changed({}, gone)->withRevision(before->revision() + 1);
        const fake::Version &version = s.domain().addVersion(*repository, after, s.now());
        if (fake::usesPublications(after->plugin()))
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, after->plugin()), *repository,
                                      version.number, after->revision(), s.now());
    });
}

int unitsOnSecondary(SyncFleet &fleet, const QString &name)
{
    int units = -2;
    fleet.onSecondary([&](fake::Server &s) { units = servedUnits(s, name); });
    return units;
}

domain::Job decided(SyncFleet &fleet, const QString &name, bool publishes)
{
    const RepositoryId id = fleet.repository(fleet.secondary(), name).id;
    ports::RepositoryService &service = fleet.engine().repositories();
    auto answer = publishes ? service.publishAnyway(id) : service.goBackToVersionBefore(id);
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10000) || !answer.result())
        return {};
    return fleet.finished(*answer.result());
}

} // namespace

class GuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void massRemovalIsHeldBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"rpm-1", "deb-1", "file-1", "python-1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void massRemovalIsHeldBack()
    {
        QFETCH(QString, name);
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        shrink(fleet, name, 2);
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        QCOMPARE(parent.children.completed, 3);
        const domain::Job child = fleet.child(parent.id, name);
        COMPARE_ENUM(child.state, domain::JobState::Failed);
        COMPARE_ENUM(child.failure.failureClass, domain::FailureClass::MassRemoval);
        QVERIFY2(child.failure.message.contains(u"the content of version 1 is back"_s),
                 qPrintable(child.failure.message));
        QCOMPARE(unitsOnSecondary(fleet, name), 10);
        // A second look at the same upstream is held back just the same.
        const domain::Job again = fleet.child(fleet.syncSecondary().id, name);
        COMPARE_ENUM(again.failure.failureClass, domain::FailureClass::MassRemoval);
        QCOMPARE(unitsOnSecondary(fleet, name), 10);

        const domain::Job published = decided(fleet, name, true);
        QVERIFY2(published.state == domain::JobState::Completed,
                 qPrintable(published.failure.message + published.failure.pulpText));
        QCOMPARE(unitsOnSecondary(fleet, name), 2);
        QVERIFY(!fleet.repository(fleet.secondary(), name).lastFailure.isSet());
        const domain::Job after = fleet.syncSecondary();
        QVERIFY2(after.state == domain::JobState::Completed, qPrintable(after.summary));
        QCOMPARE(unitsOnSecondary(fleet, name), 2);
    }

    void anUpstreamThatRecoversNeedsNobody()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fake::ContentSet::Ptr good;
        fleet.onPrimary(
            [&](fake::Server &s) { good = s.domain().repositories.findByName(u"deb-1"_s)->latest()->content; });
        shrink(fleet, u"deb-1"_s, 1);
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Failed);
        fleet.onPrimary([&](fake::Server &s) {
            fake::Repository *repository = s.domain().repositories.findByName(u"deb-1"_s);
            const fake::Version &version = s.domain().addVersion(*repository, good->withRevision(9), s.now());
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, fake::Plugin::Deb), *repository,
                                      version.number, 9, s.now());
        });
        const domain::Job parent = fleet.syncSecondary();
        QVERIFY2(parent.state == domain::JobState::Completed, qPrintable(parent.summary + parent.failure.message));
        QCOMPARE(unitsOnSecondary(fleet, u"deb-1"_s), 10);
    }

    void goingBackClearsTheFinding()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        shrink(fleet, u"rpm-1"_s, 1);
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Failed);
        const domain::Job back = decided(fleet, u"rpm-1"_s, false);
        QVERIFY2(back.state == domain::JobState::Completed, qPrintable(back.failure.message + back.failure.pulpText));
        QCOMPARE(unitsOnSecondary(fleet, u"rpm-1"_s), 10);
        QVERIFY(!fleet.repository(fleet.secondary(), u"rpm-1"_s).lastFailure.isSet());
    }

    void aHundredPercentNeverHoldsBack()
    {
        SyncFleet fleet(fourTypes(100));
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        shrink(fleet, u"file-1"_s, 0);
        const domain::Job parent = fleet.syncSecondary();
        QVERIFY2(parent.state == domain::JobState::Completed, qPrintable(parent.summary));
        QCOMPARE(unitsOnSecondary(fleet, u"file-1"_s), 0);
    }

    void smallRemovalsPass()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        shrink(fleet, u"rpm-1"_s, 7); // three of ten: exactly the share that is allowed
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        QCOMPARE(unitsOnSecondary(fleet, u"rpm-1"_s), 7);
    }

    void pythonThatFetchedNothingIsASilentFailure()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        QByteArray before;
        fleet.onSecondary([&](fake::Server &s) {
            before = servedDigest(s, u"python-1"_s);
            fake::TaskFault fault;
            fault.kind = fake::TaskFault::Kind::PythonEmpties;
            fault.subject = u"python-1"_s;
            fault.times = 1;
            s.tasks().addFault(fault);
        });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        const domain::Job child = fleet.child(parent.id, u"python-1"_s);
        COMPARE_ENUM(child.failure.failureClass, domain::FailureClass::SilentFailure);
        fleet.onSecondary([&](fake::Server &s) { QCOMPARE(servedDigest(s, u"python-1"_s), before); });
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Completed);
        QCOMPARE(unitsOnSecondary(fleet, u"python-1"_s), 10);
    }

    void nothingHeldNothingDecided()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        const domain::Job job = decided(fleet, u"rpm-1"_s, true);
        QVERIFY(job.state != domain::JobState::Completed);
        QCOMPARE(unitsOnSecondary(fleet, u"rpm-1"_s), 10);
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "tst_engine_guard.moc"

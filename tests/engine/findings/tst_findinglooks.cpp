// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is found again and what is kept between two looks at a large fleet.
#include "engine/core/enginefixture.h"
#include "engine/findings/findfindings.h"
#include "engine/findings/findingmemory.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using ports::Topic;

class FindingLooksTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    EngineFixture::Station m_station;

    QDateTime now() const { return m_fixture->clock.now(); }
    /// Repositories with a remote that no schedule of the primary selects.
    void setRepositories(int count)
    {
        QList<domain::Repository> found;
        for (int i = 0; i < count; ++i) {
            domain::Repository repository;
            repository.server = u"primary"_s;
            repository.name = u"lonely-%1"_s.arg(i);
            repository.type = u"rpm.rpm"_s;
            repository.href = u"/pulp/api/v3/repositories/rpm/rpm/%1/"_s.arg(i);
            repository.remoteHref = u"/pulp/api/v3/remotes/rpm/rpm/%1/"_s.arg(i);
            repository.remoteFeed = u"https://upstream.example.com/"_s;
            found.append(repository);
        }
        QVERIFY(get(m_station.store->repositories().reconcile(u"primary"_s, found, now())));
    }
    void setReachable(bool isReachable)
    {
        domain::ServerState state;
        state.name = u"primary"_s;
        state.isReachable = isReachable;
        state.checked = now();
        state.answered = now().addSecs(-3600);
        state.lastError.what = u"it gives no answer"_s;
        QVERIFY(get(m_station.store->fleet().saveServerState(state)));
    }
    QString unscheduled(engine::FindingLooks &looks)
    {
        const auto found = looks.look(*m_station.store, {}, now());
        if (found)
            for (const domain::Finding &one : *found)
                if (one.rule == u"no-schedule"_s)
                    return one.isMuted() ? u"muted"_s : one.what;
        return {};
    }
    bool isAway(engine::FindingLooks &looks)
    {
        const auto found = looks.look(*m_station.store, {}, now());
        return found && std::any_of(found->cbegin(), found->cend(), [](const domain::Finding &one) {
                   return one.rule == u"server-unreachable"_s;
               });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_station = m_fixture->station();
        m_fixture->apply(m_station, m_fixture->fleet());
    }
    void cleanup()
    {
        m_station.engine.reset(); // before the store that it works on
        m_station.store.reset();
        m_fixture.reset();
    }

    void aLargeFleetIsNotReadAgainForTheStatusOfServers()
    {
        engine::FindingLooks looks(3);
        setRepositories(3);
        setReachable(true);
        QVERIFY(unscheduled(looks).startsWith(u"3 "_s));
        setRepositories(4); // and nobody says so
        looks.note(Topic::Servers);
        looks.note(Topic::Leases);
        QVERIFY(unscheduled(looks).startsWith(u"3 "_s));
        looks.note(Topic::Repositories);
        QVERIFY(unscheduled(looks).startsWith(u"4 "_s));
    }

    void theStateOfServersAndMutesAreOfNow()
    {
        engine::FindingLooks looks(3);
        setRepositories(3);
        setReachable(true);
        QVERIFY(!isAway(looks));
        setReachable(false);
        looks.note(Topic::Servers);
        QVERIFY(isAway(looks));
        setReachable(true);
        looks.note(Topic::Servers);
        QVERIFY(!isAway(looks));
        domain::FindingMute mute;
        mute.id = u"no-schedule/primary"_s;
        mute.reason = u"on purpose"_s;
        mute.since = now();
        QVERIFY(get(engine::saveMute(*m_station.store, mute)));
        QCOMPARE(unscheduled(looks), u"muted"_s);
    }

    void whoSchedulesIsOfNow()
    {
        engine::FindingLooks looks(3);
        setRepositories(3);
        setReachable(true);
        const auto schedules = m_station.store->schedules().schedules();
        QVERIFY(schedules && !schedules->isEmpty());
        QVERIFY(get(m_station.store->schedules().setNextRuns({{schedules->first().id, now().addSecs(3600)}})));
        const auto isNobody = [&] {
            const auto found = looks.look(*m_station.store, {}, now());
            return found && std::any_of(found->cbegin(), found->cend(), [](const domain::Finding &one) {
                       return one.rule == u"schedule-missed"_s && one.server.isEmpty();
                   });
        };
        QVERIFY(isNobody());
        QVERIFY(get(m_station.store->leases().acquireScheduler(u"engine"_s, now(), now().addSecs(60))));
        looks.note(Topic::Leases);
        QVERIFY(!isNobody());
        m_fixture->clock.advance(std::chrono::seconds(120)); // it is gone
        looks.note(Topic::Leases);
        QVERIFY(isNobody());
    }

    void aSmallFleetIsReadEveryTime()
    {
        engine::FindingLooks looks(4);
        setRepositories(2);
        QVERIFY(unscheduled(looks).startsWith(u"2 "_s));
        setRepositories(3); // and nobody says so
        QVERIFY(unscheduled(looks).startsWith(u"3 "_s));
    }
};

QTEST_GUILESS_MAIN(FindingLooksTest)
#include "tst_findinglooks.moc"

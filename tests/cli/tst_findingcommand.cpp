// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "finding" and "secret" on an engine in memory: what they print, what they ask for, how they end.
#include "cli/commandtest.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;
using namespace pulpit::test;

class FindingCommandTest : public CommandTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        FakeFleet fleet = emptyFleet();
        domain::Finding finding;
        finding.rule = u"failed-sync"_s;
        finding.id = u"failed-sync/pulp-a/ext-epel"_s;
        finding.severity = domain::Finding::Severity::Error;
        finding.server = u"pulp-a"_s;
        finding.what = u"ext-epel fails on pulp-a"_s;
        finding.why = u"checksum"_s;
        finding.action = u"job show 7"_s;
        fleet.findings = {finding};
        domain::Server server;
        server.name = u"pulp-a"_s;
        server.credentials.location = u"entry"_s;
        fleet.servers = {server};
        m_engine = std::make_unique<FakeEngine>(fleet);
    }

    void findingsAreListedShownMutedAndUnmuted()
    {
        QCOMPARE(run({u"finding"_s, u"list"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains("failed-sync/pulp-a/ext-epel"_L1), qPrintable(m_out));
        QCOMPARE(run({u"finding"_s, u"show"_s, u"failed-sync/pulp-a/ext-epel"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains("pulpitctl job show 7"_L1), qPrintable(m_out));
        QVERIFY2(m_out.contains("docs/findings/failed-sync.md"_L1), qPrintable(m_out));
        QCOMPARE(run({u"finding"_s, u"show"_s, u"nothing"_s}), ExitCode::NotFound);
        QCOMPARE(run({u"finding"_s, u"mute"_s, u"failed-sync/pulp-a"_s}), ExitCode::Usage); // no reason
        QCOMPARE(
            run({u"finding"_s, u"mute"_s, u"failed-sync/pulp-a"_s, u"--reason"_s, u"moves"_s, u"--for"_s, u"2d"_s}),
            ExitCode::Done);
        QCOMPARE(m_engine->fleet.mutes.size(), 1);
        const domain::FindingMute mute = m_engine->fleet.mutes.first();
        QCOMPARE(mute.by, u"operator"_s);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(mute.until) - 172800) < 60);
        QCOMPARE(run({u"finding"_s, u"list"_s}), ExitCode::Done);
        QVERIFY(!m_out.contains("ext-epel"_L1));
        QCOMPARE(run({u"--json"_s, u"finding"_s, u"list"_s, u"--muted"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains("\"moves\""_L1), qPrintable(m_out));
        QCOMPARE(run({u"finding"_s, u"unmute"_s, u"failed-sync/pulp-a"_s}), ExitCode::Done);
        QVERIFY(m_engine->fleet.mutes.isEmpty());
        QCOMPARE(run({u"finding"_s, u"unmute"_s, u"failed-sync/pulp-a"_s}), ExitCode::NotFound);
    }

    void aSecretIsTestedAndNeverShown()
    {
        QCOMPARE(run({u"secret"_s, u"test"_s}), ExitCode::NotFound);
        QVERIFY2(m_out.contains("entry"_L1), qPrintable(m_out));
        m_engine->passwords.insert(u"entry"_s, "s3cret");
        for (const bool json : {false, true}) {
            QCOMPARE(run(QStringList(json ? QStringList {u"--json"_s} : QStringList())
                         + QStringList {u"secret"_s, u"test"_s}),
                     ExitCode::Done);
            QVERIFY(!(m_out + m_err).contains("s3cret"_L1));
        }
        QCOMPARE(run({u"secret"_s, u"test"_s, u"--server"_s, u"nobody"_s}), ExitCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(FindingCommandTest)
#include "tst_findingcommand.moc"

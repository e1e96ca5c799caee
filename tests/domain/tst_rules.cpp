// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/healthrule.h"
#include "domain/leafcontent.h"
#include "domain/massremoval.h"
#include "domain/selection.h"
#include "domain/syncoptions.h"
#include "support/compareenum.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

Repository repository(Health health, bool hasRemote, bool isGone = false)
{
    Repository r;
    r.health = health;
    r.remoteFeed = hasRemote ? u"http://upstream/"_s : QString();
    r.isGone = isGone;
    return r;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void healthAsObservedOnPulpManager()
    {
        const QString outcomes = u"FFSFFFFFSSF"_s;
        const QStringList expected {u"red"_s, u"red"_s, u"green"_s, u"amber"_s, u"red"_s,  u"red"_s,
                                    u"red"_s, u"red"_s, u"green"_s, u"green"_s, u"amber"_s};
        QList<JobState> newestFirst;
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            newestFirst.prepend(outcomes.at(i) == u'S' ? JobState::Completed
                                    : i % 2            ? JobState::Failed
                                                       : JobState::FailedToStart);
            QCOMPARE(toString(healthOf(newestFirst)), expected.at(i));
        }
    }

    void healthIgnoresWhatSaysNothing()
    {
        COMPARE_ENUM(healthOf({}), Health::Unknown);
        COMPARE_ENUM(healthOf({JobState::Running, JobState::Canceled, JobState::Skipped, JobState::Queued}),
                     Health::Unknown);
        COMPARE_ENUM(healthOf({JobState::Canceled, JobState::Running, JobState::Completed}), Health::Green);
        // Five canceled ones must not push the older results out.
        COMPARE_ENUM(healthOf({JobState::Canceled, JobState::Canceled, JobState::Canceled, JobState::Canceled,
                               JobState::Canceled, JobState::Failed, JobState::Completed}),
                     Health::Amber);
    }

    void rollUpOfAServer()
    {
        COMPARE_ENUM(rollUp({}), Health::Green);
        COMPARE_ENUM(rollUp({repository(Health::Green, true), repository(Health::Unknown, false)}), Health::Green);
        COMPARE_ENUM(rollUp({repository(Health::Green, true), repository(Health::Unknown, true)}), Health::Red);
        COMPARE_ENUM(rollUp({repository(Health::Amber, true), repository(Health::Green, true)}), Health::Amber);
        COMPARE_ENUM(rollUp({repository(Health::Amber, true), repository(Health::Red, false)}), Health::Red);
        COMPARE_ENUM(rollUp({repository(Health::Red, true, true), repository(Health::Green, true)}), Health::Green);
    }

    void massRemoval_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<ContentChange>("change");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isHeldBack");
        const auto counts = [](const QString &type, qint64 n) { return ContentCounts {{type, n}}; };
        const QString py = u"python.python"_s;
        const auto change = [&](const QString &t, qint64 before, qint64 removed, qint64 after) {
            return ContentChange {counts(t, before), counts(t, removed), counts(t, after)};
        };
        QTest::newRow("emptied") << py << change(py, 3, 3, 0) << 30 << true;
        QTest::newRow("exactly the share") << py << change(py, 10, 3, 7) << 30 << false;
        QTest::newRow("just above") << py << change(py, 1000, 301, 699) << 30 << true;
        QTest::newRow("replaced") << py << change(py, 10, 10, 10) << 30 << false;
        QTest::newRow("grown") << py << change(py, 10, 5, 20) << 30 << false;
        QTest::newRow("was empty") << py << change(py, 0, 0, 5) << 0 << false;
        QTest::newRow("zero percent") << py << change(py, 1000, 1, 999) << 0 << true;
        QTest::newRow("never") << py << change(py, 3, 3, 0) << 100 << false;
        QTest::newRow("metadata does not count") << u"rpm.rpm"_s << change(u"rpm.advisory"_s, 10, 10, 0) << 30 << false;
        QTest::newRow("packages count") << u"rpm.rpm"_s << change(u"rpm.package"_s, 10, 10, 0) << 30 << true;
        QTest::newRow("no known type") << u"other.other"_s << change(u"other.other"_s, 10, 10, 0) << 30 << false;
        QTest::newRow("huge") << py << change(py, 1'000'000'000'000, 1'000'000'000'000, 0) << 99 << true;
    }

    void massRemoval()
    {
        QFETCH(QString, type);
        QFETCH(ContentChange, change);
        QFETCH(int, percent);
        QFETCH(bool, isHeldBack);
        const auto failure = judgeRemoval(type, change, percent);
        QCOMPARE(failure.has_value(), isHeldBack);
        if (failure)
            COMPARE_ENUM(failure->failureClass, FailureClass::MassRemoval);
    }

    void silentFailures()
    {
        const auto report = [](qint64 done, std::optional<qint64> total = {}) {
            return QList<ProgressReport> {
                {u"Fetching Project Metadata"_s, u"sync.fetching.project"_s, u"completed"_s, done, total}};
        };
        const QString py = u"python.python"_s;
        QVERIFY(!judgeProgress(py, report(3), 3, true));
        QVERIFY(judgeProgress(py, report(2), 3, true));
        QVERIFY(judgeProgress(py, report(2, 4), 2, true)); // Pulp's own total is better than ours
        QVERIFY(!judgeProgress(py, report(2), std::nullopt, true));
        QVERIFY(judgeProgress(py, report(0), std::nullopt, true));
        QVERIFY(!judgeProgress(py, report(0), std::nullopt, false));
        QVERIFY(!judgeProgress(py, {}, 3, true));
        QVERIFY(!judgeProgress(u"rpm.rpm"_s, report(0), 3, true));
        QVERIFY(judgeProgress(py, report(0), 3, true)->message.contains("0 of 3"_L1));
    }

    void selectionLetsExcludeWin()
    {
        const Result<Selection> selection = Selection::make(u"^ext-"_s, u"-old$"_s);
        QVERIFY(selection.has_value());
        QCOMPARE(*selection->selects(u"ext-a"_s), true);
        QCOMPARE(*selection->selects(u"ext-a-old"_s), false);
        QCOMPARE(*selection->selects(u"int-ext-a"_s), false);
        QCOMPARE(*Selection::make({}, {})->selects(u"anything"_s), true);
        QCOMPARE(*Selection::make({}, u"x"_s)->selects(u"axb"_s), false);
        QVERIFY(Selection::make(u"("_s, {}).error().where.startsWith("regex_include"_L1));
        QVERIFY(Selection::make({}, u"("_s).error().where.startsWith("regex_exclude"_L1));
    }

    void syncOptionsPerType()
    {
        QCOMPARE(defaultSyncOptions(u"rpm.rpm"_s, SyncRole::Primary, false), QJsonObject());
        QCOMPARE(defaultSyncOptions(u"rpm.rpm"_s, SyncRole::Mirror, false).value("sync_policy"_L1),
                 u"mirror_complete"_s);
        QCOMPARE(defaultSyncOptions(u"rpm.rpm"_s, SyncRole::Mirror, true).value("sync_policy"_L1),
                 u"mirror_content_only"_s);
        QCOMPARE(defaultSyncOptions(u"deb.apt"_s, SyncRole::Mirror, true), (QJsonObject {{u"mirror"_s, true}}));
        QCOMPARE(defaultSyncOptions(u"npm.npm"_s, SyncRole::Mirror, false), QJsonObject());
    }

    void leafContentAndKeys()
    {
        for (const QString &type :
             {u"rpm.rpm"_s, u"deb.apt"_s, u"file.file"_s, u"python.python"_s, u"container.container"_s})
            QVERIFY(!leafContent(type).isEmpty());
        QVERIFY(leafContent(u"core.unknown"_s).isEmpty());
        const LeafContent file = leafContent(u"file.file"_s).first();
        QCOMPARE(naturalKey(file, {{u"relative_path"_s, u"a/b"_s}, {u"sha256"_s, u"00"_s}}), u"a/b | 00"_s);
        QCOMPARE(naturalKey(file, {{u"relative_path"_s, u"a/b"_s}}), QString());
    }
};

Q_DECLARE_METATYPE(pulpit::domain::ContentChange)
QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"

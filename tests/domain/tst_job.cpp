// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job.h"
#include "domain/repository.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::domain;
using namespace Qt::StringLiterals;

class JobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesRoundTrip()
    {
        for (int i = 0; i <= static_cast<int>(JobKind::Reconcile); ++i)
            COMPARE_ENUM(*jobKind(toString(static_cast<JobKind>(i))), i);
        for (int i = 0; i <= static_cast<int>(JobState::Skipped); ++i)
            COMPARE_ENUM(*jobState(toString(static_cast<JobState>(i))), i);
        for (int i = 0; i <= static_cast<int>(Health::Red); ++i)
            COMPARE_ENUM(health(toString(static_cast<Health>(i))), i);
        for (int i = 0; i <= static_cast<int>(Agreement::Unknown); ++i)
            COMPARE_ENUM(agreement(toString(static_cast<Agreement>(i))), i);
        QVERIFY(!jobKind(u"nonsense"_s));
        QVERIFY(!jobState({}));
        QCOMPARE(toString(JobState::FailedToStart), u"failed_to_start"_s);
        QCOMPARE(toString(Health::Unknown), QString());
    }

    /// The whole table: rows are the state before, columns the state after, in the order of the enumeration.
    void transitions()
    {
        const char *const allowed[] = {
            // Q R C F X S K: queued, running, completed, failed, canceled, failed to start, skipped
            ".R.FXSK", // queued
            "Q.CFXS.", // running
            ".......", ".......", ".......", ".......", ".......",
        };
        for (int from = 0; from < 7; ++from)
            for (int to = 0; to < 7; ++to)
                QCOMPARE(isAllowedTransition(static_cast<JobState>(from), static_cast<JobState>(to)),
                         allowed[from][to] != '.');
    }

    void requestRoundTrips()
    {
        SyncRequest request;
        request.server = u"pulp-b:8080"_s;
        request.group = u"nightly"_s;
        request.regexInclude = u"^ext-"_s;
        request.regexExclude = u"-old$"_s;
        request.source = u"pulp-a:8080"_s;
        request.maxConcurrentSyncs = 7;
        request.maxRuntime = u"6h"_s;
        request.syncOptions = {{u"mirror"_s, true}};
        request.massRemovalPercent = 5;
        request.onlyRepositories = {u"a"_s, u"b"_s};
        QVERIFY(SyncRequest::fromJson(request.toJson()) == request);
        QVERIFY(SyncRequest::fromJson(SyncRequest().toJson()) == SyncRequest());
    }

    void requestReadsPulpManagersArguments()
    {
        const QJsonObject json {{u"name"_s, u"s"_s},
                                {u"regex_include"_s, QJsonValue()},
                                {u"max_concurrent_syncs"_s, 0},
                                {u"source_pulp_server_name"_s, QJsonValue()},
                                {u"sync_options"_s, QJsonValue()}};
        const SyncRequest request = SyncRequest::fromJson(json);
        QCOMPARE(request.server, u"s"_s);
        QCOMPARE(request.maxConcurrentSyncs, 1);
        QCOMPARE(request.maxRuntime, u"-1"_s);
        QVERIFY(request.toJson().value("regex_include"_L1).isNull());
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"

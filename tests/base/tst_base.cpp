// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cancellation.h"
#include "base/error.h"
#include "base/id.h"
#include "base/json.h"
#include "base/refusedsecret.h"
#include "base/secret.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace pulpit;
using namespace Qt::StringLiterals;

class BaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRefusedSecretRestsLongerAndLonger()
    {
        using namespace std::chrono_literals;
        const Secret wrong(u"wrong"_s);
        const Secret other(u"other"_s);
        RefusedSecret refused;
        RefusedSecret::Time now;
        QVERIFY(!refused.holds(wrong, now));
        QVERIFY(!refused.holds(Secret(), now));
        int tried = 0;
        const RefusedSecret::Time end = now + 24h;
        for (; now < end; now += 5s) {
            QVERIFY(!refused.holds(other, now));
            if (refused.holds(wrong, now))
                continue;
            refused.note(wrong, now);
            ++tried;
        }
        QVERIFY2(tried <= 100, qPrintable(QString::number(tried))); // a day of a call every 5 s is 17,280
        refused.note(other, now);
        QCOMPARE(refused.pause(), 30s);
        QVERIFY(!refused.holds(wrong, now));
        refused.clear();
        QVERIFY(!refused.holds(other, now));
    }

    void errorIsToldInOneLine()
    {
        const Error error {ErrorCode::Timeout,
                           u"the server gave no answer"_s,
                           u"https://pulp-a"_s,
                           u"try again"_s,
                           u"two\nlines"_s,
                           0,
                           {}};
        QCOMPARE(error.oneLine(), u"the server gave no answer (https://pulp-a): two lines"_s);
        QCOMPARE((Error {ErrorCode::Internal, u"what"_s, {}, {}, {}, 0, {}}).oneLine(), u"what"_s);
    }

    void codesHaveDistinctNames()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
            names.insert(toString(static_cast<ErrorCode>(i)));
        QCOMPARE(names.size(), static_cast<int>(ErrorCode::Internal) + 1);
    }

    void jsonHasLimits()
    {
        QVERIFY(parseJson("{\"a\": [1, 2]}"));
        COMPARE_ENUM(parseJson("{\"a\": ").error().code, ErrorCode::BadAnswer);
        COMPARE_ENUM(parseJson(QByteArray(200, '['), {.maxBytes = 1000, .maxDepth = 64}).error().code,
                     ErrorCode::TooLarge);
        COMPARE_ENUM(parseJson(QByteArray(2000, ' '), {.maxBytes = 1000, .maxDepth = 64}).error().code,
                     ErrorCode::TooLarge);
        // Brackets and escaped quotes inside of strings do not nest.
        QVERIFY(parseJson("[\"" + QByteArray(200, '[') + "\\\"[[[\"]", {.maxBytes = 1000, .maxDepth = 4}));
        QCOMPARE(toJsonText(QJsonObject {{u"k"_s, u"ü"_s}}), u"{\"k\":\"ü\"}"_s);
    }

    void secretIsDeeplyCopied()
    {
        Secret original(u"s3cret"_s);
        const Secret copy = original;
        QVERIFY(copy.equals(original));
        QVERIFY(copy.reveal().constData() != original.reveal().constData());
        const Secret moved = std::move(original);
        QVERIFY(moved.equals(copy));
        QVERIFY(!moved.equals(Secret(u"s3creT"_s)));
        QVERIFY(!moved.equals(Secret(u"s3cre"_s)));
        Secret assigned;
        QVERIFY(assigned.isEmpty());
        assigned = moved;
        QVERIFY(assigned.equals(copy));
    }

    void cancellationReachesEveryone()
    {
        QVERIFY(!CancellationToken().isCanceled());
        QVERIFY(!CancellationToken().onCanceled([] {}));
        CancellationSource source;
        int calls = 0;
        const auto kept = source.token().onCanceled([&] { ++calls; });
        auto dropped = source.token().onCanceled([&] { calls += 100; });
        dropped.reset();
        source.cancel();
        source.cancel();
        QCOMPARE(calls, 1);
        QVERIFY(source.token().isCanceled());
        const auto late = source.token().onCanceled([&] { ++calls; });
        QCOMPARE(calls, 2);
        QVERIFY(!late);
    }

    void cancellationFromManyThreadsCallsOnce()
    {
        CancellationSource source;
        std::atomic<int> calls = 0;
        const auto kept = source.token().onCanceled([&] { ++calls; });
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { source.cancel(); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(calls.load(), 1);
    }

    void idsOfDifferentKindsDoNotMix()
    {
        static_assert(!std::is_convertible_v<JobId, ServerId>);
        static_assert(!std::is_convertible_v<qint64, JobId>);
        QVERIFY(!JobId().isValid());
        QVERIFY(JobId(3) < JobId(4));
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"

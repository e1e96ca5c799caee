// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endedtask.h"
#include "domain/failure.h"
#include "domain/massremoval.h"
#include "support/compareenum.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pulpit::domain;
using namespace Qt::StringLiterals;

class FailureTest : public QObject
{
    Q_OBJECT
private:
    QJsonObject m_samples;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        QFile file(QStringLiteral(PULPIT_SOURCE_DIR "/tests/domain/data/failed-syncs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_samples = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(m_samples.size(), 28);
    }

    void namesRoundTrip()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(FailureClass::Other); ++i) {
            const auto value = static_cast<FailureClass>(i);
            QVERIFY(!toString(value).isEmpty());
            COMPARE_ENUM(failureClass(toString(value)), value);
            QCOMPARE(adviceFor(value).isEmpty(), value == FailureClass::None);
            QVERIFY(!adviceFor(value).endsWith(u'.'));
            names.insert(toString(value));
        }
        QCOMPARE(names.size(), static_cast<int>(FailureClass::Other) + 1);
        COMPARE_ENUM(failureClass(u"of a newer version"_s), FailureClass::Other);
        COMPARE_ENUM(failureClass({}), FailureClass::None);
    }

    /// Every failed sync that a real pair of servers produced.
    void realFailures_data()
    {
        QTest::addColumn<FailureClass>("expected");
        using F = FailureClass;
        const QList<std::pair<const char *, F>> rows {
            {"refused", F::Connection},
            {"dns", F::NameResolution},
            {"tls", F::Tls},
            {"404", F::NotFoundUpstream},
            {"401", F::Authentication},
            {"403", F::Authentication},
            {"500", F::ServerError},
            {"503", F::ServerError},
            {"503-default-retries", F::ServerError},
            {"cut", F::Connection},
            {"timeout", F::Timeout},
            {"hang-sockread", F::Timeout},
            {"html", F::UpstreamMetadata},
            {"deb-norelease", F::NotFoundUpstream},
            {"deb-refused", F::Connection},
            {"deb-badkey", F::Signature},
            {"deb-unsigned-with-key", F::Signature},
            {"file-404", F::NotFoundUpstream},
            {"file-html", F::UpstreamMetadata},
            {"file-500-one", F::ServerError},
            {"py-refused", F::Connection},
            {"py-500-all", F::ServerError},
            {"py-noslash", F::NotFoundUpstream},
        };
        for (const auto &[name, expected] : rows)
            QTest::newRow(name) << expected;
    }

    void realFailures()
    {
        QFETCH(FailureClass, expected);
        const QJsonObject task = m_samples.value(QLatin1String(QTest::currentDataTag())).toObject();
        QCOMPARE(task.value("state"_L1).toString(), u"failed"_s);
        const QJsonObject error = task.value("error"_L1).toObject();
        QVERIFY(!error.isEmpty());
        COMPARE_ENUM(classifyFailure(error.value("error_code"_L1).toString(), error.value("description"_L1).toString()),
                     expected);
    }

    void everyFailedSampleHasARow()
    {
        realFailures_data();
        int failed = 0;
        for (const QJsonValue &task : std::as_const(m_samples))
            failed += task["state"_L1].toString() == "failed"_L1 ? 1 : 0;
        QCOMPARE(failed, 23);
    }

    /// Syncs that Pulp called completed: only the one that fetched nothing although it should is a failure.
    void completedSamples_data()
    {
        QTest::addColumn<bool>("isSilentFailure");
        QTest::newRow("creds-in-url") << false;
        QTest::newRow("auth-ok") << false;
        QTest::newRow("deb-goodkey") << false;
        QTest::newRow("py-404-project") << true;
        QTest::newRow("py-500") << true;
    }

    void completedSamples()
    {
        QFETCH(bool, isSilentFailure);
        const QJsonObject task = m_samples.value(QLatin1String(QTest::currentDataTag())).toObject();
        QCOMPARE(task.value("state"_L1).toString(), u"completed"_s);
        QList<ProgressReport> reports;
        const QJsonArray array = task.value("progress_reports"_L1).toArray();
        for (const QJsonValue &value : array) {
            ProgressReport report;
            report.code = value["code"_L1].toString();
            report.done = value["done"_L1].toInteger();
            if (value["total"_L1].isDouble())
                report.total = value["total"_L1].toInteger();
            reports.append(report);
        }
        const bool isPython = task.value("name"_L1).toString().startsWith("pulp_python"_L1);
        const auto failure = judgeProgress(isPython ? u"python.python"_s : u"rpm.rpm"_s, reports, 2, false);
        QCOMPARE(failure.has_value(), isSilentFailure);
        if (failure)
            COMPARE_ENUM(failure->failureClass, FailureClass::SilentFailure);
    }

    void codesAndOtherTexts_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<FailureClass>("expected");
        using F = FailureClass;
        const auto row = [](const char *name, const char *code, const QString &text, F expected) {
            QTest::newRow(name) << QString::fromLatin1(code) << text << expected;
        };
        row("code in the text", "", u"[PLP0008] whatever"_s, F::NameResolution);
        row("code wins over text", "PLP0026", u"timed out"_s, F::Tls);
        row("wrapping code leaves it to the text", "PLP0025", u"[PLP0025] 404, message='Not Found', url='http://h/x'"_s,
            F::NotFoundUpstream);
        row("checksum", "",
            u"A file located at the url http://h/a.rpm failed validation due to checksum. Expected 'aa', Actual 'bb'"_s,
            F::Checksum);
        row("size", "PLP0004", {}, F::Checksum);
        row("disk", "", u"[Errno 28] No space left on device"_s, F::DiskFull);
        row("killed", "", u"Killed by signal 9."_s, F::WorkerLost);
        row("missing worker", "", u"Worker has gone missing."_s, F::WorkerLost);
        row("shutdown", "", u"Aborted during worker shutdown."_s, F::WorkerLost);
        row("certificate", "",
            u"Cannot connect to host h:443 ssl:True [SSLCertVerificationError: (1, '[SSL: CERTIFICATE_VERIFY_FAILED] x')]"_s,
            F::Tls);
        row("words in a URL do not count", "", u"500, message='x', url='http://h/404/timed out'"_s, F::ServerError);
        row("words in a path do not count", "",
            u"something about http://h/no%20publication/worker-has-gone-missing broke"_s, F::Other);
        row("connect timeout", "", u"Cannot connect to host h:80 ssl:default [Connection timed out]"_s, F::Timeout);
        row("proxy", "PLP0010", {}, F::Authentication);
        row("signature among digests", "PLP0021", u"signature is wrong"_s, F::Signature);
        row("digest among digests", "PLP0021", u"digest is wrong"_s, F::Checksum);
        row("redacted", "PLP0000", u"An internal error occurred."_s, F::Other);
        row("nothing", "", {}, F::Other);
        row("huge", "", QString(10'000'000, u'x') + u"timed out"_s, F::Other);
    }

    void codesAndOtherTexts()
    {
        QFETCH(QString, code);
        QFETCH(QString, text);
        QFETCH(FailureClass, expected);
        COMPARE_ENUM(classifyFailure(code, text), expected);
    }

    void pulpTellsWhyATaskEnded()
    {
        Failure failure;
        failure.message = endedTaskMessage(u"sync"_s, u"failed"_s);
        QCOMPARE(failure.message, u"the sync task ended as failed"_s);
        QVERIFY(!isWhyInPulpText(failure)); // nothing else is known
        failure.pulpText = u"404, not found"_s;
        QVERIFY(isWhyInPulpText(failure));
        failure.message = u"a third of the repository would go"_s;
        QVERIFY(!isWhyInPulpText(failure));
    }
};

QTEST_GUILESS_MAIN(FailureTest)
#include "tst_failure.moc"

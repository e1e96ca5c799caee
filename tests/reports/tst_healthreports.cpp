// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/csv.h"
#include "reports/healthsummary.h"
#include "reports/healthwriters.h"
#include "reports/html.h"
#include "samplereport.h"
#include "support/compareenum.h"

#include <QRegularExpression>

using namespace pulpit;
using namespace pulpit::reports;
using namespace Qt::StringLiterals;

namespace {

/// A reader of RFC 4180 that knows nothing of the writer.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> rows {{}};
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (isQuoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < bytes.size() && bytes.at(i + 1) == '"')
                cell += bytes.at(++i);
            else
                isQuoted = false;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == ',') {
            rows.last().append(QString::fromUtf8(cell));
            cell.clear();
        } else if (c == '\r' && i + 1 < bytes.size() && bytes.at(i + 1) == '\n') {
            ++i;
            rows.last().append(QString::fromUtf8(cell));
            cell.clear();
            rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

HtmlOptions utc()
{
    HtmlOptions options;
    options.zone = QTimeZone::utc();
    return options;
}

} // namespace

class HealthReportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void summaryCountsAndSorts()
    {
        const domain::HealthReport report = sampleReport();
        const HealthSummary summary = summarize(report);
        QCOMPARE(summary.counts.failed, 3);
        QCOMPARE(summary.counts.unknown, 2);
        QCOMPARE(summary.counts.notSynced, 1);
        QCOMPARE(summary.counts.total(), 14);
        COMPARE_ENUM(summary.repositories.first().standing, Standing::Failed);
        QVERIFY(!summary.servers.first().isReachable);
        for (const RepositoryLine &line : summary.repositories) {
            QVERIFY(!line.repository->isGone);
            const bool isCalm = line.standing == Standing::Good || line.standing == Standing::NotSynced;
            QCOMPARE(line.why.isEmpty(), isCalm);
        }
        // Whatever it was before: nothing is known of a server that gives no answer.
        for (const RepositoryLine &line : summary.repositories)
            QCOMPARE(line.standing == Standing::Unknown, line.repository->server.startsWith("us-1"_L1));
        QVERIFY(summary.next.last()->group == "by-hand"_L1 || summary.next.last()->isPaused);
        for (qsizetype i = 1; i < summary.changes.size(); ++i)
            QVERIFY(summary.changes.at(i - 1)->finished >= summary.changes.at(i)->finished);
        QVERIFY(summary.changes.size() > 10);
        QVERIFY(summary.failures.size() >= 5);
    }

    /// The rule of the fleet page: it fails as any other sync that failed.
    void heldBackSyncFollowsItsHealth()
    {
        domain::HealthReport report = sampleReport();
        for (const auto &[health, expected] : {std::pair(domain::Health::Red, Standing::Failed),
                                               std::pair(domain::Health::Amber, Standing::Attention)}) {
            for (domain::Repository &r : report.repositories)
                if (r.lastFailure.failureClass == domain::FailureClass::MassRemoval)
                    r.health = health;
            const HealthSummary summary = summarize(report);
            int heldBack = 0;
            for (const RepositoryLine &line : summary.repositories) {
                if (line.repository->lastFailure.failureClass != domain::FailureClass::MassRemoval)
                    continue;
                ++heldBack;
                COMPARE_ENUM(line.standing, expected);
                QVERIFY(line.why.contains("mass removal"_L1));
            }
            QVERIFY(heldBack > 0);
        }
    }

    void csvRoundTrips()
    {
        const domain::HealthReport report = sampleReport();
        const QByteArray bytes = healthCsv(report);
        const QList<QStringList> rows = readCsv(bytes);
        QCOMPARE(rows.size(), 1 + 14);
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows.first().size());
        const auto column = [&](const QString &name) { return rows.first().indexOf(name); };
        bool foundHostile = false;
        bool foundFormula = false;
        for (const QStringList &row : rows.mid(1)) {
            foundHostile = foundHostile || row.at(column(u"repository"_s)) == kHostileName;
            if (row.at(column(u"repository"_s)) == u'\'' + kFormula) {
                foundFormula = true;
                QCOMPARE(row.at(column(u"pulp_text"_s)), u'\'' + kFormula);
                QCOMPARE(row.at(column(u"failure_class"_s)), u"not_found_upstream"_s);
                QCOMPARE(row.at(column(u"standing"_s)), u"attention"_s);
                QVERIFY(row.at(column(u"last_success"_s)).endsWith(u'Z'));
            }
        }
        QVERIFY(foundHostile);
        QVERIFY(foundFormula);
        QVERIFY(!bytes.startsWith("\xef\xbb\xbf"));
    }

    void csvTellsServersWithoutRepositories()
    {
        domain::HealthReport report = emptyReport();
        domain::Server server;
        server.name = u"pulp-x"_s;
        report.servers = {server};
        const QList<QStringList> rows = readCsv(healthCsv(report));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1).size(), rows.at(0).size());
        QCOMPARE(rows.at(1).at(0), u"pulp-x"_s);
        QCOMPARE(rows.at(1).at(3), u"unknown"_s);
    }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isDangerous");
        for (const char *value : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1"})
            QTest::newRow(value) << QString::fromLatin1(value) << true;
        QTest::newRow("full width") << u"＝1"_s << true;
        QTest::newRow("after a no-break space") << u"\u00a0=1"_s << true;
        for (const char *value : {"", "a=1", "1", "ext-debian", "1-2", " a"})
            QTest::newRow(value) << QString::fromLatin1(value) << false;
    }

    void formulasAreDefused()
    {
        QFETCH(QString, value);
        QFETCH(bool, isDangerous);
        QCOMPARE(withoutFormula(value), isDangerous ? u'\'' + value : value);
    }

    void csvQuotes()
    {
        CsvWriter csv({u"a"_s, u"b"_s, u"c"_s});
        csv.text(u"x,\"y\"\r\nz"_s).number(qint64(-3)).number(1.26, 1);
        csv.endRow();
        csv.text(u"n"_s + QChar(0) + u"ul"_s).text(u" lead"_s).empty();
        csv.endRow();
        QCOMPARE(csv.bytes(), QByteArray("a,b,c\r\n\"x,\"\"y\"\"\r\nz\",-3,1.3\r\nnul,\" lead\",\r\n"));
    }

    void htmlIsEscaped()
    {
        const QString page = QString::fromUtf8(healthHtml(sampleReport(), utc()));
        QVERIFY(!page.contains("<script"_L1));
        QVERIFY(!page.contains(QChar(0x202e)));
        QVERIFY(page.contains("&lt;script&gt;document.title=&#39;owned&#39;&lt;/script&gt;%1%2&quot;&#39;&amp;"_L1));
        QVERIFY(page.contains("=HYPERLINK(&quot;http://example.invalid&quot;"_L1));
    }

    void htmlNeedsNothingFromOutside()
    {
        const QString page = QString::fromUtf8(healthHtml(sampleReport(), utc()));
        static const QRegularExpression outside(
            u"(?:src|srcset|action|formaction|poster|data|ping|background)\\s*=|href=\"(?!#)|url\\(|@import|<(?:script|link|iframe|object|embed|img|base|form)\\b|\\bon[a-z]+="_s,
            QRegularExpression::CaseInsensitiveOption);
        // Pulp's texts may contain such words; they are text, so what is escaped is cut out first.
        QString markup = page;
        markup.remove(
            QRegularExpression(u"<pre>.*?</pre>|<bdi>.*?</bdi>"_s, QRegularExpression::DotMatchesEverythingOption));
        const QRegularExpressionMatch match = outside.match(markup);
        QVERIFY2(
            !match.hasMatch(),
            qPrintable(match.captured() + u" in "_s + markup.mid(qMax<qsizetype>(0, match.capturedStart() - 60), 160)));
    }

    void htmlLinksLeadSomewhere()
    {
        const QString page = QString::fromUtf8(healthHtml(sampleReport(), utc()));
        static const QRegularExpression links(u"href=\"#([^\"]+)\""_s);
        int count = 0;
        for (auto it = links.globalMatch(page); it.hasNext();) {
            const QString id = it.next().captured(1);
            QVERIFY2(page.contains(u"id=\"%1\""_s.arg(id)), qPrintable(id));
            ++count;
        }
        QVERIFY(count > 10);
    }

    void findingsAreToldAndMutedOnesCounted()
    {
        domain::HealthReport report = sampleReport();
        domain::Finding finding;
        finding.rule = u"failed-sync"_s;
        finding.severity = domain::Finding::Severity::Error;
        finding.server = report.repositories.first().server;
        finding.repository = report.repositories.first().name;
        finding.what = kHostileName;
        finding.why = u"why-%1-of-it"_s;
        domain::Finding muted = finding;
        muted.rule = u"no-schedule"_s;
        muted.what = u"is-not-shown"_s;
        muted.mutedReason = u"known"_s;
        report.findings = {finding, muted};
        const QString page = QString::fromUtf8(healthHtml(report, utc()));
        QVERIFY(page.contains("What needs you"_L1));
        QVERIFY(page.contains("why-%1-of-it"_L1));
        QVERIFY(page.contains(html::text(kHostileName)));
        QVERIFY(!page.contains("<script>document"_L1));
        QVERIFY(!page.contains("is-not-shown"_L1));
        QVERIFY(page.contains("muted finding"_L1));
        const QList<QStringList> rows = readCsv(healthCsv(report));
        QCOMPARE(rows.first().last(), u"findings"_s);
        int told = 0;
        for (const QStringList &row : rows)
            told += row.last() == "failed-sync"_L1;
        QCOMPARE(told, 1);
    }

    void emptyFleetIsTold()
    {
        const QString page = QString::fromUtf8(healthHtml(emptyReport(), utc()));
        for (const auto text : {"No servers are configured", "No sync failed", "Nothing changed",
                                "No groups are configured", "No repositories are known", "nobody schedules"})
            QVERIFY2(page.contains(QLatin1String(text)), text);
        QVERIFY(!page.contains("nan"_L1));
    }

    void longListsAreCutAndSaySo()
    {
        HtmlOptions options = utc();
        options.maxRepositories = 2;
        options.maxChanges = 1;
        options.maxFailures = 1;
        const QString page = QString::fromUtf8(healthHtml(sampleReport(), options));
        QVERIFY(page.contains("12 more repositories"_L1));
        QVERIFY(page.contains("more changes"_L1));
        QVERIFY(page.contains("more failures"_L1));
    }

    void wordsForTimesAndNumbers()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        QVERIFY(html::age(now.addSecs(-90), now, QTimeZone::utc()).contains(">1 min ago<"_L1));
        QVERIFY(html::age(now.addDays(-3), now, QTimeZone::utc()).contains(">3 days ago<"_L1));
        QVERIFY(html::age({}, now, QTimeZone::utc()).contains(u'–'));
        QVERIFY(html::moment(now.addSecs(7200), now, QTimeZone("Europe/Berlin")).contains("Fri 20 Nov, 12:00"_L1));
        QCOMPARE(html::duration(0.42), u"0.4 s"_s);
        QCOMPARE(html::duration(59.4), u"59 s"_s);
        QCOMPARE(html::duration(200), u"3 min 20 s"_s);
        QCOMPARE(html::duration(7500), u"2 h 05 min"_s);
        QCOMPARE(html::number(1234567), u"1\u202f234\u202f567"_s);
        QCOMPARE(html::number(-12), u"\u221212"_s);
        QCOMPARE(html::text(u"\u202Ea\x01😀<"_s), u"\ufffda\ufffd😀&lt;"_s);
        QCOMPARE(html::text(QString(QChar(0xd800))), QString(QChar(0xfffd)));
    }

    void largeFleetsAreWrittenInTime()
    {
        domain::HealthReport report = sampleReport();
        const domain::Repository pattern = report.repositories.first();
        for (int i = 0; i < 50000; ++i) {
            report.repositories.append(pattern);
            report.repositories.last().id = pulpit::RepositoryId(1000 + i);
            report.repositories.last().name = u"repo-%1"_s.arg(i);
        }
        const QByteArray page = healthHtml(report, utc());
        QVERIFY(page.size() < 4'000'000);
        QCOMPARE(readCsv(healthCsv(report)).size(), 50000 + 14 + 1);
    }
};

QTEST_GUILESS_MAIN(HealthReportsTest)
#include "tst_healthreports.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/digest.h"
#include "reports/healthwriters.h"
#include "samplereport.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pulpit;
using namespace pulpit::reports;
using namespace Qt::StringLiterals;

/// Opens the report in a real browser: it must render, run nothing and ask the network for nothing.
class HtmlInChromiumTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_chromium;

    QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        QStringList all {u"--headless"_s,
                         u"--no-sandbox"_s,
                         u"--disable-gpu"_s,
                         u"--disable-dev-shm-usage"_s,
                         u"--no-first-run"_s,
                         u"--disable-background-networking"_s,
                         u"--disable-component-update"_s,
                         u"--host-resolver-rules=MAP * ~NOTFOUND"_s,
                         u"--user-data-dir="_s + m_folder.filePath(u"profile"_s)};
        process.start(m_chromium, all + arguments);
        if (!process.waitForFinished(90000)) {
            process.kill();
            process.waitForFinished(5000);
            return {};
        }
        return process.readAllStandardOutput();
    }

    QString write(const QByteArray &page)
    {
        QFile file(m_folder.filePath(u"report.html"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(page);
        return u"file://"_s + file.fileName();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        m_chromium = QStandardPaths::findExecutable(u"chromium"_s);
        QVERIFY2(!m_chromium.isEmpty(), "chromium is needed for this test");
    }

    void rendersAndRunsNothing()
    {
        HtmlOptions options;
        options.zone = QTimeZone::utc();
        options.background = domain::ReportBackground();
        options.background->before = digestOf(sampleReport());
        options.background->before->problems.append(u"pulp-1/"_s + kHostileName);
        const QByteArray page = healthHtml(sampleReport(), options);
        const QString url = write(page);
        const QString log = m_folder.filePath(u"net.json"_s);
        const QString dom = QString::fromUtf8(run({u"--dump-dom"_s, u"--log-net-log="_s + log, url}));
        QVERIFY(dom.contains("<title>Health of the fleet</title>"_L1)); // and not "owned"
        QVERIFY(dom.contains("ext-debian-12-security"_L1));
        QCOMPARE(dom.count("<section"_L1), page.count("<section"));
        QCOMPARE(dom.count("<tr"_L1), page.count("<tr"));
        QCOMPARE(dom.count("<bdi>"_L1), page.count("<bdi>"));
        QVERIFY(!dom.contains("<script"_L1));
        QFile net(log);
        QVERIFY(net.open(QIODevice::ReadOnly));
        const QByteArray events = net.readAll();
        QVERIFY(events.size() > 100);
        // Every request that the page itself made; there is only the file.
        static const QRegularExpression requests(u"\"url\":\"((?:https?|wss?|ftp)://[^\"]*)\""_s);
        for (auto it = requests.globalMatch(QString::fromUtf8(events)); it.hasNext();) {
            const QString asked = it.next().captured(1);
            QVERIFY2(!asked.contains("example.invalid"_L1) && !asked.contains("example.com"_L1), qPrintable(asked));
        }
    }

    void printsOnPaper()
    {
        const QString url = write(healthHtml(sampleReport(), {}));
        const QString pdf = m_folder.filePath(u"report.pdf"_s);
        run({u"--no-pdf-header-footer"_s, u"--print-to-pdf="_s + pdf, url});
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.size() > 20000);
        // A4 in points, whatever the printer's default is.
        static const QRegularExpression a4(u"/MediaBox\\s*\\[0 0 59[45](?:\\.[0-9]+)? 84[12](?:\\.[0-9]+)?\\]"_s);
        QVERIFY(a4.match(QString::fromLatin1(bytes)).hasMatch());
    }
};

QTEST_GUILESS_MAIN(HtmlInChromiumTest)
#include "tst_htmlinchromium.moc"

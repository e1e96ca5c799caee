// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of failed tasks, as real servers gave them, and what is known of them.
#include "domain/knowndefects.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;

class KnownDefectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void texts_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part"); // of the name or the reference; empty: not known
        const auto row = [](const char *name, const QString &type, const QString &text, const QString &part) {
            QTest::newRow(name) << type << text << part;
        };
        const QString rpm = u"rpm.rpm"_s;
        row("duplicates", rpm,
            u"Cannot create repository version. More than one rpm.package content with the duplicate values for name, epoch, version, release, arch."_s,
            u"pulp_rpm#4240"_s);
        row("ambiguous", rpm,
            u"The repository metadata being synced into Pulp is erroneous in a way that makes it ambiguous (duplicate NEVRA)"_s,
            u"pulp_rpm#2402"_s);
        row("one package", rpm, u"404, message='Not Found', url='http://h/Packages/g/gzip-1.10-8.el9.x86_64.rpm'"_s,
            u"pulp_rpm#3507"_s);
        row("plus", rpm, u"404, message='Not Found', url='https://h/jansi-2.4.0-7.module%2Bel9.5.0.noarch.rpm'"_s,
            u"pulp_rpm#3973"_s);
        row("metadata missing", rpm, u"404, message='Not Found', url='http://127.0.0.1:24880/nothing'"_s, {});
        row("deb indices", u"deb.apt"_s, u"No suitable Package index file found in 'dists/focal/main/binary-arm64'."_s,
            u"pulp_deb#520"_s);
        row("deb signature", u"deb.apt"_s,
            u"Unable to verify any Release files from 'http://127.0.0.1:24880/deb/Release' using the GPG key provided."_s,
            u"the URL in this text is wrong"_s);
        row("cut", rpm,
            u"Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy content length header (received 1005 of 2011 bytes).'>"_s,
            u"no answer of the upstream"_s);
        row("wrong scheme", rpm,
            u"Cannot connect to host 127.0.0.1:24880 ssl:default [[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:992)]"_s,
            u"speaks http"_s);
        row("no repomd", rpm, u"An invalid remote URL was provided: http://127.0.0.1:24880/pypi/simple/"_s,
            u"repomd.xml"_s);
        row("with a code", rpm, u"[RPM0001] An invalid remote URL was provided: http://h/"_s, u"repomd.xml"_s);
        row("another plugin", u"file.file"_s, u"An invalid remote URL was provided: http://h/"_s, {});
        row("refused", rpm, u"Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]"_s,
            {});
        row("deadlock", {}, u"deadlock detected\nDETAIL: Process 1 waits for ShareLock"_s, u"locked each other out"_s);
        row("python", u"python.python"_s, u"'NoneType' object has no attribute 'get'"_s, u"does not expect"_s);
        row("nothing", rpm, {}, {});
    }
    void texts()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto defect = domain::knownDefect(type, text);
        QCOMPARE(defect.has_value(), !part.isEmpty());
        if (!defect)
            return;
        QVERIFY2((defect->name + defect->reference).contains(part), qPrintable(defect->name));
        QVERIFY(!defect->advice.isEmpty() && !defect->advice.endsWith(u'.'));
    }

    void aLongTextCostsLittle()
    {
        QElapsedTimer timer;
        timer.start();
        const QString text = u"cannot create repository version more than one "_s.repeated(100'000);
        for (int i = 0; i < 20; ++i)
            QVERIFY(!domain::knownDefect(u"rpm.rpm"_s, text));
        QVERIFY(timer.elapsed() < 5'000);
    }
};

QTEST_GUILESS_MAIN(KnownDefectsTest)
#include "tst_knowndefects.moc"

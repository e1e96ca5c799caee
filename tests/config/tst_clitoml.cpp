// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/clitoml.h"
#include "support/compareenum.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using config::CliProfile;

class CliTomlTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatPulpCliWrites()
    {
        const auto profiles = config::readCliToml(R"([cli]
base_url = "https://pulp.example.com"
api_root = "/pulp/"
domain = "default"
headers = []
cert = ""
key = ""
verify_ssl = true # by the system's authorities
format = "json"
dry_run = false
timeout = 0
verbose = 0
username = "admin"
password = "pass\"word # \u00e4"
plugins = ["rpm", "deb"]

[cli-eu2]
base_url='http://eu-2.example.com:8080'
verify_ssl = false
username = 'o\per'
domain = "team"
[other]
base_url = "https://no.example.com"
[cli-half]
username = "x"
[[plugins.x]]
"quoted key" = 1
)");
        QVERIFY(profiles);
        QCOMPARE(profiles->size(), 2);
        const CliProfile &first = profiles->at(0);
        QCOMPARE(first.name, u"default"_s);
        QCOMPARE(first.baseUrl, u"https://pulp.example.com"_s);
        QCOMPARE(first.apiRoot, u"/pulp/"_s);
        QCOMPARE(first.domain, QString());
        QCOMPARE(first.username, u"admin"_s);
        QVERIFY(first.password.equals(Secret(u"pass\"word # ä"_s)));
        QVERIFY(first.verifiesTls);
        const CliProfile &second = profiles->at(1);
        QCOMPARE(second.name, u"eu2"_s);
        QCOMPARE(second.username, u"o\\per"_s);
        QCOMPARE(second.domain, u"team"_s);
        QVERIFY(!second.verifiesTls);
        QVERIFY(second.password.isEmpty());
    }

    void hostileText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QByteArray &text, ErrorCode code, const QString &where) {
            QTest::newRow(name) << text << int(code) << where;
        };
        row("string without end", "[cli]\npassword = \"secret", ErrorCode::InvalidInput, u"line 2"_s);
        row("bad escape", "[cli]\nx = \"\\q\"", ErrorCode::InvalidInput, u"line 2"_s);
        row("half a surrogate", "[cli]\nx = \"\\ud800\"", ErrorCode::InvalidInput, u"line 2"_s);
        row("table without end", "[cli", ErrorCode::InvalidInput, u"line 1"_s);
        row("no value", "[cli]\nx =", ErrorCode::InvalidInput, u"line 2"_s);
        row("no key", "= 1", ErrorCode::InvalidInput, u"line 1"_s);
        row("several lines", "[cli]\nx = \"\"\"a\nb\"\"\"", ErrorCode::Unsupported, u"line 2"_s);
        row("a list over lines", "[cli]\nx = [\n1]", ErrorCode::Unsupported, u"line 2"_s);
        row("too large", QByteArray(300 * 1024, ' '), ErrorCode::TooLarge, {});
        row("too many tables", QByteArray("[x]\n").repeated(300), ErrorCode::TooLarge, {});
        row("bytes that are no text", QByteArray("\xff\xfe\x00[cli]", 8), ErrorCode::InvalidInput, u"line 1"_s);
    }

    void hostileText()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, where);
        const auto profiles = config::readCliToml(text);
        QVERIFY(!profiles);
        QCOMPARE(int(profiles.error().code), code);
        QCOMPARE(profiles.error().where, where);
        QVERIFY(!profiles.error().what.contains(u"secret"_s));
    }

    void files()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"cli.toml"_s);
        COMPARE_ENUM(config::readCliTomlFile(path).error().code, ErrorCode::NotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[cli]\r\nbase_url = 'https://a.example.com'\r\n");
        file.close();
        QCOMPARE(config::readCliTomlFile(path)->size(), 1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[cli");
        file.close();
        QVERIFY(config::readCliTomlFile(path).error().where.endsWith(u"cli.toml, line 1"_s));
        QVERIFY(config::readCliToml({})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliTomlTest)
#include "tst_clitoml.moc"

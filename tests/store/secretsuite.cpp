// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

const QString kCanary = u"c4n4ry-s3cr3t"_s;
const QString kUrl = u"https://user:c4n4ry-s3cr3t@upstream.example.com/path"_s;
const QString kText
    = u"403 for https://c4n4ry-s3cr3t@upstream.example.com/x, password=c4n4ry-s3cr3t, \"token\": \"c4n4ry-s3cr3t\""_s;

class SecretSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void noSecretReachesTheDatabase();
    void noPasswordInTexts();
};

void SecretSuite::noSecretReachesTheDatabase()
{
    const QString url = freshUrl();
    {
        const auto store = openStore(quickOptions(url));
        fillFleet(*store);
        domain::FleetConfiguration fleet = smallFleet();
        fleet.servers[0].url = QUrl(kUrl);
        fleet.servers[0].contentUrl = QUrl(kUrl);
        fleet.groupsOnServers[0].syncOptionsJson = u"{\"url\":\"%1\"}"_s.arg(kUrl);
        QVERIFY_RESULT(written(store->fleet().apply(fleet, u"feed: "_s + kUrl, u"tester"_s, std::nullopt)));
        QCOMPARE(store->fleet().configuration()->fleet.servers[0].url, QUrl(u"https://upstream.example.com/path"_s));
        domain::Repository repository;
        repository.name = u"a"_s;
        repository.remoteFeed = u"https://c4n4ry-s3cr3t@upstream.example.com/path"_s;
        repository.baseUrl = kUrl;
        QVERIFY_RESULT(written(
            store->repositories().reconcile(u"secondary:443"_s, {repository}, QDateTime::currentDateTimeUtc())));
        const domain::Failure failure {domain::FailureClass::Authentication, kText, kText, {}};
        domain::Job job = groupJob();
        job.arguments.insert(u"url"_s, kUrl);
        job.failure = failure;
        job.summary = kText;
        const JobId id = *written(store->jobs().insert(job));
        ports::FinishedSync finished;
        finished.job = id;
        finished.repository = repositoryId(*store, u"a"_s);
        finished.state = domain::JobState::Failed;
        finished.finished = QDateTime::currentDateTimeUtc();
        finished.failure = failure;
        finished.summary = kText;
        finished.stages << domain::Stage {};
        finished.stages[0].message = kText;
        finished.stages[0].failure = failure;
        finished.stages[0].progress << domain::ProgressReport {kUrl, {}, {}, 0, {}};
        QVERIFY_RESULT(written(store->jobs().finishSync(finished)));
        domain::ServerState state;
        state.name = u"secondary:443"_s;
        state.lastError = {.code = ErrorCode::Tls,
                           .what = kText,
                           .where = kUrl,
                           .advice = kText,
                           .detail = kText,
                           .httpStatus = 401,
                           .serverCode = {}};
        QVERIFY_RESULT(written(store->fleet().saveServerState(state)));
        domain::Verification verification;
        verification.reason = kText;
        QVERIFY_RESULT(written(store->repositories().saveVerification(finished.repository, verification)));
        if (isPostgresql()) {
            const Result<QString> everything
                = postgres().psql(url.section(u'/', -1), u"SELECT database_to_xml(true, false, '')"_s);
            QVERIFY_RESULT(everything);
            QVERIFY(everything->contains(u"upstream.example.com"_s));
            QVERIFY(!everything->contains(kCanary));
        }
    }
    if (isPostgresql())
        return;
    const QDir folder = QFileInfo(url.mid(7)).dir();
    bool isFound = false;
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        isFound = isFound || bytes.contains("upstream.example.com");
        QVERIFY2(!bytes.contains(kCanary.toUtf8()), qPrintable(name));
    }
    QVERIFY(isFound);
}

void SecretSuite::noPasswordInTexts()
{
    if (isPostgresql()) {
        const QString url = freshUrl();
        const auto store = openStore(quickOptions(url));
        QVERIFY(url.contains(postgres().password()));
        QVERIFY(!store->location().contains(postgres().password()));
        QVERIFY(store->location().startsWith(u"postgresql://pulpit@127.0.0.1:"_s));
        const auto refused = store::open({.url = QString(url).replace(postgres().password(), kCanary)});
        QVERIFY(!refused);
        COMPARE_ENUM(refused.error().code, ErrorCode::Unauthenticated);
        QVERIFY2(!refused.error().oneLine().contains(kCanary), qPrintable(refused.error().oneLine()));
    }
    const auto away = store::open({.url = u"postgresql://me:%1@127.0.0.1:1/pulpit"_s.arg(kCanary)});
    QVERIFY(!away);
    COMPARE_ENUM(away.error().code, ErrorCode::Unreachable);
    QVERIFY2(!(away.error().oneLine() + away.error().advice).contains(kCanary), qPrintable(away.error().oneLine()));
    for (const QString &wrong :
         {u"postgresql://me:%1@host/"_s, u"postgresql://me:%1@host/db?password=%1"_s, u"mysql://me:%1@host/db"_s,
          u"postgresql://me:%1@ho st/db"_s, u"postgresql://me:%1@host:999999/db"_s}) {
        const auto opened = store::open({.url = wrong.arg(kCanary)});
        QVERIFY(!opened);
        COMPARE_ENUM(opened.error().code, ErrorCode::InvalidInput);
        QVERIFY2(!(opened.error().oneLine() + opened.error().advice).contains(kCanary),
                 qPrintable(opened.error().oneLine()));
    }
}

} // namespace

std::unique_ptr<QObject> makeSecretSuite()
{
    return std::make_unique<SecretSuite>();
}

} // namespace pulpit::test

#include "secretsuite.moc"

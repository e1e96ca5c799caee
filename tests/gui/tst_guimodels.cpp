// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/synchistory.h"
#include "gui/dialogs/newsyncdialog.h"
#include "gui/dialogs/serveraddition.h"
#include "gui/format/format.h"
#include "gui/models/filterquery.h"
#include "gui/pages/fleet/fleetsummary.h"
#include "gui/pages/jobs/jobsfilter.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/pages/reports/healthpreview.h"
#include "gui/pages/reports/reportspage.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/palette/fuzzymatch.h"
#include "gui/palette/paletteusage.h"
#include "gui/plan/plantext.h"
#include "gui/plan/plantree.h"
#include "gui/shell/jobsstrip.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tablecontent.h"
#include "support/fakeengine/fakeengine.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {
const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

struct ReadFleet
{
    explicit ReadFleet(FakeFleet fleet)
        : engine(std::move(fleet))
        , feed(engine)
    {
        feed.start();
        (void)QTest::qWaitFor([this] {
            return feed.hasRepositories() && feed.hasSchedules() && feed.hasServers() && feed.hasRole()
                && !feed.states().isEmpty();
        });
    }
    FakeEngine engine;
    FleetFeed feed;
};
} // namespace

class TstGuiModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void coloursHaveEnoughContrast();
    void timesReadAsPeopleSayThem();
    void durationsAndSizes();
    void filtersAreUnderstood_data();
    void filtersAreUnderstood();
    void filtersAreCompleted();
    void hostileFiltersAreHarmless();
    void largeSnapshotsAreTakenLater();
    void paletteMatches_data();
    void paletteMatches();
    void paletteRemembersWhatIsUsed();
    void tablesAreCopiedInThreeWays();
    void trustIsChecked();
    void onlyNewErrorsCount();
    void plansReadAsSentences();
    void jobsAreAskedForByFilter();
    void removalTakesOnlyWhatIsSelected();
    void repositoriesModelIsAModel();
    void snapshotEmitsDifferencesOnly();
    void snapshotsInAnyOrder();
    void filterNarrowsAndWidens();
    void sortingKeepsPersistentIndexes();
    void jobsModelIsAModel();
    void schedulesModelIsAModel();
    void fleetTreeFillsWhenOpened();
    void feedReadsOnlyChangedRows();
    void feedAsksOnceWhileAnAnswerIsOpen();
    void statesOfRepositories();
    void fleetIsSummarized();
    void actionsFollowTheSelection();
    void stripTellsWhoSchedules();
    void stagesLieOnOneTimeLine();
    void daysWithoutSyncAreGaps();
    void addressesAreRead_data();
    void addressesAreRead();
    void serverIsAddedToYaml_data();
    void serverIsAddedToYaml();
    void syncFormsAreChecked();
    void csvIsReadBack();
    void reportFileNamesAreSafe();
    void previewEscapesNames();
};

void TstGuiModels::coloursHaveEnoughContrast()
{
    for (const ContrastRule &rule : contrastRules()) {
        for (Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const double ratio = contrastRatio(color(rule.foreground, scheme), color(rule.background, scheme));
            QVERIFY2(ratio >= rule.least,
                     qPrintable(QStringLiteral("token %1 on %2, scheme %3: %4 < %5")
                                    .arg(int(rule.foreground))
                                    .arg(int(rule.background))
                                    .arg(int(scheme))
                                    .arg(ratio)
                                    .arg(rule.least)));
        }
    }
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
}

void TstGuiModels::timesReadAsPeopleSayThem()
{
    QCOMPARE(relativeTime(kNow, kNow), QStringLiteral("just now"));
    QCOMPARE(relativeTime(kNow.addSecs(-4), kNow), QStringLiteral("4 s ago"));
    QCOMPARE(relativeTime(kNow.addSecs(-240), kNow), QStringLiteral("4 min ago"));
    QCOMPARE(relativeTime(kNow.addSecs(3 * 3600), kNow), QStringLiteral("in 3 h"));
    QCOMPARE(relativeTime(kNow.addDays(-9), kNow), QStringLiteral("9 d ago"));
    QVERIFY(relativeTime({}, kNow).isEmpty());
    QVERIFY(exactTime(kNow).contains(QStringLiteral("14:00:00 UTC")));
    QVERIFY(clockTime(kNow.addDays(-1), kNow).startsWith(QStringLiteral("yesterday ")));
}

void TstGuiModels::durationsAndSizes()
{
    QCOMPARE(durationText(0.4), QStringLiteral("0.4 s"));
    QCOMPARE(durationText(41), QStringLiteral("41 s"));
    QCOMPARE(durationText(552), QStringLiteral("9 min 12 s"));
    QCOMPARE(durationText(3840), QStringLiteral("1 h 4 min"));
    QCOMPARE(durationText(51 * 3600), QStringLiteral("2 d 3 h"));
    QVERIFY(durationText(-1).isEmpty());
    QVERIFY(durationText(qQNaN()).isEmpty());
    QCOMPARE(bytesText(512), QStringLiteral("512 B"));
    QCOMPARE(bytesText(1'924'145'348'608), QStringLiteral("1.8 TiB"));
    QCOMPARE(countText(4812), QStringLiteral("4\u2009812"));
    QCOMPARE(countText(-1234567), QStringLiteral("\u22121\u2009234\u2009567"));
    QCOMPARE(hostText(QStringLiteral("https://mirror.example.net/debian/")), QStringLiteral("mirror.example.net"));
}

void TstGuiModels::filtersAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *text, bool passes, int problems = 0) {
        QTest::newRow(text) << QString::fromLatin1(text) << passes << problems;
    };
    // The row: ext-debian-12, failed 3×, on pulp-eu-1, 2 days old, 10 GiB, version 7.
    row("", true);
    row("debian", true);
    row("DEBIAN 12", true);
    row("debian rocky", false);
    row("-rocky", true);
    row("-debian", false);
    row("-", true);
    row("state:failed", true);
    row("state:fail", true);
    row("state=fail", false);
    row("state=failed", true);
    row("state:healthy,failed", true);
    row("state:healthy", false);
    row("-state:healthy", true);
    row("state:", true);
    row("state:,", true);
    row("name:debian state:failed age>1d", true);
    row("age>2d", false);
    row("age>=2d", true);
    row("age<1w", true);
    row("age=2d", true);
    row("age:2d", true);
    row("age>1.5d", true);
    row("age>", true);
    row("size>9GiB", true);
    row("size<=10g", true);
    row("size>10gb", false);
    row("version>6", true);
    row("version>6x", true, 1);
    row("age>soon", true, 1);
    row("name>a", true, 1);
    row("colour:red", true, 1);
    row("colour:red debian", true, 1);
    row("http://debian", false); // an address is a word
    row("\"ext-debian-12 pulp\"", true);
    row("\"debian pulp\"", false);
    row("\"state:failed\"", false); // quoted it is a word
    row("took>1s", false); // the row has no such value
    row("-took>1s", true);
}

void TstGuiModels::filtersAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(bool, passes);
    QFETCH(int, problems);
    using Kind = FilterField::Kind;
    const QList<FilterField> fields {
        {QStringLiteral("name"), {}, Kind::Text, {}}, {QStringLiteral("state"), {}, Kind::Text, {}},
        {QStringLiteral("age"), {}, Kind::Age, {}},   {QStringLiteral("took"), {}, Kind::Duration, {}},
        {QStringLiteral("size"), {}, Kind::Size, {}}, {QStringLiteral("version"), {}, Kind::Number, {}}};
    const FilterQuery query = parseFilter(text, fields);
    QCOMPARE(query.problems.size(), problems);
    for (const FilterProblem &problem : query.problems) {
        QVERIFY(!problem.text.isEmpty());
        QVERIFY(problem.start >= 0 && problem.start + problem.length <= text.size());
    }
    const bool isIn = gui::passes(query, QStringLiteral("ext-debian-12 pulp-eu-1 failed"), [](const QString &field) {
        if (field == QLatin1String("name"))
            return FilterValue {QStringLiteral("ext-debian-12"), {}};
        if (field == QLatin1String("state"))
            return FilterValue {QStringLiteral("failed\nfailed 3×"), {}};
        if (field == QLatin1String("age"))
            return FilterValue {{}, 2.0 * 86'400};
        if (field == QLatin1String("size"))
            return FilterValue {{}, 10.0 * 1024 * 1024 * 1024};
        if (field == QLatin1String("version"))
            return FilterValue {{}, 7.0};
        return FilterValue {};
    });
    QCOMPARE(isIn, passes);
}

void TstGuiModels::filtersAreCompleted()
{
    const QList<FilterField> fields {{QStringLiteral("name"), {}, FilterField::Kind::Text, {}},
                                     {QStringLiteral("state"),
                                      {},
                                      FilterField::Kind::Text,
                                      {QStringLiteral("failed"), QStringLiteral("in sync"), QStringLiteral("unknown")}},
                                     {QStringLiteral("age"), {}, FilterField::Kind::Age, {}}};
    const auto shown = [&](const QString &text) {
        QStringList list;
        for (const FilterCompletion &completion : completionsAt(text, int(text.size()), fields))
            list.append(completion.shown);
        return list;
    };
    QCOMPARE(shown({}), QStringList({QStringLiteral("name:"), QStringLiteral("state:"), QStringLiteral("age>")}));
    QCOMPARE(shown(QStringLiteral("debian st")), QStringList {QStringLiteral("state:")});
    QCOMPARE(shown(QStringLiteral("-st")), QStringList {QStringLiteral("-state:")});
    QCOMPARE(shown(QStringLiteral("state:f")), QStringList {QStringLiteral("state:failed")});
    QCOMPARE(shown(QStringLiteral("state:failed,u")), QStringList {QStringLiteral("state:failed,unknown")});
    QCOMPARE(shown(QStringLiteral("state:i")), QStringList {QStringLiteral("state:\"in sync\"")});
    QVERIFY(shown(QStringLiteral("nothing")).isEmpty());
    // In the middle of a text the rest stays.
    const QList<FilterCompletion> middle = completionsAt(QStringLiteral("sta debian"), 3, fields);
    QCOMPARE(middle.size(), 1);
    QCOMPARE(middle.first().text, QStringLiteral("state: debian"));
    QCOMPARE(middle.first().cursor, 6);
    const QList<FilterCompletion> value = completionsAt(QStringLiteral("state:fa debian"), 8, fields);
    QCOMPARE(value.first().text, QStringLiteral("state:failed debian"));
    QCOMPARE(value.first().cursor, 13);
}

void TstGuiModels::hostileFiltersAreHarmless()
{
    const QList<FilterField> fields = RepositoriesModel::filterFields({});
    QRandomGenerator random(4711);
    const QString letters = QString::fromUtf8("ab:<>=-\",. \tstate age2d\n\u202E");
    for (int i = 0; i < 2000; ++i) {
        QString text;
        for (int length = random.bounded(60); length > 0; --length)
            text.append(letters.at(random.bounded(int(letters.size()))));
        const FilterQuery query = parseFilter(text, fields);
        for (const FilterTerm &term : query.terms)
            QVERIFY(!term.values.isEmpty() || !term.field.isEmpty());
        (void)completionsAt(text, random.bounded(70), fields);
        (void)gui::passes(query, text, [](const QString &) { return FilterValue {}; });
    }
    QVERIFY(parseFilter(QString(100'000, QLatin1Char('a')), fields).terms.first().values.first().size() <= 1000);
}

void TstGuiModels::largeSnapshotsAreTakenLater()
{
    ReadFleet f(largeFleet(5, 600, kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model);
    model.sort(0, Qt::DescendingOrder);
    int taken = 0;
    const FleetSnapshot fleet = f.feed.snapshot();
    const auto rows = [fleet] { return RepositoriesModel::rowsOf(fleet, {}); };
    model.setSnapshotLater(rows, [&] { ++taken; });
    QCOMPARE(model.rowCount(), 0); // nothing is done here
    model.sort(0, Qt::AscendingOrder); // the order changes while the rows are made
    QTRY_COMPARE(model.rowCount(), 3000);
    QCOMPARE(taken, 1);
    QVERIFY(model.row(0).repository.name <= model.row(2999).repository.name);
    // Of several waiting ones only the newest is made.
    const FleetSnapshot fewer {fleet.servers, fleet.states, fleet.repositories.mid(0, 100), {}, {}, false, {}};
    model.setSnapshotLater(rows, [&] { ++taken; });
    model.setSnapshotLater(rows, [&] { taken += 100; });
    model.setSnapshotLater([fewer] { return RepositoriesModel::rowsOf(fewer, {}); }, [&] { ++taken; });
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(taken, 3);
    // What is set at once meanwhile is not overwritten by older rows.
    model.setSnapshotLater(rows, [&] { ++taken; });
    model.setFilter(QStringLiteral("state:failed"));
    QTRY_COMPARE(taken, 4);
    QCOMPARE(model.totalCount(), 3000);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).state.state, State::Failed);
}

void TstGuiModels::paletteMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better"); // empty: nothing fits
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning before inside")
        << QStringLiteral("deb") << QStringLiteral("debian-12") << QStringLiteral("ext-mydebs");
    QTest::newRow("part before inside") << QStringLiteral("deb") << QStringLiteral("ext-debian-12")
                                        << QStringLiteral("ext-mydebs");
    QTest::newRow("whole before beginning")
        << QStringLiteral("jobs") << QStringLiteral("jobs") << QStringLiteral("jobs of today");
    QTest::newRow("letters with gaps") << QStringLiteral("edeb12") << QStringLiteral("ext-debian-12")
                                       << QStringLiteral("ext-rocky-9");
    QTest::newRow("all words") << QStringLiteral("deb eu-1") << QStringLiteral("ext-debian-12 pulp-eu-1")
                               << QStringLiteral("ext-debian-12 pulp-some-europe-us-1");
    QTest::newRow("nothing") << QStringLiteral("xyz") << QString() << QStringLiteral("ext-debian-12");
}

void TstGuiModels::paletteMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const QStringList words = paletteWords(typed);
    const std::optional<int> low = fuzzyScore(words, worse);
    if (better.isEmpty()) {
        QVERIFY(!low);
        QVERIFY(fuzzyPositions(words, worse).isEmpty());
        return;
    }
    const std::optional<int> high = fuzzyScore(words, better);
    QVERIFY(high);
    QVERIFY2(!low || *high > *low, qPrintable(QStringLiteral("%1, %2").arg(*high).arg(low.value_or(-1))));
    for (const int position : fuzzyPositions(words, better))
        QVERIFY(position >= 0 && position < better.size());
}

void TstGuiModels::paletteRemembersWhatIsUsed()
{
    PaletteUsage usage;
    QCOMPARE(usage.bonus(QStringLiteral("page:jobs"), kNow), 0);
    usage.note(QStringLiteral("page:jobs"), kNow);
    const int once = usage.bonus(QStringLiteral("page:jobs"), kNow);
    usage.note(QStringLiteral("page:jobs"), kNow);
    QVERIFY(usage.bonus(QStringLiteral("page:jobs"), kNow) > once);
    QVERIFY(usage.bonus(QStringLiteral("page:jobs"), kNow.addDays(30)) < once);
    for (int i = 0; i < 500; ++i)
        usage.note(QString::number(i), kNow.addSecs(i + 1));
    QVERIFY(!usage.isKnown(QStringLiteral("page:jobs"))); // the oldest went
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    usage.save(settings);
    PaletteUsage restored;
    restored.restore(settings);
    QCOMPARE(restored.bonus(QStringLiteral("499"), kNow), usage.bonus(QStringLiteral("499"), kNow));
}

void TstGuiModels::tablesAreCopiedInThreeWays()
{
    const TableContent content {
        {QStringLiteral("name"), QStringLiteral("state")},
        {QStringLiteral("Repository"), QStringLiteral("State")},
        {{QStringLiteral("a,\"b\""), QStringLiteral("in\tsync")}, {QStringLiteral("=1+1"), QString()}}};
    QCOMPARE(asText(content), QStringLiteral("Repository\tState\na,\"b\"\tin sync\n=1+1\t"));
    QCOMPARE(asCsv(content), QByteArray("name,state\r\n\"a,\"\"b\"\"\",in\tsync\r\n'=1+1,\r\n"));
    const QJsonArray json = QJsonDocument::fromJson(asJson(content)).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(0).toObject().value(QStringLiteral("state")).toString(), QStringLiteral("in\tsync"));
}

void TstGuiModels::trustIsChecked()
{
    using Kind = domain::TlsTrust::Kind;
    QVERIFY(trustOf({Kind::System, {}, {}}));
    QVERIFY(!trustOf({Kind::Pinned, {}, QStringLiteral("5a:5a")}));
    const QString print = QString::fromLatin1(QByteArray(32, '\x5a').toHex(':'));
    QCOMPARE(trustOf({Kind::Pinned, {}, print})->pinnedSha256, QByteArray(32, '\x5a'));
    QVERIFY(!trustOf({Kind::OwnCa, QStringLiteral("relative.pem"), {}}));
    QVERIFY(!trustOf({Kind::OwnCa, QStringLiteral("/nonexistent/ca.pem"), {}}));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("no certificate");
    file.flush();
    QVERIFY(!trustOf({Kind::OwnCa, file.fileName(), {}}));
    domain::Server server = *serverOf({QStringLiteral("new.example.com"), QStringLiteral("admin"), {}});
    server.trust.kind = Kind::OwnCa;
    const Result<QString> yaml = withServer({}, server, QStringLiteral("/etc/pulp/it's.pem"));
    QVERIFY(yaml);
    QVERIFY(yaml->contains(QStringLiteral(" trust: own-ca\n        ca_file: /etc/pulp/it's.pem\n")));
}

void TstGuiModels::onlyNewErrorsCount()
{
    domain::Problem old;
    old.line = 3;
    old.path = QStringLiteral("pulp_servers.a");
    old.code = QStringLiteral("name");
    domain::Problem moved = old;
    moved.line = 9;
    domain::Problem hint = old;
    hint.path = QStringLiteral("pulp_servers.b");
    hint.severity = domain::Problem::Severity::Hint;
    domain::Problem added = old;
    added.path = QStringLiteral("pulp_servers.b");
    QCOMPARE(newErrors({old}, {moved, hint}).size(), 0);
    QCOMPARE(newErrors({old}, {moved, added}), QList<domain::Problem> {added});
}

void TstGuiModels::repositoriesModelIsAModel()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    QCOMPARE(model.rowCount(), 56);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
    }
    model.setFilter(QStringLiteral("server:eu-1"));
    QCOMPARE(model.rowCount(), 14);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), QStringLiteral("pulp-eu-2.example.com")));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 14);
}

void TstGuiModels::snapshotEmitsDifferencesOnly()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(0, Qt::AscendingOrder);
    QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    model.setSnapshot(rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 0);
    rows[5].repository.revision += 1000;
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 1);
    const RepositoryRow taken = rows.takeAt(7);
    model.setSnapshot(rows);
    QCOMPARE(removed.size(), 1);
    rows.append(taken);
    model.setSnapshot(rows);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TstGuiModels::snapshotsInAnyOrder()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<RepositoryRow> all = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    QRandomGenerator random(20261120);
    for (int round = 0; round < 200; ++round) {
        QList<RepositoryRow> rows;
        for (const RepositoryRow &row : all)
            if (random.bounded(4) > 0)
                rows.append(row);
        for (RepositoryRow &row : rows)
            if (random.bounded(6) == 0) {
                row.repository.latestVersion = int(random.bounded(100));
                row.repository.revision += random.bounded(1, 1000);
            }
        if (random.bounded(3) == 0)
            model.sort(int(random.bounded(model.columnCount())),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setSnapshot(rows);
        QCOMPARE(model.rowCount(), rows.size());
        QSet<qint64> shown;
        for (int i = 0; i < model.rowCount(); ++i)
            shown.insert(model.row(i).repository.id.value);
        QCOMPARE(shown.size(), rows.size());
    }
}

void TstGuiModels::filterNarrowsAndWidens()
{
    ReadFleet f(largeFleet(5, 400, kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    const auto expected = [&f](const QString &needle) {
        return int(std::count_if(
            f.feed.repositories().cbegin(), f.feed.repositories().cend(),
            [&](const domain::Repository &r) { return (r.name + r.server + r.remoteFeed).contains(needle); }));
    };
    for (const QString &text :
         {QStringLiteral("dist"), QStringLiteral("distribution-7"), QStringLiteral("distribution-77"),
          QStringLiteral("distribution-7"), QStringLiteral("pulp-003"), QStringLiteral("mirror-11")}) {
        model.setFilter(text);
        QCOMPARE(model.rowCount(), expected(text));
    }
    model.setFilter(QStringLiteral("PULP-003 distribution-7-"));
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(model.row(i).repository.server == QStringLiteral("pulp-003.example.com"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2000);
}

void TstGuiModels::sortingKeepsPersistentIndexes()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    model.sort(0, Qt::AscendingOrder);
    const QPersistentModelIndex index(model.index(10, 0));
    const QString name = index.data().toString();
    const qint64 id = index.data(IdRole).toLongLong();
    model.sort(5, Qt::DescendingOrder);
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), name);
    QCOMPARE(index.data(IdRole).toLongLong(), id);
}

void TstGuiModels::jobsModelIsAModel()
{
    const FakeFleet fleet = sampleFleet(kNow);
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<domain::Job> top;
    QList<domain::Job> children;
    for (const domain::Job &job : fleet.jobs)
        (job.parentId.isValid() ? children : top).append(job);
    children.removeIf([](const domain::Job &job) { return job.parentId != JobId(10); });
    model.setJobs(top);
    QCOMPARE(model.rowCount(), top.size());
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QVERIFY(model.indexOfJob(JobId(103)).isValid());
    domain::Job fresh = top.first();
    fresh.id = JobId(900);
    top.prepend(fresh);
    std::reverse(children.begin(), children.end());
    children.removeLast();
    model.setJobs(top);
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QCOMPARE(model.node(model.index(0, 0)).id, JobId(900));
    model.setJobs({});
    QCOMPARE(model.rowCount(), 0);
}

void TstGuiModels::schedulesModelIsAModel()
{
    SchedulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FakeFleet fleet = sampleFleet(kNow);
    model.setSnapshot(fleet.schedules);
    model.sort(4, Qt::DescendingOrder);
    fleet.schedules.removeFirst();
    fleet.schedules[0].isPaused = true;
    model.setSnapshot(fleet.schedules);
    QCOMPARE(model.rowCount(), 6);
}

void TstGuiModels::fleetTreeFillsWhenOpened()
{
    ReadFleet f(sampleFleet(kNow));
    FleetTreeModel model(f.engine, f.feed);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex eu1 = model.indexOfServer(QStringLiteral("pulp-eu-1.example.com"));
    QCOMPARE(model.node(eu1).state.state, State::Failed);
    QCOMPARE(model.rowCount(eu1), 0);
    QVERIFY(model.hasChildren(eu1));
    model.openServer(QStringLiteral("pulp-eu-1.example.com"));
    QTRY_COMPARE(model.members(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external")).size(), 11);
    const QModelIndex external
        = model.indexOfGroup(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external"));
    QTRY_COMPARE(model.rowCount(external), 11);
    QCOMPARE(model.node(external).state.state, State::Failed);
    f.engine.touch(RepositoryId(18), [](domain::Repository &r) {
        r.failuresInARow = 0;
        r.lastFailure = {};
        r.lastSyncState = domain::JobState::Completed;
    });
    QTRY_COMPARE(model.node(external).state.state, State::Healthy);
}

void TstGuiModels::feedReadsOnlyChangedRows()
{
    ReadFleet f(sampleFleet(kNow));
    QSignalSpy changed(&f.feed, &FleetFeed::repositoriesChanged);
    f.engine.touch(RepositoryId(3), [](domain::Repository &r) { r.latestVersion = 99; });
    QTRY_COMPARE(f.feed.repository(RepositoryId(3))->latestVersion, 99);
    f.engine.touch(RepositoryId(4), [](domain::Repository &r) { r.isGone = true; });
    QTRY_VERIFY(!f.feed.repository(RepositoryId(4)));
    QCOMPARE(f.feed.repositories().size(), 55);
}

void TstGuiModels::feedAsksOnceWhileAnAnswerIsOpen()
{
    ReadFleet f(sampleFleet(kNow));
    f.engine.neverAnswers = true;
    QSignalSpy failed(&f.feed, &FleetFeed::failed);
    for (int i = 0; i < 5; ++i) {
        f.engine.announce(ports::Topic::Repositories);
        QTest::qWait(5);
    }
    QTest::qWait(600);
    QCOMPARE(f.feed.repositories().size(), 56);
    QCOMPARE(failed.size(), 0);
}

void TstGuiModels::statesOfRepositories()
{
    ReadFleet f(sampleFleet(kNow));
    const auto state = [&f](int id) {
        const domain::Repository *r = f.feed.repository(RepositoryId(id));
        return stateOf(*r, f.feed.state(r->server));
    };
    QCOMPARE(state(1).state, State::Healthy);
    QCOMPARE(state(18).word, QStringLiteral("failed 3×"));
    QCOMPARE(state(38).state, State::Attention);
    QCOMPARE(state(26).word, QStringLiteral("never synced"));
    QCOMPARE(state(43).state, State::Unknown);
    QVERIFY(state(43).word.startsWith(QStringLiteral("no answer since")));
}

void TstGuiModels::fleetIsSummarized()
{
    ReadFleet f(sampleFleet(kNow));
    const FleetSummary summary = summarize(f.feed.snapshot());
    QCOMPARE(summary.counts.total, 56);
    QCOMPARE(summary.counts.failed, 1);
    QCOMPARE(summary.counts.unknown, 14);
    QCOMPARE(summary.silentServers, QStringList {QStringLiteral("pulp-us-1.example.com")});
}

void TstGuiModels::actionsFollowTheSelection()
{
    ReadFleet f(sampleFleet(kNow));
    const QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    QVERIFY(!actionsFor(QList<RepositoryRow> {}).canSync);
    QVERIFY(actionsFor({rows.at(0)}).canSync);
    QVERIFY(actionsFor({rows.at(37)}).isHeldBack);
    const QList<domain::SyncRequest> requests = syncRequestsFor({rows.at(0), rows.at(1), rows.at(20)});
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(1).onlyRepositories.size(), 2);
    QVERIFY(!actionsFor(static_cast<const domain::Job *>(nullptr)).canCancel);
    domain::Job job;
    job.state = domain::JobState::Failed;
    job.children.failed = 2;
    QVERIFY(actionsFor(&job).canRetry);
    QVERIFY(!actionsFor(&job).canCancel);
}

void TstGuiModels::stripTellsWhoSchedules()
{
    domain::SchedulerRole role;
    QVERIFY(jobsStripText({}, {}, &role, kNow).nobodySchedules);
    role = {QStringLiteral("x"), QStringLiteral("ops-2"), QStringLiteral("pulpitd"), false, kNow};
    QCOMPARE(jobsStripText({}, {}, &role, kNow).role, QStringLiteral("scheduling: the service on ops-2"));
    QVERIFY(!jobsStripText({}, {}, nullptr, kNow).nobodySchedules);
    const FakeFleet fleet = sampleFleet(kNow);
    QVERIFY(jobsStripText({}, fleet.schedules, &role, kNow).next.endsWith(QStringLiteral("internal")));
}

void TstGuiModels::stagesLieOnOneTimeLine()
{
    const FakeFleet fleet = sampleFleet(kNow);
    domain::JobDetails details;
    for (const domain::Job &job : fleet.jobs)
        if (job.id == JobId(101))
            details.job = job;
    details.stages = fleet.stages.value(JobId(101));
    const QList<StageBar> bars = stageBars(details, kNow);
    QCOMPARE(bars.size(), 4);
    QCOMPARE(bars.first().state, State::Queued);
    QCOMPARE(bars.last().state, State::Running);
    for (const StageBar &bar : bars)
        QVERIFY(bar.from >= 0 && bar.to <= 1 && bar.from <= bar.to);
    const QList<ProgressLine> lines = progressLines(details);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(2).percent, 61);
    QCOMPARE(lines.at(3).percent, -1);
}

void TstGuiModels::daysWithoutSyncAreGaps()
{
    const FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    const QList<SyncDay> days = syncDays(fleet.history.value(RepositoryId(1)), QDate::currentDate(), 30);
    QCOMPARE(days.size(), 30);
    QCOMPARE(std::count_if(days.cbegin(), days.cend(), [](const SyncDay &d) { return d.completed + d.failed == 0; })
                 >= 1,
             true);
    for (const SyncDay &day : days)
        QCOMPARE(day.medianSeconds.has_value(), day.completed > 0);
    QCOMPARE(syncDays({}, QDate::currentDate(), 7).size(), 7);
}

void TstGuiModels::addressesAreRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << "Pulp.Example.com"
                          << "pulp.example.com"
                          << "https://pulp.example.com";
    QTest::newRow("port") << "pulp:8080"
                          << "pulp:8080"
                          << "https://pulp:8080";
    QTest::newRow("http") << "http://127.0.0.1:24817/"
                          << "127.0.0.1:24817"
                          << "http://127.0.0.1:24817";
    QTest::newRow("ipv6") << "https://[::1]:8080"
                          << ""
                          << "";
    QTest::newRow("path") << "pulp.example.com/pulp/api/v3"
                          << ""
                          << "";
    QTest::newRow("password") << "https://admin:secret@pulp"
                              << ""
                              << "";
    QTest::newRow("scheme") << "ftp://pulp"
                            << ""
                            << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
}

void TstGuiModels::addressesAreRead()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QFETCH(QString, url);
    const Result<domain::Server> server = serverOf({address, QStringLiteral("admin"), {}});
    QCOMPARE(server.has_value(), !name.isEmpty());
    if (!server) {
        QVERIFY(!server.error().what.isEmpty());
        return;
    }
    QCOMPARE(server->name, name);
    QCOMPARE(server->url.toString(), url);
    QCOMPARE(server->credentials.kind, domain::CredentialReference::Kind::Keychain);
}

void TstGuiModels::serverIsAddedToYaml_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // empty: refused
    const QString entry = QStringLiteral("  new.example.com:\n    credentials: keyring\n    repo_groups: {}\n    "
                                         "x-pulpit:\n      url: https://new.example.com\n");
    const QString secret = QStringLiteral("  keyring:\n    username: admin\n    x-pulpit:\n      source: keychain\n  "
                                          "    location: new.example.com\n");
    QTest::newRow("empty") << QString()
                           << QString(QStringLiteral("pulp_servers:\n") + entry + QStringLiteral("credentials:\n")
                                      + secret + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("comments stay")
        << QStringLiteral("# fleet\npulp_servers:  # ours\n  # first\n  old:\n    credentials: svc\n    repo_groups: "
                          "{}\ncredentials:\n  svc:\n    username: x\nrepo_groups: {}\n")
        << QString(QStringLiteral("# fleet\npulp_servers:  # ours\n  # first\n  old:\n    credentials: svc\n    "
                                  "repo_groups: {}\n")
                   + entry + QStringLiteral("credentials:\n  svc:\n    username: x\n") + secret
                   + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("empty mappings") << QStringLiteral("pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n")
                                    << QString(QStringLiteral("pulp_servers:\n") + entry
                                               + QStringLiteral("credentials:\n") + secret
                                               + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("flow style") << QStringLiteral(
        "pulp_servers: {a: {credentials: c, repo_groups: {}}} # flow\ncredentials: {}\n")
                                << QString(QStringLiteral("pulp_servers: {a: {credentials: c, repo_groups: {}}, "
                                                          "new.example.com: {credentials: keyring, repo_groups: {}, "
                                                          "x-pulpit: {url: \"https://new.example.com\"}}} # flow\n"
                                                          "credentials:\n")
                                           + secret + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("no document") << QStringLiteral("pulp_servers: [\n") << QString();
    QTest::newRow("is there") << QStringLiteral("pulp_servers:\n  new.example.com:\n    repo_groups: {}\n")
                              << QString();
}

void TstGuiModels::serverIsAddedToYaml()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Result<domain::Server> server = serverOf({QStringLiteral("new.example.com"), QStringLiteral("admin"), {}});
    const Result<QString> yaml = withServer(before, *server);
    QCOMPARE(yaml.has_value(), !after.isEmpty());
    if (yaml)
        QCOMPARE(*yaml, after);
}

void TstGuiModels::syncFormsAreChecked()
{
    domain::SyncRequest request;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.server = QStringLiteral("pulp-eu-1.example.com");
    QVERIFY(checkSync(request).problem.isEmpty());
    request.regexInclude = QStringLiteral("(");
    QVERIFY(!checkSync(request).problem.isEmpty());
    QCOMPARE(countSelected({}, request), -1);
    request.regexInclude = QStringLiteral("^ext-");
    request.regexExclude = QStringLiteral("debian");
    QCOMPARE(countSelected(sampleFleet(kNow).repositories, request), 9);
    request.source = request.server;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.source.clear();
    request.maxRuntime = QStringLiteral("2 hours");
    QVERIFY(!checkSync(request).problem.isEmpty());
}

void TstGuiModels::csvIsReadBack()
{
    const QByteArray csv = "a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n,\r\nlast,row";
    const QList<QStringList> rows = csvRows(csv, 100);
    const QList<QStringList> expected {{QStringLiteral("a"), QStringLiteral("b")},
                                       {QStringLiteral("x, \"y\""), QStringLiteral("two\r\nlines")},
                                       {QString(), QString()},
                                       {QStringLiteral("last"), QStringLiteral("row")}};
    QCOMPARE(rows, expected);
    QCOMPARE(csvRows(csv, 2).size(), 2);
    CsvPreviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("b"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TstGuiModels::reportFileNamesAreSafe()
{
    const QDate day(2026, 11, 21);
    QCOMPARE(reportFileName({}, day, ReportsPage::Format::Html), QStringLiteral("pulpit-health-2026-11-21.html"));
    QCOMPARE(reportFileName(QStringLiteral("eu-1.example.com:8443/../x"), day, ReportsPage::Format::Csv),
             QStringLiteral("pulpit-health-eu-1.example.com-8443-..-x-2026-11-21.csv"));
}

void TstGuiModels::previewEscapesNames()
{
    FakeFleet fleet = sampleFleet(kNow);
    domain::HealthReport report;
    report.made = kNow;
    report.periodStart = kNow.addDays(-7);
    report.servers = fleet.servers;
    report.serverStates = fleet.states;
    report.repositories = fleet.repositories;
    report.repositories.first().name = QStringLiteral("<img src='x'>\u202Egpj.exe");
    const HealthPreview preview = healthPreview(report, Scheme::Light);
    QVERIFY(!preview.html.contains(QStringLiteral("<img src='x'>")));
    QVERIFY(preview.html.contains(QStringLiteral("&lt;img src=")));
    QVERIFY(!preview.html.contains(QChar(0x202E)));
    QCOMPARE(preview.repositories, fleet.repositories.size());
    QVERIFY(preview.outcomes.size() >= 7);
    QCOMPARE(preview.outcomes.size(), preview.durations.size());
    QVERIFY(healthPreview(report, Scheme::Dark).html != preview.html);
}

void TstGuiModels::plansReadAsSentences()
{
    using Kind = domain::PlannedChange::Kind;
    domain::Plan plan;
    const auto add = [&plan](const char *server, Kind kind, const char *object, const char *name) {
        domain::PlannedChange change;
        change.id = QStringLiteral("%1/%2/%3").arg(QLatin1String(server), QLatin1String(object), QLatin1String(name));
        change.server = QLatin1String(server);
        change.kind = kind;
        change.object = QLatin1String(object);
        change.name = QLatin1String(name);
        plan.changes.append(change);
    };
    QVERIFY(planWord(plan).isEmpty());
    add("eu-1", Kind::Remove, "distribution", "a");
    add("eu-1", Kind::Remove, "repository", "a");
    add("eu-2", Kind::Remove, "repository", "b");
    plan.changes[1].bytes = 3LL * 1024 * 1024;
    plan.isDestructive = true;
    QVERIFY(planVerb(plan).startsWith(QStringLiteral("Remove 2 ")));
    QVERIFY2(planTotals(plan).contains(QStringLiteral("3.0 MiB")), qPrintable(planTotals(plan)));
    QVERIFY(planTotals(plan).indexOf(QStringLiteral("2 repo")) < planTotals(plan).indexOf(QStringLiteral("1 dist")));
    QCOMPARE(planWord(plan), QStringLiteral("2"));
    plan.changes.removeLast();
    QCOMPARE(planWord(plan), QStringLiteral("a"));
    add("eu-2", Kind::Update, "remote", "c");
    QVERIFY(planVerb(plan).startsWith(QStringLiteral("Make 3 ")));

    PlanTree tree;
    const QAbstractItemModelTester tester(&tree);
    tree.setPlan(plan);
    QCOMPARE(tree.rowCount(), 2);
    QCOMPARE(tree.rowCount(tree.index(0, 0)), 2);
    QCOMPARE(tree.index(0, 0, tree.index(1, 0)).data().toString(), QStringLiteral("change remote"));
    tree.setPlan({});
    QCOMPARE(tree.rowCount(), 0);
}

void TstGuiModels::jobsAreAskedForByFilter()
{
    JobsFilter filter;
    filter.text = QStringLiteral("debian state:fail server:eu-1 age<2d -state:queued colour:red");
    const ports::JobQuery query = filter.query(kNow);
    QCOMPARE(query.text, QStringLiteral("debian"));
    QVERIFY(query.states == (QList {domain::JobState::Failed, domain::JobState::FailedToStart}));
    QCOMPARE(query.server, QStringLiteral("eu-1"));
    QCOMPARE(query.since, kNow.addDays(-2));
    filter.lastDay = true;
    QCOMPARE(filter.query(kNow).since, kNow.addDays(-1));
}

void TstGuiModels::removalTakesOnlyWhatIsSelected()
{
    const auto row = [](const char *server, const char *name) {
        RepositoryRow r;
        r.repository.server = QLatin1String(server);
        r.repository.name = QLatin1String(name);
        return r;
    };
    QVERIFY(targetsOf(QList<RepositoryRow> {}).isEmpty());
    const QJsonObject targets = targetsOf(QList<RepositoryRow> {row("eu-1", "b"), row("eu-1", "a"), row("eu-2", "c")});
    QCOMPARE(targets.keys(), (QStringList {QStringLiteral("eu-1"), QStringLiteral("eu-2")}));
    QCOMPARE(targets.value(QStringLiteral("eu-1")).toArray(), (QJsonArray {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(targets.value(QStringLiteral("eu-2")).toArray(), (QJsonArray {QStringLiteral("c")}));
}

QTEST_MAIN(TstGuiModels)
#include "tst_guimodels.moc"

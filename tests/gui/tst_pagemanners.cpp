// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the window, whatever pages there are, held to the manners that all have in common: a name for
// everything that can be reached, Tab in and out, no stall, no growth, what was arranged is there again.
#include "gui/consolefixture.h"
#include "gui/everypagechecks.h"
#include "gui/shell/pages.h"
#include "support/fakeengine/furnish.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QDialog>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <cstdlib>
#include <cxxabi.h>
#include <typeinfo>

#include <memory>
#include <vector>

using namespace pulpit;
using namespace pulpit::test;

namespace {

FakeFleet fleetOf(const QString &name)
{
    return furnishedFleet(name, QDateTime::currentDateTimeUtc());
}

/// Without its namespaces; models by a template have no meta object of their own.
QString classOf(const QAbstractItemModel &model)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(typeid(model).name(), nullptr, nullptr, &status), &std::free);
    return QString::fromLatin1(name.get()).section(QStringLiteral("::"), -1);
}

QSet<QString> modelsInTheSource()
{
    static const QRegularExpression kModel(QStringLiteral(
        "class\\s+(\\w+)\\s+(?:final\\s*)?:\\s*public\\s+(?:QAbstract(?:Item|Table|List)Model|TableModel<|"
        "TreeModel<|Q\\w+ProxyModel|QStandardItemModel|QStringListModel)"));
    QSet<QString> found;
    for (QDirIterator it(QStringLiteral(PULPIT_SOURCE_DIR "/src/gui"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = kModel.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured(1));
    }
    return found - QSet<QString> {QStringLiteral("TableModel"), QStringLiteral("TreeModel")}; // templates
}

qint64 residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

bool isReportShown(const gui::MainWindow &window)
{
    const auto *document = window.findChild<QTextBrowser *>(QStringLiteral("reportDocument"));
    return document && document->document()->blockCount() > 20;
}

} // namespace

class PageMannersTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAName();
    void tabComesAndGoes();
    void aStallIsSeen();
    void everyModelHoldsUnderTheTester();
    void nothingStalls_data();
    void nothingStalls();
    void deadEngineLeavesEveryPageAlive();
    void memoryIsFlat();
    void splittersAndFiltersSurviveARestart();
};

void PageMannersTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void PageMannersTest::everythingHasAName()
{
    ConsoleFixture f(fleetOf({}));
    QVERIFY(f.isReady());
    QStringList wrong;
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(30);
        for (const QString &problem : namelessWidgets(f.window()))
            wrong.append(id + QStringLiteral(": ") + problem);
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void PageMannersTest::tabComesAndGoes()
{
    ConsoleFixture f(fleetOf({}));
    QVERIFY(f.isReady());
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    QStringList wrong;
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(60);
        for (const QString &problem : tabProblems(f.window(), *f.window().page(id)))
            wrong.append(id + QStringLiteral(": ") + problem);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

// Or the watch over all other tests could not fail.
void PageMannersTest::aStallIsSeen()
{
    WatchedApplication *application = ConsoleFixture::watch();
    QVERIFY(application);
    application->forget();
    QTimer::singleShot(0, this, [] {
        BusyTimer busy;
        while (busy.elapsed() < kStallLimitMs + 50) { }
    });
    StallWatch watch;
    watch.run(20);
    QVERIFY2(application->worst() > kStallLimitMs, qPrintable(QString::number(application->worst())));
    QVERIFY2(watch.worst() > kStallLimitMs, qPrintable(QString::number(watch.worst())));
    application->forget();
    watch = {};
    QTimer::singleShot(0, this, [] { QTest::qSleep(5); });
    watch.run(20);
    QVERIFY(application->worst() < kStallLimitMs);
    QVERIFY(watch.worst() < kStallLimitMs);
}

// Every model that src/gui has, met in the window, under a tester while the fleet changes below it.
void PageMannersTest::everyModelHoldsUnderTheTester()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ConsoleFixture f(fleetOf({}));
    furnish(&f.engine, now);
    QVERIFY(f.isReady());
    f.stallLimitMs *= 4; // the tester itself takes its time
    QSet<const QAbstractItemModel *> watched;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers; // gone before the window: lists of Qt end untidily
    QSet<QString> seen;
    const auto watchAll = [&] {
        QList<QAbstractItemModel *> models = f.window().findChildren<QAbstractItemModel *>();
        for (const auto *view : f.window().findChildren<QAbstractItemView *>())
            if (view->model())
                models.append(view->model());
        for (QAbstractItemModel *model : std::as_const(models)) {
            if (watched.contains(model))
                continue;
            watched.insert(model);
            seen.insert(classOf(*model));
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
    };
    const auto change = [&](int round) {
        FakeFleet &fleet = f.engine.fleet;
        for (int i = 0; i < fleet.repositories.size(); i += 3)
            fleet.repositories[i].revision = ++fleet.revision;
        fleet.repositories.removeAt((round * 7) % fleet.repositories.size());
        f.engine.queue(QStringLiteral("repo sync"), fleet.servers.constLast().name, {}, QStringLiteral("test"));
        fleet.jobs[round % fleet.jobs.size()].state = domain::JobState::Canceled;
        fleet.jobs[round % fleet.jobs.size()].revision = ++fleet.revision;
        if (!fleet.findings.isEmpty())
            fleet.findings.removeLast();
        f.engine.announce(ports::Topics(ports::Topic::Repositories) | ports::Topic::Jobs | ports::Topic::Servers
                          | ports::Topic::Schedules);
        QTest::qWait(30);
    };
    int round = 0;
    forEveryView(f.window(), [&](const QString &) {
        watchAll();
        if (++round % 4 == 0)
            change(round);
    });
    f.window().open({gui::pageid::kConfiguration, {}});
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("showVersions")), Qt::LeftButton);
    QTest::qWait(100);
    watchAll();
    for (QDialog *dialog : f.window().findChildren<QDialog *>())
        dialog->close();
    f.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.window()));
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(f.window().findChild<QLineEdit *>(QStringLiteral("paletteEdit")));
    QTest::keyClicks(f.find<QLineEdit>(QStringLiteral("paletteEdit")), QStringLiteral("deb"));
    QTest::keyClick(&f.window(), Qt::Key_J, Qt::ControlModifier);
    f.window().open({gui::pageid::kRepositories, {}});
    watchAll();
    change(++round);
    f.engine.fleet.servers.removeLast();
    change(++round);
    QSet<QString> missing = modelsInTheSource();
    QVERIFY(missing.size() > 12);
    missing -= seen;
    missing.remove(QStringLiteral("PlanTree")); // sheets of plans have it: tst_pagerules holds it under a tester
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(QLatin1Char(' '))));
}

void PageMannersTest::nothingStalls_data()
{
    QTest::addColumn<QString>("fleet");
    QTest::newRow("sample") << "sample";
    QTest::newRow("fleet") << "fleet";
    QTest::newRow("names") << "names";
}

void PageMannersTest::nothingStalls()
{
    QFETCH(QString, fleet);
    ConsoleFixture f(fleetOf(fleet));
    QVERIFY(f.isReady());
    QTest::qWait(500);
    QStringList wrong;
    for (const QString &round : {QStringLiteral("first"), QStringLiteral("again")})
        for (const QString &id : f.window().pageIds()) {
            StallWatch watch;
            f.watch()->forget();
            f.window().open({id, {}});
            watch.run(round == QLatin1String("first") ? 250 : 120);
            if (id == gui::pageid::kReports) // what is put together behind it is shown under the watch, too
                QVERIFY(watch.runUntil([&f] { return isReportShown(f.window()); }));
            qInfo("%s: %s %.0f ms, longest event %.0f ms: %s", qPrintable(id), qPrintable(round), watch.worst(),
                  f.watch()->worst(), qPrintable(f.watch()->worstEvent()));
            if (watch.worst() > kStallLimitMs)
                wrong.append(QStringLiteral("%1, %2: %3 ms").arg(id, round).arg(watch.worst(), 0, 'f', 0));
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void PageMannersTest::deadEngineLeavesEveryPageAlive()
{
    ConsoleFixture f(fleetOf({}));
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    for (const QString &id : f.window().pageIds()) {
        StallWatch watch;
        f.window().open({id, {}});
        watch.run(60);
        QCOMPARE(f.window().location().page, id);
        QVERIFY2(watch.worst() <= kStallLimitMs, qPrintable(QStringLiteral("%1: %2 ms").arg(id).arg(watch.worst())));
    }
}

void PageMannersTest::memoryIsFlat()
{
    ConsoleFixture f(fleetOf({}));
    QVERIFY(f.isReady());
    const QStringList ids = f.window().pageIds();
    const auto switches = [&](int count) {
        for (int i = 0; i < count; ++i) {
            f.window().open({ids.at(i % ids.size()), {}});
            if (i % 20 == 0)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        QTest::qWait(100);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    switches(1000); // caches fill
    const auto objects = f.window().findChildren<QObject *>().size();
    const qint64 before = residentKib();
    QVERIFY(before > 10'000); // it is told at all
    QElapsedTimer timer;
    timer.start();
    int done = 0;
    constexpr qint64 kLongestMs = 60'000;
    while (done < 10'000 && timer.elapsed() < kLongestMs) {
        switches(500);
        done += 500;
    }
    const qint64 grown = residentKib() - before;
    const auto more = f.window().findChildren<QObject *>().size() - objects;
    qInfo("%d switches in %lld ms, %lld KiB more, %lld objects more", done, timer.elapsed(), grown, qint64(more));
    QVERIFY2(more < 200, qPrintable(QString::number(more)));
    QVERIFY2(grown < 24 * 1024, qPrintable(QString::number(grown)));
}

void PageMannersTest::splittersAndFiltersSurviveARestart()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    QHash<QString, QList<int>> sizes;
    {
        ConsoleFixture f(fleetOf({}), options);
        QVERIFY(f.isReady());
        f.window().resize(1400, 900);
        for (const QString &id : f.window().pageIds()) {
            f.window().open({id, {}});
            QTest::qWait(20);
            for (auto *splitter : f.window().page(id)->findChildren<QSplitter *>()) {
                QList<int> halves = splitter->sizes();
                if (halves.size() < 2 || !splitter->isVisible())
                    continue;
                halves[0] += 40;
                halves[1] -= 40;
                splitter->setSizes(halves);
            }
        }
        QTest::qWait(20);
        for (const QString &id : f.window().pageIds())
            for (auto *splitter : f.window().page(id)->findChildren<QSplitter *>())
                sizes[id] += splitter->sizes();
        f.window().saveState();
    }
    ConsoleFixture f(fleetOf({}), options);
    QVERIFY(f.isReady());
    f.window().resize(1400, 900);
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(20);
        QList<int> now;
        for (auto *splitter : f.window().page(id)->findChildren<QSplitter *>())
            now += splitter->sizes();
        QCOMPARE(now.size(), sizes.value(id).size());
        for (int i = 0; i < now.size(); ++i)
            QVERIFY2(std::abs(now.at(i) - sizes.value(id).at(i)) <= 24,
                     qPrintable(QStringLiteral("%1: %2 for %3").arg(id).arg(now.at(i)).arg(sizes.value(id).at(i))));
    }
}

QTEST_MAIN(PageMannersTest)
#include "tst_pagemanners.moc"

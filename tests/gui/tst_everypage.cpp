// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the window, whatever pages there are, held to the manners that all have in common: nothing clipped,
// nothing over something else, a name for everything that can be reached, Tab in and out, no stall, no growth.
// PULPIT_PICTURES names a folder: every view is written there as a picture.
#include "gui/consolefixture.h"
#include "gui/everypagechecks.h"
#include "gui/preferences.h"
#include "gui/shell/pages.h"

#include <QAbstractItemView>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTranslator>

using namespace pulpit;
using namespace pulpit::test;

namespace {

#ifdef NDEBUG
constexpr int kStallLimitMs = 100;
#else
constexpr int kStallLimitMs = 100 * 6; // without optimization, on a machine that does other things as well
#endif

/// Every text of ours a third longer, so that what is too narrow for other languages shows.
class LongerLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!QByteArray(context).startsWith("pulpit::gui") || text.contains(QLatin1String(";;")) || text.size() < 3)
            return {};
        return QStringLiteral("[%1%2]").arg(text, QString(text.size() / 3, QLatin1Char('o')));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

FakeFleet fleetOf(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (name == QLatin1String("empty"))
        return emptyFleet();
    return name == QLatin1String("large") ? largeFleet(20, 500, now) : sampleFleet(now);
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

void takePicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

} // namespace

class EveryPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void looksRight_data();
    void looksRight();
    void everythingHasAName();
    void tabComesAndGoes();
    void nothingStalls_data();
    void nothingStalls();
    void deadEngineLeavesEveryPageAlive();
    void memoryIsFlat();
    void splittersAndFiltersSurviveARestart();

private:
    std::unique_ptr<QTranslator> m_language;
};

void EveryPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void EveryPageTest::cleanup()
{
    m_language.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void EveryPageTest::looksRight_data()
{
    QTest::addColumn<QString>("fleet");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isMirrored");
    const QSize small(1280, 800);
    const QSize large(1920, 1080);
    QTest::newRow("sample-1280-light-en") << "sample" << small << false << "" << false;
    QTest::newRow("sample-1280-dark-en") << "sample" << small << true << "" << false;
    QTest::newRow("sample-1920-light-en") << "sample" << large << false << "" << false;
    QTest::newRow("sample-1280-light-de") << "sample" << small << false << "de" << false;
    QTest::newRow("sample-1920-dark-de") << "sample" << large << true << "de" << false;
    QTest::newRow("sample-1280-light-mirrored") << "sample" << small << false << "" << true;
    QTest::newRow("sample-1920-dark-mirrored") << "sample" << large << true << "" << true;
    QTest::newRow("sample-1280-light-longer") << "sample" << small << false << "longer" << false;
    QTest::newRow("large-1280-light-en") << "large" << small << false << "" << false;
    QTest::newRow("large-1920-dark-de") << "large" << large << true << "de" << false;
    QTest::newRow("empty-1280-light-en") << "empty" << small << false << "" << false;
}

void EveryPageTest::looksRight()
{
    QFETCH(QString, fleet);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    QFETCH(QString, language);
    QFETCH(bool, isMirrored);
    if (language == QLatin1String("longer")) {
        m_language = std::make_unique<LongerLanguage>();
    } else if (!language.isEmpty()) {
        m_language = std::make_unique<QTranslator>();
        QVERIFY(m_language->load(QStringLiteral(":/i18n/pulpit_%1.qm").arg(language)));
    }
    if (m_language)
        QCoreApplication::installTranslator(m_language.get());
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    gui::ConsoleOptions options;
    options.scheme = isDark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    ConsoleFixture f(fleetOf(fleet), options);
    QVERIFY(f.isReady());
    f.window().resize(size);
    QStringList wrong;
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(60);
        const QString name = QStringLiteral("%1-%2").arg(id, QString::fromLatin1(QTest::currentDataTag()));
        takePicture(f.window(), name);
        for (const QString &problem : clippedTexts(f.window()) + overlaps(f.window()))
            wrong.append(id + QStringLiteral(": ") + problem);
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void EveryPageTest::everythingHasAName()
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

void EveryPageTest::tabComesAndGoes()
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

void EveryPageTest::nothingStalls_data()
{
    QTest::addColumn<QString>("fleet");
    QTest::newRow("sample") << "sample";
    QTest::newRow("large") << "large";
}

void EveryPageTest::nothingStalls()
{
    QFETCH(QString, fleet);
    ConsoleFixture f(fleetOf(fleet));
    QVERIFY(f.isReady());
    QTest::qWait(500);
    for (const QString &id : f.window().pageIds()) { // made once: what a first look costs is told apart
        StallWatch watch;
        f.window().open({id, {}});
        watch.run(250);
        qInfo("%s: first %lld ms", qPrintable(id), watch.worst());
    }
    QStringList wrong;
    for (const QString &id : f.window().pageIds()) {
        StallWatch watch;
        f.window().open({id, {}});
        watch.run(250);
        qInfo("%s: again %lld ms", qPrintable(id), watch.worst());
        if (watch.worst() > kStallLimitMs)
            wrong.append(QStringLiteral("%1: %2 ms").arg(id).arg(watch.worst()));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void EveryPageTest::deadEngineLeavesEveryPageAlive()
{
    ConsoleFixture f(fleetOf({}));
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    for (const QString &id : f.window().pageIds()) {
        StallWatch watch;
        f.window().open({id, {}});
        watch.run(60);
        QCOMPARE(f.window().location().page, id);
        QVERIFY2(watch.worst() <= 3LL * kStallLimitMs, qPrintable(id));
    }
}

void EveryPageTest::memoryIsFlat()
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

void EveryPageTest::splittersAndFiltersSurviveARestart()
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

QTEST_MAIN(EveryPageTest)
#include "tst_everypage.moc"

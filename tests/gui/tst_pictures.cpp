// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of docs/ and of the README, made on a fixed fleet at a fixed time. `cmake --build build/dev --target
// pictures` writes them into docs/images; without PULPIT_PICTURES this only holds that they can be made, are the same
// each time, and are those that the texts show.
#include "domain/cron.h"
#include "gui/consolefixture.h"
#include "gui/editor/codeeditor.h"
#include "gui/everypagechecks.h"
#include "gui/fixedtime.h"
#include "gui/palette/commandpalette.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/smallpicture.h"
#include "support/fakeengine/furnish.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QString kDocs = QStringLiteral(PULPIT_SOURCE_DIR) + u"/docs/"_s;
const QString kEu1 = u"pulp-eu-1.example.com"_s;
constexpr qint64 kMostBytes = 150'000;

const QString kYaml = u"# Production fleet. Changes go through a plan: who, what and when is kept with each version.\n"
                      "pulp_servers:\n"
                      "  pulp-primary-1.example.com:\n"
                      "    credentials: svc-pulp\n"
                      "    snapshot_support:\n"
                      "      max_concurrent_snapshots: 2\n"
                      "    repo_groups:\n"
                      "      external:\n"
                      "        schedule: \"0 1 * * *\"   # after the mirrors have settled\n"
                      "        max_concurrent_syncs: 4\n"
                      "        max_runtime: \"6h\"\n"
                      "      internal:\n"
                      "        schedule: \"30 1 * * *\"\n"
                      "        max_concurrent_syncs: 2\n"
                      "        max_runtime: \"2h\"\n"
                      "  pulp-eu-1.example.com:\n"
                      "    credentials: svc-pulp\n"
                      "    repo_groups:\n"
                      "      external:\n"
                      "        schedule: \"0 3 * * *\"\n"
                      "        max_concurrent_syncs: 4\n"
                      "        max_runtime: \"6h\"\n"
                      "        pulp_master: pulp-primary-1.example.com\n"
                      "      internal:\n"
                      "        schedule: \"@hourly\"\n"
                      "        max_concurrent_syncs: 2\n"
                      "        max_runtime: \"45m\"\n"
                      "        pulp_master: pulp-primary-1.example.com\n"
                      "  pulp-eu-2.example.com:\n"
                      "    credentials: svc-pulp\n"
                      "    repo_groups:\n"
                      "      external:\n"
                      "        schedule: \"0 13 * * *\"\n"
                      "        max_concurrent_syncs: 4\n"
                      "        max_runtime: \"6h\"\n"
                      "        pulp_master: pulp-primary-1.example.com\n"
                      "  pulp-us-1.example.com:\n"
                      "    credentials: svc-pulp\n"
                      "    repo_groups:\n"
                      "      external:\n"
                      "        schedule: \"0 4 * * *\"\n"
                      "        max_concurrent_syncs: 4\n"
                      "        max_runtime: \"6h\"\n"
                      "        pulp_master: pulp-primary-1.example.com\n"
                      "credentials:\n"
                      "  svc-pulp:\n"
                      "    username: svc-pulp\n"
                      "    vault_service_account_mount: service-accounts\n"
                      "repo_groups:\n"
                      "  external:\n"
                      "    regex_include: \"^ext-\"\n"
                      "    regex_exclude: \"-testing$\"\n"
                      "  internal:\n"
                      "    regex_include: \"^int-\"\n"_s;

/// A job as if it began \a start, as long as it was.
void moveJob(FakeFleet *fleet, int id, const QDateTime &start)
{
    for (domain::Job &job : fleet->jobs) {
        if (job.id != JobId(id))
            continue;
        const qint64 by = job.queued.msecsTo(start);
        for (QDateTime *time : {&job.queued, &job.started, &job.finished})
            if (time->isValid())
                *time = time->addMSecs(by);
    }
}

/// Runs fall where their cron expressions say.
void setDueTimes(FakeFleet *fleet)
{
    const QDateTime midnight(fixedTime().date(), QTime(0, 0), Qt::UTC);
    moveJob(fleet, 12, midnight.addSecs(3600)); // the primary's external group
    moveJob(fleet, 13, midnight.addSecs(5400)); // and its internal one, which was skipped
    for (domain::Schedule &schedule : fleet->schedules)
        if (schedule.server == u"pulp-eu-2.example.com"_s && !schedule.cron.isEmpty())
            schedule.cron = u"0 13 * * *"_s; // its run goes on
    std::sort(fleet->jobs.begin(), fleet->jobs.end(),
              [](const domain::Job &a, const domain::Job &b) { return a.queued > b.queued; });
    for (domain::Schedule &schedule : fleet->schedules) {
        const auto cron = domain::CronExpression::parse(schedule.cron);
        if (!cron)
            continue;
        schedule.nextRun = cron->next(fixedTime(), QTimeZone::utc()).value_or(QDateTime());
        QDateTime last;
        for (std::optional<QDateTime> due = cron->next(fixedTime().addDays(-2), QTimeZone::utc());
             due && *due <= fixedTime(); due = cron->next(*due, QTimeZone::utc()))
            last = *due;
        schedule.lastRun = last;
    }
}

/// A mirror that grows on most days: what its syncs handled, added and took away.
void setAmounts(FakeFleet *fleet)
{
    for (auto records = fleet->history.begin(); records != fleet->history.end(); ++records) {
        const qint64 size = 2400 + records.key().value * 317 % 9000;
        int day = 0;
        for (domain::SyncRecord &record : *records) {
            ++day;
            if (record.state != domain::JobState::Completed)
                continue;
            const qint64 came = (day * 37 + records.key().value * 11) % 90;
            record.outcome.changed = came > 20;
            record.outcome.added = {{u"rpm.package"_s, record.outcome.changed ? came : 0}};
            record.outcome.present = {{u"rpm.package"_s, size - day * 30}};
            record.outcome.units = record.outcome.changed ? 40 + came * 4 : 12 + came / 4;
        }
    }
}

/// The stages that the engine records under their own names.
void setStages(FakeFleet *fleet)
{
    const QString source = u"registering repos from pulp-primary-1.example.com"_s;
    const auto stage = [](int id, const QString &name, int from, int to) {
        domain::Stage one;
        one.id = StageId(id);
        one.name = name;
        one.message = name;
        one.started = fixedTime().addSecs(-from);
        if (to >= 0)
            one.finished = fixedTime().addSecs(-to);
        return one;
    };
    fleet->stages[JobId(10)] = {stage(61, source, 3850, 3790), stage(62, u"reconcile repos"_s, 3790, 3702),
                                stage(63, u"sync repos"_s, 3700, -1)};
    QList<domain::Stage> &sync = fleet->stages[JobId(101)];
    sync = {sync.constLast()};
}

FakeFleet pictureFleet()
{
    FakeFleet fleet = furnishedFleet(u"sample"_s, fixedTime());
    setDueTimes(&fleet);
    setAmounts(&fleet);
    setStages(&fleet);
    fleet.configuration.yaml = kYaml;
    if (const auto read = FakeReader().readText(kYaml); read.fleet)
        fleet.configuration.fleet = *read.fleet;
    fleet.configuration.author = u"m.keller"_s;
    fleet.configuration.applied = fixedTime().addDays(-1);
    return fleet;
}

struct Picture
{
    QString name; ///< docs/images/<name>.png
    std::function<QWidget *(ConsoleFixture &)> show; ///< gives what is to be in it
};

QWidget *showTab(ConsoleFixture &f, const QString &tabs, const QString &content)
{
    auto *all = f.find<QTabWidget>(tabs);
    for (int i = 0; i < all->count(); ++i)
        if (all->widget(i)->findChild<QWidget *>(content))
            all->setCurrentIndex(i);
    return &f.window();
}

QWidget *showPage(ConsoleFixture &f, const QString &page, const QString &object = {})
{
    f.window().open({page, object});
    return &f.window();
}

QWidget *showPlan(ConsoleFixture &f)
{
    showPage(f, gui::pageid::kRepositories, u"17"_s);
    QTest::qWait(100);
    if (auto *remove = f.window().findChild<QAction *>(u"removeRepositories"_s))
        remove->trigger();
    (void)QTest::qWaitFor([&f] {
        auto *dialog = f.window().findChild<gui::PlanDialog *>();
        return dialog && dialog->stage() == gui::PlanDialog::Stage::Shown;
    });
    return f.window().findChild<gui::PlanDialog *>();
}

QList<Picture> pictures()
{
    return {
        {u"fleet"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kFleet); }},
        {u"servers"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kServers, kEu1); }},
        {u"repositories"_s,
         [](ConsoleFixture &f) {
             showPage(f, gui::pageid::kRepositories, u"18"_s);
             QTest::qWait(100);
             return showTab(f, u"repositoryTabs"_s, u"outcomesChart"_s);
         }},
        {u"versions"_s,
         [](ConsoleFixture &f) {
             showPage(f, gui::pageid::kRepositories, u"20"_s);
             QTest::qWait(100);
             return showTab(f, u"repositoryTabs"_s, u"versionsTable"_s);
         }},
        {u"jobs"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kJobs, u"101"_s); }},
        {u"schedules"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kSchedules, u"3"_s); }},
        {u"configuration"_s,
         [](ConsoleFixture &f) {
             showPage(f, gui::pageid::kConfiguration);
             auto *editor = f.find<gui::CodeEditor>(u"configurationText"_s);
             (void)QTest::qWaitFor([editor] { return editor->text() == kYaml; });
             editor->setTextCursor(editor->document()->find(u"\"0 3 * * *\""_s));
             QTextCursor cursor = editor->textCursor();
             cursor.clearSelection();
             editor->setTextCursor(cursor);
             QTest::qWait(600); // its preview follows the typing at a distance
             return static_cast<QWidget *>(&f.window());
         }},
        {u"packages"_s,
         [](ConsoleFixture &f) {
             showPage(f, gui::pageid::kPackages);
             auto *name = f.find<QLineEdit>(u"findName"_s);
             name->setText(u"xz-libs"_s);
             QTest::keyClick(name, Qt::Key_Return);
             return static_cast<QWidget *>(&f.window());
         }},
        {u"snapshots"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kSnapshots); }},
        {u"reports"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kReports); }},
        {u"settings"_s, [](ConsoleFixture &f) { return showPage(f, gui::pageid::kSettings); }},
        {u"palette"_s,
         [](ConsoleFixture &f) {
             QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
             auto *palette = f.find<gui::CommandPalette>(u"commandPalette"_s);
             (void)QTest::qWaitFor([palette] { return palette->isVisible(); });
             QTest::keyClicks(f.find<QLineEdit>(u"paletteEdit"_s), u"deb12"_s);
             return static_cast<QWidget *>(&f.window());
         }},
        {u"plan"_s, &showPlan},
    };
}

const QStringList kAlsoDark {u"fleet"_s, u"jobs"_s, u"configuration"_s};

QImage pictureOf(const Picture &picture, bool isDark)
{
    gui::ConsoleOptions options;
    options.scheme = isDark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    ConsoleFixture f(pictureFleet(), options);
    furnish(&f.engine, fixedTime());
    f.window().resize(1440, 900);
    if (!f.isReady())
        return {};
    QTest::qWait(150);
    QWidget *shown = picture.show(f);
    QTest::qWait(250);
    return shown ? smallPicture(shown->grab().toImage()) : QImage();
}

int differingPixels(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return -1;
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class PicturesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theClockStandsStill();
    void isMade_data();
    void isMade();
    void areTheSameEachTime();
    void docsShowThemAndNothingElse();
};

void PicturesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    QApplication::setCursorFlashTime(0);
}

void PicturesTest::theClockStandsStill()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QTest::qWait(30);
    QCOMPARE(QDateTime::currentDateTimeUtc(), before);
    QCOMPARE(before, fixedTime());
}

void PicturesTest::isMade_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isDark");
    const QList<Picture> all = pictures();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(qPrintable(all.at(i).name)) << i << false;
        if (kAlsoDark.contains(all.at(i).name))
            QTest::newRow(qPrintable(all.at(i).name + u"-dark"_s)) << i << true;
    }
}

void PicturesTest::isMade()
{
    QFETCH(int, number);
    QFETCH(bool, isDark);
    const QImage image = pictureOf(pictures().at(number), isDark);
    QVERIFY(image.width() >= 600 && image.height() >= 360);
    QVERIFY(image.colorTable().size() > 40); // something is in it
    const QTemporaryDir folder;
    const QString wanted = qEnvironmentVariable("PULPIT_PICTURES", folder.path());
    const QString file = u"%1/%2.png"_s.arg(wanted, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(QDir().mkpath(wanted));
    QVERIFY(image.save(file, "PNG", 0)); // 0: as small as can be
    QVERIFY2(QFileInfo(file).size() < kMostBytes, qPrintable(QString::number(QFileInfo(file).size())));
}

// Or every change would come with pictures that only look new.
void PicturesTest::areTheSameEachTime()
{
    const QList<Picture> all = pictures();
    for (const QString &name : {u"fleet"_s, u"schedules"_s}) {
        const auto one = std::find_if(all.cbegin(), all.cend(), [&](const Picture &p) { return p.name == name; });
        const int count = differingPixels(pictureOf(*one, false), pictureOf(*one, false));
        QVERIFY2(count >= 0 && count < 400, qPrintable(u"%1: %2"_s.arg(name).arg(count))); // an arc that turns
    }
}

void PicturesTest::docsShowThemAndNothingElse()
{
    QSet<QString> made;
    for (const Picture &picture : pictures()) {
        made.insert(picture.name + u".png"_s);
        if (kAlsoDark.contains(picture.name))
            made.insert(picture.name + u"-dark.png"_s);
    }
    QSet<QString> there;
    const QDir images(kDocs + u"images"_s);
    for (const QFileInfo &file : images.entryInfoList(QDir::Files)) {
        there.insert(file.fileName());
        QVERIFY2(file.size() < kMostBytes, qPrintable(file.fileName()));
    }
    QCOMPARE(QStringList(there.cbegin(), there.cend()).size(), there.size());
    QVERIFY2(there == made, qPrintable(QStringList((there - made).values() + (made - there).values()).join(u' ')));
    QSet<QString> shown;
    QStringList texts {QStringLiteral(PULPIT_SOURCE_DIR) + u"/README.md"_s};
    for (QDirIterator it(kDocs, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        texts.append(it.next());
    static const QRegularExpression reference(u"images/([A-Za-z0-9_-]+\\.png)"_s);
    for (const QString &text : std::as_const(texts))
        for (auto match = reference.globalMatch(readAll(text)); match.hasNext();) {
            const QString name = match.next().captured(1);
            shown.insert(name);
            QVERIFY2(made.contains(name), qPrintable(text + u": "_s + name));
        }
    QVERIFY2(shown == made, qPrintable(QStringList((made - shown).values()).join(u' ')));
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"

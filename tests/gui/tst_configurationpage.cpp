// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configurationfixture.h"
#include "gui/editor/comparisonview.h"
#include "gui/editor/diffview.h"
#include "gui/editor/findbar.h"
#include "gui/editor/linediff.h"
#include "gui/pages/configuration/draft.h"
#include "gui/pages/configuration/problemsmodel.h"
#include "gui/theme/tokens.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QRandomGenerator>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

using namespace pulpit::gui;
using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

/// Of any colour in a picture to that of its corner, which is the ground.
double highestContrast(const QImage &image)
{
    const QColor ground = image.pixelColor(1, 1);
    double highest = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            highest = std::max(highest, contrastRatio(ground, image.pixelColor(x, y)));
    return highest;
}

} // namespace

class TstConfigurationPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void showsWhatIsInForce()
    {
        PageFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.editor()->text(), kYaml);
        QVERIFY(!f.page()->isChanged());
        QVERIFY(!f.button(u"planConfiguration"_s)->isEnabled());
        QVERIFY(!f.button(u"saveConfiguration"_s)->isEnabled()); // nothing to save
        QVERIFY(f.page()->findChild<QLabel *>(u"configurationState"_s)->text().contains(u"a.smith"_s));
        // Day of month AND day of week: a warning, and no error.
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Error), 0);
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Warning), 1);
    }

    void tellsAndMendsProblemsWhileTyping()
    {
        PageFixture f;
        QVERIFY(f.open());
        ProblemsModel *model = f.page()->findChild<ProblemsModel *>();
        const QAbstractItemModelTester tester(model);
        f.putBehind(u"'6h"_s);
        QTest::keyClick(f.editor(), Qt::Key_Backspace);
        QTest::keyClicks(f.editor(), u" hours"_s);
        QVERIFY(f.isRead());
        QVERIFY(f.page()->isChanged());
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Error), 1);
        QVERIFY(!f.button(u"planConfiguration"_s)->isEnabled());
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->row(0).line, 9); // errors come first
        // The row leads to its place, the fix mends it.
        f.editor()->goTo(0, 0);
        auto *table = f.page()->findChild<QTableView *>(u"problemsTable"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model->index(0, 1)).center());
        QCOMPARE(f.editor()->line(), 8);
        QTest::keyClick(f.editor(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(f.trigger(u"Write 6h"_s));
        QVERIFY(f.isRead());
        QCOMPARE(f.editor()->text(), kYaml);
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Error), 0);
        QVERIFY(!f.page()->isChanged());
        f.editor()->undo();
        QVERIFY(f.editor()->text().contains(u"'6 hours'"_s));
    }

    void completesKeysAndNames()
    {
        PageFixture f;
        QVERIFY(f.open());
        f.putBehind(u"max_runtime: '6h'"_s);
        QTest::keyClick(f.editor(), Qt::Key_Return);
        QCOMPARE(f.editor()->column(), 8); // as deep as the line above
        QTest::keyClicks(f.editor(), u"pulp_ma"_s);
        auto *popup = f.editor()->findChild<QCompleter *>()->popup();
        QVERIFY(QTest::qWaitFor([&] { return popup->isVisible(); }));
        QVERIFY(highestContrast(popup->viewport()->grab(popup->visualRect(popup->currentIndex())).toImage()) >= 4.5);
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(f.editor()->lineText(9).endsWith(u"pulp_master: "_s));
        // What the mapping has already is not offered again.
        QTest::keyClick(f.editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!popup->isVisible()); // the only server cannot sync from itself
        f.putBehind(u"credentials: "_s);
        QTest::keyClick(f.editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void theFormEditsTheText()
    {
        PageFixture f;
        QVERIFY(f.open());
        f.putBehind(u"max_runtime: "_s);
        auto *runtime = f.find<QLineEdit>(u"field_max_runtime"_s);
        QVERIFY(QTest::qWaitFor([&] {
            runtime = f.find<QLineEdit>(u"field_max_runtime"_s);
            return runtime && runtime->text() == u"6h"_s;
        }));
        runtime->setFocus();
        runtime->selectAll();
        QTest::keyClicks(runtime, u"90m"_s);
        QTest::keyClick(runtime, Qt::Key_Return);
        const QString wanted = QString(kYaml).replace(u"'6h'"_s, u"'90m'"_s);
        QVERIFY(QTest::qWaitFor([&] { return f.editor()->text() == wanted; }));
        // The schedule of the same mapping is previewed, with its trap.
        auto *warning = f.page()->findChild<QLabel *>(u"scheduleWarning"_s);
        QVERIFY(warning->isVisible());
        // What cannot be: told under the field, which keeps what was entered.
        QVERIFY(f.isRead());
        QTest::qWait(100);
        runtime->selectAll();
        QTest::keyClicks(runtime, u"2 hours"_s);
        QTest::keyClick(runtime, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return runtime->property("invalid").toBool(); }));
        QCOMPARE(runtime->text(), u"2 hours"_s);
        // An emptied field takes its key out.
        auto *schedule = f.find<QLineEdit>(u"field_schedule"_s);
        schedule->setFocus();
        schedule->selectAll();
        QTest::keyClick(schedule, Qt::Key_Delete);
        QTest::keyClick(schedule, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !f.editor()->text().contains(u"schedule:"_s); }));
        QVERIFY(f.editor()->text().contains(u"svc   # robot"_s));
    }

    void opensOnTheFirstSchedule()
    {
        PageFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.firstLine, kYaml.left(kYaml.indexOf(u"schedule:"_s)).count(u'\n'));
        // Where nothing is to be filled in, it is said what to do.
        QTRY_VERIFY(f.tellsWhatToDo());
        PageFixture none(u"pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n"_s);
        QVERIFY(none.open());
        QCOMPARE(none.firstLine, 0);
    }

    void previewsWhatAPatternSelects()
    {
        PageFixture f;
        QVERIFY(f.open());
        QTRY_VERIFY(f.tellsWhatToDo());
        f.putBehind(u"regex_include: ^ext-"_s);
        auto *names = f.page()->findChild<QListWidget *>(u"selectedNames"_s);
        QVERIFY(QTest::qWaitFor([&] { return names->isVisible() && names->count() > 0; }));
        const int before = names->count();
        QTest::keyClicks(f.editor(), u"debian"_s);
        QVERIFY(QTest::qWaitFor([&] { return names->count() > 0 && names->count() < before; }));
        QStringList texts;
        for (const QLabel *label : f.page()->findChild<QWidget *>(u"selectedByPattern"_s)->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.join(u'|').contains(u"by this edit"_s), qPrintable(texts.join(u'|')));
    }

    void isPutIntoForceThroughItsPlan()
    {
        PageFixture f;
        QVERIFY(f.open());
        f.putBehind(u"'6h'"_s);
        QTest::keyClicks(f.editor(), u" # longer"_s);
        QVERIFY(f.isRead());
        const QString wanted = f.editor()->text();
        QTest::mouseClick(f.button(u"planConfiguration"_s), Qt::LeftButton);
        auto *go = f.find<QPushButton>(u"applyGo"_s);
        QVERIFY(go && QTest::qWaitFor([&] { return go->isEnabled(); }));
        QCOMPARE(f.engine.fleet.configuration.version, 4); // nothing yet
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return f.engine.fleet.configuration.version == 5; }));
        QCOMPARE(f.engine.fleet.configuration.yaml, wanted);
        QCOMPARE(f.engine.fleet.configuration.author, u"m.keller"_s);
        QVERIFY(QTest::qWaitFor([&] { return !f.page()->isChanged() && f.note()->text().isEmpty(); }));
    }

    void doesNotUndoOthersWork()
    {
        PageFixture f;
        QVERIFY(f.open());
        f.putBehind(u"'6h'"_s);
        QTest::keyClicks(f.editor(), u" # mine"_s);
        QVERIFY(f.isRead());
        f.engine.fleet.configuration.version = 5;
        f.engine.fleet.configuration.author = u"b.jones"_s;
        f.engine.fleet.configuration.yaml = u"# theirs\n"_s + kYaml;
        f.engine.announce(ports::Topic::Configuration);
        QVERIFY(QTest::qWaitFor([&] { return f.note()->text().contains(u"b.jones"_s); }));
        // Without a decision the apply is refused.
        QTest::mouseClick(f.button(u"planConfiguration"_s), Qt::LeftButton);
        auto *go = f.find<QPushButton>(u"applyGo"_s);
        QVERIFY(go && QTest::qWaitFor([&] { return go->isEnabled(); }));
        QTest::mouseClick(go, Qt::LeftButton);
        auto *status = f.window().findChild<QLabel *>(u"applyStatus"_s);
        QVERIFY(QTest::qWaitFor([&] { return status->text().contains(u"changed meanwhile"_s); }));
        go->window()->close();
        QVERIFY(f.choose(u"Take theirs"_s));
        QVERIFY(QTest::qWaitFor([&] { return f.editor()->text().startsWith(u"# theirs"_s); }));
    }

    void comparesAndRevertsVersions()
    {
        PageFixture f;
        f.engine.fakeConfigurationHistory().versionsAnswer = QList<ports::ConfigurationVersion> {
            {4, u"a.smith"_s, QDateTime::currentDateTimeUtc()},
            {3, u"\u0645\u062d\u0645\u062f"_s, QDateTime::currentDateTimeUtc().addDays(-1)}};
        f.engine.fakeConfigurationHistory().textAnswer = QString(kYaml).replace(u"'6h'"_s, u"'4h'"_s);
        QVERIFY(f.open());
        QTest::mouseClick(f.button(u"showVersions"_s), Qt::LeftButton);
        auto *table = f.find<QTableView>(u"versionsTable"_s);
        QVERIFY(table && QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
        const QAbstractItemModelTester tester(table->model());
        table->selectRow(1);
        auto *diff = f.window().findChild<DiffView *>();
        QVERIFY(QTest::qWaitFor([&] { return diff->toPlainText().contains(u"+         max_runtime: '6h'"_s); }));
        QVERIFY(diff->toPlainText().contains(u"max_runtime: '4h'"_s));
        QTest::mouseClick(f.find<QPushButton>(u"revertVersion"_s), Qt::LeftButton);
        auto *go = f.window().findChild<QPushButton *>(u"applyGo"_s);
        QVERIFY(QTest::qWaitFor([&] {
            go = f.window().findChild<QPushButton *>(u"applyGo"_s);
            return go && go->isEnabled();
        }));
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return f.engine.fleet.configuration.version == 5; }));
        QVERIFY(f.engine.fleet.configuration.yaml.contains(u"'4h'"_s));
    }

    void keepsFilesAsTheyAre()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"pulp_config.yml"_s);
        const QByteArray windows = "\xef\xbb\xbf" + kYaml.toUtf8().replace("\n", "\r\n");
        writeTo(path, windows);
        PageFixture f;
        QVERIFY(f.open());
        f.prompter.file = path;
        QTest::mouseClick(f.button(u"openConfigurationFile"_s), Qt::LeftButton);
        QVERIFY(f.isRead());
        QCOMPARE(f.editor()->text(), kYaml);
        f.putBehind(u"'6h'"_s);
        QTest::keyClicks(f.editor(), u"  # x"_s);
        QVERIFY(f.isRead());
        QTest::mouseClick(f.button(u"saveConfiguration"_s), Qt::LeftButton);
        QCOMPARE(contentOf(path), QByteArray(windows).replace("'6h'", "'6h'  # x"));
        QVERIFY(!f.page()->isChanged());
        // Somebody else writes it while it is edited here.
        QTest::keyClicks(f.editor(), u"y"_s);
        QVERIFY(f.isRead());
        writeTo(path, "# theirs\n" + kYaml.toUtf8());
        QVERIFY(QTest::qWaitFor([&] { return f.note()->text().contains(u"changed on the disk"_s); }));
        QTest::mouseClick(f.button(u"saveConfiguration"_s), Qt::LeftButton);
        QVERIFY(contentOf(path).startsWith("# theirs")); // not overwritten without a decision
        QVERIFY(f.choose(u"Keep mine"_s));
        QVERIFY(f.isRead());
        QTest::mouseClick(f.button(u"saveConfiguration"_s), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return contentOf(path).contains("# xy"); }));
    }

    void readsAFileAgainThatNobodyEdits()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"config.ini"_s);
        writeTo(path, "[pulp]\nuse_https_for_sync = maybe\n");
        PageFixture f;
        QVERIFY(f.open());
        f.page()->openFile(path);
        QVERIFY(f.isRead());
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Warning), 1);
        QVERIFY(!f.button(u"planConfiguration"_s)->isVisible());
        writeTo(path, "[pulp]\nuse_https_for_sync = true\n");
        QVERIFY(QTest::qWaitFor([&] { return f.editor()->text().contains(u"= true"_s); }));
        QVERIFY(f.isRead());
        QCOMPARE(f.page()->diagnosis().problems.size(), 0);
    }

    void readsDefinitions()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"remote/rpm"_s));
        const QString path = folder.filePath(u"remote/rpm/el9.json"_s);
        writeTo(path, "{\"name\": \"el9\", \"content_repo_type\": \"nonsense\"}\n");
        PageFixture f;
        QVERIFY(f.open());
        f.page()->openFile(path);
        QVERIFY(f.isRead());
        QVERIFY(f.page()->diagnosis().count(domain::Problem::Severity::Error) > 0);
    }

    void takesUpADraftAfterACrash()
    {
        QTemporaryDir folder;
        ConsoleOptions options;
        options.stateFile = folder.filePath(u"state.ini"_s);
        const QString draft = draftFile(options.stateFile);
        {
            PageFixture f(kYaml, options);
            QVERIFY(f.open());
            f.putBehind(u"'6h'"_s);
            QTest::keyClicks(f.editor(), u" # draft"_s);
            QVERIFY(QTest::qWaitFor([&] { return QFile::exists(draft); }, 8000));
            QCOMPARE(QFile::permissions(draft) & QFile::Permissions(0x77), QFile::Permissions());
        }
        PageFixture f(kYaml, options);
        QVERIFY(f.open());
        QVERIFY(QTest::qWaitFor([&] { return f.note()->text().contains(u"not saved"_s); }));
        QVERIFY(QFile::exists(draft)); // until it was decided about
        QVERIFY(f.choose(u"Take it up"_s));
        QVERIFY(f.editor()->text().contains(u"'6h' # draft"_s));
        QVERIFY(f.isRead());
        QVERIFY(f.page()->isChanged());
        QTest::mouseClick(f.button(u"discardChanges"_s), Qt::LeftButton);
        QCOMPARE(f.editor()->text(), kYaml);
        QVERIFY(QTest::qWaitFor([&] { return !QFile::exists(draft); }, 8000));
    }

    void renamesAndFindsDefinitions()
    {
        PageFixture f;
        QVERIFY(f.open());
        f.putBehind(u"      exter"_s);
        QTest::keyClick(f.editor(), Qt::Key_F12);
        QCOMPARE(f.editor()->line(), 12);
        QCOMPARE(f.editor()->textCursor().selectedText(), u"external"_s);
        QTest::keyClick(f.editor(), Qt::Key_F6, Qt::ShiftModifier);
        auto *name = f.window().findChild<QLineEdit *>(u"newName"_s);
        QVERIFY(name);
        name->setText(u"outside"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(f.editor()->text(), QString(kYaml).replace(u"external:"_s, u"outside:"_s));
        f.editor()->undo();
        QCOMPARE(f.editor()->text(), kYaml);
    }

    void foldsByIndentation()
    {
        PageFixture f;
        QVERIFY(f.open());
        QVERIFY(f.editor()->canFold(1));
        QVERIFY(!f.editor()->canFold(3));
        f.editor()->setFolded(1, true);
        QVERIFY(f.editor()->isFolded(1));
        QVERIFY(!f.editor()->document()->findBlockByNumber(8).isVisible());
        QVERIFY(f.editor()->document()->findBlockByNumber(9).isVisible());
        f.editor()->goTo(6, 0); // opens what is around it
        QVERIFY(f.editor()->document()->findBlockByNumber(6).isVisible());
        QCOMPARE(f.editor()->text(), kYaml);
    }

    void findsAndReplaces()
    {
        PageFixture f;
        QVERIFY(f.open());
        QTest::keyClick(f.editor(), Qt::Key_F, Qt::ControlModifier);
        auto *find = f.find<QLineEdit>(u"findText"_s);
        QVERIFY(find->isVisible());
        find->setText(u"external"_s);
        QCOMPARE(f.editor()->line(), 5);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(f.editor()->line(), 12);
        f.find<QLineEdit>(u"replaceText"_s)->setText(u"outside"_s);
        QCOMPARE(f.page()->findChild<FindBar *>()->replaceAll(), 2);
        QCOMPARE(f.editor()->text(), QString(kYaml).replace(u"external"_s, u"outside"_s));
        f.editor()->undo();
        QCOMPARE(f.editor()->text(), kYaml);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
    }

    void keepsEveryCharacter()
    {
        // Spaces that do not break, astral characters, a very long line.
        const QString odd = u"# a\u00a0b \U0001F427 "_s + QString(20000, u'x') + u"\n"_s + kYaml;
        PageFixture f(odd);
        QVERIFY(f.open());
        QCOMPARE(f.editor()->text(), odd);
        QVERIFY(!f.editor()->isReadOnly());
        // What a text of lines would change is shown and not edited.
        PageFixture other(u"# one\u2029two\n"_s + kYaml);
        QVERIFY(other.open());
        QVERIFY(other.editor()->isReadOnly());
    }

    void saysWhatToDoWithoutAConfiguration()
    {
        FakeFleet fleet = fleetWith({});
        fleet.configuration.version = 0;
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({pageid::kConfiguration, {}});
        auto *write = f.window().findChild<QPushButton *>(u"writeConfiguration"_s);
        QVERIFY(QTest::qWaitFor([&] { return write->isVisible(); }));
        QTest::mouseClick(write, Qt::LeftButton);
        auto *page = qobject_cast<ConfigurationPage *>(f.window().page(pageid::kConfiguration));
        QVERIFY(QTest::qWaitFor([&] { return !page->isReading() && page->diagnosis().canApply(); }));
    }

    void waitsForAnEngineThatDoesNotAnswer()
    {
        ConsoleFixture f(fleetWith(kYaml));
        QVERIFY(f.isReady());
        f.engine.neverAnswers = true;
        f.window().open({pageid::kConfiguration, {}});
        auto *page = qobject_cast<ConfigurationPage *>(f.window().page(pageid::kConfiguration));
        QTest::qWait(50);
        QVERIFY(page->isVisible());
        QVERIFY(!page->isChanged());
    }

    void comparesLines()
    {
        using Kind = DiffLine::Kind;
        const QList<DiffLine> lines = lineDiff({u"a"_s, u"b"_s, u"c"_s}, {u"a"_s, u"x"_s, u"c"_s, u"d"_s});
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(1).kind == Kind::Removed && lines.at(2).kind == Kind::Added
                && lines.at(4).kind == Kind::Added);
        QVERIFY(lineDiff({}, {}).isEmpty());
        // Whatever the texts are, the lines tell both of them.
        QRandomGenerator random(4711);
        for (int round = 0; round < 500; ++round) {
            QStringList before;
            QStringList after;
            for (QStringList *list : {&before, &after})
                for (int i = int(random.bounded(30)); i > 0; --i)
                    list->append(QString::number(random.bounded(4)));
            QStringList a;
            QStringList b;
            int same = 0;
            for (const DiffLine &line : lineDiff(before, after)) {
                if (line.kind != Kind::Added)
                    a.append(line.text);
                if (line.kind != Kind::Removed)
                    b.append(line.text);
                same += line.kind == Kind::Same ? 1 : 0;
            }
            QCOMPARE(a, before);
            QCOMPARE(b, after);
            QVERIFY(same > 0 || before.isEmpty() || after.isEmpty()
                    || QSet<QString>(before.begin(), before.end())
                           .intersect(QSet<QString>(after.begin(), after.end()))
                           .isEmpty());
        }
        // Texts that have nothing in common cost a bounded amount of work.
        QStringList many;
        QStringList others;
        for (int i = 0; i < 20000; ++i) {
            many.append(QString::number(i));
            others.append(u'x' + QString::number(i));
        }
        QCOMPARE(lineDiff(many, others).size(), 40000);
    }

    void picture()
    {
        const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
        if (folder.isEmpty())
            QSKIP("PULPIT_SCREENSHOT_DIR names no folder for pictures");
        for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            ConsoleOptions options;
            options.scheme = scheme;
            PageFixture f(QString(kYaml).replace(u"'6h'"_s, u"2 hours"_s), options);
            QVERIFY(f.open());
            f.putBehind(u"max_runtime: 2"_s);
            QTest::qWait(400);
            const QString name = scheme == SchemeChoice::Dark ? u"dark"_s : u"light"_s;
            QVERIFY(f.window().grab().save(folder + u"/configuration-"_s + name + u".png"_s));
        }
    }
};

} // namespace pulpit::test

QTEST_MAIN(pulpit::test::TstConfigurationPage)
#include "tst_configurationpage.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions that wait, comparisons, and the two other kinds of files that the configuration page edits.
#include "gui/configurationfixture.h"
#include "gui/editor/comparisonview.h"
#include "gui/editor/linediff.h"
#include "gui/pages/configuration/versionsdialog.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>

using namespace pulpit::gui;
using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

/// Says every sentence of pulpit::config backwards in angle brackets.
class OtherLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return QByteArray(context) == "pulpit::config" ? u'\u00ab' + QString::fromUtf8(source) + u'\u00bb' : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TstConfigurationFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void aVersionIsSavedAndAppliedLater()
    {
        PageFixture f;
        QVERIFY(f.open());
        QVERIFY(!f.button(u"saveConfiguration"_s)->isEnabled());
        f.putBehind(u"'6h'"_s);
        QTest::keyClicks(f.editor(), u" # later"_s);
        QVERIFY(f.isRead());
        QTest::mouseClick(f.button(u"saveConfiguration"_s), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return f.engine.fakeConfigurationHistory().waiting.size() == 1; }));
        QVERIFY(QTest::qWaitFor([&] { return !f.page()->isChanged(); }));
        QCOMPARE(f.engine.fleet.configuration.version, 4); // nothing came into force
        auto *state = f.page()->findChild<QLabel *>(u"configurationState"_s);
        QVERIFY(QTest::qWaitFor([&] { return state->text().contains(u"version 5"_s); }));
        QVERIFY2(state->text().contains(u"not applied, version 4 is in force"_s), qPrintable(state->text()));
        // It waits in the list of versions, beside the one in force.
        QTest::mouseClick(f.button(u"showVersions"_s), Qt::LeftButton);
        auto *table = f.find<QTableView>(u"versionsTable"_s);
        QVERIFY(table && QTest::qWaitFor([&] { return table->model()->rowCount() >= 1; }));
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"saved, not applied"_s);
        table->window()->close();
        // Applying it is a plan like any other.
        QVERIFY(f.button(u"planConfiguration"_s)->isEnabled());
        QTest::mouseClick(f.button(u"planConfiguration"_s), Qt::LeftButton);
        auto *go = f.find<QPushButton>(u"applyGo"_s);
        QVERIFY(go && QTest::qWaitFor([&] { return go->isEnabled(); }));
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return f.engine.fleet.configuration.version == 5; }));
        QVERIFY(f.engine.fleet.configuration.yaml.contains(u"# later"_s));
        QVERIFY(QTest::qWaitFor([&] { return !state->text().contains(u"not applied"_s); }));
    }

    void tellsOfAVersionThatWaits()
    {
        PageFixture f;
        f.engine.fakeConfigurationHistory().waiting = {{5, u"b.jones"_s, QDateTime::currentDateTimeUtc()}};
        f.engine.fakeConfigurationHistory().texts.insert(5, u"# waiting\n"_s + kYaml);
        QVERIFY(f.open());
        QVERIFY(QTest::qWaitFor([&] { return f.note()->text().contains(u"b.jones"_s); }));
        QCOMPARE(f.editor()->text(), kYaml);
        QVERIFY(f.choose(u"Show version 5"_s));
        QVERIFY(QTest::qWaitFor([&] { return f.editor()->text().startsWith(u"# waiting"_s); }));
        QVERIFY(f.isRead());
        QVERIFY(f.button(u"planConfiguration"_s)->isEnabled());
        // Somebody else saves in the meantime: nothing is overlooked.
        f.engine.fakeConfigurationHistory().waiting.prepend({6, u"c.lee"_s, QDateTime::currentDateTimeUtc()});
        QTest::keyClicks(f.editor(), u"# x "_s);
        QVERIFY(f.isRead());
        QTest::mouseClick(f.button(u"saveConfiguration"_s), Qt::LeftButton);
        QTest::qWait(50);
        QCOMPARE(f.engine.fakeConfigurationHistory().waiting.first().version, 6);
        QVERIFY(f.page()->isChanged());
    }

    void mergesTheTwoListsOfVersions()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QList<VersionRow> rows
            = versionRows({{3, u"a"_s, now}, {1, u"b"_s, now.addDays(-2)}}, {{4, u"c"_s, now}, {3, u"d"_s, now}});
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0), (VersionRow {4, u"c"_s, {}, {}, now}));
        QCOMPARE(rows.at(1), (VersionRow {3, u"d"_s, now, u"a"_s, now}));
        QCOMPARE(rows.at(2).version, 1);
        VersionsModel model(3);
        const QAbstractItemModelTester tester(&model);
        model.setSnapshot(rows);
        QCOMPARE(model.rowCount(), 3);
    }

    void comparesSideBySide()
    {
        QStringList before;
        for (int i = 0; i < 400; ++i)
            before.append(u"line %1"_s.arg(i));
        QStringList after = before;
        after[50] = u"line fifty"_s;
        after.insert(200, u"added \u0623"_s);
        after.removeAt(350);
        ComparisonView view;
        view.resize(900, 400);
        view.show();
        QSignalSpy compared(&view, &ComparisonView::compared);
        view.compare(before.join(u'\n'), after.join(u'\n'));
        QVERIFY(compared.wait());
        QCOMPARE(compared.first().at(0).toInt(), 2);
        QCOMPARE(compared.first().at(1).toInt(), 2);
        QTest::mouseClick(view.findChild<QPushButton *>(u"compareSideBySide"_s), Qt::LeftButton);
        QVERIFY(view.isSideBySide());
        auto *left = view.findChild<QPlainTextEdit *>(u"compareBefore"_s);
        auto *right = view.findChild<QPlainTextEdit *>(u"compareAfter"_s);
        // The same rows on both sides, so that a line stands beside what came of it.
        QCOMPARE(left->blockCount(), right->blockCount());
        QCOMPARE(view.change(), 0);
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.change(), 1);
        QCOMPARE(left->verticalScrollBar()->value(), right->verticalScrollBar()->value());
        QVERIFY(right->textCursor().block().text().contains(u"added"_s));
        QVERIFY(left->textCursor().block().text().trimmed().isEmpty());
        QTest::keyClick(&view, Qt::Key_F7);
        QTest::keyClick(&view, Qt::Key_F7); // there are three
        QCOMPARE(view.change(), 2);
        QTest::keyClick(&view, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view.change(), 1);
        left->verticalScrollBar()->setValue(10);
        QCOMPARE(right->verticalScrollBar()->value(), 10);
        // Nothing to compare, nothing to go to.
        view.compare(u"a"_s, u"a"_s);
        QVERIFY(compared.wait());
        QVERIFY(!view.findChild<QPushButton *>(u"nextChange"_s)->isEnabled());
        QCOMPARE(view.change(), -1);
    }

    void pairsLines()
    {
        using Kind = DiffLine::Kind;
        const QList<SideRow> rows
            = sideBySide(lineDiff({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"a"_s, u"x"_s, u"d"_s, u"e"_s}));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(1).left, u"b"_s);
        QCOMPARE(rows.at(1).right, u"x"_s);
        QCOMPARE(rows.at(2).after, -1);
        QVERIFY(rows.at(4).kind == Kind::Added && rows.at(4).before == -1);
        QCOMPARE(changesOf(int(rows.size()), [&](int i) { return rows.at(i).kind != Kind::Same; }),
                 (QList<int> {1, 4}));
        const Difference difference = differenceOf(u"max: 4 # x"_s, u"max: 16 # x"_s);
        QCOMPARE(difference.at, 5);
        QCOMPARE(difference.before, 1);
        QCOMPARE(difference.after, 2);
        // Characters of two units are not taken apart.
        const Difference astral = differenceOf(u"\U0001F427"_s, u"\U0001F428"_s);
        QCOMPARE(astral.at, 0);
        QCOMPARE(astral.before, 2);
    }

    void editsAnIniByItsForm()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"config.ini"_s);
        writeTo(path, "# ours\n[pulp]\nuse_https_for_sync = maybe\n; keep\n[remotes]\nsock_read_timeout = 30\n");
        PageFixture f;
        QVERIFY(f.open());
        f.page()->openFile(path);
        QVERIFY(f.isRead());
        f.putBehind(u"use_https_for_sync = m"_s);
        QComboBox *field = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            field = f.find<QComboBox>(u"field_use_https_for_sync"_s);
            return field && field->isVisible();
        }));
        // The quick fix writes what may stand there.
        QTest::keyClick(f.editor(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(f.trigger(u"Write false"_s));
        QVERIFY(f.isRead());
        QVERIFY(f.editor()->text().contains(u"use_https_for_sync = false\n; keep"_s));
        QCOMPARE(f.page()->diagnosis().problems.size(), 0);
        f.putBehind(u"sock_read_timeout = 3"_s);
        QLineEdit *timeout = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            timeout = f.find<QLineEdit>(u"field_sock_connect_timeout"_s);
            return timeout && timeout->isVisible();
        }));
        QCOMPARE(timeout->placeholderText(), u"0"_s);
        timeout->setFocus();
        QTest::keyClicks(timeout, u"12"_s);
        QTest::keyClick(timeout, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return f.editor()->text().endsWith(u"= 30\nsock_connect_timeout = 12\n"_s); }));
        QVERIFY(f.editor()->text().startsWith(u"# ours\n[pulp]\n"_s));
    }

    void theFormShowsNoPassword()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"config.ini"_s);
        writeTo(path, "[pulp]\npassword = hidden-here\ninternal_domains = example.com\n");
        PageFixture f;
        QVERIFY(f.open());
        f.page()->openFile(path);
        QVERIFY(f.isRead());
        f.putBehind(u"internal_domains"_s);
        QLineEdit *field = nullptr;
        QTRY_VERIFY((field = f.page()->findChild<QLineEdit *>(u"field_password"_s)));
        QTRY_COMPARE(field->text(), u"hidden-here"_s); // it is there, and edited as such
        QVERIFY(!field->displayText().contains(u"hidden"_s));
    }

    void completesAndEditsADefinition()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"remote/rpm"_s));
        const QString path = folder.filePath(u"remote/rpm/el9.json"_s);
        writeTo(path,
                "{\n  \"name\": \"el9\",\n  \"content_repo_type\": \"rpm\",\n  \"description\": \"d\",\n"
                "  \"owner\": \"o\",\n  \"base_url\": \"b\",\n  \"url\": \"https://m.example/\"\n}\n");
        PageFixture f;
        QVERIFY(f.open());
        f.page()->openFile(path);
        QVERIFY(f.isRead());
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Error), 0);
        // The form knows the fields that are not there.
        f.putBehind(u"\"owner\": \"o"_s);
        QComboBox *tls = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            tls = f.find<QComboBox>(u"field_tls_validation"_s);
            return tls && tls->isVisible();
        }));
        tls->setCurrentText(u"true"_s);
        Q_EMIT tls->textActivated(u"true"_s);
        QVERIFY(QTest::qWaitFor(
            [&] { return f.editor()->text().contains(u"m.example/\",\n  \"tls_validation\": true\n}"_s); }));
        QVERIFY(f.isRead());
        // Completion of keys and of their values.
        f.putBehind(u"\"tls_validation\": true"_s);
        QTest::keyClicks(f.editor(), u",\"prox"_s);
        auto *popup = f.editor()->findChild<QCompleter *>()->popup();
        QVERIFY(QTest::qWaitFor([&] { return popup->isVisible(); }));
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY2(f.editor()->text().contains(u"true,\"proxy\": "_s), qPrintable(f.editor()->text()));
        QTest::keyClicks(f.editor(), u"null"_s);
        QVERIFY(f.isRead());
        QCOMPARE(f.page()->diagnosis().count(domain::Problem::Severity::Error), 0);
    }

    void saysProblemsInTheLanguageOfTheWindow()
    {
        OtherLanguage language;
        QCoreApplication::installTranslator(&language);
        PageFixture f(QString(kYaml).replace(u"'6h'"_s, u"2 hours"_s));
        const bool isOpen = f.open();
        auto *table = f.page()->findChild<QTableView *>(u"problemsTable"_s);
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts.append(table->model()->index(row, 1).data().toString());
        QCoreApplication::removeTranslator(&language);
        QVERIFY(isOpen);
        QVERIFY(texts.size() >= 2);
        for (const QString &text : texts)
            QVERIFY2(text.contains(u'\u00ab'), qPrintable(text));
    }

    void picture()
    {
        const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
        if (folder.isEmpty())
            QSKIP("PULPIT_SCREENSHOT_DIR names no folder for pictures");
        for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark})
            for (const QSize &size : {QSize(1280, 800), QSize(1920, 1080)})
                takePictures(folder
                                 + u"/configuration-%1-%2-"_s.arg(scheme == SchemeChoice::Dark ? u"dark"_s : u"light"_s)
                                       .arg(size.width()),
                             scheme, size);
    }

private:
    void takePictures(const QString &prefix, SchemeChoice scheme, const QSize &size)
    {
        ConsoleOptions options;
        options.scheme = scheme;
        PageFixture f(kYaml, options);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        f.engine.fakeConfigurationHistory().versionsAnswer
            = QList<ports::ConfigurationVersion> {{4, u"a.smith"_s, now.addSecs(-7200)},
                                                  {3, u"m.keller"_s, now.addDays(-3)},
                                                  {1, u"m.keller"_s, now.addDays(-90)}};
        f.engine.fakeConfigurationHistory().waiting = {{5, u"b.jones"_s, now.addSecs(-600)}};
        f.engine.fakeConfigurationHistory().texts = {
            {5, QString(kYaml).replace(u"'6h'"_s, u"'8h'"_s)},
            {4, kYaml},
            {3,
             QString(kYaml).replace(u"'6h'"_s, u"'4h'"_s).replace(u"    credentials: svc   # robot\n"_s, QString())}};
        f.window().resize(size);
        QVERIFY(f.open());
        f.putBehind(u"max_runtime: '6"_s);
        QTest::qWait(400);
        QVERIFY(f.window().grab().save(prefix + u"page.png"_s));
        QTest::mouseClick(f.button(u"showVersions"_s), Qt::LeftButton);
        auto *table = f.find<QTableView>(u"versionsTable"_s);
        QVERIFY(table && QTest::qWaitFor([&] { return table->model()->rowCount() == 4; }));
        table->selectRow(2);
        QTest::qWait(300);
        QVERIFY(table->window()->grab().save(prefix + u"versions.png"_s));
        QTest::mouseClick(table->window()->findChild<QPushButton *>(u"compareSideBySide"_s), Qt::LeftButton);
        QTest::qWait(200);
        QVERIFY(table->window()->grab().save(prefix + u"sides.png"_s));
        table->window()->close();
        f.putBehind(u"max_concurrent_syncs: 2"_s);
        QTest::keyClicks(f.editor(), u"0"_s);
        QVERIFY(f.isRead());
        QTest::mouseClick(f.button(u"planConfiguration"_s), Qt::LeftButton);
        auto *go = f.find<QPushButton>(u"applyGo"_s);
        QVERIFY(go && QTest::qWaitFor([&] { return go->isEnabled(); }));
        QVERIFY(go->window()->grab().save(prefix + u"plan.png"_s));
        go->window()->close();
        QTest::mouseClick(f.button(u"discardChanges"_s), Qt::LeftButton);
        QVERIFY(f.isRead());
        QTemporaryDir folder;
        writeTo(
            folder.filePath(u"config.ini"_s),
            "# Settings of the fleet\n[pulp]\nuse_https_for_sync = maybe\ninternal_domains = example.com\n\n[remotes]\n"
            "sock_read_timeout = 300\n");
        f.page()->openFile(folder.filePath(u"config.ini"_s));
        QVERIFY(f.isRead());
        f.putBehind(u"use_https_for_sync = m"_s);
        QTest::qWait(300);
        QVERIFY(f.window().grab().save(prefix + u"ini.png"_s));
        QVERIFY(QDir(folder.path()).mkpath(u"remote/rpm"_s));
        writeTo(folder.filePath(u"remote/rpm/el9.json"_s),
                "{\n  \"name\": \"el9\",\n  \"content_repo_type\": \"rpm\",\n  \"description\": \"Rocky 9\",\n"
                "  \"owner\": \"Platform\",\n  \"base_url\": \"el9-x86_64\",\n  \"url\": \"https://m.example/\",\n"
                "  \"x-pulpit\": {\"remote\": {\"policy\": \"on-demand\"}}\n}\n");
        f.page()->openFile(folder.filePath(u"remote/rpm/el9.json"_s));
        QVERIFY(f.isRead());
        f.putBehind(u"\"policy\": "_s);
        QTest::qWait(300);
        QVERIFY(f.window().grab().save(prefix + u"definition.png"_s));
    }
};

} // namespace pulpit::test

QTEST_MAIN(pulpit::test::TstConfigurationFiles)
#include "tst_configurationfiles.moc"

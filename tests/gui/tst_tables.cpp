// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of the console, trees and the matrix among them, can be copied, exported and printed.
#include "gui/consolefixture.h"
#include "gui/pages/fleet/matrix/matrixcontent.h"
#include "gui/pages/fleet/matrix/matrixview.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/shell/treetable.h"
#include "gui/widgets/tableview.h"

#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtPrintSupport/QPrinter>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QAction *action(const QMenu &menu, const QString &text)
{
    for (QAction *one : menu.actions())
        if (QString(one->text()).remove(u'&') == text)
            return one;
    return nullptr;
}

/// Opens every page with all of its tabs; \a visit is called for each.
void walk(ConsoleFixture &f, const std::function<void(QWidget *page)> &visit)
{
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(40);
        visit(f.window().page(id));
        for (auto *tabs : f.window().page(id)->findChildren<QTabWidget *>())
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTest::qWait(20);
                visit(f.window().page(id));
            }
    }
}

} // namespace

class TablesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void everyTableIsPrinted();
    void everyTableHasTheMenu();
    void treesAreCopied();
    void treesAreExported();
    void matrixIsCopiedAndExported();
    void columnsOfATree();
    void everyTableViewIsExportable();
    void lettersFindARow();
    void columnsFitTheirContents();
    void selectedRowsAreCopied();
};

void TablesTest::everyTableIsPrinted()
{
    const QTemporaryDir folder;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    QTest::qWait(300);
    QSet<const gui::TableExport *> printed;
    walk(f, [&](QWidget *page) {
        for (const auto *one : page->findChildren<gui::TableExport *>()) {
            const auto *view = qobject_cast<const QAbstractItemView *>(one->parent());
            const bool isBlank = view && (!view->model() || view->model()->columnCount() == 0); // nothing was read yet
            if (printed.contains(one) || isBlank)
                continue;
            printed.insert(one);
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            const QString path = folder.filePath(u"%1.pdf"_s.arg(printed.size()));
            printer.setOutputFileName(path);
            const int pages = one->print(printer);
            const QByteArray pdf = bytesOf(path);
            QVERIFY2(pages >= 1, qPrintable(one->parent()->objectName()));
            QVERIFY2(pdf.startsWith("%PDF") && pdf.count("/Type /Page\n") == pages,
                     qPrintable(one->parent()->objectName()));
        }
    });
    QVERIFY2(printed.size() > 12, qPrintable(QString::number(printed.size())));
}

void TablesTest::everyTableHasTheMenu()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    QSet<const gui::TableView *> seen;
    walk(f, [&](QWidget *page) {
        for (auto *table : page->findChildren<gui::TableView *>()) {
            if (seen.contains(table) || !table->model())
                continue;
            seen.insert(table);
            const std::unique_ptr<QMenu> menu(table->makeMenu());
            for (const QString &text : {u"Copy"_s, u"Copy as CSV"_s, u"Copy as JSON"_s, u"Print…"_s, u"Columns"_s})
                QVERIFY2(action(*menu, text), qPrintable(table->objectName() + u": "_s + text));
        }
    });
    QVERIFY(seen.size() > 10);
}

void TablesTest::treesAreCopied()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kServers, {}});
    auto *tree = f.find<QTreeView>(u"fleetTree"_s);
    QTRY_VERIFY(tree->model()->rowCount() > 1);
    const QModelIndex first = tree->model()->index(0, 0);
    tree->setCurrentIndex(first);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith(u"Level\t"_s));
    QVERIFY(lines.last().startsWith(u"0\t"_s + first.data().toString()));
    QMenu menu;
    tree->findChild<gui::TreeTable *>()->fill(&menu);
    action(menu, u"Copy as JSON"_s)->trigger();
    const QJsonArray rows = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(u"level"_s).toString(), u"0"_s);
    action(menu, u"Copy as CSV"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"level,"_s));
}

void TablesTest::treesAreExported()
{
    const QTemporaryDir folder;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kServers, {}});
    auto *tree = f.find<QTreeView>(u"fleetTree"_s);
    QTRY_VERIFY(tree->model()->rowCount() > 1);
    tree->collapseAll();
    const int servers = tree->model()->rowCount();
    tree->expand(tree->model()->index(0, 0));
    const QModelIndex server = tree->model()->index(0, 0);
    QTRY_VERIFY(tree->model()->rowCount(server) > 0);
    const int below = tree->model()->rowCount(server);
    f.prompter.file = folder.filePath(u"tree.csv"_s);
    QMenu menu;
    tree->findChild<gui::TreeTable *>()->fill(&menu);
    QAction *exportAll = nullptr;
    for (QAction *one : menu.actions())
        if (one->text().contains(u"xport all"_s))
            exportAll = one;
    QVERIFY(exportAll);
    exportAll->trigger();
    QTRY_VERIFY(QFile::exists(f.prompter.file));
    const QList<QByteArray> lines = bytesOf(f.prompter.file).trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + servers + below);
    QVERIFY(lines.at(2).startsWith("1,")); // below the first server
}

void TablesTest::matrixIsCopiedAndExported()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kFleet, {}});
    QTest::qWait(300);
    auto *view = f.window().findChild<gui::MatrixView *>();
    QVERIFY(view);
    QTRY_VERIFY(!view->content().lines.empty());
    const gui::TableContent all = gui::contentOf(gui::readingOf(*view), 100'000);
    QCOMPARE(all.rows.size(), gui::readingOf(*view).rowCount);
    QCOMPARE(all.ids.size(), 2 + qsizetype(view->content().columns.size()));
    QCOMPARE(all.rows.first().size(), all.ids.size());
    QCOMPARE(all.rows.first().first(), view->table().rows.at(view->content().lines.at(0)).name);
    QVERIFY(all.ids.contains(view->table().columns.first().server));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    const gui::TableContent chosen = gui::selectedContent(*view);
    QVERIFY(!chosen.rows.isEmpty());
    QCOMPARE(chosen.rows.first().size(), 3);
    QVERIFY(view->findChild<gui::TableExport *>());
}

void TablesTest::columnsOfATree()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kJobs, {}});
    auto *tree = f.find<QTreeView>(u"jobsTree"_s);
    QTRY_VERIFY(tree->model()->rowCount() > 0);
    QMenu menu;
    tree->findChild<gui::TreeTable *>()->fill(&menu);
    QMenu *columns = action(menu, u"Columns"_s)->menu();
    QAction *second = columns->actions().first();
    const QString title = second->text();
    QVERIFY(second->isChecked());
    second->trigger();
    QVERIFY(tree->isColumnHidden(1));
    QVERIFY(!gui::readingOf(*tree).head.titles.contains(title));
    second->trigger();
    tree->setColumnWidth(0, 24);
    action(*columns, u"Resize to contents"_s)->trigger();
    QVERIFY(tree->columnWidth(0) > 60);
}

/// Those in sheets are not walked through above: whoever makes a table gives it its menu.
void TablesTest::everyTableViewIsExportable()
{
    QDirIterator files(QStringLiteral(PULPIT_SOURCE_DIR "/src/gui"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QByteArray text = bytesOf(files.next());
        const auto made = text.count("new TableView(");
        count += int(made);
        QVERIFY2(text.count("TableExport::addTo(") >= made, qPrintable(files.filePath()));
        if (text.contains("new QTreeView("))
            QVERIFY2(text.contains("TreeTable::addTo("), qPrintable(files.filePath()));
    }
    QVERIFY(count > 15);
}

void TablesTest::lettersFindARow()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const QString last = table->model()->index(table->model()->rowCount() - 1, 0).data().toString();
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    QTest::keyClicks(table, last.left(5));
    QVERIFY2(table->currentIndex().siblingAtColumn(0).data().toString().startsWith(last.left(5)),
             qPrintable(table->currentIndex().siblingAtColumn(0).data().toString()));
}

void TablesTest::columnsFitTheirContents()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    table->setColumnWidth(0, 30);
    const std::unique_ptr<QMenu> menu(table->makeMenu());
    action(*action(*menu, u"Columns"_s)->menu(), u"Resize to contents"_s)->trigger();
    QVERIFY(table->columnWidth(0) > 60);
    QAction *first = action(*menu, u"Columns"_s)->menu()->actions().first();
    QVERIFY(first->isChecked());
    first->trigger();
    QVERIFY(table->isColumnHidden(1));
}

void TablesTest::selectedRowsAreCopied()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    const std::unique_ptr<QMenu> menu(table->makeMenu());
    action(*menu, u"Copy as JSON"_s)->trigger();
    const QJsonArray rows = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().toObject().value(u"name"_s).toString(), table->model()->index(0, 0).data().toString());
    action(*menu, u"Copy as CSV"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text().trimmed().split(u'\n').size(), 3);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 3);
}

QTEST_MAIN(TablesTest)
#include "tst_tables.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/pages/fleet/matrix/comparesheet.h"
#include "gui/pages/fleet/matrix/matrixcard.h"
#include "gui/pages/fleet/matrix/matrixtext.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QString kEu1 = QStringLiteral("pulp-eu-1.example.com");
const QString kEu2 = QStringLiteral("pulp-eu-2.example.com");
const QString kUs1 = QStringLiteral("pulp-us-1.example.com");

FleetSnapshot snapshotOf(const FakeFleet &fleet)
{
    FleetSnapshot snapshot;
    snapshot.servers = fleet.servers;
    for (const domain::ServerState &state : fleet.states)
        snapshot.states.insert(state.name, state);
    snapshot.repositories = fleet.repositories;
    snapshot.schedules = fleet.schedules;
    return snapshot;
}

int rowOf(const MatrixTable &table, const QString &name)
{
    for (int i = 0; i < table.rows.size(); ++i)
        if (table.rows.at(i).name == name)
            return i;
    return -1;
}

int columnOf(const MatrixTable &table, const QString &server)
{
    for (int i = 0; i < table.columns.size(); ++i)
        if (table.columns.at(i).server == server)
            return i;
    return -1;
}

MatrixQuery filtered(const QString &text)
{
    MatrixQuery query;
    query.filter = parseFilter(text, MatrixCard::filterFields({}));
    return query;
}

/// A view that shows \a rows × \a columns cells.
struct Shown
{
    Shown(int rows, int columns)
    {
        auto table = std::make_shared<MatrixTable>();
        for (int c = 0; c < columns; ++c)
            table->columns.append({QStringLiteral("server-%1").arg(c),
                                   QStringLiteral("s%1").arg(c),
                                   {State::Healthy, QStringLiteral("answers")},
                                   false});
        for (int r = 0; r < rows; ++r) {
            MatrixRow row;
            row.name = QStringLiteral("repository-%1").arg(r, 6, 10, QLatin1Char('0'));
            row.haystack = row.name;
            row.first = qsizetype(table->cells.size());
            row.count = columns;
            table->rows.append(row);
            for (int c = 0; c < columns; ++c) {
                MatrixCell cell;
                cell.version = r % 50;
                cell.setState(State::Healthy);
                table->cells.push_back(cell);
                table->columnOf.push_back(quint16(c));
            }
        }
        view.resize(900, 500);
        view.setContent(table, std::make_shared<MatrixLayout>(layOut(*table, {}, 0)));
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] QPoint centerOf(int row, int column) { return view.cellRect({row, column}).center(); }
    MatrixView view;
};

} // namespace

class TstMatrix final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }
    void tableHasACellWhereARepositoryIs();
    void emptyFleets();
    void cellsTellTheirState();
    void domainsAreNotRepeated();
    void filterChoosesRowsColumnsAndCells();
    void rowsAreGroupedAndFolded();
    void worstFirst();
    void selectionIsARectangle();
    void keyboardMoves();
    void keyboardSelects();
    void mouseSelects();
    void typingFindsARow();
    void mirroredLayoutHitsTheSameCells();
    void onlyWhatIsSeenCosts();
    void selectionSurvivesNews();
    void toolTipTellsEverything();
    void cellsTellWhatIsServed_data();
    void cellsTellWhatIsServed();
    void actionsOfTheSelection();
    void enterOpensTheRepository();
    void repositoriesAreCompared();
    void comparisonHasASheet();
    void silentServerIsUnknown();
};

void TstMatrix::tableHasACellWhereARepositoryIs()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.repositories.removeIf(
        [](const domain::Repository &r) { return r.server == kEu2 && r.name == QLatin1String("ext-grafana"); });
    const MatrixTable table = buildMatrix(snapshotOf(fleet));
    QCOMPARE(table.rows.size(), 14);
    QCOMPARE(table.columns.size(), 4);
    QCOMPARE(table.cells.size(), size_t(55));
    QCOMPARE(table.columns.first().server, QStringLiteral("pulp-primary-1.example.com")); // the source
    const int grafana = rowOf(table, QStringLiteral("ext-grafana"));
    QVERIFY(!table.cell(grafana, columnOf(table, kEu2)));
    const domain::Repository *there = table.repository(grafana, columnOf(table, kEu1));
    QVERIFY(there);
    QCOMPARE(there->server, kEu1);
    QCOMPARE(there->name, QStringLiteral("ext-grafana"));
    // Every repository is found again where it belongs.
    for (const domain::Repository &repository : std::as_const(fleet.repositories)) {
        const domain::Repository *found
            = table.repository(rowOf(table, repository.name), columnOf(table, repository.server));
        QVERIFY(found);
        QCOMPARE(found->id, repository.id);
    }
}

void TstMatrix::emptyFleets()
{
    const MatrixTable nothing = buildMatrix({});
    QCOMPARE(nothing.rows.size(), 0);
    QVERIFY(layOut(nothing, filtered(QStringLiteral("state:failed")), 0).lines.empty());
    MatrixView view;
    view.resize(400, 300);
    view.setContent(std::make_shared<MatrixTable>(nothing), std::make_shared<MatrixLayout>());
    view.setEmptyText(QStringLiteral("nothing"), QStringLiteral("a way out"));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    QSignalSpy out(&view, &MatrixView::emptyLinkActivated);
    for (Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown, Qt::Key_A, Qt::Key_Return})
        QTest::keyClick(&view, key);
    QCOMPARE(out.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(view.selectedCells(10).isEmpty());
}

void TstMatrix::cellsTellTheirState()
{
    const MatrixTable table = buildMatrix(snapshotOf(sampleFleet(QDateTime::currentDateTimeUtc())));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto text = [&](const QString &name, const QString &server) {
        return cellText(*table.cell(rowOf(table, name), columnOf(table, server)), now);
    };
    QCOMPARE(text(QStringLiteral("ext-debian-12-security"), kEu1), QStringLiteral("failed 3×"));
    QCOMPARE(text(QStringLiteral("ext-pypi-mirror"), kEu2), QStringLiteral("held back"));
    QVERIFY(text(QStringLiteral("ext-epel-9"), kEu2).endsWith(QStringLiteral("differs")));
    QCOMPARE(text(QStringLiteral("int-firmware"), kEu1), QStringLiteral("never"));
    QCOMPARE(text(QStringLiteral("ext-epel-9"), kUs1), QStringLiteral("no answer"));
    QVERIFY(QRegularExpression(QStringLiteral("^v\\d+ · \\d+ h$"))
                .match(text(QStringLiteral("ext-epel-9"), kEu1))
                .hasMatch());
    QVERIFY(table.columns.at(columnOf(table, kUs1)).isSilent);
    QVERIFY(!table.columns.at(columnOf(table, kUs1)).isUnread);

    // What is served is told also where Pulpit has never synced it; a server that nobody has read is unknown.
    MatrixCell filled;
    filled.note = MatrixCell::Note::NeverSynced;
    filled.setState(State::Never);
    filled.version = 4;
    filled.behind = 0;
    filled.published = quint32(now - 3 * 3600);
    QCOMPARE(cellText(filled, now), QStringLiteral("v4 · 3 h"));
    filled.version = 0;
    QCOMPARE(cellText(filled, now), QStringLiteral("never"));
    FleetSnapshot unread = snapshotOf(sampleFleet(QDateTime::currentDateTimeUtc()));
    unread.repositories.removeIf([](const domain::Repository &one) { return one.server == kEu2; });
    const MatrixTable partly = buildMatrix(unread);
    QVERIFY(partly.columns.at(columnOf(partly, kEu2)).isUnread);
    const QString toolTip = matrixToolTip(partly, 0, columnOf(partly, kEu2), unread, QDateTime::currentDateTimeUtc());
    QVERIFY2(toolTip.contains(QStringLiteral("Unknown")), qPrintable(toolTip));
}

void TstMatrix::domainsAreNotRepeated()
{
    QCOMPARE(commonDomain({QStringLiteral("a.example.com"), QStringLiteral("bb.example.com")}),
             QStringLiteral(".example.com"));
    QCOMPARE(commonDomain({QStringLiteral("a-1.eu.example.com"), QStringLiteral("b-1.us.example.com")}),
             QStringLiteral(".example.com"));
    QCOMPARE(commonDomain({QStringLiteral("a.example.com")}), QString());
    QCOMPARE(commonDomain({QStringLiteral("a"), QStringLiteral("b")}), QString());
    QCOMPARE(commonDomain({QStringLiteral("x.org:8080"), QStringLiteral("x.org:8080")}), QStringLiteral(".org:8080"));
}

void TstMatrix::filterChoosesRowsColumnsAndCells()
{
    const MatrixTable table = buildMatrix(snapshotOf(sampleFleet(QDateTime::currentDateTimeUtc())));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto rows = [&](const QString &text) { return layOut(table, filtered(text), now).rowCount; };
    QCOMPARE(rows(QString()), 14);
    QCOMPARE(rows(QStringLiteral("debian")), 2);
    QCOMPARE(rows(QStringLiteral("debian state:failed")), 1);
    QCOMPARE(rows(QStringLiteral("type:rpm")), 8);
    QCOMPARE(rows(QStringLiteral("state:unknown")), 14);
    QCOMPARE(rows(QStringLiteral("state:unknown -server:us-1")), 0);
    QCOMPARE(rows(QStringLiteral("failures>2")), 1);
    QCOMPARE(rows(QStringLiteral("agreement:different")), 1);
    const MatrixLayout some = layOut(table, filtered(QStringLiteral("server:eu")), now);
    QCOMPARE(some.columns.size(), size_t(2));
    QCOMPARE(some.rowCount, 14);
    // What does not fit is still there, but quiet.
    const MatrixLayout failed = layOut(table, filtered(QStringLiteral("state:failed")), now);
    QCOMPARE(failed.rowCount, 1);
    const MatrixCell *cell = table.cell(failed.lines.front(), columnOf(table, kEu1));
    const MatrixCell *other = table.cell(failed.lines.front(), columnOf(table, kEu2));
    QVERIFY(!failed.isDim[size_t(cell - table.cells.data())]);
    QVERIFY(failed.isDim[size_t(other - table.cells.data())]);
}

void TstMatrix::rowsAreGroupedAndFolded()
{
    const MatrixTable table = buildMatrix(snapshotOf(sampleFleet(QDateTime::currentDateTimeUtc())));
    MatrixQuery query;
    query.grouping = MatrixGrouping::Type;
    MatrixLayout layout = layOut(table, query, 0);
    QCOMPARE(layout.sections.size(), 4); // deb, file, python, rpm
    QCOMPARE(layout.lines.size(), size_t(18));
    QVERIFY(layout.isSection(0));
    QCOMPARE(layout.section(0).title, QStringLiteral("deb"));
    QCOMPARE(layout.section(0).rowCount, 4);
    query.folded.insert(QStringLiteral("deb"));
    layout = layOut(table, query, 0);
    QCOMPARE(layout.lines.size(), size_t(14));
    QVERIFY(layout.section(0).isFolded);
    QCOMPARE(layout.rowCount, 14);
    query.grouping = MatrixGrouping::Group;
    query.folded.clear();
    domain::RepoGroup external;
    external.name = QStringLiteral("external");
    external.regexInclude = QStringLiteral("^ext-");
    domain::RepoGroup broken;
    broken.name = QStringLiteral("broken");
    broken.regexInclude = QStringLiteral("(");
    query.groups = {broken, external};
    layout = layOut(table, query, 0);
    QCOMPARE(layout.sections.size(), 2);
    QCOMPARE(layout.sections.at(0).title, QStringLiteral("external"));
    QCOMPARE(layout.sections.at(0).rowCount, 11);
    QCOMPARE(layout.sections.at(1).title, QStringLiteral("in no group"));
}

void TstMatrix::worstFirst()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.states[3].isReachable = true;
    const MatrixTable table = buildMatrix(snapshotOf(fleet));
    MatrixQuery query;
    query.order = MatrixOrder::WorstFirst;
    const MatrixLayout layout = layOut(table, query, 0);
    QCOMPARE(table.rows.at(layout.lines.at(0)).name, QStringLiteral("ext-debian-12-security"));
    QCOMPARE(table.rows.at(layout.lines.at(1)).worst, State::Attention);
}

void TstMatrix::selectionIsARectangle()
{
    GridSelection selection;
    selection.select({2, 3});
    selection.extendTo({4, 1});
    QVERIFY(selection.contains(3, 2));
    QVERIFY(selection.contains(2, 3));
    QVERIFY(selection.contains(4, 1));
    QVERIFY(!selection.contains(5, 1));
    selection.extendTo({1, 3});
    QVERIFY(!selection.contains(4, 1));
    QVERIFY(selection.contains(1, 3));
    selection.toggle({9, 9});
    QVERIFY(selection.contains(9, 9));
    QVERIFY(selection.contains(2, 3));
    selection.toggle({9, 9});
    QVERIFY(!selection.contains(9, 9));
    QVERIFY(selection.contains(2, 3));
    selection.clear();
    QVERIFY(selection.isEmpty());
    for (int i = 0; i < 5000; ++i)
        selection.toggle({i, i});
    QVERIFY(selection.areas().size() <= 500);
}

void TstMatrix::keyboardMoves()
{
    Shown shown(1000, 20);
    MatrixView &view = shown.view;
    QCOMPARE(view.current(), (MatrixPlace {0, 0}));
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Right);
    QCOMPARE(view.current(), (MatrixPlace {1, 1}));
    shown.press(Qt::Key_End);
    QCOMPARE(view.current(), (MatrixPlace {1, 19}));
    QVERIFY(view.viewport()->rect().contains(view.cellRect({1, 19})));
    shown.press(Qt::Key_Home);
    QCOMPARE(view.current(), (MatrixPlace {1, 0}));
    shown.press(Qt::Key_PageDown);
    QVERIFY(view.current().row > 10 && view.current().row < 30);
    QVERIFY(view.viewport()->rect().contains(view.cellRect(view.current())));
    shown.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.current(), (MatrixPlace {999, 19}));
    shown.press(Qt::Key_Down);
    QCOMPARE(view.current(), (MatrixPlace {999, 19}));
    shown.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.current(), (MatrixPlace {0, 0}));
    shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Up);
    QCOMPARE(view.current(), (MatrixPlace {0, 0}));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("repository-000000 on server-0")));
    // Tab goes on to the next widget instead of through five million cells.
    QVERIFY(view.focusPolicy() == Qt::StrongFocus);
}

void TstMatrix::keyboardSelects()
{
    Shown shown(1000, 20);
    QSignalSpy changed(&shown.view, &MatrixView::selectionChanged);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.view.selectedCells(100).size(), 1);
    shown.press(Qt::Key_Down, Qt::ShiftModifier);
    shown.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.view.selectedCells(100).size(), 4);
    QVERIFY(changed.size() >= 3);
    shown.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 4);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("repository-000001\tserver-0\tv1")));
    shown.press(Qt::Key_Escape);
    QVERIFY(shown.view.selectedCells(100).isEmpty());
    shown.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedCells(1'000'000).size(), 20'000);
    QCOMPARE(shown.view.selectedCells(10).size(), 11); // says that there are more
}

void TstMatrix::mouseSelects()
{
    Shown shown(100, 4);
    MatrixView &view = shown.view;
    QWidget *port = view.viewport();
    QTest::mouseClick(port, Qt::LeftButton, {}, shown.centerOf(2, 1));
    QCOMPARE(view.selectedCells(10), (QList<MatrixPlace> {{2, 1}}));
    QTest::mousePress(port, Qt::LeftButton, {}, shown.centerOf(3, 0));
    QTest::mouseMove(port, shown.centerOf(4, 1));
    QTest::mouseMove(port, shown.centerOf(5, 2));
    QTest::mouseRelease(port, Qt::LeftButton, {}, shown.centerOf(5, 2));
    QCOMPARE(view.selectedCells(100).size(), 9);
    QTest::mouseClick(port, Qt::LeftButton, Qt::ControlModifier, shown.centerOf(9, 3));
    QCOMPARE(view.selectedCells(100).size(), 10);
    QTest::mouseClick(port, Qt::LeftButton, Qt::ShiftModifier, shown.centerOf(10, 3));
    QCOMPARE(view.selectedCells(100).size(), 11);
    // A name chooses its row, a server its column.
    QTest::mouseClick(port, Qt::LeftButton, {}, QPoint(20, shown.centerOf(7, 0).y()));
    QCOMPARE(view.selectedCells(100).size(), 4);
    QTest::mouseClick(port, Qt::LeftButton, {}, QPoint(shown.centerOf(7, 2).x(), 5));
    QCOMPARE(view.selectedCells(200).size(), 100);
    QSignalSpy opened(&view, &MatrixView::activated);
    QTest::mouseDClick(port, Qt::LeftButton, {}, shown.centerOf(2, 2));
    QCOMPARE(opened.size(), 1);
}

void TstMatrix::typingFindsARow()
{
    Shown shown(500, 3);
    QTest::keyClicks(&shown.view, QStringLiteral("repository-000321"));
    QCOMPARE(shown.view.current().row, 321);
}

void TstMatrix::mirroredLayoutHitsTheSameCells()
{
    Shown shown(100, 30);
    shown.view.setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(20);
    const QRect first = shown.view.cellRect({0, 0});
    QVERIFY(first.right() < shown.view.viewport()->width() - shown.view.nameWidth() + 1);
    QVERIFY(first.x() > shown.view.cellRect({0, 1}).x());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centerOf(4, 2));
    QCOMPARE(shown.view.current(), (MatrixPlace {4, 2}));
    shown.press(Qt::Key_Left); // where the next column is
    QCOMPARE(shown.view.current(), (MatrixPlace {4, 3}));
}

void TstMatrix::onlyWhatIsSeenCosts()
{
    Shown shown(100'000, 50);
    shown.view.resize(1600, 900);
    QTest::qWait(20);
    QElapsedTimer timer;
    timer.start();
    constexpr int kFrames = 60;
    for (int i = 0; i < kFrames; ++i) {
        shown.view.verticalScrollBar()->setValue(i * 30'001);
        shown.view.repaint();
    }
    const qint64 perFrame = timer.elapsed() / kFrames;
    // 5,000,000 cells painted would take seconds; the exact figure is the bench's.
    QVERIFY2(perFrame < 200, qPrintable(QStringLiteral("%1 ms").arg(perFrame)));
}

void TstMatrix::selectionSurvivesNews()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *view = f.find<MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(view->content().rowCount, 14);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cellRect({3, 1}).center());
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view->selectedCells(10).size(), 2);
    const auto before = &view->table();
    f.engine.touch(RepositoryId(3), [](domain::Repository &r) { r.latestVersion = 99; });
    QTRY_VERIFY_WITH_TIMEOUT(&view->table() != before, 10'000);
    QCOMPARE(view->selectedCells(10).size(), 2);
    // Another filter moves rows: the current cell is found again.
    const QString name = view->table().rows.at(view->current().row).name;
    f.find<QLineEdit>(QStringLiteral("pageFilter"))->setText(name);
    QTRY_VERIFY(view->content().rowCount < 5);
    QCOMPARE(view->table().rows.at(view->current().row).name, name);
}

void TstMatrix::toolTipTellsEverything()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const FleetSnapshot fleet = snapshotOf(sampleFleet(now));
    const MatrixTable table = buildMatrix(fleet);
    const QString failed = matrixToolTip(table, rowOf(table, QStringLiteral("ext-debian-12-security")),
                                         columnOf(table, kEu1), fleet, now);
    for (const char *part :
         {"State: failed 3×", "checksum", "Remote: https://pulp-primary-1", "Present: yes",
          "Last sync:", "Serves: version", "Published:", "Against its source", "Looked at: 4 min ago"})
        QVERIFY2(failed.contains(QString::fromUtf8(part)), part);
    const QString silent
        = matrixToolTip(table, rowOf(table, QStringLiteral("ext-epel-9")), columnOf(table, kUs1), fleet, now);
    QVERIFY(silent.contains(QStringLiteral("gives no answer since")));
}

void TstMatrix::cellsTellWhatIsServed_data()
{
    using What = domain::Served::What;
    QTest::addColumn<domain::Served>("served");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("tip");
    QTest::addColumn<State>("state");
    const QDateTime published = QDateTime::currentDateTimeUtc().addDays(-3).addSecs(-60);
    const auto row
        = [](const char *name, const domain::Served &served, const char *cell, const char *tip, State state) {
              QTest::newRow(name) << served << QString::fromUtf8(cell) << QString::fromUtf8(tip) << state;
          };
    row("the newest", {What::Version, 17, false, published}, "v17 · 3 d", "Serves: version 17\n", State::Healthy);
    row("an older one", {What::Version, 15, false, published}, "v15/17 · 3 d", "Serves: version 15, the newest is 17\n",
        State::Attention);
    row("bound to an older one", {What::Version, 15, true, published}, "v15/17 · 3 d",
        "Serves: version 15, the newest is 17; its distribution is bound to it\n", State::Healthy);
    row("nothing", {What::Nothing, -1, false, {}}, "none of v17",
        "Serves: nothing: no version is published\nPublished: never", State::Attention);
    row("a snapshot", {What::Other, -1, true, published}, "other · 3 d", "a snapshot perhaps", State::Healthy);
    row("nobody knows", {}, "v17 ?", "Serves: not known", State::Healthy);
    row("no time", {What::Version, 17, false, {}}, "v17", "Published: not known", State::Healthy);
}

void TstMatrix::cellsTellWhatIsServed()
{
    QFETCH(domain::Served, served);
    QFETCH(QString, cell);
    QFETCH(QString, tip);
    QFETCH(State, state);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FakeFleet fake = sampleFleet(now);
    const QString name = QStringLiteral("ext-epel-9");
    for (domain::Repository &repository : fake.repositories)
        if (repository.name == name && repository.server == kEu1) {
            repository.latestVersion = 17;
            repository.served = served;
        }
    const FleetSnapshot fleet = snapshotOf(fake);
    const MatrixTable table = buildMatrix(fleet);
    const int row = rowOf(table, name);
    const int column = columnOf(table, kEu1);
    QCOMPARE(cellText(*table.cell(row, column), now.toSecsSinceEpoch()), cell);
    QCOMPARE(table.cell(row, column)->state(), state);
    const QString text = matrixToolTip(table, row, column, fleet, now);
    QVERIFY2(text.contains(tip), qPrintable(text));
    const auto rows
        = [&](const QString &filter) { return layOut(table, filtered(filter), now.toSecsSinceEpoch()).rowCount; };
    const bool isBehind = served.what == domain::Served::What::Version && served.version < 17;
    QCOMPARE(rows(QStringLiteral("behind>1")), isBehind ? 1 : 0);
}

void TstMatrix::actionsOfTheSelection()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *view = f.find<MatrixView>(QStringLiteral("matrix"));
    auto *sync = f.find<QPushButton>(QStringLiteral("matrixSync"));
    auto *verify = f.find<QPushButton>(QStringLiteral("matrixVerify"));
    QTRY_COMPARE(view->content().rowCount, 14);
    QVERIFY(!sync->isEnabled());
    QVERIFY(!sync->toolTip().isEmpty());
    const int eu1 = columnOf(view->table(), kEu1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cellRect({2, eu1}).center());
    QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(sync->text(), QStringLiteral("Sync 4"));
    QTest::mouseClick(verify, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("verify 4")));
    QTest::mouseClick(sync, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(
        QStringLiteral("startSync pulp-eu-1.example.com ext-debian-12,ext-debian-12-security")));
    QVERIFY(f.engine.calls.contains(
        QStringLiteral("startSync pulp-eu-2.example.com ext-debian-12,ext-debian-12-security")));
}

void TstMatrix::enterOpensTheRepository()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *view = f.find<MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(view->content().rowCount, 14);
    const int row = rowOf(view->table(), QStringLiteral("ext-debian-12-security"));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->cellRect({row, columnOf(view->table(), kEu1)}).center());
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(f.window().location().page, pageid::kRepositories);
    QCOMPARE(f.window().location().object, QStringLiteral("18"));
}

void TstMatrix::repositoriesAreCompared()
{
    const auto repository = [](int id, const QString &server, const QString &own, const QString &source) {
        domain::Repository made;
        made.id = RepositoryId(id);
        made.name = QStringLiteral("ext-foo");
        made.server = server;
        made.verification.ownDigest = own;
        made.verification.sourceDigest = source;
        made.verification.sourceServer = source.isEmpty() ? QString() : QStringLiteral("primary");
        return made;
    };
    const QList<ComparedRow> rows
        = compareRows({repository(1, QStringLiteral("primary"), {}, {}),
                       repository(2, QStringLiteral("a"), QStringLiteral("11"), QStringLiteral("11")),
                       repository(3, QStringLiteral("b"), QStringLiteral("22"), QStringLiteral("11")),
                       repository(4, QStringLiteral("c"), {}, {})});
    QVERIFY(!rows.at(0).isDifferent);
    QVERIFY(!rows.at(1).isDifferent);
    QCOMPARE(rows.at(1).verdict, QStringLiteral("same as primary"));
    QVERIFY(rows.at(2).isDifferent);
    QCOMPARE(rows.at(2).verdict, QStringLiteral("differs from primary"));
    QCOMPARE(rows.at(3).verdict, QStringLiteral("not known"));
}

void TstMatrix::comparisonHasASheet()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *view = f.find<MatrixView>(QStringLiteral("matrix"));
    QTRY_COMPARE(view->content().rowCount, 14);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(20, view->cellRect({5, 0}).center().y()));
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("matrixCompare")), Qt::LeftButton);
    QDialog *sheet = openDialog(f.window());
    QVERIFY(qobject_cast<CompareSheet *>(sheet));
    QCOMPARE(sheet->findChild<TableView *>()->model()->rowCount(), 4);
    QTest::qWait(60);
    saveScreenshot(*sheet, QStringLiteral("fleet-compare"));
    QCOMPARE(clippedTexts(*sheet).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*sheet).join(QLatin1Char(';')), QString());
    for (QPushButton *button : sheet->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Compare now"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("verify 4")));
    // By name: two of them, side by side.
    auto *packages = sheet->findChild<QPushButton *>(QStringLiteral("comparePackages"));
    auto *rows = sheet->findChild<TableView *>();
    QVERIFY(!packages->isEnabled()); // which two of the four?
    rows->selectRow(0);
    rows->selectionModel()->select(rows->model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(packages->isEnabled());
    QTest::mouseClick(packages, Qt::LeftButton);
    QTRY_COMPARE(f.window().location().page, pageid::kPackages);
}

void TstMatrix::silentServerIsUnknown()
{
    const MatrixTable table = buildMatrix(snapshotOf(sampleFleet(QDateTime::currentDateTimeUtc())));
    const int us1 = columnOf(table, kUs1);
    for (int row = 0; row < table.rows.size(); ++row)
        QCOMPARE(table.cell(row, us1)->state(), State::Unknown);
}

QTEST_MAIN(TstMatrix)
#include "tst_matrix.moc"

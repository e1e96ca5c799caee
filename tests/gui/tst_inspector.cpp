// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consolefixture.h"
#include "gui/inspector/inspector.h"
#include "gui/inspector/jsontext.h"
#include "gui/looks.h"
#include "gui/pages/servers/certificatestab.h"
#include "gui/shell/pages.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/readingnote.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakeinspectionservice.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QString kEu1 = QStringLiteral("pulp-eu-1.example.com");
const QString kRepository = QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/0193-aaaa/");
const QString kRemote = QStringLiteral("/pulp/api/v3/remotes/rpm/rpm/0193-bbbb/");
const QString kDistribution = QStringLiteral("/pulp/api/v3/distributions/rpm/rpm/0193-cccc/");
const QString kTask = QStringLiteral("/pulp/api/v3/tasks/1/");

FakeFleet fleetToInspect()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.repositories[14].href = kRepository; // the first of pulp-eu-1
    return fleet;
}

void fill(FakeInspectionService &inspection)
{
    const auto put
        = [&inspection](const QString &href, const QString &name, const QString &field, const QString &other) {
              inspection.objects.insert(
                  href,
                  {{QStringLiteral("pulp_href"), href},
                   {QStringLiteral("name"), name},
                   {QStringLiteral("retain"), 3},
                   {QStringLiteral("autopublish"), true},
                   {QStringLiteral("description"), QJsonValue()},
                   {QStringLiteral("labels"), QJsonObject {{QStringLiteral("env"), QStringLiteral("prod")}}},
                   {field, other}});
          };
    put(kRepository, QStringLiteral("ext-alma-9"), QStringLiteral("remote"), kRemote);
    put(kRemote, QStringLiteral("ext-alma-9-remote"), QStringLiteral("url"),
        QStringLiteral("https://mirror.example.net/"));
    put(kDistribution, QStringLiteral("ext-alma-9-served"), QStringLiteral("repository"), kRepository);
    put(kTask, QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize"), QStringLiteral("worker"), QString());
    inspection.referrersAnswer
        = QList<ports::ObjectReference> {{QStringLiteral("distribution"), QStringLiteral("ext-alma-9-served"),
                                          kDistribution, QStringLiteral("repository")}};
}

struct InspectorFixture : ConsoleFixture
{
    InspectorFixture()
        : ConsoleFixture(fleetToInspect())
    {
        fill(engine.fakeInspection());
    }
    Inspector *open(const QString &href)
    {
        if (!isReady())
            return nullptr;
        const PageContext context {
            engine, reader, console->feed(), prompter, window(), QStringLiteral("m.keller"), console->preferences()};
        return Inspector::open(context, kEu1, href, &window());
    }
    template <typename W>
    W *part(Inspector *inspector, const char *name)
    {
        return inspector->findChild<W *>(QLatin1String(name));
    }
};

} // namespace

class TstInspector final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }
    void hrefsAreKnown_data();
    void hrefsAreKnown();
    void jsonReadsBack();
    void hostileJsonIsHarmless();
    void titlesNameTheObject();
    void linksAreFollowed();
    void backAndForwardByKeyboardAndMouse();
    void referrersLeadOn();
    void failuresAreTold();
    void serverThatNeverAnswers();
    void copies();
    void isReachedFromTheTabs();
    void looks();
};

void TstInspector::hrefsAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("object") << kRepository << true;
    QTest::newRow("version") << QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/0193/versions/3/") << true;
    QTest::newRow("domain") << QStringLiteral("/pulp/team/api/v3/tasks/1/") << true;
    QTest::newRow("url") << QStringLiteral("https://evil.example.com/pulp/api/v3/tasks/1/") << false;
    QTest::newRow("other host") << QStringLiteral("//evil.example.com/api/v3/tasks/1/") << false;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("markup") << QStringLiteral("/pulp/api/v3/\"><img src=x>/") << false;
    QTest::newRow("query") << QStringLiteral("/pulp/api/v3/tasks/?delete=all") << false;
    QTest::newRow("no end") << QStringLiteral("/pulp/api/v3/tasks") << false;
    QTest::newRow("word") << QStringLiteral("rpm") << false;
    QTest::newRow("long") << QStringLiteral("/pulp/api/v3/") + QString(500, QLatin1Char('a')) + QStringLiteral("/")
                          << false;
}

void TstInspector::hrefsAreKnown()
{
    QFETCH(QString, text);
    QFETCH(bool, is);
    QCOMPARE(isPulpHref(text), is);
}

void TstInspector::jsonReadsBack()
{
    const QJsonObject object {{QStringLiteral("text"), QStringLiteral("a \"quoted\" <b>tag</b> & é\n second\t\\")},
                              {QStringLiteral("number"), 1.5},
                              {QStringLiteral("large"), 1234567890123.0},
                              {QStringLiteral("none"), QJsonValue()},
                              {QStringLiteral("yes"), true},
                              {QStringLiteral("list"), QJsonArray {1, QStringLiteral("two"), QJsonObject {}}},
                              {QStringLiteral("href"), kRepository},
                              {QStringLiteral("empty"), QJsonArray {}}};
    QTextDocument document;
    document.setHtml(jsonAsHtml(object));
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(document.toPlainText().toUtf8(), &error);
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(read.object(), object);
}

void TstInspector::hostileJsonIsHarmless()
{
    QJsonObject deep;
    for (int i = 0; i < 500; ++i)
        deep = QJsonObject {{QStringLiteral("in"), deep}};
    QJsonArray wide;
    for (int i = 0; i < 100'000; ++i)
        wide.append(i);
    QJsonArray rows;
    for (int i = 0; i < 500; ++i) {
        QJsonArray row;
        for (int k = 0; k < 500; ++k)
            row.append(k);
        rows.append(row);
    }
    const QJsonObject object {
        {QStringLiteral("deep"), deep},
        {QStringLiteral("wide"), wide},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("long"), QString(1'000'000, QLatin1Char('x'))},
        {QStringLiteral("<script>"), QStringLiteral("<img src='http://evil/'><a href='http://evil/'>")}};
    QElapsedTimer timer;
    timer.start();
    const QString html = jsonAsHtml(object);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(html.size() < 4'000'000);
    QVERIFY(!html.contains(QLatin1String("<img")));
    QVERIFY(!html.contains(QLatin1String("<script")));
    QVERIFY(!html.contains(QLatin1String("<a href")));
    QVERIFY(html.contains(QStringLiteral("deeper than is shown")));
    QVERIFY(html.contains(QStringLiteral("more")));
    QVERIFY(jsonAsHtml({{QStringLiteral("wide"), wide}}).contains(QStringLiteral("99500 more")));
}

void TstInspector::titlesNameTheObject()
{
    QCOMPARE(titleOf({{QStringLiteral("name"), QStringLiteral("ext-foo")}}, kRepository),
             QStringLiteral("repository ext-foo"));
    QCOMPARE(titleOf({{QStringLiteral("number"), 3}}, kRepository + QStringLiteral("versions/3/")),
             QStringLiteral("version 3"));
    QCOMPARE(titleOf({}, kTask), QStringLiteral("task"));
}

void TstInspector::linksAreFollowed()
{
    InspectorFixture f;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    auto *text = f.part<QTextBrowser>(inspector, "inspectorText");
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("ext-alma-9")));
    QCOMPARE(f.part<ElidedLabel>(inspector, "inspectorTitle")->text(), QStringLiteral("repository ext-alma-9"));
    Q_EMIT text->anchorClicked(QUrl(kRemote));
    QTRY_COMPARE(inspector->href(), kRemote);
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("https://mirror.example.net/")));
    // What is no object of the server leads nowhere.
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("https://evil.example.com/pulp/api/v3/tasks/1/")));
    QCOMPARE(inspector->href(), kRemote);
    QVERIFY(text->isReadOnly());
}

void TstInspector::backAndForwardByKeyboardAndMouse()
{
    InspectorFixture f;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    auto *back = f.part<QToolButton>(inspector, "inspectorBack");
    auto *forward = f.part<QToolButton>(inspector, "inspectorForward");
    QVERIFY(!back->isEnabled());
    inspector->goTo(kRemote);
    inspector->goTo(kTask);
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(inspector->href(), kRemote);
    QTest::keyClick(inspector, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(inspector->href(), kRepository);
    QVERIFY(!back->isEnabled());
    QTest::keyClick(inspector, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(inspector->href(), kRemote);
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(inspector->href(), kTask);
    QVERIFY(!forward->isEnabled());
    QTest::keyClick(inspector, Qt::Key_Escape);
    QTRY_VERIFY(f.window().findChildren<Inspector *>().isEmpty());
}

void TstInspector::referrersLeadOn()
{
    InspectorFixture f;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    auto *references = f.part<TableView>(inspector, "inspectorReferences");
    QTRY_COMPARE(references->model()->rowCount(), 1);
    references->setCurrentIndex(references->model()->index(0, 0));
    QTest::keyClick(references, Qt::Key_Return);
    QTRY_COMPARE(inspector->href(), kDistribution);
}

void TstInspector::failuresAreTold()
{
    InspectorFixture f;
    f.engine.fakeInspection().objectAnswer = fail(ErrorCode::NotFound, QStringLiteral("404"));
    f.engine.fakeInspection().referrersAnswer
        = fail(ErrorCode::Timeout, QStringLiteral("the server gave no answer within 30 s"));
    Inspector *inspector = f.open(QStringLiteral("/pulp/api/v3/tasks/gone/"));
    QVERIFY(inspector);
    const auto notes = [inspector] {
        QStringList texts;
        for (const ReadingNote *note : inspector->findChildren<ReadingNote *>())
            texts.append(note->text());
        return texts.join(QLatin1Char('|'));
    };
    QTRY_VERIFY(notes().contains(QStringLiteral("no such object")));
    QTRY_VERIFY(notes().contains(QStringLiteral("no answer within 30 s")));
    QVERIFY(!f.part<QPushButton>(inspector, "inspectorCopy")->isEnabled());
}

void TstInspector::serverThatNeverAnswers()
{
    InspectorFixture f;
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    inspector->goTo(kRemote);
    inspector->goBack();
    QCOMPARE(inspector->href(), kRepository);
    f.engine.neverAnswers = false;
    inspector->goTo(kTask);
    QTRY_VERIFY(
        f.part<QTextBrowser>(inspector, "inspectorText")->toPlainText().contains(QStringLiteral("synchronize")));
}

void TstInspector::copies()
{
    InspectorFixture f;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    auto *copy = f.part<QPushButton>(inspector, "inspectorCopy");
    QTRY_VERIFY(copy->isEnabled());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(
        QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object().value(QStringLiteral("remote")),
        QJsonValue(kRemote));
    QTest::mouseClick(f.part<QPushButton>(inspector, "inspectorCurl"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("curl --globoff --user svc-pulp --url https://pulp-eu-1.example.com") + kRepository);
}

void TstInspector::isReachedFromTheTabs()
{
    InspectorFixture f;
    domain::Certificate certificate;
    certificate.use = domain::Certificate::Use::RemoteClient;
    certificate.remoteHref = kRemote;
    f.engine.fakeInspection().certificatesAnswer = QList<domain::Certificate> {certificate};
    QVERIFY(f.isReady());
    f.window().open({pageid::kServers, kEu1});
    auto *tabs = f.find<QTabWidget>(QStringLiteral("serverTabs"));
    const auto enterOn = [&](const char *tab, const char *table, const char *button) {
        tabs->setCurrentWidget(tabs->findChild<QWidget *>(QLatin1String(tab)));
        auto *view = f.find<TableView>(QLatin1String(table));
        if (!QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }))
            return QString();
        view->selectRow(0);
        view->setCurrentIndex(view->model()->index(0, 0));
        if (button)
            QTest::mouseClick(f.find<QPushButton>(QLatin1String(button)), Qt::LeftButton);
        else
            QTest::keyClick(view, Qt::Key_Return);
        const auto opened = f.window().findChildren<Inspector *>();
        if (opened.isEmpty())
            return QString();
        const QString href = opened.first()->href();
        delete opened.first();
        return href;
    };
    QVERIFY(enterOn("tab_tasks", "tasksTable", nullptr).startsWith(QStringLiteral("/pulp/api/v3/tasks/")));
    QVERIFY(enterOn("tab_tasks", "tasksTable", "tasksInspect").startsWith(QStringLiteral("/pulp/api/v3/tasks/")));
    QCOMPARE(enterOn("tab_repositories", "serverRepositories", "repositoriesInspect"), kRepository);
    QCOMPARE(enterOn("tab_certificates", "certificatesTable", nullptr), kRemote);
}

void TstInspector::looks()
{
    InspectorFixture f;
    Inspector *inspector = f.open(kRepository);
    QVERIFY(inspector);
    QTRY_VERIFY(f.part<QTextBrowser>(inspector, "inspectorText")->toPlainText().contains(QStringLiteral("ext-alma-9")));
    QTest::qWait(60);
    saveScreenshot(*inspector, QStringLiteral("inspector"));
    QCOMPARE(clippedTexts(*inspector).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*inspector).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TstInspector)
#include "tst_inspector.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// F1: whatever can have the focus, on every page, in every tab and in every sheet, leads to a page of the manual, and
// to a heading that is there.
#include "gui/consolefixture.h"
#include "gui/everyform.h"
#include "gui/manual/manuallibrary.h"
#include "gui/manual/manualtopics.h"
#include "gui/manual/manualwindow.h"
#include "gui/pages/fleet/findingrow.h"
#include "gui/shell/pages.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

using namespace pulpit;
using namespace pulpit::test;

namespace {

const gui::ManualLibrary &library()
{
    static const gui::ManualLibrary all(u":/manual"_s);
    return all;
}

bool hasHeading(const QString &path, const QString &anchor)
{
    const int index = library().indexOf(path);
    if (index < 0)
        return false;
    for (const QString &line : library().pages().at(index).markdown.split(u'\n'))
        if (line.startsWith(u'#') && gui::manualAnchor(QString(line).remove(QRegularExpression(u"^#+|`"_s))) == anchor)
            return true;
    return false;
}

/// Empty: it leads somewhere. Else what is wrong with it.
QString problemWith(const QString &topic)
{
    if (topic.isEmpty())
        return u"has no topic"_s;
    const gui::ManualPlace place = library().find(topic);
    const QString name = topic.section(u'#', 0, 0);
    const bool isFound = place.path == name + u".md"_s || place.path.endsWith(u'/' + name + u".md"_s)
        || place.path == name + u"/README.md"_s;
    if (!isFound)
        return u"%1 is no page"_s.arg(topic);
    if (!place.anchor.isEmpty() && !hasHeading(place.path, place.anchor))
        return u"%1 has no such heading"_s.arg(topic);
    return {};
}

QString nameOf(const QWidget *widget)
{
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                            widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName());
}

bool canHaveFocus(const QWidget *widget)
{
    return widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->objectName().startsWith(u"qt_"_s);
}

/// What is wrong in all that is shown below \a root; how many there were is added to \a count.
QStringList problemsBelow(const QWidget *root, int *count)
{
    QStringList wrong;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!canHaveFocus(widget))
            continue;
        ++*count;
        if (const QString problem = problemWith(gui::manualTopicOf(widget)); !problem.isEmpty())
            wrong.append(nameOf(widget) + u": "_s + problem);
    }
    return wrong;
}

} // namespace

class HelpTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void everyTopicLeadsSomewhere();
    void everythingOnEveryPage();
    void everySheet_data();
    void everySheet();
    void tabsAndTablesHaveTheirOwn();
    void findingsExplainThemselves();
    void f1OpensTheHeading();
};

void HelpTest::everyTopicLeadsSomewhere()
{
    QStringList wrong;
    for (const QString &topic : gui::knownManualTopics())
        if (const QString problem = problemWith(topic); !problem.isEmpty())
            wrong.append(problem);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(!problemWith(u"console/jobs#no-such-heading"_s).isEmpty());
    QVERIFY(!problemWith(u"no-such-page"_s).isEmpty());
}

void HelpTest::everythingOnEveryPage()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    QStringList wrong;
    int count = 0;
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(60);
        wrong += problemsBelow(f.window().page(id), &count);
        for (auto *tabs : f.window().page(id)->findChildren<QTabWidget *>())
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTest::qWait(20);
                wrong += problemsBelow(tabs->currentWidget(), &count);
            }
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(count > 150, qPrintable(QString::number(count)));
    qInfo("%d places", count);
}

void HelpTest::everySheet_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &form : everyForm())
        QTest::newRow(qPrintable(form.first)) << form.first;
}

void HelpTest::everySheet()
{
    QFETCH(QString, name);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    for (const auto &[id, open] : everyForm()) {
        if (id != name)
            continue;
        QWidget *form = open(f);
        QTest::qWait(40);
        int count = 0;
        const QStringList wrong = problemsBelow(form, &count);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(count > 1);
        // A sheet has a section of its own, not that of the page behind it.
        QVERIFY2(gui::manualTopicOf(form).contains(u'#'), qPrintable(gui::manualTopicOf(form)));
    }
}

void HelpTest::tabsAndTablesHaveTheirOwn()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(40);
        for (auto *tabs : f.window().page(id)->findChildren<QTabWidget *>()) {
            QSet<QString> topics;
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                const QString topic = gui::manualTopicOf(tabs->currentWidget());
                QVERIFY2(topic.contains(u'#'), qPrintable(id + u": "_s + tabs->tabText(i)));
                QCOMPARE(gui::manualTopicOf(tabs->tabBar()), topic);
                topics.insert(topic);
            }
            QVERIFY2(topics.size() >= tabs->count() - 1, qPrintable(id)); // two may share a section
        }
    }
    f.window().open({gui::pageid::kRepositories, {}});
    QCOMPARE(gui::manualTopicOf(f.window().findChild<QTableView *>(u"repositoriesTable"_s)),
             u"console/repositories#details"_s);
}

void HelpTest::findingsExplainThemselves()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.findings = {someFinding()};
    fleet.findings.first().severity = domain::Finding::Severity::Error;
    ConsoleFixture f(std::move(fleet));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kFleet, {}});
    QTRY_VERIFY(!f.window().findChildren<gui::FindingRow *>().isEmpty());
    int count = 0;
    for (const auto *row : f.window().findChildren<gui::FindingRow *>()) {
        if (!row->isVisible())
            continue;
        ++count;
        const QString topic = gui::manualTopicOf(row);
        QVERIFY2(topic.startsWith(u"findings/"_s), qPrintable(topic));
        QCOMPARE(problemWith(topic), QString());
    }
    QVERIFY(count > 0);
}

void HelpTest::f1OpensTheHeading()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    auto *sheet = new gui::RenameSheet(u"nightly"_s, 3, &f.window());
    sheet->open();
    QVERIFY(QTest::qWaitForWindowActive(sheet));
    QTest::keyClick(sheet->findChild<QLineEdit *>(u"newName"_s), Qt::Key_F1);
    gui::ManualWindow *manual = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *one = qobject_cast<gui::ManualWindow *>(widget); one && one->isVisible())
            manual = one;
    QVERIFY(manual);
    QCOMPARE(manual->place(), (gui::ManualPlace {u"console/forms.md"_s, u"rename"_s}));
    sheet->reject();
}

QTEST_MAIN(HelpTest)
#include "tst_help.moc"

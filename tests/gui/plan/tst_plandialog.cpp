// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans in the window: shown, applied, proved, and what happens when they fail.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeView>

using namespace pulpit;
using namespace pulpit::test;

namespace {

domain::Plan removalPlan()
{
    domain::Plan plan;
    plan.operation = QStringLiteral("repo remove");
    plan.title = QStringLiteral("Remove ext-debian-12-security from pulp-eu-1.example.com");
    plan.isDestructive = true;
    for (const char *object : {"distribution", "repository", "remote"}) {
        domain::PlannedChange change;
        change.id = QStringLiteral("pulp-eu-1/%1").arg(QLatin1String(object));
        change.server = QStringLiteral("pulp-eu-1.example.com");
        change.kind = domain::PlannedChange::Kind::Remove;
        change.object = QLatin1String(object);
        change.name = QStringLiteral("ext-debian-12-security");
        change.note = QStringLiteral("what is told of the %1 in more words than fit into its row of the plan")
                          .arg(QLatin1String(object));
        change.href = QStringLiteral("/pulp/api/v3/x/%1/").arg(QLatin1String(object));
        plan.changes.append(change);
    }
    plan.remarks.append({domain::PlanRemark::Severity::Warning, QStringLiteral("pulp-eu-2.example.com"),
                         QStringLiteral("ext-debian-12-security"), QStringLiteral("syncs from what is removed"),
                         QStringLiteral("Give it another source first")});
    return plan;
}

} // namespace

class TstPlanDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void repositoriesAreRemovedByAPlan();
    void plansThatFailCanBeMadeAgain();
};

void TstPlanDialog::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstPlanDialog::repositoriesAreRemovedByAPlan()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.plans.insert(QStringLiteral("repo remove"), removalPlan());
    fleet.operationsEnd = domain::JobState::Completed;
    fleet.proof.lines.append({QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("ext-debian-12-security"), true,
                              QStringLiteral("the server has no such repository")});
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("18")});
    auto *remove = f.window().findChild<QAction *>(QStringLiteral("removeRepositories"));
    QVERIFY(remove);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("planGo"));
    auto *word = dialog->findChild<QLineEdit *>(QStringLiteral("planWord"));
    auto *status = dialog->findChild<QLabel *>(QStringLiteral("planStatus"));
    auto *tree = dialog->findChild<QTreeView *>(QStringLiteral("planTree"));
    QTRY_COMPARE(go->text(), QStringLiteral("Remove 1 repository"));
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 3);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("planTotals"))->text().contains(QStringLiteral("3 requests")));
    // The change that is current is told in full: in its row it may be cut.
    auto *whole = dialog->findChild<QLabel *>(QStringLiteral("planWhole"));
    QVERIFY(whole->isVisible());
    QVERIFY(whole->text().contains(QStringLiteral("of the distribution in more words")));
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    QVERIFY(whole->text().contains(QStringLiteral("of the repository in more words")));
    // What cannot be undone asks for the name.
    QVERIFY(!go->isEnabled());
    QVERIFY(word->isVisible());
    QTest::keyClicks(word, QStringLiteral("ext-debian-12"));
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(word, QStringLiteral("-security"));
    QVERIFY(go->isEnabled());
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-plan"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("applyPlan")));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("applyPlan repo remove 3")));
    QTRY_VERIFY(status->text().startsWith(QStringLiteral("Done.")));
    auto *proof = dialog->findChild<QLabel *>(QStringLiteral("planProof"));
    QTRY_VERIFY(proof->isVisible());
    QVERIFY(proof->text().contains(QStringLiteral("the server has no such repository")));
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-plan-done"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(f.window().findChildren<gui::PlanDialog *>().isEmpty());
}

void TstPlanDialog::plansThatFailCanBeMadeAgain()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    domain::Plan plan = removalPlan();
    plan.isDestructive = false;
    fleet.plans.insert(QStringLiteral("repo remove"), plan);
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("18")});
    auto *remove = f.window().findChild<QAction *>(QStringLiteral("removeRepositories"));
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    auto *dialog = qobject_cast<gui::PlanDialog *>(openDialog(f.window()));
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("planGo"));
    QTRY_VERIFY(go->isEnabled());
    f.engine.nextError.code = ErrorCode::Conflict;
    f.engine.nextError.what = QStringLiteral("the repository was changed meanwhile");
    QTest::mouseClick(go, Qt::LeftButton);
    auto *status = dialog->findChild<QLabel *>(QStringLiteral("planStatus"));
    QTRY_VERIFY(status->text().contains(QStringLiteral("changed meanwhile")));
    QVERIFY(!go->isEnabled());
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Plan again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(dialog->stage(), gui::PlanDialog::Stage::Shown);
    QVERIFY(go->isEnabled());
    // The job goes on when the sheet is closed.
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE(dialog->stage(), gui::PlanDialog::Stage::Applying);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(f.window().findChildren<gui::PlanDialog *>().isEmpty());
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("cancel ")));
}

QTEST_MAIN(TstPlanDialog)
#include "tst_plandialog.moc"

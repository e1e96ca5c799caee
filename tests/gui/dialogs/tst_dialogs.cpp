// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that add servers and start syncs.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/shell/pages.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace pulpit;
using namespace pulpit::test;

class TstDialogs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void newSyncDialogChecksItsFields();
    void addServerTestsAndStores();
    void wrongPinIsNotTrustedByItself();
    void serverWithOwnAuthorityIsAdded();
    void configurationThatWouldBreakIsRefused();
};

void TstDialogs::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstDialogs::newSyncDialogChecksItsFields()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().newSync(QStringLiteral("pulp-eu-1.example.com"), {});
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *group = dialog->findChild<QComboBox *>(QStringLiteral("group"));
    group->setCurrentIndex(group->count() - 1);
    auto *include = dialog->findChild<QLineEdit *>(QStringLiteral("include"));
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("start"));
    QTest::keyClicks(include, QStringLiteral("^ext-("));
    QVERIFY(!start->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))->isVisible());
    saveScreenshot(*dialog, QStringLiteral("dialog-newsync-invalid"));
    include->setText(QStringLiteral("^ext-debian"));
    QVERIFY(start->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("selected"))->text().startsWith(QStringLiteral("2 ")));
    auto *limit = dialog->findChild<QLineEdit *>(QStringLiteral("limit"));
    limit->setText(QStringLiteral("2 hours"));
    QVERIFY(!start->isEnabled());
    limit->setText(QStringLiteral("2h"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startSync pulp-eu-1.example.com  ^ext-debian")));
}

void TstDialogs::addServerTestsAndStores()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    using ports::ProbeStep;
    ProbeStep resolve;
    resolve.state = ProbeStep::State::Passed;
    resolve.finding = QStringLiteral("192.0.2.7");
    resolve.milliseconds = 3;
    ProbeStep connect = resolve;
    connect.id = ProbeStep::Id::Connect;
    ProbeStep certificate;
    certificate.id = ProbeStep::Id::Certificate;
    certificate.state = ProbeStep::State::Failed;
    certificate.error.what = QStringLiteral("the certificate is signed by itself");
    certificate.error.advice = QStringLiteral("Trust this certificate only, or add its authority to the system");
    certificate.certificateSha256 = QByteArray(32, '\x5a');
    certificate.milliseconds = 21;
    f.engine.probe = {resolve, connect, certificate};

    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("welcomeAdd")), Qt::LeftButton);
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    auto *test = dialog->findChild<QPushButton *>(QStringLiteral("test"));
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(address, QStringLiteral("pulp new"));
    QVERIFY(!test->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("addressProblem"))->isVisible());
    address->setText(QStringLiteral("pulp-new.example.com:8443"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("user")), QStringLiteral("admin"));
    auto *password = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
    QVERIFY(password->text().isEmpty());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClicks(password, QStringLiteral("s3cret"));
    QTest::mouseClick(test, Qt::LeftButton);
    auto *pin = dialog->findChild<QPushButton *>(QStringLiteral("pin"));
    QTRY_VERIFY(pin->isVisible());
    QTest::qWait(60); // the layout shows what was added
    QVERIFY(dialog->findChildren<QLabel *>().size() > 10);
    saveScreenshot(*dialog, QStringLiteral("dialog-addserver"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("5A:5A")));
    QTRY_VERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.passwords.value(QStringLiteral("pulp-new.example.com:8443")), QByteArray("s3cret"));
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
    const domain::Server &server = f.engine.fleet.servers.first();
    QCOMPARE(server.trust.kind, domain::TlsTrust::Kind::Pinned);
    QCOMPARE(server.trust.pinnedSha256, QByteArray(32, '\x5a'));
    QVERIFY(!f.engine.fleet.configuration.yaml.contains(QStringLiteral("s3cret")));
    QVERIFY(f.engine.fleet.configuration.yaml.contains(QStringLiteral("pulp-new.example.com:8443:")));
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
}

void TstDialogs::wrongPinIsNotTrustedByItself()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    ports::ProbeStep certificate;
    certificate.id = ports::ProbeStep::Id::Certificate;
    certificate.state = ports::ProbeStep::State::Failed;
    certificate.certificateSha256 = QByteArray(32, '\x5a');
    f.engine.probe = {certificate};
    f.prompter.saysYes = false;
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("test")), Qt::LeftButton);
    auto *pin = dialog->findChild<QPushButton *>(QStringLiteral("pin"));
    QTRY_VERIFY(pin->isVisible());
    QTest::mouseClick(pin, Qt::LeftButton);
    QCOMPARE(f.prompter.asked.size(), 1);
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("trust"))->currentIndex(), 0);
}

void TstDialogs::serverWithOwnAuthorityIsAdded()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    auto *trust = dialog->findChild<QComboBox *>(QStringLiteral("trust"));
    auto *caFile = dialog->findChild<QLineEdit *>(QStringLiteral("caFile"));
    auto *problem = dialog->findChild<QLabel *>(QStringLiteral("trustProblem"));
    QVERIFY(!caFile->isVisible());
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    QVERIFY(add->isEnabled());
    trust->setCurrentIndex(1);
    QVERIFY(caFile->isVisible());
    QVERIFY(!add->isEnabled());
    caFile->setText(QStringLiteral("/nonexistent/ca.pem"));
    QVERIFY(problem->isVisible());
    f.prompter.file = QStringLiteral(PULPIT_SOURCE_DIR "/tests/gui/data/authority.pem");
    QTest::mouseClick(dialog->findChild<QToolButton *>(QStringLiteral("chooseCa")), Qt::LeftButton);
    QCOMPARE(caFile->text(), f.prompter.file);
    QVERIFY(!problem->isVisible());
    QVERIFY(add->isEnabled());
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-addserver-ca"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
    const domain::Server &server = f.engine.fleet.servers.first();
    QCOMPARE(server.trust.kind, domain::TlsTrust::Kind::OwnCa);
    QVERIFY(server.trust.caPem.contains("BEGIN CERTIFICATE"));
    QCOMPARE(server.credentials.name, QStringLiteral("keyring")); // as it was read back
    QVERIFY(f.engine.fleet.configuration.yaml.contains(f.prompter.file));
}

void TstDialogs::configurationThatWouldBreakIsRefused()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    domain::Problem wrong;
    wrong.line = 4;
    wrong.message = QStringLiteral("the key is not known");
    f.reader.nextText = {wrong};
    f.reader.onlyAfter = QStringLiteral("pulp-new.example.com");
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))
                    ->text()
                    .contains(QStringLiteral("line 4: the key is not known")));
    QCOMPARE(f.engine.fleet.configuration.version, 0);
    QVERIFY(add->isEnabled());

    // A file that had this problem before is not made worse by the new server.
    f.reader.onlyAfter.clear();
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
}

QTEST_MAIN(TstDialogs)
#include "tst_dialogs.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a form survives a crash: every form of the console is filled in by a process that is killed with
// SIGKILL, and opened again here.
#include "gui/consolefixture.h"
#include "gui/dialogs/addserverdialog.h"
#include "gui/drafts/formdraft.h"
#include "gui/drafts/formfields.h"
#include "gui/everyform.h"
#include "gui/pages/configuration/renamesheet.h"
#include "gui/shell/filteredit.h"
#include "gui/shell/pages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>

#include <csignal>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kForm[] = "PULPIT_DRAFT_FORM"; // set: this process fills it in and is killed
constexpr char kState[] = "PULPIT_DRAFT_STATE";

/// Another value than the one that is there, of the right kind.
void change(const gui::FormField &field, int number)
{
    if (auto *line = qobject_cast<QLineEdit *>(field.widget.data()))
        line->setText(u"typed %1"_s.arg(number).left(line->maxLength()));
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field.widget.data()))
        text->setPlainText(u"typed\n%1"_s.arg(number));
    else if (auto *box = qobject_cast<QComboBox *>(field.widget.data()))
        box->setCurrentIndex(box->count() - 1);
    else if (auto *check = qobject_cast<QAbstractButton *>(field.widget.data()))
        check->toggle();
    else if (auto *spin = qobject_cast<QSpinBox *>(field.widget.data()))
        spin->setValue(spin->value() + 1 <= spin->maximum() ? spin->value() + 1 : spin->minimum());
    else if (auto *decimal = qobject_cast<QDoubleSpinBox *>(field.widget.data()))
        decimal->setValue(decimal->value() - 1);
    else if (auto *time = qobject_cast<QDateTimeEdit *>(field.widget.data()))
        time->setDateTime(QDateTime(QDate(2031, 4, 5), QTime(6, 7)));
    else if (auto *list = qobject_cast<QListWidget *>(field.widget.data()))
        list->item(0)->setCheckState(list->item(0)->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

gui::FormDraft *draftOf(const QWidget *form)
{
    (void)QTest::qWaitFor([form] { return form->findChild<gui::FormDraft *>(); });
    return form->findChild<gui::FormDraft *>();
}

} // namespace

class DraftsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void fillsInAndDies();
    void survivesSigkill_data();
    void survivesSigkill();
    void aPageFilterSurvives();
    void passwordsOfTheServerSheetAreNotKept();
    void closingForgets();
    void startsAfresh();
    void anotherObjectAnotherDraft();
    void secretsAreNotKept_data();
    void secretsAreNotKept();
    void everyDialogKeepsADraft();
};

void DraftsTest::fillsInAndDies()
{
    const QString wanted = qEnvironmentVariable(kForm);
    if (wanted.isEmpty())
        QSKIP("only in the process that is killed");
    gui::ConsoleOptions options;
    options.stateFile = qEnvironmentVariable(kState);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    for (const auto &[name, open] : everyForm()) {
        if (name != wanted)
            continue;
        QWidget *form = open(f);
        QVERIFY(form);
        QVERIFY(draftOf(form));
        int number = 0;
        for (const bool isChoice : {true, false})
            for (const gui::FormField &field : gui::formFields(form))
                if (field.widget && field.isChoice() == isChoice)
                    change(field, ++number);
        QVERIFY(number > 0);
        QTest::keyClick(form, Qt::Key_Shift); // a key was pressed; the rest goes by itself
        QTest::qWait(800);
        QSettings(options.stateFile + u".expected"_s, QSettings::IniFormat)
            .setValue(u"values"_s, QVariantHash(gui::fieldValues(form)));
        std::raise(SIGKILL);
    }
    if (wanted == u"filter"_s) {
        f.window().open({gui::pageid::kRepositories, {}});
        QTest::keyClicks(f.window().findChild<gui::FilterEdit *>(), u"state:failed"_s);
        QTest::qWait(1500);
        std::raise(SIGKILL);
    }
    QFAIL("no such form");
}

void DraftsTest::survivesSigkill_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &form : everyForm())
        QTest::newRow(qPrintable(form.first)) << form.first;
}

void runAndKill(const QString &form, const QString &stateFile)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kForm), form);
    environment.insert(QString::fromLatin1(kState), stateFile);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), {u"fillsInAndDies"_s});
    QVERIFY(child.waitForFinished(30'000));
    const QByteArray said = child.readAll();
    QVERIFY2(child.exitStatus() == QProcess::CrashExit, said.constData());
}

void DraftsTest::survivesSigkill()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    runAndKill(name, options.stateFile);
    const QVariantHash expected
        = QSettings(options.stateFile + u".expected"_s, QSettings::IniFormat).value(u"values"_s).toHash();
    QVERIFY(!expected.isEmpty());
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    for (const auto &[id, open] : everyForm()) {
        if (id != name)
            continue;
        QWidget *form = open(f);
        QVERIFY(draftOf(form));
        QVERIFY(draftOf(form)->wasRestored());
        const auto now = gui::fieldValues(form);
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QVERIFY2(
                now.value(it.key()) == it.value(),
                qPrintable(u"%1: %2 for %3"_s.arg(it.key(), now.value(it.key()).toString(), it.value().toString())));
        auto *note = form->findChild<QLabel *>(u"draftNote"_s);
        QVERIFY(note && note->isVisible());
    }
}

void DraftsTest::aPageFilterSurvives()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    runAndKill(u"filter"_s, options.stateFile);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    QCOMPARE(f.window().findChild<gui::FilterEdit *>()->text(), u"state:failed"_s);
}

void DraftsTest::passwordsOfTheServerSheetAreNotKept()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().addServer();
    auto *dialog = f.window().findChild<gui::AddServerDialog *>();
    QVERIFY(draftOf(dialog));
    dialog->findChild<QLineEdit *>(u"address"_s)->setText(u"new.example.com"_s);
    dialog->findChild<QLineEdit *>(u"password"_s)->setText(u"top secret"_s);
    draftOf(dialog)->save();
    QFile state(options.stateFile);
    QVERIFY(state.open(QIODevice::ReadOnly));
    const QByteArray kept = state.readAll();
    QVERIFY(kept.contains("new.example.com"));
    QVERIFY(!kept.contains("top secret"));
    dialog->reject();
}

void DraftsTest::closingForgets()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    const auto open = [&f] { return shown(new gui::RenameSheet(u"nightly"_s, 3, &f.window())); };
    QDialog *sheet = open();
    QVERIFY(draftOf(sheet));
    sheet->findChild<QLineEdit *>(u"newName"_s)->setText(u"weekly"_s);
    draftOf(sheet)->save();
    QVERIFY(QSettings(options.stateFile, QSettings::IniFormat).allKeys().join(u' ').contains(u"draft/"_s));
    sheet->reject();
    QVERIFY(!QSettings(options.stateFile, QSettings::IniFormat).allKeys().join(u' ').contains(u"draft/"_s));
    sheet = open();
    QVERIFY(draftOf(sheet));
    QVERIFY(!draftOf(sheet)->wasRestored());
    QCOMPARE(sheet->findChild<QLineEdit *>(u"newName"_s)->text(), u"nightly"_s);
    sheet->reject();
}

void DraftsTest::startsAfresh()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QDialog *sheet = shown(new gui::RenameSheet(u"nightly"_s, 3, &f.window()));
    QVERIFY(draftOf(sheet));
    sheet->findChild<QLineEdit *>(u"newName"_s)->setText(u"weekly"_s);
    draftOf(sheet)->save();
    delete sheet; // as a crash does
    sheet = shown(new gui::RenameSheet(u"nightly"_s, 3, &f.window()));
    QVERIFY(draftOf(sheet)->wasRestored());
    QCOMPARE(sheet->findChild<QLineEdit *>(u"newName"_s)->text(), u"weekly"_s);
    Q_EMIT sheet->findChild<QLabel *>(u"draftNote"_s)->linkActivated(u"afresh"_s);
    QCOMPARE(sheet->findChild<QLineEdit *>(u"newName"_s)->text(), u"nightly"_s);
    QVERIFY(!sheet->findChild<QLabel *>(u"draftNote"_s)->isVisible());
    sheet->reject();
}

void DraftsTest::anotherObjectAnotherDraft()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(u"state.ini"_s);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QWidget form(&f.window());
    auto *line = new QLineEdit(&form);
    line->setObjectName(u"line"_s);
    gui::keepDraft(&form, u"thing/a b"_s);
    form.show();
    QVERIFY(draftOf(&form));
    line->setText(u"of a"_s);
    draftOf(&form)->save();
    line->clear();
    gui::keepDraft(&form, u"thing/ü"_s);
    QVERIFY(!draftOf(&form)->wasRestored());
    line->setText(u"of ü"_s);
    draftOf(&form)->save();
    line->clear();
    gui::keepDraft(&form, u"thing/a b"_s);
    QCOMPARE(line->text(), u"of a"_s);
    line->clear(); // back to how it came up: nothing is left to keep
    draftOf(&form)->save();
    line->clear();
    gui::keepDraft(&form, u"thing/ü"_s);
    QCOMPARE(line->text(), u"of ü"_s);
    gui::forgetDraft(&form);
    line->clear();
    gui::keepDraft(&form, u"thing/a b"_s);
    QVERIFY(line->text().isEmpty());
}

void DraftsTest::secretsAreNotKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("a name") << u"line"_s << u"top secret words"_s << true;
    QTest::newRow("a URL") << u"line"_s << u"https://user@mirror.example.com/"_s << true;
    QTest::newRow("a URL with a password") << u"line"_s << u"https://user:pass@mirror.example.com/"_s << false;
    QTest::newRow("a private key") << u"line"_s << u"-----BEGIN PRIVATE KEY-----"_s << false;
    QTest::newRow("a password's place") << u"edit_proxy_password"_s << u"x"_s << false;
    QTest::newRow("a token") << u"apiToken"_s << u"x"_s << false;
}

void DraftsTest::secretsAreNotKept()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isKept);
    QWidget form;
    auto *line = new QLineEdit(text, &form);
    line->setObjectName(name);
    QCOMPARE(!gui::fieldValues(&form).isEmpty(), isKept);
    line->setEchoMode(QLineEdit::Password);
    QVERIFY(gui::fieldValues(&form).isEmpty());
}

void DraftsTest::everyDialogKeepsADraft()
{
    // Sheets without a field that could be lost.
    static const QStringList without
        = {u"PlanDialog"_s, u"Inspector"_s, u"CompareSheet"_s, u"ApplySheet"_s, u"VersionsDialog"_s, u"FormDialog"_s};
    static const QRegularExpression pattern(u"class (\\w+) final : public Q?(?:Form)?Dialog\\b"_s);
    QDirIterator files(QStringLiteral(PULPIT_SOURCE_DIR "/src/gui"), {u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile header(files.next());
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        auto found = pattern.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            ++count;
            if (without.contains(match.captured(1)) || match.captured().endsWith(u"FormDialog"_s))
                continue; // a FormDialog does it for all of its kind
            QFile source(header.fileName().chopped(2) + u".cpp"_s);
            QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(source.fileName()));
            QVERIFY2(source.readAll().contains("keepDraft("), qPrintable(match.captured(1)));
        }
    }
    QVERIFY(count > 15);
}

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"

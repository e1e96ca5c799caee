// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// German as the proof that a language is whole: plural forms, numbers and dates as they are written there, Qt's own
// texts.
#include "gui/consolefixture.h"
#include "gui/format/format.h"
#include "gui/language.h"
#include "gui/shell/pages.h"

#include <QDialogButtonBox>
#include <QPushButton>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

class GermanTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { gui::installLanguage(*QCoreApplication::instance(), u"de"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void numbersAndSizes()
    {
        QCOMPARE(gui::countText(1234567), u"1\u2009234\u2009567"_s); // the same in every language
        QVERIFY2(gui::bytesText(1610612736).startsWith(u"1,5"_s), qPrintable(gui::bytesText(1610612736)));
    }

    void dates()
    {
        const QDateTime moment(QDate(2026, 3, 4), QTime(15, 6), Qt::UTC);
        QVERIFY2(gui::exactTime(moment).contains(u"März"_s) || gui::exactTime(moment).contains(u"04.03"_s),
                 qPrintable(gui::exactTime(moment)));
        const QString ago = gui::relativeTime(moment, moment.addSecs(4 * 60));
        QVERIFY2(ago.contains(u"vor"_s) && ago.contains(u'4'), qPrintable(ago));
    }

    void pluralForms()
    {
        // One and many differ, and neither is English.
        const auto days
            = [](int n) { return QCoreApplication::translate("pulpit::gui::SettingsPage", "%n days", nullptr, n); };
        QCOMPARE(days(1), u"1 Tag"_s);
        QCOMPARE(days(5), u"5 Tage"_s);
    }

    void qtsOwnTexts()
    {
        QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
        QCOMPARE(box.button(QDialogButtonBox::Close)->text().remove(u'&'), u"Schließen"_s);
    }

    void theWindowIsGerman()
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kSettings, {}});
        QCOMPARE(f.find<QPushButton>(u"breadcrumbPage"_s)->text(), u"Einstellungen"_s);
    }
};

QTEST_MAIN(GermanTest)
#include "tst_german.moc"

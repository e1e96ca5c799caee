// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The translation files against their sources' texts: complete, the same placeholders, both plural forms; and that the
// program has them in it.
#include "gui/language.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations;
    bool isNumerus = false;
    bool isUnfinished = false;
};

QList<Message> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, false});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().isUnfinished = xml.attributes().hasAttribute("type"_L1);
            if (!messages.last().isNumerus)
                messages.last().translations = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            messages.last().translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:[0-9]|n)"_s);
    QSet<QString> found;
    auto it = pattern.globalMatch(text);
    while (it.hasNext())
        found.insert(it.next().captured());
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void filesAreWhole_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(PULPIT_SOURCE_DIR "/resources/i18n"));
        for (const QString &name : folder.entryList({u"*.ts"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void filesAreWhole()
    {
        QFETCH(QString, path);
        const QList<Message> messages = read(path);
        QVERIFY(messages.size() > 10);
        for (const Message &message : messages) {
            QVERIFY2(!message.isUnfinished, qPrintable(message.source));
            QCOMPARE(message.translations.size(), message.isNumerus ? 2 : 1);
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QSet<QString> wanted = placeholders(message.source);
                QSet<QString> given = placeholders(translation);
                if (message.isNumerus) { // "one day" needs no number
                    wanted.remove(u"%n"_s);
                    given.remove(u"%n"_s);
                }
                QVERIFY2(wanted == given, qPrintable(message.source + u" -> "_s + translation));
            }
        }
    }

    // One glossary: a text is the same word wherever it stands.
    void oneTextHasOneTranslation()
    {
        // Their gender follows what they are said of.
        const QStringList byGender {u"none"_s, u"other"_s};
        // The verb on a button, and the noun above a result.
        const QStringList verbAndNoun {u"Test"_s};
        QHash<QString, QString> known;
        for (const Message &message : read(QStringLiteral(PULPIT_SOURCE_DIR "/resources/i18n/pulpit_de.ts"))) {
            if (message.isNumerus || byGender.contains(message.source) || verbAndNoun.contains(message.source))
                continue;
            const QString first = known.value(message.source + u'|' + message.comment, message.translations.first());
            QVERIFY2(first == message.translations.first(),
                     qPrintable(u"%1: %2 and, in %3, %4"_s.arg(message.source, first, message.context,
                                                               message.translations.first())));
            known.insert(message.source + u'|' + message.comment, first);
        }
        QVERIFY(known.size() > 1000);
    }

    void programHasThem()
    {
        const QStringList codes = pulpit::gui::languages();
        QVERIFY(codes.contains(u"de"_s));
        QVERIFY(codes.contains(u"en"_s));
        QCOMPARE(pulpit::gui::languageName(u"de"_s), u"Deutsch"_s);
        QTranslator german;
        QVERIFY(german.load(u":/i18n/pulpit_de.qm"_s));
        QCOMPARE(german.translate("pulpit::gui::FleetPage", "Fleet"), u"Flotte"_s);
        QCOMPARE(german.translate("pulpit::gui::SettingsPage", "%n days", nullptr, 1), u"%n Tag"_s);
        QTranslator english;
        QVERIFY(english.load(u":/i18n/pulpit_en.qm"_s));
        QCOMPARE(english.translate("pulpit::gui::SettingsPage", "%n days", nullptr, 2), u"%n days"_s);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console in a language that is read from right to left: every text of ours becomes Arabic letters, the window is
// mirrored. What is clipped, what lies over something else, and what was not translated fails. PULPIT_PICTURES names a
// folder: every page and sheet is written there as a picture.
#include "gui/consolefixture.h"
#include "gui/everyform.h"
#include "gui/everypagechecks.h"

#include <QAbstractButton>
#include <QDir>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTranslator>

using namespace pulpit;
using namespace pulpit::test;

namespace {

/// Not shipped: no language at all, but as wide, as high and as directed as one.
class MirroredLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!QByteArray(context).startsWith("pulpit::gui") && !QByteArray(context).endsWith("Dialog"))
            return {};
        return text.contains(u";;"_s) ? QString() : mirrored(text);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

    static QString mirrored(const QString &text)
    {
        static const QString letters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهوي"_s;
        QString result;
        bool isTag = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            isTag = isTag ? c != u'>' : c == u'<' && i + 1 < text.size() && text.at(i + 1).isLetter();
            if (c == u'%' && i + 1 < text.size() && (text.at(i + 1).isDigit() || text.at(i + 1) == u'n')) {
                result += text.mid(i, 2); // a place for a value
                ++i;
            } else if (c == u'&' && i + 1 < text.size() && text.at(i + 1).isLetter()) {
                continue; // a shortcut of its own letter
            } else if (!isTag && c.unicode() < 128 && c.isLetter()) {
                result += letters.at((c.toLower().unicode() - u'a') % letters.size());
            } else {
                result += c;
            }
        }
        return result;
    }
};

bool isOurs(const QString &text)
{
    static const QRegularExpression arabic(u"[\\x{0600}-\\x{06FF}]"_s);
    static const QRegularExpression words(u"[A-Za-z]{3,}"_s);
    return text.contains(arabic) || !text.contains(words);
}

/// Names of things of the fleet are shown as they are; so are names of keys.
bool isName(const QString &text)
{
    static const QRegularExpression pattern(
        u"[0-9._/:@-]|^(rpm|deb|file|python|ostree|container|ansible|primary|secondary|SHA-256|CSV|HTML|JSON|Ctrl|Alt|"
        "Shift|English|Deutsch|external|nightly|internal)$"_s);
    return text.contains(pattern);
}

QStringList untranslated(const QWidget &root)
{
    QStringList found;
    const auto look = [&found](const QString &text, const char *what) {
        if (!isOurs(text) && !isName(text))
            found.append(u"%1 “%2”"_s.arg(QString::fromLatin1(what), text));
    };
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->objectName().startsWith(u"quietDay"_s)) // the locale names days
            look(button->text(), "button");
    for (const QTabBar *bar : root.findChildren<QTabBar *>())
        for (int i = 0; i < bar->count(); ++i)
            look(bar->tabText(i), "tab");
    for (const QHeaderView *header : root.findChildren<QHeaderView *>())
        for (int i = 0; header->isVisible() && header->orientation() == Qt::Horizontal && i < header->count(); ++i)
            look(header->model()->headerData(i, Qt::Horizontal).toString(), "column");
    for (const QLineEdit *edit : root.findChildren<QLineEdit *>())
        if (edit->isVisible())
            look(edit->placeholderText(), "placeholder");
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisible() && label->buddy())
            look(label->text(), "label");
    for (const QWidget *widget : root.findChildren<QWidget *>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            look(widget->accessibleName(), "accessible name");
    return found;
}

void takePicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + u'/' + name + u".png"_s));
}

} // namespace

class MirroredTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lettersAreMirrored();
    void pages_data();
    void pages();
    void sheets_data();
    void sheets();
    void listsMirror();

private:
    std::unique_ptr<QTranslator> m_language;
};

void MirroredTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    m_language = std::make_unique<MirroredLanguage>();
    QCoreApplication::installTranslator(m_language.get());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
}

void MirroredTest::cleanup()
{
    m_language.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void MirroredTest::lettersAreMirrored()
{
    const QString text = MirroredLanguage::mirrored(u"&Copy %1 of %n <b>rows</b>"_s);
    QVERIFY(text.contains(u"%1"_s) && text.contains(u"%n"_s) && text.contains(u"<b>"_s) && !text.contains(u'&'));
    QVERIFY(isOurs(text));
    QVERIFY(!isOurs(u"Copy rows"_s));
    QWidget holder;
    QPushButton plain(u"Untranslated button"_s, &holder);
    holder.show();
    QCOMPARE(untranslated(holder).size(), 1);
}

void MirroredTest::pages_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("1280-light") << QSize(1280, 800) << false;
    QTest::newRow("1920-dark") << QSize(1920, 1080) << true;
}

void MirroredTest::pages()
{
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    gui::ConsoleOptions options;
    options.scheme = isDark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().resize(size);
    QStringList wrong;
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(60);
        takePicture(f.window(), u"%1-%2"_s.arg(id, QString::fromLatin1(QTest::currentDataTag())));
        for (const QString &problem : clippedTexts(f.window()) + overlaps(f.window()) + untranslated(f.window()))
            wrong.append(id + u": "_s + problem);
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void MirroredTest::sheets_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &form : everyForm())
        QTest::newRow(qPrintable(form.first)) << form.first;
}

void MirroredTest::sheets()
{
    QFETCH(QString, name);
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    for (const auto &[id, open] : everyForm()) {
        if (id != name)
            continue;
        QWidget *form = open(f);
        QTest::qWait(60);
        takePicture(*form, u"sheet-"_s + name);
        QStringList wrong = clippedTexts(*form) + overlaps(*form) + untranslated(*form);
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
}

void MirroredTest::listsMirror()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.window().findChild<QTableView *>(u"repositoriesTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    // The first column is at the right, the navigation too.
    QVERIFY(table->visualRect(table->model()->index(0, 0)).left()
            > table->visualRect(table->model()->index(0, 1)).left());
    const auto *navigation = f.window().findChild<QWidget *>(u"navigationBar"_s);
    QVERIFY(navigation->mapTo(&f.window(), QPoint()).x() > f.window().width() / 2);
}

QTEST_MAIN(MirroredTest)
#include "tst_mirrored.moc"

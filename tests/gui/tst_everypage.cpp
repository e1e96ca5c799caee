// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and tab of the window, whatever pages there are, on every kind of fleet: nothing clipped, nothing over
// something else, nothing nameless, no stall.
// PULPIT_PICTURES names a folder: every view is written there as a picture.
#include "gui/consolefixture.h"
#include "gui/everypagechecks.h"
#include "support/fakeengine/furnish.h"

#include <QDir>
#include <QSet>
#include <QTranslator>

using namespace pulpit;
using namespace pulpit::test;

namespace {

/// Every text of ours a third longer, so that what is too narrow for other languages shows.
class LongerLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!QByteArray(context).startsWith("pulpit::gui") || text.contains(QLatin1String(";;")) || text.size() < 3)
            return {};
        return QStringLiteral("[%1%2]").arg(text, QString(text.size() / 3, QLatin1Char('o')));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

struct Look
{
    QString fleet; ///< see furnishedFleet()
    bool isDark = false;
    QString language; ///< empty: English as it is in the source
    bool isMirrored = false;
    bool isLarge = false;

    [[nodiscard]] QString name() const
    {
        return QStringLiteral("%1-%2-%3-%4%5")
            .arg(fleet, QString::number(isLarge ? 1920 : 1280),
                 isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                 language.isEmpty() ? QStringLiteral("en") : language,
                 isMirrored ? QStringLiteral("-mirrored") : QString());
    }
};

/// Each fleet in two looks that have nothing in common, and the next fleet in the two after them.
QList<Look> looks()
{
    static const bool kDark[] = {false, false, false, false};
    static const bool kLonger[] = {false, true, false, true};
    static const bool kMirrored[] = {false, false, true, true};
    static const bool kLarge[] = {false, true, true, false};
    const QString longer = QStringLiteral("longer");
    QList<Look> all;
    const QStringList fleets = furnishedFleets();
    for (int i = 0; i < fleets.size(); ++i) {
        const int turn = i % 4;
        all.append({fleets.at(i), kDark[turn], kLonger[turn] ? longer : QString(), kMirrored[turn], kLarge[turn]});
        all.append({fleets.at(i), !kDark[turn], kLonger[turn] ? QString() : longer, !kMirrored[turn], !kLarge[turn]});
    }
    all.append({QStringLiteral("sample"), false, QStringLiteral("de"), false, false});
    all.append({QStringLiteral("sample"), true, {}, false, false});
    return all;
}

void takePicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

} // namespace

Q_DECLARE_METATYPE(Look)

class EveryPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void looksRight_data();
    void looksRight();
    void everyPairIsLookedAt();

private:
    std::unique_ptr<QTranslator> m_language;
};

void EveryPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void EveryPageTest::cleanup()
{
    m_language.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void EveryPageTest::looksRight_data()
{
    QTest::addColumn<Look>("look");
    for (const Look &look : looks())
        QTest::newRow(qPrintable(look.name())) << look;
}

void EveryPageTest::looksRight()
{
    QFETCH(Look, look);
    if (look.language == QLatin1String("longer")) {
        m_language = std::make_unique<LongerLanguage>();
    } else if (!look.language.isEmpty()) {
        m_language = std::make_unique<QTranslator>();
        QVERIFY(m_language->load(QStringLiteral(":/i18n/pulpit_%1.qm").arg(look.language)));
    }
    if (m_language)
        QCoreApplication::installTranslator(m_language.get());
    QGuiApplication::setLayoutDirection(look.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    gui::ConsoleOptions options;
    options.scheme = look.isDark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ConsoleFixture f(furnishedFleet(look.fleet, now), options);
    furnish(&f.engine, now);
    f.window().resize(look.isLarge ? QSize(1920, 1080) : QSize(1280, 800));
    QVERIFY(f.isReady());
    QStringList wrong;
    forEveryView(f.window(), [&](const QString &view) {
        takePicture(f.window(), view + QLatin1Char('-') + look.name());
        const auto problems
            = [&f] { return clippedTexts(f.window()) + overlaps(f.window()) + namelessWidgets(f.window()); };
        (void)QTest::qWaitFor([&problems] { return problems().isEmpty(); }, 400); // a layout may still settle
        for (const QString &problem : problems())
            wrong.append(view + QStringLiteral(": ") + problem);
        if (f.window().width() > (look.isLarge ? 1920 : 1280))
            wrong.append(QStringLiteral("%1: the window grew to %2 px").arg(view).arg(f.window().width()));
    });
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

// Few looks instead of all 2 × 3 × 2 × 2 of every fleet; but whatever two of them meet must have been looked at.
void EveryPageTest::everyPairIsLookedAt()
{
    const auto facts = [](const Look &look) {
        return QStringList {look.fleet, look.isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                            look.language.isEmpty() ? QStringLiteral("en") : look.language,
                            look.isMirrored ? QStringLiteral("mirrored") : QStringLiteral("straight"),
                            look.isLarge ? QStringLiteral("1920") : QStringLiteral("1280")};
    };
    QSet<QString> seen;
    QList<QSet<QString>> values(5);
    for (const Look &look : looks()) {
        if (look.language == QLatin1String("de"))
            continue; // beside the rest
        const QStringList all = facts(look);
        for (int a = 0; a < all.size(); ++a) {
            values[a].insert(all.at(a));
            for (int b = a + 1; b < all.size(); ++b)
                seen.insert(all.at(a) + QLatin1Char('+') + all.at(b));
        }
    }
    QStringList missing;
    for (int a = 0; a < values.size(); ++a)
        for (int b = a + 1; b < values.size(); ++b)
            for (const QString &one : std::as_const(values.at(a)))
                for (const QString &other : std::as_const(values.at(b)))
                    if (!seen.contains(one + QLatin1Char('+') + other))
                        missing.append(one + QLatin1Char('+') + other);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
}

QTEST_MAIN(EveryPageTest)
#include "tst_everypage.moc"

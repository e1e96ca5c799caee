// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every #include and every linked target of src/ against src/layers.txt, and the table printed in
// docs/architecture.md too.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kRoot = QStringLiteral(PULPIT_SOURCE_DIR);

QString readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QMap<QString, QSet<QString>> readTable(const QString &text)
{
    QMap<QString, QSet<QString>> table;
    static const QRegularExpression line(u"^([a-z]+):[ \\t]*([a-z ]*)$"_s, QRegularExpression::MultilineOption);
    auto it = line.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        const QStringList names = match.captured(2).split(u' ', Qt::SkipEmptyParts);
        table.insert(match.captured(1), QSet<QString>(names.begin(), names.end()));
    }
    return table;
}

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

/// Includes of \a text that the table does not allow for \a module, as "file includes x" lines.
QStringList violations(const QString &file, const QString &text, const QString &module,
                       const QMap<QString, QSet<QString>> &table)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[\"<]([a-z]+)/"_s,
                                            QRegularExpression::MultilineOption);
    QStringList result;
    auto it = include.globalMatch(text);
    while (it.hasNext()) {
        const QString other = it.next().captured(1);
        if (table.contains(other) && other != module && !table.value(module).contains(other))
            result << u"%1 includes %2/"_s.arg(file, other);
    }
    return result;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        m_table = readTable(readAll(kRoot + u"/src/layers.txt"_s));
        QVERIFY(m_table.size() >= 13);
    }

    void theTableHasNoCycle()
    {
        for (auto it = m_table.cbegin(); it != m_table.cend(); ++it) {
            QSet<QString> seen;
            QStringList open(it.value().begin(), it.value().end());
            while (!open.isEmpty()) {
                const QString next = open.takeLast();
                QVERIFY2(next != it.key(), qPrintable(u"%1 depends on itself"_s.arg(next)));
                QVERIFY2(m_table.contains(next), qPrintable(u"%1 is no module"_s.arg(next)));
                if (!seen.contains(next)) {
                    seen.insert(next);
                    open += QStringList(m_table.value(next).begin(), m_table.value(next).end());
                }
            }
        }
    }

    void everyFolderHasALine()
    {
        const QStringList folders = QDir(kRoot + u"/src"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(m_table.contains(folder), qPrintable(folder));
    }

    void everyIncludeFollowsTheTable()
    {
        QStringList wrong;
        int files = 0;
        for (auto it = m_table.cbegin(); it != m_table.cend(); ++it) {
            const QStringList sources = sourcesBelow(kRoot + u"/src/"_s + it.key());
            for (const QString &file : sources) {
                ++files;
                wrong += violations(file, readAll(file), it.key(), m_table);
            }
        }
        QVERIFY(files > 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void aForbiddenIncludeIsSeen()
    {
        QCOMPARE(violations(u"x.cpp"_s, u"#include \"store/database.h\"\n"_s, u"gui"_s, m_table).size(), 1);
        QCOMPARE(violations(u"x.cpp"_s, u"#include \"ports/store.h\"\n"_s, u"gui"_s, m_table).size(), 0);
    }

    void modulesLinkOnlyByTheTable()
    {
        // pulpit_add_module() links by the table; nobody may link another module by hand.
        static const QRegularExpression byHand(
            u"(pulpit_|Pulpit::)(base|domain|ports|config|store|pulp|secrets|git|engine|reports|service|cli|gui|app)\\b"_s);
        for (auto it = m_table.cbegin(); it != m_table.cend(); ++it) {
            const QString path = kRoot + u"/src/%1/CMakeLists.txt"_s.arg(it.key());
            if (it.key() == u"app"_s || !QFile::exists(path))
                continue;
            auto matches = byHand.globalMatch(readAll(path));
            while (matches.hasNext()) {
                const auto match = matches.next();
                QVERIFY2(match.captured(2) == it.key(), qPrintable(u"%1 names %2"_s.arg(path, match.captured())));
            }
        }
    }

    void onlyTheAdaptersKnowTheirLibraries()
    {
        // A widget cannot run SQL, and the engine cannot open a socket.
        const QList<std::pair<QString, QSet<QString>>> rules {
            {u"<QSql"_s, {u"store"_s}},      {u"<QNetwork"_s, {u"pulp"_s, u"secrets"_s, u"service"_s}},
            {u"<yaml-cpp"_s, {u"config"_s}}, {u"<QWidget"_s, {u"gui"_s, u"app"_s}},
            {u"<QProcess>"_s, {u"base"_s}},
        };
        for (const auto &[include, allowed] : rules) {
            for (auto it = m_table.cbegin(); it != m_table.cend(); ++it) {
                if (allowed.contains(it.key()))
                    continue;
                const QStringList sources = sourcesBelow(kRoot + u"/src/"_s + it.key());
                for (const QString &file : sources)
                    QVERIFY2(!readAll(file).contains(u"#include "_s + include),
                             qPrintable(file + u" includes "_s + include));
            }
        }
    }

    void theDocumentPrintsTheSameTable() { QCOMPARE(readTable(readAll(kRoot + u"/docs/architecture.md"_s)), m_table); }

private:
    QMap<QString, QSet<QString>> m_table;
};

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/foldertree.h"

#include "support/compareenum.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;

class FolderTreeTest : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsInOrderAndTellsChanges()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"b/two.json"_s), "2");
        write(folder.filePath(u"a/one.json"_s), "1");
        write(folder.filePath(u"a/notes.txt"_s), "x");
        write(folder.filePath(u".git/x.json"_s), "x");
        const auto tree = git::readFolderTree(folder.path());
        QVERIFY(tree);
        QCOMPARE(tree->files.size(), 2);
        QCOMPARE(tree->files.at(0).path, u"a/one.json"_s);
        QVERIFY(tree->revision.startsWith(u"sha256:"_s));
        QCOMPARE(git::readFolderTree(folder.path())->revision, tree->revision);
        write(folder.filePath(u"a/one.json"_s), "3");
        QVERIFY(git::readFolderTree(folder.path())->revision != tree->revision);
    }

    /// Defect: a checkout below /srv/remote-config/ made every definition in it external.
    void defect_16_thePlaceOfTheCheckoutDoesNotCount()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"remote-config/internal/x.json"_s), "1");
        QCOMPARE(git::readFolderTree(folder.filePath(u"remote-config"_s))->files.first().path, u"internal/x.json"_s);
        write(folder.filePath(u"remote/x.json"_s), "1");
        QCOMPARE(git::readFolderTree(folder.filePath(u"remote"_s))->files.first().path, u"remote/x.json"_s);
    }

    void linksOutOfTheFolderAreLeftOut()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"outside.json"_s), "1");
        write(folder.filePath(u"in/..data/x.json"_s), "1");
        QVERIFY(QFile::link(folder.filePath(u"in/..data/x.json"_s), folder.filePath(u"in/x.json"_s)));
        QVERIFY(QFile::link(folder.filePath(u"outside.json"_s), folder.filePath(u"in/out.json"_s)));
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"in/circle"_s)));
        const auto tree = git::readFolderTree(folder.filePath(u"in"_s));
        QVERIFY(tree);
        QCOMPARE(tree->files.size(), 1); // once, although it is there under two names
        QCOMPARE(tree->files.first().path, u"x.json"_s);
        QCOMPARE(tree->problems.size(), 2);
    }

    void limits()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"huge.json"_s), QByteArray(config::kMaxDefinitionBytes + 1, ' '));
        const auto tree = git::readFolderTree(folder.path());
        QVERIFY(tree);
        QVERIFY(tree->files.isEmpty());
        QCOMPARE(tree->problems.first().code, u"too-large"_s);
        COMPARE_ENUM(git::readFolderTree(folder.filePath(u"missing"_s)).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(git::readFolderTree(folder.filePath(u"huge.json"_s)).error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(FolderTreeTest)
#include "tst_foldertree.moc"

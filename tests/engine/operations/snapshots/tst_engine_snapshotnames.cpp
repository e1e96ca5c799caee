// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How snapshots are called, and how their names are taken apart again.
#include "engine/operations/snapshots/copying.h"
#include "engine/operations/snapshots/snapshotnames.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::engine;
using namespace Qt::StringLiterals;

class SnapshotNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void prefixes_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("check 10: plain") << u"2026"_s << u"snap-2026-"_s;
        QTest::newRow("begins right") << u"snap-2026-03"_s << u"snap-2026-03-"_s;
        QTest::newRow("whole") << u"snap-2026-03-"_s << u"snap-2026-03-"_s;
        QTest::newRow("spaces around") << u"  2026 "_s << u"snap-2026-"_s;
        QTest::newRow("snap alone is a name") << u"snap"_s << u"snap-snap-"_s;
        QTest::newRow("blank") << u" "_s << QString();
        QTest::newRow("only the beginning") << u"snap-"_s << QString();
        QTest::newRow("slash") << u"a/b"_s << QString();
        QTest::newRow("pattern") << u"20.*"_s << QString();
        QTest::newRow("not ASCII") << u"märz"_s << QString();
        QTest::newRow("too long") << QString(101, u'x') << QString();
    }

    void prefixes()
    {
        QFETCH(QString, asked);
        QFETCH(QString, prefix);
        const auto made = snapshotPrefix(asked);
        QCOMPARE(made.has_value(), !prefix.isEmpty());
        if (made)
            QCOMPARE(*made, prefix);
        else
            COMPARE_ENUM(made.error().code, ErrorCode::InvalidInput);
    }

    void namesAreTakenApart()
    {
        const QStringList repositories {u"foo"_s, u"ext-foo"_s, u"snap-2026-03-ext-foo"_s, u"snap-2026-03-gone"_s,
                                        u"snap-old-other"_s};
        const SnapshotNames names(repositories, {});
        QCOMPARE(*names.split(u"snap-2026-03-ext-foo"_s), (SnapshotName {u"snap-2026-03-"_s, u"ext-foo"_s}));
        // Its source is gone, but its sibling tells where the prefix ends.
        QCOMPARE(*names.split(u"snap-2026-03-gone"_s), (SnapshotName {u"snap-2026-03-"_s, u"gone"_s}));
        QVERIFY(!names.split(u"snap-old-other"_s));
        QVERIFY(!names.split(u"ext-foo"_s));
        const SnapshotNames remembered(repositories, {u"snap-old-"_s});
        QCOMPARE(*remembered.split(u"snap-old-other"_s), (SnapshotName {u"snap-old-"_s, u"other"_s}));
    }

    void whatWasPutTogetherComesApart()
    {
        const bool holds = rc::check("prefix + name splits into prefix and name", [] {
            const auto word
                = rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab1-"))));
            const auto prefix = snapshotPrefix(QString::fromStdString(*word));
            const QString source = u"r"_s + QString::fromStdString(*word);
            if (!prefix)
                return;
            const SnapshotNames names({source, *prefix + source}, {*prefix});
            const auto split = names.split(*prefix + source);
            RC_ASSERT(split.has_value());
            RC_ASSERT(split->prefix + split->source == *prefix + source);
            RC_ASSERT(split->source == source);
        });
        QVERIFY(holds);
    }

    void typesAreCopiedAsPulpCan()
    {
        domain::PulpRepository repository;
        repository.type = u"rpm.rpm"_s;
        repository.href = u"/pulp/api/v3/repositories/rpm/rpm/1/"_s;
        auto method = copyMethod(repository);
        QVERIFY(method && method->hasPublications() && !method->copiesTags);
        const auto changes = copyChanges(*method, u"id"_s, u"/dest/"_s, u"/v/1/"_s, true);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().action, u"modify"_s);
        repository.type = u"container.container"_s;
        repository.href = u"/pulp/api/v3/repositories/container/container/1/"_s;
        method = copyMethod(repository);
        QVERIFY(method && method->copiesTags);
        QCOMPARE(copyChanges(*method, u"id"_s, u"/dest/"_s, u"/v/1/"_s, true).size(), 2);
        repository.href = u"/pulp/api/v3/repositories/container/container-push/1/"_s;
        QVERIFY(!copyMethod(repository));
        repository.type = u"ansible.ansible"_s;
        repository.href = u"/pulp/api/v3/repositories/ansible/ansible/1/"_s;
        method = copyMethod(repository);
        QVERIFY(method && !method->hasPublications());
        QCOMPARE(method->repositories, u"repositories/ansible/ansible"_s);
        QCOMPARE(method->distributions, u"distributions/ansible/ansible"_s);
        repository.type = u"hugging.face"_s;
        QVERIFY(!copyMethod(repository));
    }
};

QTEST_GUILESS_MAIN(SnapshotNamesTest)
#include "tst_engine_snapshotnames.moc"

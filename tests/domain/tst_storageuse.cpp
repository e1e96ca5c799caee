// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {
PulpStatus statusOf(std::optional<qint64> total, std::optional<qint64> used, std::optional<qint64> free)
{
    PulpStatus status;
    status.storageTotal = total;
    status.storageUsed = used;
    status.storageFree = free;
    return status;
}
} // namespace

class StorageUseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatCanBeWrittenDecides()
    {
        const auto use = storageUse(statusOf(250, 70, 20));
        QVERIFY(use);
        QCOMPARE(use->percent(), 77);
        QCOMPARE(use->free, 20);
        QCOMPARE(use->outOfUse, 160);
        QCOMPARE(use->size(), 90);
    }

    void freeIsTheRestWhereItIsNotTold()
    {
        const auto use = storageUse(statusOf(100, 40, {}));
        QVERIFY(use);
        QCOMPARE(use->percent(), 40);
        QCOMPARE(use->outOfUse, 0);
    }

    void nonsenseIsUnknown()
    {
        QVERIFY(!storageUse(statusOf({}, 40, {})));
        QVERIFY(!storageUse(statusOf(100, {}, 60)));
        QVERIFY(!storageUse(statusOf(0, 0, 0)));
        QVERIFY(!storageUse(statusOf(100, 140, {})));
        QVERIFY(!storageUse(statusOf(100, -1, {})));
        QVERIFY(!storageUse(statusOf(100, 0, 0))); // nothing used, nothing to use: no share to tell
        QCOMPARE(storageUse(statusOf(100, 40, 900))->free, 60);
        QCOMPARE(storageUse(statusOf(100, 40, -5))->percent(), 100);
    }
};

QTEST_GUILESS_MAIN(StorageUseTest)
#include "tst_storageuse.moc"

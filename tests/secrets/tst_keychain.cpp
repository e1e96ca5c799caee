// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's keyring, for real: tests/secrets/with-keyring starts this program beside a gnome-keyring of its own.
#include "secrets/secretsources.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace pulpit;
using namespace Qt::StringLiterals;

namespace {

domain::CredentialReference reference(const QString &entry)
{
    domain::CredentialReference result;
    result.kind = domain::CredentialReference::Kind::Keychain;
    result.location = entry;
    return result;
}

std::shared_ptr<ports::SecretSource> source(const QString &profile = u"test"_s)
{
    secrets::SecretSettings settings;
    settings.profile = profile;
    settings.keyringTimeLimit = std::chrono::seconds(20);
    return secrets::makeSecretSource(settings);
}

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        QVERIFY(secrets::hasKeychain());
        QVERIFY2(!qEnvironmentVariable("XDG_RUNTIME_DIR").isEmpty(), "start this with tests/secrets/with-keyring");
    }

    void passwordIsKeptAndForgotten()
    {
        const auto keyring = source();
        const QString entry = u"pulp-a:8080"_s;
        COMPARE_ENUM(QCoro::waitFor(keyring->password(reference(entry), u"pulp-a"_s)).error().code,
                     ErrorCode::NotFound);
        const auto stored = QCoro::waitFor(keyring->store(entry, Secret(u"gehe\u00efm \U0001f511"_s)));
        QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().oneLine()));
        const auto read = QCoro::waitFor(keyring->password(reference(entry), u"pulp-a"_s));
        QVERIFY(read.has_value());
        QVERIFY(read->equals(Secret(u"gehe\u00efm \U0001f511"_s)));
        QVERIFY(QCoro::waitFor(keyring->store(entry, Secret(u"second"_s))));
        QVERIFY(QCoro::waitFor(keyring->password(reference(entry), {})).value().equals(Secret(u"second"_s)));
        QVERIFY(QCoro::waitFor(keyring->forget(entry)));
        QVERIFY(QCoro::waitFor(keyring->forget(entry))); // already
        COMPARE_ENUM(QCoro::waitFor(keyring->password(reference(entry), {})).error().code, ErrorCode::NotFound);
    }

    void profilesDoNotMeet()
    {
        const auto one = source(u"one"_s);
        const auto other = source(u"other"_s);
        QVERIFY(QCoro::waitFor(one->store(u"e"_s, Secret(u"1"_s))));
        COMPARE_ENUM(QCoro::waitFor(other->password(reference(u"e"_s), {})).error().code, ErrorCode::NotFound);
        QVERIFY(QCoro::waitFor(other->forget(u"e"_s)));
        QVERIFY(QCoro::waitFor(one->password(reference(u"e"_s), {})));
    }

    void emptyOnesAreRefused()
    {
        COMPARE_ENUM(QCoro::waitFor(source()->store({}, Secret(u"x"_s))).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(QCoro::waitFor(source()->store(u"e"_s, Secret())).error().code, ErrorCode::InvalidInput);
    }

    void anyThreadMayAsk()
    {
        const auto keyring = source();
        QVERIFY(QCoro::waitFor(keyring->store(u"threads"_s, Secret(u"from afar"_s))));
        std::atomic<int> right = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto read = QCoro::waitFor(keyring->password(reference(u"threads"_s), {}));
                if (read && read->equals(Secret(u"from afar"_s)))
                    ++right;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 20000);
        QCOMPARE(right.load(), 4);
    }

    void nothingIsWrittenInClear()
    {
        QVERIFY(QCoro::waitFor(source()->store(u"clear"_s, Secret(u"find-me-if-you-can"_s))));
        int files = 0;
        QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            QVERIFY2(!file.readAll().contains("find-me-if-you-can"), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0); // the keyring itself is among them
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"

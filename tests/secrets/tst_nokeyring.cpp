// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session without any keyring service: a clear refusal, and no password in a file.
#include "secrets/secretsources.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;

class NoKeyringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void nothingIsStoredAndTheAdviceSaysWhatToDo()
    {
        QVERIFY2(qEnvironmentVariableIsSet("PULPIT_NO_KEYRING"),
                 "start this with tests/secrets/with-keyring --without-keyring");
        secrets::SecretSettings settings;
        settings.keyringTimeLimit = std::chrono::seconds(10);
        const auto keyring = secrets::makeSecretSource(settings);
        const auto stored = QCoro::waitFor(keyring->store(u"entry"_s, Secret(u"find-me-if-you-can"_s)));
        QVERIFY(!stored);
        QVERIFY2(stored.error().code == ErrorCode::Unsupported, qPrintable(stored.error().oneLine()));
        QVERIFY(!stored.error().advice.isEmpty());
        QVERIFY(!stored.error().oneLine().contains("find-me"_L1));
        domain::CredentialReference reference;
        reference.kind = domain::CredentialReference::Kind::Keychain;
        reference.location = u"entry"_s;
        QVERIFY(!QCoro::waitFor(keyring->password(reference, {})));
        QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("find-me-if-you-can"), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(NoKeyringTest)
#include "tst_nokeyring.moc"

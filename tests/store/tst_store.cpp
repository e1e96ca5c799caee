// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "suites.h"
#include "testdatabase.h"

#include <QCoreApplication>

/// Runs all suites of the store on one backend. With --as it is one of the processes that the suites start.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--as"))
        return pulpit::test::runChild(arguments.mid(2));
    pulpit::test::startBackend();
    int failures = 0;
    for (const auto &makeSuite : pulpit::test::kSuites) {
        const std::unique_ptr<QObject> suite = makeSuite();
        failures += QTest::qExec(suite.get(), arguments);
    }
    pulpit::test::stopBackend();
    return failures == 0 ? 0 : 1;
}

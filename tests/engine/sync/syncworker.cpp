// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An engine in a process of its own, to be killed by a test. Usage: syncworker DATABASE
#include "engine/engine.h"
#include "engine/sync/syncfleet.h"
#include "git/definitiontrees.h"
#include "pulp/connector.h"
#include "store/store.h"

#include <QCoreApplication>

using namespace pulpit;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    store::StoreOptions options;
    options.url = QString::fromLocal8Bit(argv[1]);
    auto store = store::open(options);
    if (!store)
        qFatal("%s", qPrintable(store.error().oneLine()));
    test::FixedSecrets secrets;
    const auto connector
        = pulp::makeConnector(std::shared_ptr<ports::SecretSource>(&secrets, [](ports::SecretSource *) {}));
    engine::EngineOptions engineOptions;
    engineOptions.program = QStringLiteral("syncworker");
    engineOptions.definitions = git::makeDefinitionSource({});
    engineOptions.timing.tick = std::chrono::milliseconds(50);
    engineOptions.timing.serverWatch = std::chrono::hours(1);
    const auto engine = engine::makeEngine(engineOptions, **store, *connector, secrets);
    engine->start(false);
    return QCoreApplication::exec();
}

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secretsource.h"
#include "ports/services.h"

#include <memory>

namespace pulpit::app {

struct CoreOptions
{
    QString program; ///< "pulpit", "pulpitd", "pulpitctl"
    QString database; ///< URL; see store/store.h
    QString iniFile; ///< for the local password and Vault's address; may not exist
    QString profile = QStringLiteral("default");
};

/// The wiring: store, secrets, connector and engine of one program, put together and taken apart in the right order.
/// Main thread.
class Core
{
public:
    /// Opens the database and makes the engine, which does nothing before start(). Fails as store::open() does, or with
    /// InvalidConfiguration when config.ini cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<Core>> open(const CoreOptions &options);
    ~Core();

    [[nodiscard]] ports::Engine &engine() { return *m_engine; }
    [[nodiscard]] ports::Store &store() { return *m_store; }

private:
    Core() = default;
    // Destroyed from the last to the first.
    std::unique_ptr<ports::Store> m_store;
    std::shared_ptr<ports::SecretSource> m_secrets;
    std::unique_ptr<ports::PulpConnector> m_connector;
    std::unique_ptr<ports::Engine> m_engine;
};

} // namespace pulpit::app

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakepulp/fleetthread.h"
#include "support/fakepulp/testclient.h"

#include <QStringList>

#include <memory>

namespace pulpit::contract {

/// The server under test: a real one that the environment names, else a fake one.
///
/// * PULPIT_CONTRACT_URL: `http://host:port` of a real server, whose administrator's name and password
///   file are PULPIT_CONTRACT_USER and PULPIT_CONTRACT_PASSWORD_FILE.
/// * PULPIT_CONTRACT_UPSTREAM (or PULPIT_UPSTREAM_URL): where that server finds the test bed's upstream
///   repositories.
class ContractTarget
{
public:
    ContractTarget();

    [[nodiscard]] fakepulp::TestClient &client() { return *m_client; }
    [[nodiscard]] const QByteArray &origin() const { return m_origin; }
    [[nodiscard]] bool isFake() const { return m_fleet != nullptr; }
    /// pulpcore's version is of the line that the expected shapes were taken from.
    [[nodiscard]] bool isReferenceVersion() const { return m_version.startsWith("3.105."); }
    [[nodiscard]] int minorVersion() const { return m_version.split('.').value(1).toInt(); }
    [[nodiscard]] QString upstream(const QString &path) const { return m_upstream + path; }

    /// Everything the test makes has to be registered; removeAll() deletes it, last first.
    void made(const QString &href) { m_made.append(href); }
    void removeAll();

private:
    void startFake();

    std::unique_ptr<fakepulp::FleetThread> m_fleet;
    std::unique_ptr<fakepulp::TestClient> m_client;
    QByteArray m_origin;
    QByteArray m_version;
    QString m_upstream;
    QStringList m_made;
};

} // namespace pulpit::contract

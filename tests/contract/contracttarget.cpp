// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contracttarget.h"

#include <QFile>

namespace pulpit::contract {

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

ContractTarget::ContractTarget()
{
    m_origin = qgetenv("PULPIT_CONTRACT_URL");
    if (m_origin.isEmpty()) {
        startFake();
    } else {
        QFile file(qEnvironmentVariable("PULPIT_CONTRACT_PASSWORD_FILE"));
        const QByteArray password = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
        const QByteArray user = qEnvironmentVariable("PULPIT_CONTRACT_USER", u"admin"_s).toUtf8();
        while (m_origin.endsWith('/'))
            m_origin.chop(1);
        m_client = std::make_unique<TestClient>(m_origin, user, password);
        m_upstream
            = qEnvironmentVariable("PULPIT_CONTRACT_UPSTREAM", qEnvironmentVariable("PULPIT_UPSTREAM_URL")) + u'/';
    }
    // A busy machine makes real servers slow.
    m_client->setTimeout(60'000);
    for (const QJsonValue &component : m_client->get("/pulp/api/v3/status/").object().value("versions"_L1).toArray()) {
        if (component["component"_L1].toString() == u"core"_s)
            m_version = component["version"_L1].toString().toUtf8();
    }
}

void ContractTarget::startFake()
{
    m_fleet = std::make_unique<FleetThread>();
    m_upstream = u"http://upstream.test/"_s;
    m_fleet->run([this](Fleet &fleet) {
        fleet.upstream(upstream(u"rpm/alma-9-appstream"_s))
            .setPackages(Plugin::Rpm, {rpmPackage(u"web"_s), rpmPackage(u"agent"_s), rpmAdvisory(u"TEST-2026-1"_s)});
        DebSuite updates;
        updates.codename = u"bookworm-updates"_s;
        fleet.upstream(upstream(u"deb/debian-12"_s))
            .setPackages(Plugin::Deb, {debPackage(u"web"_s), debPackage(u"agent"_s)}, {DebSuite {}, updates});
        fleet.upstream(upstream(u"file/boot-images"_s))
            .setPackages(Plugin::File, {fileUnit(u"a.img"_s), fileUnit(u"b.img"_s)});
        fleet.upstream(upstream(u"python/pypi-data"_s))
            .setPackages(Plugin::Python, {pythonPackage(u"pulpit-frames"_s), pythonPackage(u"pulpit-plots"_s)});
        m_origin = fleet.addServer()->origin();
    });
    m_client = std::make_unique<TestClient>(m_origin);
}

void ContractTarget::removeAll()
{
    while (!m_made.isEmpty()) {
        const TestClient::Answer answer = m_client->remove(m_made.takeLast().toUtf8());
        if (answer.status == 202)
            (void)m_client->waitFor(answer.task(), 60'000);
    }
}

} // namespace pulpit::contract

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/versionreader.h"

#include <QHash>

namespace pulpit::engine {

VersionReader::VersionReader(std::shared_ptr<ports::PulpServer> server, ports::CallContext context)
    : m_server(std::move(server))
    , m_context(std::move(context))
{
}

Async<domain::PulpVersion> VersionReader::read(QString href)
{
    const auto request = std::make_shared<Request>();
    request->href = href;
    m_waiting.push_back(request);
    if (!m_isReading)
        readAll(); // runs on by itself; ends before its last waiter is resumed
    co_await request->answered.wait();
    co_return request->answer;
}

QCoro::Task<> VersionReader::readAll()
{
    m_isReading = true;
    while (!m_waiting.empty()) {
        const auto batch = std::exchange(m_waiting, {});
        QStringList hrefs;
        for (const auto &request : batch)
            hrefs.append(request->href);
        hrefs.removeDuplicates();
        const auto versions = co_await m_server->versions(hrefs, m_context);
        QHash<QString, domain::PulpVersion> byHref;
        if (versions)
            for (const domain::PulpVersion &version : *versions)
                byHref.insert(version.href, version);
        for (const auto &request : batch) {
            if (!versions)
                request->answer = fail(versions.error());
            else if (const auto found = byHref.constFind(request->href); found != byHref.constEnd())
                request->answer = *found;
            else
                request->answer = fail(ErrorCode::NotFound, QStringLiteral("the server has no such repository version"),
                                       request->href);
            request->answered.set();
        }
    }
    m_isReading = false;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

Database::Database(Writer::Settings settings)
    : m_settings(std::move(settings))
    , m_readers(m_settings.address)
    , m_writer(std::make_unique<Writer>(m_settings))
{
    m_thread.setObjectName(u"store writer"_s);
    m_writer->moveToThread(&m_thread);
}

Database::~Database()
{
    if (!m_thread.isRunning())
        return;
    Writer *writer = m_writer.get();
    QMetaObject::invokeMethod(
        writer, [writer] { writer->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<void> Database::open()
{
    m_thread.start();
    Result<void> opened;
    Writer *writer = m_writer.get();
    QMetaObject::invokeMethod(
        writer, [writer, &opened] { opened = writer->open(); }, Qt::BlockingQueuedConnection);
    return opened;
}

Result<void> Database::readConsistently(const std::function<Result<void>(Connection &)> &work) const
{
    return read([&work](Connection &connection) -> Result<void> {
        const QString begin = connection.backend() == Backend::Sqlite
            ? u"BEGIN"_s
            : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
        if (const Result<QVariant> begun = connection.command(begin); !begun)
            return fail(begun.error());
        const Result<void> done = work(connection);
        const Result<QVariant> ended = connection.command(u"COMMIT"_s);
        if (done && !ended)
            return fail(ended.error());
        return done;
    });
}

tl::unexpected<Error> notFound(const QString &kind, const QString &name)
{
    return fail(ErrorCode::NotFound, u"there is no such %1"_s.arg(kind), name);
}

} // namespace pulpit::store

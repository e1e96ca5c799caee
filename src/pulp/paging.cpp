// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/paging.h"

#include "pulp/jsonreader.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::pulp {

namespace {

constexpr int kMaxPasses = 4;
constexpr int kSmallestPage = 50;
constexpr auto kSlowPage = 20s;
constexpr auto kPageLimit = 30s; // gunicorn kills its own worker at 90 s, proxies give up at 60 s
constexpr int kMaxFailures = 2; // in a row; a server that never answers is given up after three page limits

struct Page
{
    qint64 count = 0;
    QJsonArray rows;
    std::chrono::milliseconds duration {};
};

// gunicorn's time-out shows as a reset connection or a 502 of the proxy; without a page before it, so does a server
// that is down.
bool isTooHeavy(const Error &error, bool hasAnsweredBefore)
{
    if (error.code == ErrorCode::Timeout || error.code == ErrorCode::TooLarge)
        return true;
    return hasAnsweredBefore
        && (error.code == ErrorCode::Unreachable || error.httpStatus == 502 || error.httpStatus == 503);
}

Async<Page> fetchPage(std::shared_ptr<Connection> connection, ListRequest list, qint64 offset, int limit,
                      ports::CallContext context)
{
    Request request;
    request.path = list.path;
    request.query = list.query;
    if (!list.fields.isEmpty())
        request.query.emplaceBack(u"fields"_s, list.fields.join(u','));
    if (!list.ordering.isEmpty())
        request.query.emplaceBack(u"ordering"_s, list.ordering);
    request.query.emplaceBack(u"limit"_s, QString::number(limit));
    if (offset > 0)
        request.query.emplaceBack(u"offset"_s, QString::number(offset));
    request.timeLimit = kPageLimit;
    request.anonymous = list.anonymous;
    const auto begin = std::chrono::steady_clock::now();
    const Result<QJsonObject> answer
        = co_await sendForObject(std::move(connection), std::move(request), std::move(context));
    if (!answer)
        co_return fail(answer.error());
    Page page;
    page.duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    JsonReader reader(*answer);
    page.count = reader.number("count"_L1);
    page.rows = reader.optionalArray("results"_L1);
    if (const Result<> problem = reader.problem(); !problem)
        co_return fail(problem.error());
    if (page.rows.size() > limit)
        co_return fail(ErrorCode::BadAnswer, u"the server sent more rows than were asked for"_s, list.path);
    co_return page;
}

/// Puts the pages of one pass together and tells whether they fit each other.
class Pass
{
public:
    enum class State { Going, Complete, Disturbed };

    State add(const Page &page)
    {
        if (m_count >= 0 && m_count != page.count)
            return State::Disturbed;
        m_count = page.count;
        for (const QJsonValue &row : page.rows) {
            const QString href = row.toObject().value("pulp_href"_L1).toString();
            if (!href.isEmpty() && m_seen.contains(href))
                return State::Disturbed;
            if (!href.isEmpty())
                m_seen.insert(href);
            m_rows.append(row);
        }
        if (m_rows.size() == m_count)
            return State::Complete;
        return page.rows.isEmpty() || m_rows.size() > m_count ? State::Disturbed : State::Going;
    }

    [[nodiscard]] const QJsonArray &rows() const { return m_rows; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    qint64 m_count = -1;
    QJsonArray m_rows;
    QSet<QString> m_seen;
};

} // namespace

Async<QJsonArray> fetchAll(std::shared_ptr<Connection> connection, ListRequest list, ports::CallContext context)
{
    int limit = int(std::min<qint64>(list.pageSize, std::max<qint64>(list.maxRows, 1)));
    for (int passes = 0; passes < kMaxPasses; ++passes) {
        Pass pass;
        Pass::State state = Pass::State::Going;
        int failures = 0;
        while (state == Pass::State::Going) {
            const Result<Page> page
                = co_await fetchPage(connection, list, list.offset + pass.rows().size(), limit, context);
            if (!page) {
                if (!isTooHeavy(page.error(), !pass.rows().isEmpty()) || limit <= kSmallestPage
                    || ++failures > kMaxFailures)
                    co_return fail(page.error());
                limit = std::max(limit / 2, kSmallestPage);
                continue;
            }
            failures = 0;
            if (page->duration > kSlowPage)
                limit = std::max(limit / 2, kSmallestPage);
            state = pass.add(*page);
            if (list.onlyFirst && pass.rows().size() >= std::min(list.maxRows, pass.count() - list.offset))
                state = Pass::State::Complete;
            if (!list.onlyFirst && pass.count() > list.maxRows)
                co_return fail(ErrorCode::TooLarge,
                               u"the list has %1 rows, more than the limit of %2"_s.arg(pass.count()).arg(list.maxRows),
                               list.path);
        }
        if (state == Pass::State::Complete)
            co_return pass.rows();
    }
    co_return fail(ErrorCode::Conflict, u"the list changed each time while it was read"_s, list.path,
                   u"try again when fewer changes are going on"_s);
}

} // namespace pulpit::pulp

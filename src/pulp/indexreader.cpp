// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/indexreader.h"

#include "pulp/errorbody.h"
#include "pulp/simpleindex.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::pulp {

namespace {

constexpr int kMaxHops = 5; // the content app may point to an object store
constexpr qint64 kMaxIndex = 512LL * 1024 * 1024; // streamed; a PULP_MANIFEST has about 100 bytes a file
constexpr qint64 kMaxPage = 16LL * 1024 * 1024; // kept in memory
constexpr qsizetype kMaxProjects = 50; // each costs a request
constexpr qsizetype kMaxLinks = 100'000;
constexpr qsizetype kMaxDebDistributions = 50;
constexpr auto kTimeLimit = 120s;

using ports::ServedIndex;

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path() + path);
    return url;
}

ServedIndex unlike(ServedIndex::State state, const QUrl &url)
{
    return {state, url.toDisplayString(), {}};
}

} // namespace

IndexReader::IndexReader(const domain::Server &server, std::shared_ptr<RequestLog> log)
    : m_server(server)
    , m_transport(std::make_shared<Transport>(TlsPolicy(server.trust, TlsPolicy::Purpose::Content),
                                              RequestTap {std::move(log), server.name, false}))
{
}

QUrl IndexReader::baseUrl(const domain::PulpDistribution &distribution) const
{
    QUrl url(distribution.baseUrl, QUrl::StrictMode);
    // Python's index is served by the API, all else by the content app.
    const bool isApi = domain::pluginOf(distribution.type) == "python"_L1;
    const bool isOverridden = isWeb(m_server.contentUrl);
    const QUrl &place = isOverridden && !isApi ? m_server.contentUrl : m_server.url;
    if (url.isRelative() || isOverridden) {
        url.setScheme(place.scheme());
        url.setHost(place.host());
        url.setPort(place.port());
    }
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return isWeb(url) && !distribution.baseUrl.isEmpty() ? url : QUrl();
}

Async<ServedIndex> IndexReader::read(domain::PulpDistribution distribution, QStringList debDistributions,
                                     ports::CallContext context)
{
    const QUrl base = baseUrl(distribution);
    const QString plugin = domain::pluginOf(distribution.type);
    if (!base.isValid())
        co_return ServedIndex();
    if (plugin == "rpm"_L1)
        co_return co_await readOne(below(base, u"repodata/repomd.xml"_s), std::move(context));
    if (plugin == "file"_L1)
        co_return co_await readOne(below(base, u"PULP_MANIFEST"_s), std::move(context));
    if (plugin == "deb"_L1 && !debDistributions.isEmpty() && debDistributions.size() <= kMaxDebDistributions)
        co_return co_await readDeb(base, std::move(debDistributions), std::move(context));
    if (plugin == "python"_L1)
        co_return co_await readPython(base, std::move(context));
    co_return unlike(ServedIndex::State::NotComparable, base);
}

Async<IndexReader::Fetched> IndexReader::fetch(QUrl url, bool withBody, ports::CallContext context)
{
    for (int hop = 0; hop <= kMaxHops; ++hop) {
        const auto hash = std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256);
        WireRequest request;
        request.url = url;
        request.timeLimit = kTimeLimit;
        request.maxBytes = withBody ? kMaxPage : kMaxIndex;
        request.headers = {{"Accept", withBody ? "text/html" : "*/*"},
                           {"Accept-Encoding", "identity"},
                           {"User-Agent", "Pulpit/" PULPIT_VERSION}};
        if (!withBody)
            request.sink = [hash](QByteArrayView bytes) { hash->addData(bytes); };
        Result<WireAnswer> answer = co_await m_transport->exchange(std::move(request), context.cancellation);
        if (!answer)
            co_return fail(answer.error());
        Fetched fetched;
        fetched.isGuarded = answer->status == 401 || answer->status == 403;
        if (answer->status == 404 || answer->status == 410 || fetched.isGuarded)
            co_return fetched;
        if (answer->status / 100 == 3) {
            const QUrl next = url.resolved(QUrl::fromEncoded(answer->location));
            if (!isWeb(next) || (url.scheme() == "https"_L1 && next.scheme() != "https"_L1))
                co_return fail(ErrorCode::BadAnswer, u"the content app points to a place that is not followed"_s,
                               url.toDisplayString());
            url = next;
            url.setUserInfo({});
            continue;
        }
        if (answer->status != 200)
            co_return fail(
                answerError(answer->status, answer->body, answer->contentType, url.toDisplayString(QUrl::RemoveQuery)));
        fetched.isThere = true;
        fetched.sha256 = hash->result();
        fetched.body = std::move(answer->body);
        co_return fetched;
    }
    co_return fail(ErrorCode::BadAnswer, u"the content app points from place to place"_s,
                   url.toDisplayString(QUrl::RemoveQuery));
}

Async<ServedIndex> IndexReader::readOne(QUrl url, ports::CallContext context)
{
    const Result<Fetched> fetched = co_await fetch(url, false, std::move(context));
    if (!fetched)
        co_return fail(fetched.error());
    if (fetched->isGuarded)
        co_return unlike(ServedIndex::State::NotComparable, url);
    if (!fetched->isThere)
        co_return unlike(ServedIndex::State::NotServed, url);
    co_return ServedIndex {ServedIndex::State::Served, url.toDisplayString(), fetched->sha256};
}

Async<ServedIndex> IndexReader::readDeb(QUrl base, QStringList distributions, ports::CallContext context)
{
    distributions.removeDuplicates();
    distributions.sort();
    QCryptographicHash all(QCryptographicHash::Sha256);
    QUrl first;
    const QStringList files {u"Release"_s, u"InRelease"_s};
    for (const QString &name : distributions) {
        // A name that ends with a slash is a flat repository: its Release lies beside the packages.
        const QString folder = name.endsWith(u'/') ? (name == "/"_L1 ? QString() : name) : u"dists/%1/"_s.arg(name);
        ServedIndex found;
        for (const QString &file : files) {
            const QUrl url = below(base, folder + file);
            if (first.isEmpty())
                first = url;
            const Result<ServedIndex> one = co_await readOne(url, context);
            if (!one)
                co_return fail(one.error());
            found = *one;
            if (found.state != ServedIndex::State::NotServed)
                break;
        }
        if (found.state != ServedIndex::State::Served)
            co_return found;
        all.addData(name.toUtf8() + ' ' + found.sha256.toHex() + '\n');
    }
    co_return ServedIndex {ServedIndex::State::Served, first.toDisplayString(), all.result()};
}

Async<ServedIndex> IndexReader::readPython(QUrl base, ports::CallContext context)
{
    const QUrl index = below(base, u"simple/"_s);
    const Result<Fetched> top = co_await fetch(index, true, context);
    if (!top)
        co_return fail(top.error());
    if (top->isGuarded)
        co_return unlike(ServedIndex::State::NotComparable, index);
    if (!top->isThere)
        co_return unlike(ServedIndex::State::NotServed, index);
    const std::optional<QList<SimpleLink>> projects = readSimplePage(top->body, kMaxProjects);
    if (!projects)
        co_return unlike(ServedIndex::State::NotComparable, index);
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const SimpleLink &project : *projects) {
        const QString name = normalizedProject(project.text);
        if (name.isEmpty())
            co_return unlike(ServedIndex::State::NotComparable, index);
        const Result<Fetched> page = co_await fetch(below(index, name + u'/'), true, context);
        if (!page)
            co_return fail(page.error());
        const std::optional<QList<SimpleLink>> files = readSimplePage(page->body, kMaxLinks);
        if (!page->isThere || !files)
            co_return unlike(ServedIndex::State::NotComparable, index);
        all.addData(name.toUtf8() + '\n');
        for (const SimpleLink &file : *files)
            all.addData("  " + file.text.toUtf8() + ' ' + file.sha256.toLatin1() + '\n');
    }
    co_return ServedIndex {ServedIndex::State::Served, index.toDisplayString(), all.result()};
}

} // namespace pulpit::pulp

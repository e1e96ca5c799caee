// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentapp.h"

#include "contentindex.h"

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

struct Location
{
    Domain *domain = nullptr;
    const Distribution *distribution = nullptr;
    QString rest; ///< below the distribution
};

// Finds the distribution whose base path begins \a path; `foo` and `foo/bar` cannot both exist.
std::optional<Location> locate(Server &server, QString path)
{
    Domain *domain = &server.domain();
    if (server.domainsEnabled()) {
        domain = server.findDomain(path.section(u'/', 0, 0));
        path = path.section(u'/', 1);
        if (domain == nullptr)
            return std::nullopt;
    }
    for (qsizetype end = path.indexOf(u'/');; end = path.indexOf(u'/', end + 1)) {
        const QString base = end < 0 ? path : path.left(end);
        if (const Distribution *found = domain->distributionByPath(base))
            return Location {domain, found, end < 0 ? QString() : path.mid(end + 1)};
        if (end < 0)
            return std::nullopt;
    }
}

HttpResponse notFound()
{
    HttpResponse response;
    response.status = 404;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = "404: Not Found";
    return response;
}

HttpResponse file(QByteArray data, const QByteArray &type)
{
    HttpResponse response;
    response.headers
        = {{"Content-Type", type}, {"X-PULP-CACHE", "MISS"}, {"X-PULP-ARTIFACT-SIZE", QByteArray::number(data.size())}};
    response.body = std::move(data);
    return response;
}

HttpResponse folder(const QString &path, const QStringList &entries)
{
    QByteArray body = "<!DOCTYPE html>\n<html>\n<head><title>Index of " + path.toHtmlEscaped().toUtf8()
        + "</title></head>\n<body>\n<h1>Index of " + path.toHtmlEscaped().toUtf8()
        + "</h1>\n<hr>\n<pre><a href=\"../\">../</a>\n";
    for (const QString &entry : entries)
        body += "<a href=\"" + entry.toUtf8().toPercentEncoding("/+~") + "\">" + entry.toHtmlEscaped().toUtf8()
            + "</a>\n";
    HttpResponse response;
    response.headers = {{"Content-Type", "text/html"}};
    response.body = body + "</pre>\n<hr>\n</body>\n</html>\n";
    return response;
}

HttpResponse servePath(Server &server, const QString &path)
{
    if (path.isEmpty()) {
        QStringList bases;
        server.domain().distributions.forEachNewestFirst([&](const Distribution &row) {
            bases.append(QString(row.basePath + u'/'));
            return bases.size() < 1000;
        });
        return folder(u"/pulp/content/"_s, bases);
    }
    const std::optional<Location> location = locate(server, path);
    const std::optional<Served> served = location ? servedBy(*location->domain, *location->distribution) : std::nullopt;
    if (!served)
        return notFound();
    if (location->rest.isEmpty() || location->rest.endsWith(u'/')) {
        const std::optional<QStringList> entries = publishedFolder(*served->content, location->rest, served->manifest);
        return entries ? folder(path, *entries) : notFound();
    }
    std::optional<QByteArray> data
        = publishedFile(*served->content, served->revision, location->rest, served->manifest);
    return data ? file(std::move(*data), "application/octet-stream") : notFound();
}

HttpResponse servePypi(Server &server, const QString &path)
{
    const std::optional<Location> location = locate(server, path);
    const std::optional<Served> served = location ? servedBy(*location->domain, *location->distribution) : std::nullopt;
    if (!served || served->plugin != Plugin::Python)
        return notFound();
    const QString rest = location->rest;
    if (rest == u"simple/"_s)
        return file(simpleIndex(*served->content), "text/html; charset=utf-8");
    if (rest.startsWith(u"simple/"_s) && rest.endsWith(u'/'))
        return file(simpleProject(*served->content, rest.mid(7).chopped(1)), "text/html; charset=utf-8");
    std::optional<QByteArray> data = publishedFile(*served->content, served->revision, rest, served->manifest);
    return data ? file(std::move(*data), "application/octet-stream") : notFound();
}

} // namespace

std::optional<HttpResponse> serveContent(Server &server, const HttpRequest &request)
{
    const QString path = QString::fromUtf8(request.path);
    const QString contentPath = u"/pulp/content/"_s;
    const QString pypiPath = u"/pypi/"_s;
    if (path.startsWith(contentPath))
        return servePath(server, path.mid(contentPath.size()));
    if (path.startsWith(pypiPath))
        return servePypi(server, path.mid(pypiPath.size()));
    return std::nullopt;
}

std::optional<Served> servedAtPath(Server &server, const QString &path)
{
    const std::optional<Location> location = locate(server, path);
    return location ? servedBy(*location->domain, *location->distribution) : std::nullopt;
}

} // namespace pulpit::fakepulp

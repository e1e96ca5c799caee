// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failures.h"

#include "jsonwriter.h"

#include <QUrl>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QString hostAndPort(const QUrl &url)
{
    const int fallback = url.scheme() == u"https"_s ? 443 : 80;
    return url.host() + u':' + QString::number(url.port(fallback));
}

// The first file that each plugin asks the upstream for.
QString firstFile(std::optional<Plugin> plugin, const QString &url)
{
    const QString folder = url.endsWith(u'/') ? url : QString(url + u'/');
    if (!plugin)
        return url;
    switch (*plugin) {
    case Plugin::Rpm: return folder + u"repodata/repomd.xml"_s;
    case Plugin::Python: return folder + u"simple/"_s;
    case Plugin::Deb: return folder + u"dists/stable/Release"_s;
    case Plugin::Container: return folder + u"v2/"_s;
    case Plugin::File: break;
    }
    return url;
}

QString httpError(const QString &status, const QString &text, std::optional<Plugin> plugin, const QString &url)
{
    // rpm tries the mirror list next and names the remote's own URL, without its last slash.
    QString shown = plugin == Plugin::Rpm ? url : firstFile(plugin, url);
    if (plugin == Plugin::Rpm && shown.endsWith(u'/'))
        shown.chop(1);
    return status + u", message='"_s + text + u"', url='"_s + shown + u'\'';
}

QString notARepository(std::optional<Plugin> plugin, const QString &url)
{
    if (plugin == Plugin::Deb) {
        return u"Could not find a Release file at '"_s + (url.endsWith(u'/') ? url.chopped(1) : url)
            + u"/dists/stable', try checking the 'url' and 'distributions' option on your remote"_s;
    }
    if (plugin == Plugin::File) {
        return u"Error: Parsing of the manifest file failed on line:1.\nPlease make sure the remote URL is pointing to "
               u"a valid manifest "
               "file.\nThe manifest file should be composed of lines in the following format: <relative_path>,<digest>,<size>."_s;
    }
    return u"An invalid remote URL was provided: "_s + url;
}

QString description(Failure failure, std::optional<Plugin> plugin, const QString &address)
{
    const QUrl url(address);
    const QString connect = u"Cannot connect to host "_s + hostAndPort(url) + u" ssl:default ["_s;
    switch (failure) {
    case Failure::DnsFailure: return connect + u"Domain name not found]"_s;
    case Failure::ConnectionRefused:
        return connect + u"Connect call failed ('"_s + url.host() + u"', "_s + QString::number(url.port(80)) + u")]"_s;
    case Failure::TlsError: return connect + u"[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:992)]"_s;
    case Failure::NotFound: return httpError(u"404"_s, u"Not Found"_s, plugin, address);
    case Failure::Unauthorized: return httpError(u"401"_s, u"Unauthorized"_s, plugin, address);
    case Failure::Forbidden: return httpError(u"403"_s, u"Forbidden"_s, plugin, address);
    case Failure::ServerError: return httpError(u"500"_s, u"Internal Server Error"_s, plugin, address);
    case Failure::ServiceUnavailable: return httpError(u"503"_s, u"Service Unavailable"_s, plugin, address);
    case Failure::Truncated:
        return u"Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy "
               u"content length "
               "header (received 1005 of 2011 bytes).'>"_s;
    case Failure::Timeout:
        return u"[PLP0005] Request timed out for "_s + firstFile(plugin, address)
            + u". Increasing the total_timeout value on the remote might help."_s;
    case Failure::NotARepository: return notARepository(plugin, address);
    case Failure::BadSignature:
        return u"Unable to verify any Release files from '"_s + (address.endsWith(u'/') ? address.chopped(1) : address)
            + u"/Release' using the GPG key provided."_s;
    case Failure::ChecksumMismatch:
        return u"A file located at the url "_s + address
            + u"Packages/a/a-1.0-1.x86_64.rpm failed validation due to checksum. Expected "
              "'2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', Actual "
              "'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9'"_s;
    case Failure::DiskFull: return u"[Errno 28] No space left on device"_s;
    case Failure::WorkerKilled: return u"Killed by signal 9."_s;
    case Failure::WorkerMissing: return u"Worker has gone missing."_s;
    case Failure::WorkerShutdown: return u"Aborted during worker shutdown."_s;
    }
    return {};
}

bool isProcessDeath(Failure failure)
{
    return failure == Failure::WorkerKilled || failure == Failure::WorkerMissing || failure == Failure::WorkerShutdown;
}

} // namespace

QByteArray failureError(Failure failure, std::optional<Plugin> plugin, const QString &url)
{
    QByteArray json;
    {
        ObjectWriter out(json);
        if (isProcessDeath(failure)) {
            out.text("reason", description(failure, plugin, url));
        } else {
            out.bytes("traceback",
                      "  File \"/opt/pulp/lib/python3.11/site-packages/pulpcore/tasking/tasks.py\", line 73, in "
                      "_execute_task\n"
                      "    result = task_function()\n");
            out.text("description", description(failure, plugin, url));
            if (failure == Failure::Timeout)
                out.bytes("error_code", "PLP0005");
        }
    }
    return json;
}

QByteArray progressJson(const QList<ProgressReport> &reports)
{
    QByteArray json("[");
    for (const ProgressReport &report : reports) {
        if (json.size() > 1)
            json.append(',');
        ObjectWriter out(json);
        out.bytes("message", report.message);
        out.bytes("code", report.code);
        out.bytes("state", report.state);
        if (report.total)
            out.number("total", *report.total);
        else
            out.null("total");
        out.number("done", report.done);
        out.null("suffix");
    }
    return json.append(']');
}

QByteArray failedSyncProgress(Failure failure, std::optional<Plugin> plugin)
{
    if (!plugin || *plugin == Plugin::Rpm)
        return "[]";
    const auto report = [](const char *message, const char *code, const char *state, qint64 done = 0) {
        return ProgressReport {message, code, done, std::nullopt, state};
    };
    const bool late = failure == Failure::NotARepository || failure == Failure::BadSignature;
    switch (*plugin) {
    case Plugin::Deb:
        return progressJson(
            {report("Downloading Artifacts", "sync.downloading.artifacts", late ? "canceled" : "failed", late ? 3 : 0),
             report("Update ReleaseFile units", "update.release_file", late ? "failed" : "canceled"),
             report("Update PackageIndex units", "update.packageindex", "canceled"),
             report("Associating Content", "associating.content", "canceled")});
    case Plugin::Python:
        return progressJson({report("Fetching Project Metadata", "sync.fetching.project", "failed"),
                             report("Downloading Artifacts", "sync.downloading.artifacts", "canceled"),
                             report("Associating Content", "associating.content", "canceled")});
    case Plugin::File:
    case Plugin::Container:
    case Plugin::Rpm: break;
    }
    return progressJson({report("Downloading Metadata", "sync.downloading.metadata", "failed"),
                         report("Downloading Artifacts", "sync.downloading.artifacts", "canceled"),
                         report("Associating Content", "associating.content", "canceled")});
}

} // namespace pulpit::fakepulp

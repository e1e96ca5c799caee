// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failure.h"

#include "domain/names.h"

#include <QRegularExpression>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr detail::NameTable<FailureClass, 20> kNames {{
    {FailureClass::None, "none"_L1},
    {FailureClass::NameResolution, "name_resolution"_L1},
    {FailureClass::Connection, "connection"_L1},
    {FailureClass::Tls, "tls"_L1},
    {FailureClass::Authentication, "authentication"_L1},
    {FailureClass::NotFoundUpstream, "not_found_upstream"_L1},
    {FailureClass::Checksum, "checksum"_L1},
    {FailureClass::DiskFull, "disk_full"_L1},
    {FailureClass::Timeout, "timeout"_L1},
    {FailureClass::WorkerLost, "worker_lost"_L1},
    {FailureClass::UpstreamMetadata, "upstream_metadata"_L1},
    {FailureClass::Signature, "signature"_L1},
    {FailureClass::Unpublished, "unpublished"_L1},
    {FailureClass::Conflict, "conflict"_L1},
    {FailureClass::MassRemoval, "mass_removal"_L1},
    {FailureClass::SilentFailure, "silent_failure"_L1},
    {FailureClass::Canceled, "canceled"_L1},
    {FailureClass::ServerUnreachable, "server_unreachable"_L1},
    {FailureClass::ServerError, "server_error"_L1},
    {FailureClass::Other, "other"_L1},
}};

struct CodeRule
{
    QLatin1String code;
    FailureClass failureClass;
};

// Codes whose meaning does not depend on the text; PLP0012, 0013, 0014, 0018 and 0025 wrap another error and are left
// to the text.
constexpr CodeRule kCodes[] = {
    {"PLP0003"_L1, FailureClass::Checksum},         {"PLP0004"_L1, FailureClass::Checksum},
    {"PLP0005"_L1, FailureClass::Timeout},          {"PLP0008"_L1, FailureClass::NameResolution},
    {"PLP0010"_L1, FailureClass::Authentication},   {"PLP0022"_L1, FailureClass::UpstreamMetadata},
    {"PLP0024"_L1, FailureClass::Timeout},          {"PLP0026"_L1, FailureClass::Tls},
    {"PLP0027"_L1, FailureClass::Connection},       {"RPM0001"_L1, FailureClass::UpstreamMetadata},
    {"RPM0003"_L1, FailureClass::Authentication},   {"RPM0006"_L1, FailureClass::UpstreamMetadata},
    {"RPM0008"_L1, FailureClass::Signature},        {"RPM0010"_L1, FailureClass::Checksum},
    {"RPM0013"_L1, FailureClass::Signature},        {"RPM0016"_L1, FailureClass::UpstreamMetadata},
    {"DEB0001"_L1, FailureClass::NotFoundUpstream}, {"DEB0002"_L1, FailureClass::Signature},
    {"DEB0003"_L1, FailureClass::UpstreamMetadata}, {"DEB0004"_L1, FailureClass::UpstreamMetadata},
    {"DEB0006"_L1, FailureClass::UpstreamMetadata}, {"DEB0007"_L1, FailureClass::UpstreamMetadata},
    {"DEB0009"_L1, FailureClass::UpstreamMetadata},
};

struct TextRule
{
    QLatin1String text; // lower case
    FailureClass failureClass;
};

// Searched in this order in the text without its URLs. The order matters: every connection error of Pulp's HTTP client
// says "Cannot connect to host H ssl:default", whatever the cause in brackets is.
constexpr TextRule kTexts[] = {
    {"no space left on device"_L1, FailureClass::DiskFull},
    {"[errno 28]"_L1, FailureClass::DiskFull},
    {"disk quota exceeded"_L1, FailureClass::DiskFull},
    {"killed by signal"_L1, FailureClass::WorkerLost},
    {"worker has gone missing"_L1, FailureClass::WorkerLost},
    {"worker shutdown"_L1, FailureClass::WorkerLost},
    {"domain name not found"_L1, FailureClass::NameResolution},
    {"name or service not known"_L1, FailureClass::NameResolution},
    {"name resolution"_L1, FailureClass::NameResolution},
    {"no address associated with hostname"_L1, FailureClass::NameResolution},
    {"could not contact dns"_L1, FailureClass::NameResolution},
    {"dns server returned"_L1, FailureClass::NameResolution},
    {"nodename nor servname"_L1, FailureClass::NameResolution},
    {"[ssl:"_L1, FailureClass::Tls},
    {"[ssl]"_L1, FailureClass::Tls},
    {"sslerror"_L1, FailureClass::Tls},
    {"sslcertverificationerror"_L1, FailureClass::Tls},
    {"certificate verify failed"_L1, FailureClass::Tls},
    {"certificate has expired"_L1, FailureClass::Tls},
    {"hostname mismatch"_L1, FailureClass::Tls},
    {"failed validation due to checksum"_L1, FailureClass::Checksum},
    {"failed validation due to size"_L1, FailureClass::Checksum},
    {"digestvalidationerror"_L1, FailureClass::Checksum},
    {"sizevalidationerror"_L1, FailureClass::Checksum},
    {"checksum mismatch"_L1, FailureClass::Checksum},
    {"checksum did not match"_L1, FailureClass::Checksum},
    {"did not match the expected checksum"_L1, FailureClass::Checksum},
    {"digest mismatch"_L1, FailureClass::Checksum},
    {"unable to verify any release file"_L1, FailureClass::Signature},
    {"no valid signature"_L1, FailureClass::Signature},
    {"invalid signature"_L1, FailureClass::Signature},
    {"signature verification"_L1, FailureClass::Signature},
    {"could not verify the signature"_L1, FailureClass::Signature},
    {"using the gpg key provided"_L1, FailureClass::Signature},
    {"could not find a release file"_L1, FailureClass::NotFoundUpstream},
    {"an invalid remote url was provided"_L1, FailureClass::UpstreamMetadata},
    {"parsing of the manifest file failed"_L1, FailureClass::UpstreamMetadata},
    {"package index"_L1, FailureClass::UpstreamMetadata},
    {"packageindex"_L1, FailureClass::UpstreamMetadata},
    {"not well-formed"_L1, FailureClass::UpstreamMetadata},
    {"parse error"_L1, FailureClass::UpstreamMetadata},
    {"parseerror"_L1, FailureClass::UpstreamMetadata},
    {"missing from repomd"_L1, FailureClass::UpstreamMetadata},
    {"repomd.xml is missing"_L1, FailureClass::UpstreamMetadata},
    {"more than one"_L1, FailureClass::UpstreamMetadata},
    {"jsondecodeerror"_L1, FailureClass::UpstreamMetadata},
    {"timed out"_L1, FailureClass::Timeout},
    {"timeouterror"_L1, FailureClass::Timeout},
    {"timeout on reading"_L1, FailureClass::Timeout},
    {"connection timeout"_L1, FailureClass::Timeout},
    {"connect call failed"_L1, FailureClass::Connection},
    {"cannot connect to host"_L1, FailureClass::Connection},
    {"connection refused"_L1, FailureClass::Connection},
    {"connection reset"_L1, FailureClass::Connection},
    {"connection closed"_L1, FailureClass::Connection},
    {"server disconnected"_L1, FailureClass::Connection},
    {"network is unreachable"_L1, FailureClass::Connection},
    {"no route to host"_L1, FailureClass::Connection},
    {"payload is not completed"_L1, FailureClass::Connection},
    {"contentlengtherror"_L1, FailureClass::Connection},
    {"proxy authentication required"_L1, FailureClass::Authentication},
    {"invalid username/password"_L1, FailureClass::Authentication},
    {"authentication credentials were not provided"_L1, FailureClass::Authentication},
    {"already locked"_L1, FailureClass::Conflict},
    {"conflicts with"_L1, FailureClass::Conflict},
    {"has not been published"_L1, FailureClass::Unpublished},
    {"no publication"_L1, FailureClass::Unpublished},
    {"task was canceled"_L1, FailureClass::Canceled},
    {"task canceled"_L1, FailureClass::Canceled},
};

FailureClass classOfHttpStatus(int status)
{
    if (status == 401 || status == 403 || status == 407)
        return FailureClass::Authentication;
    if (status == 404 || status == 410)
        return FailureClass::NotFoundUpstream;
    if (status == 408 || status == 504)
        return FailureClass::Timeout;
    if (status == 409)
        return FailureClass::Conflict;
    return status >= 500 ? FailureClass::ServerError : FailureClass::Other;
}

/// The HTTP status that Pulp's download error begins with ("404, message='Not Found', url='...'"); 0 where there is
/// none.
int leadingHttpStatus(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*(?:\\[[A-Z]+[0-9]+\\]\\s*)?([1-5][0-9][0-9]), message="_s);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace

QString toString(FailureClass value)
{
    return detail::nameOf(kNames, value);
}

FailureClass failureClass(const QString &text)
{
    return detail::valueOf(kNames, text).value_or(text.isEmpty() ? FailureClass::None : FailureClass::Other);
}

FailureClass classifyFailure(const QString &errorCode, const QString &errorText)
{
    static const QRegularExpression prefix(u"^\\s*\\[([A-Z]{3}[0-9]{4})\\]"_s);
    // A text is shortened first: a traceback by mistake must not cost seconds.
    const QString text = errorText.left(16 * 1024);
    const QString code = errorCode.isEmpty() ? prefix.match(text).captured(1) : errorCode;
    for (const CodeRule &rule : kCodes)
        if (code == rule.code)
            return rule.failureClass;
    if (const int status = leadingHttpStatus(text); status != 0)
        return classOfHttpStatus(status);
    // URLs are cut out because their paths may contain any of the words.
    static const QRegularExpression url(u"[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s'\"]*"_s);
    const QString words = QString(text).remove(url).toLower();
    for (const TextRule &rule : kTexts)
        if (words.contains(rule.text))
            return rule.failureClass;
    if (code == "PLP0019"_L1 || code == "PLP0020"_L1 || code == "PLP0021"_L1)
        return words.contains("signature"_L1) ? FailureClass::Signature : FailureClass::Checksum;
    return FailureClass::Other;
}

QString adviceFor(FailureClass value)
{
    switch (value) {
    case FailureClass::None: return {};
    case FailureClass::NameResolution:
        return u"Check the host name in the remote's URL and the name servers of the Pulp server"_s;
    case FailureClass::Connection:
        return u"Check that the upstream runs and that firewalls and proxies let the Pulp server reach it"_s;
    case FailureClass::Tls:
        return u"Check the upstream's certificate, the remote's CA certificate and that the URL's scheme and port belong together"_s;
    case FailureClass::Authentication:
        return u"Check the user name, password, client certificate or subscription that the remote uses"_s;
    case FailureClass::NotFoundUpstream:
        return u"Open the URL by hand: the path or a distribution of the remote is wrong, or the upstream removed it"_s;
    case FailureClass::Checksum:
        return u"The upstream is inconsistent, often for some minutes while it is being updated: try again later, then tell its owner"_s;
    case FailureClass::DiskFull:
        return u"Free space on the Pulp server: remove old versions, then orphans, or enlarge the storage"_s;
    case FailureClass::Timeout:
        return u"Try again at a quieter time, or raise the remote's time-outs or the group's max_runtime"_s;
    case FailureClass::WorkerLost:
        return u"Look at the Pulp server's memory and the log of its workers, then start the sync again"_s;
    case FailureClass::UpstreamMetadata:
        return u"Check that the remote's URL points at a repository of this type and that its index is complete"_s;
    case FailureClass::Signature: return u"Check the remote's GPG key against the one that the upstream signs with"_s;
    case FailureClass::Unpublished: return u"Publish the latest version on the source server, then sync again"_s;
    case FailureClass::Conflict: return u"Wait for the other task that holds the object, then try again"_s;
    case FailureClass::MassRemoval:
        return u"Compare with the upstream: publish anyway if the removal is meant, otherwise go back to the version before"_s;
    case FailureClass::SilentFailure:
        return u"Look at the upstream and the log of the Pulp worker for what it could not fetch, then sync again"_s;
    case FailureClass::Canceled: return u"Start it again when it is wanted"_s;
    case FailureClass::ServerUnreachable:
        return u"Check that the Pulp server runs and that this machine can reach it"_s;
    case FailureClass::ServerError:
        return u"Try again later; if it stays, look at the log of the server that answered with the error"_s;
    case FailureClass::Other: return u"Read Pulp's text and look for the correlation id in the Pulp server's log"_s;
    }
    return {};
}

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/giturl.h"

#include "domain/naming.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::git {

namespace {

Error refused(const QString &text, const QString &why)
{
    Error error;
    error.code = ErrorCode::InvalidConfiguration;
    error.what = why;
    error.where = domain::withMaskedCredentials(text.left(300));
    error.advice = u"set git_repo_config to an https, ssh or file URL, HOST:PATH, or a full path"_s;
    return error;
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

} // namespace

Result<GitUrl> gitUrl(const QString &text)
{
    if (text.isEmpty())
        return fail(refused(text, u"no Git repository is configured"_s));
    if (text.startsWith(u'-') || hasControlCharacter(text))
        return fail(refused(text, u"this is not a repository"_s));
    if (text.startsWith(u'/'))
        return GitUrl {text, u"file"_s, {}};
    static const QRegularExpression secureCopy(
        u"\\A(?:[A-Za-z0-9._][A-Za-z0-9._-]*@)?[A-Za-z0-9\\[][A-Za-z0-9._\\[\\]-]*:(?!:|//)[^-].*\\z"_s);
    if (!text.contains("://"_L1)) {
        if (secureCopy.match(text).hasMatch())
            return GitUrl {text, u"ssh"_s, {}};
        return fail(refused(text, u"this is neither a URL nor a full path"_s));
    }
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || !text.startsWith(scheme + u"://"_s))
        return fail(refused(text, u"this is not a URL"_s));
    if (!url.password().isEmpty())
        return fail(refused(text, u"the URL of the Git repository carries a password"_s));
    if (scheme == "file"_L1)
        return url.host().isEmpty() ? Result<GitUrl>(GitUrl {text, scheme, {}})
                                    : fail(refused(text, u"a file URL must not name a host"_s));
    if (scheme != "https"_L1 && scheme != "http"_L1 && scheme != "ssh"_L1)
        return fail(refused(text, u"the protocol \"%1\" is not allowed"_s.arg(scheme.left(20))));
    if (url.host().isEmpty() || url.host().startsWith(u'-') || url.userName().startsWith(u'-'))
        return fail(refused(text, u"the URL names no host"_s));
    GitUrl result {text, scheme, {}};
    if (scheme != "ssh"_L1)
        result.origin = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
                            .toString(QUrl::FullyEncoded)
            + u'/';
    return result;
}

bool isPlainReference(const QString &text)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_][A-Za-z0-9._/+-]{0,200}\\z"_s);
    return plain.match(text).hasMatch() && !text.contains(".."_L1) && !text.contains("//"_L1) && !text.endsWith(u'/')
        && !text.endsWith(".lock"_L1);
}

bool isCommit(const QString &text)
{
    static const QRegularExpression hex(u"\\A(?:[0-9a-f]{40}|[0-9a-f]{64})\\z"_s);
    return hex.match(text).hasMatch();
}

} // namespace pulpit::git

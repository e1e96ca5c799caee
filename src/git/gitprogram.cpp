// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/gitprogram.h"

#include "domain/naming.h"

#include <QDir>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace pulpit::git {

namespace {

/// Variables of the operator that reaching a server may need.
const QStringList &inherited()
{
    static const QStringList names {u"PATH"_s,         u"SSH_AUTH_SOCK"_s,  u"http_proxy"_s, u"https_proxy"_s,
                                    u"HTTPS_PROXY"_s,  u"no_proxy"_s,       u"NO_PROXY"_s,   u"SSL_CERT_FILE"_s,
                                    u"SSL_CERT_DIR"_s, u"GIT_SSL_CAINFO"_s, u"TMPDIR"_s,     u"SystemRoot"_s};
    return names;
}

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

QString withoutCredentials(QString text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        QStringList words = line.split(u' ');
        for (QString &word : words)
            word = domain::withMaskedCredentials(word);
        line = words.join(u' ');
    }
    return lines.join(u'\n').right(2000);
}

} // namespace

GitProgram::GitProgram(GitUrl url, Secret credentials, GitLimits limits)
    : m_url(std::move(url))
    , m_credentials(std::move(credentials))
    , m_limits(limits)
{
}

QMap<QString, QString> GitProgram::environment() const
{
    QMap<QString, QString> values;
    for (const QString &name : inherited())
        if (const QByteArray value = qgetenv(name.toLatin1().constData()); !value.isEmpty())
            values.insert(name, QString::fromLocal8Bit(value));
    const QString home = m_folder.path();
    values.insert(u"HOME"_s, home);
    values.insert(u"XDG_CONFIG_HOME"_s, home);
    values.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    values.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    values.insert(u"GIT_CONFIG_GLOBAL"_s, QDir::toNativeSeparators(home + u"/none"_s));
    values.insert(u"GIT_ATTR_NOSYSTEM"_s, u"1"_s);
    values.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    values.insert(u"GIT_ASKPASS"_s, QString());
    values.insert(u"SSH_ASKPASS"_s, QString());
    values.insert(u"GIT_SSH_COMMAND"_s, u"ssh -oBatchMode=yes -oForwardAgent=no -oClearAllForwardings=yes"_s);
    values.insert(u"GIT_ALLOW_PROTOCOL"_s, m_url.protocol);
    values.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    values.insert(u"GIT_NO_REPLACE_OBJECTS"_s, u"1"_s);
    values.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    QList<std::pair<QString, QString>> settings {
        {u"core.hooksPath"_s, home + u"/none"_s},   {u"core.fsmonitor"_s, u"false"_s},
        {u"credential.helper"_s, QString()},        {u"submodule.recurse"_s, u"false"_s},
        {u"fetch.recurseSubmodules"_s, u"false"_s}, {u"gc.auto"_s, u"0"_s},
        {u"maintenance.auto"_s, u"false"_s},        {u"init.templateDir"_s, QString()},
        {u"init.defaultBranch"_s, u"main"_s}};
    if (!m_credentials.isEmpty() && !m_url.origin.isEmpty()) {
        settings.append({u"http.%1.extraHeader"_s.arg(m_url.origin),
                         u"Authorization: Basic "_s + QString::fromLatin1(m_credentials.reveal().toBase64())});
        // The header would go along to another host.
        settings.append({u"http.followRedirects"_s, u"false"_s});
    }
    values.insert(u"GIT_CONFIG_COUNT"_s, QString::number(settings.size()));
    for (qsizetype i = 0; i < settings.size(); ++i) {
        values.insert(u"GIT_CONFIG_KEY_%1"_s.arg(i), settings.at(i).first);
        values.insert(u"GIT_CONFIG_VALUE_%1"_s.arg(i), settings.at(i).second);
    }
    return values;
}

Error GitProgram::failure(const QStringList &arguments, const ProcessResult &result) const
{
    const QString text = result.errors;
    const auto says = [&text](QLatin1String part) { return text.contains(part, Qt::CaseInsensitive); };
    Error error;
    error.code = ErrorCode::Unreachable;
    error.what = u"git %1 failed"_s.arg(arguments.value(0));
    error.where = domain::withMaskedCredentials(m_url.text);
    error.detail = withoutCredentials(text);
    if (says("terminal prompts disabled"_L1) || says("permission denied"_L1) || says("authentication failed"_L1)
        || says("error: 403"_L1) || says("error: 401"_L1) || says("host key verification failed"_L1)
        || says("dubious ownership"_L1)) {
        error.code = ErrorCode::NotAllowed;
        error.what = u"the Git repository does not let us in"_s;
        error.advice
            = u"https: set git_repo_credentials; ssh: give this user a key, and the host a line in known_hosts"_s;
    } else if (says("not found"_L1) || says("does not exist"_L1) || says("does not appear to be a git repository"_L1)
               || says("couldn't find remote ref"_L1) || says("not a valid object name"_L1)) {
        error.code = ErrorCode::NotFound;
        error.what = u"the Git repository, its branch or its folder does not exist"_s;
        error.advice = u"check git_repo_config and git_repo_config_dir"_s;
    } else if (says("transport"_L1) && says("not allowed"_L1)) {
        error.code = ErrorCode::InvalidConfiguration;
        error.what = u"git does not speak this protocol here"_s;
    } else {
        error.advice = u"check that this machine reaches the Git server"_s;
    }
    return error;
}

Async<QByteArray> GitProgram::run(QStringList arguments, QByteArray input, CancellationToken cancellation)
{
    static const QString program = findProgram(u"git"_s);
    if (program.isEmpty())
        co_return fail(ErrorCode::Unsupported, u"git is not installed"_s, {}, u"install git"_s);
    if (!m_folder.isValid())
        co_return fail(ErrorCode::Storage, u"no temporary folder could be made"_s, m_folder.errorString());
    ProcessRequest request;
    request.program = program;
    request.arguments = arguments;
    request.environment = environment();
    request.workingFolder = m_folder.path();
    request.input = std::move(input);
    request.timeLimit = m_limits.time;
    request.outputLimit = m_limits.outputBytes;
    request.watch = [folder = m_folder.path(), limit = m_limits.diskBytes]() -> std::optional<Error> {
        if (bytesBelow(folder) <= limit)
            return std::nullopt;
        Error error;
        error.code = ErrorCode::TooLarge;
        error.what = u"the Git repository has more than %1 MiB"_s.arg(limit / 1024 / 1024);
        error.advice = u"keep definitions in a repository of their own"_s;
        return error;
    };
    const Result<ProcessResult> result = co_await runProcess(std::move(request), cancellation);
    if (!result) {
        Error error = result.error();
        error.where = domain::withMaskedCredentials(m_url.text);
        error.detail = withoutCredentials(error.detail);
        co_return fail(std::move(error));
    }
    if (result->exitCode != 0)
        co_return fail(failure(arguments, *result));
    co_return result->output;
}

} // namespace pulpit::git

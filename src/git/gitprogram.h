// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/processrunner.h"
#include "base/secret.h"
#include "git/giturl.h"

#include <QTemporaryDir>

#include <chrono>

namespace pulpit::git {

struct GitLimits
{
    std::chrono::milliseconds time {120000}; ///< of one call
    qint64 diskBytes = 512LL * 1024 * 1024; ///< of what is transferred
    qint64 outputBytes = 96LL * 1024 * 1024;
};

/// Runs git for one repository, in a folder of its own that goes with the object.
///
/// The repository is hostile: there is no work tree, so neither links, submodules, filters nor attributes can act;
/// hooks are off; git may speak the one protocol of the URL; no configuration of the machine or of the user is read,
/// nobody is asked for a password. Credentials go to git by its environment, which other users cannot read, never by
/// its arguments.
class GitProgram
{
public:
    GitProgram(GitUrl url, Secret credentials, GitLimits limits);

    /// git \a arguments; its standard output. A failure tells the end of git's own text, without credentials.
    Async<QByteArray> run(QStringList arguments, QByteArray input, CancellationToken cancellation);

    [[nodiscard]] const GitUrl &url() const { return m_url; }

private:
    [[nodiscard]] QMap<QString, QString> environment() const;
    [[nodiscard]] Error failure(const QStringList &arguments, const ProcessResult &result) const;

    const GitUrl m_url;
    const Secret m_credentials;
    const GitLimits m_limits;
    QTemporaryDir m_folder;
};

} // namespace pulpit::git

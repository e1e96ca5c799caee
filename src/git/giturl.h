// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace pulpit::git {

/// A repository that Git may be asked for.
struct GitUrl
{
    QString text; ///< as it is given to git
    QString protocol; ///< "https", "http", "ssh" or "file": the only one that git may speak
    QString origin; ///< https and http: "https://host:port/"; empty elsewhere

    bool operator==(const GitUrl &) const = default;
};

/// Reads git_repo_config: an https, http, ssh or file URL, HOST:PATH as ssh, or a full path. Fails with
/// InvalidConfiguration for everything else, above all for what git would run ("ext::…", "-…"), and for a URL with a
/// password in it, which others could see in the list of processes.
[[nodiscard]] Result<GitUrl> gitUrl(const QString &text);

/// Whether \a text can be asked for as a branch, tag or commit.
[[nodiscard]] bool isPlainReference(const QString &text);
/// Whether \a text is a full commit id.
[[nodiscard]] bool isCommit(const QString &text);

} // namespace pulpit::git

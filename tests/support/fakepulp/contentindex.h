// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

namespace pulpit::fakepulp {

/// The published index files of a content set. Equal sets with equal revisions give equal bytes, so
/// that comparing digests of what two servers serve means something.

[[nodiscard]] QByteArray repomdXml(const ContentSet &set, quint64 revision);
[[nodiscard]] QByteArray releaseFile(const ContentSet &set, const DebSuite &suite, quint64 revision);
[[nodiscard]] QByteArray packagesFile(const ContentSet &set, const QString &component, const QString &arch);
[[nodiscard]] QByteArray pulpManifest(const ContentSet &set);
[[nodiscard]] QByteArray simpleIndex(const ContentSet &set);
[[nodiscard]] QByteArray simpleProject(const ContentSet &set, const QString &project);

/// The file at \a path below the distribution's root; nothing if there is none. \a manifest is the
/// name of the file plugin's index.
[[nodiscard]] std::optional<QByteArray> publishedFile(const ContentSet &set, quint64 revision, const QString &path,
                                                      const QString &manifest);
/// What a web server's listing of \a path shows; nothing if there is no such folder.
[[nodiscard]] std::optional<QStringList> publishedFolder(const ContentSet &set, const QString &path,
                                                         const QString &manifest);

} // namespace pulpit::fakepulp

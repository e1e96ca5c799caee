// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QJsonObject;

namespace pulpit::domain {

/// A content type whose units are the same on every server that serves the same thing, in contrast to types that
/// describe structure or metadata and are counted differently by a mirror.
struct LeafContent
{
    QString type; ///< as in content_summary: "rpm.package"
    QString path; ///< below content/: "rpm/packages"
    QStringList keyFields; ///< together they are the natural key
    bool isPackage = true; ///< what users install; the mass-removal guard looks at these only
    QString sizeField = {}; ///< bytes of a unit, downloaded or not; empty: the server does not tell

    bool operator==(const LeafContent &) const = default;
};

/// The leaf content types of a repository type ("rpm.rpm", "deb.apt", "file.file", ...); empty where none is known.
/// Pure.
[[nodiscard]] QList<LeafContent> leafContent(const QString &repositoryType);

/// Whether servers tell the sizes of the packages of a repository type. Pure.
[[nodiscard]] bool hasPackageSizes(const QString &repositoryType);

/// The natural key of one row of a content list, its fields joined by " | "; empty where a field is missing.
[[nodiscard]] QString naturalKey(const LeafContent &leaf, const QJsonObject &row);

} // namespace pulpit::domain

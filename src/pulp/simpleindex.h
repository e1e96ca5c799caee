// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// Pages of a Python package index as PEP 503 has them: HTML whose anchors name projects or files. Only what tells
/// their content apart is taken; the links name the server that made them, so two servers' pages are never equal as
/// bytes. Pure; any thread.
namespace pulpit::pulp {

struct SimpleLink
{
    QString text; ///< the project's or the file's name
    QString sha256; ///< of the href's fragment, lower case; empty where there is none

    bool operator==(const SimpleLink &) const = default;
    bool operator<(const SimpleLink &other) const
    {
        return text != other.text ? text < other.text : sha256 < other.sha256;
    }
};

/// The anchors of a page, sorted. nullopt when there are more than \a maxLinks.
[[nodiscard]] std::optional<QList<SimpleLink>> readSimplePage(const QByteArray &html, qsizetype maxLinks);

/// A project's name as it stands in its URL: lower case, runs of "-", "_" and "." as one "-". Empty for what is no
/// name.
[[nodiscard]] QString normalizedProject(const QString &name);

} // namespace pulpit::pulp

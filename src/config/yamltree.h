// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/problem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace pulpit::config {

/// Where something stands in a file: both from 0, the column in bytes.
struct Place
{
    int line = 0;
    int column = 0;
};

/// One node of a YAML document with its place. Aliases and merge keys are resolved. A tree, owned by its parent.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, Sequence, Map };
    Kind kind = Kind::Null;
    bool isPlain = false; ///< a scalar without quotes and tag: its type follows from its text
    bool isMerged = false; ///< a key that came by a merge key
    Place place;
    QString text; ///< of a scalar
    std::vector<YamlNode> children; ///< of a map key and value in turn

    /// The value of \a key in a map; null where there is none. Duplicates were reported before: the last one counts.
    [[nodiscard]] const YamlNode *value(QLatin1String key) const;
};

/// Limits that keep hostile input from exhausting the process.
struct YamlLimits
{
    qint64 maxBytes = 4 * 1024 * 1024;
    int maxDepth = 64;
    int maxAliases = 1000;
    int maxCopiedNodes = 100000; ///< that aliases and merge keys may add
    int maxProblems = 200;
};

/// A YAML file as one document, or the problems that keep it from being one.
struct YamlTree
{
    std::optional<YamlNode> root; ///< not set where a problem is an error
    QList<domain::Problem> problems; ///< with lines and columns in characters

    /// Reads \a bytes. Never throws, whatever the bytes are. \a file names them in problems. Pure; any thread.
    [[nodiscard]] static YamlTree parse(const QByteArray &bytes, const QString &file, YamlLimits limits = {});
};

/// Turns byte columns into characters, for problems.
class LineIndex
{
public:
    explicit LineIndex(const QByteArray &bytes);
    [[nodiscard]] domain::Problem at(Place place, const QString &file) const;
    [[nodiscard]] qsizetype offsetOf(Place place) const; ///< in bytes, within the text

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_starts;
};

} // namespace pulpit::config

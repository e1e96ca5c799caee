// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/phrases.h"
#include "config/yamltree.h"

#include <QJsonValue>

#include <vector>

namespace pulpit::config {

/// One value of a JSON text with its place.
struct JsonNode
{
    struct Member;

    QJsonValue::Type type = QJsonValue::Null;
    Place place;
    qsizetype begin = 0; ///< in bytes, without a byte order mark
    qsizetype end = 0; ///< behind its last byte
    int file = -1; ///< which file it is of, as the caller counts them
    QString text; ///< of a string
    double number = 0;
    bool truth = false;
    std::vector<JsonNode> items; ///< of an array
    std::vector<Member> members; ///< of an object, in their order

    /// The value of a key; the last one where it is there twice, as in Python. Null where there is none.
    [[nodiscard]] const JsonNode *value(QStringView key) const;
    [[nodiscard]] QJsonValue toJson() const;
    [[nodiscard]] Phrase kindName() const; ///< "text", "a number", "an object", ...
};

struct JsonNode::Member
{
    QString key;
    Place place; ///< of the key
    qsizetype begin = 0; ///< of the key with its quotes, in bytes
    qsizetype end = 0;
    JsonNode value;
};

struct JsonTreeLimits
{
    qsizetype maxBytes = 1024 * 1024;
    int maxDepth = 32;
    int maxNodes = 20000;
};

/// A JSON text (RFC 8259, UTF-8, with or without a byte order mark) as a tree that knows its places, which
/// QJsonDocument does not. Duplicate keys are a warning.
struct JsonTree
{
    std::optional<JsonNode> root; ///< not set where a problem is an error
    QList<domain::Problem> problems;

    /// Never throws, whatever the bytes are. \a file names them in problems, \a fileNumber goes into the nodes. Pure;
    /// any thread.
    [[nodiscard]] static JsonTree parse(const QByteArray &bytes, const QString &file, int fileNumber = 0,
                                        JsonTreeLimits limits = {});
};

} // namespace pulpit::config

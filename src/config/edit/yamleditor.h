// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"
#include "config/edit/textedits.h"
#include "config/edit/yamlvalue.h"

namespace pulpit::config {

/// Changes single values of a YAML text by replacing byte ranges: comments, order, quoting, anchors, brackets and line
/// ends elsewhere stay as they are. Every edit is made on trial and read again; where the document would then mean
/// anything but what was asked for (an anchor that is used elsewhere, an odd notation), it is refused with Conflict and
/// nothing is given. Paths are keys, and positions in sequences. Immutable; any thread.
class YamlEditor
{
public:
    /// InvalidConfiguration: \a bytes are no document; Unsupported: it is written in a way that is not edited here.
    [[nodiscard]] static Result<YamlEditor> open(const QByteArray &bytes);

    /// Replaces the value at \a path, which is a scalar or nothing, in its own quoting; adds keys that are not there.
    [[nodiscard]] Result<TextEdits> set(const QStringList &path, const YamlValue &value) const;
    /// Adds a key to the mapping at \a path, behind its last one. AlreadyExists: it is there.
    [[nodiscard]] Result<TextEdits> addKey(const QStringList &path, const QString &key, const YamlValue &value) const;
    /// Removes the key at the end of \a path with its value; comments of lines of their own stay. NotFound.
    [[nodiscard]] Result<TextEdits> removeKey(const QStringList &path) const;
    [[nodiscard]] Result<TextEdits> renameKey(const QStringList &path, const QString &name) const;
    /// Inserts an item before position \a at of the sequence at \a path; its size: at the end.
    [[nodiscard]] Result<TextEdits> insertItem(const QStringList &path, int at, const YamlValue &value) const;
    [[nodiscard]] Result<TextEdits> removeItem(const QStringList &path, int at) const;

    [[nodiscard]] const DocumentIndex &index() const { return m_index; }

private:
    explicit YamlEditor(DocumentIndex index);
    [[nodiscard]] const IndexNode *findKey(const QStringList &path) const;
    [[nodiscard]] Result<TextEdits> checked(TextEdits edits, const std::optional<YamlNode> &wanted) const;

    DocumentIndex m_index;
};

} // namespace pulpit::config

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/definitions/definitionsreader.h"
#include "config/definitions/jsontree.h"
#include "config/phrases.h"

namespace pulpit::config {

/// The problems of a whole tree of definitions, told at their places. Private to the reader.
class DefinitionProblems
{
public:
    explicit DefinitionProblems(const QList<DefinitionFile> &files)
        : m_files(files)
    {
    }

    using Severity = domain::Problem::Severity;
    void add(Severity severity, const JsonNode &node, const QString &path, const QString &code, const Phrase &message,
             const Phrase &expected = {});
    void error(const JsonNode &node, const QString &path, const QString &code, const Phrase &message,
               const Phrase &expected = {})
    {
        add(Severity::Error, node, path, code, message, expected);
    }
    /// Of a file or of the tree as a whole.
    void addWhole(Severity severity, const QString &file, const QString &code, const Phrase &message,
                  const Phrase &expected = {});
    void append(const QList<domain::Problem> &problems);
    [[nodiscard]] int errors() const { return m_errors; }
    /// All of them by file and line; at most kMaxProblems, and one that tells of the rest.
    [[nodiscard]] QList<domain::Problem> take();

    static constexpr int kMaxProblems = 1000;

private:
    void keep(const domain::Problem &problem);

    const QList<DefinitionFile> &m_files;
    QList<domain::Problem> m_problems;
    int m_errors = 0;
    int m_dropped = 0;
};

} // namespace pulpit::config

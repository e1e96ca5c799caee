// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/mapping.h"

#include <QHash>

namespace pulpit::config {

/// Checks of single values that the domain knows how to read. The same schedule stands at thousands of groups, so
/// results are remembered.
class ValueChecks
{
public:
    explicit ValueChecks(ProblemList *problems);

    void schedule(const YamlNode &node, const Path &path);
    void runtime(const YamlNode &node, const Path &path);
    void pattern(const YamlNode &node, const Path &path);

private:
    struct Finding
    {
        bool isError = false;
        QString code;
        Phrase message;
        Phrase expected;
    };
    void tell(const QList<Finding> &findings, const YamlNode &node, const Path &path);
    static QList<Finding> judgeSchedule(const QString &text);
    static QList<Finding> judgeRuntime(const QString &text);

    ProblemList *m_problems;
    QHash<QString, QList<Finding>> m_schedules;
    QHash<QString, QList<Finding>> m_runtimes;
};

} // namespace pulpit::config

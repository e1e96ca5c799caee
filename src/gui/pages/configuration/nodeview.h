// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/schema/schema.h"
#include "gui/pages/configuration/diagnosis.h"

#include <QDateTime>

namespace pulpit::gui {

/// One value of the mapping under the cursor, as a form shows it.
struct NodeField
{
    const config::SchemaKey *schema = nullptr;
    QString value;
    bool isSet = false;
    QString problem; ///< what is wrong with it
    bool isWarning = false; ///< it is read all the same
    QStringList choices; ///< what it can be; empty: anything
};

/// The mapping under the cursor, for the form and the previews beside the text.
struct NodeView
{
    QStringList path;
    QString title;
    int firstLine = 0; ///< from 1
    int lastLine = 0;
    QList<NodeField> fields;
    QString schedule; ///< that applies here; empty: none
    bool hasPattern = false; ///< a group: its patterns select repositories
    QString regexInclude;
    QString regexExclude;
    QString server; ///< whose repositories; empty: those of all servers

    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && fields.isEmpty(); }
};

/// The innermost mapping of \a diagnosis that \a line (from 0) is in and that has something to fill in. Pure.
[[nodiscard]] NodeView nodeAtLine(const Diagnosis &diagnosis, int line, int column);

/// The next runs of a schedule in local time, and what an operator of cron(8) would not expect of it.
struct SchedulePreview
{
    QList<QDateTime> runs; ///< UTC
    QString meaning; ///< "at 02:00 on Monday"
    QString warning;
    QString error;
};
[[nodiscard]] SchedulePreview previewSchedule(const QString &cron, const QDateTime &now, int count);

/// What patterns select of \a names.
struct PatternPreview
{
    int of = 0;
    QStringList selected; ///< in order
    int added = 0; ///< since the selection before
    int removed = 0;
    QString error;
};
/// \a before: what was selected before the last change; nullopt: there is none to compare with.
[[nodiscard]] PatternPreview previewPattern(const QString &include, const QString &exclude, const QStringList &names,
                                            const std::optional<QStringList> &before);

} // namespace pulpit::gui

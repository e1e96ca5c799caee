// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"
#include "gui/feed/fleetfeed.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"
#include "gui/pages/servers/waitchain.h"

namespace pulpit::gui {

/// A task of Pulp's own with what it works on and why it waits, in words.
struct PulpTaskRow
{
    domain::PulpTask task;
    QString on; ///< names of repositories that it reserves; what else it reserves where there is none
    QString why; ///< why it waits, whom it holds up, or how it failed
    TaskWait wait;

    bool operator==(const PulpTaskRow &) const = default;
};

struct PulpTaskRowTraits
{
    static QString key(const PulpTaskRow &row) { return row.task.href; }
    static bool same(const PulpTaskRow &a, const PulpTaskRow &b) { return a == b; }
    static QString haystack(const PulpTaskRow &row)
    {
        return row.task.name + QLatin1Char('\n') + toString(row.task.state) + QLatin1Char('\n') + row.on
            + QLatin1Char('\n') + row.why + QLatin1Char('\n') + row.task.loggingCid;
    }
};

/// Pulp's own tasks of one server.
class PulpTasksModel final : public TableModel<PulpTaskRow, PulpTaskRowTraits>
{
    Q_OBJECT
public:
    explicit PulpTasksModel(QObject *parent = nullptr);
    /// \a repositories: of that server, to call resources by name.
    [[nodiscard]] static QList<PulpTaskRow> rowsOf(const QList<domain::PulpTask> &tasks,
                                                   const QList<domain::Repository> &repositories);
};

[[nodiscard]] StateText stateOf(const domain::PulpTask &task);
/// "rpm sync" of "pulp_rpm.app.tasks.synchronizing.synchronize": what people call it.
[[nodiscard]] QString shortTaskName(const QString &name);
/// What tells an object apart in hrefs and resource names alike: the last part, usually a UUID.
[[nodiscard]] QString identityOf(const QString &resource);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct PulpTaskRowTraits
{
    static QString key(const domain::PulpTask &task) { return task.href; }
    static bool same(const domain::PulpTask &a, const domain::PulpTask &b) { return a == b; }
    static QString haystack(const domain::PulpTask &task)
    {
        return task.name + QLatin1Char('\n') + toString(task.state) + QLatin1Char('\n') + task.errorText;
    }
};

/// Pulp's own tasks of one server.
class PulpTasksModel final : public TableModel<domain::PulpTask, PulpTaskRowTraits>
{
    Q_OBJECT
public:
    explicit PulpTasksModel(QObject *parent = nullptr);
};

} // namespace pulpit::gui

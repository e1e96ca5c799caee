// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/problem.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct ProblemRowTraits
{
    static QString key(const domain::Problem &p)
    {
        return QStringLiteral("%1/%2/%3/%4").arg(p.line).arg(p.column).arg(p.code, p.message);
    }
    static bool same(const domain::Problem &a, const domain::Problem &b) { return a == b; }
    static QString haystack(const domain::Problem &p) { return p.message + QLatin1Char('\n') + p.path; }
};

/// The problems of the text that is edited.
class ProblemsModel final : public TableModel<domain::Problem, ProblemRowTraits>
{
    Q_OBJECT
public:
    explicit ProblemsModel(QObject *parent = nullptr);
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/plandialog.h"

namespace pulpit::gui {

/// Shows the sheet that plans \a operation, applies it and proves it; it deletes itself when it is closed. nullptr:
/// this engine does not know the operation, which is told in the window.
PlanDialog *runWithPlan(const PageContext &context, const QString &operation, const QJsonObject &request,
                        const QString &title, QWidget *parent);

/// Hides \a form while \a plan (which may be null) is looked at: it comes back with everything that was written where
/// the plan was not applied, and deletes itself where it was.
void keepUntilApplied(QDialog *form, PlanDialog *plan);

/// "targets" of a request: names by server.
[[nodiscard]] QJsonObject targetsOf(const QMap<QString, QStringList> &namesByServer);

} // namespace pulpit::gui

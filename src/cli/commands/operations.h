// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/plan.h"

#include <QJsonObject>

/// What all commands of operations have in common: the plan is shown and agreed to, the job that applies it followed,
/// the proof printed.
namespace pulpit::cli {

/// --plan, --yes and --max-runtime; to be added to a command's own options. runOperationCommand() reads them.
[[nodiscard]] QList<Option> operationOptions();

/// Plans \a operation (its name as the engine knows it) and, as the options say, prints the plan and ends, or asks,
/// applies it in this process, and prints how it ended with its proof. max_runtime of the request is set from the
/// options.
[[nodiscard]] QCoro::Task<ExitCode> runOperationCommand(Call call, QString operation, QJsonObject request);

/// Prints the changes as a table, the totals and the remarks.
void printPlan(Call &call, const domain::Plan &plan);
/// The documented shape of a plan (docs/plans.md): without what only the operation needs, with totals.
[[nodiscard]] QJsonObject planToJson(const domain::Plan &plan);
/// Prints what shows that a plan did what it should; what does not hold first.
void printProof(Call &call, const domain::Proof &proof);

} // namespace pulpit::cli

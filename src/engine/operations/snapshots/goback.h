// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "snapshot back" and "release back": points distributions at what they pointed at before the last switch, on all
/// named servers in one step. Request: "servers"; "regex_include", "regex_exclude", "repositories" (names of
/// distributions); "label": only what was switched under this label.
///
/// A distribution that somebody has pointed elsewhere meanwhile is left alone, with a remark. Where the publication of
/// before is gone, its version is published again first.
class GoBack final : public Operation
{
public:
    /// \a family: whose switches are undone: kSwitched or kReleased.
    GoBack(QString name, QString family, domain::JobKind kind);
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] domain::JobKind jobKind() const override { return m_kind; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;

private:
    Async<void> planServer(PlanReader &reader, QString server, domain::Plan *plan) const;

    const QString m_name;
    const QString m_family;
    const domain::JobKind m_kind;
};

} // namespace pulpit::engine

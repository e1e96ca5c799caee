// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "gui/models/treemodel.h"

namespace pulpit::gui {

/// A server with its changes below, or one change.
struct PlanNode
{
    QString key;
    QString title; ///< the server, or what is done
    QString name;
    QString details;
    bool isServer = false;
    int tone = 0;
};

struct PlanNodeTraits
{
    static QString key(const PlanNode &node) { return node.key; }
    static bool same(const PlanNode &a, const PlanNode &b)
    {
        return a.title == b.title && a.name == b.name && a.details == b.details;
    }
};

/// The changes of a plan, grouped by server in the plan's order.
class PlanTree final : public TreeModel<PlanNode, PlanNodeTraits>
{
    Q_OBJECT
public:
    explicit PlanTree(QObject *parent = nullptr);
    void setPlan(const domain::Plan &plan);
};

} // namespace pulpit::gui

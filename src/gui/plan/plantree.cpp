// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plantree.h"

#include "gui/plan/plantext.h"
#include "gui/theme/tokens.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct PlanDialog
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::PlanDialog)
};

Column<PlanNode> column(const QString &id, const QString &title, int width, QString PlanNode::*member)
{
    Column<PlanNode> c;
    c.id = id;
    c.title = title;
    c.width = width;
    c.text = [member](const PlanNode &node) { return node.*member; };
    c.toolTip = c.text;
    c.tone = [](const PlanNode &node) { return node.tone; };
    return c;
}

Token toneOf(domain::PlannedChange::Kind kind)
{
    return kind == domain::PlannedChange::Kind::Remove ? Token::Failed : Token::Text;
}

} // namespace

PlanTree::PlanTree(QObject *parent)
    : TreeModel({column(QStringLiteral("change"), PlanDialog::tr("Change"), 190, &PlanNode::title),
                 column(QStringLiteral("name"), PlanDialog::tr("Name"), 240, &PlanNode::name),
                 column(QStringLiteral("details"), PlanDialog::tr("Details"), 260, &PlanNode::details)},
                parent)
{
}

void PlanTree::setPlan(const domain::Plan &plan)
{
    QStringList servers;
    QHash<QString, QList<PlanNode>> below;
    for (const domain::PlannedChange &change : plan.changes) {
        if (!servers.contains(change.server))
            servers.append(change.server);
        PlanNode node;
        node.key = change.id;
        node.title = changeText(change);
        node.name = change.name;
        node.details = domain::detailsOf(change);
        node.tone = int(toneOf(change.kind));
        below[change.server].append(node);
    }
    QList<PlanNode> nodes;
    for (const QString &server : std::as_const(servers)) {
        PlanNode node;
        node.key = server;
        node.title = server.isEmpty() ? PlanDialog::tr("Pulpit's own database") : server;
        node.name = PlanDialog::tr("%n changes", nullptr, int(below.value(server).size()));
        node.isServer = true;
        node.tone = int(Token::Text);
        nodes.append(node);
    }
    setChildren({}, nodes);
    for (int row = 0; row < rowCount(); ++row)
        setChildren(index(row, 0), below.value(servers.at(row)));
}

} // namespace pulpit::gui

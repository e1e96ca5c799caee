// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inspector/inspectaction.h"

#include "gui/inspector/inspector.h"
#include "gui/widgets/buttons.h"

#include <QAction>

namespace pulpit::gui {

namespace {

void inspect(const PageContext &context, const std::function<InspectTarget()> &target, QWidget *parent)
{
    const InspectTarget wanted = target();
    if (!wanted.server.isEmpty() && !wanted.href.isEmpty())
        Inspector::open(context, wanted.server, wanted.href, parent);
}

} // namespace

QAction *makeInspectAction(const PageContext &context, std::function<InspectTarget()> target, QWidget *parent)
{
    auto *action = new QAction(Inspector::tr("&Inspect…"), parent);
    action->setObjectName(QStringLiteral("inspect"));
    action->setToolTip(Inspector::tr("The object as the server tells it, and what refers to it"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, parent,
                     [context, target = std::move(target), parent] { inspect(context, target, parent); });
    parent->addAction(action);
    return action;
}

QPushButton *makeInspectButton(const PageContext &context, const QString &text, std::function<InspectTarget()> target,
                               QWidget *parent)
{
    QPushButton *button = makeLinkButton(text, parent);
    button->setToolTip(Inspector::tr("The object as the server tells it, and what refers to it"));
    QObject::connect(button, &QPushButton::clicked, parent,
                     [context, target = std::move(target), parent] { inspect(context, target, parent); });
    return button;
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/rightscard.h"

#include "base/error.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/widgets/stateline.h"

#include <QGridLayout>
#include <QLabel>

namespace pulpit::gui {

namespace {

bool isOfTasks(domain::AccountRight::Action action)
{
    return action == domain::AccountRight::Action::CancelTasks || action == domain::AccountRight::Action::RemoveTasks;
}

StateText rightState(const domain::AccountRight &right)
{
    const bool isOne = isOfTasks(right.action);
    const auto list = [](const QStringList &types) { return types.join(QStringLiteral(", ")); };
    QStringList parts;
    if (!right.granted.isEmpty())
        parts.append(isOne ? RightsCard::tr("yes") : list(right.granted));
    if (!right.denied.isEmpty())
        parts.append(isOne ? RightsCard::tr("no") : RightsCard::tr("not %1").arg(list(right.denied)));
    if (!right.unknown.isEmpty())
        parts.append(isOne ? RightsCard::tr("unknown") : RightsCard::tr("unknown for %1").arg(list(right.unknown)));
    const State state = !right.denied.isEmpty() ? State::Attention
        : !right.unknown.isEmpty()              ? State::Unknown
                                                : State::Healthy;
    return {state, parts.join(QStringLiteral(" · "))};
}

QString rolesText(const domain::AccountRights &rights)
{
    if (rights.isAdministrator)
        return RightsCard::tr("administrator: may do everything");
    if (!rights.rolesUnknown.isEmpty())
        return RightsCard::tr("roles unknown: %1").arg(rights.rolesUnknown);
    return rights.roles.isEmpty() ? RightsCard::tr("no role for all objects")
                                  : RightsCard::tr("roles: %1").arg(rights.roles.join(QStringLiteral(", ")));
}

} // namespace

QString actionText(domain::AccountRight::Action action)
{
    using Action = domain::AccountRight::Action;
    switch (action) {
    case Action::Look: return RightsCard::tr("Look at objects");
    case Action::Sync: return RightsCard::tr("Sync");
    case Action::ChangeContent: return RightsCard::tr("Add and remove content");
    case Action::Repair: return RightsCard::tr("Repair");
    case Action::Edit: return RightsCard::tr("Edit");
    case Action::Remove: return RightsCard::tr("Delete");
    case Action::CancelTasks: return RightsCard::tr("Cancel Pulp's tasks");
    case Action::RemoveTasks: return RightsCard::tr("Delete records of tasks");
    }
    return {};
}

RightsCard::RightsCard(QWidget *parent)
    : Card(tr("What Pulpit may do here"), parent)
    , m_rows(new QGridLayout)
    , m_note(secondaryLabel({}, this))
{
    setObjectName(QStringLiteral("rightsCard"));
    m_rows->setHorizontalSpacing(space::kMedium);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(2, 1);
    m_rows->setColumnStretch(5, 1);
    m_note->setObjectName(QStringLiteral("rightsNote"));
    m_note->setWordWrap(true);
    body()->addLayout(m_rows);
    body()->addWidget(m_note);
    clear();
}

void RightsCard::clear()
{
    m_shown.reset();
    fill({});
    setHeading(tr("What Pulpit may do here"), {});
    m_note->setText(tr("Asking the server…"));
    m_note->show();
}

void RightsCard::showRights(const domain::AccountRights &rights, const QDateTime &now)
{
    const QString user = rights.user.isEmpty() ? tr("unnamed account") : rights.user;
    setHeading(tr("What Pulpit may do here"),
               tr("%1 · %2 · asked %3").arg(user, rolesText(rights), relativeTime(rights.read, now)));
    m_note->setText(rights.unknown.isEmpty() ? QString() : tr("Not everything is known: %1").arg(rights.unknown));
    m_note->setVisible(!m_note->text().isEmpty());
    if (m_shown == rights)
        return;
    m_shown = rights;
    fill(rights);
}

void RightsCard::showFailure(const QString &server, const Error &error)
{
    m_note->setText(m_shown ? tr("%1 could not be asked again: %2").arg(server, error.oneLine())
                            : tr("Unknown: %1").arg(error.oneLine()));
    m_note->show();
}

void RightsCard::fill(const domain::AccountRights &rights)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int half = (int(rights.rights.size()) + 1) / 2; // two columns, read downwards
    for (int i = 0; i < rights.rights.size(); ++i) {
        const domain::AccountRight &right = rights.rights.at(i);
        const StateText state = rightState(right);
        auto *shape = new StateIcon(this);
        shape->setState(state);
        const int row = i % half;
        const int column = i < half ? 0 : 3;
        m_rows->addWidget(secondaryLabel(actionText(right.action), this), row, column);
        m_rows->addWidget(shape, row, column + 1);
        QLabel *text = plainLabel(state.word, this);
        text->setWordWrap(true);
        m_rows->addWidget(text, row, column + 2);
    }
}

} // namespace pulpit::gui

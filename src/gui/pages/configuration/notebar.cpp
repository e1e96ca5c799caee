// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/notebar.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>

namespace pulpit::gui {

NoteBar::NoteBar(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_icon(new StateIcon(this))
    , m_text(plainLabel({}, this))
{
    setObjectName(QStringLiteral("configurationNote"));
    setProperty("card", true);
    m_row->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    m_row->setSpacing(space::kSmall);
    m_text->setWordWrap(true);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    hide();
}

void NoteBar::show(const QString &text, const QList<Choice> &choices)
{
    for (QWidget *old : std::as_const(m_buttons)) {
        old->hide();
        old->deleteLater();
    }
    m_buttons.clear();
    m_icon->setState({State::Attention, tr("attention")});
    m_text->setText(text);
    for (const Choice &choice : choices) {
        QPushButton *button = makeLinkButton(choice.text, this);
        m_row->addWidget(button);
        button->show();
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            if (!choice.stays)
                hide();
            choice.act();
        });
    }
    setVisible(true);
}

} // namespace pulpit::gui

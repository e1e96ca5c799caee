// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settings/servicecard.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace pulpit::gui {

ServiceCard::ServiceCard(const PageContext &context, Companion &companion, QWidget *parent)
    : Card(tr("Companion service"), parent)
    , m_context(context)
    , m_companion(companion)
    , m_icon(new StateIcon(this))
    , m_text(plainLabel({}, this))
    , m_install(makeButton(tr("Install and start"), this))
    , m_start(makeButton(tr("Start"), this))
    , m_stop(makeButton(tr("Stop"), this))
    , m_remove(makeButton(tr("Remove…"), this))
{
    QLabel *hint
        = secondaryLabel(tr("It schedules this fleet without a window, from log-in to log-out. While it runs, the "
                            "console only shows and asks."),
                         this);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_text->setObjectName(QStringLiteral("serviceState"));
    m_text->setWordWrap(true);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    body()->addLayout(line);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_install->setObjectName(QStringLiteral("installService"));
    m_start->setObjectName(QStringLiteral("startService"));
    m_stop->setObjectName(QStringLiteral("stopService"));
    m_remove->setObjectName(QStringLiteral("removeService"));
    for (QPushButton *button : {m_install, m_start, m_stop, m_remove}) {
        button->setVisible(false); // until it is known what can be done
        row->addWidget(button);
    }
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_install, &QPushButton::clicked, this,
            [this] { run(tr("The companion service could not be installed"), &Companion::install); });
    connect(m_start, &QPushButton::clicked, this,
            [this] { run(tr("The companion service could not be started"), &Companion::start); });
    connect(m_stop, &QPushButton::clicked, this,
            [this] { run(tr("The companion service could not be stopped"), &Companion::stop); });
    connect(m_remove, &QPushButton::clicked, this, &ServiceCard::askToRemove);
}

void ServiceCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    refresh();
}

void ServiceCard::refresh()
{
    m_companion.status([self = QPointer(this)](const Result<Companion::Status> &status) {
        if (self)
            self->take(status);
    });
}

void ServiceCard::run(const QString &failed, void (Companion::*call)(Companion::Answer))
{
    for (QPushButton *button : {m_install, m_start, m_stop, m_remove})
        button->setEnabled(false);
    (m_companion.*call)([self = QPointer(this), failed](const Result<Companion::Status> &status) {
        if (!self)
            return;
        if (!status)
            self->m_context.shell.showError(failed, status.error());
        self->refresh(); // as it is, not as it was wished
        self->m_context.feed.invalidate(ports::Topic::Leases);
    });
}

void ServiceCard::askToRemove()
{
    Prompter::Question question;
    question.title = tr("Remove the companion service?");
    question.text
        = tr("It is stopped, and no longer started at log-in. %1 is deleted; the database and the configuration "
             "stay.")
              .arg(m_companion.file());
    question.verb = tr("Remove the service");
    m_context.prompter.confirm(this, question, [self = QPointer(this)] {
        if (self)
            self->run(tr("The companion service could not be removed"), &Companion::remove);
    });
}

void ServiceCard::take(const Result<Companion::Status> &status)
{
    using Kind = Companion::State;
    for (QPushButton *button : {m_install, m_start, m_stop, m_remove})
        button->setEnabled(true);
    const Kind kind = status ? status->state : Kind::NotInstalled;
    const bool canBe = status.has_value();
    m_install->setVisible(canBe && kind == Kind::NotInstalled);
    m_start->setVisible(canBe && (kind == Kind::Stopped || kind == Kind::Failed));
    m_stop->setVisible(canBe && kind == Kind::Running);
    m_remove->setVisible(canBe && kind != Kind::NotInstalled);
    m_text->setToolTip(status ? m_companion.file() : status.error().detail);
    const auto tell = [this](State state, const QString &text) {
        m_icon->setState({state, text});
        m_text->setText(text);
    };
    if (!status) {
        const Error &error = status.error();
        tell(State::Unknown,
             error.advice.isEmpty() ? tr("Not available: %1.").arg(error.what)
                                    : tr("Not available: %1; %2.").arg(error.what, error.advice));
        return;
    }
    switch (kind) {
    case Kind::NotInstalled: tell(State::Never, tr("Not installed.")); break;
    case Kind::Stopped: tell(State::Paused, tr("Installed, but stopped.")); break;
    case Kind::Running: tell(State::Healthy, tr("Runs, and starts at log-in.")); break;
    case Kind::Failed: tell(State::Failed, tr("Failed: %1").arg(status->detail)); break;
    }
}

} // namespace pulpit::gui

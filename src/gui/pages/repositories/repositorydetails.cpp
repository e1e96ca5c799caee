// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositorydetails.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/inspector/inspector.h"
#include "gui/pages/repositories/groupcoverage.h"
#include "gui/pages/repositories/historytab.h"
#include "gui/pages/repositories/settingstab.h"
#include "gui/pages/repositories/sourcetab.h"
#include "gui/pages/repositories/trusttab.h"
#include "gui/pages/repositories/versionstab.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/failurebox.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pulpit::gui {

RepositoryDetails::RepositoryDetails(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
{
    auto *nothing = new Card(this);
    QLabel *hint = secondaryLabel(
        tr("Select a repository to see its state, its versions, its sync history and its settings."), nothing);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    nothing->body()->addWidget(hint, 1);
    m_stack->addWidget(nothing);

    auto *card = new Card(this);
    addHeading(card->body(), card);
    m_tabs = new QTabWidget(card);
    m_tabs->setObjectName(QStringLiteral("repositoryTabs"));
    m_tabs->setAccessibleName(tr("Sides of the repository"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_versions = new VersionsTab(context, m_tabs);
    m_history = new HistoryTab(context, m_tabs);
    m_settings = new SettingsTab(context, m_tabs);
    m_source = new SourceTab(context, m_tabs);
    m_trust = new TrustTab(context, m_tabs);
    const auto add = [this](QWidget *tab, const QString &id, const QString &title) {
        tab->setProperty("tabId", id);
        m_tabs->addTab(tab, title);
    };
    add(makeFacts(m_tabs), QStringLiteral("overview"), tr("Overview"));
    add(m_versions, QStringLiteral("versions"), tr("Versions"));
    add(m_history, QStringLiteral("history"), tr("Sync history"));
    add(m_settings, QStringLiteral("settings"), tr("Settings"));
    add(m_source, QStringLiteral("source"), tr("Source"));
    add(m_trust, QStringLiteral("trust"), tr("Certificates and signatures"));
    card->body()->addWidget(m_tabs, 1);
    m_stack->addWidget(card);
    setMinimumHeight(320); // two rows of charts
}

void RepositoryDetails::addHeading(QVBoxLayout *column, QWidget *card)
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSmall);
    m_title = plainLabel({}, card);
    m_title->setFont(titleFont());
    m_title->setObjectName(QStringLiteral("repositoryTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names may be very long
    m_server = makeLinkButton({}, card);
    m_pill = new Pill(card);
    m_lastJob = makeLinkButton(tr("Last job"), card);
    heading->addWidget(m_pill);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_server);
    heading->addWidget(m_lastJob);
    m_inspect = makeLinkButton(tr("Inspect ▾"), card);
    m_inspect->setObjectName(QStringLiteral("inspectRepository"));
    m_inspect->setAccessibleName(tr("Inspect the server's objects behind the repository"));
    makeInspectMenu();
    heading->addWidget(m_inspect);
    column->addLayout(heading);
    connect(m_server, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kServers, m_server->text()});
    });
    connect(m_lastJob, &QPushButton::clicked, this, [this] {
        if (const domain::Repository *repository = m_context.feed.repository(m_id))
            m_context.shell.open({pageid::kJobs, QString::number(repository->lastSyncJob.value)});
    });
}

void RepositoryDetails::makeInspectMenu()
{
    auto *menu = new QMenu(m_inspect);
    m_inspect->setMenu(menu);
    // Filled when it is opened: what there is changes with the repository.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const domain::Repository *r = m_context.feed.repository(m_id);
        if (!r)
            return;
        const auto add = [this, menu, server = r->server](const QString &text, const QString &href) {
            QAction *action = menu->addAction(text);
            action->setData(href);
            action->setEnabled(!href.isEmpty());
            connect(action, &QAction::triggered, this,
                    [this, action, server] { Inspector::open(m_context, server, action->data().toString(), this); });
            return action;
        };
        add(tr("&Repository"), r->href);
        add(tr("Re&mote"), r->remoteHref);
        add(tr("&Distribution"), r->distributionHref);
        // Of these only the engine knows the addresses.
        QAction *version = add(tr("Latest &version"), {});
        QAction *publication = add(tr("&Publication"), {});
        fillWhenKnown(version, publication);
    });
}

void RepositoryDetails::fillWhenKnown(QAction *version, QAction *publication)
{
    // Both go with the menu that they are in.
    ask(version, m_context.engine.repositories().repository(m_id),
        [version, publication](const Result<domain::Repository> &answer) {
            const auto fill = [](QAction *action, const QString &href) {
                action->setData(href);
                action->setEnabled(!href.isEmpty());
            };
            fill(version, answer ? answer->latestVersionHref : QString());
            fill(publication, answer ? answer->publicationHref : QString());
        });
}

QString RepositoryDetails::tab() const
{
    return m_tabs->currentWidget()->property("tabId").toString();
}

void RepositoryDetails::setTab(const QString &id)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->property("tabId").toString() == id)
            m_tabs->setCurrentIndex(i);
}

QWidget *RepositoryDetails::makeFacts(QWidget *parent)
{
    auto *content = new QWidget(parent);
    content->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kMedium);
    m_failure = new FailureBox(content);
    m_facts = new FactGrid(content, 2);
    m_heldBack = new QWidget(content);
    auto *settle = new QHBoxLayout(m_heldBack);
    settle->setContentsMargins(24, 0, 0, 0);
    m_publish = makeButton(tr("Publish anyway"), m_heldBack);
    m_goBack = makeButton(tr("Go back to the version before"), m_heldBack);
    settle->addWidget(m_goBack);
    settle->addWidget(m_publish);
    settle->addStretch(1);
    column->addWidget(m_failure);
    column->addWidget(m_heldBack);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *scroll = new QScrollArea(parent);
    scroll->setAccessibleName(tr("Facts of the repository"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    connect(m_publish, &QPushButton::clicked, this, [this] { settleHeldBack(true); });
    connect(m_goBack, &QPushButton::clicked, this, [this] { settleHeldBack(false); });
    return scroll;
}

void RepositoryDetails::showRepository(const domain::Repository *repository)
{
    m_stack->setCurrentIndex(repository ? 1 : 0);
    if (!repository) {
        m_id = {};
        return;
    }
    m_id = repository->id;
    showFacts(*repository);
    m_versions->showRepository(*repository);
    m_history->showRepository(*repository);
    m_settings->showRepository(*repository);
    m_source->showRepository(*repository);
    m_trust->showRepository(*repository);
}

void RepositoryDetails::refreshTexts()
{
    if (const domain::Repository *repository = m_context.feed.repository(m_id))
        showFacts(*repository);
}

void RepositoryDetails::showFacts(const domain::Repository &r)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isSyncing = m_context.feed.isSyncing(r.server, r.name);
    m_name = r.name;
    m_title->setText(r.name);
    m_title->setToolTip(r.name);
    m_server->setText(r.server);
    m_server->setAccessibleName(tr("Open server %1").arg(r.server));
    m_pill->setState(isSyncing ? StateText {State::Running, tr("syncing")}
                               : stateOf(r, m_context.feed.state(r.server)));
    m_lastJob->setVisible(r.lastSyncJob.isValid());
    m_failure->setFailure(r.lastFailure);
    m_heldBack->setVisible(r.lastFailure.failureClass == domain::FailureClass::MassRemoval);
    const auto when = [&now](const QDateTime &time) {
        return time.isValid() ? QStringLiteral("%1 · %2").arg(relativeTime(time, now), clockTime(time, now))
                              : QString();
    };
    m_facts->setFact(tr("Type"), r.type);
    m_facts->setFact(tr("Version"), r.latestVersion < 0 ? tr("unknown") : QString::number(r.latestVersion));
    m_facts->setFact(tr("Last sync"),
                     r.lastSyncFinished.isValid()
                         ? tr("%1, took %2").arg(when(r.lastSyncFinished), durationText(r.lastDuration))
                         : r.latestVersion > 0 ? tr("never by Pulpit, though it has content")
                                               : tr("never"),
                     exactTime(r.lastSyncFinished));
    m_facts->setFact(tr("Last success"), when(r.lastSuccess), exactTime(r.lastSuccess));
    m_facts->setFact(tr("Last change"), when(r.lastChange), exactTime(r.lastChange));
    m_facts->setFact(tr("Syncs from"), r.remoteFeed);
    m_facts->setFact(tr("Serves at"), r.baseUrl);
    const domain::Verification &v = r.verification;
    QString against = agreementText(v);
    if (v.when.isValid())
        against = tr("%1, compared %2 by %3").arg(against, relativeTime(v.when, now), v.method);
    if (v.agreement == domain::Agreement::NotCompared && v.reason.isEmpty()
        && !hasSourceInFleet(m_context.feed.schedules(), r.server))
        against = tr("its content comes from outside of the fleet");
    if (!v.reason.isEmpty())
        against += QLatin1Char('\n') + v.reason;
    m_facts->setFact(tr("Against source"), against, exactTime(v.when));
    m_facts->setFact(tr("Looked at"), r.seen.isValid() ? relativeTime(r.seen, now) : tr("never"), exactTime(r.seen));
}

void RepositoryDetails::settleHeldBack(bool publish)
{
    const RepositoryId id = m_id;
    Prompter::Question question;
    question.title = publish ? tr("Publish %1 as it is?").arg(m_name) : tr("Go back to the version before?");
    question.text = publish
        ? tr("Clients will no longer find the packages that the last sync removed from %1.").arg(m_name)
        : tr("%1 gets the content that it had before the last sync. What it serves stays as it is.").arg(m_name);
    question.detail
        = publish ? tr("This can be undone by going back to a version before, as long as Pulp keeps it.") : QString();
    question.verb = publish ? tr("Publish anyway") : tr("Go back");
    question.isDestructive = publish;
    m_context.prompter.confirm(this, question, [this, id, publish] {
        auto &repositories = m_context.engine.repositories();
        ask(this, publish ? repositories.publishAnyway(id) : repositories.goBackToVersionBefore(id),
            [this](const Result<JobId> &job) {
                if (job)
                    m_context.shell.showDone(tr("A job for %1 is queued").arg(m_name), tr("Open the job"),
                                             {pageid::kJobs, QString::number(job->value)});
                else
                    m_context.shell.showError(tr("%1 could not be changed").arg(m_name), job.error());
            });
    });
}

} // namespace pulpit::gui

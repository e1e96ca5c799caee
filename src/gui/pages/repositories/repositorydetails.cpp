// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositorydetails.h"

#include "gui/ask.h"
#include "gui/charts/synchistorychart.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/failurebox.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kHistoryDays = 30;
constexpr int kHistoryRecords = 500;
} // namespace

RepositoryDetails::RepositoryDetails(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
{
    auto *nothing = new Card(this);
    QLabel *hint
        = secondaryLabel(tr("Select a repository to see its state, its last failure and its sync history."), nothing);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    nothing->body()->addWidget(hint, 1);
    m_stack->addWidget(nothing);

    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(makeFacts(), 3);
    auto *history = new Card(tr("Sync history"), both);
    history->setHeading(tr("Sync history"), tr("last %n days", nullptr, kHistoryDays));
    m_chart = new SyncHistoryChart(history);
    history->body()->addWidget(m_chart, 1);
    row->addWidget(history, 2);
    m_stack->addWidget(both);
    setMinimumHeight(230);
}

QWidget *RepositoryDetails::makeFacts()
{
    auto *card = new Card(this);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSmall);
    m_title = plainLabel({}, card);
    m_title->setFont(titleFont());
    m_title->setObjectName(QStringLiteral("repositoryTitle"));
    m_server = makeLinkButton({}, card);
    m_pill = new Pill(card);
    m_lastJob = makeLinkButton(tr("Last job"), card);
    heading->addWidget(m_title);
    heading->addWidget(m_server);
    heading->addWidget(m_pill);
    heading->addStretch(1);
    heading->addWidget(m_lastJob);
    card->body()->addLayout(heading);
    card->body()->addSpacing(space::kTiny);

    auto *content = new QWidget(card);
    content->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
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
    auto *scroll = new QScrollArea(card);
    scroll->setAccessibleName(tr("Facts of the repository"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    card->body()->addWidget(scroll, 1);

    connect(m_publish, &QPushButton::clicked, this, [this] { settleHeldBack(true); });
    connect(m_goBack, &QPushButton::clicked, this, [this] { settleHeldBack(false); });
    connect(m_server, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kServers, m_server->text()});
    });
    connect(m_lastJob, &QPushButton::clicked, this, [this] {
        if (const domain::Repository *repository = m_context.feed.repository(m_id))
            m_context.shell.open({pageid::kJobs, QString::number(repository->lastSyncJob.value)});
    });
    return card;
}

void RepositoryDetails::showRepository(const domain::Repository *repository)
{
    m_stack->setCurrentIndex(repository ? 1 : 0);
    if (!repository) {
        m_id = {};
        return;
    }
    showFacts(*repository);
    if (m_id == repository->id && m_revision == repository->revision)
        return;
    if (m_id != repository->id)
        m_chart->clear(tr("Reading the history…"));
    m_id = repository->id;
    m_revision = repository->revision;
    readHistory();
}

void RepositoryDetails::showFacts(const domain::Repository &r)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isSyncing = m_context.feed.isSyncing(r.server, r.name);
    m_name = r.name;
    m_title->setText(r.name);
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
    if (!v.missing.isEmpty())
        against += QLatin1Char('\n') + tr("missing: %1").arg(v.missing.join(QStringLiteral(", ")));
    if (!v.extra.isEmpty())
        against += QLatin1Char('\n') + tr("extra: %1").arg(v.extra.join(QStringLiteral(", ")));
    if (!v.reason.isEmpty())
        against += QLatin1Char('\n') + v.reason;
    m_facts->setFact(tr("Against source"), against, exactTime(v.when));
    m_facts->setFact(tr("Looked at"), r.seen.isValid() ? relativeTime(r.seen, now) : tr("never"), exactTime(r.seen));
}

void RepositoryDetails::readHistory()
{
    const RepositoryId id = m_id;
    ask(this, m_context.engine.repositories().history(id, kHistoryRecords),
        [this, id](const Result<QList<domain::SyncRecord>> &answer) {
            if (id != m_id) // the newest question wins
                return;
            if (answer)
                m_chart->setDays(syncDays(*answer, QDate::currentDate(), kHistoryDays));
            else
                m_chart->clear(tr("The history could not be read: %1").arg(answer.error().what));
        });
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

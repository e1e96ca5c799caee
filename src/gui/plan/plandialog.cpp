// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plandialog.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/plan/plantext.h"
#include "gui/plan/plantree.h"
#include "gui/shell/pages.h"
#include "gui/shell/treetable.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kMostRemarks = 8;
constexpr int kMostProofs = 12;
constexpr int kExpandAtMost = 200; ///< changes; larger plans show their servers closed
} // namespace

/// The engine calls in its own thread, perhaps after the dialog was closed: the mutex makes "is it still there" and
/// "post to it" one act.
struct PlanDialog::Relay
{
    QMutex mutex; // guards dialog
    PlanDialog *dialog = nullptr;

    void post(const QString &line)
    {
        const QMutexLocker lock(&mutex);
        if (dialog)
            QMetaObject::invokeMethod(
                dialog,
                [target = dialog, line] {
                    if (target->m_stage == Stage::Planning)
                        target->say(State::Running, line);
                },
                Qt::QueuedConnection);
    }
};

PlanDialog::PlanDialog(const PageContext &context, const QString &operation, const QJsonObject &request,
                       const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_operation(operation)
    , m_request(request)
    , m_relay(std::make_shared<Relay>())
    , m_model(new PlanTree(this))
    , m_second(new QTimer(this))
{
    m_relay->dialog = this;
    setObjectName(QStringLiteral("planDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setAccessibleName(title);
    resize(820, 560);
    build();
    m_title->setText(title);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &PlanDialog::follow);
    connect(&context.feed, &FleetFeed::jobsInvalidated, this, [this] {
        if (m_stage == Stage::Applying)
            follow();
    });
    makePlan();
}

PlanDialog::~PlanDialog()
{
    m_cancellation.cancel();
    const QMutexLocker lock(&m_relay->mutex);
    m_relay->dialog = nullptr;
}

void PlanDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_title = plainLabel({}, this);
    m_title->setFont(titleFont());
    m_title->setWordWrap(true);
    m_totals = secondaryLabel({}, this);
    m_totals->setObjectName(QStringLiteral("planTotals"));
    m_totals->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_totals);
    m_remarks = new QVBoxLayout;
    m_remarks->setSpacing(space::kTiny);
    column->addLayout(m_remarks);
    auto *card = new Card(this);
    card->setFlush();
    m_tree = new QTreeView(card);
    m_tree->setObjectName(QStringLiteral("planTree"));
    m_tree->setAccessibleName(tr("Changes of the plan"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    for (int i = 0; i < m_model->columns().size(); ++i)
        m_tree->setColumnWidth(i, m_model->columns().at(i).width);
    TreeTable::addTo(m_tree, m_context, QStringLiteral("plan"));
    card->body()->addWidget(m_tree);
    column->addWidget(card, 1);
    // Before and after of one change in full: in its row they would be cut.
    m_whole = secondaryLabel({}, this);
    m_whole->setObjectName(QStringLiteral("planWhole"));
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->hide();
    column->addWidget(m_whole);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanDialog::showWhole);

    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_icon = new StateIcon(this);
    m_status = plainLabel({}, this);
    m_status->setObjectName(QStringLiteral("planStatus"));
    m_status->setWordWrap(true);
    m_bar = new ThinBar(this);
    m_bar->hide();
    line->addWidget(m_icon);
    line->addWidget(m_status, 1);
    line->addWidget(m_bar);
    column->addLayout(line);
    m_proof = secondaryLabel({}, this);
    m_proof->setObjectName(QStringLiteral("planProof"));
    m_proof->setWordWrap(true);
    m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proof->hide();
    column->addWidget(m_proof);

    m_ask = new QWidget(this);
    auto *ask = new QHBoxLayout(m_ask);
    ask->setContentsMargins(0, 0, 0, 0);
    m_askText = plainLabel({}, m_ask);
    m_word = new QLineEdit(m_ask);
    m_word->setObjectName(QStringLiteral("planWord"));
    ask->addWidget(m_askText);
    ask->addWidget(m_word, 1);
    m_ask->hide();
    column->addWidget(m_ask);
    connect(m_word, &QLineEdit::textChanged, this, &PlanDialog::checkWord);

    auto *buttons = new QHBoxLayout;
    m_again = makeButton(tr("Plan again"), this);
    m_openJob = makeLinkButton(tr("Open the job"), this);
    m_close = makeButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("planClose"));
    m_go = makePrimaryButton(tr("Make the changes"), this);
    m_go->setObjectName(QStringLiteral("planGo"));
    m_go->setEnabled(false);
    m_again->hide();
    m_openJob->hide();
    buttons->addWidget(m_openJob);
    buttons->addStretch(1);
    for (QPushButton *button : {m_again, m_close, m_go})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &PlanDialog::makePlan);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PlanDialog::apply);
    connect(m_openJob, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kJobs, QString::number(m_job.value)});
        reject();
    });
}

void PlanDialog::showWhole(const QModelIndex &current)
{
    constexpr int kLongest = 2000;
    const QString details = current.isValid() ? m_model->node(current).details.left(kLongest) : QString();
    m_whole->setText(details);
    m_whole->setVisible(!details.isEmpty());
}

void PlanDialog::say(State state, const QString &text)
{
    m_icon->setState({state, wordOf(state)});
    m_status->setText(text);
}

void PlanDialog::makePlan()
{
    m_stage = Stage::Planning;
    m_again->hide();
    m_go->setEnabled(false);
    m_ask->hide();
    say(State::Running, tr("Reading the servers…"));
    m_cancellation = {};
    ask(this,
        m_context.engine.operations().plan(
            m_operation, m_request, [relay = m_relay](const QString &line) { relay->post(line); },
            m_cancellation.token()),
        [this](const Result<domain::Plan> &plan) {
            if (plan)
                showPlan(*plan);
            else
                showProblem(plan.error());
        });
}

void PlanDialog::showPlan(const domain::Plan &plan)
{
    m_plan = plan;
    m_stage = Stage::Shown;
    if (!plan.title.isEmpty()) {
        m_title->setText(plan.title);
        setAccessibleName(plan.title);
    }
    m_model->setPlan(plan);
    if (plan.changes.size() <= kExpandAtMost)
        m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    showRemarks();
    if (plan.isEmpty()) {
        m_totals->clear();
        say(State::Healthy, tr("Nothing is to be changed: everything is as it should be."));
        m_go->hide();
        return;
    }
    m_totals->setText(planTotals(plan));
    m_go->show();
    m_go->setText(planVerb(plan));
    m_go->setAccessibleName(planVerb(plan));
    const QString word = planWord(plan);
    m_ask->setVisible(!word.isEmpty());
    m_askText->setText(tr("Write “%1” to go on").arg(word));
    m_word->setAccessibleName(m_askText->text());
    m_word->clear();
    say(plan.isDestructive ? State::Attention : State::Healthy,
        plan.isDestructive ? tr("Pulpit cannot bring back what this takes away. Nothing has been changed yet.")
                           : tr("Nothing has been changed yet."));
    checkWord();
    if (word.isEmpty())
        m_go->setFocus();
    else
        m_word->setFocus();
}

void PlanDialog::showRemarks()
{
    while (QLayoutItem *item = m_remarks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<domain::PlanRemark> remarks = m_plan.remarks;
    std::stable_sort(remarks.begin(), remarks.end(), [](const domain::PlanRemark &a, const domain::PlanRemark &b) {
        return int(a.severity) > int(b.severity);
    });
    for (int i = 0; i < std::min<qsizetype>(remarks.size(), kMostRemarks); ++i) {
        const domain::PlanRemark &remark = remarks.at(i);
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::kSmall);
        auto *shape = new StateIcon(row);
        shape->setState(stateOf(remark));
        QStringList where;
        for (const QString &part : {remark.server, remark.name})
            if (!part.isEmpty())
                where.append(part);
        QString text = where.isEmpty() ? remark.text : tr("%1: %2").arg(where.join(QStringLiteral(" › ")), remark.text);
        if (!remark.advice.isEmpty())
            text += QStringLiteral(" · ") + remark.advice;
        QLabel *words = plainLabel(text, row);
        words->setWordWrap(true);
        line->addWidget(shape, 0, Qt::AlignTop);
        line->addWidget(words, 1);
        m_remarks->addWidget(row);
    }
    if (remarks.size() > kMostRemarks)
        m_remarks->addWidget(
            secondaryLabel(tr("and %n more remarks", nullptr, int(remarks.size()) - kMostRemarks), this));
}

void PlanDialog::checkWord()
{
    const QString word = planWord(m_plan);
    m_go->setEnabled(m_stage == Stage::Shown && !m_plan.isEmpty()
                     && (word.isEmpty() || m_word->text().trimmed() == word));
}

void PlanDialog::apply()
{
    m_go->setEnabled(false);
    m_ask->hide();
    m_stage = Stage::Applying;
    say(State::Running, tr("Checking that the servers are still as they were read…"));
    ask(this, m_context.engine.operations().apply(m_plan, m_context.operatorName), [this](const Result<JobId> &job) {
        if (!job) {
            showProblem(job.error());
            return;
        }
        m_job = *job;
        m_openJob->show();
        m_go->hide();
        m_close->setText(tr("Close, let it go on"));
        m_second->start();
        follow();
    });
}

void PlanDialog::follow()
{
    if (!m_job.isValid() || m_stage != Stage::Applying)
        return;
    ask(this, m_context.engine.jobs().job(m_job), [this](const Result<domain::JobDetails> &details) {
        if (details && m_stage == Stage::Applying)
            showJob(*details);
    });
}

void PlanDialog::showJob(const domain::JobDetails &details)
{
    const domain::Job &job = details.job;
    if (!domain::isFinal(job.state)) {
        const auto done = std::count_if(details.stages.cbegin(), details.stages.cend(),
                                        [](const domain::Stage &stage) { return stage.finished.isValid(); });
        const QString now = details.stages.isEmpty() ? QString() : details.stages.last().name;
        m_bar->setVisible(done > 0);
        m_bar->setPercent(int(done * 100 / std::max<qsizetype>(m_plan.changes.size(), done)));
        say(stateOf(job.state), now.isEmpty() ? tr("The job is %1.").arg(jobStateText(job.state)) : now);
        return;
    }
    m_stage = Stage::Ended;
    m_second->stop();
    m_bar->hide();
    m_close->setText(tr("Close"));
    const bool isDone = job.state == domain::JobState::Completed;
    QString text = isDone ? tr("Done.") : tr("The job %1.").arg(jobStateText(job.state));
    if (!job.summary.isEmpty())
        text += QLatin1Char(' ') + job.summary;
    if (job.failure.isSet())
        text += QLatin1Char('\n') + job.failure.message;
    say(stateOf(job.state), text);
    m_again->setVisible(!isDone);
    m_context.feed.invalidate(ports::Topic::Repositories | ports::Topic::Jobs);
    showProof();
}

void PlanDialog::showProof()
{
    ask(this, m_context.engine.operations().applied(m_job),
        [this](const Result<ports::OperationService::Applied> &applied) {
            if (!applied || !applied->proof)
                return;
            const domain::Proof &proof = *applied->proof;
            QStringList lines;
            for (int i = 0; i < std::min<qsizetype>(proof.lines.size(), kMostProofs); ++i) {
                const domain::Proof::Line &line = proof.lines.at(i);
                lines.append(QStringLiteral("%1 %2 › %3: %4")
                                 .arg(line.holds ? QStringLiteral("✓") : QStringLiteral("✗"), line.server, line.name,
                                      line.evidence));
            }
            if (proof.lines.size() > kMostProofs)
                lines.append(tr("and %n more", nullptr, int(proof.lines.size()) - kMostProofs));
            m_proof->setText((proof.holds() ? tr("Looked at again: it is as planned.")
                                            : tr("Looked at again: not everything is as planned."))
                             + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
            m_proof->show();
        });
}

void PlanDialog::showProblem(const Error &error)
{
    m_stage = Stage::Ended;
    m_go->setEnabled(false);
    m_again->show();
    if (error.code == ErrorCode::Canceled) {
        say(State::Canceled, tr("Planning was stopped."));
        return;
    }
    QStringList lines {error.what};
    for (const QString &more : {error.where, error.advice})
        if (!more.isEmpty())
            lines.append(more);
    say(State::Failed, lines.join(QLatin1Char('\n')));
    m_status->setToolTip(error.detail);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/drawer/jobsdrawer.h"

#include "gui/ask.h"
#include "gui/shell/drawer/drawermodel.h"
#include "gui/shell/drawer/progressdelegate.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tableview.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kLimit = 300;
constexpr int kLeastHeight = 260;
constexpr int kJobColumn = 1;
const QString kState = QStringLiteral("drawer");
} // namespace

JobsDrawer::JobsDrawer(const PageContext &context, int below, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_below(below)
    , m_model(new DrawerModel(this))
    , m_table(new TableView(tr("Jobs"), this))
    , m_counts(secondaryLabel({}, this))
    , m_cancel(makeButton(tr("&Cancel the job"), this))
    , m_openJob(makeButton(tr("&Open"), this))
{
    setObjectName(QStringLiteral("jobsDrawer"));
    setAccessibleName(tr("All jobs"));
    setProperty("manual", QStringLiteral("console/jobs"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    QLabel *title = plainLabel(tr("Jobs"), this);
    title->setFont(strongFont());
    m_counts->setObjectName(QStringLiteral("drawerCounts"));
    m_cancel->setObjectName(QStringLiteral("drawerCancel"));
    m_openJob->setObjectName(QStringLiteral("drawerOpen"));
    QPushButton *page = makeLinkButton(tr("Open the Jobs page"), this);
    auto *shut = new QToolButton(this);
    shut->setObjectName(QStringLiteral("drawerClose"));
    shut->setIcon(icon(QStringLiteral("cancel")));
    shut->setAccessibleName(tr("Close the jobs"));
    shut->setToolTip(tr("Close (Esc)"));
    head->addWidget(title);
    head->addWidget(m_counts, 1);
    for (QWidget *widget : QList<QWidget *> {m_cancel, m_openJob, page, shut})
        head->addWidget(widget);
    column->addLayout(head);
    m_table->setObjectName(QStringLiteral("drawerTable"));
    m_table->setModel(m_model);
    m_table->setColumns(m_model->columnIds(), m_model->columnWidths(), kJobColumn);
    m_table->setItemDelegateForColumn(DrawerModel::kProgressColumn, new ProgressDelegate(m_table));
    m_table->setEmptyText(tr("No job has run yet."));
    m_table->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("jobs"));
    column->addWidget(m_table, 1);
    connect(shut, &QToolButton::clicked, this, &JobsDrawer::close);
    connect(page, &QPushButton::clicked, this, [this] {
        close();
        m_context.shell.open({pageid::kJobs, {}});
    });
    connect(m_cancel, &QPushButton::clicked, this, &JobsDrawer::cancelSelected);
    connect(m_openJob, &QPushButton::clicked, this, &JobsDrawer::openCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &JobsDrawer::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsDrawer::refreshActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsDrawer::refreshActions);
    connect(&context.feed, &FleetFeed::jobsInvalidated, this, &JobsDrawer::read);
    connect(&context.feed, &FleetFeed::activityChanged, this, &JobsDrawer::read);
    parent->installEventFilter(this);
    refreshActions();
    hide();
}

void JobsDrawer::open()
{
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    m_table->setFocus(Qt::OtherFocusReason);
    read();
}

void JobsDrawer::close()
{
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore.clear();
}

void JobsDrawer::read()
{
    if (!isVisible())
        return;
    if (std::exchange(m_isReading, true)) {
        m_isDue = true;
        return;
    }
    ports::JobQuery query;
    query.limit = kLimit;
    ask(this, m_context.engine.jobs().jobs(query), [this](const Result<QList<domain::Job>> &answer) {
        m_isReading = false;
        if (!answer) {
            m_context.shell.showError(tr("The jobs could not be read"), answer.error());
            return;
        }
        m_model->setSnapshot(*answer);
        refreshActions();
        if (std::exchange(m_isDue, false))
            read();
    });
}

void JobsDrawer::refreshActions()
{
    const Activity &activity = m_context.feed.activity();
    m_counts->setText(tr("%1 running, %2 queued").arg(activity.running.size()).arg(activity.queued));
    const auto count = int(cancelable().size());
    m_cancel->setEnabled(count > 0);
    m_cancel->setText(count > 1 ? tr("&Cancel %n jobs", nullptr, count) : tr("&Cancel the job"));
    m_openJob->setEnabled(m_table->currentIndex().isValid());
}

QList<JobId> JobsDrawer::cancelable() const
{
    QList<JobId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        if (const domain::Job &job = m_model->row(index.row()); !domain::isFinal(job.state))
            ids.append(job.id);
    return ids;
}

void JobsDrawer::cancelSelected()
{
    const QList<JobId> ids = cancelable();
    if (ids.isEmpty())
        return;
    Prompter::Question question;
    question.title = ids.size() == 1 ? tr("Cancel this job?") : tr("Cancel %n jobs?", nullptr, int(ids.size()));
    question.text = tr("Their Pulp tasks are canceled as well. What was synced so far stays as it is.");
    question.verb = m_cancel->text().remove(QLatin1Char('&'));
    m_context.prompter.confirm(this, question, [self = QPointer(this), ids] {
        if (self)
            self->cancel(ids);
    });
}

void JobsDrawer::cancel(const QList<JobId> &ids)
{
    for (const JobId id : ids)
        ask(this, m_context.engine.jobs().cancel(id, m_context.operatorName), [this](const Result<> &answer) {
            if (!answer)
                m_context.shell.showError(tr("The job could not be canceled"), answer.error());
            read();
        });
}

void JobsDrawer::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const JobId id = m_model->row(index.row()).id;
    close();
    m_context.shell.open({pageid::kJobs, QString::number(id.value)});
}

void JobsDrawer::place()
{
    const QRect area = parentWidget()->rect().adjusted(0, 0, 0, -m_below);
    const int height = std::min(area.height(), std::max(kLeastHeight, area.height() * 9 / 20));
    setGeometry(0, area.height() - height, area.width(), height);
}

bool JobsDrawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void JobsDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void JobsDrawer::saveState(QSettings &settings) const
{
    m_table->saveState(settings, kState);
}

void JobsDrawer::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, kState);
}

} // namespace pulpit::gui

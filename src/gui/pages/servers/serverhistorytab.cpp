// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/serverhistorytab.h"

#include "gui/background.h"
#include "gui/charts/synchistorychart.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/models/columns.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/card.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

struct History
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::ServerHistoryTab)
};

constexpr int kJobsRead = 500;
constexpr int kDaysCharted = 30;

double tookSeconds(const domain::Job &job)
{
    if (!job.started.isValid())
        return -1;
    const QDateTime end = job.finished.isValid() ? job.finished : QDateTime::currentDateTimeUtc();
    return double(job.started.msecsTo(end)) / 1000.0;
}

QList<Column<domain::Job>> jobColumns()
{
    using Row = domain::Job;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    QList<Column<Row>> columns {
        plainColumn<Row>(QStringLiteral("state"), History::tr("State"), 118,
                         [](const Row &r) { return stateOf(r).word; }),
        plainColumn<Row>(QStringLiteral("job"), History::tr("Job"), 230, &jobTitle),
        plainColumn<Row>(QStringLiteral("group"), History::tr("Group"), 92, [](const Row &r) { return r.group; }),
        plainColumn<Row>(QStringLiteral("when"), History::tr("Started"), 118,
                         [now](const Row &r) { return clockTime(r.started.isValid() ? r.started : r.queued, now()); }),
        numberColumn<Row>(QStringLiteral("took"), History::tr("Took"), 86, tookSeconds,
                          [](const Row &r) { return durationText(tookSeconds(r)); }),
        plainColumn<Row>(QStringLiteral("by"), History::tr("By"), 76, [](const Row &r) { return r.startedBy; }),
        plainColumn<Row>(
            QStringLiteral("result"), History::tr("Result"), 260,
            [](const Row &r) { return (r.summary.isEmpty() ? r.failure.message : r.summary).left(400).simplified(); }),
    };
    columns[0].icon = [](const Row &r) { return iconOf(stateOf(r).state); };
    columns[0].less = [](const Row &a, const Row &b) { return stateOf(a).state > stateOf(b).state; };
    columns[3].less = [](const Row &a, const Row &b) { return a.queued < b.queued; };
    columns[3].toolTip = [](const Row &r) { return exactTime(r.started.isValid() ? r.started : r.queued); };
    columns[6].toolTip = [](const Row &r) { return r.failure.pulpText.left(4000); };
    for (int i : {3, 5, 6})
        columns[i].tone = [](const Row &) { return int(Token::TextSecondary); };
    return columns;
}

} // namespace

ServerHistoryTab::ServerHistoryTab(const PageContext &context, QWidget *parent)
    : ServerTab(context, parent)
    , m_model(new TableModel<domain::Job, ServerJobRowTraits>(jobColumns(), this))
    , m_table(new TableView(tr("Jobs of the server"), this))
    , m_chart(new SyncHistoryChart(this))
{
    m_table->setObjectName(QStringLiteral("historyTable"));
    auto *chart = new Card(this);
    chart->setHeading(tr("Syncs a day"), tr("last %n days", nullptr, kDaysCharted));
    chart->body()->addWidget(m_chart);
    chart->setFixedHeight(210);
    column()->addWidget(chart);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    showColumns(m_table, m_model, 6);
    m_table->setColumnHidden(2, true); // the job's name has it; the headings' menu shows it
    m_table->sortByColumn(3, Qt::DescendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("server-jobs"));
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.shell.open({pageid::kJobs, QString::number(m_model->row(index.row()).id.value)});
    });
    connect(&context.feed, &FleetFeed::jobsInvalidated, this, &ServerHistoryTab::invalidate);
    setFocusProxy(m_table);
    clear();
}

void ServerHistoryTab::clear()
{
    m_model->setSnapshot({});
    m_table->setEmptyText(tr("Reading the jobs…"));
    m_chart->clear(tr("Reading the history…"));
}

void ServerHistoryTab::read()
{
    ports::JobQuery query;
    query.server = m_server;
    query.limit = kJobsRead;
    readFrom(m_context.engine.jobs().jobs(query), tr("The jobs could not be read"),
             [this](const QList<domain::Job> &jobs) {
                 m_model->setSnapshot(jobs);
                 m_model->refreshTexts();
                 m_table->setEmptyText(jobs.isEmpty() ? tr("No job of this server is kept.")
                                                      : tr("No job matches the filter."));
             });
    readChart();
}

void ServerHistoryTab::readChart()
{
    const QString server = m_server;
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-kDaysCharted);
    ask(this, m_context.engine.repositories().historySince(since, server),
        [this, server](const Result<QList<domain::SyncRecord>> &answer) {
            if (server != m_server)
                return;
            if (!answer) {
                m_chart->clear(tr("The history could not be read: %1").arg(answer.error().what));
                return;
            }
            // A server with thousands of repositories has tens of thousands of records.
            compute(
                this,
                [records = *answer, today = QDate::currentDate()] { return syncDays(records, today, kDaysCharted); },
                [this, server](const QList<SyncDay> &days) {
                    if (server == m_server)
                        m_chart->setDays(days);
                });
        });
}

void ServerHistoryTab::setFilterText(const QString &text)
{
    m_model->setFilterText(text);
}

void ServerHistoryTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/history"));
}

void ServerHistoryTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/history"));
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/historytab.h"

#include "gui/ask.h"
#include "gui/shell/pages.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
constexpr int kShownDays = 30;
constexpr int kShownRecords = 2000;
constexpr int kWideEnough = 1400; // for four charts with their legends
} // namespace

HistoryTab::HistoryTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_outcomes(new DayChart(context.prompter, this))
    , m_durations(new DayChart(context.prompter, this))
    , m_units(new DayChart(context.prompter, this))
    , m_bytes(new DayChart(context.prompter, this))
    , m_grid(new QGridLayout(this))
{
    m_outcomes->setObjectName(u"outcomesChart"_s);
    m_durations->setObjectName(u"durationsChart"_s);
    m_units->setObjectName(u"unitsChart"_s);
    m_bytes->setObjectName(u"bytesChart"_s);
    m_grid->setContentsMargins(0, space::kSmall, 0, 0);
    m_grid->setHorizontalSpacing(space::kHuge);
    m_grid->setVerticalSpacing(space::kSmall);
    arrange();
    for (DayChart *chart : charts()) {
        connect(chart, &DayChart::linkActivated, this, [this](const QString &job) {
            m_context.shell.open({pageid::kJobs, job});
        });
        connect(chart, &DayChart::written, this, [this](const QString &path, bool isDone) {
            if (isDone)
                m_context.shell.showDone(tr("The chart is in %1").arg(path));
            else
                m_context.shell.showError(tr("The chart could not be saved"),
                                          fail(ErrorCode::Storage, tr("the file cannot be written"), path).value());
        });
    }
}

void HistoryTab::arrange()
{
    const int columns = width() >= kWideEnough ? 4 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int index = 0;
    for (DayChart *chart : charts()) {
        m_grid->addWidget(chart, index / columns, index % columns); // a widget that is there already is moved
        ++index;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < 2; ++row)
        m_grid->setRowStretch(row, row < 4 / columns ? 1 : 0);
}

void HistoryTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HistoryTab::showRepository(const domain::Repository &repository)
{
    const bool isOther = repository.id != m_id;
    if (!isOther && repository.revision == m_revision)
        return;
    m_id = repository.id;
    m_name = repository.name;
    m_type = repository.type;
    m_revision = repository.revision;
    if (isOther)
        for (DayChart *chart : charts())
            chart->clear(tr("Reading the history…"));
    read();
}

void HistoryTab::read()
{
    const RepositoryId id = m_id;
    ask(this, m_context.engine.repositories().history(id, kShownRecords),
        [this, id](const Result<QList<domain::SyncRecord>> &answer) {
            if (id != m_id) // the newest question wins
                return;
            if (!answer) {
                for (DayChart *chart : charts())
                    chart->clear(tr("The history could not be read: %1").arg(answer.error().what));
                return;
            }
            const SyncCharts charts = syncCharts(*answer, m_name, m_type, QDate::currentDate(), kShownDays);
            m_outcomes->setData(charts.outcomes);
            m_durations->setData(charts.durations);
            m_units->setData(charts.units);
            m_bytes->setData(charts.bytes);
        });
}

} // namespace pulpit::gui

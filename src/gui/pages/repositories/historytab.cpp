// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/historytab.h"

#include "gui/ask.h"
#include "gui/shell/pages.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {
constexpr int kShownDays = 30;
constexpr int kShownRecords = 2000;
} // namespace

HistoryTab::HistoryTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_outcomes(new DayChart(context.prompter, this))
    , m_durations(new DayChart(context.prompter, this))
    , m_units(new DayChart(context.prompter, this))
{
    m_outcomes->setObjectName(u"outcomesChart"_s);
    m_durations->setObjectName(u"durationsChart"_s);
    m_units->setObjectName(u"unitsChart"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::kSmall, 0, 0);
    row->setSpacing(space::kHuge);
    for (DayChart *chart : {m_outcomes, m_durations, m_units}) {
        row->addWidget(chart, 1);
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

void HistoryTab::showRepository(const domain::Repository &repository)
{
    const bool isOther = repository.id != m_id;
    if (!isOther && repository.revision == m_revision)
        return;
    m_id = repository.id;
    m_name = repository.name;
    m_revision = repository.revision;
    if (isOther)
        for (DayChart *chart : {m_outcomes, m_durations, m_units})
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
                for (DayChart *chart : {m_outcomes, m_durations, m_units})
                    chart->clear(tr("The history could not be read: %1").arg(answer.error().what));
                return;
            }
            const SyncCharts charts = syncCharts(*answer, m_name, QDate::currentDate(), kShownDays);
            m_outcomes->setData(charts.outcomes);
            m_durations->setData(charts.durations);
            m_units->setData(charts.units);
        });
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/pages/servers/servertab.h"

namespace pulpit::gui {

class SyncHistoryChart;
class TableView;

struct ServerJobRowTraits
{
    static qint64 key(const domain::Job &job) { return job.id.value; }
    static bool same(const domain::Job &a, const domain::Job &b) { return a.revision == b.revision; }
    static QString haystack(const domain::Job &job)
    {
        return job.name + QLatin1Char('\n') + job.group + QLatin1Char('\n') + job.startedBy + QLatin1Char('\n')
            + job.summary;
    }
};

/// What was done on the server: syncs a day, and its jobs, newest first.
class ServerHistoryTab final : public ServerTab
{
    Q_OBJECT
public:
    ServerHistoryTab(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void clear() override;
    void read() override;

private:
    void readChart();

    TableModel<domain::Job, ServerJobRowTraits> *m_model;
    TableView *m_table;
    SyncHistoryChart *m_chart;
};

} // namespace pulpit::gui

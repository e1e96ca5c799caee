// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"
#include "gui/pages/servers/servertab.h"
#include "ports/inspectionservice.h"

class QLabel;
class QPushButton;

namespace pulpit::gui {

class TableView;

/// A request with a number of its own: two may be equal in everything else.
struct RequestRow
{
    ports::RequestRecord record;
    int repeat = 0; ///< which of those that are otherwise equal

    bool operator==(const RequestRow &) const = default;
};
struct RequestRowTraits
{
    static QString key(const RequestRow &row)
    {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(row.record.when.toMSecsSinceEpoch())
            .arg(row.record.method, row.record.target)
            .arg(row.repeat);
    }
    static bool same(const RequestRow &a, const RequestRow &b) { return a == b; }
    static QString haystack(const RequestRow &row)
    {
        return row.record.method + QLatin1Char('\n') + row.record.target + QLatin1Char('\n')
            + QString::number(row.record.status) + QLatin1Char('\n') + row.record.correlationId + QLatin1Char('\n')
            + row.record.failure;
    }
};

/// The last requests of this program to the server, live: what it asked, how long it took, what came back.
class RequestsTab final : public ServerTab
{
    Q_OBJECT
public:
    RequestsTab(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    [[nodiscard]] QList<CopyChoice> curlCommands() const override;

protected:
    void clear() override;
    void read() override;

private:
    void show(const QList<ports::RequestRecord> &records);

    TableModel<RequestRow, RequestRowTraits> *m_model;
    TableView *m_table;
    QPushButton *m_live;
    QLabel *m_summary;
};

} // namespace pulpit::gui

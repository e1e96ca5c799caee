// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/requeststab.h"

#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/models/columns.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>

namespace pulpit::gui {

namespace {

struct Requests
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::RequestsTab)
};

constexpr int kRequestsRead = 200;
constexpr int kLiveMs = 2000;

bool isBad(const RequestRow &row)
{
    return row.record.status == 0 || row.record.status >= 400 || !row.record.failure.isEmpty();
}

/// Without what nearly all begin with; the tool tip and what is copied have the whole.
QString shortPath(const QString &target)
{
    const qsizetype api = target.indexOf(QLatin1String("/api/v3/"));
    return api < 0 ? target.left(500) : target.mid(api + 8, 500);
}

QList<Column<RequestRow>> requestColumns()
{
    using Row = RequestRow;
    QList<Column<Row>> columns {
        plainColumn<Row>(QStringLiteral("when"), Requests::tr("When"), 98,
                         [](const Row &r) {
                             return QLocale().toString(r.record.when.toLocalTime(), QStringLiteral("HH:mm:ss.zzz"));
                         }),
        plainColumn<Row>(QStringLiteral("method"), Requests::tr("Method"), 70,
                         [](const Row &r) { return r.record.method; }),
        plainColumn<Row>(QStringLiteral("target"), Requests::tr("Path"), 400,
                         [](const Row &r) { return shortPath(r.record.target); }),
        numberColumn<Row>(
            QStringLiteral("status"), Requests::tr("Status"), 62, [](const Row &r) { return double(r.record.status); },
            [](const Row &r) { return r.record.status > 0 ? QString::number(r.record.status) : Requests::tr("none"); }),
        numberColumn<Row>(
            QStringLiteral("time"), Requests::tr("Took, ms"), 74,
            [](const Row &r) { return double(r.record.milliseconds); },
            [](const Row &r) { return countText(r.record.milliseconds); }),
        numberColumn<Row>(
            QStringLiteral("received"), Requests::tr("Received"), 78,
            [](const Row &r) { return double(r.record.bytesReceived); },
            [](const Row &r) { return bytesText(r.record.bytesReceived); }),
        numberColumn<Row>(
            QStringLiteral("sent"), Requests::tr("Sent"), 64, [](const Row &r) { return double(r.record.bytesSent); },
            [](const Row &r) { return r.record.bytesSent > 0 ? bytesText(r.record.bytesSent) : QStringLiteral("·"); }),
        plainColumn<Row>(QStringLiteral("correlation"), Requests::tr("Correlation id"), 116,
                         [](const Row &r) { return r.record.correlationId; }),
        plainColumn<Row>(QStringLiteral("failure"), Requests::tr("Failure"), 80,
                         [](const Row &r) { return r.record.failure.left(400).simplified(); }),
    };
    columns[0].less = [](const Row &a, const Row &b) { return a.record.when < b.record.when; };
    columns[0].toolTip = [](const Row &r) { return exactTime(r.record.when); };
    columns[2].toolTip = [](const Row &r) { return r.record.target.left(4000); };
    columns[8].toolTip = [](const Row &r) { return r.record.failure.left(4000); };
    for (int i : {3, 8})
        columns[i].tone = [](const Row &r) { return int(isBad(r) ? Token::Failed : Token::Text); };
    for (int i : {0, 1, 5, 6, 7})
        columns[i].tone = [](const Row &) { return int(Token::TextSecondary); };
    return columns;
}

} // namespace

RequestsTab::RequestsTab(const PageContext &context, QWidget *parent)
    : ServerTab(context, parent)
    , m_model(new TableModel<RequestRow, RequestRowTraits>(requestColumns(), this))
    , m_table(new TableView(tr("Requests to the server"), this))
    , m_live(makeChip(tr("live"), this))
    , m_summary(secondaryLabel({}, this))
{
    m_table->setObjectName(QStringLiteral("requestsTable"));
    m_live->setObjectName(QStringLiteral("requestsLive"));
    m_live->setToolTip(tr("Off: what is shown stays until you choose it again"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::kSmall);
    bar->addWidget(m_live);
    bar->addWidget(m_summary, 1);
    column()->addLayout(bar);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    showColumns(m_table, m_model, 2);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("requests"));
    connect(m_live, &QPushButton::toggled, this, [this](bool isLive) {
        setInterval(isLive ? kLiveMs : 0);
        if (isLive)
            invalidate();
    });
    setFocusProxy(m_table);
    m_live->setChecked(true);
    clear();
}

void RequestsTab::clear()
{
    m_model->setSnapshot({});
    m_summary->clear();
    m_table->setEmptyText(tr("Reading the log…"));
}

void RequestsTab::read()
{
    readFrom(m_context.engine.inspection().requests(m_server, kRequestsRead),
             tr("The log of requests could not be read"),
             [this](const QList<ports::RequestRecord> &records) { show(records); });
}

void RequestsTab::show(const QList<ports::RequestRecord> &records)
{
    QList<RequestRow> rows;
    QHash<QString, int> seen;
    int bad = 0;
    qint64 milliseconds = 0;
    for (const ports::RequestRecord &record : records) {
        RequestRow row {record, 0};
        row.repeat = seen[RequestRowTraits::key(row)]++;
        bad += isBad(row) ? 1 : 0;
        milliseconds += record.milliseconds;
        rows.append(row);
    }
    m_model->setSnapshot(rows);
    m_table->setEmptyText(records.isEmpty() ? tr("This program has made no request to the server since it was started.")
                                            : tr("No request matches the filter."));
    m_summary->setText(records.isEmpty() ? QString()
                                         : tr("the last %1: %2 without a good answer, %3 ms on average · without "
                                              "headers and secrets")
                                               .arg(records.size())
                                               .arg(bad)
                                               .arg(milliseconds / records.size()));
}

QList<CopyChoice> RequestsTab::curlCommands() const
{
    const domain::Server *server = configured();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!server || rows.isEmpty())
        return {};
    const ports::RequestRecord &record = m_model->row(rows.first().row()).record;
    return {{tr("This request"), curlCommand(*server, record.target, record.method)}};
}

void RequestsTab::setFilterText(const QString &text)
{
    m_model->setFilterText(text);
}

void RequestsTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/requests"));
}

void RequestsTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/requests"));
}

} // namespace pulpit::gui

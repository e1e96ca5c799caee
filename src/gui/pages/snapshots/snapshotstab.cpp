// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshots/snapshotstab.h"

#include "gui/ask.h"
#include "gui/format/contentkey.h"
#include "gui/format/format.h"
#include "gui/models/columns.h"
#include "gui/pages/snapshots/snapshotdialogs.h"
#include "gui/pages/snapshots/snapshotsmodel.h"
#include "gui/plan/planrun.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

SnapshotsTab::SnapshotsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new SnapshotsModel(this))
    , m_differences(new DifferencesModel(this))
    , m_table(new TableView(tr("Snapshots"), this))
    , m_unread(plainLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(makeBar());
    m_unread->setObjectName(u"snapshotsUnread"_s);
    m_unread->setProperty("role", u"attention"_s);
    m_unread->setWordWrap(true);
    column->addWidget(m_unread);
    auto *card = new Card(this);
    card->setFlush();
    m_table->setObjectName(u"snapshotsTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    showColumns(m_table, m_model, 6);
    m_table->sortByColumn(3, Qt::DescendingOrder);
    TableExport::addTo(m_table, context, u"snapshots"_s);
    card->body()->addWidget(m_table);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(card);
    m_details = makeDetails();
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setHandleWidth(space::kMedium);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SnapshotsTab::selectionChanged);
    connect(m_table, &TableView::emptyLinkActivated, this, [this] {
        if (!m_filter.isEmpty())
            Q_EMIT filterClearRequested();
        else if (m_context.feed.servers().isEmpty())
            m_context.shell.addServer();
        else
            create();
    });
    connect(&context.feed, &FleetFeed::serversChanged, this, &SnapshotsTab::refreshTexts);
    setFocusProxy(m_table);
    selectionChanged();
    refreshTexts();
}

QWidget *SnapshotsTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_heading = plainLabel({}, bar);
    m_heading->setFont(titleFont());
    m_heading->setObjectName(u"snapshotsHeading"_s);
    m_refresh = makeButton(tr("Re&fresh"), bar);
    m_expire = makeButton(tr("&Expire…"), bar);
    m_back = makeButton(tr("&Back…"), bar);
    m_switch = makeButton(tr("S&witch to it…"), bar);
    m_create = makePrimaryButton(tr("&Create…"), bar);
    m_expire->setObjectName(u"expireSnapshots"_s);
    m_back->setObjectName(u"snapshotBack"_s);
    m_switch->setObjectName(u"switchSnapshot"_s);
    m_create->setObjectName(u"createSnapshot"_s);
    m_refresh->setObjectName(u"refreshSnapshots"_s);
    m_back->setToolTip(tr("Serve again what was served before the last switch"));
    row->addWidget(m_heading, 1);
    for (QPushButton *button : {m_refresh, m_expire, m_back, m_switch, m_create})
        row->addWidget(button);
    connect(m_refresh, &QPushButton::clicked, this, &SnapshotsTab::read);
    connect(m_create, &QPushButton::clicked, this, &SnapshotsTab::create);
    connect(m_switch, &QPushButton::clicked, this, &SnapshotsTab::switchTo);
    connect(m_back, &QPushButton::clicked, this, &SnapshotsTab::back);
    connect(m_expire, &QPushButton::clicked, this, &SnapshotsTab::expire);
    return bar;
}

QWidget *SnapshotsTab::makeDetails()
{
    auto *card = new Card(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_result = plainLabel({}, card);
    m_result->setObjectName(u"snapshotResult"_s);
    m_result->setFont(strongFont());
    m_result->setWordWrap(true);
    m_other = new QComboBox(card);
    m_other->setObjectName(u"snapshotOther"_s);
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setMinimumWidth(180);
    m_compare = makeButton(tr("C&ompare"), card);
    m_compare->setObjectName(u"compareSnapshot"_s);
    line->addWidget(m_result, 1);
    line->addWidget(secondaryLabel(tr("with"), card));
    line->addWidget(m_other);
    line->addWidget(m_compare);
    card->body()->setSpacing(space::kSmall);
    card->body()->addLayout(line);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    m_differenceTable = new TableView(tr("Repositories of the snapshot"), card);
    m_differenceTable->setObjectName(u"differencesTable"_s);
    m_differenceTable->setSelectionMode(QAbstractItemView::SingleSelection);
    showColumns(m_differenceTable, m_differences, 4);
    m_differenceTable->sortByColumn(1, Qt::AscendingOrder);
    TableExport::addTo(m_differenceTable, m_context, u"snapshot-differences"_s);
    m_names = new QListWidget(card);
    m_names->setObjectName(u"differenceNames"_s);
    m_names->setAccessibleName(tr("Packages that differ"));
    m_names->setFont(monospaceFont());
    row->addWidget(m_differenceTable, 3);
    row->addWidget(m_names, 2);
    card->body()->addLayout(row, 1);
    connect(m_compare, &QPushButton::clicked, this, &SnapshotsTab::compare);
    connect(m_differenceTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SnapshotsTab::showDifference);
    card->setMinimumHeight(180);
    return card;
}

void SnapshotsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead && !m_context.feed.servers().isEmpty())
        read();
}

void SnapshotsTab::read()
{
    m_isRead = true;
    ++m_round;
    m_failed.clear();
    m_open = 0;
    QSet<QString> known;
    for (const domain::Server &server : m_context.feed.servers()) {
        known.insert(server.name);
        readServer(server.name);
    }
    m_byServer.removeIf([&known](const auto &entry) { return !known.contains(entry.key()); });
    refreshTexts();
}

void SnapshotsTab::readServer(const QString &server)
{
    ++m_open;
    ask(this, m_context.engine.snapshots().snapshots(server),
        [this, server, round = m_round](const Result<QList<domain::Snapshot>> &answer) {
            if (round != m_round)
                return;
            --m_open;
            if (answer)
                m_byServer.insert(server, *answer);
            else
                m_failed.insert(server, answer.error().what);
            take();
        });
}

void SnapshotsTab::take()
{
    QList<domain::Snapshot> all;
    for (const QList<domain::Snapshot> &some : std::as_const(m_byServer))
        all += some;
    m_model->setSnapshot(all);
    refreshTexts();
}

void SnapshotsTab::refreshTexts()
{
    if (!m_isRead && isVisible() && !m_context.feed.servers().isEmpty()) {
        read();
        return;
    }
    const int total = m_model->totalCount();
    m_heading->setText(total == 0 ? tr("Snapshots") : tr("%n snapshots", nullptr, total));
    QStringList lines;
    for (auto it = m_failed.cbegin(); it != m_failed.cend(); ++it)
        lines.append(m_byServer.contains(it.key())
                         ? tr("%1 gave no answer (%2); what is shown of it is older").arg(it.key(), it.value())
                         : tr("%1 gave no answer: %2").arg(it.key(), it.value()));
    m_unread->setText(lines.join(u'\n'));
    m_unread->setVisible(!lines.isEmpty());
    m_refresh->setEnabled(m_open == 0 && !m_context.feed.servers().isEmpty());
    const bool hasServers = !m_context.feed.servers().isEmpty();
    for (QPushButton *button : {m_create, m_back, m_expire})
        button->setEnabled(hasServers);
    if (!hasServers)
        m_table->setEmptyText(tr("There is no server yet."), tr("Add a server"));
    else if (m_open > 0)
        m_table->setEmptyText(tr("Asking %n servers…", nullptr, m_open));
    else if (total > 0)
        m_table->setEmptyText(tr("No snapshot matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else
        m_table->setEmptyText(
            tr("No server that answered has a snapshot. It is a copy of repositories at one moment, to go "
               "back to or to serve."),
            tr("Create a snapshot"));
}

void SnapshotsTab::setFilterText(const QString &text)
{
    m_filter = text;
    m_model->setFilterText(text);
    refreshTexts();
}

const domain::Snapshot *SnapshotsTab::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row());
}

void SnapshotsTab::selectionChanged()
{
    const domain::Snapshot *snapshot = current();
    ++m_compareRound;
    m_switch->setEnabled(snapshot != nullptr);
    m_compare->setEnabled(snapshot != nullptr);
    m_other->setEnabled(snapshot != nullptr);
    m_other->clear();
    m_other->addItem(tr("the repositories as they are now"), QString());
    m_names->clear();
    m_names->hide();
    m_differences->setSnapshot({});
    m_details->setVisible(snapshot != nullptr); // before, the table has the whole page
    if (!snapshot) {
        m_result->clear();
        m_differenceTable->hide();
        return;
    }
    for (const domain::Snapshot &other : m_model->rows())
        if (other.server == snapshot->server && other.prefix != snapshot->prefix)
            m_other->addItem(snapshotName(other.prefix), other.prefix);
    m_differenceTable->show();
    m_differenceTable->setEmptyText(
        tr("Compare tells how its %n repositories differ.", nullptr, int(snapshot->repositories.size())));
    QStringList served;
    for (const domain::SnapshotRepository &one : snapshot->repositories)
        if (!one.pointedAtBy.isEmpty())
            served.append(one.source);
    QString text = tr("%1 on %2").arg(snapshotName(snapshot->prefix), snapshot->server);
    if (!served.isEmpty())
        text += u" · "_s + tr("serves %1").arg(served.mid(0, 5).join(u", "_s));
    if (served.size() > 5)
        text += u' ' + tr("and %n more", nullptr, int(served.size()) - 5);
    m_result->setText(text);
}

void SnapshotsTab::compare()
{
    const domain::Snapshot *snapshot = current();
    if (!snapshot)
        return;
    ports::SnapshotCompareRequest request;
    request.server = snapshot->server;
    request.prefix = snapshot->prefix;
    request.other = m_other->currentData().toString();
    request.shown = 100;
    const int round = ++m_compareRound;
    m_compare->setEnabled(false);
    m_result->setText(tr("Comparing %n repositories…", nullptr, int(snapshot->repositories.size())));
    ask(this, m_context.engine.snapshots().compare(request),
        [this, round](const Result<domain::SnapshotComparison> &answer) {
            if (round != m_compareRound)
                return;
            m_compare->setEnabled(true);
            if (!answer) {
                m_result->setText(tr("It could not be compared: %1").arg(answer.error().oneLine()));
                return;
            }
            m_differences->setSnapshot(answer->differences);
            const auto same
                = std::count_if(answer->differences.cbegin(), answer->differences.cend(),
                                [](const auto &one) { return one.state == domain::SnapshotDifference::State::Same; });
            m_result->setText(tr("%1 of %2 repositories have the same packages")
                                  .arg(countText(same), countText(answer->differences.size())));
        });
}

void SnapshotsTab::showDifference()
{
    const QModelIndexList rows = m_differenceTable->selectionModel()->selectedRows();
    const domain::Snapshot *snapshot = current();
    m_names->clear();
    m_names->setVisible(!rows.isEmpty());
    if (rows.isEmpty() || !snapshot)
        return;
    const domain::SnapshotDifference &one = m_differences->row(rows.first().row());
    QString type;
    for (const domain::SnapshotRepository &repository : snapshot->repositories)
        if (repository.source == one.source)
            type = repository.type;
    for (const QString &key : one.added)
        m_names->addItem(u"+ "_s + contentKeyText(key, type));
    if (one.addedCount > one.added.size())
        m_names->addItem(u"+ "_s + tr("and %n more", nullptr, int(one.addedCount - one.added.size())));
    for (const QString &key : one.removed)
        m_names->addItem(u"− "_s + contentKeyText(key, type));
    if (one.removedCount > one.removed.size())
        m_names->addItem(u"− "_s + tr("and %n more", nullptr, int(one.removedCount - one.removed.size())));
}

void SnapshotsTab::runAfter(FormDialog *dialog, const QString &operation, const QString &title,
                            const std::function<QJsonObject()> &request)
{
    connect(dialog, &QDialog::accepted, this, [this, operation, title, request] {
        if (PlanDialog *plan = runWithPlan(m_context, operation, request(), title, this))
            connect(plan, &QDialog::finished, this, &SnapshotsTab::read);
    });
    dialog->open();
}

void SnapshotsTab::create()
{
    const domain::Snapshot *snapshot = current();
    auto *dialog = new CreateSnapshotDialog(m_context, snapshot ? snapshot->server : QString(), window());
    runAfter(dialog, u"snapshot create"_s, tr("Create a snapshot"), [dialog] { return dialog->request(); });
}

void SnapshotsTab::switchTo()
{
    const domain::Snapshot *snapshot = current();
    if (!snapshot)
        return;
    auto *dialog = new SwitchSnapshotDialog(m_context, snapshotName(snapshot->prefix), {snapshot->server}, window());
    runAfter(dialog, u"snapshot switch"_s, tr("Switch to %1").arg(snapshotName(snapshot->prefix)),
             [dialog] { return dialog->request(); });
}

void SnapshotsTab::back()
{
    const domain::Snapshot *snapshot = current();
    auto *dialog
        = new SwitchSnapshotDialog(m_context, {}, snapshot ? QStringList {snapshot->server} : QStringList(), window());
    runAfter(dialog, u"snapshot back"_s, tr("Go one step back"), [dialog] { return dialog->request(); });
}

void SnapshotsTab::expire()
{
    const domain::Snapshot *snapshot = current();
    auto *dialog
        = new ExpireSnapshotsDialog(m_context, snapshot ? QStringList {snapshot->server} : QStringList(), window());
    runAfter(dialog, u"snapshot expire"_s, tr("Remove old snapshots"), [dialog] { return dialog->request(); });
}

} // namespace pulpit::gui

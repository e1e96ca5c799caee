// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/findtab.h"

#include "gui/ask.h"
#include "gui/models/columns.h"
#include "gui/pages/packages/emergencydialog.h"
#include "gui/pages/packages/foundmodel.h"
#include "gui/pages/packages/sincefinder.h"
#include "gui/pages/packages/sizefinder.h"
#include "gui/plan/planrun.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/serverpicker.h"
#include "gui/widgets/thinbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

/// Progress comes from the engine's thread, perhaps after the page was closed: the mutex makes "is it still there" and
/// "post to it" one act.
struct FindTab::Relay
{
    QMutex mutex; // guards tab
    FindTab *tab = nullptr;

    void post(const QString &server, int round)
    {
        const QMutexLocker lock(&mutex);
        if (tab)
            QMetaObject::invokeMethod(
                tab,
                [target = tab, server, round] {
                    if (target->m_isFinding && target->m_round == round)
                        target->searched(server);
                },
                Qt::QueuedConnection);
    }
};

FindTab::FindTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_relay(std::make_shared<Relay>())
    , m_model(new FoundModel(this))
    , m_since(new SinceFinder(context, this))
    , m_size(new SizeFinder(context, this))
    , m_summary(plainLabel({}, this))
    , m_unread(plainLabel({}, this))
    , m_details(secondaryLabel({}, this))
    , m_table(new TableView(tr("Where the package was found"), this))
{
    m_relay->tab = this;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(makeForm());
    auto *line = new QHBoxLayout;
    m_summary->setObjectName(u"findSummary"_s);
    m_summary->setFont(strongFont());
    m_summary->setWordWrap(true);
    m_remove = makeButton(tr("&Remove…"), this);
    m_remove->setObjectName(u"removePackages"_s);
    m_cancel = makeButton(tr("Ca&ncel"), this);
    m_cancel->setObjectName(u"findCancel"_s);
    m_progress = new ThinBar(this);
    m_progress->setObjectName(u"findProgress"_s);
    line->addWidget(m_summary, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    line->addWidget(m_remove);
    column->addLayout(line);
    m_unread->setObjectName(u"findUnread"_s);
    m_unread->setProperty("role", u"attention"_s);
    m_unread->setWordWrap(true);
    column->addWidget(m_unread);
    auto *card = new Card(this);
    card->setFlush();
    m_table->setObjectName(u"foundTable"_s);
    showColumns(m_table, m_model, 7);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_table, context, u"packages"_s);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    m_details->setObjectName(u"findDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide(); // until a row is selected
    column->addWidget(m_details);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindTab::selectionChanged);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const domain::FoundPackage &row = m_model->row(index.row());
        if (const domain::Repository *one = m_context.feed.repository(row.server, row.repository))
            m_context.shell.open({pageid::kRepositories, QString::number(one->id.value)});
    });
    connect(m_table, &TableView::emptyLinkActivated, this, &FindTab::filterClearRequested);
    connect(m_since, &SinceFinder::found, this, [this](int version, const QDateTime &made, bool isOldest) {
        const QString when = clockTime(made, QDateTime::currentDateTimeUtc());
        showSince(
            isOldest ? tr("In every retained version since %1, made %2, and perhaps for longer.").arg(version).arg(when)
                     : tr("There since version %1, made %2.").arg(version).arg(when));
    });
    connect(m_since, &SinceFinder::failed, this,
            [this](const Error &error) { showSince(tr("Since when is unknown: %1").arg(error.oneLine())); });
    connect(m_size, &SizeFinder::told, this, [this](const QString &text) {
        m_sizeText = text;
        showDetails();
    });
    connect(m_remove, &QPushButton::clicked, this, &FindTab::remove);
    connect(m_cancel, &QPushButton::clicked, this, &FindTab::cancel);
    connect(&context.feed, &FleetFeed::serversChanged, this, &FindTab::fillServers);
    fillServers();
    setTabOrder(m_remove, m_table); // as they are seen; the table was made first
    setFocusProxy(m_name);
    refreshTexts();
}

FindTab::~FindTab()
{
    const QMutexLocker lock(&m_relay->mutex);
    m_relay->tab = nullptr;
    m_cancellation.cancel(); // nobody is left to read the answer
}

void FindTab::fillServers()
{
    QStringList names;
    for (const domain::Server &server : m_context.feed.servers())
        names.append(server.name);
    m_servers->setServers(names);
}

QWidget *FindTab::makeForm()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_name = new QLineEdit(bar);
    m_name->setObjectName(u"findName"_s);
    m_name->setPlaceholderText(tr("Name of a package, path of a file, or SHA-256"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setClearButtonEnabled(true);
    m_version = new QLineEdit(bar);
    m_version->setObjectName(u"findVersion"_s);
    m_version->setPlaceholderText(tr("any version"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setMaximumWidth(140);
    m_type = new QComboBox(bar);
    m_type->setObjectName(u"findType"_s);
    m_type->setAccessibleName(tr("Type"));
    m_type->addItem(tr("all types"), QString());
    for (const QString &type : domain::bannableTypes())
        m_type->addItem(type, type);
    m_contains = new QCheckBox(tr("part of the name"), bar);
    m_contains->setObjectName(u"findContains"_s);
    m_contains->setAccessibleName(m_contains->text());
    m_servers = new ServerPicker(bar);
    m_servers->setObjectName(u"findServers"_s);
    m_find = makePrimaryButton(tr("&Find"), bar);
    m_find->setObjectName(u"findGo"_s);
    m_emergency = makeButton(tr("&Malicious package…"), bar);
    m_emergency->setObjectName(u"emergency"_s);
    m_emergency->setToolTip(tr("Where it is, remove it everywhere, keep it out: in one go"));
    row->addWidget(m_name, 1);
    row->addWidget(m_version);
    row->addWidget(m_type);
    row->addWidget(m_contains);
    row->addWidget(m_servers);
    row->addWidget(m_find);
    row->addSpacing(space::kLarge);
    row->addWidget(m_emergency);
    connect(m_find, &QPushButton::clicked, this, &FindTab::start);
    connect(m_emergency, &QPushButton::clicked, this, &FindTab::openEmergency);
    for (QLineEdit *edit : {m_name, m_version})
        connect(edit, &QLineEdit::returnPressed, this, &FindTab::start);
    connect(m_name, &QLineEdit::textChanged, this, &FindTab::refreshTexts);
    return bar;
}

domain::PackageQuery FindTab::query() const
{
    domain::PackageQuery query;
    static const QRegularExpression digest(u"\\A[0-9a-fA-F]{64}\\z"_s);
    const QString text = m_name->text().trimmed();
    if (digest.match(text).hasMatch())
        query.sha256 = text.toLower();
    else
        query.name = text;
    query.version = m_version->text().trimmed();
    query.type = m_type->currentData().toString();
    query.contains = m_contains->isChecked() && query.sha256.isEmpty();
    query.servers = m_servers->chosen();
    return query;
}

void FindTab::find(const QString &name)
{
    m_name->setText(name);
    start();
}

void FindTab::start()
{
    const domain::PackageQuery asked = query();
    if (asked.name.isEmpty() && asked.sha256.isEmpty()) {
        m_name->setFocus();
        return;
    }
    const int round = ++m_round;
    m_cancellation.cancel(); // what was asked before
    m_cancellation = CancellationSource();
    m_isFinding = true;
    m_asked = asked;
    m_since->stop();
    m_model->setSnapshot({}); // rows of another question must not be taken for the answer of this one
    m_searched.clear();
    m_toSearch = m_servers->count();
    m_progress->setPercent(0);
    m_summary->setText(tr("Asking %n servers…", nullptr, m_toSearch));
    m_unread->hide();
    refreshTexts();
    const auto tell = [relay = m_relay, round](const QString &server) { relay->post(server, round); };
    ask(this, m_context.engine.content().find(asked, tell, m_cancellation.token()),
        [this, round](const Result<domain::PackageFinding> &answer) {
            if (round != m_round) // the newest question wins
                return;
            m_isFinding = false;
            m_hasAnswer = true;
            if (answer) {
                show(*answer);
            } else {
                m_model->setSnapshot({});
                m_summary->setText(tr("The search failed: %1").arg(answer.error().oneLine()));
            }
            refreshTexts();
        });
}

void FindTab::searched(const QString &server)
{
    m_searched.insert(server);
    m_progress->setPercent(m_toSearch > 0 ? int(100 * m_searched.size() / m_toSearch) : 0);
    m_summary->setText(tr("%1 of %2 servers searched").arg(m_searched.size()).arg(m_toSearch));
}

void FindTab::cancel()
{
    if (!m_isFinding)
        return;
    m_cancellation.cancel();
    ++m_round; // an answer that is on its way is not taken any more
    m_isFinding = false;
    m_hasAnswer = false;
    refreshTexts();
    m_summary->setText(
        tr("Canceled after %1 of %2 servers; nothing is known of the others.").arg(m_searched.size()).arg(m_toSearch));
    m_name->setFocus();
}

QList<domain::FoundPackage> FindTab::chosenRows() const
{
    QList<domain::FoundPackage> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        if (const domain::FoundPackage &row = m_model->row(index.row()); !row.repository.isEmpty())
            rows.append(row);
    return rows;
}

void FindTab::show(const domain::PackageFinding &finding)
{
    m_model->setSnapshot(finding.found);
    m_summary->setText(foundText(finding));
    QStringList lines;
    for (const auto &unread : finding.unread)
        lines.append(tr("%1 was not searched: %2").arg(unread.server, unread.error.what));
    m_unread->setText(lines.join(u'\n'));
    m_unread->setVisible(!lines.isEmpty());
    selectionChanged();
}

void FindTab::setFilterText(const QString &text)
{
    m_filter = text;
    m_model->setFilterText(text);
    refreshTexts();
}

void FindTab::refreshTexts()
{
    m_find->setEnabled(!m_isFinding && !m_name->text().trimmed().isEmpty());
    m_cancel->setVisible(m_isFinding);
    m_progress->setVisible(m_isFinding);
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    const bool isSome = chosen > 0 && chosen < m_model->totalCount();
    m_remove->setEnabled(!m_isFinding && m_model->totalCount() > 0 && (!isSome || !chosenRows().isEmpty()));
    m_remove->setText(isSome ? tr("&Remove %n chosen…", nullptr, int(chosen)) : tr("&Remove everything found…"));
    m_remove->setAccessibleName(m_remove->text().remove(u'&'));
    if (m_isFinding)
        m_table->setEmptyText(tr("Looking…"));
    else if (m_model->totalCount() > 0)
        m_table->setEmptyText(tr("Nothing that was found matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else if (m_hasAnswer)
        m_table->setEmptyText(tr("No server that answered has it."));
    else
        m_table->setEmptyText(tr("Write a name to see which servers have the package, and which serve it."));
    if (!m_hasAnswer && !m_isFinding)
        m_summary->setText(tr("Find a package on all servers"));
    m_unread->setVisible(!m_unread->text().isEmpty() && !m_isFinding);
}

void FindTab::selectionChanged()
{
    m_since->stop();
    m_size->stop();
    m_sizeText.clear();
    refreshTexts();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_details->setVisible(rows.size() == 1);
    if (rows.size() != 1)
        return;
    const domain::FoundPackage row = m_model->row(rows.first().row());
    if (!row.href.isEmpty())
        m_size->find(row);
    showSince(row.repository.isEmpty() ? tr("No repository holds it any more.") : tr("Since when…"));
    if (const domain::Repository *one = m_context.feed.repository(row.server, row.repository))
        m_since->find(row, one->id);
    else if (!row.repository.isEmpty())
        showSince(tr("Since when is unknown: Pulpit has not looked at this repository yet."));
}

void FindTab::showSince(const QString &text)
{
    m_sinceText = text;
    showDetails();
}

void FindTab::showDetails()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    const domain::FoundPackage &row = m_model->row(rows.first().row());
    QStringList parts {row.unit.name + u' ' + row.unit.version, m_sinceText, m_sizeText};
    if (!row.unit.sha256.isEmpty())
        parts.append(tr("SHA-256 %1").arg(row.unit.sha256));
    parts.removeAll(QString());
    m_details->setText(parts.join(u" · "_s));
}

void FindTab::remove()
{
    QJsonObject request = m_asked.toJson();
    const QString what = m_asked.name.isEmpty() ? m_asked.sha256.left(16) : m_asked.name;
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    if (chosen == 0 || chosen == m_model->totalCount()) {
        // Snapshots are told and left; the way for all is the malicious package.
        request.insert(u"include_snapshots"_s, false);
        const QString where = m_asked.servers.isEmpty() ? tr("Remove %1 everywhere").arg(what)
                                                        : tr("Remove %1 from the servers that were searched").arg(what);
        runWithPlan(m_context, u"package remove"_s, request, where, this);
        return;
    }
    QJsonArray only;
    const QList<domain::FoundPackage> rows = chosenRows();
    for (const domain::FoundPackage &row : rows)
        only.append(QJsonObject {{u"server"_s, row.server}, {u"repository"_s, row.repository}, {u"href"_s, row.href}});
    request.insert(u"only"_s, only);
    request.insert(u"include_snapshots"_s, true); // who chooses a snapshot means it
    runWithPlan(m_context, u"package remove"_s, request,
                rows.size() == 1 ? tr("Remove %1 from %2 on %3").arg(what, rows.first().repository, rows.first().server)
                                 : tr("Remove %1 from %n chosen places", nullptr, int(rows.size())).arg(what),
                this);
}

void FindTab::openEmergency()
{
    auto *dialog = new EmergencyDialog(m_context, query(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QJsonObject request = dialog->request();
        PlanDialog *plan
            = runWithPlan(m_context, u"package remove"_s, request,
                          tr("Remove %1 everywhere and keep it out").arg(request.value("name"_L1).toString()), this);
        if (plan)
            connect(plan, &QDialog::finished, this, &FindTab::bansChanged);
    });
    dialog->open();
}

} // namespace pulpit::gui

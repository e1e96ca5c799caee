// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/repositoriespage.h"

#include "gui/ask.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/feed/reachability.h"
#include "gui/format/format.h"
#include "gui/pages/repositories/addrepositorydialog.h"
#include "gui/pages/repositories/editdialog.h"
#include "gui/pages/repositories/repositorydetails.h"
#include "gui/plan/planrun.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
// More rows than these are made in the thread pool: 100,000 would hold up the window for half a second.
constexpr int kRowsAtOnce = 2000;
} // namespace

PageInfo repositoriesPageInfo()
{
    return {
        pageid::kRepositories, RepositoriesPage::tr("Repositories"), QStringLiteral("nav-repositories"),
        [](const PageContext &context, QWidget *parent) -> Page * { return new RepositoriesPage(context, parent); }};
}

RepositoriesPage::RepositoriesPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new RepositoriesModel(this))
    , m_count(plainLabel({}, this))
    , m_sync(makePrimaryButton(tr("Sync"), this))
    , m_verify(makeButton(tr("Verify"), this))
    , m_compare(makeButton(tr("C&ompare packages"), this))
    , m_add(makeButton(tr("&Add repository…"), this))
    , m_change(makeButton(tr("&Change ▾"), this))
    , m_changes(new QMenu(m_change))
    , m_table(new TableView(tr("Repositories"), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_details(new RepositoryDetails(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto *top = new QHBoxLayout;
    m_count->setFont(titleFont());
    m_verify->setToolTip(tr("Compare what the selected repositories serve with their source"));
    top->addWidget(m_count, 1);
    m_sync->setObjectName(QStringLiteral("syncRepositories"));
    m_add->setObjectName(QStringLiteral("addRepository"));
    m_change->setObjectName(QStringLiteral("changeRepositories"));
    m_change->setAccessibleName(tr("Change the selected repositories"));
    makeChangeMenu();
    top->addWidget(m_add);
    top->addWidget(m_change);
    m_compare->setObjectName(QStringLiteral("compareRepositories"));
    m_compare->setToolTip(tr("Packages of two selected repositories of the same type, or of two versions of one"));
    top->addWidget(m_compare);
    top->addWidget(m_verify);
    top->addWidget(m_sync);
    column->addLayout(top);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    m_splitter->addWidget(card);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(space::kMedium);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);

    m_table->setObjectName(QStringLiteral("repositoriesTable"));
    m_table->setModel(m_model);
    m_table->setColumns(m_model->columnIds(), m_model->columnWidths(), m_model->columnCount() - 1);
    // With it the rest would not fit on a small screen; the details tell it, and the headings' menu shows it.
    m_table->setColumnHidden(int(m_model->columnIds().indexOf(QStringLiteral("version"))), true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("repositories"));
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) {
        for (const QPushButton *button : {m_sync, m_verify, m_compare}) {
            QAction *action = menu->addAction(button->text());
            action->setEnabled(button->isEnabled());
            connect(action, &QAction::triggered, button, &QPushButton::click);
        }
        menu->addActions(m_changes->actions());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RepositoriesPage::selectionChanged);
    connect(m_table, &TableView::emptyLinkActivated, this, [this] {
        if (m_filter.isEmpty())
            m_context.shell.addServer();
        else
            Q_EMIT filterRequested({});
    });
    connect(m_sync, &QPushButton::clicked, this, &RepositoriesPage::syncSelected);
    connect(m_verify, &QPushButton::clicked, this, &RepositoriesPage::verifySelected);
    connect(m_compare, &QPushButton::clicked, this, &RepositoriesPage::compareSelected);
    connect(m_add, &QPushButton::clicked, this, &RepositoriesPage::addRepository);
    connect(&context.feed, &FleetFeed::repositoriesChanged, this, &RepositoriesPage::refreshSoon);
    connect(&context.feed, &FleetFeed::serversChanged, this, [this] {
        const std::size_t reachability = reachabilityOf(m_context.feed);
        if (reachability != std::exchange(m_reachability, reachability))
            refreshSoon();
    });
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &RepositoriesPage::refreshSoon);
    connect(
        &context.engine, &ports::Engine::changed, this,
        [this](ports::Topics topics) {
            if (topics.testFlag(ports::Topic::Configuration))
                readCoverage();
        },
        Qt::QueuedConnection);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_model, &RepositoriesModel::refreshTexts);
    connect(ages, &QTimer::timeout, m_details, &RepositoryDetails::refreshTexts);
    ages->start(30'000);
    setFocusProxy(m_table);
    selectionChanged();
    refresh();
    readCoverage();
}

void RepositoriesPage::readCoverage()
{
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (!answer) // the columns stay as they are; the next change asks again
            return;
        m_coverage = std::make_shared<const GroupCoverage>(answer->fleet);
        refreshSoon();
    });
}

void RepositoriesPage::refreshSoon()
{
    // Several news of one reading make one pass over the rows.
    if (!std::exchange(m_isDue, true))
        QTimer::singleShot(0, this, &RepositoriesPage::refresh);
}

void RepositoriesPage::refresh()
{
    m_isDue = false;
    const FleetSnapshot fleet = m_context.feed.snapshot();
    if (fleet.repositories.size() > kRowsAtOnce) {
        m_model->setSnapshotLater(
            [fleet, coverage = m_coverage] { return RepositoriesModel::rowsOf(fleet, {}, coverage); },
            [this] { rowsTaken(); });
        refreshTexts();
        return;
    }
    {
        const QScopedValueRollback guard(m_isRefreshing, true);
        m_model->setSnapshot(RepositoriesModel::rowsOf(fleet, {}, m_coverage));
    }
    rowsTaken();
}

void RepositoriesPage::rowsTaken()
{
    const int row = m_current.isValid() ? m_model->indexOf(m_current.value) : -1;
    if (row >= 0 && !m_table->selectionModel()->isRowSelected(row))
        m_table->selectRow(row);
    refreshTexts();
    selectionChanged();
}

void RepositoriesPage::refreshTexts()
{
    const int total = m_model->totalCount();
    if (!m_context.feed.hasRepositories() || (total == 0 && !m_context.feed.repositories().isEmpty())) {
        m_count->setText(tr("Repositories"));
        m_table->setEmptyText(tr("Reading the repositories…"));
        return;
    }
    if (m_filter.isEmpty())
        m_count->setText(tr("%1 repositories").arg(countText(total)));
    else
        m_count->setText(tr("%1 of %2 repositories").arg(countText(m_model->rowCount()), countText(total)));
    if (!m_filter.isEmpty())
        m_table->setEmptyText(tr("No repository matches “%1”.").arg(m_filter), tr("Clear the filter"));
    else
        m_table->setEmptyText(
            tr("No repository is known yet. They appear after the first look at a server or the first sync."),
            tr("Add a server"));
}

QList<RepositoryRow> RepositoriesPage::selection() const
{
    QList<RepositoryRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(m_model->row(index.row()));
    return rows;
}

void RepositoriesPage::selectionChanged()
{
    if (m_isRefreshing)
        return;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() == 1) {
        const RepositoryId id = m_model->row(rows.first().row()).repository.id;
        if (id != m_current) {
            m_current = id;
            Q_EMIT objectChanged();
        }
    }
    // Building rows for a selection of 100,000 is not needed to name a button.
    constexpr int kMany = 1000;
    const RepositoryActions actions = rows.size() <= kMany ? actionsFor(selection()) : RepositoryActions {};
    m_sync->setEnabled(actions.canSync);
    m_verify->setEnabled(actions.canVerify);
    m_compare->setEnabled(actions.canCompare);
    m_change->setEnabled(actions.canChange);
    for (QAction *action : m_changes->actions())
        action->setEnabled(actions.canChange);
    m_editSchedule->setEnabled(!schedulesOfSelected().isEmpty());
    m_sync->setText(actions.syncText.isEmpty() ? tr("Sync") : actions.syncText);
    m_verify->setText(actions.verifyText.isEmpty() ? tr("Verify") : actions.verifyText);
    showCurrent();
}

void RepositoriesPage::showCurrent()
{
    // Before something is chosen the table has the whole page.
    const domain::Repository *repository = m_context.feed.repository(m_current);
    m_details->showRepository(repository);
    if (m_details->isVisibleTo(this) == (repository != nullptr))
        return;
    m_details->setVisible(repository != nullptr);
    if (repository) // what was chosen may lie where the details are now
        QTimer::singleShot(0, this, [this] {
            if (const int height = m_splitter->height(); m_splitter->sizes().last() > height / 2)
                m_splitter->setSizes({height * 11 / 20, height * 9 / 20});
            if (const QModelIndexList rows = m_table->selectionModel()->selectedRows(); !rows.isEmpty())
                m_table->scrollTo(rows.first());
        });
}

QString RepositoriesPage::crumb() const
{
    const domain::Repository *repository = m_context.feed.repository(m_current);
    return repository ? tr("%1 on %2").arg(repository->name, repository->server) : QString();
}

QString RepositoriesPage::object() const
{
    return m_current.isValid() ? QString::number(m_current.value) : QString();
}

void RepositoriesPage::openObject(const QString &object)
{
    const RepositoryId id(object.toLongLong());
    m_current = id;
    if (!id.isValid()) {
        m_table->clearSelection();
        showCurrent();
        return;
    }
    if (m_model->indexOf(id.value) < 0 && !m_filter.isEmpty())
        Q_EMIT filterRequested({});
    const int row = m_model->indexOf(id.value);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    showCurrent();
}

void RepositoriesPage::setFilterText(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    {
        const QScopedValueRollback guard(m_isRefreshing, true);
        m_model->setFilter(text);
    }
    const int row = m_current.isValid() ? m_model->indexOf(m_current.value) : -1;
    if (row >= 0)
        m_table->selectRow(row);
    refreshTexts();
    selectionChanged();
}

QList<FilterField> RepositoriesPage::filterFields() const
{
    return RepositoriesModel::filterFields(m_context.feed.servers()) + RepositoriesModel::ownFilterFields();
}

void RepositoriesPage::syncSelected()
{
    for (const domain::SyncRequest &request : syncRequestsFor(selection())) {
        const QString what = request.onlyRepositories.size() == 1
            ? request.onlyRepositories.first()
            : tr("%n repositories", nullptr, int(request.onlyRepositories.size()));
        ask(this, m_context.engine.jobs().startSync(request, m_context.operatorName),
            [this, what, server = request.server](const Result<JobId> &job) {
                if (job)
                    m_context.shell.showDone(tr("Sync of %1 on %2 is queued").arg(what, server), tr("Open the job"),
                                             {pageid::kJobs, QString::number(job->value)});
                else
                    m_context.shell.showError(tr("The sync of %1 could not be queued").arg(what), job.error());
            });
    }
}

void RepositoriesPage::verifySelected()
{
    if (std::exchange(m_isVerifying, true))
        return;
    QList<RepositoryId> ids;
    for (const RepositoryRow &row : selection())
        ids.append(row.repository.id);
    m_verify->setText(tr("Verifying…")); // not disabled: that would hand the focus on
    ask(this, m_context.engine.repositories().verify(ids), [this](const Result<QList<domain::Repository>> &answer) {
        m_isVerifying = false;
        selectionChanged();
        if (!answer) {
            m_context.shell.showError(tr("The repositories could not be compared with their source"), answer.error());
            return;
        }
        m_context.feed.invalidate(ports::Topic::Repositories);
        int same = 0;
        int compared = 0;
        for (const domain::Repository &repository : *answer) {
            same += repository.verification.agreement == domain::Agreement::Same ? 1 : 0;
            compared += repository.verification.agreement == domain::Agreement::NotCompared ? 0 : 1;
        }
        if (compared == 0)
            m_context.shell.showDone(tr("Nothing to compare: their content comes from outside of the fleet"));
        else
            m_context.shell.showDone(tr("%1 of %2 serve what their source serves").arg(same).arg(compared));
    });
}

void RepositoriesPage::compareSelected()
{
    const QList<RepositoryRow> rows = selection();
    if (!rows.isEmpty())
        m_context.shell.open({pageid::kPackages,
                              QStringLiteral("compare/%1/%2")
                                  .arg(rows.first().repository.id.value)
                                  .arg(rows.last().repository.id.value)});
}

void RepositoriesPage::makeChangeMenu()
{
    m_change->setMenu(m_changes);
    const QStringList known = m_context.engine.operations().names();
    const auto add = [&](const QString &text, const QString &operation, const QString &id, auto &&act) {
        QAction *action = m_changes->addAction(text);
        action->setObjectName(id);
        action->setVisible(known.contains(operation));
        connect(action, &QAction::triggered, this, act);
    };
    const auto count = [this] { return int(m_table->selectionModel()->selectedRows().size()); };
    add(tr("&Edit remote…"), QStringLiteral("repo edit"), QStringLiteral("editRemotes"),
        [this] { editSelected(int(EditDialog::What::Remote)); });
    add(tr("&Retain versions…"), QStringLiteral("repo edit"), QStringLiteral("retainVersions"),
        [this] { editSelected(int(EditDialog::What::Retention)); });
    add(tr("&Labels and publishing…"), QStringLiteral("repo edit"), QStringLiteral("editLabels"),
        [this] { editSelected(int(EditDialog::What::Labels)); });
    m_editSchedule = m_changes->addAction(tr("Edit &schedule…"), this, &RepositoriesPage::editScheduleOfSelected);
    m_editSchedule->setObjectName(QStringLiteral("editRepositorySchedule"));
    m_editSchedule->setToolTip(tr("Of the group that syncs the repository, for all that the group selects"));
    m_changes->addSeparator();
    add(tr("&Publish latest versions…"), QStringLiteral("repo publish"), QStringLiteral("publishRepositories"),
        [this, count] {
            changeSelected(QStringLiteral("repo publish"), {}, tr("Publish %n repositories", nullptr, count()));
        });
    add(tr("Repair &checksums…"), QStringLiteral("housekeeping repair"), QStringLiteral("repairRepositories"),
        [this, count] {
            changeSelected(QStringLiteral("housekeeping repair"), {{QStringLiteral("verify_checksums"), true}},
                           tr("Repair the files of %n repositories", nullptr, count()));
        });
    m_changes->addSeparator();
    add(tr("Re&move…"), QStringLiteral("repo remove"), QStringLiteral("removeRepositories"), [this] {
        const QList<RepositoryRow> rows = selection();
        changeSelected(QStringLiteral("repo remove"), {},
                       rows.size() == 1
                           ? tr("Remove %1 from %2").arg(rows.first().repository.name, rows.first().repository.server)
                           : tr("Remove %n repositories", nullptr, int(rows.size())));
    });
}

void RepositoriesPage::changeSelected(const QString &operation, const QJsonObject &more, const QString &title)
{
    QJsonObject request = more;
    request.insert(QStringLiteral("targets"), targetsOf(selection()));
    runWithPlan(m_context, operation, request, title, this);
}

void RepositoriesPage::editSelected(int what)
{
    const QList<RepositoryRow> rows = selection();
    QStringList plugins;
    for (const RepositoryRow &row : rows)
        plugins.append(domain::pluginOf(row.repository.type));
    plugins.removeDuplicates();
    auto *dialog = new EditDialog(m_context, EditDialog::What(what), targetsOf(rows),
                                  plugins.size() == 1 ? plugins.first() : QString(), int(rows.size()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RepositoriesPage::addRepository()
{
    const domain::Repository *current = m_context.feed.repository(m_current);
    auto *dialog = new AddRepositoryDialog(m_context, current ? current->server : QString(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QList<domain::Schedule> RepositoriesPage::schedulesOfSelected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return {};
    const RepositoryRow &row = m_model->row(rows.first().row());
    QList<domain::Schedule> schedules;
    for (const domain::Schedule &one : m_context.feed.schedules())
        if (one.server == row.repository.server && row.schedule.groups.contains(one.group))
            schedules.append(one);
    return schedules;
}

void RepositoriesPage::editScheduleOfSelected()
{
    const QList<domain::Schedule> schedules = schedulesOfSelected();
    if (schedules.size() == 1) {
        editSchedule(m_context, schedules.first().id, this);
        return;
    }
    // Several groups sync it: which one is meant?
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("whichSchedule"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Schedule &one : schedules)
        menu->addAction(
            tr("%1: %2", "group: schedule").arg(one.group, one.cron.isEmpty() ? tr("only when asked") : one.cron), this,
            [this, id = one.id] { editSchedule(m_context, id, this); });
    menu->popup(m_change->mapToGlobal(QPoint(0, m_change->height())));
}

void RepositoriesPage::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("repositories"));
    settings.setValue(QStringLiteral("repositories/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("repositories/tab"), m_details->tab());
}

void RepositoriesPage::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("repositories"));
    m_splitter->restoreState(settings.value(QStringLiteral("repositories/splitter")).toByteArray());
    m_details->setTab(settings.value(QStringLiteral("repositories/tab")).toString());
}

} // namespace pulpit::gui

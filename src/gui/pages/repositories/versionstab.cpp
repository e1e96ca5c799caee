// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/versionstab.h"

#include "gui/ask.h"
#include "gui/format/contentkey.h"
#include "gui/models/columns.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

constexpr int kVersions = 500;
constexpr int kNames = 500;

using Version = domain::PulpVersion;

qint64 unitsIn(const domain::ContentCounts &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

QString countsText(const domain::ContentCounts &counts)
{
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        lines.append(u"%1 %2"_s.arg(countText(it.value()), it.key()));
    return lines.join(u'\n');
}

QList<Column<Version>> versionColumns()
{
    QList<Column<Version>> columns;
    columns.append(numberColumnOf<Version>(u"version"_s, VersionsTab::tr("Version"), 84,
                                           [](const Version &v) { return qint64(v.number); }));
    columns.append(
        timeColumnOf<Version>(u"created"_s, VersionsTab::tr("Made"), 110, [](const Version &v) { return v.created; }));
    const auto counts = [&columns](const QString &id, const QString &title, domain::ContentCounts Version::*member) {
        Column<Version> column
            = numberColumnOf<Version>(id, title, 86, [member](const Version &v) { return unitsIn(v.*member); });
        column.toolTip = [member](const Version &v) { return countsText(v.*member); };
        columns.append(column);
    };
    counts(u"added"_s, VersionsTab::tr("Added"), &Version::added);
    counts(u"removed"_s, VersionsTab::tr("Removed"), &Version::removed);
    counts(u"present"_s, VersionsTab::tr("Units in it"), &Version::present);
    return columns;
}

} // namespace

RepositoryVersionsModel::RepositoryVersionsModel(QObject *parent)
    : TableModel(versionColumns(), parent)
{
}

VersionsTab::VersionsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RepositoryVersionsModel(this))
    , m_table(new TableView(tr("Versions of the repository"), this))
    , m_addedHeading(plainLabel({}, this))
    , m_added(new QListWidget(this))
    , m_removedHeading(plainLabel({}, this))
    , m_removed(new QListWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::kSmall, 0, 0);
    row->setSpacing(space::kLarge);
    m_table->setObjectName(u"versionsTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    showColumns(m_table, m_model, 4);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setMinimumWidth(300);
    TableExport::addTo(m_table, context, u"versions"_s);
    row->addWidget(m_table, 4);
    for (const auto &[heading, list, name, id] :
         {std::tuple(m_addedHeading, m_added, tr("Packages that the version added"), u"versionAdded"_s),
          std::tuple(m_removedHeading, m_removed, tr("Packages that the version removed"), u"versionRemoved"_s)}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::kTiny);
        heading->setFont(strongFont());
        heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        list->setAccessibleName(name);
        list->setObjectName(id);
        list->setUniformItemSizes(true);
        list->setFont(monospaceFont());
        list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        column->addWidget(heading);
        column->addWidget(list, 1);
        row->addLayout(column, 3);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsTab::readChange);
}

void VersionsTab::showRepository(const domain::Repository &repository)
{
    const bool isOther = repository.id != m_repository.id;
    const bool isNewer = repository.latestVersion != m_repository.latestVersion;
    m_repository = repository;
    if (!isOther && !isNewer)
        return;
    if (isOther) {
        m_model->setSnapshot({});
        m_table->setEmptyText(tr("Reading the versions…"));
        m_number = -1;
        readChange();
    }
    m_isDue = true;
    if (isVisible())
        read();
}

void VersionsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDue)
        read();
}

void VersionsTab::read()
{
    m_isDue = false;
    const RepositoryId id = m_repository.id;
    ask(this, m_context.engine.versions().versions(id, kVersions),
        [this, id](const Result<QList<domain::PulpVersion>> &answer) {
            if (id != m_repository.id) // the newest question wins
                return;
            if (!answer) {
                m_isDue = true; // asked again when the tab is shown next
                m_table->setEmptyText(tr("The versions could not be read: %1").arg(answer.error().oneLine()));
                return;
            }
            m_model->setSnapshot(*answer);
            m_table->setEmptyText(tr("The server retains no version of it."));
            if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
                m_table->selectRow(0);
        });
}

void VersionsTab::fill(QListWidget *list, QLabel *heading, const QString &title, const QStringList &keys, qint64 count)
{
    list->clear();
    heading->setText(title);
    QStringList names;
    for (const QString &key : keys)
        names.append(contentKeyText(key, m_repository.type));
    list->addItems(names);
    if (count > keys.size() && !keys.isEmpty())
        list->addItem(tr("and %n more", nullptr, int(count - keys.size())));
}

void VersionsTab::readChange()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        m_number = -1;
        for (auto [list, heading] : {std::pair(m_added, m_addedHeading), std::pair(m_removed, m_removedHeading)})
            fill(list, heading, {}, {}, 0);
        return;
    }
    const int number = m_model->row(rows.first().row()).number;
    if (number == m_number)
        return;
    m_number = number;
    fill(m_added, m_addedHeading, tr("Reading…"), {}, 0);
    fill(m_removed, m_removedHeading, {}, {}, 0);
    const RepositoryId id = m_repository.id;
    ask(this, m_context.engine.versions().change(id, number, kNames),
        [this, id, number](const Result<ports::VersionChange> &answer) {
            if (id != m_repository.id || number != m_number)
                return;
            if (answer)
                showChange(*answer);
            else
                fill(m_added, m_addedHeading,
                     tr("What version %1 changed could not be read: %2").arg(number).arg(answer.error().oneLine()), {},
                     0);
            m_addedHeading->setToolTip(answer ? QString() : answer.error().detail);
        });
}

void VersionsTab::showChange(const ports::VersionChange &change)
{
    fill(m_added, m_addedHeading,
         change.addedCount == 0 ? tr("Nothing added") : tr("%n packages added", nullptr, int(change.addedCount)),
         change.added, change.addedCount);
    fill(m_removed, m_removedHeading,
         change.removedCount == 0 ? tr("Nothing removed")
                                  : tr("%n packages removed", nullptr, int(change.removedCount)),
         change.removed, change.removedCount);
}

} // namespace pulpit::gui

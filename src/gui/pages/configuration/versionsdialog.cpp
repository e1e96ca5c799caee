// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/versionsdialog.h"

#include "gui/ask.h"
#include "gui/editor/comparisonview.h"
#include "gui/format/format.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tableview.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

constexpr int kMostVersions = 1000;
constexpr qint64 kEdited = -1;

struct Versions
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::VersionsDialog)
};

using Version = VersionRow;

/// Never applied, and nothing newer is in force.
bool isWaiting(const Version &v, qint64 inForce)
{
    return !v.applied.isValid() && v.version > inForce;
}

QString stateText(const Version &v, qint64 inForce)
{
    if (v.version == inForce)
        return Versions::tr("in force");
    if (v.applied.isValid())
        return Versions::tr("was in force");
    return isWaiting(v, inForce) ? Versions::tr("saved, not applied") : Versions::tr("never applied");
}

QDateTime dateOf(const Version &v)
{
    return v.saved.isValid() ? v.saved : v.applied;
}

QString datesText(const Version &v)
{
    QStringList lines;
    if (v.saved.isValid())
        lines.append(Versions::tr("Saved by %1, %2").arg(v.author, exactTime(v.saved)));
    if (v.applied.isValid())
        lines.append(Versions::tr("Put into force by %1, %2")
                         .arg(v.appliedBy.isEmpty() ? v.author : v.appliedBy, exactTime(v.applied)));
    return lines.join(QLatin1Char('\n'));
}

QList<Column<Version>> makeColumns(qint64 inForce)
{
    Column<Version> number;
    number.id = QStringLiteral("version");
    number.title = Versions::tr("Version");
    number.width = 70;
    number.alignment = Qt::AlignRight | Qt::AlignVCenter;
    number.text = [](const Version &v) { return QString::number(v.version); };
    number.less = [](const Version &a, const Version &b) { return a.version < b.version; };
    Column<Version> state;
    state.id = QStringLiteral("state");
    state.title = Versions::tr("State");
    state.width = 150;
    state.text = [inForce](const Version &v) { return stateText(v, inForce); };
    state.icon = [inForce](const Version &v) {
        if (v.version == inForce)
            return icon(QStringLiteral("state-healthy"), Token::Healthy);
        return isWaiting(v, inForce) ? icon(QStringLiteral("state-attention"), Token::Attention) : QIcon();
    };
    state.less
        = [inForce](const Version &a, const Version &b) { return stateText(a, inForce) < stateText(b, inForce); };
    Column<Version> author;
    author.id = QStringLiteral("author");
    author.title = Versions::tr("Author");
    author.width = 130;
    author.text = [](const Version &v) { return v.author; };
    author.less = [](const Version &a, const Version &b) { return a.author < b.author; };
    Column<Version> when;
    when.id = QStringLiteral("when");
    when.title = Versions::tr("Made");
    when.width = 110;
    when.text = [](const Version &v) { return relativeTime(dateOf(v), QDateTime::currentDateTimeUtc()); };
    when.less = [](const Version &a, const Version &b) { return dateOf(a) < dateOf(b); };
    when.toolTip = datesText;
    return {number, state, author, when};
}

} // namespace

QList<VersionRow> versionRows(const QList<ports::ConfigurationVersion> &applied,
                              const QList<ports::SavedConfiguration> &saved)
{
    QMap<qint64, VersionRow> rows;
    for (const ports::ConfigurationVersion &one : applied)
        rows.insert(-one.version, {one.version, one.author, one.applied, one.author, {}});
    for (const ports::SavedConfiguration &one : saved) {
        VersionRow &row = rows[-one.version];
        row.version = one.version;
        row.author = one.author;
        row.saved = one.saved;
    }
    return rows.values();
}

VersionsModel::VersionsModel(qint64 inForce, QObject *parent)
    : TableModel(makeColumns(inForce), parent)
{
}

VersionsDialog::VersionsDialog(const PageContext &context, QString edited, qint64 inForce, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_edited(std::move(edited))
    , m_inForce(inForce)
    , m_model(new VersionsModel(inForce, this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Versions of the configuration"));
    setAccessibleName(windowTitle());
    resize(1180, 680);
    build();
    readVersions();
}

void VersionsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *heading = plainLabel(windowTitle(), this);
    heading->setFont(titleFont());
    column->addWidget(heading);
    auto *splitter = new QSplitter(this);
    auto *left = new Card(splitter);
    left->setFlush();
    m_table = new TableView(tr("Versions"), left);
    m_table->setObjectName(QStringLiteral("versionsTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(
        {QStringLiteral("version"), QStringLiteral("state"), QStringLiteral("author"), QStringLiteral("when")},
        {90, 140, 120, 110}, 2);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    TableExport::addTo(m_table, m_context, QStringLiteral("configuration-versions"));
    m_table->setEmptyText(tr("Reading the versions…"));
    left->body()->addWidget(m_table);
    auto *right = new Card(tr("Comparison"), splitter);
    m_with = new QComboBox(right);
    m_with->setObjectName(QStringLiteral("compareWith"));
    m_with->setAccessibleName(tr("Compare with"));
    // It is filled later, and is to show its texts whole.
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_with->setMinimumContentsLength(24);
    right->addAction(m_with);
    m_diff = new ComparisonView(right);
    m_diff->setObjectName(QStringLiteral("versionsDiff"));
    right->body()->addWidget(m_diff);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({440, 700});
    column->addWidget(splitter, 1);
    auto *row = new QHBoxLayout;
    m_status = secondaryLabel({}, this);
    QPushButton *close = makeButton(tr("Close"), this);
    m_revert = makePrimaryButton(tr("Go back to this version…"), this);
    m_revert->setObjectName(QStringLiteral("revertVersion"));
    m_revert->setEnabled(false);
    row->addWidget(m_status, 1);
    row->addWidget(close);
    row->addWidget(m_revert);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_with, &QComboBox::activated, this, &VersionsDialog::compare);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsDialog::compare);
    connect(m_diff, &ComparisonView::compared, this, [this](int removed, int added) {
        m_status->setText(ComparisonView::countsText(removed, added)); // that there is none the comparison itself says
    });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        const qint64 version = selected();
        withText(version, [this, version](const QString &text) {
            Q_EMIT revertRequested(version, text);
            accept();
        });
    });
}

void VersionsDialog::readVersions()
{
    ports::ConfigurationHistory &history = m_context.engine.configurationHistory();
    ask(this, history.versions(kMostVersions),
        [this, &history](const Result<QList<ports::ConfigurationVersion>> &applied) {
            if (!applied) {
                m_table->setEmptyText(tr("The versions could not be read: %1").arg(applied.error().what));
                return;
            }
            ports::SavedConfigurations *saved = ports::SavedConfigurations::of(history);
            if (!saved) {
                showVersions(versionRows(*applied, {}));
                return;
            }
            ask(this, saved->saved(kMostVersions),
                [this, applied = *applied](const Result<QList<ports::SavedConfiguration>> &waiting) {
                    showVersions(versionRows(applied, waiting.value_or(QList<ports::SavedConfiguration>())));
                });
        });
}

void VersionsDialog::showVersions(const QList<VersionRow> &rows)
{
    m_table->setEmptyText(tr("No configuration was applied yet."));
    m_with->addItem(tr("with the text in the editor"), kEdited);
    for (const VersionRow &row : rows)
        m_with->addItem(row.version == m_inForce ? tr("with version %1, in force").arg(row.version)
                                                 : tr("with version %1").arg(row.version),
                        row.version);
    m_model->setSnapshot(rows);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

qint64 VersionsDialog::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : m_model->row(rows.first().row()).version;
}

void VersionsDialog::withText(qint64 version, std::function<void(QString)> then)
{
    if (version == kEdited) {
        then(m_edited);
    } else if (m_texts.contains(version)) {
        then(m_texts.value(version));
    } else {
        ask(this, m_context.engine.configurationHistory().text(version),
            [this, version, then = std::move(then)](const Result<QString> &text) {
                if (!text) {
                    m_status->setText(text.error().what);
                    return;
                }
                m_texts.insert(version, QString(*text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
                then(m_texts.value(version));
            });
    }
}

void VersionsDialog::compare()
{
    const qint64 version = selected();
    refreshAction();
    if (version == 0)
        return;
    const qint64 other = m_with->currentData().toLongLong();
    withText(version, [this, version, other](const QString &before) {
        withText(other, [this, version, other, before](const QString &after) {
            if (version == selected() && other == m_with->currentData().toLongLong()) {
                m_diff->setTitles(nameOf(version), nameOf(other));
                m_diff->compare(before, after);
            }
        });
    });
}

QString VersionsDialog::nameOf(qint64 version) const
{
    if (version == kEdited)
        return tr("in the editor");
    return version == m_inForce ? tr("version %1, in force").arg(version) : tr("version %1").arg(version);
}

void VersionsDialog::refreshAction()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const bool isAny = !rows.isEmpty();
    const bool waits = isAny && isWaiting(m_model->row(rows.first().row()), m_inForce);
    const QString verb = waits ? tr("Apply this version…") : tr("Go back to this version…");
    m_revert->setText(verb);
    m_revert->setAccessibleName(verb);
    m_revert->setEnabled(isAny && selected() != m_inForce);
}

} // namespace pulpit::gui

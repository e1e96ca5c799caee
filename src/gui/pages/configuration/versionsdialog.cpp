// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/versionsdialog.h"

#include "gui/ask.h"
#include "gui/editor/diffview.h"
#include "gui/format/format.h"
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

using Version = ports::ConfigurationVersion;

QList<Column<Version>> makeColumns()
{
    Column<Version> number;
    number.id = QStringLiteral("version");
    number.title = Versions::tr("Version");
    number.width = 70;
    number.alignment = Qt::AlignRight | Qt::AlignVCenter;
    number.text = [](const Version &v) { return QString::number(v.version); };
    number.less = [](const Version &a, const Version &b) { return a.version < b.version; };
    Column<Version> author;
    author.id = QStringLiteral("author");
    author.title = Versions::tr("Author");
    author.width = 140;
    author.text = [](const Version &v) { return v.author; };
    author.less = [](const Version &a, const Version &b) { return a.author < b.author; };
    Column<Version> when;
    when.id = QStringLiteral("applied");
    when.title = Versions::tr("Applied");
    when.width = 120;
    when.text = [](const Version &v) { return relativeTime(v.applied, QDateTime::currentDateTimeUtc()); };
    when.less = [](const Version &a, const Version &b) { return a.applied < b.applied; };
    when.toolTip = [](const Version &v) { return exactTime(v.applied); };
    return {number, author, when};
}

} // namespace

VersionsModel::VersionsModel(QObject *parent)
    : TableModel(makeColumns(), parent)
{
}

VersionsDialog::VersionsDialog(const PageContext &context, QString edited, qint64 inForce, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_edited(std::move(edited))
    , m_inForce(inForce)
    , m_model(new VersionsModel(this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Versions of the configuration"));
    setAccessibleName(windowTitle());
    resize(1080, 640);
    build();
    readVersions();
}

void VersionsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto *splitter = new QSplitter(this);
    auto *left = new Card(splitter);
    left->setFlush();
    m_table = new TableView(tr("Versions"), left);
    m_table->setObjectName(QStringLiteral("versionsTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns({QStringLiteral("version"), QStringLiteral("author"), QStringLiteral("applied")},
                        {70, 140, 120}, 1);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setEmptyText(tr("Reading the versions…"));
    left->body()->addWidget(m_table);
    auto *right = new Card(tr("Comparison"), splitter);
    m_with = new QComboBox(right);
    m_with->setObjectName(QStringLiteral("compareWith"));
    m_with->setAccessibleName(tr("Compare with"));
    right->addAction(m_with);
    m_diff = new DiffView(right);
    m_diff->setObjectName(QStringLiteral("versionsDiff"));
    right->body()->addWidget(m_diff);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({360, 680});
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
    connect(m_diff, &DiffView::compared, this, [this](int removed, int added) {
        m_status->setText(tr("%1 lines removed, %2 lines added").arg(removed).arg(added));
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
    ask(this, m_context.engine.configurationHistory().versions(kMostVersions),
        [this](const Result<QList<Version>> &versions) {
            if (!versions) {
                m_table->setEmptyText(tr("The versions could not be read: %1").arg(versions.error().what));
                return;
            }
            m_table->setEmptyText(tr("No configuration was applied yet."));
            m_with->addItem(tr("with the text in the editor"), kEdited);
            for (const Version &version : *versions)
                m_with->addItem(version.version == m_inForce ? tr("with version %1, in force").arg(version.version)
                                                             : tr("with version %1").arg(version.version),
                                version.version);
            m_model->setSnapshot(*versions);
            if (m_model->rowCount() > 0)
                m_table->selectRow(0);
        });
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
    m_revert->setEnabled(version > 0);
    if (version == 0)
        return;
    const qint64 other = m_with->currentData().toLongLong();
    withText(version, [this, version, other](const QString &before) {
        withText(other, [this, version, other, before](const QString &after) {
            if (version == selected() && other == m_with->currentData().toLongLong())
                m_diff->compare(before, after);
        });
    });
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/comparesheet.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/fleet/matrix/matrixtext.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/tableview.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

struct Compared
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::CompareSheet)
};

Column<ComparedRow> textColumn(const QString &id, const QString &title, int width,
                               const std::function<QString(const ComparedRow &)> &text)
{
    Column<ComparedRow> column;
    column.id = id;
    column.title = title;
    column.width = width;
    column.text = text;
    column.less = [text](const ComparedRow &a, const ComparedRow &b) { return text(a) < text(b); };
    return column;
}

QList<Column<ComparedRow>> comparedColumns()
{
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    QList<Column<ComparedRow>> columns {
        textColumn(QStringLiteral("name"), Compared::tr("Repository"), 180,
                   [](const ComparedRow &row) { return row.repository.name; }),
        textColumn(QStringLiteral("server"), Compared::tr("Server"), 170,
                   [](const ComparedRow &row) { return row.repository.server; }),
        textColumn(QStringLiteral("verdict"), Compared::tr("Index served"), 210,
                   [](const ComparedRow &row) { return row.verdict; }),
        textColumn(QStringLiteral("serves"), Compared::tr("Serves"), 150,
                   [](const ComparedRow &row) { return servedText(row.repository).section(QLatin1Char(':'), 0, 0); }),
        textColumn(QStringLiteral("source"), Compared::tr("Against source"), 110,
                   [](const ComparedRow &row) { return agreementText(row.repository.verification); }),
        textColumn(QStringLiteral("compared"), Compared::tr("Compared"), 100,
                   [now](const ComparedRow &row) { return relativeTime(row.repository.verification.when, now()); }),
        textColumn(QStringLiteral("success"), Compared::tr("Last success"), 100,
                   [now](const ComparedRow &row) { return relativeTime(row.repository.lastSuccess, now()); }),
    };
    columns[2].tone = [](const ComparedRow &row) { return int(row.isDifferent ? Token::Attention : Token::Text); };
    columns[2].toolTip = [](const ComparedRow &row) { return row.verdict; };
    columns[3].toolTip = [](const ComparedRow &row) { return servedText(row.repository); };
    columns[4].toolTip = [](const ComparedRow &row) {
        const domain::Verification &v = row.repository.verification;
        QStringList lines;
        if (!v.missing.isEmpty())
            lines.append(Compared::tr("missing: %1").arg(v.missing.join(QStringLiteral(", "))));
        if (!v.extra.isEmpty())
            lines.append(Compared::tr("extra: %1").arg(v.extra.join(QStringLiteral(", "))));
        lines.append(v.reason);
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    };
    columns[5].toolTip = [](const ComparedRow &row) { return exactTime(row.repository.verification.when); };
    columns[6].toolTip = [](const ComparedRow &row) { return exactTime(row.repository.lastSuccess); };
    return columns;
}

} // namespace

QList<ComparedRow> compareRows(const QList<domain::Repository> &repositories)
{
    QHash<QString, QString> firstDigest; // by name
    QHash<QString, QString> firstServer;
    for (const domain::Repository &repository : repositories) {
        const QString &digest = repository.verification.ownDigest;
        // A source is not compared with anything, but who syncs from it knows its digest.
        if (!repository.verification.sourceDigest.isEmpty() && !firstDigest.contains(repository.name)) {
            firstDigest.insert(repository.name, repository.verification.sourceDigest);
            firstServer.insert(repository.name, repository.verification.sourceServer);
        } else if (!digest.isEmpty() && !firstDigest.contains(repository.name)) {
            firstDigest.insert(repository.name, digest);
            firstServer.insert(repository.name, repository.server);
        }
    }
    QList<ComparedRow> rows;
    for (const domain::Repository &repository : repositories) {
        ComparedRow row {repository, {}, false};
        const QString expected = firstDigest.value(repository.name);
        const QString first = firstServer.value(repository.name);
        const QString &own = repository.verification.ownDigest;
        if (expected.isEmpty())
            row.verdict = agreementText(repository.verification);
        else if (repository.server == first)
            row.verdict = Compared::tr("what the others should have");
        else if (own.isEmpty())
            row.verdict = Compared::tr("not known");
        else if (own == expected)
            row.verdict = Compared::tr("same as %1").arg(first);
        else
            row.verdict = Compared::tr("differs from %1").arg(first);
        row.isDifferent = (!expected.isEmpty() && !own.isEmpty() && own != expected && repository.server != first)
            || repository.verification.agreement == domain::Agreement::Different;
        rows.append(row);
    }
    return rows;
}

CompareSheet::CompareSheet(const PageContext &context, const QList<domain::Repository> &repositories, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new TableModel<ComparedRow, ComparedRowTraits>(comparedColumns(), this))
    , m_view(new TableView(tr("Compared repositories"), this))
    , m_summary(secondaryLabel({}, this))
    , m_now(makePrimaryButton(tr("Compare now"), this))
{
    setObjectName(QStringLiteral("compareSheet"));
    TableExport::addTo(m_view, m_context, QStringLiteral("compared-repositories"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Compare repositories"));
    setAccessibleName(tr("Compare repositories"));
    resize(1120, 420);
    for (const domain::Repository &repository : repositories)
        m_ids.append(repository.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    QLabel *title = plainLabel(tr("%n repositories beside each other", nullptr, int(repositories.size())), this);
    title->setFont(titleFont());
    column->addWidget(title);
    column->addWidget(m_summary);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_view);
    m_view->setModel(m_model);
    QStringList ids;
    QList<int> widths;
    for (const auto &c : m_model->columns()) {
        ids.append(c.id);
        widths.append(c.width);
    }
    m_view->setColumns(ids, widths, 2);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    column->addWidget(card, 1);
    auto *buttons = new QHBoxLayout;
    QPushButton *close = makeButton(tr("Close"), this);
    m_now->setToolTip(tr("Asks each server and its source what they serve now"));
    QPushButton *packages = makeButton(tr("Compare packages"), this);
    packages->setObjectName(QStringLiteral("comparePackages"));
    packages->setToolTip(tr("The packages of two repositories of the same type, by name"));
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(packages);
    buttons->addWidget(m_now);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_now, &QPushButton::clicked, this, &CompareSheet::compareNow);
    // The two that are chosen; without a choice, the two that are here.
    const auto pair = [this] {
        QList<domain::Repository> chosen;
        for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
            chosen.append(m_model->row(index.row()).repository);
        if (chosen.isEmpty() && m_model->rowCount() == 2)
            chosen = {m_model->row(0).repository, m_model->row(1).repository};
        return chosen.size() == 2 && chosen.first().type == chosen.last().type ? chosen : QList<domain::Repository>();
    };
    const auto refresh = [packages, pair] { packages->setEnabled(!pair().isEmpty()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, refresh);
    connect(packages, &QPushButton::clicked, this, [this, pair] {
        const QList<domain::Repository> chosen = pair();
        if (chosen.isEmpty())
            return;
        reject();
        m_context.shell.open(
            {pageid::kPackages,
             QStringLiteral("compare/%1/%2").arg(chosen.first().id.value).arg(chosen.last().id.value)});
    });
    refresh();
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const qint64 id = m_model->row(index.row()).repository.id.value;
        reject();
        m_context.shell.open({pageid::kRepositories, QString::number(id)});
    });
    show(repositories);
}

void CompareSheet::show(const QList<domain::Repository> &repositories)
{
    const QList<ComparedRow> rows = compareRows(repositories);
    m_model->setSnapshot(rows);
    const auto different
        = std::count_if(rows.cbegin(), rows.cend(), [](const ComparedRow &r) { return r.isDifferent; });
    const auto unknown = std::count_if(rows.cbegin(), rows.cend(), [](const ComparedRow &r) {
        return r.repository.verification.agreement == domain::Agreement::NotCompared
            || r.repository.verification.agreement == domain::Agreement::Unknown;
    });
    QStringList parts {different > 0 ? tr("%n differ", nullptr, int(different)) : tr("none is known to differ")};
    if (unknown > 0)
        parts.append(tr("of %n nothing is known", nullptr, int(unknown)));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void CompareSheet::compareNow()
{
    m_now->setEnabled(false);
    m_summary->setText(tr("Asking the servers…"));
    ask(this, m_context.engine.repositories().verify(m_ids), [this](const Result<QList<domain::Repository>> &answer) {
        m_now->setEnabled(true);
        if (!answer) {
            m_summary->setText(tr("The comparison failed: %1").arg(answer.error().what));
            return;
        }
        m_context.feed.invalidate(ports::Topic::Repositories);
        show(*answer);
    });
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tableview.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/celldelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr char kStretchColumn[] = "stretchColumn"; // property of the header

/// The stretching column is never narrower than its heading: where there is no room for it, the table is scrolled.
class HeadingKeeper final : public QObject
{
public:
    explicit HeadingKeeper(QTableView *view)
        : QObject(view)
        , m_view(view)
    {
        view->viewport()->installEventFilter(this);
        connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, &HeadingKeeper::fit);
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(object, event);
    }

private:
    void fit()
    {
        QHeaderView *header = m_view->horizontalHeader();
        const QVariant told = header->property(kStretchColumn);
        const int column = told.isValid() ? told.toInt() : -1;
        if (m_isFitting || column < 0 || column >= header->count() || header->isSectionHidden(column))
            return;
        const QScopedValueRollback guard(m_isFitting, true);
        int others = 0;
        for (int i = 0; i < header->count(); ++i)
            if (i != column && !header->isSectionHidden(i))
                others += header->sectionSize(i);
        const int least = std::max(header->sectionSizeHint(column), header->minimumSectionSize());
        const bool fits = m_view->viewport()->width() - others >= least;
        const auto mode = fits ? QHeaderView::Stretch : QHeaderView::Interactive;
        if (header->sectionResizeMode(column) != mode)
            header->setSectionResizeMode(column, mode);
        if (!fits)
            header->resizeSection(column, least);
    }

    QTableView *m_view;
    bool m_isFitting = false;
};

} // namespace

TableView::TableView(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setSortingEnabled(true);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kCompactRow);
    verticalHeader()->setDefaultSectionSize(gui::rowHeight());
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    new HeadingKeeper(this);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumnChoices(menu);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
}

void TableView::setColumns(const QStringList &ids, const QList<int> &widths, int stretchColumn)
{
    m_ids = ids;
    horizontalHeader()->setProperty(kStretchColumn, stretchColumn);
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, widths.at(i));
    for (int i = 0; i < ids.size(); ++i)
        horizontalHeader()->setSectionResizeMode(i,
                                                 i == stretchColumn ? QHeaderView::Stretch : QHeaderView::Interactive);
}

void TableView::setEmptyText(const QString &text, const QString &linkText)
{
    m_emptyText = text;
    m_emptyLink = linkText;
    viewport()->update();
}

void TableView::saveState(QSettings &settings, const QString &group) const
{
    settings.beginGroup(group);
    QStringList order;
    for (int visual = 0; visual < m_ids.size(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        order.append(QStringLiteral("%1:%2:%3")
                         .arg(m_ids.at(logical))
                         .arg(columnWidth(logical))
                         .arg(isColumnHidden(logical) ? 0 : 1));
    }
    settings.setValue(QStringLiteral("columns"), order);
    const int sorted = horizontalHeader()->sortIndicatorSection();
    settings.setValue(QStringLiteral("sort"), sorted >= 0 && sorted < m_ids.size() ? m_ids.at(sorted) : QString());
    settings.setValue(QStringLiteral("descending"), horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    settings.endGroup();
}

void TableView::restoreState(QSettings &settings, const QString &group)
{
    settings.beginGroup(group);
    const QStringList order = settings.value(QStringLiteral("columns")).toStringList();
    int visual = 0;
    for (const QString &entry : order) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        const int logical = int(m_ids.indexOf(parts.value(0)));
        if (logical < 0 || parts.size() != 3)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(logical), visual++);
        const bool isShown = parts.at(2) == QLatin1String("1");
        if (isShown && horizontalHeader()->sectionResizeMode(logical) == QHeaderView::Interactive)
            setColumnWidth(logical, std::clamp(parts.at(1).toInt(), 24, 2000));
        setColumnHidden(logical, !isShown);
    }
    const int sorted = int(m_ids.indexOf(settings.value(QStringLiteral("sort")).toString()));
    if (sorted >= 0)
        sortByColumn(sorted,
                     settings.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    settings.endGroup();
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns.append(header->logicalIndex(visual));
    return columns;
}

QStringList TableView::rowTexts(int row) const
{
    QStringList texts;
    for (const int column : shownColumns())
        texts.append(model()->index(row, column).data().toString());
    return texts;
}

TableContent TableView::content(const QModelIndexList &rows) const
{
    TableContent content;
    for (const int column : shownColumns()) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        content.titles.append(title);
        content.ids.append(m_ids.value(column, title));
    }
    for (const QModelIndex &row : rows)
        content.rows.append(rowTexts(row.row()));
    return content;
}

TableContent TableView::selectedContent() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return content(rows);
}

QMenu *TableView::makeMenu()
{
    auto *menu = new QMenu(this);
    Q_EMIT menuAboutToShow(menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    const bool hasSelection = selectionModel() && selectionModel()->hasSelection();
    const auto addCopy = [&](const QString &text, auto &&write) {
        QAction *action = menu->addAction(text);
        action->setEnabled(hasSelection);
        connect(action, &QAction::triggered, this,
                [this, write] { QApplication::clipboard()->setText(write(selectedContent())); });
        return action;
    };
    addCopy(tr("&Copy"), [](const TableContent &rows) { return asText(rows); })->setShortcut(QKeySequence::Copy);
    addCopy(tr("Copy as C&SV"), [](const TableContent &rows) { return QString::fromUtf8(asCsv(rows)); });
    addCopy(tr("Copy as &JSON"), [](const TableContent &rows) { return QString::fromUtf8(asJson(rows)); });
    if (m_isExportable) {
        menu->addSeparator();
        QAction *action = menu->addAction(tr("&Export all %n rows…", nullptr, model()->rowCount()));
        action->setEnabled(model()->rowCount() > 0);
        connect(action, &QAction::triggered, this, &TableView::exportRequested);
        QAction *print = menu->addAction(tr("&Print…"));
        print->setEnabled(model()->rowCount() > 0);
        connect(print, &QAction::triggered, this, &TableView::printRequested);
    }
    menu->addSeparator();
    addColumnChoices(menu->addMenu(tr("C&olumns")));
    return menu;
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && verticalHeader()->defaultSectionSize() != gui::rowHeight())
        verticalHeader()->setDefaultSectionSize(gui::rowHeight());
}

void TableView::addColumnChoices(QMenu *menu)
{
    for (int i = 1; i < model()->columnCount(); ++i) { // the first one names the row and stays
        QAction *action = menu->addAction(model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool isShown) { setColumnHidden(i, !isShown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Resize to contents")), &QAction::triggered, this, &QTableView::resizeColumnsToContents);
}

QRect TableView::emptyLinkRect() const
{
    const QRect area = viewport()->rect();
    const QFontMetrics metrics(font());
    const int width = metrics.horizontalAdvance(m_emptyLink) + 8;
    return {area.center().x() - width / 2, area.center().y() + 4, width, metrics.height() + 8};
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(color(Token::TextSecondary));
    const QRect area = viewport()->rect();
    painter.drawText(QRect(area.left() + 16, area.center().y() - 60, area.width() - 32, 60),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_emptyText);
    if (!m_emptyLink.isEmpty()) {
        painter.setPen(color(Token::Accent));
        painter.drawText(emptyLinkRect(), Qt::AlignCenter, m_emptyLink);
    }
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (!m_emptyLink.isEmpty() && model() && model()->rowCount() == 0 && emptyLinkRect().contains(event->pos()))
        Q_EMIT emptyLinkActivated();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asText(selectedContent()));
        event->accept();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && model() && model()->rowCount() == 0 && !m_emptyLink.isEmpty()) {
        Q_EMIT emptyLinkActivated();
        return;
    }
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace pulpit::gui

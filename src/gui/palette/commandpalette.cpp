// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/commandpalette.h"

#include "gui/ask.h"
#include "gui/palette/fuzzymatch.h"
#include "gui/palette/palettemodel.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kWidth = 640;
constexpr int kTop = 52; ///< below the header bar
constexpr int kMostItems = 50;
constexpr int kVisibleItems = 11;
constexpr int kRowHeight = 32;
constexpr int kRecentJobs = 200;
} // namespace

CommandPalette::CommandPalette(const PageContext &context, const QList<PageInfo> &pages, QWidget *window)
    : QFrame(window)
    , m_context(context)
    , m_source(context, pages)
    , m_model(new PaletteModel(this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(secondaryLabel({}, this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search or do"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::kSmall, 1, space::kSmall);
    column->setSpacing(space::kSmall);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
    top->addWidget(m_edit);
    column->addLayout(top);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setAccessibleName(tr("What to search or do"));
    m_edit->setPlaceholderText(tr("A page, server, repository, job or action"));
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go to the edit
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    m_hint->setFont(secondaryFont());
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::open()
{
    if (isVisible()) {
        close();
        return;
    }
    m_hadFocus = QApplication::focusWidget();
    m_source.refresh({});
    m_edit->clear();
    search();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    readJobs();
}

void CommandPalette::readJobs()
{
    ports::JobQuery query;
    query.limit = kRecentJobs;
    ask(this, m_context.engine.jobs().jobs(query), [this](const Result<QList<domain::Job>> &answer) {
        if (!answer || !isVisible())
            return;
        m_source.refresh(*answer);
        if (!m_edit->text().isEmpty())
            search();
    });
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(kWidth, window->width() - 2 * space::kLarge);
    const int rows = std::clamp(m_model->rowCount(), 1, kVisibleItems);
    m_list->setFixedHeight(rows * kRowHeight + 2);
    setGeometry((window->width() - width) / 2, kTop, width, layout()->totalSizeHint().height());
}

void CommandPalette::search()
{
    const QString typed = m_edit->text();
    m_model->setItems(m_source.find(typed, m_usage, QDateTime::currentDateTimeUtc(), kMostItems), paletteWords(typed));
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_hint->setText(m_model->rowCount() > 0 ? tr("↑ ↓ choose   Enter opens   Esc closes")
                                            : tr("Nothing is called “%1”. Fewer letters find more.").arg(typed));
    place();
}

void CommandPalette::move(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = m_list->currentIndex().row() + by;
    m_list->setCurrentIndex(
        m_model->index(by == 1 || by == -1 ? (row + rows) % rows : std::clamp(row, 0, rows - 1), 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteItem chosen = m_model->item(row);
    m_usage.note(chosen.id, QDateTime::currentDateTimeUtc());
    close();
    chosen.run();
}

void CommandPalette::close()
{
    hide();
    if (m_hadFocus && m_hadFocus->isVisible())
        m_hadFocus->setFocus(Qt::OtherFocusReason);
    m_hadFocus = nullptr;
}

QStringList CommandPalette::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->item(row).title);
    return titles;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        m_hadFocus = nullptr; // the focus is where the operator put it
        hide();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(kVisibleItems - 1); return true;
    case Qt::Key_PageUp: move(1 - kVisibleItems); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace pulpit::gui

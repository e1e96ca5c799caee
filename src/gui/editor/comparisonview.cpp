// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/comparisonview.h"

#include "gui/background.h"
#include "gui/editor/diffview.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QAction>
#include <QButtonGroup>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {

constexpr int kNumberWidth = 6;
constexpr int kAround = 3;

QPlainTextEdit *makeSide(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *side = new QPlainTextEdit(parent);
    side->setObjectName(objectName);
    side->setAccessibleName(name);
    side->setReadOnly(true);
    side->setFont(monospaceFont());
    side->setLineWrapMode(QPlainTextEdit::NoWrap);
    side->setFrameShape(QFrame::NoFrame);
    side->setTabChangesFocus(true);
    // Rows stand beside each other only while both sides have the same height for them.
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    return side;
}

QWidget *makePane(QLabel *title, QPlainTextEdit *side, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(title);
    column->addWidget(side, 1);
    return pane;
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
{
    build();
    refresh();
}

void ComparisonView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::kSmall);
    m_asList = makeChip(tr("Changes"), this);
    m_asList->setObjectName(QStringLiteral("compareAsList"));
    m_asSides = makeChip(tr("Side by side"), this);
    m_asSides->setObjectName(QStringLiteral("compareSideBySide"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_asList);
    group->addButton(m_asSides);
    m_asList->setChecked(true);
    m_count = secondaryLabel({}, this);
    m_count->setObjectName(QStringLiteral("comparisonCount"));
    m_previous = makeButton(tr("Previous"), this);
    m_previous->setObjectName(QStringLiteral("previousChange"));
    m_previous->setToolTip(tr("The change before (Shift+F7)"));
    m_next = makeButton(tr("Next"), this);
    m_next->setObjectName(QStringLiteral("nextChange"));
    m_next->setToolTip(tr("The next change (F7)"));
    for (QWidget *widget : std::initializer_list<QWidget *> {m_asList, m_asSides})
        bar->addWidget(widget);
    bar->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_count, m_previous, m_next})
        bar->addWidget(widget);
    column->addLayout(bar);

    m_stack = new QStackedWidget(this);
    m_list = new DiffView(m_stack);
    m_stack->addWidget(m_list);
    auto *sides = new QSplitter(Qt::Horizontal, m_stack);
    sides->setChildrenCollapsible(false);
    m_before = makeSide(QStringLiteral("compareBefore"), tr("Before"), sides);
    m_after = makeSide(QStringLiteral("compareAfter"), tr("After"), sides);
    m_beforeTitle = secondaryLabel(tr("Before"), sides);
    m_afterTitle = secondaryLabel(tr("After"), sides);
    sides->addWidget(makePane(m_beforeTitle, m_before, sides));
    sides->addWidget(makePane(m_afterTitle, m_after, sides));
    m_stack->addWidget(sides);
    column->addWidget(m_stack, 1);
    // One scroll bar of each pair moves both.
    for (const auto &[from, to] : {std::pair(m_before, m_after), std::pair(m_after, m_before)}) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(), &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    }
    connect(m_asSides, &QPushButton::toggled, this, &ComparisonView::setSideBySide);
    connect(m_next, &QPushButton::clicked, this, &ComparisonView::goToNext);
    connect(m_previous, &QPushButton::clicked, this, &ComparisonView::goToPrevious);
    const auto shortcut = [this](const QKeySequence &keys, void (ComparisonView::*act)()) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    shortcut(QKeySequence(Qt::Key_F7), &ComparisonView::goToNext);
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F7), &ComparisonView::goToPrevious);
}

void ComparisonView::setTitles(const QString &before, const QString &after)
{
    m_beforeTitle->setText(before);
    m_afterTitle->setText(after);
    m_before->setAccessibleName(before);
    m_after->setAccessibleName(after);
}

bool ComparisonView::isSideBySide() const
{
    return m_stack->currentIndex() == 1;
}

void ComparisonView::setSideBySide(bool isSideBySide)
{
    m_asSides->setChecked(isSideBySide);
    m_asList->setChecked(!isSideBySide);
    m_stack->setCurrentIndex(isSideBySide ? 1 : 0);
    if (m_change >= 0)
        goTo(m_change);
}

void ComparisonView::compare(const QString &before, const QString &after)
{
    const int generation = ++m_generation;
    gui::compute(
        this, [before, after] { return lineDiff(before.split(QLatin1Char('\n')), after.split(QLatin1Char('\n'))); },
        [this, generation](const QList<DiffLine> &lines) {
            if (generation == m_generation)
                showRows(lines);
        });
}

void ComparisonView::showRows(const QList<DiffLine> &lines)
{
    const QList<DiffLine> list = withContext(lines, kAround);
    m_list->show(list);
    m_listChanges = changesOf(int(list.size()), [&list](int i) { return list.at(i).kind != DiffLine::Kind::Same; });
    m_rows = sideBySide(lines);
    m_sideChanges = changesOf(int(m_rows.size()), [this](int i) { return m_rows.at(i).kind != DiffLine::Kind::Same; });
    fill(m_before, true);
    fill(m_after, false);
    m_change = -1;
    if (!m_sideChanges.isEmpty())
        goTo(0);
    refresh();
    const auto count = [&lines](DiffLine::Kind kind) {
        return int(std::count_if(lines.begin(), lines.end(), [kind](const DiffLine &l) { return l.kind == kind; }));
    };
    Q_EMIT compared(count(DiffLine::Kind::Removed), count(DiffLine::Kind::Added));
}

void ComparisonView::fill(QPlainTextEdit *side, bool isBefore)
{
    QStringList texts;
    texts.reserve(m_rows.size());
    for (const SideRow &row : std::as_const(m_rows)) {
        const int line = isBefore ? row.before : row.after;
        texts.append((line < 0 ? QString() : QString::number(line + 1)).rightJustified(kNumberWidth) + QLatin1Char(' ')
                     + (isBefore ? row.left : row.right));
    }
    side->setPlainText(texts.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> selections;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const SideRow &row = m_rows.at(i);
        if (row.kind == DiffLine::Kind::Same)
            continue;
        const QTextBlock block = side->document()->findBlockByNumber(int(i));
        const bool isMissing = (isBefore ? row.before : row.after) < 0;
        QTextEdit::ExtraSelection whole;
        whole.cursor = QTextCursor(block);
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        whole.format.setBackground(color(isMissing      ? Token::UnknownSoft
                                             : isBefore ? Token::FailedSoft
                                                        : Token::HealthySoft));
        selections.append(whole);
        if (row.before < 0 || row.after < 0)
            continue;
        // What differs within the line is underlined, so that it does not depend on the colour alone.
        const Difference difference = differenceOf(row.left, row.right);
        QTextEdit::ExtraSelection part;
        part.cursor = QTextCursor(block);
        part.cursor.setPosition(block.position() + kNumberWidth + 1 + difference.at);
        part.cursor.setPosition(part.cursor.position() + (isBefore ? difference.before : difference.after),
                                QTextCursor::KeepAnchor);
        part.format.setFontUnderline(true);
        part.format.setFontWeight(QFont::DemiBold);
        selections.append(part);
    }
    side->setExtraSelections(selections);
}

void ComparisonView::goToNext()
{
    if (m_change + 1 < m_sideChanges.size())
        goTo(m_change + 1);
}

QString ComparisonView::countsText(int removed, int added)
{
    QStringList parts;
    if (removed > 0)
        parts.append(tr("%n lines removed", nullptr, removed));
    if (added > 0)
        parts.append(tr("%n lines added", nullptr, added));
    return parts.join(QStringLiteral(", "));
}

void ComparisonView::goToPrevious()
{
    if (m_change > 0)
        goTo(m_change - 1);
}

void ComparisonView::goTo(int change)
{
    m_change = change;
    const auto show = [](QPlainTextEdit *view, int row) {
        QTextCursor cursor(view->document()->findBlockByNumber(row));
        view->setTextCursor(cursor);
        view->verticalScrollBar()->setValue(std::max(0, row - kAround));
    };
    if (isSideBySide()) {
        show(m_after, m_sideChanges.value(change));
        show(m_before, m_sideChanges.value(change));
    } else {
        show(m_list, m_listChanges.value(change));
    }
    refresh();
}

void ComparisonView::refresh()
{
    const int changes = int(m_sideChanges.size());
    m_count->setText(changes == 0 ? QString() : tr("change %1 of %2").arg(m_change + 1).arg(changes));
    m_previous->setEnabled(m_change > 0);
    m_next->setEnabled(m_change + 1 < changes);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/codeeditor.h"

#include "gui/editor/editorgutter.h"
#include "gui/format/phrases.h"
#include "gui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QHelpEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>
#include <QToolTip>

#include <utility>

namespace pulpit::gui {

namespace {

constexpr int kMostWaves = 300; ///< wavy lines; a text with more problems is marked in the gutter alone
constexpr int kOfferMs = 40;
constexpr int kLinesAbove = 40; ///< that are read for the colours of what is shown: texts in blocks begin above

int indentOf(const QString &line)
{
    int i = 0;
    while (i < line.size() && line.at(i) == QLatin1Char(' '))
        ++i;
    return i < line.size() ? i : -1; // an empty line has none
}

QTextBlock nextWithText(QTextBlock block)
{
    block = block.next();
    while (block.isValid() && indentOf(block.text()) < 0)
        block = block.next();
    return block;
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new EditorGutter(this))
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(this))
    , m_offerSoon(new QTimer(this))
{
    // As large as the text of the window: this one is read all day.
    QFont font = monospaceFont();
    if (const QFont around = QApplication::font(); around.pixelSize() > 0)
        font.setPixelSize(around.pixelSize());
    else
        font.setPointSizeF(around.pointSizeF());
    setFont(font);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(false);
    setFrameShape(NoFrame);
    m_completer->setModel(m_offers);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &CodeEditor::takeProposal);
    m_offerSoon->setSingleShot(true);
    m_offerSoon->setInterval(kOfferMs);
    connect(m_offerSoon, &QTimer::timeout, this, [this] { complete(false); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::layoutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        colourVisible();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        refreshSelections();
        m_gutter->update();
    });
    layoutGutter();
    refreshSelections();
}

void CodeEditor::setLanguage(CodeLanguage language)
{
    m_language = language;
    m_colours.reset();
    m_coloured = {};
    colourVisible();
}

QString CodeEditor::text() const
{
    // Unlike toPlainText() this keeps spaces that do not break.
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void CodeEditor::apply(const config::TextEdits &edits, const QByteArray &bytes)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const QList<config::TextEdit> &list = edits.list();
    for (auto it = list.crbegin(); it != list.crend(); ++it) {
        const int from = int(QString::fromUtf8(bytes.left(it->offset)).size());
        const int length = int(QString::fromUtf8(bytes.mid(it->offset, it->length)).size());
        cursor.setPosition(from);
        cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromUtf8(it->replacement));
    }
    cursor.endEditBlock();
}

void CodeEditor::replaceAll(const QString &text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
}

QString CodeEditor::lineText(int line) const
{
    return document()->findBlockByNumber(line).text();
}

int CodeEditor::line() const
{
    return textCursor().blockNumber();
}

int CodeEditor::column() const
{
    return textCursor().positionInBlock();
}

void CodeEditor::goTo(int line, int column, int length)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 0, blockCount() - 1));
    openAround(block);
    QTextCursor cursor(block);
    const int last = block.length() - 1;
    cursor.setPosition(block.position() + std::clamp(column, 0, last));
    cursor.setPosition(block.position() + std::clamp(column + length, 0, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

bool CodeEditor::canFold(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line);
    const int indent = indentOf(block.text());
    const QTextBlock next = nextWithText(block);
    return indent >= 0 && next.isValid() && indentOf(next.text()) > indent
        && !block.text().trimmed().startsWith(QLatin1Char('#'));
}

bool CodeEditor::isFolded(int line) const
{
    const QTextBlock next = nextWithText(document()->findBlockByNumber(line));
    return canFold(line) && !next.isVisible();
}

void CodeEditor::setFolded(int line, bool isFolded)
{
    if (!canFold(line))
        return;
    const QTextBlock head = document()->findBlockByNumber(line);
    const int indent = indentOf(head.text());
    QTextBlock block = head.next();
    QTextBlock last = head;
    while (block.isValid()) {
        const int own = indentOf(block.text());
        if (own >= 0 && own <= indent)
            break;
        if (own >= 0)
            last = block;
        block = block.next();
    }
    // Empty lines behind the last one stay where they are seen.
    for (block = head.next(); block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next())
        block.setVisible(!isFolded);
    if (isFolded && textCursor().blockNumber() > line && textCursor().blockNumber() <= last.blockNumber())
        goTo(line, indent);
    document()->markContentsDirty(head.position(), last.position() + last.length() - head.position());
    afterFolding();
}

void CodeEditor::openAround(const QTextBlock &block)
{
    if (block.isVisible())
        return;
    int indent = INT_MAX;
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        const int own = indentOf(above.text());
        if (own < 0 || own >= indent)
            continue;
        indent = own;
        if (isFolded(above.blockNumber()))
            setFolded(above.blockNumber(), false);
        if (indent == 0)
            break;
    }
}

void CodeEditor::afterFolding()
{
    viewport()->update();
    m_gutter->update();
    resizeEvent(nullptr);
}

void CodeEditor::setProblems(const QList<domain::Problem> &problems)
{
    m_problems = problems;
    refreshSelections();
    m_gutter->update();
}

void CodeEditor::refreshSelections()
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection current;
    current.format.setBackground(color(Token::Hover));
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    current.cursor = textCursor();
    current.cursor.clearSelection();
    selections.append(current);
    for (const domain::Problem &problem : std::as_const(m_problems)) {
        if (problem.line < 1 || selections.size() > kMostWaves)
            continue;
        const QTextBlock block = document()->findBlockByNumber(problem.line - 1);
        const int column = std::max(0, problem.column - 1);
        if (!block.isValid() || column >= block.length())
            continue;
        const int length = problem.length > 0 ? problem.length : int(block.text().mid(column).trimmed().size());
        QTextEdit::ExtraSelection wave;
        wave.cursor = QTextCursor(block);
        wave.cursor.setPosition(block.position() + column);
        wave.cursor.setPosition(block.position() + std::min(column + length, block.length() - 1),
                                QTextCursor::KeepAnchor);
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(color(problem.severity == domain::Problem::Severity::Error ? Token::Failed
                                                : problem.severity == domain::Problem::Severity::Warning
                                                ? Token::Attention
                                                : Token::Running));
        selections.append(wave);
    }
    setExtraSelections(selections);
}

QList<QTextBlock> CodeEditor::visibleBlocks() const
{
    QList<QTextBlock> visible;
    const int bottom = viewport()->height();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= bottom; block = block.next()) {
        top += blockBoundingRect(block).height();
        visible.append(block);
    }
    return visible;
}

void CodeEditor::colourVisible()
{
    if (m_isColouring || document()->isEmpty())
        return;
    const QList<QTextBlock> blocks = visibleBlocks();
    if (blocks.isEmpty())
        return;
    // Asked at each blink of the cursor; most often nothing has changed.
    const Coloured now {document()->revision(), blocks.first().blockNumber(), blocks.last().blockNumber()};
    if (std::exchange(m_coloured, now) == now)
        return;
    m_isColouring = true;
    if (!m_colours)
        m_colours = std::make_unique<SyntaxColours>(m_language);
    QStringList lines;
    QTextBlock above = blocks.first().previous();
    for (int i = 0; i < kLinesAbove && above.isValid(); ++i, above = above.previous())
        lines.prepend(above.text());
    const qsizetype first = lines.size();
    for (const QTextBlock &block : blocks)
        lines.append(block.text());
    const QList<QList<ColouredPart>> colours = m_colours->of(lines);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        QList<QTextLayout::FormatRange> formats;
        for (const ColouredPart &part : colours.at(first + i)) {
            QTextLayout::FormatRange range;
            range.start = part.start;
            range.length = part.length;
            range.format.setForeground(color(part.ink));
            if (part.isStrong)
                range.format.setFontWeight(QFont::DemiBold);
            formats.append(range);
        }
        const QTextBlock &block = blocks.at(i);
        if (!block.isVisible() || block.layout()->formats() == formats)
            continue;
        block.layout()->setFormats(formats);
        document()->markContentsDirty(block.position(), block.length());
    }
    m_isColouring = false;
}

void CodeEditor::layoutGutter()
{
    const int width = m_gutter->neededWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    if (event) {
        QPlainTextEdit::resizeEvent(event);
    } else {
        QResizeEvent same(size(), size());
        QPlainTextEdit::resizeEvent(&same);
    }
    layoutGutter();
    colourVisible();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        refreshSelections();
        m_coloured = {};
        colourVisible();
    } else if (event->type() == QEvent::FontChange) {
        layoutGutter();
    }
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys of ours that the window would take for its own otherwise.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->key() == Qt::Key_F12
            || (key->key() == Qt::Key_F6 && key->modifiers() == Qt::ShiftModifier)
            || (key->key() == Qt::Key_Return && key->modifiers() == Qt::AltModifier)
            || key->matches(QKeySequence::Find);
        if (isOurs) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::ToolTip && m_assistance.help) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QTextCursor cursor = cursorForPosition(viewport()->mapFromGlobal(help->globalPos()));
        QStringList texts;
        for (const domain::Problem &problem : std::as_const(m_problems))
            if (problem.line - 1 == cursor.blockNumber() && texts.size() < 4)
                texts.append(problemText(problem));
        if (const QString text = m_assistance.help(cursor.blockNumber(), cursor.positionInBlock()); !text.isEmpty())
            texts.append(text);
        // As rich text only so that it wraps; what it holds is escaped.
        if (texts.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p>%1</p>")
                                   .arg(texts.join(QStringLiteral("\n\n"))
                                            .toHtmlEscaped()
                                            .replace(QLatin1Char('\n'), QStringLiteral("<br>"))),
                               this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace pulpit::gui

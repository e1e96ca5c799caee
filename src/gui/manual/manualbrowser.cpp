// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/manual/manualbrowser.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"

#include <QDir>
#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace pulpit::gui {

namespace {

constexpr int kTextWidth = 760;
constexpr int kPictureWidth = 680; // fits the window as it is opened, with the scroll bar
constexpr int kMinMargin = 24;
constexpr int kMaxMarks = 500;

double headingScale(int level)
{
    return level == 1 ? 24.0 / 13.0 : level == 2 ? 17.0 / 13.0 : 14.0 / 13.0;
}

} // namespace

ManualBrowser::ManualBrowser(QString root, QWidget *parent)
    : QTextBrowser(parent)
    , m_root(std::move(root))
{
    setObjectName(QStringLiteral("manualText"));
    setAccessibleName(tr("Text of the manual"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(space::kLarge);
}

QVariant ManualBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || !name.isRelative())
        return {};
    const QString chapter = manualChapter(m_page.path);
    const QString path = QDir::cleanPath(chapter.isEmpty() ? name.path() : chapter + QLatin1Char('/') + name.path());
    if (path.startsWith(QLatin1String("..")))
        return {};
    const QImage image(m_root + QLatin1Char('/') + path);
    const int width = kPictureWidth;
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

void ManualBrowser::showPage(const ManualPage &page)
{
    m_page = page;
    m_marked.clear();
    setExtraSelections({});
    document()->setMarkdown(page.markdown);
    dress();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void ManualBrowser::dress()
{
    dressBlocks();
    dressTables();
    fitWidth();
}

void ManualBrowser::dressBlocks()
{
    const QFont base = font();
    const QFont fixed = monospaceFont();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
        if (level > 0) {
            format.setTopMargin(level == 1 ? space::kSmall : space::kHuge);
            format.setBottomMargin(space::kSmall);
            QTextCharFormat letters;
            letters.setFontPointSize(base.pointSizeF() > 0 ? base.pointSizeF() * headingScale(level)
                                                           : base.pixelSize() * 0.75 * headingScale(level));
            letters.clearProperty(QTextFormat::FontSizeAdjustment);
            letters.setFontWeight(QFont::DemiBold);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(letters);
        } else if (isCode) {
            format.setBackground(color(Token::Window));
            format.setLeftMargin(0);
            format.setIndent(0);
        } else {
            // A line that is a picture would get a quarter of its height as a gap.
            if (!block.text().contains(QChar::ObjectReplacementCharacter))
                format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
            if (!block.textList())
                format.setBottomMargin(space::kSmall);
        }
        cursor.setBlockFormat(format);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCharFormat piece = it.fragment().charFormat();
            if (!piece.fontFixedPitch() && !isCode)
                continue;
            QTextCursor words(document());
            words.setPosition(it.fragment().position());
            words.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            QTextCharFormat letters;
            letters.setFontFamilies({fixed.family()});
            letters.setBackground(color(Token::Window));
            words.mergeCharFormat(letters);
        }
    }
}

void ManualBrowser::dressTables()
{
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(color(Token::Hairline));
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(space::kSmall);
        format.setBottomMargin(space::kMedium);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCellFormat head = table->cellAt(0, column).format().toTableCellFormat();
            head.setBackground(color(Token::Window));
            table->cellAt(0, column).setFormat(head);
        }
    }
}

void ManualBrowser::scrollToHeading(const QString &anchor)
{
    if (anchor.isEmpty())
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || manualAnchor(block.text()) != anchor)
            continue;
        setTextCursor(QTextCursor(block));
        const int y = cursorRect().top() + verticalScrollBar()->value();
        verticalScrollBar()->setValue(y - space::kSmall);
        return;
    }
}

void ManualBrowser::mark(const QStringList &words)
{
    m_marked = words;
    QList<ExtraSelection> marks;
    int first = -1;
    for (const QString &word : words) {
        QTextCursor found = document()->find(word);
        while (!found.isNull() && marks.size() < kMaxMarks) {
            first = first < 0 ? found.selectionStart() : std::min(first, found.selectionStart());
            ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(color(Token::AttentionSoft));
            marks.append(selection);
            found = document()->find(word, found);
        }
    }
    setExtraSelections(marks);
    if (first < 0)
        return;
    QTextCursor place(document());
    place.setPosition(first);
    setTextCursor(place);
    ensureCursorVisible();
}

void ManualBrowser::fitWidth()
{
    // Long lines read badly: what is wider than a page of text stays empty on both sides.
    const int side = std::max(kMinMargin, (width() - kTextWidth) / 2);
    setViewportMargins(side, 0, side, 0);
}

void ManualBrowser::resizeEvent(QResizeEvent *event)
{
    fitWidth();
    QTextBrowser::resizeEvent(event);
}

void ManualBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Another scheme: the colours within the text are the text's own.
    if (event->type() == QEvent::PaletteChange && !m_page.path.isEmpty()) {
        const int place = verticalScrollBar()->value();
        const QStringList marked = m_marked;
        showPage(m_page);
        mark(marked);
        verticalScrollBar()->setValue(place);
    }
}

} // namespace pulpit::gui

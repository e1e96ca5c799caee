// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the editor that takes keys and clicks, and offers completions.
#include "gui/editor/codeeditor.h"

#include "gui/format/phrases.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTimer>

namespace pulpit::gui {

namespace {
constexpr int kSuffixRole = Qt::UserRole + 1;
constexpr int kTextRole = Qt::UserRole + 2;
constexpr int kMostOffers = 200;
} // namespace

config::TextContext CodeEditor::contextHere() const
{
    return m_assistance.context ? m_assistance.context(line(), column())
                                : config::contextAt([this](int i) { return lineText(i); }, line(), column());
}

void CodeEditor::complete(bool isAsked)
{
    QAbstractItemView *popup = m_completer->popup();
    m_offers->clear();
    const QList<config::Proposal> proposals = m_assistance.proposals && !isReadOnly()
        ? m_assistance.proposals(line(), column())
        : QList<config::Proposal> {};
    const config::TextContext context = contextHere();
    const bool isWritten
        = proposals.size() == 1 && QString(proposals.first().text).remove(QLatin1Char('"')) == context.whole;
    if (proposals.isEmpty() || (!isAsked && (context.word.isEmpty() || isWritten))) {
        popup->hide();
        return;
    }
    for (const config::Proposal &proposal : proposals.first(std::min<qsizetype>(kMostOffers, proposals.size()))) {
        auto *item = new QStandardItem(
            proposal.detail.isEmpty() ? proposal.text : proposal.text + QStringLiteral("   ") + said(proposal.detail));
        item->setData(proposal.text, kTextRole);
        item->setData(proposal.suffix, kSuffixRole);
        item->setToolTip(said(proposal.help));
        m_offers->appendRow(item);
    }
    popup->setObjectName(QStringLiteral("filterOffers")); // the look of offers
    m_completer->setCompletionPrefix(QString());
    QTextCursor start = textCursor();
    start.setPosition(start.block().position() + std::min(context.wordColumn, column()));
    QRect place = cursorRect(start);
    place.translate(viewportMargins().left(), 0);
    place.setWidth(std::min(420, popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 24));
    m_completer->complete(place);
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void CodeEditor::takeProposal(const QModelIndex &index)
{
    const QString text = index.data(kTextRole).toString();
    QString suffix = index.data(kSuffixRole).toString();
    const config::TextContext context = contextHere();
    const QTextBlock block = textCursor().block();
    const QString behind = block.text().mid(context.wordColumn + context.wordLength);
    if (!suffix.isEmpty() && behind.trimmed().startsWith(suffix.trimmed()))
        suffix.clear();
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + context.wordColumn);
    cursor.setPosition(block.position() + context.wordColumn + context.wordLength, QTextCursor::KeepAnchor);
    const QChar before = context.wordColumn > 0 ? block.text().at(context.wordColumn - 1) : QLatin1Char(' ');
    const bool needsSpace = !context.isKey && (before == QLatin1Char(':') || before == QLatin1Char('='));
    cursor.insertText((needsSpace ? QStringLiteral(" ") : QString()) + text + suffix);
    setTextCursor(cursor);
}

bool CodeEditor::takesKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        complete(true);
    } else if (event->key() == Qt::Key_F12 && modifiers == Qt::NoModifier) {
        Q_EMIT definitionRequested();
    } else if (event->key() == Qt::Key_F6 && modifiers == Qt::ShiftModifier) {
        Q_EMIT renameRequested();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::AltModifier) {
        Q_EMIT fixRequested();
    } else if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
    } else if (event->key() == Qt::Key_Tab && modifiers == Qt::NoModifier && !isReadOnly()) {
        // A tab may not indent YAML.
        textCursor().insertText(QString(2 - column() % 2, QLatin1Char(' ')));
    } else if (event->key() == Qt::Key_BracketLeft && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        setFolded(line(), true);
    } else if (event->key() == Qt::Key_BracketRight && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        setFolded(line(), false);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::NoModifier
               && !isReadOnly()) {
        indentNewLine();
    } else {
        return false;
    }
    return true;
}

void CodeEditor::indentNewLine()
{
    const QString before = textCursor().block().text().left(column());
    qsizetype indent = 0;
    while (indent < before.size() && before.at(indent) == QLatin1Char(' '))
        ++indent;
    if (m_language == CodeLanguage::Ini)
        indent = 0; // an indented line would go on with the value above
    else if (before.trimmed().endsWith(QLatin1Char(':')) || before.trimmed().endsWith(QLatin1Char('{')))
        indent += 2;
    textCursor().insertText(QLatin1Char('\n') + QString(indent, QLatin1Char(' ')));
    ensureCursorVisible();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab: event->ignore(); return; // the popup's
        default: break;
        }
    }
    if (takesKey(event))
        return;
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    const bool isWord = !typed.isEmpty() && (typed.front().isLetterOrNumber() || typed.front() == QLatin1Char('_'));
    if (isWord || (m_completer->popup()->isVisible() && event->key() == Qt::Key_Backspace))
        m_offerSoon->start();
    else if (!typed.isEmpty())
        m_completer->popup()->hide();
}

void CodeEditor::mousePressEvent(QMouseEvent *event)
{
    QPlainTextEdit::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier)
        Q_EMIT definitionRequested();
}

} // namespace pulpit::gui

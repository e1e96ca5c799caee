// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/findbar.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace pulpit::gui {

FindBar::FindBar(QPlainTextEdit *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_found(secondaryLabel({}, this))
{
    setObjectName(QStringLiteral("findBar"));
    m_find->setObjectName(QStringLiteral("findText"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Find"));
    m_replace->setObjectName(QStringLiteral("replaceText"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setPlaceholderText(tr("Replace with"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    row->setSpacing(space::kSmall);
    QPushButton *one = makeButton(tr("Replace"), this);
    QPushButton *all = makeButton(tr("Replace all"), this);
    QPushButton *done = makeLinkButton(tr("Close"), this);
    row->addWidget(m_find, 2);
    row->addWidget(m_replace, 2);
    row->addWidget(one);
    row->addWidget(all);
    row->addWidget(m_case);
    row->addWidget(m_found, 1);
    row->addWidget(done);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_editor->setTextCursor(cursor);
        find(false);
    });
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, [this] { m_found->setText(tr("%n replaced", nullptr, replaceAll())); });
    connect(done, &QPushButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    const QString selected = m_editor->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_find->setText(selected);
    m_find->setFocus();
    m_find->selectAll();
}

void FindBar::close()
{
    hide();
    m_editor->setFocus();
}

void FindBar::find(bool isBackward)
{
    const QString text = m_find->text();
    if (text.isEmpty()) {
        m_found->clear();
        return;
    }
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, isBackward);
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    QTextCursor found = m_editor->document()->find(text, m_editor->textCursor(), flags);
    const bool wraps = found.isNull();
    if (wraps) {
        QTextCursor edge(m_editor->document());
        edge.movePosition(isBackward ? QTextCursor::End : QTextCursor::Start);
        found = m_editor->document()->find(text, edge, flags);
    }
    if (found.isNull()) {
        m_found->setText(tr("Nothing found"));
        return;
    }
    if (!found.block().isVisible()) {
        for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next())
            block.setVisible(true);
        m_editor->document()->markContentsDirty(0, m_editor->document()->characterCount());
    }
    m_editor->setTextCursor(found);
    m_editor->ensureCursorVisible();
    m_found->setText(wraps ? tr("%n found, from the other end", nullptr, countAll())
                           : tr("%n found", nullptr, countAll()));
}

int FindBar::countAll() const
{
    return int(m_editor->document()->toRawText().count(m_find->text(),
                                                       m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive));
}

void FindBar::replaceOne()
{
    QTextCursor cursor = m_editor->textCursor();
    const Qt::CaseSensitivity sensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (cursor.hasSelection() && cursor.selectedText().compare(m_find->text(), sensitivity) == 0)
        cursor.insertText(m_replace->text());
    find(false);
}

int FindBar::replaceAll()
{
    const QString text = m_find->text();
    if (text.isEmpty())
        return 0;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    QTextCursor whole(m_editor->document());
    whole.beginEditBlock();
    int count = 0;
    QTextCursor at(m_editor->document());
    for (;;) {
        at = m_editor->document()->find(text, at, flags);
        if (at.isNull())
            break;
        at.insertText(m_replace->text());
        ++count;
    }
    whole.endEditBlock();
    return count;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        find(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/diffview.h"

#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"

#include <QTextBlock>

namespace pulpit::gui {

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(monospaceFont());
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Comparison"));
}

void DiffView::show(const QList<DiffLine> &lines)
{
    QStringList texts;
    for (const DiffLine &line : lines) {
        const bool isGap = line.before < 0 && line.after < 0;
        const QString sign = line.kind == DiffLine::Kind::Removed ? QStringLiteral("− ")
            : line.kind == DiffLine::Kind::Added                  ? QStringLiteral("+ ")
                                                                  : QStringLiteral("  ");
        const auto number = [](int n) { return (n < 0 ? QString() : QString::number(n + 1)).rightJustified(6); };
        texts.append(isGap ? QStringLiteral("     …")
                           : number(line.before) + number(line.after) + QLatin1Char(' ') + sign + line.text);
    }
    setPlainText(lines.isEmpty() ? tr("There is no difference.") : texts.join(QLatin1Char('\n')));
    QList<QTextEdit::ExtraSelection> selections;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == DiffLine::Kind::Same)
            continue;
        const bool isAdded = lines.at(i).kind == DiffLine::Kind::Added;
        QTextEdit::ExtraSelection part;
        part.cursor = QTextCursor(document()->findBlockByNumber(int(i)));
        part.format.setProperty(QTextFormat::FullWidthSelection, true);
        part.format.setBackground(color(isAdded ? Token::HealthySoft : Token::FailedSoft));
        selections.append(part);
    }
    setExtraSelections(selections);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/editorgutter.h"

#include "gui/theme/icons.h"

#include <QPainter>
#include <QTextBlock>

namespace pulpit::gui {

namespace {
constexpr int kFoldWidth = 14;
constexpr int kMarkWidth = 16;
} // namespace

int EditorGutter::neededWidth() const
{
    const int digits = std::max(3, int(QString::number(std::max(1, m_editor->blockCount())).size()));
    return kMarkWidth + kFoldWidth + m_editor->fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits
        + space::kSmall;
}

// Drawn with the editor's own geometry, so that it scrolls with the text to the pixel.
void CodeEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), color(Token::Field));
    painter.setFont(font());
    QHash<int, domain::Problem::Severity> marks;
    for (const domain::Problem &problem : std::as_const(m_problems)) {
        const auto known = marks.constFind(problem.line - 1);
        if (known == marks.constEnd() || int(problem.severity) < int(*known))
            marks.insert(problem.line - 1, problem.severity);
    }
    const int width = m_gutter->width();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const int number = block.blockNumber();
            painter.setPen(color(number == line() ? Token::Text : Token::TextSecondary));
            painter.drawText(QRectF(kMarkWidth, top, width - kMarkWidth - kFoldWidth, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
            if (const auto mark = marks.constFind(number); mark != marks.constEnd()) {
                const bool isError = *mark == domain::Problem::Severity::Error;
                const bool isHint = *mark == domain::Problem::Severity::Hint;
                const QIcon shape = isHint
                    ? icon(QStringLiteral("info"), Token::Running)
                    : icon(isError ? QStringLiteral("state-failed") : QStringLiteral("state-attention"),
                           isError ? Token::Failed : Token::Attention);
                shape.paint(&painter, QRect(2, int(top) + (int(height) - 12) / 2, 12, 12));
            }
            if (canFold(number)) {
                const double x = width - kFoldWidth + 4;
                const double middle = top + height / 2;
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(color(Token::TextSecondary), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                if (isFolded(number))
                    painter.drawPolyline(QPolygonF {{x, middle - 3}, {x + 3, middle}, {x, middle + 3}});
                else
                    painter.drawPolyline(QPolygonF {{x, middle - 1.5}, {x + 3, middle + 1.5}, {x + 6, middle - 1.5}});
            }
        }
        top += height;
        block = block.next();
    }
}

void CodeEditor::gutterClicked(const QPoint &position)
{
    const int line = cursorForPosition({0, position.y()}).blockNumber();
    if (position.x() > m_gutter->width() - kFoldWidth - space::kTiny && canFold(line)) {
        setFolded(line, !isFolded(line));
        return;
    }
    goTo(line, 0);
    if (position.x() < kMarkWidth)
        Q_EMIT fixRequested();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/celldelegate.h"

#include "gui/models/tablemodel.h"
#include "gui/theme/tokens.h"

namespace pulpit::gui {

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->decorationSize = QSize(14, 14);
    const QVariant tone = index.data(ToneRole);
    const QColor ink = color(tone.isValid() ? Token(tone.toInt()) : Token::Text);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
    option->state &= ~QStyle::State_HasFocus;
}

} // namespace pulpit::gui

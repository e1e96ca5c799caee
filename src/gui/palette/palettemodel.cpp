// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/palettemodel.h"

#include "gui/palette/fuzzymatch.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QPainter>

namespace pulpit::gui {

namespace {
constexpr int kRowHeight = 32;
constexpr int kIconSize = 16;
} // namespace

void PaletteModel::setItems(const QList<PaletteItem> &items, const QStringList &words)
{
    beginResetModel();
    m_items = items;
    m_words = words;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem &found = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return found.title;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3").arg(found.title, found.detail, found.kind);
    case Qt::DecorationRole: return icon(found.iconName);
    case DetailRole: return found.detail;
    case KindRole: return found.kind;
    case PositionsRole: {
        const QList<int> positions = fuzzyPositions(m_words, (found.title + QLatin1Char(' ') + found.detail).toLower());
        return QVariant::fromValue(positions);
    }
    default: return {};
    }
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, color(Token::Selection));
    QRect area = option.rect.adjusted(space::kMedium, 0, -space::kMedium, 0);
    const QRect shape(area.left(), area.center().y() - kIconSize / 2, kIconSize, kIconSize);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, shape);
    area.setLeft(shape.right() + space::kSmall);

    const QFont small = secondaryFont();
    const QString kind = index.data(PaletteModel::KindRole).toString();
    const int kindWidth = QFontMetrics(small).horizontalAdvance(kind);
    painter->setFont(small);
    painter->setPen(color(Token::TextSecondary));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, kind);
    area.setRight(area.right() - kindWidth - space::kMedium);

    const QString title = index.data().toString();
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    const auto positions = index.data(PaletteModel::PositionsRole).value<QList<int>>();
    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const auto isWider = [&](const QString &text) { return metrics.horizontalAdvance(text) > area.width(); };
    const QString shown = isWider(title) ? metrics.elidedText(title, Qt::ElideMiddle, area.width()) : title;
    int x = area.left();
    // Letter by letter only where there is something to show: what fits is accented.
    for (int i = 0; i < shown.size(); ++i) {
        const bool fits = shown == title && positions.contains(i);
        painter->setPen(color(fits ? Token::Accent : Token::Text));
        const int next = area.left() + metrics.horizontalAdvance(shown.left(i + 1));
        painter->drawText(QRect(x, area.top(), next - x + 4, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          shown.mid(i, 1));
        x = next;
    }
    const QRect rest(x + space::kSmall, area.top(), area.right() - x - space::kSmall, area.height());
    if (rest.width() > 40 && !detail.isEmpty()) {
        painter->setPen(color(Token::TextSecondary));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, kRowHeight};
}

} // namespace pulpit::gui

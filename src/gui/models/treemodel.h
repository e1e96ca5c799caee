// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/tablemodel.h"

#include <memory>

namespace pulpit::gui {

/// A tree over values, filled level by level; what is below a node may come later (lazily).
/// NodeTraits: `static QString key(const Node &)`, unique among siblings, and `static bool same(const Node &, const
/// Node &)`.
template <typename Node, typename NodeTraits>
class TreeModel : public QAbstractItemModel
{
public:
    explicit TreeModel(QList<Column<Node>> columns, QObject *parent = nullptr)
        : QAbstractItemModel(parent)
        , m_columns(std::move(columns))
    {
    }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final
    {
        const Item *item = itemOf(parent);
        if (row < 0 || column < 0 || column >= m_columns.size() || row >= int(item->children.size())
            || parent.column() > 0)
            return {};
        return createIndex(row, column, item->children[size_t(row)].get());
    }
    QModelIndex parent(const QModelIndex &child) const final
    {
        if (!child.isValid())
            return {};
        const Item *parentItem = static_cast<const Item *>(child.constInternalPointer())->parent;
        return indexOf(parentItem);
    }
    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
    }
    int columnCount(const QModelIndex & = {}) const final { return int(m_columns.size()); }
    bool hasChildren(const QModelIndex &parent = {}) const final
    {
        if (parent.column() > 0)
            return false;
        const Item *item = itemOf(parent);
        return !item->children.empty() || item->mayHaveChildren;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_columns.at(section).title;
        if (role == Qt::TextAlignmentRole)
            return int(m_columns.at(section).alignment);
        return {};
    }
    QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Node &n = node(index);
        const Column<Node> &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(n);
        case Qt::DecorationRole: return column.icon ? QVariant(column.icon(n)) : QVariant();
        case Qt::ToolTipRole: return column.toolTip ? QVariant(column.toolTip(n)) : QVariant();
        case Qt::TextAlignmentRole: return int(column.alignment);
        case ToneRole: return column.tone ? QVariant(column.tone(n)) : QVariant();
        case IdRole: return NodeTraits::key(n);
        default: return {};
        }
    }

    [[nodiscard]] const Node &node(const QModelIndex &index) const { return itemOf(index)->value; }
    [[nodiscard]] const QList<Column<Node>> &columns() const { return m_columns; }
    [[nodiscard]] QModelIndex find(const QString &key, const QModelIndex &parent = {}) const
    {
        const Item *item = itemOf(parent);
        for (size_t i = 0; i < item->children.size(); ++i)
            if (NodeTraits::key(item->children[i]->value) == key)
                return index(int(i), 0, parent);
        return {};
    }

    /// Says that something may be below, so that a view offers to open it before it is known.
    void setMayHaveChildren(const QModelIndex &index, bool may)
    {
        Item *item = itemOf(index);
        if (item->mayHaveChildren == may)
            return;
        item->mayHaveChildren = may;
        if (index.isValid())
            Q_EMIT dataChanged(index, index);
    }

    /// Makes \a values the children of \a parent, in that order; children whose key stays keep what is below them.
    /// Emits differences only.
    void setChildren(const QModelIndex &parent, const QList<Node> &values)
    {
        Item *item = itemOf(parent);
        QSet<QString> wanted;
        for (const Node &value : values)
            wanted.insert(NodeTraits::key(value));
        for (int i = int(item->children.size()) - 1; i >= 0; --i) {
            if (wanted.contains(NodeTraits::key(item->children[size_t(i)]->value)))
                continue;
            beginRemoveRows(parent, i, i);
            item->children.erase(item->children.begin() + i);
            endRemoveRows();
        }
        if (item->children.empty() && !values.isEmpty()) {
            beginInsertRows(parent, 0, int(values.size()) - 1);
            for (const Node &value : values)
                item->children.push_back(std::make_unique<Item>(value, item));
            endInsertRows();
            return;
        }
        for (int i = 0; i < values.size(); ++i)
            place(parent, item, i, values.at(i));
    }

    /// Replaces the value of one node; its key stays.
    void update(const QModelIndex &index, const Node &value)
    {
        Item *item = itemOf(index);
        if (!index.isValid() || NodeTraits::same(item->value, value))
            return;
        item->value = value;
        Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
    }

private:
    struct Item
    {
        Item() = default;
        Item(Node v, Item *p)
            : value(std::move(v))
            , parent(p)
        {
        }
        Node value {};
        Item *parent = nullptr;
        std::vector<std::unique_ptr<Item>> children;
        bool mayHaveChildren = false;
    };

    [[nodiscard]] Item *itemOf(const QModelIndex &index) const
    {
        return index.isValid() ? static_cast<Item *>(const_cast<void *>(index.constInternalPointer())) : &m_root;
    }
    [[nodiscard]] QModelIndex indexOf(const Item *item) const
    {
        if (item == &m_root || !item)
            return {};
        const auto &siblings = item->parent->children;
        for (size_t i = 0; i < siblings.size(); ++i)
            if (siblings[i].get() == item)
                return createIndex(int(i), 0, item);
        return {};
    }
    void place(const QModelIndex &parent, Item *item, int row, const Node &value)
    {
        int at = row;
        const QString key = NodeTraits::key(value);
        while (at < int(item->children.size()) && NodeTraits::key(item->children[size_t(at)]->value) != key)
            ++at;
        if (at == int(item->children.size())) {
            beginInsertRows(parent, row, row);
            item->children.insert(item->children.begin() + row, std::make_unique<Item>(value, item));
            endInsertRows();
            return;
        }
        if (at != row) {
            beginMoveRows(parent, at, at, parent, row);
            auto moved = std::move(item->children[size_t(at)]);
            item->children.erase(item->children.begin() + at);
            item->children.insert(item->children.begin() + row, std::move(moved));
            endMoveRows();
        }
        update(index(row, 0, parent), value);
    }

    QList<Column<Node>> m_columns;
    mutable Item m_root;
};

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/background.h"
#include "gui/models/column.h"
#include "gui/models/filterquery.h"
#include "gui/models/rowindex.h"
#include "gui/models/rowranges.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace pulpit::gui {

/// A table over values. It keeps a sorted index of all rows and the part of it that passes the filter, so that no proxy
/// stands between view and rows: a filter keystroke is one pass over precomputed lower-case texts, narrowing while the
/// text grows. RowTraits: `static Key key(const Row &)` (hashable), `static bool same(const Row &, const Row &)`,
/// `static QString haystack(const Row &)`.
template <typename Row, typename RowTraits>
class TableModel : public QAbstractTableModel
{
public:
    using Index = RowIndex<Row, RowTraits>;
    using Key = typename Index::Key;
    using Predicate = typename Index::Predicate;
    /// What a row answers to a field of the filter language.
    using ValueOf = std::function<FilterValue(const Row &, const QString &field)>;

    explicit TableModel(QList<Column<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_visible.size()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_columns.size()); }
    [[nodiscard]] int totalCount() const { return int(m_index->rows().size()); }
    [[nodiscard]] const QList<Column<Row>> &columns() const { return m_columns; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        const Column<Row> &column = m_columns.at(section);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return column.title;
        return role == Qt::TextAlignmentRole ? QVariant(int(column.alignment)) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &r = row(index.row());
        const Column<Row> &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(r);
        case Qt::DecorationRole: return column.icon ? QVariant(column.icon(r)) : QVariant();
        case Qt::ToolTipRole: return column.toolTip ? QVariant(column.toolTip(r)) : QVariant();
        case Qt::TextAlignmentRole: return int(column.alignment);
        case ToneRole: return column.tone ? QVariant(column.tone(r)) : QVariant();
        case IdRole: return QVariant::fromValue(RowTraits::key(r));
        default: return {};
        }
    }

    /// The row that is shown at \a visibleRow.
    [[nodiscard]] const Row &row(int visibleRow) const { return m_index->rows().at(m_visible[size_t(visibleRow)]); }
    [[nodiscard]] int indexOf(const Key &key) const
    {
        for (size_t i = 0; i < m_visible.size(); ++i)
            if (m_index->keyAt(m_visible[i]) == key)
                return int(i);
        return -1;
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_index->rows(); }

    /// Takes over a new state of all rows. Emits only what differs for the eye: changed rows, inserted and removed
    /// ranges, moves.
    void setSnapshot(QList<Row> rows)
    {
        ++m_generation;
        Built built;
        built.index = m_index->with(std::move(rows), &built.changed);
        take(std::move(built));
    }

    /// The same for rows that cost time to make: \a makeRows, their texts and their order are computed in the thread
    /// pool, so it must depend on values only. \a taken is called when they are shown. While one computation goes on,
    /// only the newest of further ones is kept.
    void setSnapshotLater(std::function<QList<Row>()> makeRows, std::function<void()> taken)
    {
        if (m_isBuilding) {
            m_next = {std::move(makeRows), std::move(taken)};
            return;
        }
        m_isBuilding = true;
        const int generation = m_generation;
        compute(
            this,
            [index = m_index, makeRows] {
                Built built;
                built.index = index->with(makeRows(), &built.changed);
                return built;
            },
            [this, generation, makeRows, taken](Built built) {
                m_isBuilding = false;
                if (generation != m_generation) { // sorted otherwise meanwhile, or there are other rows
                    Later next = std::exchange(m_next, {});
                    setSnapshotLater(next.makeRows ? next.makeRows : makeRows, next.makeRows ? next.taken : taken);
                    return;
                }
                auto before = m_index; // let go of where this was made
                take(std::move(built));
                releaseElsewhere(std::move(before));
                taken();
                if (Later next = std::exchange(m_next, {}); next.makeRows)
                    setSnapshotLater(std::move(next.makeRows), std::move(next.taken));
            });
    }

    /// Space-separated words; a row passes when each occurs in its haystack. Case-insensitive.
    void setFilterText(const QString &text)
    {
        const QStringList needles = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (needles == m_needles)
            return;
        const bool narrows = isNarrowing(m_needles, needles);
        m_needles = needles;
        reshow(m_index->matching(narrows ? m_visible : m_index->sorted(), m_needles, m_predicate));
    }

    /// The filter language. Plain words are searched in the precomputed texts, narrowing while they grow; the rest is
    /// asked row by row.
    void setFilter(const FilterQuery &query, ValueOf valueOf)
    {
        FilterQuery rest;
        const QString words = query.plainWords(&rest.terms);
        if (rest.terms != m_rest) {
            m_rest = rest.terms;
            setPredicate(
                rest.terms.isEmpty() ? Predicate() : Predicate([rest, valueOf](const Row &r, const QString &haystack) {
                    return passes(rest, haystack, [&](const QString &field) { return valueOf(r, field); });
                }));
        }
        setFilterText(words);
    }

    void setPredicate(Predicate predicate)
    {
        m_predicate = std::move(predicate);
        reshow(m_index->matching(m_index->sorted(), m_needles, m_predicate));
    }

    void sort(int column, Qt::SortOrder order) final
    {
        ++m_generation;
        auto next = std::make_shared<Index>(*m_index);
        next->sort(column >= 0 && column < m_columns.size() ? m_columns.at(column).less : nullptr, order);
        m_index = std::move(next);
        reshow(m_index->matching(m_index->sorted(), m_needles, m_predicate));
    }

    /// What is relative to now (ages) reads differently after a while.
    void refreshTexts()
    {
        if (!m_visible.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_visible.size()) - 1, columnCount() - 1), {Qt::DisplayRole});
    }

private:
    static constexpr int kMaxRanges = 64; ///< more are cheaper to show as a new list than one by one

    /// The rows are the same, only which of them are shown, or in what order: positions are compared, no keys.
    void reshow(std::vector<int> visible)
    {
        const auto before = m_visible;
        const auto after = visible;
        show([] {}, std::move(visible), before, after);
    }

    struct Built
    {
        Index index;
        QSet<Key> changed;
    };
    struct Later
    {
        std::function<QList<Row>()> makeRows;
        std::function<void()> taken;
    };

    void take(Built built)
    {
        const auto next = std::make_shared<const Index>(std::move(built.index));
        std::vector<int> visible = next->matching(next->sorted(), m_needles, m_predicate);
        const std::vector<Key> before = m_index->keysOf(m_visible);
        const std::vector<Key> after = next->keysOf(visible);
        show([this, &next] { m_index = next; }, std::move(visible), before, after);
        emitChanged(built.changed);
    }

    template <typename Take, typename Name>
    void show(const Take &take, std::vector<int> visible, const std::vector<Name> &before,
              const std::vector<Name> &after)
    {
        if (before == after) {
            take();
            m_visible = std::move(visible);
        } else if (before.size() == after.size()
                   && QSet<Name>(before.begin(), before.end()) == QSet<Name>(after.begin(), after.end())) {
            take();
            reorder(std::move(visible), before, after);
        } else if (!insertOrRemove(take, visible, before, after)) {
            beginResetModel();
            take();
            m_visible = std::move(visible);
            endResetModel();
        }
    }

    template <typename Name>
    void reorder(std::vector<int> visible, const std::vector<Name> &oldKeys, const std::vector<Name> &newKeys)
    {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        QHash<Name, int> position;
        for (size_t i = 0; i < newKeys.size(); ++i)
            position.insert(newKeys[i], int(i));
        m_visible = std::move(visible);
        const QModelIndexList persistent = persistentIndexList();
        QModelIndexList moved;
        for (const QModelIndex &old : persistent)
            moved.append(index(position.value(oldKeys[size_t(old.row())]), old.column()));
        changePersistentIndexList(persistent, moved);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    /// Shows rows that were only removed, or only inserted, as ranges. false: it is neither, or too scattered.
    template <typename Take, typename Name>
    bool insertOrRemove(const Take &take, std::vector<int> &visible, const std::vector<Name> &oldKeys,
                        const std::vector<Name> &newKeys)
    {
        const bool grows = newKeys.size() > oldKeys.size();
        const std::vector<Name> &longer = grows ? newKeys : oldKeys;
        const auto surplus = surplusRanges(longer, grows ? oldKeys : newKeys, kMaxRanges);
        if (!surplus)
            return false;
        if (grows) {
            take();
            // Old indices point into the old rows, so the list is refilled before the first insertion is announced.
            m_visible = outside(*surplus, visible);
            for (const auto &[first, last] : *surplus) {
                beginInsertRows({}, first, last);
                m_visible.insert(m_visible.begin() + first, visible.begin() + first, visible.begin() + last + 1);
                endInsertRows();
            }
        } else {
            for (auto range = surplus->rbegin(); range != surplus->rend(); ++range) {
                beginRemoveRows({}, range->first, range->second);
                m_visible.erase(m_visible.begin() + range->first, m_visible.begin() + range->second + 1);
                endRemoveRows();
            }
            take();
            m_visible = std::move(visible);
        }
        return true;
    }

    void emitChanged(const QSet<Key> &changed)
    {
        const int count = changed.isEmpty() ? -1 : int(m_visible.size());
        int first = -1;
        for (int i = 0; i <= count; ++i) {
            const bool isChanged = i < count && changed.contains(m_index->keyAt(m_visible[size_t(i)]));
            if (isChanged && first < 0)
                first = i;
            if (!isChanged && first >= 0) {
                Q_EMIT dataChanged(index(first, 0), index(i - 1, columnCount() - 1));
                first = -1;
            }
        }
    }

    QList<Column<Row>> m_columns;
    std::shared_ptr<const Index> m_index = std::make_shared<const Index>(); ///< shared with a computation that goes on
    std::vector<int> m_visible; ///< positions in the index, in the order shown
    QStringList m_needles;
    Predicate m_predicate;
    QList<FilterTerm> m_rest; ///< what m_predicate was made of
    int m_generation = 0; ///< grows with what a computation that goes on does not know of
    bool m_isBuilding = false;
    Later m_next;
};

} // namespace pulpit::gui

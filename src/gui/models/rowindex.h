// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace pulpit::gui {

/// Rows with what makes searching and sorting them quick: their lower-case texts and one sorted order of all. No model,
/// no signals; a value.
template <typename Row, typename RowTraits>
class RowIndex
{
public:
    using Key = decltype(RowTraits::key(std::declval<const Row &>()));
    using Less = std::function<bool(const Row &, const Row &)>;
    /// \a haystack: all texts of the row in lower case.
    using Predicate = std::function<bool(const Row &, const QString &haystack)>;

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const std::vector<int> &sorted() const { return m_sorted; }
    [[nodiscard]] const Key &keyAt(int position) const { return m_keys[size_t(position)]; }

    /// The same order over \a rows. Texts of rows that stay the same are kept; keys of those that differ are put into
    /// \a changed.
    [[nodiscard]] RowIndex with(QList<Row> rows, QSet<Key> *changed) const
    {
        QHash<Key, int> before;
        before.reserve(m_rows.size());
        for (int i = 0; i < m_rows.size(); ++i)
            before.insert(keyAt(i), i);
        RowIndex next;
        next.m_less = m_less;
        next.m_order = m_order;
        next.m_haystacks.resize(size_t(rows.size()));
        next.m_keys.reserve(size_t(rows.size()));
        for (int i = 0; i < rows.size(); ++i) {
            const Key key = RowTraits::key(rows.at(i));
            next.m_keys.push_back(key);
            const auto old = before.constFind(key);
            if (old != before.cend() && RowTraits::same(m_rows.at(*old), rows.at(i))) {
                next.m_haystacks[size_t(i)] = m_haystacks[size_t(*old)];
                continue;
            }
            if (old != before.cend())
                changed->insert(key);
            next.m_haystacks[size_t(i)] = RowTraits::haystack(rows.at(i)).toLower();
        }
        next.m_rows = std::move(rows);
        next.resort();
        return next;
    }

    void sort(Less less, Qt::SortOrder order)
    {
        m_less = std::move(less);
        m_order = order;
        resort();
    }

    /// Those of \a from, in their order, that contain every needle and pass the predicate.
    [[nodiscard]] std::vector<int> matching(const std::vector<int> &from, const QStringList &needles,
                                            const Predicate &predicate) const
    {
        if (needles.isEmpty() && !predicate)
            return from;
        std::vector<int> result;
        for (int i : from) {
            const QString &haystack = m_haystacks[size_t(i)];
            const bool hasAll = std::all_of(needles.cbegin(), needles.cend(),
                                            [&](const QString &needle) { return haystack.contains(needle); });
            if (hasAll && (!predicate || predicate(m_rows.at(i), haystack)))
                result.push_back(i);
        }
        return result;
    }

    [[nodiscard]] std::vector<Key> keysOf(const std::vector<int> &positions) const
    {
        std::vector<Key> keys;
        keys.reserve(positions.size());
        for (int i : positions)
            keys.push_back(keyAt(i));
        return keys;
    }

private:
    void resort()
    {
        m_sorted.resize(size_t(m_rows.size()));
        std::iota(m_sorted.begin(), m_sorted.end(), 0);
        if (!m_less)
            return;
        const auto before = [this](int a, int b) {
            return m_order == Qt::AscendingOrder ? m_less(m_rows.at(a), m_rows.at(b))
                                                 : m_less(m_rows.at(b), m_rows.at(a));
        };
        if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), before))
            std::stable_sort(m_sorted.begin(), m_sorted.end(), before);
    }

    QList<Row> m_rows;
    std::vector<Key> m_keys; ///< of m_rows, same order: who compares them need not go through all rows
    std::vector<QString> m_haystacks; ///< of m_rows, same order
    std::vector<int> m_sorted; ///< positions in m_rows
    Less m_less;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace pulpit::gui

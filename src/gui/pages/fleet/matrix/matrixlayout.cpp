// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixlayout.h"

#include "domain/selection.h"
#include "gui/format/format.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace pulpit::gui {

namespace {

struct Layout
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Matrix)
};

/// As tiles and links name it. What was never synced is not unknown, though it has the same colour.
QString stateNameOf(State state)
{
    return state == State::Never || state == State::Queued || state == State::Canceled ? wordOf(state) : pillOf(state);
}

FilterValue valueOf(const MatrixTable &table, const MatrixRow &row, const MatrixCell &cell, const QString &field,
                    qint64 now)
{
    if (field == QLatin1String("name"))
        return {row.name, {}};
    if (field == QLatin1String("type"))
        return {row.type, {}};
    if (field == QLatin1String("state"))
        return {stateNameOf(cell.state()) + QLatin1Char('\n') + cellWord(cell), {}};
    if (field == QLatin1String("age") && cell.synced > 0)
        return {{}, double(now - qint64(cell.synced))};
    if (field == QLatin1String("failures"))
        return {{}, double(cell.failures)};
    if (field == QLatin1String("version") && cell.version >= 0)
        return {{}, double(cell.version)};
    if (field == QLatin1String("behind") && cell.behind >= 0)
        return {{}, double(cell.behind)};
    if (field == QLatin1String("published") && cell.published > 0)
        return {{}, double(now - qint64(cell.published))};
    if (cell.repository < 0 || cell.repository >= table.repositories.size())
        return {};
    const domain::Repository &repository = table.repositories.at(cell.repository);
    if (field == QLatin1String("host"))
        return {hostText(repository.remoteFeed), {}};
    if (field == QLatin1String("failure"))
        return {toString(repository.lastFailure.failureClass), {}};
    if (field == QLatin1String("agreement"))
        return {toString(repository.verification.agreement), {}};
    return {};
}

/// Words and fields of a filter, asked cell by cell. What depends on the row or the column alone is asked once for
/// each.
class CellFilter
{
public:
    CellFilter(const MatrixTable &table, const FilterQuery &query, qint64 now)
        : m_table(table)
        , m_now(now)
    {
        static const QStringList kCellFields
            = {QStringLiteral("name"),   QStringLiteral("type"),     QStringLiteral("state"),
               QStringLiteral("age"),    QStringLiteral("failures"), QStringLiteral("version"),
               QStringLiteral("host"),   QStringLiteral("failure"),  QStringLiteral("agreement"),
               QStringLiteral("behind"), QStringLiteral("published")};
        for (const FilterTerm &term : query.terms) {
            if (term.field.isEmpty())
                m_words.append(term);
            else if (term.field == QLatin1String("server"))
                m_servers.terms.append(term);
            else if (kCellFields.contains(term.field))
                m_rest.terms.append(term);
        }
        for (const MatrixColumn &column : table.columns)
            m_columnTexts.append(column.server.toLower());
    }

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_rest.terms.isEmpty(); }
    [[nodiscard]] bool showsColumn(int column) const
    {
        const QString &server = m_table.columns.at(column).server;
        return passes(m_servers, {}, [&server](const QString &) { return FilterValue {server, {}}; });
    }
    void enterRow(const MatrixRow &row)
    {
        m_row = &row;
        m_rowHas.clear();
        for (const FilterTerm &word : m_words)
            m_rowHas.push_back(row.haystack.contains(word.values.first()));
    }
    [[nodiscard]] bool fits(const MatrixCell &cell, int column) const
    {
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const QString &word = m_words.at(i).values.first();
            const bool has = m_rowHas[size_t(i)] || m_columnTexts.at(column).contains(word)
                || cellWord(cell).contains(word, Qt::CaseInsensitive);
            if (has == m_words.at(i).isNegated)
                return false;
        }
        return m_rest.terms.isEmpty() || passes(m_rest, {}, [this, &cell](const QString &field) {
                   return valueOf(m_table, *m_row, cell, field, m_now);
               });
    }

private:
    const MatrixTable &m_table;
    qint64 m_now;
    QList<FilterTerm> m_words;
    FilterQuery m_servers;
    FilterQuery m_rest;
    QStringList m_columnTexts;
    const MatrixRow *m_row = nullptr;
    std::vector<bool> m_rowHas;
};

/// Rows that fit, in their order; marks cells that do not.
std::vector<int> fittingRows(const MatrixTable &table, const MatrixQuery &query, qint64 now, MatrixLayout *layout)
{
    CellFilter filter(table, query.filter, now);
    std::vector<bool> isShown(size_t(table.columns.size()));
    for (int column = 0; column < table.columns.size(); ++column) {
        isShown[size_t(column)] = filter.showsColumn(column);
        if (isShown[size_t(column)])
            layout->columns.push_back(column);
    }
    const bool showsAllColumns = layout->columns.size() == isShown.size();
    std::vector<int> rows;
    rows.reserve(size_t(table.rows.size()));
    if (!filter.isEmpty())
        layout->isDim.resize(table.cells.size());
    for (int i = 0; i < table.rows.size(); ++i) {
        const MatrixRow &row = table.rows.at(i);
        if (filter.isEmpty() && showsAllColumns) {
            rows.push_back(i);
            continue;
        }
        filter.enterRow(row);
        bool fitsAny = false;
        for (qsizetype at = row.first; at < row.first + row.count; ++at) {
            const quint16 column = table.columnOf[size_t(at)];
            const bool fits = isShown[column] && (filter.isEmpty() || filter.fits(table.cells[size_t(at)], column));
            fitsAny = fitsAny || fits;
            if (!filter.isEmpty())
                layout->isDim[size_t(at)] = !fits;
        }
        if (fitsAny)
            rows.push_back(i);
    }
    return rows;
}

QString titleOf(const MatrixRow &row, const MatrixQuery &query,
                const std::vector<std::pair<QString, domain::Selection>> &groups)
{
    if (query.grouping == MatrixGrouping::Type)
        return row.type.isEmpty() ? Layout::tr("other") : row.type;
    for (const auto &[name, selection] : groups)
        if (selection.selects(row.name).value_or(false))
            return name;
    return Layout::tr("in no group");
}

} // namespace

MatrixLayout layOut(const MatrixTable &table, const MatrixQuery &query, qint64 now)
{
    MatrixLayout layout;
    std::vector<int> rows = fittingRows(table, query, now, &layout);
    layout.rowCount = int(rows.size());
    if (query.order == MatrixOrder::WorstFirst)
        std::stable_sort(rows.begin(), rows.end(),
                         [&table](int a, int b) { return table.rows.at(a).worst > table.rows.at(b).worst; });
    if (query.grouping == MatrixGrouping::None) {
        layout.lines = std::move(rows);
        return layout;
    }
    std::vector<std::pair<QString, domain::Selection>> groups;
    for (const domain::RepoGroup &group : query.groups)
        if (auto selection = domain::Selection::make(group.regexInclude, group.regexExclude))
            groups.emplace_back(group.name, std::move(*selection));
    QMap<QString, std::vector<int>> byTitle;
    for (int row : rows)
        byTitle[titleOf(table.rows.at(row), query, groups)].push_back(row);
    for (auto it = byTitle.cbegin(); it != byTitle.cend(); ++it) {
        MatrixLayout::Section section;
        section.title = it.key();
        section.rowCount = int(it->size());
        section.isFolded = query.folded.contains(it.key());
        for (int row : *it)
            section.worst = std::max(section.worst, table.rows.at(row).worst);
        layout.lines.push_back(-1 - int(layout.sections.size()));
        layout.sections.append(section);
        if (!section.isFolded)
            layout.lines.insert(layout.lines.end(), it->begin(), it->end());
    }
    return layout;
}

} // namespace pulpit::gui

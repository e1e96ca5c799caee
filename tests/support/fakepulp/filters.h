// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"
#include "jsonwriter.h"
#include "timestamp.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace pulpit::fakepulp {

/// What a filter or an ordering reads from an object. monostate is null.
using FieldValue = std::variant<std::monostate, QString, qint64, bool, QStringList>;

/// A filter as Pulp's FilterSets declare them, by base name; the lookups follow from the form.
struct FilterSpec
{
    enum class Form {
        Name,      ///< exact, in, contains, icontains, startswith, iexact, istartswith, regex, iregex
        Text,      ///< exact, in, ne, contains, startswith
        Exact,     ///< exact only
        ExactIn,   ///< exact and in
        Choice,    ///< exact, in, ne; only `choices`
        Number,    ///< exact, ne, lt, lte, gt, gte, range, isnull
        Time,      ///< exact, lt, lte, gt, gte, range, isnull
        Boolean,
        Set,       ///< exact (contains the element), in (contains any)
    };

    Form form = Form::Exact;
    std::function<FieldValue(const void *)> get;
    QStringList choices = {};
    bool filterable = true;
    bool orderable = false;
    /// Rewrites a value before comparing, e.g. an href to a prn; nothing: the value is invalid.
    std::function<std::optional<QString>(const QString &)> normalize = {};
};

using FilterTable = QHash<QString, FilterSpec>;
using Predicate = std::function<bool(const void *)>;

/// The parsed query of a list request.
struct ListQuery
{
    int limit = 100;
    qint64 offset = 0;
    FieldSelection fields;
    Predicate matches;                                ///< null: all
    struct Order
    {
        std::function<FieldValue(const void *)> get;
        bool descending = false;
    };
    std::vector<Order> order;                         ///< empty: newest first
    std::optional<HttpResponse> error;                ///< a 400; the rest is void then
};

/// Reads `limit`, `offset`, `fields`, `exclude_fields`, `ordering` and all filters of \a table.
/// Parameters named in \a handled are left to the caller.
[[nodiscard]] ListQuery parseListQuery(const HttpRequest &request, const FilterTable &table, const QStringList &handled = {});

[[nodiscard]] FieldSelection parseFields(const HttpRequest &request);

/// One page of answers with absolute links. \a writeRow appends the JSON of a row.
[[nodiscard]] HttpResponse listResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query,
                                        std::vector<const void *> rows,
                                        const std::function<void(QByteArray &, const void *)> &writeRow);
/// The same for a list whose total is known and whose page was cut out already.
[[nodiscard]] HttpResponse pageResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query, qint64 total,
                                        const QByteArray &results);

[[nodiscard]] HttpResponse fieldError(const QByteArray &field, const QByteArray &text);

} // namespace pulpit::fakepulp

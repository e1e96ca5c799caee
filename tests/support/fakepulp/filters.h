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
        Name, ///< exact, in, contains, icontains, startswith, iexact, istartswith, regex, iregex
        Text, ///< exact, in, ne, contains, startswith
        Exact, ///< exact only
        ExactIn, ///< exact and in
        Choice, ///< exact, in, ne; `exact` takes only `choices`
        Number, ///< exact, ne, lt, lte, gt, gte, range, isnull
        Time, ///< exact, lt, lte, gt, gte, range, isnull
        Boolean,
        Set, ///< exact (contains the element), in (contains any)
    };

    Form form = Form::Exact;
    std::function<FieldValue(const void *)> get;
    QStringList choices = {};
    bool filterable = true;
    bool orderable = false;
    /// The JSON body of the 400 that a value deserves; empty: the value is fine.
    std::function<QByteArray(const QString &)> problem = {};
};

using FilterTable = QHash<QString, FilterSpec>;
using Predicate = std::function<bool(const void *)>;

/// Body of the 400 for a value that is not an href of an object at all.
[[nodiscard]] QByteArray uriNotValid(const QString &value);
/// The checks of `pulp_href`, `prn` and `pulp_id` filters and of filters on a related object.
[[nodiscard]] QByteArray hrefProblem(const QString &value, const QByteArray &apiBase);
[[nodiscard]] QByteArray prnProblem(const QString &value);
[[nodiscard]] QByteArray relatedProblem(const QString &value, const QByteArray &apiBase);

/// The parsed query of a list request.
struct ListQuery
{
    int limit = 100;
    qint64 offset = 0;
    FieldSelection fields;
    Predicate matches; ///< null: all
    struct Order
    {
        std::function<FieldValue(const void *)> get;
        bool descending = false;
    };
    std::vector<Order> order; ///< empty: newest first
    std::optional<HttpResponse> error; ///< a 400; the rest is void then
};

/// Reads `limit`, `offset`, `fields`, `exclude_fields`, `ordering` and all filters of \a table.
/// Parameters named in \a handled are left to the caller.
[[nodiscard]] ListQuery parseListQuery(const HttpRequest &request, const FilterTable &table,
                                       const QStringList &handled = {});

/// The time before which something must have become an orphan: `orphaned_for` in minutes, −1 for the server's setting.
[[nodiscard]] Micros orphanLimit(const QString &minutes, Micros now);

[[nodiscard]] FieldSelection parseFields(const HttpRequest &request);

/// One page of answers with absolute links. \a writeRow appends the JSON of a row.
[[nodiscard]] HttpResponse listResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query,
                                        std::vector<const void *> rows,
                                        const std::function<void(QByteArray &, const void *)> &writeRow);
/// The same for a list whose total is known and whose page was cut out already.
[[nodiscard]] HttpResponse pageResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query,
                                        qint64 total, const QByteArray &results);

[[nodiscard]] HttpResponse fieldError(const QByteArray &field, const QByteArray &text);

} // namespace pulpit::fakepulp

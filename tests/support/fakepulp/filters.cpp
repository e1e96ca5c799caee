// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filters.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

const QStringList kLookups {u"in"_s,          u"ne"_s,     u"contains"_s, u"icontains"_s, u"startswith"_s,
                            u"istartswith"_s, u"iexact"_s, u"regex"_s,    u"iregex"_s,    u"lt"_s,
                            u"lte"_s,         u"gt"_s,     u"gte"_s,      u"range"_s,     u"isnull"_s};

bool allows(FilterSpec::Form form, const QString &lookup)
{
    static const QStringList name {u""_s,          u"in"_s,         u"contains"_s,
                                   u"icontains"_s, u"startswith"_s, u"istartswith"_s,
                                   u"iexact"_s,    u"regex"_s,      u"iregex"_s};
    static const QStringList text {u""_s, u"in"_s, u"ne"_s, u"contains"_s, u"startswith"_s};
    static const QStringList choice {u""_s, u"in"_s, u"ne"_s};
    static const QStringList number {u""_s, u"ne"_s, u"lt"_s, u"lte"_s, u"gt"_s, u"gte"_s, u"range"_s, u"isnull"_s};
    static const QStringList time {u""_s, u"lt"_s, u"lte"_s, u"gt"_s, u"gte"_s, u"range"_s, u"isnull"_s};
    switch (form) {
    case FilterSpec::Form::Name: return name.contains(lookup);
    case FilterSpec::Form::Text: return text.contains(lookup);
    case FilterSpec::Form::Exact: return lookup.isEmpty();
    case FilterSpec::Form::ExactIn: return lookup.isEmpty() || lookup == u"in"_s;
    case FilterSpec::Form::Choice: return choice.contains(lookup);
    case FilterSpec::Form::Number: return number.contains(lookup);
    case FilterSpec::Form::Time: return time.contains(lookup);
    case FilterSpec::Form::Boolean: return lookup.isEmpty();
    case FilterSpec::Form::Set: return lookup.isEmpty() || lookup == u"in"_s;
    }
    return false;
}

QString textOf(const FieldValue &value)
{
    const QString *text = std::get_if<QString>(&value);
    return text == nullptr ? QString() : *text;
}

using Get = std::function<FieldValue(const void *)>;

Predicate textPredicate(const Get &get, const QString &lookup, const QStringList &values)
{
    const QString value = values.value(0);
    if (lookup == u"in"_s) {
        const QSet<QString> wanted(values.begin(), values.end());
        return [get, wanted](const void *row) { return wanted.contains(textOf(get(row))); };
    }
    if (lookup.endsWith(u"regex"_s)) {
        const QRegularExpression pattern(value,
                                         lookup.startsWith(u'i') ? QRegularExpression::CaseInsensitiveOption
                                                                 : QRegularExpression::NoPatternOption);
        return [get, pattern](const void *row) { return pattern.match(textOf(get(row))).hasMatch(); };
    }
    const bool insensitive = lookup.startsWith(u'i');
    const Qt::CaseSensitivity sensitivity = insensitive ? Qt::CaseInsensitive : Qt::CaseSensitive;
    if (lookup.endsWith(u"contains"_s))
        return [get, value, sensitivity](const void *row) { return textOf(get(row)).contains(value, sensitivity); };
    if (lookup.endsWith(u"startswith"_s))
        return [get, value, sensitivity](const void *row) { return textOf(get(row)).startsWith(value, sensitivity); };
    if (lookup == u"ne"_s)
        return [get, value](const void *row) { return textOf(get(row)) != value; };
    return [get, value, sensitivity](const void *row) { return textOf(get(row)).compare(value, sensitivity) == 0; };
}

Predicate setPredicate(const Get &get, const QStringList &values)
{
    return [get, values](const void *row) {
        const FieldValue value = get(row);
        const QStringList *elements = std::get_if<QStringList>(&value);
        return elements != nullptr && std::any_of(values.begin(), values.end(), [elements](const QString &v) {
                   return elements->contains(v);
               });
    };
}

Predicate numberPredicate(const Get &get, const QString &lookup, const QList<qint64> &bounds)
{
    const qint64 bound = bounds.value(0);
    const auto compare = [get](auto test) -> Predicate {
        return [get, test](const void *row) {
            const FieldValue value = get(row);
            const qint64 *number = std::get_if<qint64>(&value);
            return number != nullptr && test(*number);
        };
    };
    if (lookup == u"lt"_s)
        return compare([bound](qint64 v) { return v < bound; });
    if (lookup == u"lte"_s)
        return compare([bound](qint64 v) { return v <= bound; });
    if (lookup == u"gt"_s)
        return compare([bound](qint64 v) { return v > bound; });
    if (lookup == u"gte"_s)
        return compare([bound](qint64 v) { return v >= bound; });
    if (lookup == u"ne"_s)
        return compare([bound](qint64 v) { return v != bound; });
    if (lookup == u"range"_s)
        return compare([bound, last = bounds.value(1)](qint64 v) { return v >= bound && v <= last; });
    return compare([bound](qint64 v) { return v == bound; });
}

HttpResponse choiceError(const QString &parameter, const QString &value)
{
    return fieldError(parameter.toUtf8(),
                      "Select a valid choice. " + value.toUtf8() + " is not one of the available choices.");
}

std::optional<bool> parseBoolean(const QString &text)
{
    if (text.compare(u"true"_s, Qt::CaseInsensitive) == 0 || text == u"1"_s)
        return true;
    if (text.compare(u"false"_s, Qt::CaseInsensitive) == 0 || text == u"0"_s)
        return false;
    return std::nullopt;
}

std::variant<Predicate, HttpResponse> orderedPredicate(const QString &parameter, const QString &lookup,
                                                       const QString &value, const FilterSpec &spec)
{
    QList<qint64> bounds;
    for (const QString &part : lookup == u"range"_s ? value.split(u',') : QStringList {value}) {
        if (spec.form == FilterSpec::Form::Time) {
            const std::optional<Micros> time = parseTimestamp(part);
            if (!time)
                return fieldError(parameter.toUtf8(), "Enter a valid date/time.");
            bounds.append(*time);
        } else {
            bool ok = false;
            bounds.append(part.toLongLong(&ok));
            if (!ok)
                return fieldError(parameter.toUtf8(), "Enter a number.");
        }
    }
    return numberPredicate(spec.get, lookup, bounds);
}

std::variant<Predicate, HttpResponse> buildPredicate(const QString &parameter, const QString &lookup,
                                                     const QString &value, const FilterSpec &spec)
{
    if (lookup == u"isnull"_s) {
        const bool wantNull = parseBoolean(value).value_or(false);
        return Predicate([get = spec.get, wantNull](const void *row) {
            return std::holds_alternative<std::monostate>(get(row)) == wantNull;
        });
    }
    if (spec.form == FilterSpec::Form::Time || spec.form == FilterSpec::Form::Number)
        return orderedPredicate(parameter, lookup, value, spec);
    if (spec.form == FilterSpec::Form::Boolean) {
        const std::optional<bool> wanted = parseBoolean(value);
        if (!wanted)
            return Predicate([](const void *) { return true; });
        return Predicate([get = spec.get, wanted = *wanted](const void *row) {
            const FieldValue value = get(row);
            const bool *flag = std::get_if<bool>(&value);
            return flag != nullptr && *flag == wanted;
        });
    }
    const QStringList values = lookup == u"in"_s ? value.split(u',') : QStringList {value};
    for (const QString &element : std::as_const(values)) {
        // Real servers check the choice of the exact lookup only.
        if (spec.form == FilterSpec::Form::Choice && lookup.isEmpty() && !spec.choices.contains(element))
            return choiceError(parameter, element);
        const QByteArray problem = spec.problem ? spec.problem(element) : QByteArray();
        if (!problem.isEmpty())
            return HttpResponse::json(400, problem);
    }
    if (spec.form == FilterSpec::Form::Set)
        return setPredicate(spec.get, values);
    return textPredicate(spec.get, lookup, values);
}

std::optional<HttpResponse> parseOrdering(const QString &value, const FilterTable &table, ListQuery &query)
{
    for (QString key : value.split(u',', Qt::SkipEmptyParts)) {
        const bool descending = key.startsWith(u'-');
        const QString name = descending ? key.mid(1) : key;
        const auto spec = table.constFind(name);
        if (spec == table.cend() || !spec->orderable)
            return choiceError(u"ordering"_s, key);
        query.order.push_back({spec->get, descending});
    }
    return std::nullopt;
}

// PostgreSQL's order: null is greater than everything.
bool comesBefore(const FieldValue &left, const FieldValue &right)
{
    const bool leftNull = std::holds_alternative<std::monostate>(left);
    const bool rightNull = std::holds_alternative<std::monostate>(right);
    return leftNull || rightNull ? !leftNull && rightNull : left < right;
}

std::pair<QString, QString> splitLookup(const QString &parameter)
{
    const qsizetype mark = parameter.lastIndexOf(u"__"_s);
    if (mark > 0 && kLookups.contains(parameter.mid(mark + 2)))
        return {parameter.left(mark), parameter.mid(mark + 2)};
    return {parameter, QString()};
}

QByteArray pageLink(const HttpRequest &request, const QByteArray &origin, int limit, qint64 offset)
{
    // Django sorts nothing and replaces limit and offset; the real answers show the parameters sorted by name.
    QList<QPair<QString, QString>> parameters;
    for (const auto &parameter : request.query) {
        if (parameter.first != u"limit"_s && parameter.first != u"offset"_s)
            parameters.append(parameter);
    }
    parameters.emplaceBack(u"limit"_s, QString::number(limit));
    if (offset > 0)
        parameters.emplaceBack(u"offset"_s, QString::number(offset));
    std::sort(parameters.begin(), parameters.end());
    QByteArray link = origin + request.path;
    char separator = '?';
    for (const auto &[name, value] : std::as_const(parameters)) {
        link += separator + percentEncode(name) + '=' + percentEncode(value);
        separator = '&';
    }
    return link;
}

} // namespace

HttpResponse fieldError(const QByteArray &field, const QByteArray &text)
{
    return HttpResponse::json(400,
                              '{' + jsonString(QByteArrayView(field)) + ":[" + jsonString(QByteArrayView(text)) + "]}");
}

QByteArray uriNotValid(const QString &value)
{
    return '[' + jsonString(QString(u"URI not valid: "_s + value)) + ']';
}

QByteArray hrefProblem(const QString &value, const QByteArray &apiBase)
{
    return value.toUtf8().startsWith(apiBase) ? QByteArray() : uriNotValid(value);
}

QByteArray prnProblem(const QString &value)
{
    return value.startsWith(u"prn:"_s)
        ? QByteArray()
        : '[' + jsonString(QString(u"Not a valid PRN: "_s + value + u", must start with 'prn:'"_s)) + ']';
}

QByteArray relatedProblem(const QString &value, const QByteArray &apiBase)
{
    const bool fine = value.startsWith(u"prn:"_s) || value.toUtf8().startsWith(apiBase);
    return fine ? QByteArray() : '[' + jsonString(QString(u"URI couldn't be resolved: "_s + value)) + ']';
}

Micros orphanLimit(const QString &minutes, Micros now)
{
    constexpr qint64 kProtection = 24 * 60; // ORPHAN_PROTECTION_TIME as it comes
    const qint64 given = minutes.toLongLong();
    return now - (given < 0 ? kProtection : given) * 60 * kSecond;
}

FieldSelection parseFields(const HttpRequest &request)
{
    FieldSelection selection;
    const auto collect = [&request](const QString &name, QSet<QByteArray> &names) {
        for (const auto &[key, value] : request.query) {
            if (key != name)
                continue;
            for (const QString &field : value.split(u',', Qt::SkipEmptyParts))
                names.insert(field.trimmed().toUtf8());
        }
    };
    collect(u"fields"_s, selection.only);
    collect(u"exclude_fields"_s, selection.without);
    return selection;
}

ListQuery parseListQuery(const HttpRequest &request, const FilterTable &table, const QStringList &handled)
{
    static const QStringList general {u"limit"_s,    u"offset"_s,  u"fields"_s, u"exclude_fields"_s,
                                      u"ordering"_s, u"minimal"_s, u"format"_s};
    ListQuery query;
    query.fields = parseFields(request);
    // limit=0, negative or junk means the default, as measured on real servers.
    const int limit = request.parameter(u"limit"_s).value_or(QString()).toInt();
    query.limit = limit > 0 ? limit : 100;
    query.offset = std::max<qint64>(0, request.parameter(u"offset"_s).value_or(QString()).toLongLong());
    std::vector<Predicate> predicates;
    QByteArray unknown;
    for (const auto &[parameter, value] : request.query) {
        if (general.contains(parameter) || handled.contains(parameter))
            continue;
        const auto [base, lookup] = splitLookup(parameter);
        const auto spec = table.constFind(base);
        if (spec == table.cend() || !spec->filterable || !allows(spec->form, lookup)) {
            unknown += (unknown.isEmpty() ? "" : ",") + jsonString(QString(u"Invalid Filter: '"_s + parameter + u'\''));
            continue;
        }
        auto built = buildPredicate(parameter, lookup, value, *spec);
        if (auto *error = std::get_if<HttpResponse>(&built)) {
            query.error = std::move(*error);
            return query;
        }
        predicates.push_back(std::get<Predicate>(std::move(built)));
    }
    if (!unknown.isEmpty()) {
        query.error = HttpResponse::json(400, "{\"errors\":[" + unknown + "]}");
        return query;
    }
    query.error = parseOrdering(request.parameter(u"ordering"_s).value_or(QString()), table, query);
    if (!predicates.empty()) {
        query.matches = [predicates](const void *row) {
            return std::all_of(predicates.begin(), predicates.end(), [row](const Predicate &p) { return p(row); });
        };
    }
    return query;
}

HttpResponse pageResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query, qint64 total,
                          const QByteArray &results)
{
    const auto link = [&](bool exists, qint64 offset) {
        return exists ? jsonString(QByteArrayView(pageLink(request, origin, query.limit, offset))) : QByteArray("null");
    };
    QByteArray body = "{\"count\":" + QByteArray::number(total)
        + ",\"next\":" + link(query.offset + query.limit < total, query.offset + query.limit) + ",\"previous\":"
        + link(query.offset > 0, std::max<qint64>(0, query.offset - query.limit)) + ",\"results\":[" + results + "]}";
    return HttpResponse::json(200, std::move(body));
}

HttpResponse listResponse(const HttpRequest &request, const QByteArray &origin, const ListQuery &query,
                          std::vector<const void *> rows,
                          const std::function<void(QByteArray &, const void *)> &writeRow)
{
    if (query.error)
        return *query.error;
    if (query.matches)
        std::erase_if(rows, [&query](const void *row) { return !query.matches(row); });
    for (auto order = query.order.rbegin(); order != query.order.rend(); ++order) {
        std::stable_sort(rows.begin(), rows.end(), [order](const void *a, const void *b) {
            return order->descending ? comesBefore(order->get(b), order->get(a))
                                     : comesBefore(order->get(a), order->get(b));
        });
    }
    QByteArray results;
    const auto total = static_cast<qint64>(rows.size());
    for (qint64 i = query.offset; i < std::min(total, query.offset + query.limit); ++i) {
        if (!results.isEmpty())
            results.append(',');
        writeRow(results, rows[static_cast<size_t>(i)]);
    }
    return pageResponse(request, origin, query, total, results);
}

} // namespace pulpit::fakepulp

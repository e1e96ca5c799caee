// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/filterquery.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace pulpit::gui {

namespace {

constexpr int kMaxLength = 1000;

struct Filters
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::FilterQuery)
};

struct Token
{
    int start = 0;
    int length = 0;
    QString text; ///< quotes are taken away
    bool isQuoted = false; ///< from its first character: a word, whatever is in it
};

QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    const int end = int(std::min<qsizetype>(text.size(), kMaxLength));
    int i = 0;
    while (i < end) {
        if (text.at(i).isSpace()) {
            ++i;
            continue;
        }
        Token token;
        token.start = i;
        token.isQuoted = text.at(i) == QLatin1Char('"');
        bool isInQuotes = false;
        for (; i < end && (isInQuotes || !text.at(i).isSpace()); ++i) {
            if (text.at(i) == QLatin1Char('"'))
                isInQuotes = !isInQuotes;
            else
                token.text.append(text.at(i));
        }
        token.length = i - token.start;
        tokens.append(token);
    }
    return tokens;
}

std::optional<double> numberWithUnit(const QString &text, const QList<std::pair<QString, double>> &units)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]+(?:[.,][0-9]+)?)([a-z]*)$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const double number = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    for (const auto &[unit, factor] : units)
        if (match.captured(2) == unit)
            return number * factor;
    return std::nullopt;
}

std::optional<double> numberOf(const QString &text, FilterField::Kind kind)
{
    switch (kind) {
    case FilterField::Kind::Age:
    case FilterField::Kind::Duration: return spanSeconds(text);
    case FilterField::Kind::Size: return sizeBytes(text);
    case FilterField::Kind::Number: return numberWithUnit(text, {{QString(), 1}});
    case FilterField::Kind::Text: return std::nullopt;
    }
    return std::nullopt;
}

QString exampleOf(FilterField::Kind kind)
{
    switch (kind) {
    case FilterField::Kind::Age:
    case FilterField::Kind::Duration: return QStringLiteral(">2d");
    case FilterField::Kind::Size: return QStringLiteral(">10GiB");
    case FilterField::Kind::Number: return QStringLiteral(">3");
    case FilterField::Kind::Text: return QStringLiteral(":");
    }
    return {};
}

struct Split
{
    QString field;
    FilterTerm::Comparison comparison = FilterTerm::Comparison::Contains;
    QString value;
};

/// "age>=2d" as field, comparison and value; nullopt: it has no such form.
std::optional<Split> split(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z][A-Za-z_-]*)(>=|<=|:|=|>|<)(.*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    using Comparison = FilterTerm::Comparison;
    static const QList<std::pair<QString, Comparison>> comparisons {
        {QStringLiteral(":"), Comparison::Contains},     {QStringLiteral("="), Comparison::Equals},
        {QStringLiteral("<"), Comparison::Less},         {QStringLiteral(">"), Comparison::Greater},
        {QStringLiteral("<="), Comparison::LessOrEqual}, {QStringLiteral(">="), Comparison::GreaterOrEqual},
    };
    Split result {match.captured(1).toLower(), Comparison::Contains, match.captured(3)};
    for (const auto &[sign, comparison] : comparisons)
        if (match.captured(2) == sign)
            result.comparison = comparison;
    return result;
}

const FilterField *find(const QList<FilterField> &fields, const QString &name)
{
    for (const FilterField &field : fields)
        if (field.name == name)
            return &field;
    return nullptr;
}

QString namesOf(const QList<FilterField> &fields)
{
    QStringList names;
    for (const FilterField &field : fields)
        names.append(field.name);
    return names.join(QStringLiteral(", "));
}

/// Fills \a term from a pair; gives the problem with it, if any.
QString fill(FilterTerm &term, const Split &parts, const FilterField &field)
{
    term.field = field.name;
    term.comparison = parts.comparison;
    const bool isOrdered
        = parts.comparison != FilterTerm::Comparison::Contains && parts.comparison != FilterTerm::Comparison::Equals;
    if (field.kind == FilterField::Kind::Text) {
        if (isOrdered)
            return Filters::tr("“%1” is text: write %1:… or %1=…").arg(field.name);
        for (const QString &value : parts.value.toLower().split(QLatin1Char(','), Qt::SkipEmptyParts))
            term.values.append(value);
        return {};
    }
    const auto number = numberOf(parts.value, field.kind);
    if (!number)
        return Filters::tr("“%1” is compared: %1%2", "a field of the filter and an example")
            .arg(field.name, exampleOf(field.kind));
    term.number = *number;
    if (!isOrdered)
        term.comparison = FilterTerm::Comparison::Equals;
    return {};
}

bool compares(const FilterTerm &term, double number)
{
    switch (term.comparison) {
    case FilterTerm::Comparison::Less: return number < term.number;
    case FilterTerm::Comparison::LessOrEqual: return number <= term.number;
    case FilterTerm::Comparison::Greater: return number > term.number;
    case FilterTerm::Comparison::GreaterOrEqual: return number >= term.number;
    case FilterTerm::Comparison::Contains:
    case FilterTerm::Comparison::Equals: return number >= term.number && number <= term.number;
    }
    return false;
}

bool fits(const FilterTerm &term, const FilterValue &value)
{
    if (term.values.isEmpty())
        return value.number && compares(term, *value.number);
    return std::any_of(term.values.cbegin(), term.values.cend(), [&](const QString &wanted) {
        return term.comparison == FilterTerm::Comparison::Equals
            ? value.text.split(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive)
            : value.text.contains(wanted, Qt::CaseInsensitive);
    });
}

} // namespace

std::optional<double> spanSeconds(const QString &text)
{
    constexpr double kDay = 86'400;
    static const QList<std::pair<QString, double>> units {{QStringLiteral("s"), 1},    {QStringLiteral("m"), 60},
                                                          {QStringLiteral("min"), 60}, {QStringLiteral("h"), 3600},
                                                          {QStringLiteral("d"), kDay}, {QStringLiteral("w"), 7 * kDay}};
    return numberWithUnit(text, units);
}

std::optional<double> sizeBytes(const QString &text)
{
    QList<std::pair<QString, double>> units {{QString(), 1}, {QStringLiteral("b"), 1}};
    double factor = 1;
    for (const char *prefix : {"k", "m", "g", "t", "p"}) {
        factor *= 1024;
        for (const char *rest : {"", "b", "ib"})
            units.append({QLatin1String(prefix) + QLatin1String(rest), factor});
    }
    return numberWithUnit(text, units);
}

QString FilterQuery::words() const
{
    QStringList words;
    for (const FilterTerm &term : terms)
        if (term.field.isEmpty() && !term.isNegated)
            words.append(term.values);
    return words.join(QLatin1Char(' '));
}

QString FilterQuery::plainWords(QList<FilterTerm> *rest) const
{
    QStringList words;
    for (const FilterTerm &term : terms) {
        const bool isPlain = term.field.isEmpty() && !term.isNegated && !term.values.first().contains(QLatin1Char(' '));
        if (isPlain)
            words.append(term.values.first());
        else
            rest->append(term);
    }
    return words.join(QLatin1Char(' '));
}

FilterQuery parseFilter(const QString &text, const QList<FilterField> &fields)
{
    FilterQuery query;
    for (const Token &token : tokensOf(text)) {
        FilterTerm term;
        QString body = token.text;
        if (!token.isQuoted && body.size() > 1 && body.startsWith(QLatin1Char('-'))) {
            term.isNegated = true;
            body.remove(0, 1);
        }
        const std::optional<Split> parts = token.isQuoted ? std::nullopt : split(body);
        const bool isAddress = parts && parts->value.startsWith(QLatin1String("//"));
        if (!parts || isAddress) {
            term.values = {body.toLower()};
            if (!body.isEmpty())
                query.terms.append(term);
            continue;
        }
        const FilterField *field = find(fields, parts->field);
        if (!field) {
            query.problems.append(
                {token.start, token.length,
                 Filters::tr("There is no field “%1”; there are %2").arg(parts->field, namesOf(fields))});
            continue;
        }
        if (parts->value.isEmpty())
            continue; // on its way to becoming a pair
        const QString problem = fill(term, *parts, *field);
        if (!problem.isEmpty())
            query.problems.append({token.start, token.length, problem});
        else if (!term.values.isEmpty() || field->kind != FilterField::Kind::Text)
            query.terms.append(term);
    }
    return query;
}

bool passes(const FilterQuery &query, const QString &haystack,
            const std::function<FilterValue(const QString &field)> &valueOf)
{
    return std::all_of(query.terms.cbegin(), query.terms.cend(), [&](const FilterTerm &term) {
        const bool isIn
            = term.field.isEmpty() ? haystack.contains(term.values.first()) : fits(term, valueOf(term.field));
        return isIn != term.isNegated;
    });
}

QList<FilterCompletion> completionsAt(const QString &text, int cursor, const QList<FilterField> &fields)
{
    int start = std::clamp(cursor, 0, int(text.size()));
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    int end = std::clamp(cursor, 0, int(text.size()));
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    QString typed = text.mid(start, std::max(0, cursor - start)).toLower();
    QString sign;
    if (typed.startsWith(QLatin1Char('-'))) {
        sign = typed.left(1);
        typed.remove(0, 1);
    }
    QList<FilterCompletion> result;
    const auto offer = [&](const QString &term, const QString &help, bool isDone) {
        const QString written = sign + term + (isDone ? QStringLiteral(" ") : QString());
        QString rest = text.mid(end);
        if (isDone && rest.startsWith(QLatin1Char(' ')))
            rest.remove(0, 1);
        result.append({sign + term, help, text.left(start) + written + rest, start + int(written.size())});
    };
    const std::optional<Split> parts = split(typed);
    if (parts) {
        const FilterField *field = find(fields, parts->field);
        if (!field || parts->comparison != FilterTerm::Comparison::Contains)
            return result;
        const qsizetype comma = parts->value.lastIndexOf(QLatin1Char(','));
        const QString given = parts->value.left(comma + 1);
        const QString begun = parts->value.mid(comma + 1);
        for (const QString &choice : field->choices)
            if (choice.startsWith(begun, Qt::CaseInsensitive) && choice.compare(begun, Qt::CaseInsensitive) != 0)
                offer(field->name + QLatin1Char(':') + given
                          + (choice.contains(QLatin1Char(' ')) ? QLatin1Char('"') + choice + QLatin1Char('"') : choice),
                      field->help, true);
        return result;
    }
    for (const FilterField &field : fields)
        if (field.name.startsWith(typed))
            offer(field.name + (field.kind == FilterField::Kind::Text ? QStringLiteral(":") : QStringLiteral(">")),
                  field.help, false);
    return result;
}

} // namespace pulpit::gui

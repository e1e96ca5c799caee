// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobsfilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pulpit::gui {

namespace {

struct JobsFilters
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::JobsFilter)
};

constexpr double kLongest = 400.0 * 86'400; // no history is older by default

constexpr std::array kStates {domain::JobState::Queued, domain::JobState::Running,       domain::JobState::Completed,
                              domain::JobState::Failed, domain::JobState::FailedToStart, domain::JobState::Canceled,
                              domain::JobState::Skipped};

QStringList stateNames()
{
    QStringList names;
    for (const domain::JobState state : kStates)
        names.append(toString(state));
    return names;
}

/// Those whose name begins with one of the values.
QList<domain::JobState> statesNamed(const QStringList &values)
{
    QList<domain::JobState> states;
    for (const domain::JobState state : kStates)
        for (const QString &value : values)
            if (toString(state).startsWith(value) && !states.contains(state))
                states.append(state);
    return states;
}

/// The day that a value names: a date, "today" or "yesterday"; its begin in UTC.
QDateTime beginOfDay(const QString &value, const QDateTime &now, int daysLater)
{
    const QDate today = now.toLocalTime().date();
    QDate day = QDate::fromString(value, Qt::ISODate);
    if (value == QLatin1String("today"))
        day = today;
    else if (value == QLatin1String("yesterday"))
        day = today.addDays(-1);
    return day.isValid() ? day.addDays(daysLater).startOfDay().toUTC() : QDateTime();
}

QDateTime laterOf(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() ? b : !b.isValid() ? a : std::max(a, b);
}

QDateTime earlierOf(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() ? b : !b.isValid() ? a : std::min(a, b);
}

bool isAtMost(const FilterTerm &term)
{
    using Comparison = FilterTerm::Comparison;
    return term.comparison == Comparison::Less || term.comparison == Comparison::LessOrEqual
        || term.comparison == Comparison::Contains || term.comparison == Comparison::Equals;
}

bool isAtLeast(const FilterTerm &term)
{
    using Comparison = FilterTerm::Comparison;
    return term.comparison == Comparison::Greater || term.comparison == Comparison::GreaterOrEqual;
}

/// The store looks for one text; the longest word finds the fewest.
QString longestWord(const FilterQuery &written)
{
    const QStringList words = written.words().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto longest = std::max_element(words.cbegin(), words.cend(),
                                          [](const QString &a, const QString &b) { return a.size() < b.size(); });
    return longest == words.cend() ? QString() : *longest;
}

} // namespace

QList<FilterField> JobsFilter::fields()
{
    using Kind = FilterField::Kind;
    return {{QStringLiteral("state"), JobsFilters::tr("how it stands"), Kind::Text, stateNames()},
            {QStringLiteral("server"), JobsFilters::tr("the server's full name"), Kind::Text, {}},
            {QStringLiteral("group"), JobsFilters::tr("the group's full name"), Kind::Text, {}},
            {QStringLiteral("repository"), JobsFilters::tr("the repository's full name"), Kind::Text, {}},
            {QStringLiteral("by"), JobsFilters::tr("who started it"), Kind::Text, {QStringLiteral("schedule")}},
            {QStringLiteral("age"), JobsFilters::tr("time since it was queued: age<2d, age>1w"), Kind::Age, {}},
            {QStringLiteral("on"),
             JobsFilters::tr("the day on which it was queued: on:2026-11-20"),
             Kind::Text,
             {QStringLiteral("today"), QStringLiteral("yesterday")}},
            {QStringLiteral("before"), JobsFilters::tr("queued before this day"), Kind::Text, {}},
            {QStringLiteral("after"), JobsFilters::tr("queued on this day or later"), Kind::Text, {}}};
}

ports::JobQuery JobsFilter::query(const QDateTime &now) const
{
    ports::JobQuery query;
    query.limit = 500;
    const FilterQuery written = parseFilter(text, fields());
    query.text = longestWord(written);
    // The store knows these questions only; their opposites are not offered.
    for (const FilterTerm &term : written.terms) {
        if (term.isNegated)
            continue;
        if (term.field == QLatin1String("server"))
            query.server = term.values.first();
        else if (term.field == QLatin1String("group"))
            query.group = term.values.first();
        else if (term.field == QLatin1String("repository"))
            query.repository = term.values.first();
        else if (term.field == QLatin1String("age") && isAtMost(term))
            query.since = laterOf(query.since, now.addSecs(-qint64(std::min(term.number, kLongest))));
        else if (term.field == QLatin1String("on") || term.field == QLatin1String("after"))
            query.since = laterOf(query.since, beginOfDay(term.values.first(), now, 0));
        else if (term.field == QLatin1String("state"))
            query.states.append(statesNamed(term.values));
    }
    if (running)
        query.states.append(domain::JobState::Running);
    if (queued)
        query.states.append(domain::JobState::Queued);
    if (failed)
        query.states << domain::JobState::Failed << domain::JobState::FailedToStart;
    if (lastDay)
        query.since = laterOf(query.since, now.addDays(-1));
    if (isFlat())
        query.level = ports::JobQuery::Level::All;
    return query;
}

QDateTime JobsFilter::until(const QDateTime &now) const
{
    QDateTime until;
    for (const FilterTerm &term : parseFilter(text, fields()).terms) {
        if (term.isNegated)
            continue;
        if (term.field == QLatin1String("age") && isAtLeast(term))
            until = earlierOf(until, now.addSecs(-qint64(std::min(term.number, kLongest))));
        else if (term.field == QLatin1String("on"))
            until = earlierOf(until, beginOfDay(term.values.first(), now, 1));
        else if (term.field == QLatin1String("before"))
            until = earlierOf(until, beginOfDay(term.values.first(), now, 0));
    }
    return until;
}

QString JobsFilter::startedBy() const
{
    for (const FilterTerm &term : parseFilter(text, fields()).terms)
        if (!term.isNegated && term.field == QLatin1String("by"))
            return term.values.first();
    return mine ? operatorName : QString();
}

QStringList JobsFilter::otherWords() const
{
    const FilterQuery written = parseFilter(text, fields());
    QStringList words = written.words().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeOne(longestWord(written));
    return words;
}

bool JobsFilter::isFlat() const
{
    const FilterQuery written = parseFilter(text, fields());
    return !written.words().isEmpty()
        || std::any_of(written.terms.cbegin(), written.terms.cend(), [](const FilterTerm &term) {
               return !term.isNegated && term.field == QLatin1String("repository");
           });
}

} // namespace pulpit::gui

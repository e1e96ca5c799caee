// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

/// The filter language of every table. Pure.
///
///     debian                words: each must occur in the row
///     -beta                 must not occur
///     "two words"           as one
///     state:failed,unknown  the field contains one of these
///     type=rpm              the field is exactly this
///     age>2d  size<=10GiB   compares ages, durations (s, min, h, d, w), sizes (k, M, G, T; bytes) and numbers
///     -server:eu            the opposite of any of these
namespace pulpit::gui {

struct FilterField
{
    enum class Kind { Text, Age, Duration, Size, Number };
    QString name; ///< lower case, as it is typed
    QString help; ///< half a sentence
    Kind kind = Kind::Text;
    QStringList choices; ///< values worth offering; may be empty

    bool operator==(const FilterField &) const = default;
};

struct FilterTerm
{
    enum class Comparison { Contains, Equals, Less, LessOrEqual, Greater, GreaterOrEqual };
    QString field; ///< empty: a word that may be anywhere
    Comparison comparison = Comparison::Contains;
    QStringList values; ///< lower case; one of them must fit
    double number = 0; ///< of Less ... GreaterOrEqual and of Equals on fields that are not text; seconds or bytes
    bool isNegated = false;

    bool operator==(const FilterTerm &) const = default;
};

/// What cannot be understood, and where; what is wrong filters nothing.
struct FilterProblem
{
    int start = 0;
    int length = 0;
    QString text;

    bool operator==(const FilterProblem &) const = default;
};

struct FilterQuery
{
    QList<FilterTerm> terms;
    QList<FilterProblem> problems;

    /// The words without a field that must occur, space-separated: the part that TableModel searches by itself.
    [[nodiscard]] QString words() const;
    /// The same where all terms but \a rest are such words: a quoted word with a blank in it is a term of the rest.
    [[nodiscard]] QString plainWords(QList<FilterTerm> *rest) const;
};

/// \a text up to 1,000 characters. A pair whose value is still missing ("state:") filters nothing and is no problem.
[[nodiscard]] FilterQuery parseFilter(const QString &text, const QList<FilterField> &fields);

/// How a row answers a field: its text (several names for the same on lines of their own), or its number in seconds or
/// bytes (nullopt: it has none, no comparison fits).
struct FilterValue
{
    QString text;
    std::optional<double> number;
};
/// Whether a row passes. \a valueOf is asked by field name; \a haystack holds all texts of the row in lower case.
[[nodiscard]] bool passes(const FilterQuery &query, const QString &haystack,
                          const std::function<FilterValue(const QString &field)> &valueOf);

/// What may be written at \a cursor instead of the term there.
struct FilterCompletion
{
    QString shown; ///< "state:failed"
    QString help;
    QString text; ///< the whole filter with it
    int cursor = 0; ///< where it goes on

    bool operator==(const FilterCompletion &) const = default;
};
[[nodiscard]] QList<FilterCompletion> completionsAt(const QString &text, int cursor, const QList<FilterField> &fields);

/// "2d" → 172800, "90min", "1.5h"; nullopt: it is none.
[[nodiscard]] std::optional<double> spanSeconds(const QString &text);
/// "10GiB", "10g", "512" → bytes, binary units; nullopt: it is none.
[[nodiscard]] std::optional<double> sizeBytes(const QString &text);

} // namespace pulpit::gui

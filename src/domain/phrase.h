// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <concepts>
#include <functional>
#include <vector>

namespace pulpit::domain {

/// A text in English that a front end can say in another language: the sentence as it stands in the sources, with %1 to
/// %9 for what belongs into it. The sentences are marked by QT_TRANSLATE_NOOP(kPhraseContext, ...). A value; any
/// thread.
class Phrase
{
public:
    /// Gives the translation of a sentence, or the sentence itself.
    using Translate = std::function<QString(const QString &sentence)>;

    Phrase() = default;
    /// What is the same in every language: names, values, texts of other programs.
    Phrase(const QString &verbatim) // NOLINT(google-explicit-constructor): names can be arguments
        : m_sentence(verbatim)
    {
    }
    /// \a sentence in UTF-8; arguments are phrases, texts and whole numbers.
    template <typename... Arguments>
    [[nodiscard]] static Phrase of(const char *sentence, const Arguments &...arguments)
    {
        Phrase made(QString::fromUtf8(sentence));
        made.m_isSentence = true;
        (made.m_arguments.push_back(argument(arguments)), ...);
        return made;
    }

    [[nodiscard]] bool isEmpty() const { return m_sentence.isEmpty(); }
    [[nodiscard]] bool isSentence() const { return m_isSentence; } ///< false: verbatim
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] QString english() const;
    [[nodiscard]] QString said(const Translate &translate) const;

    bool operator==(const Phrase &) const = default;

private:
    static Phrase argument(const Phrase &phrase) { return phrase; }
    static Phrase argument(const QString &text) { return Phrase(text); }
    static Phrase argument(QLatin1String text) { return Phrase(QString(text)); }
    static Phrase argument(QChar character) { return Phrase(QString(character)); }
    static Phrase argument(std::integral auto number) { return Phrase(QString::number(number)); }

    QString m_sentence;
    std::vector<Phrase> m_arguments;
    bool m_isSentence = false;
};

/// Phrases travel as their English text, which is all that most of the program needs: remembered() gives the text and
/// keeps the phrase, phraseOf() finds it again, and gives texts that nobody remembered verbatim. A bounded book for the
/// whole process; any thread.
[[nodiscard]] QString remembered(const Phrase &phrase);
[[nodiscard]] Phrase phraseOf(const QString &english);

/// The context in which front ends look up the translations of sentences.
inline constexpr char kPhraseContext[] = "pulpit::config";

} // namespace pulpit::domain

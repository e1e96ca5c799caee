// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phrase.h"

#include <QHash>
#include <QMutex>

namespace pulpit::domain {

QString Phrase::english() const
{
    return said([](const QString &sentence) { return sentence; });
}

QString Phrase::said(const Translate &translate) const
{
    if (!m_isSentence)
        return m_sentence;
    const QString sentence = translate(m_sentence);
    QString text;
    // In one pass: what is filled in may hold a %1 of its own.
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
        if (number < 1 || std::size_t(number) > m_arguments.size()) {
            text += sentence.at(i);
            continue;
        }
        text += m_arguments[std::size_t(number) - 1].said(translate);
        ++i;
    }
    return text;
}

namespace {

// More than a file may have problems, several times over; then the book begins anew.
constexpr qsizetype kMostRemembered = 20000;

QMutex s_mutex; // guards s_book
QHash<QString, Phrase> s_book;

} // namespace

QString remembered(const Phrase &phrase)
{
    QString english = phrase.english();
    if (!phrase.isSentence())
        return english;
    const QMutexLocker lock(&s_mutex);
    if (s_book.size() >= kMostRemembered)
        s_book.clear();
    s_book.insert(english, phrase);
    return english;
}

Phrase phraseOf(const QString &english)
{
    const QMutexLocker lock(&s_mutex);
    const auto found = s_book.constFind(english);
    return found == s_book.constEnd() ? Phrase(english) : *found;
}

} // namespace pulpit::domain

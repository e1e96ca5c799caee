// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/mapping.h"
#include "config/phrases.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

Phrase kindName(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "nothing"));
    case YamlNode::Kind::Sequence: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a list"));
    case YamlNode::Kind::Map: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a mapping"));
    case YamlNode::Kind::Scalar: break;
    }
    switch (scalarType(node)) {
    case ScalarType::Boolean: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a truth value"));
    case ScalarType::Integer:
    case ScalarType::Float: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a number"));
    case ScalarType::Time: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "a date"));
    case ScalarType::Text:
    case ScalarType::Null: break;
    }
    return phrase(QT_TRANSLATE_NOOP("pulpit::config", "text"));
}

int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int above = row[j];
            const int change = a.at(i - 1) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, above + 1, diagonal + change});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

QString Path::text() const
{
    QString result = parent ? parent->text() : QString();
    if (!name.isEmpty()) {
        if (!result.isEmpty())
            result += u'.';
        result += name;
    }
    return result;
}

QString nearest(const QString &word, const QStringList &candidates)
{
    if (word.size() > 60)
        return {};
    QString best;
    int least = std::max<int>(2, static_cast<int>(word.size()) / 4) + 1;
    for (const QString &candidate : candidates.first(std::min<qsizetype>(candidates.size(), 1000))) {
        if (candidate.size() > 80 || std::abs(candidate.size() - word.size()) >= least)
            continue;
        const int d = distance(word.toLower(), candidate.toLower());
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

ProblemList::ProblemList(const QByteArray &text, QString file, int limit)
    : m_text(text)
    , m_file(std::move(file))
    , m_limit(limit)
{
}

void ProblemList::add(Problem::Severity severity, const YamlNode &node, const Path &path, QLatin1String code,
                      const Phrase &message, const Phrase &expected)
{
    if (m_problems.size() >= m_limit) {
        ++m_dropped;
        return;
    }
    if (!m_lines)
        m_lines.emplace(m_text);
    Problem problem = m_lines->at(node.place, m_file);
    problem.severity = severity;
    problem.length
        = node.kind == YamlNode::Kind::Scalar ? static_cast<int>(node.text.size()) + (node.isPlain ? 0 : 2) : 0;
    problem.path = path.text();
    problem.code = QString(code);
    say(&problem, message, expected);
    // An anchor that is used at several places would tell the same thing of the same text again and again.
    for (auto it = m_problems.crbegin(); it != m_problems.crend() && it - m_problems.crbegin() < 50; ++it)
        if (it->line == problem.line && it->column == problem.column && it->code == problem.code
            && it->message == problem.message)
            return;
    m_problems.append(problem);
}

QList<Problem> ProblemList::take()
{
    if (m_dropped > 0) {
        Problem rest;
        rest.file = m_file;
        rest.code = u"more"_s;
        say(&rest, phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1 more problems are not listed"), m_dropped), {});
        rest.severity = Problem::Severity::Error;
        m_problems.append(rest);
        m_dropped = 0;
    }
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem &a, const Problem &b) {
        return std::pair(a.line == 0 ? INT_MAX : a.line, a.column)
            < std::pair(b.line == 0 ? INT_MAX : b.line, b.column);
    });
    return std::exchange(m_problems, {});
}

Mapping::Mapping(ProblemList *problems, const YamlNode *node, const Path *path)
    : m_problems(problems)
    , m_own(node)
    , m_node(node && node->kind == YamlNode::Kind::Map ? node : nullptr)
    , m_path(path)
{
    if (!m_node)
        m_problems->error(
            *node, *path, "not-a-mapping"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a mapping is needed here, not %1"), kindName(*node)),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "keys with values, one per line; {} for none")));
}

const YamlNode *Mapping::valueOf(QLatin1String key, Need need)
{
    const YamlNode *value = node(key);
    if (!value && m_node && need == Need::Required)
        m_problems->error(*m_own, *m_path, "missing-key"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is missing"), QString(key)),
                          QString(key) + u": ..."_s);
    return value;
}

std::optional<QString> Mapping::text(QLatin1String key, Need need)
{
    const YamlNode *value = valueOf(key, need);
    if (!value)
        return std::nullopt;
    if (value->kind == YamlNode::Kind::Scalar && scalarType(*value) == ScalarType::Text)
        return value->text;
    const QString name = QString(key);
    const Path here {m_path, name};
    const Phrase advice = value->kind == YamlNode::Kind::Scalar
        ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "put it in quotes: \"%1\""), value->text.left(80))
        : value->kind == YamlNode::Kind::Null
        ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "give it a value or leave the key out"))
        : phrase(QT_TRANSLATE_NOOP("pulpit::config", "text; in quotes where it begins with [, {, * or &"));
    m_problems->error(
        *value, here, "not-text"_L1,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be text, not %2"), name, kindName(*value)), advice);
    return std::nullopt;
}

std::optional<int> Mapping::integer(QLatin1String key, int least, int most, Need need)
{
    const YamlNode *value = valueOf(key, need);
    if (!value)
        return std::nullopt;
    const QString name = QString(key);
    const Path here {m_path, name};
    const Phrase expected = phrase(QT_TRANSLATE_NOOP("pulpit::config", "a whole number from %1 to %2"), least, most);
    if (value->kind != YamlNode::Kind::Scalar || scalarType(*value) != ScalarType::Integer) {
        m_problems->error(*value, here, "not-an-integer"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be a whole number, not %2"), name,
                                 kindName(*value)),
                          value->kind == YamlNode::Kind::Scalar && !value->isPlain
                              ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1 without quotes"), expected)
                              : expected);
        return std::nullopt;
    }
    bool isNumber = false;
    const qlonglong number = QString(value->text).remove(u'_').toLongLong(&isNumber, 10);
    const bool isOctal = value->text.size() > 1 && value->text.startsWith(u'0');
    if (!isNumber || isOctal) {
        m_problems->error(*value, here, "not-an-integer"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be a decimal number"), name),
                          expected);
        return std::nullopt;
    }
    if (number < least || number > most) {
        m_problems->error(*value, here, "out-of-range"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is %2"), name, value->text.left(30)),
                          expected);
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<bool> Mapping::boolean(QLatin1String key)
{
    const YamlNode *value = valueOf(key, Need::Optional);
    if (!value)
        return std::nullopt;
    if (value->kind == YamlNode::Kind::Scalar && scalarType(*value) == ScalarType::Boolean) {
        const QString text = value->text.toLower();
        return text == "yes"_L1 || text == "true"_L1 || text == "on"_L1;
    }
    const QString name = QString(key);
    m_problems->error(
        *value, Path {m_path, name}, "not-a-boolean"_L1,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be true or false, not %2"), name, kindName(*value)),
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false")));
    return std::nullopt;
}

const YamlNode *Mapping::mapping(QLatin1String key, Need need)
{
    const YamlNode *value = valueOf(key, need);
    if (!value || value->kind == YamlNode::Kind::Map)
        return value;
    const QString name = QString(key);
    m_problems->error(
        *value, Path {m_path, name}, "not-a-mapping"_L1,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be a mapping, not %2"), name, kindName(*value)),
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "keys with values, one per line; {} for none")));
    return nullptr;
}

void Mapping::refuseUnknown(std::initializer_list<QLatin1String> known)
{
    forEach([&](const YamlNode &key, const YamlNode &) {
        if (key.kind != YamlNode::Kind::Scalar || std::find(known.begin(), known.end(), key.text) != known.end())
            return;
        QStringList names;
        for (const QLatin1String name : known)
            names.append(QString(name));
        const QString meant = m_problems->isFull() ? QString() : nearest(key.text, names);
        m_problems->error(
            key, Path {m_path, key.text}, "unknown-key"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is not known here"), key.text.left(80)),
            meant.isEmpty() ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "one of %1"), names.join(u", "_s))
                            : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
    });
}

} // namespace pulpit::config

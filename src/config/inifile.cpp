// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/inifile.h"
#include "config/phrases.h"

#include "config/yamltext.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

constexpr auto kDefault = "DEFAULT"_L1;
constexpr int kMaxInterpolations = 10; // ConfigParser's own limit
constexpr int kMaxProblems = 100;

/// Reads line by line; keeps what a line may continue.
class Reader
{
public:
    Reader(QString file, QList<Problem> *problems)
        : m_file(std::move(file))
        , m_problems(problems)
    {
    }

    QMap<QString, QMap<QString, IniFile::Value>> sections;

    void read(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines) {
            ++m_line;
            readLine(line.endsWith(u'\r') ? line.chopped(1) : line);
        }
    }

private:
    void problem(const QString &code, const Phrase &message, const Phrase &expected, int column = 1)
    {
        if (m_problems->size() >= kMaxProblems)
            return;
        Problem found;
        found.file = m_file;
        found.line = m_line;
        found.column = column;
        found.code = code;
        say(&found, message, expected);
        found.path = m_section;
        m_problems->append(found);
    }

    void readLine(const QString &line)
    {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
            return;
        if (trimmed.isEmpty()) {
            if (m_current)
                ++m_emptyLines; // counts only if the value goes on after it
            return;
        }
        qsizetype indent = 0;
        while (line.at(indent).isSpace())
            ++indent;
        if (m_current && indent > m_indent) {
            m_current->text += QString(m_emptyLines, u'\n') + u'\n' + trimmed;
            m_emptyLines = 0;
            return;
        }
        m_indent = indent;
        m_emptyLines = 0;
        if (trimmed.startsWith(u'[') && trimmed.lastIndexOf(u']') > 1)
            openSection(trimmed.mid(1, trimmed.lastIndexOf(u']') - 1));
        else
            readOption(trimmed);
    }

    void openSection(const QString &name)
    {
        m_current = nullptr;
        m_section = name;
        m_hasSection = true;
        if (sections.contains(name) && name != kDefault)
            problem(u"duplicate-section"_s,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "the section [%1] is there twice"), name.left(80)),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "each section once")));
        sections[name];
    }

    void readOption(const QString &line)
    {
        m_current = nullptr;
        if (!m_hasSection) {
            problem(u"no-section"_s,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "this line stands before the first section")),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "a section in brackets above, for example [pulp]")));
            return;
        }
        qsizetype delimiter = 0;
        while (delimiter < line.size() && line.at(delimiter) != u'=' && line.at(delimiter) != u':')
            ++delimiter;
        const QString key = line.left(delimiter).trimmed().toLower();
        if (delimiter >= line.size() || key.isEmpty()) {
            problem(u"syntax"_s,
                    key.isEmpty() ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "a key is missing before the delimiter"))
                                  : phrase(QT_TRANSLATE_NOOP("pulpit::config", "this line has neither = nor :")),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "key = value")));
            return;
        }
        QMap<QString, IniFile::Value> &section = sections[m_section];
        if (section.contains(key)) {
            problem(u"duplicate-key"_s,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is already there in line %2"),
                           key.left(80), section.value(key).line),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "each key once")));
            return;
        }
        section.insert(key, {line.mid(delimiter + 1).trimmed(), m_line});
        m_current = &section[key];
    }

    QString m_file;
    QList<Problem> *m_problems;
    QString m_section;
    bool m_hasSection = false;
    IniFile::Value *m_current = nullptr; ///< that an indented line continues
    qsizetype m_indent = 0;
    qsizetype m_emptyLines = 0;
    int m_line = 0;
};

} // namespace

IniFile IniFile::parse(const QByteArray &bytes, const QString &file, QList<Problem> *problems)
{
    IniFile result;
    if (const std::optional<Problem> problem = checkText(bytes, file, kMaxBytes)) {
        problems->append(*problem);
        return result;
    }
    Reader reader(file, problems);
    reader.read(QString::fromUtf8(withoutByteOrderMark(bytes)));
    result.m_sections = std::move(reader.sections);
    return result;
}

std::optional<IniFile::Value> IniFile::raw(const QString &section, const QString &key) const
{
    for (const QString &name : {section, QString(kDefault)}) {
        const auto found = m_sections.constFind(name);
        if (found != m_sections.constEnd() && found->contains(key))
            return found->value(key);
    }
    return std::nullopt;
}

int IniFile::lineOf(const QString &section, const QString &key) const
{
    const std::optional<Value> value = raw(section, key);
    return value ? value->line : 0;
}

Result<std::optional<QString>> IniFile::get(const QString &section, const QString &key) const
{
    // As in ConfigParser, [DEFAULT] alone does not make a section.
    const std::optional<Value> value = m_sections.contains(section) ? raw(section, key) : std::nullopt;
    if (!value)
        return std::optional<QString>();
    qsizetype budget = kMaxBytes;
    const Result<QString> text = interpolated(section, value->text, 1, &budget);
    if (!text)
        return fail(text.error());
    return std::optional<QString>(*text);
}

Result<QString> IniFile::interpolated(const QString &section, const QString &text, int depth, qsizetype *budget) const
{
    const auto wrong = [](const QString &what, const QString &advice) {
        return fail(ErrorCode::InvalidConfiguration, what, {}, advice);
    };
    if (depth > kMaxInterpolations)
        return wrong(u"the references %(...)s are nested too deeply or go round in a circle"_s,
                     u"the value itself instead of a reference"_s);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (--*budget < 0)
            return wrong(u"the references %(...)s make the value too long"_s,
                         u"the value itself instead of a reference"_s);
        if (text.at(i) != u'%') {
            result += text.at(i);
            continue;
        }
        if (i + 1 < text.size() && text.at(i + 1) == u'%') {
            result += u'%';
            ++i;
            continue;
        }
        const qsizetype end = i + 1 < text.size() && text.at(i + 1) == u'(' ? text.indexOf(u')', i) : -1;
        if (end < 0 || end + 1 >= text.size() || text.at(end + 1) != u's')
            return wrong(u"a % stands alone"_s, u"%% for a percent sign"_s);
        const QString name = text.mid(i + 2, end - i - 2).toLower();
        const std::optional<Value> referred = raw(section, name);
        if (!referred)
            return wrong(u"%(%1)s names a key that is not there"_s.arg(name.left(80)),
                         u"a key of this section or of [DEFAULT]"_s);
        const Result<QString> inner = interpolated(section, referred->text, depth + 1, budget);
        if (!inner)
            return inner;
        result += *inner;
        i = end + 1;
    }
    return result;
}

} // namespace pulpit::config

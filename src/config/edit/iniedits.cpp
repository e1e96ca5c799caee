// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/iniedits.h"

#include "config/inifile.h"
#include "config/yamltext.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

struct IniLine
{
    qsizetype begin = 0;
    qsizetype textEnd = 0; ///< without the line end
    qsizetype end = 0;
};

QList<IniLine> linesOf(const QByteArray &bytes)
{
    QList<IniLine> lines;
    const qsizetype mark = bytes.size() - withoutByteOrderMark(bytes).size();
    for (qsizetype begin = mark; begin < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        qsizetype text = newline < 0 ? end : newline;
        if (text > begin && bytes.at(text - 1) == '\r')
            --text;
        lines.append({begin, text, end});
        begin = end;
    }
    return lines;
}

QByteArray newlineOf(const QByteArray &bytes)
{
    return bytes.contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n");
}

bool isTrivia(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#') || trimmed.startsWith(';');
}

/// A section's lines: behind its head up to the next one.
struct IniSection
{
    bool isFound = false;
    qsizetype insertAt = 0; ///< behind its last line that says something
    bool isOpen = false; ///< that line has no line end
};

IniSection sectionOf(const QByteArray &bytes, const QString &name)
{
    IniSection section;
    bool isInside = false;
    for (const IniLine &line : linesOf(bytes)) {
        const QByteArray text = bytes.mid(line.begin, line.textEnd - line.begin);
        if (text.startsWith('['))
            isInside = QString::fromUtf8(text.mid(1, text.indexOf(']') - 1)) == name;
        if (!isInside || isTrivia(text))
            continue;
        section.isFound = true;
        section.insertAt = line.end;
        section.isOpen = line.end == line.textEnd;
    }
    return section;
}

using IniMeaning = QMap<QString, QMap<QString, QString>>;

/// What the file says, without interpolation; nullopt where it has an error.
std::optional<IniMeaning> iniMeaning(const QByteArray &bytes)
{
    QList<domain::Problem> problems;
    const IniFile file = IniFile::parse(bytes, u"text"_s, &problems);
    for (const domain::Problem &problem : std::as_const(problems))
        if (problem.severity == domain::Problem::Severity::Error)
            return std::nullopt;
    IniMeaning meaning;
    for (const QString &section : file.sections())
        for (const QString &key : file.keys(section)) {
            const std::optional<IniPlace> place = iniPlace(bytes, section, key);
            meaning[section].insert(
                key, place ? QString::fromUtf8(bytes.mid(place->value, place->valueEnd - place->value)) : QString());
        }
    return meaning;
}

Result<TextEdits> checkedIni(const QByteArray &bytes, const TextEdit &edit,
                             const std::function<void(IniMeaning *)> &change)
{
    std::optional<IniMeaning> wanted = iniMeaning(bytes);
    if (!wanted)
        return fail(ErrorCode::InvalidConfiguration, u"the file has errors; mend them first"_s);
    change(&*wanted);
    const TextEdits edits(QList<TextEdit> {edit});
    const std::optional<IniMeaning> after = iniMeaning(edits.appliedTo(bytes));
    wanted->removeIf([](const auto &section) { return section.value().isEmpty(); });
    if (!after || *after != *wanted)
        return fail(ErrorCode::Conflict, u"the edit would change more than was asked for"_s);
    return edits;
}

} // namespace

std::optional<IniPlace> iniPlace(const QByteArray &bytes, const QString &section, const QString &key)
{
    std::optional<IniPlace> found;
    bool isInside = false;
    bool goesOn = false; // continuation lines may follow
    for (const IniLine &line : linesOf(bytes)) {
        const QByteArray text = bytes.mid(line.begin, line.textEnd - line.begin);
        if (isTrivia(text))
            continue;
        if (text.startsWith('[')) {
            isInside = QString::fromUtf8(text.mid(1, text.indexOf(']') - 1)) == section;
            goesOn = false;
            continue;
        }
        if (text.startsWith(' ') || text.startsWith('\t')) {
            if (goesOn && found) {
                found->valueEnd = line.textEnd;
                found->end = line.end;
            }
            continue;
        }
        goesOn = false;
        qsizetype delimiter = 0;
        while (delimiter < text.size() && text.at(delimiter) != '=' && text.at(delimiter) != ':')
            ++delimiter;
        const QByteArray name = text.left(delimiter).trimmed();
        if (!isInside || found || QString::fromUtf8(name).toLower() != key.toLower())
            continue;
        qsizetype value = std::min(delimiter + 1, text.size());
        while (value < text.size() && (text.at(value) == ' ' || text.at(value) == '\t'))
            ++value;
        found = IniPlace {line.begin, line.begin + name.size(), line.begin + value, line.textEnd, line.end};
        goesOn = true;
    }
    return found;
}

Result<TextEdits> setIni(const QByteArray &bytes, const QString &section, const QString &key, const QString &value)
{
    if (value.contains(u'\n') || value.contains(u'\r'))
        return fail(ErrorCode::InvalidInput, u"a value here has one line"_s);
    const QByteArray text = value.trimmed().toUtf8();
    const auto change = [&](IniMeaning *meaning) { (*meaning)[section].insert(key.toLower(), value.trimmed()); };
    if (const std::optional<IniPlace> place = iniPlace(bytes, section, key)) {
        const bool needsSpace
            = place->value == place->valueEnd && place->value > 0 && bytes.at(place->value - 1) == '=';
        return checkedIni(bytes, {place->value, place->valueEnd - place->value, (needsSpace ? " " : "") + text},
                          change);
    }
    const QByteArray newline = newlineOf(bytes);
    const QByteArray line = key.toUtf8() + " = " + text + newline;
    const IniSection found = sectionOf(bytes, section);
    if (found.isFound)
        return checkedIni(bytes, {found.insertAt, 0, found.isOpen ? newline + line.chopped(newline.size()) : line},
                          change);
    const QByteArray gap = bytes.isEmpty() ? QByteArray() : bytes.endsWith('\n') ? newline : newline + newline;
    return checkedIni(bytes, {bytes.size(), 0, gap + "[" + section.toUtf8() + "]" + newline + line}, change);
}

Result<TextEdits> removeIni(const QByteArray &bytes, const QString &section, const QString &key)
{
    const std::optional<IniPlace> place = iniPlace(bytes, section, key);
    if (!place)
        return fail(ErrorCode::NotFound, u"there is no key \"%1\""_s.arg(key));
    return checkedIni(bytes, {place->begin, place->end - place->begin, {}},
                      [&](IniMeaning *meaning) { (*meaning)[section].remove(key.toLower()); });
}

Result<TextEdits> renameIni(const QByteArray &bytes, const QString &section, const QString &key, const QString &name)
{
    const std::optional<IniPlace> place = iniPlace(bytes, section, key);
    if (!place)
        return fail(ErrorCode::NotFound, u"there is no key \"%1\""_s.arg(key));
    if (iniPlace(bytes, section, name))
        return fail(ErrorCode::AlreadyExists, u"the key \"%1\" is there already"_s.arg(name));
    return checkedIni(bytes, {place->begin, place->keyEnd - place->begin, name.toUtf8()}, [&](IniMeaning *meaning) {
        const QString value = (*meaning)[section].take(key.toLower());
        (*meaning)[section].insert(name.toLower(), value);
    });
}

} // namespace pulpit::config

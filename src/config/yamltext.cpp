// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/yamltext.h"
#include "config/phrases.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

constexpr auto kMark = "\xef\xbb\xbf";

Problem problemOf(const QString &file, const QString &code, const Phrase &message, const Phrase &expected)
{
    Problem problem;
    problem.file = file;
    problem.code = code;
    say(&problem, message, expected);
    return problem;
}

/// UTF-16 and UTF-32 by their marks, or by the zero bytes that ASCII text has in them.
QString foreignEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArray("\xff\xfe\0\0", 4)) || bytes.startsWith(QByteArray("\0\0\xfe\xff", 4)))
        return u"UTF-32"_s;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return u"UTF-16"_s;
    if (bytes.size() >= 4
        && ((bytes.at(0) != 0 && bytes.at(1) == 0 && bytes.at(3) == 0)
            || (bytes.at(0) == 0 && bytes.at(1) != 0 && bytes.at(2) == 0)))
        return u"UTF-16"_s;
    return {};
}

/// The first byte that is no text; -1 where there is none. The C1 controls are left out but for the next-line
/// character, as in YAML 1.1.
qsizetype firstForbidden(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes.at(i));
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
            return i;
        if (c == 0xc2 && i + 1 < bytes.size()) {
            const auto next = static_cast<unsigned char>(bytes.at(i + 1));
            if (next >= 0x80 && next < 0xa0 && next != 0x85)
                return i;
        }
    }
    return -1;
}

qsizetype firstLoneCarriageReturn(const QByteArray &bytes)
{
    for (qsizetype i = bytes.indexOf('\r'); i >= 0; i = bytes.indexOf('\r', i + 1))
        if (i + 1 >= bytes.size() || bytes.at(i + 1) != '\n')
            return i;
    return -1;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    Q_UNUSED(decoded)
    return !decoder.hasError();
}

Place placeAt(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(offset);
    return {static_cast<int>(before.count('\n')), static_cast<int>(offset - (before.lastIndexOf('\n') + 1))};
}

Problem problemAt(const QByteArray &bytes, qsizetype offset, Problem problem)
{
    const Problem place = LineIndex(bytes).at(placeAt(bytes, offset), problem.file);
    problem.line = place.line;
    problem.column = place.column;
    return problem;
}

qsizetype firstInvalidLine(const QByteArray &bytes)
{
    for (qsizetype start = 0; start < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        if (!isUtf8(bytes.mid(start, end - start)))
            return start;
        start = end + 1;
    }
    return 0;
}

} // namespace

QByteArray withoutByteOrderMark(const QByteArray &bytes)
{
    return bytes.startsWith(kMark) ? bytes.mid(3) : bytes;
}

std::optional<Problem> checkText(const QByteArray &bytes, const QString &file, qint64 maxBytes)
{
    if (bytes.size() > maxBytes)
        return problemOf(
            file, u"too-large"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file is larger than %1 MiB"), maxBytes / 1024 / 1024),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a smaller file")));
    if (const QString encoding = foreignEncoding(bytes); !encoding.isEmpty())
        return problemOf(file, u"encoding"_s,
                         phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file is in %1"), encoding),
                         phrase(QT_TRANSLATE_NOOP("pulpit::config", "save it as UTF-8")));
    if (const qsizetype bad = firstForbidden(bytes); bad >= 0) {
        const auto c = static_cast<unsigned char>(bytes.at(bad));
        return problemAt(bytes, bad,
                         problemOf(file, u"control-character"_s,
                                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file has a control character (%1)"),
                                          c == 0xc2 ? u"C1"_s : u"0x%1"_s.arg(c, 2, 16, QLatin1Char('0'))),
                                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "text without control characters"))));
    }
    if (const qsizetype bad = firstLoneCarriageReturn(bytes); bad >= 0)
        return problemAt(
            bytes, bad,
            problemOf(file, u"line-ends"_s,
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "a carriage return stands without a line feed")),
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "line ends of Unix or Windows"))));
    if (!isUtf8(bytes))
        return problemAt(bytes, firstInvalidLine(bytes),
                         problemOf(file, u"encoding"_s,
                                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "the line is not valid UTF-8")),
                                   phrase(QT_TRANSLATE_NOOP("pulpit::config", "save the file as UTF-8"))));
    return std::nullopt;
}

} // namespace pulpit::config

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packageversion.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <compare>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr qsizetype kMaxVersion = 512; // characters; the longest in the wild have some 60

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isVersionLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

template <typename T>
int sign(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

/// Numbers of any length by value: without leading zeros the longer one is greater.
int compareNumbers(QStringView a, QStringView b)
{
    while (!a.isEmpty() && a.front() == u'0')
        a = a.sliced(1);
    while (!b.isEmpty() && b.front() == u'0')
        b = b.sliced(1);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return sign(a.compare(b), 0);
}

tl::unexpected<Error> noVersion(const QString &text)
{
    return fail(ErrorCode::InvalidInput, u"this is no version that can be compared"_s, text.left(100));
}

/// "2:1.0" is epoch 2; without one it is 0. nullopt where what stands before the colon is no number.
std::optional<std::pair<QString, QString>> splitEpoch(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::pair(u"0"_s, text);
    for (qsizetype i = 0; i < colon; ++i)
        if (!isAsciiDigit(text.at(i)))
            return std::nullopt;
    return std::pair(colon == 0 ? u"0"_s : text.left(colon), text.mid(colon + 1));
}

// ---------------------------------------------------------------- rpm

/// The run of digits or of letters that \a text begins with; \a text is shortened by it.
QStringView takeRun(QStringView &text, bool digits)
{
    qsizetype n = 0;
    while (n < text.size() && (digits ? isAsciiDigit(text.at(n)) : isVersionLetter(text.at(n))))
        ++n;
    const QStringView run = text.first(n);
    text = text.sliced(n);
    return run;
}

void skipSeparators(QStringView &text)
{
    while (!text.isEmpty() && !isAsciiDigit(text.front()) && !isVersionLetter(text.front()) && text.front() != u'~'
           && text.front() != u'^')
        text = text.sliced(1);
}

/// Segments of digits and letters from left to right; a digit segment is newer than a letter segment; ~ is older than
/// the end of the version, ^ newer than the end but older than anything else.
int compareRpmPart(QStringView a, QStringView b)
{
    while (!a.isEmpty() || !b.isEmpty()) {
        skipSeparators(a);
        skipSeparators(b);
        const bool tildeA = a.startsWith(u'~');
        const bool tildeB = b.startsWith(u'~');
        if (tildeA || tildeB) {
            if (tildeA != tildeB)
                return tildeA ? -1 : 1;
            a = a.sliced(1);
            b = b.sliced(1);
            continue;
        }
        const bool caretA = a.startsWith(u'^');
        const bool caretB = b.startsWith(u'^');
        if (caretA || caretB) {
            if (caretA && caretB) {
                a = a.sliced(1);
                b = b.sliced(1);
                continue;
            }
            if (caretA)
                return b.isEmpty() ? 1 : -1;
            return a.isEmpty() ? -1 : 1;
        }
        if (a.isEmpty() || b.isEmpty())
            break;
        const bool digits = isAsciiDigit(a.front());
        const QStringView runA = takeRun(a, digits);
        const QStringView runB = takeRun(b, digits);
        if (runB.isEmpty())
            return digits ? 1 : -1;
        const int order = digits ? compareNumbers(runA, runB) : sign(runA.compare(runB), 0);
        if (order != 0)
            return order;
    }
    if (a.isEmpty() && b.isEmpty())
        return 0;
    return a.isEmpty() ? -1 : 1;
}

Result<int> compareRpm(const QString &a, const QString &b)
{
    const auto first = splitEpoch(a);
    const auto second = splitEpoch(b);
    if (!first || first->second.isEmpty())
        return noVersion(a);
    if (!second || second->second.isEmpty())
        return noVersion(b);
    if (const int order = compareNumbers(first->first, second->first); order != 0)
        return order;
    const auto parts = [](const QString &text) {
        const qsizetype dash = text.lastIndexOf(u'-');
        return dash < 0 ? std::pair(text, QString()) : std::pair(text.left(dash), text.mid(dash + 1));
    };
    const auto [versionA, releaseA] = parts(first->second);
    const auto [versionB, releaseB] = parts(second->second);
    const int order = compareRpmPart(versionA, versionB);
    if (order != 0 || releaseA.isEmpty() || releaseB.isEmpty())
        return order;
    return compareRpmPart(releaseA, releaseB);
}

// ---------------------------------------------------------------- deb

/// ~ before the end, the end before letters, letters before all else.
int debWeight(QStringView text, qsizetype at)
{
    if (at >= text.size() || isAsciiDigit(text.at(at)))
        return 0;
    const QChar c = text.at(at);
    if (c == u'~')
        return -1;
    return isVersionLetter(c) ? int(c.unicode()) : int(c.unicode()) + 256;
}

int compareDebPart(QStringView a, QStringView b)
{
    while (!a.isEmpty() || !b.isEmpty()) {
        qsizetype i = 0;
        const auto isText = [&i](QStringView text) { return i < text.size() && !isAsciiDigit(text.at(i)); };
        for (; isText(a) || isText(b); ++i)
            if (const int order = sign(debWeight(a, i), debWeight(b, i)); order != 0)
                return order;
        a = a.sliced(std::min(i, a.size()));
        b = b.sliced(std::min(i, b.size()));
        const QStringView numberA = takeRun(a, true);
        const QStringView numberB = takeRun(b, true);
        if (const int order = compareNumbers(numberA, numberB); order != 0)
            return order;
    }
    return 0;
}

Result<int> compareDeb(const QString &a, const QString &b)
{
    static const QRegularExpression legal(u"\\A[A-Za-z0-9.+:~-]+\\z"_s);
    const auto first = splitEpoch(a);
    const auto second = splitEpoch(b);
    if (!first || first->second.isEmpty() || !legal.match(a).hasMatch())
        return noVersion(a);
    if (!second || second->second.isEmpty() || !legal.match(b).hasMatch())
        return noVersion(b);
    if (const int order = compareNumbers(first->first, second->first); order != 0)
        return order;
    const auto parts = [](const QString &text) {
        const qsizetype dash = text.lastIndexOf(u'-');
        return dash < 0 ? std::pair(text, u"0"_s) : std::pair(text.left(dash), text.mid(dash + 1));
    };
    const auto [upstreamA, revisionA] = parts(first->second);
    const auto [upstreamB, revisionB] = parts(second->second);
    const int order = compareDebPart(upstreamA, upstreamB);
    return order != 0 ? order : compareDebPart(revisionA, revisionB);
}

// ---------------------------------------------------------------- Python

struct PythonVersion
{
    QString epoch;
    QStringList release; ///< without zeros at the end: 1.0 and 1.0.0 are the same
    int phase = 0; ///< development release of nothing -1, a 0, b 1, rc 2, final 3
    QString phaseNumber;
    QString post; ///< null: none
    QString dev; ///< null: none
    QStringList local;
};

std::optional<PythonVersion> parsePython(const QString &text)
{
    static const QRegularExpression form(
        u"\\A\\s*v?(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\\.[0-9]+)*)"
        "(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<phasenumber>[0-9]+)?)?"
        "(?:-(?<postbare>[0-9]+)|[-_.]?(?<postword>post|rev|r)[-_.]?(?<post>[0-9]+)?)?"
        "(?:[-_.]?(?<devword>dev)[-_.]?(?<dev>[0-9]+)?)?"
        "(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto numberOr0
        = [&match](const QString &name) { return match.captured(name).isEmpty() ? u"0"_s : match.captured(name); };
    PythonVersion version;
    version.epoch = numberOr0(u"epoch"_s);
    version.release = match.captured(u"release"_s).split(u'.');
    while (version.release.size() > 1 && compareNumbers(version.release.last(), u"0"_s) == 0)
        version.release.removeLast();
    if (!match.captured(u"postbare"_s).isEmpty())
        version.post = match.captured(u"postbare"_s);
    else if (!match.captured(u"postword"_s).isEmpty())
        version.post = numberOr0(u"post"_s);
    if (!match.captured(u"devword"_s).isEmpty())
        version.dev = numberOr0(u"dev"_s);
    const QString phase = match.captured(u"phase"_s).toLower();
    if (phase.isEmpty())
        version.phase = !version.dev.isNull() && version.post.isNull() ? -1 : 3;
    else if (phase.startsWith(u'a'))
        version.phase = 0;
    else
        version.phase = phase.startsWith(u'b') ? 1 : 2;
    version.phaseNumber = numberOr0(u"phasenumber"_s);
    static const QRegularExpression separators(u"[-_.]"_s);
    if (!match.captured(u"local"_s).isEmpty())
        version.local = match.captured(u"local"_s).toLower().split(separators);
    return version;
}

int comparePythonRelease(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        const QString left = i < a.size() ? a.at(i) : u"0"_s;
        const QString right = i < b.size() ? b.at(i) : u"0"_s;
        if (const int order = compareNumbers(left, right); order != 0)
            return order;
    }
    return 0;
}

/// Numbers are newer than words, more segments are newer than fewer.
int comparePythonLocal(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        const auto isNumber = [](const QString &s) { return std::all_of(s.begin(), s.end(), isAsciiDigit); };
        const bool numberA = isNumber(a.at(i));
        const bool numberB = isNumber(b.at(i));
        if (numberA != numberB)
            return numberA ? 1 : -1;
        const int order = numberA ? compareNumbers(a.at(i), b.at(i)) : sign(QString::compare(a.at(i), b.at(i)), 0);
        if (order != 0)
            return order;
    }
    return sign(a.size(), b.size());
}

/// \a whenAbsent: how a version without the part stands to one with it.
int compareOptional(const QString &a, const QString &b, int whenAbsent)
{
    if (a.isNull() && b.isNull())
        return 0;
    if (a.isNull())
        return whenAbsent;
    return b.isNull() ? -whenAbsent : compareNumbers(a, b);
}

Result<int> comparePython(const QString &a, const QString &b)
{
    const auto first = parsePython(a);
    const auto second = parsePython(b);
    if (!first)
        return noVersion(a);
    if (!second)
        return noVersion(b);
    const std::array orders {compareNumbers(first->epoch, second->epoch),
                             comparePythonRelease(first->release, second->release),
                             sign(first->phase, second->phase),
                             compareNumbers(first->phaseNumber, second->phaseNumber),
                             compareOptional(first->post, second->post, -1),
                             compareOptional(first->dev, second->dev, 1),
                             comparePythonLocal(first->local, second->local)};
    for (const int order : orders)
        if (order != 0)
            return order;
    return 0;
}

} // namespace

Result<VersionScheme> versionScheme(const QString &plugin)
{
    if (plugin == u"rpm"_s)
        return VersionScheme::Rpm;
    if (plugin == u"deb"_s)
        return VersionScheme::Deb;
    if (plugin == u"python"_s)
        return VersionScheme::Pep440;
    return fail(ErrorCode::Unsupported, u"versions of this type have no order that is known here"_s, plugin,
                u"Ban by name or by checksum."_s);
}

Result<int> compareVersions(VersionScheme scheme, const QString &a, const QString &b)
{
    if (a.size() > kMaxVersion)
        return noVersion(a);
    if (b.size() > kMaxVersion)
        return noVersion(b);
    switch (scheme) {
    case VersionScheme::Rpm: return compareRpm(a, b);
    case VersionScheme::Deb: return compareDeb(a, b);
    case VersionScheme::Pep440: return comparePython(a, b);
    }
    return 0;
}

Result<VersionRange> VersionRange::parse(const QString &text)
{
    VersionRange range;
    if (text.trimmed().isEmpty())
        return range;
    static const QRegularExpression bound(u"\\A\\s*(<=|>=|==|!=|<|>|=)\\s*([^\\s<>=!,]+)\\s*\\z"_s);
    const QStringList parts = text.split(u',');
    if (parts.size() > kMaxBounds)
        return fail(ErrorCode::InvalidInput, u"a range has at most %1 bounds"_s.arg(kMaxBounds), text.left(100));
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = bound.match(part);
        if (!match.hasMatch() || match.captured(2).size() > kMaxVersion)
            return fail(ErrorCode::InvalidInput, u"this is no range of versions"_s, part.left(100),
                        u"A range looks like \">= 1.0, < 2.0-3\"."_s);
        static const QHash<QString, Operator> operators {
            {u"<"_s, Operator::Less},   {u"<="_s, Operator::LessOrEqual}, {u"="_s, Operator::Equal},
            {u"=="_s, Operator::Equal}, {u"!="_s, Operator::NotEqual},    {u">="_s, Operator::GreaterOrEqual},
            {u">"_s, Operator::Greater}};
        range.m_bounds.append({operators.value(match.captured(1)), match.captured(2)});
    }
    return range;
}

Result<> VersionRange::check(VersionScheme scheme) const
{
    for (const Bound &bound : m_bounds)
        if (const auto order = compareVersions(scheme, bound.version, bound.version); !order)
            return fail(order.error());
    return {};
}

Result<bool> VersionRange::contains(VersionScheme scheme, const QString &version) const
{
    bool isInside = true;
    for (const Bound &bound : m_bounds) {
        const Result<int> order = compareVersions(scheme, version, bound.version);
        if (!order)
            return fail(order.error());
        switch (bound.op) {
        case Operator::Less: isInside = isInside && *order < 0; break;
        case Operator::LessOrEqual: isInside = isInside && *order <= 0; break;
        case Operator::Equal: isInside = isInside && *order == 0; break;
        case Operator::NotEqual: isInside = isInside && *order != 0; break;
        case Operator::GreaterOrEqual: isInside = isInside && *order >= 0; break;
        case Operator::Greater: isInside = isInside && *order > 0; break;
        }
    }
    return isInside;
}

QString VersionRange::text() const
{
    static const std::array names {"<"_L1, "<="_L1, "="_L1, "!="_L1, ">="_L1, ">"_L1};
    QStringList parts;
    for (const Bound &bound : m_bounds)
        parts.append(names.at(size_t(bound.op)) + u' ' + bound.version);
    return parts.join(u", "_s);
}

} // namespace pulpit::domain

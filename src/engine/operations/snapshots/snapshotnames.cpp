// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/snapshotnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr QLatin1String kSnapshotBegin("snap-");
constexpr qsizetype kMaxPrefixLength = 100; // of the 255 that a name in Pulp may have

bool isAllowedInPrefix(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_' || c == u'.' || c == u'+';
}

void sortLongestFirst(QStringList &prefixes)
{
    std::sort(prefixes.begin(), prefixes.end(),
              [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
}

} // namespace

Result<QString> snapshotPrefix(const QString &text)
{
    QString prefix = text.trimmed();
    if (prefix.isEmpty() || prefix == kSnapshotBegin)
        return fail(ErrorCode::InvalidInput, u"a snapshot needs a name"_s, {}, u"give one, for example 2026-03"_s);
    if (!std::all_of(prefix.cbegin(), prefix.cend(), isAllowedInPrefix))
        return fail(ErrorCode::InvalidInput,
                    u"the name of a snapshot may have letters, digits, \"-\", \"_\", \".\" and \"+\" only"_s, prefix);
    if (!prefix.startsWith(kSnapshotBegin))
        prefix.prepend(kSnapshotBegin);
    if (!prefix.endsWith(u'-'))
        prefix.append(u'-');
    if (prefix.size() > kMaxPrefixLength)
        return fail(ErrorCode::InvalidInput,
                    u"the name of a snapshot is longer than %1 characters"_s.arg(kMaxPrefixLength));
    return prefix;
}

bool isSnapshotName(const QString &repository)
{
    return repository.startsWith(kSnapshotBegin) && repository.size() > kSnapshotBegin.size();
}

SnapshotNames::SnapshotNames(const QStringList &repositories, const QStringList &knownPrefixes)
    : m_prefixes(knownPrefixes)
{
    for (const QString &name : repositories)
        if (!isSnapshotName(name))
            m_sources.insert(name);
    sortLongestFirst(m_prefixes);
    QSet<QString> found(knownPrefixes.begin(), knownPrefixes.end());
    for (const QString &name : repositories)
        if (const auto one = isSnapshotName(name) && !byPrefix(name) ? bySource(name) : std::nullopt)
            found.insert(one->prefix);
    m_prefixes = QStringList(found.begin(), found.end());
    sortLongestFirst(m_prefixes);
}

std::optional<SnapshotName> SnapshotNames::split(const QString &repository) const
{
    if (!isSnapshotName(repository))
        return std::nullopt;
    if (const auto own = bySource(repository); own && m_prefixes.contains(own->prefix))
        return own;
    return byPrefix(repository);
}

std::optional<SnapshotName> SnapshotNames::byPrefix(const QString &repository) const
{
    for (const QString &prefix : m_prefixes)
        if (repository.size() > prefix.size() && repository.startsWith(prefix))
            return SnapshotName {prefix, repository.mid(prefix.size())};
    return std::nullopt;
}

std::optional<SnapshotName> SnapshotNames::bySource(const QString &repository) const
{
    // The shortest prefix first, so that "ext-foo" is found where "foo" exists as well. It has more than "snap-".
    for (qsizetype at = repository.indexOf(u'-', kSnapshotBegin.size()); at >= 0; at = repository.indexOf(u'-', at + 1))
        if (at > kSnapshotBegin.size() && m_sources.contains(repository.mid(at + 1)))
            return SnapshotName {repository.left(at + 1), repository.mid(at + 1)};
    return std::nullopt;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bannedrule.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr qsizetype kMaxText = 1000; // of name, advisory and reason

QString stampOf(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    const QDateTime when = QDateTime::fromString(value.toString(), Qt::ISODate);
    return when.isValid() ? when.toUTC() : QDateTime();
}

QString idOf(const BannedRule &rule)
{
    const QString identity
        = QStringList {rule.type, rule.isPattern ? u"pattern"_s : u"exact"_s, rule.name, rule.versions, rule.sha256}
              .join(QChar(0x1f));
    const QByteArray digest = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256);
    return u"ban-"_s + QString::fromLatin1(digest.toHex().left(10));
}

bool concerns(const BannedRule &rule, const QString &plugin)
{
    return rule.type.isEmpty() ? bannableTypes().contains(plugin) : rule.type == plugin;
}

tl::unexpected<Error> wrongRule(const QString &what, const QString &where, const QString &advice = {})
{
    return fail(ErrorCode::InvalidInput, what, where.left(100), advice);
}

Result<> checkVersions(BannedRule &rule)
{
    const Result<VersionRange> range = VersionRange::parse(rule.versions);
    if (!range)
        return fail(range.error());
    rule.versions = range->text();
    if (range->isEverything())
        return {};
    if (rule.type.isEmpty())
        return wrongRule(u"versions can only be compared within one type"_s, rule.versions,
                         u"Say which one: rpm, deb or python."_s);
    const Result<VersionScheme> scheme = versionScheme(rule.type);
    if (!scheme)
        return fail(scheme.error());
    return range->check(*scheme);
}

} // namespace

const QStringList &bannableTypes()
{
    static const QStringList types {u"rpm"_s, u"deb"_s, u"python"_s, u"file"_s};
    return types;
}

QString normalizedPythonName(const QString &name)
{
    static const QRegularExpression separators(u"[-_.]+"_s);
    return name.toLower().replace(separators, u"-"_s);
}

QString BannedRule::text() const
{
    QStringList parts;
    if (!type.isEmpty())
        parts.append(type);
    if (!name.isEmpty())
        parts.append(isPattern ? u'/' + name + u'/' : name);
    if (!versions.isEmpty())
        parts.append(versions);
    if (!sha256.isEmpty())
        parts.append(u"sha256 "_s + sha256.left(12) + u"…"_s);
    return parts.join(u' ');
}

QJsonObject BannedRule::toJson() const
{
    return {{u"id"_s, id},
            {u"type"_s, type},
            {u"name"_s, name},
            {u"is_pattern"_s, isPattern},
            {u"versions"_s, versions},
            {u"sha256"_s, sha256},
            {u"advisory"_s, advisory},
            {u"who"_s, who},
            {u"why"_s, why},
            {u"since"_s, stampOf(since)},
            {u"until"_s, stampOf(until)}};
}

BannedRule BannedRule::fromJson(const QJsonObject &json)
{
    BannedRule rule;
    rule.id = json.value("id"_L1).toString();
    rule.type = json.value("type"_L1).toString();
    rule.name = json.value("name"_L1).toString();
    rule.isPattern = json.value("is_pattern"_L1).toBool();
    rule.versions = json.value("versions"_L1).toString();
    rule.sha256 = json.value("sha256"_L1).toString();
    rule.advisory = json.value("advisory"_L1).toString();
    rule.who = json.value("who"_L1).toString();
    rule.why = json.value("why"_L1).toString();
    rule.since = timeOf(json.value("since"_L1));
    rule.until = timeOf(json.value("until"_L1));
    return rule;
}

Result<BannedRule> checkedRule(BannedRule rule)
{
    if (rule.name.size() > kMaxText || rule.why.size() > kMaxText || rule.advisory.size() > kMaxText)
        return fail(ErrorCode::TooLarge, u"name, reason and advisory have at most %1 characters"_s.arg(kMaxText));
    if (!rule.type.isEmpty() && !bannableTypes().contains(rule.type))
        return wrongRule(u"packages of this type cannot be banned"_s, rule.type,
                         u"One of: %1."_s.arg(bannableTypes().join(u", "_s)));
    if (rule.name.isEmpty() && rule.sha256.isEmpty())
        return wrongRule(u"a ban needs a name or a checksum; it would fit every package"_s, {});
    if (rule.isPattern) {
        const Result<Pattern> pattern = Pattern::compile(rule.name);
        if (!pattern)
            return fail(pattern.error());
        const Result<bool> fitsNothing = pattern->search(QString());
        if (!fitsNothing)
            return fail(fitsNothing.error());
        if (*fitsNothing && rule.sha256.isEmpty())
            return wrongRule(u"the pattern fits every name"_s, rule.name);
    } else if (rule.type == u"python"_s) {
        rule.name = normalizedPythonName(rule.name);
    }
    rule.sha256 = rule.sha256.toLower();
    static const QRegularExpression digest(u"\\A(?:[0-9a-f]{64})?\\z"_s);
    if (!digest.match(rule.sha256).hasMatch())
        return wrongRule(u"a SHA-256 has 64 hexadecimal digits"_s, rule.sha256);
    if (const Result<> versions = checkVersions(rule); !versions)
        return fail(versions.error());
    // As they are stored, so that a stored rule equals the one that was given.
    for (QDateTime *when : {&rule.since, &rule.until})
        if (when->isValid())
            *when = QDateTime::fromSecsSinceEpoch(when->toSecsSinceEpoch(), Qt::UTC);
    rule.id = idOf(rule);
    return rule;
}

Result<BannedRules> BannedRules::make(const QList<BannedRule> &rules, const QDateTime &now)
{
    BannedRules made;
    for (const BannedRule &stored : rules) {
        if (!stored.isInForce(now))
            continue;
        Result<BannedRule> rule = checkedRule(stored);
        if (!rule)
            return fail(rule.error());
        Ready ready;
        ready.rule = *rule;
        ready.versions = VersionRange::parse(rule->versions).value_or(VersionRange());
        if (rule->isPattern) {
            Result<Pattern> pattern = Pattern::compile(rule->name);
            if (!pattern)
                return fail(pattern.error());
            ready.pattern = std::move(*pattern);
        }
        made.m_rules.append(std::move(ready));
    }
    return made;
}

bool BannedRules::concern(const QString &plugin) const
{
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&plugin](const Ready &ready) { return concerns(ready.rule, plugin); });
}

std::optional<QStringList> BannedRules::exactNames(const QString &plugin) const
{
    QStringList names;
    for (const Ready &ready : m_rules) {
        if (!concerns(ready.rule, plugin))
            continue;
        if (ready.rule.isPattern || ready.rule.name.isEmpty())
            return std::nullopt;
        names.append(ready.rule.name);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QDateTime BannedRules::newest() const
{
    QDateTime newest;
    for (const Ready &ready : m_rules)
        if (!newest.isValid() || newest < ready.rule.since)
            newest = ready.rule.since;
    return newest;
}

Result<const BannedRule *> BannedRules::match(const PackageUnit &unit) const
{
    const bool isPython = unit.plugin == u"python"_s;
    const QString name = isPython ? normalizedPythonName(unit.name) : unit.name;
    for (const Ready &ready : m_rules) {
        const BannedRule &rule = ready.rule;
        if (!concerns(rule, unit.plugin) || (!rule.sha256.isEmpty() && rule.sha256 != unit.sha256))
            continue;
        if (ready.pattern) {
            const Result<bool> fits = ready.pattern->search(unit.name);
            if (!fits)
                return fail(fits.error());
            if (!*fits)
                continue;
        } else if (!rule.name.isEmpty() && rule.name != name
                   && !(isPython && normalizedPythonName(rule.name) == name)) {
            continue;
        }
        if (!ready.versions.isEverything()) {
            const Result<VersionScheme> scheme = versionScheme(unit.plugin);
            const Result<bool> inside = scheme ? ready.versions.contains(*scheme, unit.version) : Result<bool>(true);
            if (inside && !*inside)
                continue;
        }
        return &rule;
    }
    return nullptr;
}

} // namespace pulpit::domain

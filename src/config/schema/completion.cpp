// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/completion.h"

#include "config/edit/yamlvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

QString kindText(const SchemaKey &key)
{
    switch (key.kind) {
    case Kind::Mapping:
    case Kind::Names: return u"mapping"_s;
    case Kind::Text: return u"text"_s;
    case Kind::Schedule: return u"schedule"_s;
    case Kind::Runtime: return u"duration"_s;
    case Kind::Pattern: return u"pattern"_s;
    case Kind::Integer: return u"%1 to %2"_s.arg(key.least).arg(key.most);
    case Kind::Truth: return u"true or false"_s;
    case Kind::Choice: return key.choices.join(u", "_s);
    case Kind::Url: return u"URL"_s;
    case Kind::Path: return u"path"_s;
    case Kind::GroupName: return u"group"_s;
    case Kind::ServerName: return u"server"_s;
    case Kind::CredentialsName: return u"credentials"_s;
    case Kind::Free: break;
    }
    return u"anything"_s;
}

QString detailOf(const SchemaKey &key)
{
    QStringList parts {kindText(key)};
    if (key.isRequired)
        parts.append(u"required"_s);
    if (!key.byDefault.isEmpty())
        parts.append(u"default %1"_s.arg(key.byDefault));
    return parts.join(u" · "_s);
}

void addNames(const QStringList &names, const QString &suffix, const QString &detail, QList<Proposal> *list)
{
    for (const QString &name : names)
        list->append({name, suffix, detail, {}});
}

QList<Proposal> keysFor(const SchemaKey &mapping, const QStringList &path, const FleetNames &names)
{
    QList<Proposal> list;
    if (mapping.kind == Kind::Names) {
        // Names are the operator's own, but a group on a server has to be one that is defined.
        if (path.size() == 3 && path.first() == u"pulp_servers"_s)
            addNames(names.defined(Kind::GroupName), u":"_s, u"group"_s, &list);
        return list;
    }
    for (const SchemaKey &child : mapping.children)
        if (child.aliasOf.isEmpty())
            list.append({child.name, child.isMapping() ? u":"_s : u": "_s, detailOf(child), child.help});
    return list;
}

QList<Proposal> valuesFor(const SchemaKey &key, const TextContext &context, const FleetNames &names)
{
    QList<Proposal> list;
    switch (key.kind) {
    case Kind::CredentialsName: addNames(names.defined(key.kind), {}, u"credentials"_s, &list); break;
    case Kind::ServerName:
        addNames(names.defined(key.kind), {}, u"server"_s, &list);
        list.removeIf([&](const Proposal &p) { return p.text == context.path.value(1); });
        break;
    case Kind::GroupName: addNames(names.defined(key.kind), {}, u"group"_s, &list); break;
    case Kind::Truth: addNames({u"true"_s, u"false"_s}, {}, {}, &list); break;
    case Kind::Choice: addNames(key.choices, {}, {}, &list); break;
    case Kind::Schedule:
        for (const auto &[text, meaning] :
             {std::pair(u"\"0 2 * * *\""_s, u"every day at 02:00"_s), std::pair(u"\"@hourly\""_s, u"every hour"_s),
              std::pair(u"\"*/15 * * * *\""_s, u"every 15 minutes"_s),
              std::pair(u"\"0 3 * * 0\""_s, u"Sundays at 03:00"_s)})
            list.append({text, {}, meaning, {}});
        break;
    case Kind::Runtime:
        addNames({u"\"30m\""_s, u"\"2h\""_s, u"\"6h\""_s, u"\"1d\""_s}, {}, u"duration"_s, &list);
        break;
    case Kind::Names: addNames({u"{}"_s}, {}, u"none"_s, &list); break;
    case Kind::Mapping:
    case Kind::Text:
    case Kind::Pattern:
    case Kind::Integer:
    case Kind::Url:
    case Kind::Path:
    case Kind::Free: break;
    }
    return list;
}

/// 0 where \a text begins with the word, 1 where a part of it does, 2 where it is somewhere in it, -1 where it is not.
int rank(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at <= 0)
        return int(at);
    return text.at(at - 1).isLetterOrNumber() ? 2 : 1;
}

} // namespace

QList<Proposal> proposalsAt(const TextContext &context, const FleetNames &names, const QStringList &present)
{
    const SchemaKey *key = context.isComment ? nullptr : schemaAt(context.path);
    if (!key)
        return {};
    QList<Proposal> list
        = context.isKey && key->isMapping() ? keysFor(*key, context.path, names) : valuesFor(*key, context, names);
    QString word = context.word;
    if (word.startsWith(u'"') || word.startsWith(u'\''))
        word = word.mid(1);
    list.removeIf([&](const Proposal &p) {
        return rank(p.text, word) < 0 || (context.isKey && present.contains(p.text) && p.text != context.whole);
    });
    std::stable_sort(list.begin(), list.end(),
                     [&](const Proposal &a, const Proposal &b) { return rank(a.text, word) < rank(b.text, word); });
    return list;
}

QString helpAt(const QStringList &path)
{
    const SchemaKey *key = path.isEmpty() ? nullptr : schemaAt(path);
    if (!key)
        return {};
    QString text = path.last() + u" – "_s + detailOf(*key) + u'\n' + key->help;
    if (key->isOurs)
        text += u"\nPulp Manager itself refuses this key."_s;
    return text;
}

QString iniHelp(const QString &section, const QString &key)
{
    const IniSchemaKey *found = iniSchemaAt(section, key);
    if (!found)
        return {};
    QString text = u"[%1] %2\n%3"_s.arg(section, key, found->help);
    if (!found->byDefault.isEmpty())
        text += u"\nDefault: %1"_s.arg(found->byDefault);
    return text;
}

} // namespace pulpit::config

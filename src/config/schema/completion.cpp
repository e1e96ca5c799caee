// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/completion.h"
#include "config/phrases.h"

#include "config/edit/yamlvalue.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

Phrase kindText(const SchemaKey &key)
{
    switch (key.kind) {
    case Kind::Mapping:
    case Kind::Names: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "mapping"));
    case Kind::Text: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "text"));
    case Kind::Schedule: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "schedule"));
    case Kind::Runtime: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "duration"));
    case Kind::Pattern: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "pattern"));
    case Kind::Integer: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1 to %2"), key.least, key.most);
    case Kind::Truth: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false"));
    case Kind::Choice: return key.choices.join(u", "_s);
    case Kind::Url: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "URL"));
    case Kind::Path: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "path"));
    case Kind::GroupName: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "group"));
    case Kind::ServerName: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "server"));
    case Kind::CredentialsName: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "credentials"));
    case Kind::Free: break;
    }
    return phrase(QT_TRANSLATE_NOOP("pulpit::config", "anything"));
}

void addNames(const QStringList &names, const QString &suffix, const Phrase &detail, QList<Proposal> *list)
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
            addNames(names.defined(Kind::GroupName), u":"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "group")),
                     &list);
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
    case Kind::CredentialsName:
        addNames(names.defined(key.kind), {}, phrase(QT_TRANSLATE_NOOP("pulpit::config", "credentials")), &list);
        break;
    case Kind::ServerName:
        addNames(names.defined(key.kind), {}, phrase(QT_TRANSLATE_NOOP("pulpit::config", "server")), &list);
        list.removeIf([&](const Proposal &p) { return p.text == context.path.value(1); });
        break;
    case Kind::GroupName:
        addNames(names.defined(key.kind), {}, phrase(QT_TRANSLATE_NOOP("pulpit::config", "group")), &list);
        break;
    case Kind::Truth: addNames({u"true"_s, u"false"_s}, {}, {}, &list); break;
    case Kind::Choice: addNames(key.choices, {}, {}, &list); break;
    case Kind::Schedule:
        for (const auto &[text, meaning] :
             {std::pair(u"\"0 2 * * *\""_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "every day at 02:00"))),
              std::pair(u"\"@hourly\""_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "every hour"))),
              std::pair(u"\"*/15 * * * *\""_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "every 15 minutes"))),
              std::pair(u"\"0 3 * * 0\""_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "Sundays at 03:00")))})
            list.append({text, {}, meaning, {}});
        break;
    case Kind::Runtime:
        addNames({u"\"30m\""_s, u"\"2h\""_s, u"\"6h\""_s, u"\"1d\""_s}, {},
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "duration")), &list);
        break;
    case Kind::Names: addNames({u"{}"_s}, {}, phrase(QT_TRANSLATE_NOOP("pulpit::config", "none")), &list); break;
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

Phrase detailOf(const SchemaKey &key)
{
    Phrase detail = kindText(key);
    if (key.isRequired)
        detail = phrase("%1 · %2", detail, phrase(QT_TRANSLATE_NOOP("pulpit::config", "required")));
    if (!key.byDefault.isEmpty())
        detail = phrase("%1 · %2", detail, phrase(QT_TRANSLATE_NOOP("pulpit::config", "default %1"), key.byDefault));
    return detail;
}

Phrase helpAt(const QStringList &path)
{
    const SchemaKey *key = path.isEmpty() ? nullptr : schemaAt(path);
    return key ? helpOf(path.last(), *key) : Phrase();
}

Phrase helpOf(const QString &name, const SchemaKey &key)
{
    const Phrase help = phrase("%1 – %2\n%3", name, detailOf(key), key.help);
    if (!key.isOurs)
        return help;
    return phrase("%1\n%2", help, phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager itself refuses this key.")));
}

Phrase iniHelp(const QString &section, const QString &key)
{
    const IniSchemaKey *found = iniSchemaAt(section, key);
    if (!found)
        return {};
    return phrase("[%1] %2 – %3\n%4", section, key.toLower(), iniDetail(*found), found->help);
}

Phrase iniDetail(const IniSchemaKey &key)
{
    Phrase detail;
    switch (key.kind) {
    case IniSchemaKey::Kind::Truth: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false")); break;
    case IniSchemaKey::Kind::Seconds:
        detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "seconds, %1 to %2"), key.least, key.most);
        break;
    case IniSchemaKey::Kind::Choice: detail = key.choices.join(u", "_s); break;
    case IniSchemaKey::Kind::Pattern: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "pattern")); break;
    case IniSchemaKey::Kind::Path: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "path")); break;
    case IniSchemaKey::Kind::Url: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "URL")); break;
    case IniSchemaKey::Kind::List: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "list with commas")); break;
    case IniSchemaKey::Kind::Secret:
        detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "where a secret is: file:/path or env:NAME"));
        break;
    case IniSchemaKey::Kind::Text: detail = phrase(QT_TRANSLATE_NOOP("pulpit::config", "text")); break;
    }
    if (!key.byDefault.isEmpty())
        detail = phrase("%1 · %2", detail, phrase(QT_TRANSLATE_NOOP("pulpit::config", "default %1"), key.byDefault));
    return detail;
}

QList<Proposal> iniProposals(const QString &section, const QString &before, const QStringList &present)
{
    QList<Proposal> list;
    const QString line = before.trimmed();
    if (line.startsWith(u'#') || line.startsWith(u';'))
        return list;
    if (line.startsWith(u'[')) {
        QStringList sections;
        for (const IniSchemaKey &key : iniSchema())
            if (key.isUsed && !sections.contains(key.section) && rank(key.section, line.mid(1)) >= 0)
                sections.append(key.section);
        addNames(sections, u"]"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "section")), &list);
        return list;
    }
    const qsizetype delimiter = before.indexOf(QRegularExpression(u"[=:]"_s));
    if (delimiter >= 0) {
        const IniSchemaKey *key = iniSchemaAt(section, before.first(delimiter).trimmed());
        const QString value = before.sliced(delimiter + 1).trimmed();
        const QStringList values = !key              ? QStringList()
            : key->kind == IniSchemaKey::Kind::Truth ? QStringList {u"true"_s, u"false"_s}
            : !key->choices.isEmpty()                ? key->choices
                                                     : QStringList {key->byDefault};
        for (const QString &one : values)
            if (!one.isEmpty() && rank(one, value) >= 0)
                list.append({one,
                             {},
                             one == key->byDefault ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "default")) : Phrase(),
                             {}});
        return list;
    }
    for (const IniSchemaKey &key : iniSchema())
        if (key.section == section && key.isUsed && !present.contains(key.key) && rank(key.key, line) >= 0)
            list.append({key.key, u" = "_s, iniDetail(key), key.help});
    return list;
}

} // namespace pulpit::config

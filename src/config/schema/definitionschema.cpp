// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/definitionschema.h"

#include "config/definitions/jsontree.h"
#include "domain/definitionfields.h"
#include "domain/repositorydefinition.h"

#include <QHash>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;
using domain::DefinitionPart;
using domain::FieldForm;

SchemaKey field(const QString &name, Kind kind, const Phrase &help, bool isRequired = false)
{
    SchemaKey made;
    made.name = name;
    made.kind = kind;
    made.help = help;
    made.isRequired = isRequired;
    return made;
}

Kind kindOf(FieldForm form)
{
    switch (form) {
    case FieldForm::Truth: return Kind::Truth;
    case FieldForm::Whole:
    case FieldForm::Seconds: return Kind::Integer;
    case FieldForm::Policy: return Kind::Choice;
    case FieldForm::Path: return Kind::Path;
    case FieldForm::Text:
    case FieldForm::Service:
    case FieldForm::Guard: return Kind::Text;
    case FieldForm::Pem:
    case FieldForm::Texts:
    case FieldForm::Object:
    case FieldForm::Objects:
    case FieldForm::Labels: break;
    }
    return Kind::Free;
}

Phrase helpOf(FieldForm form)
{
    switch (form) {
    case FieldForm::Seconds:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config", "Seconds, or null for Pulp's own default."));
    case FieldForm::Whole:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config", "A whole number, or null for Pulp's own default."));
    case FieldForm::Policy:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                        "When content is fetched: immediate (with the sync), on_demand (when somebody "
                                        "asks for it, then kept) or streamed (each time anew)."));
    case FieldForm::Pem:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                        "A key or certificate: its text in PEM form, or {\"file\": "
                                        "\"keys/vendor.asc\"} of the same tree."));
    case FieldForm::Texts: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "A list of texts."));
    case FieldForm::Labels: return phrase(QT_TRANSLATE_NOOP("pulpit::config", "Labels in Pulp: an object of texts."));
    case FieldForm::Service:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config", "The name of a signing service on the servers, or null."));
    case FieldForm::Guard:
        return phrase(QT_TRANSLATE_NOOP("pulpit::config", "The name of a content guard on the servers."));
    case FieldForm::Path:
        return phrase(QT_TRANSLATE_NOOP(
            "pulpit::config", "Where the content is served, where it does not follow from name and base_url."));
    case FieldForm::Text:
    case FieldForm::Truth:
    case FieldForm::Object:
    case FieldForm::Objects: break;
    }
    return phrase(QT_TRANSLATE_NOOP("pulpit::config", "A field of Pulp's own; it is given to Pulp as it is."));
}

SchemaKey partOf(DefinitionPart part, const QString &plugin, const Phrase &help)
{
    SchemaKey made = field(QString(domain::nameOf(part)), Kind::Mapping, help);
    for (const QString &name : domain::fieldsOf(part, plugin)) {
        const FieldForm form = domain::formOf(part, plugin, name).value_or(FieldForm::Text);
        SchemaKey child = field(name, kindOf(form), helpOf(form));
        child.most = form == FieldForm::Seconds ? 86400 : 1000000;
        if (form == FieldForm::Policy) {
            child.choices = {u"immediate"_s, u"on_demand"_s, u"streamed"_s};
            child.byDefault = u"immediate"_s;
        }
        made.children.push_back(child);
    }
    return made;
}

SchemaKey ownExtras(const QString &plugin)
{
    SchemaKey own = field(u"x-pulpit"_s, Kind::Mapping,
                          phrase(QT_TRANSLATE_NOOP(
                              "pulpit::config", "Pulp's own fields of the three objects. Pulp Manager ignores them.")));
    own.children = {
        partOf(DefinitionPart::Remote, plugin,
               phrase(QT_TRANSLATE_NOOP("pulpit::config", "Fields of the remote in Pulp."))),
        partOf(DefinitionPart::Repository, plugin,
               phrase(QT_TRANSLATE_NOOP("pulpit::config", "Fields of the repository in Pulp."))),
        partOf(DefinitionPart::Distribution, plugin,
               phrase(QT_TRANSLATE_NOOP("pulpit::config", "Fields of the distribution in Pulp."))),
        field(u"remote_type"_s, Kind::Text,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "Another type of remote of the same plugin, e.g. rpm/uln."))),
        field(u"name"_s, Kind::Text,
              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                       "The name that the objects have on the servers, whatever the rules say."))),
    };
    return own;
}

SchemaKey definition(const QString &plugin)
{
    SchemaKey type
        = field(u"content_repo_type"_s, Kind::Choice,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "What is in it; any other as plugin/type.")), true);
    type.choices = domain::knownDefinitionTypes();
    SchemaKey url
        = field(u"url"_s, Kind::Url,
                phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                         "Where it is synced from. With it the repository has a remote and is "
                                         "named ext-...")));
    SchemaKey tls = field(u"tls_validation"_s, Kind::Truth,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                   "Whether the upstream's certificate is checked; otherwise "
                                                   "remote_tls_validation of config.ini.")));
    SchemaKey root = field({}, Kind::Mapping, {});
    root.children = {
        field(u"name"_s, Kind::Text, phrase(QT_TRANSLATE_NOOP("pulpit::config", "What it is called.")), true),
        type,
        field(u"description"_s, Kind::Text, phrase(QT_TRANSLATE_NOOP("pulpit::config", "What it is for.")), true),
        field(u"owner"_s, Kind::Text, phrase(QT_TRANSLATE_NOOP("pulpit::config", "Whose it is.")), true),
        field(u"base_url"_s, Kind::Path,
              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                       "The first part of the path under which it is served, before its name.")),
              true),
        url,
        field(u"proxy"_s, Kind::Url,
              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                       "The proxy to the upstream, or null. Not used for internal domains."))),
        tls,
        field(u"vault_load_secrets"_s, Kind::Free,
              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                       "Secrets of the remote: a list of {\"kv\", \"path\", \"secret_name\", "
                                       "\"remote_property\"}."))),
    };
    if (plugin == "deb"_L1 || plugin.isEmpty()) {
        SchemaKey releases
            = field(u"releases"_s, Kind::Text,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "deb: releases to sync, with spaces between them.")));
        releases.byDefault = u"stable"_s;
        root.children.push_back(releases);
        root.children.push_back(
            field(u"components"_s, Kind::Text,
                  phrase(QT_TRANSLATE_NOOP("pulpit::config", "deb: components to sync; without it all of them."))));
        root.children.push_back(
            field(u"architectures"_s, Kind::Text,
                  phrase(QT_TRANSLATE_NOOP("pulpit::config", "deb: architectures to sync; without it all of them."))));
    }
    root.children.push_back(ownExtras(plugin));
    return root;
}

Phrase kindAndHelp(const QString &name, const SchemaKey &key)
{
    return phrase("%1 – %2\n%3", name, detailOf(key), key.help);
}

} // namespace

const SchemaKey &definitionSchema(const QString &plugin)
{
    static QMutex mutex; // guards made
    static QHash<QString, std::shared_ptr<const SchemaKey>> made;
    const QString known = domain::isListedPlugin(plugin) ? plugin : QString();
    const QMutexLocker lock(&mutex);
    auto found = made.constFind(known);
    if (found == made.constEnd())
        found = made.insert(known, std::make_shared<const SchemaKey>(definition(known)));
    return **found;
}

const SchemaKey *definitionSchemaAt(const QStringList &path, const QString &plugin)
{
    const SchemaKey *at = &definitionSchema(plugin);
    for (const QString &step : path) {
        at = at->child(step);
        if (!at)
            return nullptr;
    }
    return at;
}

QString pluginOf(const QByteArray &bytes)
{
    const JsonTree tree = JsonTree::parse(bytes, u"text"_s);
    const JsonNode *type
        = tree.root && tree.root->type == QJsonValue::Object ? tree.root->value(u"content_repo_type") : nullptr;
    const auto known = type ? domain::definitionType(type->text) : std::nullopt;
    return known ? known->plugin : QString();
}

QList<Proposal> definitionProposals(const JsonContext &context, const QString &plugin)
{
    const SchemaKey *key = definitionSchemaAt(context.text.path, plugin);
    if (!key)
        return {};
    QString word = context.text.word;
    word.remove(u'"');
    QList<Proposal> list;
    const auto offer = [&](const QString &text, const QString &suffix, const Phrase &detail, const Phrase &help) {
        if (text.contains(word, Qt::CaseInsensitive))
            list.append({text, suffix, detail, help});
    };
    if (context.text.isKey) {
        for (const SchemaKey &child : key->children)
            if (!context.present.contains(child.name) || context.text.whole == child.name)
                offer(u'"' + child.name + u'"', u": "_s, detailOf(child), child.help);
    } else if (key->kind == Kind::Truth) {
        offer(u"true"_s, {}, {}, {});
        offer(u"false"_s, {}, {}, {});
    } else {
        for (const QString &choice : key->choices)
            offer(u'"' + choice + u'"', {}, {}, {});
    }
    std::stable_sort(list.begin(), list.end(), [&](const Proposal &a, const Proposal &b) {
        return a.text.mid(1).startsWith(word) > b.text.mid(1).startsWith(word);
    });
    return list;
}

Phrase definitionHelp(const QStringList &path, const QString &plugin)
{
    const SchemaKey *key = path.isEmpty() ? nullptr : definitionSchemaAt(path, plugin);
    return key ? kindAndHelp(path.last(), *key) : Phrase();
}

const SchemaKey *iniSectionSchema(const QString &section)
{
    static const QHash<QString, SchemaKey> sections = [] {
        QHash<QString, SchemaKey> made;
        for (const IniSchemaKey &key : iniSchema()) {
            if (!key.isUsed)
                continue;
            SchemaKey &mapping = made[key.section];
            mapping.kind = Kind::Mapping;
            mapping.name = key.section;
            SchemaKey child = field(key.key, Kind::Text, key.help);
            child.byDefault = key.byDefault;
            child.choices = key.choices;
            switch (key.kind) {
            case IniSchemaKey::Kind::Truth: child.kind = Kind::Truth; break;
            case IniSchemaKey::Kind::Choice: child.kind = Kind::Choice; break;
            case IniSchemaKey::Kind::Pattern: child.kind = Kind::Pattern; break;
            case IniSchemaKey::Kind::Path: child.kind = Kind::Path; break;
            case IniSchemaKey::Kind::Url: child.kind = Kind::Url; break;
            case IniSchemaKey::Kind::Seconds:
            case IniSchemaKey::Kind::List:
            case IniSchemaKey::Kind::Secret:
            case IniSchemaKey::Kind::Text: break;
            }
            mapping.children.push_back(child);
        }
        return made;
    }();
    const auto found = sections.constFind(section);
    return found == sections.constEnd() ? nullptr : &*found;
}

} // namespace pulpit::config

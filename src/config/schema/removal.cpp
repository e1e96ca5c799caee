// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/removal.h"

#include "config/edit/yamleditor.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

QString sectionOf(Kind kind)
{
    return kind == Kind::ServerName ? u"pulp_servers"_s : kind == Kind::GroupName ? u"repo_groups"_s : u"credentials"_s;
}

/// One edit that makes \a after of \a before, as short as can be.
TextEdits between(const QByteArray &before, const QByteArray &after)
{
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < most && before.at(same) == after.at(same))
        ++same;
    qsizetype tail = 0;
    while (tail < most - same && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return QList<TextEdit> {{same, before.size() - same - tail, after.mid(same, after.size() - same - tail)}};
}

/// The servers whose entries use \a name otherwise than by having the group.
QStringList usersOf(const DocumentIndex &index, const FleetNames &names, Kind kind, const QString &name)
{
    QStringList users;
    for (const NamePlace &place : names.places(kind, name)) {
        const QStringList path = index.pathAt(place.offset);
        if (!place.isDefinition && path.size() > 1 && path.at(1) != name && !users.contains(path.at(1)))
            users.append(path.at(1));
    }
    return users;
}

} // namespace

Result<TextEdits> removedEverywhere(const QByteArray &bytes, Kind kind, const QString &name)
{
    const Result<YamlEditor> editor = YamlEditor::open(bytes);
    if (!editor)
        return fail(editor.error());
    const FleetNames names = FleetNames::of(editor->index());
    if (!names.definition(kind, name))
        return fail(ErrorCode::NotFound, u"there is no \"%1\" to remove"_s.arg(name));
    QList<QStringList> paths {{sectionOf(kind), name}};
    const QStringList users = usersOf(editor->index(), names, kind, name);
    if (kind != Kind::GroupName && !users.isEmpty())
        return fail(ErrorCode::Conflict,
                    kind == Kind::ServerName
                        ? u"servers sync from %1: %2"_s.arg(name, users.mid(0, 10).join(u", "_s))
                        : u"servers log in with %1: %2"_s.arg(name, users.mid(0, 10).join(u", "_s)),
                    {}, u"give them another one first"_s);
    for (const QString &server : users)
        paths.append({u"pulp_servers"_s, server, u"repo_groups"_s, name});
    QByteArray text = bytes;
    for (const QStringList &path : std::as_const(paths)) {
        const Result<YamlEditor> now = YamlEditor::open(text);
        if (!now)
            return fail(now.error());
        const Result<TextEdits> edits = now->removeKey(path);
        if (!edits)
            return fail(edits.error());
        text = edits->appliedTo(text);
    }
    return between(bytes, text);
}

} // namespace pulpit::config

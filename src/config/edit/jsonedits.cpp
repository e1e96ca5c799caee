// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/jsonedits.h"

#include "config/definitions/jsontree.h"
#include "config/yamltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cctype>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

QByteArray written(const QJsonValue &value)
{
    // An array of one is written as JSON and loses its brackets again.
    return QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// \a path without its last key, made of objects; null where something else stands there.
const JsonNode *objectAt(const JsonNode &root, const QStringList &path)
{
    const JsonNode *node = &root;
    for (const QString &key : path) {
        node = node->type == QJsonValue::Object ? node->value(key) : nullptr;
        if (!node)
            return nullptr;
    }
    return node->type == QJsonValue::Object ? node : nullptr;
}

qsizetype memberAt(const JsonNode &object, const QString &key)
{
    for (std::size_t i = object.members.size(); i-- > 0;)
        if (object.members[i].key == key)
            return qsizetype(i);
    return -1;
}

QJsonObject withValue(QJsonObject object, QStringList path, const std::optional<QJsonValue> &value)
{
    const QString key = path.takeFirst();
    if (!path.isEmpty())
        object.insert(key, withValue(object.value(key).toObject(), path, value));
    else if (value)
        object.insert(key, *value);
    else
        object.remove(key);
    return object;
}

class JsonEditor
{
public:
    explicit JsonEditor(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_mark(bytes.size() - withoutByteOrderMark(bytes).size())
        , m_tree(JsonTree::parse(bytes, u"text"_s))
    {
    }
    [[nodiscard]] bool isObject() const { return m_tree.root && m_tree.root->type == QJsonValue::Object; }
    [[nodiscard]] const JsonNode &root() const { return *m_tree.root; }
    [[nodiscard]] static Error noObject()
    {
        Error error;
        error.code = ErrorCode::InvalidConfiguration;
        error.what = u"this is no JSON object"_s;
        return error;
    }
    [[nodiscard]] TextEdit edit(qsizetype begin, qsizetype end, QByteArray replacement) const
    {
        return {begin + m_mark, end - begin, std::move(replacement)};
    }
    /// The spaces and line ends before \a offset.
    [[nodiscard]] QByteArray spaceBefore(qsizetype offset) const
    {
        qsizetype begin = offset + m_mark;
        while (begin > 0 && std::isspace(uchar(m_bytes.at(begin - 1))))
            --begin;
        return m_bytes.mid(begin, offset + m_mark - begin);
    }
    [[nodiscard]] TextEdit insertion(const JsonNode &object, const QString &key, const QJsonValue &value) const
    {
        const QByteArray member = written(key) + ": " + written(value);
        if (object.members.empty())
            return edit(object.begin, object.end, "{" + member + "}");
        const JsonNode::Member &last = object.members.back();
        const QByteArray space = spaceBefore(last.begin);
        return edit(last.value.end, last.value.end, "," + (space.isEmpty() ? QByteArray(" ") : space) + member);
    }
    [[nodiscard]] Result<TextEdits> checked(const TextEdit &edit, const QJsonObject &wanted) const
    {
        const TextEdits edits(QList<TextEdit> {edit});
        const JsonTree after = JsonTree::parse(edits.appliedTo(m_bytes), u"text"_s);
        if (!after.root || after.root->toJson() != QJsonValue(wanted))
            return fail(ErrorCode::Conflict, u"the edit would change more than was asked for"_s);
        return edits;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_mark; ///< bytes before the text
    JsonTree m_tree;
};

} // namespace

Result<TextEdits> setJson(const QByteArray &bytes, const QStringList &path, const QJsonValue &value)
{
    const JsonEditor editor(bytes);
    if (!editor.isObject() || path.isEmpty())
        return fail(editor.noObject());
    const QJsonObject wanted = withValue(editor.root().toJson().toObject(), path, value);
    // The innermost object that is there gets what is missing.
    for (qsizetype depth = path.size() - 1; depth >= 0; --depth) {
        const JsonNode *object = objectAt(editor.root(), path.first(depth));
        if (!object)
            continue;
        const qsizetype at = memberAt(*object, path.at(depth));
        if (at >= 0 && depth == path.size() - 1) {
            const JsonNode &old = object->members[std::size_t(at)].value;
            return editor.checked(editor.edit(old.begin, old.end, written(value)), wanted);
        }
        if (at >= 0)
            break; // something else than an object stands in the way
        QJsonValue made = value;
        for (qsizetype i = path.size() - 1; i > depth; --i)
            made = QJsonObject {{path.at(i), made}};
        return editor.checked(editor.insertion(*object, path.at(depth), made), wanted);
    }
    return fail(ErrorCode::Conflict, u"\"%1\" is no object"_s.arg(path.first()));
}

Result<TextEdits> removeJson(const QByteArray &bytes, const QStringList &path)
{
    const JsonEditor editor(bytes);
    if (!editor.isObject())
        return fail(editor.noObject());
    const JsonNode *object = path.isEmpty() ? nullptr : objectAt(editor.root(), path.first(path.size() - 1));
    const qsizetype at = object ? memberAt(*object, path.last()) : -1;
    if (at < 0)
        return fail(ErrorCode::NotFound, u"there is no key \"%1\""_s.arg(path.value(path.size() - 1)));
    const auto &members = object->members;
    const JsonNode::Member &member = members[std::size_t(at)];
    qsizetype begin = member.begin;
    qsizetype end = member.value.end;
    if (std::size_t(at) + 1 < members.size())
        end = members[std::size_t(at) + 1].begin;
    else if (at > 0)
        begin = members[std::size_t(at) - 1].value.end;
    return editor.checked(editor.edit(begin, end, {}),
                          withValue(editor.root().toJson().toObject(), path, std::nullopt));
}

Result<TextEdits> renameJson(const QByteArray &bytes, const QStringList &path, const QString &name)
{
    const JsonEditor editor(bytes);
    if (!editor.isObject())
        return fail(editor.noObject());
    const JsonNode *object = path.isEmpty() ? nullptr : objectAt(editor.root(), path.first(path.size() - 1));
    const qsizetype at = object ? memberAt(*object, path.last()) : -1;
    if (at < 0)
        return fail(ErrorCode::NotFound, u"there is no key \"%1\""_s.arg(path.value(path.size() - 1)));
    if (memberAt(*object, name) >= 0)
        return fail(ErrorCode::AlreadyExists, u"the key \"%1\" is there already"_s.arg(name));
    const JsonNode::Member &member = object->members[std::size_t(at)];
    QJsonObject wanted = withValue(editor.root().toJson().toObject(), path, std::nullopt);
    wanted = withValue(wanted, path.first(path.size() - 1) + QStringList {name}, member.value.toJson());
    return editor.checked(editor.edit(member.begin, member.end, written(name)), wanted);
}

} // namespace pulpit::config

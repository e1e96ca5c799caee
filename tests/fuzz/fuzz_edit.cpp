// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/iniedits.h"
#include "config/edit/jsonedits.h"
#include "config/edit/yamleditor.h"
#include "config/schema/definitionschema.h"
#include "config/schema/fleetnames.h"
#include "config/yamldocument.h"

#include <cstdint>

using namespace Qt::StringLiterals;
using namespace pulpit::config;

namespace {

void check(const QByteArray &bytes, const pulpit::Result<TextEdits> &edits)
{
    if (edits && edits->inverse(bytes).appliedTo(edits->appliedTo(bytes)) != bytes)
        __builtin_trap();
}

/// What pieces give is what the whole gives, as far as that is a document.
void checkPieces(const QByteArray &bytes)
{
    PiecewiseReader reader(0);
    const YamlDocument pieces = reader.read(bytes, u"f"_s);
    const YamlDocument whole = readDocument(bytes, u"f"_s);
    if (pieces.tree.root.has_value() != whole.tree.root.has_value()
        || pieces.tree.problems.size() != whole.tree.problems.size())
        __builtin_trap();
}

void checkPlain(const QByteArray &bytes, int at)
{
    check(bytes, setJson(bytes, {u"a"_s, u"b"_s}, u"c"_s));
    check(bytes, removeJson(bytes, {u"a"_s}));
    check(bytes, renameJson(bytes, {u"a"_s}, u"z"_s));
    check(bytes, setIni(bytes, u"pulp"_s, u"a"_s, u"b"_s));
    check(bytes, removeIni(bytes, u"pulp"_s, u"a"_s));
    const QString text = QString::fromUtf8(bytes);
    (void)definitionProposals(jsonContextAt(text, at % (text.size() + 1)), u"rpm"_s);
    (void)iniContextAt(text, at % int(text.size() + 1));
}

} // namespace

/// An edit at the place that the first two bytes name; its inverse has to give the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    checkPlain(bytes, data[0] * 256 + data[1]);
    checkPieces(bytes);
    const auto editor = YamlEditor::open(bytes);
    if (!editor)
        return 0;
    const auto names = FleetNames::of(editor->index());
    const QStringList path = editor->index().pathAt((data[0] * 256 + data[1]) % (bytes.size() + 1));
    check(bytes, editor->set(path, YamlValue::ofText(u"a: b"_s)));
    check(bytes, editor->addKey(path, u"new"_s, YamlValue::ofMap({{u"x"_s, YamlValue::ofWord(u"1"_s)}})));
    check(bytes, editor->removeKey(path));
    check(bytes, editor->renameKey(path, u"other"_s));
    check(bytes, editor->insertItem(path, 0, YamlValue::ofText(u"item"_s)));
    check(bytes, editor->removeItem(path, 0));
    for (const NamePlace &place : names.all().first(std::min<qsizetype>(4, names.all().size())))
        check(bytes, renamed(bytes, place.kind, place.name, u"renamed"_s));
    return 0;
}

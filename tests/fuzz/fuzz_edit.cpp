// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/yamleditor.h"
#include "config/schema/fleetnames.h"

#include <cstdint>

using namespace Qt::StringLiterals;
using namespace pulpit::config;

/// An edit at the place that the first two bytes name; its inverse has to give the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    const auto editor = YamlEditor::open(bytes);
    if (!editor)
        return 0;
    const auto names = FleetNames::of(editor->index());
    const QStringList path = editor->index().pathAt((data[0] * 256 + data[1]) % (bytes.size() + 1));
    const auto check = [&bytes](const pulpit::Result<TextEdits> &edits) {
        if (edits && edits->inverse(bytes).appliedTo(edits->appliedTo(bytes)) != bytes)
            __builtin_trap();
    };
    check(editor->set(path, YamlValue::ofText(u"a: b"_s)));
    check(editor->addKey(path, u"new"_s, YamlValue::ofMap({{u"x"_s, YamlValue::ofWord(u"1"_s)}})));
    check(editor->removeKey(path));
    check(editor->renameKey(path, u"other"_s));
    check(editor->insertItem(path, 0, YamlValue::ofText(u"item"_s)));
    check(editor->removeItem(path, 0));
    for (const NamePlace &place : names.all().first(std::min<qsizetype>(4, names.all().size())))
        check(renamed(bytes, place.kind, place.name, u"renamed"_s));
    return 0;
}

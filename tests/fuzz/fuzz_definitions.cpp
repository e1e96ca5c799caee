// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionsreader.h"

#include <cstdint>

using namespace Qt::StringLiterals;

/// The bytes up to the first form feed are remote/global.json, the rest is a definition below it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = bytes.indexOf('\f');
    QList<pulpit::config::DefinitionFile> files {{u"remote/x.json"_s, split < 0 ? bytes : bytes.mid(split + 1)}};
    if (split >= 0)
        files.append({u"remote/global.json"_s, bytes.left(split)});
    const auto read = pulpit::config::readDefinitions(files, {});
    if (read.definitions.isEmpty() && read.problems.isEmpty())
        __builtin_trap(); // refused without saying why
    for (const auto &definition : read.definitions)
        if (pulpit::domain::RepositoryDefinition::fromJson(definition.toJson()) != definition)
            __builtin_trap();
    return 0;
}

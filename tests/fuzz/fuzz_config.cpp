// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"

#include <cstdint>

using namespace Qt::StringLiterals;

/// The bytes up to the first form feed are pulp_config.yml, the rest is config.ini.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype split = bytes.indexOf('\f');
    const QByteArray ini = split < 0 ? QByteArray() : bytes.mid(split + 1);
    const auto read = pulpit::config::readFleetTexts(split < 0 ? bytes : bytes.left(split), u"y"_s, ini, u"i"_s, {});
    if (!read.fleet && read.problems.isEmpty())
        __builtin_trap(); // refused without saying why
    return 0;
}

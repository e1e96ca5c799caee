// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/contentservice.h"

#include <QStringList>

namespace pulpit::engine {

/// The content types among what an API root names, with what can be done with each. Pure.
[[nodiscard]] QList<ports::ContentTypeInfo> contentTypes(const QStringList &endpoints);

/// The fields that a listing of a type shows; those that the server does not know it leaves out. \a isOne: of a single
/// unit, so that long ones are shown as well (the packages of an advisory). Pure.
[[nodiscard]] QStringList listedFields(const QString &path, bool isOne = false);

} // namespace pulpit::engine

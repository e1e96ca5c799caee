// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "age.h"
#include "content.h"

#include <QByteArray>
#include <QJsonValue>

#include <span>

namespace pulpit::fakepulp {

enum class Kind : quint8 { Repository, Remote, Distribution, Publication };

/// How a member of a request body is checked.
enum class Form : quint8 {
    Text,
    NullableText,
    Integer,
    Boolean,
    Object,
    List,
    Href,
    NullableHref,
    Labels,
    Policy,
    Certificate
};

/// One member of a resource that has no place of its own in the state.
struct FieldSpec
{
    enum Flag : quint8 {
        None = 0,
        Required = 1,
        Hidden = 2, ///< write only; shows in hidden_fields
        ReadOnly = 4,
        Generic = 8, ///< also in the cross-type list
        OmitUnset = 16, ///< left out of answers unless it was set
    };

    const char *name;
    Form form;
    const char *defaultJson;
    quint8 flags = None;
    int sinceMinor = 0;
    int untilMinor = 1000;
};

/// A kind of resource of one plugin, as a row of a table.
struct TypeSpec
{
    Kind kind;
    Plugin plugin;
    const char *path; ///< `rpm/rpm`, below `repositories/`
    const char *pulpType; ///< `rpm.rpm`, for the `pulp_type` filter
    const char *model; ///< `rpm.rpmrepository`, in the prn
    const char *className; ///< `RpmRepository`, in "No RpmRepository matches the given query."
    std::span<const FieldSpec> fields;
};

[[nodiscard]] std::span<const TypeSpec> typeSpecs();
[[nodiscard]] const TypeSpec *typeByPath(Kind kind, QByteArrayView path);
[[nodiscard]] const TypeSpec *typeByPulpType(Kind kind, QByteArrayView pulpType);
/// The main type of \a plugin; for publications of deb the structured one.
[[nodiscard]] const TypeSpec &typeOf(Kind kind, Plugin plugin);
[[nodiscard]] const TypeSpec &verbatimPublicationType();

/// First path segment of a kind: `repositories`.
[[nodiscard]] QByteArray kindPath(Kind kind);
[[nodiscard]] bool fieldExists(const FieldSpec &field, Age age);
/// rpm, deb and file serve publications, python and container serve versions.
[[nodiscard]] bool usesPublications(Plugin plugin);

} // namespace pulpit::fakepulp

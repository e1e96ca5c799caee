// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace pulpit::engine {

/// The body of a sync call: the group's own options where given, as they are; else the type's defaults for a mirror of
/// \a hasSource or for a primary (domain::defaultSyncOptions). Pure; any thread.
[[nodiscard]] QJsonObject syncBody(const QString &type, bool hasSource, const QJsonObject &groupOptions,
                                   std::optional<bool> autopublish);

/// What to send where the server refused \a body or its task could not mirror bit by bit; nullopt where there is
/// nothing milder.
[[nodiscard]] std::optional<QJsonObject> milderSyncBody(const QString &type, const QJsonObject &body);

/// Whether code or text of a failed rpm sync say that the upstream cannot be mirrored bit by bit.
[[nodiscard]] bool isMirrorRefusal(const QString &code, const QString &text);

/// \a body with the demand to look at everything, for types that otherwise skip an upstream that they have seen before
/// (rpm, deb): needed after a version was held back and taken away again, or the next sync would find "no change" and
/// hide the finding.
[[nodiscard]] QJsonObject withoutSkipping(const QString &type, QJsonObject body);

/// Whether the body asks for a mirror, i.e. for removal of what the source no longer has.
[[nodiscard]] bool isMirroring(const QJsonObject &body);

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace pulpit::engine {

/// \a object as it may be shown: values of fields that are named like a secret, the values of HTTP headers, private
/// keys and passwords in URLs become "***"; what is empty, null, a number or a flag stays. \a href tells whose object
/// it is: names of users are masked where they belong to a password (remotes, upstream Pulps, domains). Pure.
[[nodiscard]] QJsonObject withoutSecrets(const QJsonObject &object, const QString &href);

} // namespace pulpit::engine

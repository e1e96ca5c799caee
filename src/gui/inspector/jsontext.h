// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// JSON of a server as a person reads it. Pure.
namespace pulpit::gui {

/// The object with colours of the scheme that is shown, and a link on every href of the API; for a rich text document
/// and nothing else. Everything from the server is escaped. What is longer than a person reads is cut off and says so:
/// nested deeper than 32, more than 500 members of one list or object, texts over 4,000 characters, 20,000 lines.
[[nodiscard]] QString jsonAsHtml(const QJsonObject &object);

/// Whether it names an object of Pulp's API: an absolute path with "/api/v3/" in it, and nothing that a path has not.
[[nodiscard]] bool isPulpHref(const QString &text);

/// "repository ext-foo", "task": what to call an object in a heading.
[[nodiscard]] QString titleOf(const QJsonObject &object, const QString &href);

} // namespace pulpit::gui

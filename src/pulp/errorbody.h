// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace pulpit::pulp {

/// What the body of a refused request says, in one line of text.
struct ErrorText
{
    QString text; ///< Pulp's own words, shortened to 4 KiB; of an HTML page its title
    QString code; ///< PLP0005, RPM0004, ...; empty where there is none
    bool isHtml = false; ///< from a proxy, gunicorn or Django itself, not from Pulp's API
};

/// Reads the body of an answer with an error status. Pulp uses at least seven shapes: a dict of lists (per field), a
/// dict of dicts (nested fields), a bare list, {"detail": ...}, {"errors": [...]}, nothing at all, and HTML; a refused
/// cancelation sends the task itself. Pure.
[[nodiscard]] ErrorText readErrorBody(const QByteArray &body, const QByteArray &contentType);

/// The failure that an answer with \a status (not 2xx) means. Pure.
[[nodiscard]] Error answerError(int status, const QByteArray &body, const QByteArray &contentType,
                                const QString &where);

/// The code that Pulp puts in front of its text, e.g. "PLP0005" of "[PLP0005] Request timed out"; else empty. Pure.
[[nodiscard]] QString codeInFront(const QString &text);

} // namespace pulpit::pulp

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace pulpit::config {

/// A profile of pulp-cli's cli.toml, as far as Pulpit takes it over.
struct CliProfile
{
    QString name; ///< "default" of [cli], "production" of [cli-production]
    QString baseUrl;
    QString apiRoot; ///< empty: not said
    QString domain; ///< empty: not said
    QString username;
    Secret password; ///< may be empty: pulp-cli asks for it, or uses a certificate
    QString certificate; ///< of the client; a path
    QString key; ///< of the certificate; a path; empty: it is in the certificate's file
    bool verifiesTls = true;
};

/// Reads the text of a cli.toml: tables, and of their values strings, numbers and booleans on one line; what else TOML
/// can say is passed over where it stands on one line and refused (Unsupported, with the line) where it does not. Only
/// [cli] and [cli-NAME] with a base_url count. InvalidInput with the line for what is not TOML; TooLarge over
/// kMaxCliTomlBytes. Errors never repeat a value. Pure.
[[nodiscard]] Result<QList<CliProfile>> readCliToml(const QByteArray &text);

/// The same of a file: at $XDG_CONFIG_HOME/pulp/cli.toml usually.
[[nodiscard]] Result<QList<CliProfile>> readCliTomlFile(const QString &path);
[[nodiscard]] QString defaultCliTomlFile();

inline constexpr qint64 kMaxCliTomlBytes = 256 * 1024;

} // namespace pulpit::config

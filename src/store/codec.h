// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/job.h"
#include "domain/repository.h"
#include "domain/server.h"

#include <QHash>
#include <QString>

/// Values that are stored as JSON text. Default values are left out; an empty text is a default value. Reading never
/// fails: what is not understood (a newer program wrote it) is left at its default. Texts of other programs are freed
/// of credentials when written. Pure.
namespace pulpit::store::codec {

[[nodiscard]] QString toText(const domain::SyncOutcome &value);
[[nodiscard]] domain::SyncOutcome outcome(const QString &text);

[[nodiscard]] QString toText(const domain::Failure &value);
[[nodiscard]] domain::Failure failure(const QString &text);

[[nodiscard]] QString toText(const QList<domain::Stage> &value);
[[nodiscard]] QList<domain::Stage> stages(const QString &text);

[[nodiscard]] QString toText(const domain::ChildSummary &value);
[[nodiscard]] domain::ChildSummary childSummary(const QString &text);

[[nodiscard]] QString toText(const domain::Verification &value);
[[nodiscard]] domain::Verification verification(const QString &text);

[[nodiscard]] QString toText(const Error &value);
[[nodiscard]] Error error(const QString &text);

[[nodiscard]] QString toText(const domain::PulpStatus &value);
[[nodiscard]] domain::PulpStatus status(const QString &text);

[[nodiscard]] QString toText(const domain::EngineSettings &value);
[[nodiscard]] domain::EngineSettings settings(const QString &text);

/// The settings with the maintenance windows of the fleet and of its servers.
[[nodiscard]] QString settingsText(const domain::FleetConfiguration &value);
/// The windows that such a text holds; those of a server by its name, those of the fleet by an empty one.
[[nodiscard]] QHash<QString, QList<domain::MaintenanceWindow>> maintenance(const QString &text);

[[nodiscard]] QString toText(const domain::RegistrationSettings &value);
[[nodiscard]] domain::RegistrationSettings registration(const QString &text);

[[nodiscard]] QString toText(const QStringList &value);
[[nodiscard]] QStringList strings(const QString &text);

[[nodiscard]] QJsonObject object(const QString &text);

[[nodiscard]] QString toText(domain::CredentialReference::Kind kind);
[[nodiscard]] domain::CredentialReference::Kind credentialKind(const QString &text);
[[nodiscard]] QString toText(domain::TlsTrust::Kind kind);
[[nodiscard]] domain::TlsTrust::Kind trustKind(const QString &text);

} // namespace pulpit::store::codec

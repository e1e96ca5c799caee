// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

/// What of a repository, its remote and its distribution may be edited, in Pulp's own fields, and which values make
/// sense. One table for the forms of the front ends and for the operation that plans the edit. Pure; any thread.
namespace pulpit::domain {

enum class EditPart { Remote, Distribution, Repository };
[[nodiscard]] QString toString(EditPart part); ///< "remote", "distribution", "repository"

struct EditField
{
    enum class Form {
        Text, ///< may be null
        Url, ///< must not be empty
        ProxyUrl, ///< null: none
        Policy, ///< "immediate", "on_demand", "streamed"
        Truth,
        Count, ///< whole number from least on, or null
        Seconds, ///< number from 0 on, or null
        Path, ///< of a distribution
        Pem, ///< certificates, or null
        GuardName, ///< of a content guard, by its name; null: none
        Labels, ///< names with texts
        Names ///< a list of texts; null: none
    };
    QString name; ///< in Pulp's words
    Form form = Form::Text;
    int least = 0; ///< of a Count
    QStringList plugins; ///< only these have it; empty: all
    bool isWriteOnly = false; ///< Pulp takes it and never tells it

    bool operator==(const EditField &) const = default;
};
[[nodiscard]] const QList<EditField> &editFields(EditPart part);
/// nullptr where nothing of this name may be edited.
[[nodiscard]] const EditField *editField(EditPart part, const QString &name);
/// Properties of remotes that are secrets: they are named by where they are kept, never given.
[[nodiscard]] const QStringList &editSecrets();

enum class EditProblem {
    None,
    Empty,
    NotText,
    NotUrl,
    UrlScheme, ///< none of http, https, file
    UrlCredentials,
    UnknownPolicy,
    NotWhole,
    TooSmall,
    NotTruth,
    NotPath, ///< begins or ends with a slash, has empty parts or blanks
    NotPem,
    NotLabels, ///< letters, digits, "_", "-", "." and blanks
    NotNames, ///< a list of texts that are not empty
};
[[nodiscard]] EditProblem problemWith(const EditField &field, const QJsonValue &value);
/// What is wrong, in half a sentence; empty for None.
[[nodiscard]] QString toString(EditProblem problem);

} // namespace pulpit::domain

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/draft.h"

#include "config/smallfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace pulpit::gui {

namespace {
constexpr qint64 kMaxBytes = 32 * 1024 * 1024; // two texts of 4 MiB, escaped
} // namespace

QString draftFile(const QString &stateFile)
{
    return stateFile.isEmpty() ? QString() : stateFile + QStringLiteral(".draft");
}

bool saveDraft(const QString &name, const Draft &draft)
{
    if (name.isEmpty())
        return false;
    const QJsonObject object {{QStringLiteral("path"), draft.path},
                              {QStringLiteral("version"), draft.version},
                              {QStringLiteral("base"), draft.base},
                              {QStringLiteral("text"), draft.text},
                              {QStringLiteral("saved"), draft.saved.toUTC().toString(Qt::ISODateWithMs)}};
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

std::optional<Draft> readDraft(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    const Result<QByteArray> bytes = config::readSmallFile(name, kMaxBytes);
    const QJsonObject object = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (!object.contains(QStringLiteral("text")))
        return std::nullopt;
    Draft draft;
    draft.path = object.value(QStringLiteral("path")).toString();
    draft.version = object.value(QStringLiteral("version")).toInteger();
    draft.base = object.value(QStringLiteral("base")).toString();
    draft.text = object.value(QStringLiteral("text")).toString();
    draft.saved = QDateTime::fromString(object.value(QStringLiteral("saved")).toString(), Qt::ISODateWithMs);
    return draft;
}

void removeDraft(const QString &name)
{
    if (!name.isEmpty())
        QFile::remove(name);
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace pulpit::pulp {

/// Takes an object of an answer apart and remembers the first value that is missing or of another type, with its path
/// ("$.results[3].name"). Unknown keys are ignored; null counts as absent. Readers of nested objects report to the same
/// place.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object, QString path = QStringLiteral("$"));

    [[nodiscard]] bool has(QLatin1String key) const;
    /// Fails when absent.
    QString text(QLatin1String key);
    QString optionalText(QLatin1String key);
    bool flag(QLatin1String key, bool fallback);
    qint64 number(QLatin1String key);
    std::optional<qint64> optionalNumber(QLatin1String key);
    /// ISO 8601; UTC. Invalid when absent.
    QDateTime optionalTime(QLatin1String key);
    /// Empty when absent.
    QStringList texts(QLatin1String key);
    QJsonArray optionalArray(QLatin1String key);
    /// A reader of an empty object when absent.
    JsonReader optionalObject(QLatin1String key);
    /// Readers of the objects in an array; empty when absent.
    QList<JsonReader> objects(QLatin1String key);

    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    /// The first mismatch of this reader or one made by it.
    [[nodiscard]] Result<> problem() const;

private:
    JsonReader(QJsonObject object, QString path, std::shared_ptr<std::optional<Error>> problem);
    [[nodiscard]] QJsonValue value(QLatin1String key) const { return m_object.value(key); }
    void mismatch(QLatin1String key, const QString &expected);

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<std::optional<Error>> m_problem;
};

} // namespace pulpit::pulp

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timestamp.h"

#include <QByteArray>
#include <QJsonValue>
#include <QSet>
#include <QStringView>

namespace pulpit::fakepulp {

/// Which members of an object a client wants (`fields`, `exclude_fields`).
struct FieldSelection
{
    QSet<QByteArray> only; ///< empty: all
    QSet<QByteArray> without;

    [[nodiscard]] bool keeps(QByteArrayView name) const;
};

[[nodiscard]] QByteArray jsonString(QStringView text);
[[nodiscard]] QByteArray jsonString(QByteArrayView text);
[[nodiscard]] QByteArray jsonValue(const QJsonValue &value);

/// Writes one JSON object into a buffer, member by member and in the order of the calls. Answers are
/// written when they are asked for, never kept: a fleet of a hundred thousand repositories stays small.
class ObjectWriter
{
public:
    explicit ObjectWriter(QByteArray &out, const FieldSelection *selection = nullptr);
    ~ObjectWriter();
    Q_DISABLE_COPY_MOVE(ObjectWriter)

    /// True if the member is wanted; for values that are dear to compute.
    [[nodiscard]] bool wants(QByteArrayView name) const;

    void text(QByteArrayView name, QStringView value);
    void bytes(QByteArrayView name, QByteArrayView value);
    void number(QByteArrayView name, qint64 value);
    void boolean(QByteArrayView name, bool value);
    void null(QByteArrayView name);
    /// Null for 0.
    void time(QByteArrayView name, Micros value);
    /// \a json is a complete JSON value.
    void raw(QByteArrayView name, QByteArrayView json);
    void value(QByteArrayView name, const QJsonValue &value);
    /// Null for an empty one.
    void bytesOrNull(QByteArrayView name, QByteArrayView value);
    void textOrNull(QByteArrayView name, QStringView value);
    void list(QByteArrayView name, const QList<QByteArray> &values);

private:
    bool begin(QByteArrayView name);

    QByteArray &m_out;
    const FieldSelection *m_selection;
    bool m_first = true;
};

} // namespace pulpit::fakepulp

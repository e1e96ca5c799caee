// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/problem.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace pulpit::config {

/// An ini file as Python's ConfigParser reads it with its defaults: = or :, keys in any case, full-line comments with #
/// or ;, continuation lines, [DEFAULT], %(name)s interpolation. Immutable once read; any thread.
class IniFile
{
public:
    struct Value
    {
        QString text;
        int line = 0; ///< from 1
    };
    static constexpr qint64 kMaxBytes = 1024 * 1024;

    /// Reads \a bytes. Never fails: what is wrong is among \a problems, and what is right can be asked for.
    [[nodiscard]] static IniFile parse(const QByteArray &bytes, const QString &file, QList<domain::Problem> *problems);

    /// The value with interpolation; nullopt where there is none. Fails with InvalidConfiguration (a lone %, an unknown
    /// name, a circle).
    [[nodiscard]] Result<std::optional<QString>> get(const QString &section, const QString &key) const;
    /// The line of a key; 0 where there is none.
    [[nodiscard]] int lineOf(const QString &section, const QString &key) const;
    [[nodiscard]] QStringList sections() const { return m_sections.keys(); }
    /// Keys that stand in the section itself, without [DEFAULT].
    [[nodiscard]] QStringList keys(const QString &section) const { return m_sections.value(section).keys(); }

private:
    [[nodiscard]] std::optional<Value> raw(const QString &section, const QString &key) const;
    [[nodiscard]] Result<QString> interpolated(const QString &section, const QString &text, int depth,
                                               qsizetype *budget) const;
    QMap<QString, QMap<QString, Value>> m_sections;
};

} // namespace pulpit::config

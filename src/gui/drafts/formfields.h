// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QVariant>
#include <QWidget>

namespace pulpit::gui {

/// A field of a form, whatever its kind: lines, texts, numbers, times, choices, ticks, and lists of ticks.
struct FormField
{
    QString name; ///< its object name, with a number behind it where several have the same
    QPointer<QWidget> widget; ///< writing into one field may take another one away

    /// Invalid: it is or looks like a secret, and is not to be kept.
    [[nodiscard]] QVariant value() const;
    /// False: it cannot take the value, or has it already.
    bool setValue(const QVariant &value) const;
    /// Which other fields there are may hang on it.
    [[nodiscard]] bool isChoice() const;
};

/// Those with an object name that can be written into, in the order in which they were made.
[[nodiscard]] QList<FormField> formFields(const QWidget *form);

/// Whether a text must not be kept: a private key, a URL with a password in it.
[[nodiscard]] bool looksSecret(const QString &text);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace pulpit::gui {

/// A text that was not saved, as it is kept for the case of a crash.
struct Draft
{
    QString path; ///< of the file; empty: the configuration in force
    qint64 version = 0; ///< that it was made from
    QString base; ///< the text that it was made from
    QString text;
    QDateTime saved; ///< UTC

    bool operator==(const Draft &) const = default;
};

/// Where the draft of a profile is kept: beside its state file. Empty: nothing is kept.
[[nodiscard]] QString draftFile(const QString &stateFile);
/// Writes it as a whole or not at all, for this user alone (0600). It holds what the text holds and nothing else.
bool saveDraft(const QString &file, const Draft &draft);
[[nodiscard]] std::optional<Draft> readDraft(const QString &file);
void removeDraft(const QString &file);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace pulpit::cli {

/// Everything that pulpitctl prints goes through here: tables or JSON on standard output, progress and errors on
/// standard error. Control characters of names that come from servers are shown as escapes, so that they cannot steer
/// the terminal.
class Terminal
{
public:
    using Write = std::function<void(const QString &)>;

    /// \a isInteractive: standard error is a terminal, so that progress may redraw its line. \a width in columns.
    Terminal(Write out, Write err, bool isInteractive, int width);

    void setJson(bool json) { m_json = json; }
    [[nodiscard]] bool isJson() const { return m_json; }

    void line(const QString &text);
    /// Columns are as wide as their content; numbers (columns in \a rightAligned) are aligned to the right.
    void table(const QStringList &header, const QList<QStringList> &rows, const QList<int> &rightAligned = {});
    /// "Label   value" lines.
    void pairs(const QList<std::pair<QString, QString>> &rows);
    void json(const QJsonValue &value);

    void error(const Error &error);
    void note(const QString &text);
    /// A progress bar on a terminal (redrawn in place), a plain line otherwise (only when \a text has changed).
    void progress(int done, int total, const QString &text);
    /// Ends a redrawn progress line.
    void endProgress();

    /// \a text with control characters replaced by visible escapes.
    [[nodiscard]] static QString printable(const QString &text);

private:
    Write m_out;
    Write m_err;
    bool m_interactive = false;
    int m_width = 80;
    bool m_json = false;
    bool m_inProgress = false;
    QString m_lastProgress;
};

} // namespace pulpit::cli

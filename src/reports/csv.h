// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pulpit::reports {

/// Writes CSV as RFC 4180 says: comma, CRLF, quotes where needed, UTF-8 without byte order mark. Text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
class CsvWriter
{
public:
    explicit CsvWriter(const QStringList &header);

    CsvWriter &text(const QString &value); ///< anything from outside
    CsvWriter &number(qint64 value);
    CsvWriter &number(double value, int decimals);
    CsvWriter &empty();
    /// Ends the row. The number of cells must be that of the header.
    void endRow();

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    void cell(const QByteArray &raw);
    QByteArray m_bytes;
    qsizetype m_columns = 0;
    qsizetype m_column = 0;
};

/// \a value with an apostrophe in front where a spreadsheet would calculate it.
[[nodiscard]] QString withoutFormula(const QString &value);

} // namespace pulpit::reports

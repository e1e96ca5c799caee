// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/csv.h"

namespace pulpit::reports {

QString withoutFormula(const QString &value)
{
    // Spreadsheets skip leading white space and take full-width signs for plain ones.
    static const QString signs = QString::fromUtf8("=+-@＝＋－＠");
    for (const QChar c : value) {
        if (c == u'\t' || c == u'\r' || c == u'\n' || signs.contains(c))
            return u'\'' + value;
        if (!c.isSpace() && c != QChar(0xfeff))
            break;
    }
    return value;
}

CsvWriter::CsvWriter(const QStringList &header)
    : m_columns(header.size())
{
    for (const QString &name : header)
        cell(name.toUtf8());
    endRow();
}

CsvWriter &CsvWriter::text(const QString &value)
{
    QString clean = value;
    clean.remove(QChar(0)); // ends the cell, or the file, for many readers
    QByteArray raw = withoutFormula(clean).toUtf8();
    if (raw.contains(',') || raw.contains('"') || raw.contains('\n') || raw.contains('\r') || raw.startsWith(' ')
        || raw.endsWith(' '))
        raw = '"' + raw.replace('"', "\"\"") + '"';
    cell(raw);
    return *this;
}

CsvWriter &CsvWriter::number(qint64 value)
{
    cell(QByteArray::number(value));
    return *this;
}

CsvWriter &CsvWriter::number(double value, int decimals)
{
    cell(QByteArray::number(value, 'f', decimals));
    return *this;
}

CsvWriter &CsvWriter::empty()
{
    cell({});
    return *this;
}

void CsvWriter::cell(const QByteArray &raw)
{
    if (m_column > 0)
        m_bytes += ',';
    m_bytes += raw;
    ++m_column;
}

void CsvWriter::endRow()
{
    Q_ASSERT(m_column == m_columns);
    m_bytes += "\r\n";
    m_column = 0;
}

} // namespace pulpit::reports

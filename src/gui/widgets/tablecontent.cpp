// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tablecontent.h"

#include "reports/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulpit::gui {

QString asText(const TableContent &content)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = cell.simplified();
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines {line(content.titles)};
    for (const QStringList &row : content.rows)
        lines.append(line(row));
    return lines.join(QLatin1Char('\n'));
}

QByteArray asCsv(const TableContent &content)
{
    reports::CsvWriter writer(content.ids);
    for (const QStringList &row : content.rows) {
        for (const QString &cell : row)
            writer.text(cell);
        writer.endRow();
    }
    return writer.bytes();
}

QByteArray asJson(const TableContent &content)
{
    QJsonArray array;
    for (const QStringList &row : content.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < content.ids.size(); ++i)
            object.insert(content.ids.at(i), row.value(i));
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulpit::fakepulp {

namespace {

void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    for (const char c : utf8) {
        switch (c) {
        case '"': out.append("\\\""); break;
        case '\\': out.append("\\\\"); break;
        case '\n': out.append("\\n"); break;
        case '\r': out.append("\\r"); break;
        case '\t': out.append("\\t"); break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out.append("\\u00" + QByteArray::number(c, 16).rightJustified(2, '0'));
            else
                out.append(c);
        }
    }
    out.append('"');
}

} // namespace

bool FieldSelection::keeps(QByteArrayView name) const
{
    const QByteArray key = QByteArray::fromRawData(name.data(), name.size());
    return (only.isEmpty() || only.contains(key)) && !without.contains(key);
}

QByteArray jsonString(QByteArrayView text)
{
    QByteArray out;
    appendEscaped(out, text);
    return out;
}

QByteArray jsonString(QStringView text)
{
    return jsonString(QByteArrayView(text.toUtf8()));
}

QByteArray jsonValue(const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects: wrap, then take the brackets off again.
    const QByteArray wrapped = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

ObjectWriter::ObjectWriter(QByteArray &out, const FieldSelection *selection)
    : m_out(out)
    , m_selection(selection)
{
    m_out.append('{');
}

ObjectWriter::~ObjectWriter()
{
    m_out.append('}');
}

bool ObjectWriter::wants(QByteArrayView name) const
{
    return m_selection == nullptr || m_selection->keeps(name);
}

bool ObjectWriter::begin(QByteArrayView name)
{
    if (!wants(name))
        return false;
    if (!m_first)
        m_out.append(',');
    m_first = false;
    m_out.append('"').append(name).append("\":");
    return true;
}

void ObjectWriter::text(QByteArrayView name, QStringView value)
{
    if (begin(name))
        appendEscaped(m_out, value.toUtf8());
}

void ObjectWriter::bytes(QByteArrayView name, QByteArrayView value)
{
    if (begin(name))
        appendEscaped(m_out, value);
}

void ObjectWriter::number(QByteArrayView name, qint64 value)
{
    if (begin(name))
        m_out.append(QByteArray::number(value));
}

void ObjectWriter::boolean(QByteArrayView name, bool value)
{
    if (begin(name))
        m_out.append(value ? "true" : "false");
}

void ObjectWriter::null(QByteArrayView name)
{
    if (begin(name))
        m_out.append("null");
}

void ObjectWriter::time(QByteArrayView name, Micros value)
{
    if (value == 0)
        null(name);
    else if (begin(name))
        m_out.append('"').append(formatTimestamp(value)).append('"');
}

void ObjectWriter::raw(QByteArrayView name, QByteArrayView json)
{
    if (begin(name))
        m_out.append(json);
}

void ObjectWriter::value(QByteArrayView name, const QJsonValue &value)
{
    if (begin(name))
        m_out.append(jsonValue(value));
}

void ObjectWriter::bytesOrNull(QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        null(name);
    else
        bytes(name, value);
}

void ObjectWriter::textOrNull(QByteArrayView name, QStringView value)
{
    if (value.isEmpty())
        null(name);
    else
        text(name, value);
}

void ObjectWriter::list(QByteArrayView name, const QList<QByteArray> &values)
{
    if (!begin(name))
        return;
    m_out.append('[');
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            m_out.append(',');
        appendEscaped(m_out, values.at(i));
    }
    m_out.append(']');
}

} // namespace pulpit::fakepulp

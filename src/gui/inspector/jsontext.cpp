// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inspector/jsontext.h"

#include "gui/theme/tokens.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pulpit::gui {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Inspector)
};

constexpr int kDeepest = 32;
constexpr int kMembers = 500;
constexpr qsizetype kLongestText = 4000;
constexpr int kLines = 20'000;

class Writer
{
public:
    [[nodiscard]] QString write(const QJsonObject &object)
    {
        m_html = QStringLiteral("<pre style=\"line-height:140%\">");
        value(object, 0);
        m_html += QStringLiteral("</pre>");
        return m_html;
    }

private:
    void span(Token ink, const QString &text)
    {
        m_html += QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color(ink).name(), text.toHtmlEscaped());
    }
    void newLine(int depth)
    {
        ++m_lines;
        m_html += QLatin1Char('\n') + QString(2 * depth, QLatin1Char(' '));
    }
    void note(const QString &text) { span(Token::Attention, QStringLiteral("… ") + text); }

    void value(const QJsonValue &value, int depth)
    {
        switch (value.type()) {
        case QJsonValue::Null:
        case QJsonValue::Undefined: span(Token::Unknown, QStringLiteral("null")); return;
        case QJsonValue::Bool:
            span(Token::Paused, value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
            return;
        case QJsonValue::Double:
            span(Token::Attention,
                 QString::fromUtf8(QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1));
            return;
        case QJsonValue::String: text(value.toString()); return;
        case QJsonValue::Array: array(value.toArray(), depth); return;
        case QJsonValue::Object: object(value.toObject(), depth); return;
        }
    }
    void text(const QString &string)
    {
        if (isPulpHref(string)) {
            const QString escaped = string.toHtmlEscaped();
            m_html += QStringLiteral("\"<a href=\"%1\" style=\"color:%2\">%1</a>\"")
                          .arg(escaped, color(Token::Accent).name());
            return;
        }
        // Quoted as JSON does it, so that what is copied is JSON again.
        const QString quoted
            = QString::fromUtf8(QJsonDocument(QJsonArray {string.left(kLongestText)}).toJson(QJsonDocument::Compact));
        span(Token::Healthy, quoted.mid(1).chopped(1));
        if (string.size() > kLongestText)
            note(Json::tr("%1 characters more").arg(string.size() - kLongestText));
    }
    template <typename Each>
    void members(qsizetype count, QChar open, QChar close, int depth, Each each)
    {
        m_html += open;
        if (count > 0 && depth >= kDeepest) {
            note(Json::tr("deeper than is shown"));
            m_html += close;
            return;
        }
        for (qsizetype i = 0; i < count; ++i) {
            if (i == kMembers || m_lines > kLines) {
                newLine(depth + 1);
                note(Json::tr("%1 more").arg(count - i));
                break;
            }
            newLine(depth + 1);
            each(i);
            if (i + 1 < count)
                m_html += QLatin1Char(',');
        }
        if (count > 0)
            newLine(depth);
        m_html += close;
    }
    void array(const QJsonArray &array, int depth)
    {
        members(array.size(), QLatin1Char('['), QLatin1Char(']'), depth,
                [&](qsizetype i) { value(array.at(i), depth + 1); });
    }
    void object(const QJsonObject &object, int depth)
    {
        const QStringList keys = object.keys();
        members(keys.size(), QLatin1Char('{'), QLatin1Char('}'), depth, [&](qsizetype i) {
            span(Token::Text, QLatin1Char('"') + keys.at(i).left(kLongestText) + QLatin1Char('"'));
            m_html += QStringLiteral(": ");
            value(object.value(keys.at(i)), depth + 1);
        });
    }

    QString m_html;
    int m_lines = 0;
};

} // namespace

QString jsonAsHtml(const QJsonObject &object)
{
    return Writer().write(object);
}

bool isPulpHref(const QString &text)
{
    static const QRegularExpression kHref(QStringLiteral("\\A/[A-Za-z0-9/_.:@%~-]*/api/v3/[A-Za-z0-9/_.:@%~-]+/\\z"));
    return text.size() <= 400 && !text.startsWith(QLatin1String("//")) && kHref.match(text).hasMatch();
}

QString titleOf(const QJsonObject &object, const QString &href)
{
    const QString kind = href.section(QLatin1String("/api/v3/"), 1).section(QLatin1Char('/'), 0, 0);
    QString word = kind.endsWith(QLatin1String("ies")) ? kind.chopped(3) + QLatin1Char('y')
                                                       : (kind.endsWith(QLatin1Char('s')) ? kind.chopped(1) : kind);
    if (href.contains(QLatin1String("/versions/")))
        word = QStringLiteral("version");
    const QString name = object.value(QStringLiteral("name")).toString().left(200);
    const int number = object.value(QStringLiteral("number")).toInt(-1);
    if (!name.isEmpty())
        return word + QLatin1Char(' ') + name;
    return number >= 0 ? QStringLiteral("%1 %2").arg(word).arg(number) : word;
}

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {
constexpr int kBarWidth = 24;
}

Terminal::Terminal(Write out, Write err, bool isInteractive, int width)
    : m_out(std::move(out))
    , m_err(std::move(err))
    , m_interactive(isInteractive)
    , m_width(std::max(width, 40))
{
}

QString Terminal::printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const bool isBidiControl
            = (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (c.category() == QChar::Other_Control || isBidiControl)
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result;
}

void Terminal::line(const QString &text)
{
    m_out(text + u'\n');
}

void Terminal::table(const QStringList &header, const QList<QStringList> &rows, const QList<int> &rightAligned)
{
    QList<qsizetype> widths;
    for (const QString &title : header)
        widths << title.size();
    QList<QStringList> cells;
    cells.reserve(rows.size());
    for (const QStringList &row : rows) {
        QStringList shown;
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i) {
            shown << printable(row.at(i));
            widths[i] = std::max(widths.at(i), shown.last().size());
        }
        cells << shown;
    }
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            if (rightAligned.contains(int(i)))
                text += row.at(i).rightJustified(widths.at(i));
            else
                text += last ? row.at(i) : row.at(i).leftJustified(widths.at(i));
            if (!last)
                text += u"  "_s;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    };
    QStringList titles;
    for (const QString &title : header)
        titles << title.toUpper();
    print(titles);
    for (const QStringList &row : std::as_const(cells))
        print(row);
}

void Terminal::pairs(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[label, value] : rows)
        width = std::max(width, label.size());
    for (const auto &[label, value] : rows)
        if (!value.isEmpty())
            line(label.leftJustified(width) + u"  "_s + printable(value));
}

void Terminal::json(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    m_out(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

void Terminal::error(const Error &error)
{
    endProgress();
    if (m_json) {
        QJsonObject object {{u"code"_s, toString(error.code)},
                            {u"what"_s, error.what},
                            {u"where"_s, error.where},
                            {u"advice"_s, error.advice},
                            {u"detail"_s, error.detail}};
        m_err(QString::fromUtf8(QJsonDocument(QJsonObject {{u"error"_s, object}}).toJson(QJsonDocument::Compact))
              + u'\n');
        return;
    }
    QString text = u"pulpitctl: "_s + printable(error.what);
    if (!error.where.isEmpty())
        text += u" ("_s + printable(error.where) + u')';
    m_err(text + u'\n');
    if (!error.detail.isEmpty())
        m_err(u"  "_s + printable(error.detail.simplified().left(2000)) + u'\n');
    if (!error.advice.isEmpty())
        m_err(u"  "_s + printable(error.advice) + u'\n');
}

void Terminal::note(const QString &text)
{
    endProgress();
    m_err(printable(text) + u'\n');
}

void Terminal::progress(int done, int total, const QString &text)
{
    const QString shown = printable(text);
    const QString key = u"%1/%2 %3"_s.arg(done).arg(total).arg(shown);
    if (key == m_lastProgress)
        return;
    m_lastProgress = key;
    if (!m_interactive) {
        m_err(total > 0 ? u"[%1/%2] %3\n"_s.arg(done).arg(total).arg(shown) : shown + u'\n');
        return;
    }
    QString bar;
    if (total > 0) {
        const int filled = int(qint64(kBarWidth) * std::clamp(done, 0, total) / total);
        bar = QString(filled, QChar(0x2588)) + QString(kBarWidth - filled, QChar(0x2591))
            + u" %1/%2 "_s.arg(done).arg(total);
    }
    m_err(u"\r\x1b[K"_s + (bar + shown).left(m_width - 1));
    m_inProgress = true;
}

void Terminal::endProgress()
{
    if (std::exchange(m_inProgress, false))
        m_err(u"\n"_s);
    m_lastProgress.clear();
}

} // namespace pulpit::cli

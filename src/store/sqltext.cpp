// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqltext.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

constexpr int kMaxIncludeDepth = 4; // a fragment in a fragment in a statement, and one to spare

Result<QByteArray> contentOf(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"a file of the program is missing"_s, resource);
    return file.readAll();
}

Result<QString> rawText(const QString &name, Backend backend)
{
    const QString own = u":/sql/%1/%2.sql"_s.arg(backend == Backend::Sqlite ? u"sqlite"_s : u"postgresql"_s, name);
    const QString path = QFile::exists(own) ? own : u":/sql/common/%1.sql"_s.arg(name);
    return contentOf(path).map([](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
}

QString withoutComments(const QString &text)
{
    QStringList kept;
    for (const QString &line : text.split(u'\n'))
        if (!line.startsWith("--"_L1) || line.startsWith("--?"_L1) || line.startsWith("--."_L1))
            kept << line;
    return kept.join(u'\n').trimmed();
}

Result<QString> expanded(QString text, Backend backend, int depth = 0)
{
    static const QRegularExpression include(uR"(\{\{(\w+)\}\})"_s);
    text = withoutComments(text);
    for (auto match = include.match(text); match.hasMatch(); match = include.match(text)) {
        if (depth >= kMaxIncludeDepth)
            return fail(ErrorCode::Internal, u"SQL files include each other too deeply"_s, match.captured(1));
        const Result<QString> raw = rawText(match.captured(1), backend);
        if (!raw)
            return fail(raw.error());
        const Result<QString> inner = expanded(*raw, backend, depth + 1);
        if (!inner)
            return inner;
        text.replace(match.capturedStart(), match.capturedLength(), *inner);
    }
    return text;
}

} // namespace

Result<QString> sqlText(const QString &name, const QStringList &parts, Backend backend)
{
    const Result<QString> raw = rawText(name, backend);
    if (!raw)
        return raw;
    const Result<QString> text = expanded(*raw, backend);
    if (!text)
        return text;
    QStringList kept;
    bool isWanted = true;
    for (const QString &line : text->split(u'\n')) {
        if (line.startsWith("--?"_L1))
            isWanted = parts.contains(line.mid(3).trimmed());
        else if (line.startsWith("--."_L1))
            isWanted = true;
        else if (isWanted)
            kept << line;
    }
    return kept.join(u'\n').trimmed();
}

Result<QByteArray> upgradeFile(const QString &name)
{
    return contentOf(u":/sql/common/upgrade/%1.sql"_s.arg(name));
}

Result<QStringList> statementsOf(const QByteArray &upgrade, Backend backend)
{
    const Result<QString> text = expanded(QString::fromUtf8(upgrade), backend);
    if (!text)
        return fail(text.error());
    QStringList statements;
    for (const QString &statement : text->split(u";\n"_s)) {
        QString trimmed = statement.trimmed();
        if (trimmed.endsWith(u';'))
            trimmed.chop(1);
        if (!trimmed.isEmpty())
            statements << trimmed;
    }
    return statements;
}

} // namespace pulpit::store

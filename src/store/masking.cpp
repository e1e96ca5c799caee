// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/masking.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::store {

QString withoutUrlPasswords(const QString &text)
{
    if (!text.contains("://"_L1) || !text.contains(u'@'))
        return text;
    // A password may contain '@' or ':', but not '/', white space or quotes; the last '@' before those ends it.
    static const QRegularExpression userinfo(uR"(://[^\s/?#"'<>:]*:[^\s/?#"'<>]*@)"_s);
    QString masked = text;
    masked.replace(userinfo, u"://***@"_s);
    return masked;
}

QString withoutCredentials(const QString &text)
{
    if (text.isEmpty())
        return text;
    static const QRegularExpression userinfo(uR"(://[^\s/?#"'<>]*@)"_s);
    static const QRegularExpression assignment(
        uR"((?i)\b((?:proxy_)?password|passwd|secret|token|api_?key|authorization)(["']?\s*[:=]\s*["']?)(?:(?:basic|bearer)\s+)?[^\s"'&,;}]+)"_s);
    QString masked = text;
    masked.replace(userinfo, u"://***@"_s);
    masked.replace(assignment, u"\\1\\2***"_s);
    return masked;
}

} // namespace pulpit::store

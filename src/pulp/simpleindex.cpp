// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/simpleindex.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

std::optional<QList<SimpleLink>> readSimplePage(const QByteArray &html, qsizetype maxLinks)
{
    static const QRegularExpression anchor(u"<a\\s([^>]*)>([^<]*)</a>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digest(u"#sha256=([0-9a-fA-F]{64})"_s);
    const QString page = QString::fromUtf8(html);
    QList<SimpleLink> links;
    QRegularExpressionMatchIterator it = anchor.globalMatch(page);
    while (it.hasNext()) {
        if (links.size() == maxLinks)
            return std::nullopt;
        const QRegularExpressionMatch match = it.next();
        links.append({match.captured(2).trimmed(), digest.match(match.captured(1)).captured(1).toLower()});
    }
    std::sort(links.begin(), links.end());
    return links;
}

QString normalizedProject(const QString &name)
{
    static const QRegularExpression valid(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    static const QRegularExpression runs(u"[-_.]+"_s);
    if (!valid.match(name).hasMatch())
        return {};
    return name.toLower().replace(runs, u"-"_s);
}

} // namespace pulpit::pulp

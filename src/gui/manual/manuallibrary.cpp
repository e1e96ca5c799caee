// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/manual/manuallibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr qint64 kMaxPageBytes = 1024 * 1024;
constexpr int kExcerptBefore = 40;
constexpr int kExcerptLength = 140;
const QString kOverview = QStringLiteral("console.md");

int rankOf(const ManualPage &page)
{
    static const QStringList chapters
        = {QString(), QStringLiteral("console"), QStringLiteral("operations"), QStringLiteral("findings")};
    if (page.path == kOverview)
        return -1;
    const int rank = int(chapters.indexOf(manualChapter(page.path)));
    return rank < 0 ? int(chapters.size()) : rank;
}

bool isBefore(const ManualPage &a, const ManualPage &b)
{
    if (const int ra = rankOf(a), rb = rankOf(b); ra != rb)
        return ra < rb;
    const QString chapterA = manualChapter(a.path);
    if (const QString chapterB = manualChapter(b.path); chapterA != chapterB)
        return chapterA < chapterB;
    const auto isIndex = [](const ManualPage &page) { return page.path.endsWith(QLatin1String("README.md")); };
    if (isIndex(a) != isIndex(b))
        return isIndex(a);
    return a.path < b.path;
}

QString titleOf(const QString &markdown, const QString &otherwise)
{
    for (const QString &line : markdown.split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String("# ")))
            return line.mid(2).trimmed().remove(QLatin1Char('`'));
    return otherwise;
}

/// The text without the marks of Markdown that would only disturb in one line.
QString plainLine(QString text)
{
    for (const QChar mark : QStringLiteral("#*`|[]"))
        text.remove(mark);
    return text.simplified();
}

QString excerptOf(const QString &markdown, const QString &word)
{
    const qsizetype found = markdown.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype begin = std::max<qsizetype>(0, found - kExcerptBefore);
    const QString text = plainLine(markdown.mid(begin, kExcerptLength));
    return (begin > 0 ? QStringLiteral("…") : QString()) + text
        + (begin + kExcerptLength < markdown.size() ? QStringLiteral("…") : QString());
}

/// 0: not on the page; the more, the better. \a words are lower case.
int scoreOf(const ManualPage &page, const QStringList &words)
{
    const QString title = page.title.toLower();
    const QString text = page.markdown.toLower();
    int score = 0;
    for (const QString &word : words) {
        if (!text.contains(word))
            return 0;
        score += 1;
        if (title.contains(word))
            score += 20;
        for (const QString &line : text.split(QLatin1Char('\n')))
            if (line.startsWith(QLatin1Char('#')) && line.contains(word)) {
                score += 5;
                break;
            }
    }
    return score;
}

} // namespace

QString manualAnchor(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor.append(c);
        else if (c.isSpace())
            anchor.append(QLatin1Char('-'));
    }
    return anchor;
}

QString manualChapter(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, 0) : QString();
}

ManualLibrary::ManualLibrary(const QString &root)
{
    const QDir folder(root);
    QDirIterator files(root, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.size() > kMaxPageBytes || !file.open(QIODevice::ReadOnly))
            continue;
        ManualPage page;
        page.path = folder.relativeFilePath(file.fileName());
        page.markdown = QString::fromUtf8(file.readAll());
        page.title = titleOf(page.markdown, page.path);
        m_pages.append(std::move(page));
    }
    std::sort(m_pages.begin(), m_pages.end(), isBefore);
}

int ManualLibrary::indexOf(const QString &path) const
{
    for (int i = 0; i < m_pages.size(); ++i)
        if (m_pages.at(i).path == path)
            return i;
    return -1;
}

ManualPlace ManualLibrary::find(const QString &topic) const
{
    const QString anchor = topic.section(QLatin1Char('#'), 1);
    QString name = topic.section(QLatin1Char('#'), 0, 0);
    if (name.endsWith(QLatin1String(".md")))
        name.chop(3);
    if (!name.isEmpty()) {
        for (const QString &candidate : {name, QStringLiteral("console/") + name, QStringLiteral("findings/") + name,
                                         QStringLiteral("operations/") + name, name + QStringLiteral("/README")})
            if (const QString path = candidate + QStringLiteral(".md"); indexOf(path) >= 0)
                return {path, anchor};
    }
    if (indexOf(kOverview) >= 0)
        return {kOverview, {}};
    return {m_pages.isEmpty() ? QString() : m_pages.first().path, {}};
}

ManualPlace ManualLibrary::follow(const QString &from, const QString &link) const
{
    if (link.contains(QLatin1String("://")) || link.startsWith(QLatin1String("mailto:")))
        return {};
    const QString anchor = link.section(QLatin1Char('#'), 1);
    const QString target = link.section(QLatin1Char('#'), 0, 0);
    if (target.isEmpty())
        return {from, anchor};
    const QString chapter = from.contains(QLatin1Char('/')) ? from.section(QLatin1Char('/'), 0, -2) : QString();
    const QString path = QDir::cleanPath(chapter.isEmpty() ? target : chapter + QLatin1Char('/') + target);
    if (indexOf(path) >= 0)
        return {path, anchor};
    if (const QString index = path + QStringLiteral("/README.md"); indexOf(index) >= 0)
        return {index, anchor};
    return {};
}

QList<ManualHit> ManualLibrary::search(const QString &typed) const
{
    const QStringList words = typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QList<std::pair<int, int>> scored;
    for (int i = 0; i < m_pages.size(); ++i)
        if (const int score = scoreOf(m_pages.at(i), words); score > 0)
            scored.append({score, i});
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<ManualHit> hits;
    for (const auto &[score, page] : std::as_const(scored))
        hits.append({page, excerptOf(m_pages.at(page).markdown, words.first())});
    return hits;
}

} // namespace pulpit::gui

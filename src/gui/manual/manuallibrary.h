// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The manual: the pages of docs/, which are built into the program.
namespace pulpit::gui {

struct ManualPage
{
    QString path; ///< below docs/: "console/jobs.md"
    QString title; ///< its first heading
    QString markdown;
};

/// Where a link or a topic leads.
struct ManualPlace
{
    QString path; ///< of a page; empty: nowhere in the manual
    QString anchor; ///< of a heading; may be empty

    bool operator==(const ManualPlace &) const = default;
};

struct ManualHit
{
    int page = -1; ///< in ManualLibrary::pages()
    QString excerpt; ///< the words around the first place where it was found, on one line
};

/// All pages, in the order of the table of contents: overviews first, then the console's pages, findings, operations,
/// and how Pulpit is made. Reads once; then pure.
class ManualLibrary final
{
public:
    /// \a root: a folder, usually ":/manual". A folder without pages gives an empty library.
    explicit ManualLibrary(const QString &root);

    [[nodiscard]] const QList<ManualPage> &pages() const { return m_pages; }
    [[nodiscard]] int indexOf(const QString &path) const; ///< -1: no such page
    /// The page about \a topic: a path with or without ".md" ("findings/disk-full"), or the last part of one alone
    /// ("jobs", "disk-full"), with "#heading" behind it or not. What has no page of its own leads to the console's
    /// overview.
    [[nodiscard]] ManualPlace find(const QString &topic) const;
    /// Where a link on page \a from leads; nowhere when it leaves the manual.
    [[nodiscard]] ManualPlace follow(const QString &from, const QString &link) const;
    /// Pages that have all words of \a typed; those with them in the title, then in a heading, first.
    [[nodiscard]] QList<ManualHit> search(const QString &typed) const;

private:
    QList<ManualPage> m_pages;
};

/// The anchor of a heading: "Adding a server" is "adding-a-server".
[[nodiscard]] QString manualAnchor(const QString &heading);
/// The folder of a path below docs/: "console" of "console/jobs.md"; empty for a page on top.
[[nodiscard]] QString manualChapter(const QString &path);

} // namespace pulpit::gui

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/palette/paletteusage.h"
#include "gui/shell/page.h"

#include <functional>
#include <vector>

namespace pulpit::gui {

/// One thing that the palette finds.
struct PaletteItem
{
    QString id; ///< for the ranking by use; stable over restarts
    QString title;
    QString detail; ///< where it is, or what it does; may be empty
    QString kind; ///< "page", "server", ... in the operator's language
    QString iconName;
    std::function<void()> run;
};

/// All pages, servers, groups, repositories, jobs and actions of the window, searched by what is typed. GUI thread.
class PaletteSource
{
public:
    PaletteSource(const PageContext &context, QList<PageInfo> pages);

    /// Takes over what the fleet is now; called when the palette opens. Jobs that the feed does not hold come from
    /// \a recent.
    void refresh(const QList<domain::Job> &recent);
    /// Best first. Nothing typed: what was used before, then pages and actions.
    [[nodiscard]] QList<PaletteItem> find(const QString &typed, const PaletteUsage &usage, const QDateTime &now,
                                          int limit) const;

private:
    struct Entry
    {
        PaletteItem item;
        QString text; ///< lower case
        int weight = 0; ///< added to the score: actions before repositories of the same name
    };
    void add(PaletteItem item, int weight);
    void addPages();
    void addActions();
    void addProfiles();
    void addServersAndGroups();
    void addJobs(const QList<domain::Job> &recent);
    [[nodiscard]] PaletteItem repositoryItem(const domain::Repository &repository) const;

    PageContext m_context;
    QList<PageInfo> m_pages;
    std::vector<Entry> m_entries;
    QList<domain::Repository> m_repositories;
    std::vector<QString> m_repositoryTexts; ///< of m_repositories, lower case
};

} // namespace pulpit::gui

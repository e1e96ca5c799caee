// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/palettesource.h"

#include "gui/ask.h"
#include "gui/desktop/desktop.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/palette/fuzzymatch.h"
#include "gui/shell/pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace pulpit::gui {

namespace {

struct Palette
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::CommandPalette)
};

constexpr int kPageWeight = 30;
constexpr int kActionWeight = 20;
constexpr int kServerWeight = 20;
constexpr int kGroupWeight = 8;
constexpr int kJobWeight = 4;

struct Hit
{
    int score = 0;
    int entry = -1; ///< or
    int repository = -1;
};

void startGroup(const PageContext &context, const QString &server, const QString &group)
{
    const QString name = Palette::tr("%1 on %2").arg(group, server);
    ask(&context.feed, context.engine.jobs().startGroupSync(server, group, context.operatorName),
        [shell = &context.shell, name](const Result<JobId> &job) {
            if (job)
                shell->showDone(Palette::tr("Sync of %1 is queued").arg(name), Palette::tr("Open the job"),
                                {pageid::kJobs, QString::number(job->value)});
            else
                shell->showError(Palette::tr("The sync of %1 could not be queued").arg(name), job.error());
        });
}

} // namespace

PaletteSource::PaletteSource(const PageContext &context, QList<PageInfo> pages)
    : m_context(context)
    , m_pages(std::move(pages))
{
}

void PaletteSource::add(PaletteItem item, int weight)
{
    QString text = (item.title + QLatin1Char(' ') + item.detail).toLower();
    m_entries.push_back({std::move(item), std::move(text), weight});
}

void PaletteSource::refresh(const QList<domain::Job> &recent)
{
    m_entries.clear();
    addPages();
    addActions();
    addServersAndGroups();
    addJobs(recent);
    const QList<domain::Repository> &rows = m_context.feed.repositories();
    if (rows.constData() == m_repositories.constData() && rows.size() == m_repositories.size())
        return; // the same list, shared: its texts are as they were
    m_repositories = rows;
    m_repositoryTexts.clear();
    m_repositoryTexts.reserve(size_t(rows.size()));
    for (const domain::Repository &row : rows)
        m_repositoryTexts.push_back((row.name + QLatin1Char(' ') + row.server).toLower());
}

void PaletteSource::addPages()
{
    for (const PageInfo &page : std::as_const(m_pages))
        add({QStringLiteral("page:") + page.id,
             page.title,
             {},
             Palette::tr("page"),
             page.icon,
             [shell = &m_context.shell, id = page.id] {
                 shell->open({id, {}});
             }},
            kPageWeight);
}

void PaletteSource::addActions()
{
    Shell *shell = &m_context.shell;
    const QString kind = Palette::tr("action");
    add({QStringLiteral("action:add-server"),
         Palette::tr("Add a server…"),
         {},
         kind,
         QStringLiteral("add"),
         [shell] { shell->addServer(); }},
        kActionWeight);
    add({QStringLiteral("action:open-configuration"),
         Palette::tr("Open a pulp_config.yml…"),
         {},
         kind,
         QStringLiteral("file-open"),
         [shell] { shell->openConfiguration(); }},
        kActionWeight);
    add({QStringLiteral("action:new-sync"),
         Palette::tr("New sync…"),
         {},
         kind,
         QStringLiteral("sync"),
         [shell] { shell->newSync({}, {}); }},
        kActionWeight);
    add({QStringLiteral("action:failed"), Palette::tr("Show what failed"), Palette::tr("repositories"), kind,
         QStringLiteral("state-failed"),
         [shell] { shell->openFiltered(pageid::kRepositories, QStringLiteral("state:failed")); }},
        kActionWeight);
    add({QStringLiteral("action:manual"),
         Palette::tr("Open the manual"),
         {},
         kind,
         QStringLiteral("info"),
         [shell] { shell->openManual({}); }},
        kActionWeight);
    addProfiles();
    if (m_context.feed.hasRole() && m_context.feed.role().engine.isEmpty())
        add({QStringLiteral("action:start-scheduling"),
             Palette::tr("Start scheduling here"),
             {},
             kind,
             QStringLiteral("nav-schedules"),
             [engine = &m_context.engine, feed = &m_context.feed] {
                 engine->start(true);
                 feed->invalidate(ports::Topic::Leases);
             }},
            kActionWeight);
}

void PaletteSource::addProfiles()
{
    if (!m_context.desktop)
        return;
    for (const QString &name : m_context.desktop->profiles())
        if (name != m_context.desktop->profile())
            add({QStringLiteral("profile:") + name,
                 Palette::tr("Open the profile %1").arg(name),
                 {},
                 Palette::tr("action"),
                 QStringLiteral("nav-fleet"),
                 [context = m_context, name] {
                     if (const Result<> done = context.desktop->openProfile(name); !done)
                         context.shell.showError(Palette::tr("The profile could not be opened"), done.error());
                 }},
                kActionWeight);
}

void PaletteSource::addServersAndGroups()
{
    Shell *shell = &m_context.shell;
    for (const domain::Server &server : m_context.feed.servers()) {
        add({QStringLiteral("server:") + server.name,
             server.name,
             {},
             Palette::tr("server"),
             QStringLiteral("nav-servers"),
             [shell, name = server.name] {
                 shell->open({pageid::kServers, name});
             }},
            kServerWeight);
        add({QStringLiteral("report:") + server.name,
             Palette::tr("Health report of %1").arg(server.name),
             {},
             Palette::tr("action"),
             QStringLiteral("nav-reports"),
             [shell, name = server.name] {
                 shell->open({pageid::kReports, name});
             }},
            0);
    }
    for (const domain::Schedule &schedule : m_context.feed.schedules()) {
        const QString key = schedule.server + QLatin1Char('/') + schedule.group;
        add({QStringLiteral("schedule:") + key, schedule.group, schedule.server, Palette::tr("schedule"),
             QStringLiteral("nav-schedules"),
             [shell, id = schedule.id] {
                 shell->open({pageid::kSchedules, QString::number(id.value)});
             }},
            kGroupWeight);
        add({QStringLiteral("sync:") + key, Palette::tr("Sync %1").arg(schedule.group),
             Palette::tr("on %1").arg(schedule.server), Palette::tr("action"), QStringLiteral("sync"),
             [context = m_context, server = schedule.server, group = schedule.group] {
                 startGroup(context, server, group);
             }},
            kGroupWeight);
    }
}

void PaletteSource::addJobs(const QList<domain::Job> &recent)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<JobId> seen;
    const auto addJob = [&](const domain::Job &job) {
        if (seen.contains(job.id))
            return;
        seen.insert(job.id);
        const QDateTime when = job.started.isValid() ? job.started : job.queued;
        add({QStringLiteral("job:%1").arg(job.id.value), jobTitle(job),
             QStringLiteral("%1 · %2").arg(stateOf(job).word, relativeTime(when, now)), Palette::tr("job"),
             QStringLiteral("nav-jobs"),
             [shell = &m_context.shell, id = job.id] {
                 shell->open({pageid::kJobs, QString::number(id.value)});
             }},
            kJobWeight);
    };
    for (const domain::Job &job : m_context.feed.activity().running)
        addJob(job);
    for (const domain::Job &job : recent)
        addJob(job);
}

PaletteItem PaletteSource::repositoryItem(const domain::Repository &repository) const
{
    return {QStringLiteral("repository:%1").arg(repository.id.value),
            repository.name,
            repository.server,
            Palette::tr("repository"),
            QStringLiteral("nav-repositories"),
            [shell = &m_context.shell, id = repository.id] {
                shell->open({pageid::kRepositories, QString::number(id.value)});
            }};
}

QList<PaletteItem> PaletteSource::find(const QString &typed, const PaletteUsage &usage, const QDateTime &now,
                                       int limit) const
{
    const QStringList words = paletteWords(typed);
    std::vector<Hit> hits;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const int bonus = entry.weight + usage.bonus(entry.item.id, now);
        if (words.isEmpty() && entry.weight < kActionWeight && !usage.isKnown(entry.item.id))
            continue;
        if (const auto score = fuzzyScore(words, entry.text))
            hits.push_back({*score + bonus, int(i), -1});
    }
    for (size_t i = 0; i < m_repositoryTexts.size() && !words.isEmpty(); ++i)
        if (const auto score = fuzzyScore(words, m_repositoryTexts[i]))
            hits.push_back({*score, -1, int(i)});
    // Which repositories are used is asked for those only that may be shown.
    const auto better = [](const Hit &a, const Hit &b) { return a.score > b.score; };
    std::stable_sort(hits.begin(), hits.end(), better);
    constexpr size_t kCandidates = 300;
    if (hits.size() > kCandidates)
        hits.resize(kCandidates);
    QList<PaletteItem> items;
    for (Hit &hit : hits)
        if (hit.repository >= 0)
            hit.score
                += usage.bonus(QStringLiteral("repository:%1").arg(m_repositories.at(hit.repository).id.value), now);
    std::stable_sort(hits.begin(), hits.end(), better);
    for (size_t i = 0; i < hits.size() && items.size() < limit; ++i)
        items.append(hits[i].entry >= 0 ? m_entries[size_t(hits[i].entry)].item
                                        : repositoryItem(m_repositories.at(hits[i].repository)));
    return items;
}

} // namespace pulpit::gui

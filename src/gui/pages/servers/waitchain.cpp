// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/waitchain.h"

#include <QSet>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kBlockersKept = 50; // of one task; more are counted for nobody
constexpr int kLongestChain = 50;

/// Unfinished tasks that hold a resource, by their places in the order of creation.
struct Holders
{
    QList<int> all;
    QList<int> exclusive;
};

} // namespace

QHash<QString, TaskWait> waitsOf(const QList<domain::PulpTask> &tasks)
{
    static const QString kShared = QStringLiteral("shared:");
    QList<const domain::PulpTask *> unfinished;
    for (const domain::PulpTask &task : tasks)
        if (!domain::isFinal(task.state))
            unfinished.append(&task);
    std::stable_sort(unfinished.begin(), unfinished.end(),
                     [](const domain::PulpTask *a, const domain::PulpTask *b) { return a->created < b->created; });
    QHash<QString, Holders> holders; // by resource
    QHash<QString, TaskWait> waits;
    for (int i = 0; i < unfinished.size(); ++i) {
        const domain::PulpTask &task = *unfinished.at(i);
        TaskWait wait;
        QList<std::pair<int, QString>> blockers;
        QSet<int> seen;
        for (const QString &record : task.reservedResources) {
            const bool isShared = record.startsWith(kShared);
            const QString resource = isShared ? record.mid(kShared.size()) : record;
            Holders &known = holders[resource];
            for (int holder : std::as_const(isShared ? known.exclusive : known.all)) {
                if (blockers.size() >= kBlockersKept)
                    break;
                if (holder != i && !seen.contains(holder)) {
                    seen.insert(holder);
                    blockers.append({holder, resource});
                }
            }
            known.all.append(i);
            if (!isShared)
                known.exclusive.append(i);
        }
        if (task.state == domain::PulpTaskState::Waiting) {
            std::sort(blockers.begin(), blockers.end());
            if (task.unblocked.isValid() || blockers.isEmpty()) {
                wait.waitsForWorker = true;
            } else {
                wait.resource = blockers.first().second;
                for (const auto &[holder, resource] : std::as_const(blockers)) {
                    wait.behind.append(unfinished.at(holder)->href);
                    ++waits[unfinished.at(holder)->href].blocks;
                }
            }
        }
        wait.blocks = waits.value(task.href).blocks;
        waits.insert(task.href, wait);
    }
    return waits;
}

QStringList chainOf(const QString &href, const QHash<QString, TaskWait> &waits)
{
    QStringList chain;
    QString at = href;
    while (chain.size() < kLongestChain) {
        const TaskWait wait = waits.value(at);
        if (wait.behind.isEmpty())
            break;
        at = wait.behind.first();
        if (chain.contains(at) || at == href) // answers of a server are not to be trusted to have an end
            break;
        chain.append(at);
    }
    return chain;
}

} // namespace pulpit::gui

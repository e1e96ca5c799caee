// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/waitchain.h"

#include <QSet>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kBlockersKept = 50; // of one task; more are counted for nobody
constexpr int kLongestChain = 50;

struct Holder
{
    int task; ///< place in the order of creation
    bool isShared;
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
    QHash<QString, QList<Holder>> holders; // by resource, in the order of creation
    QHash<QString, TaskWait> waits;
    for (int i = 0; i < unfinished.size(); ++i) {
        const domain::PulpTask &task = *unfinished.at(i);
        TaskWait wait;
        QList<std::pair<int, QString>> blockers;
        QSet<int> seen;
        for (const QString &record : task.reservedResources) {
            const bool isShared = record.startsWith(kShared);
            const QString resource = isShared ? record.mid(kShared.size()) : record;
            QList<Holder> &known = holders[resource];
            for (const Holder &holder : std::as_const(known))
                if (holder.task != i && !(holder.isShared && isShared) && !seen.contains(holder.task)
                    && blockers.size() < kBlockersKept) {
                    seen.insert(holder.task);
                    blockers.append({holder.task, resource});
                }
            known.append({i, isShared});
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

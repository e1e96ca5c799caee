// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "ports/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>

#include <atomic>
#include <chrono>

namespace pulpit::engine {

/// Everything that needs a person, of \a server (empty: the fleet), most urgent first, mutes applied. Of a server also
/// what concerns several of them, such as an upstream. Reads the
/// database and samples storages; blocks. Any thread.
[[nodiscard]] Result<QList<domain::Finding>> findFindings(ports::Store &store, const QString &server,
                                                          const QDateTime &now);

/// The same for who asks again and again. Where reading all of the fleet takes its time, what was found is kept while
/// nothing changes but the status of servers, so long that looking takes at most a four hundredth of the time; rules
/// that need few facts, and mutes, are of now in any case. Thread-safe; who comes while another one looks waits for it.
class FindingLooks
{
public:
    static constexpr qsizetype kMany = 2000;

    /// \a many: fleets with fewer repositories are looked at as a whole every time.
    explicit FindingLooks(qsizetype many = kMany);
    /// What has changed in the database. Never blocks.
    void note(ports::Topics changed);
    [[nodiscard]] Result<QList<domain::Finding>> look(ports::Store &store, const QString &server, const QDateTime &now);

private:
    [[nodiscard]] bool isStillGood() const;

    const qsizetype m_many;
    std::atomic<bool> m_isChanged {true};
    QMutex m_mutex; // guards what follows, and lets one look at a time
    QList<domain::Finding> m_found; // of all rules, without mutes
    QHash<QString, QStringList> m_concerned; // servers, by the id of a finding of the fleet
    qsizetype m_repositories = 0; // of that look
    bool m_isScheduled = false; // somebody did at that look
    QElapsedTimer m_age;
    std::chrono::milliseconds m_cost {0};
};

} // namespace pulpit::engine

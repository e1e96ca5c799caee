// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"
#include "engine/operations/snapshots/copying.h"
#include "engine/operations/snapshots/createsnapshot.h"
#include "engine/operations/snapshots/repositorychoice.h"

#include <optional>

namespace pulpit::engine {

/// Works out the plan of one "snapshot create". Engine thread; used once, by one coroutine.
class SnapshotPlanner
{
public:
    /// Checks the request against the configuration; reads nothing.
    [[nodiscard]] static Result<SnapshotPlanner> make(PlanReader &reader, const QJsonObject &request);
    /// Reads what the plan needs: the server's lists, the signing service, guards of guarded distributions.
    [[nodiscard]] Async<void> read();
    [[nodiscard]] Result<domain::Plan> plan();

    struct Planned
    {
        QString snapshot;
        QString source;
        QString sourceVersion;
    };
    /// Those that plan() changes something for.
    [[nodiscard]] const QList<Planned> &planned() const { return m_planned; }
    [[nodiscard]] QString prefix() const { return m_prefix; }

private:
    SnapshotPlanner(PlanReader &reader, RepositoryChoice choice)
        : m_reader(&reader)
        , m_choice(std::move(choice))
    {
    }
    struct Candidate
    {
        const domain::PulpRepository *source = nullptr;
        CopyMethod method;
        const domain::PulpRepository *existing = nullptr; ///< the snapshot, where it is there already
        bool isUpToDate = false;
    };
    [[nodiscard]] Result<QList<Candidate>> candidates(domain::Plan &plan) const;
    [[nodiscard]] bool isUpToDate(const Candidate &candidate) const;
    void planOne(const Candidate &candidate, domain::Plan &plan);
    [[nodiscard]] QString planRepository(const Candidate &candidate, const QString &name, domain::Plan &plan) const;
    [[nodiscard]] QString planPublication(const Candidate &candidate, const QString &name, const QString &repository,
                                          const QString &after, domain::Plan &plan) const;
    void planDistribution(const Candidate &candidate, const QString &name, const QString &repository,
                          const QString &after, domain::Plan &plan) const;
    [[nodiscard]] Result<QString> basePath(const domain::PulpRepository &source, const QString &name) const;
    void remarkHeldBack(domain::Plan &plan) const;

    PlanReader *m_reader;
    RepositoryChoice m_choice;
    QJsonObject m_request; ///< as it is understood
    QString m_server;
    QString m_prefix;
    bool m_reuses = false;
    bool m_distributes = true;
    const ServerLists *m_lists = nullptr;
    std::optional<ListIndex> m_index;
    QHash<QString, RememberedSnapshot> m_remembered;
    QHash<QString, domain::Repository> m_rows; ///< what the database knows, by name
    QHash<QString, QString> m_guards; ///< content guard by distribution
    QString m_debSigningService;
    QString m_rpmVersion;
    QList<Planned> m_planned;
};

} // namespace pulpit::engine

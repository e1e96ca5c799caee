// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/registration.h"

#include <optional>

namespace pulpit::engine {

/// Carries out the changes of a registration on the target, several repositories at a time. Engine thread. Used once.
class Registrar
{
public:
    /// \a registration takes the failures and counts; must outlive this.
    Registrar(JobContext &context, std::shared_ptr<ports::PulpServer> target, ServerLists lists,
              QString debSigningService, Registration *registration);

    [[nodiscard]] Async<void> run(QList<WantedRepository> wanted, std::function<void(int, int)> onProgress);

private:
    struct PendingTask
    {
        QString repository;
        QString href;
    };

    QCoro::Task<> registerOne(WantedRepository wanted);
    Async<void> apply(RegistrationChange change);
    Async<QString> ensure(QString name, QString href, QString collection, QJsonObject fields);
    Async<ServerLists> readAgain();
    Async<void> waitForTasks();

    JobContext &m_context;
    std::shared_ptr<ports::PulpServer> m_target;
    ServerLists m_lists;
    ListIndex m_index;
    QString m_debSigningService;
    Registration *m_registration;
    QList<PendingTask> m_pending;
    std::optional<Error> m_fatal; ///< of the target as a whole
};

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "engine/jobcontext.h"

#include <functional>
#include <optional>

namespace pulpit::engine {

/// What became of one change.
struct ChangeOutcome
{
    enum class State {
        Open, ///< nothing of it was found; it is to be made
        Underway, ///< a Pulp task of it runs
        Made,
        Failed,
        Foreign ///< somebody else has made or changed the object; the failure tells
    };
    State state = State::Open;
    QStringList created; ///< hrefs of what it made: the object first, then a version of it, then what its task names
    QString taskHref; ///< where Underway
    domain::Failure failure; ///< where Failed or Foreign
    std::optional<Error> serverError; ///< where Failed because the whole server gives no answer
};

/// The correlation id of one change of a job: 32 hex digits, always the same for the same two, so that the Pulp task of
/// a change is found again without a note of it. Pure.
[[nodiscard]] QString correlationIdOf(const QString &jobCorrelationId, const QString &changeId);

/// Makes single changes of a plan on their servers, and finds out about those that an earlier engine made. Engine
/// thread; outlives the coroutines that use it.
class ChangeMaker
{
public:
    /// Gives the href that a reference stands for.
    using Resolve = std::function<Result<QString>(const domain::CreatedReference &)>;

    ChangeMaker(JobContext &context, Resolve resolve)
        : m_context(context)
        , m_resolve(std::move(resolve))
    {
    }

    /// Sends the change and waits for its end. \a taskHref: it is under way already as this task. \a change must
    /// outlive the call.
    [[nodiscard]] QCoro::Task<ChangeOutcome> make(const domain::PlannedChange *change, QString taskHref = {});
    /// Whether an earlier run of this job has made the change: by its Pulp task, then by what the server has now.
    /// \a href: of an object of the change's name, if there is one now (Create). Sends nothing that changes anything.
    [[nodiscard]] QCoro::Task<ChangeOutcome> look(const domain::PlannedChange *change, QString href);
    /// Sends `before` of an update that was made or may have been made, unless the object has these values anyway. Not
    /// ended by the job's cancellation. \a isMade: it is known to have been made, which saves a look.
    [[nodiscard]] QCoro::Task<ChangeOutcome> undo(const domain::PlannedChange *change, bool isMade);

private:
    struct Resolved
    {
        QString href;
        QJsonObject fields;
        QList<Secret> secrets; ///< that are among the fields
    };
    Async<Resolved> resolved(const domain::PlannedChange *change);
    Async<void> fetchSecrets(QJsonValue value, int depth, QHash<QString, Secret> *secrets);
    Result<QJsonValue> filled(const QJsonValue &value, const QHash<QString, Secret> &secrets) const;
    Async<ports::Accepted> send(const domain::PlannedChange *change, std::shared_ptr<ports::PulpServer> server,
                                Resolved what, ports::CallContext call);
    QCoro::Task<ChangeOutcome> afterFailure(const domain::PlannedChange *change,
                                            std::shared_ptr<ports::PulpServer> server, Error error);
    QCoro::Task<ChangeOutcome> lookAtObject(const domain::PlannedChange *change,
                                            std::shared_ptr<ports::PulpServer> server, QString href);
    QCoro::Task<ChangeOutcome> findByName(const domain::PlannedChange *change,
                                          std::shared_ptr<ports::PulpServer> server);
    QCoro::Task<ChangeOutcome> waitFor(std::shared_ptr<ports::PulpServer> server, QString taskHref,
                                       CancellationToken cancellation);
    [[nodiscard]] ports::CallContext callOf(const domain::PlannedChange *change) const;

    JobContext &m_context;
    Resolve m_resolve;
};

/// Whether an object as the server gives it has these values already. Fields that the server does not tell (passwords,
/// keys) are not looked at. Pure.
[[nodiscard]] bool hasFields(const QJsonObject &object, const QJsonObject &fields);
/// The names of the fields that differ.
[[nodiscard]] QStringList differingFields(const QJsonObject &object, const QJsonObject &fields);

} // namespace pulpit::engine

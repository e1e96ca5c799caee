// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/changemaker.h"

#include "domain/endedtask.h"
#include "engine/sync/failures.h"
#include "engine/sync/serverlists.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Kind = domain::PlannedChange::Kind;
using State = ChangeOutcome::State;

namespace {

constexpr int kMaxDepth = 64; // of fields; a plan is checked before, this bounds the recursion all the same

QString secretKey(const domain::SecretReference &secret)
{
    return secret.reference + QChar(0) + secret.field;
}

/// \a error without the secrets that were sent: a server may repeat what it does not like.
Error masked(Error error, const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        const QString text = QString::fromUtf8(secret.reveal());
        if (text.isEmpty())
            continue;
        for (QString *part : {&error.what, &error.where, &error.advice, &error.detail})
            part->replace(text, u"(secret)"_s);
    }
    return error;
}

ChangeOutcome failed(const Error &error)
{
    ChangeOutcome outcome;
    outcome.state = State::Failed;
    outcome.failure = failureOf(error);
    if (!error.where.isEmpty())
        outcome.failure.message += u" (%1)"_s.arg(error.where);
    if (concernsServer(error))
        outcome.serverError = error;
    return outcome;
}

ChangeOutcome conflict(const QString &what)
{
    ChangeOutcome outcome = failed(fail(ErrorCode::Conflict, what).value());
    outcome.state = State::Foreign;
    return outcome;
}

void noteObject(const QJsonObject &object, QStringList *created)
{
    for (const QLatin1String key : {"pulp_href"_L1, "latest_version_href"_L1})
        if (const QString href = object.value(key).toString(); !href.isEmpty() && !created->contains(href))
            created->append(href);
}

ChangeOutcome outcomeOf(const domain::PulpTask &task)
{
    ChangeOutcome outcome;
    if (task.state == domain::PulpTaskState::Completed || task.state == domain::PulpTaskState::Skipped) {
        outcome.state = State::Made;
        outcome.created = task.createdResources;
    } else {
        outcome.state = State::Failed;
        outcome.failure = failureOf(task, domain::endedTaskMessage(u"Pulp"_s, domain::toString(task.state)));
    }
    return outcome;
}

} // namespace

QString correlationIdOf(const QString &jobCorrelationId, const QString &changeId)
{
    const QByteArray text = (jobCorrelationId + u'\n' + changeId).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

QStringList differingFields(const QJsonObject &object, const QJsonObject &fields)
{
    QStringList names;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto told = object.constFind(it.key());
        if (told == object.constEnd() || domain::secretReference(it.value()))
            continue;
        // Pulp trims texts (the newline behind a certificate) and gives null for what is not set, also where "" was
        // sent.
        const QString wanted = it.value().toString().trimmed();
        const bool isSame = *told == it.value() || (it.value().isString() && told->toString().trimmed() == wanted);
        if (!isSame)
            names.append(it.key());
    }
    return names;
}

bool hasFields(const QJsonObject &object, const QJsonObject &fields)
{
    return differingFields(object, fields).isEmpty();
}

ports::CallContext ChangeMaker::callOf(const domain::PlannedChange *change) const
{
    return {correlationIdOf(m_context.job().correlationId, change->id), m_context.cancellation()};
}

QCoro::Task<ChangeOutcome> ChangeMaker::make(const domain::PlannedChange *change, QString taskHref)
{
    const auto server = m_context.serverOf(change->server);
    if (!server)
        co_return failed(server.error());
    if (!taskHref.isEmpty())
        co_return co_await waitFor(*server, taskHref, m_context.cancellation());
    auto what = co_await resolved(change);
    if (!what)
        co_return failed(what.error());
    const QList<Secret> secrets = what->secrets;
    auto accepted = co_await send(change, *server, std::move(*what), callOf(change));
    if (!accepted)
        co_return co_await afterFailure(change, *server, masked(accepted.error(), secrets));
    ChangeOutcome outcome;
    outcome.state = State::Made;
    if (!accepted->taskHref.isEmpty())
        outcome = co_await waitFor(*server, accepted->taskHref, m_context.cancellation());
    QStringList created;
    noteObject(accepted->object, &created);
    outcome.created = created + outcome.created;
    co_return outcome;
}

Async<ports::Accepted> ChangeMaker::send(const domain::PlannedChange *change, std::shared_ptr<ports::PulpServer> server,
                                         Resolved what, ports::CallContext call)
{
    switch (change->kind) {
    case Kind::Create: co_return co_await server->create(change->collection, what.fields, call);
    case Kind::Update: co_return co_await server->update(what.href, what.fields, call);
    case Kind::Remove: co_return co_await server->remove(what.href, call);
    case Kind::Act: co_return co_await server->act(what.href, change->action, what.fields, call);
    }
    co_return fail(ErrorCode::Internal, u"a change of an unknown kind"_s, change->id);
}

/// A request that was answered by a failure: the change may have been made all the same, or be unnecessary.
QCoro::Task<ChangeOutcome> ChangeMaker::afterFailure(const domain::PlannedChange *change,
                                                     std::shared_ptr<ports::PulpServer> server, Error error)
{
    if (change->kind == Kind::Remove && error.code == ErrorCode::NotFound) {
        ChangeOutcome outcome;
        outcome.state = State::Made; // gone is what was wanted
        co_return outcome;
    }
    const bool isCanceled = error.code == ErrorCode::Canceled;
    const bool isTaken = change->kind == Kind::Create && isAlreadyThere(error);
    if (m_context.stopReason() == StopReason::Stopping || (!isCanceled && !isTaken && !mayHaveHappened(error)))
        co_return failed(error);
    if (isTaken) {
        const ChangeOutcome there = co_await findByName(change, server);
        if (there.state == State::Made)
            co_return there;
        co_return failed(error);
    }
    // Our own cancellation must not keep us from finding what is to be canceled.
    ports::CallContext call = callOf(change);
    if (isCanceled)
        call.cancellation = {};
    auto tasks = co_await server->tasksOf(call.correlationId, call);
    if (tasks && !tasks->isEmpty()) {
        const domain::PulpTask task = tasks->last();
        if (isCanceled && !domain::isFinal(task.state)) {
            const auto asked = co_await server->cancelTask(task.href, call);
            Q_UNUSED(asked);
        }
        if (!isCanceled)
            co_return co_await waitFor(server, task.href, m_context.cancellation());
    }
    if (!isCanceled && tasks && tasks->isEmpty()) {
        ChangeOutcome there;
        if (change->kind == Kind::Create)
            there = co_await findByName(change, server);
        else if (change->kind != Kind::Act)
            there = co_await lookAtObject(change, server, {});
        if (there.state == State::Made)
            co_return there;
    }
    co_return failed(error);
}

/// Looks in the lists for an object that a Create may have made.
QCoro::Task<ChangeOutcome> ChangeMaker::findByName(const domain::PlannedChange *change,
                                                   std::shared_ptr<ports::PulpServer> server)
{
    const auto lists = co_await readLists(server, callOf(change));
    if (!lists)
        co_return failed(lists.error());
    const ListIndex index(*lists);
    QString href;
    if (change->object == "repository"_L1 && index.repository(change->name))
        href = index.repository(change->name)->href;
    else if (change->object == "remote"_L1 && index.remote(change->name))
        href = index.remote(change->name)->href;
    else if (change->object == "distribution"_L1 && index.distribution(change->name))
        href = index.distribution(change->name)->href;
    if (href.isEmpty())
        co_return ChangeOutcome();
    co_return co_await lookAtObject(change, server, href);
}

QCoro::Task<ChangeOutcome> ChangeMaker::look(const domain::PlannedChange *change, QString href)
{
    const auto server = m_context.serverOf(change->server);
    if (!server)
        co_return failed(server.error());
    const ports::CallContext call = callOf(change);
    auto tasks = co_await (*server)->tasksOf(call.correlationId, call);
    if (!tasks)
        co_return failed(tasks.error());
    if (!tasks->isEmpty()) {
        const domain::PulpTask task = tasks->last();
        if (domain::isFinal(task.state))
            co_return outcomeOf(task);
        ChangeOutcome outcome;
        outcome.state = State::Underway;
        outcome.taskHref = task.href;
        co_return outcome;
    }
    if (change->kind == Kind::Act || (change->kind == Kind::Create && href.isEmpty()))
        co_return ChangeOutcome();
    co_return co_await lookAtObject(change, *server, href);
}

/// Compares an object with what the change wants. \a href: of the object that a Create may have made.
QCoro::Task<ChangeOutcome> ChangeMaker::lookAtObject(const domain::PlannedChange *change,
                                                     std::shared_ptr<ports::PulpServer> server, QString href)
{
    auto what = co_await resolved(change);
    if (!what)
        co_return failed(what.error());
    if (href.isEmpty())
        href = what->href;
    ChangeOutcome outcome;
    const auto object = co_await server->object(href, callOf(change));
    if (!object && object.error().code == ErrorCode::NotFound) {
        if (change->kind == Kind::Remove)
            outcome.state = State::Made;
        if (change->kind == Kind::Update)
            co_return conflict(u"the object is gone"_s);
        co_return outcome;
    }
    if (!object)
        co_return failed(object.error());
    if (change->kind == Kind::Remove || change->kind == Kind::Act)
        co_return outcome;
    const QStringList open = differingFields(*object, what->fields);
    if (open.isEmpty()) {
        outcome.state = State::Made;
        noteObject(*object, &outcome.created);
        co_return outcome;
    }
    if (change->kind == Kind::Create)
        co_return conflict(u"there is such an object already, with another %1"_s.arg(open.join(u", "_s)));
    const QStringList foreign = differingFields(*object, change->before);
    if (!foreign.isEmpty())
        co_return conflict(u"somebody else has changed %1 meanwhile"_s.arg(foreign.join(u", "_s)));
    co_return outcome;
}

QCoro::Task<ChangeOutcome> ChangeMaker::undo(const domain::PlannedChange *change, bool isMade)
{
    const auto server = m_context.serverOf(change->server);
    if (!server)
        co_return failed(server.error());
    auto what = co_await resolved(change);
    if (!what)
        co_return failed(what.error());
    const ports::CallContext call {correlationIdOf(m_context.job().correlationId, u"undo "_s + change->id), {}};
    ChangeOutcome outcome;
    outcome.state = State::Made;
    if (!isMade) {
        const auto object = co_await (*server)->object(what->href, call);
        if (!object)
            co_return failed(object.error());
        if (hasFields(*object, change->before))
            co_return outcome;
        if (!hasFields(*object, what->fields))
            co_return conflict(u"the object has neither the new nor the old values"_s);
    }
    if (change->before.isEmpty())
        co_return conflict(u"the plan does not know the values before"_s);
    auto accepted = co_await (*server)->update(what->href, change->before, call);
    if (!accepted)
        co_return failed(accepted.error());
    if (!accepted->taskHref.isEmpty())
        outcome = co_await waitFor(*server, accepted->taskHref, {});
    co_return outcome;
}

QCoro::Task<ChangeOutcome> ChangeMaker::waitFor(std::shared_ptr<ports::PulpServer> server, QString taskHref,
                                                CancellationToken cancellation)
{
    const auto task = co_await m_context.tasks().finished(server, taskHref, 0, {}, cancellation);
    if (!task)
        co_return failed(task.error());
    co_return outcomeOf(*task);
}

Async<ChangeMaker::Resolved> ChangeMaker::resolved(const domain::PlannedChange *change)
{
    Resolved what;
    what.href = change->href;
    if (const auto created = domain::createdReference(change->href)) {
        const Result<QString> href = m_resolve(*created);
        if (!href)
            co_return fail(href.error());
        what.href = *href;
    }
    QHash<QString, Secret> secrets;
    const QJsonObject fields = change->fields;
    auto fetched = co_await fetchSecrets(fields, 0, &secrets);
    if (!fetched)
        co_return fail(fetched.error());
    const Result<QJsonValue> value = filled(fields, secrets);
    if (!value)
        co_return fail(value.error());
    what.fields = value->toObject();
    what.secrets = secrets.values();
    co_return what;
}

/// Fetches what \a value refers to; each secret once.
Async<void> ChangeMaker::fetchSecrets(QJsonValue value, int depth, QHash<QString, Secret> *secrets)
{
    if (depth > kMaxDepth)
        co_return fail(ErrorCode::TooLarge, u"the fields of a change are nested too deeply"_s);
    if (const auto reference = domain::secretReference(value)) {
        if (secrets->contains(secretKey(*reference)))
            co_return {};
        auto secret = co_await m_context.environment().secrets().secret(reference->reference, reference->field);
        if (!secret)
            co_return fail(secret.error());
        secrets->insert(secretKey(*reference), *secret);
        co_return {};
    }
    QList<QJsonValue> inner;
    if (value.isArray())
        for (const QJsonValue &one : value.toArray())
            inner.append(one);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        inner.append(it.value());
    for (const QJsonValue &one : std::as_const(inner)) {
        if (!one.isArray() && !one.isObject())
            continue;
        auto fetched = co_await fetchSecrets(one, depth + 1, secrets);
        if (!fetched)
            co_return fail(fetched.error());
    }
    co_return {};
}

Result<QJsonValue> ChangeMaker::filled(const QJsonValue &value, const QHash<QString, Secret> &secrets) const
{
    if (const auto created = domain::createdReference(value))
        return m_resolve(*created).map([](const QString &href) { return QJsonValue(href); });
    if (const auto secret = domain::secretReference(value))
        return QJsonValue(QString::fromUtf8(secrets.value(secretKey(*secret)).reveal()));
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray()) {
            const Result<QJsonValue> inner = filled(one, secrets);
            if (!inner)
                return inner;
            array.append(*inner);
        }
        return QJsonValue(array);
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const Result<QJsonValue> inner = filled(it.value(), secrets);
            if (!inner)
                return inner;
            it.value() = *inner;
        }
        return QJsonValue(object);
    }
    return value;
}

} // namespace pulpit::engine

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planworld.h"

#include "base/json.h"

#include <QCoro/QCoroTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::test {

namespace {

/// "remote" of "remotes/rpm/rpm" and of "/pulp/api/v3/remotes/rpm/rpm/3/".
QString objectOf(const QString &path)
{
    const QString kind = path.startsWith(u'/') ? path.section(u'/', 4, 4) : path.section(u'/', 0, 0);
    if (kind == u"repositories"_s)
        return u"repository"_s;
    return kind.endsWith(u's') ? kind.chopped(1) : kind;
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

QString PlanWorld::put(const QString &server, const QString &object, const QJsonObject &fields)
{
    const QMutexLocker lock(&m_mutex);
    return add(server, (object == u"repository"_s ? u"repositories"_s : object + u's') + u"/rpm/rpm"_s, fields);
}

void PlanWorld::change(const QString &server, const QString &object, const QString &name, const QJsonObject &fields)
{
    const QMutexLocker lock(&m_mutex);
    QJsonObject &found = m_servers[server].objects[hrefOf(server, object, name)];
    for (auto it = fields.begin(); it != fields.end(); ++it)
        found.insert(it.key(), it.value());
    found.insert(u"pulp_last_updated"_s, ++m_number);
}

void PlanWorld::drop(const QString &server, const QString &object, const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_servers[server].objects.remove(hrefOf(server, object, name));
}

QJsonObject PlanWorld::find(const QString &server, const QString &object, const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    advance();
    return m_servers[server].objects.value(hrefOf(server, object, name));
}

int PlanWorld::count(const QString &server, const QString &object)
{
    const QMutexLocker lock(&m_mutex);
    advance();
    const auto &objects = m_servers[server].objects;
    return int(std::count_if(objects.keyBegin(), objects.keyEnd(),
                             [&](const QString &href) { return objectOf(href) == object; }));
}

QStringList PlanWorld::log()
{
    const QMutexLocker lock(&m_mutex);
    advance();
    return m_log;
}

int PlanWorld::requests()
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int PlanWorld::listRequests()
{
    const QMutexLocker lock(&m_mutex);
    return m_lists;
}

int PlanWorld::mostAtATime(const QString &server)
{
    const QMutexLocker lock(&m_mutex);
    return m_servers[server].most;
}

QString PlanWorld::wire()
{
    const QMutexLocker lock(&m_mutex);
    return m_wire.join(u'\n');
}

QStringList PlanWorld::canceled()
{
    const QMutexLocker lock(&m_mutex);
    return m_canceled;
}

void PlanWorld::failOn(const QString &what, bool byTask)
{
    const QMutexLocker lock(&m_mutex);
    m_failing.insert(what, byTask);
}

void PlanWorld::mend()
{
    const QMutexLocker lock(&m_mutex);
    m_failing.clear();
}

void PlanWorld::setTaskTime(std::chrono::milliseconds time)
{
    const QMutexLocker lock(&m_mutex);
    m_taskTime = time;
}

void PlanWorld::cutAt(int request, Cut how)
{
    const QMutexLocker lock(&m_mutex);
    m_cutAt = m_requests + request;
    m_cut = how;
    m_isCut = false;
}

bool PlanWorld::isCut()
{
    const QMutexLocker lock(&m_mutex);
    return m_isCut;
}

void PlanWorld::join()
{
    const QMutexLocker lock(&m_mutex);
    ++m_generation;
    m_cutAt = 0;
    m_isCut = false;
}

QString PlanWorld::hrefOf(const QString &server, const QString &object, const QString &name) const
{
    const auto objects = m_servers.value(server).objects;
    for (auto it = objects.begin(); it != objects.end(); ++it)
        if (objectOf(it.key()) == object && text(*it, "name") == name)
            return it.key();
    return {};
}

QString PlanWorld::add(const QString &server, const QString &collection, QJsonObject fields)
{
    const QString href = u"/pulp/api/v3/%1/%2/"_s.arg(collection).arg(++m_number);
    fields.insert(u"pulp_href"_s, href);
    fields.insert(u"pulp_last_updated"_s, m_number);
    for (const QString &secret : {u"password"_s, u"client_key"_s})
        fields.remove(secret); // Pulp does not tell them
    if (objectOf(collection) == u"repository"_s)
        fields.insert(u"latest_version_href"_s, href + u"versions/0/"_s);
    m_servers[server].objects.insert(href, fields);
    return href;
}

void PlanWorld::advance()
{
    for (Task &task : m_tasks) {
        if (domain::isFinal(task.task.state) || task.age.elapsed() < m_taskTime.count())
            continue;
        task.task.state = domain::PulpTaskState::Completed;
        task.effect(task.task);
        --m_servers[task.server].now;
    }
}

QString PlanWorld::begin(const QString &server, const QString &cid, const QString &what,
                         std::function<void(domain::PulpTask &)> effect)
{
    Task task;
    task.task.href = u"/pulp/api/v3/tasks/%1/"_s.arg(++m_number);
    task.task.name = what;
    task.task.loggingCid = cid;
    task.task.state = domain::PulpTaskState::Running;
    task.server = server;
    task.age.start();
    task.effect = std::move(effect);
    Server &owner = m_servers[server];
    owner.most = std::max(owner.most, ++owner.now);
    m_tasks.append(task);
    return task.task.href;
}

PlanWorldServer::PlanWorldServer(std::shared_ptr<PlanWorld> world, QString name)
    : FakePulpServer(std::make_shared<PulpScript>())
    , m_world(std::move(world))
    , m_name(std::move(name))
    , m_generation(m_world->generation())
{
}

/// Never answers; ends when whoever asked loses interest.
Async<void> PlanWorldServer::hang(ports::CallContext context)
{
    for (int i = 0; i < 20'000 && !context.cancellation.isCanceled(); ++i)
        co_await QCoro::sleepFor(1ms);
    co_return pulpit::fail(ErrorCode::Canceled, u"canceled"_s);
}

Async<void> PlanWorldServer::arrive(ports::CallContext context, bool isChanging)
{
    co_await QCoro::sleepFor(1ms);
    if (context.cancellation.isCanceled())
        co_return pulpit::fail(ErrorCode::Canceled, u"canceled"_s);
    bool isAnswered = false;
    {
        const QMutexLocker lock(&m_world->m_mutex);
        m_world->advance();
        isAnswered = !m_world->m_isCut && m_generation == m_world->m_generation;
        if (isAnswered && !isChanging)
            ++m_world->m_lists;
    }
    if (!isAnswered)
        co_return co_await hang(context);
    co_return {};
}

QList<QJsonObject> PlanWorldServer::listOf(const QString &object)
{
    const QMutexLocker lock(&m_world->m_mutex);
    QList<QJsonObject> found;
    const auto objects = m_world->m_servers.value(m_name).objects;
    for (auto it = objects.begin(); it != objects.end(); ++it)
        if (objectOf(it.key()) == object)
            found.append(*it);
    return found;
}

Async<QList<domain::PulpRepository>> PlanWorldServer::repositories(ports::CallContext context)
{
    const auto arrived = co_await arrive(context, false);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    QList<domain::PulpRepository> list;
    const QList<QJsonObject> found = listOf(u"repository"_s);
    for (const QJsonObject &object : found) {
        domain::PulpRepository repository;
        repository.href = text(object, "pulp_href");
        repository.name = text(object, "name");
        repository.type = u"rpm.rpm"_s;
        repository.remoteHref = text(object, "remote");
        repository.latestVersionHref = text(object, "latest_version_href");
        repository.lastUpdated
            = QDateTime::fromMSecsSinceEpoch(object.value("pulp_last_updated"_L1).toInteger(), Qt::UTC);
        list.append(repository);
    }
    co_return list;
}

Async<QList<domain::PulpRemote>> PlanWorldServer::remotes(ports::CallContext context)
{
    const auto arrived = co_await arrive(context, false);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    QList<domain::PulpRemote> list;
    const QList<QJsonObject> found = listOf(u"remote"_s);
    for (const QJsonObject &object : found) {
        domain::PulpRemote remote;
        remote.href = text(object, "pulp_href");
        remote.name = text(object, "name");
        remote.type = u"rpm.rpm"_s;
        remote.url = text(object, "url");
        remote.fields = object;
        list.append(remote);
    }
    co_return list;
}

Async<QList<domain::PulpDistribution>> PlanWorldServer::distributions(ports::CallContext context)
{
    const auto arrived = co_await arrive(context, false);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    QList<domain::PulpDistribution> list;
    const QList<QJsonObject> found = listOf(u"distribution"_s);
    for (const QJsonObject &object : found) {
        domain::PulpDistribution distribution;
        distribution.href = text(object, "pulp_href");
        distribution.name = text(object, "name");
        distribution.basePath = text(object, "base_path");
        distribution.repositoryHref = text(object, "repository");
        list.append(distribution);
    }
    co_return list;
}

Async<QJsonObject> PlanWorldServer::object(QString href, ports::CallContext context)
{
    const auto arrived = co_await arrive(context, false);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    const QMutexLocker lock(&m_world->m_mutex);
    const auto &objects = m_world->m_servers[m_name].objects;
    if (!objects.contains(href))
        co_return pulpit::fail(ErrorCode::NotFound, u"no such object"_s, href);
    co_return objects.value(href);
}

Async<ports::Accepted> PlanWorldServer::changing(QString what, QJsonObject body, ports::CallContext context,
                                                 std::function<Result<ports::Accepted>()> effect)
{
    const auto arrived = co_await arrive(context, true);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    Result<ports::Accepted> answer;
    bool isCutNow = false;
    {
        const QMutexLocker lock(&m_world->m_mutex);
        ++m_world->m_requests;
        isCutNow = m_world->m_cutAt > 0 && m_world->m_requests >= m_world->m_cutAt;
        m_world->m_isCut = isCutNow;
        m_world->m_wire.append(what + u' ' + toJsonText(body));
        const auto failing = m_world->m_failing.constFind(what);
        if (failing != m_world->m_failing.constEnd() && !*failing)
            answer = pulpit::fail(ErrorCode::InvalidInput, u"the server refused it: %1"_s.arg(toJsonText(body)), what);
        else if (!isCutNow || m_world->m_cut == PlanWorld::Cut::AfterEffect)
            answer = effect();
    }
    if (isCutNow) {
        const auto never = co_await hang(context);
        co_return pulpit::fail(never.error());
    }
    co_return answer;
}

Async<ports::Accepted> PlanWorldServer::create(QString collection, QJsonObject fields, ports::CallContext context)
{
    const QString object = objectOf(collection);
    const QString name = text(fields, "name");
    const QString what = u"create %1 %2 on %3"_s.arg(object, name, m_name);
    const std::function<Result<ports::Accepted>()> effect = [=, this]() -> Result<ports::Accepted> {
        PlanWorld *const world = m_world.get();
        if (!name.isEmpty() && !world->hrefOf(m_name, object, name).isEmpty()) {
            Error error = pulpit::fail(ErrorCode::InvalidInput, u"Bad Request"_s).value();
            error.httpStatus = 400;
            error.detail = u"name: This field must be unique."_s;
            return pulpit::fail(error);
        }
        const QString server = m_name;
        if (object == u"remote"_s || object == u"repository"_s) {
            world->m_log.append(what);
            const QString href = world->add(server, collection, fields);
            return ports::Accepted {{}, world->m_servers[server].objects.value(href)};
        }
        return ports::Accepted {world->begin(server, context.correlationId, what,
                                             [=](domain::PulpTask &task) {
                                                 if (world->m_failing.value(what)) {
                                                     task.state = domain::PulpTaskState::Failed;
                                                     task.errorText = u"the task failed"_s;
                                                     return;
                                                 }
                                                 world->m_log.append(what);
                                                 task.createdResources = {world->add(server, collection, fields)};
                                             }),
                                {}};
    };
    co_return co_await changing(what, fields, context, effect);
}

Async<ports::Accepted> PlanWorldServer::update(QString href, QJsonObject fields, ports::CallContext context)
{
    QString name;
    {
        const QMutexLocker lock(&m_world->m_mutex);
        name = text(m_world->m_servers[m_name].objects.value(href), "name");
    }
    const QString what = u"update %1 %2 on %3"_s.arg(objectOf(href), name, m_name);
    const std::function<Result<ports::Accepted>()> effect = [=, this]() -> Result<ports::Accepted> {
        PlanWorld *const world = m_world.get();
        const QString server = m_name;
        if (!world->m_servers[server].objects.contains(href))
            return pulpit::fail(ErrorCode::NotFound, u"no such object"_s, href);
        return ports::Accepted {world->begin(server, context.correlationId, what,
                                             [=](domain::PulpTask &task) {
                                                 if (world->m_failing.value(what)) {
                                                     task.state = domain::PulpTaskState::Failed;
                                                     task.errorText = u"the task failed"_s;
                                                     return;
                                                 }
                                                 world->m_log.append(what);
                                                 QJsonObject &object = world->m_servers[server].objects[href];
                                                 for (auto it = fields.begin(); it != fields.end(); ++it)
                                                     object.insert(it.key(), it.value());
                                                 object.insert(u"pulp_last_updated"_s, ++world->m_number);
                                             }),
                                {}};
    };
    co_return co_await changing(what, fields, context, effect);
}

Async<ports::Accepted> PlanWorldServer::remove(QString href, ports::CallContext context)
{
    QString name;
    {
        const QMutexLocker lock(&m_world->m_mutex);
        name = text(m_world->m_servers[m_name].objects.value(href), "name");
    }
    const QString what = u"remove %1 %2 on %3"_s.arg(objectOf(href), name, m_name);
    const std::function<Result<ports::Accepted>()> effect = [=, this]() -> Result<ports::Accepted> {
        PlanWorld *const world = m_world.get();
        const QString server = m_name;
        if (!world->m_servers[server].objects.contains(href))
            return pulpit::fail(ErrorCode::NotFound, u"no such object"_s, href);
        return ports::Accepted {world->begin(server, context.correlationId, what,
                                             [=](domain::PulpTask &) {
                                                 world->m_log.append(what);
                                                 world->m_servers[server].objects.remove(href);
                                                 for (QJsonObject &object : world->m_servers[server].objects)
                                                     for (const QString &key : {u"remote"_s, u"repository"_s})
                                                         if (object.value(key) == href)
                                                             object.insert(key, QJsonValue());
                                             }),
                                {}};
    };
    co_return co_await changing(what, {}, context, effect);
}

Async<ports::Accepted> PlanWorldServer::act(QString href, QString action, QJsonObject body, ports::CallContext context)
{
    QString name;
    {
        const QMutexLocker lock(&m_world->m_mutex);
        name = text(m_world->m_servers[m_name].objects.value(href), "name");
    }
    const QString what = u"%1 %2 %3 on %4"_s.arg(action, objectOf(href), name, m_name);
    const std::function<Result<ports::Accepted>()> effect = [=, this]() -> Result<ports::Accepted> {
        PlanWorld *const world = m_world.get();
        const QString server = m_name;
        return ports::Accepted {
            world->begin(server, context.correlationId, what,
                         [=](domain::PulpTask &task) {
                             if (world->m_failing.value(what)) {
                                 task.state = domain::PulpTaskState::Failed;
                                 task.errorText = u"the task failed"_s;
                                 return;
                             }
                             world->m_log.append(what);
                             QJsonObject &object = world->m_servers[server].objects[href];
                             const int version = text(object, "latest_version_href").section(u'/', -2, -2).toInt() + 1;
                             const QString versionHref = href + u"versions/%1/"_s.arg(version);
                             object.insert(u"latest_version_href"_s, versionHref);
                             object.insert(u"pulp_last_updated"_s, ++world->m_number);
                             task.createdResources = {versionHref};
                         }),
            {}};
    };
    co_return co_await changing(what, body, context, effect);
}

Async<QList<domain::PulpTask>> PlanWorldServer::tasks(QStringList hrefs, ports::CallContext context)
{
    const auto arrived = co_await arrive(context, true);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    const QMutexLocker lock(&m_world->m_mutex);
    QList<domain::PulpTask> found;
    for (const PlanWorld::Task &task : std::as_const(m_world->m_tasks))
        if (hrefs.contains(task.task.href))
            found.append(task.task);
    co_return found;
}

Async<QList<domain::PulpTask>> PlanWorldServer::tasksOf(QString correlationId, ports::CallContext context)
{
    const auto arrived = co_await arrive(context, true);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    const QMutexLocker lock(&m_world->m_mutex);
    QList<domain::PulpTask> found;
    for (const PlanWorld::Task &task : std::as_const(m_world->m_tasks))
        if (task.task.loggingCid == correlationId)
            found.append(task.task);
    co_return found;
}

Async<void> PlanWorldServer::cancelTask(QString href, ports::CallContext context)
{
    const auto arrived = co_await arrive(context, true);
    if (!arrived)
        co_return pulpit::fail(arrived.error());
    const QMutexLocker lock(&m_world->m_mutex);
    for (PlanWorld::Task &task : m_world->m_tasks)
        if (task.task.href == href && !domain::isFinal(task.task.state)) {
            task.task.state = domain::PulpTaskState::Canceled;
            m_world->m_canceled.append(task.task.name);
            --m_world->m_servers[task.server].now;
        }
    co_return {};
}

} // namespace pulpit::test

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakepulpserver.h"

#include <QCoro/QCoroTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

tl::unexpected<Error> unsupported()
{
    return pulpit::fail(ErrorCode::Unsupported, u"the scripted server does not know this"_s);
}

} // namespace

QString PulpScript::startTask(double seconds, domain::PulpTaskState end, const QString &correlationId)
{
    const QMutexLocker lock(&m_mutex);
    ScriptedTask scripted;
    scripted.task.href = u"/pulp/api/v3/tasks/%1/"_s.arg(m_order.size() + 1);
    scripted.task.loggingCid = correlationId;
    scripted.task.created = QDateTime::currentDateTimeUtc();
    scripted.task.started = scripted.task.created;
    scripted.seconds = seconds;
    scripted.end = end;
    scripted.age.start();
    m_order.append(scripted.task.href);
    m_tasks.insert(scripted.task.href, scripted);
    return scripted.task.href;
}

void PulpScript::ignoreCancel(const QString &href)
{
    const QMutexLocker lock(&m_mutex);
    m_tasks[href].ignoresCancel = true;
}

void PulpScript::vanish(const QString &href)
{
    const QMutexLocker lock(&m_mutex);
    m_tasks.remove(href);
}

void PulpScript::fail(std::optional<Error> error)
{
    const QMutexLocker lock(&m_mutex);
    m_error = std::move(error);
}

void PulpScript::setLatency(std::chrono::milliseconds latency)
{
    const QMutexLocker lock(&m_mutex);
    m_latency = latency;
}

void PulpScript::setStatus(const domain::PulpStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    m_status = status;
}

void PulpScript::setWorkers(const QList<domain::PulpWorker> &workers)
{
    const QMutexLocker lock(&m_mutex);
    m_workers = workers;
}

void PulpScript::setProgress(const QString &href, qint64 done)
{
    const QMutexLocker lock(&m_mutex);
    domain::ProgressReport report;
    report.message = QStringLiteral("Downloading");
    report.done = done;
    m_tasks[href].task.progress = {report};
}

int PulpScript::polls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_polls;
}

int PulpScript::largestPoll() const
{
    const QMutexLocker lock(&m_mutex);
    return m_largestPoll;
}

int PulpScript::statusCalls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_statusCalls;
}

int PulpScript::statusAtATime() const
{
    const QMutexLocker lock(&m_mutex);
    return m_statusMost;
}

QStringList PulpScript::canceled() const
{
    const QMutexLocker lock(&m_mutex);
    return m_canceled;
}

QStringList PulpScript::started() const
{
    const QMutexLocker lock(&m_mutex);
    return m_order;
}

domain::PulpTask PulpScript::task(const QString &href) const
{
    const QMutexLocker lock(&m_mutex);
    return current(m_tasks.value(href));
}

domain::PulpTask PulpScript::current(const ScriptedTask &scripted) const
{
    domain::PulpTask task = scripted.task;
    if (task.state == domain::PulpTaskState::Canceled)
        return task;
    const bool isOver = scripted.seconds >= 0 && static_cast<double>(scripted.age.elapsed()) >= scripted.seconds * 1000;
    task.state = isOver ? scripted.end : domain::PulpTaskState::Running;
    if (isOver)
        task.finished = task.started.addMSecs(static_cast<qint64>(scripted.seconds * 1000));
    return task;
}

Async<void> FakePulpServer::answer(ports::CallContext context)
{
    ++m_requests;
    std::chrono::milliseconds latency {0};
    {
        const QMutexLocker lock(&m_script->m_mutex);
        latency = m_script->m_latency;
    }
    QElapsedTimer timer;
    timer.start();
    do {
        if (context.cancellation.isCanceled())
            co_return pulpit::fail(ErrorCode::Canceled, u"canceled"_s);
        co_await QCoro::sleepFor(std::min(latency, std::chrono::milliseconds(5)));
    } while (timer.elapsed() < latency.count());
    const QMutexLocker lock(&m_script->m_mutex);
    if (m_script->m_error)
        co_return pulpit::fail(*m_script->m_error);
    co_return {};
}

Async<domain::PulpStatus> FakePulpServer::status(ports::CallContext context)
{
    {
        const QMutexLocker lock(&m_script->m_mutex);
        ++m_script->m_statusCalls;
        m_script->m_statusMost = std::max(m_script->m_statusMost, ++m_script->m_statusNow);
    }
    const Result<> answered = co_await answer(context);
    const QMutexLocker lock(&m_script->m_mutex);
    --m_script->m_statusNow;
    if (!answered)
        co_return pulpit::fail(answered.error());
    co_return m_script->m_status;
}

Async<QList<domain::PulpTask>> FakePulpServer::tasks(QStringList hrefs, ports::CallContext context)
{
    {
        const QMutexLocker lock(&m_script->m_mutex);
        ++m_script->m_polls;
        m_script->m_largestPoll = std::max(m_script->m_largestPoll, static_cast<int>(hrefs.size()));
    }
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    QList<domain::PulpTask> tasks;
    for (const QString &href : hrefs)
        if (const auto task = m_script->m_tasks.constFind(href); task != m_script->m_tasks.constEnd())
            tasks.append(m_script->current(*task));
    co_return tasks;
}

Async<QList<domain::PulpTask>> FakePulpServer::tasksOf(QString correlationId, ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    QList<domain::PulpTask> tasks;
    for (const QString &href : m_script->m_order)
        if (m_script->m_tasks.value(href).task.loggingCid == correlationId)
            tasks.append(m_script->current(m_script->m_tasks.value(href)));
    co_return tasks;
}

Async<QList<domain::PulpTask>> FakePulpServer::recentTasks(int limit, ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    QList<domain::PulpTask> tasks;
    for (auto href = m_script->m_order.crbegin(); href != m_script->m_order.crend() && tasks.size() < limit; ++href)
        tasks.append(m_script->current(m_script->m_tasks.value(*href)));
    co_return tasks;
}

Async<QList<domain::PulpTask>> FakePulpServer::findTasks(domain::PulpTaskQuery query, ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    QList<domain::PulpTask> found;
    for (auto href = m_script->m_order.crbegin(); href != m_script->m_order.crend(); ++href) {
        const domain::PulpTask task = m_script->current(m_script->m_tasks.value(*href));
        if ((query.states.isEmpty() || query.states.contains(task.state)) && task.name.contains(query.name)
            && (!query.since.isValid() || task.created >= query.since)
            && (!query.until.isValid() || task.created < query.until))
            found.append(task);
    }
    co_return found.mid(query.offset, query.limit);
}

Async<void> FakePulpServer::cancelTask(QString href, ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    m_script->m_canceled.append(href);
    PulpScript::ScriptedTask &scripted = m_script->m_tasks[href];
    if (!scripted.ignoresCancel && !isFinal(m_script->current(scripted).state)) {
        scripted.task.state = domain::PulpTaskState::Canceled;
        scripted.task.finished = QDateTime::currentDateTimeUtc();
    }
    co_return {};
}

Async<QList<domain::PulpWorker>> FakePulpServer::workers(ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    const QMutexLocker lock(&m_script->m_mutex);
    co_return m_script->m_workers.value_or(m_script->m_status.onlineWorkers);
}

Async<QStringList> FakePulpServer::plugins(ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpRepository>> FakePulpServer::repositories(ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpRemote>> FakePulpServer::remotes(ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpDistribution>> FakePulpServer::distributions(ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpPublication>> FakePulpServer::publications(QStringList, ports::CallContext)
{
    co_return unsupported();
}

Async<QList<domain::PulpPublication>> FakePulpServer::publicationsAt(QStringList, ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpVersion>> FakePulpServer::versions(QStringList, ports::CallContext)
{
    co_return unsupported();
}
Async<QList<domain::PulpVersion>> FakePulpServer::versionsOf(QString, int, ports::CallContext)
{
    co_return unsupported();
}
Async<QJsonArray> FakePulpServer::list(ports::ListQuery, qint64, ports::CallContext)
{
    co_return unsupported();
}
Async<qint64> FakePulpServer::count(ports::ListQuery, ports::CallContext)
{
    co_return unsupported();
}
Async<QStringList> FakePulpServer::endpoints(ports::CallContext)
{
    co_return unsupported();
}
Async<QJsonObject> FakePulpServer::object(QString, ports::CallContext)
{
    co_return unsupported();
}
Async<QJsonArray> FakePulpServer::content(ports::ContentQuery, qint64, ports::CallContext)
{
    co_return unsupported();
}
Async<QStringList> FakePulpServer::debDistributions(QString, ports::CallContext)
{
    co_return unsupported();
}
Async<QString> FakePulpServer::signingService(QString, ports::CallContext)
{
    co_return unsupported();
}
Async<ports::Accepted> FakePulpServer::create(QString, QJsonObject, ports::CallContext)
{
    co_return unsupported();
}
Async<ports::Accepted> FakePulpServer::update(QString, QJsonObject, ports::CallContext)
{
    co_return unsupported();
}
Async<ports::Accepted> FakePulpServer::remove(QString, ports::CallContext)
{
    co_return unsupported();
}
Async<ports::Accepted> FakePulpServer::act(QString, QString action, QJsonObject, ports::CallContext context)
{
    const Result<> answered = co_await answer(context);
    if (!answered)
        co_return pulpit::fail(answered.error());
    if (action != "sync"_L1)
        co_return unsupported();
    co_return ports::Accepted {m_script->startTask(0.05, domain::PulpTaskState::Completed, context.correlationId), {}};
}
Async<ports::ServedIndex> FakePulpServer::servedIndex(domain::PulpDistribution, QStringList, ports::CallContext)
{
    co_return unsupported();
}

std::shared_ptr<PulpScript> FakeConnector::script(const QString &server)
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<PulpScript> &script = m_scripts[server];
    if (!script)
        script = std::make_shared<PulpScript>();
    return script;
}

Async<domain::Certificate> FakeConnector::certificateOf(QString host, quint16 port, CancellationToken)
{
    const QMutexLocker lock(&m_mutex);
    m_askedHosts.append(u"%1:%2"_s.arg(host).arg(port));
    if (const auto known = m_certificates.constFind(host); known != m_certificates.cend())
        co_return *known;
    co_return pulpit::fail(ErrorCode::Unreachable, u"the host cannot be reached"_s, host);
}

void FakeConnector::setCertificate(const QString &host, const domain::Certificate &certificate)
{
    const QMutexLocker lock(&m_mutex);
    m_certificates.insert(host, certificate);
}

QStringList FakeConnector::askedHosts()
{
    const QMutexLocker lock(&m_mutex);
    return m_askedHosts;
}

std::shared_ptr<ports::PulpServer> FakeConnector::connect(const domain::Server &server)
{
    return std::make_shared<FakePulpServer>(script(server.name));
}

Async<QList<ports::ProbeStep>> FakeConnector::probe(domain::Server server, std::optional<Secret> password,
                                                    std::function<void(ports::ProbeStep)> onStep,
                                                    CancellationToken cancellation)
{
    const ports::CallContext context {{}, cancellation};
    const auto connection = connect(server);
    const Result<domain::PulpStatus> status = co_await connection->status(context);
    ports::ProbeStep step;
    step.id = ports::ProbeStep::Id::Connect;
    step.state = status ? ports::ProbeStep::State::Passed : ports::ProbeStep::State::Failed;
    step.finding = password ? u"with password"_s : u"without password"_s;
    if (!status)
        step.error = status.error();
    if (onStep)
        onStep(step);
    co_return QList<ports::ProbeStep> {step};
}

Async<Secret> FakeSecretSource::password(domain::CredentialReference reference, QString)
{
    if (!m_entries.contains(reference.location))
        co_return pulpit::fail(ErrorCode::NotFound, u"no such entry"_s, reference.location);
    co_return m_entries.value(reference.location);
}

Async<void> FakeSecretSource::store(QString entry, Secret password)
{
    m_entries.insert(entry, password);
    co_return {};
}

Async<void> FakeSecretSource::forget(QString entry)
{
    m_entries.remove(entry);
    co_return {};
}

} // namespace pulpit::test

// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

const Task &taskOf(const void *row)
{
    return *static_cast<const Task *>(row);
}

FieldValue timeOrNull(Micros time)
{
    return time == 0 ? FieldValue {} : FieldValue {time};
}

FilterSpec timeFilter(Micros Task::*member, bool filterable)
{
    FilterSpec spec;
    spec.form = FilterSpec::Form::Time;
    spec.get = [member](const void *row) { return timeOrNull(taskOf(row).*member); };
    spec.filterable = filterable;
    spec.orderable = true;
    return spec;
}

FilterSpec textFilter(FilterSpec::Form form, std::function<FieldValue(const void *)> get, bool orderable)
{
    FilterSpec spec;
    spec.form = form;
    spec.get = std::move(get);
    spec.orderable = orderable;
    return spec;
}

enum class Resources { All, Exclusive, Shared };

// Which names a reserved resource answers to: clients may ask by href or by prn.
FilterSpec resourceFilter(const View &view, Resources which)
{
    FilterSpec spec;
    spec.form = FilterSpec::Form::Set;
    spec.get = [&view, which](const void *row) -> FieldValue {
        QStringList names;
        for (const Lock &lock : taskOf(row).locks) {
            if ((which == Resources::Exclusive && lock.shared) || (which == Resources::Shared && !lock.shared))
                continue;
            names << QString::fromUtf8(view.targetPrn(lock.target)) << QString::fromUtf8(view.targetHref(lock.target));
        }
        return names;
    };
    return spec;
}

FilterTable taskFilters(const View &view)
{
    const Age age = view.age();
    FilterTable table;
    FilterSpec state;
    state.form = FilterSpec::Form::Choice;
    state.get = [](const void *row) -> FieldValue { return QString::fromUtf8(taskStateName(taskOf(row).state)); };
    state.choices = QStringList {u"waiting"_s, u"skipped"_s,  u"running"_s,  u"completed"_s,
                                 u"failed"_s,  u"canceled"_s, u"canceling"_s};
    state.orderable = true;
    table.insert(u"state"_s, state);
    const auto name = [](const void *row) -> FieldValue { return QString::fromUtf8(taskOf(row).name); };
    table.insert(u"name"_s, textFilter(FilterSpec::Form::Text, name, true));
    const auto cid = [](const void *row) -> FieldValue { return QString::fromUtf8(taskOf(row).correlationId); };
    table.insert(u"logging_cid"_s, textFilter(FilterSpec::Form::Text, cid, true));
    table.insert(u"started_at"_s, timeFilter(&Task::started, true));
    table.insert(u"finished_at"_s, timeFilter(&Task::finished, true));
    table.insert(u"unblocked_at"_s, timeFilter(&Task::unblocked, age.has(Feature::UnblockedFilter)));
    table.insert(u"pulp_created"_s, timeFilter(&Task::created, age.has(Feature::CreatedFilterOnTasks)));
    FilterSpec pk = timeFilter(&Task::created, false);
    table.insert(u"pk"_s, pk);
    table.insert(u"pulp_id"_s, pk);
    table.insert(u"reserved_resources"_s, resourceFilter(view, Resources::All));
    table.insert(u"exclusive_resources"_s, resourceFilter(view, Resources::Exclusive));
    table.insert(u"shared_resources"_s, resourceFilter(view, Resources::Shared));
    FilterSpec created;
    created.form = FilterSpec::Form::Set;
    created.get = [&view](const void *row) -> FieldValue {
        QStringList names;
        for (const Target &target : taskOf(row).createdResources)
            names << QString::fromUtf8(view.targetHref(target)) << QString::fromUtf8(view.targetPrn(target));
        return names;
    };
    table.insert(u"created_resources"_s, created);
    const auto worker = [&view](const void *row) -> FieldValue {
        return view.age().has(Feature::WorkerLinkRemoved) ? QString()
                                                          : QString::fromUtf8(view.workerHref(taskOf(row).worker));
    };
    table.insert(u"worker"_s, textFilter(FilterSpec::Form::Exact, worker, false));
    for (const auto &nothing : {u"parent_task"_s, u"child_tasks"_s, u"task_group"_s})
        table.insert(nothing,
                     textFilter(
                         FilterSpec::Form::Exact, [](const void *) -> FieldValue { return u"none"_s; }, false));
    return table;
}

} // namespace

HttpResponse Api::tasks(const Segments &rest)
{
    if (rest.size() == 1 && rest.first() == "purge")
        return purgeTasks();
    if (!rest.isEmpty()) {
        const std::optional<Uuid> id = Uuid::parse(rest.first());
        if (rest.size() > 1)
            return noSuchPage();
        if (!id)
            return HttpResponse::detail(404, "Not found.");
        Task *found = m_server.tasks().find(*id);
        if (found == nullptr || found->domain != &m_domain)
            return noSuchObject("Task");
        return task(*found);
    }
    if (!isGet())
        return notAllowed();
    // Sets of identifiers are looked up, not searched for: pollers ask for 70 of many thousands.
    const QStringList idFilters {u"pulp_href__in"_s, u"prn__in"_s, u"pulp_id__in"_s};
    const ListQuery query = parseListQuery(m_request, taskFilters(m_view), idFilters);
    std::vector<const void *> rows;
    const auto mine = [this](const Task &task) {
        return task.domain == &m_domain && (m_user->superuser || task.createdBy == m_user->number);
    };
    bool byId = false;
    for (const QString &filter : idFilters) {
        const std::optional<QString> value = m_request.parameter(filter);
        if (!value)
            continue;
        if (filter == u"prn__in"_s && !m_server.age().has(Feature::Prn))
            return HttpResponse::json(400, "{\"errors\":[\"Invalid Filter: 'prn__in'\"]}");
        byId = true;
        for (const QString &reference : value->split(u',')) {
            const std::optional<Uuid> id
                = Uuid::parse(reference.section(u'/', -2, -2).isEmpty() ? reference.section(u':', -1).toUtf8()
                                                                        : reference.section(u'/', -2, -2).toUtf8());
            const QByteArray problem = filter == u"prn__in"_s ? prnProblem(reference)
                : filter == u"pulp_href__in"_s                ? hrefProblem(reference, m_view.addresses().apiBase)
                                                              : QByteArray();
            if (!problem.isEmpty())
                return HttpResponse::json(400, problem);
            if (!id)
                return filter == u"pulp_id__in"_s ? fieldError("pulp_id__in", "Enter a valid UUID.")
                                                  : HttpResponse::json(400, uriNotValid(reference));
            const Task *found = m_server.tasks().find(*id);
            if (found != nullptr && mine(*found))
                rows.push_back(found);
        }
    }
    if (!byId) {
        m_server.tasks().forEachNewestFirst([&](const Task &task) {
            if (mine(task))
                rows.push_back(&task);
            return true;
        });
    }
    const bool minimal = m_request.parameter(u"minimal"_s) == u"true"_s;
    return listResponse(m_request, m_server.origin(), query, std::move(rows), [&](QByteArray &out, const void *row) {
        m_view.write(out, taskOf(row), &query.fields, minimal);
    });
}

HttpResponse Api::task(Task &task)
{
    const bool minimal = m_request.parameter(u"minimal"_s) == u"true"_s;
    const auto body = [&] {
        QByteArray json;
        const FieldSelection fields = parseFields(m_request);
        m_view.write(json, task, &fields, minimal, m_request.method == "PATCH");
        return json;
    };
    if (isGet())
        return HttpResponse::json(200, body());
    if (m_request.method == "DELETE") {
        HttpResponse response;
        response.status = m_server.tasks().remove(task) ? 204 : 409;
        return response;
    }
    if (m_request.method != "PATCH")
        return notAllowed();
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (m_body.value("state"_L1).toString() != u"canceled"_s)
        return fieldError("state", "The only acceptable value for 'state' is 'canceled'.");
    const bool canceled = m_server.tasks().cancel(task);
    return HttpResponse::json(canceled ? 200 : 409, body());
}

HttpResponse Api::purgeTasks()
{
    if (m_request.method != "POST")
        return notAllowed();
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    const Micros month = 30LL * 86400 * kSecond;
    const Micros limit = parseTimestamp(m_body.value("finished_before"_L1).toString()).value_or(m_server.now() - month);
    QList<TaskState> states;
    for (const QJsonValue &name : m_body.value("states"_L1).toArray()) {
        if (const std::optional<TaskState> state = taskStateByName(name.toString()))
            states.append(*state);
    }
    if (states.isEmpty())
        states.append(TaskState::Completed);
    TaskQueue &queue = m_server.tasks();
    return simpleTask("pulpcore.app.tasks.purge.purge", u"purge"_s, {}, [&queue, limit, states] {
        const int purged = queue.purge(limit, states);
        return progressJson({{"Purged task-related-objects total", "purge.tasks.total", purged, purged}});
    });
}

HttpResponse Api::workers(const Segments &rest) const
{
    if (!isGet())
        return notAllowed();
    TaskQueue &queue = m_server.tasks();
    const auto workerOf = [](const void *row) -> const Worker & { return *static_cast<const Worker *>(row); };
    const auto writeWorker = [&](QByteArray &out, const void *row, const FieldSelection *fields) {
        const Worker &worker = workerOf(row);
        ObjectWriter writer(out, fields);
        writer.bytes("pulp_href", m_view.workerHref(worker.id));
        if (m_server.age().has(Feature::Prn))
            writer.bytes("prn", "prn:core.appstatus:" + worker.id.toByteArray());
        writer.time("pulp_created", worker.created);
        writer.time("pulp_last_updated", worker.created);
        writer.bytes("name", worker.name);
        writer.time("last_heartbeat", queue.lastHeartbeat(worker));
        QByteArray versions;
        {
            ObjectWriter inner(versions);
            for (const Component &component : m_server.age().components())
                inner.bytes(component.name, component.version);
        }
        writer.raw("versions", versions);
        writer.bytesOrNull("current_task",
                           worker.current == nullptr ? QByteArray() : m_view.taskHref(worker.current->id));
    };
    if (!rest.isEmpty()) {
        const std::optional<Uuid> id = Uuid::parse(rest.first());
        const Worker *worker = id ? queue.findWorker(*id) : nullptr;
        if (worker == nullptr)
            return id ? noSuchObject("AppStatus") : HttpResponse::detail(404, "Not found.");
        QByteArray body;
        const FieldSelection fields = parseFields(m_request);
        writeWorker(body, worker, &fields);
        return HttpResponse::json(200, std::move(body));
    }
    FilterTable table;
    table.insert(u"name"_s,
                 textFilter(
                     FilterSpec::Form::Name,
                     [workerOf](const void *row) -> FieldValue { return QString::fromUtf8(workerOf(row).name); },
                     true));
    FilterSpec heartbeat;
    heartbeat.form = FilterSpec::Form::Time;
    heartbeat.get = [workerOf, &queue](const void *row) -> FieldValue { return queue.lastHeartbeat(workerOf(row)); };
    heartbeat.orderable = true;
    table.insert(u"last_heartbeat"_s, heartbeat);
    FilterSpec flag;
    flag.form = FilterSpec::Form::Boolean;
    flag.get = [workerOf, &queue](const void *row) -> FieldValue { return queue.isOnline(workerOf(row)); };
    table.insert(u"online"_s, flag);
    flag.get = [workerOf, &queue](const void *row) -> FieldValue { return !queue.isOnline(workerOf(row)); };
    table.insert(u"missing"_s, flag);
    const ListQuery query = parseListQuery(m_request, table);
    std::vector<const void *> rows;
    for (const Worker &worker : queue.workers()) {
        if (worker.alive)
            rows.push_back(&worker);
    }
    return listResponse(m_request, m_server.origin(), query, std::move(rows),
                        [&](QByteArray &out, const void *row) { writeWorker(out, row, &query.fields); });
}

} // namespace pulpit::fakepulp

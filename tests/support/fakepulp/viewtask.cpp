// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view.h"

namespace pulpit::fakepulp {

void View::writeTarget(QByteArray &out, const Target &target) const
{
    if (target.type == nullptr) {
        out.append("null");
        return;
    }
    switch (target.type->kind) {
    case Kind::Repository: {
        const Repository *repository = m_domain.repositories.find(target.id);
        const Version *version
            = repository == nullptr || target.version < 0 ? nullptr : repository->version(target.version);
        if (version != nullptr)
            return writeVersion(out, *repository, *version, nullptr);
        if (repository != nullptr)
            return write(out, *repository, nullptr, false);
        break;
    }
    case Kind::Remote:
        if (const Remote *remote = m_domain.remotes.find(target.id))
            return write(out, *remote, nullptr, false);
        break;
    case Kind::Distribution:
        if (const Distribution *distribution = m_domain.distributions.find(target.id))
            return write(out, *distribution, nullptr, false);
        break;
    case Kind::Publication:
        if (const Publication *publication = m_domain.publications.find(target.id))
            return write(out, *publication, nullptr, false);
        break;
    }
    out.append("null");
}

void View::write(QByteArray &out, const Task &task, const FieldSelection *fields, bool minimal, bool changing) const
{
    ObjectWriter writer(out, fields);
    writer.bytes("pulp_href", taskHref(task.id));
    if (m_age.has(Feature::Prn))
        writer.bytes("prn", taskPrn(task.id));
    writer.time("pulp_created", task.created);
    writer.time("pulp_last_updated", task.created);
    const auto worker = [&] {
        const bool shown = !m_age.has(Feature::WorkerLinkRemoved) && !task.worker.isNull();
        writer.bytesOrNull("worker", shown ? workerHref(task.worker) : QByteArray());
    };
    if (minimal)
        writer.bytes("name", task.name);
    writer.bytes("state", taskStateName(task.state));
    if (!minimal) {
        writer.bytes("name", task.name);
        writer.bytes("logging_cid", task.correlationId);
        writer.bytesOrNull("created_by",
                           task.createdBy == 0 || changing
                               ? QByteArray()
                               : m_addresses.apiBase + "users/" + QByteArray::number(task.createdBy) + '/');
    }
    writer.time("unblocked_at", task.unblocked);
    writer.time("started_at", task.started);
    writer.time("finished_at", task.finished);
    if (minimal) {
        worker();
        return;
    }
    writer.raw("error", task.error.isEmpty() ? QByteArray("null") : task.error);
    worker();
    writer.null("parent_task");
    writer.raw("child_tasks", "[]");
    writer.null("task_group");
    writer.raw("progress_reports", task.progress);
    QList<QByteArray> created;
    QList<QByteArray> createdPrns;
    for (const Target &target : task.createdResources) {
        const QByteArray href = targetHref(target);
        created.append(href.isEmpty() ? QByteArray("<unavailable>") : href);
        createdPrns.append(href.isEmpty() ? QByteArray("<unavailable>") : targetPrn(target));
    }
    writer.list("created_resources", created);
    if (m_age.has(Feature::CreatedResourcePrns))
        writer.list("created_resource_prns", createdPrns);
    QList<QByteArray> locks;
    for (const Lock &lock : task.locks)
        locks.append(lockName(lock));
    writer.list("reserved_resources_record", locks);
    if (m_age.has(Feature::TaskResult)) {
        QByteArray result("null");
        if (task.result && m_age.has(Feature::TaskResultObject) && writer.wants("result")) {
            result.clear();
            writeTarget(result, *task.result);
        }
        writer.raw("result", result);
    }
    if (m_age.has(Feature::TaskApiVersion))
        writer.bytes("pulp_api_version", "v3");
}

} // namespace pulpit::fakepulp

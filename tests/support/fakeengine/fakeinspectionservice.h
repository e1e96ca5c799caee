// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/inspectionservice.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// InspectionService of a FakeEngine: answers with what the test put here.
class FakeInspectionService final : public ports::InspectionService
{
public:
    explicit FakeInspectionService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QJsonObject> object(QString server, QString href) override
    {
        return m_engine.answerOf<QJsonObject>(
            server, objects.contains(href) ? Result<QJsonObject>(objects.value(href)) : objectAnswer);
    }
    Answer<QList<ports::ObjectReference>> referrers(QString server, QString) override
    {
        return m_engine.answerOf<QList<ports::ObjectReference>>(server, referrersAnswer);
    }
    Answer<QList<ports::RequestRecord>> requests(QString, int) override
    {
        return m_engine.answer<QList<ports::RequestRecord>>(requestsAnswer);
    }
    Answer<QList<ports::ServerSample>> samples(QString, QDateTime) override
    {
        return m_engine.answer<QList<ports::ServerSample>>(samplesAnswer);
    }
    Answer<QList<domain::Certificate>> certificates(QString) override
    {
        return m_engine.answer<QList<domain::Certificate>>(certificatesAnswer);
    }

    /// Of the fleet's tasks what the query asks for, as a server would.
    Answer<QList<domain::PulpTask>> pulpTasks(QString server, domain::PulpTaskQuery query) override
    {
        taskQueries.append(query);
        if (!tasksError.what.isEmpty())
            return m_engine.answer<QList<domain::PulpTask>>(fail(tasksError));
        QList<domain::PulpTask> found;
        const QList<domain::PulpTask> all = m_engine.fleet.tasks.value(server);
        for (const domain::PulpTask &task : all)
            if ((query.states.isEmpty() || query.states.contains(task.state)) && task.name.contains(query.name)
                && (!query.since.isValid() || task.created >= query.since)
                && (!query.until.isValid() || task.created < query.until))
                found.append(task);
        return m_engine.answer<QList<domain::PulpTask>>(found.mid(query.offset, query.limit));
    }
    Answer<domain::AccountRights> rights(QString) override
    {
        return m_engine.answer<domain::AccountRights>(rightsAnswer);
    }
    Answer<domain::StorageForecast> storage(QString) override
    {
        return m_engine.answer<domain::StorageForecast>(storageAnswer);
    }

    QHash<QString, QJsonObject> objects; ///< by href; where there is none, objectAnswer
    Result<QJsonObject> objectAnswer;
    Result<QList<ports::ObjectReference>> referrersAnswer;
    Result<QList<ports::RequestRecord>> requestsAnswer;
    Result<QList<ports::ServerSample>> samplesAnswer;
    Result<QList<domain::Certificate>> certificatesAnswer;
    Error tasksError; ///< if set (what not empty), tasks cannot be read
    QList<domain::PulpTaskQuery> taskQueries; ///< as they were asked
    Result<domain::AccountRights> rightsAnswer = sampleRights();
    Result<domain::StorageForecast> storageAnswer = sampleStorage();

private:
    static domain::AccountRights sampleRights()
    {
        using Action = domain::AccountRight::Action;
        const QStringList all {QStringLiteral("deb"), QStringLiteral("file"), QStringLiteral("python"),
                               QStringLiteral("rpm")};
        const QStringList tasks {QStringLiteral("task")};
        domain::AccountRights rights;
        rights.user = QStringLiteral("svc-pulpit");
        rights.roles = {QStringLiteral("pulpit.operator"), QStringLiteral("rpm.rpmrepository_owner")};
        rights.read = QDateTime::currentDateTimeUtc().addSecs(-90);
        rights.rights = {{Action::Look, all, {}, {}},
                         {Action::Sync, all, {}, {}},
                         {Action::ChangeContent, all.mid(1), all.mid(0, 1), {}},
                         {Action::Repair, all, {}, {}},
                         {Action::Edit, all, {}, {}},
                         {Action::Remove, {}, all, {}},
                         {Action::CancelTasks, tasks, {}, {}},
                         {Action::RemoveTasks, {}, {}, tasks}};
        return rights;
    }
    static domain::StorageForecast sampleStorage()
    {
        constexpr qint64 kGiB = 1LL << 30;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<domain::StorageSample> samples;
        for (int day = 29; day >= 0; --day)
            samples.append({now.addDays(-day), (1792 - 14 * day + (day % 3) * 2) * kGiB});
        return domain::forecastStorage(samples, domain::StorageUse {1792 * kGiB, 256 * kGiB, 0}, now);
    }

    FakeEngine &m_engine;
};

} // namespace pulpit::test

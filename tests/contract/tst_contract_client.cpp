// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the client needs of a Pulp server. Runs against a real one when PULPIT_CONTRACT_URL, PULPIT_CONTRACT_USER and
// PULPIT_CONTRACT_PASSWORD_FILE are set; else against the fake, as old as PULPIT_CONTRACT_AGE says.
#include "pulp/connector.h"
#include "secrets/secretsources.h"
#include "support/compareenum.h"
#include "support/fakepulp/fleet.h"
#include "support/fakepulp/scenario.h"

#include <QCoro/QCoroTask>

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace pulpit;
using namespace Qt::StringLiterals;

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().oneLine()))

class ContractClientTest : public QObject
{
    Q_OBJECT

private:
    fakepulp::Fleet m_fake;
    QTemporaryDir m_dir;
    domain::Server m_server;
    std::unique_ptr<ports::PulpConnector> m_connector;
    std::shared_ptr<ports::PulpServer> m_pulp;
    const ports::CallContext m_context {QUuid::createUuid().toString(QUuid::Id128), {}};
    QString m_made = u"contract-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);

    void useFake()
    {
        fakepulp::Scenario scenario;
        scenario.servers = 1;
        scenario.repositories = 12;
        scenario.ages = {fakepulp::Age {qEnvironmentVariableIntValue("PULPIT_CONTRACT_AGE")}};
        if (scenario.ages.first().minor == 0)
            scenario.ages = {fakepulp::kAge105};
        QVERIFY(fakepulp::populate(m_fake, scenario));
        const fakepulp::Server &fake = *m_fake.servers().front();
        m_server.url = fake.url();
        m_server.credentials.username = fake.options().user;
        m_server.credentials.location = m_dir.filePath(u"password"_s);
        QFile file(m_server.credentials.location);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fake.options().password.toUtf8());
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    Result<domain::PulpTask> finished(const QString &href)
    {
        for (int i = 0; i < 600; ++i) {
            const Result<QList<domain::PulpTask>> tasks = QCoro::waitFor(m_pulp->tasks({href}, m_context));
            if (!tasks)
                return fail(tasks.error());
            if (tasks->size() != 1)
                return fail(ErrorCode::NotFound, u"the task is gone"_s);
            if (isFinal(tasks->first().state))
                return tasks->first();
            QTest::qWait(100);
        }
        return fail(ErrorCode::Timeout, u"the task does not end"_s);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        m_server.name = u"contract"_s;
        m_server.credentials.kind = domain::CredentialReference::Kind::File;
        if (qEnvironmentVariableIsSet("PULPIT_CONTRACT_URL")) {
            m_server.url = QUrl(qEnvironmentVariable("PULPIT_CONTRACT_URL"));
            m_server.credentials.username = qEnvironmentVariable("PULPIT_CONTRACT_USER");
            m_server.credentials.location = qEnvironmentVariable("PULPIT_CONTRACT_PASSWORD_FILE");
        } else {
            useFake();
        }
        m_connector = pulp::makeConnector(secrets::makeSecretSource({}));
        m_pulp = m_connector->connect(m_server);
    }

    void statusNamesVersionsAndWorkers()
    {
        const auto status = QCoro::waitFor(m_pulp->status(m_context));
        VERIFY_RESULT(status);
        QVERIFY(!status->versionOf(u"core"_s).isEmpty());
        QVERIFY(status->databaseConnected);
        const auto workers = QCoro::waitFor(m_pulp->workers(m_context));
        VERIFY_RESULT(workers);
        QCOMPARE(
            std::count_if(workers->begin(), workers->end(), [](const domain::PulpWorker &one) { return one.online; }),
            status->onlineWorkers.size());
        const auto plugins = QCoro::waitFor(m_pulp->plugins(m_context));
        VERIFY_RESULT(plugins);
        QVERIFY(plugins->contains(u"core"_s) && plugins->contains(u"rpm"_s) && plugins->contains(u"file"_s));
    }

    void listsAreReadWhole()
    {
        const auto repositories = QCoro::waitFor(m_pulp->repositories(m_context));
        VERIFY_RESULT(repositories);
        const auto remotes = QCoro::waitFor(m_pulp->remotes(m_context));
        VERIFY_RESULT(remotes);
        const auto distributions = QCoro::waitFor(m_pulp->distributions(m_context));
        VERIFY_RESULT(distributions);
        QStringList versions;
        for (const domain::PulpRepository &one : *repositories) {
            QVERIFY2(one.type.contains(u'.'), qPrintable(one.href));
            if (!one.latestVersionHref.isEmpty())
                versions.append(one.latestVersionHref);
        }
        for (const domain::PulpRemote &one : *remotes)
            QCOMPARE(!one.debDistributions.isEmpty(), one.type == "deb.apt-remote"_L1);
        for (const domain::PulpDistribution &one : *distributions) {
            QVERIFY2(one.type != "core.artifact"_L1, qPrintable(one.name));
            if (one.type == "python.python"_L1)
                QVERIFY2(one.baseUrl.contains("/pypi/"_L1), qPrintable(one.baseUrl));
        }
        const auto found = QCoro::waitFor(m_pulp->versions(versions, m_context));
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), versions.size());
        const auto publications = QCoro::waitFor(m_pulp->publications(versions, m_context));
        VERIFY_RESULT(publications);
        for (const domain::PulpPublication &one : *publications)
            QVERIFY(versions.contains(one.versionHref));
        for (const domain::PulpVersion &one : *found) {
            if (!one.href.contains("/deb/apt/"_L1) || one.number == 0)
                continue;
            const auto names = QCoro::waitFor(m_pulp->debDistributions(one.href, m_context));
            VERIFY_RESULT(names);
            QVERIFY(!names->isEmpty());
        }
    }

    void objectsAreMadeChangedAndRemoved()
    {
        const auto repository
            = QCoro::waitFor(m_pulp->create(u"repositories/file/file"_s, {{u"name"_s, m_made}}, m_context));
        VERIFY_RESULT(repository);
        const QString href = repository->object.value("pulp_href"_L1).toString();
        QVERIFY(!href.isEmpty());

        const auto again
            = QCoro::waitFor(m_pulp->create(u"repositories/file/file"_s, {{u"name"_s, m_made}}, m_context));
        QVERIFY(!again);
        COMPARE_ENUM(again.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(again.error().detail, u"name: This field must be unique."_s);

        const auto updated = QCoro::waitFor(m_pulp->update(href, {{u"description"_s, u"changed"_s}}, m_context));
        VERIFY_RESULT(updated);
        if (!updated->taskHref.isEmpty()) {
            const auto task = finished(updated->taskHref);
            VERIFY_RESULT(task);
            COMPARE_ENUM(task->state, domain::PulpTaskState::Completed);
        }
        const auto read = QCoro::waitFor(m_pulp->object(href, m_context));
        VERIFY_RESULT(read);
        QCOMPARE(read->value("description"_L1).toString(), u"changed"_s);

        const auto sync = QCoro::waitFor(m_pulp->act(href, u"sync"_s, {}, m_context));
        QVERIFY(!sync); // it has no remote
        COMPARE_ENUM(sync.error().code, ErrorCode::InvalidInput);
        QVERIFY2(sync.error().detail.startsWith("remote: "_L1), qPrintable(sync.error().detail));

        const auto removed = QCoro::waitFor(m_pulp->remove(href, m_context));
        VERIFY_RESULT(removed);
        const auto task = finished(removed->taskHref);
        VERIFY_RESULT(task);
        COMPARE_ENUM(task->state, domain::PulpTaskState::Completed);
        QCOMPARE(task->loggingCid, m_context.correlationId);
        const auto own = QCoro::waitFor(m_pulp->tasksOf(m_context.correlationId, m_context));
        VERIFY_RESULT(own);
        QVERIFY(
            std::any_of(own->begin(), own->end(), [&](const domain::PulpTask &one) { return one.href == task->href; }));
        const auto recent = QCoro::waitFor(m_pulp->recentTasks(5, m_context));
        VERIFY_RESULT(recent);
        QVERIFY(!recent->isEmpty() && recent->size() <= 5);
        VERIFY_RESULT(QCoro::waitFor(m_pulp->cancelTask(task->href, m_context))); // final already
        domain::PulpTaskQuery wanted;
        wanted.states = {domain::PulpTaskState::Completed, domain::PulpTaskState::Failed};
        wanted.name = task->name.section(u'.', -1);
        wanted.since = task->created.addSecs(-1);
        wanted.until = task->created.addSecs(60);
        wanted.limit = 20;
        const auto found = QCoro::waitFor(m_pulp->findTasks(wanted, m_context));
        VERIFY_RESULT(found);
        QVERIFY(std::any_of(found->begin(), found->end(),
                            [&](const domain::PulpTask &one) { return one.href == task->href; }));
        wanted.until = wanted.since;
        const auto before = QCoro::waitFor(m_pulp->findTasks(wanted, m_context));
        VERIFY_RESULT(before);
        QVERIFY(before->isEmpty());
        const auto gone = QCoro::waitFor(m_pulp->object(href, m_context));
        QVERIFY(!gone);
        COMPARE_ENUM(gone.error().code, ErrorCode::NotFound);
    }

    void refusalsAreToldApart()
    {
        const auto noService = QCoro::waitFor(m_pulp->signingService(u"no-such-service"_s, m_context));
        QVERIFY(!noService);
        COMPARE_ENUM(noService.error().code, ErrorCode::NotFound);
        const auto noEndpoint = QCoro::waitFor(m_pulp->create(u"repositories/none/none"_s, {}, m_context));
        QVERIFY(!noEndpoint);
        COMPARE_ENUM(noEndpoint.error().code, ErrorCode::Unsupported);
        const auto unknownTask = u"/pulp/api/v3/tasks/00000000-0000-7000-8000-000000000000/"_s;
        const auto none = QCoro::waitFor(m_pulp->tasks({unknownTask}, m_context));
        VERIFY_RESULT(none);
        QVERIFY(none->isEmpty());
        const auto missing = QCoro::waitFor(m_pulp->object(unknownTask, m_context));
        QVERIFY(!missing);
        COMPARE_ENUM(missing.error().code, ErrorCode::NotFound);
        QCOMPARE(missing.error().detail, u"No Task matches the given query."_s);
    }

    void manyHrefsAreAskedForInBatches()
    {
        QStringList hrefs;
        for (int i = 0; i < 200; ++i)
            hrefs.append(u"/pulp/api/v3/tasks/00000000-0000-7000-8000-%1/"_s.arg(i, 12, 10, QChar(u'0')));
        const qint64 before = m_pulp->requestCount();
        const auto none = QCoro::waitFor(m_pulp->tasks(hrefs, m_context));
        VERIFY_RESULT(none);
        QVERIFY(none->isEmpty());
        QVERIFY(m_pulp->requestCount() - before <= 4);
    }

    void servedIndexesAreRead()
    {
        const auto distributions = QCoro::waitFor(m_pulp->distributions(m_context));
        VERIFY_RESULT(distributions);
        const auto repositories = QCoro::waitFor(m_pulp->repositories(m_context));
        VERIFY_RESULT(repositories);
        for (const domain::PulpDistribution &one : *distributions) {
            QString version;
            for (const domain::PulpRepository &repository : *repositories)
                if (repository.href == one.repositoryHref)
                    version = repository.latestVersionHref;
            QStringList names;
            if (domain::pluginOf(one.type) == "deb"_L1 && !version.isEmpty())
                names = QCoro::waitFor(m_pulp->debDistributions(version, m_context)).value_or(QStringList());
            const auto index = QCoro::waitFor(m_pulp->servedIndex(one, names, m_context));
            VERIFY_RESULT(index);
            if (index->state == ports::ServedIndex::State::Served)
                QCOMPARE(index->sha256.size(), 32);
            qInfo() << one.name << one.type << int(index->state) << index->url << index->sha256.toHex().left(12);
        }
    }

    void contentIsReadByFields()
    {
        const auto repositories = QCoro::waitFor(m_pulp->repositories(m_context));
        VERIFY_RESULT(repositories);
        for (const domain::PulpRepository &one : *repositories) {
            if (one.type != "rpm.rpm"_L1)
                continue;
            ports::ContentQuery query;
            query.path = u"rpm/packages"_s;
            query.versionHref = one.latestVersionHref;
            query.fields = {u"name"_s, u"sha256"_s};
            const auto rows = QCoro::waitFor(m_pulp->content(query, 1000, m_context));
            VERIFY_RESULT(rows);
            for (const QJsonValue &row : *rows)
                QVERIFY(row.toObject().contains("name"_L1) && !row.toObject().contains("arch"_L1));
        }
    }

    void listsAndCountsOfAnyKind()
    {
        const auto endpoints = QCoro::waitFor(m_pulp->endpoints(m_context));
        VERIFY_RESULT(endpoints);
        for (const QString &name : {u"content/file/files"_s, u"repositories/rpm/rpm"_s, u"artifacts"_s, u"tasks"_s})
            QVERIFY2(endpoints->contains(name), qPrintable(name));
        ports::ListQuery query;
        query.collection = u"repositories"_s;
        query.fields = {u"pulp_href"_s, u"name"_s};
        const auto rows = QCoro::waitFor(m_pulp->list(query, 10000, m_context));
        VERIFY_RESULT(rows);
        const auto count = QCoro::waitFor(m_pulp->count(query, m_context));
        VERIFY_RESULT(count);
        QCOMPARE(*count, rows->size());
        query.filters.insert(u"no_such_filter"_s, u"x"_s);
        const auto unknown = QCoro::waitFor(m_pulp->count(query, m_context));
        QVERIFY(!unknown);
        COMPARE_ENUM(unknown.error().code, ErrorCode::Unsupported);
        query = {};
        query.collection = u"content/none/nothing"_s;
        query.fields = {u"pulp_href"_s};
        const auto missing = QCoro::waitFor(m_pulp->list(query, 10, m_context));
        QVERIFY(!missing);
        COMPARE_ENUM(missing.error().code, ErrorCode::Unsupported);
    }

    void holdersOfAUnitAreFound()
    {
        const auto repositories = QCoro::waitFor(m_pulp->repositories(m_context));
        VERIFY_RESULT(repositories);
        int looked = 0;
        for (const domain::PulpRepository &one : *repositories) {
            if (one.type != "rpm.rpm"_L1 || looked > 2)
                continue;
            ports::ListQuery query;
            query.collection = u"content/rpm/packages"_s;
            query.filters.insert(u"repository_version"_s, one.latestVersionHref);
            query.fields = {u"pulp_href"_s, u"name"_s, u"epoch"_s, u"release"_s, u"pkgId"_s};
            query.onlyFirst = true;
            const auto units = QCoro::waitFor(m_pulp->list(query, 1, m_context));
            VERIFY_RESULT(units);
            if (units->isEmpty())
                continue;
            ++looked;
            const QJsonObject unit = units->first().toObject();
            QVERIFY(unit.value("epoch"_L1).isString() && unit.value("pkgId"_L1).toString().size() >= 40);
            query = {};
            query.collection = u"repositories"_s;
            query.filters.insert(u"latest_with_content"_s, unit.value("pulp_href"_L1).toString());
            query.fields = {u"pulp_href"_s};
            const auto holders = QCoro::waitFor(m_pulp->list(query, 10000, m_context));
            VERIFY_RESULT(holders);
            QVERIFY(std::any_of(holders->begin(), holders->end(), [&one](const QJsonValue &row) {
                return row.toObject().value("pulp_href"_L1).toString() == one.href;
            }));
            query.collection = u"artifacts"_s;
            query.filters = {{u"repository_version"_s, one.latestVersionHref}};
            query.fields = {u"pulp_href"_s, u"size"_s};
            const auto files = QCoro::waitFor(m_pulp->list(query, 100000, m_context));
            VERIFY_RESULT(files);
            for (const QJsonValue &file : *files)
                QVERIFY(file.toObject().value("size"_L1).isDouble());
        }
        QVERIFY(looked > 0);
    }

    void housekeepingTasksAreAccepted()
    {
        // Nothing of it takes anything away: all of it is about what cannot be.
        const auto repository = QCoro::waitFor(
            m_pulp->create(u"repositories/file/file"_s, {{u"name"_s, QString(m_made + u"-h"_s)}}, m_context));
        VERIFY_RESULT(repository);
        const QString href = repository->object.value("pulp_href"_L1).toString();
        const QString version = repository->object.value("latest_version_href"_L1).toString();
        ports::ListQuery orphans;
        orphans.collection = u"content"_s;
        orphans.filters.insert(u"orphaned_for"_s, u"-1"_s);
        orphans.fields = {u"pulp_href"_s, u"artifacts"_s};
        VERIFY_RESULT(QCoro::waitFor(m_pulp->count(orphans, m_context)));
        orphans.collection = u"artifacts"_s;
        orphans.fields = {u"pulp_href"_s};
        VERIFY_RESULT(QCoro::waitFor(m_pulp->count(orphans, m_context)));
        QList<Result<ports::Accepted>> accepted;
        accepted.append(
            QCoro::waitFor(m_pulp->create(u"orphans/cleanup"_s, {{u"orphan_protection_time"_s, 5000000}}, m_context)));
        accepted.append(QCoro::waitFor(
            m_pulp->create(u"repositories/reclaim_space"_s, {{u"repo_hrefs"_s, QJsonArray {href}}}, m_context)));
        accepted.append(QCoro::waitFor(m_pulp->create(
            u"tasks/purge"_s,
            {{u"finished_before"_s, u"2000-01-01T00:00:00Z"_s}, {u"states"_s, QJsonArray {u"failed"_s}}}, m_context)));
        accepted.append(QCoro::waitFor(m_pulp->act(version, u"repair"_s, {{u"verify_checksums"_s, false}}, m_context)));
        for (const Result<ports::Accepted> &one : std::as_const(accepted)) {
            VERIFY_RESULT(one);
            const auto task = finished(one->taskHref);
            VERIFY_RESULT(task);
            QVERIFY2(task->state == domain::PulpTaskState::Completed, qPrintable(task->name + u' ' + task->errorText));
            qInfo() << task->name << task->progress.size();
        }
        const auto refused = QCoro::waitFor(m_pulp->create(u"repositories/reclaim_space"_s, {}, m_context));
        QVERIFY(!refused);
        COMPARE_ENUM(refused.error().code, ErrorCode::InvalidInput);
        const auto removed = QCoro::waitFor(m_pulp->remove(href, m_context));
        VERIFY_RESULT(removed);
        VERIFY_RESULT(finished(removed->taskHref));
    }

    void probePassesEveryStep()
    {
        QList<ports::ProbeStep::Id> running;
        const auto listen = [&running](const ports::ProbeStep &step) {
            if (step.state == ports::ProbeStep::State::Running)
                running.append(step.id);
        };
        const auto steps = QCoro::waitFor(m_connector->probe(m_server, std::nullopt, listen, {}));
        VERIFY_RESULT(steps);
        QCOMPARE(steps->size(), 7);
        QCOMPARE(running.size(), 7);
        for (const ports::ProbeStep &step : *steps) {
            QVERIFY2(step.state != ports::ProbeStep::State::Failed,
                     qPrintable(step.finding + u": "_s + step.error.oneLine()));
            qInfo() << int(step.id) << int(step.state) << step.finding << step.milliseconds << "ms";
        }
        const auto wrong = QCoro::waitFor(m_connector->probe(m_server, Secret(u"wrong"_s), {}, {}));
        VERIFY_RESULT(wrong);
        COMPARE_ENUM(wrong->last().id, ports::ProbeStep::Id::LogIn);
        COMPARE_ENUM(wrong->last().state, ports::ProbeStep::State::Failed);
        COMPARE_ENUM(wrong->last().error.code, ErrorCode::Unauthenticated);
    }
};

QTEST_GUILESS_MAIN(ContractClientTest)
#include "tst_contract_client.moc"

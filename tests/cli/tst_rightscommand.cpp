// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "server rights" on an engine in memory: what it prints, what it says of what it does not know, how it ends.
#include "cli/commandtest.h"
#include "support/fakeengine/fakeinspectionservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;
using namespace pulpit::test;

class RightsCommandTest : public CommandTest
{
    Q_OBJECT

    static domain::AccountRights someRights()
    {
        using Action = domain::AccountRight::Action;
        domain::AccountRights rights;
        rights.user = u"svc-pulpit"_s;
        rights.roles = {u"rpm.rpmrepository_owner"_s};
        rights.rights = {{Action::Sync, {u"rpm"_s}, {u"deb"_s, u"file"_s}, {u"python"_s}},
                         {Action::CancelTasks, {}, {u"task"_s}, {}}};
        rights.unknown = u"no repository of the type python is there to ask about"_s;
        return rights;
    }
    /// The cells of the row that begins with \a action.
    [[nodiscard]] QString lineOf(const QString &action) const
    {
        const QStringList lines = m_out.split(u'\n');
        for (const QString &line : lines)
            if (line.trimmed().startsWith(action))
                return line.simplified();
        return {};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = std::make_unique<FakeEngine>(sampleFleet(QDateTime::currentDateTimeUtc()));
        m_engine->fakeInspection().rightsAnswer = someRights();
    }

    void rightsAreListedByAction()
    {
        QCOMPARE(run({u"server"_s, u"rights"_s, u"pulp-eu-1.example.com"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"svc-pulpit"_s) && m_out.contains(u"rpm.rpmrepository_owner"_s), qPrintable(m_out));
        QCOMPARE(lineOf(u"sync"_s), u"sync rpm deb, file python"_s);
        QCOMPARE(lineOf(u"cancel tasks"_s), u"cancel tasks task"_s);
        QVERIFY(m_out.contains(u"no repository of the type python"_s)); // why something is unknown
        QVERIFY(m_err.isEmpty());
    }

    void anAdministratorMayDoEverything()
    {
        domain::AccountRights rights = someRights();
        rights.isAdministrator = true;
        m_engine->fakeInspection().rightsAnswer = rights;
        QCOMPARE(run({u"server"_s, u"rights"_s, u"pulp-eu-1.example.com"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"may do everything"_s), qPrintable(m_out));
    }

    void rolesThatAreNotToldAreSaidToBeUnknown()
    {
        domain::AccountRights rights = someRights();
        rights.roles.clear();
        rights.rolesUnknown = u"the server lists no roles"_s;
        m_engine->fakeInspection().rightsAnswer = rights;
        QCOMPARE(run({u"server"_s, u"rights"_s, u"pulp-eu-1.example.com"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"unknown: the server lists no roles"_s), qPrintable(m_out));
    }

    void jsonHasEveryPart()
    {
        QCOMPARE(run({u"--json"_s, u"server"_s, u"rights"_s, u"pulp-eu-1.example.com"_s}), ExitCode::Done);
        const QJsonObject json = QJsonDocument::fromJson(m_out.toUtf8()).object();
        QCOMPARE(json.value(u"user"_s).toString(), u"svc-pulpit"_s);
        QCOMPARE(json.value(u"administrator"_s).toBool(true), false);
        QCOMPARE(json.value(u"roles"_s).toArray().size(), 1);
        QCOMPARE(json.value(u"roles_unknown"_s).toString(u"?"_s), QString());
        const QJsonArray rights = json.value(u"rights"_s).toArray();
        QCOMPARE(rights.size(), 2);
        const QJsonObject sync = rights.first().toObject();
        QCOMPARE(sync.value(u"action"_s).toString(), u"sync"_s);
        QCOMPARE(sync.value(u"granted"_s).toArray(), QJsonArray {u"rpm"_s});
        QCOMPARE(sync.value(u"denied"_s).toArray(), (QJsonArray {u"deb"_s, u"file"_s}));
        QCOMPARE(sync.value(u"unknown"_s).toArray(), QJsonArray {u"python"_s});
        QCOMPARE(rights.last().toObject().value(u"action"_s).toString(), u"cancel_tasks"_s);
    }

    void failuresEndWithTheirCode()
    {
        m_engine->fakeInspection().rightsAnswer
            = fail(ErrorCode::NotFound, u"there is no server of this name"_s, u"nobody"_s);
        QCOMPARE(run({u"server"_s, u"rights"_s, u"nobody"_s}), ExitCode::NotFound);
        QVERIFY2(m_out.isEmpty() && m_err.contains(u"there is no server of this name"_s), qPrintable(m_err));
        QCOMPARE(run({u"server"_s, u"rights"_s}), ExitCode::Usage);
    }
};

QTEST_GUILESS_MAIN(RightsCommandTest)
#include "tst_rightscommand.moc"

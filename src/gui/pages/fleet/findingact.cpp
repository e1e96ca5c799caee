// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/findingact.h"

#include "gui/ask.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

struct Acts
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::FindingWays)
};

QString placeOf(const FindingWay &way)
{
    const QString what = way.repository.isEmpty() ? way.group : way.repository;
    return what.isEmpty() ? way.server : Acts::tr("%1 on %2").arg(what, way.server);
}

void tellQueued(const PageContext &context, QWidget *parent, const QFuture<Result<JobId>> &future, const QString &what)
{
    ask(parent, future, [context, what](const Result<JobId> &answer) {
        if (answer)
            context.shell.showDone(Acts::tr("Sync of %1 is queued").arg(what), Acts::tr("Open the job"),
                                   {pageid::kJobs, QString::number(answer->value)});
        else
            context.shell.showError(Acts::tr("The sync of %1 could not be queued").arg(what), answer.error());
    });
}

void syncRepository(const PageContext &context, QWidget *parent, const FindingWay &way)
{
    domain::SyncRequest request;
    request.server = way.server;
    request.onlyRepositories = {way.repository};
    tellQueued(context, parent, context.engine.jobs().startSync(request, context.operatorName), placeOf(way));
}

void testServer(const PageContext &context, QWidget *parent, const FindingWay &way)
{
    const QString server = way.server;
    ask(parent, context.engine.servers().refresh(server), [context, server](const Result<domain::ServerState> &answer) {
        context.feed.invalidate(ports::Topic::Servers);
        context.feed.findings().invalidate();
        const Location where {pageid::kServers, server};
        if (!answer)
            context.shell.showError(Acts::tr("%1 could not be asked").arg(server), answer.error());
        else if (!answer->isReachable)
            context.shell.showError(Acts::tr("%1 still gives no answer").arg(server), answer->lastError);
        else
            context.shell.showDone(Acts::tr("%1 answers").arg(server), Acts::tr("Open the server"), where);
    });
}

void openRepository(const PageContext &context, const FindingWay &way)
{
    for (const domain::Repository &repository : context.feed.repositories())
        if (repository.name == way.repository && repository.server == way.server) {
            context.shell.open({pageid::kRepositories, QString::number(repository.id.value)});
            return;
        }
    context.shell.openFiltered(pageid::kRepositories,
                               QStringLiteral("name:%1 server:%2").arg(way.repository, way.server));
}

} // namespace

void takeWay(const PageContext &context, QWidget *parent, const FindingWay &way)
{
    using Kind = FindingWay::Kind;
    switch (way.kind) {
    case Kind::OpenRepository: openRepository(context, way); return;
    case Kind::OpenServer: context.shell.open({pageid::kServers, way.server}); return;
    case Kind::OpenServers: context.shell.open({pageid::kServers, {}}); return;
    case Kind::OpenJob: context.shell.open({pageid::kJobs, QString::number(way.id)}); return;
    case Kind::OpenSchedule: context.shell.open({pageid::kSchedules, QString::number(way.id)}); return;
    case Kind::EditSchedule: editSchedule(context, ScheduleId(way.id), parent); return;
    case Kind::OpenRepositories: context.shell.openFiltered(pageid::kRepositories, way.filter); return;
    case Kind::OpenReports: context.shell.open({pageid::kReports, {}}); return;
    case Kind::SyncRepository: syncRepository(context, parent, way); return;
    case Kind::SyncGroup:
        tellQueued(context, parent, context.engine.jobs().startGroupSync(way.server, way.group, context.operatorName),
                   placeOf(way));
        return;
    case Kind::RunSchedule:
        tellQueued(context, parent, context.engine.schedules().runNow(ScheduleId(way.id), context.operatorName),
                   placeOf(way));
        return;
    case Kind::TestServer: testServer(context, parent, way); return;
    case Kind::StartScheduling:
        context.engine.start(true);
        context.feed.invalidate(ports::Topic::Leases);
        context.feed.findings().invalidate();
        return;
    case Kind::Plan: {
        auto *sheet
            = new PlanDialog(context, way.operation, way.request,
                             QString(way.text).remove(QChar(0x2026)) + QStringLiteral(": ") + way.server, parent);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
        return;
    }
    }
}

} // namespace pulpit::gui

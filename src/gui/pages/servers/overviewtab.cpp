// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/overviewtab.h"

#include "gui/pages/servers/rightscard.h"
#include "gui/pages/servers/serveroverview.h"
#include "ports/inspectionservice.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kReadEveryMs = 15'000;
constexpr int kTasksLookedAt = 200;
constexpr int kHoursCharted = 24;
} // namespace

OverviewTab::OverviewTab(const PageContext &context, QWidget *parent)
    : ServerTab(context, parent)
    , m_overview(new ServerOverview(context, this))
{
    column()->setContentsMargins(0, 0, 0, 0);
    m_overview->setProperty("scrollBody", true);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Overview of the server"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_overview);
    column()->addWidget(scroll, 1);
    setInterval(kReadEveryMs);
}

void OverviewTab::clear()
{
    m_overview->clear();
}

void OverviewTab::refresh()
{
    m_overview->showServer(m_server);
}

void OverviewTab::read()
{
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-kHoursCharted * 3600);
    readFrom(m_context.engine.inspection().samples(m_server, since), tr("The curves of the last day could not be read"),
             [this](const QList<ports::ServerSample> &samples) { m_overview->setSamples(samples); });
    ask(this, m_context.engine.inspection().storage(m_server),
        [this, server = m_server](const Result<domain::StorageForecast> &answer) {
            if (answer && server == m_server)
                m_overview->setStorage(*answer);
        });
    // A server that is silent has been asked in vain already; its overview says so.
    const domain::ServerState *state = m_context.feed.state(m_server);
    if ((state && state->checked.isValid() && !state->isReachable) || m_asked.contains(m_server))
        return;
    const QString server = m_server;
    m_asked.insert(server);
    ask(this, m_context.engine.inspection().rights(server),
        [this, server](const Result<domain::AccountRights> &answer) {
            if (server != m_server)
                return;
            if (answer)
                m_overview->rights()->showRights(*answer, QDateTime::currentDateTimeUtc());
            else
                m_overview->rights()->showFailure(server, answer.error());
        });
    ask(this, m_context.engine.servers().workers(server),
        [this, server](const Result<QList<domain::PulpWorker>> &answer) {
            if (answer && server == m_server)
                m_overview->setWorkers(*answer);
        });
    ask(this, m_context.engine.servers().pulpTasks(server, kTasksLookedAt),
        [this, server](const Result<QList<domain::PulpTask>> &answer) {
            m_asked.remove(server);
            if (answer && server == m_server)
                m_overview->setTasks(*answer);
        });
}

} // namespace pulpit::gui

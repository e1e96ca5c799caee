// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/servertab.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/readingnote.h"

#include <QVBoxLayout>

namespace pulpit::gui {

ServerTab::ServerTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_note(new ReadingNote(this))
{
    m_column->setContentsMargins(0, space::kMedium, 0, 0);
    m_column->setSpacing(space::kSmall);
    m_column->addWidget(m_note);
    connect(m_note, &ReadingNote::retryRequested, this, &ServerTab::invalidate);
    connect(&m_again, &QTimer::timeout, this, &ServerTab::invalidate);
}

void ServerTab::setServer(const QString &server, const QString &group)
{
    const bool isOther = server != m_server;
    m_server = server;
    m_group = group;
    if (isOther) {
        m_lastRead = {};
        m_note->clear();
        clear();
        invalidate();
    }
    refresh();
}

void ServerTab::invalidate()
{
    m_isDue = true;
    readIfDue();
}

void ServerTab::readIfDue()
{
    if (!m_isDue || m_reading.contains(m_server) || !isVisible() || m_server.isEmpty())
        return;
    m_isDue = false;
    m_reading.insert(m_server);
    read();
}

void ServerTab::taken(const QString &what, const Error *error)
{
    if (error) {
        m_note->showFailure(what, *error, m_lastRead);
    } else {
        m_lastRead = QDateTime::currentDateTimeUtc();
        m_note->clear();
    }
}

void ServerTab::setInterval(int milliseconds)
{
    m_again.setInterval(milliseconds);
    if (milliseconds > 0 && isVisible())
        m_again.start();
    else
        m_again.stop();
}

void ServerTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_again.interval() > 0)
        m_again.start();
    // What was read before somebody went elsewhere would look like silence: a worker's last sign, the curves.
    if (m_again.interval() > 0 && m_lastRead.isValid()
        && m_lastRead.msecsTo(QDateTime::currentDateTimeUtc()) > m_again.interval())
        m_isDue = true;
    refresh();
    readIfDue();
}

void ServerTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

const domain::Server *ServerTab::configured() const
{
    for (const domain::Server &server : m_context.feed.servers())
        if (server.name == m_server)
            return &server;
    return nullptr;
}

} // namespace pulpit::gui

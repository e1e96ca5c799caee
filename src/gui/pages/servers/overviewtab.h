// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/servers/servertab.h"

namespace pulpit::gui {

class ServerOverview;

/// What the server is and how it does: what is configured and was seen last at once, curves of the last day, workers
/// and queue as soon as they are read.
class OverviewTab final : public ServerTab
{
    Q_OBJECT
public:
    OverviewTab(const PageContext &context, QWidget *parent);

protected:
    void clear() override;
    void read() override;
    void refresh() override;

private:
    ServerOverview *m_overview;
    QSet<QString> m_asked; ///< servers that owe their workers and tasks
};

} // namespace pulpit::gui

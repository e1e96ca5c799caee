// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/pages.h"

#include "gui/pages/configuration/configurationpage.h"
#include "gui/pages/fleet/fleetpage.h"
#include "gui/pages/jobs/jobspage.h"
#include "gui/pages/packages/packagespage.h"
#include "gui/pages/reports/reportspage.h"
#include "gui/pages/repositories/repositoriespage.h"
#include "gui/pages/schedules/schedulespage.h"
#include "gui/pages/servers/serverspage.h"
#include "gui/pages/settings/settingspage.h"
#include "gui/pages/snapshots/snapshotspage.h"

namespace pulpit::gui {

QList<PageInfo> allPages()
{
    return {fleetPageInfo(),         serversPageInfo(),  repositoriesPageInfo(), jobsPageInfo(),    schedulesPageInfo(),
            configurationPageInfo(), packagesPageInfo(), snapshotsPageInfo(),    reportsPageInfo(), settingsPageInfo()};
}

} // namespace pulpit::gui

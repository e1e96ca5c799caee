// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/manual/manualtopics.h"

#include "gui/shell/page.h"

#include <QHash>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

/// By object name or by class; what stands deeper wins over what is around it.
const QHash<QString, QString> &topics()
{
    static const QHash<QString, QString> all = {
        // The window.
        {u"headerBar"_s, u"console#the-window"_s},
        {u"navigationBar"_s, u"console#the-window"_s},
        {u"jobsStrip"_s, u"console#the-window"_s},
        {u"pageFilter"_s, u"console#filters"_s},
        {u"savedFilters"_s, u"console/filters#saved-filters"_s},
        {u"openPalette"_s, u"console#the-command-palette"_s},
        {u"commandPalette"_s, u"console#the-command-palette"_s},
        {u"openManual"_s, u"console#the-manual"_s},
        {u"openNotices"_s, u"console/notices#the-list-of-notices"_s},
        {u"noticeStack"_s, u"console/notices#notices-above-the-page"_s},
        {u"noticeCenter"_s, u"console/notices#the-list-of-notices"_s},
        {u"jobsDrawer"_s, u"console/notices#the-jobs-drawer"_s},
        {u"printDialog"_s, u"console/filters#paper"_s},
        // Fleet.
        {u"pulpit::gui::Tile"_s, u"console/fleet#tiles"_s},
        {u"findings"_s, u"console/fleet#what-needs-you"_s},
        {u"findingsMuted"_s, u"console/fleet#what-needs-you"_s},
        {u"findingsAll"_s, u"console/fleet#what-needs-you"_s},
        {u"pulpit::gui::FindingsCard"_s, u"console/fleet#what-needs-you"_s},
        {u"pulpit::gui::MatrixCard"_s, u"console/fleet#repositories-by-server"_s},
        {u"fleetServers"_s, u"console/fleet#repositories-by-server"_s},
        // Servers.
        {u"treeSearch"_s, u"console/servers#the-tree"_s},
        {u"fleetTree"_s, u"console/servers#the-tree"_s},
        {u"addServer"_s, u"console#adding-a-server"_s},
        {u"serverTabs"_s, u"console/servers#overview"_s},
        {u"serverCopy"_s, u"console/servers#copy-as"_s},
        {u"tab_overview"_s, u"console/servers#overview"_s},
        {u"tab_tasks"_s, u"console/servers#tasks"_s},
        {u"tab_groups"_s, u"console/servers#groups-repositories"_s},
        {u"tab_repositories"_s, u"console/servers#groups-repositories"_s},
        {u"tab_certificates"_s, u"console/servers#certificates"_s},
        {u"tab_requests"_s, u"console/servers#requests"_s},
        {u"tab_history"_s, u"console/servers#history"_s},
        // Repositories.
        {u"repositoriesTable"_s, u"console/repositories#details"_s},
        {u"addRepository"_s, u"console/forms#add-a-repository"_s},
        {u"changeRepositories"_s, u"console/repositories#changing"_s},
        {u"repositoryTabs"_s, u"console/repository-details#overview"_s},
        {u"pulpit::gui::RepositoryDetails"_s, u"console/repository-details#overview"_s},
        {u"pulpit::gui::VersionsTab"_s, u"console/repository-details#versions"_s},
        {u"pulpit::gui::HistoryTab"_s, u"console/repository-details#sync-history"_s},
        {u"pulpit::gui::SettingsTab"_s, u"console/repository-details#settings"_s},
        {u"pulpit::gui::SourceTab"_s, u"console/repository-details#source"_s},
        {u"settingsForm"_s, u"console/forms#settings-of-a-repository"_s},
        // Jobs and schedules.
        {u"jobsTree"_s, u"console/jobs#finding-jobs"_s},
        {u"pulpit::gui::JobDetailsPane"_s, u"console/jobs#one-job"_s},
        {u"runAgain"_s, u"console/jobs#doing-something"_s},
        {u"retryJob"_s, u"console/jobs#doing-something"_s},
        {u"newSync"_s, u"console/forms#start-a-sync"_s},
        {u"runTimeline"_s, u"console/schedules#time-line-and-calendar"_s},
        {u"runCalendar"_s, u"console/schedules#time-line-and-calendar"_s},
        {u"schedulesTable"_s, u"console/schedules#doing-something"_s},
        {u"runNow"_s, u"console/schedules#doing-something"_s},
        {u"skipNext"_s, u"console/schedules#doing-something"_s},
        {u"pauseSchedules"_s, u"console/schedules#doing-something"_s},
        // Packages and snapshots.
        {u"packagesTabs"_s, u"console/packages#find"_s},
        {u"pulpit::gui::FindTab"_s, u"console/packages#find"_s},
        {u"emergency"_s, u"console/packages#malicious-package"_s},
        {u"pulpit::gui::CompareTab"_s, u"console/packages#compare"_s},
        {u"pulpit::gui::BannedTab"_s, u"console/packages#banned"_s},
        {u"snapshotsTabs"_s, u"console/snapshots#snapshots"_s},
        {u"pulpit::gui::SnapshotsTab"_s, u"console/snapshots#snapshots"_s},
        {u"pulpit::gui::CutOverTab"_s, u"console/snapshots#cut-over"_s},
        // Configuration and reports.
        {u"planConfiguration"_s, u"console/configuration#saving-and-putting-into-force"_s},
        {u"saveConfiguration"_s, u"console/configuration#saving-and-putting-into-force"_s},
        {u"discardChanges"_s, u"console/configuration#nothing-is-lost"_s},
        {u"showVersions"_s, u"console/forms#versions-of-the-configuration"_s},
        {u"reportSchedules"_s, u"console/forms#scheduled-reports"_s},
        {u"reportTargets"_s, u"console/forms#targets"_s},
        {u"reportDocument"_s, u"reports#html"_s},
        {u"reportTable"_s, u"reports#csv"_s},
        // Settings.
        {u"settingsAppearance"_s, u"console/settings#appearance"_s},
        {u"settingsWindow"_s, u"console/settings#window-and-tray"_s},
        {u"pulpit::gui::NotificationsCard"_s, u"console/settings#notifications"_s},
        {u"pulpit::gui::ProfilesCard"_s, u"console/settings#profiles"_s},
        {u"pulpit::gui::ServiceCard"_s, u"console/settings#companion-service"_s},
        {u"pulpit::gui::CredentialsCard"_s, u"console/settings#passwords-and-trust"_s},
        {u"settingsFleet"_s, u"console/settings#what-is-kept"_s},
        {u"pulpit::gui::WelcomePage"_s, u"console#the-first-server"_s},
        // Sheets.
        {u"pulpit::gui::AddServerDialog"_s, u"console#adding-a-server"_s},
        {u"pulpit::gui::NewSyncDialog"_s, u"console/forms#start-a-sync"_s},
        {u"addRepositoryDialog"_s, u"console/forms#add-a-repository"_s},
        {u"editDialog"_s, u"console/forms#edit-repositories"_s},
        {u"muteSheet"_s, u"console/forms#mute-a-finding"_s},
        {u"reportSchedulesDialog"_s, u"console/forms#scheduled-reports"_s},
        {u"pulpit::gui::TargetsDialog"_s, u"console/forms#targets"_s},
        {u"createSnapshotDialog"_s, u"console/forms#snapshot-sheets"_s},
        {u"switchSnapshotDialog"_s, u"console/forms#snapshot-sheets"_s},
        {u"expireSnapshotsDialog"_s, u"console/forms#snapshot-sheets"_s},
        {u"banDialog"_s, u"console/forms#keep-a-package-out"_s},
        {u"emergencyDialog"_s, u"console/forms#remove-a-malicious-package"_s},
        {u"renameSheet"_s, u"console/forms#rename"_s},
        {u"applySheet"_s, u"console/forms#put-a-configuration-into-force"_s},
        {u"versionsDialog"_s, u"console/forms#versions-of-the-configuration"_s},
        {u"comparison"_s, u"console/forms#versions-of-the-configuration"_s},
        {u"compareSheet"_s, u"console/forms#compare-repositories"_s},
        {u"planDialog"_s, u"console/forms#plan"_s},
        {u"inspector"_s, u"console/servers#inspector"_s},
        {u"questionSheet"_s, u"console/forms#questions"_s},
    };
    return all;
}

QString ownTopic(const QWidget *widget)
{
    if (const QString topic = widget->property("manual").toString(); !topic.isEmpty())
        return topic;
    if (!widget->objectName().isEmpty())
        if (const QString topic = topics().value(widget->objectName()); !topic.isEmpty())
            return topic;
    return topics().value(QString::fromLatin1(widget->metaObject()->className()));
}

/// The bar of a tab widget is about the tab that it stands on.
const QWidget *tabOf(const QWidget *widget)
{
    const auto *bar = qobject_cast<const QTabBar *>(widget);
    const auto *tabs = bar ? qobject_cast<const QTabWidget *>(bar->parentWidget()) : nullptr;
    return tabs ? tabs->currentWidget() : nullptr;
}

} // namespace

QStringList knownManualTopics()
{
    return topics().values();
}

QString manualTopicOf(const QWidget *widget)
{
    if (const QWidget *tab = widget ? tabOf(widget) : nullptr)
        widget = tab;
    for (; widget; widget = widget->parentWidget()) {
        if (const QString topic = ownTopic(widget); !topic.isEmpty())
            return topic;
        if (qobject_cast<const Page *>(widget) && widget->objectName().startsWith(QLatin1String("page_")))
            return QStringLiteral("console/") + widget->objectName().mid(5);
    }
    return {};
}

} // namespace pulpit::gui

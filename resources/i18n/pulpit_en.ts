<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pulpit::gui::ConfigurationOpening</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Findings</name>
    <message numerus="yes">
        <source>%n repositories unknown</source>
        <translation>
            <numerusform>%n repository unknown</numerusform>
            <numerusform>%n repositories unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FleetPage</name>
    <message numerus="yes">
        <source>and %n never synced</source>
        <translation>
            <numerusform>and %n never synced</numerusform>
            <numerusform>and %n never synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsModel</name>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Retry %n failed</numerusform>
            <numerusform>Retry %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsStrip</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed today</source>
        <translation>
            <numerusform>%n failed today</numerusform>
            <numerusform>%n failed today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NewSyncDialog</name>
    <message numerus="yes">
        <source>%n repositories of this server match</source>
        <translation>
            <numerusform>%n repository of this server matches</numerusform>
            <numerusform>%n repositories of this server match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories of this server match; what the source has besides is added</source>
        <translation>
            <numerusform>%n repository of this server matches; what the source has besides is added</numerusform>
            <numerusform>%n repositories of this server match; what the source has besides is added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PlanDialog</name>
    <message numerus="yes">
        <source>and %n more remarks</source>
        <translation>
            <numerusform>and %n more remark</numerusform>
            <numerusform>and %n more remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remotes</source>
        <translation>
            <numerusform>%n remote</numerusform>
            <numerusform>%n remotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distributions</source>
        <translation>
            <numerusform>%n distribution</numerusform>
            <numerusform>%n distributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publications</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n repositories</source>
        <translation>
            <numerusform>Remove %n repository</numerusform>
            <numerusform>Remove %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n changes</source>
        <translation>
            <numerusform>Make %n change</numerusform>
            <numerusform>Make %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ReportsPage</name>
    <message numerus="yes">
        <source>%n failed syncs in the period</source>
        <translation>
            <numerusform>%n failed sync in the period</numerusform>
            <numerusform>%n failed syncs in the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers give no answer</source>
        <translation>
            <numerusform>%n server gives no answer</numerusform>
            <numerusform>%n servers give no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new versions</source>
        <translation>
            <numerusform>%n new version</numerusform>
            <numerusform>%n new versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesModel</name>
    <message numerus="yes">
        <source>Sync %n repositories</source>
        <translation>
            <numerusform>Sync %n repository</numerusform>
            <numerusform>Sync %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify %n repositories</source>
        <translation>
            <numerusform>Verify %n repository</numerusform>
            <numerusform>Verify %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesPage</name>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n repositories</source>
        <translation>
            <numerusform>Remove %n repository</numerusform>
            <numerusform>Remove %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoryDetails</name>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerOverview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SettingsPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SyncHistoryChart</name>
    <message numerus="yes">
        <source>No sync in the last %n days.</source>
        <translation>
            <numerusform>No sync in the last day.</numerusform>
            <numerusform>No sync in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n completed</numerusform>
            <numerusform>%n completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled or skipped</source>
        <translation>
            <numerusform>%n canceled or skipped</numerusform>
            <numerusform>%n canceled or skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TableView</name>
    <message numerus="yes">
        <source>&amp;Export all %n rows…</source>
        <translation>
            <numerusform>&amp;Export this row…</numerusform>
            <numerusform>&amp;Export all %n rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TrayController</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
</TS>

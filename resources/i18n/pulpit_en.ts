<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pulpit::gui::AdvisoryDialog</name>
    <message numerus="yes">
        <source>%1 mends %n packages.</source>
        <translation>
            <numerusform>%1 mends %n package.</numerusform>
            <numerusform>%1 mends %n packages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers gave no answer.</source>
        <translation>
            <numerusform>%n server gave no answer.</numerusform>
            <numerusform>%n servers gave no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ban %n packages</source>
        <translation>
            <numerusform>Ban %n package</numerusform>
            <numerusform>Ban %n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::BannedTab</name>
    <message numerus="yes">
        <source>Take back %n bans?</source>
        <translation>
            <numerusform>Take back %n ban?</numerusform>
            <numerusform>Take back %n bans?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n bans</source>
        <translation>
            <numerusform>Take back %n ban</numerusform>
            <numerusform>Take back %n bans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages are kept out from the next syncs on</source>
        <translation>
            <numerusform>%n package are kept out from the next syncs on</numerusform>
            <numerusform>%n packages are kept out from the next syncs on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CertificatesTab</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CliTakeover</name>
    <message numerus="yes">
        <source>Take over %n servers from pulp-cli?</source>
        <translation>
            <numerusform>Take over %n server from pulp-cli?</numerusform>
            <numerusform>Take over %n servers from pulp-cli?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n servers</source>
        <translation>
            <numerusform>Add %n server</numerusform>
            <numerusform>Add %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers are added; their repositories are being read</source>
        <translation>
            <numerusform>%n server is added; its repositories are being read</numerusform>
            <numerusform>%n servers are added; their repositories are being read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CompareSheet</name>
    <message numerus="yes">
        <source>%n repositories beside each other</source>
        <translation>
            <numerusform>%n repository</numerusform>
            <numerusform>%n repositories beside each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n nothing is known</source>
        <translation>
            <numerusform>of %n nothing is known</numerusform>
            <numerusform>of %n nothing is known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CompareTab</name>
    <message numerus="yes">
        <source>Both have the same %n packages.</source>
        <translation>
            <numerusform>Both have the same %n package.</numerusform>
            <numerusform>Both have the same %n packages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ComparisonView</name>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
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
    <name>pulpit::gui::ConfigurationPage</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CredentialsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::DayChart</name>
    <message numerus="yes">
        <source>No sync in the last %n days.</source>
        <translation>
            <numerusform>No sync in the last day.</numerusform>
            <numerusform>No sync in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No sync of the last %n days whose sizes are known.</source>
        <translation>
            <numerusform>No sync of the last %n day whose sizes are known.</numerusform>
            <numerusform>No sync of the last %n days whose sizes are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EditDialog</name>
    <message numerus="yes">
        <source>Edit the remotes of %n repositories</source>
        <translation>
            <numerusform>Edit the remote of %n repository</numerusform>
            <numerusform>Edit the remotes of %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How many versions %n repositories keep</source>
        <translation>
            <numerusform>How many versions %n repository keeps</numerusform>
            <numerusform>How many versions %n repositories keep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n repositories</source>
        <translation>
            <numerusform>Edit %n repository</numerusform>
            <numerusform>Edit %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EmergencyDialog</name>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers gave no answer; nothing is known of them.</source>
        <translation>
            <numerusform>%n server gave no answer; nothing is known of it.</numerusform>
            <numerusform>%n servers gave no answer; nothing is known of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found, from the other end</source>
        <translation>
            <numerusform>%n found, from the other end</numerusform>
            <numerusform>%n found, from the other end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindTab</name>
    <message numerus="yes">
        <source>Asking %n servers…</source>
        <translation>
            <numerusform>Asking %n server…</numerusform>
            <numerusform>Asking %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n chosen…</source>
        <translation>
            <numerusform>&amp;Remove %n chosen…</numerusform>
            <numerusform>&amp;Remove %n chosen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 from %n chosen places</source>
        <translation>
            <numerusform>Remove %1 from %n chosen places</numerusform>
            <numerusform>Remove %1 from %n chosen places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindingsCard</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n muted</numerusform>
            <numerusform>%n muted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FleetPage</name>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FoundModel</name>
    <message numerus="yes">
        <source>Nothing was found on %n servers.</source>
        <translation>
            <numerusform>Nothing was found on %n server.</numerusform>
            <numerusform>Nothing was found on %n servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n repositories</source>
        <translation>
            <numerusform>in %n repository</numerusform>
            <numerusform>in %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n servers</source>
        <translation>
            <numerusform>on %n server</numerusform>
            <numerusform>on %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>served at %n places</source>
        <translation>
            <numerusform>served at %n place</numerusform>
            <numerusform>served at %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::HeaderBar</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Notices, %n new</numerusform>
            <numerusform>Notices, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobDetailsPane</name>
    <message numerus="yes">
        <source>of %n repositories</source>
        <translation>
            <numerusform>of %n repository</numerusform>
            <numerusform>of %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n runs: median %1, 95 of 100 within %2</source>
        <translation>
            <numerusform>Last run: median %1, 95 of 100 within %2</numerusform>
            <numerusform>Last %n runs: median %1, 95 of 100 within %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n runs</source>
        <translation>
            <numerusform>Last run</numerusform>
            <numerusform>Last %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsDrawer</name>
    <message numerus="yes">
        <source>&amp;Cancel %n jobs</source>
        <translation>
            <numerusform>&amp;Cancel %n job</numerusform>
            <numerusform>&amp;Cancel %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n jobs?</source>
        <translation>
            <numerusform>Cancel %n job?</numerusform>
            <numerusform>Cancel %n jobs?</numerusform>
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
    <name>pulpit::gui::MatrixCard</name>
    <message numerus="yes">
        <source>Sync of %n repositories on %1 is queued</source>
        <translation>
            <numerusform>Sync of %n repository on %1 is queued</numerusform>
            <numerusform>Sync of %n repositories on %1 is queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n compared with the source</source>
        <translation>
            <numerusform>%n compared with the source</numerusform>
            <numerusform>%n compared with the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n could not be told</numerusform>
            <numerusform>%n could not be told</numerusform>
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
    <message numerus="yes">
        <source>Only %n repositories of before are synced</source>
        <translation>
            <numerusform>Only %n repository of before is synced</numerusform>
            <numerusform>Only %n repositories of before are synced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::News</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take longer than they may</source>
        <translation>
            <numerusform>%n takes longer than it may</numerusform>
            <numerusform>%n take longer than they may</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work again</source>
        <translation>
            <numerusform>%n works again</numerusform>
            <numerusform>%n work again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
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
    <name>pulpit::gui::PreviewPane</name>
    <message numerus="yes">
        <source>%1 of %n repositories</source>
        <translation>
            <numerusform>%1 of %n repository</numerusform>
            <numerusform>%1 of %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PulpTasksModel</name>
    <message numerus="yes">
        <source>remote of %n repositories</source>
        <translation>
            <numerusform>remote of %n repository</numerusform>
            <numerusform>remote of %n repositories</numerusform>
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
        <source>holds up %n others</source>
        <translation>
            <numerusform>holds up %n other</numerusform>
            <numerusform>holds up %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RenameSheet</name>
    <message numerus="yes">
        <source>Rename at %n places</source>
        <translation>
            <numerusform>Rename at %n place</numerusform>
            <numerusform>Rename at %n places</numerusform>
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
    <message numerus="yes">
        <source>%n are muted</source>
        <translation>
            <numerusform>%n is muted</numerusform>
            <numerusform>%n are muted</numerusform>
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
        <source>%n groups miss a target</source>
        <translation>
            <numerusform>%n group misses a target</numerusform>
            <numerusform>%n groups miss a target</numerusform>
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
    <message numerus="yes">
        <source>Publish %n repositories</source>
        <translation>
            <numerusform>Publish %n repository</numerusform>
            <numerusform>Publish %n repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair the files of %n repositories</source>
        <translation>
            <numerusform>Repair the files of %n repository</numerusform>
            <numerusform>Repair the files of %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunBars</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunCalendar</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, worst: %1</source>
        <translation>
            <numerusform>%n run, worst: %1</numerusform>
            <numerusform>%n runs, worst: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming runs</source>
        <translation>
            <numerusform>%n coming run</numerusform>
            <numerusform>%n coming runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them overlap</source>
        <translation>
            <numerusform>%n of them overlaps</numerusform>
            <numerusform>%n of them overlap</numerusform>
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
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved by maintenance</source>
        <translation>
            <numerusform>%n of them moved by maintenance</numerusform>
            <numerusform>%n of them moved by maintenance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunTimeline</name>
    <message numerus="yes">
        <source>%1: %n runs</source>
        <translation>
            <numerusform>%1: %n run</numerusform>
            <numerusform>%1: %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
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
    <name>pulpit::gui::RunsPanel</name>
    <message numerus="yes">
        <source>%n coming runs overlap</source>
        <translation>
            <numerusform>%n coming run overlaps</numerusform>
            <numerusform>%n coming runs overlap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedules without forecast</source>
        <translation>
            <numerusform>%n schedule without forecast</numerusform>
            <numerusform>%n schedules without forecast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved by maintenance</source>
        <translation>
            <numerusform>%n moved by maintenance</numerusform>
            <numerusform>%n moved by maintenance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ScheduleText</name>
    <message numerus="yes">
        <source>moved from %1 by %2, with %n more runs that become one</source>
        <translation>
            <numerusform>moved from %1 by %2, with %n more runs that become one</numerusform>
            <numerusform>moved from %1 by %2, with %n more runs that become one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ScheduledRuns</name>
    <message numerus="yes">
        <source>about %1, at most %2 in 95 of 100 cases (from %n runs)</source>
        <translation>
            <numerusform>about %1, at most %2 in 95 of 100 cases (from %n run)</numerusform>
            <numerusform>about %1, at most %2 in 95 of 100 cases (from %n runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how long is not known: fewer than %n whole runs</source>
        <translation>
            <numerusform>how long is not known: fewer than %n whole run</numerusform>
            <numerusform>how long is not known: fewer than %n whole runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SchedulesPage</name>
    <message numerus="yes">
        <source>%n schedules</source>
        <translation>
            <numerusform>%n schedule</numerusform>
            <numerusform>%n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n schedules now?</source>
        <translation>
            <numerusform>Run %n schedule now?</numerusform>
            <numerusform>Run %n schedules now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n schedules</source>
        <translation>
            <numerusform>Run %n schedule</numerusform>
            <numerusform>Run %n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next runs of %n schedules are left out</source>
        <translation>
            <numerusform>The next run of %n schedule is left out</numerusform>
            <numerusform>The next runs of %n schedules are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are queued</source>
        <translation>
            <numerusform>%n job are queued</numerusform>
            <numerusform>%n jobs are queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerHistoryTab</name>
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
    <message numerus="yes">
        <source>%n times without answer</source>
        <translation>
            <numerusform>%n time without answer</numerusform>
            <numerusform>%n times without answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for at most %n secondaries at a time</source>
        <translation>
            <numerusform>for at most %n secondary at a time</numerusform>
            <numerusform>for at most %n secondaries at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grows by %1 a day: full in %n days, on %2.</source>
        <translation>
            <numerusform>Grows by %1 a day: full in %n day, on %2.</numerusform>
            <numerusform>Grows by %1 a day: full in %n days, on %2.</numerusform>
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
    <name>pulpit::gui::SnapshotsModel</name>
    <message numerus="yes">
        <source>serves %n repositories</source>
        <translation>
            <numerusform>serves %n repository</numerusform>
            <numerusform>serves %n repositories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SnapshotsTab</name>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking %n servers…</source>
        <translation>
            <numerusform>Asking %n server…</numerusform>
            <numerusform>Asking %n servers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare tells how its %n repositories differ.</source>
        <translation>
            <numerusform>Compare tells how its %n repository differs.</numerusform>
            <numerusform>Compare tells how its %n repositories differ.</numerusform>
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
        <source>Comparing %n repositories…</source>
        <translation>
            <numerusform>Comparing %n repository…</numerusform>
            <numerusform>Comparing %n repositories…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SourceTab</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing here: %n</source>
        <translation>
            <numerusform>Missing here: %n</numerusform>
            <numerusform>Missing here: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only here: %n</source>
        <translation>
            <numerusform>Only here: %n</numerusform>
            <numerusform>Only here: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::StageTimeline</name>
    <message numerus="yes">
        <source>Expected, as in the last %n runs: half took at most %1, 95 of 100 at most %2</source>
        <translation>
            <numerusform>Expected, as in the last run: half took at most %1, 95 of 100 at most %2</numerusform>
            <numerusform>Expected, as in the last %n runs: half took at most %1, 95 of 100 at most %2</numerusform>
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
    <name>pulpit::gui::TableExport</name>
    <message numerus="yes">
        <source>%n pages are printed</source>
        <translation>
            <numerusform>%n page is printed</numerusform>
            <numerusform>%n pages are printed</numerusform>
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
    <name>pulpit::gui::TasksTab</name>
    <message numerus="yes">
        <source>Cancel %n tasks</source>
        <translation>
            <numerusform>Cancel %n task</numerusform>
            <numerusform>Cancel %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Pulp tasks?</source>
        <translation>
            <numerusform>Cancel %n Pulp task?</numerusform>
            <numerusform>Cancel %n Pulp tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, all that the server has of these</source>
        <translation>
            <numerusform>%n task, all that the server has of these</numerusform>
            <numerusform>%n tasks, all that the server has of these</numerusform>
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
<context>
    <name>pulpit::gui::VersionsTab</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages added</source>
        <translation>
            <numerusform>%n package added</numerusform>
            <numerusform>%n packages added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages removed</source>
        <translation>
            <numerusform>%n package removed</numerusform>
            <numerusform>%n packages removed</numerusform>
        </translation>
    </message>
</context>
</TS>

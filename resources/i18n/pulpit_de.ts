<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>pulpit::gui::AddServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>pulp.example.com or https://pulp.example.com:8443</source>
        <translation>pulp.example.com oder https://pulp.example.com:8443</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept in this computer&apos;s keyring</source>
        <translation>liegt im Schlüsselbund dieses Rechners</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>Datei der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>certificates in PEM form, e.g. /etc/pulp/ca.pem</source>
        <translation>Zertifikate in PEM-Form, z. B. /etc/pulp/ca.pem</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the certificate</source>
        <translation>SHA-256-Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint; the test below finds it</source>
        <translation>SHA-256-Fingerabdruck; die Prüfung unten findet ihn</translation>
    </message>
    <message>
        <source>The test resolves, connects, signs in and looks at the versions.</source>
        <translation>Die Prüfung löst den Namen auf, verbindet, meldet sich an und sieht die Versionen an.</translation>
    </message>
    <message>
        <source>Trust this certificate only</source>
        <translation>Nur diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Add the server</source>
        <translation>Server &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add the server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Find the host</source>
        <translation>Rechner finden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Find Pulp&apos;s API</source>
        <translation>Pulps API finden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Look at the versions</source>
        <translation>Versionen ansehen</translation>
    </message>
    <message>
        <source>See what is allowed</source>
        <translation>Rechte ansehen</translation>
    </message>
    <message>
        <source>The system&apos;s certificate authorities</source>
        <translation>Die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>A certificate authority of its own</source>
        <translation>Eine eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>This certificate only</source>
        <translation>Nur dieses Zertifikat</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird geprüft…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>The test ended early.</source>
        <translation>Die Prüfung endete vorzeitig.</translation>
    </message>
    <message>
        <source>The server is fit for use.</source>
        <translation>Der Server ist verwendbar.</translation>
    </message>
    <message>
        <source>The server cannot be used like this; see the failed step.</source>
        <translation>So ist der Server nicht verwendbar; siehe den fehlgeschlagenen Schritt.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Trust this certificate only?</source>
        <translation>Nur diesem Zertifikat vertrauen?</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the server&apos;s certificate:
%1</source>
        <translation>SHA-256-Fingerabdruck des Serverzertifikats:
%1</translation>
    </message>
    <message>
        <source>Compare it with what the server&apos;s administrator tells you. Whoever shows this certificate gets your password; any other certificate will be refused.</source>
        <translation>Vergleichen Sie ihn mit dem, was die Verwaltung des Servers angibt. Wer dieses Zertifikat vorzeigt, bekommt Ihr Passwort; jedes andere wird abgelehnt.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>The configuration would not be valid with this server: %1</source>
        <translation>Mit diesem Server wäre die Konfiguration nicht gültig: %1</translation>
    </message>
    <message>
        <source>Add the server to pulp_config.yml with an editor and open the file again.</source>
        <translation>Tragen Sie den Server mit einem Editor in pulp_config.yml ein und öffnen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The server would be read differently from how it was entered; nothing was changed</source>
        <translation>Der Server würde anders gelesen als eingegeben; nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1 is added; its repositories are being read</source>
        <translation>%1 ist hinzugefügt; seine Repositorys werden gelesen</translation>
    </message>
    <message>
        <source>More than the new server would change</source>
        <translation>Es würde sich mehr ändern als der neue Server</translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Plan anwenden</translation>
    </message>
    <message>
        <source>the section “%1” is written on one line, which is not edited here</source>
        <translation>der Abschnitt „%1“ steht auf einer Zeile und wird hier nicht geändert</translation>
    </message>
    <message>
        <source>This is not an address. Write pulp.example.com, pulp.example.com:8443 or a URL.</source>
        <translation>Das ist keine Adresse. Schreiben Sie pulp.example.com, pulp.example.com:8443 oder eine URL.</translation>
    </message>
    <message>
        <source>Write the user and the password into their own fields.</source>
        <translation>Schreiben Sie Benutzer und Passwort in ihre eigenen Felder.</translation>
    </message>
    <message>
        <source>Write the address without a path.</source>
        <translation>Schreiben Sie die Adresse ohne Pfad.</translation>
    </message>
    <message>
        <source>A host name has letters, digits, dots and hyphens.</source>
        <translation>Ein Rechnername hat Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>Choose a file of certificates, with its full path.</source>
        <translation>Wählen Sie eine Datei mit Zertifikaten, mit vollem Pfad.</translation>
    </message>
    <message>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons.</source>
        <translation>Ein SHA-256-Fingerabdruck hat 64 hexadezimale Ziffern, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>%1 is configured already</source>
        <translation>%1 ist bereits eingerichtet</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CommandPalette</name>
    <message>
        <source>Search or do</source>
        <translation>Suchen oder tun</translation>
    </message>
    <message>
        <source>What to search or do</source>
        <translation>Was zu suchen oder zu tun ist</translation>
    </message>
    <message>
        <source>A page, server, repository, job or action</source>
        <translation>Eine Seite, ein Server, Repository, Auftrag oder Befehl</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter opens   Esc closes</source>
        <translation>↑ ↓ wählt   Eingabe öffnet   Esc schließt</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Fewer letters find more.</source>
        <translation>Nichts heißt „%1“. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Sync of %1 is queued</source>
        <translation>Sync von %1 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>The sync of %1 could not be queued</source>
        <translation>Der Sync von %1 konnte nicht eingereiht werden</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Server hinzufügen…</translation>
    </message>
    <message>
        <source>Open a pulp_config.yml…</source>
        <translation>Eine pulp_config.yml öffnen…</translation>
    </message>
    <message>
        <source>New sync…</source>
        <translation>Neuer Sync…</translation>
    </message>
    <message>
        <source>Show what failed</source>
        <translation>Fehlgeschlagenes zeigen</translation>
    </message>
    <message>
        <source>repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Start scheduling here</source>
        <translation>Hier planen</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Health report of %1</source>
        <translation>Gesundheitsbericht von %1</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>Repository</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ConfigurationOpening</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source> – expected %1</source>
        <translation> – erwartet: %1</translation>
    </message>
    <message>
        <source>%1 cannot be used as it is</source>
        <translation>%1 ist so nicht verwendbar</translation>
    </message>
    <message>
        <source>The configuration in force could not be read</source>
        <translation>Die geltende Konfiguration konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>%1 is in force already; nothing would change</source>
        <translation>%1 gilt bereits; nichts würde sich ändern</translation>
    </message>
    <message>
        <source>Apply %1?</source>
        <translation>%1 anwenden?</translation>
    </message>
    <message>
        <source>No Pulp server is changed by this; syncs start at their next scheduled time.</source>
        <translation>Kein Pulp-Server wird dadurch geändert; Syncs beginnen zu ihrem nächsten geplanten Zeitpunkt.</translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Plan anwenden</translation>
    </message>
    <message>
        <source>%1 could not be applied</source>
        <translation>%1 konnte nicht angewendet werden</translation>
    </message>
    <message>
        <source>%1 is in force as version %2</source>
        <translation>%1 gilt als Version %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::DialogPrompter</name>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FailureBox</name>
    <message>
        <source>Pulp&apos;s text</source>
        <translation>Pulps Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>class of failure · message</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Failures</name>
    <message>
        <source>host name not found</source>
        <translation>Rechnername nicht gefunden</translation>
    </message>
    <message>
        <source>no connection to the upstream</source>
        <translation>keine Verbindung zur Quelle</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>Zertifikat nicht angenommen</translation>
    </message>
    <message>
        <source>upstream refused the credentials</source>
        <translation>Quelle lehnte die Anmeldung ab</translation>
    </message>
    <message>
        <source>not found upstream</source>
        <translation>in der Quelle nicht gefunden</translation>
    </message>
    <message>
        <source>checksum does not match</source>
        <translation>Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>Pulp worker lost</source>
        <translation>Pulp-Worker verloren</translation>
    </message>
    <message>
        <source>upstream index is not readable</source>
        <translation>Index der Quelle nicht lesbar</translation>
    </message>
    <message>
        <source>signature not valid</source>
        <translation>Signatur ungültig</translation>
    </message>
    <message>
        <source>source is not published</source>
        <translation>Quelle ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>changed by somebody else meanwhile</source>
        <translation>inzwischen von anderen geändert</translation>
    </message>
    <message>
        <source>would remove too much; held back</source>
        <translation>würde zu viel entfernen; angehalten</translation>
    </message>
    <message>
        <source>completed, but fetched less than expected</source>
        <translation>fertig, aber weniger geholt als erwartet</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Pulp server gives no answer</source>
        <translation>Pulp-Server antwortet nicht</translation>
    </message>
    <message>
        <source>Pulp server failed</source>
        <translation>Pulp-Server versagte</translation>
    </message>
    <message>
        <source>other failure</source>
        <translation>anderer Fehler</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FilterEdit</name>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Fields and values of the filter</source>
        <translation>Felder und Werte des Filters</translation>
    </message>
    <message>
        <source>Filter…  Ctrl+F</source>
        <translation>Filter…  Strg+F</translation>
    </message>
    <message>
        <source>Filter: debian state:failed  Ctrl+F</source>
        <translation>Filter: debian state:failed  Strg+F</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FilterQuery</name>
    <message>
        <source>“%1” is text: write %1:… or %1=…</source>
        <translation>„%1“ ist Text: schreiben Sie %1:… oder %1=…</translation>
    </message>
    <message>
        <source>“%1” is compared: %1%2</source>
        <comment>a field of the filter and an example</comment>
        <translation>„%1“ wird verglichen: %1%2</translation>
    </message>
    <message>
        <source>There is no field “%1”; there are %2</source>
        <translation>Es gibt kein Feld „%1“; es gibt %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Findings</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories unknown</source>
        <translation>
            <numerusform>%n Repository unbekannt</numerusform>
            <numerusform>%n Repositorys unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives no answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Open the server</source>
        <translation>Server öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pulp answers, but can do no work</source>
        <translation>Pulp antwortet, kann aber nicht arbeiten</translation>
    </message>
    <message>
        <source>%1 is held back on %2</source>
        <translation>%1 ist auf %2 angehalten</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>%1 fails on %2</source>
        <translation>%1 schlägt auf %2 fehl</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>Nobody schedules</source>
        <translation>Niemand plant</translation>
    </message>
    <message>
        <source>no sync will start by itself</source>
        <translation>kein Sync beginnt von selbst</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>%1 on %2 is overdue</source>
        <translation>%1 auf %2 ist überfällig</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>war fällig %1</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Was Sie braucht</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1 % of %2 repositories</source>
        <translation>%1 % von %2 Repositorys</translation>
    </message>
    <message>
        <source>no repository is known yet</source>
        <translation>noch kein Repository bekannt</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>and %n never synced</source>
        <translation>
            <numerusform>und %n nie synchronisiert</numerusform>
            <numerusform>und %n nie synchronisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>differ or are held back</source>
        <translation>weichen ab oder sind angehalten</translation>
    </message>
    <message>
        <source>jobs that failed today: %1</source>
        <translation>heute fehlgeschlagene Aufträge: %1</translation>
    </message>
    <message>
        <source>no job failed today</source>
        <translation>heute kein Auftrag fehlgeschlagen</translation>
    </message>
    <message>
        <source>every server answers</source>
        <translation>alle Server antworten</translation>
    </message>
    <message>
        <source>%1 gives no answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>servers without answer: %1</source>
        <translation>Server ohne Antwort: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 findings</source>
        <translation>%1 von %2 Befunden</translation>
    </message>
    <message>
        <source>Nothing. Every server answers and every repository is as it should be.</source>
        <translation>Nichts. Alle Server antworten, und alle Repositorys sind, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>Reading the fleet…</source>
        <translation>Die Flotte wird gelesen…</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FleetTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>no repositories</source>
        <translation>keine Repositorys</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many, state</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>in keiner Gruppe</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 %2 · %3 UTC</source>
        <comment>local time, zone, UTC time</comment>
        <translation>%1 %2 · %3 UTC</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::HeaderBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search or do…   %1</source>
        <translation>Suchen oder tun…   %1</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Suchen oder tun</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobDetailsPane</name>
    <message>
        <source>Select a job to see its stages, Pulp&apos;s progress and what went wrong.</source>
        <translation>Wählen Sie einen Auftrag, um seine Schritte, Pulps Fortschritt und Fehler zu sehen.</translation>
    </message>
    <message>
        <source>Open the repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>Pulp reports</source>
        <translation>Pulp meldet</translation>
    </message>
    <message>
        <source>Stages of the job</source>
        <translation>Schritte des Auftrags</translation>
    </message>
    <message>
        <source>This job</source>
        <translation>Dieser Auftrag</translation>
    </message>
    <message>
        <source>The job could not be read</source>
        <translation>Der Auftrag konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>It waits in the queue since %1.</source>
        <translation>Er wartet seit %1.</translation>
    </message>
    <message>
        <source>No stages are recorded for this job.</source>
        <translation>Für diesen Auftrag sind keine Schritte aufgezeichnet.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ends at latest</source>
        <translation>Endet spätestens</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>%1: %2 completed (%3 changed), %4 failed, %5 running, %6 queued</source>
        <translation>%1: %2 fertig (%3 geändert), %4 fehlgeschlagen, %5 laufen, %6 warten</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelationskennung</translation>
    </message>
    <message>
        <source>Pulp stores it with each task of this job as logging_cid</source>
        <translation>Pulp speichert sie bei jeder Aufgabe dieses Auftrags als logging_cid</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>added and removed packages</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>queued %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagenes wiederholen</numerusform>
            <numerusform>%n fehlgeschlagene wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync %1 on %2</source>
        <comment>group, server</comment>
        <translation>%1 auf %2 synchronisieren</translation>
    </message>
    <message>
        <source>Sync %1 on %2</source>
        <comment>repository, server</comment>
        <translation>%1 auf %2 synchronisieren</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>wie es steht</translation>
    </message>
    <message>
        <source>the server&apos;s full name</source>
        <translation>voller Name des Servers</translation>
    </message>
    <message>
        <source>the group&apos;s full name</source>
        <translation>voller Name der Gruppe</translation>
    </message>
    <message>
        <source>queued no longer ago than this: age&lt;2d</source>
        <translation>vor höchstens dieser Zeit eingereiht: age&lt;2d</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;New sync…</source>
        <translation>&amp;Neuer Sync…</translation>
    </message>
    <message>
        <source>The jobs could not be read</source>
        <translation>Die Aufträge konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No job matches these filters.</source>
        <translation>Kein Auftrag passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>No job has run yet. “New sync…” starts the first one.</source>
        <translation>Noch kein Auftrag ist gelaufen. „Neuer Sync…“ startet den ersten.</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>„%1“ abbrechen?</translation>
    </message>
    <message>
        <source>Its running and queued repositories stop, and their Pulp tasks with them. What is done already stays.</source>
        <translation>Laufende und wartende Repositorys halten an und mit ihnen ihre Pulp-Aufgaben. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Its Pulp tasks stop. What is done already stays.</source>
        <translation>Seine Pulp-Aufgaben halten an. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>The job is being canceled</source>
        <translation>Der Auftrag wird abgebrochen</translation>
    </message>
    <message>
        <source>The job could not be canceled</source>
        <translation>Der Auftrag konnte nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>The retry is queued</source>
        <translation>Die Wiederholung wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>The job could not be retried</source>
        <translation>Der Auftrag konnte nicht wiederholt werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsStrip</name>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed today</source>
        <translation>
            <numerusform>%n heute fehlgeschlagen</numerusform>
            <numerusform>%n heute fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>next run %1 · %2</source>
        <translation>nächster Lauf %1 · %2</translation>
    </message>
    <message>
        <source>%1 on %2, %3
%4</source>
        <translation>%1 auf %2, %3
%4</translation>
    </message>
    <message>
        <source>nobody schedules</source>
        <translation>niemand plant</translation>
    </message>
    <message>
        <source>scheduling: this console</source>
        <translation>Planung: diese Konsole</translation>
    </message>
    <message>
        <source>scheduling: the service on %1</source>
        <translation>Planung: der Dienst auf %1</translation>
    </message>
    <message>
        <source>scheduling: %1 on %2</source>
        <translation>Planung: %1 auf %2</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no run is scheduled</source>
        <translation>kein Lauf ist geplant</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::MainWindow</name>
    <message>
        <source>Pulpit</source>
        <translation>Pulpit</translation>
    </message>
    <message>
        <source>Pulpit – %1</source>
        <translation>Pulpit – %1</translation>
    </message>
    <message>
        <source>The fleet could not be read</source>
        <translation>Die Flotte konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Open a pulp_config.yml</source>
        <translation>Eine pulp_config.yml öffnen</translation>
    </message>
    <message>
        <source>Fleet configuration (*.yml *.yaml);;All files (*)</source>
        <translation>Flottenkonfiguration (*.yml *.yaml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Fold the navigation bar</source>
        <translation>Navigationsleiste einklappen</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole zeigen</translation>
    </message>
    <message>
        <source>Show icons and words</source>
        <translation>Symbole und Wörter zeigen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NewSyncDialog</name>
    <message>
        <source>New sync</source>
        <translation>Neuer Sync</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Names that &amp;match</source>
        <translation>Na&amp;men, die passen</translation>
    </message>
    <message>
        <source>Names that match</source>
        <translation>Namen, die passen</translation>
    </message>
    <message>
        <source>all; a regular expression such as ^ext-debian</source>
        <translation>alle; ein regulärer Ausdruck wie ^ext-debian</translation>
    </message>
    <message>
        <source>E&amp;xcept names that match</source>
        <translation>&amp;Außer Namen, die passen</translation>
    </message>
    <message>
        <source>Except names that match</source>
        <translation>Außer Namen, die passen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Syncs &amp;from</source>
        <translation>Synchronisiert &amp;von</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>At a &amp;time</source>
        <translation>Gleich&amp;zeitig</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source> repositories</source>
        <translation> Repositorys</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>Zeit&amp;grenze</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>none; or 30m, 6h, 1d</source>
        <translation>keine; oder 30m, 6h, 1d</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>S&amp;tart the sync</source>
        <translation>Sync s&amp;tarten</translation>
    </message>
    <message>
        <source>Start the sync</source>
        <translation>Sync starten</translation>
    </message>
    <message>
        <source>Choose a server.</source>
        <translation>Wählen Sie einen Server.</translation>
    </message>
    <message>
        <source>“%1” is not a valid pattern: %2</source>
        <translation>„%1“ ist kein gültiges Muster: %2</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write digits and one of d, h, m, s: 6h</source>
        <translation>„%1“ ist keine Dauer. Schreiben Sie Ziffern und d, h, m oder s: 6h</translation>
    </message>
    <message>
        <source>A server cannot sync from itself.</source>
        <translation>Ein Server kann nicht von sich selbst synchronisieren.</translation>
    </message>
    <message>
        <source>their remotes as they are</source>
        <translation>ihren Remotes, wie sie sind</translation>
    </message>
    <message>
        <source>by name patterns</source>
        <translation>nach Namensmustern</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories of this server match</source>
        <translation>
            <numerusform>%n Repository dieses Servers passt</numerusform>
            <numerusform>%n Repositorys dieses Servers passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repositories of this server match; what the source has besides is added</source>
        <translation>
            <numerusform>%n Repository dieses Servers passt; was die Quelle außerdem hat, kommt hinzu</numerusform>
            <numerusform>%n Repositorys dieses Servers passen; was die Quelle außerdem hat, kommt hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>A sync on %1 is queued</source>
        <translation>Ein Sync auf %1 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened (where)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PlanDialog</name>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen des Plans</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make the changes</source>
        <translation>Änderungen ausführen</translation>
    </message>
    <message>
        <source>Reading the servers…</source>
        <translation>Die Server werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing is to be changed: everything is as it should be.</source>
        <translation>Nichts ist zu ändern: alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Write “%1” to go on</source>
        <translation>Schreiben Sie „%1“, um fortzufahren</translation>
    </message>
    <message>
        <source>Pulpit cannot bring back what this takes away. Nothing has been changed yet.</source>
        <translation>Was dies wegnimmt, kann Pulpit nicht wiederbringen. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more remarks</source>
        <translation>
            <numerusform>und %n weiterer Hinweis</numerusform>
            <numerusform>und %n weitere Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking that the servers are still as they were read…</source>
        <translation>Es wird geprüft, ob die Server noch so sind wie gelesen…</translation>
    </message>
    <message>
        <source>Close, let it go on</source>
        <translation>Schließen, weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The job is %1.</source>
        <translation>Der Auftrag: %1.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>The job %1.</source>
        <translation>Der Auftrag: %1.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at again: it is as planned.</source>
        <translation>Noch einmal angesehen: es ist wie geplant.</translation>
    </message>
    <message>
        <source>Looked at again: not everything is as planned.</source>
        <translation>Noch einmal angesehen: nicht alles ist wie geplant.</translation>
    </message>
    <message>
        <source>Planning was stopped.</source>
        <translation>Die Planung wurde angehalten.</translation>
    </message>
    <message>
        <source>create</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositorys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remotes</source>
        <translation>
            <numerusform>%n Remote</numerusform>
            <numerusform>%n Remotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distributions</source>
        <translation>
            <numerusform>%n Distribution</numerusform>
            <numerusform>%n Distributionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publications</source>
        <translation>
            <numerusform>%n Publikation</numerusform>
            <numerusform>%n Publikationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n repositories</source>
        <translation>
            <numerusform>%n Repository entfernen</numerusform>
            <numerusform>%n Repositorys entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n changes</source>
        <translation>
            <numerusform>%n Änderung ausführen</numerusform>
            <numerusform>%n Änderungen ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>how many changes, on how many servers</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>creates %1</source>
        <translation>legt %1 an</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>removes %1</source>
        <translation>entfernt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>frees %1</source>
        <translation>gibt %1 frei</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>cannot be planned</source>
        <translation>kann nicht geplant werden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Pulpit&apos;s own database</source>
        <translation>Pulpits eigene Datenbank</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PulpTasksModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>being canceled</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartete</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ReportDocument</name>
    <message>
        <source>Health report</source>
        <translation>Gesundheitsbericht</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ReportsPage</name>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>%1 % of %2 repositories</source>
        <translation>%1 % von %2 Repositorys</translation>
    </message>
    <message>
        <source>no repository has a remote</source>
        <translation>kein Repository hat ein Remote</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>amber, differs or never synced</source>
        <translation>gelb, abweichend oder nie synchronisiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n failed syncs in the period</source>
        <translation>
            <numerusform>%n fehlgeschlagener Sync im Zeitraum</numerusform>
            <numerusform>%n fehlgeschlagene Syncs im Zeitraum</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n servers give no answer</source>
        <translation>
            <numerusform>%n Server antwortet nicht</numerusform>
            <numerusform>%n Server antworten nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>every server answers</source>
        <translation>alle Server antworten</translation>
    </message>
    <message>
        <source>Syncs in the period</source>
        <translation>Syncs im Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n new versions</source>
        <translation>
            <numerusform>%n neue Version</numerusform>
            <numerusform>%n neue Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>new version</source>
        <translation>neue Version</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 of 100 took at most</source>
        <translation>95 von 100 dauerten höchstens</translation>
    </message>
    <message>
        <source>Syncs per day</source>
        <translation>Syncs je Tag</translation>
    </message>
    <message>
        <source>How long they took</source>
        <translation>Wie lange sie dauerten</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No sync failed in this period.</source>
        <translation>In diesem Zeitraum schlug kein Sync fehl.</translation>
    </message>
    <message>
        <source>None is left.</source>
        <translation>Keiner ist mehr offen.</translation>
    </message>
    <message>
        <source>%1 more are in the export.</source>
        <translation>%1 weitere stehen im Export.</translation>
    </message>
    <message>
        <source>Failed in the period and fine since then:</source>
        <translation>Im Zeitraum fehlgeschlagen und seither gut:</translation>
    </message>
    <message>
        <source>a repository that is gone</source>
        <translation>ein Repository, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>What to do: %1.</source>
        <translation>Was zu tun ist: %1.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>No server is configured.</source>
        <translation>Kein Server ist eingerichtet.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwortete</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>pulpcore</source>
        <translation>pulpcore</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>syncs that made a new version, newest first</source>
        <translation>Syncs mit neuer Version, neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing changed in this period.</source>
        <translation>In diesem Zeitraum änderte sich nichts.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>nobody schedules at the moment</source>
        <translation>im Augenblick plant niemand</translation>
    </message>
    <message>
        <source>scheduled by %1 on %2</source>
        <translation>geplant von %1 auf %2</translation>
    </message>
    <message>
        <source>No group is configured.</source>
        <translation>Keine Gruppe ist eingerichtet.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>only when asked to</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>No repository is known yet.</source>
        <translation>Noch kein Repository bekannt.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>has no remote</source>
        <translation>hat kein Remote</translation>
    </message>
    <message>
        <source>See whether the folder is there and writable, or choose another one.</source>
        <translation>Sehen Sie nach, ob der Ordner da und beschreibbar ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>CSV report</source>
        <translation>CSV-Bericht</translation>
    </message>
    <message>
        <source>Health report</source>
        <translation>Gesundheitsbericht</translation>
    </message>
    <message>
        <source>Read the report again</source>
        <translation>Bericht neu lesen</translation>
    </message>
    <message>
        <source>Read the report again (%1)</source>
        <translation>Bericht neu lesen (%1)</translation>
    </message>
    <message>
        <source>Servers in the report</source>
        <translation>Server im Bericht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Letzte 14 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML, eine Datei</translation>
    </message>
    <message>
        <source>CSV, one row each</source>
        <translation>CSV, je eine Zeile</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Reading the report…</source>
        <translation>Der Bericht wird gelesen…</translation>
    </message>
    <message>
        <source>The report could not be read: %1</source>
        <translation>Der Bericht konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The report could not be read</source>
        <translation>Der Bericht konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No repository is known yet: the file has its header line only.</source>
        <translation>Noch kein Repository bekannt: die Datei hat nur ihre Kopfzeile.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>read %1 · syncs since %2</source>
        <translation>gelesen %1 · Syncs seit %2</translation>
    </message>
    <message>
        <source>Export the health report</source>
        <translation>Gesundheitsbericht exportieren</translation>
    </message>
    <message>
        <source>The report is in %1 (%2)</source>
        <translation>Der Bericht ist in %1 (%2)</translation>
    </message>
    <message>
        <source>The report could not be written</source>
        <translation>Der Bericht konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesModel</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Sync</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Against source</source>
        <translation>Gegen Quelle</translation>
    </message>
    <message>
        <source>compared by %1
%2</source>
        <translation>verglichen nach %1
%2</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>the repository&apos;s name</source>
        <translation>Name des Repositorys</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>wie es steht</translation>
    </message>
    <message>
        <source>the server that has it</source>
        <translation>der Server, der es hat</translation>
    </message>
    <message>
        <source>what it holds</source>
        <translation>was darin ist</translation>
    </message>
    <message>
        <source>where it syncs from</source>
        <translation>woher es synchronisiert</translation>
    </message>
    <message>
        <source>time since its last good sync</source>
        <translation>Zeit seit dem letzten guten Sync</translation>
    </message>
    <message>
        <source>how long its last sync took</source>
        <translation>Dauer des letzten Syncs</translation>
    </message>
    <message>
        <source>failed syncs in a row</source>
        <translation>fehlgeschlagene Syncs in Folge</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>warum es fehlschlug</translation>
    </message>
    <message>
        <source>compared with its source</source>
        <translation>mit der Quelle verglichen</translation>
    </message>
    <message>
        <source>number of its newest version</source>
        <translation>Nummer der neuesten Version</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>Sync %n repositories</source>
        <translation>
            <numerusform>%n Repository synchronisieren</numerusform>
            <numerusform>%n Repositorys synchronisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify %n repositories</source>
        <translation>
            <numerusform>%n Repository vergleichen</numerusform>
            <numerusform>%n Repositorys vergleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare what the selected repositories serve with their source</source>
        <translation>Vergleicht, was die gewählten Repositorys ausliefern, mit ihrer Quelle</translation>
    </message>
    <message>
        <source>Reading the repositories…</source>
        <translation>Die Repositorys werden gelesen…</translation>
    </message>
    <message>
        <source>%1 repositories</source>
        <translation>%1 Repositorys</translation>
    </message>
    <message>
        <source>%1 of %2 repositories</source>
        <translation>%1 von %2 Repositorys</translation>
    </message>
    <message>
        <source>No repository matches “%1”.</source>
        <translation>Kein Repository passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No repository is known yet. They appear after the first look at a server or the first sync.</source>
        <translation>Noch kein Repository bekannt. Sie erscheinen nach dem ersten Blick auf einen Server oder dem ersten Sync.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync of %1 on %2 is queued</source>
        <translation>Sync von %1 auf %2 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>The sync of %1 could not be queued</source>
        <translation>Der Sync von %1 konnte nicht eingereiht werden</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>The repositories could not be compared with their source</source>
        <translation>Die Repositorys konnten nicht mit ihrer Quelle verglichen werden</translation>
    </message>
    <message>
        <source>%1 of %2 serve what their source serves</source>
        <translation>%1 von %2 liefern aus, was ihre Quelle ausliefert</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Select repositories of one server, or the same ones on several</source>
        <translation>Wählen Sie Repositorys eines Servers oder dieselben auf mehreren</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 von %2 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n repositories</source>
        <translation>
            <numerusform>%n Repository entfernen</numerusform>
            <numerusform>%n Repositorys entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoryDetails</name>
    <message>
        <source>Select a repository to see its state, its last failure and its sync history.</source>
        <translation>Wählen Sie ein Repository, um seinen Stand, seinen letzten Fehler und seine Sync-Geschichte zu sehen.</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Sync-Geschichte</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>letzter %n Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Last job</source>
        <translation>Letzter Auftrag</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Go back to the version before</source>
        <translation>Zur vorigen Version zurück</translation>
    </message>
    <message>
        <source>Facts of the repository</source>
        <translation>Angaben zum Repository</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Die Geschichte wird gelesen…</translation>
    </message>
    <message>
        <source>Open server %1</source>
        <translation>Server %1 öffnen</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Sync</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, dauerte %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>Serves at</source>
        <translation>Liefert aus unter</translation>
    </message>
    <message>
        <source>%1, compared %2 by %3</source>
        <translation>%1, verglichen %2 nach %3</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>extra: %1</source>
        <translation>zu viel: %1</translation>
    </message>
    <message>
        <source>Against source</source>
        <translation>Gegen Quelle</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>The history could not be read: %1</source>
        <translation>Die Geschichte konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Publish %1 as it is?</source>
        <translation>%1 so veröffentlichen?</translation>
    </message>
    <message>
        <source>Go back to the version before?</source>
        <translation>Zur vorigen Version zurück?</translation>
    </message>
    <message>
        <source>Clients will no longer find the packages that the last sync removed from %1.</source>
        <translation>Clients finden die Pakete nicht mehr, die der letzte Sync aus %1 entfernt hat.</translation>
    </message>
    <message>
        <source>%1 gets the content that it had before the last sync. What it serves stays as it is.</source>
        <translation>%1 bekommt den Inhalt, den es vor dem letzten Sync hatte. Was es ausliefert, bleibt.</translation>
    </message>
    <message>
        <source>This can be undone by going back to a version before, as long as Pulp keeps it.</source>
        <translation>Das lässt sich durch Rückkehr zu einer früheren Version rückgängig machen, solange Pulp sie behält.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>A job for %1 is queued</source>
        <translation>Ein Auftrag für %1 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>%1 could not be changed</source>
        <translation>%1 konnte nicht geändert werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SchedulesModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>its remotes</source>
        <translation>seinen Remotes</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>the group&apos;s name</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>the server that syncs it</source>
        <translation>der Server, der sie synchronisiert</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>wie es steht</translation>
    </message>
    <message>
        <source>where it syncs from</source>
        <translation>woher es synchronisiert</translation>
    </message>
    <message>
        <source>time until its next run</source>
        <translation>Zeit bis zum nächsten Lauf</translation>
    </message>
    <message>
        <source>time since its last run</source>
        <translation>Zeit seit dem letzten Lauf</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SchedulesPage</name>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Pause until…</source>
        <translation>Pause bis…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>Nächste Läufe</translation>
    </message>
    <message>
        <source>Last job</source>
        <translation>Letzter Auftrag</translation>
    </message>
    <message>
        <source>Reading the schedules…</source>
        <translation>Die Zeitpläne werden gelesen…</translation>
    </message>
    <message>
        <source>No schedule matches “%1”.</source>
        <translation>Kein Zeitplan passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No group has a schedule. Schedules are part of pulp_config.yml.</source>
        <translation>Keine Gruppe hat einen Zeitplan. Zeitpläne stehen in pulp_config.yml.</translation>
    </message>
    <message>
        <source>Open a pulp_config.yml</source>
        <translation>Eine pulp_config.yml öffnen</translation>
    </message>
    <message>
        <source>Nobody schedules: no run will start by itself</source>
        <translation>Niemand plant: kein Lauf beginnt von selbst</translation>
    </message>
    <message>
        <source>This console schedules</source>
        <translation>Diese Konsole plant</translation>
    </message>
    <message>
        <source>%1 on %2 schedules</source>
        <translation>%1 auf %2 plant</translation>
    </message>
    <message>
        <source>nobody schedules</source>
        <translation>niemand plant</translation>
    </message>
    <message>
        <source>somebody schedules</source>
        <translation>jemand plant</translation>
    </message>
    <message>
        <source>select a schedule</source>
        <translation>wählen Sie einen Zeitplan</translation>
    </message>
    <message>
        <source>Next runs of %1 on %2</source>
        <translation>Nächste Läufe von %1 auf %2</translation>
    </message>
    <message>
        <source>It runs only when asked to.</source>
        <translation>Läuft nur auf Wunsch.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Sync of %1 is queued</source>
        <translation>Sync von %1 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>%1 could not be started</source>
        <translation>%1 konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>No run starts by itself before this time. A running sync goes on.</source>
        <translation>Vor dieser Zeit beginnt kein Lauf von selbst. Ein laufender Sync geht weiter.</translation>
    </message>
    <message>
        <source>Pause the schedule</source>
        <translation>Zeitplan pausieren</translation>
    </message>
    <message>
        <source>%1 could not be paused</source>
        <translation>%1 konnte nicht pausiert werden</translation>
    </message>
    <message>
        <source>%1 is paused until %2</source>
        <translation>%1 pausiert bis %2</translation>
    </message>
    <message>
        <source>The schedule could not be resumed</source>
        <translation>Der Zeitplan konnte nicht fortgesetzt werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerOverview</name>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>the system&apos;s certificate authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>this certificate only: %1</source>
        <translation>nur dieses Zertifikat: %1</translation>
    </message>
    <message>
        <source>own certificate authority</source>
        <translation>eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>without credentials</source>
        <translation>ohne Anmeldung</translation>
    </message>
    <message>
        <source>%1, local password</source>
        <translation>%1, lokales Passwort</translation>
    </message>
    <message>
        <source>%1, password from Vault</source>
        <translation>%1, Passwort aus Vault</translation>
    </message>
    <message>
        <source>%1, password from the keyring</source>
        <translation>%1, Passwort aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>%1, password from the environment</source>
        <translation>%1, Passwort aus der Umgebung</translation>
    </message>
    <message>
        <source>%1, password from a file</source>
        <translation>%1, Passwort aus einer Datei</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Storage in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>No answer since %1: %2</source>
        <translation>Keine Antwort seit %1: %2</translation>
    </message>
    <message>
        <source>It never answered: %1</source>
        <translation>Hat nie geantwortet: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API root</source>
        <translation>API-Wurzel</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Antwortet in</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>its remotes</source>
        <translation>seinen Remotes</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>newest in the fleet</source>
        <translation>neueste der Flotte</translation>
    </message>
    <message>
        <source>the fleet has %1</source>
        <translation>die Flotte hat %1</translation>
    </message>
    <message>
        <source>%1 online, %2 API, %3 content</source>
        <translation>%1 online, %2 API, %3 Content</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the server does not tell</source>
        <translation>der Server sagt es nicht</translation>
    </message>
    <message>
        <source>Servers on object storage have no size to report.</source>
        <translation>Server mit Objektspeicher können keine Größe melden.</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 % used, %2 free</source>
        <translation>%1 % belegt, %2 frei</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Find in tree…</source>
        <translation>Im Baum suchen…</translation>
    </message>
    <message>
        <source>Find in tree</source>
        <translation>Im Baum suchen</translation>
    </message>
    <message>
        <source>Servers, groups and repositories</source>
        <translation>Server, Gruppen und Repositorys</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>Server &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <source>Ask the server now, and look at its repositories</source>
        <translation>Den Server jetzt fragen und seine Repositorys ansehen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare what its repositories serve with their source</source>
        <translation>Vergleicht, was seine Repositorys ausliefern, mit ihrer Quelle</translation>
    </message>
    <message>
        <source>Sync group ▾</source>
        <translation>Gruppe synchronisieren ▾</translation>
    </message>
    <message>
        <source>Sync a group of this server</source>
        <translation>Eine Gruppe dieses Servers synchronisieren</translation>
    </message>
    <message>
        <source>Sides of the server</source>
        <translation>Seiten des Servers</translation>
    </message>
    <message>
        <source>Overview of the server</source>
        <translation>Überblick über den Server</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Pulp tasks</source>
        <translation>Pulp-Aufgaben</translation>
    </message>
    <message>
        <source>Repositories of the server</source>
        <translation>Repositorys des Servers</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Repositories %1</source>
        <translation>Repositorys %1</translation>
    </message>
    <message>
        <source>No repository of this server is known yet. “Refresh” looks at it now.</source>
        <translation>Noch kein Repository dieses Servers bekannt. „Neu ansehen“ sieht jetzt nach.</translation>
    </message>
    <message>
        <source>Reading the tasks of %1…</source>
        <translation>Die Aufgaben von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>This server has no tasks.</source>
        <translation>Dieser Server hat keine Aufgaben.</translation>
    </message>
    <message>
        <source>The tasks are not known: %1.
%2</source>
        <translation>Die Aufgaben sind nicht bekannt: %1.
%2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>%1 could not be asked</source>
        <translation>%1 konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>The repositories of %1 could not be read</source>
        <translation>Die Repositorys von %1 konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>%1 could not be compared with its source</source>
        <translation>%1 konnte nicht mit der Quelle verglichen werden</translation>
    </message>
    <message>
        <source>%1: %2 of %3 repositories serve what their source serves</source>
        <translation>%1: %2 von %3 Repositorys liefern aus, was ihre Quelle ausliefert</translation>
    </message>
    <message>
        <source>Other repositories…</source>
        <translation>Andere Repositorys…</translation>
    </message>
    <message>
        <source>Sync of %1 on %2 is queued</source>
        <translation>Sync von %1 auf %2 wartet</translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>The sync of %1 on %2 could not be queued</source>
        <translation>Der Sync von %1 auf %2 konnte nicht eingereiht werden</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>server, group</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServersTableModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>pulpcore</source>
        <translation>pulpcore</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Sync</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Window and tray</source>
        <translation>Fenster und Infobereich</translation>
    </message>
    <message>
        <source>Go on scheduling in the tray when the window is closed</source>
        <translation>Im Infobereich weiter planen, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>Quit in the tray&apos;s menu ends the program and its schedules.</source>
        <translation>„Beenden“ im Menü des Infobereichs beendet das Programm und seine Zeitpläne.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends the program.</source>
        <translation>Diese Arbeitsfläche hat keinen Infobereich: Schließen des Fensters beendet das Programm.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufgehoben wird</translation>
    </message>
    <message>
        <source>How long history is kept is part of the fleet&apos;s configuration: x-pulpit, history in pulp_config.yml.</source>
        <translation>Wie lange Geschichte aufgehoben wird, gehört zur Konfiguration der Flotte: x-pulpit, history in pulp_config.yml.</translation>
    </message>
    <message>
        <source>Open a pulp_config.yml</source>
        <translation>Eine pulp_config.yml öffnen</translation>
    </message>
    <message>
        <source>The configuration could not be read</source>
        <translation>Die Konfiguration konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Jobs and history</source>
        <translation>Aufträge und Geschichte</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Aufträge</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>version %1 by %2, %3</source>
        <translation>Version %1 von %2, %3</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::StageTimeline</name>
    <message>
        <source>wait for a free slot</source>
        <translation>Warten auf einen freien Platz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::States</name>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nie synchronisiert</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>gone from the server</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>no answer since %1</source>
        <translation>keine Antwort seit %1</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed %1×</source>
        <translation>%1× fehlgeschlagen</translation>
    </message>
    <message>
        <source>differs from source</source>
        <translation>weicht von der Quelle ab</translation>
    </message>
    <message>
        <source>not synced</source>
        <translation>nicht synchronisiert</translation>
    </message>
    <message>
        <source>last sync canceled</source>
        <translation>letzter Sync abgebrochen</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>its database is away</source>
        <translation>seine Datenbank ist weg</translation>
    </message>
    <message>
        <source>no workers online</source>
        <translation>keine Worker online</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>begann nicht</translation>
    </message>
    <message>
        <source>running %1 %</source>
        <translation>läuft %1 %</translation>
    </message>
    <message>
        <source>failed in part</source>
        <translation>teilweise fehlgeschlagen</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>−%1 +%2</source>
        <comment>packages that are missing, that are extra</comment>
        <translation>−%1 +%2</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SyncHistoryChart</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Sync-Geschichte</translation>
    </message>
    <message>
        <source>No repository is selected.</source>
        <translation>Kein Repository gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>No sync in the last %n days.</source>
        <translation>
            <numerusform>Kein Sync am letzten Tag.</numerusform>
            <numerusform>Kein Sync in den letzten %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled or skipped</source>
        <translation>
            <numerusform>%n abgebrochen oder übersprungen</numerusform>
            <numerusform>%n abgebrochen oder übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>median duration, up to %1</source>
        <translation>mittlere Dauer, bis %1</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TableExport</name>
    <message>
        <source>See whether the folder is there and writable, or choose another one.</source>
        <translation>Sehen Sie nach, ob der Ordner da und beschreibbar ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Export as CSV, JSON or text</source>
        <translation>Als CSV, JSON oder Text exportieren</translation>
    </message>
    <message>
        <source>%1 rows are in %2 (%3)</source>
        <translation>%1 Zeilen sind in %2 (%3)</translation>
    </message>
    <message>
        <source>The table could not be exported</source>
        <translation>Die Tabelle konnte nicht exportiert werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Als C&amp;SV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export all %n rows…</source>
        <translation>
            <numerusform>%n Zeile &amp;exportieren…</numerusform>
            <numerusform>Alle %n Zeilen &amp;exportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Sp&amp;alten</translation>
    </message>
    <message>
        <source>Resize to contents</source>
        <translation>An Inhalt anpassen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ThinBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TrayController</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n auffällig</numerusform>
            <numerusform>%n auffällig</numerusform>
        </translation>
    </message>
    <message>
        <source>servers without answer: %1</source>
        <translation>Server ohne Antwort: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody schedules</source>
        <translation>niemand plant</translation>
    </message>
    <message>
        <source>everything in sync</source>
        <translation>alles synchron</translation>
    </message>
    <message>
        <source>Pulpit</source>
        <translation>Pulpit</translation>
    </message>
    <message>
        <source>Pulpit: %1</source>
        <translation>Pulpit: %1</translation>
    </message>
    <message>
        <source>Pulpit goes on scheduling</source>
        <translation>Pulpit plant weiter</translation>
    </message>
    <message>
        <source>The window is closed; syncs run on time as before. Quit ends them.</source>
        <translation>Das Fenster ist geschlossen; Syncs laufen pünktlich wie zuvor. „Beenden“ beendet sie.</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The job could not be canceled</source>
        <translation>Der Auftrag konnte nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The sync could not be started</source>
        <translation>Der Sync konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Pause scheduling</source>
        <translation>Planung pausieren</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>Bis zur Fortsetzung</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Open Pulpit</source>
        <translation>Pulpit öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A schedule could not be paused</source>
        <translation>Ein Zeitplan konnte nicht pausiert werden</translation>
    </message>
    <message>
        <source>A schedule could not be resumed</source>
        <translation>Ein Zeitplan konnte nicht fortgesetzt werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Pulpit</source>
        <translation>Pulpit</translation>
    </message>
    <message>
        <source>Which Pulp servers shall Pulpit look after?</source>
        <translation>Um welche Pulp-Server soll sich Pulpit kümmern?</translation>
    </message>
    <message>
        <source>It reads their repositories, syncs them on time and in the right order, and shows what is wrong and what to do about it.</source>
        <translation>Es liest ihre Repositorys, synchronisiert sie pünktlich und in der richtigen Reihenfolge und zeigt, was nicht stimmt und was zu tun ist.</translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>Server &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Address, user and password; each step of the connection is tested before your eyes.</source>
        <translation>Adresse, Benutzer und Passwort; jeder Schritt der Verbindung wird vor Ihren Augen geprüft.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open an existing pulp_config.yml</source>
        <translation>Eine vorhandene pulp_config.yml öffnen</translation>
    </message>
    <message>
        <source>Pulp Manager&apos;s format, unchanged. You see what it would set up before anything happens.</source>
        <translation>Pulp Managers Format, unverändert. Sie sehen, was eingerichtet würde, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>The command is in the clipboard</source>
        <translation>Der Befehl ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>Die Beispielflotte ausprobieren</translation>
    </message>
    <message>
        <source>%1 in Pulpit&apos;s source folder sets up two real Pulp servers on this computer and opens the console on them.</source>
        <translation>%1 in Pulpits Quellordner richtet zwei echte Pulp-Server auf diesem Rechner ein und öffnet die Konsole darauf.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>pulpit::config</name>
    <message>
        <source>a container repository with a url needs the name of the image there</source>
        <translation>ein container-Repository mit url braucht den Namen des Images dort</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be text, not %2</source>
        <translation>„%1“ muss Text sein, nicht %2</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation>der Schlüssel „%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false, not %2</source>
        <translation>„%1“ muss true oder false sein, nicht %2</translation>
    </message>
    <message>
        <source>true or false without quotes</source>
        <translation>true oder false ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>the content type &quot;%1&quot; is not known</source>
        <translation>die Inhaltsart „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1, or &quot;plugin/type&quot; for any other</source>
        <translation>%1, oder &quot;plugin/type&quot; für jede andere</translation>
    </message>
    <message>
        <source>this is not a name that can be used</source>
        <translation>das ist kein brauchbarer Name</translation>
    </message>
    <message>
        <source>up to 255 printable characters without spaces around them</source>
        <translation>bis zu 255 druckbare Zeichen ohne Leerzeichen darum</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>secondaries read the base URL from the description, where this one is not</source>
        <translation>Secondaries lesen die Basis-URL aus der Beschreibung, wo diese nicht steht</translation>
    </message>
    <message>
        <source>the description, the owner or the base URL contain &quot;base_url:&quot;, so that secondaries will read another base URL</source>
        <translation>Beschreibung, Besitzer oder Basis-URL enthalten „base_url:“, sodass Secondaries eine andere Basis-URL lesen</translation>
    </message>
    <message>
        <source>a name that package_name_replacement_pattern can replace</source>
        <translation>ein Name, den package_name_replacement_pattern ersetzen kann</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the path of a distribution</source>
        <translation>„%1“ kann nicht der Pfad einer Distribution sein</translation>
    </message>
    <message>
        <source>a path without a slash at its start and without empty parts</source>
        <translation>ein Pfad ohne Schrägstrich am Anfang und ohne leere Teile</translation>
    </message>
    <message>
        <source>this is not a URL</source>
        <translation>das ist keine URL</translation>
    </message>
    <message>
        <source>for example https://mirror.example.com/el9/</source>
        <translation>zum Beispiel https://mirror.example.com/el9/</translation>
    </message>
    <message>
        <source>a URL must not carry credentials</source>
        <translation>eine URL darf keine Zugangsdaten tragen</translation>
    </message>
    <message>
        <source>user name and password by vault_load_secrets</source>
        <translation>Benutzername und Passwort über vault_load_secrets</translation>
    </message>
    <message>
        <source>the URL of a file repository names its manifest</source>
        <translation>die URL eines file-Repositorys nennt sein Manifest</translation>
    </message>
    <message>
        <source>the certificate of this upstream is not checked</source>
        <translation>das Zertifikat dieser Quelle wird nicht geprüft</translation>
    </message>
    <message>
        <source>&quot;tls_validation&quot;: true, or remote_tls_validation = true in config.ini</source>
        <translation>&quot;tls_validation&quot;: true, oder remote_tls_validation = true in config.ini</translation>
    </message>
    <message>
        <source>a secret in Git is no secret; it is not used</source>
        <translation>ein Geheimnis in Git ist keines; es wird nicht benutzt</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is not used</source>
        <translation>der Schlüssel „%1“ wird nicht benutzt</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of at most %2 entries</source>
        <translation>„%1“ muss eine Liste mit höchstens %2 Einträgen sein</translation>
    </message>
    <message>
        <source>an entry needs the text &quot;%1&quot;</source>
        <translation>ein Eintrag braucht den Text „%1“</translation>
    </message>
    <message>
        <source>the mount or the path of the secret cannot be used</source>
        <translation>Mount oder Pfad des Geheimnisses sind nicht brauchbar</translation>
    </message>
    <message>
        <source>names and slashes, without empty parts, &quot;..&quot;, &quot;?&quot; and &quot;#&quot;</source>
        <translation>Namen und Schrägstriche, ohne leere Teile, &quot;..&quot;, &quot;?&quot; und &quot;#&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no property of a remote that can be a secret</source>
        <translation>„%1“ ist keine Eigenschaft eines Remotes, die ein Geheimnis sein kann</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is filled twice</source>
        <translation>„%1“ wird zweimal gefüllt</translation>
    </message>
    <message>
        <source>one entry a property</source>
        <translation>ein Eintrag je Eigenschaft</translation>
    </message>
    <message>
        <source>&quot;x-pulpit&quot; must be an object, not %1</source>
        <translation>„x-pulpit“ muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>this is no type of remote</source>
        <translation>das ist kein Remote-Typ</translation>
    </message>
    <message>
        <source>for example &quot;rpm/uln&quot;</source>
        <translation>zum Beispiel &quot;rpm/uln&quot;</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is not known here</source>
        <translation>der Schlüssel „%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>remote, repository, distribution, remote_type or name</source>
        <translation>remote, repository, distribution, remote_type oder name</translation>
    </message>
    <message>
        <source>this must be an object, not %1</source>
        <translation>das muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>a secret must not be in Git</source>
        <translation>ein Geheimnis darf nicht in Git stehen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field that can be set on a %2 of type %3</source>
        <translation>„%1“ ist kein Feld, das an %2 vom Typ %3 gesetzt werden kann</translation>
    </message>
    <message>
        <source>this value does not fit</source>
        <translation>dieser Wert passt nicht</translation>
    </message>
    <message>
        <source>the name that it has on the servers</source>
        <translation>der Name, den es auf den Servern hat</translation>
    </message>
    <message>
        <source>&quot;immediate&quot;, &quot;on_demand&quot; or &quot;streamed&quot;</source>
        <translation>&quot;immediate&quot;, &quot;on_demand&quot; oder &quot;streamed&quot;</translation>
    </message>
    <message>
        <source>text in PEM form, or {&quot;file&quot;: &quot;keys/vendor.asc&quot;}</source>
        <translation>Text in PEM-Form, oder {&quot;file&quot;: &quot;keys/vendor.asc&quot;}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from 0 to 1000000, or null</source>
        <translation>eine ganze Zahl von 0 bis 1000000, oder null</translation>
    </message>
    <message>
        <source>seconds from 0 to 86400, or null for Pulp&apos;s own default</source>
        <translation>Sekunden von 0 bis 86400, oder null für Pulps eigene Vorgabe</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>an object of texts</source>
        <translation>ein Objekt aus Texten</translation>
    </message>
    <message>
        <source>there is no such file of keys or certificates in the tree</source>
        <translation>eine solche Datei mit Schlüsseln oder Zertifikaten gibt es im Baum nicht</translation>
    </message>
    <message>
        <source>the path from the top of the tree of a file in PEM form that ends with .asc, .pem, .crt or .gpg</source>
        <translation>der Pfad vom Anfang des Baums zu einer Datei in PEM-Form, die auf .asc, .pem, .crt oder .gpg endet</translation>
    </message>
    <message>
        <source>there are more problems than are listed</source>
        <translation>es gibt mehr Probleme als aufgeführt</translation>
    </message>
    <message>
        <source>a definition is an object, not %1</source>
        <translation>eine Definition ist ein Objekt, nicht %1</translation>
    </message>
    <message>
        <source>one {...} a file</source>
        <translation>ein {...} je Datei</translation>
    </message>
    <message>
        <source>external_repo_prefix is &quot;%1&quot;, but repositories with a url are named ext-..., here and in Pulp Manager; the prefix counts only for the patterns of a registration</source>
        <translation>external_repo_prefix ist „%1“, aber Repositories mit url heißen ext-..., hier und in Pulp Manager; das Präfix zählt nur für die Muster einer Registrierung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined in %2 already</source>
        <translation>„%1“ ist schon in %2 definiert</translation>
    </message>
    <message>
        <source>one definition a name</source>
        <translation>eine Definition je Name</translation>
    </message>
    <message>
        <source>its path &quot;%1&quot; overlaps with that of %2</source>
        <translation>sein Pfad „%1“ überschneidet sich mit dem von %2</translation>
    </message>
    <message>
        <source>a path of its own, not above or below another</source>
        <translation>ein eigener Pfad, nicht über oder unter einem anderen</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>there is something after the end of the JSON value</source>
        <translation>nach dem Ende des JSON-Wertes steht noch etwas</translation>
    </message>
    <message>
        <source>one JSON object a file</source>
        <translation>ein JSON-Objekt je Datei</translation>
    </message>
    <message>
        <source>the file has more than %1 values</source>
        <translation>die Datei hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>the values are nested deeper than %1 levels</source>
        <translation>die Werte sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>this is no JSON value</source>
        <translation>das ist kein JSON-Wert</translation>
    </message>
    <message>
        <source>&quot;text&quot;, a number, true, false, null, {…} or […]</source>
        <translation>&quot;Text&quot;, eine Zahl, true, false, null, {…} oder […]</translation>
    </message>
    <message>
        <source>the number is out of range</source>
        <translation>die Zahl liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u braucht vier hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>this escape is not known</source>
        <translation>diese Maskierung ist nicht bekannt</translation>
    </message>
    <message>
        <source>the text has half a surrogate pair or a NUL character</source>
        <translation>der Text hat ein halbes Surrogatpaar oder ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>a text must not go over the end of the line</source>
        <translation>ein Text darf nicht über das Zeilenende gehen</translation>
    </message>
    <message>
        <source>&quot; at the end of the text; \n for a new line in it</source>
        <translation>&quot; am Ende des Textes; \n für eine neue Zeile darin</translation>
    </message>
    <message>
        <source>the text is not closed</source>
        <translation>der Text ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the list goes on without a comma</source>
        <translation>die Liste geht ohne Komma weiter</translation>
    </message>
    <message>
        <source>a key is needed here</source>
        <translation>hier fehlt ein Schlüssel</translation>
    </message>
    <message>
        <source>&quot;key&quot;: value; no comma after the last one</source>
        <translation>&quot;key&quot;: Wert; kein Komma nach dem letzten</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is here twice; the last one counts</source>
        <translation>der Schlüssel „%1“ steht hier zweimal; der letzte zählt</translation>
    </message>
    <message>
        <source>a colon is needed after the key</source>
        <translation>nach dem Schlüssel fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>the object goes on without a comma</source>
        <translation>das Objekt geht ohne Komma weiter</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>the file is larger than %1 KiB</source>
        <translation>die Datei ist größer als %1 KiB</translation>
    </message>
    <message>
        <source>a smaller file</source>
        <translation>eine kleinere Datei</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>die Datei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>Pulp Manager does not start without the key &quot;%1&quot;</source>
        <translation>Pulp Manager startet nicht ohne den Schlüssel „%1“</translation>
    </message>
    <message>
        <source>Pulp Manager itself refuses the key &quot;x-pulpit&quot;</source>
        <translation>Pulp Manager selbst lehnt den Schlüssel „x-pulpit“ ab</translation>
    </message>
    <message>
        <source>host or host:port in lower case, without scheme and path</source>
        <translation>Host oder Host:Port in Kleinbuchstaben, ohne Schema und Pfad</translation>
    </message>
    <message>
        <source>at least two characters: lower case letters, digits, - and _</source>
        <translation>mindestens zwei Zeichen: Kleinbuchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name for %2</source>
        <translation>„%1“ ist kein Name für %2</translation>
    </message>
    <message>
        <source>Pulp Manager refuses the name &quot;%1&quot;, which has to fit %2</source>
        <translation>Pulp Manager lehnt den Namen „%1“ ab, der zu %2 passen muss</translation>
    </message>
    <message>
        <source>Pulp Manager fails on the name of a group that has &quot;pulp_primary&quot; in it</source>
        <translation>Pulp Manager scheitert am Namen einer Gruppe mit „pulp_primary“ darin</translation>
    </message>
    <message>
        <source>Pulp Manager stores at most 25 characters of a user name</source>
        <translation>Pulp Manager speichert höchstens 25 Zeichen eines Benutzernamens</translation>
    </message>
    <message>
        <source>Pulp Manager needs the key &quot;vault_service_account_mount&quot;</source>
        <translation>Pulp Manager braucht den Schlüssel „vault_service_account_mount“</translation>
    </message>
    <message>
        <source>Pulp Manager stores at most 56 characters of a mount</source>
        <translation>Pulp Manager speichert höchstens 56 Zeichen eines Mounts</translation>
    </message>
    <message>
        <source>there are no credentials &quot;%1&quot;</source>
        <translation>es gibt keine Zugangsdaten „%1“</translation>
    </message>
    <message>
        <source>a section credentials</source>
        <translation>ein Abschnitt credentials</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>there is no group &quot;%1&quot; in the top-level repo_groups</source>
        <translation>in repo_groups auf oberster Ebene gibt es keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>a group of that name there</source>
        <translation>eine Gruppe dieses Namens dort</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; say the same thing</source>
        <translation>„%1“ und „%2“ sagen dasselbe</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>eines von beiden</translation>
    </message>
    <message>
        <source>Pulp Manager refuses &quot;%1&quot;</source>
        <translation>Pulp Manager lehnt „%1“ ab</translation>
    </message>
    <message>
        <source>a server cannot sync from itself</source>
        <translation>ein Server kann nicht von sich selbst synchronisieren</translation>
    </message>
    <message>
        <source>the name of another server</source>
        <translation>der Name eines anderen Servers</translation>
    </message>
    <message>
        <source>there is no server &quot;%1&quot; in pulp_servers</source>
        <translation>in pulp_servers gibt es keinen Server „%1“</translation>
    </message>
    <message>
        <source>the key of a server, with its port</source>
        <translation>der Schlüssel eines Servers, mit seinem Port</translation>
    </message>
    <message>
        <source>the sources of group &quot;%1&quot; go round in a circle: %2</source>
        <translation>die Quellen der Gruppe „%1“ gehen im Kreis: %2</translation>
    </message>
    <message>
        <source>a server that nobody of these feeds at the beginning of the chain</source>
        <translation>am Anfang der Kette ein Server, den keiner von diesen speist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a list</source>
        <translation>„%1“ ist eine Liste</translation>
    </message>
    <message>
        <source>entries that begin with &quot;- &quot;</source>
        <translation>Einträge, die mit &quot;- &quot; beginnen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 entries</source>
        <translation>„%1“ hat mehr als %2 Einträge</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that can happen to a sync</source>
        <translation>„%1“ ist nichts, was einem Sync geschehen kann</translation>
    </message>
    <message>
        <source>shift or skip</source>
        <translation>shift oder skip</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be scheduled</source>
        <translation>„%1“ kann nicht geplant werden</translation>
    </message>
    <message>
        <source>%1 has no option &quot;%2&quot;</source>
        <translation>%1 hat keine Option „%2“</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is of another type</source>
        <translation>der Wert von „%1“ ist von anderer Art</translation>
    </message>
    <message>
        <source>%1 needs to be told which repositories are meant</source>
        <translation>%1 muss wissen, welche Repositories gemeint sind</translation>
    </message>
    <message>
        <source>options with regex_include or regex_exclude</source>
        <translation>options mit regex_include oder regex_exclude</translation>
    </message>
    <message>
        <source>retain needs to be told how many versions are kept</source>
        <translation>retain muss wissen, wie viele Versionen behalten werden</translation>
    </message>
    <message>
        <source>options with keep, a number of versions; 0 keeps all</source>
        <translation>options mit keep, einer Zahl von Versionen; 0 behält alle</translation>
    </message>
    <message>
        <source>keep is a whole number of versions</source>
        <translation>keep ist eine ganze Zahl von Versionen</translation>
    </message>
    <message>
        <source>0 (all) to 100000</source>
        <translation>0 (alle) bis 100000</translation>
    </message>
    <message>
        <source>this is not a URL that can be used here</source>
        <translation>das ist keine URL, die hier brauchbar ist</translation>
    </message>
    <message>
        <source>http or https, host, port and path, for example http://pulp-a:24816/pulp/content/</source>
        <translation>http oder https, Host, Port und Pfad, zum Beispiel http://pulp-a:24816/pulp/content/</translation>
    </message>
    <message>
        <source>http or https, host and port only, for example https://pulp-a:8443</source>
        <translation>http oder https, nur Host und Port, zum Beispiel https://pulp-a:8443</translation>
    </message>
    <message>
        <source>this is not a path</source>
        <translation>das ist kein Pfad</translation>
    </message>
    <message>
        <source>a path that begins and ends with /, for example /pulp/</source>
        <translation>ein Pfad, der mit / beginnt und endet, zum Beispiel /pulp/</translation>
    </message>
    <message>
        <source>this is not the name of a Pulp domain</source>
        <translation>das ist nicht der Name einer Pulp-Domain</translation>
    </message>
    <message>
        <source>a name without slashes, for example default</source>
        <translation>ein Name ohne Schrägstriche, zum Beispiel default</translation>
    </message>
    <message>
        <source>passwords cannot come from &quot;%1&quot;</source>
        <translation>Passwörter können nicht aus „%1“ kommen</translation>
    </message>
    <message>
        <source>keychain, environment, file, systemd, vault or certificate</source>
        <translation>keychain, environment, file, systemd, vault oder certificate</translation>
    </message>
    <message>
        <source>the password file needs a full path</source>
        <translation>die Passwortdatei braucht einen vollen Pfad</translation>
    </message>
    <message>
        <source>a path that begins with /</source>
        <translation>ein Pfad, der mit / beginnt</translation>
    </message>
    <message>
        <source>this is not the name of a systemd credential</source>
        <translation>das ist nicht der Name eines systemd-Credentials</translation>
    </message>
    <message>
        <source>the name that LoadCredential= of the unit gives it, without a path</source>
        <translation>der Name, den LoadCredential= der Unit ihm gibt, ohne Pfad</translation>
    </message>
    <message>
        <source>this is not a key of a secret in Vault</source>
        <translation>das ist kein Schlüssel eines Geheimnisses in Vault</translation>
    </message>
    <message>
        <source>mount, path and key, for example kv/pulp/pulp-a#password; without a location the password comes from the mount of the credentials</source>
        <translation>Mount, Pfad und Schlüssel, zum Beispiel kv/pulp/pulp-a#password; ohne location kommt das Passwort aus dem Mount der Zugangsdaten</translation>
    </message>
    <message>
        <source>this is not a SHA-256 fingerprint</source>
        <translation>das ist kein SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>64 hexadecimal digits, with or without colons</source>
        <translation>64 hexadezimale Ziffern, mit oder ohne Doppelpunkte</translation>
    </message>
    <message>
        <source>a file of certificates in PEM form</source>
        <translation>eine Datei mit Zertifikaten in PEM-Form</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of trust</source>
        <translation>„%1“ ist keine Art von Vertrauen</translation>
    </message>
    <message>
        <source>system, pinned or own-ca</source>
        <translation>system, pinned oder own-ca</translation>
    </message>
    <message>
        <source>the file needs a full path</source>
        <translation>die Datei braucht einen vollen Pfad</translation>
    </message>
    <message>
        <source>the section [%1] is there twice</source>
        <translation>der Abschnitt [%1] steht zweimal da</translation>
    </message>
    <message>
        <source>each section once</source>
        <translation>jeder Abschnitt einmal</translation>
    </message>
    <message>
        <source>this line stands before the first section</source>
        <translation>diese Zeile steht vor dem ersten Abschnitt</translation>
    </message>
    <message>
        <source>a section in brackets above, for example [pulp]</source>
        <translation>ein Abschnitt in eckigen Klammern darüber, zum Beispiel [pulp]</translation>
    </message>
    <message>
        <source>a key is missing before the delimiter</source>
        <translation>vor dem Trennzeichen fehlt ein Schlüssel</translation>
    </message>
    <message>
        <source>this line has neither = nor :</source>
        <translation>diese Zeile hat weder = noch :</translation>
    </message>
    <message>
        <source>key = value</source>
        <translation>Schlüssel = Wert</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is already there in line %2</source>
        <translation>der Schlüssel „%1“ steht schon in Zeile %2</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>jeder Schlüssel einmal</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>%1 more problems are not listed</source>
        <translation>%1 weitere Probleme sind nicht aufgeführt</translation>
    </message>
    <message>
        <source>a mapping is needed here, not %1</source>
        <translation>hier wird eine Zuordnung gebraucht, nicht %1</translation>
    </message>
    <message>
        <source>keys with values, one per line; {} for none</source>
        <translation>Schlüssel mit Werten, einer je Zeile; {} für keine</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;%1&quot;</source>
        <translation>setzen Sie es in Anführungszeichen: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give it a value or leave the key out</source>
        <translation>geben Sie ihm einen Wert oder lassen Sie den Schlüssel weg</translation>
    </message>
    <message>
        <source>text; in quotes where it begins with [, {, * or &amp;</source>
        <translation>Text; in Anführungszeichen, wo er mit [, {, * oder &amp; beginnt</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number, not %2</source>
        <translation>„%1“ muss eine ganze Zahl sein, nicht %2</translation>
    </message>
    <message>
        <source>%1 without quotes</source>
        <translation>%1 ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a decimal number</source>
        <translation>„%1“ muss eine Dezimalzahl sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a mapping, not %2</source>
        <translation>„%1“ muss eine Zuordnung sein, nicht %2</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>irgendetwas</translation>
    </message>
    <message>
        <source>every day at 02:00</source>
        <translation>jeden Tag um 02:00</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every 15 minutes</source>
        <translation>alle 15 Minuten</translation>
    </message>
    <message>
        <source>Sundays at 03:00</source>
        <translation>sonntags um 03:00</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>Pulp Manager itself refuses this key.</source>
        <translation>Pulp Manager selbst lehnt diesen Schlüssel ab.</translation>
    </message>
    <message>
        <source>seconds, %1 to %2</source>
        <translation>Sekunden, %1 bis %2</translation>
    </message>
    <message>
        <source>list with commas</source>
        <translation>Liste mit Kommas</translation>
    </message>
    <message>
        <source>where a secret is: file:/path or env:NAME</source>
        <translation>wo ein Geheimnis ist: file:/path oder env:NAME</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Seconds, or null for Pulp&apos;s own default.</source>
        <translation>Sekunden, oder null für Pulps eigene Vorgabe.</translation>
    </message>
    <message>
        <source>A whole number, or null for Pulp&apos;s own default.</source>
        <translation>Eine ganze Zahl, oder null für Pulps eigene Vorgabe.</translation>
    </message>
    <message>
        <source>When content is fetched: immediate (with the sync), on_demand (when somebody asks for it, then kept) or streamed (each time anew).</source>
        <translation>Wann Inhalt geholt wird: immediate (mit dem Sync), on_demand (wenn jemand danach fragt, dann behalten) oder streamed (jedes Mal neu).</translation>
    </message>
    <message>
        <source>A key or certificate: its text in PEM form, or {&quot;file&quot;: &quot;keys/vendor.asc&quot;} of the same tree.</source>
        <translation>Ein Schlüssel oder Zertifikat: sein Text in PEM-Form, oder {&quot;file&quot;: &quot;keys/vendor.asc&quot;} aus demselben Baum.</translation>
    </message>
    <message>
        <source>A list of texts.</source>
        <translation>Eine Liste von Texten.</translation>
    </message>
    <message>
        <source>Labels in Pulp: an object of texts.</source>
        <translation>Labels in Pulp: ein Objekt aus Texten.</translation>
    </message>
    <message>
        <source>The name of a signing service on the servers, or null.</source>
        <translation>Der Name eines Signierdienstes auf den Servern, oder null.</translation>
    </message>
    <message>
        <source>The name of a content guard on the servers.</source>
        <translation>Der Name eines Content Guards auf den Servern.</translation>
    </message>
    <message>
        <source>Where the content is served, where it does not follow from name and base_url.</source>
        <translation>Wo der Inhalt ausgeliefert wird, wo es nicht aus name und base_url folgt.</translation>
    </message>
    <message>
        <source>A field of Pulp&apos;s own; it is given to Pulp as it is.</source>
        <translation>Ein Feld von Pulp selbst; es wird Pulp so gegeben, wie es ist.</translation>
    </message>
    <message>
        <source>Pulp&apos;s own fields of the three objects. Pulp Manager ignores them.</source>
        <translation>Pulps eigene Felder der drei Objekte. Pulp Manager übergeht sie.</translation>
    </message>
    <message>
        <source>Fields of the remote in Pulp.</source>
        <translation>Felder des Remotes in Pulp.</translation>
    </message>
    <message>
        <source>Fields of the repository in Pulp.</source>
        <translation>Felder des Repositorys in Pulp.</translation>
    </message>
    <message>
        <source>Fields of the distribution in Pulp.</source>
        <translation>Felder der Distribution in Pulp.</translation>
    </message>
    <message>
        <source>Another type of remote of the same plugin, e.g. rpm/uln.</source>
        <translation>Ein anderer Remote-Typ desselben Plugins, z. B. rpm/uln.</translation>
    </message>
    <message>
        <source>The name that the objects have on the servers, whatever the rules say.</source>
        <translation>Der Name, den die Objekte auf den Servern haben, was immer die Regeln sagen.</translation>
    </message>
    <message>
        <source>What is in it; any other as plugin/type.</source>
        <translation>Was darin ist; jeder andere Typ als plugin/type.</translation>
    </message>
    <message>
        <source>Where it is synced from. With it the repository has a remote and is named ext-...</source>
        <translation>Wovon synchronisiert wird. Damit hat das Repository ein Remote und heißt ext-...</translation>
    </message>
    <message>
        <source>Whether the upstream&apos;s certificate is checked; otherwise remote_tls_validation of config.ini.</source>
        <translation>Ob das Zertifikat der Quelle geprüft wird; sonst remote_tls_validation der config.ini.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Wie es heißt.</translation>
    </message>
    <message>
        <source>What it is for.</source>
        <translation>Wofür es ist.</translation>
    </message>
    <message>
        <source>Whose it is.</source>
        <translation>Wem es gehört.</translation>
    </message>
    <message>
        <source>The first part of the path under which it is served, before its name.</source>
        <translation>Der erste Teil des Pfades, unter dem es ausgeliefert wird, vor seinem Namen.</translation>
    </message>
    <message>
        <source>The proxy to the upstream, or null. Not used for internal domains.</source>
        <translation>Der Proxy zur Quelle, oder null. Für interne Domains nicht benutzt.</translation>
    </message>
    <message>
        <source>Secrets of the remote: a list of {&quot;kv&quot;, &quot;path&quot;, &quot;secret_name&quot;, &quot;remote_property&quot;}.</source>
        <translation>Geheimnisse des Remotes: eine Liste von {&quot;kv&quot;, &quot;path&quot;, &quot;secret_name&quot;, &quot;remote_property&quot;}.</translation>
    </message>
    <message>
        <source>deb: releases to sync, with spaces between them.</source>
        <translation>deb: Releases, die synchronisiert werden, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>deb: components to sync; without it all of them.</source>
        <translation>deb: Komponenten, die synchronisiert werden; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>deb: architectures to sync; without it all of them.</source>
        <translation>deb: Architekturen, die synchronisiert werden; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Known from Pulp Manager; Pulpit does not need it.</source>
        <translation>Aus Pulp Manager bekannt; Pulpit braucht es nicht.</translation>
    </message>
    <message>
        <source>Signing service that deb repositories get; blank: none.</source>
        <translation>Signierdienst, den deb-Repositories bekommen; leer: keiner.</translation>
    </message>
    <message>
        <source>Packages whose name matches are removed after a sync from outside; blank: none.</source>
        <translation>Pakete, deren Name passt, werden nach einem Sync von außen entfernt; leer: keine.</translation>
    </message>
    <message>
        <source>Remotes whose URL contains one of these (a list with commas) are internal.</source>
        <translation>Remotes, deren URL eines davon enthält (eine Liste mit Kommas), sind intern.</translation>
    </message>
    <message>
        <source>URL of the Git repository with the repository definitions, without a password.</source>
        <translation>URL des Git-Repositorys mit den Repository-Definitionen, ohne Passwort.</translation>
    </message>
    <message>
        <source>Folder of the definitions inside of it.</source>
        <translation>Ordner der Definitionen darin.</translation>
    </message>
    <message>
        <source>Branch, tag or commit to read; blank: the default branch. Pulpit&apos;s own key.</source>
        <translation>Branch, Tag oder Commit, der gelesen wird; leer: der Standard-Branch. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Where USER:PASSWORD for Git comes from: file:/path, env:NAME or vault:MOUNT/PATH. Pulpit&apos;s own key.</source>
        <translation>Woher USER:PASSWORD für Git kommt: file:/path, env:NAME oder vault:MOUNT/PATH. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>A folder that is read instead of the Git repository.</source>
        <translation>Ein Ordner, der statt des Git-Repositorys gelesen wird.</translation>
    </message>
    <message>
        <source>With Is_local: the password of all servers. Better kept elsewhere.</source>
        <translation>Mit Is_local: das Passwort aller Server. Besser anderswo aufgehoben.</translation>
    </message>
    <message>
        <source>Prefix of internal names that include and exclude patterns are tested against.</source>
        <translation>Präfix interner Namen, an denen Ein- und Ausschlussmuster geprüft werden.</translation>
    </message>
    <message>
        <source>The same for external ones.</source>
        <translation>Dasselbe für externe.</translation>
    </message>
    <message>
        <source>Names of definitions that match are renamed by the rule.</source>
        <translation>Passende Namen von Definitionen werden nach der Regel umbenannt.</translation>
    </message>
    <message>
        <source>What such a name becomes, with {group} for what the pattern took.</source>
        <translation>Was aus einem solchen Namen wird, mit {group} für das, was das Muster nahm.</translation>
    </message>
    <message>
        <source>Whether remotes check certificates, whatever the definition says: true or false.</source>
        <translation>Ob Remotes Zertifikate prüfen, was immer die Definition sagt: true oder false.</translation>
    </message>
    <message>
        <source>Whether secondaries sync from their primary over https.</source>
        <translation>Ob Secondaries von ihrem Primary über https synchronisieren.</translation>
    </message>
    <message>
        <source>Address of Vault.</source>
        <translation>Adresse von Vault.</translation>
    </message>
    <message>
        <source>Namespace in Vault of the secrets of remotes.</source>
        <translation>Namensraum in Vault der Geheimnisse von Remotes.</translation>
    </message>
    <message>
        <source>How Pulpit logs in to Vault: agent, token, approle or kubernetes. Pulpit&apos;s own key.</source>
        <translation>Wie sich Pulpit bei Vault anmeldet: agent, token, approle oder kubernetes. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Mount of that method. Pulpit&apos;s own key.</source>
        <translation>Mount dieser Methode. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Namespace in Vault of the passwords of servers. Pulpit&apos;s own key.</source>
        <translation>Namensraum in Vault der Passwörter von Servern. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Where the token comes from: file:/path or env:NAME. Pulpit&apos;s own key.</source>
        <translation>Woher das Token kommt: file:/path oder env:NAME. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>With approle: the role. Pulpit&apos;s own key.</source>
        <translation>Mit approle: die Rolle. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>With approle: where its secret comes from. Pulpit&apos;s own key.</source>
        <translation>Mit approle: woher ihr Geheimnis kommt. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>With kubernetes: the role. Pulpit&apos;s own key.</source>
        <translation>Mit kubernetes: die Rolle. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>With kubernetes: the file of the service account&apos;s token. Pulpit&apos;s own key.</source>
        <translation>Mit kubernetes: die Datei des Tokens des Dienstkontos. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Certificates in PEM form that Vault&apos;s own is checked against. Pulpit&apos;s own key.</source>
        <translation>Zertifikate in PEM-Form, gegen die das von Vault geprüft wird. Ein Schlüssel von Pulpit.</translation>
    </message>
    <message>
        <source>Certificates in PEM form that remotes of internal servers get.</source>
        <translation>Zertifikate in PEM-Form, die Remotes interner Server bekommen.</translation>
    </message>
    <message>
        <source>Seconds that a remote waits for a connection; 0: Pulp&apos;s own.</source>
        <translation>Sekunden, die ein Remote auf eine Verbindung wartet; 0: Pulps eigene.</translation>
    </message>
    <message>
        <source>Seconds that a remote waits for data; 0: Pulp&apos;s own.</source>
        <translation>Sekunden, die ein Remote auf Daten wartet; 0: Pulps eigene.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Define the group %1</source>
        <translation>Gruppe %1 definieren</translation>
    </message>
    <message>
        <source>Define the credentials %1</source>
        <translation>Zugangsdaten %1 definieren</translation>
    </message>
    <message>
        <source>Another spelling of %1, which Pulp Manager refuses.</source>
        <translation>Eine andere Schreibung von %1, die Pulp Manager ablehnt.</translation>
    </message>
    <message>
        <source>Pulpit&apos;s own settings %1. Pulp Manager refuses them.</source>
        <translation>Pulpits eigene Einstellungen %1. Pulp Manager lehnt sie ab.</translation>
    </message>
    <message>
        <source>When it runs: minute, hour, day of month, month, day of week, in local time. A run needs the day of month and the day of week to fit both, unlike in cron(8). Aliases: @hourly, @daily, @weekly, @monthly, @yearly.</source>
        <translation>Wann es läuft: Minute, Stunde, Tag des Monats, Monat, Wochentag, in Ortszeit. Anders als bei cron(8) müssen Tag des Monats und Wochentag beide passen. Kurzformen: @hourly, @daily, @weekly, @monthly, @yearly.</translation>
    </message>
    <message>
        <source>How long a run may take before it is canceled: digits and one of d, h, m, s (&quot;6h&quot;), or seconds in quotes. &quot;-1&quot; is no limit.</source>
        <translation>Wie lange ein Lauf dauern darf, bevor er abgebrochen wird: Ziffern und d, h, m oder s (&quot;6h&quot;), oder Sekunden in Anführungszeichen. &quot;-1&quot; heißt keine Grenze.</translation>
    </message>
    <message>
        <source>Repositories whose name matches are part of it. A regular expression of Python, found anywhere in the name; without it: all of them.</source>
        <translation>Repositories, deren Name passt, gehören dazu. Ein regulärer Ausdruck von Python, irgendwo im Namen gefunden; ohne ihn: alle.</translation>
    </message>
    <message>
        <source>Repositories whose name matches are left out again. A regular expression of Python.</source>
        <translation>Repositories, deren Name passt, werden wieder ausgelassen. Ein regulärer Ausdruck von Python.</translation>
    </message>
    <message>
        <source>Where the password comes from: keychain (the operator&apos;s keyring), environment (a variable), file, systemd (a credential of the unit) or vault; certificate: there is none, a client certificate is shown instead.</source>
        <translation>Woher das Passwort kommt: keychain (der Schlüsselbund), environment (eine Variable), file, systemd (ein Credential der Unit) oder vault; certificate: es gibt keines, stattdessen wird ein Client-Zertifikat gezeigt.</translation>
    </message>
    <message>
        <source>The entry of the keyring, the name of the variable or of the systemd credential, the full path of the file or of the client certificate, or mount/path#key in Vault.</source>
        <translation>Der Eintrag des Schlüsselbunds, der Name der Variablen oder des systemd-Credentials, der volle Pfad der Datei oder des Client-Zertifikats, oder mount/path#key in Vault.</translation>
    </message>
    <message>
        <source>With source: certificate. The full path of its key, without a passphrase; not needed where the certificate&apos;s file has it.</source>
        <translation>Mit source: certificate. Der volle Pfad seines Schlüssels, ohne Passphrase; nicht nötig, wo die Datei des Zertifikats ihn hat.</translation>
    </message>
    <message>
        <source>Which certificates of the server are trusted: those of the system, one that is pinned by its fingerprint, or those of an own authority.</source>
        <translation>Welchen Zertifikaten des Servers vertraut wird: denen des Systems, einem durch seinen Fingerabdruck festgelegten oder denen einer eigenen Stelle.</translation>
    </message>
    <message>
        <source>Which certificate of the server is trusted.</source>
        <translation>Welchem Zertifikat des Servers vertraut wird.</translation>
    </message>
    <message>
        <source>With trust: pinned. The SHA-256 fingerprint, 64 hex digits.</source>
        <translation>Mit trust: pinned. Der SHA-256-Fingerabdruck, 64 Hex-Ziffern.</translation>
    </message>
    <message>
        <source>With trust: own-ca. A file of certificates in PEM form.</source>
        <translation>Mit trust: own-ca. Eine Datei mit Zertifikaten in PEM-Form.</translation>
    </message>
    <message>
        <source>How many repositories are synced at a time.</source>
        <translation>Wie viele Repositories zugleich synchronisiert werden.</translation>
    </message>
    <message>
        <source>The server to sync from, as it is named in pulp_servers. Without it each repository syncs from its own remote.</source>
        <translation>Der Server, von dem synchronisiert wird, wie er in pulp_servers heißt. Ohne ihn synchronisiert jedes Repository von seinem eigenen Remote.</translation>
    </message>
    <message>
        <source>Whether a run that was missed is made up for, once.</source>
        <translation>Ob ein versäumter Lauf einmal nachgeholt wird.</translation>
    </message>
    <message>
        <source>of a group on a server</source>
        <translation>einer Gruppe auf einem Server</translation>
    </message>
    <message>
        <source>Each run begins up to so many seconds later.</source>
        <translation>Jeder Lauf beginnt bis zu so viele Sekunden später.</translation>
    </message>
    <message>
        <source>A sync that takes away more than this share of a repository is held back before it is published; 100: never.</source>
        <translation>Ein Sync, der mehr als diesen Anteil eines Repositorys wegnimmt, wird vor dem Veröffentlichen zurückgehalten; 100: nie.</translation>
    </message>
    <message>
        <source>Options that are given to Pulp&apos;s sync as they are.</source>
        <translation>Optionen, die Pulps Sync so gegeben werden, wie sie sind.</translation>
    </message>
    <message>
        <source>A group of repositories on this server: when and how it is synced.</source>
        <translation>Eine Gruppe von Repositories auf diesem Server: wann und wie sie synchronisiert wird.</translation>
    </message>
    <message>
        <source>Times in which %1 is worked on: a list of schedule, duration (e.g. 2h), and optionally name and syncs (shift or skip).</source>
        <translation>Zeiten, in denen an %1 gearbeitet wird: eine Liste aus schedule, duration (z. B. 2h) und wahlweise name und syncs (shift oder skip).</translation>
    </message>
    <message>
        <source>What is tidied up by schedule on %1, in maintenance windows where there are any: a list of operation (orphans, repair, reclaim, purge-tasks), schedule and options.</source>
        <translation>Was nach Zeitplan auf %1 aufgeräumt wird, in Wartungsfenstern, wo es welche gibt: eine Liste aus operation (orphans, repair, reclaim, purge-tasks), schedule und options.</translation>
    </message>
    <message>
        <source>Path of Pulp&apos;s API.</source>
        <translation>Pfad von Pulps API.</translation>
    </message>
    <message>
        <source>Pulp&apos;s domain to work in; without it the server uses none.</source>
        <translation>Pulps Domain, in der gearbeitet wird; ohne sie nutzt der Server keine.</translation>
    </message>
    <message>
        <source>of a server</source>
        <translation>eines Servers</translation>
    </message>
    <message>
        <source>Where the server is, if not at https and its name: scheme, host and port.</source>
        <translation>Wo der Server ist, wenn nicht unter https und seinem Namen: Schema, Host und Port.</translation>
    </message>
    <message>
        <source>Where the server&apos;s content is fetched, if not from its URL.</source>
        <translation>Wo der Inhalt des Servers geholt wird, wenn nicht von seiner URL.</translation>
    </message>
    <message>
        <source>Where the password of this server comes from.</source>
        <translation>Woher das Passwort dieses Servers kommt.</translation>
    </message>
    <message>
        <source>How many servers may sync from this one at a time; 0: any number.</source>
        <translation>Wie viele Server zugleich von diesem synchronisieren dürfen; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>How many repositories this server syncs at a time over all groups; 0: any number.</source>
        <translation>Wie viele Repositories dieser Server über alle Gruppen zugleich synchronisiert; 0: beliebig viele.</translation>
    </message>
    <message>
        <source>this server</source>
        <translation>diesem Server</translation>
    </message>
    <message>
        <source>A Pulp server: host or host:port in lower case.</source>
        <translation>Ein Pulp-Server: Host oder Host:Port in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>How to log in: a name of the section credentials.</source>
        <translation>Wie man sich anmeldet: ein Name aus dem Abschnitt credentials.</translation>
    </message>
    <message>
        <source>Repositories are registered on this server from the definitions in Git, on a schedule.</source>
        <translation>Repositories werden auf diesem Server nach den Definitionen in Git registriert, nach Zeitplan.</translation>
    </message>
    <message>
        <source>The groups of repositories that this server syncs. {} for none.</source>
        <translation>Die Gruppen von Repositories, die dieser Server synchronisiert. {} für keine.</translation>
    </message>
    <message>
        <source>Snapshots can be made on this server.</source>
        <translation>Auf diesem Server können Snapshots gemacht werden.</translation>
    </message>
    <message>
        <source>How many snapshots are made at a time.</source>
        <translation>Wie viele Snapshots zugleich gemacht werden.</translation>
    </message>
    <message>
        <source>One way to log in.</source>
        <translation>Eine Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The user on the Pulp server.</source>
        <translation>Der Benutzer auf dem Pulp-Server.</translation>
    </message>
    <message>
        <source>The mount in Vault that has the password. Not needed where x-pulpit names another source.</source>
        <translation>Der Mount in Vault, der das Passwort hat. Nicht nötig, wo x-pulpit eine andere Quelle nennt.</translation>
    </message>
    <message>
        <source>of credentials</source>
        <translation>von Zugangsdaten</translation>
    </message>
    <message>
        <source>The Pulp servers of the fleet.</source>
        <translation>Die Pulp-Server der Flotte.</translation>
    </message>
    <message>
        <source>Named ways to log in. Passwords never stand in this file.</source>
        <translation>Benannte Arten der Anmeldung. Passwörter stehen nie in dieser Datei.</translation>
    </message>
    <message>
        <source>Named groups of repositories, selected by their names.</source>
        <translation>Benannte Gruppen von Repositories, nach ihren Namen ausgewählt.</translation>
    </message>
    <message>
        <source>A group: which repositories are in it.</source>
        <translation>Eine Gruppe: welche Repositories darin sind.</translation>
    </message>
    <message>
        <source>of the fleet</source>
        <translation>der Flotte</translation>
    </message>
    <message>
        <source>How long finished jobs are kept.</source>
        <translation>Wie lange beendete Aufträge behalten werden.</translation>
    </message>
    <message>
        <source>Days that a finished job is kept.</source>
        <translation>Tage, die ein beendeter Auftrag behalten wird.</translation>
    </message>
    <message>
        <source>How many finished jobs are kept.</source>
        <translation>Wie viele beendete Aufträge behalten werden.</translation>
    </message>
    <message>
        <source>A job whose engine was lost so often is given up.</source>
        <translation>Ein Auftrag, dessen Engine so oft verloren ging, wird aufgegeben.</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>jedem Server</translation>
    </message>
    <message>
        <source>a regular expression as Python&apos;s re understands it</source>
        <translation>ein regulärer Ausdruck, wie ihn Pythons re versteht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time-out</source>
        <translation>„%1“ ist keine Zeitgrenze</translation>
    </message>
    <message>
        <source>seconds from 0 to 86400; 0 is Pulp&apos;s own default</source>
        <translation>Sekunden von 0 bis 86400; 0 ist Pulps eigene Vorgabe</translation>
    </message>
    <message>
        <source>only &quot;true&quot; means true here, so this means false</source>
        <translation>nur „true“ heißt hier wahr, dies heißt also falsch</translation>
    </message>
    <message>
        <source>blank means that no domain is internal; in Pulp Manager it makes every remote internal</source>
        <translation>leer heißt, dass keine Domain intern ist; in Pulp Manager macht es jedes Remote intern</translation>
    </message>
    <message>
        <source>blank means that nothing is banned; in Pulp Manager it removes every package</source>
        <translation>leer heißt, dass nichts gesperrt ist; in Pulp Manager entfernt es jedes Paket</translation>
    </message>
    <message>
        <source>blank means that nothing is signed; Pulp Manager looks for a signing service without a name</source>
        <translation>leer heißt, dass nichts signiert wird; Pulp Manager sucht einen Signierdienst ohne Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>Is_local is set, but there is no password for the servers</source>
        <translation>Is_local ist gesetzt, aber es gibt kein Passwort für die Server</translation>
    </message>
    <message>
        <source>password = ... in the section [pulp]</source>
        <translation>password = ... im Abschnitt [pulp]</translation>
    </message>
    <message>
        <source>the URL carries a password and is not used</source>
        <translation>die URL trägt ein Passwort und wird nicht benutzt</translation>
    </message>
    <message>
        <source>the URL without it, and git_repo_credentials = file:/path (or env:NAME, vault:MOUNT/PATH) for USER:PASSWORD</source>
        <translation>die URL ohne es, und git_repo_credentials = file:/path (oder env:NAME, vault:MOUNT/PATH) für USER:PASSWORD</translation>
    </message>
    <message>
        <source>a file of certificates in PEM form in PULP_MANAGER_CA_FILE</source>
        <translation>eine Datei mit Zertifikaten in PEM-Form in PULP_MANAGER_CA_FILE</translation>
    </message>
    <message>
        <source>the section [%1] is not known</source>
        <translation>der Abschnitt [%1] ist nicht bekannt</translation>
    </message>
    <message>
        <source>did you mean [%1]?</source>
        <translation>meinten Sie [%1]?</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is not known in [%2]</source>
        <translation>der Schlüssel „%1“ ist in [%2] nicht bekannt</translation>
    </message>
    <message>
        <source>${...} is taken literally, here and in Pulp Manager</source>
        <translation>${...} wird wörtlich genommen, hier und in Pulp Manager</translation>
    </message>
    <message>
        <source>the value itself</source>
        <translation>der Wert selbst</translation>
    </message>
    <message>
        <source>a second document begins here</source>
        <translation>hier beginnt ein zweites Dokument</translation>
    </message>
    <message>
        <source>one document per file, without --- in its midst</source>
        <translation>ein Dokument je Datei, ohne --- darin</translation>
    </message>
    <message>
        <source>the file uses more than %1 references</source>
        <translation>die Datei benutzt mehr als %1 Verweise</translation>
    </message>
    <message>
        <source>fewer references (*name)</source>
        <translation>weniger Verweise (*name)</translation>
    </message>
    <message>
        <source>this reference is part of what it refers to</source>
        <translation>dieser Verweis ist Teil dessen, worauf er verweist</translation>
    </message>
    <message>
        <source>a reference to something that is complete</source>
        <translation>ein Verweis auf etwas Vollständiges</translation>
    </message>
    <message>
        <source>the document is nested deeper than %1 levels</source>
        <translation>das Dokument ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>fewer levels</source>
        <translation>weniger Ebenen</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a closing quote</source>
        <translation>ein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>the references would make the document too large</source>
        <translation>die Verweise würden das Dokument zu groß machen</translation>
    </message>
    <message>
        <source>only mappings can be merged</source>
        <translation>nur Zuordnungen können zusammengeführt werden</translation>
    </message>
    <message>
        <source>&lt;&lt;: *name, where name is an anchor of a mapping</source>
        <translation>&lt;&lt;: *name, wobei name ein Anker einer Zuordnung ist</translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>ein Schlüssel muss Text sein</translation>
    </message>
    <message>
        <source>a word followed by a colon</source>
        <translation>ein Wort, auf das ein Doppelpunkt folgt</translation>
    </message>
    <message>
        <source>minute, hour, day of month, month and day of week, for example &quot;0 2 * * *&quot;</source>
        <translation>Minute, Stunde, Tag des Monats, Monat und Wochentag, zum Beispiel &quot;0 2 * * *&quot;</translation>
    </message>
    <message>
        <source>this runs only on days that fit both day of month and day of week (cron(8) takes either): %1</source>
        <translation>das läuft nur an Tagen, die zu Tag des Monats und Wochentag passen (cron(8) nimmt eines von beiden): %1</translation>
    </message>
    <message>
        <source>* in one of the two fields, if that is not meant</source>
        <translation>* in einem der beiden Felder, falls das nicht gemeint ist</translation>
    </message>
    <message>
        <source>this schedule will never be due</source>
        <translation>dieser Zeitplan wird nie fällig</translation>
    </message>
    <message>
        <source>a day and a year that are still to come</source>
        <translation>ein Tag und ein Jahr, die noch kommen</translation>
    </message>
    <message>
        <source>Pulp Manager stores at most 10 characters of a run time</source>
        <translation>Pulp Manager speichert höchstens 10 Zeichen einer Laufzeit</translation>
    </message>
    <message>
        <source>a regular expression as Python&apos;s re.search understands it</source>
        <translation>ein regulärer Ausdruck, wie ihn Pythons re.search versteht</translation>
    </message>
    <message>
        <source>the secret itself must not stand in this file</source>
        <translation>das Geheimnis selbst darf nicht in dieser Datei stehen</translation>
    </message>
    <message>
        <source>where it is: env:NAME, file:/path, systemd:NAME or keychain:ENTRY</source>
        <translation>wo es ist: env:NAME, file:/path, systemd:NAME oder keychain:ENTRY</translation>
    </message>
    <message>
        <source>the key &quot;role_id&quot; is missing</source>
        <translation>der Schlüssel „role_id“ fehlt</translation>
    </message>
    <message>
        <source>the id of the AppRole</source>
        <translation>die Kennung der AppRole</translation>
    </message>
    <message>
        <source>the key &quot;kubernetes_role&quot; is missing</source>
        <translation>der Schlüssel „kubernetes_role“ fehlt</translation>
    </message>
    <message>
        <source>the role of Vault&apos;s Kubernetes method</source>
        <translation>die Rolle der Kubernetes-Methode von Vault</translation>
    </message>
    <message>
        <source>Vault is not opened by &quot;%1&quot;</source>
        <translation>Vault wird nicht durch „%1“ geöffnet</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>die Datei ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>the file is in %1</source>
        <translation>die Datei ist in %1</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the file has a control character (%1)</source>
        <translation>die Datei hat ein Steuerzeichen (%1)</translation>
    </message>
    <message>
        <source>text without control characters</source>
        <translation>Text ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed</source>
        <translation>ein Wagenrücklauf steht ohne Zeilenvorschub</translation>
    </message>
    <message>
        <source>line ends of Unix or Windows</source>
        <translation>Zeilenenden von Unix oder Windows</translation>
    </message>
    <message>
        <source>the line is not valid UTF-8</source>
        <translation>die Zeile ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>a tab is used for indentation</source>
        <translation>ein Tabulator wird zum Einrücken benutzt</translation>
    </message>
    <message>
        <source>indent with spaces only</source>
        <translation>nur mit Leerzeichen einrücken</translation>
    </message>
    <message>
        <source>a word that begins with * is a reference in YAML, and nothing has that name</source>
        <translation>ein Wort, das mit * beginnt, ist in YAML ein Verweis, und nichts heißt so</translation>
    </message>
    <message>
        <source>put the text in quotes, for example &quot;*/15 * * * *&quot;</source>
        <translation>setzen Sie den Text in Anführungszeichen, zum Beispiel &quot;*/15 * * * *&quot;</translation>
    </message>
    <message>
        <source>a word that begins with * is a reference in YAML, and this one cannot be read</source>
        <translation>ein Wort, das mit * beginnt, ist in YAML ein Verweis, und dieser kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a word that begins with &amp; is an anchor in YAML, and this one cannot be read</source>
        <translation>ein Wort, das mit &amp; beginnt, ist in YAML ein Anker, und dieser kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>setzen Sie den Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>the indentation of this line does not fit the lines above</source>
        <translation>die Einrückung dieser Zeile passt nicht zu den Zeilen darüber</translation>
    </message>
    <message>
        <source>the same number of spaces as its neighbours</source>
        <translation>so viele Leerzeichen wie die Nachbarn</translation>
    </message>
    <message>
        <source>a value stands where none can stand</source>
        <translation>ein Wert steht, wo keiner stehen kann</translation>
    </message>
    <message>
        <source>one key per line, the same indentation for neighbours, quotes around text that has a colon followed by a space</source>
        <translation>ein Schlüssel je Zeile, Nachbarn gleich eingerückt, Anführungszeichen um Text mit einem Doppelpunkt vor einem Leerzeichen</translation>
    </message>
    <message>
        <source>the mapping is not continued as it began</source>
        <translation>die Zuordnung geht nicht weiter, wie sie begann</translation>
    </message>
    <message>
        <source>the same indentation for all keys of a mapping, each followed by a colon</source>
        <translation>dieselbe Einrückung für alle Schlüssel einer Zuordnung, jeder mit einem Doppelpunkt dahinter</translation>
    </message>
    <message>
        <source>the list is not continued as it began</source>
        <translation>die Liste geht nicht weiter, wie sie begann</translation>
    </message>
    <message>
        <source>the same indentation for all entries of a list</source>
        <translation>dieselbe Einrückung für alle Einträge einer Liste</translation>
    </message>
    <message>
        <source>a brace is not closed</source>
        <translation>eine geschweifte Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a closing brace, or quotes around text that begins with one</source>
        <translation>eine schließende geschweifte Klammer, oder Anführungszeichen um Text, der mit einer beginnt</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>eine eckige Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a closing bracket, or quotes around text that begins with one</source>
        <translation>eine schließende eckige Klammer, oder Anführungszeichen um Text, der mit einer beginnt</translation>
    </message>
    <message>
        <source>a value cannot be read</source>
        <translation>ein Wert kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a backslash in double quotes begins an escape, and this one is not known</source>
        <translation>ein Backslash in doppelten Anführungszeichen beginnt eine Maskierung, und diese ist nicht bekannt</translation>
    </message>
    <message>
        <source>single quotes around a pattern, for example &apos;^ext-\d+$&apos;</source>
        <translation>einfache Anführungszeichen um ein Muster, zum Beispiel &apos;^ext-\d+$&apos;</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>das ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>the file has no content</source>
        <translation>die Datei hat keinen Inhalt</translation>
    </message>
    <message>
        <source>the mappings pulp_servers, credentials and repo_groups</source>
        <translation>die Zuordnungen pulp_servers, credentials und repo_groups</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>alle %1 Minuten</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>alle %1 Stunden</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>at minute %1</source>
        <translation>in Minute %1</translation>
    </message>
    <message>
        <source>%1 of every hour</source>
        <translation>%1 jeder Stunde</translation>
    </message>
    <message>
        <source>%1 of the hours %2</source>
        <translation>%1 der Stunden %2</translation>
    </message>
    <message>
        <source>%1, every second</source>
        <translation>%1, jede Sekunde</translation>
    </message>
    <message>
        <source>%1, at second %2</source>
        <translation>%1, in Sekunde %2</translation>
    </message>
    <message>
        <source>%1 on the last %2 of the month</source>
        <translation>%1 am letzten %2 des Monats</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 on the last day of the month</source>
        <translation>%1 am letzten Tag des Monats</translation>
    </message>
    <message>
        <source>%1 that is day %2 of the month</source>
        <translation>%1, der Tag %2 des Monats ist</translation>
    </message>
    <message>
        <source>%1 on day %2 of the month</source>
        <translation>%1 am Tag %2 des Monats</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 im %2</translation>
    </message>
    <message>
        <source>%1 in the year %2</source>
        <translation>%1 im Jahr %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of the field &quot;%2&quot;</source>
        <translation>„%1“ ist kein Wert des Feldes „%2“</translation>
    </message>
    <message>
        <source>use a number from %1 to %2 or a name from %3 to %4</source>
        <translation>benutzen Sie eine Zahl von %1 bis %2 oder einen Namen von %3 bis %4</translation>
    </message>
    <message>
        <source>use a number from %1 to %2</source>
        <translation>benutzen Sie eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 is outside the field &quot;%2&quot;, which goes from %3 to %4</source>
        <translation>%1 liegt außerhalb des Feldes „%2“, das von %3 bis %4 geht</translation>
    </message>
    <message>
        <source>the step &quot;%1&quot; of the field &quot;%2&quot; is not a number from 1 to %3</source>
        <translation>der Schritt „%1“ des Feldes „%2“ ist keine Zahl von 1 bis %3</translation>
    </message>
    <message>
        <source>the range &quot;%1&quot; of the field &quot;%2&quot; descends</source>
        <translation>der Bereich „%1“ des Feldes „%2“ fällt</translation>
    </message>
    <message>
        <source>write it as two ranges, for example 22-23,0-2 instead of 22-2</source>
        <translation>schreiben Sie ihn als zwei Bereiche, zum Beispiel 22-23,0-2 statt 22-2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the field &quot;day of week&quot; is not L and a day</source>
        <translation>„%1“ im Feld „Wochentag“ ist nicht L und ein Tag</translation>
    </message>
    <message>
        <source>write L0 to L7, for example L5 for the last Friday of the month</source>
        <translation>schreiben Sie L0 bis L7, zum Beispiel L5 für den letzten Freitag des Monats</translation>
    </message>
    <message>
        <source>the schedule is longer than %1 characters</source>
        <translation>der Zeitplan ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>the alias &quot;%1&quot; is not known</source>
        <translation>die Kurzform „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>use @yearly, @annually, @monthly, @weekly, @daily or @hourly</source>
        <translation>benutzen Sie @yearly, @annually, @monthly, @weekly, @daily oder @hourly</translation>
    </message>
    <message>
        <source>a schedule has 5 to 7 fields, not %1</source>
        <translation>ein Zeitplan hat 5 bis 7 Felder, nicht %1</translation>
    </message>
    <message>
        <source>write minute, hour, day of month, month, day of week; a sixth field is the year, a seventh in front the seconds</source>
        <translation>schreiben Sie Minute, Stunde, Tag des Monats, Monat, Wochentag; ein sechstes Feld ist das Jahr, ein siebtes davor die Sekunden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a run time</source>
        <translation>„%1“ ist keine Laufzeit</translation>
    </message>
    <message>
        <source>write whole seconds or a whole number with one unit d, h, m or s, for example 3600, 90s, 20m, 6h, 1d; -1 is no limit</source>
        <translation>schreiben Sie ganze Sekunden oder eine ganze Zahl mit einer Einheit d, h, m oder s, zum Beispiel 3600, 90s, 20m, 6h, 1d; -1 heißt keine Grenze</translation>
    </message>
    <message>
        <source>the run time &quot;%1&quot; is longer than ten years</source>
        <translation>die Laufzeit „%1“ ist länger als zehn Jahre</translation>
    </message>
    <message>
        <source>-1 is no limit</source>
        <translation>-1 heißt keine Grenze</translation>
    </message>
    <message>
        <source>a run time of zero would end each run at once</source>
        <translation>eine Laufzeit von null würde jeden Lauf sofort beenden</translation>
    </message>
    <message>
        <source>the pattern needs too many steps to be tried</source>
        <translation>das Muster braucht zu viele Schritte, um probiert zu werden</translation>
    </message>
    <message>
        <source>avoid nested repetitions such as (a+)+ or (.*)*</source>
        <translation>vermeiden Sie verschachtelte Wiederholungen wie (a+)+ oder (.*)*</translation>
    </message>
    <message>
        <source>the pattern is longer than %1 characters</source>
        <translation>das Muster ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>the pattern is not valid: %1</source>
        <translation>das Muster ist nicht gültig: %1</translation>
    </message>
    <message>
        <source>a text of %1 characters is too long to be searched</source>
        <translation>ein Text von %1 Zeichen ist zu lang, um durchsucht zu werden</translation>
    </message>
    <message>
        <source>an escape needs %1 hexadecimal digits</source>
        <translation>eine Maskierung braucht %1 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>surrogates are not characters</source>
        <translation>Surrogate sind keine Zeichen</translation>
    </message>
    <message>
        <source>the pattern ends with a backslash</source>
        <translation>das Muster endet mit einem Backslash</translation>
    </message>
    <message>
        <source>an octal escape is at most \377</source>
        <translation>eine oktale Maskierung ist höchstens \377</translation>
    </message>
    <message>
        <source>the escape \%1 is not known to Python</source>
        <translation>die Maskierung \%1 kennt Python nicht</translation>
    </message>
    <message>
        <source>a character class is not closed</source>
        <translation>eine Zeichenklasse ist nicht geschlossen</translation>
    </message>
    <message>
        <source>\S inside a character class is not supported</source>
        <translation>\S in einer Zeichenklasse wird nicht unterstützt</translation>
    </message>
    <message>
        <source>&quot;[%1&quot; inside a character class is not supported; Python takes it literally</source>
        <translation>„[%1“ in einer Zeichenklasse wird nicht unterstützt; Python nimmt es wörtlich</translation>
    </message>
    <message>
        <source>a range of characters needs a single character at both ends</source>
        <translation>ein Zeichenbereich braucht an beiden Enden ein einzelnes Zeichen</translation>
    </message>
    <message>
        <source>there is a closing parenthesis without an opening one</source>
        <translation>es gibt eine schließende Klammer ohne öffnende</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>the pattern is nested deeper than %1 groups</source>
        <translation>das Muster ist tiefer als %1 Gruppen verschachtelt</translation>
    </message>
    <message>
        <source>a repetition is repeated</source>
        <translation>eine Wiederholung wird wiederholt</translation>
    </message>
    <message>
        <source>there is nothing to repeat before &quot;%1&quot;</source>
        <translation>vor „%1“ gibt es nichts zu wiederholen</translation>
    </message>
    <message>
        <source>a repetition of more than 65,535 times is not supported</source>
        <translation>mehr als 65.535 Wiederholungen werden nicht unterstützt</translation>
    </message>
    <message>
        <source>the repetition&apos;s upper bound is below its lower bound</source>
        <translation>die obere Grenze der Wiederholung liegt unter der unteren</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>eine runde Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the group name &quot;%1&quot; is used twice</source>
        <translation>der Gruppenname „%1“ wird zweimal benutzt</translation>
    </message>
    <message>
        <source>there is nothing to repeat before &quot;*&quot;</source>
        <translation>vor „*“ gibt es nichts zu wiederholen</translation>
    </message>
    <message>
        <source>(?&lt;name&gt;...) is not known to Python; write (?P&lt;name&gt;...)</source>
        <translation>(?&lt;name&gt;...) kennt Python nicht; schreiben Sie (?P&lt;name&gt;...)</translation>
    </message>
    <message>
        <source>comments inside a pattern are not supported</source>
        <translation>Kommentare in einem Muster werden nicht unterstützt</translation>
    </message>
    <message>
        <source>after (?P comes &lt;name&gt; or =name</source>
        <translation>nach (?P kommt &lt;name&gt; oder =name</translation>
    </message>
    <message>
        <source>a group name is made of at most 32 letters, digits and underscores and does not begin with a digit</source>
        <translation>ein Gruppenname besteht aus höchstens 32 Buchstaben, Ziffern und Unterstrichen und beginnt nicht mit einer Ziffer</translation>
    </message>
    <message>
        <source>there is no group &quot;%1&quot; before this place</source>
        <translation>vor dieser Stelle gibt es keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>a look-behind must match a fixed number of characters</source>
        <translation>ein Rückblick muss eine feste Zahl von Zeichen treffen</translation>
    </message>
    <message>
        <source>the condition names a group that is not there before this place</source>
        <translation>die Bedingung nennt eine Gruppe, die es vor dieser Stelle nicht gibt</translation>
    </message>
    <message>
        <source>a condition has at most two branches</source>
        <translation>eine Bedingung hat höchstens zwei Zweige</translation>
    </message>
    <message>
        <source>the flag &quot;%1&quot; is not supported</source>
        <translation>der Schalter „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>&quot;(?%1&quot; is not known to Python</source>
        <translation>„(?%1“ kennt Python nicht</translation>
    </message>
    <message>
        <source>a flag is missing after &quot;(?&quot;</source>
        <translation>nach „(?“ fehlt ein Schalter</translation>
    </message>
    <message>
        <source>flags for the whole pattern stand at its start</source>
        <translation>Schalter für das ganze Muster stehen an seinem Anfang</translation>
    </message>
    <message>
        <source>there is no group %1 before this place</source>
        <translation>vor dieser Stelle gibt es keine Gruppe %1</translation>
    </message>
    <message>
        <source>a group cannot refer to itself</source>
        <translation>eine Gruppe kann nicht auf sich selbst verweisen</translation>
    </message>
    <message>
        <source>a maintenance window lasts from one minute to seven days</source>
        <translation>ein Wartungsfenster dauert von einer Minute bis zu sieben Tagen</translation>
    </message>
    <message>
        <source>a number with the unit m, h or d, e.g. 2h</source>
        <translation>eine Zahl mit der Einheit m, h oder d, z. B. 2h</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::AddRepositoryDialog</name>
    <message>
        <source>Plan the addition…</source>
        <translation>Das Hinzufügen planen…</translation>
    </message>
    <message>
        <source>Add a repository</source>
        <translation>Ein Repository hinzufügen</translation>
    </message>
    <message>
        <source>all servers</source>
        <translation>alle Server</translation>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ext-epel-9</source>
        <translation>ext-epel-9</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>nowhere: it is filled on the server itself</source>
        <translation>nirgends: es wird auf dem Server selbst gefüllt</translation>
    </message>
    <message>
        <source>deb distributions</source>
        <translation>deb-Distributionen</translation>
    </message>
    <message>
        <source>bookworm bookworm-updates</source>
        <translation>bookworm bookworm-updates</translation>
    </message>
    <message>
        <source>Serves at path</source>
        <translation>Bietet an unter dem Pfad</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>seinem Namen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen angeben.</translation>
    </message>
    <message>
        <source>A name has no slashes and at most 255 characters.</source>
        <translation>Ein Name hat keine Schrägstriche und höchstens 255 Zeichen.</translation>
    </message>
    <message>
        <source>There is a repository of this name on %1 already.</source>
        <translation>Auf %1 gibt es schon ein Repository dieses Namens.</translation>
    </message>
    <message>
        <source>Syncs from: %1</source>
        <translation>Synchronisiert von: %1</translation>
    </message>
    <message>
        <source>A deb remote needs the names of its distributions, or / for a flat repository.</source>
        <translation>Ein deb-Remote braucht die Namen seiner Distributionen oder / für ein flaches Repository.</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>What is said about fetching needs a URL.</source>
        <translation>Was über das Holen gesagt ist, braucht eine URL.</translation>
    </message>
    <message>
        <source>Mend what is marked first.</source>
        <translation>Erst beheben, was markiert ist.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Name at the registry</source>
        <translation>Name in der Registry</translation>
    </message>
    <message>
        <source>library/debian</source>
        <translation>library/debian</translation>
    </message>
    <message>
        <source>%1 has no plugin for it.</source>
        <translation>%1 hat kein Plugin dafür.</translation>
    </message>
    <message>
        <source>%1 has no plugin for %2.</source>
        <translation>%1 hat kein Plugin für %2.</translation>
    </message>
    <message>
        <source>Pulpit makes and serves it, but does not sync it: use Pulp&apos;s own tools for that.</source>
        <translation>Pulpit legt es an und liefert es aus, synchronisiert es aber nicht: dafür sind Pulps eigene Werkzeuge da.</translation>
    </message>
    <message>
        <source>There is no sync of this type: content is pushed, or fetched when clients ask.</source>
        <translation>Dieser Typ wird nicht synchronisiert: Inhalt wird hochgeladen oder geholt, wenn Clients fragen.</translation>
    </message>
    <message>
        <source>The server also has %1: such repositories are defined in Git, not added here.</source>
        <translation>Der Server hat auch %1: solche Repositories werden in Git definiert, nicht hier hinzugefügt.</translation>
    </message>
    <message>
        <source>Pulp&apos;s default</source>
        <translation>Pulps Vorgabe</translation>
    </message>
    <message>
        <source>https://registry-1.docker.io</source>
        <translation>https://registry-1.docker.io</translation>
    </message>
    <message>
        <source>A container remote needs the name that the repository has at the registry.</source>
        <translation>Ein Container-Remote braucht den Namen, den das Repository in der Registry hat.</translation>
    </message>
</context>
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
    <name>pulpit::gui::AdvisoryDialog</name>
    <message>
        <source>Keep out what an advisory mends</source>
        <translation>Aussperren, was ein Advisory behebt</translation>
    </message>
    <message>
        <source>Ban them</source>
        <translation>Aussperren</translation>
    </message>
    <message>
        <source>Everything older than what the advisory brings is kept out, from the next syncs on. rpm repositories have advisories; they are known by their own ids, not by CVE.</source>
        <translation>Alles, was älter ist als das, was das Advisory bringt, bleibt ab den nächsten Syncs draußen. rpm-Repositories haben Advisories; sie sind unter eigenen Kennungen bekannt, nicht unter CVE.</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Ferngehalten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Looking on all servers…</source>
        <translation>Auf allen Servern wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%1 mends %n packages.</source>
        <translation>
            <numerusform>%1 behebt %n Paket.</numerusform>
            <numerusform>%1 behebt %n Pakete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers gave no answer.</source>
        <translation>
            <numerusform>%n Server gab keine Antwort.</numerusform>
            <numerusform>%n Server gaben keine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>older than what %1 brings</source>
        <translation>älter als das, was %1 bringt</translation>
    </message>
    <message numerus="yes">
        <source>Ban %n packages</source>
        <translation>
            <numerusform>%n Paket aussperren</numerusform>
            <numerusform>%n Pakete aussperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the advisory.</source>
        <translation>Nennen Sie das Advisory.</translation>
    </message>
    <message>
        <source>It is being looked up.</source>
        <translation>Es wird nachgeschlagen.</translation>
    </message>
    <message>
        <source>There is nothing to ban.</source>
        <translation>Es gibt nichts auszusperren.</translation>
    </message>
    <message>
        <source>Choose at least one package.</source>
        <translation>Wählen Sie mindestens ein Paket.</translation>
    </message>
    <message>
        <source>Say why: others will see it.</source>
        <translation>Sagen, warum: andere sehen es.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ApplySheet</name>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen des Plans</translation>
    </message>
    <message>
        <source>Making the plan…</source>
        <translation>Der Plan wird gemacht…</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>wird geplant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Version sichern</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Only the text differs: nothing about the fleet would change.</source>
        <translation>Nur der Text ist anders: an der Flotte würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. No Pulp server is changed by this; syncs start at their next scheduled time.</source>
        <translation>Noch ist nichts geändert. Kein Pulp-Server wird dadurch geändert; Syncs beginnen zu ihrer nächsten Zeit.</translation>
    </message>
    <message>
        <source>applying</source>
        <translation>wird angewandt</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewandt…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::BanDialog</name>
    <message>
        <source>Keep a package out</source>
        <translation>Ein Paket fernhalten</translation>
    </message>
    <message>
        <source>Ban it</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Takes effect at the next sync of each repository. What is there already stays: remove it under Find, or do both at once with Malicious package.</source>
        <translation>Wirkt ab dem nächsten Sync jedes Repositorys. Was schon da ist, bleibt: unter Suchen entfernen, oder beides auf einmal mit Schadhaftes Paket.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Typen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>The name is a pattern</source>
        <translation>Der Name ist ein Muster</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>all; or &lt; 5.6.2-1, &gt;= 5.6.0</source>
        <translation>alle; oder &lt; 5.6.2-1, &gt;= 5.6.0</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Name the package, or give its checksum.</source>
        <translation>Das Paket nennen oder seine Prüfsumme angeben.</translation>
    </message>
    <message>
        <source>Say why: others will see it.</source>
        <translation>Sagen, warum: andere sehen es.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::BannedTab</name>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Ferngehalten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Banned packages</source>
        <translation>Gesperrte Pakete</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>What a sync brings of these is removed again before anything is published.</source>
        <translation>Was ein Sync davon bringt, wird wieder entfernt, bevor etwas veröffentlicht wird.</translation>
    </message>
    <message>
        <source>&amp;Ban a package…</source>
        <translation>Ein Paket &amp;sperren…</translation>
    </message>
    <message>
        <source>The bans could not be read: %1</source>
        <translation>Die Sperren konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>No ban matches “%1”.</source>
        <translation>Keine Sperre passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing is banned.</source>
        <translation>Nichts ist gesperrt.</translation>
    </message>
    <message>
        <source>Reading the bans…</source>
        <translation>Die Sperren werden gelesen…</translation>
    </message>
    <message>
        <source>Ban a package</source>
        <translation>Ein Paket sperren</translation>
    </message>
    <message>
        <source>%1 is kept out from the next syncs on</source>
        <translation>%1 wird ab den nächsten Syncs ferngehalten</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n bans?</source>
        <translation>
            <numerusform>%n Sperre zurücknehmen?</numerusform>
            <numerusform>%n Sperren zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The next syncs let these packages in again.</source>
        <translation>Die nächsten Syncs lassen diese Pakete wieder herein.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n bans</source>
        <translation>
            <numerusform>%n Sperre zurücknehmen</numerusform>
            <numerusform>%n Sperren zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>A ban could not be taken back</source>
        <translation>Eine Sperre konnte nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>Ban by ad&amp;visory…</source>
        <translation>Nach Ad&amp;visory aussperren…</translation>
    </message>
    <message>
        <source>Keep out everything that an advisory mends</source>
        <translation>Alles aussperren, was ein Advisory behebt</translation>
    </message>
    <message>
        <source>The ban of %1 could not be stored</source>
        <translation>Die Sperre von %1 konnte nicht gespeichert werden</translation>
    </message>
    <message numerus="yes">
        <source>%n packages are kept out from the next syncs on</source>
        <translation>
            <numerusform>%n Paket bleibt ab den nächsten Syncs draußen</numerusform>
            <numerusform>%n Pakete bleiben ab den nächsten Syncs draußen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CertificatesTab</name>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Dient als</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>valid from %1
to %2</source>
        <translation>gültig von %1
bis %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>nicht gültig vor %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>shown by the server</source>
        <translation>vom Server gezeigt</translation>
    </message>
    <message>
        <source>trusted authority</source>
        <translation>anerkannte Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>authority of a remote</source>
        <translation>Zertifizierungsstelle eines Remotes</translation>
    </message>
    <message>
        <source>client of a remote</source>
        <translation>Client eines Remotes</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Reading the certificates…</source>
        <translation>Die Zertifikate werden gelesen…</translation>
    </message>
    <message>
        <source>The certificates could not be read</source>
        <translation>Die Zertifikate konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No certificate matches the filter.</source>
        <translation>Kein Zertifikat passt zum Filter.</translation>
    </message>
    <message>
        <source>Certificates %1</source>
        <translation>Zertifikate %1</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>shown by an upstream</source>
        <translation>von einer Quelle gezeigt</translation>
    </message>
    <message>
        <source>No certificate is known here: the server is reached by http, and none of its remotes holds one, as far as they have been read.</source>
        <translation>Hier ist kein Zertifikat bekannt: Der Server wird über http erreicht, und keines seiner Remotes hat eines, soweit sie gelesen wurden.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CliTakeover</name>
    <message>
        <source>the profile “%1” has the same server</source>
        <translation>das Profil „%1“ hat denselben Server</translation>
    </message>
    <message>
        <source>without a password: give it in Servers, later</source>
        <translation>ohne Passwort: später unter Server angeben</translation>
    </message>
    <message>
        <source>pulp-cli does not check its certificate; Pulpit will</source>
        <translation>pulp-cli prüft sein Zertifikat nicht; Pulpit wird es prüfen</translation>
    </message>
    <message>
        <source>The profiles of pulp-cli could not be read</source>
        <translation>Die Profile von pulp-cli konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is in the fleet already</source>
        <translation>er ist schon in der Flotte</translation>
    </message>
    <message>
        <source>%1: left out, %2</source>
        <translation>%1: ausgelassen, %2</translation>
    </message>
    <message>
        <source>%1: %2 as %3</source>
        <translation>%1: %2 als %3</translation>
    </message>
    <message>
        <source>There is no profile to take over</source>
        <translation>Es gibt kein Profil zu übernehmen</translation>
    </message>
    <message>
        <source>%1 has none.</source>
        <translation>%1 hat keines.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n servers from pulp-cli?</source>
        <translation>
            <numerusform>%n Server von pulp-cli übernehmen?</numerusform>
            <numerusform>%n Server von pulp-cli übernehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords go into the keyring and nowhere else. %1 stays as it is.</source>
        <translation>Passwörter kommen in den Schlüsselbund und nirgendwohin sonst. %1 bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n servers</source>
        <translation>
            <numerusform>%n Server hinzufügen</numerusform>
            <numerusform>%n Server hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>A password could not be put into the keyring; no server was added</source>
        <translation>Ein Passwort konnte nicht in den Schlüsselbund gelegt werden; kein Server wurde hinzugefügt</translation>
    </message>
    <message>
        <source>The configuration in force could not be read</source>
        <translation>Die geltende Konfiguration konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 could not be added</source>
        <translation>%1 konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Add the servers one by one.</source>
        <translation>Die Server einzeln hinzufügen.</translation>
    </message>
    <message>
        <source>The configuration would not be valid with these servers</source>
        <translation>Die Konfiguration wäre mit diesen Servern nicht gültig</translation>
    </message>
    <message>
        <source>The servers could not be added</source>
        <translation>Die Server konnten nicht hinzugefügt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n servers are added; their repositories are being read</source>
        <translation>
            <numerusform>%n Server ist hinzugefügt; seine Repositorys werden gelesen</numerusform>
            <numerusform>%n Server sind hinzugefügt; ihre Repositorys werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>its certificate is named without its full path</source>
        <translation>sein Zertifikat ist ohne vollen Pfad genannt</translation>
    </message>
    <message>
        <source>shows the certificate %1</source>
        <translation>zeigt das Zertifikat %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it has neither a user nor a certificate</source>
        <translation>es hat weder einen Benutzer noch ein Zertifikat</translation>
    </message>
    <message>
        <source>signs in by its password; the certificate is left out</source>
        <translation>meldet sich mit dem Passwort an; das Zertifikat wird ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2 by its certificate</source>
        <comment>profile: server</comment>
        <translation>%1: %2 mit Zertifikat</translation>
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
        <translation>Sync von %1 ist eingereiht</translation>
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
    <message>
        <source>Open the manual</source>
        <translation>Das Handbuch öffnen</translation>
    </message>
    <message>
        <source>Open the profile %1</source>
        <translation>Das Profil %1 öffnen</translation>
    </message>
    <message>
        <source>The profile could not be opened</source>
        <translation>Das Profil konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CompareSheet</name>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Bietet an</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>extra: %1</source>
        <translation>zusätzlich: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Compared repositories</source>
        <translation>Verglichene Repositorys</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compare repositories</source>
        <translation>Repositorys vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories beside each other</source>
        <translation>
            <numerusform>%n Repository</numerusform>
            <numerusform>%n Repositorys nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asks each server and its source what they serve now</source>
        <translation>Fragt jeden Server und seine Quelle, was sie jetzt anbieten</translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>none is known to differ</source>
        <translation>von keinem ist eine Abweichung bekannt</translation>
    </message>
    <message numerus="yes">
        <source>of %n nothing is known</source>
        <translation>
            <numerusform>von %n ist nichts bekannt</numerusform>
            <numerusform>von %n ist nichts bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the servers…</source>
        <translation>Die Server werden gefragt…</translation>
    </message>
    <message>
        <source>The comparison failed: %1</source>
        <translation>Der Vergleich ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Compare packages</source>
        <translation>Pakete vergleichen</translation>
    </message>
    <message>
        <source>The packages of two repositories of the same type, by name</source>
        <translation>Die Pakete zweier Repositories desselben Typs, nach Namen</translation>
    </message>
    <message>
        <source>Index served</source>
        <translation>Ausgelieferter Index</translation>
    </message>
    <message>
        <source>Against source</source>
        <translation>Gegen Quelle</translation>
    </message>
    <message>
        <source>what the others should have</source>
        <translation>was die anderen haben sollten</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>gleich wie %1</translation>
    </message>
    <message>
        <source>differs from %1</source>
        <translation>weicht von %1 ab</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CompareTab</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>%1, side %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
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
        <source>Packages that only side %1 has</source>
        <translation>Pakete, die nur Seite %1 hat</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 on %2, version %3</source>
        <translation>%1 auf %2, Version %3</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>They could not be compared: %1</source>
        <translation>Sie konnten nicht verglichen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>Both have the same %n packages.</source>
        <translation>
            <numerusform>Beide haben dasselbe %n Paket.</numerusform>
            <numerusform>Beide haben dieselben %n Pakete.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in common, %2 only in the first, %3 only in the second.</source>
        <translation>%1 gemeinsam, %2 nur im ersten, %3 nur im zweiten.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the repositories is no longer known.</source>
        <translation>Eines der Repositories ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>Choose two versions of a repository, the same repository on two servers, or two repositories</source>
        <translation>Zwei Versionen eines Repositorys, dasselbe Repository auf zwei Servern oder zwei Repositories wählen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ComparisonView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>The change before (Shift+F7)</source>
        <translation>Die vorige Änderung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>The next change (F7)</source>
        <translation>Die nächste Änderung (F7)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ConfigDocument</name>
    <message>
        <source>%1 is no text in UTF-8</source>
        <translation>%1 ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>%1 was changed on the disk</source>
        <translation>%1 wurde auf der Platte geändert</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
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
    <name>pulpit::gui::ConfigurationPage</name>
    <message>
        <source>%1 has changes that were not saved</source>
        <translation>%1 hat Änderungen, die nicht gesichert sind</translation>
    </message>
    <message>
        <source>They are lost when something else is opened.</source>
        <translation>Sie gehen verloren, wenn etwas anderes geöffnet wird.</translation>
    </message>
    <message>
        <source>Open a configuration file</source>
        <translation>Eine Konfigurationsdatei öffnen</translation>
    </message>
    <message>
        <source>Configuration (*.yml *.yaml *.ini *.json);;All files (*)</source>
        <translation>Konfiguration (*.yml *.yaml *.ini *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Die Datei öffnen</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>%1 konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>%1 is saved; it is read with the next plan of pulp_config.yml</source>
        <translation>%1 ist gesichert; sie wird mit dem nächsten Plan von pulp_config.yml gelesen</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gesichert</translation>
    </message>
    <message>
        <source>What %1 would change</source>
        <translation>Was %1 ändern würde</translation>
    </message>
    <message>
        <source>%1 is in force as version %2</source>
        <translation>%1 gilt als Version %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Die Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The text becomes again what it was; undo brings the changes back.</source>
        <translation>Der Text wird wieder, was er war; Rückgängig bringt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Die Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Going back to version %1</source>
        <translation>Zurück zu Version %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 was changed on the disk and is read again</source>
        <translation>%1 wurde auf der Platte geändert und ist neu gelesen</translation>
    </message>
    <message>
        <source>%1 was changed on the disk while it was edited here.</source>
        <translation>%1 wurde auf der Platte geändert, während sie hier bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What is on the disk, and what is here</source>
        <translation>Was auf der Platte ist und was hier steht</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>A text that was not saved is still there, from %1.</source>
        <translation>Ein Text, der nicht gesichert wurde, ist noch da, von %1.</translation>
    </message>
    <message>
        <source>The draft, and what is here</source>
        <translation>Der Entwurf und was hier steht</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Nothing to fix in this line</source>
        <translation>In dieser Zeile ist nichts zu beheben</translation>
    </message>
    <message>
        <source>Put the cursor on a server, a group or credentials to rename it everywhere.</source>
        <translation>Den Cursor auf einen Server, eine Gruppe oder Zugangsdaten setzen, um sie überall umzubenennen.</translation>
    </message>
    <message>
        <source>%1 could not be renamed</source>
        <translation>%1 konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>%1 could not be changed</source>
        <translation>%1 konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>Register repositories from their definitions</source>
        <translation>Repositorys aus ihren Definitionen anlegen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>Text der Konfiguration</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Save file</source>
        <translation>Datei &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Plan…</source>
        <translation>&amp;Planen…</translation>
    </message>
    <message>
        <source>Configuration in force</source>
        <translation>Geltende Konfiguration</translation>
    </message>
    <message>
        <source>Show the configuration in force</source>
        <translation>Die geltende Konfiguration zeigen</translation>
    </message>
    <message>
        <source>Compare with the text it was made from</source>
        <translation>Mit dem Text vergleichen, aus dem er entstand</translation>
    </message>
    <message>
        <source>What was changed here</source>
        <translation>Was hier geändert wurde</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Rename everywhere…</source>
        <translation>Überall umbenennen…</translation>
    </message>
    <message>
        <source>Go to the definition</source>
        <translation>Zur Definition gehen</translation>
    </message>
    <message>
        <source>Register repositories from Git…</source>
        <translation>Repositorys aus Git anlegen…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>No configuration is in force yet.</source>
        <translation>Noch gilt keine Konfiguration.</translation>
    </message>
    <message>
        <source>It names the Pulp servers of the fleet, how to log in, and what is synced when.</source>
        <translation>Sie nennt die Pulp-Server der Flotte, wie man sich anmeldet und was wann synchronisiert wird.</translation>
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
        <source>Write one here</source>
        <translation>Hier eine schreiben</translation>
    </message>
    <message>
        <source>The configuration in force could not be read</source>
        <translation>Die geltende Konfiguration konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 has put version %2 into force meanwhile.</source>
        <translation>%1 hat inzwischen Version %2 in Kraft gesetzt.</translation>
    </message>
    <message>
        <source>What is in force, and what is here</source>
        <translation>Was gilt und was hier steht</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren nehmen</translation>
    </message>
    <message>
        <source>This file has characters that an editor of lines would change; it is shown and cannot be edited here.</source>
        <translation>Diese Datei hat Zeichen, die ein Zeileneditor ändern würde; sie wird gezeigt und ist hier nicht zu bearbeiten.</translation>
    </message>
    <message>
        <source>The line ends of this file are mixed; when it is saved, all of them become the same.</source>
        <translation>Die Zeilenenden dieser Datei sind gemischt; beim Sichern werden alle gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>version %1 by %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>A text with errors is not saved; it is kept as a draft.</source>
        <translation>Ein Text mit Fehlern wird nicht gesichert; er bleibt als Entwurf.</translation>
    </message>
    <message>
        <source>Mend the errors first.</source>
        <translation>Erst die Fehler beheben.</translation>
    </message>
    <message>
        <source>Shows what would change before it does.</source>
        <translation>Zeigt, was sich ändern würde, bevor es geschieht.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>in the editor</source>
        <translation>im Editor</translation>
    </message>
    <message>
        <source>Put the cursor on a server, a group or credentials to remove it everywhere.</source>
        <translation>Setzen Sie den Cursor auf einen Server, eine Gruppe oder Zugangsdaten, um sie überall zu entfernen.</translation>
    </message>
    <message>
        <source>%1 could not be removed</source>
        <translation>%1 konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>Remove everywhere…</source>
        <translation>Überall entfernen…</translation>
    </message>
    <message>
        <source>not applied, version %1 is in force</source>
        <translation>nicht angewandt, Version %1 gilt</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewandt</translation>
    </message>
    <message>
        <source>&amp;Save version</source>
        <translation>Version &amp;speichern</translation>
    </message>
    <message>
        <source>Keeps the text as a new version. Nothing changes until it is applied.</source>
        <translation>Behält den Text als neue Version. Nichts ändert sich, bevor sie angewandt wird.</translation>
    </message>
    <message>
        <source>Show version %1</source>
        <translation>Version %1 zeigen</translation>
    </message>
    <message>
        <source>Version %1 was saved by %2 and not applied. Version %3 is in force and shown here.</source>
        <translation>Version %1 wurde von %2 gespeichert und nicht angewandt. Version %3 gilt und wird hier gezeigt.</translation>
    </message>
    <message>
        <source>What was saved, and what is here</source>
        <translation>Was gespeichert wurde, und was hier steht</translation>
    </message>
    <message>
        <source>The version could not be saved</source>
        <translation>Die Version konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Version %1 is saved. It comes into force when it is applied by “Plan…”.</source>
        <translation>Version %1 ist gespeichert. Sie gilt, sobald sie mit „Plan…“ angewandt wird.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CreateSnapshotDialog</name>
    <message>
        <source>“%1” is not a valid pattern: %2</source>
        <translation>„%1“ ist kein gültiges Muster: %2</translation>
    </message>
    <message>
        <source>Create a snapshot</source>
        <translation>Einen Snapshot anlegen</translation>
    </message>
    <message>
        <source>Plan the snapshot…</source>
        <translation>Den Snapshot planen…</translation>
    </message>
    <message>
        <source>An exact copy of what each chosen repository has now, under another name. Neither syncs nor retention change it.</source>
        <translation>Eine genaue Kopie dessen, was jedes gewählte Repository jetzt hat, unter anderem Namen. Weder Syncs noch Aufräumen ändern sie.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>all; or a pattern: ^ext-</source>
        <translation>alle; oder ein Muster: ^ext-</translation>
    </message>
    <message>
        <source>But not</source>
        <translation>Aber nicht</translation>
    </message>
    <message>
        <source>none; or a pattern</source>
        <translation>keines; oder ein Muster</translation>
    </message>
    <message>
        <source>Renew it where it exists</source>
        <translation>Erneuern, wo es ihn gibt</translation>
    </message>
    <message>
        <source>Serve it under its own paths</source>
        <translation>Unter eigenen Pfaden anbieten</translation>
    </message>
    <message>
        <source>There is no server yet.</source>
        <translation>Es gibt noch keinen Server.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>%1 is not configured to make snapshots: give it max_concurrent_snapshots below snapshot_support in the configuration.</source>
        <translation>%1 ist nicht für Snapshots eingerichtet: In der Konfiguration max_concurrent_snapshots unter snapshot_support angeben.</translation>
    </message>
    <message>
        <source>The server is not configured to make snapshots.</source>
        <translation>Der Server ist nicht für Snapshots eingerichtet.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CredentialsCard</name>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>an authority of its own</source>
        <translation>eine eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>one certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>config.ini</source>
        <translation>config.ini</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>der Umgebung</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>einer Datei</translation>
    </message>
    <message>
        <source>Passwords and trust</source>
        <translation>Passwörter und Vertrauen</translation>
    </message>
    <message>
        <source>Test the passwords</source>
        <translation>Die Passwörter prüfen</translation>
    </message>
    <message>
        <source>There is no server yet.</source>
        <translation>Es gibt noch keinen Server.</translation>
    </message>
    <message>
        <source>A test fetches each password once and throws it away. Where they come from, and which certificates are trusted, is part of pulp_config.yml.</source>
        <translation>Eine Prüfung holt jedes Passwort einmal und verwirft es. Woher sie kommen und welchen Zertifikaten vertraut wird, steht in pulp_config.yml.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password from</source>
        <translation>Passwort aus</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>geholt</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The passwords could not be tested</source>
        <translation>Die Passwörter konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::CutOverTab</name>
    <message>
        <source>1  Prepare</source>
        <translation>1  Vorbereiten</translation>
    </message>
    <message>
        <source>Each distribution is pinned to what it serves now; then the group is synced. New versions are fetched, checked and published, and clients do not see them.</source>
        <translation>Jede Distribution wird auf das festgelegt, was sie jetzt anbietet; dann wird die Gruppe synchronisiert. Neue Versionen werden geholt, geprüft und veröffentlicht, und Clients sehen sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Prepare…</source>
        <translation>&amp;Vorbereiten…</translation>
    </message>
    <message>
        <source>2  Switch</source>
        <translation>2  Umschalten</translation>
    </message>
    <message>
        <source>All pinned distributions serve the newest versions together, and the old ones again if one server cannot. Refused where a sync failed or a repository differs from its source.</source>
        <translation>Alle festgelegten Distributionen bieten zugleich die neuesten Versionen an, und wieder die alten, wenn ein Server nicht kann. Abgelehnt, wo ein Sync scheiterte oder ein Repository von seiner Quelle abweicht.</translation>
    </message>
    <message>
        <source>S&amp;witch…</source>
        <translation>&amp;Umschalten…</translation>
    </message>
    <message>
        <source>3  Back</source>
        <translation>3  Zurück</translation>
    </message>
    <message>
        <source>If something is wrong: everything serves again what it served before the last switch.</source>
        <translation>Wenn etwas nicht stimmt: alles bietet wieder an, was es vor dem letzten Umschalten anbot.</translation>
    </message>
    <message>
        <source>Go &amp;back…</source>
        <translation>&amp;Zurück…</translation>
    </message>
    <message>
        <source>Prepare a release</source>
        <translation>Eine Freigabe vorbereiten</translation>
    </message>
    <message>
        <source>Switch to the newest versions</source>
        <translation>Auf die neuesten Versionen umschalten</translation>
    </message>
    <message>
        <source>Serve what was served before</source>
        <translation>Anbieten, was vorher angeboten wurde</translation>
    </message>
    <message>
        <source>Which servers, which repositories</source>
        <translation>Welche Server, welche Repositorys</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>all; or a pattern: ^ext-</source>
        <translation>alle; oder ein Muster: ^ext-</translation>
    </message>
    <message>
        <source>Group that is synced</source>
        <translation>Gruppe, die synchronisiert wird</translation>
    </message>
    <message>
        <source>Sync the group</source>
        <translation>Die Gruppe synchronisieren</translation>
    </message>
    <message>
        <source>Rings, one after the other</source>
        <translation>Ringe, einer nach dem anderen</translation>
    </message>
    <message>
        <source>all at once; or rings: dev=server-a@2h prod=server-b</source>
        <translation>alle auf einmal; oder Ringe: dev=server-a@2h prod=server-b</translation>
    </message>
    <message>
        <source>none: only pin</source>
        <translation>keine: nur festlegen</translation>
    </message>
    <message>
        <source>Write a ring as dev=server-a,server-b@2h</source>
        <translation>Einen Ring als dev=server-a,server-b@2h schreiben</translation>
    </message>
    <message>
        <source>There is no server %1.</source>
        <translation>Es gibt keinen Server %1.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write digits and one of d, h, m, s: 2h</source>
        <translation>„%1“ ist keine Dauer. Ziffern und eines von d, h, m, s schreiben: 2h</translation>
    </message>
    <message>
        <source>Choose the servers first.</source>
        <translation>Erst die Server wählen.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::DayChart</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG sichern…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG sichern…</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Als &amp;CSV sichern…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Save the chart %1</source>
        <translation>Das Diagramm %1 sichern</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
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
        <source>canceled or skipped</source>
        <translation>abgebrochen oder ausgelassen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message numerus="yes">
        <source>No sync in the last %n days.</source>
        <translation>
            <numerusform>Kein Sync am letzten Tag.</numerusform>
            <numerusform>Kein Sync in den letzten %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>Pulp tells no sizes of %1 content.</source>
        <translation>Pulp nennt keine Größen von %1-Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>No sync of the last %n days whose sizes are known.</source>
        <translation>
            <numerusform>Kein Sync des letzten Tages, dessen Größen bekannt sind.</numerusform>
            <numerusform>Kein Sync der letzten %n Tage, dessen Größen bekannt sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
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
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::DiffView</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EditDialog</name>
    <message>
        <source>What is left empty stays as it is.</source>
        <translation>Was leer bleibt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Plan the change…</source>
        <translation>Die Änderung planen…</translation>
    </message>
    <message numerus="yes">
        <source>Edit the remotes of %n repositories</source>
        <translation>
            <numerusform>Das Remote von %n Repository bearbeiten</numerusform>
            <numerusform>Die Remotes von %n Repositorys bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How many versions %n repositories keep</source>
        <translation>
            <numerusform>Wie viele Versionen %n Repository behält</numerusform>
            <numerusform>Wie viele Versionen %n Repositorys behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n repositories</source>
        <translation>
            <numerusform>%n Repository bearbeiten</numerusform>
            <numerusform>%n Repositorys bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields of the remotes</source>
        <translation>Felder der Remotes</translation>
    </message>
    <message>
        <source>Pulp drops older versions at once, but none that a distribution serves.</source>
        <translation>Pulp verwirft ältere Versionen sofort, aber keine, die eine Distribution anbietet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>repository, server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Edit the remote of %1</source>
        <translation>Remote von %1 bearbeiten</translation>
    </message>
    <message>
        <source>How many versions %1 keeps</source>
        <translation>Wie viele Versionen %1 behält</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EditForm</name>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>Files are fetched</source>
        <translation>Dateien werden geholt</translation>
    </message>
    <message>
        <source>Check certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Certificate authority (PEM)</source>
        <translation>Zertifizierungsstelle (PEM)</translation>
    </message>
    <message>
        <source>Client certificate (PEM)</source>
        <translation>Client-Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>Benutzername beim Proxy</translation>
    </message>
    <message>
        <source>Requests a second, at most</source>
        <translation>Anfragen je Sekunde, höchstens</translation>
    </message>
    <message>
        <source>Downloads at a time</source>
        <translation>Downloads auf einmal</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>Versucht es erneut</translation>
    </message>
    <message>
        <source>Time-out of a request, s</source>
        <translation>Zeitgrenze einer Anfrage, s</translation>
    </message>
    <message>
        <source>Time-out of a connection, s</source>
        <translation>Zeitgrenze einer Verbindung, s</translation>
    </message>
    <message>
        <source>Time-out of connecting, s</source>
        <translation>Zeitgrenze des Verbindens, s</translation>
    </message>
    <message>
        <source>Time-out of reading, s</source>
        <translation>Zeitgrenze des Lesens, s</translation>
    </message>
    <message>
        <source>deb distributions</source>
        <translation>deb-Distributionen</translation>
    </message>
    <message>
        <source>deb components</source>
        <translation>deb-Komponenten</translation>
    </message>
    <message>
        <source>deb architectures</source>
        <translation>deb-Architekturen</translation>
    </message>
    <message>
        <source>Serves at path</source>
        <translation>Bietet an unter dem Pfad</translation>
    </message>
    <message>
        <source>Content guard</source>
        <translation>Content Guard</translation>
    </message>
    <message>
        <source>Hidden in the list of content</source>
        <translation>In der Inhaltsliste verborgen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Keeps versions</source>
        <translation>Behält Versionen</translation>
    </message>
    <message>
        <source>Publishes by itself</source>
        <translation>Veröffentlicht von selbst</translation>
    </message>
    <message>
        <source>Password is kept at</source>
        <translation>Das Passwort liegt in</translation>
    </message>
    <message>
        <source>Proxy password is kept at</source>
        <translation>Das Proxy-Passwort liegt in</translation>
    </message>
    <message>
        <source>Client key is kept at</source>
        <translation>Der Client-Schlüssel liegt in</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>This is not a URL. Write it as https://mirror.example.com/path/</source>
        <translation>Das ist keine URL. So schreiben: https://mirror.example.com/path/</translation>
    </message>
    <message>
        <source>Pulp fetches by http, https or file.</source>
        <translation>Pulp holt über http, https oder file.</translation>
    </message>
    <message>
        <source>A URL must not carry credentials. Use the fields for them.</source>
        <translation>Eine URL darf keine Zugangsdaten tragen. Die Felder dafür benutzen.</translation>
    </message>
    <message>
        <source>Choose one of the three.</source>
        <translation>Eines der drei wählen.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Eine ganze Zahl schreiben.</translation>
    </message>
    <message>
        <source>The number is too small.</source>
        <translation>Die Zahl ist zu klein.</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Ja oder nein wählen.</translation>
    </message>
    <message>
        <source>A path has no slash at its ends, no blanks and no empty parts.</source>
        <translation>Ein Pfad hat keinen Schrägstrich an den Enden, keine Leerzeichen und keine leeren Teile.</translation>
    </message>
    <message>
        <source>A certificate begins with -----BEGIN CERTIFICATE-----</source>
        <translation>Ein Zertifikat beginnt mit -----BEGIN CERTIFICATE-----</translation>
    </message>
    <message>
        <source>Write labels as team=web, tier=prod</source>
        <translation>Labels so schreiben: team=web, tier=prod</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>with every sync</source>
        <translation>bei jedem Sync</translation>
    </message>
    <message>
        <source>when a client asks</source>
        <translation>wenn ein Client fragt</translation>
    </message>
    <message>
        <source>when a client asks, never kept</source>
        <translation>wenn ein Client fragt, nie behalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Pulp&apos;s default</source>
        <translation>Pulps Vorgabe</translation>
    </message>
    <message>
        <source>Pulp does not tell it</source>
        <translation>Pulp verrät es nicht</translation>
    </message>
    <message>
        <source>file:/etc/… or vault:path#field; Pulp does not tell it</source>
        <translation>file:/etc/… oder vault:path#field; Pulp verrät es nicht</translation>
    </message>
    <message>
        <source>Name at the registry</source>
        <translation>Name in der Registry</translation>
    </message>
    <message>
        <source>Only these tags</source>
        <translation>Nur diese Tags</translation>
    </message>
    <message>
        <source>Not these tags</source>
        <translation>Diese Tags nicht</translation>
    </message>
    <message>
        <source>Only for who is logged in</source>
        <translation>Nur für Angemeldete</translation>
    </message>
    <message>
        <source>Write names with commas between them.</source>
        <translation>Schreiben Sie Namen mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>all; or 1.2*, latest</source>
        <translation>alle; oder 1.2*, latest</translation>
    </message>
    <message>
        <source>none; or *-beta, nightly</source>
        <translation>keine; oder *-beta, nightly</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EditScheduleDialog</name>
    <message>
        <source>Edit schedule</source>
        <translation>Zeitplan bearbeiten</translation>
    </message>
    <message>
        <source>Edit the schedule of %1</source>
        <translation>Zeitplan von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Reading the configuration in force…</source>
        <translation>Die geltende Konfiguration wird gelesen…</translation>
    </message>
    <message>
        <source>Next runs</source>
        <translation>Nächste Läufe</translation>
    </message>
    <message>
        <source>Show in the configuration</source>
        <translation>In der Konfiguration zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Plan the change</source>
        <translation>Änderung planen</translation>
    </message>
    <message>
        <source>Runs by itself</source>
        <translation>Läuft von selbst</translation>
    </message>
    <message>
        <source>Without a time it runs only when asked to. To stop it for a while, pause it instead.</source>
        <translation>Ohne Zeit läuft er nur auf Wunsch. Um ihn eine Weile anzuhalten, pausieren Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Ended after</source>
        <translation>Beendet nach</translation>
    </message>
    <message>
        <source>Syncs at a time</source>
        <translation>Syncs auf einmal</translation>
    </message>
    <message>
        <source>This entry of pulp_config.yml is for every server. What you change here is written there, everything else in the text stays as it is.</source>
        <translation>Dieser Eintrag der pulp_config.yml gilt für jeden Server. Was Sie hier ändern, wird dort geschrieben, alles andere im Text bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>What you change here is written into pulp_config.yml, everything else in the text stays as it is.</source>
        <translation>Was Sie hier ändern, wird in die pulp_config.yml geschrieben, alles andere im Text bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>It runs only when asked to.</source>
        <translation>Er läuft nur auf Wunsch.</translation>
    </message>
    <message>
        <source>A number with s, m, h or d; -1: no limit.</source>
        <translation>Eine Zahl mit s, m, h oder d; -1: keine Grenze.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>The configuration in force has errors; mend them on its page first.</source>
        <translation>Die geltende Konfiguration hat Fehler; beheben Sie sie zuerst auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Change the schedule of %1</source>
        <translation>Zeitplan von %1 ändern</translation>
    </message>
    <message>
        <source>The schedule of %1 is changed; the configuration in force is version %2 now</source>
        <translation>Der Zeitplan von %1 ist geändert; es gilt jetzt Version %2 der Konfiguration</translation>
    </message>
    <message>
        <source>The configuration in force has no such schedule any more.</source>
        <translation>Die geltende Konfiguration hat diesen Zeitplan nicht mehr.</translation>
    </message>
    <message>
        <source>Write when it runs, e.g. 0 2 * * * for each day at 02:00.</source>
        <translation>Schreiben Sie, wann er läuft, z. B. 0 2 * * * für jeden Tag um 02:00.</translation>
    </message>
    <message>
        <source>No such time ever comes.</source>
        <translation>Eine solche Zeit kommt nie.</translation>
    </message>
    <message>
        <source>Write a number with the unit s, m, h or d, e.g. 6h; -1 for no limit.</source>
        <translation>Schreiben Sie eine Zahl mit der Einheit s, m, h oder d, z. B. 6h; -1 für keine Grenze.</translation>
    </message>
    <message>
        <source>The schedule could not be opened</source>
        <translation>Der Zeitplan konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the configuration has no such schedule any more</source>
        <translation>die Konfiguration hat diesen Zeitplan nicht mehr</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EditorGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::EmergencyDialog</name>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>für %n Tag</numerusform>
            <numerusform>für %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a malicious package</source>
        <translation>Ein schadhaftes Paket entfernen</translation>
    </message>
    <message>
        <source>Plan the removal…</source>
        <translation>Das Entfernen planen…</translation>
    </message>
    <message>
        <source>The ban is written before the first change, so that no sync brings the package back meanwhile. You see the plan before anything is changed.</source>
        <translation>Die Sperre wird vor der ersten Änderung geschrieben, damit kein Sync das Paket inzwischen zurückbringt. Sie sehen den Plan, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Typen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>exact name, or path of a file</source>
        <translation>genauer Name oder Pfad einer Datei</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>all; or &lt; 5.6.2-1, &gt;= 5.6.0</source>
        <translation>alle; oder &lt; 5.6.2-1, &gt;= 5.6.0</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>backdoor in the release of 29 March</source>
        <translation>Hintertür in der Ausgabe vom 29. März</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Keep it out</source>
        <translation>Fernhalten</translation>
    </message>
    <message>
        <source>Snapshots as well</source>
        <translation>Auch Snapshots</translation>
    </message>
    <message>
        <source>Name the package, or give its checksum.</source>
        <translation>Das Paket nennen oder seine Prüfsumme angeben.</translation>
    </message>
    <message>
        <source>Say why: others will see it at the ban.</source>
        <translation>Sagen, warum: andere sehen es bei der Sperre.</translation>
    </message>
    <message>
        <source>Where it is shows here as soon as it has a name.</source>
        <translation>Wo es ist, steht hier, sobald es einen Namen hat.</translation>
    </message>
    <message>
        <source>Looking on all servers…</source>
        <translation>Auf allen Servern wird gesucht…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n servers gave no answer; nothing is known of them.</source>
        <translation>
            <numerusform>%n Server hat nicht geantwortet; von ihm ist nichts bekannt.</numerusform>
            <numerusform>%n Server haben nicht geantwortet; von ihnen ist nichts bekannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ExpireSnapshotsDialog</name>
    <message>
        <source>Remove old snapshots</source>
        <translation>Alte Snapshots entfernen</translation>
    </message>
    <message>
        <source>Plan the removal…</source>
        <translation>Das Entfernen planen…</translation>
    </message>
    <message>
        <source>A snapshot goes when it is older and not among the newest. It stays as long as a distribution serves it, or the next way back would lead to it.</source>
        <translation>Ein Snapshot geht, wenn er älter und nicht unter den neuesten ist. Er bleibt, solange eine Distribution ihn anbietet oder der nächste Weg zurück zu ihm führt.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>any age; or 90d</source>
        <translation>jedes Alter; oder 90d</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Die neuesten behalten</translation>
    </message>
    <message>
        <source>none; or 3</source>
        <translation>keinen; oder 3</translation>
    </message>
    <message>
        <source>Names begin with</source>
        <translation>Namen beginnen mit</translation>
    </message>
    <message>
        <source>all snapshots</source>
        <translation>alle Snapshots</translation>
    </message>
    <message>
        <source>Choose a server.</source>
        <translation>Einen Server wählen.</translation>
    </message>
    <message>
        <source>Say how old, or how many stay.</source>
        <translation>Sagen, wie alt oder wie viele bleiben.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write digits and one of d, h, m, s: 90d</source>
        <translation>„%1“ ist keine Dauer. Ziffern und eines von d, h, m, s schreiben: 90d</translation>
    </message>
    <message>
        <source>How many stay is a number.</source>
        <translation>Wie viele bleiben, ist eine Zahl.</translation>
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
        <translation>würde zu viel entfernen; zurückgehalten</translation>
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
    <name>pulpit::gui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found, from the other end</source>
        <translation>
            <numerusform>%n gefunden, vom anderen Ende</numerusform>
            <numerusform>%n gefunden, vom anderen Ende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindTab</name>
    <message>
        <source>Where the package was found</source>
        <translation>Wo das Paket gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>In every retained version since %1, made %2, and perhaps for longer.</source>
        <translation>In jeder behaltenen Version seit %1, entstanden %2, vielleicht schon länger.</translation>
    </message>
    <message>
        <source>There since version %1, made %2.</source>
        <translation>Seit Version %1 da, entstanden %2.</translation>
    </message>
    <message>
        <source>Since when is unknown: %1</source>
        <translation>Seit wann, ist unbekannt: %1</translation>
    </message>
    <message>
        <source>Name of a package, path of a file, or SHA-256</source>
        <translation>Name eines Pakets, Pfad einer Datei oder SHA-256</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>jede Version</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Typen</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Malicious package…</source>
        <translation>S&amp;chadhaftes Paket…</translation>
    </message>
    <message>
        <source>Where it is, remove it everywhere, keep it out: in one go</source>
        <translation>Wo es ist, überall entfernen, fernhalten: in einem Zug</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n servers…</source>
        <translation>
            <numerusform>%n Server wird gefragt…</numerusform>
            <numerusform>%n Server werden gefragt…</numerusform>
        </translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>Die Suche ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 was not searched: %2</source>
        <translation>%1 wurde nicht durchsucht: %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing that was found matches “%1”.</source>
        <translation>Nichts, was gefunden wurde, passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No server that answered has it.</source>
        <translation>Kein Server, der geantwortet hat, hat es.</translation>
    </message>
    <message>
        <source>Write a name to see which servers have the package, and which serve it.</source>
        <translation>Einen Namen schreiben, um zu sehen, welche Server das Paket haben und welche es anbieten.</translation>
    </message>
    <message>
        <source>Find a package on all servers</source>
        <translation>Ein Paket auf allen Servern suchen</translation>
    </message>
    <message>
        <source>No repository holds it any more.</source>
        <translation>Kein Repository hat es mehr.</translation>
    </message>
    <message>
        <source>Since when…</source>
        <translation>Seit wann…</translation>
    </message>
    <message>
        <source>Since when is unknown: Pulpit has not looked at this repository yet.</source>
        <translation>Seit wann, ist unbekannt: Pulpit hat dieses Repository noch nicht angesehen.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Remove %1 everywhere</source>
        <translation>%1 überall entfernen</translation>
    </message>
    <message>
        <source>Remove %1 everywhere and keep it out</source>
        <translation>%1 überall entfernen und fernhalten</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbreche&amp;n</translation>
    </message>
    <message>
        <source>%1 of %2 servers searched</source>
        <translation>%1 von %2 Servern durchsucht</translation>
    </message>
    <message>
        <source>Canceled after %1 of %2 servers; nothing is known of the others.</source>
        <translation>Abgebrochen nach %1 von %2 Servern; von den übrigen ist nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n chosen…</source>
        <translation>
            <numerusform>%n gewähltes ent&amp;fernen…</numerusform>
            <numerusform>%n gewählte ent&amp;fernen…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove everything found…</source>
        <translation>Alles Gefundene ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Remove %1 from the servers that were searched</source>
        <translation>%1 von den durchsuchten Servern entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from %2 on %3</source>
        <translation>%1 aus %2 auf %3 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 from %n chosen places</source>
        <translation>
            <numerusform>%1 von %n gewählten Ort entfernen</numerusform>
            <numerusform>%1 von %n gewählten Orten entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindingRow</name>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>Mehr zu: %1</translation>
    </message>
    <message>
        <source>Explain, mute and more</source>
        <translation>Erklären, stummschalten und mehr</translation>
    </message>
    <message>
        <source>&amp;Explain this rule</source>
        <translation>Diese Regel &amp;erklären</translation>
    </message>
    <message>
        <source>&amp;Mute…</source>
        <translation>&amp;Stummschalten…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;pulpitctl command</source>
        <translation>Als &amp;pulpitctl-Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindingWays</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Sync of %1 is queued</source>
        <translation>Sync von %1 ist eingereiht</translation>
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
        <source>%1 could not be asked</source>
        <translation>%1 konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>%1 still gives no answer</source>
        <translation>%1 antwortet noch immer nicht</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>Open the server</source>
        <translation>Den Server öffnen</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Erneut synchronisieren</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Sync the group</source>
        <translation>Die Gruppe synchronisieren</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Open the schedule</source>
        <translation>Den Zeitplan öffnen</translation>
    </message>
    <message>
        <source>Plan clean-up…</source>
        <translation>Aufräumen planen…</translation>
    </message>
    <message>
        <source>Open the repository</source>
        <translation>Repository öffnen</translation>
    </message>
    <message>
        <source>Open the servers</source>
        <translation>Die Server öffnen</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>seit %1 (%2)</translation>
    </message>
    <message>
        <source>muted by %1 until %2: %3</source>
        <translation>stummgeschaltet von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>muted by %1: %2</source>
        <translation>stummgeschaltet von %1: %2</translation>
    </message>
    <message>
        <source>Show what syncs from it</source>
        <translation>Zeigen, was davon synchronisiert</translation>
    </message>
    <message>
        <source>Open the reports</source>
        <translation>Die Berichte öffnen</translation>
    </message>
    <message>
        <source>Edit schedule…</source>
        <translation>Zeitplan bearbeiten…</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FindingsCard</name>
    <message>
        <source>What needs you</source>
        <translation>Was Sie braucht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1 of %2 findings</source>
        <translation>%1 von %2 Befunden</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show fewer findings</source>
        <translation>Weniger Befunde zeigen</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n stumm</numerusform>
            <numerusform>%n stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide muted</source>
        <translation>Stumme ausblenden</translation>
    </message>
    <message>
        <source>Hide muted findings</source>
        <translation>Stummgeschaltete Befunde ausblenden</translation>
    </message>
    <message>
        <source>Show findings: %1</source>
        <translation>Befunde zeigen: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The findings could not be read again: %1. These are of %2.</source>
        <translation>Die Befunde konnten nicht neu gelesen werden: %1. Diese sind von %2.</translation>
    </message>
    <message>
        <source>The findings could not be read: %1</source>
        <translation>Die Befunde konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Read the findings again</source>
        <translation>Die Befunde noch einmal lesen</translation>
    </message>
    <message>
        <source>Looking for what needs you…</source>
        <translation>Es wird nachgesehen, was Sie braucht…</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Kein Befund passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing. Looked %1.</source>
        <translation>Nichts. Nachgesehen %1.</translation>
    </message>
    <message>
        <source>The finding could not be muted</source>
        <translation>Der Befund konnte nicht stummgeschaltet werden</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>Stummgeschaltet: %1</translation>
    </message>
    <message>
        <source>The finding could not be unmuted</source>
        <translation>Der Befund konnte nicht wieder gemeldet werden</translation>
    </message>
    <message>
        <source>Unmuted: %1</source>
        <translation>Wird wieder gemeldet: %1</translation>
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
        <source>Show only these; again: show all</source>
        <translation>Nur diese zeigen; noch einmal: alle zeigen</translation>
    </message>
    <message>
        <source>Repositories by server</source>
        <translation>Repositorys nach Server</translation>
    </message>
    <message>
        <source>No server matches the filter.</source>
        <translation>Kein Server passt zum Filter.</translation>
    </message>
    <message>
        <source>which rule made the finding</source>
        <translation>welche Regel den Befund ergab</translation>
    </message>
    <message>
        <source>and %1 not synced by Pulpit</source>
        <translation>und %1 nicht von Pulpit synchronisiert</translation>
    </message>
    <message>
        <source>failed, different or held back</source>
        <translation>fehlgeschlagen, abweichend oder zurückgehalten</translation>
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
    <message>
        <source>%1 of %2 in sync</source>
        <translation>%1 von %2 synchron</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many, state</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FormDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::FormDraft</name>
    <message>
        <source>What you had typed here is back.</source>
        <translation>Was Sie hier geschrieben hatten, ist wieder da.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
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
    <name>pulpit::gui::FoundModel</name>
    <message>
        <source>served</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>stored only</source>
        <translation>nur gespeichert</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Arch</source>
        <translation>Arch.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>in keinem</translation>
    </message>
    <message>
        <source>In version</source>
        <translation>In Version</translation>
    </message>
    <message>
        <source>%1, latest</source>
        <translation>%1, neueste</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Angeboten</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was found on %n servers.</source>
        <translation>
            <numerusform>Auf %n Server wurde nichts gefunden.</numerusform>
            <numerusform>Auf %n Servern wurde nichts gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n repositories</source>
        <translation>
            <numerusform>in %n Repository</numerusform>
            <numerusform>in %n Repositorys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n servers</source>
        <translation>
            <numerusform>auf %n Server</numerusform>
            <numerusform>auf %n Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>served nowhere</source>
        <translation>nirgends angeboten</translation>
    </message>
    <message numerus="yes">
        <source>served at %n places</source>
        <translation>
            <numerusform>an %n Stelle angeboten</numerusform>
            <numerusform>an %n Stellen angeboten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3, %4</source>
        <translation>%1 %2 %3, %4</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>Ausgeliefert unter</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::GroupsTab</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>%1 at a time, %2</source>
        <comment>number of syncs, max_runtime</comment>
        <translation>%1 auf einmal, %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
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
        <source>Groups of the server</source>
        <translation>Gruppen des Servers</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Open the schedule</source>
        <translation>Den Zeitplan öffnen</translation>
    </message>
    <message>
        <source>No group is configured for this server.</source>
        <translation>Für diesen Server ist keine Gruppe konfiguriert.</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>Die Konfiguration öffnen</translation>
    </message>
    <message>
        <source>The groups could not be read</source>
        <translation>Die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups %1</source>
        <translation>Gruppen %1</translation>
    </message>
    <message>
        <source>Edit schedule…</source>
        <translation>Zeitplan bearbeiten…</translation>
    </message>
    <message>
        <source>When it runs and its limits, changed in pulp_config.yml after a plan</source>
        <translation>Wann er läuft und seine Grenzen, geändert in pulp_config.yml nach einem Plan</translation>
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
    <message>
        <source>Saved filters</source>
        <translation>Gemerkte Filter</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>The manual about this page (%1)</source>
        <translation>Das Handbuch zu dieser Seite (%1)</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Diesen Filter vergessen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter merken</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Meldungen, %n neue</numerusform>
            <numerusform>Meldungen, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::HistoryTab</name>
    <message>
        <source>The chart is in %1</source>
        <translation>Das Diagramm ist in %1</translation>
    </message>
    <message>
        <source>The chart could not be saved</source>
        <translation>Das Diagramm konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei ist nicht zu schreiben</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>The history could not be read: %1</source>
        <translation>Der Verlauf konnte nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Inspector</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In its field</source>
        <translation>In seinem Feld</translation>
    </message>
    <message>
        <source>Object of %1</source>
        <translation>Objekt von %1</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
    <message>
        <source>The object as JSON</source>
        <translation>Das Objekt als JSON</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>What refers to it</source>
        <translation>Was darauf verweist</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The server has no such object (any more)</source>
        <translation>Der Server hat kein solches Objekt (mehr)</translation>
    </message>
    <message>
        <source>The object could not be read</source>
        <translation>Das Objekt konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Looking through the server&apos;s lists…</source>
        <translation>Die Listen des Servers werden durchgesehen…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What refers to it could not be read</source>
        <translation>Was darauf verweist, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing that the server lists.</source>
        <translation>Nichts, was der Server auflistet.</translation>
    </message>
    <message>
        <source>%1 characters more</source>
        <translation>%1 Zeichen mehr</translation>
    </message>
    <message>
        <source>deeper than is shown</source>
        <translation>tiefer, als gezeigt wird</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>&amp;Untersuchen…</translation>
    </message>
    <message>
        <source>The object as the server tells it, and what refers to it</source>
        <translation>Das Objekt, wie der Server es nennt, und was darauf verweist</translation>
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
    <message>
        <source>Copy as pulpitctl command</source>
        <translation>Als pulpitctl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The command is in the clipboard</source>
        <translation>Der Befehl ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Protokoll des Auftrags</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Facts about the job</source>
        <translation>Angaben zum Auftrag</translation>
    </message>
    <message>
        <source>Now there</source>
        <translation>Jetzt vorhanden</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>versions before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>nothing new upstream</source>
        <translation>nichts Neues an der Quelle</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message numerus="yes">
        <source>of %n repositories</source>
        <translation>
            <numerusform>von %n Repository</numerusform>
            <numerusform>von %n Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed so far</source>
        <translation>Was sich bisher änderte</translation>
    </message>
    <message numerus="yes">
        <source>Last %n runs: median %1, 95 of 100 within %2</source>
        <translation>
            <numerusform>Letzter Lauf: Median %1, 95 von 100 in %2</numerusform>
            <numerusform>Letzte %n Läufe: Median %1, 95 von 100 in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n runs</source>
        <translation>
            <numerusform>Letzter Lauf</numerusform>
            <numerusform>Letzte %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Pulp task</source>
        <translation>Pulp-Aufgabe</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>repositories</comment>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 running</source>
        <comment>repositories</comment>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <comment>repositories</comment>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 completed, %2 of them changed</source>
        <comment>repositories</comment>
        <translation>%1 abgeschlossen, davon %2 geändert</translation>
    </message>
    <message>
        <source>%1 completed, none changed</source>
        <comment>repositories</comment>
        <translation>%1 abgeschlossen, keines geändert</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobLog</name>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>job %1 queued by %2: %3</source>
        <translation>Auftrag %1 eingereiht von %2: %3</translation>
    </message>
    <message>
        <source>started by engine %1</source>
        <translation>begonnen von Engine %1</translation>
    </message>
    <message>
        <source>Pulp task %1</source>
        <translation>Pulp-Task %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsDrawer</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
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
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Open the Jobs page</source>
        <translation>Die Seite Aufträge öffnen</translation>
    </message>
    <message>
        <source>Close the jobs</source>
        <translation>Die Aufträge schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>No job has run yet.</source>
        <translation>Noch kein Auftrag ist gelaufen.</translation>
    </message>
    <message>
        <source>The jobs could not be read</source>
        <translation>Die Aufträge konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 running, %2 queued</source>
        <translation>%1 laufen, %2 warten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n jobs</source>
        <translation>
            <numerusform>%n Auftrag &amp;abbrechen</numerusform>
            <numerusform>%n Aufträge &amp;abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel this job?</source>
        <translation>Diesen Auftrag abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n jobs?</source>
        <translation>
            <numerusform>%n Auftrag abbrechen?</numerusform>
            <numerusform>%n Aufträge abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their Pulp tasks are canceled as well. What was synced so far stays as it is.</source>
        <translation>Ihre Pulp-Tasks werden auch abgebrochen. Was bisher synchronisiert wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The job could not be canceled</source>
        <translation>Der Auftrag konnte nicht abgebrochen werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::JobsFilter</name>
    <message>
        <source>how it stands</source>
        <translation>wie es steht</translation>
    </message>
    <message>
        <source>the server&apos;s full name</source>
        <translation>der volle Name des Servers</translation>
    </message>
    <message>
        <source>the group&apos;s full name</source>
        <translation>der volle Name der Gruppe</translation>
    </message>
    <message>
        <source>the repository&apos;s full name</source>
        <translation>der volle Name des Repositorys</translation>
    </message>
    <message>
        <source>who started it</source>
        <translation>wer ihn begann</translation>
    </message>
    <message>
        <source>time since it was queued: age&lt;2d, age&gt;1w</source>
        <translation>Zeit seit dem Einreihen: age&lt;2d, age&gt;1w</translation>
    </message>
    <message>
        <source>the day on which it was queued: on:2026-11-20</source>
        <translation>der Tag des Einreihens: on:2026-11-20</translation>
    </message>
    <message>
        <source>queued before this day</source>
        <translation>vor diesem Tag eingereiht</translation>
    </message>
    <message>
        <source>queued on this day or later</source>
        <translation>an diesem Tag oder später eingereiht</translation>
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
        <translation>Zustand</translation>
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
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sync chosen repositories on %1</source>
        <translation>Gewählte Repositories auf %1 synchronisieren</translation>
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
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Started by %1</source>
        <translation>Begonnen von %1</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>Erneut starten…</translation>
    </message>
    <message>
        <source>Start the same sync with other options</source>
        <translation>Denselben Sync mit anderen Angaben starten</translation>
    </message>
    <message>
        <source>Show older jobs</source>
        <translation>Ältere Aufträge zeigen</translation>
    </message>
    <message>
        <source>The newest %1 of %2 jobs</source>
        <translation>Die neuesten %1 von %2 Aufträgen</translation>
    </message>
    <message>
        <source>The newest %1 jobs</source>
        <translation>Die neuesten %1 Aufträge</translation>
    </message>
    <message>
        <source>None of the newest jobs matches these filters.</source>
        <translation>Keiner der neuesten Aufträge passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>The command is in the clipboard</source>
        <translation>Der Befehl ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Copy as pulpitctl command</source>
        <translation>Als pulpitctl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the job&apos;s number</source>
        <translation>Die Nummer des Auftrags kopieren</translation>
    </message>
    <message>
        <source>Run “%1” again</source>
        <translation>„%1“ noch einmal ausführen</translation>
    </message>
    <message>
        <source>Edit its schedule…</source>
        <translation>Seinen Zeitplan bearbeiten…</translation>
    </message>
    <message>
        <source>Open its schedule</source>
        <translation>Seinen Zeitplan öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Die Suche anhalten</translation>
    </message>
    <message>
        <source>Searching: %1 jobs looked at, back to %2; %3 match</source>
        <translation>Suche: %1 Aufträge angesehen, zurück bis %2; %3 passen</translation>
    </message>
    <message>
        <source>Search on</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>%1 match of the newest %2 jobs, back to %3; older ones were not searched</source>
        <translation>%1 passen von den neuesten %2 Aufträgen, zurück bis %3; ältere wurden nicht durchsucht</translation>
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
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>All jobs, over the page (%1)</source>
        <translation>Alle Aufträge, über der Seite (%1)</translation>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ManualBrowser</name>
    <message>
        <source>Text of the manual</source>
        <translation>Text des Handbuchs</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ManualWindow</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Pages of the console</source>
        <translation>Seiten der Konsole</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Why it is made so</source>
        <translation>Warum es so gemacht ist</translation>
    </message>
    <message>
        <source>Pulpit – manual</source>
        <translation>Pulpit – Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Gefundene Seiten</translation>
    </message>
    <message>
        <source>No page of the manual has “%1”.</source>
        <translation>Keine Seite des Handbuchs enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Matrix</name>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>in keiner Gruppe</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Repository (%1)</source>
        <translation>Repository (%1)</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
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
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>failed %1×</source>
        <translation>%1× fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The server gives no answer since %1: what follows is from then.</source>
        <translation>Der Server antwortet seit %1 nicht: was folgt, ist von damals.</translation>
    </message>
    <message>
        <source>The server never answered.</source>
        <translation>Der Server hat nie geantwortet.</translation>
    </message>
    <message>
        <source>not there, as far as the last look at the server tells</source>
        <translation>nicht vorhanden, soweit der letzte Blick auf den Server es sagt</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Failure: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Remote: %1</source>
        <translation>Remote: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Letzter Sync: %1</translation>
    </message>
    <message>
        <source>Last success: %1</source>
        <translation>Letzter Erfolg: %1</translation>
    </message>
    <message>
        <source>Serves: %1</source>
        <translation>Bietet an: %1</translation>
    </message>
    <message>
        <source>Content changed: %1</source>
        <translation>Inhalt geändert: %1</translation>
    </message>
    <message>
        <source>Against its source: %1, compared %2 by %3</source>
        <translation>Gegen seine Quelle: %1, verglichen %2 nach %3</translation>
    </message>
    <message>
        <source>Against its source: not compared yet</source>
        <translation>Gegen seine Quelle: noch nicht verglichen</translation>
    </message>
    <message>
        <source>Looked at: %1</source>
        <translation>Nachgesehen: %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>none of v%1</source>
        <comment>nothing is served</comment>
        <translation>keine von v%1</translation>
    </message>
    <message>
        <source>other</source>
        <comment>something else is served</comment>
        <translation>andere</translation>
    </message>
    <message>
        <source>failed once</source>
        <translation>einmal gescheitert</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>im Rückstand</translation>
    </message>
    <message>
        <source>not known: nobody has looked since version %1</source>
        <translation>nicht bekannt: seit Version %1 hat niemand nachgesehen</translation>
    </message>
    <message>
        <source>nothing: there is no distribution</source>
        <translation>nichts: es gibt keine Distribution</translation>
    </message>
    <message>
        <source>nothing: no version is published</source>
        <translation>nichts: keine Version ist veröffentlicht</translation>
    </message>
    <message>
        <source>what another repository holds, a snapshot perhaps</source>
        <translation>was ein anderes Repository enthält, vielleicht ein Snapshot</translation>
    </message>
    <message>
        <source>%1, the newest is %2</source>
        <translation>%1, die neueste ist %2</translation>
    </message>
    <message>
        <source>%1; its distribution is bound to it</source>
        <translation>%1; seine Distribution ist daran gebunden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Present: no, gone since the last look</source>
        <translation>Vorhanden: nein, seit dem letzten Blick verschwunden</translation>
    </message>
    <message>
        <source>Present: yes</source>
        <translation>Vorhanden: ja</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message>
        <source>%1, when the version was made; this type needs no publications</source>
        <translation>%1, als die Version entstand; dieser Typ braucht keine Publikationen</translation>
    </message>
    <message>
        <source>not known: this type needs no publications, and when its version was made is not told</source>
        <translation>nicht bekannt: Dieser Typ braucht keine Publikationen, und wann seine Version entstand, wird nicht mitgeteilt</translation>
    </message>
    <message>
        <source>Unknown: no repository of the server is known. It is empty, or Pulpit has not read its repositories yet.</source>
        <translation>Unbekannt: Kein Repository des Servers ist bekannt. Er ist leer, oder Pulpit hat seine Repositories noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::MatrixCard</name>
    <message>
        <source>Repositories by server</source>
        <translation>Repositorys nach Server</translation>
    </message>
    <message>
        <source>not grouped</source>
        <translation>nicht gruppiert</translation>
    </message>
    <message>
        <source>grouped by type</source>
        <translation>nach Typ gruppiert</translation>
    </message>
    <message>
        <source>grouped by repository group</source>
        <translation>nach Gruppe gruppiert</translation>
    </message>
    <message>
        <source>Grouping of repositories</source>
        <translation>Gruppierung der Repositorys</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>Schlechteste zuerst</translation>
    </message>
    <message>
        <source>Order of repositories</source>
        <translation>Reihenfolge der Repositorys</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Each server in one line instead</source>
        <translation>Stattdessen jeder Server in einer Zeile</translation>
    </message>
    <message>
        <source>The repository groups could not be read</source>
        <translation>Die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the fleet…</source>
        <translation>Die Flotte wird gelesen…</translation>
    </message>
    <message>
        <source>No repository is known yet. A server&apos;s repositories are looked at when it is added, and by “Refresh” on the Servers page.</source>
        <translation>Noch ist kein Repository bekannt. Die Repositorys eines Servers werden gelesen, wenn er hinzugefügt wird und durch „Neu lesen“ auf der Seite Server.</translation>
    </message>
    <message>
        <source>No repository matches the filter.</source>
        <translation>Kein Repository passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>At most %1 at a time: choose fewer</source>
        <translation>Höchstens %1 auf einmal: weniger auswählen</translation>
    </message>
    <message>
        <source>Choose cells first: by clicking, by dragging, or with Shift and the arrow keys</source>
        <translation>Erst Zellen auswählen: durch Klicken, Ziehen oder mit Umschalt und den Pfeiltasten</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message numerus="yes">
        <source>Sync of %n repositories on %1 is queued</source>
        <translation>
            <numerusform>Sync von %n Repository auf %1 ist eingereiht</numerusform>
            <numerusform>Sync von %n Repositorys auf %1 ist eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the job</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>The sync on %1 could not be queued</source>
        <translation>Der Sync auf %1 konnte nicht eingereiht werden</translation>
    </message>
    <message>
        <source>The comparison with the source failed</source>
        <translation>Der Vergleich mit der Quelle ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n compared with the source</source>
        <translation>
            <numerusform>%n mit der Quelle verglichen</numerusform>
            <numerusform>%n mit der Quelle verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n weicht ab</numerusform>
            <numerusform>%n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>none differs</source>
        <translation>keines weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>bei %n war es nicht festzustellen</numerusform>
            <numerusform>bei %n war es nicht festzustellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open the repository</source>
        <translation>Das Repository &amp;öffnen</translation>
    </message>
    <message>
        <source>Open the ser&amp;ver</source>
        <translation>Den Ser&amp;ver öffnen</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchronisieren</translation>
    </message>
    <message>
        <source>Ver&amp;ify</source>
        <translation>Prü&amp;fen</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>versions that are newer than what is served</source>
        <translation>Versionen, die neuer sind als das Ausgelieferte</translation>
    </message>
    <message>
        <source>age of what is served</source>
        <translation>Alter des Ausgelieferten</translation>
    </message>
    <message>
        <source>List servers</source>
        <translation>Server auflisten</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::MatrixView</name>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 on %2: %3, %4</source>
        <comment>repository, server, state, version and age</comment>
        <translation>%1 auf %2: %3, %4</translation>
    </message>
    <message>
        <source>Repositories by server</source>
        <translation>Repositorys nach Server</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::MuteSheet</name>
    <message>
        <source>Mute a finding</source>
        <translation>Einen Befund stummschalten</translation>
    </message>
    <message>
        <source>Mute “%1”</source>
        <translation>„%1“ stummschalten</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>nur diesen</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alle von %1</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Welche Befunde</translation>
    </message>
    <message>
        <source>for 4 hours</source>
        <translation>für 4 Stunden</translation>
    </message>
    <message>
        <source>until tomorrow, 08:00</source>
        <translation>bis morgen, 08:00</translation>
    </message>
    <message>
        <source>for a week</source>
        <translation>für eine Woche</translation>
    </message>
    <message>
        <source>until…</source>
        <translation>bis…</translation>
    </message>
    <message>
        <source>until I unmute it</source>
        <translation>bis ich ihn wieder melde</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for whoever looks next: “new disks come on Friday”</source>
        <translation>für den Nächsten, der nachsieht: „neue Platten kommen am Freitag“</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>Diese Zeit ist vorbei.</translation>
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
        <translation>Einen Server wählen.</translation>
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
    <message>
        <source>Run again with other options</source>
        <translation>Mit anderen Angaben erneut starten</translation>
    </message>
    <message>
        <source>Only %1 is synced</source>
        <translation>Nur %1 wird synchronisiert</translation>
    </message>
    <message numerus="yes">
        <source>Only %n repositories of before are synced</source>
        <translation>
            <numerusform>Nur %n Repository von vorher wird synchronisiert</numerusform>
            <numerusform>Nur %n Repositorys von vorher werden synchronisiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::News</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take longer than they may</source>
        <translation>
            <numerusform>%n dauert länger als erlaubt</numerusform>
            <numerusform>%n dauern länger als erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work again</source>
        <translation>
            <numerusform>%n geht wieder</numerusform>
            <numerusform>%n gehen wieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 geht wieder</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NodeForm</name>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Maximum run time</source>
        <translation>Längste Laufzeit</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Einschluss</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Mount in Vault</source>
        <translation>Mount in Vault</translation>
    </message>
    <message>
        <source>Snapshots at a time</source>
        <translation>Snapshots auf einmal</translation>
    </message>
    <message>
        <source>Password from</source>
        <translation>Passwort aus</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation>Unter dem Cursor</translation>
    </message>
    <message>
        <source>nothing to fill in</source>
        <translation>nichts auszufüllen</translation>
    </message>
    <message>
        <source>edits line %1</source>
        <translation>ändert Zeile %1</translation>
    </message>
    <message>
        <source>edits lines %1–%2</source>
        <translation>ändert Zeilen %1–%2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>Put the cursor on a server, a group or credentials: its fields, its next runs and the repositories that it selects stand here.</source>
        <translation>Den Cursor auf einen Server, eine Gruppe oder Zugangsdaten setzen: Felder, nächste Läufe und gewählte Repositories stehen dann hier.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NodeView</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Credentials %1</source>
        <translation>Zugangsdaten %1</translation>
    </message>
    <message>
        <source>It runs only on days that fit both the day of month and the day of week; cron(8) would take either.</source>
        <translation>Er läuft nur an Tagen, die zum Monatstag und zum Wochentag passen; cron(8) nähme eines von beiden.</translation>
    </message>
    <message>
        <source>Repository definition</source>
        <translation>Repository-Definition</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NoteBar</name>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NoticeCenter</name>
    <message>
        <source>Nothing was told since the program was started.</source>
        <translation>Seit dem Start des Programms wurde nichts gemeldet.</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close the list of notices</source>
        <translation>Die Liste der Meldungen schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Meldungen, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NoticeRow</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
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
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NoticeStack</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::NotificationsCard</name>
    <message>
        <source>Notifications of the desktop</source>
        <translation>Meldungen auf der Arbeitsfläche</translation>
    </message>
    <message>
        <source>A sync fails, or a server gives no answer</source>
        <translation>Ein Sync scheitert, oder ein Server antwortet nicht</translation>
    </message>
    <message>
        <source>A run takes longer than it may</source>
        <translation>Ein Lauf dauert länger als erlaubt</translation>
    </message>
    <message>
        <source>Something else needs you</source>
        <translation>Etwas anderes braucht Sie</translation>
    </message>
    <message>
        <source>What failed works again</source>
        <translation>Was scheiterte, geht wieder</translation>
    </message>
    <message>
        <source>What happens within half a minute is one message. A click on it opens the place.</source>
        <translation>Was binnen einer halben Minute geschieht, ist eine Meldung. Ein Klick darauf öffnet die Stelle.</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Ruhezeit von</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <translation>Ruhezeit bis</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a time</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>beginning on</source>
        <translation>beginnend am</translation>
    </message>
    <message>
        <source>Quiet hours on %1</source>
        <translation>Ruhezeit am %1</translation>
    </message>
    <message>
        <source>What happens meanwhile is told in one message at their end.</source>
        <translation>Was währenddessen geschieht, kommt an ihrem Ende in einer Meldung.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::OverviewTab</name>
    <message>
        <source>Overview of the server</source>
        <translation>Überblick über den Server</translation>
    </message>
    <message>
        <source>The curves of the last day could not be read</source>
        <translation>Die Kurven des letzten Tages konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PackagesPage</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Sides of packages</source>
        <translation>Seiten der Pakete</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
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
    <message>
        <source>this engine does not know how to do that</source>
        <translation>diese Engine kann das nicht</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::PreviewPane</name>
    <message>
        <source>Next runs</source>
        <translation>Nächste Läufe</translation>
    </message>
    <message>
        <source>Selected repositories</source>
        <translation>Ausgewählte Repositorys</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>every name</source>
        <translation>jeder Name</translation>
    </message>
    <message>
        <source>Selected by %1</source>
        <translation>Ausgewählt von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n repositories</source>
        <translation>
            <numerusform>%1 von %n Repository</numerusform>
            <numerusform>%1 von %n Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source> · +%1 −%2 by this edit</source>
        <translation> · +%1 −%2 durch diese Änderung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ProblemsModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ProfilesCard</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Open its window</source>
        <translation>Sein Fenster öffnen</translation>
    </message>
    <message>
        <source>Make and open</source>
        <translation>Anlegen und öffnen</translation>
    </message>
    <message>
        <source>Start this profile in the tray when I log in</source>
        <translation>Dieses Profil bei der Anmeldung im Infobereich starten</translation>
    </message>
    <message>
        <source>A profile is a fleet with a database, a configuration, passwords and a window of its own.</source>
        <translation>Ein Profil ist eine Flotte mit eigener Datenbank, Konfiguration, eigenen Passwörtern und eigenem Fenster.</translation>
    </message>
    <message>
        <source>Name of a new profile</source>
        <translation>Name eines neuen Profils</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>The start at log-in could not be changed</source>
        <translation>Der Start bei der Anmeldung konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>%1 (this window)</source>
        <translation>%1 (dieses Fenster)</translation>
    </message>
    <message>
        <source>Letters, digits, hyphens and dots.</source>
        <translation>Buchstaben, Ziffern, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>This profile is there already.</source>
        <translation>Dieses Profil gibt es schon.</translation>
    </message>
    <message>
        <source>The profile could not be opened</source>
        <translation>Das Profil konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The profile could not be made</source>
        <translation>Das Profil konnte nicht angelegt werden</translation>
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
        <translation>Zustand</translation>
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
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>remote of %1</source>
        <translation>Remote von %1</translation>
    </message>
    <message numerus="yes">
        <source>remote of %n repositories</source>
        <translation>
            <numerusform>Remote von %n Repository</numerusform>
            <numerusform>Remote von %n Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>all content</source>
        <translation>aller Inhalt</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>behind %1 (%2)</source>
        <translation>hinter %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for a free worker</source>
        <translation>wartet auf einen freien Worker</translation>
    </message>
    <message numerus="yes">
        <source>holds up %n others</source>
        <translation>
            <numerusform>hält %n anderen auf</numerusform>
            <numerusform>hält %n andere auf</numerusform>
        </translation>
    </message>
    <message>
        <source>running %1 %</source>
        <translation>läuft %1 %</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ReadingNote</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1. What is shown is of %2.</source>
        <translation>%1. Gezeigt wird der Stand von %2.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RenameSheet</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Rename at %n places</source>
        <translation>
            <numerusform>An %n Stelle umbenennen</numerusform>
            <numerusform>An %n Stellen umbenennen</numerusform>
        </translation>
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
    <name>pulpit::gui::ReportSchedulesDialog</name>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen angeben.</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, on the machine that schedules.</source>
        <translation>Den ganzen Pfad des Ordners angeben, auf der Maschine, die plant.</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>Geplante Berichte</translation>
    </message>
    <message>
        <source>Whoever schedules syncs writes them as well, into a folder of its own machine. Old reports of a schedule go; nothing else there is touched.</source>
        <translation>Wer Syncs plant, schreibt auch sie, in einen Ordner der eigenen Maschine. Alte Berichte eines Zeitplans gehen; sonst wird dort nichts angefasst.</translation>
    </message>
    <message>
        <source>Write one now</source>
        <translation>Jetzt einen schreiben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Add another one</source>
        <translation>Noch einen hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
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
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Behält</translation>
    </message>
    <message>
        <source> reports</source>
        <translation> Berichte</translation>
    </message>
    <message>
        <source>all reports</source>
        <translation>alle Berichte</translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>Blickt zurück</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no next run</source>
        <translation>kein nächster Lauf</translation>
    </message>
    <message>
        <source>No report is scheduled yet. Fill in the fields and save.</source>
        <translation>Noch ist kein Bericht geplant. Die Felder ausfüllen und sichern.</translation>
    </message>
    <message>
        <source>Last written %1: %2</source>
        <translation>Zuletzt geschrieben %1: %2</translation>
    </message>
    <message>
        <source>Failed %1: %2</source>
        <translation>Fehlgeschlagen %1: %2</translation>
    </message>
    <message>
        <source>%1, next %2</source>
        <translation>%1, nächster %2</translation>
    </message>
    <message>
        <source>The report “%1” is scheduled</source>
        <translation>Der Bericht „%1“ ist geplant</translation>
    </message>
    <message>
        <source>“%1” writes no more reports; those that are there stay</source>
        <translation>„%1“ schreibt keine Berichte mehr; die vorhandenen bleiben</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>Der Bericht ist in %1</translation>
    </message>
    <message>
        <source>The report could not be written</source>
        <translation>Der Bericht konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
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
        <translation>Schlechteste zuerst</translation>
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
        <translation>Zustand</translation>
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
    <message>
        <source>What needs you</source>
        <translation>Was Sie braucht</translation>
    </message>
    <message>
        <source>Since the last report</source>
        <translation>Seit dem letzten Bericht</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Zielwerte</translation>
    </message>
    <message numerus="yes">
        <source>%n are muted</source>
        <translation>
            <numerusform>%n ist stumm</numerusform>
            <numerusform>%n sind stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>New problems:</source>
        <translation>Neue Probleme:</translation>
    </message>
    <message>
        <source>Solved:</source>
        <translation>Gelöst:</translation>
    </message>
    <message>
        <source>no room for failures</source>
        <translation>kein Spielraum für Fehler</translation>
    </message>
    <message>
        <source>%1 % of the budget</source>
        <translation>%1 % des Spielraums</translation>
    </message>
    <message>
        <source>budget spent %1 times</source>
        <translation>Spielraum %1-mal verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>%n groups miss a target</source>
        <translation>
            <numerusform>%n Gruppe verfehlt ein Ziel</numerusform>
            <numerusform>%n Gruppen verfehlen ein Ziel</numerusform>
        </translation>
    </message>
    <message>
        <source>every group meets its targets</source>
        <translation>jede Gruppe erreicht ihre Ziele</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Reports that are written into a folder again and again</source>
        <translation>Berichte, die immer wieder in einen Ordner geschrieben werden</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>Ziele…</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frisch</translation>
    </message>
    <message>
        <source>Runs on time</source>
        <translation>Läuft pünktlich</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 within %2 h</source>
        <translation>%1 innerhalb von %2 h</translation>
    </message>
    <message>
        <source>What is aimed at, for all groups and for single ones</source>
        <translation>Was angestrebt wird, für alle Gruppen und für einzelne</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading; what is shown stays</source>
        <translation>Lesen beenden; was gezeigt wird, bleibt</translation>
    </message>
    <message>
        <source>The report was not read. Read it again with %1.</source>
        <translation>Der Bericht wurde nicht gelesen. Mit %1 noch einmal lesen.</translation>
    </message>
    <message>
        <source>putting it together…</source>
        <translation>wird zusammengestellt…</translation>
    </message>
    <message>
        <source>a sync failed, differs, or never synced</source>
        <translation>ein Sync schlug fehl, weicht ab oder lief nie</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
    <message>
        <source>by hand only</source>
        <translation>nur von Hand</translation>
    </message>
    <message>
        <source>%1: %2, paused</source>
        <translation>%1: %2, pausiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group: schedule</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The last sync brought nothing new.</source>
        <translation>Der letzte Sync brachte nichts Neues.</translation>
    </message>
    <message>
        <source>The last sync added %1 units and removed %2.</source>
        <translation>Der letzte Sync fügte %1 Einheiten hinzu und entfernte %2.</translation>
    </message>
    <message>
        <source>Packages: %1 more, %2 less</source>
        <translation>Pakete: %1 mehr, %2 weniger</translation>
    </message>
    <message>
        <source>Their sizes were not read.</source>
        <translation>Ihre Größen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Size change</source>
        <translation>Größenänderung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>No group selects it, so nothing syncs it by itself.</source>
        <translation>Keine Gruppe wählt es aus, also synchronisiert es nichts von selbst.</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>how much larger its last sync made it</source>
        <translation>um wie viel sein letzter Sync es vergrößerte</translation>
    </message>
    <message>
        <source>a group that syncs it</source>
        <translation>eine Gruppe, die es synchronisiert</translation>
    </message>
    <message>
        <source>time until it is synced next</source>
        <translation>Zeit bis zum nächsten Sync</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no size change</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>Pulp&apos;s lists tell no sizes of %1 content; that of one package is told on the Packages page.</source>
        <translation>Pulps Listen nennen keine Größen von %1-Inhalt; die eines einzelnen Pakets steht auf der Seite Pakete.</translation>
    </message>
    <message>
        <source>Its content comes from outside of the fleet.</source>
        <translation>Der Inhalt kommt von außerhalb der Flotte.</translation>
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
        <translation>Filter leeren</translation>
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
    <message>
        <source>&amp;Add repository…</source>
        <translation>Repository &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Change ▾</source>
        <translation>Ä&amp;ndern ▾</translation>
    </message>
    <message>
        <source>Change the selected repositories</source>
        <translation>Die ausgewählten Repositorys ändern</translation>
    </message>
    <message>
        <source>&amp;Edit remote…</source>
        <translation>Remote &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Retain versions…</source>
        <translation>&amp;Versionen behalten…</translation>
    </message>
    <message>
        <source>&amp;Labels and publishing…</source>
        <translation>&amp;Labels und Veröffentlichen…</translation>
    </message>
    <message>
        <source>&amp;Publish latest versions…</source>
        <translation>Neueste Versionen ver&amp;öffentlichen…</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n repositories</source>
        <translation>
            <numerusform>%n Repository veröffentlichen</numerusform>
            <numerusform>%n Repositorys veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair &amp;checksums…</source>
        <translation>&amp;Prüfsummen reparieren…</translation>
    </message>
    <message numerus="yes">
        <source>Repair the files of %n repositories</source>
        <translation>
            <numerusform>Die Dateien von %n Repository reparieren</numerusform>
            <numerusform>Die Dateien von %n Repositorys reparieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>C&amp;ompare packages</source>
        <translation>Pakete &amp;vergleichen</translation>
    </message>
    <message>
        <source>Packages of two selected repositories of the same type, or of two versions of one</source>
        <translation>Pakete zweier gewählter Repositories desselben Typs oder zweier Versionen von einem</translation>
    </message>
    <message>
        <source>Nothing to compare: their content comes from outside of the fleet</source>
        <translation>Nichts zu vergleichen: Der Inhalt kommt von außerhalb der Flotte</translation>
    </message>
    <message>
        <source>Edit &amp;schedule…</source>
        <translation>&amp;Zeitplan bearbeiten…</translation>
    </message>
    <message>
        <source>Of the group that syncs the repository, for all that the group selects</source>
        <translation>Der Gruppe, die das Repository synchronisiert, für alles, was die Gruppe wählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group: schedule</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoriesTab</name>
    <message>
        <source>Repositories of the server</source>
        <translation>Repositorys des Servers</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Everything that the server says of the repository</source>
        <translation>Alles, was der Server über das Repository sagt</translation>
    </message>
    <message>
        <source>No repository of this server is known yet. “Refresh” looks at it now.</source>
        <translation>Noch ist kein Repository dieses Servers bekannt. „Neu lesen“ sieht jetzt nach.</translation>
    </message>
    <message>
        <source>Repositories %1</source>
        <translation>Repositorys %1</translation>
    </message>
    <message>
        <source>Show this repository</source>
        <translation>Dieses Repository zeigen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RepositoryDetails</name>
    <message>
        <source>Sync history</source>
        <translation>Sync-Geschichte</translation>
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
        <source>Against source</source>
        <translation>Gegen Quelle</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
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
    <message>
        <source>Select a repository to see its state, its versions, its sync history and its settings.</source>
        <translation>Ein Repository auswählen, um seinen Zustand, seine Versionen, seinen Verlauf und seine Einstellungen zu sehen.</translation>
    </message>
    <message>
        <source>Sides of the repository</source>
        <translation>Seiten des Repositorys</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Certificates and signatures</source>
        <translation>Zertifikate und Signaturen</translation>
    </message>
    <message>
        <source>Inspect ▾</source>
        <translation>Untersuchen ▾</translation>
    </message>
    <message>
        <source>Inspect the server&apos;s objects behind the repository</source>
        <translation>Die Objekte des Servers hinter dem Repository untersuchen</translation>
    </message>
    <message>
        <source>&amp;Repository</source>
        <translation>&amp;Repository</translation>
    </message>
    <message>
        <source>Re&amp;mote</source>
        <translation>Re&amp;mote</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>&amp;Distribution</translation>
    </message>
    <message>
        <source>Latest &amp;version</source>
        <translation>Neueste &amp;Version</translation>
    </message>
    <message>
        <source>&amp;Publication</source>
        <translation>&amp;Publikation</translation>
    </message>
    <message>
        <source>never by Pulpit, though it has content</source>
        <translation>nie von Pulpit, obwohl es Inhalt hat</translation>
    </message>
    <message>
        <source>its content comes from outside of the fleet</source>
        <translation>der Inhalt kommt von außerhalb der Flotte</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RequestsTab</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Took, ms</source>
        <translation>Dauer, ms</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelationskennung</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Requests to the server</source>
        <translation>Anfragen an den Server</translation>
    </message>
    <message>
        <source>live</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>Off: what is shown stays until you choose it again</source>
        <translation>Aus: was gezeigt wird, bleibt stehen, bis Sie es wieder wählen</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>The log of requests could not be read</source>
        <translation>Das Protokoll der Anfragen konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>This program has made no request to the server since it was started.</source>
        <translation>Dieses Programm hat seit seinem Start keine Anfrage an den Server gestellt.</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>Keine Anfrage passt zum Filter.</translation>
    </message>
    <message>
        <source>the last %1: %2 without a good answer, %3 ms on average · without headers and secrets</source>
        <translation>die letzten %1: %2 ohne gute Antwort, im Mittel %3 ms · ohne Kopfzeilen und Geheimnisse</translation>
    </message>
    <message>
        <source>This request</source>
        <translation>Diese Anfrage</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RightsCard</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown for %1</source>
        <translation>unbekannt für %1</translation>
    </message>
    <message>
        <source>administrator: may do everything</source>
        <translation>Administrator: darf alles</translation>
    </message>
    <message>
        <source>roles unknown: %1</source>
        <translation>Rollen unbekannt: %1</translation>
    </message>
    <message>
        <source>no role for all objects</source>
        <translation>keine Rolle für alle Objekte</translation>
    </message>
    <message>
        <source>roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Look at objects</source>
        <translation>Objekte ansehen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Add and remove content</source>
        <translation>Inhalt hinzufügen und entfernen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel Pulp&apos;s tasks</source>
        <translation>Pulp-Aufgaben abbrechen</translation>
    </message>
    <message>
        <source>Delete records of tasks</source>
        <translation>Aufzeichnungen von Aufgaben löschen</translation>
    </message>
    <message>
        <source>What Pulpit may do here</source>
        <translation>Was Pulpit hier darf</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>unnamed account</source>
        <translation>Konto ohne Namen</translation>
    </message>
    <message>
        <source>%1 · %2 · asked %3</source>
        <translation>%1 · %2 · gefragt %3</translation>
    </message>
    <message>
        <source>Not everything is known: %1</source>
        <translation>Nicht alles ist bekannt: %1</translation>
    </message>
    <message>
        <source>%1 could not be asked again: %2</source>
        <translation>%1 konnte nicht noch einmal gefragt werden: %2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunBars</name>
    <message>
        <source>Duration of the last runs</source>
        <translation>Dauer der letzten Läufe</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>duration, day</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>duration, time</comment>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunCalendar</name>
    <message>
        <source>Calendar of runs</source>
        <translation>Kalender der Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n versäumt</numerusform>
            <numerusform>%n versäumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, worst: %1</source>
        <translation>
            <numerusform>%n Lauf, schlechtester: %1</numerusform>
            <numerusform>%n Läufe, schlechtester: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coming runs</source>
        <translation>
            <numerusform>%n kommender Lauf</numerusform>
            <numerusform>%n kommende Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them overlap</source>
        <translation>
            <numerusform>%n davon überschneidet sich</numerusform>
            <numerusform>%n davon überschneiden sich</numerusform>
        </translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved by maintenance</source>
        <translation>
            <numerusform>%n davon durch Wartung verschoben</numerusform>
            <numerusform>%n davon durch Wartung verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunLegend</name>
    <message>
        <source>past</source>
        <translation>vergangen</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>kommend</translation>
    </message>
    <message>
        <source>late end</source>
        <translation>spätes Ende</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Shapes of the time line</source>
        <translation>Formen der Zeitleiste</translation>
    </message>
    <message>
        <source>Solid: a past run, in the colour of its outcome. Outlined: a coming run, up to its likely end; the dotted line leads to the time that 95 of 100 have ended by. Arrow: a maintenance window moves it. Curved arrow: left out, with a reason. Crossed ring: missed, nothing is recorded. Amber: runs get into each other&apos;s way. Hatched: maintenance. Two bars: paused. Times are local.</source>
        <translation>Gefüllt: ein vergangener Lauf, in der Farbe seines Ausgangs. Umrandet: ein kommender Lauf bis zu seinem wahrscheinlichen Ende; die gepunktete Linie führt zu der Zeit, bis zu der 95 von 100 geendet haben. Pfeil: ein Wartungsfenster verschiebt ihn. Gebogener Pfeil: ausgelassen, mit einem Grund. Durchkreuzter Ring: verpasst, nichts ist aufgezeichnet. Bernstein: Läufe kommen sich in die Quere. Schraffiert: Wartung. Zwei Balken: pausiert. Zeiten sind örtlich.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunTimeline</name>
    <message>
        <source>Runs on a time line</source>
        <translation>Läufe auf einer Zeitachse</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n runs</source>
        <translation>
            <numerusform>%1: %n Lauf</numerusform>
            <numerusform>%1: %n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n versäumt</numerusform>
            <numerusform>%n versäumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::RunsPanel</name>
    <message>
        <source>Past and coming runs</source>
        <translation>Vergangene und kommende Läufe</translation>
    </message>
    <message>
        <source>24 hours before and after</source>
        <translation>24 Stunden davor und danach</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>Calendar: week</source>
        <translation>Kalender: Woche</translation>
    </message>
    <message>
        <source>Calendar: day</source>
        <translation>Kalender: Tag</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The runs could not be read</source>
        <translation>Die Läufe konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n coming runs overlap</source>
        <translation>
            <numerusform>%n kommender Lauf überschneidet sich</numerusform>
            <numerusform>%n kommende Läufe überschneiden sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n versäumt</numerusform>
            <numerusform>%n versäumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedules without forecast</source>
        <translation>
            <numerusform>%n Zeitplan ohne Vorhersage</numerusform>
            <numerusform>%n Zeitpläne ohne Vorhersage</numerusform>
        </translation>
    </message>
    <message>
        <source>no overlaps, none missed</source>
        <translation>keine Überschneidung, keiner versäumt</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved by maintenance</source>
        <translation>
            <numerusform>%n durch Wartung verschoben</numerusform>
            <numerusform>%n durch Wartung verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ScheduleText</name>
    <message>
        <source>Housekeeping: orphans</source>
        <translation>Aufräumen: Waisen</translation>
    </message>
    <message>
        <source>Housekeeping: repair</source>
        <translation>Aufräumen: Reparatur</translation>
    </message>
    <message>
        <source>Housekeeping: reclaim space</source>
        <translation>Aufräumen: Platz zurückgewinnen</translation>
    </message>
    <message>
        <source>Housekeeping: purge tasks</source>
        <translation>Aufräumen: Aufgaben bereinigen</translation>
    </message>
    <message>
        <source>Housekeeping: retain versions</source>
        <translation>Aufräumen: Versionen behalten</translation>
    </message>
    <message>
        <source>Housekeeping: %1</source>
        <translation>Aufräumen: %1</translation>
    </message>
    <message>
        <source>a maintenance window</source>
        <translation>ein Wartungsfenster</translation>
    </message>
    <message>
        <source>the window “%1”</source>
        <translation>das Fenster „%1“</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>what runs, server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>leaves out %1</source>
        <translation>lässt %1 aus</translation>
    </message>
    <message numerus="yes">
        <source>moved from %1 by %2, with %n more runs that become one</source>
        <translation>
            <numerusform>verschoben von %1 durch %2, mit %n weiteren Lauf, die einer werden</numerusform>
            <numerusform>verschoben von %1 durch %2, mit %n weiteren Läufen, die einer werden</numerusform>
        </translation>
    </message>
    <message>
        <source>moved from %1 by %2</source>
        <translation>verschoben von %1 durch %2</translation>
    </message>
    <message>
        <source>left out: it falls into %1</source>
        <translation>ausgelassen: er fällt in %1</translation>
    </message>
    <message>
        <source>left out: no window opens for it</source>
        <translation>ausgelassen: kein Fenster öffnet sich dafür</translation>
    </message>
    <message>
        <source>left out on request</source>
        <translation>auf Wunsch ausgelassen</translation>
    </message>
    <message>
        <source>left out on request of %1</source>
        <translation>auf Wunsch von %1 ausgelassen</translation>
    </message>
    <message>
        <source>left out: paused</source>
        <translation>ausgelassen: pausiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>clock time, how long ago</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ScheduledRuns</name>
    <message numerus="yes">
        <source>about %1, at most %2 in 95 of 100 cases (from %n runs)</source>
        <translation>
            <numerusform>etwa %1, höchstens %2 in 95 von 100 Fällen (aus %n Lauf)</numerusform>
            <numerusform>etwa %1, höchstens %2 in 95 von 100 Fällen (aus %n Läufen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how long is not known: fewer than %n whole runs</source>
        <translation>
            <numerusform>wie lange, ist nicht bekannt: weniger als %n ganzer Lauf</numerusform>
            <numerusform>wie lange, ist nicht bekannt: weniger als %n ganze Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>may run at the same time as %1 (%2)</source>
        <translation>läuft vielleicht zugleich mit %1 (%2)</translation>
    </message>
    <message>
        <source>with %1 (%2) beyond the server&apos;s limit of syncs: they will take longer</source>
        <translation>mit %1 (%2) über der Grenze des Servers für Syncs: sie dauern länger</translation>
    </message>
    <message>
        <source>may still go on when its next run is due (%1), which is skipped then</source>
        <translation>läuft vielleicht noch, wenn der nächste Lauf fällig ist (%1), der dann ausfällt</translation>
    </message>
    <message>
        <source>may be canceled: longer than its limit of %1</source>
        <translation>wird vielleicht abgebrochen: länger als seine Grenze von %1</translation>
    </message>
    <message>
        <source>syncs that fall due are left out</source>
        <translation>Syncs, die fällig werden, fallen aus</translation>
    </message>
    <message>
        <source>syncs that fall due wait for its end</source>
        <translation>Syncs, die fällig werden, warten auf ihr Ende</translation>
    </message>
    <message>
        <source>Maintenance %1: %2
%3 to %4</source>
        <translation>Wartung %1: %2
%3 bis %4</translation>
    </message>
    <message>
        <source>%1 · missed</source>
        <translation>%1 · versäumt</translation>
    </message>
    <message>
        <source>Nothing is recorded: no engine scheduled at that time.</source>
        <translation>Nichts ist aufgezeichnet: zu dieser Zeit plante keine Engine.</translation>
    </message>
    <message>
        <source>The next run was %1; a click opens it.</source>
        <translation>Der nächste Lauf war %1; ein Klick öffnet ihn.</translation>
    </message>
    <message>
        <source>No run has made up for it.</source>
        <translation>Kein Lauf hat ihn nachgeholt.</translation>
    </message>
    <message>
        <source>%1, coming</source>
        <translation>%1, kommend</translation>
    </message>
    <message>
        <source>may be cut off at %1, when its window closes</source>
        <translation>wird vielleicht um %1 abgeschnitten, wenn sein Fenster schließt</translation>
    </message>
    <message>
        <source>was paused</source>
        <translation>war pausiert</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
    <message>
        <source>paused until resumed</source>
        <translation>pausiert bis auf Weiteres</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>What falls due in it is not made up for.</source>
        <translation>Was darin fällig wird, wird nicht nachgeholt.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SchedulesModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>, moved</source>
        <translation>, verschoben</translation>
    </message>
    <message>
        <source>%1
moved from %2 by a maintenance window</source>
        <translation>%1
verschoben von %2 durch ein Wartungsfenster</translation>
    </message>
    <message>
        <source>the group or what else runs</source>
        <translation>die Gruppe oder was sonst läuft</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>was er tut</translation>
    </message>
    <message>
        <source>the server that it runs on</source>
        <translation>der Server, auf dem er läuft</translation>
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
        <translation>Jetzt ausführen</translation>
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
        <translation>Filter leeren</translation>
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
        <source>It runs only when asked to.</source>
        <translation>Er läuft nur auf Wunsch.</translation>
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
        <source>%1 could not be paused</source>
        <translation>%1 konnte nicht pausiert werden</translation>
    </message>
    <message>
        <source>Skip next</source>
        <translation>Nächsten auslassen</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>No schedule is to be shown here.</source>
        <translation>Hier ist kein Zeitplan zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n schedules</source>
        <translation>
            <numerusform>%n Zeitplan</numerusform>
            <numerusform>%n Zeitpläne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n schedules now?</source>
        <translation>
            <numerusform>%n Zeitplan jetzt ausführen?</numerusform>
            <numerusform>%n Zeitpläne jetzt ausführen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n schedules</source>
        <translation>
            <numerusform>%n Zeitplan ausführen</numerusform>
            <numerusform>%n Zeitpläne ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the jobs</source>
        <translation>Die Aufträge öffnen</translation>
    </message>
    <message>
        <source>The next run of %1 could not be skipped</source>
        <translation>Der nächste Lauf von %1 konnte nicht ausgelassen werden</translation>
    </message>
    <message>
        <source>The run of %1 is left out; %2 runs next %3</source>
        <translation>Der Lauf von %1 fällt aus; %2 läuft wieder %3</translation>
    </message>
    <message>
        <source>The run of %1 is left out; no other is due</source>
        <translation>Der Lauf von %1 fällt aus; kein anderer ist fällig</translation>
    </message>
    <message numerus="yes">
        <source>The next runs of %n schedules are left out</source>
        <translation>
            <numerusform>Der nächste Lauf von %n Zeitplan fällt aus</numerusform>
            <numerusform>Die nächsten Läufe von %n Zeitplänen fallen aus</numerusform>
        </translation>
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
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Paused until %2: %1</source>
        <translation>Pausiert bis %2: %1</translation>
    </message>
    <message>
        <source>Paused until resumed: %1</source>
        <translation>Pausiert, bis es weitergeht: %1</translation>
    </message>
    <message>
        <source>%1 could not be resumed</source>
        <translation>%1 konnte nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>Runs by itself again: %1</source>
        <translation>Läuft wieder von selbst: %1</translation>
    </message>
    <message>
        <source>Edit schedule…</source>
        <translation>Zeitplan bearbeiten…</translation>
    </message>
    <message>
        <source>Show in the configuration</source>
        <translation>In der Konfiguration zeigen</translation>
    </message>
    <message>
        <source>The schedules could not be read</source>
        <translation>Die Zeitpläne konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Next runs of %1</source>
        <translation>Nächste Läufe von %1</translation>
    </message>
    <message>
        <source>%1 is queued</source>
        <translation>%1 ist eingereiht</translation>
    </message>
    <message>
        <source>Each queues a job; servers work through them within their limits.</source>
        <translation>Jeder reiht einen Auftrag ein; Server arbeiten sie innerhalb ihrer Grenzen ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are queued</source>
        <translation>
            <numerusform>%n Auftrag ist eingereiht</numerusform>
            <numerusform>%n Aufträge sind eingereiht</numerusform>
        </translation>
    </message>
    <message>
        <source>The run of %1 could not be put back</source>
        <translation>Der Lauf von %1 konnte nicht zurückgeholt werden</translation>
    </message>
    <message>
        <source>Pause until resumed</source>
        <translation>Pausieren bis auf Weiteres</translation>
    </message>
    <message>
        <source>No run starts by itself before this time. What runs goes on.</source>
        <translation>Kein Lauf beginnt vor dieser Zeit von selbst. Was läuft, läuft weiter.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerChoice</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerHistoryTab</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Jobs of the server</source>
        <translation>Aufträge des Servers</translation>
    </message>
    <message>
        <source>Syncs a day</source>
        <translation>Syncs am Tag</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the jobs…</source>
        <translation>Die Aufträge werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>The jobs could not be read</source>
        <translation>Die Aufträge konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No job of this server is kept.</source>
        <translation>Kein Auftrag dieses Servers ist aufgehoben.</translation>
    </message>
    <message>
        <source>No job matches the filter.</source>
        <translation>Kein Auftrag passt zum Filter.</translation>
    </message>
    <message>
        <source>The history could not be read: %1</source>
        <translation>Der Verlauf konnte nicht gelesen werden: %1</translation>
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
        <source>Time to answer, last 24 hours</source>
        <translation>Antwortzeit, letzte 24 Stunden</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Pulp&apos;s queue</source>
        <translation>Pulps Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n times without answer</source>
        <translation>
            <numerusform>%n-mal ohne Antwort</numerusform>
            <numerusform>%n-mal ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is kept of the last day yet</source>
        <translation>vom letzten Tag ist noch nichts aufgehoben</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting</source>
        <translation>%1 laufen, %2 warten</translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1, der älteste seit %2</translation>
    </message>
    <message>
        <source>Sync and publish</source>
        <translation>Synchronisieren und veröffentlichen</translation>
    </message>
    <message>
        <source>not known before it has answered</source>
        <translation>nicht bekannt, bevor er geantwortet hat</translation>
    </message>
    <message>
        <source>Syncs at a time</source>
        <translation>Syncs auf einmal</translation>
    </message>
    <message>
        <source>at most %1 over all groups</source>
        <translation>höchstens %1 über alle Gruppen</translation>
    </message>
    <message>
        <source>as many as its groups allow</source>
        <translation>so viele, wie seine Gruppen erlauben</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>yes, %1 at a time</source>
        <translation>ja, %1 auf einmal</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>nicht konfiguriert</translation>
    </message>
    <message>
        <source>As a source</source>
        <translation>Als Quelle</translation>
    </message>
    <message numerus="yes">
        <source>for at most %n secondaries at a time</source>
        <translation>
            <numerusform>für höchstens %n Sekundären auf einmal</numerusform>
            <numerusform>für höchstens %n Sekundäre auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number of secondaries</source>
        <translation>für beliebig viele Sekundäre</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>from definitions, %1</source>
        <translation>aus Definitionen, %1</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>the server has them</source>
        <translation>der Server hat sie</translation>
    </message>
    <message>
        <source>the server has none</source>
        <translation>der Server hat keine</translation>
    </message>
    <message>
        <source>%1, %2 gone</source>
        <comment>workers</comment>
        <translation>%1, %2 fort</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>gone, still holds a task</source>
        <translation>fort, hält noch einen Task</translation>
    </message>
    <message>
        <source>median %1 ms</source>
        <translation>Median %1 ms</translation>
    </message>
    <message>
        <source>one look so far</source>
        <translation>bisher ein Blick</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <translation>in den letzten %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>grew by %1</source>
        <translation>um %1 gewachsen</translation>
    </message>
    <message>
        <source>shrank by %1</source>
        <translation>um %1 geschrumpft</translation>
    </message>
    <message>
        <source>Watched for less than a day: when it is full cannot be told yet.</source>
        <translation>Weniger als einen Tag beobachtet: wann er voll ist, lässt sich noch nicht sagen.</translation>
    </message>
    <message>
        <source>It did not grow in the last two weeks.</source>
        <translation>Er ist in den letzten zwei Wochen nicht gewachsen.</translation>
    </message>
    <message>
        <source>Grows by %1 a day, full in more than ten years.</source>
        <translation>Wächst um %1 am Tag, voll in mehr als zehn Jahren.</translation>
    </message>
    <message>
        <source>Grows by %1 a day: full within a day.</source>
        <translation>Wächst um %1 am Tag: voll innerhalb eines Tages.</translation>
    </message>
    <message numerus="yes">
        <source>Grows by %1 a day: full in %n days, on %2.</source>
        <translation>
            <numerusform>Wächst um %1 am Tag: voll in %n Tag, am %2.</numerusform>
            <numerusform>Wächst um %1 am Tag: voll in %n Tagen, am %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Storage in use, as far back as it is known</source>
        <translation>Belegter Speicher, so weit er zurück bekannt ist</translation>
    </message>
    <message>
        <source>Configured for this server</source>
        <translation>Für diesen Server konfiguriert</translation>
    </message>
    <message>
        <source>%1 in use, %2 free</source>
        <translation>%1 belegt, %2 frei</translation>
    </message>
    <message>
        <source>%1 % full; %2 of the disk cannot be used</source>
        <translation>zu %1 % voll; %2 der Platte sind nicht nutzbar</translation>
    </message>
    <message>
        <source>%1 % full</source>
        <translation>zu %1 % voll</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::ServerPicker</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>all servers</source>
        <translation>alle Server</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 von %2 Servern</translation>
    </message>
    <message>
        <source>Servers: %1</source>
        <translation>Server: %1</translation>
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
        <translation>Synchronisieren ▾</translation>
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
        <source>Overview</source>
        <translation>Überblick</translation>
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
    <message>
        <source>In browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>Open the server&apos;s API in the browser</source>
        <translation>Die API des Servers im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy as ▾</source>
        <translation>Kopieren als ▾</translation>
    </message>
    <message>
        <source>Copy as a command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>What is shown and selected, as a command for a terminal; never with a password</source>
        <translation>Was gezeigt und ausgewählt ist, als Befehl für ein Terminal; nie mit einem Passwort</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Kein Browser konnte geöffnet werden</translation>
    </message>
    <message>
        <source>the desktop has no program for web pages</source>
        <translation>die Arbeitsfläche hat kein Programm für Webseiten</translation>
    </message>
    <message>
        <source>%1 gives no answer since %2. What is shown is from then.</source>
        <translation>%1 antwortet seit %2 nicht. Gezeigt wird der Stand von damals.</translation>
    </message>
    <message>
        <source>%1 never answered. Nothing is known of it but its configuration.</source>
        <translation>%1 hat nie geantwortet. Bekannt ist nur seine Konfiguration.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>pulp command</source>
        <translation>pulp-Befehl</translation>
    </message>
    <message>
        <source>Status of the server</source>
        <translation>Status des Servers</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
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
        <translation>Zustand</translation>
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
    <name>pulpit::gui::ServiceCard</name>
    <message>
        <source>Companion service</source>
        <translation>Begleitdienst</translation>
    </message>
    <message>
        <source>Install and start</source>
        <translation>Einrichten und starten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>It schedules this fleet without a window, from log-in to log-out. While it runs, the console only shows and asks.</source>
        <translation>Er plant für diese Flotte ohne Fenster, von der Anmeldung bis zur Abmeldung. Solange er läuft, zeigt und fragt die Konsole nur.</translation>
    </message>
    <message>
        <source>The companion service could not be installed</source>
        <translation>Der Begleitdienst konnte nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>The companion service could not be started</source>
        <translation>Der Begleitdienst konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The companion service could not be stopped</source>
        <translation>Der Begleitdienst konnte nicht angehalten werden</translation>
    </message>
    <message>
        <source>Remove the companion service?</source>
        <translation>Den Begleitdienst entfernen?</translation>
    </message>
    <message>
        <source>It is stopped, and no longer started at log-in. %1 is deleted; the database and the configuration stay.</source>
        <translation>Er wird angehalten und bei der Anmeldung nicht mehr gestartet. %1 wird gelöscht; Datenbank und Konfiguration bleiben.</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Dienst entfernen</translation>
    </message>
    <message>
        <source>The companion service could not be removed</source>
        <translation>Der Begleitdienst konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>Not available: %1.</source>
        <translation>Nicht verfügbar: %1.</translation>
    </message>
    <message>
        <source>Not available: %1; %2.</source>
        <translation>Nicht verfügbar: %1; %2.</translation>
    </message>
    <message>
        <source>Not installed.</source>
        <translation>Nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Installed, but stopped.</source>
        <translation>Eingerichtet, aber angehalten.</translation>
    </message>
    <message>
        <source>Runs, and starts at log-in.</source>
        <translation>Läuft, und startet bei der Anmeldung.</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
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
    <name>pulpit::gui::SettingsTab</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Plan the change…</source>
        <translation>Die Änderung planen…</translation>
    </message>
    <message>
        <source>Settings of the repository</source>
        <translation>Einstellungen des Repositorys</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Reading from %1…</source>
        <translation>Wird von %1 gelesen…</translation>
    </message>
    <message>
        <source>The settings could not be read: %1</source>
        <translation>Die Einstellungen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>As %1 tells it now.</source>
        <translation>Wie %1 es jetzt sagt.</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen the plan.</source>
        <translation>Nichts wird geändert, bevor Sie den Plan gesehen haben.</translation>
    </message>
    <message>
        <source>Mend what is marked first.</source>
        <translation>Erst beheben, was markiert ist.</translation>
    </message>
    <message>
        <source>Edit %1 on %2</source>
        <translation>%1 auf %2 bearbeiten</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SizeFinder</name>
    <message>
        <source>size unknown: %1</source>
        <translation>Größe unbekannt: %1</translation>
    </message>
    <message>
        <source>size unknown: the server has not fetched it yet, and Pulp tells none before</source>
        <translation>Größe unbekannt: Der Server hat es noch nicht geholt, und Pulp nennt vorher keine</translation>
    </message>
    <message>
        <source>size unknown: the server tells none</source>
        <translation>Größe unbekannt: Der Server nennt keine</translation>
    </message>
    <message>
        <source>size unknown: the account may not look at stored files</source>
        <translation>Größe unbekannt: Das Konto darf gespeicherte Dateien nicht ansehen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SnapshotsModel</name>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Names begin with</source>
        <translation>Namen beginnen mit</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>only in the snapshot</source>
        <translation>nur im Snapshot</translation>
    </message>
    <message>
        <source>not in the snapshot</source>
        <translation>nicht im Snapshot</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>Neu seither</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>Fort seither</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>serves %n repositories</source>
        <translation>
            <numerusform>bietet %n Repository an</numerusform>
            <numerusform>bietet %n Repositorys an</numerusform>
        </translation>
    </message>
    <message>
        <source>the way back</source>
        <translation>der Weg zurück</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SnapshotsPage</name>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Sides of snapshots</source>
        <translation>Seiten der Snapshots</translation>
    </message>
    <message>
        <source>Cut-over</source>
        <translation>Umstellung</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SnapshotsTab</name>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Expire…</source>
        <translation>&amp;Ablaufen lassen…</translation>
    </message>
    <message>
        <source>&amp;Back…</source>
        <translation>&amp;Zurück…</translation>
    </message>
    <message>
        <source>S&amp;witch to it…</source>
        <translation>&amp;Darauf umschalten…</translation>
    </message>
    <message>
        <source>&amp;Create…</source>
        <translation>An&amp;legen…</translation>
    </message>
    <message>
        <source>Serve again what was served before the last switch</source>
        <translation>Wieder anbieten, was vor dem letzten Umschalten angeboten wurde</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Repositories of the snapshot</source>
        <translation>Repositorys des Snapshots</translation>
    </message>
    <message>
        <source>Packages that differ</source>
        <translation>Pakete, die abweichen</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>%n Snapshot</numerusform>
            <numerusform>%n Snapshots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gave no answer (%2); what is shown of it is older</source>
        <translation>%1 hat nicht geantwortet (%2); was davon gezeigt wird, ist älter</translation>
    </message>
    <message>
        <source>%1 gave no answer: %2</source>
        <translation>%1 hat nicht geantwortet: %2</translation>
    </message>
    <message>
        <source>There is no server yet.</source>
        <translation>Es gibt noch keinen Server.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n servers…</source>
        <translation>
            <numerusform>%n Server wird gefragt…</numerusform>
            <numerusform>%n Server werden gefragt…</numerusform>
        </translation>
    </message>
    <message>
        <source>No snapshot matches “%1”.</source>
        <translation>Kein Snapshot passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No server that answered has a snapshot. It is a copy of repositories at one moment, to go back to or to serve.</source>
        <translation>Kein Server, der geantwortet hat, hat einen Snapshot. Er ist eine Kopie von Repositorys zu einem Zeitpunkt, um zurückzugehen oder sie anzubieten.</translation>
    </message>
    <message>
        <source>Create a snapshot</source>
        <translation>Einen Snapshot anlegen</translation>
    </message>
    <message>
        <source>the repositories as they are now</source>
        <translation>den Repositorys, wie sie jetzt sind</translation>
    </message>
    <message numerus="yes">
        <source>Compare tells how its %n repositories differ.</source>
        <translation>
            <numerusform>Vergleichen sagt, wie sein %n Repository abweicht.</numerusform>
            <numerusform>Vergleichen sagt, wie seine %n Repositorys abweichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>serves %1</source>
        <translation>bietet %1 an</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n repositories…</source>
        <translation>
            <numerusform>%n Repository wird verglichen…</numerusform>
            <numerusform>%n Repositorys werden verglichen…</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be compared: %1</source>
        <translation>Er konnte nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>%1 of %2 repositories have the same packages</source>
        <translation>%1 von %2 Repositorys haben dieselben Pakete</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Auf %1 umschalten</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Remove old snapshots</source>
        <translation>Alte Snapshots entfernen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SourceTab</name>
    <message>
        <source>serves the same</source>
        <translation>bietet dasselbe an</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never compared</source>
        <translation>nie verglichen</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Packages that only the source has</source>
        <translation>Pakete, die nur die Quelle hat</translation>
    </message>
    <message>
        <source>Packages that only this server has</source>
        <translation>Pakete, die nur dieser Server hat</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>It has no remote, so there is no source.</source>
        <translation>Es hat kein Remote, also gibt es keine Quelle.</translation>
    </message>
    <message>
        <source>This repository is filled on %1 itself: it has no source to be compared with.</source>
        <translation>Dieses Repository wird auf %1 selbst gefüllt: es hat keine Quelle zum Vergleichen.</translation>
    </message>
    <message>
        <source>Nobody has compared it with its source yet.</source>
        <translation>Noch niemand hat es mit seiner Quelle verglichen.</translation>
    </message>
    <message>
        <source>The comparison %1 told nothing: %2</source>
        <translation>Der Vergleich %1 ergab nichts: %2</translation>
    </message>
    <message>
        <source>Compared %1 by %2.</source>
        <translation>Verglichen %1 nach %2.</translation>
    </message>
    <message>
        <source>Compared %1 by %2: %3 packages are missing, %4 are extra. %5</source>
        <translation>Verglichen %1 nach %2: %3 Pakete fehlen, %4 sind zu viel. %5</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Syncs from</source>
        <translation>Synchronisiert von</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Index here</source>
        <translation>Index hier</translation>
    </message>
    <message>
        <source>Index there</source>
        <translation>Index dort</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing here: %n</source>
        <translation>
            <numerusform>Fehlt hier: %n</numerusform>
            <numerusform>Fehlen hier: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only here: %n</source>
        <translation>
            <numerusform>Nur hier: %n</numerusform>
            <numerusform>Nur hier: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be compared with its source</source>
        <translation>%1 konnte nicht mit der Quelle verglichen werden</translation>
    </message>
    <message>
        <source>Servers of the fleet are compared with each other.</source>
        <translation>Server der Flotte werden miteinander verglichen.</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Its content comes from outside of the fleet: no server here has what it could be compared with.</source>
        <translation>Der Inhalt kommt von außerhalb der Flotte: Kein Server hier hat, womit er verglichen werden könnte.</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::Sparkline</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::StageNames</name>
    <message>
        <source>Set repositories up</source>
        <translation>Repositories einrichten</translation>
    </message>
    <message>
        <source>Sync repositories</source>
        <translation>Repositories synchronisieren</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Remove banned packages</source>
        <translation>Gesperrte Pakete entfernen</translation>
    </message>
    <message>
        <source>Health of repositories</source>
        <translation>Gesundheit der Repositories</translation>
    </message>
    <message>
        <source>Health of the server</source>
        <translation>Gesundheit des Servers</translation>
    </message>
    <message>
        <source>Take repositories from %1</source>
        <comment>a server</comment>
        <translation>Repositories von %1 übernehmen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <comment>a server</comment>
        <translation>Mit %1 vergleichen</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::StageTimeline</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>Expected, as in the last %n runs: half took at most %1, 95 of 100 at most %2</source>
        <translation>
            <numerusform>Erwartet, wie im letzten Lauf: die Hälfte dauerte höchstens %1, 95 von 100 höchstens %2</numerusform>
            <numerusform>Erwartet, wie in den letzten %n Läufen: die Hälfte dauerte höchstens %1, 95 von 100 höchstens %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for a free slot</source>
        <translation>Auf einen freien Platz warten</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
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
        <translation>zurückgehalten</translation>
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
    <message>
        <source>failed once</source>
        <translation>einmal gescheitert</translation>
    </message>
    <message>
        <source>serves nothing</source>
        <translation>liefert nichts aus</translation>
    </message>
    <message>
        <source>serves an older version</source>
        <translation>liefert eine ältere Version aus</translation>
    </message>
    <message>
        <source>never by Pulpit</source>
        <translation>nie von Pulpit</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::SwitchSnapshotDialog</name>
    <message>
        <source>Go one step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Let clients get the snapshot %1</source>
        <translation>Clients den Snapshot %1 geben</translation>
    </message>
    <message>
        <source>Plan the way back…</source>
        <translation>Den Weg zurück planen…</translation>
    </message>
    <message>
        <source>Plan the switch…</source>
        <translation>Das Umschalten planen…</translation>
    </message>
    <message>
        <source>The distributions serve again what they served before the last switch. One that somebody pointed elsewhere meanwhile is left alone.</source>
        <translation>Die Distributionen bieten wieder an, was sie vor dem letzten Umschalten anboten. Eine, die inzwischen jemand woandershin gerichtet hat, bleibt.</translation>
    </message>
    <message>
        <source>What is missing is published on every server first; then all distributions are changed together, and changed back if one of them cannot be. Syncs do not touch them until you switch again.</source>
        <translation>Was fehlt, wird erst auf jedem Server veröffentlicht; dann werden alle Distributionen zusammen geändert, und zurück, wenn eine nicht kann. Syncs fassen sie nicht an, bis Sie wieder umschalten.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>all; or a pattern: ^ext-</source>
        <translation>alle; oder ein Muster: ^ext-</translation>
    </message>
    <message>
        <source>But not</source>
        <translation>Aber nicht</translation>
    </message>
    <message>
        <source>none; or a pattern</source>
        <translation>keines; oder ein Muster</translation>
    </message>
    <message>
        <source>Choose a server.</source>
        <translation>Einen Server wählen.</translation>
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
    <message>
        <source>the printer takes nothing</source>
        <translation>der Drucker nimmt nichts an</translation>
    </message>
    <message>
        <source>The table could not be printed</source>
        <translation>Die Tabelle konnte nicht gedruckt werden</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows are printed</source>
        <translation>Die ersten %1 von %2 Zeilen sind gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are printed</source>
        <translation>
            <numerusform>%n Seite ist gedruckt</numerusform>
            <numerusform>%n Seiten sind gedruckt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TablePrint</name>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TableReading</name>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
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
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TargetsDialog</name>
    <message>
        <source>Save the targets</source>
        <translation>Die Ziele sichern</translation>
    </message>
    <message>
        <source>Service level targets</source>
        <translation>Zielwerte</translation>
    </message>
    <message>
        <source> % of repositories</source>
        <translation> % der Repositorys</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Last success recent enough</source>
        <translation>Letzter Erfolg jung genug</translation>
    </message>
    <message>
        <source> h at most</source>
        <translation> h höchstens</translation>
    </message>
    <message>
        <source>Recent enough is</source>
        <translation>Jung genug ist</translation>
    </message>
    <message>
        <source>Runs on time</source>
        <translation>Läuft pünktlich</translation>
    </message>
    <message>
        <source> % of due runs</source>
        <translation> % der fälligen Läufe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Targets of its own</source>
        <translation>Eigene Ziele</translation>
    </message>
    <message>
        <source>What a target leaves to 100 % is the budget for failures; reports tell how much of it is spent.</source>
        <translation>Was ein Ziel zu 100 % lässt, ist das Budget für Fehlschläge; Berichte sagen, wie viel davon verbraucht ist.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Without its own, the targets of all groups hold for it</source>
        <translation>Ohne eigene gelten die Ziele aller Gruppen</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>%1 (its own)</source>
        <translation>%1 (eigene)</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::TasksTab</name>
    <message>
        <source>Pulp tasks</source>
        <translation>Pulp-Tasks</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Warum er wartet</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Purge ▾</source>
        <translation>Aufräumen ▾</translation>
    </message>
    <message>
        <source>Purge records of finished tasks</source>
        <translation>Einträge beendeter Tasks entfernen</translation>
    </message>
    <message>
        <source>Remove records of finished tasks from the server; shows first which</source>
        <translation>Entfernt Einträge beendeter Tasks vom Server; zeigt zuerst, welche</translation>
    </message>
    <message>
        <source>Completed ones older than 30 days…</source>
        <translation>Gelungene, älter als 30 Tage…</translation>
    </message>
    <message>
        <source>Completed ones older than 7 days…</source>
        <translation>Gelungene, älter als 7 Tage…</translation>
    </message>
    <message>
        <source>All finished ones older than 30 days…</source>
        <translation>Alle beendeten, älter als 30 Tage…</translation>
    </message>
    <message>
        <source>Reading Pulp&apos;s tasks…</source>
        <translation>Pulps Tasks werden gelesen…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Pulp&apos;s tasks could not be read</source>
        <translation>Pulps Tasks konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The server has no record of a task.</source>
        <translation>Der Server hat keinen Eintrag eines Tasks.</translation>
    </message>
    <message>
        <source>No task matches the filter.</source>
        <translation>Kein Task passt zum Filter.</translation>
    </message>
    <message>
        <source>Tasks %1</source>
        <translation>Tasks %1</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n tasks</source>
        <translation>
            <numerusform>%n Task abbrechen</numerusform>
            <numerusform>%n Tasks abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>runs since %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the task that holds it up: %1</source>
        <translation>Den Task zeigen, der ihn aufhält: %1</translation>
    </message>
    <message>
        <source>behind these, the last one runs or waits for a worker</source>
        <translation>hinter diesen, der letzte läuft oder wartet auf einen Worker</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Pulp tasks?</source>
        <translation>
            <numerusform>%n Pulp-Task abbrechen?</numerusform>
            <numerusform>%n Pulp-Tasks abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What a task has done so far stays as it is; a sync that is canceled makes no new version.</source>
        <translation>Was ein Task bisher getan hat, bleibt; ein abgebrochener Sync ergibt keine neue Version.</translation>
    </message>
    <message>
        <source>A canceled task cannot be resumed, only started again.</source>
        <translation>Ein abgebrochener Task ist nicht fortzusetzen, nur neu zu starten.</translation>
    </message>
    <message>
        <source>The task %1 could not be canceled</source>
        <translation>Der Task %1 konnte nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>Purge tasks on %1</source>
        <translation>Tasks auf %1 aufräumen</translation>
    </message>
    <message>
        <source>List of running tasks</source>
        <translation>Liste laufender Tasks</translation>
    </message>
    <message>
        <source>Show this task</source>
        <translation>Diesen Task zeigen</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Diesen Task abbrechen</translation>
    </message>
    <message>
        <source>Part of the task&apos;s name, asked of the server</source>
        <translation>Teil des Namens der Aufgabe, beim Server erfragt</translation>
    </message>
    <message>
        <source>When the task was created</source>
        <translation>Wann die Aufgabe entstand</translation>
    </message>
    <message>
        <source>of any time</source>
        <translation>aus jeder Zeit</translation>
    </message>
    <message>
        <source>of the last hour</source>
        <translation>der letzten Stunde</translation>
    </message>
    <message>
        <source>of the last 24 hours</source>
        <translation>der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>of the last 7 days</source>
        <translation>der letzten 7 Tage</translation>
    </message>
    <message>
        <source>of the last 30 days</source>
        <translation>der letzten 30 Tage</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>älter als 30 Tage</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>The job of Pulpit&apos;s that started the task</source>
        <translation>Der Auftrag von Pulpit, der die Aufgabe begann</translation>
    </message>
    <message>
        <source>Older…</source>
        <translation>Ältere…</translation>
    </message>
    <message>
        <source>Read %1 more, which were created before these</source>
        <translation>%1 weitere lesen, die davor entstanden</translation>
    </message>
    <message>
        <source>Older tasks could not be read</source>
        <translation>Ältere Aufgaben konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>the newest %1; the server has more</source>
        <translation>die neuesten %1; der Server hat mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, all that the server has of these</source>
        <translation>
            <numerusform>%n Aufgabe, alles, was der Server davon hat</numerusform>
            <numerusform>%n Aufgaben, alles, was der Server davon hat</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <source>Part of the task&apos;s name, e.g. synchronize</source>
        <translation>Teil des Tasknamens, z. B. synchronize</translation>
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
    <name>pulpit::gui::TreeTable</name>
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
    <name>pulpit::gui::TrustTab</name>
    <message>
        <source>expires %1</source>
        <translation>läuft %1 ab</translation>
    </message>
    <message>
        <source>%1, issued by %2</source>
        <translation>%1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>set, its days are not known yet</source>
        <translation>gesetzt, seine Tage sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>they are read with the next look at the server</source>
        <translation>sie werden beim nächsten Blick auf den Server gelesen</translation>
    </message>
    <message>
        <source>Source&apos;s certificate</source>
        <translation>Zertifikat der Quelle</translation>
    </message>
    <message>
        <source>none: it is fetched by http</source>
        <translation>keines: es wird über http geholt</translation>
    </message>
    <message>
        <source>none: it is not fetched by https</source>
        <translation>keines: es wird nicht über https geholt</translation>
    </message>
    <message>
        <source>checked at every sync</source>
        <translation>bei jedem Sync geprüft</translation>
    </message>
    <message>
        <source>not checked: anybody on the way could answer</source>
        <translation>nicht geprüft: jeder auf dem Weg könnte antworten</translation>
    </message>
    <message>
        <source>clients are told to check</source>
        <translation>Clients sollen prüfen</translation>
    </message>
    <message>
        <source>clients are told not to check</source>
        <translation>Clients sollen nicht prüfen</translation>
    </message>
    <message>
        <source>nothing is said to clients</source>
        <translation>Clients wird nichts gesagt</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>signed here when published</source>
        <translation>hier beim Veröffentlichen signiert</translation>
    </message>
    <message>
        <source>not signed here</source>
        <translation>hier nicht signiert</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>signed here when uploaded</source>
        <translation>hier beim Hochladen signiert</translation>
    </message>
    <message>
        <source>as they come, not signed here</source>
        <translation>wie sie kommen, hier nicht signiert</translation>
    </message>
    <message>
        <source>Signatures of packages</source>
        <translation>Signaturen der Pakete</translation>
    </message>
    <message>
        <source>Signature of metadata</source>
        <translation>Signatur der Metadaten</translation>
    </message>
    <message>
        <source>Release of the source</source>
        <translation>Release der Quelle</translation>
    </message>
    <message>
        <source>its signature is checked at every sync</source>
        <translation>seine Signatur wird bei jedem Sync geprüft</translation>
    </message>
    <message>
        <source>its signature is not checked</source>
        <translation>seine Signatur wird nicht geprüft</translation>
    </message>
    <message>
        <source>the remote has no key (gpgkey)</source>
        <translation>das Remote hat keinen Schlüssel (gpgkey)</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Signed otherwise</source>
        <translation>Anders signiert</translation>
    </message>
    <message>
        <source>releases with a signing service of their own</source>
        <translation>Releases mit eigenem Signierdienst</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
    <message>
        <source>none: it is filled on the server itself</source>
        <translation>keines: es wird auf dem Server selbst gefüllt</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>those that the server trusts</source>
        <translation>die, denen der Server vertraut</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>without it the client certificate cannot be shown</source>
        <translation>ohne ihn kann das Client-Zertifikat nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Login at the source</source>
        <translation>Anmeldung an der Quelle</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>signed here</source>
        <translation>hier signiert</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>checked against a key when uploaded</source>
        <translation>beim Hochladen gegen einen Schlüssel geprüft</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>%1 content has no signatures in Pulp</source>
        <translation>%1-Inhalt hat in Pulp keine Signaturen</translation>
    </message>
    <message>
        <source>files are checked by their SHA-256</source>
        <translation>Dateien werden mit ihrem SHA-256 geprüft</translation>
    </message>
    <message>
        <source>Certificates of the remote</source>
        <translation>Zertifikate des Remotes</translation>
    </message>
    <message>
        <source>Certificates and signatures of the repository</source>
        <translation>Zertifikate und Signaturen des Repositorys</translation>
    </message>
    <message>
        <source>Reading from %1…</source>
        <translation>Wird von %1 gelesen…</translation>
    </message>
    <message>
        <source>What %1 says of it could not be read: %2</source>
        <translation>Was %1 darüber sagt, konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>As %1 tells it now.</source>
        <translation>Wie %1 es jetzt sagt.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Inspect: %1</source>
        <translation>Untersuchen: %1</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::VersionsDialog</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Versions of the configuration</source>
        <translation>Versionen der Konfiguration</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Reading the versions…</source>
        <translation>Die Versionen werden gelesen…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go back to this version…</source>
        <translation>Zu dieser Version zurück…</translation>
    </message>
    <message>
        <source>The versions could not be read: %1</source>
        <translation>Die Versionen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>No configuration was applied yet.</source>
        <translation>Noch wurde keine Konfiguration angewandt.</translation>
    </message>
    <message>
        <source>with the text in the editor</source>
        <translation>mit dem Text im Editor</translation>
    </message>
    <message>
        <source>with version %1, in force</source>
        <translation>mit Version %1, die gilt</translation>
    </message>
    <message>
        <source>with version %1</source>
        <translation>mit Version %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>was in force</source>
        <translation>galt</translation>
    </message>
    <message>
        <source>saved, not applied</source>
        <translation>gespeichert, nicht angewandt</translation>
    </message>
    <message>
        <source>never applied</source>
        <translation>nie angewandt</translation>
    </message>
    <message>
        <source>Saved by %1, %2</source>
        <translation>Gespeichert von %1, %2</translation>
    </message>
    <message>
        <source>Put into force by %1, %2</source>
        <translation>In Kraft gesetzt von %1, %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>in the editor</source>
        <translation>im Editor</translation>
    </message>
    <message>
        <source>version %1, in force</source>
        <translation>Version %1, gilt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Apply this version…</source>
        <translation>Diese Version anwenden…</translation>
    </message>
</context>
<context>
    <name>pulpit::gui::VersionsTab</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
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
        <source>Units in it</source>
        <translation>Einheiten darin</translation>
    </message>
    <message>
        <source>Versions of the repository</source>
        <translation>Versionen des Repositorys</translation>
    </message>
    <message>
        <source>Packages that the version added</source>
        <translation>Pakete, die die Version hinzufügte</translation>
    </message>
    <message>
        <source>Packages that the version removed</source>
        <translation>Pakete, die die Version entfernte</translation>
    </message>
    <message>
        <source>Reading the versions…</source>
        <translation>Die Versionen werden gelesen…</translation>
    </message>
    <message>
        <source>The versions could not be read: %1</source>
        <translation>Die Versionen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The server retains no version of it.</source>
        <translation>Der Server behält keine Version davon.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>What version %1 changed could not be read: %2</source>
        <translation>Was Version %1 änderte, konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Nothing added</source>
        <translation>Nichts hinzugekommen</translation>
    </message>
    <message numerus="yes">
        <source>%n packages added</source>
        <translation>
            <numerusform>%n Paket hinzugekommen</numerusform>
            <numerusform>%n Pakete hinzugekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing removed</source>
        <translation>Nichts entfallen</translation>
    </message>
    <message numerus="yes">
        <source>%n packages removed</source>
        <translation>
            <numerusform>%n Paket entfallen</numerusform>
            <numerusform>%n Pakete entfallen</numerusform>
        </translation>
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
    <message>
        <source>&amp;Take over…</source>
        <translation>Ü&amp;bernehmen…</translation>
    </message>
    <message>
        <source>Take over the profiles of pulp-cli</source>
        <translation>Die Profile von pulp-cli übernehmen</translation>
    </message>
    <message>
        <source>The servers and users of its cli.toml; passwords go into the keyring. The file stays as it is.</source>
        <translation>Die Server und Benutzer seiner cli.toml; Passwörter kommen in den Schlüsselbund. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Open pulp-cli&apos;s cli.toml</source>
        <translation>Die cli.toml von pulp-cli öffnen</translation>
    </message>
    <message>
        <source>Profiles of pulp-cli (*.toml);;All files (*)</source>
        <translation>Profile von pulp-cli (*.toml);;Alle Dateien (*)</translation>
    </message>
</context>
</TS>

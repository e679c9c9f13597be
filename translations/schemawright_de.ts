<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
    <context>
        <name>Designer</name>
        <message>
            <source>One project at a time.</source>
            <translation>Nur ein Projekt auf einmal.</translation>
        </message>
        <message>
            <source>--size takes WIDTHxHEIGHT, as 1440x900.</source>
            <translation>--size erwartet BREITExHÖHE, etwa 1440x900.</translation>
        </message>
        <message>
            <source>--demo takes one of: %1.</source>
            <translation>--demo erwartet eines von: %1.</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.</source>
            <translation>Klassen zeichnen, die Migration sehen, die Datenbank aktualisieren.</translation>
        </message>
        <message>
            <source>A .schemawright file, its folder, or an SQLite database.</source>
            <translation>Eine .schemawright-Datei, deren Ordner oder eine SQLite-Datenbank.</translation>
        </message>
        <message>
            <source>Open a copy of the sample project.</source>
            <translation>Eine Kopie des Beispielprojekts öffnen.</translation>
        </message>
        <message>
            <source>Write a picture of the window to FILE, without a display, and quit.</source>
            <translation>Ohne Bildschirm ein Bild des Fensters in FILE schreiben und beenden.</translation>
        </message>
        <message>
            <source>Size of the window in the picture.</source>
            <translation>Größe des Fensters im Bild.</translation>
        </message>
        <message>
            <source>en, de, es, fr or zh_CN; else as in the preferences.</source>
            <translation>en, de, es, fr oder zh_CN; sonst wie in den Einstellungen.</translation>
        </message>
        <message>
            <source>What the picture shows: %1.</source>
            <translation>Was das Bild zeigt: %1.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 konnte nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>--scale takes a number from 0.05 to 20.</source>
            <translation>--scale erwartet eine Zahl von 0.05 bis 20.</translation>
        </message>
        <message>
            <source>Write the project's diagram to FILE (.svg, .png, .pdf), and quit.</source>
            <translation>Das Diagramm des Projekts in FILE schreiben (.svg, .png, .pdf) und beenden.</translation>
        </message>
        <message>
            <source>The diagram to render; else the first.</source>
            <translation>Das Diagramm, das gezeichnet wird; sonst das erste.</translation>
        </message>
        <message>
            <source>Pixels of a PNG for each of the diagram's; else 1.</source>
            <translation>Bildpunkte eines PNG je Punkt des Diagramms; sonst 1.</translation>
        </message>
        <message>
            <source>Paper of a PDF: own, a4, a3-portrait, pages:a4 …; else a4.</source>
            <translation>Papier eines PDF: own, a4, a3-portrait, pages:a4 …; sonst a4.</translation>
        </message>
        <message>
            <source>Render without the ground.</source>
            <translation>Ohne Grund zeichnen.</translation>
        </message>
        <message>
            <source>--page takes own, or a4, letter …, with pages: in front for several.</source>
            <translation>--page erwartet own oder a4, letter …, mit pages: davor für mehrere.</translation>
        </message>
        <message>
            <source>There is no diagram %1; there are: %2.</source>
            <translation>Es gibt kein Diagramm %1; es gibt: %2.</translation>
        </message>
        <message>
            <source>--theme takes one of: %1.</source>
            <translation>--theme erwartet eines von: %1.</translation>
        </message>
        <message>
            <source>One of %1; else as in the preferences.</source>
            <translation>Eines von %1; sonst wie in den Einstellungen.</translation>
        </message>
    </context>
    <context>
        <name>core::Text</name>
        <message>
            <source>There is no file %1</source>
            <translation>Es gibt keine Datei %1</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 lässt sich nicht schreiben</translation>
        </message>
        <message>
            <source>%1 is damaged</source>
            <translation>%1 ist beschädigt</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of Schemawright</source>
            <translation>%1 stammt von einer neueren Version von Schemawright</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 gibt es schon</translation>
        </message>
        <message>
            <source>There is no Schemawright project in %1</source>
            <translation>In %1 liegt kein Schemawright-Projekt</translation>
        </message>
        <message>
            <source>The disk is full: %1 could not be written</source>
            <translation>Der Datenträger ist voll: %1 konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Not in the model: %1</source>
            <translation>Nicht im Modell: %1</translation>
        </message>
        <message>
            <source>The name "%1" is taken</source>
            <translation>Der Name „%1“ ist vergeben</translation>
        </message>
        <message>
            <source>"%1" cannot be a name here</source>
            <translation>„%1“ kann hier kein Name sein</translation>
        </message>
        <message>
            <source>%1 cannot be changed like this</source>
            <translation>%1 lässt sich so nicht ändern</translation>
        </message>
        <message>
            <source>A change does not fit the schema (%1)</source>
            <translation>Eine Änderung passt nicht zum Schema (%1)</translation>
        </message>
        <message>
            <source>No such revision or branch '%1'</source>
            <translation>Keine Revision und kein Zweig heißt „%1“</translation>
        </message>
        <message>
            <source>Multiple revisions start with '%1'</source>
            <translation>Mehrere Revisionen beginnen mit „%1“</translation>
        </message>
        <message>
            <source>Multiple head revisions are present (%1)</source>
            <translation>Es gibt mehrere Spitzen (%1)</translation>
        </message>
        <message>
            <source>No way leads to the revision %1</source>
            <translation>Kein Weg führt zur Revision %1</translation>
        </message>
        <message>
            <source>The revision %1 was edited after it was made: it does not match its hash</source>
            <translation>Die Revision %1 wurde nachträglich bearbeitet: Sie passt nicht zu ihrem Hash</translation>
        </message>
        <message>
            <source>The revision %1 is missing</source>
            <translation>Die Revision %1 fehlt</translation>
        </message>
        <message>
            <source>The history runs in a circle through %1</source>
            <translation>Der Verlauf läuft durch %1 im Kreis</translation>
        </message>
        <message>
            <source>Two revisions have the id %1</source>
            <translation>Zwei Revisionen haben die Kennung %1</translation>
        </message>
        <message>
            <source>The heads contradict each other (%1)</source>
            <translation>Die Spitzen widersprechen einander (%1)</translation>
        </message>
        <message>
            <source>There is nothing to do (%1)</source>
            <translation>Es gibt nichts zu tun (%1)</translation>
        </message>
        <message>
            <source>"%1" is no database URL</source>
            <translation>„%1“ ist keine Datenbank-URL</translation>
        </message>
        <message>
            <source>%1 is of a kind that cannot be opened</source>
            <translation>%1 ist von einer Art, die sich nicht öffnen lässt</translation>
        </message>
        <message>
            <source>There is no database %1</source>
            <translation>Es gibt keine Datenbank %1</translation>
        </message>
        <message>
            <source>%1 is not a SQLite database, or it is encrypted</source>
            <translation>%1 ist keine SQLite-Datenbank oder verschlüsselt</translation>
        </message>
        <message>
            <source>%1 is locked by another program</source>
            <translation>%1 ist von einem anderen Programm gesperrt</translation>
        </message>
        <message>
            <source>%1 can be read only, not changed</source>
            <translation>%1 lässt sich nur lesen, nicht ändern</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1 ließ sich nicht öffnen</translation>
        </message>
        <message>
            <source>The connection to %1 was lost</source>
            <translation>Die Verbindung zu %1 ist abgebrochen</translation>
        </message>
        <message>
            <source>%1 refused the user or the password</source>
            <translation>%1 hat Benutzer oder Passwort abgelehnt</translation>
        </message>
        <message>
            <source>%1 needs a password</source>
            <translation>%1 verlangt ein Passwort</translation>
        </message>
        <message>
            <source>%1 could not be reached over TLS as it was demanded</source>
            <translation>%1 war über TLS nicht so erreichbar wie verlangt</translation>
        </message>
        <message>
            <source>A statement failed (%1)</source>
            <translation>Eine Anweisung ist fehlgeschlagen (%1)</translation>
        </message>
        <message>
            <source>A check of the changed data failed (%1)</source>
            <translation>Eine Prüfung der geänderten Daten ist fehlgeschlagen (%1)</translation>
        </message>
        <message>
            <source>Another run is migrating %1 right now</source>
            <translation>Ein anderer Lauf migriert %1 gerade</translation>
        </message>
        <message>
            <source>A run on %1 was interrupted</source>
            <translation>Ein Lauf auf %1 wurde unterbrochen</translation>
        </message>
        <message>
            <source>%1 was held by other sessions for too long</source>
            <translation>%1 wurde zu lange von anderen Sitzungen gehalten</translation>
        </message>
        <message>
            <source>%1 is no longer at the revision where this plan starts</source>
            <translation>%1 steht nicht mehr bei der Revision, bei der dieser Plan beginnt</translation>
        </message>
        <message>
            <source>The database is at the revision %1, which this project does not have</source>
            <translation>Die Datenbank steht bei der Revision %1, die dieses Projekt nicht hat</translation>
        </message>
        <message>
            <source>Target database is not up to date (%1)</source>
            <translation>Die Zieldatenbank ist nicht auf dem neuesten Stand (%1)</translation>
        </message>
        <message>
            <source>No backup of %1 could be made</source>
            <translation>Von %1 ließ sich keine Sicherung anlegen</translation>
        </message>
        <message>
            <source>Canceled (%1)</source>
            <translation>Abgebrochen (%1)</translation>
        </message>
        <message>
            <source>Refused, because data would be lost (%1)</source>
            <translation>Abgelehnt, weil Daten verloren gingen (%1)</translation>
        </message>
        <message>
            <source>This kind of database cannot do it (%1)</source>
            <translation>Diese Art von Datenbank kann das nicht (%1)</translation>
        </message>
        <message>
            <source>Python is needed to read .py files, and %1 does not run</source>
            <translation>Zum Lesen von .py-Dateien wird Python gebraucht, und %1 läuft nicht</translation>
        </message>
        <message>
            <source>Install Python 3.8 or newer (the package python3), or name its program in SCHEMAWRIGHT_PYTHON.</source>
            <translation>Installieren Sie Python 3.8 oder neuer (das Paket python3), oder nennen Sie sein Programm in SCHEMAWRIGHT_PYTHON.</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>Die Datei konnte nicht gelesen werden: %1</translation>
        </message>
        <message>
            <source>The base class %1 is in no file that was read; what it adds is missing</source>
            <translation>Die Basisklasse %1 steht in keiner gelesenen Datei; was sie hinzufügt, fehlt</translation>
        </message>
        <message>
            <source>The type %1 is not known; the column is Text for now</source>
            <translation>Der Typ %1 ist nicht bekannt; die Spalte ist vorerst Text</translation>
        </message>
        <message>
            <source>The type is the nearest that there is for %1</source>
            <translation>Der Typ ist der nächste, den es für %1 gibt</translation>
        </message>
        <message>
            <source>The variant of the type for one database is left out: %1</source>
            <translation>Die Variante des Typs für eine Datenbank bleibt weg: %1</translation>
        </message>
        <message>
            <source>An argument was not understood: %1</source>
            <translation>Ein Argument wurde nicht verstanden: %1</translation>
        </message>
        <message>
            <source>The expression could not be turned into SQL and is left out: %1</source>
            <translation>Der Ausdruck ließ sich nicht in SQL fassen und bleibt weg: %1</translation>
        </message>
        <message>
            <source>There is no column %1 in the table; what names it is left out</source>
            <translation>Die Tabelle hat keine Spalte %1; was sie nennt, bleibt weg</translation>
        </message>
        <message>
            <source>The target of the foreign key was not read: %1</source>
            <translation>Das Ziel des Fremdschlüssels wurde nicht gelesen: %1</translation>
        </message>
        <message>
            <source>The name is made up while the program runs: %1</source>
            <translation>Der Name entsteht erst, wenn das Programm läuft: %1</translation>
        </message>
        <message>
            <source>Neither a column nor a constraint: %1</source>
            <translation>Weder Spalte noch Bedingung: %1</translation>
        </message>
        <message>
            <source>Made while the program runs, so it is left out: %1</source>
            <translation>Entsteht erst, wenn das Programm läuft, und bleibt deshalb weg: %1</translation>
        </message>
        <message>
            <source>There is a table %1 already; this one is left out</source>
            <translation>Eine Tabelle %1 gibt es schon; diese bleibt weg</translation>
        </message>
        <message>
            <source>Another class has the name, so this one is called %1</source>
            <translation>Eine andere Klasse heißt so, deshalb heißt diese %1</translation>
        </message>
        <message>
            <source>The class belongs to another database (%1)</source>
            <translation>Die Klasse gehört zu einer anderen Datenbank (%1)</translation>
        </message>
        <message>
            <source>The columns of %1 are in the database only; import it from there</source>
            <translation>Die Spalten von %1 stehen nur in der Datenbank; importieren Sie sie von dort</translation>
        </message>
        <message>
            <source>The table %1 has no primary key</source>
            <translation>Die Tabelle %1 hat keinen Primärschlüssel</translation>
        </message>
        <message>
            <source>Another enum %1 has other values, so this one has a number</source>
            <translation>Eine andere Aufzählung %1 hat andere Werte, deshalb trägt diese eine Nummer</translation>
        </message>
        <message>
            <source>An option is left out: %1</source>
            <translation>Eine Option bleibt weg: %1</translation>
        </message>
        <message>
            <source>Only the Python program knows of it: %1</source>
            <translation>Davon weiß nur das Python-Programm: %1</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>Nicht gelesen</translation>
        </message>
        <message>
            <source>%1 could not be understood</source>
            <translation>%1 war nicht zu verstehen</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1
Statement: %2</source>
            <translation>%1
Anweisung: %2</translation>
        </message>
        <message>
            <source>%1
Place: %2</source>
            <translation>%1
Stelle: %2</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>Prüfen Sie Name und Ordner.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
        </message>
        <message>
            <source>Restore the file from version control or from a backup; the rest of the project stays as it is.</source>
            <translation>Stellen Sie die Datei aus der Versionsverwaltung oder einer Sicherung wieder her; der Rest des Projekts bleibt, wie er ist.</translation>
        </message>
        <message>
            <source>Update Schemawright to open it.</source>
            <translation>Aktualisieren Sie Schemawright, um es zu öffnen.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
        </message>
        <message>
            <source>Go to the project's folder, or name it with -C. "schemawright new NAME" makes a new one.</source>
            <translation>Wechseln Sie in den Ordner des Projekts oder nennen Sie ihn mit -C. „schemawright new NAME“ legt ein neues an.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>A revision contradicts the ones before it; "schemawright check" lists what is wrong with the history.</source>
            <translation>Eine Revision widerspricht ihren Vorgängern; „schemawright check“ zeigt, was am Verlauf nicht stimmt.</translation>
        </message>
        <message>
            <source>"schemawright history" lists the revisions; at least four characters of an id are needed.</source>
            <translation>„schemawright history“ zeigt die Revisionen; von einer Kennung sind mindestens vier Zeichen nötig.</translation>
        </message>
        <message>
            <source>Give more characters of the id.</source>
            <translation>Geben Sie mehr Zeichen der Kennung an.</translation>
        </message>
        <message>
            <source>Name one ("&lt;branch&gt;@head"), take all ("heads"), or join them with "schemawright merge heads".</source>
            <translation>Nennen Sie eine („&lt;Zweig&gt;@head“), nehmen Sie alle („heads“), oder vereinen Sie sie mit „schemawright merge heads“.</translation>
        </message>
        <message>
            <source>"schemawright history" shows what follows what.</source>
            <translation>„schemawright history“ zeigt, was worauf folgt.</translation>
        </message>
        <message>
            <source>Restore the file from version control. A change of the schema belongs in a new revision.</source>
            <translation>Stellen Sie die Datei aus der Versionsverwaltung wieder her. Eine Änderung des Schemas gehört in eine neue Revision.</translation>
        </message>
        <message>
            <source>Restore its file in the folder migrations from version control.</source>
            <translation>Stellen Sie ihre Datei im Ordner migrations aus der Versionsverwaltung wieder her.</translation>
        </message>
        <message>
            <source>Restore the files in the folder migrations from version control.</source>
            <translation>Stellen Sie die Dateien im Ordner migrations aus der Versionsverwaltung wieder her.</translation>
        </message>
        <message>
            <source>Change one of the two branches so that they agree, then merge again.</source>
            <translation>Ändern Sie einen der beiden Zweige, bis sie zusammenpassen, und führen Sie sie dann erneut zusammen.</translation>
        </message>
        <message>
            <source>Write sqlite:///shop.db for a file here, sqlite:////tmp/shop.db for one elsewhere, postgresql://user@host/database or mariadb://user@host/database for a server's.</source>
            <translation>Schreiben Sie sqlite:///shop.db für eine Datei hier, sqlite:////tmp/shop.db für eine anderswo, postgresql://benutzer@host/datenbank oder mariadb://benutzer@host/datenbank für die eines Servers.</translation>
        </message>
        <message>
            <source>SQLite (sqlite:///FILE), PostgreSQL (postgresql://) and MariaDB or MySQL (mariadb://, mysql://) can be opened.</source>
            <translation>SQLite (sqlite:///DATEI), PostgreSQL (postgresql://) und MariaDB oder MySQL (mariadb://, mysql://) lassen sich öffnen.</translation>
        </message>
        <message>
            <source>Check its name; "schemawright upgrade --create-database" makes it on its server.</source>
            <translation>Prüfen Sie ihren Namen; „schemawright upgrade --create-database“ legt sie auf ihrem Server an.</translation>
        </message>
        <message>
            <source>Choose another file. An encrypted database must be decrypted first.</source>
            <translation>Wählen Sie eine andere Datei. Eine verschlüsselte Datenbank muss erst entschlüsselt werden.</translation>
        </message>
        <message>
            <source>Close the program that uses it, then try again.</source>
            <translation>Schließen Sie das Programm, das sie benutzt, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder (SQLite writes a journal beside the file); of a server its host, port and network.</source>
            <translation>Prüfen Sie die Rechte der Datei und ihres Ordners (SQLite schreibt ein Journal neben die Datei); bei einem Server Host, Port und Netz.</translation>
        </message>
        <message>
            <source>Connect again: the state of the database is then read anew.</source>
            <translation>Verbinden Sie sich erneut: Der Zustand der Datenbank wird dann neu gelesen.</translation>
        </message>
        <message>
            <source>Check the user and the password.</source>
            <translation>Prüfen Sie Benutzer und Passwort.</translation>
        </message>
        <message>
            <source>Set SCHEMAWRIGHT_PASSWORD, keep it in the keychain, or run in a terminal to be asked.</source>
            <translation>Setzen Sie SCHEMAWRIGHT_PASSWORD, legen Sie es im Schlüsselbund ab, oder starten Sie in einem Terminal, um gefragt zu werden.</translation>
        </message>
        <message>
            <source>Turn TLS on at the server and check its certificate, or demand a lower level.</source>
            <translation>Schalten Sie am Server TLS ein und prüfen Sie sein Zertifikat, oder verlangen Sie eine niedrigere Stufe.</translation>
        </message>
        <message>
            <source>Run the upgrade again: it resumes where the run ended.</source>
            <translation>Starten Sie die Aktualisierung erneut: Sie fährt fort, wo der Lauf endete.</translation>
        </message>
        <message>
            <source>End the sessions that hold it, or run again at a quieter time.</source>
            <translation>Beenden Sie die Sitzungen, die sie halten, oder versuchen Sie es zu ruhigerer Zeit.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder: SQLite writes a journal beside the file.</source>
            <translation>Prüfen Sie die Rechte der Datei und ihres Ordners: SQLite schreibt ein Journal neben die Datei.</translation>
        </message>
        <message>
            <source>Mend the rows it is about, then run again; nothing was changed.</source>
            <translation>Bessern Sie die Zeilen aus, um die es geht, und starten Sie erneut; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Wait until it is done, then try again.</source>
            <translation>Warten Sie, bis er fertig ist, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make the plan again.</source>
            <translation>Lassen Sie den Plan neu machen.</translation>
        </message>
        <message>
            <source>Get the missing revision's file (another branch may have it), or, if the schema is right, say so with "schemawright stamp --purge".</source>
            <translation>Holen Sie die Datei der fehlenden Revision (ein anderer Zweig hat sie vielleicht), oder sagen Sie mit „schemawright stamp --purge“, dass das Schema stimmt.</translation>
        </message>
        <message>
            <source>Run "schemawright upgrade" first.</source>
            <translation>Starten Sie erst „schemawright upgrade“.</translation>
        </message>
        <message>
            <source>See that the folder can be written and has room for a copy.</source>
            <translation>Sorgen Sie dafür, dass der Ordner beschreibbar ist und Platz für eine Kopie hat.</translation>
        </message>
        <message>
            <source>Allow it by name with --allow CODE, or all of it with --allow-data-loss.</source>
            <translation>Erlauben Sie es namentlich mit --allow CODE oder alles mit --allow-data-loss.</translation>
        </message>
        <message>
            <source>The table %1 is dropped with all its rows</source>
            <translation>Die Tabelle %1 wird mit allen Zeilen gelöscht</translation>
        </message>
        <message>
            <source>The column %1.%2 is dropped with its values</source>
            <translation>Die Spalte %1.%2 wird mit ihren Werten gelöscht</translation>
        </message>
        <message>
            <source>The type of %1.%2 becomes narrower: values may be cut or refused</source>
            <translation>Der Typ von %1.%2 wird enger: Werte können gekürzt oder abgelehnt werden</translation>
        </message>
        <message>
            <source>The values of %1.%2 are converted</source>
            <translation>Die Werte von %1.%2 werden umgewandelt</translation>
        </message>
        <message>
            <source>%1.%2 no longer takes NULL</source>
            <translation>%1.%2 nimmt kein NULL mehr an</translation>
        </message>
        <message>
            <source>%1.%2 is new, required and has no default: it cannot be filled for rows that are there</source>
            <translation>%1.%2 ist neu, Pflicht und ohne Vorgabewert: Vorhandene Zeilen lassen sich nicht füllen</translation>
        </message>
        <message>
            <source>Values of %1 (%2) must be unique: duplicate rows make it fail</source>
            <translation>Werte von %1 (%2) müssen eindeutig sein: An doppelten Zeilen scheitert es</translation>
        </message>
        <message>
            <source>Rows of %1 must fulfil %2: those that do not make it fail</source>
            <translation>Zeilen von %1 müssen %2 erfüllen: An anderen scheitert es</translation>
        </message>
        <message>
            <source>Rows of %1 must have a partner by %2: those without one make it fail</source>
            <translation>Zeilen von %1 brauchen über %2 ein Gegenstück: An Zeilen ohne scheitert es</translation>
        </message>
        <message>
            <source>A value of the enum goes away, which rows of %1.%2 may hold</source>
            <translation>Ein Wert der Aufzählung fällt weg, den Zeilen von %1.%2 enthalten können</translation>
        </message>
        <message>
            <source>A value of the enum is renamed in the rows of %1.%2</source>
            <translation>Ein Wert der Aufzählung wird in den Zeilen von %1.%2 umbenannt</translation>
        </message>
        <message>
            <source>%2 of %1 is dropped: what it forbade can come in</source>
            <translation>%2 von %1 wird gelöscht: Was es verbot, kann nun hinein</translation>
        </message>
        <message>
            <source>The primary key of %1 changes</source>
            <translation>Der Primärschlüssel von %1 ändert sich</translation>
        </message>
        <message>
            <source>The table %1 gets another name: programs that use the old one break</source>
            <translation>Die Tabelle %1 bekommt einen anderen Namen: Programme mit dem alten brechen</translation>
        </message>
        <message>
            <source>%1.%2 gets another name: programs that use the old one break</source>
            <translation>%1.%2 bekommt einen anderen Namen: Programme mit dem alten brechen</translation>
        </message>
        <message>
            <source>Every row of %1 is written again</source>
            <translation>Jede Zeile von %1 wird neu geschrieben</translation>
        </message>
        <message>
            <source>%1 is locked for as long as this runs</source>
            <translation>%1 ist gesperrt, solange dies läuft</translation>
        </message>
        <message>
            <source>%2 uses what goes away in %1 and would no longer work</source>
            <translation>%2 benutzt, was in %1 wegfällt, und würde nicht mehr funktionieren</translation>
        </message>
        <message>
            <source>SQL of your own runs; what it does to the data is not known</source>
            <translation>Ihr eigenes SQL läuft; was es mit den Daten macht, ist nicht bekannt</translation>
        </message>
        <message>
            <source>The database is not what its revision stands for; what was changed beside the history is kept</source>
            <translation>Die Datenbank ist nicht, wofür ihre Revision steht; was am Verlauf vorbei geändert wurde, bleibt erhalten</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: 1 row.</source>
            <translation>%1: 1 Zeile.</translation>
        </message>
        <message>
            <source>%1: %2 rows.</source>
            <translation>%1: %2 Zeilen.</translation>
        </message>
        <message>
            <source>Drops a table</source>
            <translation>Löscht eine Tabelle</translation>
        </message>
        <message>
            <source>Drops a column</source>
            <translation>Löscht eine Spalte</translation>
        </message>
        <message>
            <source>Narrows a type</source>
            <translation>Verengt einen Typ</translation>
        </message>
        <message>
            <source>Converts values</source>
            <translation>Wandelt Werte um</translation>
        </message>
        <message>
            <source>Forbids NULL</source>
            <translation>Verbietet NULL</translation>
        </message>
        <message>
            <source>Adds a required column</source>
            <translation>Fügt eine Pflichtspalte hinzu</translation>
        </message>
        <message>
            <source>Demands unique values</source>
            <translation>Verlangt eindeutige Werte</translation>
        </message>
        <message>
            <source>Demands a check</source>
            <translation>Verlangt eine Prüfbedingung</translation>
        </message>
        <message>
            <source>Demands a foreign key</source>
            <translation>Verlangt einen Fremdschlüssel</translation>
        </message>
        <message>
            <source>Removes a value of an enum</source>
            <translation>Entfernt einen Wert einer Aufzählung</translation>
        </message>
        <message>
            <source>Renames a value of an enum</source>
            <translation>Benennt einen Wert einer Aufzählung um</translation>
        </message>
        <message>
            <source>Drops a constraint</source>
            <translation>Löscht eine Bedingung</translation>
        </message>
        <message>
            <source>Changes a primary key</source>
            <translation>Ändert einen Primärschlüssel</translation>
        </message>
        <message>
            <source>Renames a table</source>
            <translation>Benennt eine Tabelle um</translation>
        </message>
        <message>
            <source>Renames a column</source>
            <translation>Benennt eine Spalte um</translation>
        </message>
        <message>
            <source>Copies a table</source>
            <translation>Kopiert eine Tabelle</translation>
        </message>
        <message>
            <source>Locks for long</source>
            <translation>Sperrt lange</translation>
        </message>
        <message>
            <source>Breaks a view or trigger</source>
            <translation>Bricht eine Sicht oder einen Trigger</translation>
        </message>
        <message>
            <source>Runs your own SQL</source>
            <translation>Führt eigenes SQL aus</translation>
        </message>
        <message>
            <source>Meets a changed database</source>
            <translation>Trifft auf eine geänderte Datenbank</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Loses data</source>
            <translation>Verliert Daten</translation>
        </message>
        <message>
            <source>No lock</source>
            <translation>Keine Sperre</translation>
        </message>
        <message>
            <source>Others can read and write</source>
            <translation>Andere können lesen und schreiben</translation>
        </message>
        <message>
            <source>Others can read</source>
            <translation>Andere können lesen</translation>
        </message>
        <message>
            <source>Others wait</source>
            <translation>Andere warten</translation>
        </message>
        <message>
            <source>Touches no row</source>
            <translation>Berührt keine Zeile</translation>
        </message>
        <message>
            <source>Reads every row</source>
            <translation>Liest jede Zeile</translation>
        </message>
        <message>
            <source>Builds an index</source>
            <translation>Baut einen Index</translation>
        </message>
        <message>
            <source>Writes every row again</source>
            <translation>Schreibt jede Zeile neu</translation>
        </message>
        <message>
            <source>So that dropping the old table touches no row that points to it.</source>
            <translation>Damit das Löschen der alten Tabelle keine Zeile berührt, die auf sie zeigt.</translation>
        </message>
        <message>
            <source>Foreign keys as they were before.</source>
            <translation>Fremdschlüssel wie zuvor.</translation>
        </message>
        <message>
            <source>So that renaming leaves views, triggers and other tables alone.</source>
            <translation>Damit das Umbenennen Sichten, Trigger und andere Tabellen in Ruhe lässt.</translation>
        </message>
        <message>
            <source>Renaming as it was before.</source>
            <translation>Umbenennen wie zuvor.</translation>
        </message>
        <message>
            <source>The table in its new shape.</source>
            <translation>Die Tabelle in neuer Gestalt.</translation>
        </message>
        <message>
            <source>Every row moves over, column by column.</source>
            <translation>Jede Zeile zieht um, Spalte für Spalte.</translation>
        </message>
        <message>
            <source>As many rows as before, or all is undone.</source>
            <translation>So viele Zeilen wie zuvor, sonst wird alles zurückgenommen.</translation>
        </message>
        <message>
            <source>Numbers that were given are not given again.</source>
            <translation>Vergebene Nummern werden nicht noch einmal vergeben.</translation>
        </message>
        <message>
            <source>The old table; its rows are in the new one.</source>
            <translation>Die alte Tabelle; ihre Zeilen sind in der neuen.</translation>
        </message>
        <message>
            <source>The new table takes the name.</source>
            <translation>Die neue Tabelle übernimmt den Namen.</translation>
        </message>
        <message>
            <source>The index as it was.</source>
            <translation>Der Index, wie er war.</translation>
        </message>
        <message>
            <source>The trigger as it was.</source>
            <translation>Der Trigger, wie er war.</translation>
        </message>
        <message>
            <source>The view stands aside, and is put back below.</source>
            <translation>Die Sicht tritt beiseite und wird unten wieder eingesetzt.</translation>
        </message>
        <message>
            <source>The view as it was.</source>
            <translation>Die Sicht, wie sie war.</translation>
        </message>
        <message>
            <source>No row lost its partner, or all is undone.</source>
            <translation>Keine Zeile hat ihr Gegenstück verloren, sonst wird alles zurückgenommen.</translation>
        </message>
        <message>
            <source>The rows fit the new rules, or all is undone.</source>
            <translation>Die Zeilen erfüllen die neuen Regeln, sonst wird alles zurückgenommen.</translation>
        </message>
        <message>
            <source>The schema is sound, or all is undone.</source>
            <translation>Das Schema ist heil, sonst wird alles zurückgenommen.</translation>
        </message>
        <message>
            <source>Only the text of the schema changes: no row is written.</source>
            <translation>Nur der Text des Schemas ändert sich: Keine Zeile wird geschrieben.</translation>
        </message>
        <message>
            <source>Room in memory for the copy.</source>
            <translation>Platz im Speicher für die Kopie.</translation>
        </message>
        <message>
            <source>Memory as it was before.</source>
            <translation>Speicher wie zuvor.</translation>
        </message>
        <message>
            <source>Alembic's table of the current revision.</source>
            <translation>Alembics Tabelle der aktuellen Revision.</translation>
        </message>
        <message>
            <source>SQL of your own.</source>
            <translation>Ihr eigenes SQL.</translation>
        </message>
        <message>
            <source>primary key</source>
            <translation>Primärschlüssel</translation>
        </message>
        <message>
            <source>unique key</source>
            <translation>eindeutiger Schlüssel</translation>
        </message>
        <message>
            <source>check</source>
            <translation>Prüfbedingung</translation>
        </message>
        <message>
            <source>foreign key</source>
            <translation>Fremdschlüssel</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>unique index %1</source>
            <translation>eindeutiger Index %1</translation>
        </message>
        <message>
            <source>index %1</source>
            <translation>Index %1</translation>
        </message>
        <message>
            <source>type %1 to %2</source>
            <translation>Typ %1 zu %2</translation>
        </message>
        <message>
            <source>NULL allowed</source>
            <translation>NULL erlaubt</translation>
        </message>
        <message>
            <source>NULL forbidden</source>
            <translation>NULL verboten</translation>
        </message>
        <message>
            <source>no default</source>
            <translation>kein Vorgabewert</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>Vorgabewert %1</translation>
        </message>
        <message>
            <source>counted up</source>
            <translation>hochgezählt</translation>
        </message>
        <message>
            <source>no longer counted up</source>
            <translation>nicht mehr hochgezählt</translation>
        </message>
        <message>
            <source>computed as %1</source>
            <translation>berechnet als %1</translation>
        </message>
        <message>
            <source>no longer computed</source>
            <translation>nicht mehr berechnet</translation>
        </message>
        <message>
            <source>default collation</source>
            <translation>übliche Sortierung</translation>
        </message>
        <message>
            <source>collation %1</source>
            <translation>Sortierung %1</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>rename %1 to %2</source>
            <translation>%1 in %2 umbenennen</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Create table %1</source>
            <translation>Tabelle %1 anlegen</translation>
        </message>
        <message>
            <source>Drop table %1</source>
            <translation>Tabelle %1 löschen</translation>
        </message>
        <message>
            <source>Rename table %1 to %2</source>
            <translation>Tabelle %1 in %2 umbenennen</translation>
        </message>
        <message>
            <source>Change table %1: %2</source>
            <translation>Tabelle %1 ändern: %2</translation>
        </message>
        <message>
            <source>Add column %1 to %2</source>
            <translation>Spalte %1 zu %2 hinzufügen</translation>
        </message>
        <message>
            <source>Drop column %1 from %2</source>
            <translation>Spalte %1 aus %2 löschen</translation>
        </message>
        <message>
            <source>Rename column %1 of %2 to %3</source>
            <translation>Spalte %1 von %2 in %3 umbenennen</translation>
        </message>
        <message>
            <source>Change column %1 of %2: %3</source>
            <translation>Spalte %1 von %2 ändern: %3</translation>
        </message>
        <message>
            <source>Reorder the columns of %1</source>
            <translation>Spalten von %1 neu ordnen</translation>
        </message>
        <message>
            <source>Add %1 to %2</source>
            <translation>%1 zu %2 hinzufügen</translation>
        </message>
        <message>
            <source>Drop %1 from %2</source>
            <translation>%1 aus %2 löschen</translation>
        </message>
        <message>
            <source>Rename %1 of %2 to %3</source>
            <translation>%1 von %2 in %3 umbenennen</translation>
        </message>
        <message>
            <source>Create %1 on %2</source>
            <translation>%1 auf %2 anlegen</translation>
        </message>
        <message>
            <source>Create enum %1</source>
            <translation>Aufzählung %1 anlegen</translation>
        </message>
        <message>
            <source>Drop enum %1</source>
            <translation>Aufzählung %1 löschen</translation>
        </message>
        <message>
            <source>Change enum %1</source>
            <translation>Aufzählung %1 ändern</translation>
        </message>
        <message>
            <source>Rename enum %1 to %2</source>
            <translation>Aufzählung %1 in %2 umbenennen</translation>
        </message>
        <message>
            <source>Change values of enum %1: %2</source>
            <translation>Werte der Aufzählung %1 ändern: %2</translation>
        </message>
        <message>
            <source>Run SQL</source>
            <translation>SQL ausführen</translation>
        </message>
        <message>
            <source>Run SQL: %1</source>
            <translation>SQL ausführen: %1</translation>
        </message>
        <message>
            <source>create %1</source>
            <translation>%1 anlegen</translation>
        </message>
        <message>
            <source>drop %1</source>
            <translation>%1 löschen</translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>%1 zu %2 hinzufügen</translation>
        </message>
        <message>
            <source>drop %1 from %2</source>
            <translation>%1 aus %2 löschen</translation>
        </message>
        <message>
            <source>change %1 of %2</source>
            <translation>%1 von %2 ändern</translation>
        </message>
        <message>
            <source>%1 and 1 more change</source>
            <translation>%1 und 1 weitere Änderung</translation>
        </message>
        <message>
            <source>%1 and %2 more changes</source>
            <translation>%1 und %2 weitere Änderungen</translation>
        </message>
        <message>
            <source>empty message</source>
            <translation>leere Nachricht</translation>
        </message>
        <message>
            <source>create %1 tables</source>
            <translation>%1 Tabellen anlegen</translation>
        </message>
        <message>
            <source>Something has no name</source>
            <translation>Etwas hat keinen Namen</translation>
        </message>
        <message>
            <source>More than one class is called %1</source>
            <translation>Mehr als eine Klasse heißt %1</translation>
        </message>
        <message>
            <source>More than one table is called %1</source>
            <translation>Mehr als eine Tabelle heißt %1</translation>
        </message>
        <message>
            <source>More than one column is called %1</source>
            <translation>Mehr als eine Spalte heißt %1</translation>
        </message>
        <message>
            <source>More than one constraint or index is called %1</source>
            <translation>Mehr als eine Bedingung oder ein Index heißt %1</translation>
        </message>
        <message>
            <source>The name %1 is too long</source>
            <translation>Der Name %1 ist zu lang</translation>
        </message>
        <message>
            <source>%1 is a reserved word of SQL</source>
            <translation>%1 ist ein reserviertes Wort von SQL</translation>
        </message>
        <message>
            <source>%1 has no columns</source>
            <translation>%1 hat keine Spalten</translation>
        </message>
        <message>
            <source>%1 has no primary key</source>
            <translation>%1 hat keinen Primärschlüssel</translation>
        </message>
        <message>
            <source>%1 refers to something that is gone</source>
            <translation>%1 verweist auf etwas, das es nicht mehr gibt</translation>
        </message>
        <message>
            <source>The foreign key %1 joins columns of different types</source>
            <translation>Der Fremdschlüssel %1 verbindet Spalten verschiedener Typen</translation>
        </message>
        <message>
            <source>The foreign key %1 has not as many columns as its target</source>
            <translation>Der Fremdschlüssel %1 hat nicht so viele Spalten wie sein Ziel</translation>
        </message>
        <message>
            <source>The foreign key %1 points to columns that are no key</source>
            <translation>Der Fremdschlüssel %1 zeigt auf Spalten, die kein Schlüssel sind</translation>
        </message>
        <message>
            <source>The foreign key %1 has no index: deleting a parent reads every row</source>
            <translation>Der Fremdschlüssel %1 hat keinen Index: Das Löschen eines Ziels liest jede Zeile</translation>
        </message>
        <message>
            <source>The enum %1 has no values</source>
            <translation>Die Aufzählung %1 hat keine Werte</translation>
        </message>
        <message>
            <source>The enum has the value %1 twice</source>
            <translation>Die Aufzählung hat den Wert %1 zweimal</translation>
        </message>
        <message>
            <source>%1 inherits from itself</source>
            <translation>%1 erbt von sich selbst</translation>
        </message>
        <message>
            <source>A mixin brings a column %1, which the class has already</source>
            <translation>Ein Mixin bringt eine Spalte %1 mit, die die Klasse schon hat</translation>
        </message>
        <message>
            <source>The expression of %1 is empty</source>
            <translation>Der Ausdruck von %1 ist leer</translation>
        </message>
        <message>
            <source>The expression of %1 has an open bracket or quote</source>
            <translation>Im Ausdruck von %1 ist eine Klammer oder ein Anführungszeichen offen</translation>
        </message>
        <message>
            <source>The foreign key %1 sets NULL where NULL is not allowed</source>
            <translation>Der Fremdschlüssel %1 setzt NULL, wo NULL nicht erlaubt ist</translation>
        </message>
        <message>
            <source>%1 is computed, so it cannot have a default or be counted up</source>
            <translation>%1 ist berechnet und kann daher weder Vorgabewert noch Zähler haben</translation>
        </message>
        <message>
            <source>The type of %1 has a length or precision that cannot be</source>
            <translation>Der Typ von %1 hat eine unmögliche Länge oder Genauigkeit</translation>
        </message>
        <message>
            <source>%1 has no length: it becomes a long text, which no key can hold</source>
            <translation>%1 hat keine Länge: Es wird ein langer Text, den kein Schlüssel aufnehmen kann</translation>
        </message>
        <message>
            <source>The time zone of %1 is not stored</source>
            <translation>Die Zeitzone von %1 wird nicht gespeichert</translation>
        </message>
        <message>
            <source>%1 is an array, which this kind of database does not have</source>
            <translation>%1 ist ein Feld, das diese Art von Datenbank nicht hat</translation>
        </message>
        <message>
            <source>(unnamed)</source>
            <translation>(unbenannt)</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>Add %2 as primary key</source>
            <translation>%2 als Primärschlüssel hinzufügen</translation>
        </message>
        <message>
            <source>Make %1 the primary key</source>
            <translation>%1 zum Primärschlüssel machen</translation>
        </message>
        <message>
            <source>Add an index</source>
            <translation>Index hinzufügen</translation>
        </message>
        <message>
            <source>Take the parent's type</source>
            <translation>Den Typ des Ziels annehmen</translation>
        </message>
        <message>
            <source>Rename to %2</source>
            <translation>In %2 umbenennen</translation>
        </message>
        <message>
            <source>Call the table %2</source>
            <translation>Die Tabelle %2 nennen</translation>
        </message>
        <message>
            <source>Name by the rule</source>
            <translation>Nach der Regel benennen</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>NULL erlauben</translation>
        </message>
        <message>
            <source>Check at the end of the transaction</source>
            <translation>Am Ende der Transaktion prüfen</translation>
        </message>
        <message>
            <source>Use no action instead</source>
            <translation>Stattdessen nichts tun</translation>
        </message>
        <message>
            <source>Make the target unique</source>
            <translation>Das Ziel eindeutig machen</translation>
        </message>
        <message>
            <source>Point to the primary key</source>
            <translation>Auf den Primärschlüssel zeigen</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Remove what is gone</source>
            <translation>Entfernen, was es nicht mehr gibt</translation>
        </message>
        <message>
            <source>Remove the base</source>
            <translation>Die Basis entfernen</translation>
        </message>
        <message>
            <source>Use the mixin's column</source>
            <translation>Die Spalte des Mixins nehmen</translation>
        </message>
        <message>
            <source>Make it a text</source>
            <translation>Zu einem Text machen</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Wert hinzufügen</translation>
        </message>
        <message>
            <source>Drop the default</source>
            <translation>Den Vorgabewert streichen</translation>
        </message>
        <message>
            <source>Make it an ordinary column</source>
            <translation>Zu einer gewöhnlichen Spalte machen</translation>
        </message>
        <message>
            <source>Drop length and precision</source>
            <translation>Länge und Genauigkeit streichen</translation>
        </message>
        <message>
            <source>Limit to %2 characters</source>
            <translation>Auf %2 Zeichen begrenzen</translation>
        </message>
        <message>
            <source>Drop the time zone</source>
            <translation>Die Zeitzone streichen</translation>
        </message>
        <message>
            <source>Store as JSON</source>
            <translation>Als JSON speichern</translation>
        </message>
        <message>
            <source>Drop the condition</source>
            <translation>Die Bedingung streichen</translation>
        </message>
        <message>
            <source>Call it %1</source>
            <translation>%1 nennen</translation>
        </message>
        <message>
            <source>it</source>
            <translation>es</translation>
        </message>
        <message>
            <source>%1 goes without the index %2, which this kind of database cannot have</source>
            <translation>%1 kommt ohne den Index %2 aus, den diese Art von Datenbank nicht haben kann</translation>
        </message>
        <message>
            <source>%1.%2 is kept as the nearest type: this kind of database has no equal one</source>
            <translation>%1.%2 wird als nächstliegender Typ gehalten: Diese Art von Datenbank hat keinen gleichen</translation>
        </message>
        <message>
            <source>Leaves an index out</source>
            <translation>Lässt einen Index weg</translation>
        </message>
        <message>
            <source>Takes the nearest type</source>
            <translation>Nimmt den nächstliegenden Typ</translation>
        </message>
        <message>
            <source>The foreign key %1 closes a circle: no table of it can have a first row</source>
            <translation>Der Fremdschlüssel %1 schließt einen Kreis: Keine Tabelle darin kann eine erste Zeile haben</translation>
        </message>
        <message>
            <source>The index %1 has a condition: a kind of database without such indexes does without it</source>
            <translation>Der Index %1 hat eine Bedingung: Eine Art von Datenbank ohne solche kommt ohne ihn aus</translation>
        </message>
        <message>
            <source>The index %1 is over an expression: a kind of database that cannot index one does without it</source>
            <translation>Der Index %1 geht über einen Ausdruck: Eine Art von Datenbank, die das nicht kann, kommt ohne ihn aus</translation>
        </message>
        <message>
            <source>The unique index %1 has a condition or an expression, which this kind of database refuses: index a computed column instead</source>
            <translation>Der eindeutige Index %1 hat eine Bedingung oder einen Ausdruck, was diese Art von Datenbank ablehnt: Indizieren Sie stattdessen eine berechnete Spalte</translation>
        </message>
        <message>
            <source>The type of %1 has no equal: the nearest one is taken</source>
            <translation>Der Typ von %1 hat kein Gegenstück: Der nächstliegende wird genommen</translation>
        </message>
        <message>
            <source>The expression of %1 has words that not every kind of database of the project knows</source>
            <translation>Der Ausdruck von %1 hat Wörter, die nicht jede Art von Datenbank des Projekts kennt</translation>
        </message>
        <message>
            <source>A kind of database of the project refuses %1</source>
            <translation>Eine Art von Datenbank des Projekts lehnt %1 ab</translation>
        </message>
        <message>
            <source>The name %1 is not the one of the naming rule</source>
            <translation>Der Name %1 ist nicht der nach der Namensregel</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Vorgabewert</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Refers to</source>
            <translation>Verweist auf</translation>
        </message>
        <message>
            <source>Referred to by</source>
            <translation>Ziel von</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Eindeutig</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfbedingungen</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Indizes</translation>
        </message>
        <message>
            <source>primary</source>
            <translation>primär</translation>
        </message>
        <message>
            <source>foreign</source>
            <translation>fremd</translation>
        </message>
        <message>
            <source>computed: %1</source>
            <translation>berechnet: %1</translation>
        </message>
        <message>
            <source>numbered</source>
            <translation>nummeriert</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>erlaubt</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>eindeutig</translation>
        </message>
        <message>
            <source>The revision %1 is opaque, a script that only Alembic can run</source>
            <translation>Die Revision %1 ist undurchsichtig: ein Skript, das nur Alembic ausführen kann</translation>
        </message>
        <message>
            <source>Let Alembic run it, then go on here: "flask db upgrade %1" or "alembic upgrade %1"; to take it back "flask db downgrade %1-1".</source>
            <translation>Lassen Sie es von Alembic ausführen und machen Sie hier weiter: „flask db upgrade %1“ oder „alembic upgrade %1“; zurück mit „flask db downgrade %1-1“.</translation>
        </message>
        <message>
            <source>%1 was understood as a whole.</source>
            <translation>%1 wurde ganz verstanden.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema is known.</source>
            <translation>Nur Alembic kann %1 ausführen (%2); was es am Schema ändert, ist bekannt.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema was adopted from a database.</source>
            <translation>Nur Alembic kann %1 ausführen (%2); was es am Schema ändert, wurde aus einer Datenbank übernommen.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); it may do more to the schema than is known.</source>
            <translation>Nur Alembic kann %1 ausführen (%2); es ändert am Schema vielleicht mehr, als bekannt ist.</translation>
        </message>
        <message>
            <source>%1 was understood; on the way back we undo what upgrade() does, it does otherwise (%2).</source>
            <translation>%1 wurde verstanden; auf dem Rückweg machen wir rückgängig, was upgrade() tut, das Skript handelt anders (%2).</translation>
        </message>
        <message>
            <source>The table %1 is made while the program runs</source>
            <translation>Die Tabelle %1 entsteht erst, während das Programm läuft</translation>
        </message>
        <message>
            <source>The program does not make the table %1, so it is left out</source>
            <translation>Das Programm erzeugt die Tabelle %1 nicht; sie wird ausgelassen</translation>
        </message>
        <message>
            <source>Read from the metadata, as the files alone say otherwise: %1</source>
            <translation>Aus den Metadaten gelesen, da die Dateien allein anderes sagen: %1</translation>
        </message>
        <message>
            <source>there is no such table</source>
            <translation>diese Tabelle gibt es nicht</translation>
        </message>
        <message>
            <source>the table is there already</source>
            <translation>die Tabelle ist schon da</translation>
        </message>
        <message>
            <source>the table is named "%1" here</source>
            <translation>die Tabelle heißt hier „%1“</translation>
        </message>
        <message>
            <source>there is no such enum</source>
            <translation>dieses Enum gibt es nicht</translation>
        </message>
        <message>
            <source>the enum is there already</source>
            <translation>das Enum ist schon da</translation>
        </message>
        <message>
            <source>the enum is named "%1" here</source>
            <translation>das Enum heißt hier „%1“</translation>
        </message>
        <message>
            <source>the name is taken</source>
            <translation>der Name ist vergeben</translation>
        </message>
        <message>
            <source>there is no such column</source>
            <translation>diese Spalte gibt es nicht</translation>
        </message>
        <message>
            <source>the column is there already</source>
            <translation>die Spalte ist schon da</translation>
        </message>
        <message>
            <source>the column is named "%1" here</source>
            <translation>die Spalte heißt hier „%1“</translation>
        </message>
        <message>
            <source>a key or an index uses the column</source>
            <translation>ein Schlüssel oder Index verwendet die Spalte</translation>
        </message>
        <message>
            <source>a column is listed twice</source>
            <translation>eine Spalte ist zweimal aufgeführt</translation>
        </message>
        <message>
            <source>there is no such constraint</source>
            <translation>diese Bedingung gibt es nicht</translation>
        </message>
        <message>
            <source>the constraint is there already</source>
            <translation>die Bedingung ist schon da</translation>
        </message>
        <message>
            <source>the constraint is named "%1" here</source>
            <translation>die Bedingung heißt hier „%1“</translation>
        </message>
        <message>
            <source>a column of the constraint is not there</source>
            <translation>eine Spalte der Bedingung fehlt</translation>
        </message>
        <message>
            <source>the table has a primary key already</source>
            <translation>die Tabelle hat schon einen Primärschlüssel</translation>
        </message>
        <message>
            <source>there is no such primary key</source>
            <translation>diesen Primärschlüssel gibt es nicht</translation>
        </message>
        <message>
            <source>there is no such index</source>
            <translation>diesen Index gibt es nicht</translation>
        </message>
        <message>
            <source>the index is there already</source>
            <translation>der Index ist schon da</translation>
        </message>
        <message>
            <source>a column of the index is not there</source>
            <translation>eine Spalte des Index fehlt</translation>
        </message>
        <message>
            <source>1 to %1 characters</source>
            <translation>1 bis %1 Zeichen</translation>
        </message>
        <message>
            <source>none of @ - + : / \ and blanks</source>
            <translation>keines von @ - + : / \ und keine Leerzeichen</translation>
        </message>
        <message>
            <source>the word has a meaning of its own</source>
            <translation>das Wort hat eine eigene Bedeutung</translation>
        </message>
        <message>
            <source>it would be its own parent</source>
            <translation>sie wäre ihre eigene Vorgängerin</translation>
        </message>
        <message>
            <source>it would depend on itself</source>
            <translation>sie hinge von sich selbst ab</translation>
        </message>
    </context>
    <context>
        <name>ui::Actions</name>
        <message>
            <source>&amp;New project</source>
            <translation>&amp;Neues Projekt</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>Projekt ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open &amp;database…</source>
            <translation>&amp;Datenbank öffnen…</translation>
        </message>
        <message>
            <source>Make a project from a database, a file or a server's</source>
            <translation>Ein Projekt aus einer Datenbank machen, einer Datei oder der eines Servers</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>&amp;Beispiel öffnen</translation>
        </message>
        <message>
            <source>A small shop, with its history</source>
            <translation>Ein kleiner Laden mit seinem Verlauf</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save the project</source>
            <translation>Das Projekt speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>Projekt s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>B&amp;eenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>&amp;Edit columns</source>
            <translation>&amp;Spalten bearbeiten</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Add &amp;class</source>
            <translation>&amp;Klasse hinzufügen</translation>
        </message>
        <message>
            <source>Add c&amp;olumn</source>
            <translation>&amp;Spalte hinzufügen</translation>
        </message>
        <message>
            <source>Add &amp;relationship</source>
            <translation>&amp;Beziehung hinzufügen</translation>
        </message>
        <message>
            <source>Draw a relationship: drag from child to parent</source>
            <translation>Eine Beziehung zeichnen: vom Kind zum Ziel ziehen</translation>
        </message>
        <message>
            <source>Add &amp;association</source>
            <translation>&amp;Assoziation hinzufügen</translation>
        </message>
        <message>
            <source>Draw a many-to-many between two classes</source>
            <translation>Eine n:m-Beziehung zwischen zwei Klassen zeichnen</translation>
        </message>
        <message>
            <source>Add &amp;mixin</source>
            <translation>&amp;Mixin hinzufügen</translation>
        </message>
        <message>
            <source>Columns that several classes share</source>
            <translation>Spalten, die mehrere Klassen teilen</translation>
        </message>
        <message>
            <source>Add &amp;enum</source>
            <translation>Au&amp;fzählung hinzufügen</translation>
        </message>
        <message>
            <source>A type with named values</source>
            <translation>Ein Typ mit benannten Werten</translation>
        </message>
        <message>
            <source>Toggle &amp;primary key</source>
            <translation>&amp;Primärschlüssel umschalten</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>&amp;Originalgröße</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>Alles &amp;zeigen</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>Alles &amp;finden…</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment</source>
            <translation>Eine Klasse, eine Spalte, einen Schlüssel oder einen Kommentar finden</translation>
        </message>
        <message>
            <source>Command &amp;palette…</source>
            <translation>Befehls&amp;palette…</translation>
        </message>
        <message>
            <source>Every command, class and column by some of its letters</source>
            <translation>Jeder Befehl, jede Klasse und Spalte über ein paar Buchstaben</translation>
        </message>
        <message>
            <source>As the s&amp;ystem</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;About Schemawright</source>
            <translation>&amp;Über Schemawright</translation>
        </message>
        <message>
            <source>&amp;Create revision…</source>
            <translation>&amp;Revision anlegen…</translation>
        </message>
        <message>
            <source>Store the pending changes as a revision</source>
            <translation>Die offenen Änderungen als Revision ablegen</translation>
        </message>
        <message>
            <source>&amp;Upgrade…</source>
            <translation>&amp;Aktualisieren…</translation>
        </message>
        <message>
            <source>Bring a database to a revision</source>
            <translation>Eine Datenbank auf eine Revision bringen</translation>
        </message>
        <message>
            <source>&amp;Downgrade…</source>
            <translation>&amp;Zurückstufen…</translation>
        </message>
        <message>
            <source>Take revisions of a database back</source>
            <translation>Revisionen einer Datenbank zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Stamp…</source>
            <translation>&amp;Stempeln…</translation>
        </message>
        <message>
            <source>Write a revision into a database without running it</source>
            <translation>Eine Revision in eine Datenbank eintragen, ohne sie auszuführen</translation>
        </message>
        <message>
            <source>&amp;Add database…</source>
            <translation>&amp;Datenbank hinzufügen…</translation>
        </message>
        <message>
            <source>Show &amp;pending changes</source>
            <translation>&amp;Offene Änderungen zeigen</translation>
        </message>
        <message>
            <source>Arrange &amp;everything</source>
            <translation>&amp;Alles anordnen</translation>
        </message>
        <message>
            <source>Place all classes anew, related ones near each other</source>
            <translation>Alle Klassen neu setzen, verwandte nah beieinander</translation>
        </message>
        <message>
            <source>Arrange the &amp;selection</source>
            <translation>Aus&amp;wahl anordnen</translation>
        </message>
        <message>
            <source>Place the selected classes anew; the others stay</source>
            <translation>Die ausgewählten Klassen neu setzen; die anderen bleiben</translation>
        </message>
        <message>
            <source>Arrange what is &amp;new</source>
            <translation>&amp;Neues anordnen</translation>
        </message>
        <message>
            <source>Place the classes that nobody has placed yet; the others stay</source>
            <translation>Klassen setzen, die noch niemand gesetzt hat; die anderen bleiben</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>Write a picture, a script, DBML, Mermaid or a data dictionary</source>
            <translation>Ein Bild, ein Skript, DBML, Mermaid oder ein Datenlexikon schreiben</translation>
        </message>
        <message>
            <source>Copy as p&amp;icture</source>
            <translation>Als &amp;Bild kopieren</translation>
        </message>
        <message>
            <source>Copy the selection, or the whole diagram, as a picture</source>
            <translation>Die Auswahl oder das ganze Diagramm als Bild kopieren</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Drucken…</translation>
        </message>
        <message>
            <source>Preview and print</source>
            <translation>Vorschau und Druck</translation>
        </message>
        <message>
            <source>&amp;Re-route edges</source>
            <translation>Kanten neu &amp;führen</translation>
        </message>
        <message>
            <source>Let the selected edges find their way anew, without their bends</source>
            <translation>Die ausgewählten Kanten ihren Weg neu suchen lassen, ohne ihre Knicke</translation>
        </message>
        <message>
            <source>Re-route a&amp;ll edges</source>
            <translation>A&amp;lle Kanten neu führen</translation>
        </message>
        <message>
            <source>Turn into a &amp;class</source>
            <translation>In eine &amp;Klasse verwandeln</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Aus der Assoziation eine Klasse machen; ihre Tabelle bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Select &amp;neighbours</source>
            <translation>&amp;Nachbarn auswählen</translation>
        </message>
        <message>
            <source>Also the classes joined to those selected</source>
            <translation>Auch die Klassen, die mit den ausgewählten verbunden sind</translation>
        </message>
        <message>
            <source>Show the &amp;path …</source>
            <translation>&amp;Weg zeigen …</translation>
        </message>
        <message>
            <source>How two classes are joined</source>
            <translation>Wie zwei Klassen verbunden sind</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>&amp;Rückgängig-Schritte</translation>
        </message>
        <message>
            <source>Every step that can be taken back; a click goes there</source>
            <translation>Jeder Schritt, der sich zurücknehmen lässt; ein Klick geht dorthin</translation>
        </message>
        <message>
            <source>Filter the &amp;model</source>
            <translation>&amp;Modell filtern</translation>
        </message>
        <message>
            <source>Filter the tree</source>
            <translation>Den Baum filtern</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Hoher Kontrast</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>Language, theme, wheel, saving</source>
            <translation>Sprache, Farbschema, Mausrad, Speichern</translation>
        </message>
        <message>
            <source>Open &amp;models.py…</source>
            <translation>&amp;models.py öffnen …</translation>
        </message>
        <message>
            <source>Read SQLAlchemy's classes, without running them</source>
            <translation>SQLAlchemys Klassen lesen, ohne sie auszuführen</translation>
        </message>
        <message>
            <source>Open &amp;Flask-Migrate project…</source>
            <translation>&amp;Flask-Migrate-Projekt öffnen …</translation>
        </message>
        <message>
            <source>Take over the revisions of an Alembic or Flask-Migrate folder</source>
            <translation>Die Revisionen eines Ordners von Alembic oder Flask-Migrate übernehmen</translation>
        </message>
        <message>
            <source>What models.py says otherwise, to take over</source>
            <translation>Was models.py anders sagt, zum Übernehmen</translation>
        </message>
        <message>
            <source>Read DBML, SQL, models.py or an SQLite file into a new project or this one</source>
            <translation>DBML, SQL, models.py oder eine SQLite-Datei in ein neues oder dieses Projekt einlesen</translation>
        </message>
        <message>
            <source>&amp;Update models.py…</source>
            <translation>models.py akt&amp;ualisieren …</translation>
        </message>
        <message>
            <source>Write into models.py what the model changed, and nothing else</source>
            <translation>In models.py schreiben, was das Modell geändert hat, und sonst nichts</translation>
        </message>
        <message>
            <source>&amp;Export to Alembic…</source>
            <translation>Nach &amp;Alembic exportieren …</translation>
        </message>
        <message>
            <source>Write the revisions as scripts for "flask db" and Alembic</source>
            <translation>Die Revisionen als Skripte für „flask db“ und Alembic schreiben</translation>
        </message>
        <message>
            <source>&amp;Mirror revisions in Alembic</source>
            <translation>Revisionen in Alembic &amp;spiegeln</translation>
        </message>
        <message>
            <source>Write the script of every new revision by itself</source>
            <translation>Das Skript jeder neuen Revision von selbst schreiben</translation>
        </message>
        <message>
            <source>Adopt &amp;effects from a database…</source>
            <translation>&amp;Wirkung aus einer Datenbank übernehmen …</translation>
        </message>
        <message>
            <source>Learn from a database what scripts did that only Alembic can run</source>
            <translation>Von einer Datenbank erfahren, was Skripte taten, die nur Alembic ausführen kann</translation>
        </message>
        <message>
            <source>Compare &amp;with models.py…</source>
            <translation>&amp;Mit models.py vergleichen …</translation>
        </message>
    </context>
    <context>
        <name>ui::AdoptDialog</name>
        <message>
            <source>Adopt effects from a database</source>
            <translation>Wirkung aus einer Datenbank übernehmen</translation>
        </message>
        <message>
            <source>First let Alembic run them ("flask db upgrade"). The database then tells what they did: what it has and the history does not know is their effect. It is only read.</source>
            <translation>Zuerst führt Alembic sie aus („flask db upgrade“). Danach sagt die Datenbank, was sie taten: Was sie hat und die Historie nicht kennt, ist ihre Wirkung. Sie wird nur gelesen.</translation>
        </message>
        <message>
            <source>Adopt</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Adopt effects from %1</source>
            <translation>Wirkung aus %1 übernehmen</translation>
        </message>
        <message>
            <source>Every effect on the way to where %1 stands is known already. A database that stands further on may tell more.</source>
            <translation>Jede Wirkung auf dem Weg bis dorthin, wo %1 steht, ist schon bekannt. Eine Datenbank, die weiter ist, kann mehr sagen.</translation>
        </message>
    </context>
    <context>
        <name>ui::AlembicDialog</name>
        <message>
            <source>Export to Alembic</source>
            <translation>Nach Alembic exportieren</translation>
        </message>
        <message>
            <source>Each revision as a script that "flask db upgrade" and "alembic upgrade" run, and that leaves the same tables as an upgrade from here.</source>
            <translation>Jede Revision als Skript, das „flask db upgrade“ und „alembic upgrade“ ausführen und das dieselben Tabellen hinterlässt wie eine Aktualisierung von hier.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>A&amp;uswählen …</translation>
        </message>
        <message>
            <source>Flask-Migrate: for "flask db"</source>
            <translation>Flask-Migrate: für „flask db“</translation>
        </message>
        <message>
            <source>Alembic by itself</source>
            <translation>Alembic allein</translation>
        </message>
        <message>
            <source>From now on, write the &amp;script of every new revision there, too</source>
            <translation>Von jetzt an auch das &amp;Skript jeder neuen Revision dorthin schreiben</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Folder of the scripts</source>
            <translation>Ordner der Skripte</translation>
        </message>
        <message>
            <source>Save the project first: its file knows the folder.</source>
            <translation>Zuerst das Projekt speichern: Seine Datei kennt den Ordner.</translation>
        </message>
        <message>
            <source>An environment that is there: scripts are added, nothing else changes.</source>
            <translation>Eine vorhandene Umgebung: Skripte kommen hinzu, sonst ändert sich nichts.</translation>
        </message>
        <message>
            <source>A new environment, ready to run.</source>
            <translation>Eine neue Umgebung, sofort lauffähig.</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Es gibt noch keine Revision: Legen Sie eine aus den ausstehenden Änderungen an.</translation>
        </message>
        <message>
            <source>Every script is there already.</source>
            <translation>Alle Skripte sind schon da.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>There</source>
            <translation>Vorhanden</translation>
        </message>
        <message>
            <source>Says something else</source>
            <translation>Sagt etwas anderes</translation>
        </message>
        <message>
            <source>Tick it to replace it.</source>
            <translation>Ankreuzen, um sie zu ersetzen.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) say something else and stay as they are. Tick them to replace them.</source>
            <translation>
                <numerusform>%n Datei sagt etwas anderes und bleibt, wie sie ist. Ankreuzen, um sie zu ersetzen.</numerusform>
                <numerusform>%n Dateien sagen etwas anderes und bleiben, wie sie sind. Ankreuzen, um sie zu ersetzen.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new environment needs all of its own files.</source>
            <translation>Eine neue Umgebung braucht alle ihre eigenen Dateien.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n file(s)</source>
            <translation>
                <numerusform>%n Datei schreiben</numerusform>
                <numerusform>%n Dateien schreiben</numerusform>
            </translation>
        </message>
        <message>
            <source>Mirror from now on</source>
            <translation>Von jetzt an spiegeln</translation>
        </message>
        <message>
            <source>Mirror no longer</source>
            <translation>Nicht mehr spiegeln</translation>
        </message>
        <message>
            <source>The folder was changed meanwhile. This is how it is now.</source>
            <translation>Der Ordner wurde inzwischen geändert. So ist er jetzt.</translation>
        </message>
        <message>
            <source>Mirror revisions in %1</source>
            <translation>Revisionen in %1 spiegeln</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Revisionen nicht mehr spiegeln</translation>
        </message>
    </context>
    <context>
        <name>ui::Arranger</name>
        <message>
            <source>Arrange the diagram</source>
            <translation>Diagramm anordnen</translation>
        </message>
        <message>
            <source>Arrange the selection</source>
            <translation>Auswahl anordnen</translation>
        </message>
        <message>
            <source>Arrange what is new</source>
            <translation>Neues anordnen</translation>
        </message>
        <message numerus="yes">
            <source>Arranging %n class(es)…</source>
            <translation>
                <numerusform>%n Klasse wird angeordnet…</numerusform>
                <numerusform>%n Klassen werden angeordnet…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::AssociationPage</name>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>One end</source>
            <translation>Ein Ende</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Column prefix</source>
            <translation>Präfix der Spalten</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>Beim Löschen</translation>
        </message>
        <message>
            <source>Other end</source>
            <translation>Anderes Ende</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename association</source>
            <translation>Assoziation umbenennen</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Change association</source>
            <translation>Assoziation ändern</translation>
        </message>
        <message>
            <source>Turn into a class</source>
            <translation>In eine Klasse verwandeln</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Aus der Assoziation eine Klasse machen; ihre Tabelle bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Assoziation in eine Klasse verwandeln</translation>
        </message>
    </context>
    <context>
        <name>ui::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardEditor</name>
        <message>
            <source>Title of the area</source>
            <translation>Titel des Bereichs</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Text der Notiz</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Text, auch **Markdown**</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Bereich umbenennen</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardPage</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Text, auch **Markdown**</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Text (Markdown)</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>So sieht es aus</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Bereich umbenennen</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Farbe ändern</translation>
        </message>
        <message>
            <source>Change size</source>
            <translation>Größe ändern</translation>
        </message>
        <message>
            <source>On the diagram %1</source>
            <translation>Auf dem Diagramm %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CellEditor</name>
        <message>
            <source>This column comes from a mixin: edit it there</source>
            <translation>Diese Spalte kommt aus einem Mixin: Bearbeiten Sie sie dort</translation>
        </message>
        <message>
            <source>name type</source>
            <translation>Name Typ</translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Klasse umbenennen</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Spalte hinzufügen</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Typ ändern</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Spalte umbenennen</translation>
        </message>
        <message>
            <source>Remove column</source>
            <translation>Spalte entfernen</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Primärschlüssel ändern</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n column(s)</source>
            <translation>
                <numerusform>%n Spalte einfügen</numerusform>
                <numerusform>%n Spalten einfügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The type of %n column(s)</source>
            <translation>
                <numerusform>Der Typ von %n Spalte</numerusform>
                <numerusform>Der Typ von %n Spalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change the type of %n column(s)</source>
            <translation>
                <numerusform>Typ von %n Spalte ändern</numerusform>
                <numerusform>Typ von %n Spalten ändern</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Tab: %2</source>
            <translation>%1. Tab: %2</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>NULL-Zulässigkeit ändern</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Spalte verschieben</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ClassPage</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Klasse umbenennen</translation>
        </message>
        <message>
            <source>Rename table</source>
            <translation>Tabelle umbenennen</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Mixins of this class</source>
            <translation>Mixins dieser Klasse</translation>
        </message>
        <message>
            <source>The model has no mixins</source>
            <translation>Das Modell hat keine Mixins</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Mixin hinzufügen</translation>
        </message>
        <message>
            <source>Remove mixin</source>
            <translation>Mixin entfernen</translation>
        </message>
        <message>
            <source>&amp;Abstract: gives its columns, has no table</source>
            <translation>&amp;Abstrakt: gibt ihre Spalten weiter, hat keine Tabelle</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Das übliche</translation>
        </message>
        <message>
            <source>PostgreSQL's namespace of the table</source>
            <translation>PostgreSQLs Namensraum der Tabelle</translation>
        </message>
        <message>
            <source>In a table of its own</source>
            <translation>In eigener Tabelle</translation>
        </message>
        <message>
            <source>In the base's table</source>
            <translation>In der Tabelle der Basis</translation>
        </message>
        <message>
            <source>By copying the columns</source>
            <translation>Durch Kopieren der Spalten</translation>
        </message>
        <message>
            <source>Inheritance</source>
            <translation>Vererbung</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schema (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>In ein anderes Schema verschieben</translation>
        </message>
        <message>
            <source>Make abstract</source>
            <translation>Abstrakt machen</translation>
        </message>
        <message>
            <source>Give a table</source>
            <translation>Eine Tabelle geben</translation>
        </message>
        <message>
            <source>Change inheritance</source>
            <translation>Vererbung ändern</translation>
        </message>
        <message>
            <source>Change options of the table</source>
            <translation>Optionen der Tabelle ändern</translation>
        </message>
        <message>
            <source>Change base</source>
            <translation>Basis ändern</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Farbe auf diesem Diagramm</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Farbe ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::Clipboard</name>
        <message numerus="yes">
            <source>Cut %n element(s)</source>
            <translation>
                <numerusform>%n Element ausschneiden</numerusform>
                <numerusform>%n Elemente ausschneiden</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourField</name>
        <message>
            <source>A colour of its own</source>
            <translation>Eigene Farbe</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnPage</name>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Darf &amp;NULL sein</translation>
        </message>
        <message>
            <source>&amp;Primary key</source>
            <translation>&amp;Primärschlüssel</translation>
        </message>
        <message>
            <source>&amp;Unique</source>
            <translation>&amp;Eindeutig</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Autoincrement (never reused)</source>
            <translation>Autoincrement (nie wiederverwendet)</translation>
        </message>
        <message>
            <source>Always by the database</source>
            <translation>Immer durch die Datenbank</translation>
        </message>
        <message>
            <source>Not generated</source>
            <translation>Nicht berechnet</translation>
        </message>
        <message>
            <source>Computed when read</source>
            <translation>Beim Lesen berechnet</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, etwa 0, 'neu', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Vorgabewert</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>Nummerierung</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Berechnet</translation>
        </message>
        <message>
            <source>Generated from</source>
            <translation>Berechnet aus</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Spalte umbenennen</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Vorgabewert ändern</translation>
        </message>
        <message>
            <source>Change collation</source>
            <translation>Sortierung ändern</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80), Integer or Numeric(10, 2).</source>
            <translation>Noch kein Typ. Versuchen Sie String(80), Integer oder Numeric(10, 2).</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Typ ändern</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>NULL erlauben</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>NULL verbieten</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Primärschlüssel umschalten</translation>
        </message>
        <message>
            <source>Change numbering</source>
            <translation>Nummerierung ändern</translation>
        </message>
        <message>
            <source>Change generation</source>
            <translation>Berechnung ändern</translation>
        </message>
        <message>
            <source>Change expression</source>
            <translation>Ausdruck ändern</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Eindeutig machen</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Doppelte erlauben</translation>
        </message>
        <message>
            <source>Where no value is given</source>
            <translation>Wo kein Wert angegeben ist</translation>
        </message>
        <message>
            <source>String(80), Numeric(10, 2), Integer[], an enum's name; or what only one kind of database has: Native(postgresql, tsvector)</source>
            <translation>String(80), Numeric(10, 2), Integer[], der Name einer Aufzählung; oder was nur eine Art von Datenbank hat: Native(postgresql, tsvector)</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>Die der Datenbank</translation>
        </message>
        <message>
            <source>SQL, e.g. price * amount</source>
            <translation>SQL, etwa preis * menge</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>Beginnt bei</translation>
        </message>
        <message>
            <source>Counts by</source>
            <translation>Zählt in Schritten von</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Eine Klammer oder ein Anführungszeichen ist offen.</translation>
        </message>
        <message>
            <source>A whole number.</source>
            <translation>Eine ganze Zahl.</translation>
        </message>
        <message>
            <source>Change options of the column</source>
            <translation>Optionen der Spalte ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTable</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Add a column</source>
            <translation>Spalte hinzufügen</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Spalte entfernen</translation>
        </message>
        <message>
            <source>Move the column up</source>
            <translation>Spalte nach oben</translation>
        </message>
        <message>
            <source>Move the column down</source>
            <translation>Spalte nach unten</translation>
        </message>
        <message>
            <source>Everything about this column</source>
            <translation>Alles zu dieser Spalte</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Primärschlüssel umschalten</translation>
        </message>
        <message>
            <source>Delete column</source>
            <translation>Spalte löschen</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Spalte verschieben</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTableModel</name>
        <message>
            <source>New column…</source>
            <translation>Neue Spalte…</translation>
        </message>
        <message>
            <source>From a mixin or base: edited there</source>
            <translation>Aus Mixin oder Basis: dort zu bearbeiten</translation>
        </message>
        <message>
            <source>Click: part of the primary key or not</source>
            <translation>Klick: Teil des Primärschlüssels oder nicht</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Spalte hinzufügen</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Spalte umbenennen</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Typ ändern</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Vorgabewert ändern</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>NULL erlauben</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>NULL verbieten</translation>
        </message>
        <message>
            <source>May be NULL</source>
            <translation>Darf NULL sein</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Null</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Vorgabewert</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>„%1“ nehmen</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>A name and a type: “email str80”, “owner fk User?”</source>
            <translation>Ein Name und ein Typ: „email str80“, „owner fk User?“</translation>
        </message>
        <message>
            <source>Not NULL</source>
            <translation>Nicht NULL</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>Primärschlüssel</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Fremdschlüssel</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Kein Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>ui::ConnectionTest</name>
        <message>
            <source>Not encrypted: a socket of this computer</source>
            <translation>Unverschlüsselt: ein Socket dieses Rechners</translation>
        </message>
        <message>
            <source>Not encrypted: others on the network can read along</source>
            <translation>Unverschlüsselt: Andere im Netz können mitlesen</translation>
        </message>
        <message>
            <source>Encrypted (%1); the server's certificate was not checked</source>
            <translation>Verschlüsselt (%1); das Zertifikat des Servers wurde nicht geprüft</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate</source>
            <translation>Verschlüsselt (%1), mit vertrauenswürdigem Zertifikat</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate of this host</source>
            <translation>Verschlüsselt (%1), mit vertrauenswürdigem Zertifikat dieses Hosts</translation>
        </message>
        <message>
            <source>A run was interrupted: it is to be resumed or unwound</source>
            <translation>Ein Lauf wurde unterbrochen: Er ist fortzusetzen oder zurückzunehmen</translation>
        </message>
        <message>
            <source>No revision yet</source>
            <translation>Noch keine Revision</translation>
        </message>
        <message>
            <source>At the beginning: no revision is applied</source>
            <translation>Am Anfang: Keine Revision ist angewandt</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>Bei %1</translation>
        </message>
        <message>
            <source>Whether it may be changed depends on a role</source>
            <translation>Ob sie geändert werden darf, hängt von einer Rolle ab</translation>
        </message>
        <message>
            <source>It may be changed</source>
            <translation>Sie darf geändert werden</translation>
        </message>
        <message>
            <source>Only to be read: tables may not be made here</source>
            <translation>Nur zu lesen: Hier dürfen keine Tabellen angelegt werden</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 auf %2</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>dieser Rechner</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbinde</translation>
        </message>
        <message>
            <source>Cancel test</source>
            <translation>Test abbrechen</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>Verbindung &amp;testen</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>The file is not there yet: the first upgrade makes it.</source>
            <translation>Die Datei gibt es noch nicht: Die erste Aktualisierung legt sie an.</translation>
        </message>
    </context>
    <context>
        <name>ui::ConstraintPage</name>
        <message>
            <source>By the naming rules</source>
            <translation>Nach den Namensregeln</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>At once, can be deferred</source>
            <translation>Sofort, aufschiebbar</translation>
        </message>
        <message>
            <source>At the end of the transaction</source>
            <translation>Am Ende der Transaktion</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Must be true</source>
            <translation>Muss wahr sein</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Verweist auf</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>Beim Löschen</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>Beim Ändern</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename constraint</source>
            <translation>Bedingung umbenennen</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Change check</source>
            <translation>Prüfbedingung ändern</translation>
        </message>
        <message>
            <source>Change foreign key</source>
            <translation>Fremdschlüssel ändern</translation>
        </message>
        <message>
            <source>Change when it is checked</source>
            <translation>Zeitpunkt der Prüfung ändern</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Primärschlüssel ändern</translation>
        </message>
        <message>
            <source>Change columns of the key</source>
            <translation>Spalten des Schlüssels ändern</translation>
        </message>
        <message>
            <source>SQL, e.g. price &gt;= 0</source>
            <translation>SQL, etwa preis &gt;= 0</translation>
        </message>
        <message>
            <source>The table's name</source>
            <translation>Der Name der Tabelle</translation>
        </message>
        <message>
            <source>Its primary key</source>
            <translation>Ihr Primärschlüssel</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Columns, in the order of the key</source>
            <translation>Spalten, in der Reihenfolge des Schlüssels</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Its columns</source>
            <translation>Ihre Spalten</translation>
        </message>
        <message>
            <source>Where a part is NULL (MATCH)</source>
            <translation>Wo ein Teil NULL ist (MATCH)</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Eine Klammer oder ein Anführungszeichen ist offen.</translation>
        </message>
        <message>
            <source>Change options of the constraint</source>
            <translation>Optionen der Bedingung ändern</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Change target</source>
            <translation>Ziel ändern</translation>
        </message>
        <message>
            <source>A foreign key needs a table to point to.</source>
            <translation>Ein Fremdschlüssel braucht eine Tabelle als Ziel.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) are joined.</source>
            <translation>
                <numerusform>%n Spalte ist verbunden.</numerusform>
                <numerusform>%n Spalten sind verbunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table outside the model</source>
            <translation>Eine Tabelle außerhalb des Modells</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseChoice</name>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Choose or create a database</source>
            <translation>Eine Datenbank wählen oder anlegen</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>Neue Datei…</translation>
        </message>
        <message>
            <source>Server…</source>
            <translation>Server…</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>Datenbank wählen</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>Neue Datenbank</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseDialog</name>
        <message>
            <source>New database</source>
            <translation>Neue Datenbank</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>Datenbank %1</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Datenbank öffnen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add database</source>
            <translation>Datenbank hinzufügen</translation>
        </message>
        <message>
            <source>Change database</source>
            <translation>Datenbank ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseFields</name>
        <message>
            <source>SQLite</source>
            <translation>SQLite</translation>
        </message>
        <message>
            <source>PostgreSQL</source>
            <translation>PostgreSQL</translation>
        </message>
        <message>
            <source>MariaDB</source>
            <translation>MariaDB</translation>
        </message>
        <message>
            <source>SQLite file</source>
            <translation>SQLite-Datei</translation>
        </message>
        <message>
            <source>MariaDB or MySQL</source>
            <translation>MariaDB oder MySQL</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>If the server offers it</source>
            <translation>Wenn der Server sie anbietet</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>Required, with a certificate that is trusted</source>
            <translation>Pflicht, mit vertrauenswürdigem Zertifikat</translation>
        </message>
        <message>
            <source>Required, with a certificate of this host</source>
            <translation>Pflicht, mit einem Zertifikat dieses Hosts</translation>
        </message>
        <message>
            <source>write special characters of the password as %40, %2F, %3F …</source>
            <translation>Sonderzeichen des Passworts als %40, %2F, %3F … schreiben</translation>
        </message>
        <message>
            <source>Choose a file. One that is not there yet is made by the first upgrade.</source>
            <translation>Wählen Sie eine Datei. Gibt es sie noch nicht, legt die erste Aktualisierung sie an.</translation>
        </message>
        <message>
            <source>Give a host or a socket, not both.</source>
            <translation>Geben Sie einen Host oder einen Socket an, nicht beides.</translation>
        </message>
        <message>
            <source>A host is a name or an address, as db.example.org or 192.0.2.7.</source>
            <translation>Ein Host ist ein Name oder eine Adresse, etwa db.example.org oder 192.0.2.7.</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
        </message>
        <message>
            <source>Name the database on the server.</source>
            <translation>Nennen Sie die Datenbank auf dem Server.</translation>
        </message>
        <message>
            <source>A client key needs its certificate.</source>
            <translation>Ein Client-Schlüssel braucht sein Zertifikat.</translation>
        </message>
        <message>
            <source>A client certificate needs its key.</source>
            <translation>Ein Client-Zertifikat braucht seinen Schlüssel.</translation>
        </message>
        <message>
            <source>A timeout is a number of seconds from 1 to %1.</source>
            <translation>Eine Wartezeit ist eine Zahl von Sekunden von 1 bis %1.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Geben Sie ihr einen Namen.</translation>
        </message>
        <message>
            <source>Another database is called %1.</source>
            <translation>Eine andere Datenbank heißt %1.</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseForm</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>P&amp;ort</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Datenbank</translation>
        </message>
        <message>
            <source>U&amp;ser</source>
            <translation>&amp;Benutzer</translation>
        </message>
        <message>
            <source>Asked for when it is needed</source>
            <translation>Wird bei Bedarf erfragt</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>Im &amp;Schlüsselbund aufheben</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>&amp;Verschlüsselung</translation>
        </message>
        <message>
            <source>C&amp;A certificate</source>
            <translation>C&amp;A-Zertifikat</translation>
        </message>
        <message>
            <source>Whom to trust, in a PEM file</source>
            <translation>Wem zu trauen ist, in einer PEM-Datei</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Socket, client certificate, timeout</source>
            <translation>Socket, Client-Zertifikat, Wartezeit</translation>
        </message>
        <message>
            <source>So&amp;cket</source>
            <translation>So&amp;cket</translation>
        </message>
        <message>
            <source>Client certi&amp;ficate</source>
            <translation>Client-&amp;Zertifikat</translation>
        </message>
        <message>
            <source>Client ke&amp;y</source>
            <translation>Client-Sch&amp;lüssel</translation>
        </message>
        <message>
            <source>T&amp;imeout</source>
            <translation>&amp;Wartezeit</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 Sekunden</translation>
        </message>
        <message>
            <source>P&amp;roduction: the name is asked for before anything runs</source>
            <translation>P&amp;roduktiv: Vor jedem Lauf wird nach dem Namen gefragt</translation>
        </message>
        <message>
            <source>Certificates and keys (*.pem *.crt *.key);;All files (*)</source>
            <translation>Zertifikate und Schlüssel (*.pem *.crt *.key);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Its folder, as /run/postgresql</source>
            <translation>Sein Ordner, etwa /run/postgresql</translation>
        </message>
        <message>
            <source>Its file, as /run/mysqld/mysqld.sock</source>
            <translation>Seine Datei, etwa /run/mysqld/mysqld.sock</translation>
        </message>
        <message>
            <source>Paste one here: the fields below are filled from it</source>
            <translation>Hier eine einfügen: Die Felder darunter werden daraus gefüllt</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseStates</name>
        <message>
            <source>Being asked…</source>
            <translation>Wird gefragt…</translation>
        </message>
        <message>
            <source>Stopped at statement %1 of %2 of revision %3</source>
            <translation>Angehalten bei Anweisung %1 von %2 der Revision %3</translation>
        </message>
        <message>
            <source>Not there yet: the first upgrade makes it</source>
            <translation>Noch nicht da: Die erste Aktualisierung legt sie an</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) from its revision</source>
            <translation>
                <numerusform>%n Unterschied zu ihrer Revision</numerusform>
                <numerusform>%n Unterschiede zu ihrer Revision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) behind</source>
            <translation>
                <numerusform>%n Revision zurück</numerusform>
                <numerusform>%n Revisionen zurück</numerusform>
            </translation>
        </message>
        <message>
            <source>At head, as its revision says</source>
            <translation>An der Spitze, wie ihre Revision es sagt</translation>
        </message>
        <message>
            <source>At head</source>
            <translation>An der Spitze</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabasesPanel</name>
        <message>
            <source>It was stopped by: %1</source>
            <translation>Angehalten wurde er durch: %1</translation>
        </message>
        <message>
            <source>It was being taken back; that can go on.</source>
            <translation>Er wurde gerade zurückgenommen; das kann weitergehen.</translation>
        </message>
        <message>
            <source>Resume does the rest of it; unwind takes back what was done. Rows are kept either way.</source>
            <translation>Fortsetzen macht den Rest; Zurücknehmen macht Getanes ungeschehen. Zeilen bleiben in beiden Fällen erhalten.</translation>
        </message>
        <message>
            <source>No databases yet.
Add an SQLite file or a server's database; one that is upgraded is remembered here.</source>
            <translation>Noch keine Datenbanken.
Fügen Sie eine SQLite-Datei oder die Datenbank eines Servers hinzu; eine aktualisierte wird hier gemerkt.</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Datenbanken</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Revision</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>New database…</source>
            <translation>Neue Datenbank…</translation>
        </message>
        <message>
            <source>Add a database to the project</source>
            <translation>Dem Projekt eine Datenbank hinzufügen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Change its name, place or account (Enter)</source>
            <translation>Name, Ort oder Konto ändern (Eingabe)</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Take it from the project; the database itself stays as it is</source>
            <translation>Aus dem Projekt nehmen; die Datenbank selbst bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Auffrischen</translation>
        </message>
        <message>
            <source>Ask the databases again</source>
            <translation>Die Datenbanken erneut fragen</translation>
        </message>
        <message>
            <source>Check for drift</source>
            <translation>Auf Abweichung prüfen</translation>
        </message>
        <message>
            <source>Compare each database with what its revision stands for</source>
            <translation>Jede Datenbank mit dem vergleichen, wofür ihre Revision steht</translation>
        </message>
        <message>
            <source>Upgrade…</source>
            <translation>Aktualisieren…</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>Passwort eingeben…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Unwind…</source>
            <translation>Zurücknehmen…</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>Fortsetzen…</translation>
        </message>
        <message>
            <source>Forget database</source>
            <translation>Datenbank vergessen</translation>
        </message>
        <message>
            <source>Copy its URL</source>
            <translation>Ihre URL kopieren</translation>
        </message>
        <message>
            <source>To undo it: %1</source>
            <translation>Rückgängig mit: %1</translation>
        </message>
        <message>
            <source>%1, production</source>
            <translation>%1, produktiv</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramAccess</name>
        <message numerus="yes">
            <source>Class %1, %n column(s)</source>
            <translation>
                <numerusform>Klasse %1, %n Spalte</numerusform>
                <numerusform>Klasse %1, %n Spalten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramActions</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>Aus&amp;schneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>D&amp;uplicate</source>
            <translation>&amp;Duplizieren</translation>
        </message>
        <message>
            <source>Remove from this &amp;diagram</source>
            <translation>Von diesem D&amp;iagramm nehmen</translation>
        </message>
        <message>
            <source>Remove from this diagram only; the model keeps it</source>
            <translation>Nur von diesem Diagramm nehmen; im Modell bleibt es</translation>
        </message>
        <message>
            <source>Show on this d&amp;iagram</source>
            <translation>Auf diesem D&amp;iagramm zeigen</translation>
        </message>
        <message>
            <source>Add &amp;note</source>
            <translation>&amp;Notiz hinzufügen</translation>
        </message>
        <message>
            <source>A note in Markdown</source>
            <translation>Eine Notiz in Markdown</translation>
        </message>
        <message>
            <source>Add a&amp;rea</source>
            <translation>B&amp;ereich hinzufügen</translation>
        </message>
        <message>
            <source>A frame around the selected classes, or an empty one</source>
            <translation>Ein Rahmen um die ausgewählten Klassen oder ein leerer</translation>
        </message>
        <message>
            <source>&amp;New diagram</source>
            <translation>&amp;Neues Diagramm</translation>
        </message>
        <message>
            <source>New diagram of the &amp;selection</source>
            <translation>Neues Diagramm aus der &amp;Auswahl</translation>
        </message>
        <message>
            <source>&amp;Rename diagram</source>
            <translation>Diagramm &amp;umbenennen</translation>
        </message>
        <message>
            <source>&amp;Duplicate diagram</source>
            <translation>Diagramm &amp;duplizieren</translation>
        </message>
        <message>
            <source>Re&amp;move diagram</source>
            <translation>Diagramm &amp;entfernen</translation>
        </message>
        <message>
            <source>Remove the diagram; its classes stay in the model</source>
            <translation>Das Diagramm entfernen; seine Klassen bleiben im Modell</translation>
        </message>
        <message>
            <source>Ne&amp;xt diagram</source>
            <translation>Nä&amp;chstes Diagramm</translation>
        </message>
        <message>
            <source>&amp;Previous diagram</source>
            <translation>&amp;Voriges Diagramm</translation>
        </message>
        <message>
            <source>Align &amp;left</source>
            <translation>&amp;Links ausrichten</translation>
        </message>
        <message>
            <source>Align &amp;centre</source>
            <translation>&amp;Mittig ausrichten</translation>
        </message>
        <message>
            <source>Align &amp;right</source>
            <translation>&amp;Rechts ausrichten</translation>
        </message>
        <message>
            <source>Align &amp;top</source>
            <translation>&amp;Oben ausrichten</translation>
        </message>
        <message>
            <source>Align &amp;middle</source>
            <translation>In der Mi&amp;tte ausrichten</translation>
        </message>
        <message>
            <source>Align &amp;bottom</source>
            <translation>&amp;Unten ausrichten</translation>
        </message>
        <message>
            <source>Equal gaps between three or more</source>
            <translation>Gleiche Abstände zwischen dreien oder mehr</translation>
        </message>
        <message>
            <source>Distribute &amp;horizontally</source>
            <translation>&amp;Waagrecht verteilen</translation>
        </message>
        <message>
            <source>Distribute &amp;vertically</source>
            <translation>&amp;Senkrecht verteilen</translation>
        </message>
        <message>
            <source>All &amp;columns</source>
            <translation>Alle &amp;Spalten</translation>
        </message>
        <message>
            <source>&amp;Keys only</source>
            <translation>Nur S&amp;chlüssel</translation>
        </message>
        <message>
            <source>&amp;Names only</source>
            <translation>Nur &amp;Namen</translation>
        </message>
        <message>
            <source>&amp;Reduce motion</source>
            <translation>&amp;Weniger Bewegung</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding</source>
            <translation>Kästen springen an ihren Platz, statt zu gleiten</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>Ü&amp;bersicht</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>Schiefer</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Farbe: %1</translation>
        </message>
        <message>
            <source>No colour of its own</source>
            <translation>Keine eigene Farbe</translation>
        </message>
        <message>
            <source>C&amp;olour</source>
            <translation>&amp;Farbe</translation>
        </message>
        <message>
            <source>Level of &amp;detail</source>
            <translation>&amp;Detailgrad</translation>
        </message>
        <message>
            <source>&amp;Diagram</source>
            <translation>&amp;Diagramm</translation>
        </message>
        <message>
            <source>&amp;Align</source>
            <translation>A&amp;usrichten</translation>
        </message>
        <message>
            <source>&amp;Grid</source>
            <translation>&amp;Raster</translation>
        </message>
        <message>
            <source>Show the grid, and keep what is dragged to it</source>
            <translation>Das Raster zeigen, und was gezogen wird, daran halten</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramTabs</name>
        <message>
            <source>Diagrams</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Name of the diagram</source>
            <translation>Name des Diagramms</translation>
        </message>
        <message>
            <source>New diagram</source>
            <translation>Neues Diagramm</translation>
        </message>
        <message>
            <source>All diagrams</source>
            <translation>Alle Diagramme</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Add diagram</source>
            <translation>Diagramm hinzufügen</translation>
        </message>
        <message>
            <source>Rename diagram</source>
            <translation>Diagramm umbenennen</translation>
        </message>
        <message>
            <source>Duplicate diagram</source>
            <translation>Diagramm duplizieren</translation>
        </message>
        <message>
            <source>Remove diagram</source>
            <translation>Diagramm entfernen</translation>
        </message>
        <message>
            <source>Move diagram</source>
            <translation>Diagramm verschieben</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>Den Reiter schließen</translation>
        </message>
        <message>
            <source>Remove the diagram</source>
            <translation>Das Diagramm entfernen</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramView</name>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Noch ist nichts gezeichnet</translation>
        </message>
        <message>
            <source>Press %1 and click to place a class, then type its name.</source>
            <translation>Drücken Sie %1 und klicken Sie, um eine Klasse zu setzen, dann tippen Sie ihren Namen.</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>Von %1</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Viele %1 zu vielen %2</translation>
        </message>
        <message>
            <source>%1 refers to %2</source>
            <translation>%1 verweist auf %2</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Klasse hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>%n Element löschen</numerusform>
                <numerusform>%n Elemente löschen</numerusform>
            </translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Primärschlüssel ändern</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Add area</source>
            <translation>Bereich hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n element(s) from the diagram</source>
            <translation>
                <numerusform>%n Element vom Diagramm nehmen</numerusform>
                <numerusform>%n Elemente vom Diagramm nehmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n class(es) on the diagram</source>
            <translation>
                <numerusform>%n Klasse auf dem Diagramm zeigen</numerusform>
                <numerusform>%n Klassen auf dem Diagramm zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Farbe ändern</translation>
        </message>
        <message>
            <source>Remove bend</source>
            <translation>Knick entfernen</translation>
        </message>
        <message numerus="yes">
            <source>Route %n edge(s) again</source>
            <translation>
                <numerusform>%n Kante neu führen</numerusform>
                <numerusform>%n Kanten neu führen</numerusform>
            </translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Assoziation in eine Klasse verwandeln</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>NULL-Zulässigkeit ändern</translation>
        </message>
        <message numerus="yes">
            <source>Move %n column(s)</source>
            <translation>
                <numerusform>%n Spalte verschieben</numerusform>
                <numerusform>%n Spalten verschieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n element(s)</source>
            <translation>
                <numerusform>%n Element verschieben</numerusform>
                <numerusform>%n Elemente verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Bend edge</source>
            <translation>Kante knicken</translation>
        </message>
        <message>
            <source>Resize</source>
            <translation>Größe ändern</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Ausrichten</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>Verteilen</translation>
        </message>
        <message>
            <source>Change level of detail</source>
            <translation>Detailgrad ändern</translation>
        </message>
        <message>
            <source>These overlap: click to separate them</source>
            <translation>Diese überlappen: Klicken trennt sie</translation>
        </message>
        <message>
            <source>Or drop a file here: SQLite, SQL or DBML.</source>
            <translation>Oder legen Sie eine Datei hier ab: SQLite, SQL oder DBML.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiffView</name>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
    </context>
    <context>
        <name>ui::Document</name>
        <message>
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
    </context>
    <context>
        <name>ui::Elements</name>
        <message>
            <source>%1: primary key</source>
            <translation>%1: Primärschlüssel</translation>
        </message>
        <message>
            <source>%1: unique (%2)</source>
            <translation>%1: eindeutig (%2)</translation>
        </message>
        <message>
            <source>%1: check (%2)</source>
            <translation>%1: Prüfbedingung (%2)</translation>
        </message>
        <message>
            <source>%1: foreign key (%2)</source>
            <translation>%1: Fremdschlüssel (%2)</translation>
        </message>
        <message>
            <source>%1: index %2</source>
            <translation>%1: Index %2</translation>
        </message>
        <message>
            <source>%1: index (%2)</source>
            <translation>%1: Index (%2)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>No action</source>
            <translation>Nichts tun</translation>
        </message>
        <message>
            <source>Restrict</source>
            <translation>Verhindern</translation>
        </message>
        <message>
            <source>Cascade</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Set NULL</source>
            <translation>Auf NULL setzen</translation>
        </message>
        <message>
            <source>Set default</source>
            <translation>Auf Vorgabe setzen</translation>
        </message>
    </context>
    <context>
        <name>ui::EnumPage</name>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename enum</source>
            <translation>Aufzählung umbenennen</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Wert hinzufügen</translation>
        </message>
        <message>
            <source>Remove the value</source>
            <translation>Wert entfernen</translation>
        </message>
        <message>
            <source>Move the value up</source>
            <translation>Wert nach oben</translation>
        </message>
        <message>
            <source>Move the value down</source>
            <translation>Wert nach unten</translation>
        </message>
        <message>
            <source>Rename value</source>
            <translation>Wert umbenennen</translation>
        </message>
        <message>
            <source>Add value</source>
            <translation>Wert hinzufügen</translation>
        </message>
        <message>
            <source>Remove value</source>
            <translation>Wert entfernen</translation>
        </message>
        <message>
            <source>Move value</source>
            <translation>Wert verschieben</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Das übliche</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schema (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>In ein anderes Schema verschieben</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>„%1“ nehmen</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>ui::ErrorText</name>
        <message>
            <source>Not reachable</source>
            <translation>Nicht erreichbar</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>Die Verbindung ist abgebrochen</translation>
        </message>
        <message>
            <source>User or password refused</source>
            <translation>Benutzer oder Passwort abgelehnt</translation>
        </message>
        <message>
            <source>Needs a password</source>
            <translation>Verlangt ein Passwort</translation>
        </message>
        <message>
            <source>Not encrypted as demanded</source>
            <translation>Nicht wie verlangt verschlüsselt</translation>
        </message>
        <message>
            <source>No such database on the server</source>
            <translation>Keine solche Datenbank auf dem Server</translation>
        </message>
    </context>
    <context>
        <name>ui::Explorer</name>
        <message>
            <source>Select a class first: its neighbours join the selection.</source>
            <translation>Wählen Sie erst eine Klasse: Ihre Nachbarn kommen zur Auswahl hinzu.</translation>
        </message>
        <message>
            <source>Nothing more is joined to what is selected.</source>
            <translation>Mit der Auswahl ist nichts weiter verbunden.</translation>
        </message>
        <message>
            <source>Select the class at one end of the path, or those at both.</source>
            <translation>Wählen Sie die Klasse an einem Ende des Wegs oder die an beiden.</translation>
        </message>
        <message>
            <source>The class at the other end …</source>
            <translation>Die Klasse am anderen Ende …</translation>
        </message>
        <message>
            <source>Nothing joins %1 and %2.</source>
            <translation>Nichts verbindet %1 und %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>SVG picture</source>
            <translation>SVG-Bild</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>PNG-Bild</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>PDF-Dokument</translation>
        </message>
        <message>
            <source>SQL script</source>
            <translation>SQL-Skript</translation>
        </message>
        <message>
            <source>DBML</source>
            <translation>DBML</translation>
        </message>
        <message>
            <source>Mermaid</source>
            <translation>Mermaid</translation>
        </message>
        <message>
            <source>HTML dictionary</source>
            <translation>HTML-Datenlexikon</translation>
        </message>
        <message>
            <source>Markdown dictionary</source>
            <translation>Markdown-Datenlexikon</translation>
        </message>
        <message>
            <source>Sharp at every size; for web pages and documents.</source>
            <translation>Scharf in jeder Größe; für Webseiten und Dokumente.</translation>
        </message>
        <message>
            <source>Pixels; for chats, tickets and slides.</source>
            <translation>Bildpunkte; für Chats, Tickets und Folien.</translation>
        </message>
        <message>
            <source>To print and to send; text can be searched.</source>
            <translation>Zum Drucken und Verschicken; Text ist durchsuchbar.</translation>
        </message>
        <message>
            <source>Creates all tables in an empty database.</source>
            <translation>Legt alle Tabellen in einer leeren Datenbank an.</translation>
        </message>
        <message>
            <source>For dbdiagram.io and other tools that speak DBML.</source>
            <translation>Für dbdiagram.io und andere Werkzeuge, die DBML sprechen.</translation>
        </message>
        <message>
            <source>A diagram as text, for Markdown on GitHub, GitLab and many wikis.</source>
            <translation>Ein Diagramm als Text, für Markdown auf GitHub, GitLab und vielen Wikis.</translation>
        </message>
        <message>
            <source>One page that describes every table, column and comment.</source>
            <translation>Eine Seite, die jede Tabelle, jede Spalte und jeden Kommentar beschreibt.</translation>
        </message>
        <message>
            <source>The same for a wiki or a repository.</source>
            <translation>Dasselbe für ein Wiki oder ein Repository.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>The whole diagram</source>
            <translation>Das ganze Diagramm</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>Die Auswahl</translation>
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
            <source>As on the screen</source>
            <translation>Wie auf dem Bildschirm</translation>
        </message>
        <message>
            <source>Paint the ground</source>
            <translation>Grund zeichnen</translation>
        </message>
        <message>
            <source>×</source>
            <comment>scale</comment>
            <translation>×</translation>
        </message>
        <message>
            <source>On one page</source>
            <translation>Auf einer Seite</translation>
        </message>
        <message>
            <source>Over several pages</source>
            <translation>Über mehrere Seiten</translation>
        </message>
        <message>
            <source>A page as large as the diagram</source>
            <translation>Eine Seite, so groß wie das Diagramm</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Querformat</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Hochformat</translation>
        </message>
        <message>
            <source>Put the diagram on the page</source>
            <translation>Das Diagramm auf die Seite bringen</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Was</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>&amp;Maßstab</translation>
        </message>
        <message>
            <source>&amp;Fit</source>
            <translation>&amp;Einpassen</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>&amp;Orientation</source>
            <translation>&amp;Ausrichtung</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Datenbank</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Noch ist nichts gezeichnet</translation>
        </message>
        <message>
            <source>%1 × %2 pixels</source>
            <translation>%1 × %2 Bildpunkte</translation>
        </message>
        <message>
            <source>%1 × %2 pages</source>
            <translation>%1 × %2 Seiten</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as %1</source>
            <translation>Als %1 exportieren</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Python models</source>
            <translation>Python-Modelle</translation>
        </message>
        <message>
            <source>models.py for SQLAlchemy: its create_all makes the same tables.</source>
            <translation>models.py für SQLAlchemy: create_all erzeugt daraus dieselben Tabellen.</translation>
        </message>
        <message>
            <source>St&amp;yle</source>
            <translation>St&amp;il</translation>
        </message>
    </context>
    <context>
        <name>ui::FileChooser</name>
        <message>
            <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3 *.db3);;Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>ui::FileImport</name>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen…</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more, as notes on the diagram</source>
            <translation>
                <numerusform>… und %n weiteres, als Notiz auf dem Diagramm</numerusform>
                <numerusform>… und %n weitere, als Notizen auf dem Diagramm</numerusform>
            </translation>
        </message>
        <message>
            <source>The script of %1 is no longer there.</source>
            <translation>Das Skript von %1 ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The model's own changes stay where the scripts changed the same tables.</source>
            <translation>Wo die Skripte dieselben Tabellen geändert haben, bleiben die Änderungen des Modells.</translation>
        </message>
        <message>
            <source>All that can be imported (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>Alles, was sich importieren lässt (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open models.py</source>
            <translation>models.py öffnen</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Python-Dateien (*.py)</translation>
        </message>
        <message>
            <source>Open a Flask-Migrate or Alembic project</source>
            <translation>Projekt von Flask-Migrate oder Alembic öffnen</translation>
        </message>
        <message>
            <source>Take over revisions</source>
            <translation>Revisionen übernehmen</translation>
        </message>
    </context>
    <context>
        <name>ui::Finder</name>
        <message>
            <source>Type some letters of a command, a class, a column, a revision …</source>
            <translation>Ein paar Buchstaben eines Befehls, einer Klasse, Spalte oder Revision tippen …</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment …</source>
            <translation>Eine Klasse, eine Spalte, einen Schlüssel oder einen Kommentar finden …</translation>
        </message>
    </context>
    <context>
        <name>ui::HazardList</name>
        <message>
            <source>What it may cost</source>
            <translation>Was es kosten kann</translation>
        </message>
        <message>
            <source>Allow: %1</source>
            <translation>Erlauben: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>No revisions yet.
Draw something, then create the first revision.</source>
            <translation>Noch keine Revisionen.
Zeichnen Sie etwas und legen Sie dann die erste Revision an.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Operationen</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>(no message)</source>
            <translation>(keine Nachricht)</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Revision %1</translation>
        </message>
        <message>
            <source>%1 is no longer there.</source>
            <translation>%1 ist nicht mehr da.</translation>
        </message>
        <message>
            <source>Alembic only</source>
            <translation>Nur Alembic</translation>
        </message>
        <message>
            <source>Alembic script</source>
            <translation>Alembic-Skript</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Skript zeigen</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Seine Wirkung übernehmen …</translation>
        </message>
    </context>
    <context>
        <name>ui::ImportDialog</name>
        <message>
            <source>Make a &amp;new project of it</source>
            <translation>Ein &amp;neues Projekt daraus machen</translation>
        </message>
        <message>
            <source>Add its classes to &amp;this project</source>
            <translation>Seine Klassen &amp;diesem Projekt hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Server</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>The script is for</source>
            <translation>Das Skript ist für</translation>
        </message>
        <message>
            <source>The script is &amp;for</source>
            <translation>Das Skript ist &amp;für</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>The server itself reads the script, in a scratch database that is dropped again. Rows, rights and other databases are left out.</source>
            <translation>Der Server selbst liest das Skript, in einer Wegwerf-Datenbank. Zeilen, Rechte und andere Datenbanken bleiben außen vor.</translation>
        </message>
        <message>
            <source>SQLite itself reads the script, in memory. Rows are left out.</source>
            <translation>SQLite selbst liest das Skript, im Speicher. Zeilen bleiben außen vor.</translation>
        </message>
    </context>
    <context>
        <name>ui::InPlaceEditor</name>
        <message>
            <source>Edit on the diagram</source>
            <translation>Auf dem Diagramm bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeyRow</name>
        <message>
            <source>Collation and more</source>
            <translation>Sortierung und mehr</translation>
        </message>
        <message>
            <source>Column or expression</source>
            <translation>Spalte oder Ausdruck</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>Aufsteigend</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Absteigend</translation>
        </message>
        <message>
            <source>Expression</source>
            <translation>Ausdruck</translation>
        </message>
        <message>
            <source>SQL, e.g. lower(email)</source>
            <translation>SQL, etwa lower(email)</translation>
        </message>
        <message>
            <source>Move the key up</source>
            <translation>Schlüssel nach oben</translation>
        </message>
        <message>
            <source>Move the key down</source>
            <translation>Schlüssel nach unten</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Schlüssel entfernen</translation>
        </message>
        <message>
            <source>The column's</source>
            <translation>Die der Spalte</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>Say what is indexed: lower(email), say.</source>
            <translation>Sagen Sie, was indiziert wird, etwa lower(email).</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Eine Klammer oder ein Anführungszeichen ist offen.</translation>
        </message>
        <message>
            <source>An expression</source>
            <translation>Ein Ausdruck</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeys</name>
        <message>
            <source>Add a key</source>
            <translation>Schlüssel hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexPage</name>
        <message>
            <source>&amp;Unique</source>
            <translation>&amp;Eindeutig</translation>
        </message>
        <message>
            <source>By the naming rules</source>
            <translation>Nach den Namensregeln</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Alle Zeilen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>Nur Zeilen mit</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename index</source>
            <translation>Index umbenennen</translation>
        </message>
        <message>
            <source>Change index</source>
            <translation>Index ändern</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Also stores (INCLUDE)</source>
            <translation>Speichert auch (INCLUDE)</translation>
        </message>
        <message>
            <source>Change index method</source>
            <translation>Indexmethode ändern</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Eine Klammer oder ein Anführungszeichen ist offen.</translation>
        </message>
        <message>
            <source>Change keys of the index</source>
            <translation>Schlüssel des Index ändern</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Eindeutig machen</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Doppelte erlauben</translation>
        </message>
        <message>
            <source>Change stored columns</source>
            <translation>Gespeicherte Spalten ändern</translation>
        </message>
        <message>
            <source>Change options of the index</source>
            <translation>Optionen des Index ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::Inspector</name>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Assoziation</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Aufzählung</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Schlüssel oder Prüfbedingung</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Back to what holds it</source>
            <translation>Zurück zu dem, was es enthält</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyPairs</name>
        <message>
            <source>Join one more pair of columns</source>
            <translation>Noch ein Spaltenpaar verbinden</translation>
        </message>
        <message>
            <source>Take this pair away</source>
            <translation>Dieses Paar entfernen</translation>
        </message>
        <message>
            <source>Column of this class</source>
            <translation>Spalte dieser Klasse</translation>
        </message>
        <message>
            <source>Column of the other class</source>
            <translation>Spalte der anderen Klasse</translation>
        </message>
    </context>
    <context>
        <name>ui::Link</name>
        <message>
            <source>Add foreign key</source>
            <translation>Fremdschlüssel hinzufügen</translation>
        </message>
        <message>
            <source>A column cannot refer to itself</source>
            <translation>Eine Spalte kann nicht auf sich selbst verweisen</translation>
        </message>
        <message>
            <source>Neither column is a primary key or unique</source>
            <translation>Keine der Spalten ist Primärschlüssel oder eindeutig</translation>
        </message>
        <message>
            <source>%1 will refer to %2 and take its type</source>
            <translation>%1 wird auf %2 verweisen und dessen Typ annehmen</translation>
        </message>
        <message>
            <source>%1 will refer to %2</source>
            <translation>%1 wird auf %2 verweisen</translation>
        </message>
        <message>
            <source>Adds %1 to %2</source>
            <translation>Fügt %1 zu %2 hinzu</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 hat keinen Primärschlüssel als Ziel</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: drag from the header</source>
            <translation>Der Primärschlüssel von %1 hat mehrere Spalten: Ziehen Sie vom Kopf aus</translation>
        </message>
        <message>
            <source>Drop on a column or on a class</source>
            <translation>Auf einer Spalte oder Klasse ablegen</translation>
        </message>
        <message>
            <source>Drop on a class</source>
            <translation>Auf einer Klasse ablegen</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Viele %1 zu vielen %2</translation>
        </message>
        <message>
            <source>Add association</source>
            <translation>Assoziation hinzufügen</translation>
        </message>
        <message>
            <source>%1 is no primary key and not unique</source>
            <translation>%1 ist kein Primärschlüssel und nicht eindeutig</translation>
        </message>
        <message>
            <source>Will refer to %1</source>
            <translation>Wird auf %1 verweisen</translation>
        </message>
        <message>
            <source>%1 will be the foreign key</source>
            <translation>%1 wird der Fremdschlüssel</translation>
        </message>
        <message>
            <source>Drop on a column of %1, or on another class</source>
            <translation>Auf einer Spalte von %1 oder einer anderen Klasse ablegen</translation>
        </message>
        <message>
            <source>%1 will have the foreign key</source>
            <translation>%1 bekommt den Fremdschlüssel</translation>
        </message>
        <message>
            <source>Will join %1</source>
            <translation>Wird %1 verbinden</translation>
        </message>
        <message>
            <source>This relationship comes from a mixin: edit it there</source>
            <translation>Diese Beziehung kommt aus einem Mixin: Bearbeiten Sie sie dort</translation>
        </message>
        <message>
            <source>Move the end of a foreign key</source>
            <translation>Ende eines Fremdschlüssels verschieben</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>Werkbank</translation>
        </message>
        <message>
            <source>Schemawright</source>
            <translation>Schemawright</translation>
        </message>
        <message>
            <source>%1[*] – Schemawright</source>
            <translation>%1[*] – Schemawright</translation>
        </message>
        <message>
            <source>No projects yet</source>
            <translation>Noch keine Projekte</translation>
        </message>
        <message>
            <source>%1 could not be read in full. What is missing stays in its files until you save.</source>
            <translation>%1 ließ sich nicht ganz lesen. Was fehlt, bleibt in den Dateien, bis Sie speichern.</translation>
        </message>
        <message>
            <source>%1 was read and not changed.</source>
            <translation>%1 wurde gelesen und nicht geändert.</translation>
        </message>
        <message>
            <source>%1 was read and not changed. Its tables are the first revision; stamp the database with it, so that later changes can be applied.</source>
            <translation>%1 wurde gelesen und nicht geändert. Ihre Tabellen sind die erste Revision; stempeln Sie die Datenbank damit, damit spätere Änderungen angewandt werden können.</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Mixin hinzufügen</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Aufzählung</translation>
        </message>
        <message>
            <source>first</source>
            <translation>erster</translation>
        </message>
        <message>
            <source>Add enum</source>
            <translation>Aufzählung hinzufügen</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 löschen</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>%n Element löschen</numerusform>
                <numerusform>%n Elemente löschen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show on the diagram</source>
            <translation>Auf dem Diagramm zeigen</translation>
        </message>
        <message>
            <source>The revision is stored. Upgrade a database to apply it.</source>
            <translation>Die Revision ist abgelegt. Aktualisieren Sie eine Datenbank, um sie anzuwenden.</translation>
        </message>
        <message>
            <source>Remember database</source>
            <translation>Datenbank merken</translation>
        </message>
        <message>
            <source>About Schemawright</source>
            <translation>Über Schemawright</translation>
        </message>
        <message>
            <source>&lt;b&gt;Schemawright %1&lt;/b&gt;</source>
            <translation>&lt;b&gt;Schemawright %1&lt;/b&gt;</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Klassen zeichnen, die Migration sehen, die Datenbank aktualisieren.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n class(es) came in.</source>
            <translation>
                <numerusform>%1: %n Klasse kam hinzu.</numerusform>
                <numerusform>%1: %n Klassen kamen hinzu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrote %1.</source>
            <translation>%1 geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>ui::ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>No page has all these words.</source>
            <translation>Keine Seite hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>All keys and gestures</source>
            <translation>Alle Tasten und Gesten</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was es tut</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
    </context>
    <context>
        <name>ui::Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>E&amp;infügen</translation>
        </message>
        <message>
            <source>&amp;Project</source>
            <translation>&amp;Projekt</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Migration</source>
            <translation>&amp;Migration</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Main tools</source>
            <translation>Hauptwerkzeuge</translation>
        </message>
        <message>
            <source>&amp;Arrange</source>
            <translation>&amp;Anordnen</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation>Übersicht des Diagramms</translation>
        </message>
        <message>
            <source>Overview: drag the frame (F10)</source>
            <translation>Übersicht: den Rahmen ziehen (F10)</translation>
        </message>
    </context>
    <context>
        <name>ui::MirrorStrip</name>
        <message>
            <source>Scripts…</source>
            <translation>Skripte …</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>Ausschalten</translation>
        </message>
        <message>
            <source>Mirror revisions…</source>
            <translation>Revisionen spiegeln …</translation>
        </message>
        <message>
            <source>These revisions came from Alembic scripts; new ones are not written there.</source>
            <translation>Diese Revisionen kamen aus Alembic-Skripten; neue werden dort nicht geschrieben.</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well.</source>
            <translation>Jede Revision wird auch nach %1 geschrieben.</translation>
        </message>
        <message>
            <source>Revisions cannot be written to %1: %2</source>
            <translation>Revisionen können nicht nach %1 geschrieben werden: %2</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well; all scripts are there.</source>
            <translation>Jede Revision wird auch nach %1 geschrieben; alle Skripte sind da.</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 are missing or say something else than the revision.</source>
            <translation>
                <numerusform>%n Skript in %1 fehlt oder sagt etwas anderes als die Revision.</numerusform>
                <numerusform>%n Skripte in %1 fehlen oder sagen etwas anderes als die Revision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MixinPage</name>
        <message>
            <source>First</source>
            <translation>Zuerst</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Columns stand</source>
            <translation>Spalten stehen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Benutzt von</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Rename mixin</source>
            <translation>Mixin umbenennen</translation>
        </message>
        <message>
            <source>Move mixin columns</source>
            <translation>Mixin-Spalten verschieben</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>No class yet. Choose it in a class's inspector.</source>
            <translation>Noch keine Klasse. Wählen Sie es im Inspektor einer Klasse.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelTree</name>
        <message>
            <source>Filter classes and columns</source>
            <translation>Klassen und Spalten filtern</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelsDialog</name>
        <message>
            <source>Take over from %1</source>
            <translation>Aus %1 übernehmen</translation>
        </message>
        <message numerus="yes">
            <source>%1 says %n thing(s) otherwise than the model. Taking them over is one step of undo; the file stays as it is.</source>
            <translation>
                <numerusform>In %1 ist %n Sache anders als im Modell. Das Übernehmen ist ein Rückgängig-Schritt; die Datei bleibt, wie sie ist.</numerusform>
                <numerusform>In %1 sind %n Dinge anders als im Modell. Das Übernehmen ist ein Rückgängig-Schritt; die Datei bleibt, wie sie ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>Was nicht verstanden wurde</translation>
        </message>
        <message>
            <source>What was not &amp;understood</source>
            <translation>Was nicht &amp;verstanden wurde</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>Ü&amp;bernehmen</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>&amp;Nicht jetzt</translation>
        </message>
        <message>
            <source>%1: new</source>
            <translation>%1: neu</translation>
        </message>
        <message>
            <source>Rules for names change</source>
            <translation>Regeln für Namen ändern sich</translation>
        </message>
        <message>
            <source>%1: changed</source>
            <translation>%1: geändert</translation>
        </message>
        <message>
            <source>%1: removed</source>
            <translation>%1: entfernt</translation>
        </message>
        <message numerus="yes">
            <source>The model's own %n change(s) stay, whatever is taken.</source>
            <translation>
                <numerusform>Die eigene Änderung des Modells bleibt, was auch übernommen wird.</numerusform>
                <numerusform>Die %n eigenen Änderungen des Modells bleiben, was auch übernommen wird.</numerusform>
            </translation>
        </message>
        <message>
            <source>Both sides changed these: which one is right?</source>
            <translation>Beide Seiten haben dies geändert: Welche hat recht?</translation>
        </message>
        <message>
            <source>Keep the model's</source>
            <translation>Die des Modells behalten</translation>
        </message>
        <message>
            <source>Take the file's</source>
            <translation>Die der Datei nehmen</translation>
        </message>
        <message>
            <source>As the model has it now</source>
            <translation>Wie das Modell es jetzt hat</translation>
        </message>
        <message>
            <source>Enter or a double-click shows the line.</source>
            <translation>Eingabetaste oder Doppelklick zeigt die Zeile.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n zu entscheiden</numerusform>
                <numerusform>%n zu entscheiden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take over %n</source>
            <translation>
                <numerusform>%n ü&amp;bernehmen</numerusform>
                <numerusform>%n ü&amp;bernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Keep the model</source>
            <translation>Modell &amp;behalten</translation>
        </message>
    </context>
    <context>
        <name>ui::OperationList</name>
        <message>
            <source>Operations</source>
            <translation>Operationen</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionFields</name>
        <message>
            <source>Storage parameters</source>
            <translation>Speicherparameter</translation>
        </message>
        <message>
            <source>Tablespace</source>
            <translation>Tablespace</translation>
        </message>
        <message>
            <source>STRICT: values are of their column's type</source>
            <translation>STRICT: Werte sind vom Typ ihrer Spalte</translation>
        </message>
        <message>
            <source>WITHOUT ROWID: stored by its key</source>
            <translation>WITHOUT ROWID: nach ihrem Schlüssel abgelegt</translation>
        </message>
        <message>
            <source>UNLOGGED: fast, lost in a crash</source>
            <translation>UNLOGGED: schnell, bei einem Absturz verloren</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <source>Row format</source>
            <translation>Zeilenformat</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>Zeichensatz</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>Other options</source>
            <translation>Weitere Optionen</translation>
        </message>
        <message>
            <source>NULL is answered by</source>
            <translation>Auf NULL folgt</translation>
        </message>
        <message>
            <source>Order in the key</source>
            <translation>Reihenfolge im Schlüssel</translation>
        </message>
        <message>
            <source>Sequence options</source>
            <translation>Optionen der Sequenz</translation>
        </message>
        <message>
            <source>Sequence name</source>
            <translation>Name der Sequenz</translation>
        </message>
        <message>
            <source>By the server</source>
            <translation>Durch den Server</translation>
        </message>
        <message>
            <source>Invisible: not in SELECT *</source>
            <translation>Unsichtbar: nicht in SELECT *</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>Beim Ändern</translation>
        </message>
        <message>
            <source>The table's</source>
            <translation>Die der Tabelle</translation>
        </message>
        <message>
            <source>A duplicate is answered by</source>
            <translation>Auf Doppelte folgt</translation>
        </message>
        <message>
            <source>Behind each column</source>
            <translation>Hinter jeder Spalte</translation>
        </message>
        <message>
            <source>Also stores</source>
            <translation>Speichert auch</translation>
        </message>
        <message>
            <source>Lengths of prefixes</source>
            <translation>Längen der Präfixe</translation>
        </message>
        <message>
            <source>NULLs are equal</source>
            <translation>NULLs sind gleich</translation>
        </message>
        <message>
            <source>NOT VALID: old rows are not checked</source>
            <translation>NOT VALID: alte Zeilen werden nicht geprüft</translation>
        </message>
        <message>
            <source>CONCURRENTLY: built while others write</source>
            <translation>CONCURRENTLY: gebaut, während andere schreiben</translation>
        </message>
        <message>
            <source>IGNORED by the planner</source>
            <translation>IGNORED: vom Planer übergangen</translation>
        </message>
        <message>
            <source>Parser of FULLTEXT</source>
            <translation>Parser für FULLTEXT</translation>
        </message>
        <message>
            <source>Can be deferred</source>
            <translation>Aufschiebbar</translation>
        </message>
        <message>
            <source>NO INHERIT</source>
            <translation>NO INHERIT</translation>
        </message>
        <message>
            <source>Written at the column</source>
            <translation>An der Spalte geschrieben</translation>
        </message>
        <message>
            <source>On delete sets only</source>
            <translation>Beim Löschen nur setzen</translation>
        </message>
        <message>
            <source>Operator class</source>
            <translation>Operatorklasse</translation>
        </message>
        <message>
            <source>NULLs come</source>
            <translation>NULLs kommen</translation>
        </message>
        <message>
            <source>Length of the prefix</source>
            <translation>Länge des Präfixes</translation>
        </message>
        <message>
            <source>Exclusion constraint %1</source>
            <translation>Ausschlussbedingung %1</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionsBox</name>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Verschieden</translation>
        </message>
        <message>
            <source>Only on %1</source>
            <translation>Nur auf %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Palette</name>
        <message>
            <source>Nothing has these letters.</source>
            <translation>Nichts hat diese Buchstaben.</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>What to find</source>
            <translation>Was zu finden ist</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
    </context>
    <context>
        <name>ui::PaletteModel</name>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Assoziation</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Aufzählung</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Schlüssel oder Prüfbedingung</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Revision %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PartList</name>
        <message>
            <source>Primary key</source>
            <translation>Primärschlüssel</translation>
        </message>
        <message>
            <source>, on delete %1</source>
            <translation>, beim Löschen %1</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Fremdschlüssel</translation>
        </message>
        <message>
            <source>Unique key</source>
            <translation>Eindeutiger Schlüssel</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfbedingung</translation>
        </message>
        <message>
            <source>Unique index</source>
            <translation>Eindeutiger Index</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Keys, indexes and checks</source>
            <translation>Schlüssel, Indizes und Prüfbedingungen</translation>
        </message>
    </context>
    <context>
        <name>ui::PartSection</name>
        <message>
            <source>Keys, indexes, checks</source>
            <translation>Schlüssel, Indizes, Prüfbedingungen</translation>
        </message>
        <message>
            <source>Add a key, index or check</source>
            <translation>Schlüssel, Index oder Prüfbedingung hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Foreign key to</source>
            <translation>&amp;Fremdschlüssel auf</translation>
        </message>
        <message>
            <source>&amp;Unique key</source>
            <translation>&amp;Eindeutiger Schlüssel</translation>
        </message>
        <message>
            <source>&amp;Index</source>
            <translation>&amp;Index</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Prüfbedingung</translation>
        </message>
        <message>
            <source>&amp;Exclusion constraint (PostgreSQL)</source>
            <translation>&amp;Ausschlussbedingung (PostgreSQL)</translation>
        </message>
        <message>
            <source>Add unique key</source>
            <translation>Eindeutigen Schlüssel hinzufügen</translation>
        </message>
        <message>
            <source>Add check</source>
            <translation>Prüfbedingung hinzufügen</translation>
        </message>
        <message>
            <source>Add index</source>
            <translation>Index hinzufügen</translation>
        </message>
        <message>
            <source>Add foreign key</source>
            <translation>Fremdschlüssel hinzufügen</translation>
        </message>
        <message>
            <source>Add exclusion constraint</source>
            <translation>Ausschlussbedingung hinzufügen</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 löschen</translation>
        </message>
    </context>
    <context>
        <name>ui::PasswordDialog</name>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>Im &amp;Schlüsselbund aufheben</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>&amp;Password for %1</source>
            <translation>&amp;Passwort für %1</translation>
        </message>
        <message>
            <source>&amp;Password of %1 for %2</source>
            <translation>&amp;Passwort von %1 für %2</translation>
        </message>
        <message>
            <source>Else it is remembered until the program ends, in memory only.</source>
            <translation>Sonst wird es bis zum Programmende gemerkt, nur im Speicher.</translation>
        </message>
        <message>
            <source>Remembered until the program ends, in memory only.</source>
            <translation>Bis zum Programmende gemerkt, nur im Speicher.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
    </context>
    <context>
        <name>ui::PasteDialog</name>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>What you paste depends on elements that this project does not have. What shall become of them?</source>
            <translation>Was Sie einfügen, hängt von Elementen ab, die dieses Projekt nicht hat. Was soll mit ihnen werden?</translation>
        </message>
        <message>
            <source>Use the one of this project</source>
            <translation>Das dieses Projekts nehmen</translation>
        </message>
        <message>
            <source>Bring along</source>
            <translation>Mitbringen</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Weglassen</translation>
        </message>
    </context>
    <context>
        <name>ui::PendingPanel</name>
        <message>
            <source>Create revision…</source>
            <translation>Revision anlegen…</translation>
        </message>
        <message>
            <source>The model is what the last revision stands for.
Change it, and the migration appears here.</source>
            <translation>Das Modell ist, wofür die letzte Revision steht.
Ändern Sie es, und die Migration erscheint hier.</translation>
        </message>
        <message>
            <source>Pending changes cannot be told</source>
            <translation>Offene Änderungen sind nicht zu ermitteln</translation>
        </message>
        <message>
            <source>No pending changes</source>
            <translation>Keine offenen Änderungen</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) data</source>
            <translation>
                <numerusform>%n verliert Daten</numerusform>
                <numerusform>%n verlieren Daten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PictureOutput</name>
        <message>
            <source>Painting …</source>
            <translation>Wird gezeichnet …</translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>%1 wird gedruckt</translation>
        </message>
        <message>
            <source>Copying the picture</source>
            <translation>Das Bild wird kopiert</translation>
        </message>
    </context>
    <context>
        <name>ui::PlanSql</name>
        <message>
            <source>the beginning</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>By itself, outside a transaction; it can be run again</source>
            <translation>Für sich, außerhalb einer Transaktion; sie kann wiederholt werden</translation>
        </message>
        <message>
            <source>Each statement stands at once; a run that stops here can be resumed or unwound</source>
            <translation>Jede Anweisung gilt sofort; ein Lauf, der hier anhält, lässt sich fortsetzen oder zurücknehmen</translation>
        </message>
        <message>
            <source>One transaction: all of it, or nothing</source>
            <translation>Eine Transaktion: alles oder nichts</translation>
        </message>
        <message>
            <source>These rows together, or none of them</source>
            <translation>Diese Zeilen zusammen oder keine davon</translation>
        </message>
        <message>
            <source>Each revision is one transaction: all of it, or nothing.</source>
            <translation>Jede Revision ist eine Transaktion: alles oder nichts.</translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) stand at once, without a transaction; a run that stops can be resumed or unwound.</source>
            <translation>
                <numerusform>%n Anweisung gilt sofort, ohne Transaktion; ein angehaltener Lauf lässt sich fortsetzen oder zurücknehmen.</numerusform>
                <numerusform>%n Anweisungen gelten sofort, ohne Transaktion; ein angehaltener Lauf lässt sich fortsetzen oder zurücknehmen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) run by themselves, outside the transaction; they can be run again.</source>
            <translation>
                <numerusform>%n Anweisung läuft für sich, außerhalb der Transaktion; sie kann wiederholt werden.</numerusform>
                <numerusform>%n Anweisungen laufen für sich, außerhalb der Transaktion; sie können wiederholt werden.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Hoher Kontrast</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>&amp;Bewegung verringern</translation>
        </message>
        <message>
            <source>Show the &amp;overview</source>
            <translation>&amp;Übersicht zeigen</translation>
        </message>
        <message>
            <source>Open the &amp;last project at the start</source>
            <translation>Beim Start das &amp;letzte Projekt öffnen</translation>
        </message>
        <message>
            <source>&amp;Forget recent projects</source>
            <translation>Zuletzt geöffnete Projekte &amp;vergessen</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
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
            <source>Language and look</source>
            <translation>Sprache und Aussehen</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>Holds at once. What is open stays open, and what is not saved stays as it is.</source>
            <translation>Gilt sofort. Was offen ist, bleibt offen, und Ungespeichertes bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <source>Black on white or white on black; every line is strong.</source>
            <translation>Schwarz auf Weiß oder Weiß auf Schwarz; jede Linie ist kräftig.</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding.</source>
            <translation>Kästen springen an ihren Platz, statt zu gleiten.</translation>
        </message>
        <message>
            <source>Pans; with Ctrl it zooms</source>
            <translation>Verschiebt; mit Strg wird gezoomt</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it pans</source>
            <translation>Zoomt; mit Strg wird verschoben</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Mouse &amp;wheel</source>
            <translation>&amp;Mausrad</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <source>&amp;Autosave after</source>
            <translation>&amp;Automatisch sichern nach</translation>
        </message>
        <message>
            <source>Beside the file, so long after the last change; it comes back after a crash.</source>
            <translation>Neben der Datei, so lange nach der letzten Änderung; nach einem Absturz ist es wieder da.</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>&amp;Rückgängig-Schritte</translation>
        </message>
        <message>
            <source>A new number holds from the next project that is opened.</source>
            <translation>Eine neue Zahl gilt ab dem nächsten Projekt, das geöffnet wird.</translation>
        </message>
        <message>
            <source>As it was at &amp;first</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>ui::ProblemsPanel</name>
        <message>
            <source>No problems found.</source>
            <translation>Keine Probleme gefunden.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message numerus="yes">
            <source>All %n of this kind</source>
            <translation>
                <numerusform>Alle %n dieser Art</numerusform>
                <numerusform>Alle %n dieser Art</numerusform>
            </translation>
        </message>
        <message>
            <source>The first remedy for every problem of this kind, as one step of undo</source>
            <translation>Das erste Mittel für jedes Problem dieser Art, als ein Rückgängig-Schritt</translation>
        </message>
        <message>
            <source>Mend all of one kind</source>
            <translation>Alle einer Art beheben</translation>
        </message>
    </context>
    <context>
        <name>ui::ProductionGuard</name>
        <message>
            <source>Name of the production database</source>
            <translation>Name der produktiven Datenbank</translation>
        </message>
        <message>
            <source>%1 is a production database. Type its name to run.</source>
            <translation>%1 ist eine produktive Datenbank. Tippen Sie ihren Namen, um zu starten.</translation>
        </message>
    </context>
    <context>
        <name>ui::ProjectPage</name>
        <message>
            <source>UserAccount → user_account</source>
            <translation>UserAccount → user_account</translation>
        </message>
        <message>
            <source>UserAccount → user_accounts</source>
            <translation>UserAccount → user_accounts</translation>
        </message>
        <message>
            <source>UserAccount → UserAccount</source>
            <translation>UserAccount → UserAccount</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Naming rules</source>
            <translation>Namensregeln</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Primary keys</source>
            <translation>Primärschlüssel</translation>
        </message>
        <message>
            <source>Foreign keys</source>
            <translation>Fremdschlüssel</translation>
        </message>
        <message>
            <source>Unique keys</source>
            <translation>Eindeutige Schlüssel</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfbedingungen</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Indizes</translation>
        </message>
        <message>
            <source>Rename project</source>
            <translation>Projekt umbenennen</translation>
        </message>
        <message>
            <source>Change naming</source>
            <translation>Benennung ändern</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Unbenannt</translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n Klasse</numerusform>
                <numerusform>%n Klassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enum(s)</source>
            <translation>
                <numerusform>%n Aufzählung</numerusform>
                <numerusform>%n Aufzählungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n Revision</numerusform>
                <numerusform>%n Revisionen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonTools</name>
        <message>
            <source>Show the line</source>
            <translation>Zeile zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n revision(s) came in.</source>
            <translation>
                <numerusform>%1: %n Revision kam hinzu.</numerusform>
                <numerusform>%1: %n Revisionen kamen hinzu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was changed: it says %n thing(s) otherwise than the model.</source>
            <translation>
                <numerusform>%1 wurde geändert: %n Sache ist anders als im Modell.</numerusform>
                <numerusform>%1 wurde geändert: %n Dinge sind anders als im Modell.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds no Alembic environment.</source>
            <translation>%1 enthält keine Alembic-Umgebung.</translation>
        </message>
        <message>
            <source>Choose the folder that holds env.py, or the project's with the folder "migrations" in it.</source>
            <translation>Wählen Sie den Ordner mit env.py oder den des Projekts, in dem der Ordner „migrations“ liegt.</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Python-Dateien (*.py)</translation>
        </message>
        <message>
            <source>Compare with models.py</source>
            <translation>Mit models.py vergleichen</translation>
        </message>
        <message numerus="yes">
            <source>%1 has nothing new; the model has %n change(s) that it does not say.</source>
            <translation>
                <numerusform>%1 hat nichts Neues; das Modell hat %n Änderung, die dort nicht steht.</numerusform>
                <numerusform>%1 hat nichts Neues; das Modell hat %n Änderungen, die dort nicht stehen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 says what the model says.</source>
            <translation>%1 sagt dasselbe wie das Modell.</translation>
        </message>
        <message>
            <source>Update models.py</source>
            <translation>models.py aktualisieren</translation>
        </message>
        <message>
            <source>%1 cannot be brought to the model without harm, and was not touched.</source>
            <translation>%1 lässt sich nicht ohne Schaden auf den Stand des Modells bringen und blieb unberührt.</translation>
        </message>
        <message>
            <source>%1 says what the model says by now.</source>
            <translation>%1 sagt inzwischen, was das Modell sagt.</translation>
        </message>
        <message>
            <source>What %1 did is known now, from %2.</source>
            <translation>Was %1 tat, ist jetzt bekannt, aus %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were written to %1.</source>
            <translation>
                <numerusform>%n Datei wurde nach %1 geschrieben.</numerusform>
                <numerusform>%n Dateien wurden nach %1 geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <source>New revisions are written to %1 as well.</source>
            <translation>Neue Revisionen werden auch nach %1 geschrieben.</translation>
        </message>
        <message>
            <source>New revisions are no longer written to %1.</source>
            <translation>Neue Revisionen werden nicht mehr nach %1 geschrieben.</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Revisionen nicht mehr spiegeln</translation>
        </message>
        <message>
            <source>The project is saved; its scripts in %1 could not be written: %2</source>
            <translation>Das Projekt ist gespeichert; seine Skripte in %1 konnten nicht geschrieben werden: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 were changed by somebody else and stay as they are.</source>
            <translation>
                <numerusform>%n Skript in %1 wurde von jemand anderem geändert und bleibt, wie es ist.</numerusform>
                <numerusform>%n Skripte in %1 wurden von jemand anderem geändert und bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonView</name>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
    </context>
    <context>
        <name>ui::Refusal</name>
        <message>
            <source>“%1” is not a class</source>
            <translation>„%1“ ist keine Klasse</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 hat keinen Primärschlüssel, auf den man verweisen könnte</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: add it as a new column</source>
            <translation>Der Primärschlüssel von %1 hat mehrere Spalten: als neue Spalte hinzufügen</translation>
        </message>
        <message>
            <source>“%1” is not a type</source>
            <translation>„%1“ ist kein Typ</translation>
        </message>
    </context>
    <context>
        <name>ui::ReportView</name>
        <message>
            <source>%1 is upgraded</source>
            <translation>%1 ist aktualisiert</translation>
        </message>
        <message>
            <source>%1 is downgraded</source>
            <translation>%1 ist zurückgestuft</translation>
        </message>
        <message>
            <source>%1 is stamped</source>
            <translation>%1 ist gestempelt</translation>
        </message>
        <message>
            <source>%1 is as before the run</source>
            <translation>%1 ist wie vor dem Lauf</translation>
        </message>
        <message>
            <source>The connection was lost, and where the database stands could not be found out. Refresh it once the server answers.</source>
            <translation>Die Verbindung ist abgebrochen, und wo die Datenbank steht, war nicht zu ermitteln. Frischen Sie sie auf, sobald der Server antwortet.</translation>
        </message>
        <message>
            <source>The database is at the beginning: no revision is applied.</source>
            <translation>Die Datenbank steht am Anfang: Keine Revision ist angewandt.</translation>
        </message>
        <message>
            <source>The database is at %1.</source>
            <translation>Die Datenbank steht bei %1.</translation>
        </message>
        <message>
            <source>%1 was not upgraded in full</source>
            <translation>%1 wurde nicht ganz aktualisiert</translation>
        </message>
        <message>
            <source>%1 was not downgraded in full</source>
            <translation>%1 wurde nicht ganz zurückgestuft</translation>
        </message>
        <message>
            <source>%1 was not stamped</source>
            <translation>%1 wurde nicht gestempelt</translation>
        </message>
        <message>
            <source>%1 was not unwound in full</source>
            <translation>%1 wurde nicht ganz zurückgenommen</translation>
        </message>
        <message>
            <source>Revision %1 stopped at statement %2 of %3: it can be resumed or unwound.</source>
            <translation>Revision %1 hielt bei Anweisung %2 von %3 an: Sie lässt sich fortsetzen oder zurücknehmen.</translation>
        </message>
        <message>
            <source>Revision %1 was taken back in full.</source>
            <translation>Revision %1 wurde ganz zurückgenommen.</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Erledigt: %1</translation>
        </message>
        <message>
            <source>The backup from before is kept: %1</source>
            <translation>Die Sicherung von vorher bleibt: %1</translation>
        </message>
        <message>
            <source>It took %1 s.</source>
            <translation>Es dauerte %1 s.</translation>
        </message>
        <message>
            <source>The server said: %1</source>
            <translation>Der Server sagte: %1</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
    </context>
    <context>
        <name>ui::RevisionDialog</name>
        <message>
            <source>Create revision</source>
            <translation>Revision anlegen</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>&amp;Nachricht</translation>
        </message>
        <message>
            <source>Working out the changes…</source>
            <translation>Die Änderungen werden ermittelt…</translation>
        </message>
    </context>
    <context>
        <name>ui::RunProgress</name>
        <message>
            <source>The connection was lost: finding out where the database stands…</source>
            <translation>Die Verbindung ist abgebrochen: Es wird ermittelt, wo die Datenbank steht…</translation>
        </message>
        <message numerus="yes">
            <source>Others hold the table: trying again (%n time(s) so far)</source>
            <translation>
                <numerusform>Andere halten die Tabelle: neuer Versuch (bisher %n)</numerusform>
                <numerusform>Andere halten die Tabelle: neuer Versuch (bisher %n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Revision %1 (%2 of %3), statement %4 of %5</source>
            <translation>Revision %1 (%2 von %3), Anweisung %4 von %5</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>Making a backup: %1 %</source>
            <translation>Sicherung wird angelegt: %1 %</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>what is going on, and for how long</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1. The server may be at work on a large table, or be gone: Cancel ends the waiting.</source>
            <translation>%1. Der Server arbeitet vielleicht an einer großen Tabelle oder ist fort: Abbrechen beendet das Warten.</translation>
        </message>
    </context>
    <context>
        <name>ui::Session</name>
        <message>
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>Schemawright projects (*.schemawright)</source>
            <translation>Schemawright-Projekte (*.schemawright)</translation>
        </message>
        <message>
            <source>Restore unsaved changes?</source>
            <translation>Nicht gesicherte Änderungen wiederherstellen?</translation>
        </message>
        <message>
            <source>%1 was not closed properly. Changes that were not saved are still there, from %2.</source>
            <translation>%1 wurde nicht ordentlich geschlossen. Nicht gespeicherte Änderungen sind noch da, von %2.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Open as last saved</source>
            <translation>Wie zuletzt gespeichert öffnen</translation>
        </message>
        <message>
            <source>Restore unsaved changes</source>
            <translation>Nicht gespeicherte Änderungen wiederherstellen</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Projekt speichern</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>Änderungen speichern?</translation>
        </message>
        <message>
            <source>The changes in %1 are not saved.</source>
            <translation>Die Änderungen in %1 sind nicht gespeichert.</translation>
        </message>
        <message>
            <source>What is not saved is lost when the project is closed.</source>
            <translation>Was nicht gespeichert ist, geht beim Schließen des Projekts verloren.</translation>
        </message>
    </context>
    <context>
        <name>ui::SeveralPage</name>
        <message>
            <source>Mixed</source>
            <translation>Verschieden</translation>
        </message>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Darf &amp;NULL sein</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Vorgabewert</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schema (PostgreSQL)</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80) or Integer.</source>
            <translation>Noch kein Typ. Versuchen Sie String(80) oder Integer.</translation>
        </message>
        <message>
            <source>Change types</source>
            <translation>Typen ändern</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>NULL erlauben</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>NULL verbieten</translation>
        </message>
        <message>
            <source>Change defaults</source>
            <translation>Vorgabewerte ändern</translation>
        </message>
        <message>
            <source>Change collations</source>
            <translation>Sortierungen ändern</translation>
        </message>
        <message>
            <source>Change comments</source>
            <translation>Kommentare ändern</translation>
        </message>
        <message>
            <source>Change options of columns</source>
            <translation>Optionen von Spalten ändern</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>In ein anderes Schema verschieben</translation>
        </message>
        <message>
            <source>Change options of tables</source>
            <translation>Optionen von Tabellen ändern</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, etwa 0, 'neu', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>Die der Datenbank</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Das übliche</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s), edited together</source>
            <translation>
                <numerusform>%n Spalte, gemeinsam bearbeitet</numerusform>
                <numerusform>%n Spalten, gemeinsam bearbeitet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es), edited together</source>
            <translation>
                <numerusform>%n Klasse, gemeinsam bearbeitet</numerusform>
                <numerusform>%n Klassen, gemeinsam bearbeitet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) of several kinds</source>
            <translation>
                <numerusform>%n Element verschiedener Art</numerusform>
                <numerusform>%n Elemente verschiedener Art</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Farbe auf diesem Diagramm</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Farbe ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was es tut</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>On the diagram</source>
            <translation>Auf dem Diagramm</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>Neue Klasse</translation>
        </message>
        <message>
            <source>Relationship</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Assoziation</translation>
        </message>
        <message>
            <source>Move the view</source>
            <translation>Ansicht verschieben</translation>
        </message>
        <message>
            <source>H, or Space and drag</source>
            <translation>H, oder Leertaste und ziehen</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Schubsen</translation>
        </message>
        <message>
            <source>Arrows; with Shift by 10</source>
            <translation>Pfeile; mit Umschalt um 10</translation>
        </message>
        <message>
            <source>Add a column while editing</source>
            <translation>Beim Bearbeiten eine Spalte hinzufügen</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Spalte entfernen</translation>
        </message>
        <message>
            <source>Toggle the primary key</source>
            <translation>Primärschlüssel umschalten</translation>
        </message>
        <message>
            <source>Leave off</source>
            <translation>Aufhören</translation>
        </message>
        <message>
            <source>Toggle nullable</source>
            <translation>NULL erlauben oder verbieten</translation>
        </message>
        <message>
            <source>Move the column</source>
            <translation>Spalte verschieben</translation>
        </message>
        <message>
            <source>Alt+Up, Alt+Down</source>
            <translation>Alt+Auf, Alt+Ab</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Drop the drag, leave the tool, clear the selection</source>
            <translation>Ziehen abbrechen, Werkzeug verlassen, Auswahl aufheben</translation>
        </message>
        <message>
            <source>While a column is typed</source>
            <translation>Beim Eintippen einer Spalte</translation>
        </message>
        <message>
            <source>Take it and go on to the next column</source>
            <translation>Übernehmen und weiter zur nächsten Spalte</translation>
        </message>
        <message>
            <source>Take what is offered, or go on to the next cell</source>
            <translation>Das Angebotene nehmen oder weiter zur nächsten Zelle</translation>
        </message>
        <message>
            <source>Go to the cell before</source>
            <translation>Zur vorigen Zelle</translation>
        </message>
        <message>
            <source>Go to the cell above or below</source>
            <translation>Zur Zelle darüber oder darunter</translation>
        </message>
        <message>
            <source>With the mouse, on the diagram</source>
            <translation>Mit der Maus, auf dem Diagramm</translation>
        </message>
        <message>
            <source>Move the view up and down, sideways</source>
            <translation>Ansicht auf und ab, seitwärts bewegen</translation>
        </message>
        <message>
            <source>Wheel, Shift+wheel</source>
            <translation>Rad, Umschalt+Rad</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Am Zeiger zoomen</translation>
        </message>
        <message>
            <source>Ctrl+wheel, or pinch</source>
            <translation>Strg+Rad oder Finger spreizen</translation>
        </message>
        <message>
            <source>Drag with the middle button, or with Space</source>
            <translation>Mit der mittleren Taste oder mit Leertaste ziehen</translation>
        </message>
        <message>
            <source>Select what lies in the frame</source>
            <translation>Auswählen, was im Rahmen liegt</translation>
        </message>
        <message>
            <source>Drag on nothing; Shift adds, Ctrl toggles</source>
            <translation>Auf leerer Fläche ziehen; Umschalt fügt hinzu, Strg schaltet um</translation>
        </message>
        <message>
            <source>Make a foreign key</source>
            <translation>Einen Fremdschlüssel anlegen</translation>
        </message>
        <message>
            <source>Drag from the handle beside a column</source>
            <translation>Vom Griff neben einer Spalte ziehen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Alt and drag</source>
            <translation>Alt und ziehen</translation>
        </message>
        <message>
            <source>Move without guides</source>
            <translation>Ohne Hilfslinien verschieben</translation>
        </message>
        <message>
            <source>Press Alt while you drag</source>
            <translation>Beim Ziehen Alt drücken</translation>
        </message>
        <message>
            <source>Keep the tool</source>
            <translation>Werkzeug behalten</translation>
        </message>
        <message>
            <source>Shift and click</source>
            <translation>Umschalt und Klick</translation>
        </message>
        <message>
            <source>Edit what lies there</source>
            <translation>Bearbeiten, was dort liegt</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>Select and open the menu</source>
            <translation>Auswählen und Menü öffnen</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Rechtsklick</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceDialog</name>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>Open in the &amp;editor</source>
            <translation>Im &amp;Editor öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui::SqlPanel</name>
        <message>
            <source>Pending changes</source>
            <translation>Offene Änderungen</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Whole model</source>
            <translation>Ganzes Modell</translation>
        </message>
        <message>
            <source>SQL of</source>
            <translation>SQL von</translation>
        </message>
        <message>
            <source>Kind of database</source>
            <translation>Art der Datenbank</translation>
        </message>
        <message>
            <source>Which kind of database the SQL is for</source>
            <translation>Für welche Art von Datenbank das SQL ist</translation>
        </message>
        <message>
            <source>Copy the SQL</source>
            <translation>Das SQL kopieren</translation>
        </message>
        <message>
            <source>-- No pending changes: nothing to run.
</source>
            <translation>-- Keine offenen Änderungen: nichts auszuführen.
</translation>
        </message>
        <message>
            <source>-- Select a class on the diagram to see its table.
</source>
            <translation>-- Wählen Sie auf dem Diagramm eine Klasse, um ihre Tabelle zu sehen.
</translation>
        </message>
        <message>
            <source>All side by side</source>
            <translation>Alle nebeneinander</translation>
        </message>
        <message>
            <source>SQL for %1</source>
            <translation>SQL für %1</translation>
        </message>
    </context>
    <context>
        <name>ui::SqlView</name>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
    </context>
    <context>
        <name>ui::StartPage</name>
        <message>
            <source>Schemawright</source>
            <translation>Schemawright</translation>
        </message>
        <message>
            <source>Draw classes. See the migration. Upgrade the database.</source>
            <translation>Klassen zeichnen. Die Migration sehen. Die Datenbank aktualisieren.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Beispiel öffnen</translation>
        </message>
        <message>
            <source>A small shop with its history</source>
            <translation>Ein kleiner Laden mit seinem Verlauf</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Begin with an empty diagram</source>
            <translation>Mit einem leeren Diagramm beginnen</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>A folder with a .schemawright file</source>
            <translation>Ein Ordner mit einer .schemawright-Datei</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Datenbank öffnen</translation>
        </message>
        <message>
            <source>Draw what a file or a server holds</source>
            <translation>Zeichnen, was eine Datei oder ein Server enthält</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <source>Open models.py or SQL</source>
            <translation>models.py oder SQL öffnen</translation>
        </message>
        <message>
            <source>Or DBML; it is read, never run</source>
            <translation>Oder DBML; wird gelesen, nie ausgeführt</translation>
        </message>
        <message>
            <source>Open Flask-Migrate project</source>
            <translation>Flask-Migrate-Projekt öffnen</translation>
        </message>
        <message>
            <source>An Alembic folder with its revisions</source>
            <translation>Ein Alembic-Ordner mit seinen Revisionen</translation>
        </message>
    </context>
    <context>
        <name>ui::StatusLine</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) selected</source>
            <translation>
                <numerusform>%n Element ausgewählt</numerusform>
                <numerusform>%n Elemente ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n Klasse</numerusform>
                <numerusform>%n Klassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Nicht gespeicherte Änderungen</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>%1: cannot be read</source>
            <translation>%1: nicht lesbar</translation>
        </message>
        <message numerus="yes">
            <source>%n database(s)</source>
            <translation>
                <numerusform>%n Datenbank</numerusform>
                <numerusform>%n Datenbanken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SuggestionList</name>
        <message>
            <source>Types</source>
            <translation>Typen</translation>
        </message>
    </context>
    <context>
        <name>ui::TreeModel</name>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Associations</source>
            <translation>Assoziationen</translation>
        </message>
        <message>
            <source>Mixins</source>
            <translation>Mixins</translation>
        </message>
        <message>
            <source>Enums</source>
            <translation>Aufzählungen</translation>
        </message>
        <message>
            <source>%1
On no diagram: drag it onto one</source>
            <translation>%1
Auf keinem Diagramm: auf eines ziehen</translation>
        </message>
        <message>
            <source>%1
On: %2</source>
            <translation>%1
Auf: %2</translation>
        </message>
    </context>
    <context>
        <name>ui::TypeSuggestions</name>
        <message>
            <source>refers to %1</source>
            <translation>verweist auf %1</translation>
        </message>
        <message>
            <source>enum</source>
            <translation>Aufzählung</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>nach ihrem Namen</translation>
        </message>
    </context>
    <context>
        <name>ui::UpdateModelsDialog</name>
        <message>
            <source>Update %1</source>
            <translation>%1 aktualisieren</translation>
        </message>
        <message>
            <source>What the model changed, in the file's own words: %1. The rest of it stays to the byte.</source>
            <translation>Was das Modell geändert hat, in den Worten der Datei: %1. Der Rest bleibt Byte für Byte.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) come</source>
            <translation>
                <numerusform>%n Zeile kommt</numerusform>
                <numerusform>%n Zeilen kommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go</source>
            <translation>
                <numerusform>%n Zeile geht</numerusform>
                <numerusform>%n Zeilen gehen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Write %1</source>
            <translation>%1 &amp;schreiben</translation>
        </message>
    </context>
    <context>
        <name>ui::UpgradeDialog</name>
        <message>
            <source>Upgrade database</source>
            <translation>Datenbank aktualisieren</translation>
        </message>
        <message>
            <source>Downgrade database</source>
            <translation>Datenbank zurückstufen</translation>
        </message>
        <message>
            <source>Stamp database</source>
            <translation>Datenbank stempeln</translation>
        </message>
        <message>
            <source>Unwind an interrupted run</source>
            <translation>Einen unterbrochenen Lauf zurücknehmen</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>To revision</source>
            <translation>Zur Revision</translation>
        </message>
        <message>
            <source>Unwind instead</source>
            <translation>Stattdessen zurücknehmen</translation>
        </message>
        <message>
            <source>Take back what was done of the revision, rows kept</source>
            <translation>Zurücknehmen, was von der Revision getan ist; Zeilen bleiben</translation>
        </message>
        <message>
            <source>One revision back</source>
            <translation>Eine Revision zurück</translation>
        </message>
        <message>
            <source>The beginning: no tables</source>
            <translation>Der Anfang: keine Tabellen</translation>
        </message>
        <message>
            <source>Head: the latest revision</source>
            <translation>Spitze: die neueste Revision</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Upgrade %1</source>
            <translation>%1 aktualisieren</translation>
        </message>
        <message>
            <source>Downgrade %1</source>
            <translation>%1 zurückstufen</translation>
        </message>
        <message>
            <source>Stamp %1</source>
            <translation>%1 stempeln</translation>
        </message>
        <message>
            <source>Unwind %1</source>
            <translation>%1 zurücknehmen</translation>
        </message>
        <message>
            <source>the beginning</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>A run was stopped at statement %1 of %2 of revision %3.</source>
            <translation>Ein Lauf hielt bei Anweisung %1 von %2 der Revision %3 an.</translation>
        </message>
        <message>
            <source>This plan takes back what was done of it.</source>
            <translation>Dieser Plan nimmt zurück, was davon getan ist.</translation>
        </message>
        <message>
            <source>This plan begins with the rest of it.</source>
            <translation>Dieser Plan beginnt mit dem Rest davon.</translation>
        </message>
        <message>
            <source>It was stopped by: %1</source>
            <translation>Angehalten wurde er durch: %1</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Es gibt noch keine Revision: Legen Sie eine aus den offenen Änderungen an.</translation>
        </message>
        <message>
            <source>Choose a database, or create a new one.</source>
            <translation>Wählen Sie eine Datenbank oder legen Sie eine neue an.</translation>
        </message>
        <message>
            <source>Looking at the database…</source>
            <translation>Die Datenbank wird betrachtet…</translation>
        </message>
        <message>
            <source>Stamping writes the revision into the database's version table. Nothing else is changed, and nothing is checked.</source>
            <translation>Stempeln trägt die Revision in die Versionstabelle der Datenbank ein. Sonst wird nichts geändert und nichts geprüft.</translation>
        </message>
        <message>
            <source>Nothing to do: the database is there already.</source>
            <translation>Nichts zu tun: Die Datenbank ist schon dort.</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>Von %1 nach %2</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>Bei %1</translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n Revision</numerusform>
                <numerusform>%n Revisionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n Anweisung</numerusform>
                <numerusform>%n Anweisungen</numerusform>
            </translation>
        </message>
        <message>
            <source>A new database, to %1: %2</source>
            <translation>Eine neue Datenbank, nach %1: %2</translation>
        </message>
        <message>
            <source>From %1 to %2: %3</source>
            <translation>Von %1 nach %2: %3</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Neu planen</translation>
        </message>
        <message>
            <source>database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Skript zeigen</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Seine Wirkung übernehmen …</translation>
        </message>
        <message>
            <source>Learn from the database what the script did, once Alembic ran it</source>
            <translation>Von der Datenbank erfahren, was das Skript tat, sobald Alembic es ausgeführt hat</translation>
        </message>
        <message>
            <source>Only Alembic can run the revision %1 (%2): %3.</source>
            <translation>Nur Alembic kann die Revision %1 (%2) ausführen: %3.</translation>
        </message>
        <message>
            <source>1. Run: %1   (with Alembic by itself: "alembic" for "flask db")</source>
            <translation>1. Ausführen: %1   (mit Alembic allein: „alembic“ statt „flask db“)</translation>
        </message>
        <message>
            <source>2. Plan again here.</source>
            <translation>2. Hier neu planen.</translation>
        </message>
        <message>
            <source>2. Adopt its effect from the database, so that the history knows it.
3. Plan again here.</source>
            <translation>2. Seine Wirkung aus der Datenbank übernehmen, damit die Historie sie kennt.
3. Hier neu planen.</translation>
        </message>
        <message>
            <source>What comes before it can be run from here: choose %1 above.</source>
            <translation>Was davor kommt, lässt sich von hier ausführen: oben %1 wählen.</translation>
        </message>
        <message>
            <source>The way to the target leads through a script that is Alembic's to run.</source>
            <translation>Der Weg zum Ziel führt durch ein Skript, das Alembic ausführen muss.</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewControls</name>
        <message>
            <source>Zoom out (Ctrl+-)</source>
            <translation>Verkleinern (Strg+-)</translation>
        </message>
        <message>
            <source>Actual size (Ctrl+1)</source>
            <translation>Originalgröße (Strg+1)</translation>
        </message>
        <message>
            <source>Zoom in (Ctrl+=)</source>
            <translation>Vergrößern (Strg+=)</translation>
        </message>
        <message>
            <source>Show all (Ctrl+0)</source>
            <translation>Alles zeigen (Strg+0)</translation>
        </message>
        <message>
            <source>Overview (F10)</source>
            <translation>Übersicht (F10)</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>ui::WorkCard</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop this (Esc)</source>
            <translation>Anhalten (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Workbench</name>
        <message>
            <source>Pending changes</source>
            <translation>Offene Änderungen</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Datenbanken</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Steps of undo</source>
            <translation>Rückgängig-Schritte</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChartFile</name>
    <message>
        <source>%1 is of no kind that can be exported. End its name in .png, .pdf, .svg or .csv.</source>
        <translation>Die Art von %1 kann nicht exportiert werden. Der Name muss auf .png, .pdf, .svg oder .csv enden.</translation>
    </message>
    <message>
        <source>The chart could not be drawn into a file. Try another kind of file.</source>
        <translation>Das Diagramm konnte nicht in eine Datei gezeichnet werden. Versuchen Sie eine andere Dateiart.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Den Ordner %1 gibt es nicht. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no room for %1. Make room, or choose another folder.</source>
        <translation>Für %1 ist kein Platz. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, in which you may write.</source>
        <translation>%1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>ConnectionView</name>
    <message>
        <source>Reach it</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Check the address and its port, and that the computer is on and no firewall is between.</source>
        <translation>Prüfen Sie Adresse und Port, und ob der Rechner an ist und keine Firewall dazwischenliegt.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Name the CA file it was signed with, or its fingerprint.</source>
        <translation>Geben Sie die CA-Datei an, mit der es signiert wurde, oder seinen Fingerabdruck.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Check the user, the project and the secret.</source>
        <translation>Prüfen Sie Benutzer, Projekt und Geheimnis.</translation>
    </message>
    <message>
        <source>Find its services</source>
        <translation>Dienste finden</translation>
    </message>
    <message>
        <source>Check the region and the interface.</source>
        <translation>Prüfen Sie Region und Schnittstelle.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Abbilder</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its image service (Glance).</source>
        <translation>Fragen Sie den Betreiber, ob Sie den Abbilddienst (Glance) nutzen dürfen.</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its compute service (Nova).</source>
        <translation>Fragen Sie den Betreiber, ob Sie den Compute-Dienst (Nova) nutzen dürfen.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its network service (Neutron).</source>
        <translation>Fragen Sie den Betreiber, ob Sie den Netzwerkdienst (Neutron) nutzen dürfen.</translation>
    </message>
    <message>
        <source>Machines with their memory</source>
        <translation>Maschinen mit Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Test of the connection</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Trying %1...</source>
        <translation>%1 wird geprüft...</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation>Der Standort ist nutzbar.</translation>
    </message>
    <message>
        <source>Not everything succeeded:</source>
        <translation>Nicht alles ist gelungen:</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Ask who runs it what your project may use.</source>
        <translation>Fragen Sie den Betreiber, was Ihr Projekt nutzen darf.</translation>
    </message>
    <message>
        <source>Guest host</source>
        <translation>Gasthost</translation>
    </message>
    <message>
        <source>Ask who runs it for a Debian image with cloud-init and a flavor with room for it.</source>
        <translation>Bitten Sie den Betreiber um ein Debian-Abbild mit cloud-init und einen Flavor, in den es passt.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch frei: %1</translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message>
        <source>Something is going on with %1 already.</source>
        <translation>Mit %1 geschieht bereits etwas.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no state to save.</source>
        <translation>%1 läuft nicht, hat also keinen Zustand zum Sichern.</translation>
    </message>
    <message>
        <source>Save %1 into a package; it stays here, suspended</source>
        <translation>%1 in ein Paket sichern; bleibt hier, angehalten</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>Bereits hier: %1.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep it at %2 too, switched off</source>
        <translation>%1 hierher verschieben und auch auf %2 behalten, ausgeschaltet</translation>
    </message>
    <message>
        <source>Move %1 here; it goes on where it is now</source>
        <translation>%1 hierher verschieben; es geht an derselben Stelle weiter</translation>
    </message>
    <message>
        <source>Copy %1 here</source>
        <translation>%1 hierher kopieren</translation>
    </message>
    <message>
        <source>Drag %1 to the images and packages of this site first.</source>
        <translation>Erst zu den Abbildern und Paketen dieses Standorts ziehen: %1.</translation>
    </message>
    <message>
        <source>Start a new machine from %1</source>
        <translation>Neue Maschine starten aus: %1</translation>
    </message>
    <message>
        <source>Restore %1: it goes on where it was saved</source>
        <translation>%1 wiederherstellen: Es geht weiter, wo gesichert wurde</translation>
    </message>
    <message>
        <source>%1 cannot take a machine with its memory.</source>
        <translation>%1 kann keine Maschine mit Arbeitsspeicher aufnehmen.</translation>
    </message>
    <message>
        <source>Nothing that Trescca knows.</source>
        <translation>Nichts, was Trescca kennt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Machines, images and packages go one kind at a time.</source>
        <translation>Maschinen, Abbilder und Pakete bitte nach Art getrennt ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk images and saved machines go one kind at a time; here, one of them starts, and the other goes on.</source>
        <translation>Festplattenabbilder und gesicherte Maschinen bitte getrennt ziehen; hier startet das eine, und das andere läuft weiter.</translation>
    </message>
    <message>
        <source>Send %1 here and restore it: it goes on where it was saved</source>
        <translation>%1 hierher senden und wiederherstellen: Es geht weiter, wo gesichert wurde</translation>
    </message>
    <message>
        <source>Send %1 here: a disk image starts, a saved machine goes on</source>
        <translation>%1 hierher senden: Ein Festplattenabbild startet, eine gesicherte Maschine läuft weiter</translation>
    </message>
    <message>
        <source>%1 is not on this computer: download it first.</source>
        <translation>%1 ist nicht auf diesem Rechner: Laden Sie es erst herunter.</translation>
    </message>
    <message>
        <source>%1 is a folder: drag the files in it.</source>
        <translation>%1 ist ein Ordner: Ziehen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>Send %1 to the images and packages of %2</source>
        <translation>%1 zu den Abbildern und Paketen von %2 senden</translation>
    </message>
    <message>
        <source>Save %1 into packages; they stay here, suspended</source>
        <translation>%1 in Pakete sichern; sie bleiben angehalten hier</translation>
    </message>
    <message>
        <source>%1 are here already.</source>
        <translation>%1 sind schon hier.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep them at %2 too, switched off</source>
        <translation>%1 hierher verschieben und auch auf %2 behalten, ausgeschaltet</translation>
    </message>
    <message>
        <source>Move %1 here; they go on where they are now</source>
        <translation>%1 hierher verschieben; sie laufen weiter, wo sie jetzt sind</translation>
    </message>
    <message>
        <source>%1 is not complete, or its content is locked.</source>
        <translation>%1 ist nicht vollständig, oder der Inhalt ist gesperrt.</translation>
    </message>
    <message>
        <source>Start a new machine from each of %1</source>
        <translation>Aus jedem von %1 eine neue Maschine starten</translation>
    </message>
    <message>
        <source>Restore %1: they go on where they were saved</source>
        <translation>%1 wiederherstellen: Sie laufen weiter, wo sie gesichert wurden</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n Maschine</numerusform>
            <numerusform>%n Maschinen</numerusform>
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
        <source>%n images</source>
        <translation>
            <numerusform>%n Abbild</numerusform>
            <numerusform>%n Abbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 needs %4.</source>
        <translation>%1 hatte zuletzt noch %2 Arbeitsspeicher frei, und %3 braucht %4.</translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 need %4.</source>
        <translation>%1 hatte zuletzt noch %2 Arbeitsspeicher frei, und %3 brauchen %4.</translation>
    </message>
    <message>
        <source>%1 does not run, and only what runs or is paused moves with its memory. Start it first.</source>
        <translation>%1 läuft nicht, und nur was läuft oder pausiert ist, zieht mit Arbeitsspeicher um. Starten Sie es zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not signed in at %1: enter the password there first.</source>
        <translation>Sie sind bei %1 nicht angemeldet: Geben Sie dort zuerst das Passwort ein.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted yet: look at it there first.</source>
        <translation>Dem Zertifikat von %1 wird noch nicht vertraut: Sehen Sie es sich dort zuerst an.</translation>
    </message>
    <message>
        <source>%1 gives you no access.</source>
        <translation>%1 gewährt Ihnen keinen Zugriff.</translation>
    </message>
    <message>
        <source>Move %1 here: its disk is copied, and boots here</source>
        <translation>%1 hierher verschieben: Die Festplatte wird kopiert und startet hier</translation>
    </message>
    <message>
        <source>Move %1 here: their disks are copied, and boot here</source>
        <translation>%1 hierher verschieben: Die Festplatten werden kopiert und starten hier</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: it is shut down, and boots here anew</source>
        <translation>%1 nur mit Festplatte hierher verschieben: Die Maschine wird heruntergefahren und startet hier neu</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: they are shut down, and boot here anew</source>
        <translation>%1 nur mit Festplatte hierher verschieben: Die Maschinen werden heruntergefahren und starten hier neu</translation>
    </message>
    <message>
        <source>Move %1 here; of those that are off, the disk is copied and boots here</source>
        <translation>%1 hierher verschieben; von denen, die aus sind, wird die Festplatte kopiert und startet hier</translation>
    </message>
    <message>
        <source>%1 cannot save a machine with its memory.</source>
        <translation>%1 kann keine Maschine mit Arbeitsspeicher sichern.</translation>
    </message>
    <message>
        <source>Save %1 into a package here; it stays at %2, suspended</source>
        <translation>%1 hier in ein Paket sichern; bleibt auf %2, angehalten</translation>
    </message>
    <message>
        <source>Save %1 into packages here; they stay at %2, suspended</source>
        <translation>%1 hier in Pakete sichern; sie bleiben angehalten auf %2</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore it: it goes on where it was saved</source>
        <translation>%1 hierher kopieren und wiederherstellen: läuft da weiter, wo gesichert wurde</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore them: they go on where they were saved</source>
        <translation>%1 hierher kopieren und wiederherstellen: laufen da weiter, wo gesichert wurde</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>CD</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>on the base %1</source>
        <translation>auf der Basis %1</translation>
    </message>
    <message>
        <source>%1..., not at this site</source>
        <translation>%1 ..., nicht an diesem Standort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-512</source>
        <translation>SHA-512</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>%1, of which %2 run</source>
        <translation>%1, davon laufen %2</translation>
    </message>
    <message>
        <source>Images &amp; packages</source>
        <translation>Abbilder und Pakete</translation>
    </message>
</context>
<context>
    <name>GroupsChart</name>
    <message numerus="yes">
        <source>%n moves: median (least to most)</source>
        <translation>
            <numerusform>%n Umzug: Median (Minimum bis Maximum)</numerusform>
            <numerusform>%n Umzüge: Median (Minimum bis Maximum)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Keiner dieser Umzüge ist angekommen, daher gibt es keine Zeiten zu zeichnen.</translation>
    </message>
    <message>
        <source>%1, %2: saved in %3, restored in %4</source>
        <translation>%1, %2: gesichert in %3, wiederhergestellt in %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Median times by machine and way, with the least and the most as whiskers and the number of moves (n). %1.</source>
        <translation>Mediane der Zeiten nach Maschine und Weg, mit Minimum und Maximum als Fühlern und der Anzahl der Umzüge (n). %1.</translation>
    </message>
    <message>
        <source>%1, s</source>
        <translation>%1, s</translation>
    </message>
    <message>
        <source>n=%1</source>
        <translation>n=%1</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>About Trescca</source>
        <translation>Über Trescca</translation>
    </message>
    <message>
        <source>Trescca %1</source>
        <translation>Trescca %1</translation>
    </message>
    <message>
        <source>Moves running virtual machines between computers and clouds, with their memory.

Copyright 2026 The Trescca authors. Free software under the GNU General Public License, version 3 or later: you may use, change and share it; there is no warranty.</source>
        <translation>Verschiebt laufende virtuelle Maschinen mit ihrem Arbeitsspeicher zwischen Rechnern und Clouds.

Copyright 2026 The Trescca authors. Freie Software unter der GNU General Public License, Version 3 oder neuer: Sie dürfen sie benutzen, ändern und weitergeben; es gibt keine Gewährleistung.</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Trescca</source>
        <translation>Ü&amp;ber Trescca</translation>
    </message>
</context>
<context>
    <name>ItemQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Instance %1</source>
        <translation>Instanz %1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Abbild %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paket %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n instances at %1?</source>
        <translation>
            <numerusform>Diese Instanz auf %1 löschen?</numerusform>
            <numerusform>Diese %n Instanzen auf %1 löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n things at %1?</source>
        <translation>
            <numerusform>Dieses Objekt auf %1 löschen?</numerusform>
            <numerusform>Diese %n Objekte auf %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the instance %1 at %2?</source>
        <translation>Instanz %1 auf %2 löschen?</translation>
    </message>
    <message>
        <source>Delete the image %1 at %2?</source>
        <translation>Abbild %1 auf %2 löschen?</translation>
    </message>
    <message>
        <source>Delete the package %1 at %2?</source>
        <translation>Paket %1 auf %2 löschen?</translation>
    </message>
    <message>
        <source>Its own disks and its memory are lost. The base image below a disk stays.</source>
        <translation>Ihre eigenen Festplatten und ihr Arbeitsspeicher gehen verloren. Das Basisabbild unter einer Festplatte bleibt.</translation>
    </message>
    <message>
        <source>Their own disks and their memory are lost. The base images below their disks stay.</source>
        <translation>Ihre eigenen Festplatten und ihr Arbeitsspeicher gehen verloren. Die Basisabbilder unter den Festplatten bleiben.</translation>
    </message>
    <message>
        <source>The own disks and the memory of an instance are lost with it.</source>
        <translation>Mit einer Instanz gehen ihre eigenen Festplatten und ihr Arbeitsspeicher verloren.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Force off %1 at %2?</source>
        <translation>%1 auf %2 sofort ausschalten?</translation>
    </message>
    <message numerus="yes">
        <source>Force off these %n instances at %1?</source>
        <translation>
            <numerusform>Diese Instanz auf %1 sofort ausschalten?</numerusform>
            <numerusform>Diese %n Instanzen auf %1 sofort ausschalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its power is cut at once: what it has in memory only is lost, and files that it writes just now may be damaged. &quot;Shut down&quot; asks it to end by itself.</source>
        <translation>Der Strom wird ihr sofort genommen: Was nur im Arbeitsspeicher steht, geht verloren, und Dateien, die sie gerade schreibt, können beschädigt werden. „Herunterfahren“ bittet sie, sich selbst zu beenden.</translation>
    </message>
    <message>
        <source>Their power is cut at once: what they have in memory only is lost, and files that they write just now may be damaged. &quot;Shut down&quot; asks them to end by themselves.</source>
        <translation>Der Strom wird ihnen sofort genommen: Was nur im Arbeitsspeicher steht, geht verloren, und Dateien, die sie gerade schreiben, können beschädigt werden. „Herunterfahren“ bittet sie, sich selbst zu beenden.</translation>
    </message>
    <message>
        <source>Force off</source>
        <translation>Sofort ausschalten</translation>
    </message>
    <message>
        <source>&amp;Force off</source>
        <translation>Sofort &amp;ausschalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start %1 at %2?</source>
        <translation>%1 auf %2 starten?</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Zweites starten</translation>
    </message>
    <message>
        <source>Save %1 at %2?</source>
        <translation>%1 auf %2 sichern?</translation>
    </message>
    <message numerus="yes">
        <source>Save these %n instances at %1?</source>
        <translation>
            <numerusform>Diese %n Instanz auf %1 sichern?</numerusform>
            <numerusform>Diese %n Instanzen auf %1 sichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>A package is made of it, with its memory. It stays there, and stands still until it is started again.</source>
        <translation>Daraus wird ein Paket mit dem Arbeitsspeicher. Die Maschine bleibt dort und steht still, bis sie wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Packages are made of them, with their memory. They stay there, and stand still until they are started again.</source>
        <translation>Daraus werden Pakete mit dem Arbeitsspeicher. Die Maschinen bleiben dort und stehen still, bis sie wieder gestartet werden.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>What is made is then copied to %1.</source>
        <translation>Was entsteht, wird dann nach %1 kopiert.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instanz</translation>
    </message>
    <message>
        <source>I&amp;mage</source>
        <translation>Ab&amp;bild</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Tool &amp;bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>MovesChart</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Keiner dieser Umzüge ist angekommen, daher gibt es keine Zeiten zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.</source>
        <translation>
            <numerusform>%n Umzug. Mediane: %1. Der längste: %2, %3, %4.</numerusform>
            <numerusform>%n Umzüge, der älteste links. Mediane: %1. Der längste: %2, %3, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by the clock</source>
        <translation>%1, nach der Uhr</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>What is cancelled goes on running where it came from.</source>
        <translation>Was abgebrochen wird, läuft dort weiter, wo es herkam.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Cancel and &amp;quit</source>
        <translation>Abbrechen und b&amp;eenden</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are on their way or wait. Cancel them and quit?</source>
        <translation>
            <numerusform>%n Umzug ist unterwegs oder wartet. Abbrechen und beenden?</numerusform>
            <numerusform>%n Umzüge sind unterwegs oder warten. Abbrechen und beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was on its way has ended, and not well. Quit?</source>
        <translation>Was unterwegs war, ist zu Ende, und nicht gut. Beenden?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>%1 is not at %2 any more, so it was not deleted.</source>
        <translation>%1 ist nicht mehr auf %2 und wurde daher nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 are not at %2 any more, so they were not deleted.</source>
        <translation>Nicht mehr auf %2 und daher nicht gelöscht: %1.</translation>
    </message>
</context>
<context>
    <name>ScreenFinder</name>
    <message>
        <source>%1 wants something opened that is neither a page nor a screen, so it is not: %2</source>
        <translation>%1 will etwas öffnen lassen, das weder eine Seite noch ein Bildschirm ist; das geschieht nicht: %2</translation>
    </message>
    <message>
        <source>There is no program for screens here. Install virt-viewer, or open %1 with what you have.</source>
        <translation>Hier gibt es kein Programm für Bildschirme. Installieren Sie virt-viewer, oder öffnen Sie %1 mit einem eigenen.</translation>
    </message>
    <message>
        <source>There is no program here for screens at another host. Install virt-viewer; there the address is %1.</source>
        <translation>Hier gibt es kein Programm für Bildschirme auf einem anderen Rechner. Installieren Sie virt-viewer; dort lautet die Adresse %1.</translation>
    </message>
</context>
<context>
    <name>SiteDraft</name>
    <message>
        <source>Give it a name, as you want to read it in the panes.</source>
        <translation>Geben Sie einen Namen ein, so wie Sie ihn in den Ansichten lesen möchten.</translation>
    </message>
    <message>
        <source>There is a site of this name already. Choose another.</source>
        <translation>Einen Standort dieses Namens gibt es schon. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Give libvirt&apos;s address: qemu:///session, qemu:///system or qemu+ssh://host/system.</source>
        <translation>Geben Sie die Adresse von libvirt ein: qemu:///session, qemu:///system oder qemu+ssh://host/system.</translation>
    </message>
    <message>
        <source>Give its address: https://host:8774/v3.</source>
        <translation>Geben Sie die Adresse ein: https://host:8774/v3.</translation>
    </message>
    <message>
        <source>Give the address of Keystone: https://host:5000/v3.</source>
        <translation>Geben Sie die Adresse von Keystone ein: https://host:5000/v3.</translation>
    </message>
    <message>
        <source>There is a user in this address. Take it out; it has a field of its own.</source>
        <translation>In dieser Adresse steht ein Benutzer. Nehmen Sie ihn heraus; er hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>The port is missing behind the colon. Write it, or take the colon out.</source>
        <translation>Hinter dem Doppelpunkt fehlt der Port. Ergänzen Sie ihn, oder nehmen Sie den Doppelpunkt heraus.</translation>
    </message>
    <message>
        <source>With http:// the password would go out in clear. Use https://.</source>
        <translation>Mit http:// ginge das Passwort im Klartext hinaus. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Choose the file with the certificates (PEM).</source>
        <translation>%1 ist nicht lesbar. Wählen Sie die Datei mit den Zertifikaten (PEM).</translation>
    </message>
    <message>
        <source>%1 is not there. Write the password into it, and close it to others (mode 0600).</source>
        <translation>%1 gibt es nicht. Schreiben Sie das Passwort hinein, und sperren Sie die Datei für andere (Modus 0600).</translation>
    </message>
    <message>
        <source>Others can read %1. Close it: chmod 600.</source>
        <translation>Andere können %1 lesen. Sperren Sie die Datei: chmod 600.</translation>
    </message>
    <message>
        <source>Say who signs in.</source>
        <translation>Geben Sie an, wer sich anmeldet.</translation>
    </message>
    <message>
        <source>Give the id of the application credential; the cloud&apos;s web pages show it.</source>
        <translation>Geben Sie die ID der Anwendungs-Zugangsdaten ein; die Webseiten der Cloud zeigen sie.</translation>
    </message>
    <message>
        <source>Give the name of the application credential.</source>
        <translation>Geben Sie den Namen der Anwendungs-Zugangsdaten ein.</translation>
    </message>
    <message>
        <source>This is no SHA-256 of a certificate: that has 64 hexadecimal digits.</source>
        <translation>Das ist kein SHA-256 eines Zertifikats: Der hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>A name has no slash, as it may become part of a path. Take it out.</source>
        <translation>Ein Name hat keinen Schrägstrich, denn er kann Teil eines Pfades werden. Nehmen Sie ihn heraus.</translation>
    </message>
</context>
<context>
    <name>SizesChart</name>
    <message>
        <source>memory and disks, before compression</source>
        <translation>Arbeitsspeicher und Festplatten, vor der Komprimierung</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>%1 % of memory and disks went over the wire</source>
        <translation>%1&#xa0;% von Arbeitsspeicher und Festplatten gingen über die Leitung</translation>
    </message>
    <message>
        <source>Of none of these moves it is known how much was sent.</source>
        <translation>Bei keinem dieser Umzüge ist bekannt, wie viel gesendet wurde.</translation>
    </message>
    <message>
        <source>%1 %2 % (n=%3)</source>
        <translation>%1 %2&#xa0;% (n=%3)</translation>
    </message>
    <message>
        <source>What was sent against memory and disks, a sign for each machine; on the dashed line all of it would be sent. Medians of what was sent of them: %1.</source>
        <translation>Gesendetes gegenüber Arbeitsspeicher und Festplatten, ein Zeichen je Maschine; auf der gestrichelten Linie würde alles gesendet. Mediane des gesendeten Anteils: %1.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>seconds since the move began</source>
        <translation>Sekunden seit Beginn des Umzugs</translation>
    </message>
    <message>
        <source>attempt %1: %2, from %3 to %4 s%5</source>
        <translation>Versuch %1: %2, von %3 bis %4 s%5</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 s</source>
        <translation>%1 von %2 bis %3 s</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <translation>%1, %2, %3: %4.</translation>
    </message>
    <message>
        <source>Choose a move in the table to see when its stages began and ended.</source>
        <translation>Wählen Sie in der Tabelle einen Umzug, um zu sehen, wann seine Phasen begannen und endeten.</translation>
    </message>
    <message>
        <source>base images</source>
        <translation>Basisabbilder</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Keiner dieser Umzüge ist angekommen, daher gibt es keine Zeiten zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>%1 to %2, moving medians of %3 moves, at the beginning and at the end: %4.</source>
        <translation>%1 bis %2, gleitende Mediane aus %3 Umzügen, am Anfang und am Ende: %4.</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, the other does not know.</source>
        <translation>%1 läuft bereits auf %2: Zwei Kopien mit denselben Adressen stören sich in einem Netz, und was die eine tut, weiß die andere nicht.</translation>
    </message>
    <message>
        <source>%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.</source>
        <translation>%1, woraus es gesichert wurde, ist auf %2 noch angehalten: Wird auch die gestartet, gibt es eine Maschine zweimal.</translation>
    </message>
    <message>
        <source>A move has left %1 at %2, which does not answer now: if it runs there, this would be a second one.</source>
        <translation>Ein Umzug hat %1 auf %2 gelassen, das jetzt nicht antwortet: Läuft sie dort, wäre dies eine zweite.</translation>
    </message>
    <message>
        <source>Looking whether it runs at %1...</source>
        <translation>Es wird nachgesehen, ob sie auf %1 läuft...</translation>
    </message>
    <message>
        <source>Whether it runs at %1 is not known: no answer.</source>
        <translation>Ob sie auf %1 läuft, ist nicht bekannt: keine Antwort.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that: there would be two of one machine.</source>
        <translation>%1 ist auf dem Weg nach %2, oder wartet darauf: Es gäbe eine Maschine zweimal.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that, and needs it: cancel that first, or it comes to nothing.</source>
        <translation>%1 ist auf dem Weg nach %2 oder wartet darauf, und braucht es: brechen Sie das zuerst ab, sonst wird nichts daraus.</translation>
    </message>
    <message>
        <source>%1 is a copy of the same machine: there would be two of one.</source>
        <translation>%1 ist eine Kopie derselben Maschine: es gäbe zwei von einer.</translation>
    </message>
    <message>
        <source>%1 is being saved, or waits for that, and that needs it: cancel it first, or it comes to nothing.</source>
        <translation>%1 wird gesichert oder wartet darauf, und das braucht sie: Brechen Sie es zuerst ab, sonst wird nichts daraus.</translation>
    </message>
    <message>
        <source>The move of %1, which has not ended, needs it: resume it or roll it back first, or it comes to nothing.</source>
        <translation>Der Umzug von %1, der nicht beendet ist, braucht es: Setzen Sie ihn zuerst fort oder machen Sie ihn rückgängig, sonst wird nichts daraus.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>as fast</source>
        <translation>gleich schnell</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>doppelt so schnell</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1-mal so schnell</translation>
    </message>
    <message>
        <source>takes twice as long</source>
        <translation>dauert doppelt so lange</translation>
    </message>
    <message>
        <source>takes %1 times as long</source>
        <translation>dauert %1-mal so lange</translation>
    </message>
    <message>
        <source>as much</source>
        <translation>gleich viel</translation>
    </message>
    <message>
        <source>twice as much</source>
        <translation>doppelt so viel</translation>
    </message>
    <message>
        <source>%1 times as much</source>
        <translation>%1-mal so viel</translation>
    </message>
    <message>
        <source>half as much</source>
        <translation>halb so viel</translation>
    </message>
    <message>
        <source>less than 1 % of it</source>
        <translation>weniger als 1&#xa0;% davon</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>%1&#xa0;% davon</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 is off: it has no running state to move.</source>
        <translation>%1 ist aus: Es gibt keinen laufenden Zustand, der umziehen könnte.</translation>
    </message>
    <message>
        <source>%1 is broken: it has no running state to move.</source>
        <translation>%1 ist defekt: Es gibt keinen laufenden Zustand, der umziehen könnte.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance gets one of its own there, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 hat kein Netz %2; die Instanz bekommt dort ein eigenes, aus dem sie andere erreicht und in dem niemand sie erreicht.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins %3 there and may get another address.</source>
        <translation>%1 hat kein Netz %2; die Instanz kommt dort in %3 und bekommt vielleicht eine andere Adresse.</translation>
    </message>
    <message>
        <source>The machine type is known at %1.</source>
        <translation>Der Maschinentyp ist auf %1 bekannt.</translation>
    </message>
    <message>
        <source>Same architecture at both.</source>
        <translation>Beide haben dieselbe Architektur.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet: its transfer has not begun. Wait for it.</source>
        <translation>Das Paket %1 ist noch nicht da: Seine Übertragung hat noch nicht begonnen. Warten Sie darauf.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet. Wait until all of it is there.</source>
        <translation>Das Paket %1 ist noch nicht ganz da. Warten Sie, bis es vollständig ist.</translation>
    </message>
    <message>
        <source>Password of %1 at %2 is not known here yet. Enter it.</source>
        <translation>Das Passwort von %1 auf %2 ist hier noch nicht bekannt. Geben Sie es ein.</translation>
    </message>
    <message>
        <source>Token for %1 is not known here yet. Enter it.</source>
        <translation>Das Token für %1 ist hier noch nicht bekannt. Geben Sie es ein.</translation>
    </message>
    <message>
        <source>Secret of the application credential at %1 is not known here yet. Enter it.</source>
        <translation>Das Geheimnis der Anwendungsberechtigung auf %1 ist hier noch nicht bekannt. Geben Sie es ein.</translation>
    </message>
    <message>
        <source>Enter it anew.</source>
        <translation>Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Abbild</translation>
    </message>
    <message>
        <source>1 instance</source>
        <translation>1 Instanz</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1 refused what the keyring has.</source>
        <translation>%1 hat abgelehnt, was im Schlüsselbund steht.</translation>
    </message>
    <message>
        <source>The password came from the keyring; renew it there.</source>
        <translation>Das Passwort kam aus dem Schlüsselbund; erneuern Sie es dort.</translation>
    </message>
    <message>
        <source>The secret came from the keyring; renew it there.</source>
        <translation>Das Geheimnis kam aus dem Schlüsselbund; erneuern Sie es dort.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>%1 is suspended for the move %2.</source>
        <translation>%1 ist für den Umzug %2 angehalten.</translation>
    </message>
    <message>
        <source>%1 is being moved already, by the move %2.</source>
        <translation>%1 zieht schon um, mit dem Umzug %2.</translation>
    </message>
    <message>
        <source>%1 was brought by the move %2, which has not come to its end.</source>
        <translation>%1 kam mit dem Umzug %2, der noch nicht zu Ende ist.</translation>
    </message>
    <message>
        <source>Something else is going on with %1 at the moment.</source>
        <translation>Mit %1 geschieht gerade etwas anderes.</translation>
    </message>
    <message>
        <source>Wait for it to end.</source>
        <translation>Warten Sie, bis es zu Ende ist.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>Starten Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Change the instance&apos;s configuration, then move it.</source>
        <translation>Ändern Sie die Konfiguration der Instanz, dann lassen Sie sie umziehen.</translation>
    </message>
    <message>
        <source>%1 cannot take over the memory of a running instance%2</source>
        <translation>%1 kann den Arbeitsspeicher einer laufenden Instanz nicht übernehmen%2</translation>
    </message>
    <message>
        <source>Mend that, or choose another destination.</source>
        <translation>Beheben Sie das, oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>%1 runs no %2 instances.</source>
        <translation>Auf %1 laufen keine %2-Instanzen.</translation>
    </message>
    <message>
        <source>Choose a destination that offers: %1.</source>
        <translation>Wählen Sie ein Ziel, das dies bietet: %1.</translation>
    </message>
    <message>
        <source>%1 runs under KVM, which does not work at %2.</source>
        <translation>%1 läuft unter KVM, das auf %2 nicht geht.</translation>
    </message>
    <message>
        <source>Choose a destination with KVM.</source>
        <translation>Wählen Sie ein Ziel mit KVM.</translation>
    </message>
    <message>
        <source>%1 uses its host&apos;s own processor (%2), %3 has another one (%4).</source>
        <translation>%1 nutzt den Prozessor ihres Rechners selbst (%2), %3 hat einen anderen (%4).</translation>
    </message>
    <message>
        <source>Choose a host with the same processor, or give the instance a named CPU model and start it anew.</source>
        <translation>Wählen Sie einen Rechner mit demselben Prozessor, oder geben Sie der Instanz ein benanntes CPU-Modell und starten Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 cannot give %2 its processor model %3.</source>
        <translation>%1 kann %2 ihr Prozessormodell %3 nicht bieten.</translation>
    </message>
    <message>
        <source>Choose a destination with such a processor, or give the instance a plainer CPU model and start it anew.</source>
        <translation>Wählen Sie ein Ziel mit so einem Prozessor, oder geben Sie der Instanz ein einfacheres CPU-Modell und starten Sie sie neu.</translation>
    </message>
    <message>
        <source>The processor model %1 is available at %2.</source>
        <translation>Das Prozessormodell %1 gibt es auf %2.</translation>
    </message>
    <message>
        <source>%1 does not know the machine type %2.</source>
        <translation>%1 kennt den Maschinentyp %2 nicht.</translation>
    </message>
    <message>
        <source>Bring QEMU at %1 to the version of the source.</source>
        <translation>Bringen Sie QEMU auf %1 auf den Stand der Quelle.</translation>
    </message>
    <message>
        <source>%1 has the older %2 (source: %3); QEMU promises only the way up.</source>
        <translation>%1 hat das ältere %2 (Quelle: %3); QEMU verspricht nur den Weg zu neueren.</translation>
    </message>
    <message>
        <source>Upgrade QEMU there if the restore is refused; the instance then goes on running at the source.</source>
        <translation>Aktualisieren Sie QEMU dort, falls das Wiederherstellen abgelehnt wird; die Instanz läuft dann an der Quelle weiter.</translation>
    </message>
    <message>
        <source>%1 boots by the UEFI firmware %2, which %3 does not have.</source>
        <translation>%1 startet mit der UEFI-Firmware %2, die %3 nicht hat.</translation>
    </message>
    <message>
        <source>Install it there (on Debian it is in the package ovmf).</source>
        <translation>Installieren Sie sie dort (bei Debian im Paket ovmf).</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left, %3 needs %4.</source>
        <translation>%1 hat noch %2 Arbeitsspeicher frei, %3 braucht %4.</translation>
    </message>
    <message>
        <source>Free memory there, or choose another destination.</source>
        <translation>Geben Sie dort Arbeitsspeicher frei, oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Up to %1 of disk needed, %2 free.</source>
        <translation>Bis zu %1 Plattenplatz nötig, %2 frei.</translation>
    </message>
    <message>
        <source>Up to %1 of images needed at %2, %3 left by the quota.</source>
        <translation>Bis zu %1 für Abbilder nötig auf %2, die Quote lässt %3.</translation>
    </message>
    <message>
        <source>The quota of instances at %1 is used up.</source>
        <translation>Die Quote für Instanzen auf %1 ist erschöpft.</translation>
    </message>
    <message>
        <source>The quota at %1 leaves %2 processors, %3 needs %4.</source>
        <translation>Die Quote auf %1 lässt %2 Prozessoren, %3 braucht %4.</translation>
    </message>
    <message>
        <source>Delete an instance there, or ask for a larger quota.</source>
        <translation>Löschen Sie dort eine Instanz, oder bitten Sie um eine größere Quote.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed.</source>
        <translation>%1 hat noch %2 Plattenplatz; bis zu %3 sind nötig.</translation>
    </message>
    <message>
        <source>Delete packages or images there.</source>
        <translation>Löschen Sie dort Pakete oder Abbilder.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and the move may take up to %3 of it before compression.</source>
        <translation>Die Quote für Abbilder auf %1 lässt %2, und der Umzug kann vor dem Komprimieren bis zu %3 davon brauchen.</translation>
    </message>
    <message>
        <source>If it does not fit, the instance stands still for a while and goes on at the source; delete images there before, or ask for a larger quota.</source>
        <translation>Wenn es nicht passt, steht die Instanz eine Weile still und läuft an der Quelle weiter; löschen Sie vorher dort Abbilder, oder bitten Sie um eine größere Quote.</translation>
    </message>
    <message>
        <source>Base image %1 is at %2 already.</source>
        <translation>Das Basisabbild %1 ist schon auf %2.</translation>
    </message>
    <message>
        <source>Base image %1 is not at %2 yet; it is sent once, before the instance stops.</source>
        <translation>Das Basisabbild %1 ist noch nicht auf %2; es wird einmal gesendet, bevor die Instanz anhält.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2.</source>
        <translation>%1 hat schon eine Instanz namens %2.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2; the new one gets a number behind its name.</source>
        <translation>%1 hat schon eine Instanz namens %2; die neue bekommt eine Nummer hinter ihrem Namen.</translation>
    </message>
    <message>
        <source>Give a name of your own if you want another.</source>
        <translation>Geben Sie selbst einen Namen an, wenn Sie einen anderen wollen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 runs at %2 under the same id: both sites are one host, or it is a copy.</source>
        <translation>%1 läuft auf %2 unter derselben Kennung: Beide Standorte sind ein Rechner, oder es ist eine Kopie.</translation>
    </message>
    <message>
        <source>Choose another destination. Only if %1 surely is another host, what runs there is a copy: end that first.</source>
        <translation>Wählen Sie ein anderes Ziel. Nur wenn %1 sicher ein anderer Rechner ist, läuft dort eine Kopie: Beenden Sie diese zuerst.</translation>
    </message>
    <message>
        <source>%1 has %2 with the same id, which is %3; the new one gets another.</source>
        <translation>%1 hat %2 mit derselben Kennung (%3); die neue bekommt eine andere.</translation>
    </message>
    <message>
        <source>Delete the old one first if it is of no use any more.</source>
        <translation>Löschen Sie zuerst die alte, wenn sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins its default network and may get another address.</source>
        <translation>%1 hat kein Netz %2; die Instanz kommt in das Standardnetz und bekommt vielleicht eine andere Adresse.</translation>
    </message>
    <message>
        <source>Name the network it shall join.</source>
        <translation>Nennen Sie das Netz, in das sie kommen soll.</translation>
    </message>
    <message>
        <source>%1 has no network %2.</source>
        <translation>%1 hat kein Netz %2.</translation>
    </message>
    <message>
        <source>Start it there, or name no network: the instance then gets one of its own.</source>
        <translation>Starten Sie es dort, oder nennen Sie kein Netz: Dann bekommt die Instanz ein eigenes.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eines von: %1.</translation>
    </message>
    <message>
        <source>Or choose another destination.</source>
        <translation>Oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>%1 at %2 has the same network address %3; the guest keeps its own in memory.</source>
        <translation>%1 auf %2 hat dieselbe Netzwerkadresse %3; der Gast behält seine im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Do not start %1 beside it.</source>
        <translation>Starten Sie %1 nicht daneben.</translation>
    </message>
    <message>
        <source>Switch %1&apos;s network card to another MAC address, or remove it.</source>
        <translation>Geben Sie der Netzwerkkarte von %1 eine andere MAC-Adresse, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Check the address and that the server runs.</source>
        <translation>Prüfen Sie die Adresse, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cloud cannot take over memory: instances move to it as disk only, or into a guest host.</source>
        <translation>Diese Cloud kann keinen Arbeitsspeicher übernehmen: Instanzen kommen nur als Datenträger dorthin, oder in einen Gasthost.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Abbilder</translation>
    </message>
    <message>
        <source>%1 instances</source>
        <translation>%1 Instanzen</translation>
    </message>
    <message>
        <source>%1 is known at %2.</source>
        <translation>%1 ist auf %2 bekannt.</translation>
    </message>
    <message>
        <source>%1 at both.</source>
        <translation>Beide haben %1.</translation>
    </message>
    <message>
        <source>%1 of memory needed, %2 free.</source>
        <translation>%1 Arbeitsspeicher nötig, %2 frei.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed there until the move has ended.</source>
        <translation>%1 hat noch %2 Speicherplatz; bis zu %3 werden dort gebraucht, bis der Umzug beendet ist.</translation>
    </message>
    <message>
        <source>Later moves do not send it again.</source>
        <translation>Spätere Umzüge senden es nicht noch einmal.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 läuft auf %2 weiter.</translation>
    </message>
    <message>
        <source>Cancelled: %1 goes on running at %2.</source>
        <translation>Abgebrochen: %1 läuft auf %2 weiter.</translation>
    </message>
    <message>
        <source>%1 is suspended at %2.</source>
        <translation>%1 ist auf %2 angehalten.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is suspended at %2.</source>
        <translation>Abgebrochen: %1 ist auf %2 angehalten.</translation>
    </message>
    <message>
        <source>%1 is paused at %2.</source>
        <translation>%1 steht auf %2 in Pause.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is paused at %2.</source>
        <translation>Abgebrochen: %1 steht auf %2 in Pause.</translation>
    </message>
    <message>
        <source>%1 is off at %2.</source>
        <translation>%1 ist auf %2 aus.</translation>
    </message>
    <message>
        <source>Resume the move, or roll it back.</source>
        <translation>Setzen Sie den Umzug fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Roll the move back.</source>
        <translation>Nehmen Sie den Umzug zurück.</translation>
    </message>
    <message>
        <source>Roll the move back later to remove it.</source>
        <translation>Nehmen Sie den Umzug später zurück, um es zu entfernen.</translation>
    </message>
    <message>
        <source>Resume the move later.</source>
        <translation>Setzen Sie den Umzug später fort.</translation>
    </message>
    <message>
        <source>Resume the move to look again.</source>
        <translation>Setzen Sie den Umzug fort, um noch einmal nachzusehen.</translation>
    </message>
    <message>
        <source>Resume the move to finish it.</source>
        <translation>Setzen Sie den Umzug fort, um ihn abzuschließen.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2 already. Wait until that move has ended, or cancel it where it was begun.</source>
        <translation>%1 ist schon auf dem Weg nach %2. Warten Sie, bis dieser Umzug zu Ende ist, oder brechen Sie ihn dort ab, wo er begonnen wurde.</translation>
    </message>
    <message>
        <source>That move is being worked on already, here or in another window. Wait until it has ended, or cancel it there.</source>
        <translation>An diesem Umzug wird schon gearbeitet, hier oder in einem anderen Fenster. Warten Sie, bis er zu Ende ist, oder brechen Sie ihn dort ab.</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached: %2.</source>
        <translation>Der libvirt-Rechner %1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>The connection to libvirt&apos;s daemon on that host is lost: see whether it runs there, and try again then.</source>
        <translation>Die Verbindung zum libvirt-Dienst auf diesem Rechner ist abgerissen: Sehen Sie nach, ob er dort läuft, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The instances of %1 cannot be listed: %2.</source>
        <translation>Die Instanzen von %1 können nicht aufgelistet werden: %2.</translation>
    </message>
    <message>
        <source>libvirt could not save the instance: %1.</source>
        <translation>libvirt konnte die Instanz nicht sichern: %1.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be restored: %2.</source>
        <translation>%1 konnte nicht wiederhergestellt werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be defined: %2.</source>
        <translation>%1 konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>%1 could not be stopped to be saved: %2.</source>
        <translation>%1 konnte nicht angehalten werden, um gesichert zu werden: %2.</translation>
    </message>
    <message>
        <source>The instance %1 did not do as asked: %2.</source>
        <translation>Die Instanz %1 hat nicht getan, was verlangt war: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be ended: %2.</source>
        <translation>Die Instanz %1 konnte nicht beendet werden: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be removed: %2.</source>
        <translation>Die Instanz %1 konnte nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be resumed: %2.</source>
        <translation>Die Instanz %1 konnte nicht fortgesetzt werden: %2.</translation>
    </message>
    <message>
        <source>The instance could not be renamed to %1: %2.</source>
        <translation>Die Instanz konnte nicht in %1 umbenannt werden: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that was trusted.</source>
        <translation>Das Zertifikat von %1 ist nicht das, dem vertraut wurde.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate was renewed, check the new fingerprint with its owner, then trust it anew.</source>
        <translation>Wenn das Zertifikat des Servers erneuert wurde, vergleichen Sie den neuen Fingerabdruck mit dessen Betreiber, und vertrauen Sie ihm dann neu.</translation>
    </message>
    <message>
        <source>Give the CA file of the cloud, or compare the fingerprint of its certificate and trust it.</source>
        <translation>Geben Sie die CA-Datei der Cloud an, oder vergleichen Sie den Fingerabdruck ihres Zertifikats, und vertrauen Sie ihm.</translation>
    </message>
    <message>
        <source>The name or the password was not accepted.</source>
        <translation>Name oder Passwort wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>The cloud has no flavor &quot;%1&quot;.</source>
        <translation>Die Cloud hat keinen Flavor „%1“.</translation>
    </message>
    <message>
        <source>The cloud has no network &quot;%1&quot;.</source>
        <translation>Die Cloud hat kein Netz „%1“.</translation>
    </message>
    <message>
        <source>The cloud ended image &quot;%1&quot; after %2 of %3 bytes.</source>
        <translation>Die Cloud hat das Abbild „%1“ nach %2 von %3 Bytes beendet.</translation>
    </message>
    <message>
        <source>The digest of image &quot;%1&quot; is not what the cloud says. It was not taken; try again.</source>
        <translation>Die Prüfsumme des Abbilds „%1“ ist nicht die, die die Cloud nennt. Es wurde nicht übernommen; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program works on &quot;%1&quot; already.</source>
        <translation>Ein anderes Programm arbeitet schon an „%1“.</translation>
    </message>
    <message>
        <source>The package of %1 could not be removed: %2</source>
        <translation>Das Paket von %1 konnte nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>Undoing it is not possible now: %1</source>
        <translation>Rückgängig machen geht gerade nicht: %1</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; does not fit: use up to 64 letters, digits, blanks and . _ + : @ -, and begin with none of . - and blank, nor end with a blank</source>
        <translation>Der Name „%1“ passt nicht: Nehmen Sie bis zu 64 Buchstaben, Ziffern, Leerzeichen und . _ + : @ -, am Anfang weder . noch - noch ein Leerzeichen, am Ende kein Leerzeichen</translation>
    </message>
    <message>
        <source>There is no instance %1 there.</source>
        <translation>Die Instanz %1 gibt es dort nicht.</translation>
    </message>
    <message>
        <source>The cloud has found no host for it.</source>
        <translation>Die Cloud hat keinen Rechner dafür gefunden.</translation>
    </message>
    <message>
        <source>There are not enough hosts available.</source>
        <translation>Es sind nicht genug Rechner frei.</translation>
    </message>
    <message>
        <source>%1 stays suspended at %2, as far as can be told.</source>
        <translation>%1 bleibt auf %2 angehalten, soweit man das wissen kann.</translation>
    </message>
    <message>
        <source>It came to life at %1 before.</source>
        <translation>Sie lief vorher schon auf %1.</translation>
    </message>
    <message>
        <source>%1 is not at %2 any more.</source>
        <translation>%1 ist nicht mehr auf %2.</translation>
    </message>
    <message>
        <source>Whether %1 runs at %2 is not known now: %3</source>
        <translation>Ob %1 auf %2 läuft, ist gerade nicht bekannt: %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but not all is tidied up: %3</source>
        <translation>%1 läuft auf %2, aber noch ist nicht alles aufgeräumt: %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but %3 could not let it go: %4</source>
        <translation>%1 läuft auf %2, aber %3 konnte sie nicht freigeben: %4</translation>
    </message>
    <message>
        <source>%1 is held at %2 still, as the last look at both sites failed: %3</source>
        <translation>%1 wird noch auf %2 festgehalten, weil der letzte Blick auf beide Standorte misslang: %3</translation>
    </message>
    <message>
        <source>The move was cancelled.</source>
        <translation>Der Umzug wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>Source and destination are both %1; choose another destination.</source>
        <translation>Quelle und Ziel sind beide %1; wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The move %1 has not ended.</source>
        <translation>Der Umzug %1 ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>Resume it or roll it back first.</source>
        <translation>Setzen Sie ihn zuerst fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>A move that this has cut can be resumed.</source>
        <translation>Ein Umzug, der dadurch abgerissen ist, kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The libvirt host %1 does not answer within %2 seconds.</source>
        <translation>Der libvirt-Rechner %1 antwortet nicht innerhalb von %2 Sekunden.</translation>
    </message>
    <message>
        <source>Is it up, and the network to it?</source>
        <translation>Läuft er, und steht das Netz dorthin?</translation>
    </message>
    <message>
        <source>The connection to the libvirt host %1 broke while its instances were listed.</source>
        <translation>Die Verbindung zum libvirt-Rechner %1 riss ab, während seine Instanzen aufgelistet wurden.</translation>
    </message>
    <message>
        <source>There is no instance %1 at %2.</source>
        <translation>Auf %2 gibt es keine Instanz %1.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already.</source>
        <translation>Auf %2 gibt es schon eine Instanz namens %1.</translation>
    </message>
    <message>
        <source>%1 runs no more: somebody ended it.</source>
        <translation>%1 läuft nicht mehr: Jemand hat sie beendet.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no screen now.</source>
        <translation>%1 läuft nicht, hat also gerade keinen Bildschirm.</translation>
    </message>
    <message>
        <source>No console log of the instance %1 is kept at %2.</source>
        <translation>Auf %2 wird kein Konsolenprotokoll der Instanz %1 geführt.</translation>
    </message>
    <message>
        <source>%1 is being saved by another program already.</source>
        <translation>%1 wird schon von einem anderen Programm gesichert.</translation>
    </message>
    <message>
        <source>%1 is being restored by another program already.</source>
        <translation>%1 wird schon von einem anderen Programm wiederhergestellt.</translation>
    </message>
    <message>
        <source>Another program works on %1 already.</source>
        <translation>Ein anderes Programm arbeitet schon an %1.</translation>
    </message>
    <message>
        <source>Free memory there, or restore it at another host.</source>
        <translation>Geben Sie dort Arbeitsspeicher frei, oder stellen Sie sie auf einem anderen Rechner wieder her.</translation>
    </message>
    <message>
        <source>Make room there, then try again.</source>
        <translation>Schaffen Sie dort Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The image %1 (%2) does not fit into %3, where %4 are free.</source>
        <translation>Das Abbild %1 (%2) passt nicht in %3, wo %4 frei sind.</translation>
    </message>
    <message>
        <source>The package %1 takes %2 or more when it is unpacked, and %3 has %4 of disk left.</source>
        <translation>Das Paket %1 braucht ausgepackt %2 oder mehr, und %3 hat noch %4 Plattenplatz.</translation>
    </message>
    <message>
        <source>The quota of images at %1 is used up.</source>
        <translation>Die Quote für Abbilder auf %1 ist erschöpft.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and %3 are needed.</source>
        <translation>Die Quote für Abbilder auf %1 lässt %2, und %3 sind nötig.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written, for the disk of its folder %2 is full: %3.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden, denn der Datenträger ihres Ordners %2 ist voll: %3.</translation>
    </message>
    <message>
        <source>The image %1 is used by the disk %2 of the instance %3.</source>
        <translation>Das Abbild %1 wird vom Datenträger %2 der Instanz %3 benutzt.</translation>
    </message>
    <message>
        <source>Remove the instance first.</source>
        <translation>Entfernen Sie zuerst die Instanz.</translation>
    </message>
    <message>
        <source>The image %1 (%2) is in use by another program.</source>
        <translation>Das Abbild %1 (%2) wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The image %1 (%2) is protected.</source>
        <translation>Das Abbild %1 (%2) ist geschützt.</translation>
    </message>
    <message>
        <source>Take the protection off first.</source>
        <translation>Heben Sie zuerst den Schutz auf.</translation>
    </message>
    <message>
        <source>The image %1 is not complete yet.</source>
        <translation>Das Abbild %1 ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The file of the image %1 is damaged: its digest is another than when it was stored.</source>
        <translation>Die Datei des Abbilds %1 ist beschädigt: Ihre Prüfsumme ist eine andere als beim Ablegen.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the package %2, which cannot be restored without it.</source>
        <translation>Das Abbild %1 ist die Basis des Pakets %2, das ohne es nicht wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>Delete the package first.</source>
        <translation>Löschen Sie zuerst das Paket.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the packages %2, which cannot be restored without it.</source>
        <translation>Das Abbild %1 ist die Basis der Pakete %2, die ohne es nicht wiederhergestellt werden können.</translation>
    </message>
    <message>
        <source>Delete the packages first.</source>
        <translation>Löschen Sie zuerst die Pakete.</translation>
    </message>
    <message>
        <source>The disk image %1 cannot be converted: it is damaged, or of a kind that QEMU does not know.</source>
        <translation>Das Datenträgerabbild %1 kann nicht umgewandelt werden: Es ist beschädigt oder von einer Art, die QEMU nicht kennt.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Give the file of a VM package or a disk image.</source>
        <translation>Geben Sie die Datei eines VM-Pakets oder eines Datenträgerabbilds an.</translation>
    </message>
    <message>
        <source>This is not a VM package, or it was cut: a ZIP archive&apos;s end is missing.</source>
        <translation>Das ist kein VM-Paket, oder es wurde abgeschnitten: Das Ende eines ZIP-Archivs fehlt.</translation>
    </message>
    <message>
        <source>The package ends before its members do; it was cut.</source>
        <translation>Das Paket endet vor seinen Teilen; es wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The package&apos;s archive cannot be trusted: %1.</source>
        <translation>Dem Archiv des Pakets ist nicht zu trauen: %1.</translation>
    </message>
    <message>
        <source>The package&apos;s member %1 cannot be trusted: %2.</source>
        <translation>Dem Teil %1 des Pakets ist nicht zu trauen: %2.</translation>
    </message>
    <message>
        <source>The package cannot be trusted: %1.</source>
        <translation>Dem Paket ist nicht zu trauen: %1.</translation>
    </message>
    <message>
        <source>%1 is a damaged package: it ends as a ZIP archive, but does not begin as one.</source>
        <translation>%1 ist ein beschädigtes Paket: Es endet als ZIP-Archiv, beginnt aber nicht als solches.</translation>
    </message>
    <message>
        <source>The snapshot in the package is not complete: its save was cut.</source>
        <translation>Der Schnappschuss im Paket ist nicht vollständig: Sein Sichern wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The package has format %1; this version reads format %2.</source>
        <translation>Das Paket hat das Format %1; diese Version liest das Format %2.</translation>
    </message>
    <message>
        <source>Update Trescca.</source>
        <translation>Aktualisieren Sie Trescca.</translation>
    </message>
    <message>
        <source>Fetch it again from a source you know.</source>
        <translation>Holen Sie es noch einmal aus einer Quelle, die Sie kennen.</translation>
    </message>
    <message>
        <source>Fetch the package again from a source you know.</source>
        <translation>Holen Sie das Paket noch einmal aus einer Quelle, die Sie kennen.</translation>
    </message>
    <message>
        <source>Fetch the package again.</source>
        <translation>Holen Sie das Paket noch einmal.</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Holen oder sichern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not answer any more: nothing came or went for %2 s.</source>
        <translation>%1 antwortet nicht mehr: Seit %2 s kam und ging nichts.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Prüfen Sie das Netz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be verified: %2.</source>
        <translation>Das Zertifikat von %1 kann nicht geprüft werden: %2.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, which says %1; if it is right, the server&apos;s owner has to renew the certificate.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, die %1 zeigt; geht sie richtig, muss der Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>The CA file for %1 cannot be used: %2.</source>
        <translation>Die CA-Datei für %1 ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Die CA-Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its path and rights.</source>
        <translation>Prüfen Sie ihren Pfad und ihre Rechte.</translation>
    </message>
    <message>
        <source>%1 showed no certificate.</source>
        <translation>%1 hat kein Zertifikat gezeigt.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, another server, which is not followed.</source>
        <translation>%1 leitet zu %2 weiter, einem anderen Server; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Enter that address if it is the right one.</source>
        <translation>Geben Sie diese Adresse ein, wenn sie die richtige ist.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not OpenStack&apos;s JSON.</source>
        <translation>%1 hat mit etwas geantwortet, das kein JSON von OpenStack ist.</translation>
    </message>
    <message>
        <source>Check the address: it may be a web page or a proxy.</source>
        <translation>Prüfen Sie die Adresse: Vielleicht ist es eine Webseite oder ein Proxy.</translation>
    </message>
    <message>
        <source>Check user name, password and project.</source>
        <translation>Prüfen Sie Benutzername, Passwort und Projekt.</translation>
    </message>
    <message>
        <source>Ask the project&apos;s administrator for the right or the room.</source>
        <translation>Bitten Sie die Verwaltung des Projekts um das Recht oder den Platz.</translation>
    </message>
    <message>
        <source>Wait until that is done, then try again.</source>
        <translation>Warten Sie, bis das getan ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Versuchen Sie es in %1 s noch einmal.</translation>
    </message>
    <message>
        <source>Your only role at %1 is reader, which may change nothing there.</source>
        <translation>Ihre einzige Rolle auf %1 ist Leser; die darf dort nichts ändern.</translation>
    </message>
    <message>
        <source>Ask its owner for the role member.</source>
        <translation>Bitten Sie dort um die Rolle „member“.</translation>
    </message>
    <message>
        <source>The cloud&apos;s catalog has no %1 service.</source>
        <translation>Der Katalog der Cloud hat keinen Dienst %1.</translation>
    </message>
    <message>
        <source>Check the project: a token without a project has an empty catalog.</source>
        <translation>Prüfen Sie das Projekt: Ein Token ohne Projekt hat einen leeren Katalog.</translation>
    </message>
    <message>
        <source>Choose one of its own.</source>
        <translation>Wählen Sie einen, den sie hat.</translation>
    </message>
    <message>
        <source>The file %1 is there already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 is there and is no regular file.</source>
        <translation>%1 gibt es, und es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>Geben Sie einen anderen Namen an.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give a file in another one.</source>
        <translation>Geben Sie eine Datei in einem anderen an.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the file %2.</source>
        <translation>Es gibt keinen Ordner %1 für die Datei %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The program %1 is not there.</source>
        <translation>Das Programm %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Install the package that brings it.</source>
        <translation>Installieren Sie das Paket, das es mitbringt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Was angegeben wurde, ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Etwas, das gebraucht wird, ist nicht da.</translation>
    </message>
    <message>
        <source>A name fits several things.</source>
        <translation>Ein Name passt auf mehreres.</translation>
    </message>
    <message>
        <source>Something is in use, or in a state that does not allow this.</source>
        <translation>Etwas ist in Gebrauch oder in einem Zustand, der das nicht erlaubt.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Sie haben nicht das Recht dazu.</translation>
    </message>
    <message>
        <source>There is no room: disk, memory or a quota is used up.</source>
        <translation>Es ist kein Platz mehr: Datenträger, Arbeitsspeicher oder eine Quote ist erschöpft.</translation>
    </message>
    <message>
        <source>A site, or the network to it, does not answer as it should.</source>
        <translation>Ein Standort oder das Netz dorthin antwortet nicht, wie es sollte.</translation>
    </message>
    <message>
        <source>Something cannot be trusted: a certificate, or what was received.</source>
        <translation>Einem Zertifikat oder dem Empfangenen ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>This cannot be done there.</source>
        <translation>Das geht dort nicht.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Etwas ging schief, das nicht schiefgehen sollte.</translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 Netz</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached.</source>
        <translation>Der libvirt-Rechner %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Move it as disk only: it is shut down and boots there.</source>
        <translation>Verschieben Sie nur ihre Festplatte: Sie wird heruntergefahren und startet dort neu.</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back where it was begun.</source>
        <translation>Warten Sie auf diesen Umzug, oder setzen Sie ihn dort fort oder machen ihn rückgängig, wo er begonnen wurde.</translation>
    </message>
    <message>
        <source>If that is lost, delete it by force if it runs elsewhere, and start it by force only if it surely runs nowhere else.</source>
        <translation>Ist das verloren, löschen Sie sie mit Gewalt, wenn sie anderswo läuft, und starten Sie sie nur dann mit Gewalt, wenn sie sicher nirgends sonst läuft.</translation>
    </message>
    <message>
        <source>Resume that move or roll it back where it was begun.</source>
        <translation>Setzen Sie diesen Umzug dort fort oder machen ihn rückgängig, wo er begonnen wurde.</translation>
    </message>
    <message>
        <source>If that is lost, and only if the instance surely runs nowhere else, make it yours.</source>
        <translation>Ist das verloren, und nur wenn die Instanz sicher nirgends sonst läuft, machen Sie sie zu Ihrer.</translation>
    </message>
    <message>
        <source>Something is going on with %1, so its disk cannot be copied now.</source>
        <translation>Mit %1 geschieht gerade etwas, daher kann die Festplatte jetzt nicht kopiert werden.</translation>
    </message>
    <message>
        <source>%1 is broken: its disk cannot be copied.</source>
        <translation>%1 ist defekt: Die Festplatte kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Let it go on first, or have it switched off (below), as if its plug were pulled.</source>
        <translation>Lassen Sie sie erst weiterlaufen, oder lassen Sie sie ausschalten (unten), als zöge man den Stecker.</translation>
    </message>
    <message>
        <source>%1 joins the default network at %2, with a network card and an address of its own.</source>
        <translation>%1 kommt auf %2 in das Standardnetz, mit eigener Netzwerkkarte und eigener Adresse.</translation>
    </message>
    <message>
        <source>%1 joins the network %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 kommt auf %3 in das Netz %2, mit eigener Netzwerkkarte und eigener Adresse.</translation>
    </message>
    <message>
        <source>Or have the Trescca plugin installed in that cloud.</source>
        <translation>Oder lassen Sie das Trescca-Plugin in dieser Cloud installieren.</translation>
    </message>
    <message>
        <source>%1 is off: its disk is copied, and the copy boots at %2.</source>
        <translation>%1 ist aus: Die Festplatte wird kopiert, und die Kopie startet auf %2.</translation>
    </message>
    <message>
        <source>It stays at %1 too: do not start it there while the copy runs.</source>
        <translation>Sie bleibt auch auf %1: Starten Sie sie dort nicht, solange die Kopie läuft.</translation>
    </message>
    <message>
        <source>%1 is shut down and boots at %2: programs and what is in memory end.</source>
        <translation>%1 wird heruntergefahren und startet auf %2 neu: Programme und der Inhalt des Arbeitsspeichers gehen dabei zu Ende.</translation>
    </message>
    <message>
        <source>It stays at %1 too, switched off, until you delete it there.</source>
        <translation>Sie bleibt auch auf %1, ausgeschaltet, bis Sie sie dort löschen.</translation>
    </message>
    <message>
        <source>If %1 does not shut down when it is asked to, it is switched off, as if its plug were pulled: what it has not written yet is lost.</source>
        <translation>Fährt %1 auf die Bitte hin nicht herunter, wird sie ausgeschaltet, als zöge man den Stecker: Was sie noch nicht geschrieben hat, ist verloren.</translation>
    </message>
    <message>
        <source>Shut it down from inside first.</source>
        <translation>Fahren Sie sie vorher von innen herunter.</translation>
    </message>
    <message>
        <source>%1 is saved: what its disk lacks is in its memory.</source>
        <translation>%1 ist gesichert: Was auf der Festplatte fehlt, steht im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Wait until it has come to rest, or repair it.</source>
        <translation>Warten Sie, bis sie zur Ruhe gekommen ist, oder reparieren Sie sie.</translation>
    </message>
    <message>
        <source>%1 is paused, and does not hear that it is to shut down.</source>
        <translation>%1 ist angehalten und hört nicht, dass sie herunterfahren soll.</translation>
    </message>
    <message>
        <source>%1 boots at %2, so it cannot be left paused where it was.</source>
        <translation>%1 startet auf %2 neu und kann daher nicht dort angehalten bleiben, wo sie war.</translation>
    </message>
    <message>
        <source>Pause it there when it has booted.</source>
        <translation>Halten Sie sie dort an, wenn sie gestartet ist.</translation>
    </message>
    <message>
        <source>%1 joins %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 kommt auf %3 in %2, mit eigener Netzwerkkarte und eigener Adresse.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, for which %2 has no firmware.</source>
        <translation>%1 startet mit UEFI, wofür %2 keine Firmware hat.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, and its variables (the boot order among them) stay behind: its disk has to boot without them.</source>
        <translation>%1 startet mit UEFI, und die Variablen (darunter die Startreihenfolge) bleiben zurück: Die Festplatte muss ohne sie starten.</translation>
    </message>
    <message>
        <source>See that its boot loader is also where firmware looks by itself (EFI/BOOT).</source>
        <translation>Sorgen Sie dafür, dass der Bootloader auch dort liegt, wo Firmware von selbst sucht (EFI/BOOT).</translation>
    </message>
    <message>
        <source>At %1 it gets the flavor %2.</source>
        <translation>Auf %1 bekommt sie den Flavor %2.</translation>
    </message>
    <message>
        <source>%1 has no disk, so there is nothing to boot from elsewhere.</source>
        <translation>%1 hat keine Festplatte, also nichts, wovon sie anderswo starten könnte.</translation>
    </message>
    <message>
        <source>%1 has %2 disks, and only the first would be copied.</source>
        <translation>%1 hat %2 Festplatten, und nur die erste würde kopiert.</translation>
    </message>
    <message>
        <source>Take the others out, or move it with its memory.</source>
        <translation>Nehmen Sie die anderen heraus, oder verschieben Sie sie mit ihrem Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 boots by a kernel beside its disk (%2), which a copy of the disk lacks.</source>
        <translation>%1 startet mit einem Kernel neben der Festplatte (%2), der einer Kopie der Festplatte fehlt.</translation>
    </message>
    <message>
        <source>Install a boot loader and a kernel on its disk.</source>
        <translation>Installieren Sie einen Bootloader und einen Kernel auf ihrer Festplatte.</translation>
    </message>
    <message>
        <source>Its disk %1 lies in no file of this host; move it into a qcow2 file first.</source>
        <translation>Die Festplatte %1 liegt in keiner Datei dieses Hosts; bringen Sie sie erst in eine qcow2-Datei.</translation>
    </message>
    <message>
        <source>%1 boots from a volume, of which %2 makes no image.</source>
        <translation>%1 startet von einem Volume, von dem %2 kein Abbild macht.</translation>
    </message>
    <message>
        <source>Make an image of the volume instead.</source>
        <translation>Machen Sie stattdessen ein Abbild des Volumes.</translation>
    </message>
    <message>
        <source>%1 has volumes, which a snapshot does not hold.</source>
        <translation>%1 hat Volumes, die ein Schnappschuss nicht enthält.</translation>
    </message>
    <message>
        <source>Detach them first.</source>
        <translation>Hängen Sie sie erst ab.</translation>
    </message>
    <message>
        <source>See whether its daemon (libvirtd) runs there.</source>
        <translation>Sehen Sie nach, ob dort sein Dienst (libvirtd) läuft.</translation>
    </message>
    <message>
        <source>See whether the address is right, and the machine switched on.</source>
        <translation>Sehen Sie nach, ob die Adresse stimmt und der Rechner eingeschaltet ist.</translation>
    </message>
    <message>
        <source>%1 runs at %2 again; it was booted anew.</source>
        <translation>%1 läuft wieder auf %2; sie wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Cancelled: %1 runs at %2 again; it was booted anew.</source>
        <translation>Abgebrochen: %1 läuft wieder auf %2; sie wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Shut it down from inside, or have it switched off, as if its plug were pulled.</source>
        <translation>Fahren Sie sie von innen herunter, oder lassen Sie sie ausschalten, als zöge man den Stecker.</translation>
    </message>
    <message>
        <source>The image of its disk stays at %1: if it surely runs nowhere, start it from that; else delete it.</source>
        <translation>Das Abbild der Festplatte bleibt auf %1: Läuft sie sicher nirgends, starten Sie sie daraus; sonst löschen Sie es.</translation>
    </message>
    <message>
        <source>It was taken out of the queue before it began.</source>
        <translation>Vor dem Beginn aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>Nothing was done: you did not agree.</source>
        <translation>Nichts wurde getan: Sie haben nicht zugestimmt.</translation>
    </message>
    <message>
        <source>%1 could not be switched off at %2 within %3 seconds.</source>
        <translation>%1 konnte auf %2 nicht innerhalb von %3 Sekunden ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>Switch it off yourself, then move it again.</source>
        <translation>Schalten Sie sie selbst aus, und verschieben Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and has not within %2 seconds; it may do so yet.</source>
        <translation>%1 sollte herunterfahren und hat es in %2 Sekunden nicht getan; vielleicht tut sie es noch.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and is %2 at %3 now: somebody else has dealt with it.</source>
        <translation>%1 sollte herunterfahren und ist auf %3 nun anders (%2): Jemand anders hat eingegriffen.</translation>
    </message>
    <message>
        <source>%1 is not off at %2 any more (it is %3), so it does not boot at %4.</source>
        <translation>%1 ist auf %2 nicht mehr aus (%3) und startet daher nicht auf %4.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off, as far as can be told.</source>
        <translation>%1 bleibt, soweit bekannt, ausgeschaltet auf %2.</translation>
    </message>
    <message>
        <source>%1 has no disk in a file, so there is nothing to copy.</source>
        <translation>%1 hat keine Festplatte in einer Datei, also gibt es nichts zu kopieren.</translation>
    </message>
    <message>
        <source>The cloud took the order for a snapshot but named no image.</source>
        <translation>Die Cloud hat den Auftrag für einen Schnappschuss angenommen, aber kein Abbild genannt.</translation>
    </message>
    <message>
        <source>Look into its log.</source>
        <translation>Sehen Sie in ihr Protokoll.</translation>
    </message>
    <message>
        <source>The cloud keeps its snapshots as %1; only qcow2 and raw are copied.</source>
        <translation>Die Cloud legt ihre Schnappschüsse als %1 ab; kopiert werden nur qcow2 und raw.</translation>
    </message>
    <message>
        <source>Ask its operator for one of these.</source>
        <translation>Bitten Sie ihren Betreiber um eines davon.</translation>
    </message>
    <message>
        <source>QEMU could not copy the disk; its log tells why.</source>
        <translation>QEMU konnte die Festplatte nicht kopieren; sein Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>1 instance, API %1</source>
        <translation>1 Instanz, API %1</translation>
    </message>
    <message>
        <source>%1 instances, API %2</source>
        <translation>%1 Instanzen, API %2</translation>
    </message>
    <message>
        <source>1 processor</source>
        <translation>1 Prozessor</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back.</source>
        <translation>Warten Sie auf jenen Umzug, oder setzen Sie ihn fort oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>%1 takes no instances now: %2</source>
        <translation>%1 nimmt jetzt keine Instanzen auf: %2</translation>
    </message>
    <message>
        <source>with CPU and memory state</source>
        <translation>mit Prozessor- und Speicherzustand</translation>
    </message>
    <message>
        <source>none of its own: guests get the user-mode network</source>
        <translation>keine eigenen: Gäste bekommen das Netz des Benutzermodus</translation>
    </message>
    <message>
        <source>Instances cannot be moved from or to here with their memory.</source>
        <translation>Von hier und hierher lassen sich Instanzen nicht mit ihrem Arbeitsspeicher verschieben.</translation>
    </message>
    <message>
        <source>no limits, or it does not tell them</source>
        <translation>keine Grenzen, oder sie werden nicht genannt</translation>
    </message>
    <message>
        <source>can be made of the image %1 with the flavor %2</source>
        <translation>lässt sich aus dem Abbild %1 mit dem Flavor %2 anlegen</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 of images</source>
        <translation>%1 für Abbilder</translation>
    </message>
    <message>
        <source>%1 processors</source>
        <translation>%1 Prozessoren</translation>
    </message>
    <message>
        <source>Something is going on with %1 at %2.</source>
        <translation>Auf %2 ist mit %1 gerade etwas im Gange.</translation>
    </message>
    <message>
        <source>%1 is broken at %2.</source>
        <translation>%1 ist auf %2 defekt.</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and runs at %4, where somebody started it.</source>
        <translation>%1 ist auf %3 %2 und läuft auf %4, wo jemand sie gestartet hat.</translation>
    </message>
    <message>
        <source>Roll the move back to end it with that one.</source>
        <translation>Nehmen Sie den Umzug zurück, um ihn mit dieser abzuschließen.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is %3 there now.</source>
        <translation>%1 ist auf %2 angekommen und ist dort nun %3.</translation>
    </message>
    <message>
        <source>If it is to stay there, start it and resume the move then.</source>
        <translation>Soll sie dort bleiben, starten Sie sie und setzen Sie dann den Umzug fort.</translation>
    </message>
    <message>
        <source>Else roll the move back to where it was suspended at %1.</source>
        <translation>Andernfalls nehmen Sie den Umzug zurück: Es geht dann auf %1 weiter, wo sie angehalten wurde.</translation>
    </message>
    <message>
        <source>%1 has arrived at %2 and is not brought back any more; resume the move to finish it.</source>
        <translation>%1 ist auf %2 angekommen und wird nicht mehr zurückgeholt; setzen Sie den Umzug fort, um ihn abzuschließen.</translation>
    </message>
    <message>
        <source>To keep it, resume the move.</source>
        <translation>Um sie zu behalten, setzen Sie den Umzug fort.</translation>
    </message>
    <message>
        <source>To keep it, start it there and resume the move then.</source>
        <translation>Um sie zu behalten, starten Sie sie dort und setzen Sie dann den Umzug fort.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 already.</source>
        <translation>%1 ist auf %3 schon da (%2).</translation>
    </message>
    <message>
        <source>Roll back, and lose what it has done there?</source>
        <translation>Zurücknehmen und verlieren, was sie dort getan hat?</translation>
    </message>
    <message>
        <source>At %1 is not what was saved of %2: %3</source>
        <translation>Auf %1 liegt nicht mehr, was von %2 gesichert wurde: %3</translation>
    </message>
    <message>
        <source>Go on with what was saved, and lose what is there?</source>
        <translation>Mit dem Gesicherten weitermachen und verlieren, was dort liegt?</translation>
    </message>
    <message>
        <source>The move of %1 has ended already; there is nothing to go on with.</source>
        <translation>Der Umzug von %1 ist schon beendet; es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>%1 cannot go on at %2: %3</source>
        <translation>%1 kann auf %2 nicht weiterlaufen: %3</translation>
    </message>
    <message>
        <source>What arrived at %1 stays; resume the move to finish it with that.</source>
        <translation>Was auf %1 angekommen ist, bleibt; setzen Sie den Umzug fort, um ihn damit abzuschließen.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one.</source>
        <translation>Läuft sie anderswo, löschen Sie diese hier.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it.</source>
        <translation>Nur wenn sie sicher nirgends läuft, starten Sie sie.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one by force.</source>
        <translation>Läuft sie anderswo, löschen Sie diese hier mit Gewalt.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it by force.</source>
        <translation>Nur wenn sie sicher nirgends läuft, starten Sie sie mit Gewalt.</translation>
    </message>
    <message>
        <source>Its package stays at %1: if it surely runs nowhere, restore it by force; else delete it.</source>
        <translation>Das Paket bleibt auf %1: Läuft die Maschine sicher nirgends, stellen Sie sie daraus mit Gewalt wieder her; sonst löschen Sie es.</translation>
    </message>
    <message>
        <source>Start it first, then move it.</source>
        <translation>Starten Sie sie erst, dann verschieben Sie sie.</translation>
    </message>
    <message>
        <source>%1 runs at %2 and at %3, as somebody started it at %2.</source>
        <translation>%1 läuft auf %2 und auf %3, denn jemand hat sie auf %2 gestartet.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, switch off the other, then resume the move.</source>
        <translation>Soll die auf %1 bleiben, schalten Sie die andere aus und setzen Sie dann den Umzug fort.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, delete the other by force, then roll the move back.</source>
        <translation>Soll die auf %1 bleiben, löschen Sie die andere mit Gewalt und nehmen Sie dann den Umzug zurück.</translation>
    </message>
    <message>
        <source>The name of an instance is one line of up to %1 characters, without a blank at either end.</source>
        <translation>Der Name einer Instanz ist eine Zeile von höchstens %1 Zeichen, ohne Leerzeichen am Anfang oder Ende.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is %1 there, its memory is gone.</source>
        <translation>Sie ist dort %1, ihr Arbeitsspeicher ist verloren.</translation>
    </message>
    <message>
        <source>%1 was taken out of this move&apos;s hands at %2 by force, and may run anywhere.</source>
        <translation>%1 wurde diesem Umzug auf %2 mit Gewalt aus der Hand genommen und kann überall laufen.</translation>
    </message>
    <message>
        <source>%1 arrived at %2 and is not there any more; whoever moved or deleted it has the newer state.</source>
        <translation>%1 ist auf %2 angekommen und nicht mehr da; wer sie verschoben oder gelöscht hat, hat den neueren Stand.</translation>
    </message>
    <message>
        <source>%1 is held at %2 for another move.</source>
        <translation>%1 wird auf %2 für einen anderen Umzug festgehalten.</translation>
    </message>
    <message>
        <source>%1 is being saved at %2.</source>
        <translation>%1 wird auf %2 gerade gesichert.</translation>
    </message>
    <message>
        <source>A person saved it meanwhile.</source>
        <translation>Jemand hat sie inzwischen gesichert.</translation>
    </message>
    <message>
        <source>The move was on its way back.</source>
        <translation>Der Umzug war schon auf dem Rückweg.</translation>
    </message>
    <message>
        <source>It is not at %1 any more, so there was nothing left to finish.</source>
        <translation>Sie ist nicht mehr auf %1, es gab also nichts mehr abzuschließen.</translation>
    </message>
    <message>
        <source>The roll back stopped.</source>
        <translation>Das Zurücknehmen blieb stehen.</translation>
    </message>
    <message>
        <source>%1 cannot be removed at %2.</source>
        <translation>%1 lässt sich auf %2 nicht entfernen.</translation>
    </message>
    <message>
        <source>No second one of it was started: ask for it once more if you want that, and agree to it.</source>
        <translation>Es wurde keine zweite davon gestartet: Verlangen Sie es noch einmal, wenn Sie das wollen, und stimmen Sie zu.</translation>
    </message>
    <message>
        <source>The machine of the package %1 is being restored at %2 already.</source>
        <translation>Die Maschine des Pakets %1 wird auf %2 schon wiederhergestellt.</translation>
    </message>
    <message>
        <source>Wait for that; if you want a second one beside it, ask for it then.</source>
        <translation>Warten Sie darauf; wollen Sie daneben eine zweite, verlangen Sie sie dann.</translation>
    </message>
    <message>
        <source>A package of this machine is being restored at %1 just now.</source>
        <translation>Ein Paket dieser Maschine wird auf %1 gerade wiederhergestellt.</translation>
    </message>
    <message>
        <source>Wait for that, then see whether this one is wanted still.</source>
        <translation>Warten Sie darauf, und sehen Sie dann, ob diese noch gewünscht ist.</translation>
    </message>
    <message>
        <source>%1 runs at %2 already: there would be two of one machine.</source>
        <translation>%1 läuft schon auf %2: Es gäbe zwei von einer Maschine.</translation>
    </message>
    <message>
        <source>An earlier move has left %1 at %2, which cannot be asked now: it may run there.</source>
        <translation>Ein früherer Umzug hat %1 auf %2 gelassen, wo jetzt nicht nachgesehen werden kann: Sie läuft vielleicht dort.</translation>
    </message>
    <message>
        <source>Move that one, if there is to be one of it only.</source>
        <translation>Ziehen Sie jene um, wenn es nur eine geben soll.</translation>
    </message>
    <message>
        <source>No site is configured for %1.</source>
        <translation>Für %1 ist kein Standort eingerichtet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is held at &quot;%2&quot; still: that cloud has not let it go.</source>
        <translation>„%1“ wird bei „%2“ noch festgehalten: diese Cloud hat sie nicht freigegeben.</translation>
    </message>
    <message>
        <source>%1 is in no network of its host; it joins the default network at %2 and gets another address.</source>
        <translation>%1 ist in keinem Netz ihres Wirts; sie kommt bei %2 ins Standardnetz und bekommt eine andere Adresse.</translation>
    </message>
    <message>
        <source>Name the network it shall join, if it is to be another.</source>
        <translation>Nennen Sie das Netz, in das sie kommen soll, wenn es ein anderes sein soll.</translation>
    </message>
    <message>
        <source>The saved memory of %1 (%2) may not be read by the user who runs this.</source>
        <translation>Der gesicherte Arbeitsspeicher von %1 (%2) darf von dem Konto, unter dem dies läuft, nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give it to them (`chown %1 %2`), then try again.</source>
        <translation>Geben Sie ihn ihm (`chown %1 %2`), und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The move of %1 was from %2 to %3, and one of these names is no site&apos;s any more: give the site its old name, or add it again, until the move has ended.</source>
        <translation>Der Umzug von %1 ging von %2 nach %3, und einer dieser Namen gehört keinem Standort mehr: Geben Sie dem Standort seinen alten Namen, oder fügen Sie ihn wieder hinzu, bis der Umzug zu Ende ist.</translation>
    </message>
    <message>
        <source>%1 gets a network of its own at %2, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 bekommt auf %2 ein eigenes Netz, aus dem sie andere erreicht und in dem niemand sie erreicht.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and what was saved of it is kept at %4.</source>
        <translation>%1 ist auf %3 (%2), und was davon gesichert wurde, wird auf %4 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 is another place than when the move of %2 began: it was %3 and is %4.</source>
        <translation>%1 ist ein anderer Ort als zu Beginn des Umzugs von %2: Es war %3 und ist %4.</translation>
    </message>
    <message>
        <source>Set it back in its settings until the move has ended.</source>
        <translation>Stellen Sie es in den Einstellungen zurück, bis der Umzug beendet ist.</translation>
    </message>
</context>
<context>
    <name>jobwords</name>
    <message>
        <source>working...</source>
        <translation>in Arbeit...</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, held</source>
        <translation>
            <numerusform>%n wartet, angehalten</numerusform>
            <numerusform>%n warten, angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Nichts ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n unvollendet</numerusform>
            <numerusform>%n unvollendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>movereport</name>
    <message>
        <source>with its memory</source>
        <translation>mit Arbeitsspeicher</translation>
    </message>
    <message>
        <source>with its memory, in an instance of its own</source>
        <translation>mit Arbeitsspeicher, in einer eigenen Instanz</translation>
    </message>
    <message>
        <source>its disks only</source>
        <translation>nur die Festplatten</translation>
    </message>
    <message>
        <source>suspend it</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>save its state</source>
        <translation>Zustand sichern</translation>
    </message>
    <message>
        <source>bring the package over</source>
        <translation>Paket hinüberbringen</translation>
    </message>
    <message>
        <source>send a base image</source>
        <translation>ein Basisabbild senden</translation>
    </message>
    <message>
        <source>let it go on there</source>
        <translation>dort weiterlaufen lassen</translation>
    </message>
    <message>
        <source>let go of the source</source>
        <translation>Quelle freigeben</translation>
    </message>
    <message>
        <source>remove what had arrived</source>
        <translation>Angekommenes entfernen</translation>
    </message>
    <message>
        <source>make sure that it cannot start there</source>
        <translation>sicherstellen, dass dort nichts starten kann</translation>
    </message>
    <message>
        <source>let it go on at the source</source>
        <translation>an der Quelle weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>Festplatten</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>B against A</source>
        <translation>B gegenüber A</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Two moves compared, B seen from A</source>
        <translation>Zwei Umzüge im Vergleich, B von A aus gesehen</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Anzahl</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are chosen</source>
        <translation>
            <numerusform>%n Umzug ist gewählt</numerusform>
            <numerusform>%n Umzüge sind gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>shut it down</source>
        <translation>herunterfahren</translation>
    </message>
    <message>
        <source>bring the disk over</source>
        <translation>Festplatte hinüberbringen</translation>
    </message>
    <message>
        <source>boot it there</source>
        <translation>dort starten</translation>
    </message>
</context>
<context>
    <name>movewords</name>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>standing still</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <translation>%1 (als %2)</translation>
    </message>
    <message>
        <source>memory and disks: %1</source>
        <translation>Arbeitsspeicher und Festplatten: %1</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>gesendet: %1</translation>
    </message>
    <message>
        <source>%1, interrupted in between</source>
        <translation>%1, zwischendurch unterbrochen</translation>
    </message>
</context>
<context>
    <name>planwords</name>
    <message>
        <source>The base of its disks is at %1 already.</source>
        <translation>Die Basis der Festplatten ist auf %1 schon vorhanden.</translation>
    </message>
    <message>
        <source>It cannot move there as things are:</source>
        <translation>So ist der Umzug dorthin nicht möglich:</translation>
    </message>
    <message>
        <source>It keeps its memory, and stays paused.</source>
        <translation>Der Arbeitsspeicher bleibt erhalten, und die Maschine bleibt pausiert.</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are.</source>
        <translation>Der Arbeitsspeicher bleibt erhalten: Programme laufen weiter, wo sie sind.</translation>
    </message>
    <message>
        <source>Up to %1 of memory and %2 of disk, before they are compressed.</source>
        <translation>Bis zu %1 Arbeitsspeicher und %2 Festplatte, vor der Komprimierung.</translation>
    </message>
    <message>
        <source>About %1 to send.</source>
        <translation>Etwa %1 zu senden.</translation>
    </message>
    <message>
        <source>Up to about %1 to send.</source>
        <translation>Bis zu etwa %1 zu senden.</translation>
    </message>
    <message>
        <source>It stands still for about %1.</source>
        <translation>Die Maschine steht etwa %1 still.</translation>
    </message>
    <message>
        <source>It stands still for up to about %1.</source>
        <translation>Die Maschine steht bis zu etwa %1 still.</translation>
    </message>
    <message>
        <source>It takes about %1, and stands still for about %2.</source>
        <translation>Dauert etwa %1; die Maschine steht dabei etwa %2 still.</translation>
    </message>
    <message>
        <source>It takes up to about %1, and stands still for up to about %2.</source>
        <translation>Dauert bis zu etwa %1; die Maschine steht dabei bis zu etwa %2 still.</translation>
    </message>
    <message>
        <source>Saving %1, sending %2, restoring %3; they overlap.</source>
        <translation>Sichern %1, Senden %2, Wiederherstellen %3; sie überlappen sich.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n moves from %1 to %2.</source>
        <translation>
            <numerusform>Nach %n Umzug von %1 nach %2.</numerusform>
            <numerusform>Nach %n Umzügen von %1 nach %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n other moves of %1 or %2.</source>
        <translation>
            <numerusform>Nach %n anderen Umzug von %1 oder %2.</numerusform>
            <numerusform>Nach %n anderen Umzügen von %1 oder %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>working...</source>
        <translation>in Arbeit...</translation>
    </message>
    <message>
        <source>looking at both sites...</source>
        <translation>beide Seiten werden angesehen ...</translation>
    </message>
    <message>
        <source>   (at most %1)</source>
        <translation>   (höchstens %1)</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are once you start it.</source>
        <translation>Der Arbeitsspeicher bleibt erhalten: Programme laufen weiter, wo sie sind, sobald Sie sie starten.</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew from a copy of its disk.</source>
        <translation>Nur Festplatte: Sie wird heruntergefahren und startet dort neu, von einer Kopie ihrer Festplatte.</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there.</source>
        <translation>Nur Festplatte: Sie wird kopiert, und die Kopie startet dort.</translation>
    </message>
    <message>
        <source>They keep their memory: programs go on where they are.</source>
        <translation>Der Arbeitsspeicher bleibt erhalten: Programme laufen weiter, wo sie sind.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and they boot there anew.</source>
        <translation>Nur Festplatten: Sie werden kopiert, und die Maschinen starten dort neu.</translation>
    </message>
    <message>
        <source>Some keep their memory; of the others only the disk moves.</source>
        <translation>Einige behalten ihren Arbeitsspeicher; von den anderen kommt nur die Festplatte mit.</translation>
    </message>
    <message>
        <source>Up to %1 of disk.</source>
        <translation>Bis zu %1 Festplatte.</translation>
    </message>
    <message>
        <source>Shutting down %1, sending %2, starting %3; one after the other.</source>
        <translation>Herunterfahren %1, Senden %2, Starten %3; eins nach dem anderen.</translation>
    </message>
    <message>
        <source>How long it takes is not known: none like it has moved from %1 to %2 yet at full speed.</source>
        <translation>Wie lange es dauert, ist nicht bekannt: Noch keine ähnliche ist mit voller Geschwindigkeit von %1 nach %2 umgezogen.</translation>
    </message>
</context>
<context>
    <name>trescca::AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop has them</source>
        <translation>Wie die A&amp;rbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>S&amp;prache:</translation>
    </message>
</context>
<context>
    <name>trescca::AskAgain</name>
    <message>
        <source>Ask a&amp;gain before every move</source>
        <translation>Vor &amp;jedem Umzug wieder fragen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Every move is asked about.</source>
        <translation>Vor jedem Umzug wird gefragt.</translation>
    </message>
    <message>
        <source>Not asked about where all checks are good: %1</source>
        <translation>Ohne Frage, wenn alle Prüfungen gut ausgehen: %1</translation>
    </message>
</context>
<context>
    <name>trescca::BandwidthFields</name>
    <message>
        <source>Another limit at these &amp;hours</source>
        <translation>Andere Grenze zu diesen Zei&amp;ten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Limit at these hours</source>
        <translation>Grenze zu diesen Zeiten</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Limit &amp;of all together</source>
        <translation>Grenze &amp;aller zusammen</translation>
    </message>
</context>
<context>
    <name>trescca::BranchProxy</name>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 gezeigt</translation>
    </message>
</context>
<context>
    <name>trescca::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>Ihm &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Do not trust it</source>
        <translation>&amp;Nicht vertrauen</translation>
    </message>
    <message>
        <source>Asking %1 for its certificate...</source>
        <translation>%1 wird nach seinem Zertifikat gefragt …</translation>
    </message>
    <message>
        <source>%1 shows a certificate with this SHA-256 fingerprint:</source>
        <translation>%1 zeigt ein Zertifikat mit diesem SHA-256-Fingerabdruck:</translation>
    </message>
    <message>
        <source>It is trusted already.</source>
        <translation>Ihm wird schon vertraut.</translation>
    </message>
    <message>
        <source>Until now another one was trusted:</source>
        <translation>Bisher wurde einem anderen vertraut:</translation>
    </message>
    <message>
        <source>If nobody has renewed it, somebody may be listening in.</source>
        <translation>Wenn niemand es erneuert hat, hört vielleicht jemand mit.</translation>
    </message>
    <message>
        <source>Compare it with what the owner of the server tells you, and trust it only if both are the same.</source>
        <translation>Vergleichen Sie ihn mit dem, was Ihnen der Betreiber des Servers nennt, und vertrauen Sie ihm nur, wenn beide gleich sind.</translation>
    </message>
</context>
<context>
    <name>trescca::ConsoleLog</name>
    <message>
        <source>Console log of %1 at %2</source>
        <translation>Konsolenprotokoll von %1 auf %2</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Bisher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Konsolenprotokoll</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not stand in what is shown.</source>
        <translation>„%1“ kommt im gezeigten Text nicht vor.</translation>
    </message>
</context>
<context>
    <name>trescca::Consoles</name>
    <message>
        <source>%1 has no screen that %2 can show. Its console log may tell more.</source>
        <translation>%1 hat keinen Bildschirm, den %2 zeigen kann. Das Konsolenprotokoll sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>Es ließ sich kein Browser starten. Öffnen Sie %1 selbst.</translation>
    </message>
    <message>
        <source>%1 could not be started. Try it from a terminal.</source>
        <translation>%1 ließ sich nicht starten. Versuchen Sie es in einem Terminal.</translation>
    </message>
</context>
<context>
    <name>trescca::DemoDialog</name>
    <message>
        <source>Starting...</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Two hosts are set up on this computer, with a small machine that counts. They open in a window of their own: drag the machine there from one side to the other. No machine of yours is touched, and all of it is gone when that window is closed.</source>
        <translation>Auf diesem Rechner werden zwei Hosts mit einer kleinen Maschine eingerichtet, die zählt. Sie öffnen sich in einem eigenen Fenster: Ziehen Sie die Maschine dort von einer Seite auf die andere. Keine Ihrer Maschinen wird angerührt, und alles ist weg, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>&amp;Cancel and clean up</source>
        <translation>&amp;Abbrechen und aufräumen</translation>
    </message>
    <message>
        <source>The demo could not be set up: %1</source>
        <translation>Die Demo konnte nicht eingerichtet werden: %1</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Ending the demo, and cleaning up...</source>
        <translation>Die Demo wird beendet und aufgeräumt …</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>Deta&amp;ils</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an instance, an image or a package: it is told here in full.</source>
        <translation>Wählen Sie eine Instanz, ein Abbild oder ein Paket aus: Hier steht dann alles darüber.</translation>
    </message>
    <message>
        <source>%1 does not run now, so it uses nothing.</source>
        <translation>%1 läuft gerade nicht und verbraucht deshalb nichts.</translation>
    </message>
    <message>
        <source>Something is done with %1; it is measured again after that.</source>
        <translation>Mit %1 geschieht gerade etwas; danach wird wieder gemessen.</translation>
    </message>
</context>
<context>
    <name>trescca::DragPicture</name>
    <message>
        <source>A machine is dragged from one side to the other</source>
        <translation>Eine Maschine wird von einer Seite auf die andere gezogen</translation>
    </message>
</context>
<context>
    <name>trescca::EmptyHistory</name>
    <message>
        <source>No move has been made yet.

Under Machines, drag a running machine from one side to the other. What that took is kept here: how long it was saved, sent and restored, how long it stood still, and how much went over the wire; as a table, and as charts to compare.</source>
        <translation>Noch gab es keinen Umzug.

Ziehen Sie unter „Maschinen“ eine laufende Maschine von einer Seite auf die andere. Was das gebraucht hat, wird hier festgehalten: wie lange gesichert, gesendet und wiederhergestellt wurde, wie lange die Maschine stillstand und wie viel über die Leitung ging; als Tabelle und in Diagrammen zum Vergleichen.</translation>
    </message>
</context>
<context>
    <name>trescca::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>trescca::FileActions</name>
    <message>
        <source>%1, %2. It is unpacked or converted first.</source>
        <translation>%1, %2. Wird zuerst entpackt oder umgewandelt.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>&amp;New instance from this image...</source>
        <translation>&amp;Neue Instanz aus diesem Abbild...</translation>
    </message>
    <message>
        <source>&amp;Download...</source>
        <translation>Herunterla&amp;den...</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>P&amp;ush a file...</source>
        <translation>Datei &amp;hochladen...</translation>
    </message>
    <message>
        <source>P&amp;ush a file to %1...</source>
        <translation>Datei auf %1 &amp;hochladen...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file...</source>
        <translation>&amp;Neue Instanz aus einer Datei...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file at %1...</source>
        <translation>&amp;Neue Instanz auf %1 aus einer Datei...</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Download into a folder</source>
        <translation>In einen Ordner herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>The image %1 of %2, %3.</source>
        <translation>Das Abbild %1 von %2, %3.</translation>
    </message>
    <message>
        <source>%1 is a saved machine, not a disk. Restore it at %2?</source>
        <translation>%1 ist eine gesicherte Maschine, keine Festplatte. Auf %2 wiederherstellen?</translation>
    </message>
    <message>
        <source>It is sent there, and goes on where it was saved.</source>
        <translation>Sie wird dorthin gesendet und läuft weiter, wo sie gesichert wurde.</translation>
    </message>
</context>
<context>
    <name>trescca::FileEdit</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>trescca::FileField</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>trescca::FilterBar</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>part of a machine&apos;s name</source>
        <translation>Teil des Maschinennamens</translation>
    </message>
    <message>
        <source>&amp;Site:</source>
        <translation>&amp;Standort:</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>Zeitra&amp;um:</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>&amp;Ergebnis:</translation>
    </message>
    <message>
        <source>all</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>from ... to</source>
        <translation>von ... bis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>trescca::FindingsList</name>
    <message numerus="yes">
        <source>%n checks are good: &amp;details</source>
        <translation>
            <numerusform>%n Prüfung ist gut: &amp;Details</numerusform>
            <numerusform>%n Prüfungen sind gut: &amp;Details</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::FoundSiteView</name>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>C&amp;hange it here</source>
        <translation>&amp;Hier ändern</translation>
    </message>
    <message>
        <source>Writes it into Trescca&apos;s own config.yml, which counts from then on. Passwords and other secrets stay where they are.</source>
        <translation>Schreibt es in Tresccas eigene config.yml, die von da an gilt. Passwörter und andere Geheimnisse bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>It comes from clouds.yaml, which OpenStack&apos;s own programs use too.</source>
        <translation>Es kommt aus clouds.yaml, das auch OpenStacks eigene Programme verwenden.</translation>
    </message>
    <message>
        <source>This computer, which Trescca knows without being told.</source>
        <translation>Dieser Computer, den Trescca von selbst kennt.</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Benutzer:</translation>
    </message>
    <message>
        <source>Project:</source>
        <translation>Projekt:</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>Region:</translation>
    </message>
    <message>
        <source>It is hidden, so it is offered nowhere. Moves on their way and the history are as before.</source>
        <translation>Er ist ausgeblendet und wird nirgends angeboten. Laufende Umzüge und der Verlauf bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Hid&amp;e</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Einblenden</translation>
    </message>
    <message>
        <source>Has it offered again where sites are chosen.</source>
        <translation>Bietet ihn wieder an, wo Standorte gewählt werden.</translation>
    </message>
    <message>
        <source>Offers it no more where sites are chosen. It stays in this list.</source>
        <translation>Bietet ihn nicht mehr an, wo Standorte gewählt werden. In dieser Liste bleibt er.</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHostDialog</name>
    <message>
        <source>landing and the cloud&apos;s name</source>
        <translation>landing und der Name der Cloud</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>der kleinste passende</translation>
    </message>
    <message>
        <source>the only one, or the cloud&apos;s choice</source>
        <translation>das einzige, oder die Wahl der Cloud</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>any</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Package of tresccad</source>
        <translation>Paket von tresccad</translation>
    </message>
    <message>
        <source>the one beside this program</source>
        <translation>das neben diesem Programm</translation>
    </message>
    <message>
        <source>New guest host</source>
        <translation>Neuer Gasthost</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>A guest host is an instance of a cloud that runs a tresccad: machines go there with their memory, also where the cloud itself takes none. They run in an instance, so they are slower there.</source>
        <translation>Ein Gasthost ist eine Instanz einer Cloud, in der ein tresccad läuft: Maschinen gehen mit ihrem Arbeitsspeicher dorthin, auch wo die Cloud selbst keinen annimmt. Sie laufen in einer Instanz und sind dort deshalb langsamer.</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>C&amp;loud:</source>
        <translation>C&amp;loud:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Memory for guests:</source>
        <translation>&amp;Speicher für Gäste:</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Flavor:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>Netz&amp;werk:</translation>
    </message>
    <message>
        <source>Network of a floating &amp;address:</source>
        <translation>Netzwerk einer Fl&amp;oating-Adresse:</translation>
    </message>
    <message>
        <source>Let in fr&amp;om (CIDR):</source>
        <translation>Zugang &amp;von (CIDR):</translation>
    </message>
    <message>
        <source>&amp;Package of tresccad:</source>
        <translation>Pa&amp;ket von tresccad:</translation>
    </message>
    <message>
        <source>Asking %1...</source>
        <translation>%1 wird gefragt ...</translation>
    </message>
    <message>
        <source>%1 is made of the image %2 with the flavor %3 (%4 of memory). That takes some minutes, and the cloud may charge for it.</source>
        <translation>%1 wird aus dem Abbild %2 mit dem Flavor %3 gemacht (%4 Speicher). Das dauert einige Minuten, und die Cloud berechnet es vielleicht.</translation>
    </message>
    <message>
        <source>Ma&amp;ke it</source>
        <translation>Anle</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHosts</name>
    <message>
        <source>%1 is a guest host. What runs on it is lost with it, and is not known: %2</source>
        <translation>%1 ist ein Gasthost. Was darauf läuft, geht mit ihm verloren, und ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>%1 is a guest host. Nothing is on it.</source>
        <translation>%1 ist ein Gasthost. Darauf ist nichts.</translation>
    </message>
    <message>
        <source>%1 is a guest host. These are on it, and are lost with it: %2.</source>
        <translation>%1 ist ein Gasthost. Darauf sind, und gehen mit ihm verloren: %2.</translation>
    </message>
    <message>
        <source>New &amp;guest host...</source>
        <translation>Neuer &amp;Gasthost ...</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryChart</name>
    <message>
        <source>Times of past moves</source>
        <translation>Zeiten bisheriger Umzüge</translation>
    </message>
    <message>
        <source>Times by machine and way</source>
        <translation>Zeiten nach Maschine und Weg</translation>
    </message>
    <message>
        <source>Times over the days</source>
        <translation>Zeiten im Lauf der Tage</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Timeline of a move</source>
        <translation>Zeitachse eines Umzugs</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Time to save it</source>
        <translation>Dauer des Sicherns</translation>
    </message>
    <message>
        <source>Time to send it</source>
        <translation>Dauer des Sendens</translation>
    </message>
    <message>
        <source>Time to restore it</source>
        <translation>Dauer des Wiederherstellens</translation>
    </message>
    <message>
        <source>How long it stood still</source>
        <translation>Wie lange die Maschine stillstand</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time for all of it; the stages overlap</source>
        <translation>Dauer insgesamt; die Phasen überlappen sich</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>Was über die Leitung ging</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryPage</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>Report of the chosen moves</source>
        <translation>Bericht der gewählten Umzüge</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Umzüge</translation>
    </message>
    <message>
        <source>By machine and way</source>
        <translation>Nach Maschine und Weg</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Timeline of the chosen</source>
        <translation>Zeitachse der gewählten</translation>
    </message>
    <message>
        <source>&amp;Kind of chart:</source>
        <translation>Diagrammt&amp;yp:</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Alles zei&amp;gen</translation>
    </message>
    <message>
        <source>Undo zooming and dragging (Home)</source>
        <translation>Zoomen und Ziehen rückgängig machen (Pos1)</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>Ex&amp;portieren...</translation>
    </message>
    <message numerus="yes">
        <source>%n moves</source>
        <translation>
            <numerusform>%n Umzug</numerusform>
            <numerusform>%n Umzüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n moves</source>
        <translation>
            <numerusform>%1 von %n Umzug</numerusform>
            <numerusform>%1 von %n Umzügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a move to read all of it, or two (with Ctrl) to compare them.</source>
        <translation>Wählen Sie einen Umzug, um alles darüber zu lesen, oder zwei (mit Strg), um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Chart as an image (*.png)</source>
        <translation>Diagramm als Bild (*.png)</translation>
    </message>
    <message>
        <source>Chart as a PDF (*.pdf)</source>
        <translation>Diagramm als PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Chart as a drawing (*.svg)</source>
        <translation>Diagramm als Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table of these moves (*.csv)</source>
        <translation>Tabelle dieser Umzüge (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>There is no report of that move: it has not ended yet, or was removed from the history.</source>
        <translation>Von diesem Umzug gibt es keinen Bericht: Er ist noch nicht zu Ende oder wurde aus dem Verlauf entfernt.</translation>
    </message>
</context>
<context>
    <name>trescca::ImportDialog</name>
    <message>
        <source>Import clouds</source>
        <translation>Clouds importieren</translation>
    </message>
    <message>
        <source>Clouds of this clouds.&amp;yaml:</source>
        <translation>Clouds dieser clouds.&amp;yaml:</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Passwords and other secrets stay where they are: give them anew at each site.</source>
        <translation>Passwörter und andere Geheimnisse bleiben, wo sie sind: Geben Sie sie bei jedem Standort neu ein.</translation>
    </message>
    <message>
        <source>There is a site of this name already.</source>
        <translation>Einen Standort dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a clouds.yaml, as OpenStack&apos;s own programs use it.</source>
        <translation>Wählen Sie eine clouds.yaml, wie die Programme von OpenStack sie verwenden.</translation>
    </message>
    <message>
        <source>There are no clouds in it.</source>
        <translation>Darin sind keine Clouds.</translation>
    </message>
</context>
<context>
    <name>trescca::ItemActions</name>
    <message>
        <source>&amp;Move to the other side</source>
        <translation>Auf die andere Seite &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Shut &amp;down</source>
        <translation>&amp;Herunterfahren</translation>
    </message>
    <message>
        <source>Re&amp;boot</source>
        <translation>Neu s&amp;tarten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>Si&amp;chern</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>&amp;Move to %1</source>
        <translation>Nach %1 &amp;verschieben</translation>
    </message>
    <message>
        <source>Console &amp;log</source>
        <translation>Konso&amp;lenprotokoll</translation>
    </message>
    <message>
        <source>&amp;Copy to the other side</source>
        <translation>Auf die andere Seite &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Force off...</source>
        <translation>Sofort &amp;ausschalten...</translation>
    </message>
    <message>
        <source>D&amp;elete instance...</source>
        <translation>&amp;Instanz löschen...</translation>
    </message>
    <message>
        <source>D&amp;elete image or package...</source>
        <translation>Abbild oder Paket &amp;löschen...</translation>
    </message>
    <message>
        <source>&amp;Copy to %1</source>
        <translation>Nach %1 &amp;kopieren</translation>
    </message>
    <message>
        <source>Move t&amp;o</source>
        <translation>Verschieben &amp;nach</translation>
    </message>
    <message>
        <source>Copy t&amp;o</source>
        <translation>Kopieren n&amp;ach</translation>
    </message>
    <message>
        <source>Re&amp;name instance...</source>
        <translation>Instanz &amp;umbenennen...</translation>
    </message>
    <message>
        <source>Rena&amp;me image or package...</source>
        <translation>Abbild oder Paket u&amp;mbenennen...</translation>
    </message>
    <message>
        <source>Dele&amp;te...</source>
        <translation>Lösch&amp;en...</translation>
    </message>
    <message>
        <source>R&amp;ename...</source>
        <translation>U&amp;mbenennen...</translation>
    </message>
</context>
<context>
    <name>trescca::JobList</name>
    <message>
        <source>Nothing is on its way. Drag a machine from one side to the other.</source>
        <translation>Nichts ist unterwegs. Ziehen Sie eine Maschine von einer Seite zur anderen.</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>Ganz nach &amp;vorn</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and was moved on to %3 since.</source>
        <translation>%1 ist in %2 angekommen und wurde seither nach %3 weiterverschoben.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is not there any more.</source>
        <translation>%1 ist in %2 angekommen und ist nicht mehr dort.</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>trescca::JobRow</name>
    <message>
        <source>Move &amp;back</source>
        <translation>&amp;Zurückverschieben</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Ausb&amp;lenden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being cancelled: %1</source>
        <translation>wird abgebrochen: %1</translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation> %1 von %2</translation>
    </message>
    <message>
        <source>, nothing comes</source>
        <translation>, nichts kommt an</translation>
    </message>
    <message>
        <source>working...</source>
        <translation>in Arbeit...</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Dauer: %1.</translation>
    </message>
    <message>
        <source>It stood still for %1; %2 were sent.</source>
        <translation>Stillstand: %1; gesendet: %2.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Erneut versu&amp;chen</translation>
    </message>
    <message>
        <source>Looks at both sides once more, and begins from the start</source>
        <translation>Prüft beide Seiten noch einmal und beginnt von vorn</translation>
    </message>
    <message>
        <source>Show &amp;report</source>
        <translation>Be&amp;richt anzeigen</translation>
    </message>
    <message>
        <source>Drag it to another place, or press Alt+Up or Alt+Down, to have it sooner or later</source>
        <translation>Ziehen Sie sie an eine andere Stelle oder drücken Sie Alt+Auf oder Alt+Ab, damit sie früher oder später an die Reihe kommt</translation>
    </message>
    <message>
        <source>Takes it out of the queue: nothing has begun yet</source>
        <translation>Nimmt sie aus der Warteschlange: Noch hat nichts begonnen</translation>
    </message>
    <message>
        <source>waiting: the queue is held</source>
        <translation>wartet: Die Warteschlange ist angehalten</translation>
    </message>
    <message>
        <source>waiting for a site that does not answer</source>
        <translation>wartet auf einen Standort, der nicht antwortet</translation>
    </message>
    <message>
        <source>It stood still for %1.</source>
        <translation>Stillstand: %1.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Den Umzug fortsetzen, wo er unterbrochen wurde</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>Zurückne&amp;hmen</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Den Umzug zurücknehmen: %1 läuft wieder auf %2</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Sends on from where it paused</source>
        <translation>Sendet da weiter, wo pausiert wurde</translation>
    </message>
    <message>
        <source>Sends next to nothing until you go on; a machine that is saved by then stands still meanwhile</source>
        <translation>Sendet fast nichts, bis Sie fortsetzen; eine Maschine, die schon gesichert ist, steht so lange still</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
</context>
<context>
    <name>trescca::LastQuestion</name>
    <message>
        <source>&amp;Don&apos;t ask for moves like this</source>
        <translation>Bei Umzügen wie &amp;diesem nicht fragen</translation>
    </message>
    <message>
        <source>From %1 to %2, where all checks are good again and nothing is chosen here. Settings have the question back.</source>
        <translation>Von %1 nach %2, wenn wieder alle Prüfungen gut sind und hier nichts gewählt wird. In den Einstellungen lässt sich die Frage zurückholen.</translation>
    </message>
    <message>
        <source>Only where all checks are good, and nothing is chosen here.</source>
        <translation>Nur wenn alle Prüfungen gut sind und hier nichts gewählt ist.</translation>
    </message>
</context>
<context>
    <name>trescca::LiveChart</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Throughput and stages</source>
        <translation>Durchsatz und Phasen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Choose a row to see how fast it goes, and when its stages were at work.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, wie schnell es geht und wann welche Phase lief.</translation>
    </message>
    <message>
        <source>%1 has not begun yet.</source>
        <translation>%1 hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>%1 sent, %2 at most.</source>
        <translation>%1 gesendet, höchstens %2.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>nothing was sent yet.</source>
        <translation>noch wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>trescca::MainWindow</name>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>Ma&amp;chines</source>
        <translation>Mas&amp;chinen</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Ü&amp;bertragungen</translation>
    </message>
    <message>
        <source>&amp;Other side</source>
        <translation>Andere &amp;Seite</translation>
    </message>
</context>
<context>
    <name>trescca::MoveDialog</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <translation>%1 von %2 nach %3 verschieben</translation>
    </message>
    <message>
        <source>Looking at both sides...</source>
        <translation>Beide Seiten werden geprüft...</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>First mend what is said below.</source>
        <translation>Berichtigen Sie zuerst, was unten steht.</translation>
    </message>
    <message>
        <source>&amp;Boot a second one</source>
        <translation>&amp;Eine zweite starten</translation>
    </message>
</context>
<context>
    <name>trescca::MoveOptions</name>
    <message>
        <source>the smallest that fits</source>
        <translation>der kleinste passende</translation>
    </message>
    <message>
        <source>of the same name, or the default</source>
        <translation>gleichnamiges, sonst Standard</translation>
    </message>
    <message>
        <source>&amp;Keep it at %1 too, switched off</source>
        <translation>Auch auf %1 &amp;behalten, ausgeschaltet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Flavor</source>
        <translation>&amp;Flavor</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>Netz&amp;werk</translation>
    </message>
    <message>
        <source>How fast this one move may send; the limit of all together holds too</source>
        <translation>So schnell darf dieser eine Umzug senden; die Grenze für alle zusammen gilt auch</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>Höchs&amp;tens</translation>
    </message>
    <message>
        <source>&amp;Keep them at %1 too, switched off</source>
        <translation>Auch auf %1 &amp;behalten, ausgeschaltet</translation>
    </message>
    <message>
        <source>Start them &amp;paused</source>
        <translation>&amp;Pausiert starten</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>&amp;Pausiert starten</translation>
    </message>
    <message>
        <source>They wait there, with their memory, until you let them go on</source>
        <translation>Sie warten dort mit ihrem Arbeitsspeicher, bis Sie sie weiterlaufen lassen</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Sie wartet dort mit ihrem Arbeitsspeicher, bis Sie sie weiterlaufen lassen</translation>
    </message>
    <message>
        <source>none: what moves there keeps its memory and processors</source>
        <translation>keine: Was dorthin verschoben wird, behält Arbeitsspeicher und Prozessoren</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>keine Auswahl: Die Cloud nennt keine Flavors</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>keine Auswahl: Der Standort nennt keine Netze</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>das Standardnetz</translation>
    </message>
    <message>
        <source>With memory: programs go on where they are</source>
        <translation>Mit Arbeitsspeicher: Programme laufen weiter, wo sie sind</translation>
    </message>
    <message>
        <source>Disk only: they are shut down, and boot there anew</source>
        <translation>Nur Festplatten: Herunterfahren, dort neu starten</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew</source>
        <translation>Nur Festplatte: Herunterfahren, dort neu starten</translation>
    </message>
    <message>
        <source>&amp;Switch off those that do not shut down</source>
        <translation>&amp;Ausschalten, was nicht herunterfährt</translation>
    </message>
    <message>
        <source>&amp;Switch it off if it does not shut down</source>
        <translation>&amp;Ausschalten, falls sie nicht herunterfährt</translation>
    </message>
    <message>
        <source>As if the plug were pulled: what is not written yet is lost. Else nothing moves then, and it goes on running.</source>
        <translation>Als zöge man den Stecker: Was noch nicht geschrieben ist, ist verloren. Sonst wird dann nichts verschoben, und sie läuft weiter.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>They are off, so there is no memory to take along.</source>
        <translation>Sie sind aus, also gibt es keinen Arbeitsspeicher mitzunehmen.</translation>
    </message>
    <message>
        <source>It is off, so there is no memory to take along.</source>
        <translation>Sie ist aus, also gibt es keinen Arbeitsspeicher mitzunehmen.</translation>
    </message>
    <message>
        <source>%1 moves machines without their memory only.</source>
        <translation>%1 verschiebt Maschinen nur ohne Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and the copies boot there</source>
        <translation>Nur Festplatten: Kopieren, die Kopien dort starten</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there</source>
        <translation>Nur Festplatte: Kopieren, die Kopie dort starten</translation>
    </message>
</context>
<context>
    <name>trescca::MoveStarter</name>
    <message>
        <source>&amp;Go on, it may be lost</source>
        <translation>&amp;Weiter, es darf verloren gehen</translation>
    </message>
    <message>
        <source>Restore %1 at %2?</source>
        <translation>%1 auf %2 wiederherstellen?</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n packages at %1?</source>
        <translation>
            <numerusform>%n Paket auf %1 wiederherstellen?</numerusform>
            <numerusform>%n Pakete auf %1 wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The package stays.</source>
        <translation>Was gesichert wurde, läuft weiter, wo es war, mit seinem Arbeitsspeicher. Das Paket bleibt.</translation>
    </message>
    <message>
        <source>The package is copied to %1 first. What was saved goes on there where it was, with its memory; both packages stay.</source>
        <translation>Das Paket wird zuerst nach %1 kopiert. Was gesichert wurde, läuft dort mit seinem Arbeitsspeicher da weiter, wo es war; beide Pakete bleiben.</translation>
    </message>
    <message>
        <source>Two of these packages were saved of one machine: there would be two of it.</source>
        <translation>Zwei dieser Pakete wurden von einer Maschine gesichert: Es gäbe sie dann zweimal.</translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The packages stay.</source>
        <translation>Was gesichert wurde, läuft weiter, wo es war, mit seinem Arbeitsspeicher. Die Pakete bleiben.</translation>
    </message>
    <message>
        <source>The packages are copied to %1 first. What was saved goes on there where it was, with its memory; all packages stay.</source>
        <translation>Die Pakete werden zuerst nach %1 kopiert. Was gesichert wurde, läuft dort mit seinem Arbeitsspeicher da weiter, wo es war; alle Pakete bleiben.</translation>
    </message>
    <message>
        <source>%1 is on its way from %2 already, or being saved there, or waits for that. Cancel that first if it is to be otherwise; its row is below.</source>
        <translation>%1 ist schon von %2 unterwegs, wird dort gesichert oder wartet darauf. Brechen Sie das zuerst ab, wenn es anders sein soll; die Zeile steht unten.</translation>
    </message>
    <message>
        <source>%1 are on their way from %2 already, or being saved there, or wait for that. Cancel that first if it is to be otherwise; their rows are below.</source>
        <translation>%1 sind schon von %2 unterwegs, werden dort gesichert oder warten darauf. Brechen Sie das zuerst ab, wenn es anders sein soll; die Zeilen stehen unten.</translation>
    </message>
</context>
<context>
    <name>trescca::MoveTable</name>
    <message>
        <source>Past moves</source>
        <translation>Bisherige Umzüge</translation>
    </message>
</context>
<context>
    <name>trescca::MovesDialog</name>
    <message numerus="yes">
        <source>Move %n machines</source>
        <translation>
            <numerusform>%n Maschine verschieben</numerusform>
            <numerusform>%n Maschinen verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n machines from %1 to %2</source>
        <translation>
            <numerusform>%n Maschine von %1 nach %2 verschieben</numerusform>
            <numerusform>%n Maschinen von %1 nach %2 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>%1: looking at both sides...</source>
        <translation>%1: beide Seiten werden angesehen ...</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 bleibt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %1 of %n machines</source>
        <translation>
            <numerusform>%1 von %n Maschine &amp;verschieben</numerusform>
            <numerusform>%1 von %n Maschinen &amp;verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines</source>
        <translation>
            <numerusform>%n Maschine &amp;verschieben</numerusform>
            <numerusform>%n Maschinen &amp;verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they need %1 of memory, and %2 has %3 left. Move fewer of them, or free memory there.</source>
        <translation>Zusammen brauchen sie %1 Arbeitsspeicher, auf %2 sind noch %3 frei. Verschieben Sie weniger von ihnen, oder geben Sie dort Arbeitsspeicher frei.</translation>
    </message>
    <message>
        <source>Together they need %1 of memory at %2.</source>
        <translation>Zusammen brauchen sie auf %2 %1 Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Move it alone, under another name.</source>
        <translation>Verschieben Sie sie allein, unter einem anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines, second ones too</source>
        <translation>
            <numerusform>%n Maschine &amp;verschieben, auch als zweite</numerusform>
            <numerusform>%n Maschinen &amp;verschieben, auch zweite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::NoticeBar</name>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Detail&amp;s</source>
        <translation>Detail&amp;s</translation>
    </message>
</context>
<context>
    <name>trescca::OpenDialog</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Looking into %1...</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>&amp;Wo:</translation>
    </message>
    <message>
        <source>&amp;Start it on %1</source>
        <translation>Auf %1 &amp;starten</translation>
    </message>
    <message>
        <source>&amp;New instance at %1...</source>
        <translation>&amp;Neue Instanz auf %1 …</translation>
    </message>
    <message>
        <source>&amp;Push to %1</source>
        <translation>Zu %1 &amp;hochladen</translation>
    </message>
    <message>
        <source>There is neither a site nor a file &quot;%1&quot;. Sites: %2.</source>
        <translation>Es gibt weder einen Standort noch eine Datei „%1“. Standorte: %2.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1 is a disk image.</source>
        <translation>%1 ist ein Festplattenabbild.</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, a machine saved as it ran</source>
        <translation>%1, eine im Lauf gesicherte Maschine</translation>
    </message>
    <message>
        <source>%1, a machine without its memory</source>
        <translation>%1, eine Maschine ohne Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Gesichert:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Arbeitsspeicher:</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>Prozessoren:</translation>
    </message>
    <message>
        <source>%1, read when it is restored</source>
        <translation>%1, wird beim Wiederherstellen gelesen</translation>
    </message>
    <message>
        <source>%1, %2, whole</source>
        <translation>%1, %2, vollständig</translation>
    </message>
    <message>
        <source>%1, %2, needs the base %3</source>
        <translation>%1, %2, braucht die Basis %3</translation>
    </message>
    <message>
        <source>Disks:</source>
        <translation>Festplatten:</translation>
    </message>
    <message>
        <source>Checking its content...</source>
        <translation>Der Inhalt wird geprüft …</translation>
    </message>
    <message>
        <source>Its content is what was saved.</source>
        <translation>Der Inhalt ist, was gesichert wurde.</translation>
    </message>
    <message>
        <source>It is not to be trusted, and goes nowhere. Get another copy of it.</source>
        <translation>Der Datei ist nicht zu trauen; sie wird nirgendwohin gesendet. Besorgen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>%1 has its base.</source>
        <translation>%1 hat die Basis.</translation>
    </message>
    <message>
        <source>%1 does not have its base %2: push that there first, then it can start.</source>
        <translation>%1 hat die Basis %2 nicht: Laden Sie sie zuerst dorthin hoch, dann kann die Maschine starten.</translation>
    </message>
    <message>
        <source>S&amp;tart it paused</source>
        <translation>&amp;Pausiert starten</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Sie wartet dort mit ihrem Arbeitsspeicher, bis Sie sie weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>trescca::PaneColumns</name>
    <message>
        <source>As &amp;many as there is room for</source>
        <translation>So &amp;viele wie Platz haben</translation>
    </message>
</context>
<context>
    <name>trescca::PaneRow</name>
    <message>
        <source>&amp;Add a pane</source>
        <translation>Bereich &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Close the pane</source>
        <translation>Bereich s&amp;chließen</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>S&amp;palten</translation>
    </message>
</context>
<context>
    <name>trescca::PasswordDialog</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Im Schlüsselbund be&amp;halten</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Anmelden auf %1</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Password or secret:</source>
        <translation>&amp;Passwort oder Geheimnis:</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Wird angemeldet …</translation>
    </message>
</context>
<context>
    <name>trescca::RateField</name>
    <message>
        <source> MB/s</source>
        <translation> MB/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>trescca::RenameDialog</name>
    <message>
        <source>Rename %1 at %2</source>
        <translation>%1 auf %2 umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Neuer Name:</translation>
    </message>
    <message>
        <source>%1 is on, and %2 renames an instance only while it is switched off or saved. Shut it down or save it first.</source>
        <translation>%1 ist an, und %2 benennt eine Instanz nur um, solange sie aus oder gesichert ist. Fahren Sie sie zuerst herunter oder sichern Sie sie.</translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, blanks and . _ + : @ -. It begins with none of . - and blank, and ends with no blank.</source>
        <translation>Ein Name hat bis zu 64 Buchstaben, Ziffern, Leerzeichen und . _ + : @ -. Er beginnt nicht mit . - oder einem Leerzeichen und endet nicht mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already. Choose another name.</source>
        <translation>Auf %2 gibt es schon eine Instanz namens %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A name has up to %1 characters, and no blank at its beginning or end.</source>
        <translation>Ein Name hat bis zu %1 Zeichen und weder am Anfang noch am Ende ein Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>trescca::RestoreQuestion</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>&amp;Pausiert starten</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Sie wartet dort mit ihrem Arbeitsspeicher, bis Sie sie weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Zweites starten</translation>
    </message>
</context>
<context>
    <name>trescca::SecretBox</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Im Schlüsselbund be&amp;halten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of this site</source>
        <translation>Der Schlüsselbund vergisst das Geheimnis dieses Standorts</translation>
    </message>
    <message>
        <source>The variable %1 is set, and goes first.</source>
        <translation>Die Variable %1 ist gesetzt und hat Vorrang.</translation>
    </message>
    <message>
        <source>No keyring runs here, so what is typed is for the test alone. To have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Hier läuft kein Schlüsselbund, daher gilt die Eingabe nur für den Test. Damit sie auch später da ist, geben Sie eine Datei im Modus 0600 als Passwortdatei an, oder setzen Sie die Variable %1 vor dem Programmstart.</translation>
    </message>
    <message>
        <source>A keyring is asked through secret-tool, which is not here: install the package libsecret-tools. Else what is typed is for the test alone; to have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Ein Schlüsselbund wird über secret-tool befragt, das hier fehlt: Installieren Sie das Paket libsecret-tools. Sonst gilt die Eingabe nur für den Test; damit sie auch später da ist, geben Sie eine Datei im Modus 0600 als Passwortdatei an, oder setzen Sie die Variable %1 vor dem Programmstart.</translation>
    </message>
    <message>
        <source>config.yml has a secret of this site in it, so the site is not used: others may read that file. Save takes it out.</source>
        <translation>In config.yml steht ein Geheimnis dieses Standorts, deshalb wird er nicht benutzt: Andere könnten die Datei lesen. Speichern nimmt es heraus.</translation>
    </message>
    <message>
        <source>left empty, nothing changes</source>
        <translation>bleibt es leer, ändert sich nichts</translation>
    </message>
</context>
<context>
    <name>trescca::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>&amp;Standorte</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Ü&amp;bertragungen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n sites are not saved.</source>
        <translation>
            <numerusform>Die Änderungen an %n Standort sind nicht gespeichert.</numerusform>
            <numerusform>Die Änderungen an %n Standorten sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Discard and close</source>
        <translation>&amp;Verwerfen und schließen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>trescca::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In a pane</source>
        <translation>In einer Seite</translation>
    </message>
    <message>
        <source>What can be done with what is selected</source>
        <translation>Was mit dem Ausgewählten möglich ist</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Weitere auswählen</translation>
    </message>
    <message>
        <source>Ctrl or Shift and a click</source>
        <translation>Strg oder Umschalt und ein Klick</translation>
    </message>
    <message>
        <source>Move an instance, and keep it here too</source>
        <translation>Instanz verschieben und auch hier behalten</translation>
    </message>
    <message>
        <source>Ctrl while it is dragged</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>The selected one that waits: sooner</source>
        <translation>Die ausgewählte wartende früher</translation>
    </message>
    <message>
        <source>The selected one that waits: later</source>
        <translation>Die ausgewählte wartende später</translation>
    </message>
</context>
<context>
    <name>trescca::SiteChanges</name>
    <message>
        <source>%1 cannot be read now, so nothing was changed. Load it again.</source>
        <translation>%1 ist gerade nicht lesbar, daher wurde nichts geändert. Laden Sie neu.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of %1.</source>
        <translation>Der Schlüsselbund vergisst das Geheimnis von %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read now. Load it again.</source>
        <translation>%1 ist gerade nicht lesbar. Laden Sie neu.</translation>
    </message>
    <message>
        <source>%1 stays in clouds.yaml: %2</source>
        <translation>%1 bleibt in clouds.yaml: %2</translation>
    </message>
    <message>
        <source>%1 can be changed here now.</source>
        <translation>%1 kann jetzt hier geändert werden.</translation>
    </message>
    <message>
        <source>%1 was removed. Undo brings it back until the settings are closed.</source>
        <translation>%1 wurde entfernt. „Rückgängig“ bringt ihn zurück, bis die Einstellungen geschlossen werden.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2.</source>
        <translation>%1 ist eine Kopie von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n clouds were imported.</source>
        <translation>
            <numerusform>%n Cloud wurde importiert.</numerusform>
            <numerusform>%n Clouds wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither renamed nor removed while something is on its way from it or to it: wait for that, or cancel it.</source>
        <translation>%1 wird weder umbenannt noch entfernt, solange etwas von dort oder dorthin unterwegs ist: Warten Sie das ab, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>%1 is not removed: a move that was cut needs it. Resume that move, or roll it back.</source>
        <translation>%1 wird nicht entfernt: Ein unterbrochener Umzug braucht ihn. Setzen Sie den Umzug fort, oder nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>%1 stays at the place where it is: a move that is on its way, or that was cut, needs it. Wait for that move, resume it, or roll it back.</source>
        <translation>%1 bleibt, wo es ist: Ein Umzug, der unterwegs ist oder abgebrochen wurde, braucht es dort. Warten Sie auf diesen Umzug, setzen Sie ihn fort, oder nehmen Sie ihn zurück.</translation>
    </message>
</context>
<context>
    <name>trescca::SiteEditor</name>
    <message>
        <source>C&amp;heck the certificate</source>
        <translation>Zertifikat prü&amp;fen</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>libvirt host</source>
        <translation>libvirt-Host</translation>
    </message>
    <message>
        <source>computer with tresccad</source>
        <translation>Rechner mit tresccad</translation>
    </message>
    <message>
        <source>OpenStack cloud</source>
        <translation>OpenStack-Cloud</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>of its own, in your home</source>
        <translation>ein eigener im Home-Ordner</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>application credential, by id</source>
        <translation>Anwendungs-Zugangsdaten, per ID</translation>
    </message>
    <message>
        <source>application credential, by name</source>
        <translation>Anwendungs-Zugangsdaten, per Name</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign in &amp;by</source>
        <translation>Anmelden &amp;mit</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>User&apos;s domain</source>
        <translation>Benutzerdomäne</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Application credential</source>
        <translation>Anwendungs-Zugangsdaten</translation>
    </message>
    <message>
        <source>Pass&amp;word file</source>
        <translation>Pass&amp;wortdatei</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>Project&apos;s do&amp;main</source>
        <translation>Proje&amp;ktdomäne</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>die einzige</translation>
    </message>
    <message>
        <source>Inter&amp;face</source>
        <translation>Schnittst&amp;elle</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256; none: it is asked about</source>
        <translation>SHA-256; leer: Nachfrage</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Discard chan&amp;ges</source>
        <translation>Änderun&amp;gen verwerfen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
</context>
<context>
    <name>trescca::SiteModel</name>
    <message>
        <source>Instances (%1)</source>
        <translation>Instanzen (%1)</translation>
    </message>
    <message>
        <source>Images &amp; packages (%1)</source>
        <translation>Abbilder &amp; Pakete (%1)</translation>
    </message>
    <message>
        <source>%1: %2
id %3</source>
        <translation>%1: %2
ID %3</translation>
    </message>
    <message>
        <source>%1: %2, %3
id %4</source>
        <translation>%1: %2, %3
ID %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>arriving from %1</source>
        <translation>kommt von %1 an</translation>
    </message>
    <message>
        <source>moving to %1</source>
        <translation>wird nach %1 verschoben</translation>
    </message>
    <message>
        <source>%1, waits to move to %2</source>
        <translation>%1, wartet aufs Verschieben nach %2</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>RAM / size</source>
        <translation>RAM/Größe</translation>
    </message>
</context>
<context>
    <name>trescca::SitePane</name>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Filter...</source>
        <translation>Filtern...</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Instances and images</source>
        <translation>Instanzen und Abbilder</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation>Verbindung wird aufgebaut...</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>full state</source>
        <translation>voller Zustand</translation>
    </message>
    <message>
        <source>disks only</source>
        <translation>nur Festplatten</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 is not among the sites any more. Choose another above.</source>
        <translation>%1 ist nicht mehr unter den Standorten. Wählen Sie oben einen anderen.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Standort wählen</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertraut</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>Enter &amp;password...</source>
        <translation>&amp;Passwort eingeben …</translation>
    </message>
    <message>
        <source>L&amp;ook at the certificate...</source>
        <translation>Zertifikat &amp;ansehen …</translation>
    </message>
    <message>
        <source>Settin&amp;gs...</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>free: %1 of memory, %2 of disk</source>
        <translation>frei: %1 Arbeitsspeicher, %2 Datenträger</translation>
    </message>
    <message>
        <source>free: %1 of memory</source>
        <translation>frei: %1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>free: %1 of disk</source>
        <translation>frei: %1 Datenträger</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 did not shut down in the time that %2 gives for it, and was most likely switched off hard: what it had not written to its disks is lost.</source>
        <translation>%1 ist in der Zeit, die %2 dafür gibt, nicht heruntergefahren und wurde wohl hart ausgeschaltet: Was nicht auf den Datenträgern stand, ist verloren.</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht benutzbar</translation>
    </message>
</context>
<context>
    <name>trescca::SiteTree</name>
    <message>
        <source>To other programs goes no drag: Download... (Ctrl+D) makes a file of it.</source>
        <translation>In andere Programme lässt sich nicht ziehen: „Herunterladen …“ (Strg+D) macht eine Datei daraus.</translation>
    </message>
    <message>
        <source>Nothing here has &quot;%1&quot; in its name, state or address.</source>
        <translation>Nichts hier hat „%1“ in Name, Zustand oder Adresse.</translation>
    </message>
</context>
<context>
    <name>trescca::SitesPage</name>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Add a computer or a cloud, or import those of a clouds.yaml. This machine, &quot;local&quot;, is known without.</source>
        <translation>Fügen Sie einen Rechner oder eine Cloud hinzu, oder importieren Sie die einer clouds.yaml. Dieser Rechner, „local“, ist auch so bekannt.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Neuer Standort</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (ungespeichert)</translation>
    </message>
    <message>
        <source>%1 was moved up.</source>
        <translation>%1 wurde nach oben verschoben.</translation>
    </message>
    <message>
        <source>%1 was moved down.</source>
        <translation>%1 wurde nach unten verschoben.</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (gefunden)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
</context>
<context>
    <name>trescca::SpawnDialog</name>
    <message>
        <source>New instance at %1</source>
        <translation>Neue Instanz auf %1</translation>
    </message>
    <message>
        <source>A new instance at %1, made of %2</source>
        <translation>Neue Instanz auf %1 aus %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>as the image, with a number where that is taken</source>
        <translation>wie das Abbild, mit Nummer, falls vergeben</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>as the image says, else 512 MiB</source>
        <translation>laut Abbild, sonst 512 MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>as the image says, else 1</source>
        <translation>laut Abbild, sonst 1</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>der kleinste passende</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>das übliche</translation>
    </message>
    <message>
        <source>Let &amp;all my own keys in (~/.ssh)</source>
        <translation>Alle &amp;eigenen Schlüssel zulassen (~/.ssh)</translation>
    </message>
    <message>
        <source>Public SSH key</source>
        <translation>Öffentlicher SSH-Schlüssel</translation>
    </message>
    <message>
        <source>User data for cloud-init</source>
        <translation>Benutzerdaten für cloud-init</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>&amp;Arbeitsspeicher:</translation>
    </message>
    <message>
        <source>&amp;Processors:</source>
        <translation>&amp;Prozessoren:</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Flavor:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>Netz&amp;werk:</translation>
    </message>
    <message>
        <source>SSH &amp;keys:</source>
        <translation>&amp;SSH-Schlüssel:</translation>
    </message>
    <message>
        <source>Public k&amp;ey file:</source>
        <translation>Öffentlicher Sch&amp;lüssel:</translation>
    </message>
    <message>
        <source>&amp;User data file:</source>
        <translation>&amp;Benutzerdaten:</translation>
    </message>
    <message>
        <source>That is too little memory: give it %1 or more.</source>
        <translation>Das ist zu wenig Arbeitsspeicher: Geben Sie mindestens %1 an.</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left: give it less, or free some there.</source>
        <translation>%1 hat noch %2 Arbeitsspeicher frei: Geben Sie weniger an, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>keine Auswahl: Die Cloud nennt keine Flavors</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>keine Auswahl: Der Standort nennt keine Netze</translation>
    </message>
</context>
<context>
    <name>trescca::StageBar</name>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
</context>
<context>
    <name>trescca::StartPage</name>
    <message>
        <source>Drag a running machine from one side to the other</source>
        <translation>Ziehen Sie eine laufende Maschine von einer Seite auf die andere</translation>
    </message>
    <message>
        <source>It goes on there where it was, with its memory. This side shows no site yet: choose one above, or add one.</source>
        <translation>Dort läuft sie mit ihrem Arbeitsspeicher weiter, wo sie war. Diese Seite zeigt noch keinen Standort: Wählen Sie oben einen, oder fügen Sie einen hinzu.</translation>
    </message>
    <message>
        <source>To try it with a demo machine, get Trescca&apos;s source and run ./installer/run there: it sets up two hosts of its own, with a machine to drag.</source>
        <translation>Zum Ausprobieren mit einer Demo-Maschine holen Sie den Quelltext von Trescca und rufen dort ./installer/run auf: Es richtet zwei eigene Hosts mit einer Maschine zum Ziehen ein.</translation>
    </message>
    <message>
        <source>Looking for libvirt on this computer...</source>
        <translation>libvirt wird auf diesem Rechner gesucht …</translation>
    </message>
    <message>
        <source>libvirt answers on this computer: %1.</source>
        <translation>libvirt antwortet auf diesem Rechner: %1.</translation>
    </message>
    <message>
        <source>No libvirt answers on this computer. That of your session starts when it is needed, where it is installed.</source>
        <translation>Auf diesem Rechner antwortet kein libvirt. Das Ihrer Sitzung startet bei Bedarf, wenn es installiert ist.</translation>
    </message>
    <message>
        <source>Add a clo&amp;ud...</source>
        <translation>Clo&amp;ud hinzufügen …</translation>
    </message>
    <message>
        <source>Impo&amp;rt clouds.yaml...</source>
        <translation>clouds.yaml impo&amp;rtieren …</translation>
    </message>
    <message>
        <source>Tr&amp;y it with a demo machine</source>
        <translation>Mit einer Demo-Maschine aus&amp;probieren</translation>
    </message>
</context>
<context>
    <name>trescca::TrailList</name>
    <message>
        <source>It has not been moved yet.</source>
        <translation>Sie wurde noch nicht verschoben.</translation>
    </message>
    <message>
        <source>&amp;Past moves</source>
        <translation>Bisheri&amp;ge Umzüge</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Past moves</source>
        <translation>Bisherige Umzüge</translation>
    </message>
    <message>
        <source>Double click or Enter shows a move in the history.</source>
        <translation>Doppelklick oder Eingabetaste zeigt einen Umzug im Verlauf.</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPage</name>
    <message>
        <source>&amp;Keep the package at the destination after a move</source>
        <translation>Paket nach dem Umzug am &amp;Ziel behalten</translation>
    </message>
    <message>
        <source>Use the &amp;defaults</source>
        <translation>&amp;Vorgaben verwenden</translation>
    </message>
    <message>
        <source>&amp;Moves at once</source>
        <translation>&amp;Gleichzeitige Umzüge</translation>
    </message>
    <message>
        <source>&amp;Limit of each transfer</source>
        <translation>Grenze je Übert&amp;ragung</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>&amp;Komprimierung</translation>
    </message>
    <message>
        <source>Tell when a transfer has &amp;ended, while the window is in the background</source>
        <translation>&amp;Melden, wenn eine Übertragung endet, während das Fenster im Hintergrund ist</translation>
    </message>
    <message>
        <source>Show the progress in the system tra&amp;y, where there is one</source>
        <translation>&amp;Fortschritt im Infobereich zeigen, wo es einen gibt</translation>
    </message>
    <message>
        <source>1 packs quickest, 19 smallest. The default suits most networks; a higher one pays only over a slow line.</source>
        <translation>1 packt am schnellsten, 19 am kleinsten. Die Vorgabe passt für die meisten Netze; mehr lohnt sich nur über eine langsame Leitung.</translation>
    </message>
    <message>
        <source>Do&amp;wnloads go to</source>
        <translation>Do&amp;wnloads gehen nach</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>jedes Mal gefragt</translation>
    </message>
    <message>
        <source>A limit of all together holds at once, also for what is on its way. Everything else holds for what you start from now on. With a limit, images from one cloud to another go through this computer, so that it can slow them down.</source>
        <translation>Eine Grenze für alle zusammen gilt sofort, auch für das, was unterwegs ist. Alles andere gilt für das, was Sie ab jetzt beginnen. Mit einer Grenze gehen Abbilder von Cloud zu Cloud über diesen Rechner, damit er sie bremsen kann.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Es gibt keinen Ordner %1. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>&amp;Unpack and convert in</source>
        <translation>Entpacken und &amp;umwandeln in</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPanel</name>
    <message>
        <source>Hold the &amp;queue</source>
        <translation>&amp;Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Clear fi&amp;nished</source>
        <translation>Beendete ent&amp;fernen</translation>
    </message>
    <message>
        <source>What waits does not begin. What runs goes on, so that no machine stands still for longer</source>
        <translation>Was wartet, beginnt nicht. Was läuft, geht weiter, damit keine Maschine länger stillsteht</translation>
    </message>
    <message>
        <source>Forgets the rows of what has ended; the history keeps the moves</source>
        <translation>Entfernt die Zeilen dessen, was beendet ist; der Verlauf behält die Umzüge</translation>
    </message>
</context>
<context>
    <name>trescca::Tray</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>&amp;Hold the queue</source>
        <translation>&amp;Warteschlange anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>trescca::UndoBar</name>
    <message>
        <source>Und&amp;o</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>Neu &amp;laden</translation>
    </message>
</context>
<context>
    <name>trescca::UnfinishedRow</name>
    <message>
        <source>This move, begun %1, was cut before its end. Nothing is lost.</source>
        <translation>Dieser Umzug, begonnen am %1, wurde vor seinem Ende unterbrochen. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Den Umzug fortsetzen, wo er unterbrochen wurde</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>Zurückne&amp;hmen</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Den Umzug zurücknehmen: %1 läuft wieder auf %2</translation>
    </message>
</context>
<context>
    <name>trescca::UsageGraph</name>
    <message>
        <source>%1, the last two minutes: %2</source>
        <translation>%1, die letzten zwei Minuten: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the CPU</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>measuring...</source>
        <translation>wird gemessen ...</translation>
    </message>
    <message>
        <source>not told by this site</source>
        <translation>dieser Standort sagt es nicht</translation>
    </message>
    <message>
        <source>The guest does not say what it uses, so this is what its hypervisor holds, which seldom gets less.</source>
        <translation>Der Gast sagt nicht, was er benutzt. Dies ist, was sein Hypervisor belegt; es wird selten weniger.</translation>
    </message>
    <message>
        <source>%1 at its host</source>
        <comment>memory</comment>
        <translation>%1 bei seinem Host</translation>
    </message>
</context>
<context>
    <name>trescca::WorkFolderField</name>
    <message>
        <source>Unpack and convert in</source>
        <translation>Entpacken und umwandeln in</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Es gibt keinen Ordner %1. Legen Sie ihn an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder.</source>
        <translation>In %1 dürfen Sie nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>For disk images that are packed or of another format, until they are sent. %1 free there.</source>
        <translation>Für gepackte Abbilder und solche anderer Formate, bis sie gesendet sind. Dort sind %1 frei.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
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
        <source>being saved</source>
        <translation>wird gesichert</translation>
    </message>
    <message>
        <source>arriving</source>
        <translation>trifft ein</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>base image</source>
        <translation>Basisabbild</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>letting go</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>fährt herunter</translation>
    </message>
    <message>
        <source>sending the base</source>
        <translation>Basis senden</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>ramdisk</source>
        <translation>RAM-Disk</translation>
    </message>
    <message>
        <source>firmware&apos;s variables</source>
        <translation>Variablen der Firmware</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>making the instance</source>
        <translation>Instanz anlegen</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>sending the package</source>
        <translation>Paket senden</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installieren</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>waiting, a few minutes at most, until it is off, to start it again</source>
        <translation>wartet, höchstens einige Minuten, bis sie aus ist, um sie wieder zu starten</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 runs at %2.</source>
        <translation>%1 läuft auf %2.</translation>
    </message>
    <message>
        <source>Nothing was sent: its file was there already, as the image %1.</source>
        <translation>Nichts wurde gesendet: Die Datei war schon dort, als Abbild %1.</translation>
    </message>
    <message>
        <source>No new instance is left at %1.</source>
        <translation>Auf %1 bleibt keine neue Instanz zurück.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2.</source>
        <translation>Von %1 bleibt auf %2 nichts zurück.</translation>
    </message>
    <message>
        <source>%1 is at %2 already, as the image %3: nothing was sent.</source>
        <translation>%1 ist schon auf %2, als Abbild %3: Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 is at %2, as the image %3.</source>
        <translation>%1 ist auf %2, als Abbild %3.</translation>
    </message>
    <message>
        <source>%1 does not go on at %2; if all of it was sent, the package stays there.</source>
        <translation>%1 läuft auf %2 nicht weiter; wurde alles gesendet, bleibt das Paket dort.</translation>
    </message>
    <message>
        <source>%1 goes on at %2.</source>
        <translation>%1 läuft auf %2 weiter.</translation>
    </message>
    <message>
        <source>%1 Replace it?</source>
        <translation>%1 Ersetzen?</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 liegt in %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left there; a file that it was to replace stays.</source>
        <translation>Von %1 bleibt dort nichts zurück; eine Datei, die ersetzt werden sollte, bleibt.</translation>
    </message>
    <message>
        <source>%1 runs at %2 now.</source>
        <translation>%1 läuft jetzt auf %2.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 läuft weiter auf %2.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be resumed again.</source>
        <translation>Der Umzug bleibt unvollendet und lässt sich erneut fortsetzen.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be rolled back again.</source>
        <translation>Der Umzug bleibt unvollendet und lässt sich erneut zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 is saved, and suspended: Start lets it go on.</source>
        <translation>%1 ist gesichert und angehalten: Mit „Starten“ geht es weiter.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2; the package stays.</source>
        <translation>Von %1 bleibt auf %2 nichts zurück; das Paket bleibt.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 ist auf %2.</translation>
    </message>
    <message>
        <source>%1 is at %2 now, paused: Start lets it go on.</source>
        <translation>%1 ist jetzt auf %2, pausiert: „Starten“ lässt sie weiterlaufen.</translation>
    </message>
    <message>
        <source>It is kept at %1, switched off.</source>
        <translation>Es bleibt auf %1 erhalten, ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off.</source>
        <translation>%1 bleibt auf %2, ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 stays at %2; if it was shut down already, it boots there again.</source>
        <translation>%1 bleibt auf %2; falls schon heruntergefahren, startet sie dort wieder.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended; its package did not get any further.</source>
        <translation>%1 ist auf %2 gesichert und angehalten; das Paket kam nicht weiter.</translation>
    </message>
    <message>
        <source>%1 is saved to %2; at %3 it is suspended: Start lets it go on.</source>
        <translation>%1 ist nach %2 gesichert; auf %3 ist sie angehalten: Starten lässt sie weiterlaufen.</translation>
    </message>
    <message>
        <source>The package is at %1.</source>
        <translation>Das Paket ist auf %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 runs at %2; the package stays where it is.</source>
        <translation>Von %1 läuft nichts auf %2; das Paket bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>%1 is a guest host of %2, and a site now: machines can be dragged there.</source>
        <translation>%1 ist ein Gasthost von %2 und jetzt ein Standort: Maschinen lassen sich dorthin ziehen.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended: Start lets it go on.</source>
        <translation>%1 ist auf %2 gesichert und angehalten: „Starten“ lässt sie weiterlaufen.</translation>
    </message>
    <message>
        <source>%1 is at %2 already; nothing was sent.</source>
        <translation>%1 ist schon bei %2; es wurde nichts gesendet.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ChartFile</name>
    <message>
        <source>%1 is of no kind that can be exported. End its name in .png, .pdf, .svg or .csv.</source>
        <translation>%1 n&apos;est pas d&apos;un type exportable. Son nom doit finir par .png, .pdf, .svg ou .csv.</translation>
    </message>
    <message>
        <source>The chart could not be drawn into a file. Try another kind of file.</source>
        <translation>Le graphique n&apos;a pas pu être dessiné dans un fichier. Essayez un autre type de fichier.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Le dossier %1 n&apos;existe pas. Créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no room for %1. Make room, or choose another folder.</source>
        <translation>Il n&apos;y a pas de place pour %1. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, in which you may write.</source>
        <translation>%1 ne peut pas être écrit. Choisissez un autre dossier, où vous pouvez écrire.</translation>
    </message>
</context>
<context>
    <name>ConnectionView</name>
    <message>
        <source>Reach it</source>
        <translation>Joindre le site</translation>
    </message>
    <message>
        <source>Check the address and its port, and that the computer is on and no firewall is between.</source>
        <translation>Vérifiez l’adresse et son port, que l’ordinateur est allumé et qu’aucun pare-feu ne fait obstacle.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Name the CA file it was signed with, or its fingerprint.</source>
        <translation>Indiquez le fichier de l’autorité (CA) qui l’a signé, ou son empreinte.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Check the user, the project and the secret.</source>
        <translation>Vérifiez l’utilisateur, le projet et le secret.</translation>
    </message>
    <message>
        <source>Find its services</source>
        <translation>Trouver ses services</translation>
    </message>
    <message>
        <source>Check the region and the interface.</source>
        <translation>Vérifiez la région et l’interface.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its image service (Glance).</source>
        <translation>Demandez à son responsable si vous pouvez utiliser le service d’images (Glance).</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its compute service (Nova).</source>
        <translation>Demandez à son responsable si vous pouvez utiliser le service de calcul (Nova).</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its network service (Neutron).</source>
        <translation>Demandez à son responsable si vous pouvez utiliser le service réseau (Neutron).</translation>
    </message>
    <message>
        <source>Machines with their memory</source>
        <translation>Machines avec leur mémoire</translation>
    </message>
    <message>
        <source>Test of the connection</source>
        <translation>Test de la connexion</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Ne pas faire confiance</translation>
    </message>
    <message>
        <source>Trying %1...</source>
        <translation>Essai de %1...</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation>Ce site est utilisable.</translation>
    </message>
    <message>
        <source>Not everything succeeded:</source>
        <translation>Tout n’a pas réussi&#x202f;:</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Ask who runs it what your project may use.</source>
        <translation>Demandez à l’exploitant ce que votre projet peut utiliser.</translation>
    </message>
    <message>
        <source>Guest host</source>
        <translation>Hôte d’invités</translation>
    </message>
    <message>
        <source>Ask who runs it for a Debian image with cloud-init and a flavor with room for it.</source>
        <translation>Demandez à l’exploitant une image Debian avec cloud-init et un gabarit où elle tient.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message>
        <source>Something is going on with %1 already.</source>
        <translation>Une opération est déjà en cours sur %1.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no state to save.</source>
        <translation>%1 ne tourne pas&#x202f;: il n’y a pas d’état à sauvegarder.</translation>
    </message>
    <message>
        <source>Save %1 into a package; it stays here, suspended</source>
        <translation>Sauvegarder %1 dans un paquet&#x202f;; l’original reste ici, suspendu</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>Déjà ici&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep it at %2 too, switched off</source>
        <translation>Déplacer %1 ici et garder aussi l’original sur %2, éteint</translation>
    </message>
    <message>
        <source>Move %1 here; it goes on where it is now</source>
        <translation>Déplacer %1 ici&#x202f;; l’exécution reprend là où elle en est</translation>
    </message>
    <message>
        <source>Copy %1 here</source>
        <translation>Copier %1 ici</translation>
    </message>
    <message>
        <source>Drag %1 to the images and packages of this site first.</source>
        <translation>Glissez d’abord %1 vers les images et paquets de ce site.</translation>
    </message>
    <message>
        <source>Start a new machine from %1</source>
        <translation>Démarrer une nouvelle machine à partir de %1</translation>
    </message>
    <message>
        <source>Restore %1: it goes on where it was saved</source>
        <translation>Restaurer %1&#x202f;: l’exécution reprend au point de sauvegarde</translation>
    </message>
    <message>
        <source>%1 cannot take a machine with its memory.</source>
        <translation>%1 ne peut pas recevoir une machine avec sa mémoire.</translation>
    </message>
    <message>
        <source>Nothing that Trescca knows.</source>
        <translation>Rien que Trescca connaisse.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 n’est pas joignable.</translation>
    </message>
    <message>
        <source>Machines, images and packages go one kind at a time.</source>
        <translation>Machines, images et paquets se déposent séparément.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk images and saved machines go one kind at a time; here, one of them starts, and the other goes on.</source>
        <translation>Images disque et machines sauvegardées se déposent séparément&#x202f;: ici, les premières démarrent, les secondes reprennent.</translation>
    </message>
    <message>
        <source>Send %1 here and restore it: it goes on where it was saved</source>
        <translation>Envoyer %1 ici et restaurer&#x202f;: l’exécution reprend au point de sauvegarde</translation>
    </message>
    <message>
        <source>Send %1 here: a disk image starts, a saved machine goes on</source>
        <translation>Envoyer %1 ici&#x202f;: une image disque démarre, une machine sauvegardée reprend</translation>
    </message>
    <message>
        <source>%1 is not on this computer: download it first.</source>
        <translation>%1 n’est pas sur cet ordinateur&#x202f;: téléchargez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 is a folder: drag the files in it.</source>
        <translation>%1 est un dossier&#x202f;: glissez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>Send %1 to the images and packages of %2</source>
        <translation>Envoyer %1 vers les images et paquets de %2</translation>
    </message>
    <message>
        <source>Save %1 into packages; they stay here, suspended</source>
        <translation>Sauvegarder %1 dans des paquets ; les originaux restent ici, suspendus</translation>
    </message>
    <message>
        <source>%1 are here already.</source>
        <translation>%1 sont déjà ici.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep them at %2 too, switched off</source>
        <translation>Déplacer %1 ici, et les garder aussi sur %2, éteintes</translation>
    </message>
    <message>
        <source>Move %1 here; they go on where they are now</source>
        <translation>Déplacer %1 ici ; elles reprennent là où elles en sont</translation>
    </message>
    <message>
        <source>%1 is not complete, or its content is locked.</source>
        <translation>%1 n’est pas complet, ou son contenu est verrouillé.</translation>
    </message>
    <message>
        <source>Start a new machine from each of %1</source>
        <translation>Démarrer une nouvelle machine de chacune de %1</translation>
    </message>
    <message>
        <source>Restore %1: they go on where they were saved</source>
        <translation>Restaurer %1 : elles reprennent là où elles ont été sauvegardées</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n paquet</numerusform>
            <numerusform>%n paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 needs %4.</source>
        <translation>Il restait %2 de mémoire sur %1 la dernière fois, et %3 a besoin de %4.</translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 need %4.</source>
        <translation>Il restait %2 de mémoire sur %1 la dernière fois, et %3 ont besoin de %4.</translation>
    </message>
    <message>
        <source>%1 does not run, and only what runs or is paused moves with its memory. Start it first.</source>
        <translation>%1 ne tourne pas, et seul ce qui tourne ou est en pause se déplace avec sa mémoire. Démarrez-le d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not signed in at %1: enter the password there first.</source>
        <translation>Vous n’êtes pas connecté à %1&#x202f;: saisissez-y d’abord le mot de passe.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted yet: look at it there first.</source>
        <translation>Le certificat de %1 n’est pas encore approuvé&#x202f;: examinez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>%1 gives you no access.</source>
        <translation>%1 ne vous donne pas accès.</translation>
    </message>
    <message>
        <source>Move %1 here: its disk is copied, and boots here</source>
        <translation>Déplacer %1 ici : son disque est copié, et démarre ici</translation>
    </message>
    <message>
        <source>Move %1 here: their disks are copied, and boot here</source>
        <translation>Déplacer %1 ici : leurs disques sont copiés, et démarrent ici</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: it is shut down, and boots here anew</source>
        <translation>Déplacer %1 ici, le disque seul : la machine est arrêtée, et redémarre ici</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: they are shut down, and boot here anew</source>
        <translation>Déplacer %1 ici, les disques seuls : les machines sont arrêtées, et redémarrent ici</translation>
    </message>
    <message>
        <source>Move %1 here; of those that are off, the disk is copied and boots here</source>
        <translation>Déplacer %1 ici ; pour celles qui sont éteintes, le disque est copié et démarre ici</translation>
    </message>
    <message>
        <source>%1 cannot save a machine with its memory.</source>
        <translation>%1 ne peut pas sauvegarder une machine avec sa mémoire.</translation>
    </message>
    <message>
        <source>Save %1 into a package here; it stays at %2, suspended</source>
        <translation>Enregistrer %1 ici dans un paquet ; elle reste sur %2, suspendue</translation>
    </message>
    <message>
        <source>Save %1 into packages here; they stay at %2, suspended</source>
        <translation>Enregistrer %1 ici dans des paquets ; elles restent sur %2, suspendues</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore it: it goes on where it was saved</source>
        <translation>Copier %1 ici et le restaurer : il reprend là où il a été enregistré</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore them: they go on where they were saved</source>
        <translation>Copier %1 ici et les restaurer : ils reprennent là où ils ont été enregistrés</translation>
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
        <translation>%1 écrits</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>on the base %1</source>
        <translation>sur la base %1</translation>
    </message>
    <message>
        <source>%1..., not at this site</source>
        <translation>%1…, absente de ce site</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id.</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disques</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sauvegardé</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nécessite</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
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
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>%1, of which %2 run</source>
        <translation>%1, dont %2 en marche</translation>
    </message>
    <message>
        <source>Images &amp; packages</source>
        <translation>Images et paquets</translation>
    </message>
</context>
<context>
    <name>GroupsChart</name>
    <message numerus="yes">
        <source>%n moves: median (least to most)</source>
        <translation>
            <numerusform>%n déplacement&#x202f;: médiane (minimum à maximum)</numerusform>
            <numerusform>%n déplacements&#x202f;: médiane (minimum à maximum)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1&#x202f;: %2 (%3 à %4)</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Aucun de ces déplacements n’est arrivé&#x202f;: il n’y a pas de durées à tracer.</translation>
    </message>
    <message>
        <source>%1, %2: saved in %3, restored in %4</source>
        <translation>%1, %2&#x202f;: sauvegarde en %3, restauration en %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Median times by machine and way, with the least and the most as whiskers and the number of moves (n). %1.</source>
        <translation>Durées médianes par machine et trajet, avec minimum et maximum en moustaches et le nombre de déplacements (n). %1.</translation>
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
        <translation>À propos de Trescca</translation>
    </message>
    <message>
        <source>Trescca %1</source>
        <translation>Trescca %1</translation>
    </message>
    <message>
        <source>Moves running virtual machines between computers and clouds, with their memory.

Copyright 2026 The Trescca authors. Free software under the GNU General Public License, version 3 or later: you may use, change and share it; there is no warranty.</source>
        <translation>Déplace des machines virtuelles en marche, avec leur mémoire, entre ordinateurs et clouds.

Copyright 2026 The Trescca authors. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure&#x202f;: vous pouvez l’utiliser, le modifier et le partager&#x202f;; sans garantie.</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Trescca</source>
        <translation>À &amp;propos de Trescca</translation>
    </message>
</context>
<context>
    <name>ItemQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Instance %1</source>
        <translation>Instance %1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paquet %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n instances at %1?</source>
        <translation>
            <numerusform>Supprimer cette instance de %1&#x202f;?</numerusform>
            <numerusform>Supprimer ces %n instances de %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n things at %1?</source>
        <translation>
            <numerusform>Supprimer cet élément de %1&#x202f;?</numerusform>
            <numerusform>Supprimer ces %n éléments de %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the instance %1 at %2?</source>
        <translation>Supprimer l’instance %1 de %2&#x202f;?</translation>
    </message>
    <message>
        <source>Delete the image %1 at %2?</source>
        <translation>Supprimer l’image %1 de %2&#x202f;?</translation>
    </message>
    <message>
        <source>Delete the package %1 at %2?</source>
        <translation>Supprimer le paquet %1 de %2&#x202f;?</translation>
    </message>
    <message>
        <source>Its own disks and its memory are lost. The base image below a disk stays.</source>
        <translation>Ses propres disques et sa mémoire sont perdus. L’image de base d’un disque reste.</translation>
    </message>
    <message>
        <source>Their own disks and their memory are lost. The base images below their disks stay.</source>
        <translation>Leurs propres disques et leur mémoire sont perdus. Les images de base des disques restent.</translation>
    </message>
    <message>
        <source>The own disks and the memory of an instance are lost with it.</source>
        <translation>Avec une instance, ses propres disques et sa mémoire sont perdus.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Force off %1 at %2?</source>
        <translation>Forcer l’arrêt de %1 sur %2&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Force off these %n instances at %1?</source>
        <translation>
            <numerusform>Forcer l’arrêt de cette instance sur %1&#x202f;?</numerusform>
            <numerusform>Forcer l’arrêt de ces %n instances sur %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its power is cut at once: what it has in memory only is lost, and files that it writes just now may be damaged. &quot;Shut down&quot; asks it to end by itself.</source>
        <translation>Son alimentation est coupée aussitôt&#x202f;: ce qui n’est qu’en mémoire est perdu, et les fichiers en cours d’écriture peuvent être endommagés. «&#x202f;Éteindre&#x202f;» lui demande de s’arrêter d’elle-même.</translation>
    </message>
    <message>
        <source>Their power is cut at once: what they have in memory only is lost, and files that they write just now may be damaged. &quot;Shut down&quot; asks them to end by themselves.</source>
        <translation>Leur alimentation est coupée aussitôt&#x202f;: ce qui n’est qu’en mémoire est perdu, et les fichiers en cours d’écriture peuvent être endommagés. «&#x202f;Éteindre&#x202f;» leur demande de s’arrêter d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Force off</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <source>&amp;Force off</source>
        <translation>&amp;Forcer l’arrêt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start %1 at %2?</source>
        <translation>Démarrer %1 sur %2&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Démarrer une seconde</translation>
    </message>
    <message>
        <source>Save %1 at %2?</source>
        <translation>Enregistrer %1 sur %2&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Save these %n instances at %1?</source>
        <translation>
            <numerusform>Enregistrer cette %n instance sur %1&#x202f;?</numerusform>
            <numerusform>Enregistrer ces %n instances sur %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A package is made of it, with its memory. It stays there, and stands still until it is started again.</source>
        <translation>Un paquet en est fait, avec sa mémoire. Elle reste là, à l’arrêt jusqu’à ce qu’elle soit redémarrée.</translation>
    </message>
    <message>
        <source>Packages are made of them, with their memory. They stay there, and stand still until they are started again.</source>
        <translation>Des paquets en sont faits, avec leur mémoire. Elles restent là, à l’arrêt jusqu’à ce qu’elles soient redémarrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>What is made is then copied to %1.</source>
        <translation>Le résultat est ensuite copié vers %1.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instance</translation>
    </message>
    <message>
        <source>I&amp;mage</source>
        <translation>Ima&amp;ge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Tool &amp;bar</source>
        <translation>&amp;Barre d’outils</translation>
    </message>
</context>
<context>
    <name>MovesChart</name>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Aucun de ces déplacements n’est arrivé&#x202f;: il n’y a pas de durées à tracer.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.</source>
        <translation>
            <numerusform>%n déplacement. Médianes&#x202f;: %1. Le plus long&#x202f;: %2, %3, %4.</numerusform>
            <numerusform>%n déplacements, le plus ancien à gauche. Médianes&#x202f;: %1. Le plus long&#x202f;: %2, %3, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by the clock</source>
        <translation>%1, à l’horloge</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>What is cancelled goes on running where it came from.</source>
        <translation>Ce qui est annulé continue de tourner à son point de départ.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>Cancel and &amp;quit</source>
        <translation>Annuler et &amp;quitter</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are on their way or wait. Cancel them and quit?</source>
        <translation>
            <numerusform>%n déplacement est en cours ou en attente. L&apos;annuler et quitter ?</numerusform>
            <numerusform>%n déplacements sont en cours ou en attente. Les annuler et quitter ?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>What was on its way has ended, and not well. Quit?</source>
        <translation>Ce qui était en cours est terminé, et mal. Quitter&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>%1 is not at %2 any more, so it was not deleted.</source>
        <translation>%1 n’est plus sur %2 et n’a donc pas été supprimé.</translation>
    </message>
    <message>
        <source>%1 are not at %2 any more, so they were not deleted.</source>
        <translation>Plus sur %2, donc pas supprimés&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>ScreenFinder</name>
    <message>
        <source>%1 wants something opened that is neither a page nor a screen, so it is not: %2</source>
        <translation>%1 veut faire ouvrir quelque chose qui n’est ni une page ni un écran ; ce n’est pas fait : %2</translation>
    </message>
    <message>
        <source>There is no program for screens here. Install virt-viewer, or open %1 with what you have.</source>
        <translation>Il n’y a ici aucun programme pour les écrans. Installez virt-viewer, ou ouvrez %1 avec ce que vous avez.</translation>
    </message>
    <message>
        <source>There is no program here for screens at another host. Install virt-viewer; there the address is %1.</source>
        <translation>Il n’y a ici aucun programme pour les écrans d’un autre hôte. Installez virt-viewer ; là-bas, l’adresse est %1.</translation>
    </message>
</context>
<context>
    <name>SiteDraft</name>
    <message>
        <source>Give it a name, as you want to read it in the panes.</source>
        <translation>Donnez-lui un nom, tel que vous voulez le lire dans les panneaux.</translation>
    </message>
    <message>
        <source>There is a site of this name already. Choose another.</source>
        <translation>Un site porte déjà ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Give libvirt&apos;s address: qemu:///session, qemu:///system or qemu+ssh://host/system.</source>
        <translation>Indiquez l’adresse de libvirt&#x202f;: qemu:///session, qemu:///system ou qemu+ssh://host/system.</translation>
    </message>
    <message>
        <source>Give its address: https://host:8774/v3.</source>
        <translation>Indiquez son adresse&#x202f;: https://host:8774/v3.</translation>
    </message>
    <message>
        <source>Give the address of Keystone: https://host:5000/v3.</source>
        <translation>Indiquez l’adresse de Keystone&#x202f;: https://host:5000/v3.</translation>
    </message>
    <message>
        <source>There is a user in this address. Take it out; it has a field of its own.</source>
        <translation>Cette adresse contient un utilisateur. Enlevez-le&#x202f;; il a son propre champ.</translation>
    </message>
    <message>
        <source>The port is missing behind the colon. Write it, or take the colon out.</source>
        <translation>Le port manque après le deux-points. Indiquez-le, ou enlevez le deux-points.</translation>
    </message>
    <message>
        <source>With http:// the password would go out in clear. Use https://.</source>
        <translation>Avec http://, le mot de passe partirait en clair. Utilisez https://.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Choose the file with the certificates (PEM).</source>
        <translation>%1 est illisible. Choisissez le fichier des certificats (PEM).</translation>
    </message>
    <message>
        <source>%1 is not there. Write the password into it, and close it to others (mode 0600).</source>
        <translation>%1 n’existe pas. Écrivez-y le mot de passe et fermez-le aux autres (mode 0600).</translation>
    </message>
    <message>
        <source>Others can read %1. Close it: chmod 600.</source>
        <translation>D’autres peuvent lire %1. Fermez-le&#x202f;: chmod 600.</translation>
    </message>
    <message>
        <source>Say who signs in.</source>
        <translation>Indiquez qui se connecte.</translation>
    </message>
    <message>
        <source>Give the id of the application credential; the cloud&apos;s web pages show it.</source>
        <translation>Indiquez l’ID de l’identifiant d’application&#x202f;; les pages web du cloud l’affichent.</translation>
    </message>
    <message>
        <source>Give the name of the application credential.</source>
        <translation>Indiquez le nom de l’identifiant d’application.</translation>
    </message>
    <message>
        <source>This is no SHA-256 of a certificate: that has 64 hexadecimal digits.</source>
        <translation>Ce n’est pas le SHA-256 d’un certificat&#x202f;: il compte 64 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>A name has no slash, as it may become part of a path. Take it out.</source>
        <translation>Un nom n’a pas de barre oblique, car il peut faire partie d’un chemin. Retirez-la.</translation>
    </message>
</context>
<context>
    <name>SizesChart</name>
    <message>
        <source>memory and disks, before compression</source>
        <translation>mémoire et disques, avant compression</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>%1 % of memory and disks went over the wire</source>
        <translation>%1&#x202f;% de la mémoire et des disques sont passés par le réseau</translation>
    </message>
    <message>
        <source>Of none of these moves it is known how much was sent.</source>
        <translation>On ne sait d’aucun de ces déplacements combien a été envoyé.</translation>
    </message>
    <message>
        <source>%1 %2 % (n=%3)</source>
        <translation>%1 %2&#x202f;% (n=%3)</translation>
    </message>
    <message>
        <source>What was sent against memory and disks, a sign for each machine; on the dashed line all of it would be sent. Medians of what was sent of them: %1.</source>
        <translation>Volume envoyé par rapport à la mémoire et aux disques, un signe par machine&#x202f;; sur la ligne en tirets, tout serait envoyé. Médianes de la part envoyée&#x202f;: %1.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>autres</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>seconds since the move began</source>
        <translation>secondes depuis le début du déplacement</translation>
    </message>
    <message>
        <source>attempt %1: %2, from %3 to %4 s%5</source>
        <translation>tentative %1&#x202f;: %2, de %3 à %4 s%5</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, échec</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 s</source>
        <translation>%1 de %2 à %3 s</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <translation>%1, %2, %3&#x202f;: %4.</translation>
    </message>
    <message>
        <source>Choose a move in the table to see when its stages began and ended.</source>
        <translation>Choisissez un déplacement dans le tableau pour voir le début et la fin de ses étapes.</translation>
    </message>
    <message>
        <source>base images</source>
        <translation>images de base</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Aucun de ces déplacements n’est arrivé&#x202f;: il n’y a pas de durées à tracer.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>%1 to %2, moving medians of %3 moves, at the beginning and at the end: %4.</source>
        <translation>Du %1 au %2, médianes mobiles de %3 déplacements, au début et à la fin&#x202f;: %4.</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, the other does not know.</source>
        <translation>%1 tourne déjà sur %2&#x202f;: deux copies aux mêmes adresses se gênent dans un réseau, et ce que fait l’une, l’autre l’ignore.</translation>
    </message>
    <message>
        <source>%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.</source>
        <translation>%1, d’où il a été enregistré, est toujours suspendue sur %2 : si elle démarre aussi, la même machine existera deux fois.</translation>
    </message>
    <message>
        <source>A move has left %1 at %2, which does not answer now: if it runs there, this would be a second one.</source>
        <translation>Un déplacement a laissé %1 sur %2, qui ne répond pas maintenant : si elle y tourne, celle-ci serait une seconde.</translation>
    </message>
    <message>
        <source>Looking whether it runs at %1...</source>
        <translation>On regarde si elle tourne sur %1...</translation>
    </message>
    <message>
        <source>Whether it runs at %1 is not known: no answer.</source>
        <translation>On ne sait pas si elle tourne sur %1 : pas de réponse.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that: there would be two of one machine.</source>
        <translation>%1 est en route vers %2, ou l’attend : il y aurait deux fois la même machine.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that, and needs it: cancel that first, or it comes to nothing.</source>
        <translation>%1 est en route vers %2, ou attend de l&apos;être, et en a besoin : annulez cela d&apos;abord, sinon cela n&apos;aboutira pas.</translation>
    </message>
    <message>
        <source>%1 is a copy of the same machine: there would be two of one.</source>
        <translation>%1 est une copie de la même machine : il y en aurait deux d&apos;une seule.</translation>
    </message>
    <message>
        <source>%1 is being saved, or waits for that, and that needs it: cancel it first, or it comes to nothing.</source>
        <translation>%1 est en cours d&apos;enregistrement ou l&apos;attend, et cela en a besoin : annulez d&apos;abord, sinon rien n&apos;en sortira.</translation>
    </message>
    <message>
        <source>The move of %1, which has not ended, needs it: resume it or roll it back first, or it comes to nothing.</source>
        <translation>Le déplacement de %1, qui n&apos;est pas terminé, en a besoin : reprenez-le ou annulez-le d&apos;abord, sinon rien n&apos;en sortira.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Premiers pas</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>as fast</source>
        <translation>aussi rapide</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>deux fois plus rapide</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 fois plus rapide</translation>
    </message>
    <message>
        <source>takes twice as long</source>
        <translation>deux fois plus long</translation>
    </message>
    <message>
        <source>takes %1 times as long</source>
        <translation>%1 fois plus long</translation>
    </message>
    <message>
        <source>as much</source>
        <translation>autant</translation>
    </message>
    <message>
        <source>twice as much</source>
        <translation>deux fois plus</translation>
    </message>
    <message>
        <source>%1 times as much</source>
        <translation>%1 fois plus</translation>
    </message>
    <message>
        <source>half as much</source>
        <translation>moitié moins</translation>
    </message>
    <message>
        <source>less than 1 % of it</source>
        <translation>moins de 1&#x202f;% de A</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>%1&#x202f;% de A</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>disques</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 is off: it has no running state to move.</source>
        <translation>%1 est éteinte : il n’y a aucun état en cours à déplacer.</translation>
    </message>
    <message>
        <source>%1 is broken: it has no running state to move.</source>
        <translation>%1 est en panne : il n’y a aucun état en cours à déplacer.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance gets one of its own there, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 n’a pas de réseau %2 ; l’instance en reçoit un à elle, d’où elle atteint les autres et où personne ne l’atteint.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins %3 there and may get another address.</source>
        <translation>%1 n’a pas de réseau %2 ; l’instance y rejoint %3 et peut recevoir une autre adresse.</translation>
    </message>
    <message>
        <source>The machine type is known at %1.</source>
        <translation>Le type de machine est connu sur %1.</translation>
    </message>
    <message>
        <source>Same architecture at both.</source>
        <translation>Les deux ont la même architecture.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet: its transfer has not begun. Wait for it.</source>
        <translation>Le paquet %1 n’est pas encore arrivé : son transfert n’a pas commencé. Attendez-le.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet. Wait until all of it is there.</source>
        <translation>Le paquet %1 n’est pas encore arrivé. Attendez qu’il soit complet.</translation>
    </message>
    <message>
        <source>Password of %1 at %2 is not known here yet. Enter it.</source>
        <translation>Le mot de passe de %1 sur %2 n’est pas encore connu ici. Saisissez-le.</translation>
    </message>
    <message>
        <source>Token for %1 is not known here yet. Enter it.</source>
        <translation>Le jeton de %1 n’est pas encore connu ici. Saisissez-le.</translation>
    </message>
    <message>
        <source>Secret of the application credential at %1 is not known here yet. Enter it.</source>
        <translation>Le secret de l’identifiant d’application sur %1 n’est pas encore connu ici. Saisissez-le.</translation>
    </message>
    <message>
        <source>Enter it anew.</source>
        <translation>Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 n’est pas joignable.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La connexion à %1 a échoué.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>1 instance</source>
        <translation>1 instance</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>%1 refused what the keyring has.</source>
        <translation>%1 a refusé ce que contient le trousseau.</translation>
    </message>
    <message>
        <source>The password came from the keyring; renew it there.</source>
        <translation>Le mot de passe venait du trousseau ; renouvelez-le là.</translation>
    </message>
    <message>
        <source>The secret came from the keyring; renew it there.</source>
        <translation>Le secret venait du trousseau ; renouvelez-le là.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 is suspended for the move %2.</source>
        <translation>%1 est suspendue pour le déplacement %2.</translation>
    </message>
    <message>
        <source>%1 is being moved already, by the move %2.</source>
        <translation>%1 est déjà en cours de déplacement, par le déplacement %2.</translation>
    </message>
    <message>
        <source>%1 was brought by the move %2, which has not come to its end.</source>
        <translation>%1 est venue par le déplacement %2, qui n’est pas terminé.</translation>
    </message>
    <message>
        <source>Something else is going on with %1 at the moment.</source>
        <translation>Autre chose est en cours avec %1 en ce moment.</translation>
    </message>
    <message>
        <source>Wait for it to end.</source>
        <translation>Attendez que ce soit fini.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>Démarrez-la d’abord.</translation>
    </message>
    <message>
        <source>Change the instance&apos;s configuration, then move it.</source>
        <translation>Modifiez la configuration de l’instance, puis déplacez-la.</translation>
    </message>
    <message>
        <source>%1 cannot take over the memory of a running instance%2</source>
        <translation>%1 ne peut pas reprendre la mémoire d’une instance en marche%2</translation>
    </message>
    <message>
        <source>Mend that, or choose another destination.</source>
        <translation>Réparez cela, ou choisissez une autre destination.</translation>
    </message>
    <message>
        <source>%1 runs no %2 instances.</source>
        <translation>%1 n’exécute pas d’instances %2.</translation>
    </message>
    <message>
        <source>Choose a destination that offers: %1.</source>
        <translation>Choisissez une destination qui offre : %1.</translation>
    </message>
    <message>
        <source>%1 runs under KVM, which does not work at %2.</source>
        <translation>%1 tourne sous KVM, qui ne fonctionne pas sur %2.</translation>
    </message>
    <message>
        <source>Choose a destination with KVM.</source>
        <translation>Choisissez une destination avec KVM.</translation>
    </message>
    <message>
        <source>%1 uses its host&apos;s own processor (%2), %3 has another one (%4).</source>
        <translation>%1 utilise le processeur même de son hôte (%2), %3 en a un autre (%4).</translation>
    </message>
    <message>
        <source>Choose a host with the same processor, or give the instance a named CPU model and start it anew.</source>
        <translation>Choisissez un hôte avec le même processeur, ou donnez à l’instance un modèle de CPU nommé et redémarrez-la.</translation>
    </message>
    <message>
        <source>%1 cannot give %2 its processor model %3.</source>
        <translation>%1 ne peut pas donner à %2 son modèle de processeur %3.</translation>
    </message>
    <message>
        <source>Choose a destination with such a processor, or give the instance a plainer CPU model and start it anew.</source>
        <translation>Choisissez une destination avec un tel processeur, ou donnez à l’instance un modèle de CPU plus simple et redémarrez-la.</translation>
    </message>
    <message>
        <source>The processor model %1 is available at %2.</source>
        <translation>Le modèle de processeur %1 est disponible sur %2.</translation>
    </message>
    <message>
        <source>%1 does not know the machine type %2.</source>
        <translation>%1 ne connaît pas le type de machine %2.</translation>
    </message>
    <message>
        <source>Bring QEMU at %1 to the version of the source.</source>
        <translation>Mettez QEMU sur %1 à la version de la source.</translation>
    </message>
    <message>
        <source>%1 has the older %2 (source: %3); QEMU promises only the way up.</source>
        <translation>%1 a %2, plus ancien (source : %3) ; QEMU ne garantit que le passage vers plus récent.</translation>
    </message>
    <message>
        <source>Upgrade QEMU there if the restore is refused; the instance then goes on running at the source.</source>
        <translation>Mettez-y QEMU à jour si la restauration est refusée ; l’instance continue alors à la source.</translation>
    </message>
    <message>
        <source>%1 boots by the UEFI firmware %2, which %3 does not have.</source>
        <translation>%1 démarre par le micrologiciel UEFI %2, que %3 n’a pas.</translation>
    </message>
    <message>
        <source>Install it there (on Debian it is in the package ovmf).</source>
        <translation>Installez-le là-bas (sous Debian, dans le paquet ovmf).</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left, %3 needs %4.</source>
        <translation>Il reste %2 de mémoire sur %1, %3 a besoin de %4.</translation>
    </message>
    <message>
        <source>Free memory there, or choose another destination.</source>
        <translation>Libérez-y de la mémoire, ou choisissez une autre destination.</translation>
    </message>
    <message>
        <source>Up to %1 of disk needed, %2 free.</source>
        <translation>Jusqu’à %1 de disque nécessaires, %2 libres.</translation>
    </message>
    <message>
        <source>Up to %1 of images needed at %2, %3 left by the quota.</source>
        <translation>Jusqu’à %1 d’images nécessaires sur %2, le quota laisse %3.</translation>
    </message>
    <message>
        <source>The quota of instances at %1 is used up.</source>
        <translation>Le quota d’instances sur %1 est épuisé.</translation>
    </message>
    <message>
        <source>The quota at %1 leaves %2 processors, %3 needs %4.</source>
        <translation>Le quota sur %1 laisse %2 processeurs, %3 en veut %4.</translation>
    </message>
    <message>
        <source>Delete an instance there, or ask for a larger quota.</source>
        <translation>Supprimez-y une instance, ou demandez un quota plus grand.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed.</source>
        <translation>Il reste %2 de disque sur %1 ; il en faut jusqu’à %3.</translation>
    </message>
    <message>
        <source>Delete packages or images there.</source>
        <translation>Supprimez-y des paquets ou des images.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and the move may take up to %3 of it before compression.</source>
        <translation>Le quota d’images sur %1 laisse %2, et le déplacement peut en prendre jusqu’à %3 avant compression.</translation>
    </message>
    <message>
        <source>If it does not fit, the instance stands still for a while and goes on at the source; delete images there before, or ask for a larger quota.</source>
        <translation>Si cela ne tient pas, l’instance s’arrête un moment et continue à la source ; supprimez-y d’abord des images, ou demandez un quota plus grand.</translation>
    </message>
    <message>
        <source>Base image %1 is at %2 already.</source>
        <translation>L’image de base %1 est déjà sur %2.</translation>
    </message>
    <message>
        <source>Base image %1 is not at %2 yet; it is sent once, before the instance stops.</source>
        <translation>L’image de base %1 n’est pas encore sur %2 ; elle est envoyée une fois, avant l’arrêt de l’instance.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2.</source>
        <translation>%1 a déjà une instance nommée %2.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2; the new one gets a number behind its name.</source>
        <translation>%1 a déjà une instance nommée %2 ; la nouvelle reçoit un numéro après son nom.</translation>
    </message>
    <message>
        <source>Give a name of your own if you want another.</source>
        <translation>Donnez vous-même un nom si vous en voulez un autre.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 runs at %2 under the same id: both sites are one host, or it is a copy.</source>
        <translation>%1 tourne sur %2 sous le même identifiant : les deux sites sont un seul hôte, ou c’est une copie.</translation>
    </message>
    <message>
        <source>Choose another destination. Only if %1 surely is another host, what runs there is a copy: end that first.</source>
        <translation>Choisissez une autre destination. Seulement si %1 est à coup sûr un autre hôte, ce qui y tourne est une copie : arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>%1 has %2 with the same id, which is %3; the new one gets another.</source>
        <translation>%1 a %2 avec le même identifiant (%3) ; la nouvelle en reçoit un autre.</translation>
    </message>
    <message>
        <source>Delete the old one first if it is of no use any more.</source>
        <translation>Supprimez d’abord l’ancienne si elle ne sert plus.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins its default network and may get another address.</source>
        <translation>%1 n’a pas de réseau %2 ; l’instance rejoint son réseau par défaut et peut recevoir une autre adresse.</translation>
    </message>
    <message>
        <source>Name the network it shall join.</source>
        <translation>Nommez le réseau qu’elle doit rejoindre.</translation>
    </message>
    <message>
        <source>%1 has no network %2.</source>
        <translation>%1 n’a pas de réseau %2.</translation>
    </message>
    <message>
        <source>Start it there, or name no network: the instance then gets one of its own.</source>
        <translation>Démarrez-le là-bas, ou ne nommez aucun réseau : l’instance en reçoit alors un à elle.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Choisissez parmi : %1.</translation>
    </message>
    <message>
        <source>Or choose another destination.</source>
        <translation>Ou choisissez une autre destination.</translation>
    </message>
    <message>
        <source>%1 at %2 has the same network address %3; the guest keeps its own in memory.</source>
        <translation>%1 sur %2 a la même adresse réseau %3 ; l’invité garde la sienne en mémoire.</translation>
    </message>
    <message>
        <source>Do not start %1 beside it.</source>
        <translation>Ne démarrez pas %1 à côté.</translation>
    </message>
    <message>
        <source>Switch %1&apos;s network card to another MAC address, or remove it.</source>
        <translation>Donnez une autre adresse MAC à la carte réseau de %1, ou retirez-la.</translation>
    </message>
    <message>
        <source>Check the address and that the server runs.</source>
        <translation>Vérifiez l’adresse et que le serveur tourne.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>This cloud cannot take over memory: instances move to it as disk only, or into a guest host.</source>
        <translation>Ce cloud ne peut pas reprendre de mémoire : les instances n’y vont que comme disque, ou dans un hôte d’invités.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>%1 instances</source>
        <translation>%1 instances</translation>
    </message>
    <message>
        <source>%1 is known at %2.</source>
        <translation>%1 est connu sur %2.</translation>
    </message>
    <message>
        <source>%1 at both.</source>
        <translation>%1 des deux côtés.</translation>
    </message>
    <message>
        <source>%1 of memory needed, %2 free.</source>
        <translation>%1 de mémoire nécessaires, %2 libres.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed there until the move has ended.</source>
        <translation>Il reste %2 de disque à %1 ; jusqu’à %3 y sont nécessaires jusqu’à la fin du déplacement.</translation>
    </message>
    <message>
        <source>Later moves do not send it again.</source>
        <translation>Les déplacements suivants ne l’envoient plus.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 continue de tourner sur %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 goes on running at %2.</source>
        <translation>Annulé : %1 continue de tourner sur %2.</translation>
    </message>
    <message>
        <source>%1 is suspended at %2.</source>
        <translation>%1 est suspendue sur %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is suspended at %2.</source>
        <translation>Annulé : %1 est suspendue sur %2.</translation>
    </message>
    <message>
        <source>%1 is paused at %2.</source>
        <translation>%1 est en pause sur %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is paused at %2.</source>
        <translation>Annulé : %1 est en pause sur %2.</translation>
    </message>
    <message>
        <source>%1 is off at %2.</source>
        <translation>%1 est éteinte sur %2.</translation>
    </message>
    <message>
        <source>Resume the move, or roll it back.</source>
        <translation>Reprenez le déplacement, ou revenez en arrière.</translation>
    </message>
    <message>
        <source>Roll the move back.</source>
        <translation>Revenez en arrière.</translation>
    </message>
    <message>
        <source>Roll the move back later to remove it.</source>
        <translation>Revenez en arrière plus tard pour le retirer.</translation>
    </message>
    <message>
        <source>Resume the move later.</source>
        <translation>Reprenez le déplacement plus tard.</translation>
    </message>
    <message>
        <source>Resume the move to look again.</source>
        <translation>Reprenez le déplacement pour vérifier de nouveau.</translation>
    </message>
    <message>
        <source>Resume the move to finish it.</source>
        <translation>Reprenez le déplacement pour le terminer.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2 already. Wait until that move has ended, or cancel it where it was begun.</source>
        <translation>%1 est déjà en route vers %2. Attendez la fin de ce déplacement, ou annulez-le là où il a été lancé.</translation>
    </message>
    <message>
        <source>That move is being worked on already, here or in another window. Wait until it has ended, or cancel it there.</source>
        <translation>Ce déplacement est déjà en cours, ici ou dans une autre fenêtre. Attendez sa fin, ou annulez-le là-bas.</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached: %2.</source>
        <translation>L’hôte libvirt %1 n’est pas joignable : %2.</translation>
    </message>
    <message>
        <source>The connection to libvirt&apos;s daemon on that host is lost: see whether it runs there, and try again then.</source>
        <translation>La connexion au service libvirt de cet hôte est perdue : voyez s’il y tourne, puis réessayez.</translation>
    </message>
    <message>
        <source>The instances of %1 cannot be listed: %2.</source>
        <translation>Les instances de %1 ne peuvent pas être listées : %2.</translation>
    </message>
    <message>
        <source>libvirt could not save the instance: %1.</source>
        <translation>libvirt n’a pas pu sauvegarder l’instance : %1.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>Impossible de démarrer %1 : %2.</translation>
    </message>
    <message>
        <source>%1 could not be restored: %2.</source>
        <translation>Impossible de restaurer %1 : %2.</translation>
    </message>
    <message>
        <source>%1 could not be defined: %2.</source>
        <translation>Impossible de définir %1 : %2.</translation>
    </message>
    <message>
        <source>%1 could not be stopped to be saved: %2.</source>
        <translation>Impossible d’arrêter %1 pour la sauvegarder : %2.</translation>
    </message>
    <message>
        <source>The instance %1 did not do as asked: %2.</source>
        <translation>L’instance %1 n’a pas fait ce qui était demandé : %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be ended: %2.</source>
        <translation>Impossible de arrêter l’instance %1 : %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be removed: %2.</source>
        <translation>Impossible de retirer l’instance %1 : %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be resumed: %2.</source>
        <translation>Impossible de reprendre l’instance %1 : %2.</translation>
    </message>
    <message>
        <source>The instance could not be renamed to %1: %2.</source>
        <translation>Impossible de renommer l’instance en %1 : %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that was trusted.</source>
        <translation>Le certificat de %1 n’est pas celui qui a été accepté.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate was renewed, check the new fingerprint with its owner, then trust it anew.</source>
        <translation>Si le certificat du serveur a été renouvelé, vérifiez la nouvelle empreinte auprès de son responsable, puis acceptez-la de nouveau.</translation>
    </message>
    <message>
        <source>Give the CA file of the cloud, or compare the fingerprint of its certificate and trust it.</source>
        <translation>Donnez le fichier d’AC du cloud, ou comparez l’empreinte de son certificat et acceptez-la.</translation>
    </message>
    <message>
        <source>The name or the password was not accepted.</source>
        <translation>Le nom ou le mot de passe n’a pas été accepté.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Il n’y a pas de fichier « %1 ».</translation>
    </message>
    <message>
        <source>The cloud has no flavor &quot;%1&quot;.</source>
        <translation>Le cloud n’a pas de gabarit « %1 ».</translation>
    </message>
    <message>
        <source>The cloud has no network &quot;%1&quot;.</source>
        <translation>Le cloud n’a pas de réseau « %1 ».</translation>
    </message>
    <message>
        <source>The cloud ended image &quot;%1&quot; after %2 of %3 bytes.</source>
        <translation>Le cloud a coupé l’image « %1 » après %2 octets sur %3.</translation>
    </message>
    <message>
        <source>The digest of image &quot;%1&quot; is not what the cloud says. It was not taken; try again.</source>
        <translation>La somme de contrôle de l’image « %1 » n’est pas celle qu’annonce le cloud. Elle n’a pas été prise ; réessayez.</translation>
    </message>
    <message>
        <source>Another program works on &quot;%1&quot; already.</source>
        <translation>Un autre programme travaille déjà sur « %1 ».</translation>
    </message>
    <message>
        <source>The package of %1 could not be removed: %2</source>
        <translation>Le paquet de %1 n’a pas pu être retiré : %2</translation>
    </message>
    <message>
        <source>Undoing it is not possible now: %1</source>
        <translation>L’annuler n’est pas possible maintenant : %1</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; does not fit: use up to 64 letters, digits, blanks and . _ + : @ -, and begin with none of . - and blank, nor end with a blank</source>
        <translation>Le nom « %1 » ne convient pas : jusqu’à 64 lettres, chiffres, espaces et . _ + : @ -, sans commencer par . ni - ni une espace, ni finir par une espace</translation>
    </message>
    <message>
        <source>There is no instance %1 there.</source>
        <translation>L’instance %1 n’existe pas là-bas.</translation>
    </message>
    <message>
        <source>The cloud has found no host for it.</source>
        <translation>Le cloud n’a trouvé aucun hôte pour cela.</translation>
    </message>
    <message>
        <source>There are not enough hosts available.</source>
        <translation>Il n’y a pas assez d’hôtes disponibles.</translation>
    </message>
    <message>
        <source>%1 stays suspended at %2, as far as can be told.</source>
        <translation>%1 reste suspendue sur %2, pour autant qu’on le sache.</translation>
    </message>
    <message>
        <source>It came to life at %1 before.</source>
        <translation>Elle a déjà repris sur %1.</translation>
    </message>
    <message>
        <source>%1 is not at %2 any more.</source>
        <translation>%1 n’est plus sur %2.</translation>
    </message>
    <message>
        <source>Whether %1 runs at %2 is not known now: %3</source>
        <translation>On ne sait pas pour l’instant si %1 tourne sur %2 : %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but not all is tidied up: %3</source>
        <translation>%1 tourne sur %2, mais tout n’est pas rangé : %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but %3 could not let it go: %4</source>
        <translation>%1 tourne sur %2, mais %3 n’a pas pu la lâcher : %4</translation>
    </message>
    <message>
        <source>%1 is held at %2 still, as the last look at both sites failed: %3</source>
        <translation>%1 est encore retenue sur %2, car la dernière vérification des deux sites a échoué : %3</translation>
    </message>
    <message>
        <source>The move was cancelled.</source>
        <translation>Le déplacement a été annulé.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>Source and destination are both %1; choose another destination.</source>
        <translation>La source et la destination sont toutes deux %1 ; choisissez une autre destination.</translation>
    </message>
    <message>
        <source>The move %1 has not ended.</source>
        <translation>Le déplacement %1 n’est pas terminé.</translation>
    </message>
    <message>
        <source>Resume it or roll it back first.</source>
        <translation>Reprenez-le ou revenez en arrière d’abord.</translation>
    </message>
    <message>
        <source>A move that this has cut can be resumed.</source>
        <translation>Un déplacement ainsi coupé peut être repris.</translation>
    </message>
    <message>
        <source>The libvirt host %1 does not answer within %2 seconds.</source>
        <translation>L’hôte libvirt %1 ne répond pas en %2 secondes.</translation>
    </message>
    <message>
        <source>Is it up, and the network to it?</source>
        <translation>Est-il en marche, et le réseau jusqu’à lui ?</translation>
    </message>
    <message>
        <source>The connection to the libvirt host %1 broke while its instances were listed.</source>
        <translation>La connexion à l’hôte libvirt %1 s’est rompue pendant la liste de ses instances.</translation>
    </message>
    <message>
        <source>There is no instance %1 at %2.</source>
        <translation>Il n’y a pas d’instance %1 sur %2.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already.</source>
        <translation>Il y a déjà une instance nommée %1 sur %2.</translation>
    </message>
    <message>
        <source>%1 runs no more: somebody ended it.</source>
        <translation>%1 ne tourne plus : quelqu’un l’a arrêtée.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no screen now.</source>
        <translation>%1 ne tourne pas, elle n’a donc pas d’écran.</translation>
    </message>
    <message>
        <source>No console log of the instance %1 is kept at %2.</source>
        <translation>Aucun journal de console de l’instance %1 n’est tenu sur %2.</translation>
    </message>
    <message>
        <source>%1 is being saved by another program already.</source>
        <translation>%1 est déjà en cours de sauvegarde par un autre programme.</translation>
    </message>
    <message>
        <source>%1 is being restored by another program already.</source>
        <translation>%1 est déjà en cours de restauration par un autre programme.</translation>
    </message>
    <message>
        <source>Another program works on %1 already.</source>
        <translation>Un autre programme travaille déjà sur %1.</translation>
    </message>
    <message>
        <source>Free memory there, or restore it at another host.</source>
        <translation>Libérez-y de la mémoire, ou restaurez-la sur un autre hôte.</translation>
    </message>
    <message>
        <source>Make room there, then try again.</source>
        <translation>Faites-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The image %1 (%2) does not fit into %3, where %4 are free.</source>
        <translation>L’image %1 (%2) ne tient pas dans %3, où %4 sont libres.</translation>
    </message>
    <message>
        <source>The package %1 takes %2 or more when it is unpacked, and %3 has %4 of disk left.</source>
        <translation>Le paquet %1 prend %2 ou plus une fois déballé, et il reste %4 de disque sur %3.</translation>
    </message>
    <message>
        <source>The quota of images at %1 is used up.</source>
        <translation>Le quota d’images sur %1 est épuisé.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and %3 are needed.</source>
        <translation>Le quota d’images sur %1 laisse %2, et il en faut %3.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written, for the disk of its folder %2 is full: %3.</source>
        <translation>La base de données %1 ne peut pas être écrite, car le disque de son dossier %2 est plein : %3.</translation>
    </message>
    <message>
        <source>The image %1 is used by the disk %2 of the instance %3.</source>
        <translation>L’image %1 est utilisée par le disque %2 de l’instance %3.</translation>
    </message>
    <message>
        <source>Remove the instance first.</source>
        <translation>Retirez d’abord l’instance.</translation>
    </message>
    <message>
        <source>The image %1 (%2) is in use by another program.</source>
        <translation>L’image %1 (%2) est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>The image %1 (%2) is protected.</source>
        <translation>L’image %1 (%2) est protégée.</translation>
    </message>
    <message>
        <source>Take the protection off first.</source>
        <translation>Levez d’abord la protection.</translation>
    </message>
    <message>
        <source>The image %1 is not complete yet.</source>
        <translation>L’image %1 n’est pas encore complète.</translation>
    </message>
    <message>
        <source>The file of the image %1 is damaged: its digest is another than when it was stored.</source>
        <translation>Le fichier de l’image %1 est abîmé : sa somme de contrôle n’est plus celle du dépôt.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the package %2, which cannot be restored without it.</source>
        <translation>L’image %1 est la base du paquet %2, qui ne peut pas être restauré sans elle.</translation>
    </message>
    <message>
        <source>Delete the package first.</source>
        <translation>Supprimez d’abord le paquet.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the packages %2, which cannot be restored without it.</source>
        <translation>L’image %1 est la base des paquets %2, qui ne peuvent pas être restaurés sans elle.</translation>
    </message>
    <message>
        <source>Delete the packages first.</source>
        <translation>Supprimez d’abord les paquets.</translation>
    </message>
    <message>
        <source>The disk image %1 cannot be converted: it is damaged, or of a kind that QEMU does not know.</source>
        <translation>L’image disque %1 ne peut pas être convertie : elle est abîmée, ou d’une sorte que QEMU ne connaît pas.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>Give the file of a VM package or a disk image.</source>
        <translation>Donnez le fichier d’un paquet de machine ou d’une image disque.</translation>
    </message>
    <message>
        <source>This is not a VM package, or it was cut: a ZIP archive&apos;s end is missing.</source>
        <translation>Ce n’est pas un paquet de machine, ou il a été coupé : la fin d’une archive ZIP manque.</translation>
    </message>
    <message>
        <source>The package ends before its members do; it was cut.</source>
        <translation>Le paquet finit avant ses parties ; il a été coupé.</translation>
    </message>
    <message>
        <source>The package&apos;s archive cannot be trusted: %1.</source>
        <translation>L’archive du paquet n’est pas fiable : %1.</translation>
    </message>
    <message>
        <source>The package&apos;s member %1 cannot be trusted: %2.</source>
        <translation>La partie %1 du paquet n’est pas fiable : %2.</translation>
    </message>
    <message>
        <source>The package cannot be trusted: %1.</source>
        <translation>Le paquet n’est pas fiable : %1.</translation>
    </message>
    <message>
        <source>%1 is a damaged package: it ends as a ZIP archive, but does not begin as one.</source>
        <translation>%1 est un paquet abîmé : il finit comme une archive ZIP, mais ne commence pas comme elle.</translation>
    </message>
    <message>
        <source>The snapshot in the package is not complete: its save was cut.</source>
        <translation>L’instantané du paquet n’est pas complet : sa sauvegarde a été coupée.</translation>
    </message>
    <message>
        <source>The package has format %1; this version reads format %2.</source>
        <translation>Le paquet est au format %1 ; cette version lit le format %2.</translation>
    </message>
    <message>
        <source>Update Trescca.</source>
        <translation>Mettez Trescca à jour.</translation>
    </message>
    <message>
        <source>Fetch it again from a source you know.</source>
        <translation>Récupérez-le à nouveau d’une source que vous connaissez.</translation>
    </message>
    <message>
        <source>Fetch the package again from a source you know.</source>
        <translation>Récupérez le paquet à nouveau d’une source que vous connaissez.</translation>
    </message>
    <message>
        <source>Fetch the package again.</source>
        <translation>Récupérez le paquet à nouveau.</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Récupérez-le ou sauvegardez-le à nouveau.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Récupérez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 does not answer any more: nothing came or went for %2 s.</source>
        <translation>%1 ne répond plus : rien n’est venu ni parti depuis %2 s.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be verified: %2.</source>
        <translation>Le certificat de %1 ne peut pas être vérifié : %2.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, which says %1; if it is right, the server&apos;s owner has to renew the certificate.</source>
        <translation>Vérifiez l’horloge de cet ordinateur, qui indique %1 ; si elle est juste, le responsable du serveur doit renouveler le certificat.</translation>
    </message>
    <message>
        <source>The CA file for %1 cannot be used: %2.</source>
        <translation>Le fichier d’AC pour %1 est inutilisable : %2.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Le fichier d’AC %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its path and rights.</source>
        <translation>Vérifiez son chemin et ses droits.</translation>
    </message>
    <message>
        <source>%1 showed no certificate.</source>
        <translation>%1 n’a montré aucun certificat.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, another server, which is not followed.</source>
        <translation>%1 redirige vers %2, un autre serveur, ce qui n’est pas suivi.</translation>
    </message>
    <message>
        <source>Enter that address if it is the right one.</source>
        <translation>Saisissez cette adresse si c’est la bonne.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not OpenStack&apos;s JSON.</source>
        <translation>%1 a répondu autre chose que du JSON d’OpenStack.</translation>
    </message>
    <message>
        <source>Check the address: it may be a web page or a proxy.</source>
        <translation>Vérifiez l’adresse : c’est peut-être une page web ou un mandataire.</translation>
    </message>
    <message>
        <source>Check user name, password and project.</source>
        <translation>Vérifiez l’utilisateur, le mot de passe et le projet.</translation>
    </message>
    <message>
        <source>Ask the project&apos;s administrator for the right or the room.</source>
        <translation>Demandez le droit ou la place à l’administrateur du projet.</translation>
    </message>
    <message>
        <source>Wait until that is done, then try again.</source>
        <translation>Attendez que ce soit fait, puis réessayez.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>Your only role at %1 is reader, which may change nothing there.</source>
        <translation>Votre seul rôle sur %1 est lecteur, qui n’y peut rien changer.</translation>
    </message>
    <message>
        <source>Ask its owner for the role member.</source>
        <translation>Demandez à son responsable le rôle « member ».</translation>
    </message>
    <message>
        <source>The cloud&apos;s catalog has no %1 service.</source>
        <translation>Le catalogue du cloud n’a pas de service %1.</translation>
    </message>
    <message>
        <source>Check the project: a token without a project has an empty catalog.</source>
        <translation>Vérifiez le projet : un jeton sans projet a un catalogue vide.</translation>
    </message>
    <message>
        <source>Choose one of its own.</source>
        <translation>Choisissez-en un des siens.</translation>
    </message>
    <message>
        <source>The file %1 is there already.</source>
        <translation>Le fichier %1 existe déjà.</translation>
    </message>
    <message>
        <source>%1 is there and is no regular file.</source>
        <translation>%1 existe et n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>Donnez un autre nom.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>On ne peut pas écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>Give a file in another one.</source>
        <translation>Donnez un fichier dans un autre.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the file %2.</source>
        <translation>Il n’y a pas de dossier %1 pour le fichier %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The program %1 is not there.</source>
        <translation>Le programme %1 n’est pas là.</translation>
    </message>
    <message>
        <source>Install the package that brings it.</source>
        <translation>Installez le paquet qui l’apporte.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 ne peut pas être écrit : %2.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Ce qui a été donné ne peut pas servir.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Quelque chose de nécessaire n’est pas là.</translation>
    </message>
    <message>
        <source>A name fits several things.</source>
        <translation>Un nom convient à plusieurs choses.</translation>
    </message>
    <message>
        <source>Something is in use, or in a state that does not allow this.</source>
        <translation>Quelque chose est utilisé, ou dans un état qui ne le permet pas.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Vous n’avez pas le droit de le faire.</translation>
    </message>
    <message>
        <source>There is no room: disk, memory or a quota is used up.</source>
        <translation>Il n’y a plus de place : le disque, la mémoire ou un quota est épuisé.</translation>
    </message>
    <message>
        <source>A site, or the network to it, does not answer as it should.</source>
        <translation>Un site, ou le réseau jusqu’à lui, ne répond pas comme il faut.</translation>
    </message>
    <message>
        <source>Something cannot be trusted: a certificate, or what was received.</source>
        <translation>Quelque chose n’est pas fiable : un certificat, ou ce qui a été reçu.</translation>
    </message>
    <message>
        <source>This cannot be done there.</source>
        <translation>Cela n’est pas possible là-bas.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Quelque chose s’est mal passé, qui n’aurait pas dû.</translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 réseau</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 réseaux</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached.</source>
        <translation>L’hôte libvirt %1 n’est pas joignable.</translation>
    </message>
    <message>
        <source>Move it as disk only: it is shut down and boots there.</source>
        <translation>Déplacez son disque seul : elle est arrêtée et démarre là-bas.</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back where it was begun.</source>
        <translation>Attendez ce déplacement, ou reprenez-le ou annulez-le là où il a été commencé.</translation>
    </message>
    <message>
        <source>If that is lost, delete it by force if it runs elsewhere, and start it by force only if it surely runs nowhere else.</source>
        <translation>Si cela est perdu, supprimez-la de force si elle tourne ailleurs, et ne la démarrez de force que si elle ne tourne sûrement nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Resume that move or roll it back where it was begun.</source>
        <translation>Reprenez ce déplacement ou annulez-le là où il a été commencé.</translation>
    </message>
    <message>
        <source>If that is lost, and only if the instance surely runs nowhere else, make it yours.</source>
        <translation>Si cela est perdu, et seulement si l’instance ne tourne sûrement nulle part ailleurs, faites-la vôtre.</translation>
    </message>
    <message>
        <source>Something is going on with %1, so its disk cannot be copied now.</source>
        <translation>Une opération est en cours sur %1 : son disque ne peut pas être copié maintenant.</translation>
    </message>
    <message>
        <source>%1 is broken: its disk cannot be copied.</source>
        <translation>%1 est en panne : son disque ne peut pas être copié.</translation>
    </message>
    <message>
        <source>Let it go on first, or have it switched off (below), as if its plug were pulled.</source>
        <translation>Laissez-la d’abord continuer, ou faites-la éteindre (plus bas), comme si l’on débranchait la prise.</translation>
    </message>
    <message>
        <source>%1 joins the default network at %2, with a network card and an address of its own.</source>
        <translation>%1 rejoint le réseau par défaut de %2, avec une carte réseau et une adresse à elle.</translation>
    </message>
    <message>
        <source>%1 joins the network %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 rejoint le réseau %2 de %3, avec une carte réseau et une adresse à elle.</translation>
    </message>
    <message>
        <source>Or have the Trescca plugin installed in that cloud.</source>
        <translation>Ou faites installer le greffon Trescca dans ce cloud.</translation>
    </message>
    <message>
        <source>%1 is off: its disk is copied, and the copy boots at %2.</source>
        <translation>%1 est éteinte : son disque est copié, et la copie démarre sur %2.</translation>
    </message>
    <message>
        <source>It stays at %1 too: do not start it there while the copy runs.</source>
        <translation>Elle reste aussi sur %1 : ne l’y démarrez pas tant que la copie tourne.</translation>
    </message>
    <message>
        <source>%1 is shut down and boots at %2: programs and what is in memory end.</source>
        <translation>%1 est arrêtée et démarre sur %2 : les programmes se terminent, et ce qui est en mémoire est perdu.</translation>
    </message>
    <message>
        <source>It stays at %1 too, switched off, until you delete it there.</source>
        <translation>Elle reste aussi sur %1, éteinte, jusqu’à ce que vous l’y supprimiez.</translation>
    </message>
    <message>
        <source>If %1 does not shut down when it is asked to, it is switched off, as if its plug were pulled: what it has not written yet is lost.</source>
        <translation>Si %1 ne s’arrête pas quand on le lui demande, elle est éteinte, comme si l’on débranchait la prise : ce qu’elle n’a pas encore écrit est perdu.</translation>
    </message>
    <message>
        <source>Shut it down from inside first.</source>
        <translation>Arrêtez-la d’abord de l’intérieur.</translation>
    </message>
    <message>
        <source>%1 is saved: what its disk lacks is in its memory.</source>
        <translation>%1 est sauvegardée : ce qui manque à son disque est dans sa mémoire.</translation>
    </message>
    <message>
        <source>Wait until it has come to rest, or repair it.</source>
        <translation>Attendez qu’elle soit au repos, ou réparez-la.</translation>
    </message>
    <message>
        <source>%1 is paused, and does not hear that it is to shut down.</source>
        <translation>%1 est en pause, et n’entend pas qu’elle doit s’arrêter.</translation>
    </message>
    <message>
        <source>%1 boots at %2, so it cannot be left paused where it was.</source>
        <translation>%1 démarre sur %2 : elle ne peut donc pas rester en pause là où elle en était.</translation>
    </message>
    <message>
        <source>Pause it there when it has booted.</source>
        <translation>Mettez-la là-bas en pause une fois démarrée.</translation>
    </message>
    <message>
        <source>%1 joins %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 rejoint %2 sur %3, avec une carte réseau et une adresse à elle.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, for which %2 has no firmware.</source>
        <translation>%1 démarre par UEFI, pour lequel %2 n’a pas de micrologiciel.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, and its variables (the boot order among them) stay behind: its disk has to boot without them.</source>
        <translation>%1 démarre par UEFI, et ses variables (dont l’ordre de démarrage) restent ici : son disque doit démarrer sans elles.</translation>
    </message>
    <message>
        <source>See that its boot loader is also where firmware looks by itself (EFI/BOOT).</source>
        <translation>Veillez à ce que son chargeur d’amorçage soit aussi là où le micrologiciel cherche de lui-même (EFI/BOOT).</translation>
    </message>
    <message>
        <source>At %1 it gets the flavor %2.</source>
        <translation>Sur %1, elle reçoit le gabarit %2.</translation>
    </message>
    <message>
        <source>%1 has no disk, so there is nothing to boot from elsewhere.</source>
        <translation>%1 n’a pas de disque : il n’y a rien d’où démarrer ailleurs.</translation>
    </message>
    <message>
        <source>%1 has %2 disks, and only the first would be copied.</source>
        <translation>%1 a %2 disques, et seul le premier serait copié.</translation>
    </message>
    <message>
        <source>Take the others out, or move it with its memory.</source>
        <translation>Retirez les autres, ou déplacez-la avec sa mémoire.</translation>
    </message>
    <message>
        <source>%1 boots by a kernel beside its disk (%2), which a copy of the disk lacks.</source>
        <translation>%1 démarre par un noyau à côté de son disque (%2), qui manque à une copie du disque.</translation>
    </message>
    <message>
        <source>Install a boot loader and a kernel on its disk.</source>
        <translation>Installez un chargeur d’amorçage et un noyau sur son disque.</translation>
    </message>
    <message>
        <source>Its disk %1 lies in no file of this host; move it into a qcow2 file first.</source>
        <translation>Son disque %1 n’est dans aucun fichier de cet hôte ; mettez-le d’abord dans un fichier qcow2.</translation>
    </message>
    <message>
        <source>%1 boots from a volume, of which %2 makes no image.</source>
        <translation>%1 démarre d’un volume, dont %2 ne fait pas d’image.</translation>
    </message>
    <message>
        <source>Make an image of the volume instead.</source>
        <translation>Faites plutôt une image du volume.</translation>
    </message>
    <message>
        <source>%1 has volumes, which a snapshot does not hold.</source>
        <translation>%1 a des volumes, qu’un instantané ne contient pas.</translation>
    </message>
    <message>
        <source>Detach them first.</source>
        <translation>Détachez-les d’abord.</translation>
    </message>
    <message>
        <source>See whether its daemon (libvirtd) runs there.</source>
        <translation>Vérifiez que son service (libvirtd) y tourne.</translation>
    </message>
    <message>
        <source>See whether the address is right, and the machine switched on.</source>
        <translation>Vérifiez que l’adresse est juste et que la machine est allumée.</translation>
    </message>
    <message>
        <source>%1 runs at %2 again; it was booted anew.</source>
        <translation>%1 tourne de nouveau sur %2 ; elle a été redémarrée.</translation>
    </message>
    <message>
        <source>Cancelled: %1 runs at %2 again; it was booted anew.</source>
        <translation>Annulé : %1 tourne de nouveau sur %2 ; elle a été redémarrée.</translation>
    </message>
    <message>
        <source>Shut it down from inside, or have it switched off, as if its plug were pulled.</source>
        <translation>Arrêtez-la de l’intérieur, ou faites-la éteindre, comme si l’on débranchait la prise.</translation>
    </message>
    <message>
        <source>The image of its disk stays at %1: if it surely runs nowhere, start it from that; else delete it.</source>
        <translation>L’image de son disque reste sur %1 : si elle ne tourne sûrement nulle part, démarrez-la de là ; sinon, supprimez-la.</translation>
    </message>
    <message>
        <source>It was taken out of the queue before it began.</source>
        <translation>Retiré de la file d’attente avant d’avoir commencé.</translation>
    </message>
    <message>
        <source>Nothing was done: you did not agree.</source>
        <translation>Rien n’a été fait : vous n’avez pas donné votre accord.</translation>
    </message>
    <message>
        <source>%1 could not be switched off at %2 within %3 seconds.</source>
        <translation>%1 n’a pas pu être éteinte sur %2 en %3 secondes.</translation>
    </message>
    <message>
        <source>Switch it off yourself, then move it again.</source>
        <translation>Éteignez-la vous-même, puis déplacez-la de nouveau.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and has not within %2 seconds; it may do so yet.</source>
        <translation>%1 devait s’arrêter, et ne l’a pas fait en %2 secondes ; elle le fera peut-être encore.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and is %2 at %3 now: somebody else has dealt with it.</source>
        <translation>%1 devait s’arrêter, et son état sur %3 est maintenant autre (%2) : quelqu’un d’autre est intervenu.</translation>
    </message>
    <message>
        <source>%1 is not off at %2 any more (it is %3), so it does not boot at %4.</source>
        <translation>%1 n’est plus éteinte sur %2 (%3) : elle ne démarre donc pas sur %4.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off, as far as can be told.</source>
        <translation>%1 reste sur %2, éteinte, pour autant qu’on le sache.</translation>
    </message>
    <message>
        <source>%1 has no disk in a file, so there is nothing to copy.</source>
        <translation>%1 n’a pas de disque dans un fichier : il n’y a rien à copier.</translation>
    </message>
    <message>
        <source>The cloud took the order for a snapshot but named no image.</source>
        <translation>Le cloud a accepté la demande d’instantané, mais n’a nommé aucune image.</translation>
    </message>
    <message>
        <source>Look into its log.</source>
        <translation>Regardez dans son journal.</translation>
    </message>
    <message>
        <source>The cloud keeps its snapshots as %1; only qcow2 and raw are copied.</source>
        <translation>Le cloud conserve ses instantanés en %1 ; seuls qcow2 et raw sont copiés.</translation>
    </message>
    <message>
        <source>Ask its operator for one of these.</source>
        <translation>Demandez à son exploitant l’un de ceux-ci.</translation>
    </message>
    <message>
        <source>QEMU could not copy the disk; its log tells why.</source>
        <translation>QEMU n’a pas pu copier le disque ; son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>1 instance, API %1</source>
        <translation>1 instance, API %1</translation>
    </message>
    <message>
        <source>%1 instances, API %2</source>
        <translation>%1 instances, API %2</translation>
    </message>
    <message>
        <source>1 processor</source>
        <translation>1 processeur</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back.</source>
        <translation>Attendez ce déplacement, ou reprenez-le, ou revenez en arrière.</translation>
    </message>
    <message>
        <source>%1 takes no instances now: %2</source>
        <translation>%1 n’accepte pas d’instance pour l’instant&#x202f;: %2</translation>
    </message>
    <message>
        <source>with CPU and memory state</source>
        <translation>avec l’état du processeur et de la mémoire</translation>
    </message>
    <message>
        <source>none of its own: guests get the user-mode network</source>
        <translation>aucun en propre : les invités ont le réseau en mode utilisateur</translation>
    </message>
    <message>
        <source>Instances cannot be moved from or to here with their memory.</source>
        <translation>Les instances ne peuvent être déplacées ni d’ici ni vers ici avec leur mémoire.</translation>
    </message>
    <message>
        <source>no limits, or it does not tell them</source>
        <translation>pas de limites, ou il ne les indique pas</translation>
    </message>
    <message>
        <source>can be made of the image %1 with the flavor %2</source>
        <translation>peut être créé à partir de l’image %1 avec le gabarit %2</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>%1 of images</source>
        <translation>%1 pour les images</translation>
    </message>
    <message>
        <source>%1 processors</source>
        <translation>%1 processeurs</translation>
    </message>
    <message>
        <source>Something is going on with %1 at %2.</source>
        <translation>Une opération est en cours avec %1 sur %2.</translation>
    </message>
    <message>
        <source>%1 is broken at %2.</source>
        <translation>%1 est en erreur sur %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and runs at %4, where somebody started it.</source>
        <translation>%1 est %2 sur %3, et tourne sur %4, où quelqu’un l’a démarrée.</translation>
    </message>
    <message>
        <source>Roll the move back to end it with that one.</source>
        <translation>Revenez en arrière pour en finir avec celle-là.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is %3 there now.</source>
        <translation>%1 est arrivée sur %2, et y est maintenant %3.</translation>
    </message>
    <message>
        <source>If it is to stay there, start it and resume the move then.</source>
        <translation>Si elle doit y rester, démarrez-la, puis reprenez le déplacement.</translation>
    </message>
    <message>
        <source>Else roll the move back to where it was suspended at %1.</source>
        <translation>Sinon, revenez en arrière, là où elle a été suspendue sur %1.</translation>
    </message>
    <message>
        <source>%1 has arrived at %2 and is not brought back any more; resume the move to finish it.</source>
        <translation>%1 est arrivée sur %2 et n’est plus ramenée ; reprenez le déplacement pour le terminer.</translation>
    </message>
    <message>
        <source>To keep it, resume the move.</source>
        <translation>Pour la garder, reprenez le déplacement.</translation>
    </message>
    <message>
        <source>To keep it, start it there and resume the move then.</source>
        <translation>Pour la garder, démarrez-la là-bas, puis reprenez le déplacement.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 already.</source>
        <translation>%1 est déjà %2 sur %3.</translation>
    </message>
    <message>
        <source>Roll back, and lose what it has done there?</source>
        <translation>Revenir en arrière, et perdre ce qu’elle y a fait ?</translation>
    </message>
    <message>
        <source>At %1 is not what was saved of %2: %3</source>
        <translation>Sur %1 n’est plus ce qui a été sauvegardé de %2 : %3</translation>
    </message>
    <message>
        <source>Go on with what was saved, and lose what is there?</source>
        <translation>Continuer avec ce qui a été sauvegardé, et perdre ce qui s’y trouve ?</translation>
    </message>
    <message>
        <source>The move of %1 has ended already; there is nothing to go on with.</source>
        <translation>Le déplacement de %1 est déjà terminé ; il n’y a rien à poursuivre.</translation>
    </message>
    <message>
        <source>%1 cannot go on at %2: %3</source>
        <translation>%1 ne peut pas continuer sur %2 : %3</translation>
    </message>
    <message>
        <source>What arrived at %1 stays; resume the move to finish it with that.</source>
        <translation>Ce qui est arrivé sur %1 reste ; reprenez le déplacement pour le terminer avec cela.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one.</source>
        <translation>Si elle tourne ailleurs, supprimez celle-ci.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it.</source>
        <translation>Seulement s’il est sûr qu’elle ne tourne nulle part, démarrez-la.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one by force.</source>
        <translation>Si elle tourne ailleurs, supprimez celle-ci de force.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it by force.</source>
        <translation>Seulement s’il est sûr qu’elle ne tourne nulle part, démarrez-la de force.</translation>
    </message>
    <message>
        <source>Its package stays at %1: if it surely runs nowhere, restore it by force; else delete it.</source>
        <translation>Son paquet reste sur %1 : s’il est sûr qu’elle ne tourne nulle part, restaurez-le de force ; sinon, supprimez-le.</translation>
    </message>
    <message>
        <source>Start it first, then move it.</source>
        <translation>Démarrez-la d’abord, puis déplacez-la.</translation>
    </message>
    <message>
        <source>%1 runs at %2 and at %3, as somebody started it at %2.</source>
        <translation>%1 tourne sur %2 et sur %3, car quelqu’un l’a démarrée sur %2.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, switch off the other, then resume the move.</source>
        <translation>Si celle de %1 doit rester, éteignez l’autre, puis reprenez le déplacement.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, delete the other by force, then roll the move back.</source>
        <translation>Si celle de %1 doit rester, supprimez l’autre de force, puis revenez en arrière.</translation>
    </message>
    <message>
        <source>The name of an instance is one line of up to %1 characters, without a blank at either end.</source>
        <translation>Le nom d’une instance est une ligne de %1 caractères au plus, sans espace au début ni à la fin.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Elle n’y est plus.</translation>
    </message>
    <message>
        <source>It is %1 there, its memory is gone.</source>
        <translation>Elle y est %1, sa mémoire est perdue.</translation>
    </message>
    <message>
        <source>%1 was taken out of this move&apos;s hands at %2 by force, and may run anywhere.</source>
        <translation>%1 a été retirée de force à ce déplacement sur %2, et peut tourner n’importe où.</translation>
    </message>
    <message>
        <source>%1 arrived at %2 and is not there any more; whoever moved or deleted it has the newer state.</source>
        <translation>%1 est arrivée sur %2 et n’y est plus ; celui qui l’a déplacée ou supprimée a l’état le plus récent.</translation>
    </message>
    <message>
        <source>%1 is held at %2 for another move.</source>
        <translation>%1 est retenue sur %2 pour un autre déplacement.</translation>
    </message>
    <message>
        <source>%1 is being saved at %2.</source>
        <translation>%1 est en cours de sauvegarde sur %2.</translation>
    </message>
    <message>
        <source>A person saved it meanwhile.</source>
        <translation>Quelqu’un l’a sauvegardée entre-temps.</translation>
    </message>
    <message>
        <source>The move was on its way back.</source>
        <translation>Le déplacement était déjà sur le retour.</translation>
    </message>
    <message>
        <source>It is not at %1 any more, so there was nothing left to finish.</source>
        <translation>Elle n’est plus sur %1, il ne restait donc rien à terminer.</translation>
    </message>
    <message>
        <source>The roll back stopped.</source>
        <translation>Le retour en arrière s’est arrêté.</translation>
    </message>
    <message>
        <source>%1 cannot be removed at %2.</source>
        <translation>%1 ne peut pas être retirée sur %2.</translation>
    </message>
    <message>
        <source>No second one of it was started: ask for it once more if you want that, and agree to it.</source>
        <translation>Aucune seconde n&apos;a été démarrée : demandez-la encore une fois si vous en voulez une, et acceptez-le.</translation>
    </message>
    <message>
        <source>The machine of the package %1 is being restored at %2 already.</source>
        <translation>La machine du paquet %1 est déjà en cours de restauration sur %2.</translation>
    </message>
    <message>
        <source>Wait for that; if you want a second one beside it, ask for it then.</source>
        <translation>Attendez-en la fin ; si vous en voulez une seconde à côté, demandez-la alors.</translation>
    </message>
    <message>
        <source>A package of this machine is being restored at %1 just now.</source>
        <translation>Un paquet de cette machine est justement en cours de restauration sur %1.</translation>
    </message>
    <message>
        <source>Wait for that, then see whether this one is wanted still.</source>
        <translation>Attendez-en la fin, puis voyez si celle-ci est encore voulue.</translation>
    </message>
    <message>
        <source>%1 runs at %2 already: there would be two of one machine.</source>
        <translation>%1 tourne déjà sur %2 : il y aurait deux fois la même machine.</translation>
    </message>
    <message>
        <source>An earlier move has left %1 at %2, which cannot be asked now: it may run there.</source>
        <translation>Un déplacement antérieur a laissé %1 sur %2, qui ne peut pas être interrogé : elle y tourne peut-être.</translation>
    </message>
    <message>
        <source>Move that one, if there is to be one of it only.</source>
        <translation>Déplacez celle-là s’il ne doit y en avoir qu’une.</translation>
    </message>
    <message>
        <source>No site is configured for %1.</source>
        <translation>Aucun site n&apos;est configuré pour %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is held at &quot;%2&quot; still: that cloud has not let it go.</source>
        <translation>« %1 » est encore retenue chez « %2 » : ce cloud ne l&apos;a pas relâchée.</translation>
    </message>
    <message>
        <source>%1 is in no network of its host; it joins the default network at %2 and gets another address.</source>
        <translation>%1 n&apos;est dans aucun réseau de son hôte ; chez %2 elle rejoint le réseau par défaut et reçoit une autre adresse.</translation>
    </message>
    <message>
        <source>Name the network it shall join, if it is to be another.</source>
        <translation>Indiquez le réseau qu&apos;elle doit rejoindre, si ce doit être un autre.</translation>
    </message>
    <message>
        <source>The saved memory of %1 (%2) may not be read by the user who runs this.</source>
        <translation>L&apos;utilisateur qui exécute ceci n&apos;a pas le droit de lire la mémoire enregistrée de %1 (%2).</translation>
    </message>
    <message>
        <source>Give it to them (`chown %1 %2`), then try again.</source>
        <translation>Donnez-la-lui (`chown %1 %2`), puis réessayez.</translation>
    </message>
    <message>
        <source>The move of %1 was from %2 to %3, and one of these names is no site&apos;s any more: give the site its old name, or add it again, until the move has ended.</source>
        <translation>Le déplacement de %1 allait de %2 à %3, et l&apos;un de ces noms n&apos;est plus celui d&apos;un site : rendez au site son ancien nom, ou ajoutez-le de nouveau, jusqu&apos;à la fin du déplacement.</translation>
    </message>
    <message>
        <source>%1 gets a network of its own at %2, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 reçoit sur %2 un réseau à elle, d&apos;où elle atteint les autres et où personne ne l&apos;atteint.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and what was saved of it is kept at %4.</source>
        <translation>%1 est %2 sur %3, et ce qui en a été sauvegardé est conservé sur %4.</translation>
    </message>
    <message>
        <source>%1 is another place than when the move of %2 began: it was %3 and is %4.</source>
        <translation>%1 est un autre endroit qu&apos;au début du déplacement de %2 : c&apos;était %3, c&apos;est %4.</translation>
    </message>
    <message>
        <source>Set it back in its settings until the move has ended.</source>
        <translation>Remettez-le comme avant dans ses réglages jusqu&apos;à la fin du déplacement.</translation>
    </message>
</context>
<context>
    <name>jobwords</name>
    <message>
        <source>working...</source>
        <translation>en cours...</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, held</source>
        <translation>
            <numerusform>%n en attente, retenue</numerusform>
            <numerusform>%n en attente, retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Rien en route.</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 est terminé</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 a été annulé</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 a échoué</translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n en route</numerusform>
            <numerusform>%n en route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n inachevé</numerusform>
            <numerusform>%n inachevés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>movereport</name>
    <message>
        <source>with its memory</source>
        <translation>avec sa mémoire</translation>
    </message>
    <message>
        <source>with its memory, in an instance of its own</source>
        <translation>avec sa mémoire, dans une instance à part</translation>
    </message>
    <message>
        <source>its disks only</source>
        <translation>ses disques seuls</translation>
    </message>
    <message>
        <source>suspend it</source>
        <translation>la suspendre</translation>
    </message>
    <message>
        <source>save its state</source>
        <translation>sauvegarder son état</translation>
    </message>
    <message>
        <source>bring the package over</source>
        <translation>transférer le paquet</translation>
    </message>
    <message>
        <source>send a base image</source>
        <translation>envoyer une image de base</translation>
    </message>
    <message>
        <source>let it go on there</source>
        <translation>la faire reprendre là-bas</translation>
    </message>
    <message>
        <source>let go of the source</source>
        <translation>libérer la source</translation>
    </message>
    <message>
        <source>remove what had arrived</source>
        <translation>supprimer ce qui était arrivé</translation>
    </message>
    <message>
        <source>make sure that it cannot start there</source>
        <translation>empêcher qu’elle démarre là-bas</translation>
    </message>
    <message>
        <source>let it go on at the source</source>
        <translation>la faire reprendre à la source</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>began</source>
        <translation>début</translation>
    </message>
    <message>
        <source>result</source>
        <translation>résultat</translation>
    </message>
    <message>
        <source>why</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacée</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>disques</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>B against A</source>
        <translation>B par rapport à A</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>way</source>
        <translation>trajet</translation>
    </message>
    <message>
        <source>Two moves compared, B seen from A</source>
        <translation>Deux déplacements comparés, B vu de A</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
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
        <translation>Nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are chosen</source>
        <translation>
            <numerusform>%n déplacement choisi</numerusform>
            <numerusform>%n déplacements choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>shut it down</source>
        <translation>l’arrêter</translation>
    </message>
    <message>
        <source>bring the disk over</source>
        <translation>transférer le disque</translation>
    </message>
    <message>
        <source>boot it there</source>
        <translation>la démarrer là-bas</translation>
    </message>
</context>
<context>
    <name>movewords</name>
    <message>
        <source>arrived</source>
        <translation>arrivé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revenu en arrière</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>total</translation>
    </message>
    <message>
        <source>standing still</source>
        <translation>temps d’arrêt</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <translation>%1 (devenue %2)</translation>
    </message>
    <message>
        <source>memory and disks: %1</source>
        <translation>mémoire et disques&#x202f;: %1</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>envoyé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1, interrupted in between</source>
        <translation>%1, interrompu entre-temps</translation>
    </message>
</context>
<context>
    <name>planwords</name>
    <message>
        <source>The base of its disks is at %1 already.</source>
        <translation>La base de ses disques est déjà sur %1.</translation>
    </message>
    <message>
        <source>It cannot move there as things are:</source>
        <translation>En l’état, elle ne peut pas y être déplacée :</translation>
    </message>
    <message>
        <source>It keeps its memory, and stays paused.</source>
        <translation>Elle garde sa mémoire et reste en pause.</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are.</source>
        <translation>Elle garde sa mémoire : les programmes reprennent là où ils en sont.</translation>
    </message>
    <message>
        <source>Up to %1 of memory and %2 of disk, before they are compressed.</source>
        <translation>Jusqu’à %1 de mémoire et %2 de disque, avant compression.</translation>
    </message>
    <message>
        <source>About %1 to send.</source>
        <translation>Environ %1 à envoyer.</translation>
    </message>
    <message>
        <source>Up to about %1 to send.</source>
        <translation>Jusqu’à %1 environ à envoyer.</translation>
    </message>
    <message>
        <source>It stands still for about %1.</source>
        <translation>Elle s’arrête environ %1.</translation>
    </message>
    <message>
        <source>It stands still for up to about %1.</source>
        <translation>Elle s’arrête jusqu’à %1 environ.</translation>
    </message>
    <message>
        <source>It takes about %1, and stands still for about %2.</source>
        <translation>Il faut environ %1 ; elle s’arrête environ %2.</translation>
    </message>
    <message>
        <source>It takes up to about %1, and stands still for up to about %2.</source>
        <translation>Il faut jusqu’à %1 environ ; elle s’arrête jusqu’à %2 environ.</translation>
    </message>
    <message>
        <source>Saving %1, sending %2, restoring %3; they overlap.</source>
        <translation>Sauvegarde %1, envoi %2, restauration %3 ; elles se chevauchent.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n moves from %1 to %2.</source>
        <translation>
            <numerusform>D’après %n déplacement de %1 vers %2.</numerusform>
            <numerusform>D’après %n déplacements de %1 vers %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n other moves of %1 or %2.</source>
        <translation>
            <numerusform>D’après %n autre déplacement de %1 ou %2.</numerusform>
            <numerusform>D’après %n autres déplacements de %1 ou %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>working...</source>
        <translation>en cours...</translation>
    </message>
    <message>
        <source>looking at both sites...</source>
        <translation>examen des deux sites...</translation>
    </message>
    <message>
        <source>   (at most %1)</source>
        <translation>   (au plus %1)</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are once you start it.</source>
        <translation>Elle garde sa mémoire : les programmes reprennent là où ils en sont dès que vous la démarrez.</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew from a copy of its disk.</source>
        <translation>Disque seul : elle est arrêtée, et redémarre là-bas d’une copie de son disque.</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there.</source>
        <translation>Disque seul : il est copié, et la copie démarre là-bas.</translation>
    </message>
    <message>
        <source>They keep their memory: programs go on where they are.</source>
        <translation>Elles gardent leur mémoire : les programmes reprennent là où ils en sont.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and they boot there anew.</source>
        <translation>Disques seuls : ils sont copiés, et les machines redémarrent là-bas.</translation>
    </message>
    <message>
        <source>Some keep their memory; of the others only the disk moves.</source>
        <translation>Certaines gardent leur mémoire ; des autres, seul le disque est déplacé.</translation>
    </message>
    <message>
        <source>Up to %1 of disk.</source>
        <translation>Jusqu’à %1 de disque.</translation>
    </message>
    <message>
        <source>Shutting down %1, sending %2, starting %3; one after the other.</source>
        <translation>Arrêt %1, envoi %2, démarrage %3 ; l’un après l’autre.</translation>
    </message>
    <message>
        <source>How long it takes is not known: none like it has moved from %1 to %2 yet at full speed.</source>
        <translation>La durée n’est pas connue : aucune semblable n’a encore été déplacée de %1 vers %2 à pleine vitesse.</translation>
    </message>
</context>
<context>
    <name>trescca::AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;desktop has them</source>
        <translation>Celles du &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claires</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>So&amp;mbres</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>Lan&amp;gue :</translation>
    </message>
</context>
<context>
    <name>trescca::AskAgain</name>
    <message>
        <source>Ask a&amp;gain before every move</source>
        <translation>Demander de no&amp;uveau avant chaque déplacement</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>Every move is asked about.</source>
        <translation>Chaque déplacement est précédé d’une question.</translation>
    </message>
    <message>
        <source>Not asked about where all checks are good: %1</source>
        <translation>Sans question si toutes les vérifications sont bonnes : %1</translation>
    </message>
</context>
<context>
    <name>trescca::BandwidthFields</name>
    <message>
        <source>Another limit at these &amp;hours</source>
        <translation>Autre limite à ces &amp;heures</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Limit at these hours</source>
        <translation>Limite à ces heures</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Limit &amp;of all together</source>
        <translation>Limite de tous &amp;ensemble</translation>
    </message>
</context>
<context>
    <name>trescca::BranchProxy</name>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 affichées</translation>
    </message>
</context>
<context>
    <name>trescca::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Certificat de %1</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>Lui faire &amp;confiance</translation>
    </message>
    <message>
        <source>&amp;Do not trust it</source>
        <translation>&amp;Ne pas lui faire confiance</translation>
    </message>
    <message>
        <source>Asking %1 for its certificate...</source>
        <translation>Demande de son certificat à %1...</translation>
    </message>
    <message>
        <source>%1 shows a certificate with this SHA-256 fingerprint:</source>
        <translation>%1 présente un certificat avec cette empreinte SHA-256 :</translation>
    </message>
    <message>
        <source>It is trusted already.</source>
        <translation>Il est déjà approuvé.</translation>
    </message>
    <message>
        <source>Until now another one was trusted:</source>
        <translation>Jusqu’ici, une autre était approuvée :</translation>
    </message>
    <message>
        <source>If nobody has renewed it, somebody may be listening in.</source>
        <translation>Si personne ne l’a renouvelé, quelqu’un écoute peut-être.</translation>
    </message>
    <message>
        <source>Compare it with what the owner of the server tells you, and trust it only if both are the same.</source>
        <translation>Comparez-la à ce que vous dit le propriétaire du serveur, et n’acceptez que si les deux sont identiques.</translation>
    </message>
</context>
<context>
    <name>trescca::ConsoleLog</name>
    <message>
        <source>Console log of %1 at %2</source>
        <translation>Journal de la console de %1 sur %2</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Rien n’a encore été écrit.</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Journal de la console</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Chercher :</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Tout co&amp;pier</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not stand in what is shown.</source>
        <translation>« %1 » ne figure pas dans ce qui est affiché.</translation>
    </message>
</context>
<context>
    <name>trescca::Consoles</name>
    <message>
        <source>%1 has no screen that %2 can show. Its console log may tell more.</source>
        <translation>%1 n’a pas d’écran que %2 puisse montrer. Le journal de la console en dit peut-être plus.</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>Aucun navigateur n’a pu être lancé. Ouvrez %1 vous-même.</translation>
    </message>
    <message>
        <source>%1 could not be started. Try it from a terminal.</source>
        <translation>%1 n’a pas pu être lancé. Essayez depuis un terminal.</translation>
    </message>
</context>
<context>
    <name>trescca::DemoDialog</name>
    <message>
        <source>Starting...</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>Two hosts are set up on this computer, with a small machine that counts. They open in a window of their own: drag the machine there from one side to the other. No machine of yours is touched, and all of it is gone when that window is closed.</source>
        <translation>Deux hôtes sont mis en place sur cet ordinateur, avec une petite machine qui compte. Ils s’ouvrent dans leur propre fenêtre : glissez-y la machine d’un côté à l’autre. Aucune de vos machines n’est touchée, et tout disparaît à la fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>Dé&amp;tails</translation>
    </message>
    <message>
        <source>&amp;Cancel and clean up</source>
        <translation>&amp;Annuler et nettoyer</translation>
    </message>
    <message>
        <source>The demo could not be set up: %1</source>
        <translation>La démonstration n’a pas pu être mise en place : %1</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Ending the demo, and cleaning up...</source>
        <translation>Fin de la démonstration et nettoyage…</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>Déta&amp;ils</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disques</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Rien n’est sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an instance, an image or a package: it is told here in full.</source>
        <translation>Sélectionnez une instance, une image ou un paquet : tout est indiqué ici.</translation>
    </message>
    <message>
        <source>%1 does not run now, so it uses nothing.</source>
        <translation>%1 ne tourne pas en ce moment et ne consomme donc rien.</translation>
    </message>
    <message>
        <source>Something is done with %1; it is measured again after that.</source>
        <translation>%1 est en cours de traitement ; la mesure reprend après.</translation>
    </message>
</context>
<context>
    <name>trescca::DragPicture</name>
    <message>
        <source>A machine is dragged from one side to the other</source>
        <translation>Une machine est glissée d’un côté à l’autre</translation>
    </message>
</context>
<context>
    <name>trescca::EmptyHistory</name>
    <message>
        <source>No move has been made yet.

Under Machines, drag a running machine from one side to the other. What that took is kept here: how long it was saved, sent and restored, how long it stood still, and how much went over the wire; as a table, and as charts to compare.</source>
        <translation>Aucun déplacement n’a encore été fait.

Dans Machines, glissez une machine en marche d’un côté à l’autre. Ce qu’il a fallu est conservé ici&#x202f;: combien de temps ont pris sauvegarde, envoi et restauration, combien de temps elle est restée à l’arrêt et combien est passé par le réseau&#x202f;; en tableau, et en graphiques à comparer.</translation>
    </message>
</context>
<context>
    <name>trescca::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>trescca::FileActions</name>
    <message>
        <source>%1, %2. It is unpacked or converted first.</source>
        <translation>%1, %2. Il sera d’abord décompressé ou converti.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>&amp;New instance from this image...</source>
        <translation>&amp;Nouvelle instance depuis cette image...</translation>
    </message>
    <message>
        <source>&amp;Download...</source>
        <translation>Té&amp;lécharger...</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>P&amp;ush a file...</source>
        <translation>&amp;Envoyer un fichier...</translation>
    </message>
    <message>
        <source>P&amp;ush a file to %1...</source>
        <translation>&amp;Envoyer un fichier sur %1...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file...</source>
        <translation>&amp;Nouvelle instance depuis un fichier...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file at %1...</source>
        <translation>&amp;Nouvelle instance depuis un fichier sur %1...</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Download into a folder</source>
        <translation>Télécharger dans un dossier</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>The image %1 of %2, %3.</source>
        <translation>L’image %1 de %2, %3.</translation>
    </message>
    <message>
        <source>%1 is a saved machine, not a disk. Restore it at %2?</source>
        <translation>%1 est une machine sauvegardée, pas un disque. La restaurer sur %2&#x202f;?</translation>
    </message>
    <message>
        <source>It is sent there, and goes on where it was saved.</source>
        <translation>Elle y est envoyée et reprend au point de sauvegarde.</translation>
    </message>
</context>
<context>
    <name>trescca::FileEdit</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>trescca::FileField</name>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>trescca::FilterBar</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#x202f;:</translation>
    </message>
    <message>
        <source>part of a machine&apos;s name</source>
        <translation>partie d’un nom de machine</translation>
    </message>
    <message>
        <source>&amp;Site:</source>
        <translation>&amp;Site&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Période&#x202f;:</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>Résul&amp;tat&#x202f;:</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>from ... to</source>
        <translation>du ... au</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>trescca::FindingsList</name>
    <message numerus="yes">
        <source>%n checks are good: &amp;details</source>
        <translation>
            <numerusform>%n vérification est bonne : &amp;détails</numerusform>
            <numerusform>%n vérifications sont bonnes : &amp;détails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::FoundSiteView</name>
    <message>
        <source>Test &amp;connection</source>
        <translation>Tester la conne&amp;xion</translation>
    </message>
    <message>
        <source>C&amp;hange it here</source>
        <translation>Modi&amp;fier ici</translation>
    </message>
    <message>
        <source>Writes it into Trescca&apos;s own config.yml, which counts from then on. Passwords and other secrets stay where they are.</source>
        <translation>L’inscrit dans le config.yml de Trescca, qui fait foi dès lors. Les mots de passe et autres secrets restent où ils sont.</translation>
    </message>
    <message>
        <source>It comes from clouds.yaml, which OpenStack&apos;s own programs use too.</source>
        <translation>Il vient de clouds.yaml, qu’utilisent aussi les programmes d’OpenStack.</translation>
    </message>
    <message>
        <source>This computer, which Trescca knows without being told.</source>
        <translation>Cet ordinateur, que Trescca connaît de lui-même.</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse :</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Utilisateur :</translation>
    </message>
    <message>
        <source>Project:</source>
        <translation>Projet :</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>Région :</translation>
    </message>
    <message>
        <source>It is hidden, so it is offered nowhere. Moves on their way and the history are as before.</source>
        <translation>Il est masqué : il n’est proposé nulle part. Les déplacements en cours et l’historique restent tels quels.</translation>
    </message>
    <message>
        <source>Hid&amp;e</source>
        <translation>Mas&amp;quer</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affich&amp;er</translation>
    </message>
    <message>
        <source>Has it offered again where sites are chosen.</source>
        <translation>Le propose à nouveau là où l’on choisit un site.</translation>
    </message>
    <message>
        <source>Offers it no more where sites are chosen. It stays in this list.</source>
        <translation>Ne le propose plus là où l’on choisit un site. Il reste dans cette liste.</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHostDialog</name>
    <message>
        <source>landing and the cloud&apos;s name</source>
        <translation>landing et le nom du cloud</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>le plus petit qui convient</translation>
    </message>
    <message>
        <source>the only one, or the cloud&apos;s choice</source>
        <translation>le seul, ou le choix du cloud</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>any</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Package of tresccad</source>
        <translation>Paquet de tresccad</translation>
    </message>
    <message>
        <source>the one beside this program</source>
        <translation>celui à côté de ce programme</translation>
    </message>
    <message>
        <source>New guest host</source>
        <translation>Nouvel hôte d’invités</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>A guest host is an instance of a cloud that runs a tresccad: machines go there with their memory, also where the cloud itself takes none. They run in an instance, so they are slower there.</source>
        <translation>Un hôte d’invités est une instance d’un cloud avec un tresccad : les machines y vont avec leur mémoire, même là où le cloud n’en prend pas. Elles tournent dans une instance, donc plus lentement.</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source>C&amp;loud:</source>
        <translation>C&amp;loud :</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Memory for guests:</source>
        <translation>&amp;Mémoire pour les invités :</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Gabarit :</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>&amp;Réseau :</translation>
    </message>
    <message>
        <source>Network of a floating &amp;address:</source>
        <translation>Réseau d’une a&amp;dresse flottante :</translation>
    </message>
    <message>
        <source>Let in fr&amp;om (CIDR):</source>
        <translation>Laisser &amp;entrer depuis (CIDR) :</translation>
    </message>
    <message>
        <source>&amp;Package of tresccad:</source>
        <translation>&amp;Paquet de tresccad :</translation>
    </message>
    <message>
        <source>Asking %1...</source>
        <translation>Interrogation de %1...</translation>
    </message>
    <message>
        <source>%1 is made of the image %2 with the flavor %3 (%4 of memory). That takes some minutes, and the cloud may charge for it.</source>
        <translation>%1 est créé de l’image %2 avec le gabarit %3 (%4 de mémoire). Cela prend quelques minutes, et le cloud peut le facturer.</translation>
    </message>
    <message>
        <source>Ma&amp;ke it</source>
        <translation>gen</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHosts</name>
    <message>
        <source>%1 is a guest host. What runs on it is lost with it, and is not known: %2</source>
        <translation>%1 est un hôte d’invités. Ce qui y tourne est perdu avec lui, et n’est pas connu : %2</translation>
    </message>
    <message>
        <source>%1 is a guest host. Nothing is on it.</source>
        <translation>%1 est un hôte d’invités. Il n’y a rien dessus.</translation>
    </message>
    <message>
        <source>%1 is a guest host. These are on it, and are lost with it: %2.</source>
        <translation>%1 est un hôte d’invités. S’y trouvent, et sont perdus avec lui : %2.</translation>
    </message>
    <message>
        <source>New &amp;guest host...</source>
        <translation>Nouvel hôte d’&amp;invités...</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryChart</name>
    <message>
        <source>Times of past moves</source>
        <translation>Durées des déplacements passés</translation>
    </message>
    <message>
        <source>Times by machine and way</source>
        <translation>Durées par machine et trajet</translation>
    </message>
    <message>
        <source>Times over the days</source>
        <translation>Durées au fil des jours</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Timeline of a move</source>
        <translation>Chronologie d’un déplacement</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Time to save it</source>
        <translation>Durée de la sauvegarde</translation>
    </message>
    <message>
        <source>Time to send it</source>
        <translation>Durée de l’envoi</translation>
    </message>
    <message>
        <source>Time to restore it</source>
        <translation>Durée de la restauration</translation>
    </message>
    <message>
        <source>How long it stood still</source>
        <translation>Combien de temps elle est restée à l’arrêt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>De → vers</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time for all of it; the stages overlap</source>
        <translation>Durée totale&#x202f;; les étapes se chevauchent</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>Ce qui est passé par le réseau</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryPage</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Effa&amp;cer le filtre</translation>
    </message>
    <message>
        <source>Report of the chosen moves</source>
        <translation>Rapport des déplacements choisis</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Déplacements</translation>
    </message>
    <message>
        <source>By machine and way</source>
        <translation>Par machine et trajet</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Timeline of the chosen</source>
        <translation>Chronologie de la sélection</translation>
    </message>
    <message>
        <source>&amp;Kind of chart:</source>
        <translation>T&amp;ype de graphique&#x202f;:</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>To&amp;ut afficher</translation>
    </message>
    <message>
        <source>Undo zooming and dragging (Home)</source>
        <translation>Annuler zoom et glissement (Début)</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xporter...</translation>
    </message>
    <message numerus="yes">
        <source>%n moves</source>
        <translation>
            <numerusform>%n déplacement</numerusform>
            <numerusform>%n déplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n moves</source>
        <translation>
            <numerusform>%1 sur %n déplacement</numerusform>
            <numerusform>%1 sur %n déplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a move to read all of it, or two (with Ctrl) to compare them.</source>
        <translation>Choisissez un déplacement pour tout en lire, ou deux (avec Ctrl) pour les comparer.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Chart as an image (*.png)</source>
        <translation>Graphique en image (*.png)</translation>
    </message>
    <message>
        <source>Chart as a PDF (*.pdf)</source>
        <translation>Graphique en PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Chart as a drawing (*.svg)</source>
        <translation>Graphique en dessin (*.svg)</translation>
    </message>
    <message>
        <source>Table of these moves (*.csv)</source>
        <translation>Tableau de ces déplacements (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exporté vers %1.</translation>
    </message>
    <message>
        <source>There is no report of that move: it has not ended yet, or was removed from the history.</source>
        <translation>Il n’y a pas de rapport de ce déplacement : il n’est pas terminé, ou a été retiré de l’historique.</translation>
    </message>
</context>
<context>
    <name>trescca::ImportDialog</name>
    <message>
        <source>Import clouds</source>
        <translation>Importer des clouds</translation>
    </message>
    <message>
        <source>Clouds of this clouds.&amp;yaml:</source>
        <translation>Clouds de ce clouds.&amp;yaml&#x202f;:</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Passwords and other secrets stay where they are: give them anew at each site.</source>
        <translation>Les mots de passe et autres secrets restent où ils sont&#x202f;: saisissez-les de nouveau pour chaque site.</translation>
    </message>
    <message>
        <source>There is a site of this name already.</source>
        <translation>Un site porte déjà ce nom.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Choose a clouds.yaml, as OpenStack&apos;s own programs use it.</source>
        <translation>Choisissez un clouds.yaml, comme ceux des programmes d’OpenStack.</translation>
    </message>
    <message>
        <source>There are no clouds in it.</source>
        <translation>Il ne contient aucun cloud.</translation>
    </message>
</context>
<context>
    <name>trescca::ItemActions</name>
    <message>
        <source>&amp;Move to the other side</source>
        <translation>&amp;Déplacer de l’autre côté</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dé&amp;marrer</translation>
    </message>
    <message>
        <source>Shut &amp;down</source>
        <translation>É&amp;teindre</translation>
    </message>
    <message>
        <source>Re&amp;boot</source>
        <translation>&amp;Redémarrer</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>&amp;Sauvegarder</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Rest&amp;aurer</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>&amp;Move to %1</source>
        <translation>&amp;Déplacer vers %1</translation>
    </message>
    <message>
        <source>Console &amp;log</source>
        <translation>&amp;Journal de la console</translation>
    </message>
    <message>
        <source>&amp;Copy to the other side</source>
        <translation>&amp;Copier de l’autre côté</translation>
    </message>
    <message>
        <source>&amp;Force off...</source>
        <translation>&amp;Forcer l’arrêt...</translation>
    </message>
    <message>
        <source>D&amp;elete instance...</source>
        <translation>S&amp;upprimer l’instance...</translation>
    </message>
    <message>
        <source>D&amp;elete image or package...</source>
        <translation>S&amp;upprimer l’image ou le paquet...</translation>
    </message>
    <message>
        <source>&amp;Copy to %1</source>
        <translation>&amp;Copier vers %1</translation>
    </message>
    <message>
        <source>Move t&amp;o</source>
        <translation>Déplacer &amp;vers</translation>
    </message>
    <message>
        <source>Copy t&amp;o</source>
        <translation>Copier &amp;vers</translation>
    </message>
    <message>
        <source>Re&amp;name instance...</source>
        <translation>Re&amp;nommer l’instance...</translation>
    </message>
    <message>
        <source>Rena&amp;me image or package...</source>
        <translation>Reno&amp;mmer l’image ou le paquet...</translation>
    </message>
    <message>
        <source>Dele&amp;te...</source>
        <translation>S&amp;upprimer...</translation>
    </message>
    <message>
        <source>R&amp;ename...</source>
        <translation>R&amp;enommer...</translation>
    </message>
</context>
<context>
    <name>trescca::JobList</name>
    <message>
        <source>Nothing is on its way. Drag a machine from one side to the other.</source>
        <translation>Rien en route. Faites glisser une machine d’un côté à l’autre.</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>En &amp;tête</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and was moved on to %3 since.</source>
        <translation>%1 est arrivé à %2 et a depuis été déplacé vers %3.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is not there any more.</source>
        <translation>%1 est arrivé à %2 et n&apos;y est plus.</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Descendre</translation>
    </message>
</context>
<context>
    <name>trescca::JobRow</name>
    <message>
        <source>Move &amp;back</source>
        <translation>Faire re&amp;venir</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Mas&amp;quer</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>en attente de son tour</translation>
    </message>
    <message>
        <source>being cancelled: %1</source>
        <translation>annulation en cours&#x202f;: %1</translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation> %1 sur %2</translation>
    </message>
    <message>
        <source>, nothing comes</source>
        <translation>, rien ne vient</translation>
    </message>
    <message>
        <source>working...</source>
        <translation>en cours...</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Durée&#x202f;: %1.</translation>
    </message>
    <message>
        <source>It stood still for %1; %2 were sent.</source>
        <translation>À l’arrêt pendant %1&#x202f;; volume envoyé&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Rées&amp;sayer</translation>
    </message>
    <message>
        <source>Looks at both sides once more, and begins from the start</source>
        <translation>Vérifie de nouveau les deux côtés et recommence depuis le début</translation>
    </message>
    <message>
        <source>Show &amp;report</source>
        <translation>Voir le &amp;rapport</translation>
    </message>
    <message>
        <source>Drag it to another place, or press Alt+Up or Alt+Down, to have it sooner or later</source>
        <translation>Faites-le glisser ailleurs, ou appuyez sur Alt+Haut ou Alt+Bas, pour l’avancer ou le retarder</translation>
    </message>
    <message>
        <source>Takes it out of the queue: nothing has begun yet</source>
        <translation>Le retire de la file&#x202f;: rien n’a encore commencé</translation>
    </message>
    <message>
        <source>waiting: the queue is held</source>
        <translation>en attente&#x202f;: la file est retenue</translation>
    </message>
    <message>
        <source>waiting for a site that does not answer</source>
        <translation>en attente d&apos;un site qui ne répond pas</translation>
    </message>
    <message>
        <source>It stood still for %1.</source>
        <translation>À l’arrêt pendant %1.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Poursuivre le déplacement là où il a été coupé</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>Re&amp;venir en arrière</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Défaire le déplacement&#x202f;: %1 tourne de nouveau sur %2</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Sends on from where it paused</source>
        <translation>Reprend l’envoi là où il a été mis en pause</translation>
    </message>
    <message>
        <source>Sends next to nothing until you go on; a machine that is saved by then stands still meanwhile</source>
        <translation>N’envoie presque rien jusqu’à la reprise ; une machine déjà enregistrée reste arrêtée pendant ce temps</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Annulé. %1</translation>
    </message>
</context>
<context>
    <name>trescca::LastQuestion</name>
    <message>
        <source>&amp;Don&apos;t ask for moves like this</source>
        <translation>Ne pas demander pour de te&amp;ls déplacements</translation>
    </message>
    <message>
        <source>From %1 to %2, where all checks are good again and nothing is chosen here. Settings have the question back.</source>
        <translation>De %1 vers %2, si toutes les vérifications sont de nouveau bonnes et que rien n’est choisi ici. La question se rétablit dans les préférences.</translation>
    </message>
    <message>
        <source>Only where all checks are good, and nothing is chosen here.</source>
        <translation>Seulement si toutes les vérifications sont bonnes et que rien n’est choisi ici.</translation>
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
        <translation>Débit et étapes</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>Choose a row to see how fast it goes, and when its stages were at work.</source>
        <translation>Choisissez une ligne pour voir sa vitesse, et quand chaque étape était à l’œuvre.</translation>
    </message>
    <message>
        <source>%1 has not begun yet.</source>
        <translation>%1 n’a pas encore commencé.</translation>
    </message>
    <message>
        <source>%1 sent, %2 at most.</source>
        <translation>%1 envoyés, %2 au plus.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 de %2 à %3.</translation>
    </message>
    <message>
        <source>nothing was sent yet.</source>
        <translation>rien n’a encore été envoyé.</translation>
    </message>
</context>
<context>
    <name>trescca::MainWindow</name>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Paramètres...</translation>
    </message>
    <message>
        <source>Ma&amp;chines</source>
        <translation>Ma&amp;chines</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>&amp;Transferts</translation>
    </message>
    <message>
        <source>&amp;Other side</source>
        <translation>A&amp;utre côté</translation>
    </message>
</context>
<context>
    <name>trescca::MoveDialog</name>
    <message>
        <source>Move %1</source>
        <translation>Déplacer %1</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <translation>Déplacer %1 de %2 vers %3</translation>
    </message>
    <message>
        <source>Looking at both sides...</source>
        <translation>Examen des deux côtés...</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>First mend what is said below.</source>
        <translation>Corrigez d’abord ce qui est dit plus bas.</translation>
    </message>
    <message>
        <source>&amp;Boot a second one</source>
        <translation>&amp;Démarrer une seconde</translation>
    </message>
</context>
<context>
    <name>trescca::MoveOptions</name>
    <message>
        <source>the smallest that fits</source>
        <translation>le plus petit qui convient</translation>
    </message>
    <message>
        <source>of the same name, or the default</source>
        <translation>du même nom, sinon par défaut</translation>
    </message>
    <message>
        <source>&amp;Keep it at %1 too, switched off</source>
        <translation>La &amp;garder aussi sur %1, éteinte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Flavor</source>
        <translation>Ga&amp;barit</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>&amp;Réseau</translation>
    </message>
    <message>
        <source>How fast this one move may send; the limit of all together holds too</source>
        <translation>Vitesse d’envoi de ce seul déplacement ; la limite de l’ensemble vaut aussi</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>Au &amp;plus</translation>
    </message>
    <message>
        <source>&amp;Keep them at %1 too, switched off</source>
        <translation>Les &amp;garder aussi sur %1, éteintes</translation>
    </message>
    <message>
        <source>Start them &amp;paused</source>
        <translation>Les démarrer en pa&amp;use</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>La démarrer en pa&amp;use</translation>
    </message>
    <message>
        <source>They wait there, with their memory, until you let them go on</source>
        <translation>Elles y attendent, avec leur mémoire, que vous les fassiez reprendre</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Elle y attend, avec sa mémoire, que vous la fassiez reprendre</translation>
    </message>
    <message>
        <source>none: what moves there keeps its memory and processors</source>
        <translation>aucun : ce qui s’y déplace garde sa mémoire et ses processeurs</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>aucun choix : le nuage n’indique aucun gabarit</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>aucun choix : le site n’indique aucun réseau</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>celui par défaut</translation>
    </message>
    <message>
        <source>With memory: programs go on where they are</source>
        <translation>Avec la mémoire : les programmes continuent</translation>
    </message>
    <message>
        <source>Disk only: they are shut down, and boot there anew</source>
        <translation>Disques seuls : arrêt, puis redémarrage là-bas</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew</source>
        <translation>Disque seul : arrêt, puis redémarrage là-bas</translation>
    </message>
    <message>
        <source>&amp;Switch off those that do not shut down</source>
        <translation>É&amp;teindre celles qui ne s’arrêtent pas</translation>
    </message>
    <message>
        <source>&amp;Switch it off if it does not shut down</source>
        <translation>L’é&amp;teindre si elle ne s’arrête pas</translation>
    </message>
    <message>
        <source>As if the plug were pulled: what is not written yet is lost. Else nothing moves then, and it goes on running.</source>
        <translation>Comme si l’on débranchait la prise : ce qui n’est pas encore écrit est perdu. Sinon, rien n’est alors déplacé, et elle continue de tourner.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Comment</translation>
    </message>
    <message>
        <source>They are off, so there is no memory to take along.</source>
        <translation>Elles sont éteintes : il n’y a pas de mémoire à emporter.</translation>
    </message>
    <message>
        <source>It is off, so there is no memory to take along.</source>
        <translation>Elle est éteinte : il n’y a pas de mémoire à emporter.</translation>
    </message>
    <message>
        <source>%1 moves machines without their memory only.</source>
        <translation>%1 ne déplace les machines que sans leur mémoire.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and the copies boot there</source>
        <translation>Disques seuls : leurs disques sont copiés, et les copies démarrent là-bas</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there</source>
        <translation>Disque seul : son disque est copié, et la copie démarre là-bas</translation>
    </message>
</context>
<context>
    <name>trescca::MoveStarter</name>
    <message>
        <source>&amp;Go on, it may be lost</source>
        <translation>&amp;Continuer, quitte à perdre</translation>
    </message>
    <message>
        <source>Restore %1 at %2?</source>
        <translation>Restaurer %1 sur %2 ?</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n packages at %1?</source>
        <translation>
            <numerusform>Restaurer %n paquet sur %1 ?</numerusform>
            <numerusform>Restaurer %n paquets sur %1 ?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The package stays.</source>
        <translation>Ce qui a été enregistré reprend là où il en était, avec sa mémoire. Le paquet reste.</translation>
    </message>
    <message>
        <source>The package is copied to %1 first. What was saved goes on there where it was, with its memory; both packages stay.</source>
        <translation>Le paquet est d’abord copié vers %1. Ce qui a été enregistré y reprend où il en était, avec sa mémoire ; les deux paquets restent.</translation>
    </message>
    <message>
        <source>Two of these packages were saved of one machine: there would be two of it.</source>
        <translation>Deux de ces paquets viennent d&apos;une même machine : il y en aurait deux.</translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The packages stay.</source>
        <translation>Ce qui a été enregistré reprend là où il en était, avec sa mémoire. Les paquets restent.</translation>
    </message>
    <message>
        <source>The packages are copied to %1 first. What was saved goes on there where it was, with its memory; all packages stay.</source>
        <translation>Les paquets sont d’abord copiés vers %1. Ce qui a été enregistré y reprend où il en était, avec sa mémoire ; tous les paquets restent.</translation>
    </message>
    <message>
        <source>%1 is on its way from %2 already, or being saved there, or waits for that. Cancel that first if it is to be otherwise; its row is below.</source>
        <translation>%1 est déjà en route depuis %2, ou y est enregistrée, ou l&apos;attend. Annulez cela d&apos;abord s&apos;il doit en être autrement ; sa ligne est ci-dessous.</translation>
    </message>
    <message>
        <source>%1 are on their way from %2 already, or being saved there, or wait for that. Cancel that first if it is to be otherwise; their rows are below.</source>
        <translation>%1 sont déjà en route depuis %2, ou y sont enregistrées, ou l&apos;attendent. Annulez cela d&apos;abord s&apos;il doit en être autrement ; leurs lignes sont ci-dessous.</translation>
    </message>
</context>
<context>
    <name>trescca::MoveTable</name>
    <message>
        <source>Past moves</source>
        <translation>Déplacements passés</translation>
    </message>
</context>
<context>
    <name>trescca::MovesDialog</name>
    <message numerus="yes">
        <source>Move %n machines</source>
        <translation>
            <numerusform>Déplacer %n machine</numerusform>
            <numerusform>Déplacer %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n machines from %1 to %2</source>
        <translation>
            <numerusform>Déplacer %n machine de %1 vers %2</numerusform>
            <numerusform>Déplacer %n machines de %1 vers %2</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>%1: looking at both sides...</source>
        <translation>%1 : examen des deux côtés...</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 reste : %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %1 of %n machines</source>
        <translation>
            <numerusform>&amp;Déplacer %1 machine sur %n</numerusform>
            <numerusform>&amp;Déplacer %1 machines sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines</source>
        <translation>
            <numerusform>&amp;Déplacer %n machine</numerusform>
            <numerusform>&amp;Déplacer %n machines</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they need %1 of memory, and %2 has %3 left. Move fewer of them, or free memory there.</source>
        <translation>Ensemble, elles demandent %1 de mémoire, et il en reste %3 sur %2. Déplacez-en moins, ou libérez-y de la mémoire.</translation>
    </message>
    <message>
        <source>Together they need %1 of memory at %2.</source>
        <translation>Ensemble, elles demandent %1 de mémoire sur %2.</translation>
    </message>
    <message>
        <source>Move it alone, under another name.</source>
        <translation>Déplacez-la seule, sous un autre nom.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines, second ones too</source>
        <translation>
            <numerusform>&amp;Déplacer %n machine, même en double</numerusform>
            <numerusform>&amp;Déplacer %n machines, même en double</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::NoticeBar</name>
    <message>
        <source>C&amp;lose</source>
        <translation>Fe&amp;rmer</translation>
    </message>
    <message>
        <source>Detail&amp;s</source>
        <translation>Détail&amp;s</translation>
    </message>
</context>
<context>
    <name>trescca::OpenDialog</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Looking into %1...</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>&amp;Où :</translation>
    </message>
    <message>
        <source>&amp;Start it on %1</source>
        <translation>&amp;La démarrer sur %1</translation>
    </message>
    <message>
        <source>&amp;New instance at %1...</source>
        <translation>&amp;Nouvelle instance sur %1…</translation>
    </message>
    <message>
        <source>&amp;Push to %1</source>
        <translation>&amp;Envoyer vers %1</translation>
    </message>
    <message>
        <source>There is neither a site nor a file &quot;%1&quot;. Sites: %2.</source>
        <translation>Il n’y a ni site ni fichier « %1 ». Sites : %2.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>%1 is a disk image.</source>
        <translation>%1 est une image disque.</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Fichier :</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, a machine saved as it ran</source>
        <translation>%1, une machine sauvegardée en marche</translation>
    </message>
    <message>
        <source>%1, a machine without its memory</source>
        <translation>%1, une machine sans sa mémoire</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Sauvegardée :</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Mémoire :</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>Processeurs :</translation>
    </message>
    <message>
        <source>%1, read when it is restored</source>
        <translation>%1, lu à la restauration</translation>
    </message>
    <message>
        <source>%1, %2, whole</source>
        <translation>%1, %2, complet</translation>
    </message>
    <message>
        <source>%1, %2, needs the base %3</source>
        <translation>%1, %2, a besoin de la base %3</translation>
    </message>
    <message>
        <source>Disks:</source>
        <translation>Disques :</translation>
    </message>
    <message>
        <source>Checking its content...</source>
        <translation>Vérification du contenu…</translation>
    </message>
    <message>
        <source>Its content is what was saved.</source>
        <translation>Son contenu est ce qui a été sauvegardé.</translation>
    </message>
    <message>
        <source>It is not to be trusted, and goes nowhere. Get another copy of it.</source>
        <translation>Il n’est pas digne de confiance et n’est envoyé nulle part. Procurez-vous une autre copie.</translation>
    </message>
    <message>
        <source>%1 has its base.</source>
        <translation>%1 a sa base.</translation>
    </message>
    <message>
        <source>%1 does not have its base %2: push that there first, then it can start.</source>
        <translation>%1 n’a pas sa base %2 : envoyez-la d’abord là-bas, elle pourra alors démarrer.</translation>
    </message>
    <message>
        <source>S&amp;tart it paused</source>
        <translation>La démarrer en pa&amp;use</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Elle y attend, avec sa mémoire, que vous la fassiez reprendre</translation>
    </message>
</context>
<context>
    <name>trescca::PaneColumns</name>
    <message>
        <source>As &amp;many as there is room for</source>
        <translation>&amp;Autant qu’il y a de place</translation>
    </message>
</context>
<context>
    <name>trescca::PaneRow</name>
    <message>
        <source>&amp;Add a pane</source>
        <translation>Ajouter un &amp;volet</translation>
    </message>
    <message>
        <source>&amp;Close the pane</source>
        <translation>&amp;Fermer le volet</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Colo&amp;nnes</translation>
    </message>
</context>
<context>
    <name>trescca::PasswordDialog</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Stoc&amp;ker dans le trousseau</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>&amp;Password or secret:</source>
        <translation>Mot de &amp;passe ou secret :</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Connexion...</translation>
    </message>
</context>
<context>
    <name>trescca::RateField</name>
    <message>
        <source> MB/s</source>
        <translation> Mo/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>trescca::RenameDialog</name>
    <message>
        <source>Rename %1 at %2</source>
        <translation>Renommer %1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Nouveau nom :</translation>
    </message>
    <message>
        <source>%1 is on, and %2 renames an instance only while it is switched off or saved. Shut it down or save it first.</source>
        <translation>%1 est allumée, et %2 ne renomme une instance que si elle est éteinte ou sauvegardée. Éteignez-la ou sauvegardez-la d’abord.</translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, blanks and . _ + : @ -. It begins with none of . - and blank, and ends with no blank.</source>
        <translation>Un nom a jusqu’à 64 lettres, chiffres, espaces et . _ + : @ -. Il ne commence ni par . - ni par une espace, et ne finit pas par une espace.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already. Choose another name.</source>
        <translation>Il y a déjà une instance nommée %1 sur %2. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A name has up to %1 characters, and no blank at its beginning or end.</source>
        <translation>Un nom a jusqu’à %1 caractères, sans espace au début ni à la fin.</translation>
    </message>
</context>
<context>
    <name>trescca::RestoreQuestion</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>La démarrer en pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Elle y attend, avec sa mémoire, que vous la fassiez reprendre</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Démarrer une seconde</translation>
    </message>
</context>
<context>
    <name>trescca::SecretBox</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Stoc&amp;ker dans le trousseau</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of this site</source>
        <translation>Le trousseau oublie le secret de ce site</translation>
    </message>
    <message>
        <source>The variable %1 is set, and goes first.</source>
        <translation>La variable %1 est définie et a priorité.</translation>
    </message>
    <message>
        <source>No keyring runs here, so what is typed is for the test alone. To have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Aucun trousseau ne tourne ici&#x202f;: ce qui est saisi ne sert que pour le test. Pour en disposer ensuite, indiquez un fichier de mode 0600 comme fichier du mot de passe, ou définissez la variable %1 avant le démarrage du programme.</translation>
    </message>
    <message>
        <source>A keyring is asked through secret-tool, which is not here: install the package libsecret-tools. Else what is typed is for the test alone; to have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Le trousseau est interrogé par secret-tool, absent ici&#x202f;: installez le paquet libsecret-tools. Sinon, ce qui est saisi ne sert que pour le test&#x202f;; pour en disposer ensuite, indiquez un fichier de mode 0600 comme fichier du mot de passe, ou définissez la variable %1 avant le démarrage du programme.</translation>
    </message>
    <message>
        <source>config.yml has a secret of this site in it, so the site is not used: others may read that file. Save takes it out.</source>
        <translation>config.yml contient un secret de ce site, qui n’est donc pas utilisé : d’autres pourraient lire ce fichier. Enregistrer l’en retire.</translation>
    </message>
    <message>
        <source>left empty, nothing changes</source>
        <translation>vide, rien ne change</translation>
    </message>
</context>
<context>
    <name>trescca::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>&amp;Sites</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>&amp;Transferts</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n sites are not saved.</source>
        <translation>
            <numerusform>Les modifications de %n site ne sont pas enregistrées.</numerusform>
            <numerusform>Les modifications de %n sites ne sont pas enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Enregistrer et fermer</translation>
    </message>
    <message>
        <source>&amp;Discard and close</source>
        <translation>&amp;Abandonner et fermer</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Continuer l’édition</translation>
    </message>
</context>
<context>
    <name>trescca::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>In a pane</source>
        <translation>Dans un volet</translation>
    </message>
    <message>
        <source>What can be done with what is selected</source>
        <translation>Ce qui est possible avec la sélection</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Étendre la sélection</translation>
    </message>
    <message>
        <source>Ctrl or Shift and a click</source>
        <translation>Ctrl ou Maj et un clic</translation>
    </message>
    <message>
        <source>Move an instance, and keep it here too</source>
        <translation>Déplacer une instance et la garder ici aussi</translation>
    </message>
    <message>
        <source>Ctrl while it is dragged</source>
        <translation>Ctrl pendant le glissement</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>The selected one that waits: sooner</source>
        <translation>L’élément en attente choisi, plus tôt</translation>
    </message>
    <message>
        <source>The selected one that waits: later</source>
        <translation>L’élément en attente choisi, plus tard</translation>
    </message>
</context>
<context>
    <name>trescca::SiteChanges</name>
    <message>
        <source>%1 cannot be read now, so nothing was changed. Load it again.</source>
        <translation>%1 est illisible à présent&#x202f;: rien n’a été modifié. Rechargez-le.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 a été ajouté.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 a été modifié.</translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of %1.</source>
        <translation>Le trousseau oublie le secret de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read now. Load it again.</source>
        <translation>%1 est illisible à présent. Rechargez-le.</translation>
    </message>
    <message>
        <source>%1 stays in clouds.yaml: %2</source>
        <translation>%1 reste dans clouds.yaml : %2</translation>
    </message>
    <message>
        <source>%1 can be changed here now.</source>
        <translation>%1 peut maintenant être modifié ici.</translation>
    </message>
    <message>
        <source>%1 was removed. Undo brings it back until the settings are closed.</source>
        <translation>%1 a été retiré. « Annuler » le ramène jusqu’à la fermeture des réglages.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2.</source>
        <translation>%1 est une copie de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n clouds were imported.</source>
        <translation>
            <numerusform>%n cloud a été importé.</numerusform>
            <numerusform>%n clouds ont été importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither renamed nor removed while something is on its way from it or to it: wait for that, or cancel it.</source>
        <translation>%1 n&apos;est ni renommé ni retiré tant que quelque chose en part ou s&apos;y rend : attendez la fin, ou annulez.</translation>
    </message>
    <message>
        <source>%1 is not removed: a move that was cut needs it. Resume that move, or roll it back.</source>
        <translation>%1 n&apos;est pas retiré : un déplacement interrompu en a besoin. Reprenez-le, ou revenez en arrière.</translation>
    </message>
    <message>
        <source>%1 stays at the place where it is: a move that is on its way, or that was cut, needs it. Wait for that move, resume it, or roll it back.</source>
        <translation>%1 reste là où il est : un déplacement en cours, ou interrompu, en a besoin. Attendez ce déplacement, reprenez-le ou revenez en arrière.</translation>
    </message>
</context>
<context>
    <name>trescca::SiteEditor</name>
    <message>
        <source>C&amp;heck the certificate</source>
        <translation>&amp;Vérifier le certificat</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>libvirt host</source>
        <translation>hôte libvirt</translation>
    </message>
    <message>
        <source>computer with tresccad</source>
        <translation>ordinateur avec tresccad</translation>
    </message>
    <message>
        <source>OpenStack cloud</source>
        <translation>cloud OpenStack</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>of its own, in your home</source>
        <translation>propre au site, chez vous</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>application credential, by id</source>
        <translation>identifiant d’application, par ID</translation>
    </message>
    <message>
        <source>application credential, by name</source>
        <translation>identifiant d’application, par nom</translation>
    </message>
    <message>
        <source>token</source>
        <translation>jeton</translation>
    </message>
    <message>
        <source>Sign in &amp;by</source>
        <translation>&amp;Connexion par</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>User&apos;s domain</source>
        <translation>Domaine de l’utilisateur</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Application credential</source>
        <translation>Identifiant d’application</translation>
    </message>
    <message>
        <source>Pass&amp;word file</source>
        <translation>Fic&amp;hier du mot de passe</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>Project&apos;s do&amp;main</source>
        <translation>D&amp;omaine du projet</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>la seule</translation>
    </message>
    <message>
        <source>Inter&amp;face</source>
        <translation>Inter&amp;face</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Fichier CA</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>celui du système</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>SHA-256; none: it is asked about</source>
        <translation>SHA-256&#x202f;; vide&#x202f;: on vous demandera</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Tester la conne&amp;xion</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Discard chan&amp;ges</source>
        <translation>Abandonne&amp;r</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
</context>
<context>
    <name>trescca::SiteModel</name>
    <message>
        <source>Instances (%1)</source>
        <translation>Instances (%1)</translation>
    </message>
    <message>
        <source>Images &amp; packages (%1)</source>
        <translation>Images &amp; paquets (%1)</translation>
    </message>
    <message>
        <source>%1: %2
id %3</source>
        <translation>%1&#x202f;: %2
ID %3</translation>
    </message>
    <message>
        <source>%1: %2, %3
id %4</source>
        <translation>%1&#x202f;: %2, %3
ID %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>arriving from %1</source>
        <translation>arrive de %1</translation>
    </message>
    <message>
        <source>moving to %1</source>
        <translation>se déplace vers %1</translation>
    </message>
    <message>
        <source>%1, waits to move to %2</source>
        <translation>%1, attend son déplacement vers %2</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>RAM / size</source>
        <translation>RAM/taille</translation>
    </message>
</context>
<context>
    <name>trescca::SitePane</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Filter...</source>
        <translation>Filtrer...</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Instances and images</source>
        <translation>Instances et images</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation>connexion...</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>cloud</translation>
    </message>
    <message>
        <source>full state</source>
        <translation>état complet</translation>
    </message>
    <message>
        <source>disks only</source>
        <translation>disques seuls</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>%1 is not among the sites any more. Choose another above.</source>
        <translation>%1 ne fait plus partie des sites. Choisissez-en un autre ci-dessus.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Choisir un site</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>certificat non approuvé</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>pas d’accès</translation>
    </message>
    <message>
        <source>Enter &amp;password...</source>
        <translation>Saisir le mot de &amp;passe...</translation>
    </message>
    <message>
        <source>L&amp;ook at the certificate...</source>
        <translation>V&amp;oir le certificat...</translation>
    </message>
    <message>
        <source>Settin&amp;gs...</source>
        <translation>Ré&amp;glages...</translation>
    </message>
    <message>
        <source>free: %1 of memory, %2 of disk</source>
        <translation>libre : %1 de mémoire, %2 de disque</translation>
    </message>
    <message>
        <source>free: %1 of memory</source>
        <translation>libre : %1 de mémoire</translation>
    </message>
    <message>
        <source>free: %1 of disk</source>
        <translation>libre : %1 de disque</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 did not shut down in the time that %2 gives for it, and was most likely switched off hard: what it had not written to its disks is lost.</source>
        <translation>%1 ne s’est pas arrêté dans le temps que %2 laisse pour cela et a sans doute été coupé&#x202f;: ce qui n’était pas écrit sur ses disques est perdu.</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>inutilisable</translation>
    </message>
</context>
<context>
    <name>trescca::SiteTree</name>
    <message>
        <source>To other programs goes no drag: Download... (Ctrl+D) makes a file of it.</source>
        <translation>On ne glisse pas vers d’autres programmes : « Télécharger… » (Ctrl+D) en fait un fichier.</translation>
    </message>
    <message>
        <source>Nothing here has &quot;%1&quot; in its name, state or address.</source>
        <translation>Rien ici n’a « %1 » dans son nom, son état ou son adresse.</translation>
    </message>
</context>
<context>
    <name>trescca::SitesPage</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Add a computer or a cloud, or import those of a clouds.yaml. This machine, &quot;local&quot;, is known without.</source>
        <translation>Ajoutez un ordinateur ou un cloud, ou importez ceux d’un clouds.yaml. Cette machine, «&#x202f;local&#x202f;», est connue d’office.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importer...</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (non enregistré)</translation>
    </message>
    <message>
        <source>%1 was moved up.</source>
        <translation>%1 a été monté.</translation>
    </message>
    <message>
        <source>%1 was moved down.</source>
        <translation>%1 a été descendu.</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (trouvé)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (masqué)</translation>
    </message>
</context>
<context>
    <name>trescca::SpawnDialog</name>
    <message>
        <source>New instance at %1</source>
        <translation>Nouvelle instance sur %1</translation>
    </message>
    <message>
        <source>A new instance at %1, made of %2</source>
        <translation>Une nouvelle instance sur %1, faite à partir de %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>as the image, with a number where that is taken</source>
        <translation>celui de l’image, numéroté s’il est pris</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>as the image says, else 512 MiB</source>
        <translation>selon l’image, sinon 512 Mio</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>as the image says, else 1</source>
        <translation>selon l’image, sinon 1</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>le plus petit qui convient</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>celui d’usage</translation>
    </message>
    <message>
        <source>Let &amp;all my own keys in (~/.ssh)</source>
        <translation>Admettre &amp;toutes mes clés (~/.ssh)</translation>
    </message>
    <message>
        <source>Public SSH key</source>
        <translation>Clé SSH publique</translation>
    </message>
    <message>
        <source>User data for cloud-init</source>
        <translation>Données utilisateur pour cloud-init</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>&amp;Mémoire&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Processors:</source>
        <translation>&amp;Processeurs&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Gabarit&#x202f;:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>&amp;Réseau&#x202f;:</translation>
    </message>
    <message>
        <source>SSH &amp;keys:</source>
        <translation>Clés &amp;SSH&#x202f;:</translation>
    </message>
    <message>
        <source>Public k&amp;ey file:</source>
        <translation>Fichier de &amp;clé publique&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;User data file:</source>
        <translation>Données &amp;utilisateur&#x202f;:</translation>
    </message>
    <message>
        <source>That is too little memory: give it %1 or more.</source>
        <translation>C’est trop peu de mémoire&#x202f;: donnez-lui %1 ou plus.</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left: give it less, or free some there.</source>
        <translation>Il reste %2 de mémoire sur %1&#x202f;: donnez-en moins, ou libérez-en là-bas.</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>aucun choix : le nuage n’indique aucun gabarit</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>aucun choix : le site n’indique aucun réseau</translation>
    </message>
</context>
<context>
    <name>trescca::StageBar</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>trescca::StartPage</name>
    <message>
        <source>Drag a running machine from one side to the other</source>
        <translation>Glissez une machine en marche d’un côté à l’autre</translation>
    </message>
    <message>
        <source>It goes on there where it was, with its memory. This side shows no site yet: choose one above, or add one.</source>
        <translation>Elle y reprend là où elle en était, avec sa mémoire. Ce côté ne montre encore aucun site : choisissez-en un en haut, ou ajoutez-en un.</translation>
    </message>
    <message>
        <source>To try it with a demo machine, get Trescca&apos;s source and run ./installer/run there: it sets up two hosts of its own, with a machine to drag.</source>
        <translation>Pour essayer avec une machine de démonstration, prenez les sources de Trescca et lancez-y ./installer/run : deux hôtes à part sont mis en place, avec une machine à glisser.</translation>
    </message>
    <message>
        <source>Looking for libvirt on this computer...</source>
        <translation>Recherche de libvirt sur cet ordinateur…</translation>
    </message>
    <message>
        <source>libvirt answers on this computer: %1.</source>
        <translation>libvirt répond sur cet ordinateur : %1.</translation>
    </message>
    <message>
        <source>No libvirt answers on this computer. That of your session starts when it is needed, where it is installed.</source>
        <translation>Aucun libvirt ne répond sur cet ordinateur. Celui de votre session démarre au besoin, s’il est installé.</translation>
    </message>
    <message>
        <source>Add a clo&amp;ud...</source>
        <translation>Ajouter un clo&amp;ud…</translation>
    </message>
    <message>
        <source>Impo&amp;rt clouds.yaml...</source>
        <translation>Impo&amp;rter clouds.yaml…</translation>
    </message>
    <message>
        <source>Tr&amp;y it with a demo machine</source>
        <translation>Essa&amp;yer avec une machine de démonstration</translation>
    </message>
</context>
<context>
    <name>trescca::TrailList</name>
    <message>
        <source>It has not been moved yet.</source>
        <translation>Elle n’a pas encore été déplacée.</translation>
    </message>
    <message>
        <source>&amp;Past moves</source>
        <translation>Déplacements &amp;passés</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Past moves</source>
        <translation>Déplacements passés</translation>
    </message>
    <message>
        <source>Double click or Enter shows a move in the history.</source>
        <translation>Un double clic ou Entrée montre un déplacement dans l’historique.</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPage</name>
    <message>
        <source>&amp;Keep the package at the destination after a move</source>
        <translation>&amp;Garder le paquet à destination après un déplacement</translation>
    </message>
    <message>
        <source>Use the &amp;defaults</source>
        <translation>Valeurs par &amp;défaut</translation>
    </message>
    <message>
        <source>&amp;Moves at once</source>
        <translation>Dé&amp;placements simultanés</translation>
    </message>
    <message>
        <source>&amp;Limit of each transfer</source>
        <translation>&amp;Limite par transfert</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>&amp;Compression</translation>
    </message>
    <message>
        <source>Tell when a transfer has &amp;ended, while the window is in the background</source>
        <translation>Pré&amp;venir quand un transfert se termine pendant que la fenêtre est à l’arrière-plan</translation>
    </message>
    <message>
        <source>Show the progress in the system tra&amp;y, where there is one</source>
        <translation>Montrer l’avancement dans la &amp;zone de notification, s’il y en a une</translation>
    </message>
    <message>
        <source>1 packs quickest, 19 smallest. The default suits most networks; a higher one pays only over a slow line.</source>
        <translation>1 compresse le plus vite, 19 le plus petit. La valeur par défaut convient à la plupart des réseaux ; une plus grande n’est utile que sur une ligne lente.</translation>
    </message>
    <message>
        <source>Do&amp;wnloads go to</source>
        <translation>Les télécharge&amp;ments vont dans</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>demandé à chaque fois</translation>
    </message>
    <message>
        <source>A limit of all together holds at once, also for what is on its way. Everything else holds for what you start from now on. With a limit, images from one cloud to another go through this computer, so that it can slow them down.</source>
        <translation>Une limite pour tous ensemble vaut aussitôt, même pour ce qui est en route. Tout le reste vaut pour ce que vous lancez désormais. Avec une limite, les images d’un cloud à l’autre passent par cet ordinateur, pour qu’il puisse les ralentir.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Il n’y a pas de dossier %1. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>&amp;Unpack and convert in</source>
        <translation>Décompresser et convert&amp;ir dans</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPanel</name>
    <message>
        <source>Hold the &amp;queue</source>
        <translation>Ret&amp;enir la file</translation>
    </message>
    <message>
        <source>Clear fi&amp;nished</source>
        <translation>Retirer les ter&amp;minés</translation>
    </message>
    <message>
        <source>What waits does not begin. What runs goes on, so that no machine stands still for longer</source>
        <translation>Ce qui attend ne commence pas. Ce qui est en cours continue, pour qu’aucune machine ne reste à l’arrêt plus longtemps</translation>
    </message>
    <message>
        <source>Forgets the rows of what has ended; the history keeps the moves</source>
        <translation>Oublie les lignes de ce qui est terminé&#x202f;; l’historique garde les déplacements</translation>
    </message>
</context>
<context>
    <name>trescca::Tray</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>&amp;Hold the queue</source>
        <translation>&amp;Retenir la file</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>trescca::UndoBar</name>
    <message>
        <source>Und&amp;o</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>Rec&amp;harger</translation>
    </message>
</context>
<context>
    <name>trescca::UnfinishedRow</name>
    <message>
        <source>This move, begun %1, was cut before its end. Nothing is lost.</source>
        <translation>Ce déplacement, commencé le %1, a été coupé avant la fin. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Poursuivre le déplacement là où il a été coupé</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>Re&amp;venir en arrière</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Défaire le déplacement&#x202f;: %1 tourne de nouveau sur %2</translation>
    </message>
</context>
<context>
    <name>trescca::UsageGraph</name>
    <message>
        <source>%1, the last two minutes: %2</source>
        <translation>%1, les deux dernières minutes : %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the CPU</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>measuring...</source>
        <translation>mesure en cours…</translation>
    </message>
    <message>
        <source>not told by this site</source>
        <translation>ce site ne l’indique pas</translation>
    </message>
    <message>
        <source>The guest does not say what it uses, so this is what its hypervisor holds, which seldom gets less.</source>
        <translation>L&apos;invité ne dit pas ce qu&apos;il utilise : ceci est ce qu&apos;occupe son hyperviseur, qui diminue rarement.</translation>
    </message>
    <message>
        <source>%1 at its host</source>
        <comment>memory</comment>
        <translation>%1 chez son hôte</translation>
    </message>
</context>
<context>
    <name>trescca::WorkFolderField</name>
    <message>
        <source>Unpack and convert in</source>
        <translation>Décompresser et convertir dans</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>Il n’y a pas de dossier %1. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder.</source>
        <translation>Vous ne pouvez pas écrire dans %1. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>For disk images that are packed or of another format, until they are sent. %1 free there.</source>
        <translation>Pour les images compressées ou d’un autre format, jusqu’à leur envoi. %1 libres à cet endroit.</translation>
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
        <translation>en sauvegarde</translation>
    </message>
    <message>
        <source>arriving</source>
        <translation>en arrivée</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteinte</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>sauvegardée</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>en erreur</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incomplète</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquet</translation>
    </message>
    <message>
        <source>base image</source>
        <translation>image de base</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>sauvegarde</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restauration</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>décompression</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>conversion</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>letting go</source>
        <translation>libération</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>s’arrête</translation>
    </message>
    <message>
        <source>sending the base</source>
        <translation>envoi de la base</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disque</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>noyau</translation>
    </message>
    <message>
        <source>ramdisk</source>
        <translation>disque mémoire</translation>
    </message>
    <message>
        <source>firmware&apos;s variables</source>
        <translation>variables du micrologiciel</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>making the instance</source>
        <translation>création de l’instance</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>sending the package</source>
        <translation>envoi du paquet</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>installation</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>waiting, a few minutes at most, until it is off, to start it again</source>
        <translation>attend, quelques minutes au plus, qu&apos;elle soit éteinte pour la redémarrer</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 runs at %2.</source>
        <translation>%1 tourne sur %2.</translation>
    </message>
    <message>
        <source>Nothing was sent: its file was there already, as the image %1.</source>
        <translation>Rien n’a été envoyé&#x202f;: son fichier y était déjà, comme image %1.</translation>
    </message>
    <message>
        <source>No new instance is left at %1.</source>
        <translation>Aucune nouvelle instance ne reste sur %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2.</source>
        <translation>Il ne reste rien de %1 sur %2.</translation>
    </message>
    <message>
        <source>%1 is at %2 already, as the image %3: nothing was sent.</source>
        <translation>%1 est déjà sur %2, comme image %3&#x202f;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 is at %2, as the image %3.</source>
        <translation>%1 est sur %2, comme image %3.</translation>
    </message>
    <message>
        <source>%1 does not go on at %2; if all of it was sent, the package stays there.</source>
        <translation>%1 ne reprend pas sur %2&#x202f;; si tout a été envoyé, le paquet y reste.</translation>
    </message>
    <message>
        <source>%1 goes on at %2.</source>
        <translation>%1 reprend sur %2.</translation>
    </message>
    <message>
        <source>%1 Replace it?</source>
        <translation>%1 Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 est dans %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left there; a file that it was to replace stays.</source>
        <translation>Il n’y reste rien de %1&#x202f;; un fichier qu’il devait remplacer est conservé.</translation>
    </message>
    <message>
        <source>%1 runs at %2 now.</source>
        <translation>%1 tourne maintenant sur %2.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 continue de tourner sur %2.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be resumed again.</source>
        <translation>Le déplacement reste inachevé et pourra encore être repris.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be rolled back again.</source>
        <translation>Le déplacement reste inachevé&#x202f;; on pourra encore revenir en arrière.</translation>
    </message>
    <message>
        <source>%1 is saved, and suspended: Start lets it go on.</source>
        <translation>%1 est sauvegardée et suspendue&#x202f;: Démarrer la fait reprendre.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2; the package stays.</source>
        <translation>Il ne reste rien de %1 sur %2&#x202f;; le paquet est conservé.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 est sur %2.</translation>
    </message>
    <message>
        <source>%1 is at %2 now, paused: Start lets it go on.</source>
        <translation>%1 est maintenant sur %2, en pause : « Démarrer » la fait reprendre.</translation>
    </message>
    <message>
        <source>It is kept at %1, switched off.</source>
        <translation>Il est conservé sur %1, éteint.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off.</source>
        <translation>%1 reste sur %2, éteinte.</translation>
    </message>
    <message>
        <source>%1 stays at %2; if it was shut down already, it boots there again.</source>
        <translation>%1 reste sur %2 ; si elle était déjà arrêtée, elle y redémarre.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended; its package did not get any further.</source>
        <translation>%1 est enregistrée sur %2 et suspendue ; son paquet n’est pas allé plus loin.</translation>
    </message>
    <message>
        <source>%1 is saved to %2; at %3 it is suspended: Start lets it go on.</source>
        <translation>%1 est enregistrée vers %2 ; sur %3 elle est suspendue : Démarrer la fait reprendre.</translation>
    </message>
    <message>
        <source>The package is at %1.</source>
        <translation>Le paquet est sur %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 runs at %2; the package stays where it is.</source>
        <translation>Rien de %1 ne tourne sur %2 ; le paquet reste où il est.</translation>
    </message>
    <message>
        <source>%1 is a guest host of %2, and a site now: machines can be dragged there.</source>
        <translation>%1 est un hôte d’invités de %2 et désormais un site : on peut y glisser des machines.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended: Start lets it go on.</source>
        <translation>%1 est enregistrée sur %2 et suspendue : Démarrer la fait reprendre.</translation>
    </message>
    <message>
        <source>%1 is at %2 already; nothing was sent.</source>
        <translation>%1 est déjà chez %2 ; rien n&apos;a été envoyé.</translation>
    </message>
</context>
</TS>

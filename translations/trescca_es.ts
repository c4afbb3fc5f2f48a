<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ChartFile</name>
    <message>
        <source>%1 is of no kind that can be exported. End its name in .png, .pdf, .svg or .csv.</source>
        <translation>%1 no es de un tipo que se pueda exportar. Su nombre debe terminar en .png, .pdf, .svg o .csv.</translation>
    </message>
    <message>
        <source>The chart could not be drawn into a file. Try another kind of file.</source>
        <translation>No se pudo dibujar el gráfico en un archivo. Pruebe otro tipo de archivo.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>No existe la carpeta %1. Créela o elija otra.</translation>
    </message>
    <message>
        <source>There is no room for %1. Make room, or choose another folder.</source>
        <translation>No hay espacio para %1. Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, in which you may write.</source>
        <translation>No se puede escribir %1. Elija otra carpeta en la que pueda escribir.</translation>
    </message>
</context>
<context>
    <name>ConnectionView</name>
    <message>
        <source>Reach it</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Check the address and its port, and that the computer is on and no firewall is between.</source>
        <translation>Compruebe la dirección y su puerto, que el equipo esté encendido y que no haya un cortafuegos en medio.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Name the CA file it was signed with, or its fingerprint.</source>
        <translation>Indique el archivo de la CA que lo firmó, o su huella.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Check the user, the project and the secret.</source>
        <translation>Compruebe el usuario, el proyecto y el secreto.</translation>
    </message>
    <message>
        <source>Find its services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Check the region and the interface.</source>
        <translation>Compruebe la región y la interfaz.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its image service (Glance).</source>
        <translation>Pregunte a quien lo administra si puede usar su servicio de imágenes (Glance).</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instancias</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its compute service (Nova).</source>
        <translation>Pregunte a quien lo administra si puede usar su servicio de cómputo (Nova).</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Ask who runs it whether you may use its network service (Neutron).</source>
        <translation>Pregunte a quien lo administra si puede usar su servicio de red (Neutron).</translation>
    </message>
    <message>
        <source>Machines with their memory</source>
        <translation>Máquinas con su memoria</translation>
    </message>
    <message>
        <source>Test of the connection</source>
        <translation>Prueba de la conexión</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Confiar</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>No confiar</translation>
    </message>
    <message>
        <source>Trying %1...</source>
        <translation>Probando %1...</translation>
    </message>
    <message>
        <source>It can be used.</source>
        <translation>Se puede usar.</translation>
    </message>
    <message>
        <source>Not everything succeeded:</source>
        <translation>No todo ha salido bien:</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Ask who runs it what your project may use.</source>
        <translation>Pregunte a quien la administra qué puede usar su proyecto.</translation>
    </message>
    <message>
        <source>Guest host</source>
        <translation>Anfitrión de huéspedes</translation>
    </message>
    <message>
        <source>Ask who runs it for a Debian image with cloud-init and a flavor with room for it.</source>
        <translation>Pida a quien la administra una imagen de Debian con cloud-init y un sabor en el que quepa.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
</context>
<context>
    <name>DropPlan</name>
    <message>
        <source>Something is going on with %1 already.</source>
        <translation>Ya hay algo en curso con %1.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no state to save.</source>
        <translation>%1 no está en marcha, así que no tiene estado que guardar.</translation>
    </message>
    <message>
        <source>Save %1 into a package; it stays here, suspended</source>
        <translation>Guardar %1 en un paquete; se queda aquí, en suspenso</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep it at %2 too, switched off</source>
        <translation>Mover %1 aquí y conservar también la de %2, apagada</translation>
    </message>
    <message>
        <source>Move %1 here; it goes on where it is now</source>
        <translation>Mover %1 aquí; sigue por donde va</translation>
    </message>
    <message>
        <source>Copy %1 here</source>
        <translation>Copiar %1 aquí</translation>
    </message>
    <message>
        <source>Drag %1 to the images and packages of this site first.</source>
        <translation>Arrastre antes %1 a las imágenes y paquetes de este sitio.</translation>
    </message>
    <message>
        <source>Start a new machine from %1</source>
        <translation>Iniciar una máquina nueva desde %1</translation>
    </message>
    <message>
        <source>Restore %1: it goes on where it was saved</source>
        <translation>Restaurar %1: sigue donde se guardó</translation>
    </message>
    <message>
        <source>%1 cannot take a machine with its memory.</source>
        <translation>%1 no admite máquinas con su memoria.</translation>
    </message>
    <message>
        <source>Nothing that Trescca knows.</source>
        <translation>Nada que Trescca conozca.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede acceder a %1.</translation>
    </message>
    <message>
        <source>Machines, images and packages go one kind at a time.</source>
        <translation>Máquinas, imágenes y paquetes se arrastran por separado.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk images and saved machines go one kind at a time; here, one of them starts, and the other goes on.</source>
        <translation>Las imágenes de disco y las máquinas guardadas se arrastran por separado: aquí, unas se inician y las otras se reanudan.</translation>
    </message>
    <message>
        <source>Send %1 here and restore it: it goes on where it was saved</source>
        <translation>Enviar %1 aquí y restaurar: sigue donde se guardó</translation>
    </message>
    <message>
        <source>Send %1 here: a disk image starts, a saved machine goes on</source>
        <translation>Enviar %1 aquí: una imagen de disco se inicia, una máquina guardada se reanuda</translation>
    </message>
    <message>
        <source>%1 is not on this computer: download it first.</source>
        <translation>%1 no está en este equipo: descárguelo primero.</translation>
    </message>
    <message>
        <source>%1 is a folder: drag the files in it.</source>
        <translation>%1 es una carpeta: arrastre los archivos que contiene.</translation>
    </message>
    <message>
        <source>Send %1 to the images and packages of %2</source>
        <translation>Enviar %1 a las imágenes y paquetes de %2</translation>
    </message>
    <message>
        <source>Save %1 into packages; they stay here, suspended</source>
        <translation>Guardar %1 en paquetes; se quedan aquí, en suspenso</translation>
    </message>
    <message>
        <source>%1 are here already.</source>
        <translation>%1 ya están aquí.</translation>
    </message>
    <message>
        <source>Move %1 here, and keep them at %2 too, switched off</source>
        <translation>Mover %1 aquí y conservarlas también en %2, apagadas</translation>
    </message>
    <message>
        <source>Move %1 here; they go on where they are now</source>
        <translation>Mover %1 aquí; siguen por donde van ahora</translation>
    </message>
    <message>
        <source>%1 is not complete, or its content is locked.</source>
        <translation>%1 no está completo o su contenido está bloqueado.</translation>
    </message>
    <message>
        <source>Start a new machine from each of %1</source>
        <translation>Iniciar una máquina nueva de cada una de %1</translation>
    </message>
    <message>
        <source>Restore %1: they go on where they were saved</source>
        <translation>Restaurar %1: siguen por donde se guardaron</translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n máquina</numerusform>
            <numerusform>%n máquinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n paquete</numerusform>
            <numerusform>%n paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 needs %4.</source>
        <translation>A %1 le quedaban %2 de memoria la última vez, y %3 necesita %4.</translation>
    </message>
    <message>
        <source>%1 had %2 of memory left when last asked, and %3 need %4.</source>
        <translation>A %1 le quedaban %2 de memoria la última vez, y %3 necesitan %4.</translation>
    </message>
    <message>
        <source>%1 does not run, and only what runs or is paused moves with its memory. Start it first.</source>
        <translation>%1 no está en marcha, y con su memoria solo se mueve lo que está en marcha o en pausa. Inícielo primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not signed in at %1: enter the password there first.</source>
        <translation>No ha iniciado sesión en %1: escriba allí primero la contraseña.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted yet: look at it there first.</source>
        <translation>Aún no se confía en el certificado de %1: examínelo allí primero.</translation>
    </message>
    <message>
        <source>%1 gives you no access.</source>
        <translation>%1 no le da acceso.</translation>
    </message>
    <message>
        <source>Move %1 here: its disk is copied, and boots here</source>
        <translation>Mover %1 aquí: se copia su disco, y arranca aquí</translation>
    </message>
    <message>
        <source>Move %1 here: their disks are copied, and boot here</source>
        <translation>Mover %1 aquí: se copian sus discos, y arrancan aquí</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: it is shut down, and boots here anew</source>
        <translation>Mover %1 aquí solo con su disco: se apaga, y arranca aquí de nuevo</translation>
    </message>
    <message>
        <source>Move %1 here as disk only: they are shut down, and boot here anew</source>
        <translation>Mover %1 aquí solo con sus discos: se apagan, y arrancan aquí de nuevo</translation>
    </message>
    <message>
        <source>Move %1 here; of those that are off, the disk is copied and boots here</source>
        <translation>Mover %1 aquí; de las que están apagadas se copia el disco, que arranca aquí</translation>
    </message>
    <message>
        <source>%1 cannot save a machine with its memory.</source>
        <translation>%1 no puede guardar una máquina con su memoria.</translation>
    </message>
    <message>
        <source>Save %1 into a package here; it stays at %2, suspended</source>
        <translation>Guardar %1 aquí en un paquete; se queda en %2, suspendida</translation>
    </message>
    <message>
        <source>Save %1 into packages here; they stay at %2, suspended</source>
        <translation>Guardar %1 aquí en paquetes; se quedan en %2, suspendidas</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore it: it goes on where it was saved</source>
        <translation>Copiar %1 aquí y restaurarlo: sigue donde se guardó</translation>
    </message>
    <message>
        <source>Copy %1 here, and restore them: they go on where they were saved</source>
        <translation>Copiar %1 aquí y restaurarlos: siguen donde se guardaron</translation>
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
        <translation>%1 escritos</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>on the base %1</source>
        <translation>sobre la base %1</translation>
    </message>
    <message>
        <source>%1..., not at this site</source>
        <translation>%1..., no está en este sitio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
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
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instancia</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
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
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instancias</translation>
    </message>
    <message>
        <source>%1, of which %2 run</source>
        <translation>%1, de las cuales %2 en marcha</translation>
    </message>
    <message>
        <source>Images &amp; packages</source>
        <translation>Imágenes y paquetes</translation>
    </message>
</context>
<context>
    <name>GroupsChart</name>
    <message numerus="yes">
        <source>%n moves: median (least to most)</source>
        <translation>
            <numerusform>%n traslado: mediana (mínimo a máximo)</numerusform>
            <numerusform>%n traslados: mediana (mínimo a máximo)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1: %2 (de %3 a %4)</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Ninguno de estos traslados se completó, así que no hay tiempos que dibujar.</translation>
    </message>
    <message>
        <source>%1, %2: saved in %3, restored in %4</source>
        <translation>%1, %2: guardado en %3, restaurado en %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Median times by machine and way, with the least and the most as whiskers and the number of moves (n). %1.</source>
        <translation>Tiempos medianos por máquina y trayecto, con el mínimo y el máximo como bigotes y el número de traslados (n). %1.</translation>
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
        <translation>Acerca de Trescca</translation>
    </message>
    <message>
        <source>Trescca %1</source>
        <translation>Trescca %1</translation>
    </message>
    <message>
        <source>Moves running virtual machines between computers and clouds, with their memory.

Copyright 2026 The Trescca authors. Free software under the GNU General Public License, version 3 or later: you may use, change and share it; there is no warranty.</source>
        <translation>Mueve máquinas virtuales en marcha, con su memoria, entre ordenadores y nubes.

Copyright 2026 The Trescca authors. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior: puede usarlo, cambiarlo y compartirlo; sin garantía.</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Trescca</source>
        <translation>Acerca &amp;de Trescca</translation>
    </message>
</context>
<context>
    <name>ItemQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Instance %1</source>
        <translation>Instancia %1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paquete %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n instances at %1?</source>
        <translation>
            <numerusform>¿Eliminar esta instancia de %1?</numerusform>
            <numerusform>¿Eliminar estas %n instancias de %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n things at %1?</source>
        <translation>
            <numerusform>¿Eliminar este elemento de %1?</numerusform>
            <numerusform>¿Eliminar estos %n elementos de %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the instance %1 at %2?</source>
        <translation>¿Eliminar la instancia %1 de %2?</translation>
    </message>
    <message>
        <source>Delete the image %1 at %2?</source>
        <translation>¿Eliminar la imagen %1 de %2?</translation>
    </message>
    <message>
        <source>Delete the package %1 at %2?</source>
        <translation>¿Eliminar el paquete %1 de %2?</translation>
    </message>
    <message>
        <source>Its own disks and its memory are lost. The base image below a disk stays.</source>
        <translation>Se pierden sus propios discos y su memoria. La imagen base de un disco se queda.</translation>
    </message>
    <message>
        <source>Their own disks and their memory are lost. The base images below their disks stay.</source>
        <translation>Se pierden sus propios discos y su memoria. Las imágenes base de los discos se quedan.</translation>
    </message>
    <message>
        <source>The own disks and the memory of an instance are lost with it.</source>
        <translation>Con una instancia se pierden sus propios discos y su memoria.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Force off %1 at %2?</source>
        <translation>¿Forzar el apagado de %1 en %2?</translation>
    </message>
    <message numerus="yes">
        <source>Force off these %n instances at %1?</source>
        <translation>
            <numerusform>¿Forzar el apagado de esta instancia en %1?</numerusform>
            <numerusform>¿Forzar el apagado de estas %n instancias en %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its power is cut at once: what it has in memory only is lost, and files that it writes just now may be damaged. &quot;Shut down&quot; asks it to end by itself.</source>
        <translation>Se le corta la corriente de inmediato: se pierde lo que solo está en memoria, y los archivos que esté escribiendo pueden dañarse. «Apagar» le pide que termine por sí misma.</translation>
    </message>
    <message>
        <source>Their power is cut at once: what they have in memory only is lost, and files that they write just now may be damaged. &quot;Shut down&quot; asks them to end by themselves.</source>
        <translation>Se les corta la corriente de inmediato: se pierde lo que solo está en memoria, y los archivos que estén escribiendo pueden dañarse. «Apagar» les pide que terminen por sí mismas.</translation>
    </message>
    <message>
        <source>Force off</source>
        <translation>Forzar apagado</translation>
    </message>
    <message>
        <source>&amp;Force off</source>
        <translation>&amp;Forzar apagado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start %1 at %2?</source>
        <translation>¿Iniciar %1 en %2?</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Iniciar otra</translation>
    </message>
    <message>
        <source>Save %1 at %2?</source>
        <translation>¿Guardar %1 en %2?</translation>
    </message>
    <message numerus="yes">
        <source>Save these %n instances at %1?</source>
        <translation>
            <numerusform>¿Guardar esta %n instancia en %1?</numerusform>
            <numerusform>¿Guardar estas %n instancias en %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>A package is made of it, with its memory. It stays there, and stands still until it is started again.</source>
        <translation>Se hace un paquete de ella, con su memoria. Se queda allí, detenida hasta que se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Packages are made of them, with their memory. They stay there, and stand still until they are started again.</source>
        <translation>Se hacen paquetes de ellas, con su memoria. Se quedan allí, detenidas hasta que se inicien de nuevo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>What is made is then copied to %1.</source>
        <translation>Lo que resulte se copia después a %1.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>&amp;Instancia</translation>
    </message>
    <message>
        <source>I&amp;mage</source>
        <translation>I&amp;magen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Tool &amp;bar</source>
        <translation>&amp;Barra de herramientas</translation>
    </message>
</context>
<context>
    <name>MovesChart</name>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Ninguno de estos traslados se completó, así que no hay tiempos que dibujar.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.</source>
        <translation>
            <numerusform>%n traslado, el más antiguo a la izquierda. Medianas: %1. El más largo: %2, %3, %4.</numerusform>
            <numerusform>%n traslados, el más antiguo a la izquierda. Medianas: %1. El más largo: %2, %3, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by the clock</source>
        <translation>%1, según el reloj</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>What is cancelled goes on running where it came from.</source>
        <translation>Lo que se cancela sigue en marcha en su origen.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>Cancel and &amp;quit</source>
        <translation>Cancelar y &amp;salir</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are on their way or wait. Cancel them and quit?</source>
        <translation>
            <numerusform>%n traslado está en camino o espera. ¿Cancelarlo y salir?</numerusform>
            <numerusform>%n traslados están en camino o esperan. ¿Cancelarlos y salir?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was on its way has ended, and not well. Quit?</source>
        <translation>Lo que estaba en camino ha terminado, y no bien. ¿Salir?</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>%1 is not at %2 any more, so it was not deleted.</source>
        <translation>%1 ya no está en %2, por lo que no se ha eliminado.</translation>
    </message>
    <message>
        <source>%1 are not at %2 any more, so they were not deleted.</source>
        <translation>Ya no están en %2, por lo que no se han eliminado: %1.</translation>
    </message>
</context>
<context>
    <name>ScreenFinder</name>
    <message>
        <source>%1 wants something opened that is neither a page nor a screen, so it is not: %2</source>
        <translation>%1 quiere que se abra algo que no es ni una página ni una pantalla, y no se abre: %2</translation>
    </message>
    <message>
        <source>There is no program for screens here. Install virt-viewer, or open %1 with what you have.</source>
        <translation>Aquí no hay ningún programa para pantallas. Instale virt-viewer o abra %1 con el que tenga.</translation>
    </message>
    <message>
        <source>There is no program here for screens at another host. Install virt-viewer; there the address is %1.</source>
        <translation>Aquí no hay ningún programa para pantallas de otro equipo. Instale virt-viewer; allí la dirección es %1.</translation>
    </message>
</context>
<context>
    <name>SiteDraft</name>
    <message>
        <source>Give it a name, as you want to read it in the panes.</source>
        <translation>Póngale un nombre, tal como quiera leerlo en los paneles.</translation>
    </message>
    <message>
        <source>There is a site of this name already. Choose another.</source>
        <translation>Ya hay un sitio con este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>Give libvirt&apos;s address: qemu:///session, qemu:///system or qemu+ssh://host/system.</source>
        <translation>Indique la dirección de libvirt: qemu:///session, qemu:///system o qemu+ssh://host/system.</translation>
    </message>
    <message>
        <source>Give its address: https://host:8774/v3.</source>
        <translation>Indique su dirección: https://host:8774/v3.</translation>
    </message>
    <message>
        <source>Give the address of Keystone: https://host:5000/v3.</source>
        <translation>Indique la dirección de Keystone: https://host:5000/v3.</translation>
    </message>
    <message>
        <source>There is a user in this address. Take it out; it has a field of its own.</source>
        <translation>Esta dirección contiene un usuario. Quítelo; tiene su propio campo.</translation>
    </message>
    <message>
        <source>The port is missing behind the colon. Write it, or take the colon out.</source>
        <translation>Falta el puerto tras los dos puntos. Escríbalo o quite los dos puntos.</translation>
    </message>
    <message>
        <source>With http:// the password would go out in clear. Use https://.</source>
        <translation>Con http:// la contraseña viajaría sin cifrar. Use https://.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Choose the file with the certificates (PEM).</source>
        <translation>No se puede leer %1. Elija el archivo con los certificados (PEM).</translation>
    </message>
    <message>
        <source>%1 is not there. Write the password into it, and close it to others (mode 0600).</source>
        <translation>%1 no existe. Escriba en él la contraseña y ciérrelo a los demás (modo 0600).</translation>
    </message>
    <message>
        <source>Others can read %1. Close it: chmod 600.</source>
        <translation>Otros pueden leer %1. Ciérrelo: chmod 600.</translation>
    </message>
    <message>
        <source>Say who signs in.</source>
        <translation>Indique quién inicia sesión.</translation>
    </message>
    <message>
        <source>Give the id of the application credential; the cloud&apos;s web pages show it.</source>
        <translation>Indique el id de la credencial de aplicación; lo muestran las páginas web de la nube.</translation>
    </message>
    <message>
        <source>Give the name of the application credential.</source>
        <translation>Indique el nombre de la credencial de aplicación.</translation>
    </message>
    <message>
        <source>This is no SHA-256 of a certificate: that has 64 hexadecimal digits.</source>
        <translation>Esto no es el SHA-256 de un certificado: ese tiene 64 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>A name has no slash, as it may become part of a path. Take it out.</source>
        <translation>Un nombre no lleva barra, pues puede formar parte de una ruta. Quítela.</translation>
    </message>
</context>
<context>
    <name>SizesChart</name>
    <message>
        <source>memory and disks, before compression</source>
        <translation>memoria y discos, antes de comprimir</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>%1 % of memory and disks went over the wire</source>
        <translation>El %1&#xa0;% de la memoria y los discos pasó por la red</translation>
    </message>
    <message>
        <source>Of none of these moves it is known how much was sent.</source>
        <translation>De ninguno de estos traslados se sabe cuánto se envió.</translation>
    </message>
    <message>
        <source>%1 %2 % (n=%3)</source>
        <translation>%1 %2&#xa0;% (n=%3)</translation>
    </message>
    <message>
        <source>What was sent against memory and disks, a sign for each machine; on the dashed line all of it would be sent. Medians of what was sent of them: %1.</source>
        <translation>Lo enviado frente a la memoria y los discos, un signo por máquina; en la línea discontinua se enviaría todo. Medianas de la parte enviada: %1.</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otras</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>seconds since the move began</source>
        <translation>segundos desde el inicio del traslado</translation>
    </message>
    <message>
        <source>attempt %1: %2, from %3 to %4 s%5</source>
        <translation>intento %1: %2, de %3 a %4 s%5</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, falló</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 s</source>
        <translation>%1 de %2 a %3 s</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4.</source>
        <translation>%1, %2, %3: %4.</translation>
    </message>
    <message>
        <source>Choose a move in the table to see when its stages began and ended.</source>
        <translation>Seleccione un traslado en la tabla para ver cuándo empezaron y acabaron sus etapas.</translation>
    </message>
    <message>
        <source>base images</source>
        <translation>imágenes base</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>There are no times to draw: none of the moves that are shown arrived.</source>
        <translation>Ninguno de estos traslados se completó, así que no hay tiempos que dibujar.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>%1 to %2, moving medians of %3 moves, at the beginning and at the end: %4.</source>
        <translation>Del %1 al %2, medianas móviles de %3 traslados, al principio y al final: %4.</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, the other does not know.</source>
        <translation>%1 ya está en marcha en %2: dos copias con las mismas direcciones se estorban en una red, y lo que hace una no lo sabe la otra.</translation>
    </message>
    <message>
        <source>%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.</source>
        <translation>%1, de donde se guardó, sigue suspendida en %2: si también se inicia, habrá dos de la misma máquina.</translation>
    </message>
    <message>
        <source>A move has left %1 at %2, which does not answer now: if it runs there, this would be a second one.</source>
        <translation>Un traslado dejó %1 en %2, que ahora no responde: si se ejecuta allí, esta sería una segunda.</translation>
    </message>
    <message>
        <source>Looking whether it runs at %1...</source>
        <translation>Se mira si se ejecuta en %1...</translation>
    </message>
    <message>
        <source>Whether it runs at %1 is not known: no answer.</source>
        <translation>No se sabe si se ejecuta en %1: no hay respuesta.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that: there would be two of one machine.</source>
        <translation>%1 está en camino a %2, o espera a ello: habría dos de una misma máquina.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2, or waits for that, and needs it: cancel that first, or it comes to nothing.</source>
        <translation>%1 está de camino a %2, o espera a ello, y lo necesita: cancele eso primero, o quedará en nada.</translation>
    </message>
    <message>
        <source>%1 is a copy of the same machine: there would be two of one.</source>
        <translation>%1 es una copia de la misma máquina: habría dos de una.</translation>
    </message>
    <message>
        <source>%1 is being saved, or waits for that, and that needs it: cancel it first, or it comes to nothing.</source>
        <translation>%1 se está guardando o espera a ello, y eso la necesita: cancélelo antes o quedará en nada.</translation>
    </message>
    <message>
        <source>The move of %1, which has not ended, needs it: resume it or roll it back first, or it comes to nothing.</source>
        <translation>El traslado de %1, que no ha terminado, lo necesita: reanúdelo o deshágalo antes, o quedará en nada.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Primeros pasos</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>as fast</source>
        <translation>igual de rápido</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>el doble de rápido</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 veces esa velocidad</translation>
    </message>
    <message>
        <source>takes twice as long</source>
        <translation>tarda el doble</translation>
    </message>
    <message>
        <source>takes %1 times as long</source>
        <translation>tarda %1 veces ese tiempo</translation>
    </message>
    <message>
        <source>as much</source>
        <translation>lo mismo</translation>
    </message>
    <message>
        <source>twice as much</source>
        <translation>el doble</translation>
    </message>
    <message>
        <source>%1 times as much</source>
        <translation>%1 veces esa cantidad</translation>
    </message>
    <message>
        <source>half as much</source>
        <translation>la mitad</translation>
    </message>
    <message>
        <source>less than 1 % of it</source>
        <translation>menos del 1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>el %1&#xa0;%</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>discos</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 is off: it has no running state to move.</source>
        <translation>%1 está apagada: no hay ningún estado en ejecución que trasladar.</translation>
    </message>
    <message>
        <source>%1 is broken: it has no running state to move.</source>
        <translation>%1 está averiada: no hay ningún estado en ejecución que trasladar.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance gets one of its own there, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 no tiene la red %2; la instancia recibe allí una propia, desde la que llega a otros y en la que nadie llega a ella.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins %3 there and may get another address.</source>
        <translation>%1 no tiene la red %2; la instancia se une allí a %3 y puede recibir otra dirección.</translation>
    </message>
    <message>
        <source>The machine type is known at %1.</source>
        <translation>%1 conoce el tipo de máquina.</translation>
    </message>
    <message>
        <source>Same architecture at both.</source>
        <translation>Ambos tienen la misma arquitectura.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet: its transfer has not begun. Wait for it.</source>
        <translation>El paquete %1 aún no ha llegado: su transferencia no ha empezado. Espere a que llegue.</translation>
    </message>
    <message>
        <source>The package %1 has not arrived yet. Wait until all of it is there.</source>
        <translation>El paquete %1 aún no ha llegado. Espere a que esté completo.</translation>
    </message>
    <message>
        <source>Password of %1 at %2 is not known here yet. Enter it.</source>
        <translation>La contraseña de %1 en %2 aún no se conoce aquí. Introdúzcala.</translation>
    </message>
    <message>
        <source>Token for %1 is not known here yet. Enter it.</source>
        <translation>El token de %1 aún no se conoce aquí. Introdúzcalo.</translation>
    </message>
    <message>
        <source>Secret of the application credential at %1 is not known here yet. Enter it.</source>
        <translation>El secreto de la credencial de aplicación en %1 aún no se conoce aquí. Introdúzcalo.</translation>
    </message>
    <message>
        <source>Enter it anew.</source>
        <translation>Introdúzcalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede acceder a %1.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La conexión con %1 ha fallado.</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>1 instance</source>
        <translation>1 instancia</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>comprobado</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>%1 refused what the keyring has.</source>
        <translation>%1 rechazó lo que guarda el llavero.</translation>
    </message>
    <message>
        <source>The password came from the keyring; renew it there.</source>
        <translation>La contraseña venía del llavero; renuévela allí.</translation>
    </message>
    <message>
        <source>The secret came from the keyring; renew it there.</source>
        <translation>El secreto venía del llavero; renuévelo allí.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créela primero.</translation>
    </message>
    <message>
        <source>%1 is suspended for the move %2.</source>
        <translation>%1 está suspendida por el traslado %2.</translation>
    </message>
    <message>
        <source>%1 is being moved already, by the move %2.</source>
        <translation>%1 ya se está trasladando, con el traslado %2.</translation>
    </message>
    <message>
        <source>%1 was brought by the move %2, which has not come to its end.</source>
        <translation>%1 llegó con el traslado %2, que no ha terminado.</translation>
    </message>
    <message>
        <source>Something else is going on with %1 at the moment.</source>
        <translation>En este momento ocurre otra cosa con %1.</translation>
    </message>
    <message>
        <source>Wait for it to end.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>Start it first.</source>
        <translation>Iníciela primero.</translation>
    </message>
    <message>
        <source>Change the instance&apos;s configuration, then move it.</source>
        <translation>Cambie la configuración de la instancia y después trasládela.</translation>
    </message>
    <message>
        <source>%1 cannot take over the memory of a running instance%2</source>
        <translation>%1 no puede hacerse cargo de la memoria de una instancia en ejecución%2</translation>
    </message>
    <message>
        <source>Mend that, or choose another destination.</source>
        <translation>Arréglelo o elija otro destino.</translation>
    </message>
    <message>
        <source>%1 runs no %2 instances.</source>
        <translation>%1 no ejecuta instancias %2.</translation>
    </message>
    <message>
        <source>Choose a destination that offers: %1.</source>
        <translation>Elija un destino que ofrezca: %1.</translation>
    </message>
    <message>
        <source>%1 runs under KVM, which does not work at %2.</source>
        <translation>%1 funciona con KVM, que no va en %2.</translation>
    </message>
    <message>
        <source>Choose a destination with KVM.</source>
        <translation>Elija un destino con KVM.</translation>
    </message>
    <message>
        <source>%1 uses its host&apos;s own processor (%2), %3 has another one (%4).</source>
        <translation>%1 usa el procesador propio de su equipo (%2); %3 tiene otro (%4).</translation>
    </message>
    <message>
        <source>Choose a host with the same processor, or give the instance a named CPU model and start it anew.</source>
        <translation>Elija un equipo con el mismo procesador, o dé a la instancia un modelo de CPU con nombre y reiníciela.</translation>
    </message>
    <message>
        <source>%1 cannot give %2 its processor model %3.</source>
        <translation>%1 no puede dar a %2 su modelo de procesador %3.</translation>
    </message>
    <message>
        <source>Choose a destination with such a processor, or give the instance a plainer CPU model and start it anew.</source>
        <translation>Elija un destino con tal procesador, o dé a la instancia un modelo de CPU más sencillo y reiníciela.</translation>
    </message>
    <message>
        <source>The processor model %1 is available at %2.</source>
        <translation>El modelo de procesador %1 está disponible en %2.</translation>
    </message>
    <message>
        <source>%1 does not know the machine type %2.</source>
        <translation>%1 no conoce el tipo de máquina %2.</translation>
    </message>
    <message>
        <source>Bring QEMU at %1 to the version of the source.</source>
        <translation>Actualice QEMU en %1 a la versión del origen.</translation>
    </message>
    <message>
        <source>%1 has the older %2 (source: %3); QEMU promises only the way up.</source>
        <translation>%1 tiene la versión anterior %2 (origen: %3); QEMU solo garantiza el paso a versiones nuevas.</translation>
    </message>
    <message>
        <source>Upgrade QEMU there if the restore is refused; the instance then goes on running at the source.</source>
        <translation>Actualice allí QEMU si se rechaza la restauración; la instancia sigue entonces en el origen.</translation>
    </message>
    <message>
        <source>%1 boots by the UEFI firmware %2, which %3 does not have.</source>
        <translation>%1 arranca con el firmware UEFI %2, que %3 no tiene.</translation>
    </message>
    <message>
        <source>Install it there (on Debian it is in the package ovmf).</source>
        <translation>Instálelo allí (en Debian está en el paquete ovmf).</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left, %3 needs %4.</source>
        <translation>A %1 le quedan %2 de memoria; %3 necesita %4.</translation>
    </message>
    <message>
        <source>Free memory there, or choose another destination.</source>
        <translation>Libere memoria allí o elija otro destino.</translation>
    </message>
    <message>
        <source>Up to %1 of disk needed, %2 free.</source>
        <translation>Hasta %1 de disco necesarios, %2 libres.</translation>
    </message>
    <message>
        <source>Up to %1 of images needed at %2, %3 left by the quota.</source>
        <translation>Hasta %1 de imágenes necesarios en %2; la cuota deja %3.</translation>
    </message>
    <message>
        <source>The quota of instances at %1 is used up.</source>
        <translation>La cuota de instancias en %1 está agotada.</translation>
    </message>
    <message>
        <source>The quota at %1 leaves %2 processors, %3 needs %4.</source>
        <translation>La cuota en %1 deja %2 procesadores; %3 necesita %4.</translation>
    </message>
    <message>
        <source>Delete an instance there, or ask for a larger quota.</source>
        <translation>Elimine allí una instancia o pida una cuota mayor.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed.</source>
        <translation>A %1 le quedan %2 de disco; se necesitan hasta %3.</translation>
    </message>
    <message>
        <source>Delete packages or images there.</source>
        <translation>Elimine allí paquetes o imágenes.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and the move may take up to %3 of it before compression.</source>
        <translation>La cuota de imágenes en %1 deja %2, y el traslado puede ocupar hasta %3 antes de comprimir.</translation>
    </message>
    <message>
        <source>If it does not fit, the instance stands still for a while and goes on at the source; delete images there before, or ask for a larger quota.</source>
        <translation>Si no cabe, la instancia se detiene un rato y sigue en el origen; elimine antes imágenes allí o pida una cuota mayor.</translation>
    </message>
    <message>
        <source>Base image %1 is at %2 already.</source>
        <translation>La imagen base %1 ya está en %2.</translation>
    </message>
    <message>
        <source>Base image %1 is not at %2 yet; it is sent once, before the instance stops.</source>
        <translation>La imagen base %1 aún no está en %2; se envía una vez, antes de que la instancia se detenga.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2.</source>
        <translation>%1 ya tiene una instancia llamada %2.</translation>
    </message>
    <message>
        <source>%1 already has an instance named %2; the new one gets a number behind its name.</source>
        <translation>%1 ya tiene una instancia llamada %2; la nueva recibe un número tras su nombre.</translation>
    </message>
    <message>
        <source>Give a name of your own if you want another.</source>
        <translation>Ponga un nombre propio si quiere otro.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 runs at %2 under the same id: both sites are one host, or it is a copy.</source>
        <translation>%1 se ejecuta en %2 con el mismo identificador: ambos sitios son un mismo equipo, o es una copia.</translation>
    </message>
    <message>
        <source>Choose another destination. Only if %1 surely is another host, what runs there is a copy: end that first.</source>
        <translation>Elija otro destino. Solo si %1 es con seguridad otro equipo, lo que se ejecuta allí es una copia: termínela primero.</translation>
    </message>
    <message>
        <source>%1 has %2 with the same id, which is %3; the new one gets another.</source>
        <translation>%1 tiene %2 con el mismo identificador (%3); la nueva recibe otro.</translation>
    </message>
    <message>
        <source>Delete the old one first if it is of no use any more.</source>
        <translation>Elimine primero la antigua si ya no sirve.</translation>
    </message>
    <message>
        <source>%1 has no network %2; the instance joins its default network and may get another address.</source>
        <translation>%1 no tiene la red %2; la instancia se une a su red predeterminada y puede recibir otra dirección.</translation>
    </message>
    <message>
        <source>Name the network it shall join.</source>
        <translation>Indique la red a la que debe unirse.</translation>
    </message>
    <message>
        <source>%1 has no network %2.</source>
        <translation>%1 no tiene la red %2.</translation>
    </message>
    <message>
        <source>Start it there, or name no network: the instance then gets one of its own.</source>
        <translation>Iníciela allí o no indique ninguna red: entonces la instancia recibe una propia.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Elija una de: %1.</translation>
    </message>
    <message>
        <source>Or choose another destination.</source>
        <translation>O elija otro destino.</translation>
    </message>
    <message>
        <source>%1 at %2 has the same network address %3; the guest keeps its own in memory.</source>
        <translation>%1 en %2 tiene la misma dirección de red %3; el huésped conserva la suya en memoria.</translation>
    </message>
    <message>
        <source>Do not start %1 beside it.</source>
        <translation>No inicie %1 al mismo tiempo.</translation>
    </message>
    <message>
        <source>Switch %1&apos;s network card to another MAC address, or remove it.</source>
        <translation>Ponga otra dirección MAC a la tarjeta de red de %1 o quítela.</translation>
    </message>
    <message>
        <source>Check the address and that the server runs.</source>
        <translation>Compruebe la dirección y que el servidor funcione.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This cloud cannot take over memory: instances move to it as disk only, or into a guest host.</source>
        <translation>Esta nube no puede hacerse cargo de la memoria: las instancias llegan solo como disco, o a un anfitrión de huéspedes.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 imágenes</translation>
    </message>
    <message>
        <source>%1 instances</source>
        <translation>%1 instancias</translation>
    </message>
    <message>
        <source>%1 is known at %2.</source>
        <translation>%1 se conoce en %2.</translation>
    </message>
    <message>
        <source>%1 at both.</source>
        <translation>%1 en ambos.</translation>
    </message>
    <message>
        <source>%1 of memory needed, %2 free.</source>
        <translation>%1 de memoria necesarios, %2 libres.</translation>
    </message>
    <message>
        <source>%1 has %2 of disk left; up to %3 are needed there until the move has ended.</source>
        <translation>A %1 le quedan %2 de disco; hasta el final del traslado hacen falta allí hasta %3.</translation>
    </message>
    <message>
        <source>Later moves do not send it again.</source>
        <translation>Los traslados posteriores no lo envían de nuevo.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 sigue en ejecución en %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 goes on running at %2.</source>
        <translation>Cancelado: %1 sigue en ejecución en %2.</translation>
    </message>
    <message>
        <source>%1 is suspended at %2.</source>
        <translation>%1 está suspendida en %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is suspended at %2.</source>
        <translation>Cancelado: %1 está suspendida en %2.</translation>
    </message>
    <message>
        <source>%1 is paused at %2.</source>
        <translation>%1 está en pausa en %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1 is paused at %2.</source>
        <translation>Cancelado: %1 está en pausa en %2.</translation>
    </message>
    <message>
        <source>%1 is off at %2.</source>
        <translation>%1 está apagada en %2.</translation>
    </message>
    <message>
        <source>Resume the move, or roll it back.</source>
        <translation>Reanude el traslado o reviértalo.</translation>
    </message>
    <message>
        <source>Roll the move back.</source>
        <translation>Revierta el traslado.</translation>
    </message>
    <message>
        <source>Roll the move back later to remove it.</source>
        <translation>Revierta el traslado más tarde para quitarlo.</translation>
    </message>
    <message>
        <source>Resume the move later.</source>
        <translation>Reanude el traslado más tarde.</translation>
    </message>
    <message>
        <source>Resume the move to look again.</source>
        <translation>Reanude el traslado para mirar de nuevo.</translation>
    </message>
    <message>
        <source>Resume the move to finish it.</source>
        <translation>Reanude el traslado para terminarlo.</translation>
    </message>
    <message>
        <source>%1 is on its way to %2 already. Wait until that move has ended, or cancel it where it was begun.</source>
        <translation>%1 ya está en camino a %2. Espere a que termine ese traslado o cancélelo donde se inició.</translation>
    </message>
    <message>
        <source>That move is being worked on already, here or in another window. Wait until it has ended, or cancel it there.</source>
        <translation>Ya se está trabajando en ese traslado, aquí o en otra ventana. Espere a que termine o cancélelo allí.</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached: %2.</source>
        <translation>No se puede acceder al equipo libvirt %1: %2.</translation>
    </message>
    <message>
        <source>The connection to libvirt&apos;s daemon on that host is lost: see whether it runs there, and try again then.</source>
        <translation>Se ha perdido la conexión con el servicio libvirt de ese equipo: compruebe si funciona allí e inténtelo después de nuevo.</translation>
    </message>
    <message>
        <source>The instances of %1 cannot be listed: %2.</source>
        <translation>No se pueden listar las instancias de %1: %2.</translation>
    </message>
    <message>
        <source>libvirt could not save the instance: %1.</source>
        <translation>libvirt no pudo guardar la instancia: %1.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>No se pudo iniciar %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be restored: %2.</source>
        <translation>No se pudo restaurar %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be defined: %2.</source>
        <translation>No se pudo definir %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be stopped to be saved: %2.</source>
        <translation>No se pudo detener %1 para guardarla: %2.</translation>
    </message>
    <message>
        <source>The instance %1 did not do as asked: %2.</source>
        <translation>La instancia %1 no hizo lo que se pidió: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be ended: %2.</source>
        <translation>No se pudo terminar la instancia %1: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be removed: %2.</source>
        <translation>No se pudo quitar la instancia %1: %2.</translation>
    </message>
    <message>
        <source>The instance %1 could not be resumed: %2.</source>
        <translation>No se pudo reanudar la instancia %1: %2.</translation>
    </message>
    <message>
        <source>The instance could not be renamed to %1: %2.</source>
        <translation>No se pudo cambiar el nombre de la instancia a %1: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that was trusted.</source>
        <translation>El certificado de %1 no es el que se aceptó.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate was renewed, check the new fingerprint with its owner, then trust it anew.</source>
        <translation>Si se renovó el certificado del servidor, compruebe la nueva huella con su responsable y acéptela de nuevo.</translation>
    </message>
    <message>
        <source>Give the CA file of the cloud, or compare the fingerprint of its certificate and trust it.</source>
        <translation>Indique el archivo CA de la nube, o compare la huella de su certificado y acéptela.</translation>
    </message>
    <message>
        <source>The name or the password was not accepted.</source>
        <translation>El nombre o la contraseña no se aceptaron.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>The cloud has no flavor &quot;%1&quot;.</source>
        <translation>La nube no tiene el sabor «%1».</translation>
    </message>
    <message>
        <source>The cloud has no network &quot;%1&quot;.</source>
        <translation>La nube no tiene la red «%1».</translation>
    </message>
    <message>
        <source>The cloud ended image &quot;%1&quot; after %2 of %3 bytes.</source>
        <translation>La nube terminó la imagen «%1» tras %2 de %3 bytes.</translation>
    </message>
    <message>
        <source>The digest of image &quot;%1&quot; is not what the cloud says. It was not taken; try again.</source>
        <translation>La suma de control de la imagen «%1» no es la que indica la nube. No se aceptó; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program works on &quot;%1&quot; already.</source>
        <translation>Otro programa ya trabaja en «%1».</translation>
    </message>
    <message>
        <source>The package of %1 could not be removed: %2</source>
        <translation>No se pudo quitar el paquete de %1: %2</translation>
    </message>
    <message>
        <source>Undoing it is not possible now: %1</source>
        <translation>Ahora no se puede deshacer: %1</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; does not fit: use up to 64 letters, digits, blanks and . _ + : @ -, and begin with none of . - and blank, nor end with a blank</source>
        <translation>El nombre «%1» no vale: use hasta 64 letras, cifras, espacios y . _ + : @ -, sin empezar por . ni - ni espacio, y sin terminar en espacio</translation>
    </message>
    <message>
        <source>There is no instance %1 there.</source>
        <translation>La instancia %1 no existe allí.</translation>
    </message>
    <message>
        <source>The cloud has found no host for it.</source>
        <translation>La nube no encontró ningún equipo para ello.</translation>
    </message>
    <message>
        <source>There are not enough hosts available.</source>
        <translation>No hay bastantes equipos disponibles.</translation>
    </message>
    <message>
        <source>%1 stays suspended at %2, as far as can be told.</source>
        <translation>%1 sigue suspendida en %2, hasta donde se sabe.</translation>
    </message>
    <message>
        <source>It came to life at %1 before.</source>
        <translation>Antes ya estuvo en marcha en %1.</translation>
    </message>
    <message>
        <source>%1 is not at %2 any more.</source>
        <translation>%1 ya no está en %2.</translation>
    </message>
    <message>
        <source>Whether %1 runs at %2 is not known now: %3</source>
        <translation>Ahora no se sabe si %1 se ejecuta en %2: %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but not all is tidied up: %3</source>
        <translation>%1 se ejecuta en %2, pero no está todo recogido: %3</translation>
    </message>
    <message>
        <source>%1 runs at %2, but %3 could not let it go: %4</source>
        <translation>%1 se ejecuta en %2, pero %3 no pudo soltarla: %4</translation>
    </message>
    <message>
        <source>%1 is held at %2 still, as the last look at both sites failed: %3</source>
        <translation>%1 sigue retenida en %2, porque falló la última comprobación de ambos sitios: %3</translation>
    </message>
    <message>
        <source>The move was cancelled.</source>
        <translation>El traslado se canceló.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición suya.</translation>
    </message>
    <message>
        <source>Source and destination are both %1; choose another destination.</source>
        <translation>El origen y el destino son ambos %1; elija otro destino.</translation>
    </message>
    <message>
        <source>The move %1 has not ended.</source>
        <translation>El traslado %1 no ha terminado.</translation>
    </message>
    <message>
        <source>Resume it or roll it back first.</source>
        <translation>Primero reanúdelo o reviértalo.</translation>
    </message>
    <message>
        <source>A move that this has cut can be resumed.</source>
        <translation>Un traslado cortado por esto puede reanudarse.</translation>
    </message>
    <message>
        <source>The libvirt host %1 does not answer within %2 seconds.</source>
        <translation>El equipo libvirt %1 no responde en %2 segundos.</translation>
    </message>
    <message>
        <source>Is it up, and the network to it?</source>
        <translation>¿Está encendido, y funciona la red hasta él?</translation>
    </message>
    <message>
        <source>The connection to the libvirt host %1 broke while its instances were listed.</source>
        <translation>La conexión con el equipo libvirt %1 se cortó mientras se listaban sus instancias.</translation>
    </message>
    <message>
        <source>There is no instance %1 at %2.</source>
        <translation>No hay ninguna instancia %1 en %2.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already.</source>
        <translation>Ya hay una instancia llamada %1 en %2.</translation>
    </message>
    <message>
        <source>%1 runs no more: somebody ended it.</source>
        <translation>%1 ya no se ejecuta: alguien la terminó.</translation>
    </message>
    <message>
        <source>%1 does not run, so it has no screen now.</source>
        <translation>%1 no se ejecuta, así que ahora no tiene pantalla.</translation>
    </message>
    <message>
        <source>No console log of the instance %1 is kept at %2.</source>
        <translation>En %2 no se guarda ningún registro de consola de la instancia %1.</translation>
    </message>
    <message>
        <source>%1 is being saved by another program already.</source>
        <translation>Otro programa ya está guardando %1.</translation>
    </message>
    <message>
        <source>%1 is being restored by another program already.</source>
        <translation>Otro programa ya está restaurando %1.</translation>
    </message>
    <message>
        <source>Another program works on %1 already.</source>
        <translation>Otro programa ya trabaja en %1.</translation>
    </message>
    <message>
        <source>Free memory there, or restore it at another host.</source>
        <translation>Libere memoria allí o restáurela en otro equipo.</translation>
    </message>
    <message>
        <source>Make room there, then try again.</source>
        <translation>Haga sitio allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The image %1 (%2) does not fit into %3, where %4 are free.</source>
        <translation>La imagen %1 (%2) no cabe en %3, donde hay %4 libres.</translation>
    </message>
    <message>
        <source>The package %1 takes %2 or more when it is unpacked, and %3 has %4 of disk left.</source>
        <translation>El paquete %1 ocupa %2 o más al desempaquetarse, y a %3 le quedan %4 de disco.</translation>
    </message>
    <message>
        <source>The quota of images at %1 is used up.</source>
        <translation>La cuota de imágenes en %1 está agotada.</translation>
    </message>
    <message>
        <source>The quota of images at %1 leaves %2, and %3 are needed.</source>
        <translation>La cuota de imágenes en %1 deja %2, y se necesitan %3.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written, for the disk of its folder %2 is full: %3.</source>
        <translation>No se puede escribir la base de datos %1, porque el disco de su carpeta %2 está lleno: %3.</translation>
    </message>
    <message>
        <source>The image %1 is used by the disk %2 of the instance %3.</source>
        <translation>La imagen %1 la usa el disco %2 de la instancia %3.</translation>
    </message>
    <message>
        <source>Remove the instance first.</source>
        <translation>Quite primero la instancia.</translation>
    </message>
    <message>
        <source>The image %1 (%2) is in use by another program.</source>
        <translation>Otro programa usa la imagen %1 (%2).</translation>
    </message>
    <message>
        <source>The image %1 (%2) is protected.</source>
        <translation>La imagen %1 (%2) está protegida.</translation>
    </message>
    <message>
        <source>Take the protection off first.</source>
        <translation>Quite primero la protección.</translation>
    </message>
    <message>
        <source>The image %1 is not complete yet.</source>
        <translation>La imagen %1 aún no está completa.</translation>
    </message>
    <message>
        <source>The file of the image %1 is damaged: its digest is another than when it was stored.</source>
        <translation>El archivo de la imagen %1 está dañado: su suma de control no es la de cuando se guardó.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the package %2, which cannot be restored without it.</source>
        <translation>La imagen %1 es la base del paquete %2, que no puede restaurarse sin ella.</translation>
    </message>
    <message>
        <source>Delete the package first.</source>
        <translation>Elimine primero el paquete.</translation>
    </message>
    <message>
        <source>The image %1 is the base of the packages %2, which cannot be restored without it.</source>
        <translation>La imagen %1 es la base de los paquetes %2, que no pueden restaurarse sin ella.</translation>
    </message>
    <message>
        <source>Delete the packages first.</source>
        <translation>Elimine primero los paquetes.</translation>
    </message>
    <message>
        <source>The disk image %1 cannot be converted: it is damaged, or of a kind that QEMU does not know.</source>
        <translation>La imagen de disco %1 no se puede convertir: está dañada o es de un tipo que QEMU no conoce.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Give the file of a VM package or a disk image.</source>
        <translation>Indique el archivo de un paquete de máquina o de una imagen de disco.</translation>
    </message>
    <message>
        <source>This is not a VM package, or it was cut: a ZIP archive&apos;s end is missing.</source>
        <translation>Esto no es un paquete de máquina, o está cortado: falta el final de un archivo ZIP.</translation>
    </message>
    <message>
        <source>The package ends before its members do; it was cut.</source>
        <translation>El paquete termina antes que sus partes; está cortado.</translation>
    </message>
    <message>
        <source>The package&apos;s archive cannot be trusted: %1.</source>
        <translation>El archivo del paquete no es de fiar: %1.</translation>
    </message>
    <message>
        <source>The package&apos;s member %1 cannot be trusted: %2.</source>
        <translation>La parte %1 del paquete no es de fiar: %2.</translation>
    </message>
    <message>
        <source>The package cannot be trusted: %1.</source>
        <translation>El paquete no es de fiar: %1.</translation>
    </message>
    <message>
        <source>%1 is a damaged package: it ends as a ZIP archive, but does not begin as one.</source>
        <translation>%1 es un paquete dañado: termina como un archivo ZIP, pero no empieza como tal.</translation>
    </message>
    <message>
        <source>The snapshot in the package is not complete: its save was cut.</source>
        <translation>La instantánea del paquete no está completa: se cortó al guardarla.</translation>
    </message>
    <message>
        <source>The package has format %1; this version reads format %2.</source>
        <translation>El paquete tiene el formato %1; esta versión lee el formato %2.</translation>
    </message>
    <message>
        <source>Update Trescca.</source>
        <translation>Actualice Trescca.</translation>
    </message>
    <message>
        <source>Fetch it again from a source you know.</source>
        <translation>Obténgalo de nuevo de una fuente que conozca.</translation>
    </message>
    <message>
        <source>Fetch the package again from a source you know.</source>
        <translation>Obtenga el paquete de nuevo de una fuente que conozca.</translation>
    </message>
    <message>
        <source>Fetch the package again.</source>
        <translation>Obtenga el paquete de nuevo.</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Obténgalo o guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Obténgalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 does not answer any more: nothing came or went for %2 s.</source>
        <translation>%1 ya no responde: no ha llegado ni salido nada en %2 s.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Compruebe la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be verified: %2.</source>
        <translation>El certificado de %1 no se puede comprobar: %2.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, which says %1; if it is right, the server&apos;s owner has to renew the certificate.</source>
        <translation>Compruebe el reloj de este equipo, que marca %1; si es correcto, el responsable del servidor tiene que renovar el certificado.</translation>
    </message>
    <message>
        <source>The CA file for %1 cannot be used: %2.</source>
        <translation>El archivo CA para %1 no se puede usar: %2.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>No se puede leer el archivo CA %1.</translation>
    </message>
    <message>
        <source>Check its path and rights.</source>
        <translation>Compruebe su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>%1 showed no certificate.</source>
        <translation>%1 no mostró ningún certificado.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, another server, which is not followed.</source>
        <translation>%1 redirige a %2, otro servidor; eso no se sigue.</translation>
    </message>
    <message>
        <source>Enter that address if it is the right one.</source>
        <translation>Introduzca esa dirección si es la correcta.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not OpenStack&apos;s JSON.</source>
        <translation>%1 respondió con algo que no es JSON de OpenStack.</translation>
    </message>
    <message>
        <source>Check the address: it may be a web page or a proxy.</source>
        <translation>Compruebe la dirección: puede ser una página web o un proxy.</translation>
    </message>
    <message>
        <source>Check user name, password and project.</source>
        <translation>Compruebe el usuario, la contraseña y el proyecto.</translation>
    </message>
    <message>
        <source>Ask the project&apos;s administrator for the right or the room.</source>
        <translation>Pida el permiso o el espacio a quien administra el proyecto.</translation>
    </message>
    <message>
        <source>Wait until that is done, then try again.</source>
        <translation>Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>Your only role at %1 is reader, which may change nothing there.</source>
        <translation>Su único rol en %1 es lector, que no puede cambiar nada allí.</translation>
    </message>
    <message>
        <source>Ask its owner for the role member.</source>
        <translation>Pida a su responsable el rol «member».</translation>
    </message>
    <message>
        <source>The cloud&apos;s catalog has no %1 service.</source>
        <translation>El catálogo de la nube no tiene el servicio %1.</translation>
    </message>
    <message>
        <source>Check the project: a token without a project has an empty catalog.</source>
        <translation>Compruebe el proyecto: un token sin proyecto tiene un catálogo vacío.</translation>
    </message>
    <message>
        <source>Choose one of its own.</source>
        <translation>Elija uno de los suyos.</translation>
    </message>
    <message>
        <source>The file %1 is there already.</source>
        <translation>El archivo %1 ya existe.</translation>
    </message>
    <message>
        <source>%1 is there and is no regular file.</source>
        <translation>%1 existe y no es un archivo normal.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>Indique otro nombre.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>Give a file in another one.</source>
        <translation>Indique un archivo en otra.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the file %2.</source>
        <translation>No existe la carpeta %1 para el archivo %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Compruebe la ruta.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The program %1 is not there.</source>
        <translation>El programa %1 no está.</translation>
    </message>
    <message>
        <source>Install the package that brings it.</source>
        <translation>Instale el paquete que lo trae.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Lo que se indicó no se puede usar.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Falta algo que se necesita.</translation>
    </message>
    <message>
        <source>A name fits several things.</source>
        <translation>Un nombre corresponde a varias cosas.</translation>
    </message>
    <message>
        <source>Something is in use, or in a state that does not allow this.</source>
        <translation>Algo está en uso o en un estado que no lo permite.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>No tiene permiso para hacerlo.</translation>
    </message>
    <message>
        <source>There is no room: disk, memory or a quota is used up.</source>
        <translation>No queda sitio: el disco, la memoria o una cuota se ha agotado.</translation>
    </message>
    <message>
        <source>A site, or the network to it, does not answer as it should.</source>
        <translation>Un sitio, o la red hasta él, no responde como debería.</translation>
    </message>
    <message>
        <source>Something cannot be trusted: a certificate, or what was received.</source>
        <translation>Algo no es de fiar: un certificado o lo recibido.</translation>
    </message>
    <message>
        <source>This cannot be done there.</source>
        <translation>Eso no se puede hacer allí.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Algo salió mal que no debía.</translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 red</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 redes</translation>
    </message>
    <message>
        <source>The libvirt host %1 cannot be reached.</source>
        <translation>No se puede acceder al equipo libvirt %1.</translation>
    </message>
    <message>
        <source>Move it as disk only: it is shut down and boots there.</source>
        <translation>Mueva solo su disco: se apaga y arranca allí.</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back where it was begun.</source>
        <translation>Espere a ese traslado, o reanúdelo o deshágalo donde se empezó.</translation>
    </message>
    <message>
        <source>If that is lost, delete it by force if it runs elsewhere, and start it by force only if it surely runs nowhere else.</source>
        <translation>Si eso se ha perdido, elimínela a la fuerza si funciona en otro lugar, e iníciela a la fuerza solo si es seguro que no funciona en ningún otro.</translation>
    </message>
    <message>
        <source>Resume that move or roll it back where it was begun.</source>
        <translation>Reanude ese traslado o deshágalo donde se empezó.</translation>
    </message>
    <message>
        <source>If that is lost, and only if the instance surely runs nowhere else, make it yours.</source>
        <translation>Si eso se ha perdido, y solo si es seguro que la instancia no funciona en ningún otro lugar, hágala suya.</translation>
    </message>
    <message>
        <source>Something is going on with %1, so its disk cannot be copied now.</source>
        <translation>Está pasando algo con %1, así que su disco no puede copiarse ahora.</translation>
    </message>
    <message>
        <source>%1 is broken: its disk cannot be copied.</source>
        <translation>%1 está averiada: su disco no puede copiarse.</translation>
    </message>
    <message>
        <source>Let it go on first, or have it switched off (below), as if its plug were pulled.</source>
        <translation>Deje que siga primero, o haga que se apague a la fuerza (abajo), como si se tirara del enchufe.</translation>
    </message>
    <message>
        <source>%1 joins the default network at %2, with a network card and an address of its own.</source>
        <translation>%1 se une a la red predeterminada de %2, con una tarjeta de red y una dirección propias.</translation>
    </message>
    <message>
        <source>%1 joins the network %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 se une a la red %2 de %3, con una tarjeta de red y una dirección propias.</translation>
    </message>
    <message>
        <source>Or have the Trescca plugin installed in that cloud.</source>
        <translation>O haga instalar el complemento de Trescca en esa nube.</translation>
    </message>
    <message>
        <source>%1 is off: its disk is copied, and the copy boots at %2.</source>
        <translation>%1 está apagada: se copia su disco, y la copia arranca en %2.</translation>
    </message>
    <message>
        <source>It stays at %1 too: do not start it there while the copy runs.</source>
        <translation>También se queda en %1: no la inicie allí mientras funcione la copia.</translation>
    </message>
    <message>
        <source>%1 is shut down and boots at %2: programs and what is in memory end.</source>
        <translation>%1 se apaga y arranca en %2: los programas terminan y se pierde lo que hay en la memoria.</translation>
    </message>
    <message>
        <source>It stays at %1 too, switched off, until you delete it there.</source>
        <translation>También se queda en %1, apagada, hasta que la elimine allí.</translation>
    </message>
    <message>
        <source>If %1 does not shut down when it is asked to, it is switched off, as if its plug were pulled: what it has not written yet is lost.</source>
        <translation>Si %1 no se apaga cuando se le pide, se apaga a la fuerza, como si se tirara del enchufe: lo que aún no haya escrito se pierde.</translation>
    </message>
    <message>
        <source>Shut it down from inside first.</source>
        <translation>Apáguela antes desde dentro.</translation>
    </message>
    <message>
        <source>%1 is saved: what its disk lacks is in its memory.</source>
        <translation>%1 está guardada: lo que falta en su disco está en su memoria.</translation>
    </message>
    <message>
        <source>Wait until it has come to rest, or repair it.</source>
        <translation>Espere hasta que esté en reposo, o repárela.</translation>
    </message>
    <message>
        <source>%1 is paused, and does not hear that it is to shut down.</source>
        <translation>%1 está en pausa, y no oye que debe apagarse.</translation>
    </message>
    <message>
        <source>%1 boots at %2, so it cannot be left paused where it was.</source>
        <translation>%1 arranca en %2, así que no puede quedar en pausa donde estaba.</translation>
    </message>
    <message>
        <source>Pause it there when it has booted.</source>
        <translation>Póngala allí en pausa cuando haya arrancado.</translation>
    </message>
    <message>
        <source>%1 joins %2 at %3, with a network card and an address of its own.</source>
        <translation>%1 se une a %2 en %3, con una tarjeta de red y una dirección propias.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, for which %2 has no firmware.</source>
        <translation>%1 arranca con UEFI, para lo que %2 no tiene firmware.</translation>
    </message>
    <message>
        <source>%1 boots by UEFI, and its variables (the boot order among them) stay behind: its disk has to boot without them.</source>
        <translation>%1 arranca con UEFI, y sus variables (entre ellas el orden de arranque) se quedan atrás: su disco tiene que arrancar sin ellas.</translation>
    </message>
    <message>
        <source>See that its boot loader is also where firmware looks by itself (EFI/BOOT).</source>
        <translation>Asegúrese de que su cargador de arranque esté también donde el firmware busca por sí mismo (EFI/BOOT).</translation>
    </message>
    <message>
        <source>At %1 it gets the flavor %2.</source>
        <translation>En %1 recibe el sabor %2.</translation>
    </message>
    <message>
        <source>%1 has no disk, so there is nothing to boot from elsewhere.</source>
        <translation>%1 no tiene disco, así que no hay de qué arrancar en otro lugar.</translation>
    </message>
    <message>
        <source>%1 has %2 disks, and only the first would be copied.</source>
        <translation>%1 tiene %2 discos, y solo se copiaría el primero.</translation>
    </message>
    <message>
        <source>Take the others out, or move it with its memory.</source>
        <translation>Quite los demás, o muévala con su memoria.</translation>
    </message>
    <message>
        <source>%1 boots by a kernel beside its disk (%2), which a copy of the disk lacks.</source>
        <translation>%1 arranca con un núcleo fuera de su disco (%2), que falta en una copia del disco.</translation>
    </message>
    <message>
        <source>Install a boot loader and a kernel on its disk.</source>
        <translation>Instale un cargador de arranque y un núcleo en su disco.</translation>
    </message>
    <message>
        <source>Its disk %1 lies in no file of this host; move it into a qcow2 file first.</source>
        <translation>Su disco %1 no está en ningún archivo de este equipo; páselo antes a un archivo qcow2.</translation>
    </message>
    <message>
        <source>%1 boots from a volume, of which %2 makes no image.</source>
        <translation>%1 arranca de un volumen, del que %2 no hace ninguna imagen.</translation>
    </message>
    <message>
        <source>Make an image of the volume instead.</source>
        <translation>Haga en su lugar una imagen del volumen.</translation>
    </message>
    <message>
        <source>%1 has volumes, which a snapshot does not hold.</source>
        <translation>%1 tiene volúmenes, que una instantánea no contiene.</translation>
    </message>
    <message>
        <source>Detach them first.</source>
        <translation>Sepárelos antes.</translation>
    </message>
    <message>
        <source>See whether its daemon (libvirtd) runs there.</source>
        <translation>Compruebe si su servicio (libvirtd) funciona allí.</translation>
    </message>
    <message>
        <source>See whether the address is right, and the machine switched on.</source>
        <translation>Compruebe si la dirección es correcta y el equipo está encendido.</translation>
    </message>
    <message>
        <source>%1 runs at %2 again; it was booted anew.</source>
        <translation>%1 vuelve a funcionar en %2; se arrancó de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled: %1 runs at %2 again; it was booted anew.</source>
        <translation>Cancelado: %1 vuelve a funcionar en %2; se arrancó de nuevo.</translation>
    </message>
    <message>
        <source>Shut it down from inside, or have it switched off, as if its plug were pulled.</source>
        <translation>Apáguela desde dentro, o haga que se apague a la fuerza, como si se tirara del enchufe.</translation>
    </message>
    <message>
        <source>The image of its disk stays at %1: if it surely runs nowhere, start it from that; else delete it.</source>
        <translation>La imagen de su disco se queda en %1: si es seguro que no funciona en ningún sitio, iníciela a partir de ella; si no, elimínela.</translation>
    </message>
    <message>
        <source>It was taken out of the queue before it began.</source>
        <translation>Se quitó de la cola antes de empezar.</translation>
    </message>
    <message>
        <source>Nothing was done: you did not agree.</source>
        <translation>No se ha hecho nada: no dio su conformidad.</translation>
    </message>
    <message>
        <source>%1 could not be switched off at %2 within %3 seconds.</source>
        <translation>%1 no pudo apagarse en %2 en %3 segundos.</translation>
    </message>
    <message>
        <source>Switch it off yourself, then move it again.</source>
        <translation>Apáguela usted, y muévala después otra vez.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and has not within %2 seconds; it may do so yet.</source>
        <translation>Se pidió a %1 que se apagara, y no lo ha hecho en %2 segundos; puede que aún lo haga.</translation>
    </message>
    <message>
        <source>%1 was asked to shut down, and is %2 at %3 now: somebody else has dealt with it.</source>
        <translation>Se pidió a %1 que se apagara, y ahora está de otra manera en %3 (%2): alguien más ha intervenido.</translation>
    </message>
    <message>
        <source>%1 is not off at %2 any more (it is %3), so it does not boot at %4.</source>
        <translation>%1 ya no está apagada en %2 (%3), así que no arranca en %4.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off, as far as can be told.</source>
        <translation>%1 se queda en %2, apagada, hasta donde se sabe.</translation>
    </message>
    <message>
        <source>%1 has no disk in a file, so there is nothing to copy.</source>
        <translation>%1 no tiene ningún disco en un archivo, así que no hay nada que copiar.</translation>
    </message>
    <message>
        <source>The cloud took the order for a snapshot but named no image.</source>
        <translation>La nube aceptó la orden de hacer una instantánea, pero no nombró ninguna imagen.</translation>
    </message>
    <message>
        <source>Look into its log.</source>
        <translation>Mire en su registro.</translation>
    </message>
    <message>
        <source>The cloud keeps its snapshots as %1; only qcow2 and raw are copied.</source>
        <translation>La nube guarda sus instantáneas como %1; solo se copian qcow2 y raw.</translation>
    </message>
    <message>
        <source>Ask its operator for one of these.</source>
        <translation>Pida a su operador uno de estos.</translation>
    </message>
    <message>
        <source>QEMU could not copy the disk; its log tells why.</source>
        <translation>QEMU no pudo copiar el disco; su registro dice por qué.</translation>
    </message>
    <message>
        <source>1 instance, API %1</source>
        <translation>1 instancia, API %1</translation>
    </message>
    <message>
        <source>%1 instances, API %2</source>
        <translation>%1 instancias, API %2</translation>
    </message>
    <message>
        <source>1 processor</source>
        <translation>1 procesador</translation>
    </message>
    <message>
        <source>Wait for that move, or resume it or roll it back.</source>
        <translation>Espere a ese traslado, o reanúdelo o reviértalo.</translation>
    </message>
    <message>
        <source>%1 takes no instances now: %2</source>
        <translation>%1 no admite instancias ahora: %2</translation>
    </message>
    <message>
        <source>with CPU and memory state</source>
        <translation>con el estado del procesador y de la memoria</translation>
    </message>
    <message>
        <source>none of its own: guests get the user-mode network</source>
        <translation>ninguna propia: los huéspedes usan la red en modo usuario</translation>
    </message>
    <message>
        <source>Instances cannot be moved from or to here with their memory.</source>
        <translation>Desde aquí y hacia aquí no se pueden mover instancias con su memoria.</translation>
    </message>
    <message>
        <source>no limits, or it does not tell them</source>
        <translation>sin límites, o no los indica</translation>
    </message>
    <message>
        <source>can be made of the image %1 with the flavor %2</source>
        <translation>se puede crear de la imagen %1 con el sabor %2</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 of images</source>
        <translation>%1 para imágenes</translation>
    </message>
    <message>
        <source>%1 processors</source>
        <translation>%1 procesadores</translation>
    </message>
    <message>
        <source>Something is going on with %1 at %2.</source>
        <translation>Hay algo en curso con %1 en %2.</translation>
    </message>
    <message>
        <source>%1 is broken at %2.</source>
        <translation>%1 está con errores en %2.</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and runs at %4, where somebody started it.</source>
        <translation>%1 está %2 en %3, y funciona en %4, donde alguien la inició.</translation>
    </message>
    <message>
        <source>Roll the move back to end it with that one.</source>
        <translation>Revierta el traslado para terminarlo con esa.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is %3 there now.</source>
        <translation>%1 llegó a %2, y ahora está %3 allí.</translation>
    </message>
    <message>
        <source>If it is to stay there, start it and resume the move then.</source>
        <translation>Si debe quedarse allí, iníciela y reanude después el traslado.</translation>
    </message>
    <message>
        <source>Else roll the move back to where it was suspended at %1.</source>
        <translation>Si no, revierta el traslado hasta donde se suspendió en %1.</translation>
    </message>
    <message>
        <source>%1 has arrived at %2 and is not brought back any more; resume the move to finish it.</source>
        <translation>%1 ha llegado a %2 y ya no se la trae de vuelta; reanude el traslado para terminarlo.</translation>
    </message>
    <message>
        <source>To keep it, resume the move.</source>
        <translation>Para conservarla, reanude el traslado.</translation>
    </message>
    <message>
        <source>To keep it, start it there and resume the move then.</source>
        <translation>Para conservarla, iníciela allí y reanude después el traslado.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 already.</source>
        <translation>%1 ya está %2 en %3.</translation>
    </message>
    <message>
        <source>Roll back, and lose what it has done there?</source>
        <translation>¿Revertir, y perder lo que ha hecho allí?</translation>
    </message>
    <message>
        <source>At %1 is not what was saved of %2: %3</source>
        <translation>En %1 ya no está lo que se guardó de %2: %3</translation>
    </message>
    <message>
        <source>Go on with what was saved, and lose what is there?</source>
        <translation>¿Seguir con lo guardado, y perder lo que hay allí?</translation>
    </message>
    <message>
        <source>The move of %1 has ended already; there is nothing to go on with.</source>
        <translation>El traslado de %1 ya ha terminado; no hay nada que continuar.</translation>
    </message>
    <message>
        <source>%1 cannot go on at %2: %3</source>
        <translation>%1 no puede seguir en %2: %3</translation>
    </message>
    <message>
        <source>What arrived at %1 stays; resume the move to finish it with that.</source>
        <translation>Lo que llegó a %1 se queda; reanude el traslado para terminarlo con eso.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one.</source>
        <translation>Si funciona en otra parte, elimine esta.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it.</source>
        <translation>Solo si es seguro que no funciona en ninguna parte, iníciela.</translation>
    </message>
    <message>
        <source>If it runs elsewhere, delete this one by force.</source>
        <translation>Si funciona en otra parte, elimine esta a la fuerza.</translation>
    </message>
    <message>
        <source>Only if it surely runs nowhere, start it by force.</source>
        <translation>Solo si es seguro que no funciona en ninguna parte, iníciela a la fuerza.</translation>
    </message>
    <message>
        <source>Its package stays at %1: if it surely runs nowhere, restore it by force; else delete it.</source>
        <translation>Su paquete se queda en %1: si es seguro que no funciona en ninguna parte, restáurelo a la fuerza; si no, elimínelo.</translation>
    </message>
    <message>
        <source>Start it first, then move it.</source>
        <translation>Iníciela primero, y muévala después.</translation>
    </message>
    <message>
        <source>%1 runs at %2 and at %3, as somebody started it at %2.</source>
        <translation>%1 funciona en %2 y en %3, pues alguien la inició en %2.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, switch off the other, then resume the move.</source>
        <translation>Si debe quedarse la de %1, apague la otra y reanude después el traslado.</translation>
    </message>
    <message>
        <source>If that at %1 is to stay, delete the other by force, then roll the move back.</source>
        <translation>Si debe quedarse la de %1, elimine la otra a la fuerza y revierta después el traslado.</translation>
    </message>
    <message>
        <source>The name of an instance is one line of up to %1 characters, without a blank at either end.</source>
        <translation>El nombre de una instancia es una línea de hasta %1 caracteres, sin espacios al principio ni al final.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no está allí.</translation>
    </message>
    <message>
        <source>It is %1 there, its memory is gone.</source>
        <translation>Está %1 allí, y su memoria se ha perdido.</translation>
    </message>
    <message>
        <source>%1 was taken out of this move&apos;s hands at %2 by force, and may run anywhere.</source>
        <translation>%1 se le quitó a este traslado en %2 a la fuerza, y puede funcionar en cualquier parte.</translation>
    </message>
    <message>
        <source>%1 arrived at %2 and is not there any more; whoever moved or deleted it has the newer state.</source>
        <translation>%1 llegó a %2 y ya no está allí; quien la movió o eliminó tiene el estado más reciente.</translation>
    </message>
    <message>
        <source>%1 is held at %2 for another move.</source>
        <translation>%1 está retenida en %2 para otro traslado.</translation>
    </message>
    <message>
        <source>%1 is being saved at %2.</source>
        <translation>%1 se está guardando en %2.</translation>
    </message>
    <message>
        <source>A person saved it meanwhile.</source>
        <translation>Alguien la guardó entretanto.</translation>
    </message>
    <message>
        <source>The move was on its way back.</source>
        <translation>El traslado ya estaba de vuelta.</translation>
    </message>
    <message>
        <source>It is not at %1 any more, so there was nothing left to finish.</source>
        <translation>Ya no está en %1, así que no quedaba nada por terminar.</translation>
    </message>
    <message>
        <source>The roll back stopped.</source>
        <translation>La reversión se detuvo.</translation>
    </message>
    <message>
        <source>%1 cannot be removed at %2.</source>
        <translation>No se puede quitar %1 en %2.</translation>
    </message>
    <message>
        <source>No second one of it was started: ask for it once more if you want that, and agree to it.</source>
        <translation>No se inició una segunda: si la quiere, pídala otra vez y acéptelo.</translation>
    </message>
    <message>
        <source>The machine of the package %1 is being restored at %2 already.</source>
        <translation>La máquina del paquete %1 ya se está restaurando en %2.</translation>
    </message>
    <message>
        <source>Wait for that; if you want a second one beside it, ask for it then.</source>
        <translation>Espere a que termine; si quiere una segunda a su lado, pídala entonces.</translation>
    </message>
    <message>
        <source>A package of this machine is being restored at %1 just now.</source>
        <translation>Ahora mismo se está restaurando en %1 un paquete de esta máquina.</translation>
    </message>
    <message>
        <source>Wait for that, then see whether this one is wanted still.</source>
        <translation>Espere a que termine y vea entonces si esta aún hace falta.</translation>
    </message>
    <message>
        <source>%1 runs at %2 already: there would be two of one machine.</source>
        <translation>%1 ya se ejecuta en %2: habría dos de una misma máquina.</translation>
    </message>
    <message>
        <source>An earlier move has left %1 at %2, which cannot be asked now: it may run there.</source>
        <translation>Un traslado anterior dejó %1 en %2, que ahora no se puede consultar: puede que se ejecute allí.</translation>
    </message>
    <message>
        <source>Move that one, if there is to be one of it only.</source>
        <translation>Traslade esa si solo debe haber una.</translation>
    </message>
    <message>
        <source>No site is configured for %1.</source>
        <translation>No hay ningún sitio configurado para %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is held at &quot;%2&quot; still: that cloud has not let it go.</source>
        <translation>«%1» sigue retenida en «%2»: esa nube no la ha soltado.</translation>
    </message>
    <message>
        <source>%1 is in no network of its host; it joins the default network at %2 and gets another address.</source>
        <translation>%1 no está en ninguna red de su anfitrión; en %2 entra en la red predeterminada y recibe otra dirección.</translation>
    </message>
    <message>
        <source>Name the network it shall join, if it is to be another.</source>
        <translation>Indique la red en la que debe entrar, si ha de ser otra.</translation>
    </message>
    <message>
        <source>The saved memory of %1 (%2) may not be read by the user who runs this.</source>
        <translation>El usuario con el que esto se ejecuta no puede leer la memoria guardada de %1 (%2).</translation>
    </message>
    <message>
        <source>Give it to them (`chown %1 %2`), then try again.</source>
        <translation>Désela (`chown %1 %2`) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The move of %1 was from %2 to %3, and one of these names is no site&apos;s any more: give the site its old name, or add it again, until the move has ended.</source>
        <translation>El traslado de %1 iba de %2 a %3, y uno de esos nombres ya no es de ningún sitio: devuelva al sitio su nombre anterior, o añádalo de nuevo, hasta que el traslado termine.</translation>
    </message>
    <message>
        <source>%1 gets a network of its own at %2, out of which it reaches others and in which nobody reaches it.</source>
        <translation>%1 recibe en %2 una red propia, desde la que llega a otros y en la que nadie llega a ella.</translation>
    </message>
    <message>
        <source>%1 is %2 at %3, and what was saved of it is kept at %4.</source>
        <translation>%1 está %2 en %3, y lo que se guardó de ella se conserva en %4.</translation>
    </message>
    <message>
        <source>%1 is another place than when the move of %2 began: it was %3 and is %4.</source>
        <translation>%1 es otro lugar que cuando empezó el traslado de %2: era %3 y es %4.</translation>
    </message>
    <message>
        <source>Set it back in its settings until the move has ended.</source>
        <translation>Vuelva a ponerlo como estaba en su configuración hasta que termine el traslado.</translation>
    </message>
</context>
<context>
    <name>jobwords</name>
    <message>
        <source>working...</source>
        <translation>trabajando...</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, held</source>
        <translation>
            <numerusform>%n en espera, retenida</numerusform>
            <numerusform>%n en espera, retenidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>No hay nada en camino.</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 se ha cancelado</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ha fallado</translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n inacabado</numerusform>
            <numerusform>%n inacabados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>movereport</name>
    <message>
        <source>with its memory</source>
        <translation>con su memoria</translation>
    </message>
    <message>
        <source>with its memory, in an instance of its own</source>
        <translation>con su memoria, en una instancia propia</translation>
    </message>
    <message>
        <source>its disks only</source>
        <translation>solo sus discos</translation>
    </message>
    <message>
        <source>suspend it</source>
        <translation>suspenderla</translation>
    </message>
    <message>
        <source>save its state</source>
        <translation>guardar su estado</translation>
    </message>
    <message>
        <source>bring the package over</source>
        <translation>llevar el paquete</translation>
    </message>
    <message>
        <source>send a base image</source>
        <translation>enviar una imagen base</translation>
    </message>
    <message>
        <source>let it go on there</source>
        <translation>reanudarla allí</translation>
    </message>
    <message>
        <source>let go of the source</source>
        <translation>liberar el origen</translation>
    </message>
    <message>
        <source>remove what had arrived</source>
        <translation>eliminar lo que había llegado</translation>
    </message>
    <message>
        <source>make sure that it cannot start there</source>
        <translation>asegurar que no pueda iniciarse allí</translation>
    </message>
    <message>
        <source>let it go on at the source</source>
        <translation>reanudarla en el origen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>began</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>result</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>why</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>trasladada</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>discos</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>move</source>
        <translation>traslado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>B against A</source>
        <translation>B frente a A</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>way</source>
        <translation>trayecto</translation>
    </message>
    <message>
        <source>Two moves compared, B seen from A</source>
        <translation>Dos traslados comparados, B visto desde A</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Casos</translation>
    </message>
    <message numerus="yes">
        <source>%n moves are chosen</source>
        <translation>
            <numerusform>%n traslado seleccionado</numerusform>
            <numerusform>%n traslados seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>shut it down</source>
        <translation>apagarla</translation>
    </message>
    <message>
        <source>bring the disk over</source>
        <translation>llevar el disco</translation>
    </message>
    <message>
        <source>boot it there</source>
        <translation>arrancarla allí</translation>
    </message>
</context>
<context>
    <name>movewords</name>
    <message>
        <source>arrived</source>
        <translation>completado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>total</translation>
    </message>
    <message>
        <source>standing still</source>
        <translation>parada</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <translation>%1 (como %2)</translation>
    </message>
    <message>
        <source>memory and disks: %1</source>
        <translation>memoria y discos: %1</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>enviado: %1</translation>
    </message>
    <message>
        <source>%1, interrupted in between</source>
        <translation>%1, interrumpido entre medias</translation>
    </message>
</context>
<context>
    <name>planwords</name>
    <message>
        <source>The base of its disks is at %1 already.</source>
        <translation>La base de sus discos ya está en %1.</translation>
    </message>
    <message>
        <source>It cannot move there as things are:</source>
        <translation>Tal como está, no puede moverse ahí:</translation>
    </message>
    <message>
        <source>It keeps its memory, and stays paused.</source>
        <translation>Conserva su memoria y sigue en pausa.</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are.</source>
        <translation>Conserva su memoria: los programas siguen por donde van.</translation>
    </message>
    <message>
        <source>Up to %1 of memory and %2 of disk, before they are compressed.</source>
        <translation>Hasta %1 de memoria y %2 de disco, antes de comprimir.</translation>
    </message>
    <message>
        <source>About %1 to send.</source>
        <translation>Unos %1 por enviar.</translation>
    </message>
    <message>
        <source>Up to about %1 to send.</source>
        <translation>Hasta unos %1 por enviar.</translation>
    </message>
    <message>
        <source>It stands still for about %1.</source>
        <translation>Se detiene durante unos %1.</translation>
    </message>
    <message>
        <source>It stands still for up to about %1.</source>
        <translation>Se detiene hasta unos %1.</translation>
    </message>
    <message>
        <source>It takes about %1, and stands still for about %2.</source>
        <translation>Tarda unos %1; la máquina se detiene durante unos %2.</translation>
    </message>
    <message>
        <source>It takes up to about %1, and stands still for up to about %2.</source>
        <translation>Tarda hasta unos %1; la máquina se detiene hasta unos %2.</translation>
    </message>
    <message>
        <source>Saving %1, sending %2, restoring %3; they overlap.</source>
        <translation>Guardar %1, enviar %2, restaurar %3; se solapan.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n moves from %1 to %2.</source>
        <translation>
            <numerusform>Según %n traslado de %1 a %2.</numerusform>
            <numerusform>Según %n traslados de %1 a %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n other moves of %1 or %2.</source>
        <translation>
            <numerusform>Según %n otro traslado de %1 o %2.</numerusform>
            <numerusform>Según %n otros traslados de %1 o %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>working...</source>
        <translation>trabajando...</translation>
    </message>
    <message>
        <source>looking at both sites...</source>
        <translation>mirando ambos sitios...</translation>
    </message>
    <message>
        <source>   (at most %1)</source>
        <translation>   (como máximo %1)</translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are once you start it.</source>
        <translation>Conserva su memoria: los programas siguen por donde van en cuanto usted la inicie.</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew from a copy of its disk.</source>
        <translation>Solo el disco: se apaga, y arranca allí de nuevo desde una copia de su disco.</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there.</source>
        <translation>Solo el disco: se copia, y la copia arranca allí.</translation>
    </message>
    <message>
        <source>They keep their memory: programs go on where they are.</source>
        <translation>Conservan su memoria: los programas siguen por donde van.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and they boot there anew.</source>
        <translation>Solo los discos: se copian, y las máquinas arrancan allí de nuevo.</translation>
    </message>
    <message>
        <source>Some keep their memory; of the others only the disk moves.</source>
        <translation>Algunas conservan su memoria; de las demás solo se mueve el disco.</translation>
    </message>
    <message>
        <source>Up to %1 of disk.</source>
        <translation>Hasta %1 de disco.</translation>
    </message>
    <message>
        <source>Shutting down %1, sending %2, starting %3; one after the other.</source>
        <translation>Apagar %1, enviar %2, iniciar %3; uno tras otro.</translation>
    </message>
    <message>
        <source>How long it takes is not known: none like it has moved from %1 to %2 yet at full speed.</source>
        <translation>No se sabe cuánto tardará: ninguna parecida se ha trasladado aún de %1 a %2 a toda velocidad.</translation>
    </message>
</context>
<context>
    <name>trescca::AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the &amp;desktop has them</source>
        <translation>Los del &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>&amp;Idioma:</translation>
    </message>
</context>
<context>
    <name>trescca::AskAgain</name>
    <message>
        <source>Ask a&amp;gain before every move</source>
        <translation>Volver a pre&amp;guntar antes de cada traslado</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Every move is asked about.</source>
        <translation>Se pregunta antes de cada traslado.</translation>
    </message>
    <message>
        <source>Not asked about where all checks are good: %1</source>
        <translation>Sin preguntar si todas las comprobaciones son correctas: %1</translation>
    </message>
</context>
<context>
    <name>trescca::BandwidthFields</name>
    <message>
        <source>Another limit at these &amp;hours</source>
        <translation>Otro límite a estas &amp;horas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Limit at these hours</source>
        <translation>Límite a estas horas</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Limit &amp;of all together</source>
        <translation>Límite de t&amp;odas en conjunto</translation>
    </message>
</context>
<context>
    <name>trescca::BranchProxy</name>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 a la vista</translation>
    </message>
</context>
<context>
    <name>trescca::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Certificado de %1</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>&amp;Confiar en él</translation>
    </message>
    <message>
        <source>&amp;Do not trust it</source>
        <translation>&amp;No confiar</translation>
    </message>
    <message>
        <source>Asking %1 for its certificate...</source>
        <translation>Pidiendo a %1 su certificado...</translation>
    </message>
    <message>
        <source>%1 shows a certificate with this SHA-256 fingerprint:</source>
        <translation>%1 muestra un certificado con esta huella SHA-256:</translation>
    </message>
    <message>
        <source>It is trusted already.</source>
        <translation>Ya se confía en él.</translation>
    </message>
    <message>
        <source>Until now another one was trusted:</source>
        <translation>Hasta ahora se confiaba en otra:</translation>
    </message>
    <message>
        <source>If nobody has renewed it, somebody may be listening in.</source>
        <translation>Si nadie lo ha renovado, puede que alguien esté escuchando.</translation>
    </message>
    <message>
        <source>Compare it with what the owner of the server tells you, and trust it only if both are the same.</source>
        <translation>Compárela con la que le diga el dueño del servidor y confíe solo si ambas son iguales.</translation>
    </message>
</context>
<context>
    <name>trescca::ConsoleLog</name>
    <message>
        <source>Console log of %1 at %2</source>
        <translation>Registro de consola de %1 en %2</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Todavía no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Registro de consola</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Buscar:</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Copiar todo</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not stand in what is shown.</source>
        <translation>«%1» no aparece en lo que se muestra.</translation>
    </message>
</context>
<context>
    <name>trescca::Consoles</name>
    <message>
        <source>%1 has no screen that %2 can show. Its console log may tell more.</source>
        <translation>%1 no tiene pantalla que %2 pueda mostrar. Quizá su registro de consola diga más.</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>No se pudo iniciar ningún navegador. Abra %1 usted mismo.</translation>
    </message>
    <message>
        <source>%1 could not be started. Try it from a terminal.</source>
        <translation>No se pudo iniciar %1. Inténtelo desde un terminal.</translation>
    </message>
</context>
<context>
    <name>trescca::DemoDialog</name>
    <message>
        <source>Starting...</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Two hosts are set up on this computer, with a small machine that counts. They open in a window of their own: drag the machine there from one side to the other. No machine of yours is touched, and all of it is gone when that window is closed.</source>
        <translation>En este equipo se preparan dos anfitriones con una pequeña máquina que cuenta. Se abren en una ventana propia: arrastre allí la máquina de un lado al otro. No se toca ninguna de sus máquinas, y todo desaparece al cerrar esa ventana.</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se ha hecho</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>&amp;Cancel and clean up</source>
        <translation>&amp;Cancelar y limpiar</translation>
    </message>
    <message>
        <source>The demo could not be set up: %1</source>
        <translation>No se pudo preparar la demostración: %1</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Ending the demo, and cleaning up...</source>
        <translation>Terminando la demostración y limpiando…</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Deta&amp;ils</source>
        <translation>Detalle&amp;s</translation>
    </message>
</context>
<context>
    <name>trescca::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Discos</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an instance, an image or a package: it is told here in full.</source>
        <translation>Seleccione una instancia, una imagen o un paquete: aquí se muestra todo al respecto.</translation>
    </message>
    <message>
        <source>%1 does not run now, so it uses nothing.</source>
        <translation>%1 no está en marcha, así que no consume nada.</translation>
    </message>
    <message>
        <source>Something is done with %1; it is measured again after that.</source>
        <translation>Se está haciendo algo con %1; después se vuelve a medir.</translation>
    </message>
</context>
<context>
    <name>trescca::DragPicture</name>
    <message>
        <source>A machine is dragged from one side to the other</source>
        <translation>Una máquina se arrastra de un lado al otro</translation>
    </message>
</context>
<context>
    <name>trescca::EmptyHistory</name>
    <message>
        <source>No move has been made yet.

Under Machines, drag a running machine from one side to the other. What that took is kept here: how long it was saved, sent and restored, how long it stood still, and how much went over the wire; as a table, and as charts to compare.</source>
        <translation>Aún no se ha hecho ningún traslado.

En Máquinas, arrastre una máquina en marcha de un lado al otro. Aquí se conserva lo que costó: cuánto tardó en guardarse, enviarse y restaurarse, cuánto estuvo parada y cuánto pasó por la red; en una tabla, y en gráficos para comparar.</translation>
    </message>
</context>
<context>
    <name>trescca::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>trescca::FileActions</name>
    <message>
        <source>%1, %2. It is unpacked or converted first.</source>
        <translation>%1, %2. Primero se desempaqueta o convierte.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>&amp;New instance from this image...</source>
        <translation>&amp;Nueva instancia desde esta imagen...</translation>
    </message>
    <message>
        <source>&amp;Download...</source>
        <translation>&amp;Descargar...</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>P&amp;ush a file...</source>
        <translation>S&amp;ubir un archivo...</translation>
    </message>
    <message>
        <source>P&amp;ush a file to %1...</source>
        <translation>S&amp;ubir un archivo a %1...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file...</source>
        <translation>&amp;Nueva instancia desde un archivo...</translation>
    </message>
    <message>
        <source>&amp;New instance from a file at %1...</source>
        <translation>&amp;Nueva instancia desde un archivo en %1...</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Download into a folder</source>
        <translation>Descargar en una carpeta</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>The image %1 of %2, %3.</source>
        <translation>La imagen %1 de %2, %3.</translation>
    </message>
    <message>
        <source>%1 is a saved machine, not a disk. Restore it at %2?</source>
        <translation>%1 es una máquina guardada, no un disco. ¿Restaurarla en %2?</translation>
    </message>
    <message>
        <source>It is sent there, and goes on where it was saved.</source>
        <translation>Se envía allí y sigue donde se guardó.</translation>
    </message>
</context>
<context>
    <name>trescca::FileEdit</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>trescca::FileField</name>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
</context>
<context>
    <name>trescca::FilterBar</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>part of a machine&apos;s name</source>
        <translation>parte del nombre de una máquina</translation>
    </message>
    <message>
        <source>&amp;Site:</source>
        <translation>Si&amp;tio:</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Periodo:</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>&amp;Resultado:</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>from ... to</source>
        <translation>de ... a</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
</context>
<context>
    <name>trescca::FindingsList</name>
    <message numerus="yes">
        <source>%n checks are good: &amp;details</source>
        <translation>
            <numerusform>%n comprobación correcta: &amp;detalles</numerusform>
            <numerusform>%n comprobaciones correctas: &amp;detalles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::FoundSiteView</name>
    <message>
        <source>Test &amp;connection</source>
        <translation>Probar cone&amp;xión</translation>
    </message>
    <message>
        <source>C&amp;hange it here</source>
        <translation>Cam&amp;biarlo aquí</translation>
    </message>
    <message>
        <source>Writes it into Trescca&apos;s own config.yml, which counts from then on. Passwords and other secrets stay where they are.</source>
        <translation>Lo escribe en el config.yml propio de Trescca, que vale desde entonces. Las contraseñas y otros secretos se quedan donde están.</translation>
    </message>
    <message>
        <source>It comes from clouds.yaml, which OpenStack&apos;s own programs use too.</source>
        <translation>Viene de clouds.yaml, que también usan los programas de OpenStack.</translation>
    </message>
    <message>
        <source>This computer, which Trescca knows without being told.</source>
        <translation>Este ordenador, que Trescca conoce por sí mismo.</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Dirección:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Usuario:</translation>
    </message>
    <message>
        <source>Project:</source>
        <translation>Proyecto:</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>Región:</translation>
    </message>
    <message>
        <source>It is hidden, so it is offered nowhere. Moves on their way and the history are as before.</source>
        <translation>Está oculto: no se ofrece en ninguna lista. Los traslados en curso y el historial siguen como antes.</translation>
    </message>
    <message>
        <source>Hid&amp;e</source>
        <translation>&amp;Ocultar</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Has it offered again where sites are chosen.</source>
        <translation>Vuelve a ofrecerlo donde se eligen sitios.</translation>
    </message>
    <message>
        <source>Offers it no more where sites are chosen. It stays in this list.</source>
        <translation>Deja de ofrecerlo donde se eligen sitios. Se queda en esta lista.</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHostDialog</name>
    <message>
        <source>landing and the cloud&apos;s name</source>
        <translation>landing y el nombre de la nube</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>el menor que sirva</translation>
    </message>
    <message>
        <source>the only one, or the cloud&apos;s choice</source>
        <translation>la única, o la que elija la nube</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Package of tresccad</source>
        <translation>Paquete de tresccad</translation>
    </message>
    <message>
        <source>the one beside this program</source>
        <translation>el que está junto a este programa</translation>
    </message>
    <message>
        <source>New guest host</source>
        <translation>Nuevo anfitrión de huéspedes</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>A guest host is an instance of a cloud that runs a tresccad: machines go there with their memory, also where the cloud itself takes none. They run in an instance, so they are slower there.</source>
        <translation>Un anfitrión de huéspedes es una instancia de una nube con un tresccad: las máquinas van allí con su memoria, también donde la nube misma no la acepta. Se ejecutan dentro de una instancia, así que son más lentas.</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>C&amp;loud:</source>
        <translation>N&amp;ube:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Memory for guests:</source>
        <translation>&amp;Memoria para huéspedes:</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Sabor:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>&amp;Red:</translation>
    </message>
    <message>
        <source>Network of a floating &amp;address:</source>
        <translation>Red de una &amp;dirección flotante:</translation>
    </message>
    <message>
        <source>Let in fr&amp;om (CIDR):</source>
        <translation>De&amp;jar entrar desde (CIDR):</translation>
    </message>
    <message>
        <source>&amp;Package of tresccad:</source>
        <translation>&amp;Paquete de tresccad:</translation>
    </message>
    <message>
        <source>Asking %1...</source>
        <translation>Preguntando a %1...</translation>
    </message>
    <message>
        <source>%1 is made of the image %2 with the flavor %3 (%4 of memory). That takes some minutes, and the cloud may charge for it.</source>
        <translation>%1 se hace de la imagen %2 con el sabor %3 (%4 de memoria). Tarda unos minutos, y la nube puede cobrarlo.</translation>
    </message>
    <message>
        <source>Ma&amp;ke it</source>
        <translation>An&amp;legen</translation>
    </message>
</context>
<context>
    <name>trescca::GuestHosts</name>
    <message>
        <source>%1 is a guest host. What runs on it is lost with it, and is not known: %2</source>
        <translation>%1 es un anfitrión de huéspedes. Lo que se ejecuta en él se pierde con él, y no se sabe qué es: %2</translation>
    </message>
    <message>
        <source>%1 is a guest host. Nothing is on it.</source>
        <translation>%1 es un anfitrión de huéspedes. No hay nada en él.</translation>
    </message>
    <message>
        <source>%1 is a guest host. These are on it, and are lost with it: %2.</source>
        <translation>%1 es un anfitrión de huéspedes. En él están, y se pierden con él: %2.</translation>
    </message>
    <message>
        <source>New &amp;guest host...</source>
        <translation>Nuevo anfitrión de &amp;huéspedes...</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryChart</name>
    <message>
        <source>Times of past moves</source>
        <translation>Tiempos de los traslados</translation>
    </message>
    <message>
        <source>Times by machine and way</source>
        <translation>Tiempos por máquina y trayecto</translation>
    </message>
    <message>
        <source>Times over the days</source>
        <translation>Tiempos a lo largo de los días</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Timeline of a move</source>
        <translation>Cronología de un traslado</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Time to save it</source>
        <translation>Tiempo en guardarla</translation>
    </message>
    <message>
        <source>Time to send it</source>
        <translation>Tiempo en enviarla</translation>
    </message>
    <message>
        <source>Time to restore it</source>
        <translation>Tiempo en restaurarla</translation>
    </message>
    <message>
        <source>How long it stood still</source>
        <translation>Cuánto estuvo parada</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>De → a</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time for all of it; the stages overlap</source>
        <translation>Tiempo total; las etapas se solapan</translation>
    </message>
    <message>
        <source>What went over the wire</source>
        <translation>Lo que pasó por la red</translation>
    </message>
</context>
<context>
    <name>trescca::HistoryPage</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Q&amp;uitar filtro</translation>
    </message>
    <message>
        <source>Report of the chosen moves</source>
        <translation>Informe de los traslados seleccionados</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Traslados</translation>
    </message>
    <message>
        <source>By machine and way</source>
        <translation>Por máquina y trayecto</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Timeline of the chosen</source>
        <translation>Cronología de la selección</translation>
    </message>
    <message>
        <source>&amp;Kind of chart:</source>
        <translation>Tipo de &amp;gráfico:</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Ver t&amp;odo</translation>
    </message>
    <message>
        <source>Undo zooming and dragging (Home)</source>
        <translation>Deshacer el zoom y el desplazamiento (Inicio)</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>&amp;Exportar...</translation>
    </message>
    <message numerus="yes">
        <source>%n moves</source>
        <translation>
            <numerusform>%n traslado</numerusform>
            <numerusform>%n traslados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n moves</source>
        <translation>
            <numerusform>%1 de %n traslado</numerusform>
            <numerusform>%1 de %n traslados</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a move to read all of it, or two (with Ctrl) to compare them.</source>
        <translation>Seleccione un traslado para leerlo entero, o dos (con Ctrl) para compararlos.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Chart as an image (*.png)</source>
        <translation>Gráfico como imagen (*.png)</translation>
    </message>
    <message>
        <source>Chart as a PDF (*.pdf)</source>
        <translation>Gráfico como PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Chart as a drawing (*.svg)</source>
        <translation>Gráfico como dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Table of these moves (*.csv)</source>
        <translation>Tabla de estos traslados (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportado a %1.</translation>
    </message>
    <message>
        <source>There is no report of that move: it has not ended yet, or was removed from the history.</source>
        <translation>No hay informe de ese traslado: aún no ha terminado o se quitó del historial.</translation>
    </message>
</context>
<context>
    <name>trescca::ImportDialog</name>
    <message>
        <source>Import clouds</source>
        <translation>Importar nubes</translation>
    </message>
    <message>
        <source>Clouds of this clouds.&amp;yaml:</source>
        <translation>Nubes de este clouds.&amp;yaml:</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Passwords and other secrets stay where they are: give them anew at each site.</source>
        <translation>Las contraseñas y otros secretos se quedan donde están: indíquelos de nuevo en cada sitio.</translation>
    </message>
    <message>
        <source>There is a site of this name already.</source>
        <translation>Ya hay un sitio con este nombre.</translation>
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
        <translation>Elija un clouds.yaml como el que usan los programas de OpenStack.</translation>
    </message>
    <message>
        <source>There are no clouds in it.</source>
        <translation>No contiene nubes.</translation>
    </message>
</context>
<context>
    <name>trescca::ItemActions</name>
    <message>
        <source>&amp;Move to the other side</source>
        <translation>&amp;Mover al otro lado</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Shut &amp;down</source>
        <translation>&amp;Apagar</translation>
    </message>
    <message>
        <source>Re&amp;boot</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Res&amp;taurar</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Consola</translation>
    </message>
    <message>
        <source>&amp;Move to %1</source>
        <translation>&amp;Mover a %1</translation>
    </message>
    <message>
        <source>Console &amp;log</source>
        <translation>Registro d&amp;e consola</translation>
    </message>
    <message>
        <source>&amp;Copy to the other side</source>
        <translation>&amp;Copiar al otro lado</translation>
    </message>
    <message>
        <source>&amp;Force off...</source>
        <translation>&amp;Forzar apagado...</translation>
    </message>
    <message>
        <source>D&amp;elete instance...</source>
        <translation>E&amp;liminar instancia...</translation>
    </message>
    <message>
        <source>D&amp;elete image or package...</source>
        <translation>&amp;Eliminar imagen o paquete...</translation>
    </message>
    <message>
        <source>&amp;Copy to %1</source>
        <translation>&amp;Copiar a %1</translation>
    </message>
    <message>
        <source>Move t&amp;o</source>
        <translation>M&amp;over a</translation>
    </message>
    <message>
        <source>Copy t&amp;o</source>
        <translation>Copi&amp;ar a</translation>
    </message>
    <message>
        <source>Re&amp;name instance...</source>
        <translation>Cambiar el &amp;nombre de la instancia...</translation>
    </message>
    <message>
        <source>Rena&amp;me image or package...</source>
        <translation>Cambiar el no&amp;mbre de la imagen o del paquete...</translation>
    </message>
    <message>
        <source>Dele&amp;te...</source>
        <translation>E&amp;liminar...</translation>
    </message>
    <message>
        <source>R&amp;ename...</source>
        <translation>Cambiar el nom&amp;bre...</translation>
    </message>
</context>
<context>
    <name>trescca::JobList</name>
    <message>
        <source>Nothing is on its way. Drag a machine from one side to the other.</source>
        <translation>No hay nada en camino. Arrastre una máquina de un lado al otro.</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <translation>Al &amp;principio</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and was moved on to %3 since.</source>
        <translation>%1 llegó a %2 y desde entonces se movió a %3.</translation>
    </message>
    <message>
        <source>%1 arrived at %2, and is not there any more.</source>
        <translation>%1 llegó a %2 y ya no está allí.</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
</context>
<context>
    <name>trescca::JobRow</name>
    <message>
        <source>Move &amp;back</source>
        <translation>&amp;Devolver</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Q&amp;uitar</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>esperando su turno</translation>
    </message>
    <message>
        <source>being cancelled: %1</source>
        <translation>cancelando: %1</translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation> %1 de %2</translation>
    </message>
    <message>
        <source>, nothing comes</source>
        <translation>, no llega nada</translation>
    </message>
    <message>
        <source>working...</source>
        <translation>trabajando...</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Tardó %1.</translation>
    </message>
    <message>
        <source>It stood still for %1; %2 were sent.</source>
        <translation>Estuvo parada %1; se enviaron %2.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Looks at both sides once more, and begins from the start</source>
        <translation>Revisa otra vez ambos lados y empieza desde el principio</translation>
    </message>
    <message>
        <source>Show &amp;report</source>
        <translation>Ver in&amp;forme</translation>
    </message>
    <message>
        <source>Drag it to another place, or press Alt+Up or Alt+Down, to have it sooner or later</source>
        <translation>Arrástrela a otro lugar o pulse Alt+Arriba o Alt+Abajo para adelantarla o retrasarla</translation>
    </message>
    <message>
        <source>Takes it out of the queue: nothing has begun yet</source>
        <translation>La saca de la cola: aún no ha empezado nada</translation>
    </message>
    <message>
        <source>waiting: the queue is held</source>
        <translation>en espera: la cola está retenida</translation>
    </message>
    <message>
        <source>waiting for a site that does not answer</source>
        <translation>esperando a un sitio que no responde</translation>
    </message>
    <message>
        <source>It stood still for %1.</source>
        <translation>Estuvo parada %1.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Continuar el traslado donde se cortó</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>R&amp;evertir</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Deshacer el traslado: %1 vuelve a estar en marcha en %2</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Sends on from where it paused</source>
        <translation>Sigue enviando desde donde se pausó</translation>
    </message>
    <message>
        <source>Sends next to nothing until you go on; a machine that is saved by then stands still meanwhile</source>
        <translation>No envía casi nada hasta que continúe; una máquina ya guardada queda parada mientras tanto</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Cancelado. %1</translation>
    </message>
</context>
<context>
    <name>trescca::LastQuestion</name>
    <message>
        <source>&amp;Don&apos;t ask for moves like this</source>
        <translation>No preg&amp;untar en traslados como este</translation>
    </message>
    <message>
        <source>From %1 to %2, where all checks are good again and nothing is chosen here. Settings have the question back.</source>
        <translation>De %1 a %2, si todas las comprobaciones vuelven a ser correctas y aquí no se elige nada. La pregunta se recupera en la configuración.</translation>
    </message>
    <message>
        <source>Only where all checks are good, and nothing is chosen here.</source>
        <translation>Solo si todas las comprobaciones son correctas y aquí no se elige nada.</translation>
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
        <translation>Velocidad y fases</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>Choose a row to see how fast it goes, and when its stages were at work.</source>
        <translation>Elija una fila para ver a qué velocidad va y cuándo trabajó cada fase.</translation>
    </message>
    <message>
        <source>%1 has not begun yet.</source>
        <translation>%1 aún no ha empezado.</translation>
    </message>
    <message>
        <source>%1 sent, %2 at most.</source>
        <translation>%1 enviados, %2 como máximo.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 de %2 a %3.</translation>
    </message>
    <message>
        <source>nothing was sent yet.</source>
        <translation>aún no se ha enviado nada.</translation>
    </message>
</context>
<context>
    <name>trescca::MainWindow</name>
    <message>
        <source>&amp;History</source>
        <translation>Hi&amp;storial</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Configuración...</translation>
    </message>
    <message>
        <source>Ma&amp;chines</source>
        <translation>Má&amp;quinas</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>&amp;Transferencias</translation>
    </message>
    <message>
        <source>&amp;Other side</source>
        <translation>&amp;Otro lado</translation>
    </message>
</context>
<context>
    <name>trescca::MoveDialog</name>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <translation>Mover %1 de %2 a %3</translation>
    </message>
    <message>
        <source>Looking at both sides...</source>
        <translation>Examinando ambos lados...</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>First mend what is said below.</source>
        <translation>Corrija primero lo que se dice abajo.</translation>
    </message>
    <message>
        <source>&amp;Boot a second one</source>
        <translation>&amp;Arrancar otra</translation>
    </message>
</context>
<context>
    <name>trescca::MoveOptions</name>
    <message>
        <source>the smallest that fits</source>
        <translation>el más pequeño que sirva</translation>
    </message>
    <message>
        <source>of the same name, or the default</source>
        <translation>la del mismo nombre o la predeterminada</translation>
    </message>
    <message>
        <source>&amp;Keep it at %1 too, switched off</source>
        <translation>&amp;Conservarla también en %1, apagada</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Flavor</source>
        <translation>&amp;Sabor</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <source>How fast this one move may send; the limit of all together holds too</source>
        <translation>A qué velocidad puede enviar este traslado; también vale el límite de todos juntos</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>Como má&amp;ximo</translation>
    </message>
    <message>
        <source>&amp;Keep them at %1 too, switched off</source>
        <translation>&amp;Conservarlas también en %1, apagadas</translation>
    </message>
    <message>
        <source>Start them &amp;paused</source>
        <translation>Iniciarlas en &amp;pausa</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>Iniciarla en &amp;pausa</translation>
    </message>
    <message>
        <source>They wait there, with their memory, until you let them go on</source>
        <translation>Esperan allí, con su memoria, hasta que usted las reanude</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Espera allí, con su memoria, hasta que usted la reanude</translation>
    </message>
    <message>
        <source>none: what moves there keeps its memory and processors</source>
        <translation>ninguno: lo que se mueve allí conserva su memoria y sus procesadores</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>nada que elegir: la nube no indica sabores</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>nada que elegir: el sitio no indica redes</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>la predeterminada</translation>
    </message>
    <message>
        <source>With memory: programs go on where they are</source>
        <translation>Con memoria: los programas siguen por donde van</translation>
    </message>
    <message>
        <source>Disk only: they are shut down, and boot there anew</source>
        <translation>Solo los discos: se apagan, y arrancan allí de nuevo</translation>
    </message>
    <message>
        <source>Disk only: it is shut down, and boots there anew</source>
        <translation>Solo el disco: se apaga, y arranca allí de nuevo</translation>
    </message>
    <message>
        <source>&amp;Switch off those that do not shut down</source>
        <translation>&amp;Apagar a la fuerza las que no se apaguen</translation>
    </message>
    <message>
        <source>&amp;Switch it off if it does not shut down</source>
        <translation>&amp;Apagarla a la fuerza si no se apaga</translation>
    </message>
    <message>
        <source>As if the plug were pulled: what is not written yet is lost. Else nothing moves then, and it goes on running.</source>
        <translation>Como si se tirara del enchufe: lo que aún no está escrito se pierde. Si no, en ese caso no se mueve nada, y sigue funcionando.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>M&amp;odo</translation>
    </message>
    <message>
        <source>They are off, so there is no memory to take along.</source>
        <translation>Están apagadas, así que no hay memoria que llevar.</translation>
    </message>
    <message>
        <source>It is off, so there is no memory to take along.</source>
        <translation>Está apagada, así que no hay memoria que llevar.</translation>
    </message>
    <message>
        <source>%1 moves machines without their memory only.</source>
        <translation>%1 solo traslada máquinas sin su memoria.</translation>
    </message>
    <message>
        <source>Disk only: their disks are copied, and the copies boot there</source>
        <translation>Solo discos: se copian sus discos, y las copias arrancan allí</translation>
    </message>
    <message>
        <source>Disk only: its disk is copied, and the copy boots there</source>
        <translation>Solo disco: se copia su disco, y la copia arranca allí</translation>
    </message>
</context>
<context>
    <name>trescca::MoveStarter</name>
    <message>
        <source>&amp;Go on, it may be lost</source>
        <translation>&amp;Continuar, puede perderse</translation>
    </message>
    <message>
        <source>Restore %1 at %2?</source>
        <translation>¿Restaurar %1 en %2?</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n packages at %1?</source>
        <translation>
            <numerusform>¿Restaurar %n paquete en %1?</numerusform>
            <numerusform>¿Restaurar %n paquetes en %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The package stays.</source>
        <translation>Lo guardado continúa donde estaba, con su memoria. El paquete se queda.</translation>
    </message>
    <message>
        <source>The package is copied to %1 first. What was saved goes on there where it was, with its memory; both packages stay.</source>
        <translation>Primero se copia el paquete a %1. Lo guardado sigue allí donde estaba, con su memoria; ambos paquetes se quedan.</translation>
    </message>
    <message>
        <source>Two of these packages were saved of one machine: there would be two of it.</source>
        <translation>Dos de estos paquetes se guardaron de una misma máquina: habría dos de ella.</translation>
    </message>
    <message>
        <source>What was saved goes on where it was, with its memory. The packages stay.</source>
        <translation>Lo guardado continúa donde estaba, con su memoria. Los paquetes se quedan.</translation>
    </message>
    <message>
        <source>The packages are copied to %1 first. What was saved goes on there where it was, with its memory; all packages stay.</source>
        <translation>Primero se copian los paquetes a %1. Lo guardado sigue allí donde estaba, con su memoria; todos los paquetes se quedan.</translation>
    </message>
    <message>
        <source>%1 is on its way from %2 already, or being saved there, or waits for that. Cancel that first if it is to be otherwise; its row is below.</source>
        <translation>%1 ya está en camino desde %2, o se guarda allí, o espera a ello. Cancélelo antes si ha de ser de otro modo; su fila está abajo.</translation>
    </message>
    <message>
        <source>%1 are on their way from %2 already, or being saved there, or wait for that. Cancel that first if it is to be otherwise; their rows are below.</source>
        <translation>%1 ya están en camino desde %2, o se guardan allí, o esperan a ello. Cancélelo antes si ha de ser de otro modo; sus filas están abajo.</translation>
    </message>
</context>
<context>
    <name>trescca::MoveTable</name>
    <message>
        <source>Past moves</source>
        <translation>Traslados anteriores</translation>
    </message>
</context>
<context>
    <name>trescca::MovesDialog</name>
    <message numerus="yes">
        <source>Move %n machines</source>
        <translation>
            <numerusform>Mover %n máquina</numerusform>
            <numerusform>Mover %n máquinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n machines from %1 to %2</source>
        <translation>
            <numerusform>Mover %n máquina de %1 a %2</numerusform>
            <numerusform>Mover %n máquinas de %1 a %2</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Máquinas</translation>
    </message>
    <message>
        <source>%1: looking at both sides...</source>
        <translation>%1: examinando ambos lados...</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 se queda: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %1 of %n machines</source>
        <translation>
            <numerusform>&amp;Mover %1 de %n máquina</numerusform>
            <numerusform>&amp;Mover %1 de %n máquinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines</source>
        <translation>
            <numerusform>&amp;Mover %n máquina</numerusform>
            <numerusform>&amp;Mover %n máquinas</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they need %1 of memory, and %2 has %3 left. Move fewer of them, or free memory there.</source>
        <translation>Juntas necesitan %1 de memoria, y a %2 le quedan %3. Mueva menos, o libere memoria allí.</translation>
    </message>
    <message>
        <source>Together they need %1 of memory at %2.</source>
        <translation>Juntas necesitan %1 de memoria en %2.</translation>
    </message>
    <message>
        <source>Move it alone, under another name.</source>
        <translation>Trasládela sola, con otro nombre.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines, second ones too</source>
        <translation>
            <numerusform>&amp;Mover %n máquina, aunque sea una segunda</numerusform>
            <numerusform>&amp;Mover %n máquinas, también segundas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::NoticeBar</name>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Detail&amp;s</source>
        <translation>D&amp;etalles</translation>
    </message>
</context>
<context>
    <name>trescca::OpenDialog</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Looking into %1...</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>&amp;Dónde:</translation>
    </message>
    <message>
        <source>&amp;Start it on %1</source>
        <translation>&amp;Iniciarla en %1</translation>
    </message>
    <message>
        <source>&amp;New instance at %1...</source>
        <translation>&amp;Nueva instancia en %1…</translation>
    </message>
    <message>
        <source>&amp;Push to %1</source>
        <translation>&amp;Subir a %1</translation>
    </message>
    <message>
        <source>There is neither a site nor a file &quot;%1&quot;. Sites: %2.</source>
        <translation>No hay ningún sitio ni archivo «%1». Sitios: %2.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>%1 is a disk image.</source>
        <translation>%1 es una imagen de disco.</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, a machine saved as it ran</source>
        <translation>%1, una máquina guardada en marcha</translation>
    </message>
    <message>
        <source>%1, a machine without its memory</source>
        <translation>%1, una máquina sin su memoria</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Guardada:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Memoria:</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>Procesadores:</translation>
    </message>
    <message>
        <source>%1, read when it is restored</source>
        <translation>%1, se lee al restaurar</translation>
    </message>
    <message>
        <source>%1, %2, whole</source>
        <translation>%1, %2, completo</translation>
    </message>
    <message>
        <source>%1, %2, needs the base %3</source>
        <translation>%1, %2, necesita la base %3</translation>
    </message>
    <message>
        <source>Disks:</source>
        <translation>Discos:</translation>
    </message>
    <message>
        <source>Checking its content...</source>
        <translation>Comprobando su contenido…</translation>
    </message>
    <message>
        <source>Its content is what was saved.</source>
        <translation>Su contenido es lo que se guardó.</translation>
    </message>
    <message>
        <source>It is not to be trusted, and goes nowhere. Get another copy of it.</source>
        <translation>No es de fiar y no se envía a ningún sitio. Consiga otra copia.</translation>
    </message>
    <message>
        <source>%1 has its base.</source>
        <translation>%1 tiene su base.</translation>
    </message>
    <message>
        <source>%1 does not have its base %2: push that there first, then it can start.</source>
        <translation>%1 no tiene su base %2: súbala allí primero y podrá iniciarse.</translation>
    </message>
    <message>
        <source>S&amp;tart it paused</source>
        <translation>Iniciarla en &amp;pausa</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Espera allí, con su memoria, hasta que usted la reanude</translation>
    </message>
</context>
<context>
    <name>trescca::PaneColumns</name>
    <message>
        <source>As &amp;many as there is room for</source>
        <translation>&amp;Todas las que quepan</translation>
    </message>
</context>
<context>
    <name>trescca::PaneRow</name>
    <message>
        <source>&amp;Add a pane</source>
        <translation>Añadir un &amp;panel</translation>
    </message>
    <message>
        <source>&amp;Close the pane</source>
        <translation>&amp;Cerrar el panel</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;umnas</translation>
    </message>
</context>
<context>
    <name>trescca::PasswordDialog</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Guardar en el &amp;llavero</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Password or secret:</source>
        <translation>&amp;Contraseña o secreto:</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Iniciando sesión...</translation>
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
        <translation>sin límite</translation>
    </message>
</context>
<context>
    <name>trescca::RenameDialog</name>
    <message>
        <source>Rename %1 at %2</source>
        <translation>Cambiar el nombre de %1 en %2</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Nuevo nombre:</translation>
    </message>
    <message>
        <source>%1 is on, and %2 renames an instance only while it is switched off or saved. Shut it down or save it first.</source>
        <translation>%1 está encendida, y %2 solo cambia el nombre de una instancia que está apagada o guardada. Apáguela o guárdela primero.</translation>
    </message>
    <message>
        <source>A name has up to 64 letters, digits, blanks and . _ + : @ -. It begins with none of . - and blank, and ends with no blank.</source>
        <translation>Un nombre tiene hasta 64 letras, cifras, espacios y . _ + : @ -. No empieza por . - ni por un espacio, y no termina en un espacio.</translation>
    </message>
    <message>
        <source>There is an instance named %1 at %2 already. Choose another name.</source>
        <translation>En %2 ya hay una instancia llamada %1. Elija otro nombre.</translation>
    </message>
    <message>
        <source>A name has up to %1 characters, and no blank at its beginning or end.</source>
        <translation>Un nombre tiene hasta %1 caracteres, sin espacios al principio ni al final.</translation>
    </message>
</context>
<context>
    <name>trescca::RestoreQuestion</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Start &amp;it paused</source>
        <translation>Iniciarla en &amp;pausa</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>It waits there, with its memory, until you let it go on</source>
        <translation>Espera allí, con su memoria, hasta que usted la reanude</translation>
    </message>
    <message>
        <source>&amp;Start a second one</source>
        <translation>&amp;Iniciar otra</translation>
    </message>
</context>
<context>
    <name>trescca::SecretBox</name>
    <message>
        <source>Keep it in the ke&amp;yring</source>
        <translation>Guardar en el &amp;llavero</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of this site</source>
        <translation>El llavero olvida el secreto de este sitio</translation>
    </message>
    <message>
        <source>The variable %1 is set, and goes first.</source>
        <translation>La variable %1 está definida y tiene prioridad.</translation>
    </message>
    <message>
        <source>No keyring runs here, so what is typed is for the test alone. To have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Aquí no hay ningún llavero en marcha, así que lo que escriba solo vale para la prueba. Para tenerlo también después, indique un archivo de modo 0600 como archivo de contraseña, o defina la variable %1 antes de iniciar el programa.</translation>
    </message>
    <message>
        <source>A keyring is asked through secret-tool, which is not here: install the package libsecret-tools. Else what is typed is for the test alone; to have it later too, name a file of mode 0600 as password file, or set the variable %1 before the program starts.</source>
        <translation>Al llavero se le pregunta mediante secret-tool, que no está aquí: instale el paquete libsecret-tools. Si no, lo que escriba solo vale para la prueba; para tenerlo también después, indique un archivo de modo 0600 como archivo de contraseña, o defina la variable %1 antes de iniciar el programa.</translation>
    </message>
    <message>
        <source>config.yml has a secret of this site in it, so the site is not used: others may read that file. Save takes it out.</source>
        <translation>config.yml contiene un secreto de este sitio, por eso no se usa: otros podrían leer ese archivo. Guardar lo quita.</translation>
    </message>
    <message>
        <source>left empty, nothing changes</source>
        <translation>vacío, nada cambia</translation>
    </message>
</context>
<context>
    <name>trescca::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>&amp;Sitios</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Trans&amp;ferencias</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;pariencia</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n sites are not saved.</source>
        <translation>
            <numerusform>Los cambios de %n sitio no están guardados.</numerusform>
            <numerusform>Los cambios de %n sitios no están guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Guardar y cerrar</translation>
    </message>
    <message>
        <source>&amp;Discard and close</source>
        <translation>&amp;Descartar y cerrar</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
</context>
<context>
    <name>trescca::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>In a pane</source>
        <translation>En un lado</translation>
    </message>
    <message>
        <source>What can be done with what is selected</source>
        <translation>Qué se puede hacer con lo seleccionado</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Seleccionar más</translation>
    </message>
    <message>
        <source>Ctrl or Shift and a click</source>
        <translation>Ctrl o Mayús y un clic</translation>
    </message>
    <message>
        <source>Move an instance, and keep it here too</source>
        <translation>Mover una instancia y conservarla aquí</translation>
    </message>
    <message>
        <source>Ctrl while it is dragged</source>
        <translation>Ctrl al arrastrarla</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>The selected one that waits: sooner</source>
        <translation>La seleccionada en espera, antes</translation>
    </message>
    <message>
        <source>The selected one that waits: later</source>
        <translation>La seleccionada en espera, después</translation>
    </message>
</context>
<context>
    <name>trescca::SiteChanges</name>
    <message>
        <source>%1 cannot be read now, so nothing was changed. Load it again.</source>
        <translation>Ahora no se puede leer %1, así que no se ha cambiado nada. Vuelva a cargarlo.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se ha añadido %1.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>Se ha cambiado %1.</translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Está como antes.</translation>
    </message>
    <message>
        <source>The keyring forgets the secret of %1.</source>
        <translation>El llavero olvida el secreto de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read now. Load it again.</source>
        <translation>Ahora no se puede leer %1. Vuelva a cargarlo.</translation>
    </message>
    <message>
        <source>%1 stays in clouds.yaml: %2</source>
        <translation>%1 se queda en clouds.yaml: %2</translation>
    </message>
    <message>
        <source>%1 can be changed here now.</source>
        <translation>%1 ya se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>%1 was removed. Undo brings it back until the settings are closed.</source>
        <translation>%1 se ha quitado. «Deshacer» lo recupera hasta que se cierre la configuración.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2.</source>
        <translation>%1 es una copia de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n clouds were imported.</source>
        <translation>
            <numerusform>Se ha importado %n nube.</numerusform>
            <numerusform>Se han importado %n nubes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither renamed nor removed while something is on its way from it or to it: wait for that, or cancel it.</source>
        <translation>%1 no se renombra ni se quita mientras algo esté en camino desde allí o hacia allí: espere a que acabe o cancélelo.</translation>
    </message>
    <message>
        <source>%1 is not removed: a move that was cut needs it. Resume that move, or roll it back.</source>
        <translation>%1 no se quita: lo necesita un traslado interrumpido. Reanude ese traslado o reviértalo.</translation>
    </message>
    <message>
        <source>%1 stays at the place where it is: a move that is on its way, or that was cut, needs it. Wait for that move, resume it, or roll it back.</source>
        <translation>%1 se queda donde está: lo necesita un traslado que está en curso o que se interrumpió. Espere a ese traslado, reanúdelo o reviértalo.</translation>
    </message>
</context>
<context>
    <name>trescca::SiteEditor</name>
    <message>
        <source>C&amp;heck the certificate</source>
        <translation>Compro&amp;bar el certificado</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>libvirt host</source>
        <translation>host con libvirt</translation>
    </message>
    <message>
        <source>computer with tresccad</source>
        <translation>equipo con tresccad</translation>
    </message>
    <message>
        <source>OpenStack cloud</source>
        <translation>nube OpenStack</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>of its own, in your home</source>
        <translation>una propia, en su carpeta personal</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>application credential, by id</source>
        <translation>credencial de aplicación, por id</translation>
    </message>
    <message>
        <source>application credential, by name</source>
        <translation>credencial de aplicación, por nombre</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Sign in &amp;by</source>
        <translation>Acceso &amp;mediante</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>User&apos;s domain</source>
        <translation>Dominio del usuario</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>Application credential</source>
        <translation>Credencial de aplicación</translation>
    </message>
    <message>
        <source>Pass&amp;word file</source>
        <translation>Archi&amp;vo de contraseña</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;yecto</translation>
    </message>
    <message>
        <source>Project&apos;s do&amp;main</source>
        <translation>D&amp;ominio del proyecto</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>la única</translation>
    </message>
    <message>
        <source>Inter&amp;face</source>
        <translation>Interfa&amp;z</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Archivo de CA</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>SHA-256; none: it is asked about</source>
        <translation>SHA-256; si falta, se pregunta</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Probar cone&amp;xión</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Contras&amp;eña</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Discard chan&amp;ges</source>
        <translation>Descartar ca&amp;mbios</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
</context>
<context>
    <name>trescca::SiteModel</name>
    <message>
        <source>Instances (%1)</source>
        <translation>Instancias (%1)</translation>
    </message>
    <message>
        <source>Images &amp; packages (%1)</source>
        <translation>Imágenes y paquetes (%1)</translation>
    </message>
    <message>
        <source>%1: %2
id %3</source>
        <translation>%1: %2
id %3</translation>
    </message>
    <message>
        <source>%1: %2, %3
id %4</source>
        <translation>%1: %2, %3
id %4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>arriving from %1</source>
        <translation>llega de %1</translation>
    </message>
    <message>
        <source>moving to %1</source>
        <translation>se mueve a %1</translation>
    </message>
    <message>
        <source>%1, waits to move to %2</source>
        <translation>%1, espera para moverse a %2</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>RAM / size</source>
        <translation>RAM/tamaño</translation>
    </message>
</context>
<context>
    <name>trescca::SitePane</name>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Filter...</source>
        <translation>Filtrar...</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Instances and images</source>
        <translation>Instancias e imágenes</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Rein&amp;tentar</translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation>conectando...</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>full state</source>
        <translation>estado completo</translation>
    </message>
    <message>
        <source>disks only</source>
        <translation>solo discos</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>%1 is not among the sites any more. Choose another above.</source>
        <translation>%1 ya no está entre los sitios. Elija otro arriba.</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Elija un sitio</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>sesión no iniciada</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>certificado sin confianza</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>sin acceso</translation>
    </message>
    <message>
        <source>Enter &amp;password...</source>
        <translation>Introducir &amp;contraseña...</translation>
    </message>
    <message>
        <source>L&amp;ook at the certificate...</source>
        <translation>&amp;Ver el certificado...</translation>
    </message>
    <message>
        <source>Settin&amp;gs...</source>
        <translation>Confi&amp;guración...</translation>
    </message>
    <message>
        <source>free: %1 of memory, %2 of disk</source>
        <translation>libre: %1 de memoria, %2 de disco</translation>
    </message>
    <message>
        <source>free: %1 of memory</source>
        <translation>libre: %1 de memoria</translation>
    </message>
    <message>
        <source>free: %1 of disk</source>
        <translation>libre: %1 de disco</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 did not shut down in the time that %2 gives for it, and was most likely switched off hard: what it had not written to its disks is lost.</source>
        <translation>%1 no se apagó en el tiempo que %2 da para ello y lo más probable es que se apagara a la fuerza: se perdió lo que no había escrito en sus discos.</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>no utilizable</translation>
    </message>
</context>
<context>
    <name>trescca::SiteTree</name>
    <message>
        <source>To other programs goes no drag: Download... (Ctrl+D) makes a file of it.</source>
        <translation>No se puede arrastrar a otros programas: «Descargar…» (Ctrl+D) crea un archivo.</translation>
    </message>
    <message>
        <source>Nothing here has &quot;%1&quot; in its name, state or address.</source>
        <translation>Nada aquí tiene «%1» en su nombre, estado o dirección.</translation>
    </message>
</context>
<context>
    <name>trescca::SitesPage</name>
    <message>
        <source>Sites</source>
        <translation>Sitios</translation>
    </message>
    <message>
        <source>Add a computer or a cloud, or import those of a clouds.yaml. This machine, &quot;local&quot;, is known without.</source>
        <translation>Añada un equipo o una nube, o importe las de un clouds.yaml. Este equipo, «local», ya se conoce.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importar...</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Sitio nuevo</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (sin guardar)</translation>
    </message>
    <message>
        <source>%1 was moved up.</source>
        <translation>%1 se ha movido arriba.</translation>
    </message>
    <message>
        <source>%1 was moved down.</source>
        <translation>%1 se ha movido abajo.</translation>
    </message>
    <message>
        <source>%1 (found)</source>
        <translation>%1 (encontrado)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (oculto)</translation>
    </message>
</context>
<context>
    <name>trescca::SpawnDialog</name>
    <message>
        <source>New instance at %1</source>
        <translation>Nueva instancia en %1</translation>
    </message>
    <message>
        <source>A new instance at %1, made of %2</source>
        <translation>Una instancia nueva en %1, a partir de %2</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>as the image, with a number where that is taken</source>
        <translation>el de la imagen, con un número si ya existe</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>as the image says, else 512 MiB</source>
        <translation>la de la imagen, o 512 MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>as the image says, else 1</source>
        <translation>los de la imagen, o 1</translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation>el menor que baste</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>la habitual</translation>
    </message>
    <message>
        <source>Let &amp;all my own keys in (~/.ssh)</source>
        <translation>Permitir &amp;todas mis claves (~/.ssh)</translation>
    </message>
    <message>
        <source>Public SSH key</source>
        <translation>Clave SSH pública</translation>
    </message>
    <message>
        <source>User data for cloud-init</source>
        <translation>Datos de usuario para cloud-init</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>&amp;Memoria:</translation>
    </message>
    <message>
        <source>&amp;Processors:</source>
        <translation>&amp;Procesadores:</translation>
    </message>
    <message>
        <source>&amp;Flavor:</source>
        <translation>&amp;Sabor:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>&amp;Red:</translation>
    </message>
    <message>
        <source>SSH &amp;keys:</source>
        <translation>C&amp;laves SSH:</translation>
    </message>
    <message>
        <source>Public k&amp;ey file:</source>
        <translation>Archivo de clave pú&amp;blica:</translation>
    </message>
    <message>
        <source>&amp;User data file:</source>
        <translation>Archivo de datos de &amp;usuario:</translation>
    </message>
    <message>
        <source>That is too little memory: give it %1 or more.</source>
        <translation>Es muy poca memoria: asigne %1 o más.</translation>
    </message>
    <message>
        <source>%1 has %2 of memory left: give it less, or free some there.</source>
        <translation>A %1 le quedan %2 de memoria: asigne menos, o libere memoria allí.</translation>
    </message>
    <message>
        <source>none to choose: the cloud names no flavors</source>
        <translation>nada que elegir: la nube no indica sabores</translation>
    </message>
    <message>
        <source>none to choose: the site names no networks</source>
        <translation>nada que elegir: el sitio no indica redes</translation>
    </message>
</context>
<context>
    <name>trescca::StageBar</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
</context>
<context>
    <name>trescca::StartPage</name>
    <message>
        <source>Drag a running machine from one side to the other</source>
        <translation>Arrastre una máquina en marcha de un lado al otro</translation>
    </message>
    <message>
        <source>It goes on there where it was, with its memory. This side shows no site yet: choose one above, or add one.</source>
        <translation>Allí sigue por donde iba, con su memoria. Este lado aún no muestra ningún sitio: elija uno arriba o añada uno.</translation>
    </message>
    <message>
        <source>To try it with a demo machine, get Trescca&apos;s source and run ./installer/run there: it sets up two hosts of its own, with a machine to drag.</source>
        <translation>Para probarlo con una máquina de demostración, consiga el código fuente de Trescca y ejecute allí ./installer/run: prepara dos anfitriones propios con una máquina que arrastrar.</translation>
    </message>
    <message>
        <source>Looking for libvirt on this computer...</source>
        <translation>Buscando libvirt en este equipo…</translation>
    </message>
    <message>
        <source>libvirt answers on this computer: %1.</source>
        <translation>libvirt responde en este equipo: %1.</translation>
    </message>
    <message>
        <source>No libvirt answers on this computer. That of your session starts when it is needed, where it is installed.</source>
        <translation>Ningún libvirt responde en este equipo. El de su sesión se inicia cuando hace falta, si está instalado.</translation>
    </message>
    <message>
        <source>Add a clo&amp;ud...</source>
        <translation>Añadir una n&amp;ube…</translation>
    </message>
    <message>
        <source>Impo&amp;rt clouds.yaml...</source>
        <translation>Impo&amp;rtar clouds.yaml…</translation>
    </message>
    <message>
        <source>Tr&amp;y it with a demo machine</source>
        <translation>&amp;Probar con una máquina de demostración</translation>
    </message>
</context>
<context>
    <name>trescca::TrailList</name>
    <message>
        <source>It has not been moved yet.</source>
        <translation>Todavía no se ha trasladado.</translation>
    </message>
    <message>
        <source>&amp;Past moves</source>
        <translation>Traslados ante&amp;riores</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Past moves</source>
        <translation>Traslados anteriores</translation>
    </message>
    <message>
        <source>Double click or Enter shows a move in the history.</source>
        <translation>Con doble clic o Intro se muestra un traslado en el historial.</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPage</name>
    <message>
        <source>&amp;Keep the package at the destination after a move</source>
        <translation>&amp;Conservar el paquete en el destino tras un traslado</translation>
    </message>
    <message>
        <source>Use the &amp;defaults</source>
        <translation>&amp;Restablecer valores</translation>
    </message>
    <message>
        <source>&amp;Moves at once</source>
        <translation>&amp;Traslados a la vez</translation>
    </message>
    <message>
        <source>&amp;Limit of each transfer</source>
        <translation>&amp;Límite de cada transferencia</translation>
    </message>
    <message>
        <source>&amp;Compression</source>
        <translation>Co&amp;mpresión</translation>
    </message>
    <message>
        <source>Tell when a transfer has &amp;ended, while the window is in the background</source>
        <translation>&amp;Avisar cuando termine una transferencia con la ventana en segundo plano</translation>
    </message>
    <message>
        <source>Show the progress in the system tra&amp;y, where there is one</source>
        <translation>Mostrar el progreso en la &amp;bandeja del sistema, si la hay</translation>
    </message>
    <message>
        <source>1 packs quickest, 19 smallest. The default suits most networks; a higher one pays only over a slow line.</source>
        <translation>1 comprime más deprisa, 19 más pequeño. El valor predeterminado va bien en casi todas las redes; uno mayor solo compensa con una línea lenta.</translation>
    </message>
    <message>
        <source>Do&amp;wnloads go to</source>
        <translation>Las descar&amp;gas van a</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>se pregunta cada vez</translation>
    </message>
    <message>
        <source>A limit of all together holds at once, also for what is on its way. Everything else holds for what you start from now on. With a limit, images from one cloud to another go through this computer, so that it can slow them down.</source>
        <translation>Un límite para todas juntas vale enseguida, también para lo que está en camino. Lo demás vale para lo que empiece a partir de ahora. Con un límite, las imágenes de una nube a otra pasan por este equipo, para que pueda frenarlas.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>No existe la carpeta %1. Créela o elija otra.</translation>
    </message>
    <message>
        <source>&amp;Unpack and convert in</source>
        <translation>Desempaquetar y co&amp;nvertir en</translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPanel</name>
    <message>
        <source>Hold the &amp;queue</source>
        <translation>Retener la co&amp;la</translation>
    </message>
    <message>
        <source>Clear fi&amp;nished</source>
        <translation>Quitar termina&amp;das</translation>
    </message>
    <message>
        <source>What waits does not begin. What runs goes on, so that no machine stands still for longer</source>
        <translation>Lo que espera no empieza. Lo que está en marcha sigue, para que ninguna máquina esté parada más tiempo</translation>
    </message>
    <message>
        <source>Forgets the rows of what has ended; the history keeps the moves</source>
        <translation>Olvida las filas de lo terminado; el historial conserva los traslados</translation>
    </message>
</context>
<context>
    <name>trescca::Tray</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Hold the queue</source>
        <translation>Retener la co&amp;la</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>trescca::UndoBar</name>
    <message>
        <source>Und&amp;o</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>Volver a &amp;cargar</translation>
    </message>
</context>
<context>
    <name>trescca::UnfinishedRow</name>
    <message>
        <source>This move, begun %1, was cut before its end. Nothing is lost.</source>
        <translation>Este traslado, iniciado el %1, se cortó antes de acabar. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation>Continuar el traslado donde se cortó</translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation>R&amp;evertir</translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation>Deshacer el traslado: %1 vuelve a estar en marcha en %2</translation>
    </message>
</context>
<context>
    <name>trescca::UsageGraph</name>
    <message>
        <source>%1, the last two minutes: %2</source>
        <translation>%1, los dos últimos minutos: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the CPU</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>measuring...</source>
        <translation>midiendo...</translation>
    </message>
    <message>
        <source>not told by this site</source>
        <translation>este sitio no lo indica</translation>
    </message>
    <message>
        <source>The guest does not say what it uses, so this is what its hypervisor holds, which seldom gets less.</source>
        <translation>El huésped no dice lo que usa: esto es lo que ocupa su hipervisor, que rara vez disminuye.</translation>
    </message>
    <message>
        <source>%1 at its host</source>
        <comment>memory</comment>
        <translation>%1 en su anfitrión</translation>
    </message>
</context>
<context>
    <name>trescca::WorkFolderField</name>
    <message>
        <source>Unpack and convert in</source>
        <translation>Desempaquetar y convertir en</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or choose another.</source>
        <translation>No existe la carpeta %1. Créela o elija otra.</translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder.</source>
        <translation>No puede escribir en %1. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>For disk images that are packed or of another format, until they are sent. %1 free there.</source>
        <translation>Para imágenes comprimidas o de otro formato, hasta que se envían. %1 libres allí.</translation>
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
        <translation>guardándose</translation>
    </message>
    <message>
        <source>arriving</source>
        <translation>llegando</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupada</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>off</source>
        <translation>apagada</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>con errores</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incompleta</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>base image</source>
        <translation>imagen base</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envío</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restauración</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>comprobación</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>desempaquetado</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>conversión</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>comparación</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>arranque</translation>
    </message>
    <message>
        <source>letting go</source>
        <translation>liberación</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>apagándose</translation>
    </message>
    <message>
        <source>sending the base</source>
        <translation>envío de la base</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>núcleo</translation>
    </message>
    <message>
        <source>ramdisk</source>
        <translation>disco RAM</translation>
    </message>
    <message>
        <source>firmware&apos;s variables</source>
        <translation>variables del firmware</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>making the instance</source>
        <translation>creando la instancia</translation>
    </message>
    <message>
        <source>booting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>sending the package</source>
        <translation>enviando el paquete</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>instalando</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>waiting, a few minutes at most, until it is off, to start it again</source>
        <translation>esperando, unos minutos como mucho, a que esté apagada para volver a iniciarla</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>%1 runs at %2.</source>
        <translation>%1 está en marcha en %2.</translation>
    </message>
    <message>
        <source>Nothing was sent: its file was there already, as the image %1.</source>
        <translation>No se envió nada: su archivo ya estaba allí, como imagen %1.</translation>
    </message>
    <message>
        <source>No new instance is left at %1.</source>
        <translation>No queda ninguna instancia nueva en %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2.</source>
        <translation>No queda nada de %1 en %2.</translation>
    </message>
    <message>
        <source>%1 is at %2 already, as the image %3: nothing was sent.</source>
        <translation>%1 ya está en %2, como imagen %3: no se envió nada.</translation>
    </message>
    <message>
        <source>%1 is at %2, as the image %3.</source>
        <translation>%1 está en %2, como imagen %3.</translation>
    </message>
    <message>
        <source>%1 does not go on at %2; if all of it was sent, the package stays there.</source>
        <translation>%1 no se reanuda en %2; si se envió todo, el paquete se queda allí.</translation>
    </message>
    <message>
        <source>%1 goes on at %2.</source>
        <translation>%1 continúa en %2.</translation>
    </message>
    <message>
        <source>%1 Replace it?</source>
        <translation>%1 ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 está en %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left there; a file that it was to replace stays.</source>
        <translation>Allí no queda nada de %1; si iba a reemplazar un archivo, este se queda.</translation>
    </message>
    <message>
        <source>%1 runs at %2 now.</source>
        <translation>%1 ya está en marcha en %2.</translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation>%1 sigue en marcha en %2.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be resumed again.</source>
        <translation>El traslado queda inacabado y se puede volver a reanudar.</translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be rolled back again.</source>
        <translation>El traslado queda inacabado y se puede volver a revertir.</translation>
    </message>
    <message>
        <source>%1 is saved, and suspended: Start lets it go on.</source>
        <translation>%1 se ha guardado y está en suspenso: con Iniciar continúa.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2; the package stays.</source>
        <translation>No queda nada de %1 en %2; el paquete se queda.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 está en %2.</translation>
    </message>
    <message>
        <source>%1 is at %2 now, paused: Start lets it go on.</source>
        <translation>%1 ya está en %2, en pausa: «Iniciar» la reanuda.</translation>
    </message>
    <message>
        <source>It is kept at %1, switched off.</source>
        <translation>Se conserva en %1, apagada.</translation>
    </message>
    <message>
        <source>%1 stays at %2, switched off.</source>
        <translation>%1 se queda en %2, apagada.</translation>
    </message>
    <message>
        <source>%1 stays at %2; if it was shut down already, it boots there again.</source>
        <translation>%1 se queda en %2; si ya se había apagado, arranca allí otra vez.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended; its package did not get any further.</source>
        <translation>%1 está guardada en %2 y suspendida; su paquete no llegó más lejos.</translation>
    </message>
    <message>
        <source>%1 is saved to %2; at %3 it is suspended: Start lets it go on.</source>
        <translation>%1 está guardada en %2; en %3 está suspendida: Iniciar la hace seguir.</translation>
    </message>
    <message>
        <source>The package is at %1.</source>
        <translation>El paquete está en %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 runs at %2; the package stays where it is.</source>
        <translation>Nada de %1 se ejecuta en %2; el paquete se queda donde está.</translation>
    </message>
    <message>
        <source>%1 is a guest host of %2, and a site now: machines can be dragged there.</source>
        <translation>%1 es un anfitrión de huéspedes de %2 y ahora un sitio: se pueden arrastrar máquinas allí.</translation>
    </message>
    <message>
        <source>%1 is saved at %2, and suspended: Start lets it go on.</source>
        <translation>%1 está guardada en %2 y suspendida: Iniciar la deja continuar.</translation>
    </message>
    <message>
        <source>%1 is at %2 already; nothing was sent.</source>
        <translation>%1 ya está en %2; no se ha enviado nada.</translation>
    </message>
</context>
</TS>

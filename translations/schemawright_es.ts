<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
    <context>
        <name>Designer</name>
        <message>
            <source>One project at a time.</source>
            <translation>Un proyecto a la vez.</translation>
        </message>
        <message>
            <source>--size takes WIDTHxHEIGHT, as 1440x900.</source>
            <translation>--size espera ANCHOxALTO, como 1440x900.</translation>
        </message>
        <message>
            <source>--demo takes one of: %1.</source>
            <translation>--demo espera uno de: %1.</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.</source>
            <translation>Dibuje clases, vea la migración, actualice la base de datos.</translation>
        </message>
        <message>
            <source>A .schemawright file, its folder, or an SQLite database.</source>
            <translation>Un archivo .schemawright, su carpeta o una base de datos SQLite.</translation>
        </message>
        <message>
            <source>Open a copy of the sample project.</source>
            <translation>Abrir una copia del proyecto de ejemplo.</translation>
        </message>
        <message>
            <source>Write a picture of the window to FILE, without a display, and quit.</source>
            <translation>Escribir una imagen de la ventana en FILE, sin pantalla, y salir.</translation>
        </message>
        <message>
            <source>Size of the window in the picture.</source>
            <translation>Tamaño de la ventana en la imagen.</translation>
        </message>
        <message>
            <source>en, de, es, fr or zh_CN; else as in the preferences.</source>
            <translation>en, de, es, fr o zh_CN; si no, según las preferencias.</translation>
        </message>
        <message>
            <source>What the picture shows: %1.</source>
            <translation>Qué muestra la imagen: %1.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>No se pudo escribir %1.</translation>
        </message>
        <message>
            <source>--scale takes a number from 0.05 to 20.</source>
            <translation>--scale espera un número de 0.05 a 20.</translation>
        </message>
        <message>
            <source>Write the project's diagram to FILE (.svg, .png, .pdf), and quit.</source>
            <translation>Escribir el diagrama del proyecto en FILE (.svg, .png, .pdf) y salir.</translation>
        </message>
        <message>
            <source>The diagram to render; else the first.</source>
            <translation>El diagrama que se dibuja; si no, el primero.</translation>
        </message>
        <message>
            <source>Pixels of a PNG for each of the diagram's; else 1.</source>
            <translation>Píxeles de un PNG por cada uno del diagrama; si no, 1.</translation>
        </message>
        <message>
            <source>Paper of a PDF: own, a4, a3-portrait, pages:a4 …; else a4.</source>
            <translation>Papel de un PDF: own, a4, a3-portrait, pages:a4 …; si no, a4.</translation>
        </message>
        <message>
            <source>Render without the ground.</source>
            <translation>Dibujar sin fondo.</translation>
        </message>
        <message>
            <source>--page takes own, or a4, letter …, with pages: in front for several.</source>
            <translation>--page espera own, o a4, letter …, con pages: delante para varias.</translation>
        </message>
        <message>
            <source>There is no diagram %1; there are: %2.</source>
            <translation>No hay diagrama %1; hay: %2.</translation>
        </message>
        <message>
            <source>--theme takes one of: %1.</source>
            <translation>--theme admite uno de: %1.</translation>
        </message>
        <message>
            <source>One of %1; else as in the preferences.</source>
            <translation>Uno de %1; si no, como en las preferencias.</translation>
        </message>
    </context>
    <context>
        <name>core::Text</name>
        <message>
            <source>There is no file %1</source>
            <translation>No existe el archivo %1</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 no se puede leer</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 no se puede escribir</translation>
        </message>
        <message>
            <source>%1 is damaged</source>
            <translation>%1 está dañado</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of Schemawright</source>
            <translation>%1 se escribió con una versión más nueva de Schemawright</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 ya existe</translation>
        </message>
        <message>
            <source>There is no Schemawright project in %1</source>
            <translation>No hay ningún proyecto de Schemawright en %1</translation>
        </message>
        <message>
            <source>The disk is full: %1 could not be written</source>
            <translation>El disco está lleno: no se pudo escribir %1</translation>
        </message>
        <message>
            <source>Not in the model: %1</source>
            <translation>No está en el modelo: %1</translation>
        </message>
        <message>
            <source>The name "%1" is taken</source>
            <translation>El nombre «%1» ya se usa</translation>
        </message>
        <message>
            <source>"%1" cannot be a name here</source>
            <translation>«%1» no puede ser un nombre aquí</translation>
        </message>
        <message>
            <source>%1 cannot be changed like this</source>
            <translation>%1 no se puede cambiar así</translation>
        </message>
        <message>
            <source>A change does not fit the schema (%1)</source>
            <translation>Un cambio no encaja en el esquema (%1)</translation>
        </message>
        <message>
            <source>No such revision or branch '%1'</source>
            <translation>No existe la revisión o rama «%1»</translation>
        </message>
        <message>
            <source>Multiple revisions start with '%1'</source>
            <translation>Varias revisiones empiezan por «%1»</translation>
        </message>
        <message>
            <source>Multiple head revisions are present (%1)</source>
            <translation>Hay varias revisiones de cabeza (%1)</translation>
        </message>
        <message>
            <source>No way leads to the revision %1</source>
            <translation>Ningún camino lleva a la revisión %1</translation>
        </message>
        <message>
            <source>The revision %1 was edited after it was made: it does not match its hash</source>
            <translation>La revisión %1 se editó después de crearse: no coincide con su hash</translation>
        </message>
        <message>
            <source>The revision %1 is missing</source>
            <translation>Falta la revisión %1</translation>
        </message>
        <message>
            <source>The history runs in a circle through %1</source>
            <translation>El historial da vueltas por %1</translation>
        </message>
        <message>
            <source>Two revisions have the id %1</source>
            <translation>Dos revisiones tienen el id %1</translation>
        </message>
        <message>
            <source>The heads contradict each other (%1)</source>
            <translation>Las cabezas se contradicen (%1)</translation>
        </message>
        <message>
            <source>There is nothing to do (%1)</source>
            <translation>No hay nada que hacer (%1)</translation>
        </message>
        <message>
            <source>"%1" is no database URL</source>
            <translation>«%1» no es una URL de base de datos</translation>
        </message>
        <message>
            <source>%1 is of a kind that cannot be opened</source>
            <translation>%1 es de un tipo que no se puede abrir</translation>
        </message>
        <message>
            <source>There is no database %1</source>
            <translation>No existe la base de datos %1</translation>
        </message>
        <message>
            <source>%1 is not a SQLite database, or it is encrypted</source>
            <translation>%1 no es una base de datos SQLite, o está cifrada</translation>
        </message>
        <message>
            <source>%1 is locked by another program</source>
            <translation>%1 está bloqueada por otro programa</translation>
        </message>
        <message>
            <source>%1 can be read only, not changed</source>
            <translation>%1 solo se puede leer, no cambiar</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>No se pudo abrir %1</translation>
        </message>
        <message>
            <source>The connection to %1 was lost</source>
            <translation>Se perdió la conexión con %1</translation>
        </message>
        <message>
            <source>%1 refused the user or the password</source>
            <translation>%1 rechazó el usuario o la contraseña</translation>
        </message>
        <message>
            <source>%1 needs a password</source>
            <translation>%1 necesita una contraseña</translation>
        </message>
        <message>
            <source>%1 could not be reached over TLS as it was demanded</source>
            <translation>No se pudo llegar a %1 por TLS como se exigía</translation>
        </message>
        <message>
            <source>A statement failed (%1)</source>
            <translation>Falló una sentencia (%1)</translation>
        </message>
        <message>
            <source>A check of the changed data failed (%1)</source>
            <translation>Falló una comprobación de los datos cambiados (%1)</translation>
        </message>
        <message>
            <source>Another run is migrating %1 right now</source>
            <translation>Otra ejecución está migrando %1 ahora mismo</translation>
        </message>
        <message>
            <source>A run on %1 was interrupted</source>
            <translation>Se interrumpió una ejecución en %1</translation>
        </message>
        <message>
            <source>%1 was held by other sessions for too long</source>
            <translation>Otras sesiones retuvieron %1 demasiado tiempo</translation>
        </message>
        <message>
            <source>%1 is no longer at the revision where this plan starts</source>
            <translation>%1 ya no está en la revisión donde empieza este plan</translation>
        </message>
        <message>
            <source>The database is at the revision %1, which this project does not have</source>
            <translation>La base de datos está en la revisión %1, que este proyecto no tiene</translation>
        </message>
        <message>
            <source>Target database is not up to date (%1)</source>
            <translation>La base de datos de destino no está al día (%1)</translation>
        </message>
        <message>
            <source>No backup of %1 could be made</source>
            <translation>No se pudo hacer una copia de seguridad de %1</translation>
        </message>
        <message>
            <source>Canceled (%1)</source>
            <translation>Cancelado (%1)</translation>
        </message>
        <message>
            <source>Refused, because data would be lost (%1)</source>
            <translation>Rechazado, porque se perderían datos (%1)</translation>
        </message>
        <message>
            <source>This kind of database cannot do it (%1)</source>
            <translation>Este tipo de base de datos no puede hacerlo (%1)</translation>
        </message>
        <message>
            <source>Python is needed to read .py files, and %1 does not run</source>
            <translation>Para leer archivos .py hace falta Python, y %1 no se ejecuta</translation>
        </message>
        <message>
            <source>Install Python 3.8 or newer (the package python3), or name its program in SCHEMAWRIGHT_PYTHON.</source>
            <translation>Instale Python 3.8 o posterior (el paquete python3) o indique su programa en SCHEMAWRIGHT_PYTHON.</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>No se pudo leer el archivo: %1</translation>
        </message>
        <message>
            <source>The base class %1 is in no file that was read; what it adds is missing</source>
            <translation>La clase base %1 no está en ningún archivo leído; falta lo que añade</translation>
        </message>
        <message>
            <source>The type %1 is not known; the column is Text for now</source>
            <translation>El tipo %1 no se conoce; de momento la columna es Text</translation>
        </message>
        <message>
            <source>The type is the nearest that there is for %1</source>
            <translation>El tipo es el más cercano que hay para %1</translation>
        </message>
        <message>
            <source>The variant of the type for one database is left out: %1</source>
            <translation>Se omite la variante del tipo para una base de datos: %1</translation>
        </message>
        <message>
            <source>An argument was not understood: %1</source>
            <translation>No se entendió un argumento: %1</translation>
        </message>
        <message>
            <source>The expression could not be turned into SQL and is left out: %1</source>
            <translation>La expresión no se pudo convertir en SQL y se omite: %1</translation>
        </message>
        <message>
            <source>There is no column %1 in the table; what names it is left out</source>
            <translation>La tabla no tiene la columna %1; se omite lo que la nombra</translation>
        </message>
        <message>
            <source>The target of the foreign key was not read: %1</source>
            <translation>No se leyó el destino de la clave foránea: %1</translation>
        </message>
        <message>
            <source>The name is made up while the program runs: %1</source>
            <translation>El nombre se forma mientras se ejecuta el programa: %1</translation>
        </message>
        <message>
            <source>Neither a column nor a constraint: %1</source>
            <translation>Ni columna ni restricción: %1</translation>
        </message>
        <message>
            <source>Made while the program runs, so it is left out: %1</source>
            <translation>Se forma mientras se ejecuta el programa, por eso se omite: %1</translation>
        </message>
        <message>
            <source>There is a table %1 already; this one is left out</source>
            <translation>Ya hay una tabla %1; esta se omite</translation>
        </message>
        <message>
            <source>Another class has the name, so this one is called %1</source>
            <translation>Otra clase tiene ese nombre, por eso esta se llama %1</translation>
        </message>
        <message>
            <source>The class belongs to another database (%1)</source>
            <translation>La clase pertenece a otra base de datos (%1)</translation>
        </message>
        <message>
            <source>The columns of %1 are in the database only; import it from there</source>
            <translation>Las columnas de %1 solo están en la base de datos; impórtela desde allí</translation>
        </message>
        <message>
            <source>The table %1 has no primary key</source>
            <translation>La tabla %1 no tiene clave primaria</translation>
        </message>
        <message>
            <source>Another enum %1 has other values, so this one has a number</source>
            <translation>Otra enumeración %1 tiene otros valores, por eso esta lleva un número</translation>
        </message>
        <message>
            <source>An option is left out: %1</source>
            <translation>Se omite una opción: %1</translation>
        </message>
        <message>
            <source>Only the Python program knows of it: %1</source>
            <translation>Solo el programa de Python lo conoce: %1</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>No leído</translation>
        </message>
        <message>
            <source>%1 could not be understood</source>
            <translation>No se pudo entender %1</translation>
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
Sentencia: %2</translation>
        </message>
        <message>
            <source>%1
Place: %2</source>
            <translation>%1
Lugar: %2</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>Compruebe el nombre y la carpeta.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>Compruebe los permisos del archivo y de su carpeta.</translation>
        </message>
        <message>
            <source>Restore the file from version control or from a backup; the rest of the project stays as it is.</source>
            <translation>Restaure el archivo del control de versiones o de una copia; el resto del proyecto queda como está.</translation>
        </message>
        <message>
            <source>Update Schemawright to open it.</source>
            <translation>Actualice Schemawright para abrirlo.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Elija otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>Go to the project's folder, or name it with -C. "schemawright new NAME" makes a new one.</source>
            <translation>Vaya a la carpeta del proyecto o indíquela con -C. «schemawright new NAME» crea uno nuevo.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Libere espacio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <source>A revision contradicts the ones before it; "schemawright check" lists what is wrong with the history.</source>
            <translation>Una revisión contradice a las anteriores; «schemawright check» lista qué falla en el historial.</translation>
        </message>
        <message>
            <source>"schemawright history" lists the revisions; at least four characters of an id are needed.</source>
            <translation>«schemawright history» lista las revisiones; hacen falta al menos cuatro caracteres de un id.</translation>
        </message>
        <message>
            <source>Give more characters of the id.</source>
            <translation>Dé más caracteres del id.</translation>
        </message>
        <message>
            <source>Name one ("&lt;branch&gt;@head"), take all ("heads"), or join them with "schemawright merge heads".</source>
            <translation>Nombre una («&lt;rama&gt;@head»), tome todas («heads») o únalas con «schemawright merge heads».</translation>
        </message>
        <message>
            <source>"schemawright history" shows what follows what.</source>
            <translation>«schemawright history» muestra qué sigue a qué.</translation>
        </message>
        <message>
            <source>Restore the file from version control. A change of the schema belongs in a new revision.</source>
            <translation>Restaure el archivo del control de versiones. Un cambio del esquema va en una revisión nueva.</translation>
        </message>
        <message>
            <source>Restore its file in the folder migrations from version control.</source>
            <translation>Restaure su archivo en la carpeta migrations desde el control de versiones.</translation>
        </message>
        <message>
            <source>Restore the files in the folder migrations from version control.</source>
            <translation>Restaure los archivos de la carpeta migrations desde el control de versiones.</translation>
        </message>
        <message>
            <source>Change one of the two branches so that they agree, then merge again.</source>
            <translation>Cambie una de las dos ramas para que concuerden y vuelva a fusionar.</translation>
        </message>
        <message>
            <source>Write sqlite:///shop.db for a file here, sqlite:////tmp/shop.db for one elsewhere, postgresql://user@host/database or mariadb://user@host/database for a server's.</source>
            <translation>Escriba sqlite:///shop.db para un archivo de aquí, sqlite:////tmp/shop.db para uno de otro lugar, postgresql://usuario@host/base o mariadb://usuario@host/base para la de un servidor.</translation>
        </message>
        <message>
            <source>SQLite (sqlite:///FILE), PostgreSQL (postgresql://) and MariaDB or MySQL (mariadb://, mysql://) can be opened.</source>
            <translation>Se pueden abrir SQLite (sqlite:///ARCHIVO), PostgreSQL (postgresql://) y MariaDB o MySQL (mariadb://, mysql://).</translation>
        </message>
        <message>
            <source>Check its name; "schemawright upgrade --create-database" makes it on its server.</source>
            <translation>Compruebe su nombre; «schemawright upgrade --create-database» la crea en su servidor.</translation>
        </message>
        <message>
            <source>Choose another file. An encrypted database must be decrypted first.</source>
            <translation>Elija otro archivo. Una base de datos cifrada debe descifrarse antes.</translation>
        </message>
        <message>
            <source>Close the program that uses it, then try again.</source>
            <translation>Cierre el programa que la usa e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder (SQLite writes a journal beside the file); of a server its host, port and network.</source>
            <translation>Compruebe los permisos del archivo y de su carpeta (SQLite escribe un diario junto al archivo); de un servidor, su host, puerto y red.</translation>
        </message>
        <message>
            <source>Connect again: the state of the database is then read anew.</source>
            <translation>Conéctese de nuevo: así se vuelve a leer el estado de la base de datos.</translation>
        </message>
        <message>
            <source>Check the user and the password.</source>
            <translation>Compruebe el usuario y la contraseña.</translation>
        </message>
        <message>
            <source>Set SCHEMAWRIGHT_PASSWORD, keep it in the keychain, or run in a terminal to be asked.</source>
            <translation>Defina SCHEMAWRIGHT_PASSWORD, guárdela en el llavero o ejecútelo en un terminal para que se le pregunte.</translation>
        </message>
        <message>
            <source>Turn TLS on at the server and check its certificate, or demand a lower level.</source>
            <translation>Active TLS en el servidor y compruebe su certificado, o exija un nivel menor.</translation>
        </message>
        <message>
            <source>Run the upgrade again: it resumes where the run ended.</source>
            <translation>Vuelva a ejecutar la actualización: continúa donde acabó.</translation>
        </message>
        <message>
            <source>End the sessions that hold it, or run again at a quieter time.</source>
            <translation>Termine las sesiones que la retienen o repítalo en un momento más tranquilo.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder: SQLite writes a journal beside the file.</source>
            <translation>Compruebe los permisos del archivo y de su carpeta: SQLite escribe un diario junto al archivo.</translation>
        </message>
        <message>
            <source>Mend the rows it is about, then run again; nothing was changed.</source>
            <translation>Corrija las filas afectadas y ejecútelo de nuevo; no se cambió nada.</translation>
        </message>
        <message>
            <source>Wait until it is done, then try again.</source>
            <translation>Espere a que termine e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Make the plan again.</source>
            <translation>Rehaga el plan.</translation>
        </message>
        <message>
            <source>Get the missing revision's file (another branch may have it), or, if the schema is right, say so with "schemawright stamp --purge".</source>
            <translation>Consiga el archivo de la revisión que falta (quizá esté en otra rama) o, si el esquema es correcto, dígalo con «schemawright stamp --purge».</translation>
        </message>
        <message>
            <source>Run "schemawright upgrade" first.</source>
            <translation>Ejecute antes «schemawright upgrade».</translation>
        </message>
        <message>
            <source>See that the folder can be written and has room for a copy.</source>
            <translation>Procure que la carpeta permita escribir y tenga sitio para una copia.</translation>
        </message>
        <message>
            <source>Allow it by name with --allow CODE, or all of it with --allow-data-loss.</source>
            <translation>Permítalo por su nombre con --allow CODE, o todo con --allow-data-loss.</translation>
        </message>
        <message>
            <source>Add %2 as primary key</source>
            <translation>Añadir %2 como clave primaria</translation>
        </message>
        <message>
            <source>Make %1 the primary key</source>
            <translation>Hacer de %1 la clave primaria</translation>
        </message>
        <message>
            <source>Add an index</source>
            <translation>Añadir un índice</translation>
        </message>
        <message>
            <source>Take the parent's type</source>
            <translation>Tomar el tipo del padre</translation>
        </message>
        <message>
            <source>Rename to %2</source>
            <translation>Renombrar a %2</translation>
        </message>
        <message>
            <source>Call the table %2</source>
            <translation>Llamar %2 a la tabla</translation>
        </message>
        <message>
            <source>Name by the rule</source>
            <translation>Nombrar según la regla</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Permitir NULL</translation>
        </message>
        <message>
            <source>Check at the end of the transaction</source>
            <translation>Comprobar al final de la transacción</translation>
        </message>
        <message>
            <source>Use no action instead</source>
            <translation>En su lugar, no hacer nada</translation>
        </message>
        <message>
            <source>Make the target unique</source>
            <translation>Hacer único el destino</translation>
        </message>
        <message>
            <source>Point to the primary key</source>
            <translation>Apuntar a la clave primaria</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Quitar %1</translation>
        </message>
        <message>
            <source>Remove what is gone</source>
            <translation>Quitar lo que ya no existe</translation>
        </message>
        <message>
            <source>Remove the base</source>
            <translation>Quitar la base</translation>
        </message>
        <message>
            <source>Use the mixin's column</source>
            <translation>Usar la columna del mixin</translation>
        </message>
        <message>
            <source>Make it a text</source>
            <translation>Hacerla texto</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Añadir un valor</translation>
        </message>
        <message>
            <source>Drop the default</source>
            <translation>Quitar el valor por defecto</translation>
        </message>
        <message>
            <source>Make it an ordinary column</source>
            <translation>Hacerla una columna corriente</translation>
        </message>
        <message>
            <source>Drop length and precision</source>
            <translation>Quitar longitud y precisión</translation>
        </message>
        <message>
            <source>Limit to %2 characters</source>
            <translation>Limitar a %2 caracteres</translation>
        </message>
        <message>
            <source>Drop the time zone</source>
            <translation>Quitar la zona horaria</translation>
        </message>
        <message>
            <source>Store as JSON</source>
            <translation>Guardar como JSON</translation>
        </message>
        <message>
            <source>Drop the condition</source>
            <translation>Quitar la condición</translation>
        </message>
        <message>
            <source>Call it %1</source>
            <translation>Llamarlo %1</translation>
        </message>
        <message>
            <source>it</source>
            <translation>ello</translation>
        </message>
        <message>
            <source>The table %1 is dropped with all its rows</source>
            <translation>Se elimina la tabla %1 con todas sus filas</translation>
        </message>
        <message>
            <source>The column %1.%2 is dropped with its values</source>
            <translation>Se elimina la columna %1.%2 con sus valores</translation>
        </message>
        <message>
            <source>The type of %1.%2 becomes narrower: values may be cut or refused</source>
            <translation>El tipo de %1.%2 se estrecha: puede que se recorten o rechacen valores</translation>
        </message>
        <message>
            <source>The values of %1.%2 are converted</source>
            <translation>Se convierten los valores de %1.%2</translation>
        </message>
        <message>
            <source>%1.%2 no longer takes NULL</source>
            <translation>%1.%2 ya no admite NULL</translation>
        </message>
        <message>
            <source>%1.%2 is new, required and has no default: it cannot be filled for rows that are there</source>
            <translation>%1.%2 es nueva, obligatoria y sin valor por defecto: no se puede rellenar en las filas que ya hay</translation>
        </message>
        <message>
            <source>Values of %1 (%2) must be unique: duplicate rows make it fail</source>
            <translation>Los valores de %1 (%2) deben ser únicos: las filas duplicadas lo hacen fallar</translation>
        </message>
        <message>
            <source>Rows of %1 must fulfil %2: those that do not make it fail</source>
            <translation>Las filas de %1 deben cumplir %2: las que no, lo hacen fallar</translation>
        </message>
        <message>
            <source>Rows of %1 must have a partner by %2: those without one make it fail</source>
            <translation>Las filas de %1 deben tener pareja por %2: las que no, lo hacen fallar</translation>
        </message>
        <message>
            <source>A value of the enum goes away, which rows of %1.%2 may hold</source>
            <translation>Desaparece un valor de la enumeración que filas de %1.%2 pueden tener</translation>
        </message>
        <message>
            <source>A value of the enum is renamed in the rows of %1.%2</source>
            <translation>Se renombra un valor de la enumeración en las filas de %1.%2</translation>
        </message>
        <message>
            <source>%2 of %1 is dropped: what it forbade can come in</source>
            <translation>Se elimina %2 de %1: puede entrar lo que prohibía</translation>
        </message>
        <message>
            <source>The primary key of %1 changes</source>
            <translation>Cambia la clave primaria de %1</translation>
        </message>
        <message>
            <source>The table %1 gets another name: programs that use the old one break</source>
            <translation>La tabla %1 recibe otro nombre: los programas que usan el antiguo fallan</translation>
        </message>
        <message>
            <source>%1.%2 gets another name: programs that use the old one break</source>
            <translation>%1.%2 recibe otro nombre: los programas que usan el antiguo fallan</translation>
        </message>
        <message>
            <source>Every row of %1 is written again</source>
            <translation>Se reescribe cada fila de %1</translation>
        </message>
        <message>
            <source>%1 is locked for as long as this runs</source>
            <translation>%1 queda bloqueada mientras dura</translation>
        </message>
        <message>
            <source>%2 uses what goes away in %1 and would no longer work</source>
            <translation>%2 usa lo que desaparece en %1 y dejaría de funcionar</translation>
        </message>
        <message>
            <source>SQL of your own runs; what it does to the data is not known</source>
            <translation>Se ejecuta SQL propio; no se sabe qué hace con los datos</translation>
        </message>
        <message>
            <source>The database is not what its revision stands for; what was changed beside the history is kept</source>
            <translation>La base de datos no es lo que dice su revisión; lo cambiado al margen del historial se conserva</translation>
        </message>
        <message>
            <source>%1 goes without the index %2, which this kind of database cannot have</source>
            <translation>%1 prescinde del índice %2, que este tipo de base de datos no puede tener</translation>
        </message>
        <message>
            <source>%1.%2 is kept as the nearest type: this kind of database has no equal one</source>
            <translation>%1.%2 se guarda con el tipo más cercano: este tipo de base de datos no tiene uno igual</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: 1 row.</source>
            <translation>%1: 1 fila.</translation>
        </message>
        <message>
            <source>%1: %2 rows.</source>
            <translation>%1: %2 filas.</translation>
        </message>
        <message>
            <source>Drops a table</source>
            <translation>Elimina una tabla</translation>
        </message>
        <message>
            <source>Drops a column</source>
            <translation>Elimina una columna</translation>
        </message>
        <message>
            <source>Narrows a type</source>
            <translation>Estrecha un tipo</translation>
        </message>
        <message>
            <source>Converts values</source>
            <translation>Convierte valores</translation>
        </message>
        <message>
            <source>Forbids NULL</source>
            <translation>Prohíbe NULL</translation>
        </message>
        <message>
            <source>Adds a required column</source>
            <translation>Añade una columna obligatoria</translation>
        </message>
        <message>
            <source>Demands unique values</source>
            <translation>Exige valores únicos</translation>
        </message>
        <message>
            <source>Demands a check</source>
            <translation>Exige una comprobación</translation>
        </message>
        <message>
            <source>Demands a foreign key</source>
            <translation>Exige una clave foránea</translation>
        </message>
        <message>
            <source>Removes a value of an enum</source>
            <translation>Quita un valor de una enumeración</translation>
        </message>
        <message>
            <source>Renames a value of an enum</source>
            <translation>Renombra un valor de una enumeración</translation>
        </message>
        <message>
            <source>Drops a constraint</source>
            <translation>Elimina una restricción</translation>
        </message>
        <message>
            <source>Changes a primary key</source>
            <translation>Cambia una clave primaria</translation>
        </message>
        <message>
            <source>Renames a table</source>
            <translation>Renombra una tabla</translation>
        </message>
        <message>
            <source>Renames a column</source>
            <translation>Renombra una columna</translation>
        </message>
        <message>
            <source>Copies a table</source>
            <translation>Copia una tabla</translation>
        </message>
        <message>
            <source>Locks for long</source>
            <translation>Bloquea mucho tiempo</translation>
        </message>
        <message>
            <source>Breaks a view or trigger</source>
            <translation>Rompe una vista o un disparador</translation>
        </message>
        <message>
            <source>Runs your own SQL</source>
            <translation>Ejecuta SQL propio</translation>
        </message>
        <message>
            <source>Meets a changed database</source>
            <translation>Encuentra una base de datos cambiada</translation>
        </message>
        <message>
            <source>Leaves an index out</source>
            <translation>Omite un índice</translation>
        </message>
        <message>
            <source>Takes the nearest type</source>
            <translation>Toma el tipo más cercano</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <source>Loses data</source>
            <translation>Pierde datos</translation>
        </message>
        <message>
            <source>No lock</source>
            <translation>Sin bloqueo</translation>
        </message>
        <message>
            <source>Others can read and write</source>
            <translation>Otros pueden leer y escribir</translation>
        </message>
        <message>
            <source>Others can read</source>
            <translation>Otros pueden leer</translation>
        </message>
        <message>
            <source>Others wait</source>
            <translation>Otros esperan</translation>
        </message>
        <message>
            <source>Touches no row</source>
            <translation>No toca ninguna fila</translation>
        </message>
        <message>
            <source>Reads every row</source>
            <translation>Lee cada fila</translation>
        </message>
        <message>
            <source>Builds an index</source>
            <translation>Construye un índice</translation>
        </message>
        <message>
            <source>Writes every row again</source>
            <translation>Reescribe cada fila</translation>
        </message>
        <message>
            <source>So that dropping the old table touches no row that points to it.</source>
            <translation>Para que eliminar la tabla vieja no toque ninguna fila que apunte a ella.</translation>
        </message>
        <message>
            <source>Foreign keys as they were before.</source>
            <translation>Claves foráneas como antes.</translation>
        </message>
        <message>
            <source>So that renaming leaves views, triggers and other tables alone.</source>
            <translation>Para que renombrar deje en paz vistas, disparadores y otras tablas.</translation>
        </message>
        <message>
            <source>Renaming as it was before.</source>
            <translation>Renombrado como antes.</translation>
        </message>
        <message>
            <source>The table in its new shape.</source>
            <translation>La tabla en su nueva forma.</translation>
        </message>
        <message>
            <source>Every row moves over, column by column.</source>
            <translation>Cada fila pasa, columna por columna.</translation>
        </message>
        <message>
            <source>As many rows as before, or all is undone.</source>
            <translation>Tantas filas como antes, o se deshace todo.</translation>
        </message>
        <message>
            <source>Numbers that were given are not given again.</source>
            <translation>Los números ya dados no se repiten.</translation>
        </message>
        <message>
            <source>The old table; its rows are in the new one.</source>
            <translation>La tabla vieja; sus filas están en la nueva.</translation>
        </message>
        <message>
            <source>The new table takes the name.</source>
            <translation>La tabla nueva toma el nombre.</translation>
        </message>
        <message>
            <source>The index as it was.</source>
            <translation>El índice como estaba.</translation>
        </message>
        <message>
            <source>The trigger as it was.</source>
            <translation>El disparador como estaba.</translation>
        </message>
        <message>
            <source>The view stands aside, and is put back below.</source>
            <translation>La vista se aparta y se repone más abajo.</translation>
        </message>
        <message>
            <source>The view as it was.</source>
            <translation>La vista como estaba.</translation>
        </message>
        <message>
            <source>No row lost its partner, or all is undone.</source>
            <translation>Ninguna fila perdió su pareja, o se deshace todo.</translation>
        </message>
        <message>
            <source>The rows fit the new rules, or all is undone.</source>
            <translation>Las filas cumplen las nuevas reglas, o se deshace todo.</translation>
        </message>
        <message>
            <source>The schema is sound, or all is undone.</source>
            <translation>El esquema está sano, o se deshace todo.</translation>
        </message>
        <message>
            <source>Only the text of the schema changes: no row is written.</source>
            <translation>Solo cambia el texto del esquema: no se escribe ninguna fila.</translation>
        </message>
        <message>
            <source>Room in memory for the copy.</source>
            <translation>Sitio en memoria para la copia.</translation>
        </message>
        <message>
            <source>Memory as it was before.</source>
            <translation>Memoria como antes.</translation>
        </message>
        <message>
            <source>Alembic's table of the current revision.</source>
            <translation>La tabla de Alembic con la revisión actual.</translation>
        </message>
        <message>
            <source>SQL of your own.</source>
            <translation>SQL propio.</translation>
        </message>
        <message>
            <source>primary key</source>
            <translation>clave primaria</translation>
        </message>
        <message>
            <source>unique key</source>
            <translation>clave única</translation>
        </message>
        <message>
            <source>check</source>
            <translation>comprobación</translation>
        </message>
        <message>
            <source>foreign key</source>
            <translation>clave foránea</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>unique index %1</source>
            <translation>índice único %1</translation>
        </message>
        <message>
            <source>index %1</source>
            <translation>índice %1</translation>
        </message>
        <message>
            <source>type %1 to %2</source>
            <translation>tipo %1 a %2</translation>
        </message>
        <message>
            <source>NULL allowed</source>
            <translation>NULL permitido</translation>
        </message>
        <message>
            <source>NULL forbidden</source>
            <translation>NULL prohibido</translation>
        </message>
        <message>
            <source>no default</source>
            <translation>sin valor por defecto</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>valor por defecto %1</translation>
        </message>
        <message>
            <source>counted up</source>
            <translation>autonumerada</translation>
        </message>
        <message>
            <source>no longer counted up</source>
            <translation>ya no autonumerada</translation>
        </message>
        <message>
            <source>computed as %1</source>
            <translation>calculada como %1</translation>
        </message>
        <message>
            <source>no longer computed</source>
            <translation>ya no calculada</translation>
        </message>
        <message>
            <source>default collation</source>
            <translation>intercalación por defecto</translation>
        </message>
        <message>
            <source>collation %1</source>
            <translation>intercalación %1</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>comentario</translation>
        </message>
        <message>
            <source>options</source>
            <translation>opciones</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>añadir %1</translation>
        </message>
        <message>
            <source>rename %1 to %2</source>
            <translation>renombrar %1 a %2</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>quitar %1</translation>
        </message>
        <message>
            <source>order</source>
            <translation>orden</translation>
        </message>
        <message>
            <source>Create table %1</source>
            <translation>Crear la tabla %1</translation>
        </message>
        <message>
            <source>Drop table %1</source>
            <translation>Eliminar la tabla %1</translation>
        </message>
        <message>
            <source>Rename table %1 to %2</source>
            <translation>Renombrar la tabla %1 a %2</translation>
        </message>
        <message>
            <source>Change table %1: %2</source>
            <translation>Cambiar la tabla %1: %2</translation>
        </message>
        <message>
            <source>Add column %1 to %2</source>
            <translation>Añadir la columna %1 a %2</translation>
        </message>
        <message>
            <source>Drop column %1 from %2</source>
            <translation>Eliminar la columna %1 de %2</translation>
        </message>
        <message>
            <source>Rename column %1 of %2 to %3</source>
            <translation>Renombrar la columna %1 de %2 a %3</translation>
        </message>
        <message>
            <source>Change column %1 of %2: %3</source>
            <translation>Cambiar la columna %1 de %2: %3</translation>
        </message>
        <message>
            <source>Reorder the columns of %1</source>
            <translation>Reordenar las columnas de %1</translation>
        </message>
        <message>
            <source>Add %1 to %2</source>
            <translation>Añadir %1 a %2</translation>
        </message>
        <message>
            <source>Drop %1 from %2</source>
            <translation>Eliminar %1 de %2</translation>
        </message>
        <message>
            <source>Rename %1 of %2 to %3</source>
            <translation>Renombrar %1 de %2 a %3</translation>
        </message>
        <message>
            <source>Create %1 on %2</source>
            <translation>Crear %1 en %2</translation>
        </message>
        <message>
            <source>Create enum %1</source>
            <translation>Crear la enumeración %1</translation>
        </message>
        <message>
            <source>Drop enum %1</source>
            <translation>Eliminar la enumeración %1</translation>
        </message>
        <message>
            <source>Change enum %1</source>
            <translation>Cambiar la enumeración %1</translation>
        </message>
        <message>
            <source>Rename enum %1 to %2</source>
            <translation>Renombrar la enumeración %1 a %2</translation>
        </message>
        <message>
            <source>Change values of enum %1: %2</source>
            <translation>Cambiar valores de la enumeración %1: %2</translation>
        </message>
        <message>
            <source>Run SQL</source>
            <translation>Ejecutar SQL</translation>
        </message>
        <message>
            <source>Run SQL: %1</source>
            <translation>Ejecutar SQL: %1</translation>
        </message>
        <message>
            <source>create %1</source>
            <translation>crear %1</translation>
        </message>
        <message>
            <source>drop %1</source>
            <translation>eliminar %1</translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>añadir %1 a %2</translation>
        </message>
        <message>
            <source>drop %1 from %2</source>
            <translation>eliminar %1 de %2</translation>
        </message>
        <message>
            <source>change %1 of %2</source>
            <translation>cambiar %1 de %2</translation>
        </message>
        <message>
            <source>%1 and 1 more change</source>
            <translation>%1 y 1 cambio más</translation>
        </message>
        <message>
            <source>%1 and %2 more changes</source>
            <translation>%1 y %2 cambios más</translation>
        </message>
        <message>
            <source>empty message</source>
            <translation>mensaje vacío</translation>
        </message>
        <message>
            <source>create %1 tables</source>
            <translation>crear %1 tablas</translation>
        </message>
        <message>
            <source>Something has no name</source>
            <translation>Algo no tiene nombre</translation>
        </message>
        <message>
            <source>More than one class is called %1</source>
            <translation>Más de una clase se llama %1</translation>
        </message>
        <message>
            <source>More than one table is called %1</source>
            <translation>Más de una tabla se llama %1</translation>
        </message>
        <message>
            <source>More than one column is called %1</source>
            <translation>Más de una columna se llama %1</translation>
        </message>
        <message>
            <source>More than one constraint or index is called %1</source>
            <translation>Más de una restricción o índice se llama %1</translation>
        </message>
        <message>
            <source>The name %1 is too long</source>
            <translation>El nombre %1 es demasiado largo</translation>
        </message>
        <message>
            <source>%1 is a reserved word of SQL</source>
            <translation>%1 es una palabra reservada de SQL</translation>
        </message>
        <message>
            <source>%1 has no columns</source>
            <translation>%1 no tiene columnas</translation>
        </message>
        <message>
            <source>%1 has no primary key</source>
            <translation>%1 no tiene clave primaria</translation>
        </message>
        <message>
            <source>%1 refers to something that is gone</source>
            <translation>%1 se refiere a algo que ya no existe</translation>
        </message>
        <message>
            <source>The foreign key %1 joins columns of different types</source>
            <translation>La clave foránea %1 une columnas de tipos distintos</translation>
        </message>
        <message>
            <source>The foreign key %1 has not as many columns as its target</source>
            <translation>La clave foránea %1 no tiene tantas columnas como su destino</translation>
        </message>
        <message>
            <source>The foreign key %1 points to columns that are no key</source>
            <translation>La clave foránea %1 apunta a columnas que no son clave</translation>
        </message>
        <message>
            <source>The foreign key %1 has no index: deleting a parent reads every row</source>
            <translation>La clave foránea %1 no tiene índice: borrar un padre lee cada fila</translation>
        </message>
        <message>
            <source>The foreign key %1 closes a circle: no table of it can have a first row</source>
            <translation>La clave foránea %1 cierra un círculo: ninguna de sus tablas puede tener una primera fila</translation>
        </message>
        <message>
            <source>The enum %1 has no values</source>
            <translation>La enumeración %1 no tiene valores</translation>
        </message>
        <message>
            <source>The enum has the value %1 twice</source>
            <translation>La enumeración tiene dos veces el valor %1</translation>
        </message>
        <message>
            <source>%1 inherits from itself</source>
            <translation>%1 hereda de sí misma</translation>
        </message>
        <message>
            <source>A mixin brings a column %1, which the class has already</source>
            <translation>Un mixin aporta una columna %1 que la clase ya tiene</translation>
        </message>
        <message>
            <source>The expression of %1 is empty</source>
            <translation>La expresión de %1 está vacía</translation>
        </message>
        <message>
            <source>The expression of %1 has an open bracket or quote</source>
            <translation>La expresión de %1 tiene un paréntesis o comillas sin cerrar</translation>
        </message>
        <message>
            <source>The foreign key %1 sets NULL where NULL is not allowed</source>
            <translation>La clave foránea %1 pone NULL donde no se permite</translation>
        </message>
        <message>
            <source>%1 is computed, so it cannot have a default or be counted up</source>
            <translation>%1 se calcula, así que no puede tener valor por defecto ni autonumerarse</translation>
        </message>
        <message>
            <source>The type of %1 has a length or precision that cannot be</source>
            <translation>El tipo de %1 tiene una longitud o precisión imposible</translation>
        </message>
        <message>
            <source>%1 has no length: it becomes a long text, which no key can hold</source>
            <translation>%1 no tiene longitud: será un texto largo, que ninguna clave admite</translation>
        </message>
        <message>
            <source>The time zone of %1 is not stored</source>
            <translation>La zona horaria de %1 no se guarda</translation>
        </message>
        <message>
            <source>%1 is an array, which this kind of database does not have</source>
            <translation>%1 es una matriz, que este tipo de base de datos no tiene</translation>
        </message>
        <message>
            <source>The index %1 has a condition: a kind of database without such indexes does without it</source>
            <translation>El índice %1 tiene una condición: donde no los hay, se prescinde de él</translation>
        </message>
        <message>
            <source>The index %1 is over an expression: a kind of database that cannot index one does without it</source>
            <translation>El índice %1 es sobre una expresión: donde no se puede, se prescinde de él</translation>
        </message>
        <message>
            <source>The unique index %1 has a condition or an expression, which this kind of database refuses: index a computed column instead</source>
            <translation>El índice único %1 tiene una condición o expresión, que este tipo de base de datos rechaza: indexe una columna calculada</translation>
        </message>
        <message>
            <source>The type of %1 has no equal: the nearest one is taken</source>
            <translation>El tipo de %1 no tiene igual: se toma el más cercano</translation>
        </message>
        <message>
            <source>The expression of %1 has words that not every kind of database of the project knows</source>
            <translation>La expresión de %1 tiene palabras que no todas las bases del proyecto conocen</translation>
        </message>
        <message>
            <source>A kind of database of the project refuses %1</source>
            <translation>Una clase de base de datos del proyecto rechaza %1</translation>
        </message>
        <message>
            <source>The name %1 is not the one of the naming rule</source>
            <translation>El nombre %1 no es el de la regla de nombres</translation>
        </message>
        <message>
            <source>(unnamed)</source>
            <translation>(sin nombre)</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 y %2</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valor por defecto</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Refers to</source>
            <translation>Se refiere a</translation>
        </message>
        <message>
            <source>Referred to by</source>
            <translation>Referida por</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Único</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Comprobaciones</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Índices</translation>
        </message>
        <message>
            <source>primary</source>
            <translation>primaria</translation>
        </message>
        <message>
            <source>foreign</source>
            <translation>foránea</translation>
        </message>
        <message>
            <source>computed: %1</source>
            <translation>calculada: %1</translation>
        </message>
        <message>
            <source>numbered</source>
            <translation>numerada</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>permitido</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>único</translation>
        </message>
        <message>
            <source>The revision %1 is opaque, a script that only Alembic can run</source>
            <translation>La revisión %1 es opaca: un script que solo Alembic puede ejecutar</translation>
        </message>
        <message>
            <source>Let Alembic run it, then go on here: "flask db upgrade %1" or "alembic upgrade %1"; to take it back "flask db downgrade %1-1".</source>
            <translation>Deje que Alembic lo ejecute y siga aquí: «flask db upgrade %1» o «alembic upgrade %1»; para volver atrás, «flask db downgrade %1-1».</translation>
        </message>
        <message>
            <source>%1 was understood as a whole.</source>
            <translation>%1 se entendió por completo.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema is known.</source>
            <translation>Solo Alembic puede ejecutar %1 (%2); se conoce su efecto en el esquema.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema was adopted from a database.</source>
            <translation>Solo Alembic puede ejecutar %1 (%2); su efecto en el esquema se tomó de una base de datos.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); it may do more to the schema than is known.</source>
            <translation>Solo Alembic puede ejecutar %1 (%2); puede cambiar en el esquema más de lo que se sabe.</translation>
        </message>
        <message>
            <source>%1 was understood; on the way back we undo what upgrade() does, it does otherwise (%2).</source>
            <translation>%1 se entendió; al volver atrás deshacemos lo que hace upgrade(), el script actúa de otro modo (%2).</translation>
        </message>
        <message>
            <source>The table %1 is made while the program runs</source>
            <translation>La tabla %1 se crea mientras el programa se ejecuta</translation>
        </message>
        <message>
            <source>The program does not make the table %1, so it is left out</source>
            <translation>El programa no crea la tabla %1, por lo que se omite</translation>
        </message>
        <message>
            <source>Read from the metadata, as the files alone say otherwise: %1</source>
            <translation>Leído de los metadatos, pues los archivos por sí solos dicen otra cosa: %1</translation>
        </message>
        <message>
            <source>there is no such table</source>
            <translation>no existe esa tabla</translation>
        </message>
        <message>
            <source>the table is there already</source>
            <translation>la tabla ya existe</translation>
        </message>
        <message>
            <source>the table is named "%1" here</source>
            <translation>la tabla se llama aquí «%1»</translation>
        </message>
        <message>
            <source>there is no such enum</source>
            <translation>no existe ese enum</translation>
        </message>
        <message>
            <source>the enum is there already</source>
            <translation>el enum ya existe</translation>
        </message>
        <message>
            <source>the enum is named "%1" here</source>
            <translation>el enum se llama aquí «%1»</translation>
        </message>
        <message>
            <source>the name is taken</source>
            <translation>el nombre ya está en uso</translation>
        </message>
        <message>
            <source>there is no such column</source>
            <translation>no existe esa columna</translation>
        </message>
        <message>
            <source>the column is there already</source>
            <translation>la columna ya existe</translation>
        </message>
        <message>
            <source>the column is named "%1" here</source>
            <translation>la columna se llama aquí «%1»</translation>
        </message>
        <message>
            <source>a key or an index uses the column</source>
            <translation>una clave o un índice usa la columna</translation>
        </message>
        <message>
            <source>a column is listed twice</source>
            <translation>una columna aparece dos veces</translation>
        </message>
        <message>
            <source>there is no such constraint</source>
            <translation>no existe esa restricción</translation>
        </message>
        <message>
            <source>the constraint is there already</source>
            <translation>la restricción ya existe</translation>
        </message>
        <message>
            <source>the constraint is named "%1" here</source>
            <translation>la restricción se llama aquí «%1»</translation>
        </message>
        <message>
            <source>a column of the constraint is not there</source>
            <translation>falta una columna de la restricción</translation>
        </message>
        <message>
            <source>the table has a primary key already</source>
            <translation>la tabla ya tiene clave primaria</translation>
        </message>
        <message>
            <source>there is no such primary key</source>
            <translation>no existe esa clave primaria</translation>
        </message>
        <message>
            <source>there is no such index</source>
            <translation>no existe ese índice</translation>
        </message>
        <message>
            <source>the index is there already</source>
            <translation>el índice ya existe</translation>
        </message>
        <message>
            <source>a column of the index is not there</source>
            <translation>falta una columna del índice</translation>
        </message>
        <message>
            <source>1 to %1 characters</source>
            <translation>de 1 a %1 caracteres</translation>
        </message>
        <message>
            <source>none of @ - + : / \ and blanks</source>
            <translation>sin @ - + : / \ ni espacios</translation>
        </message>
        <message>
            <source>the word has a meaning of its own</source>
            <translation>la palabra tiene un significado propio</translation>
        </message>
        <message>
            <source>it would be its own parent</source>
            <translation>sería su propia antecesora</translation>
        </message>
        <message>
            <source>it would depend on itself</source>
            <translation>dependería de sí misma</translation>
        </message>
    </context>
    <context>
        <name>ui::Actions</name>
        <message>
            <source>&amp;New project</source>
            <translation>&amp;Nuevo proyecto</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>&amp;Abrir proyecto…</translation>
        </message>
        <message>
            <source>Open &amp;database…</source>
            <translation>Abrir base de &amp;datos…</translation>
        </message>
        <message>
            <source>Make a project from a database, a file or a server's</source>
            <translation>Hacer un proyecto a partir de una base de datos, de un archivo o de un servidor</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Abrir el &amp;ejemplo</translation>
        </message>
        <message>
            <source>A small shop, with its history</source>
            <translation>Una pequeña tienda, con su historial</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>Save the project</source>
            <translation>Guardar el proyecto</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Guardar &amp;como…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>&amp;Cerrar proyecto</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renombrar</translation>
        </message>
        <message>
            <source>&amp;Edit columns</source>
            <translation>&amp;Editar columnas</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>Seleccionar &amp;todo</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>Quitar la selección</translation>
        </message>
        <message>
            <source>Add &amp;class</source>
            <translation>Añadir &amp;clase</translation>
        </message>
        <message>
            <source>Add c&amp;olumn</source>
            <translation>Añadir c&amp;olumna</translation>
        </message>
        <message>
            <source>Add &amp;relationship</source>
            <translation>Añadir &amp;relación</translation>
        </message>
        <message>
            <source>Draw a relationship: drag from child to parent</source>
            <translation>Dibujar una relación: arrastre de hija a padre</translation>
        </message>
        <message>
            <source>Add &amp;association</source>
            <translation>Añadir &amp;asociación</translation>
        </message>
        <message>
            <source>Draw a many-to-many between two classes</source>
            <translation>Dibujar un muchos a muchos entre dos clases</translation>
        </message>
        <message>
            <source>Add &amp;mixin</source>
            <translation>Añadir &amp;mixin</translation>
        </message>
        <message>
            <source>Columns that several classes share</source>
            <translation>Columnas que comparten varias clases</translation>
        </message>
        <message>
            <source>Add &amp;enum</source>
            <translation>Añadir &amp;enumeración</translation>
        </message>
        <message>
            <source>A type with named values</source>
            <translation>Un tipo con valores con nombre</translation>
        </message>
        <message>
            <source>Toggle &amp;primary key</source>
            <translation>Alternar clave &amp;primaria</translation>
        </message>
        <message>
            <source>Arrange &amp;everything</source>
            <translation>Ordenar &amp;todo</translation>
        </message>
        <message>
            <source>Place all classes anew, related ones near each other</source>
            <translation>Recolocar todas las clases, las relacionadas cerca</translation>
        </message>
        <message>
            <source>Arrange the &amp;selection</source>
            <translation>Ordenar la &amp;selección</translation>
        </message>
        <message>
            <source>Place the selected classes anew; the others stay</source>
            <translation>Recolocar las clases seleccionadas; las demás quedan</translation>
        </message>
        <message>
            <source>Arrange what is &amp;new</source>
            <translation>Ordenar lo &amp;nuevo</translation>
        </message>
        <message>
            <source>Place the classes that nobody has placed yet; the others stay</source>
            <translation>Colocar las clases que nadie ha colocado; las demás quedan</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>A&amp;cercar</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>A&amp;lejar</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>&amp;Tamaño real</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>&amp;Mostrar todo</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>&amp;Buscar…</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment</source>
            <translation>Buscar una clase, una columna, una clave o un comentario</translation>
        </message>
        <message>
            <source>Command &amp;palette…</source>
            <translation>&amp;Paleta de órdenes…</translation>
        </message>
        <message>
            <source>Every command, class and column by some of its letters</source>
            <translation>Cada orden, clase y columna por algunas de sus letras</translation>
        </message>
        <message>
            <source>As the s&amp;ystem</source>
            <translation>Como el &amp;sistema</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manual</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>Atajos de &amp;teclado</translation>
        </message>
        <message>
            <source>&amp;About Schemawright</source>
            <translation>&amp;Acerca de Schemawright</translation>
        </message>
        <message>
            <source>&amp;Create revision…</source>
            <translation>&amp;Crear revisión…</translation>
        </message>
        <message>
            <source>Store the pending changes as a revision</source>
            <translation>Guardar los cambios pendientes como revisión</translation>
        </message>
        <message>
            <source>&amp;Upgrade…</source>
            <translation>&amp;Actualizar…</translation>
        </message>
        <message>
            <source>Bring a database to a revision</source>
            <translation>Llevar una base de datos a una revisión</translation>
        </message>
        <message>
            <source>&amp;Downgrade…</source>
            <translation>&amp;Revertir…</translation>
        </message>
        <message>
            <source>Take revisions of a database back</source>
            <translation>Retirar revisiones de una base de datos</translation>
        </message>
        <message>
            <source>&amp;Stamp…</source>
            <translation>&amp;Sellar…</translation>
        </message>
        <message>
            <source>Write a revision into a database without running it</source>
            <translation>Escribir una revisión en una base de datos sin ejecutarla</translation>
        </message>
        <message>
            <source>&amp;Add database…</source>
            <translation>&amp;Añadir base de datos…</translation>
        </message>
        <message>
            <source>Show &amp;pending changes</source>
            <translation>Mostrar cambios &amp;pendientes</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>Write a picture, a script, DBML, Mermaid or a data dictionary</source>
            <translation>Escribir una imagen, un script, DBML, Mermaid o un diccionario de datos</translation>
        </message>
        <message>
            <source>Copy as p&amp;icture</source>
            <translation>Copiar como &amp;imagen</translation>
        </message>
        <message>
            <source>Copy the selection, or the whole diagram, as a picture</source>
            <translation>Copiar la selección, o todo el diagrama, como imagen</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>Im&amp;primir…</translation>
        </message>
        <message>
            <source>Preview and print</source>
            <translation>Vista previa e impresión</translation>
        </message>
        <message>
            <source>&amp;Re-route edges</source>
            <translation>&amp;Retrazar aristas</translation>
        </message>
        <message>
            <source>Let the selected edges find their way anew, without their bends</source>
            <translation>Que las aristas seleccionadas busquen su camino de nuevo, sin sus dobleces</translation>
        </message>
        <message>
            <source>Re-route a&amp;ll edges</source>
            <translation>Retrazar &amp;todas las aristas</translation>
        </message>
        <message>
            <source>Turn into a &amp;class</source>
            <translation>Convertir en &amp;clase</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Hacer una clase de la asociación; su tabla queda como está</translation>
        </message>
        <message>
            <source>Select &amp;neighbours</source>
            <translation>Seleccionar &amp;vecinas</translation>
        </message>
        <message>
            <source>Also the classes joined to those selected</source>
            <translation>También las clases unidas a las seleccionadas</translation>
        </message>
        <message>
            <source>Show the &amp;path …</source>
            <translation>Mostrar el &amp;camino …</translation>
        </message>
        <message>
            <source>How two classes are joined</source>
            <translation>Cómo están unidas dos clases</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>Pasos de &amp;deshacer</translation>
        </message>
        <message>
            <source>Every step that can be taken back; a click goes there</source>
            <translation>Cada paso que se puede deshacer; un clic va allí</translation>
        </message>
        <message>
            <source>Filter the &amp;model</source>
            <translation>Filtrar el &amp;modelo</translation>
        </message>
        <message>
            <source>Filter the tree</source>
            <translation>Filtrar el árbol</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Alto contraste</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>Language, theme, wheel, saving</source>
            <translation>Idioma, tema, rueda, guardado</translation>
        </message>
        <message>
            <source>Open &amp;models.py…</source>
            <translation>Abrir &amp;models.py…</translation>
        </message>
        <message>
            <source>Read SQLAlchemy's classes, without running them</source>
            <translation>Leer las clases de SQLAlchemy sin ejecutarlas</translation>
        </message>
        <message>
            <source>Open &amp;Flask-Migrate project…</source>
            <translation>Abrir proyecto de &amp;Flask-Migrate…</translation>
        </message>
        <message>
            <source>Take over the revisions of an Alembic or Flask-Migrate folder</source>
            <translation>Tomar las revisiones de una carpeta de Alembic o Flask-Migrate</translation>
        </message>
        <message>
            <source>What models.py says otherwise, to take over</source>
            <translation>Lo que models.py dice de otro modo, para tomarlo</translation>
        </message>
        <message>
            <source>Read DBML, SQL, models.py or an SQLite file into a new project or this one</source>
            <translation>Leer DBML, SQL, models.py o un archivo SQLite en un proyecto nuevo o en este</translation>
        </message>
        <message>
            <source>&amp;Update models.py…</source>
            <translation>Act&amp;ualizar models.py…</translation>
        </message>
        <message>
            <source>Write into models.py what the model changed, and nothing else</source>
            <translation>Escribir en models.py lo que cambió el modelo, y nada más</translation>
        </message>
        <message>
            <source>&amp;Export to Alembic…</source>
            <translation>&amp;Exportar a Alembic…</translation>
        </message>
        <message>
            <source>Write the revisions as scripts for "flask db" and Alembic</source>
            <translation>Escribir las revisiones como scripts para «flask db» y Alembic</translation>
        </message>
        <message>
            <source>&amp;Mirror revisions in Alembic</source>
            <translation>&amp;Reflejar las revisiones en Alembic</translation>
        </message>
        <message>
            <source>Write the script of every new revision by itself</source>
            <translation>Escribir por sí mismo el script de cada revisión nueva</translation>
        </message>
        <message>
            <source>Adopt &amp;effects from a database…</source>
            <translation>Adoptar &amp;efectos de una base de datos…</translation>
        </message>
        <message>
            <source>Learn from a database what scripts did that only Alembic can run</source>
            <translation>Saber por una base de datos qué hicieron los scripts que solo Alembic puede ejecutar</translation>
        </message>
        <message>
            <source>Compare &amp;with models.py…</source>
            <translation>&amp;Comparar con models.py…</translation>
        </message>
    </context>
    <context>
        <name>ui::AdoptDialog</name>
        <message>
            <source>Adopt effects from a database</source>
            <translation>Adoptar efectos de una base de datos</translation>
        </message>
        <message>
            <source>First let Alembic run them ("flask db upgrade"). The database then tells what they did: what it has and the history does not know is their effect. It is only read.</source>
            <translation>Primero deje que Alembic los ejecute («flask db upgrade»). La base de datos dice entonces qué hicieron: lo que ella tiene y el historial no conoce es su efecto. Solo se lee.</translation>
        </message>
        <message>
            <source>Adopt</source>
            <translation>Adoptar</translation>
        </message>
        <message>
            <source>Adopt effects from %1</source>
            <translation>Adoptar efectos de %1</translation>
        </message>
        <message>
            <source>Every effect on the way to where %1 stands is known already. A database that stands further on may tell more.</source>
            <translation>Ya se conocen todos los efectos hasta donde está %1. Una base de datos más adelantada puede decir más.</translation>
        </message>
    </context>
    <context>
        <name>ui::AlembicDialog</name>
        <message>
            <source>Export to Alembic</source>
            <translation>Exportar a Alembic</translation>
        </message>
        <message>
            <source>Each revision as a script that "flask db upgrade" and "alembic upgrade" run, and that leaves the same tables as an upgrade from here.</source>
            <translation>Cada revisión como un script que «flask db upgrade» y «alembic upgrade» ejecutan y que deja las mismas tablas que una actualización desde aquí.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Elegir…</translation>
        </message>
        <message>
            <source>Flask-Migrate: for "flask db"</source>
            <translation>Flask-Migrate: para «flask db»</translation>
        </message>
        <message>
            <source>Alembic by itself</source>
            <translation>Solo Alembic</translation>
        </message>
        <message>
            <source>From now on, write the &amp;script of every new revision there, too</source>
            <translation>Desde ahora, escribir allí también el &amp;script de cada revisión nueva</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Tipo</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Folder of the scripts</source>
            <translation>Carpeta de los scripts</translation>
        </message>
        <message>
            <source>Save the project first: its file knows the folder.</source>
            <translation>Guarde primero el proyecto: su archivo conoce la carpeta.</translation>
        </message>
        <message>
            <source>An environment that is there: scripts are added, nothing else changes.</source>
            <translation>Un entorno existente: se añaden scripts, nada más cambia.</translation>
        </message>
        <message>
            <source>A new environment, ready to run.</source>
            <translation>Un entorno nuevo, listo para ejecutar.</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Aún no hay ninguna revisión: cree una a partir de los cambios pendientes.</translation>
        </message>
        <message>
            <source>Every script is there already.</source>
            <translation>Todos los scripts ya están.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>There</source>
            <translation>Existe</translation>
        </message>
        <message>
            <source>Says something else</source>
            <translation>Dice otra cosa</translation>
        </message>
        <message>
            <source>Tick it to replace it.</source>
            <translation>Márquelo para reemplazarlo.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) say something else and stay as they are. Tick them to replace them.</source>
            <translation>
                <numerusform>%n archivo dice otra cosa y queda como está. Márquelo para reemplazarlo.</numerusform>
                <numerusform>%n archivos dicen otra cosa y quedan como están. Márquelos para reemplazarlos.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new environment needs all of its own files.</source>
            <translation>Un entorno nuevo necesita todos sus archivos.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n file(s)</source>
            <translation>
                <numerusform>Escribir %n archivo</numerusform>
                <numerusform>Escribir %n archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Mirror from now on</source>
            <translation>Reflejar desde ahora</translation>
        </message>
        <message>
            <source>Mirror no longer</source>
            <translation>Dejar de reflejar</translation>
        </message>
        <message>
            <source>The folder was changed meanwhile. This is how it is now.</source>
            <translation>La carpeta cambió entretanto. Así está ahora.</translation>
        </message>
        <message>
            <source>Mirror revisions in %1</source>
            <translation>Reflejar las revisiones en %1</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Dejar de reflejar las revisiones</translation>
        </message>
    </context>
    <context>
        <name>ui::Arranger</name>
        <message>
            <source>Arrange the diagram</source>
            <translation>Ordenar el diagrama</translation>
        </message>
        <message>
            <source>Arrange the selection</source>
            <translation>Ordenar la selección</translation>
        </message>
        <message>
            <source>Arrange what is new</source>
            <translation>Ordenar lo nuevo</translation>
        </message>
        <message numerus="yes">
            <source>Arranging %n class(es)…</source>
            <translation>
                <numerusform>Ordenando %n clase…</numerusform>
                <numerusform>Ordenando %n clases…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::AssociationPage</name>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>One end</source>
            <translation>Un extremo</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Column prefix</source>
            <translation>Prefijo de columnas</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>Al borrar</translation>
        </message>
        <message>
            <source>Other end</source>
            <translation>Otro extremo</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename association</source>
            <translation>Renombrar asociación</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>Change association</source>
            <translation>Cambiar asociación</translation>
        </message>
        <message>
            <source>Turn into a class</source>
            <translation>Convertir en clase</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Hacer una clase de la asociación; su tabla queda como está</translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Convertir asociación en clase</translation>
        </message>
    </context>
    <context>
        <name>ui::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardEditor</name>
        <message>
            <source>Title of the area</source>
            <translation>Título del área</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Texto de la nota</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Texto, también **Markdown**</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Editar nota</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Renombrar área</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardPage</name>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Anchura</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Altura</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Texto, también **Markdown**</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Texto (Markdown)</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>Así se ve</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Editar nota</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Renombrar área</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Cambiar color</translation>
        </message>
        <message>
            <source>Change size</source>
            <translation>Cambiar tamaño</translation>
        </message>
        <message>
            <source>On the diagram %1</source>
            <translation>En el diagrama %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CellEditor</name>
        <message>
            <source>This column comes from a mixin: edit it there</source>
            <translation>Esta columna viene de un mixin: edítela allí</translation>
        </message>
        <message>
            <source>name type</source>
            <translation>nombre tipo</translation>
        </message>
        <message numerus="yes">
            <source>The type of %n column(s)</source>
            <translation>
                <numerusform>El tipo de %n columna</numerusform>
                <numerusform>El tipo de %n columnas</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Renombrar clase</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Añadir columna</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renombrar columna</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Cambiar tipo</translation>
        </message>
        <message numerus="yes">
            <source>Change the type of %n column(s)</source>
            <translation>
                <numerusform>Cambiar el tipo de %n columna</numerusform>
                <numerusform>Cambiar el tipo de %n columnas</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Tab: %2</source>
            <translation>%1. Tab: %2</translation>
        </message>
        <message>
            <source>Remove column</source>
            <translation>Quitar columna</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Cambiar clave primaria</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>Cambiar si admite NULL</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Mover columna</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n column(s)</source>
            <translation>
                <numerusform>Pegar %n columna</numerusform>
                <numerusform>Pegar %n columnas</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Omitido: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ClassPage</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Renombrar clase</translation>
        </message>
        <message>
            <source>Rename table</source>
            <translation>Renombrar tabla</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>Mixins of this class</source>
            <translation>Mixins de esta clase</translation>
        </message>
        <message>
            <source>The model has no mixins</source>
            <translation>El modelo no tiene mixins</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Añadir mixin</translation>
        </message>
        <message>
            <source>Remove mixin</source>
            <translation>Quitar mixin</translation>
        </message>
        <message>
            <source>&amp;Abstract: gives its columns, has no table</source>
            <translation>&amp;Abstracta: da sus columnas, no tiene tabla</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>El predeterminado</translation>
        </message>
        <message>
            <source>PostgreSQL's namespace of the table</source>
            <translation>El espacio de nombres de PostgreSQL de la tabla</translation>
        </message>
        <message>
            <source>In a table of its own</source>
            <translation>En una tabla propia</translation>
        </message>
        <message>
            <source>In the base's table</source>
            <translation>En la tabla de la base</translation>
        </message>
        <message>
            <source>By copying the columns</source>
            <translation>Copiando las columnas</translation>
        </message>
        <message>
            <source>Inheritance</source>
            <translation>Herencia</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Almacenada</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Esquema (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Mover a otro esquema</translation>
        </message>
        <message>
            <source>Make abstract</source>
            <translation>Hacer abstracta</translation>
        </message>
        <message>
            <source>Give a table</source>
            <translation>Dar una tabla</translation>
        </message>
        <message>
            <source>Change inheritance</source>
            <translation>Cambiar herencia</translation>
        </message>
        <message>
            <source>Change options of the table</source>
            <translation>Cambiar opciones de la tabla</translation>
        </message>
        <message>
            <source>Change base</source>
            <translation>Cambiar base</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Color en este diagrama</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Cambiar color</translation>
        </message>
    </context>
    <context>
        <name>ui::Clipboard</name>
        <message numerus="yes">
            <source>Cut %n element(s)</source>
            <translation>
                <numerusform>Cortar %n elemento</numerusform>
                <numerusform>Cortar %n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourField</name>
        <message>
            <source>A colour of its own</source>
            <translation>Un color propio</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnPage</name>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Puede ser &amp;NULL</translation>
        </message>
        <message>
            <source>&amp;Primary key</source>
            <translation>Clave &amp;primaria</translation>
        </message>
        <message>
            <source>&amp;Unique</source>
            <translation>Ú&amp;nico</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automática</translation>
        </message>
        <message>
            <source>Autoincrement (never reused)</source>
            <translation>Autoincremento (sin reutilizar)</translation>
        </message>
        <message>
            <source>Always by the database</source>
            <translation>Siempre por la base de datos</translation>
        </message>
        <message>
            <source>Not generated</source>
            <translation>No calculada</translation>
        </message>
        <message>
            <source>Computed when read</source>
            <translation>Calculada al leer</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Almacenada</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, p. ej. 0, 'nuevo', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valor por defecto</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>Numeración</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Intercalación</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Calculada</translation>
        </message>
        <message>
            <source>Generated from</source>
            <translation>Calculada a partir de</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renombrar columna</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Cambiar valor por defecto</translation>
        </message>
        <message>
            <source>Change collation</source>
            <translation>Cambiar intercalación</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80), Integer or Numeric(10, 2).</source>
            <translation>Aún no es un tipo. Pruebe String(80), Integer o Numeric(10, 2).</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Cambiar tipo</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Permitir NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Prohibir NULL</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Alternar clave primaria</translation>
        </message>
        <message>
            <source>Change numbering</source>
            <translation>Cambiar numeración</translation>
        </message>
        <message>
            <source>Change generation</source>
            <translation>Cambiar cálculo</translation>
        </message>
        <message>
            <source>Change expression</source>
            <translation>Cambiar expresión</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Hacer única</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Permitir duplicados</translation>
        </message>
        <message>
            <source>Where no value is given</source>
            <translation>Donde no se da valor</translation>
        </message>
        <message>
            <source>String(80), Numeric(10, 2), Integer[], an enum's name; or what only one kind of database has: Native(postgresql, tsvector)</source>
            <translation>String(80), Numeric(10, 2), Integer[], el nombre de una enumeración; o lo que solo tiene un tipo de base: Native(postgresql, tsvector)</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>La de la base de datos</translation>
        </message>
        <message>
            <source>SQL, e.g. price * amount</source>
            <translation>SQL, p. ej. precio * cantidad</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>Empieza en</translation>
        </message>
        <message>
            <source>Counts by</source>
            <translation>Cuenta de</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Hay un paréntesis o comillas sin cerrar.</translation>
        </message>
        <message>
            <source>A whole number.</source>
            <translation>Un número entero.</translation>
        </message>
        <message>
            <source>Change options of the column</source>
            <translation>Cambiar opciones de la columna</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTable</name>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Add a column</source>
            <translation>Añadir una columna</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Quitar la columna</translation>
        </message>
        <message>
            <source>Move the column up</source>
            <translation>Subir la columna</translation>
        </message>
        <message>
            <source>Move the column down</source>
            <translation>Bajar la columna</translation>
        </message>
        <message>
            <source>Everything about this column</source>
            <translation>Todo sobre esta columna</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Alternar clave primaria</translation>
        </message>
        <message>
            <source>Delete column</source>
            <translation>Eliminar columna</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Mover columna</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTableModel</name>
        <message>
            <source>New column…</source>
            <translation>Columna nueva…</translation>
        </message>
        <message>
            <source>From a mixin or base: edited there</source>
            <translation>De un mixin o base: se edita allí</translation>
        </message>
        <message>
            <source>Click: part of the primary key or not</source>
            <translation>Clic: parte de la clave primaria o no</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Añadir columna</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renombrar columna</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Cambiar tipo</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Cambiar valor por defecto</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Permitir NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Prohibir NULL</translation>
        </message>
        <message>
            <source>May be NULL</source>
            <translation>Puede ser NULL</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Nulo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valor por defecto</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>Tomar «%1»</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>A name and a type: “email str80”, “owner fk User?”</source>
            <translation>Un nombre y un tipo: «email str80», «owner fk User?»</translation>
        </message>
        <message>
            <source>Not NULL</source>
            <translation>No NULL</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>Clave primaria</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Clave foránea</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Sin clave</translation>
        </message>
    </context>
    <context>
        <name>ui::ConnectionTest</name>
        <message>
            <source>Not encrypted: a socket of this computer</source>
            <translation>Sin cifrar: un socket de este equipo</translation>
        </message>
        <message>
            <source>Not encrypted: others on the network can read along</source>
            <translation>Sin cifrar: otros en la red pueden leer</translation>
        </message>
        <message>
            <source>Encrypted (%1); the server's certificate was not checked</source>
            <translation>Cifrado (%1); no se comprobó el certificado del servidor</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate</source>
            <translation>Cifrado (%1), con un certificado de confianza</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate of this host</source>
            <translation>Cifrado (%1), con un certificado de confianza de este host</translation>
        </message>
        <message>
            <source>A run was interrupted: it is to be resumed or unwound</source>
            <translation>Se interrumpió una ejecución: hay que reanudarla o deshacerla</translation>
        </message>
        <message>
            <source>No revision yet</source>
            <translation>Aún sin revisión</translation>
        </message>
        <message>
            <source>At the beginning: no revision is applied</source>
            <translation>Al principio: ninguna revisión aplicada</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>En %1</translation>
        </message>
        <message>
            <source>Whether it may be changed depends on a role</source>
            <translation>Que se pueda cambiar depende de un rol</translation>
        </message>
        <message>
            <source>It may be changed</source>
            <translation>Se puede cambiar</translation>
        </message>
        <message>
            <source>Only to be read: tables may not be made here</source>
            <translation>Solo lectura: aquí no se pueden crear tablas</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>este equipo</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Conectando</translation>
        </message>
        <message>
            <source>Cancel test</source>
            <translation>Cancelar la prueba</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>&amp;Probar conexión</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelado.</translation>
        </message>
        <message>
            <source>The file is not there yet: the first upgrade makes it.</source>
            <translation>El archivo aún no existe: lo crea la primera actualización.</translation>
        </message>
    </context>
    <context>
        <name>ui::ConstraintPage</name>
        <message>
            <source>By the naming rules</source>
            <translation>Según las reglas de nombres</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Al instante</translation>
        </message>
        <message>
            <source>At once, can be deferred</source>
            <translation>Al instante, aplazable</translation>
        </message>
        <message>
            <source>At the end of the transaction</source>
            <translation>Al final de la transacción</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Must be true</source>
            <translation>Debe cumplirse</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Se refiere a</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>Al borrar</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>Al cambiar</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Comprobada</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename constraint</source>
            <translation>Renombrar restricción</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>Change check</source>
            <translation>Cambiar comprobación</translation>
        </message>
        <message>
            <source>Change foreign key</source>
            <translation>Cambiar clave foránea</translation>
        </message>
        <message>
            <source>Change when it is checked</source>
            <translation>Cambiar cuándo se comprueba</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Cambiar clave primaria</translation>
        </message>
        <message>
            <source>Change columns of the key</source>
            <translation>Cambiar columnas de la clave</translation>
        </message>
        <message>
            <source>SQL, e.g. price &gt;= 0</source>
            <translation>SQL, p. ej. precio &gt;= 0</translation>
        </message>
        <message>
            <source>The table's name</source>
            <translation>El nombre de la tabla</translation>
        </message>
        <message>
            <source>Its primary key</source>
            <translation>Su clave primaria</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Habitual</translation>
        </message>
        <message>
            <source>Columns, in the order of the key</source>
            <translation>Columnas, en el orden de la clave</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>Its columns</source>
            <translation>Sus columnas</translation>
        </message>
        <message>
            <source>Where a part is NULL (MATCH)</source>
            <translation>Donde una parte es NULL (MATCH)</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Hay un paréntesis o comillas sin cerrar.</translation>
        </message>
        <message>
            <source>Change options of the constraint</source>
            <translation>Cambiar opciones de la restricción</translation>
        </message>
        <message>
            <source>table</source>
            <translation>tabla</translation>
        </message>
        <message>
            <source>Change target</source>
            <translation>Cambiar destino</translation>
        </message>
        <message>
            <source>A foreign key needs a table to point to.</source>
            <translation>Una clave foránea necesita una tabla a la que apuntar.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) are joined.</source>
            <translation>
                <numerusform>%n columna unida.</numerusform>
                <numerusform>%n columnas unidas.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table outside the model</source>
            <translation>Una tabla fuera del modelo</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseChoice</name>
        <message>
            <source>Database</source>
            <translation>Base de datos</translation>
        </message>
        <message>
            <source>Choose or create a database</source>
            <translation>Elegir o crear una base de datos</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Elegir archivo…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>Nuevo archivo…</translation>
        </message>
        <message>
            <source>Server…</source>
            <translation>Servidor…</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>Elegir una base de datos</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>Nueva base de datos</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseDialog</name>
        <message>
            <source>New database</source>
            <translation>Nueva base de datos</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>Base de datos %1</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Abrir base de datos</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Add database</source>
            <translation>Añadir base de datos</translation>
        </message>
        <message>
            <source>Change database</source>
            <translation>Cambiar base de datos</translation>
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
            <translation>Archivo SQLite</translation>
        </message>
        <message>
            <source>MariaDB or MySQL</source>
            <translation>MariaDB o MySQL</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desactivado</translation>
        </message>
        <message>
            <source>If the server offers it</source>
            <translation>Si el servidor lo ofrece</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatorio</translation>
        </message>
        <message>
            <source>Required, with a certificate that is trusted</source>
            <translation>Obligatorio, con un certificado de confianza</translation>
        </message>
        <message>
            <source>Required, with a certificate of this host</source>
            <translation>Obligatorio, con un certificado de este host</translation>
        </message>
        <message>
            <source>write special characters of the password as %40, %2F, %3F …</source>
            <translation>escriba los caracteres especiales de la contraseña como %40, %2F, %3F …</translation>
        </message>
        <message>
            <source>Choose a file. One that is not there yet is made by the first upgrade.</source>
            <translation>Elija un archivo. Si aún no existe, lo crea la primera actualización.</translation>
        </message>
        <message>
            <source>Give a host or a socket, not both.</source>
            <translation>Indique un host o un socket, no ambos.</translation>
        </message>
        <message>
            <source>A host is a name or an address, as db.example.org or 192.0.2.7.</source>
            <translation>Un host es un nombre o una dirección, como db.example.org o 192.0.2.7.</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>Un puerto es un número del 1 al 65535.</translation>
        </message>
        <message>
            <source>Name the database on the server.</source>
            <translation>Indique la base de datos del servidor.</translation>
        </message>
        <message>
            <source>A client key needs its certificate.</source>
            <translation>Una clave de cliente necesita su certificado.</translation>
        </message>
        <message>
            <source>A client certificate needs its key.</source>
            <translation>Un certificado de cliente necesita su clave.</translation>
        </message>
        <message>
            <source>A timeout is a number of seconds from 1 to %1.</source>
            <translation>Un tiempo de espera es un número de segundos del 1 al %1.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Dele un nombre.</translation>
        </message>
        <message>
            <source>Another database is called %1.</source>
            <translation>Otra base de datos se llama %1.</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseForm</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Tipo</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Elegir un archivo</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>P&amp;uerto</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base de datos</translation>
        </message>
        <message>
            <source>U&amp;ser</source>
            <translation>U&amp;suario</translation>
        </message>
        <message>
            <source>Asked for when it is needed</source>
            <translation>Se pide cuando hace falta</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Contraseña</translation>
        </message>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>&amp;Guardarla en el llavero</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>Ci&amp;frado</translation>
        </message>
        <message>
            <source>C&amp;A certificate</source>
            <translation>Certificado de C&amp;A</translation>
        </message>
        <message>
            <source>Whom to trust, in a PEM file</source>
            <translation>En quién confiar, en un archivo PEM</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Socket, client certificate, timeout</source>
            <translation>Socket, certificado de cliente, tiempo de espera</translation>
        </message>
        <message>
            <source>So&amp;cket</source>
            <translation>So&amp;cket</translation>
        </message>
        <message>
            <source>Client certi&amp;ficate</source>
            <translation>Certi&amp;ficado de cliente</translation>
        </message>
        <message>
            <source>Client ke&amp;y</source>
            <translation>Cla&amp;ve de cliente</translation>
        </message>
        <message>
            <source>T&amp;imeout</source>
            <translation>T&amp;iempo de espera</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 segundos</translation>
        </message>
        <message>
            <source>P&amp;roduction: the name is asked for before anything runs</source>
            <translation>P&amp;roducción: se pide el nombre antes de ejecutar nada</translation>
        </message>
        <message>
            <source>Certificates and keys (*.pem *.crt *.key);;All files (*)</source>
            <translation>Certificados y claves (*.pem *.crt *.key);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Its folder, as /run/postgresql</source>
            <translation>Su carpeta, como /run/postgresql</translation>
        </message>
        <message>
            <source>Its file, as /run/mysqld/mysqld.sock</source>
            <translation>Su archivo, como /run/mysqld/mysqld.sock</translation>
        </message>
        <message>
            <source>Paste one here: the fields below are filled from it</source>
            <translation>Pegue una aquí: los campos de abajo se rellenan con ella</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseStates</name>
        <message>
            <source>Being asked…</source>
            <translation>Consultando…</translation>
        </message>
        <message>
            <source>Stopped at statement %1 of %2 of revision %3</source>
            <translation>Detenida en la sentencia %1 de %2 de la revisión %3</translation>
        </message>
        <message>
            <source>Not there yet: the first upgrade makes it</source>
            <translation>Aún no existe: la crea la primera actualización</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) from its revision</source>
            <translation>
                <numerusform>%n diferencia con su revisión</numerusform>
                <numerusform>%n diferencias con su revisión</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) behind</source>
            <translation>
                <numerusform>%n revisión por detrás</numerusform>
                <numerusform>%n revisiones por detrás</numerusform>
            </translation>
        </message>
        <message>
            <source>At head, as its revision says</source>
            <translation>En la cabeza, como dice su revisión</translation>
        </message>
        <message>
            <source>At head</source>
            <translation>En la cabeza</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabasesPanel</name>
        <message>
            <source>It was stopped by: %1</source>
            <translation>La detuvo: %1</translation>
        </message>
        <message>
            <source>It was being taken back; that can go on.</source>
            <translation>Se estaba deshaciendo; eso puede continuar.</translation>
        </message>
        <message>
            <source>Resume does the rest of it; unwind takes back what was done. Rows are kept either way.</source>
            <translation>Reanudar hace el resto; deshacer retira lo hecho. En ambos casos se conservan las filas.</translation>
        </message>
        <message>
            <source>No databases yet.
Add an SQLite file or a server's database; one that is upgraded is remembered here.</source>
            <translation>Aún no hay bases de datos.
Añada un archivo SQLite o la base de un servidor; la que se actualice se recordará aquí.</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Bases de datos</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Revisión</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>New database…</source>
            <translation>Nueva base de datos…</translation>
        </message>
        <message>
            <source>Add a database to the project</source>
            <translation>Añadir una base de datos al proyecto</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Change its name, place or account (Enter)</source>
            <translation>Cambiar su nombre, lugar o cuenta (Intro)</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Take it from the project; the database itself stays as it is</source>
            <translation>Quitarla del proyecto; la base de datos queda como está</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Refrescar</translation>
        </message>
        <message>
            <source>Ask the databases again</source>
            <translation>Volver a consultar las bases de datos</translation>
        </message>
        <message>
            <source>Check for drift</source>
            <translation>Buscar desviaciones</translation>
        </message>
        <message>
            <source>Compare each database with what its revision stands for</source>
            <translation>Comparar cada base de datos con lo que dice su revisión</translation>
        </message>
        <message>
            <source>Upgrade…</source>
            <translation>Actualizar…</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>Introducir contraseña…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Unwind…</source>
            <translation>Deshacer…</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>Reanudar…</translation>
        </message>
        <message>
            <source>Forget database</source>
            <translation>Olvidar base de datos</translation>
        </message>
        <message>
            <source>Copy its URL</source>
            <translation>Copiar su URL</translation>
        </message>
        <message>
            <source>To undo it: %1</source>
            <translation>Para deshacerlo: %1</translation>
        </message>
        <message>
            <source>%1, production</source>
            <translation>%1, producción</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramAccess</name>
        <message numerus="yes">
            <source>Class %1, %n column(s)</source>
            <translation>
                <numerusform>Clase %1, %n columna</numerusform>
                <numerusform>Clase %1, %n columnas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramActions</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Pegar</translation>
        </message>
        <message>
            <source>D&amp;uplicate</source>
            <translation>D&amp;uplicar</translation>
        </message>
        <message>
            <source>Remove from this &amp;diagram</source>
            <translation>Quitar de este &amp;diagrama</translation>
        </message>
        <message>
            <source>Remove from this diagram only; the model keeps it</source>
            <translation>Quitar solo de este diagrama; el modelo lo conserva</translation>
        </message>
        <message>
            <source>Show on this d&amp;iagram</source>
            <translation>Mostrar en este d&amp;iagrama</translation>
        </message>
        <message>
            <source>Add &amp;note</source>
            <translation>Añadir &amp;nota</translation>
        </message>
        <message>
            <source>A note in Markdown</source>
            <translation>Una nota en Markdown</translation>
        </message>
        <message>
            <source>Add a&amp;rea</source>
            <translation>Añadir á&amp;rea</translation>
        </message>
        <message>
            <source>A frame around the selected classes, or an empty one</source>
            <translation>Un marco en torno a las clases seleccionadas, o vacío</translation>
        </message>
        <message>
            <source>&amp;New diagram</source>
            <translation>&amp;Nuevo diagrama</translation>
        </message>
        <message>
            <source>New diagram of the &amp;selection</source>
            <translation>Nuevo diagrama de la &amp;selección</translation>
        </message>
        <message>
            <source>&amp;Rename diagram</source>
            <translation>&amp;Renombrar diagrama</translation>
        </message>
        <message>
            <source>&amp;Duplicate diagram</source>
            <translation>&amp;Duplicar diagrama</translation>
        </message>
        <message>
            <source>Re&amp;move diagram</source>
            <translation>&amp;Quitar diagrama</translation>
        </message>
        <message>
            <source>Remove the diagram; its classes stay in the model</source>
            <translation>Quitar el diagrama; sus clases siguen en el modelo</translation>
        </message>
        <message>
            <source>Ne&amp;xt diagram</source>
            <translation>Diagrama si&amp;guiente</translation>
        </message>
        <message>
            <source>&amp;Previous diagram</source>
            <translation>Diagrama &amp;anterior</translation>
        </message>
        <message>
            <source>Align &amp;left</source>
            <translation>Alinear a la &amp;izquierda</translation>
        </message>
        <message>
            <source>Align &amp;centre</source>
            <translation>Alinear al &amp;centro</translation>
        </message>
        <message>
            <source>Align &amp;right</source>
            <translation>Alinear a la &amp;derecha</translation>
        </message>
        <message>
            <source>Align &amp;top</source>
            <translation>Alinear &amp;arriba</translation>
        </message>
        <message>
            <source>Align &amp;middle</source>
            <translation>Alinear al &amp;medio</translation>
        </message>
        <message>
            <source>Align &amp;bottom</source>
            <translation>Alinear a&amp;bajo</translation>
        </message>
        <message>
            <source>Equal gaps between three or more</source>
            <translation>Espacios iguales entre tres o más</translation>
        </message>
        <message>
            <source>Distribute &amp;horizontally</source>
            <translation>Distribuir en &amp;horizontal</translation>
        </message>
        <message>
            <source>Distribute &amp;vertically</source>
            <translation>Distribuir en &amp;vertical</translation>
        </message>
        <message>
            <source>All &amp;columns</source>
            <translation>Todas las &amp;columnas</translation>
        </message>
        <message>
            <source>&amp;Keys only</source>
            <translation>Solo &amp;claves</translation>
        </message>
        <message>
            <source>&amp;Names only</source>
            <translation>Solo &amp;nombres</translation>
        </message>
        <message>
            <source>&amp;Reduce motion</source>
            <translation>&amp;Reducir movimiento</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding</source>
            <translation>Las cajas saltan a su sitio en vez de deslizarse</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>&amp;Vista general</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>Pizarra</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Verde azulado</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Ámbar</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violeta</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Color: %1</translation>
        </message>
        <message>
            <source>No colour of its own</source>
            <translation>Sin color propio</translation>
        </message>
        <message>
            <source>C&amp;olour</source>
            <translation>C&amp;olor</translation>
        </message>
        <message>
            <source>Level of &amp;detail</source>
            <translation>Nivel de &amp;detalle</translation>
        </message>
        <message>
            <source>&amp;Diagram</source>
            <translation>&amp;Diagrama</translation>
        </message>
        <message>
            <source>&amp;Align</source>
            <translation>&amp;Alinear</translation>
        </message>
        <message>
            <source>&amp;Grid</source>
            <translation>&amp;Cuadrícula</translation>
        </message>
        <message>
            <source>Show the grid, and keep what is dragged to it</source>
            <translation>Mostrar la cuadrícula y ajustar a ella lo que se arrastra</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramTabs</name>
        <message>
            <source>Diagrams</source>
            <translation>Diagramas</translation>
        </message>
        <message>
            <source>Name of the diagram</source>
            <translation>Nombre del diagrama</translation>
        </message>
        <message>
            <source>New diagram</source>
            <translation>Nuevo diagrama</translation>
        </message>
        <message>
            <source>All diagrams</source>
            <translation>Todos los diagramas</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagrama</translation>
        </message>
        <message>
            <source>Add diagram</source>
            <translation>Añadir diagrama</translation>
        </message>
        <message>
            <source>Rename diagram</source>
            <translation>Renombrar diagrama</translation>
        </message>
        <message>
            <source>Duplicate diagram</source>
            <translation>Duplicar diagrama</translation>
        </message>
        <message>
            <source>Remove diagram</source>
            <translation>Quitar diagrama</translation>
        </message>
        <message>
            <source>Move diagram</source>
            <translation>Mover diagrama</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>Cerrar la pestaña</translation>
        </message>
        <message>
            <source>Remove the diagram</source>
            <translation>Quitar el diagrama</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramView</name>
        <message>
            <source>Add note</source>
            <translation>Añadir nota</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>Add area</source>
            <translation>Añadir área</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n element(s) from the diagram</source>
            <translation>
                <numerusform>Quitar %n elemento del diagrama</numerusform>
                <numerusform>Quitar %n elementos del diagrama</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n class(es) on the diagram</source>
            <translation>
                <numerusform>Mostrar %n clase en el diagrama</numerusform>
                <numerusform>Mostrar %n clases en el diagrama</numerusform>
            </translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Cambiar color</translation>
        </message>
        <message>
            <source>Remove bend</source>
            <translation>Quitar doblez</translation>
        </message>
        <message numerus="yes">
            <source>Route %n edge(s) again</source>
            <translation>
                <numerusform>Retrazar %n arista</numerusform>
                <numerusform>Retrazar %n aristas</numerusform>
            </translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Convertir asociación en clase</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>Cambiar si admite NULL</translation>
        </message>
        <message numerus="yes">
            <source>Move %n column(s)</source>
            <translation>
                <numerusform>Mover %n columna</numerusform>
                <numerusform>Mover %n columnas</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Aún no hay nada dibujado</translation>
        </message>
        <message>
            <source>Press %1 and click to place a class, then type its name.</source>
            <translation>Pulse %1 y haga clic para colocar una clase; luego escriba su nombre.</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>De %1</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Muchos %1 a muchos %2</translation>
        </message>
        <message>
            <source>%1 refers to %2</source>
            <translation>%1 se refiere a %2</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagrama</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Añadir clase</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Eliminar %n elemento</numerusform>
                <numerusform>Eliminar %n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Cambiar clave primaria</translation>
        </message>
        <message numerus="yes">
            <source>Move %n element(s)</source>
            <translation>
                <numerusform>Mover %n elemento</numerusform>
                <numerusform>Mover %n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Bend edge</source>
            <translation>Doblar arista</translation>
        </message>
        <message>
            <source>Resize</source>
            <translation>Cambiar tamaño</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Separar</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Alinear</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>Distribuir</translation>
        </message>
        <message>
            <source>Change level of detail</source>
            <translation>Cambiar nivel de detalle</translation>
        </message>
        <message>
            <source>These overlap: click to separate them</source>
            <translation>Se solapan: haga clic para separarlas</translation>
        </message>
        <message>
            <source>Or drop a file here: SQLite, SQL or DBML.</source>
            <translation>O suelte aquí un archivo: SQLite, SQL o DBML.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiffView</name>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
    </context>
    <context>
        <name>ui::Document</name>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
    </context>
    <context>
        <name>ui::Elements</name>
        <message>
            <source>%1: primary key</source>
            <translation>%1: clave primaria</translation>
        </message>
        <message>
            <source>%1: unique (%2)</source>
            <translation>%1: único (%2)</translation>
        </message>
        <message>
            <source>%1: check (%2)</source>
            <translation>%1: comprobación (%2)</translation>
        </message>
        <message>
            <source>%1: foreign key (%2)</source>
            <translation>%1: clave foránea (%2)</translation>
        </message>
        <message>
            <source>%1: index %2</source>
            <translation>%1: índice %2</translation>
        </message>
        <message>
            <source>%1: index (%2)</source>
            <translation>%1: índice (%2)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>No action</source>
            <translation>No hacer nada</translation>
        </message>
        <message>
            <source>Restrict</source>
            <translation>Impedir</translation>
        </message>
        <message>
            <source>Cascade</source>
            <translation>En cascada</translation>
        </message>
        <message>
            <source>Set NULL</source>
            <translation>Poner NULL</translation>
        </message>
        <message>
            <source>Set default</source>
            <translation>Poner valor por defecto</translation>
        </message>
    </context>
    <context>
        <name>ui::EnumPage</name>
        <message>
            <source>Values</source>
            <translation>Valores</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename enum</source>
            <translation>Renombrar enumeración</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Añadir un valor</translation>
        </message>
        <message>
            <source>Remove the value</source>
            <translation>Quitar el valor</translation>
        </message>
        <message>
            <source>Move the value up</source>
            <translation>Subir el valor</translation>
        </message>
        <message>
            <source>Move the value down</source>
            <translation>Bajar el valor</translation>
        </message>
        <message>
            <source>Rename value</source>
            <translation>Renombrar valor</translation>
        </message>
        <message>
            <source>Add value</source>
            <translation>Añadir valor</translation>
        </message>
        <message>
            <source>Remove value</source>
            <translation>Quitar valor</translation>
        </message>
        <message>
            <source>Move value</source>
            <translation>Mover valor</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>El predeterminado</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Esquema (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Mover a otro esquema</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>Tomar «%1»</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Descartar</translation>
        </message>
    </context>
    <context>
        <name>ui::ErrorText</name>
        <message>
            <source>Not reachable</source>
            <translation>No accesible</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>Se perdió la conexión</translation>
        </message>
        <message>
            <source>User or password refused</source>
            <translation>Usuario o contraseña rechazados</translation>
        </message>
        <message>
            <source>Needs a password</source>
            <translation>Necesita contraseña</translation>
        </message>
        <message>
            <source>Not encrypted as demanded</source>
            <translation>Sin el cifrado exigido</translation>
        </message>
        <message>
            <source>No such database on the server</source>
            <translation>No existe esa base en el servidor</translation>
        </message>
    </context>
    <context>
        <name>ui::Explorer</name>
        <message>
            <source>Select a class first: its neighbours join the selection.</source>
            <translation>Seleccione antes una clase: sus vecinas se unen a la selección.</translation>
        </message>
        <message>
            <source>Nothing more is joined to what is selected.</source>
            <translation>Nada más está unido a lo seleccionado.</translation>
        </message>
        <message>
            <source>Select the class at one end of the path, or those at both.</source>
            <translation>Seleccione la clase de un extremo del camino, o las de ambos.</translation>
        </message>
        <message>
            <source>The class at the other end …</source>
            <translation>La clase del otro extremo …</translation>
        </message>
        <message>
            <source>Nothing joins %1 and %2.</source>
            <translation>Nada une %1 y %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>SVG picture</source>
            <translation>Imagen SVG</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>Imagen PNG</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>Documento PDF</translation>
        </message>
        <message>
            <source>SQL script</source>
            <translation>Script SQL</translation>
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
            <translation>Diccionario HTML</translation>
        </message>
        <message>
            <source>Markdown dictionary</source>
            <translation>Diccionario Markdown</translation>
        </message>
        <message>
            <source>Sharp at every size; for web pages and documents.</source>
            <translation>Nítida a cualquier tamaño; para páginas web y documentos.</translation>
        </message>
        <message>
            <source>Pixels; for chats, tickets and slides.</source>
            <translation>Píxeles; para chats, tickets y diapositivas.</translation>
        </message>
        <message>
            <source>To print and to send; text can be searched.</source>
            <translation>Para imprimir y enviar; el texto se puede buscar.</translation>
        </message>
        <message>
            <source>Creates all tables in an empty database.</source>
            <translation>Crea todas las tablas en una base vacía.</translation>
        </message>
        <message>
            <source>For dbdiagram.io and other tools that speak DBML.</source>
            <translation>Para dbdiagram.io y otras herramientas que hablan DBML.</translation>
        </message>
        <message>
            <source>A diagram as text, for Markdown on GitHub, GitLab and many wikis.</source>
            <translation>Un diagrama como texto, para Markdown en GitHub, GitLab y muchos wikis.</translation>
        </message>
        <message>
            <source>One page that describes every table, column and comment.</source>
            <translation>Una página que describe cada tabla, columna y comentario.</translation>
        </message>
        <message>
            <source>The same for a wiki or a repository.</source>
            <translation>Lo mismo para un wiki o un repositorio.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>The whole diagram</source>
            <translation>Todo el diagrama</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>La selección</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>As on the screen</source>
            <translation>Como en pantalla</translation>
        </message>
        <message>
            <source>Paint the ground</source>
            <translation>Pintar el fondo</translation>
        </message>
        <message>
            <source>×</source>
            <comment>scale</comment>
            <translation>×</translation>
        </message>
        <message>
            <source>On one page</source>
            <translation>En una página</translation>
        </message>
        <message>
            <source>Over several pages</source>
            <translation>En varias páginas</translation>
        </message>
        <message>
            <source>A page as large as the diagram</source>
            <translation>Una página tan grande como el diagrama</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Put the diagram on the page</source>
            <translation>Poner el diagrama en la página</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formatos</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Qué</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Colores</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>&amp;Escala</translation>
        </message>
        <message>
            <source>&amp;Fit</source>
            <translation>&amp;Ajuste</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papel</translation>
        </message>
        <message>
            <source>&amp;Orientation</source>
            <translation>&amp;Orientación</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base de datos</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Aún no hay nada dibujado</translation>
        </message>
        <message>
            <source>%1 × %2 pixels</source>
            <translation>%1 × %2 píxeles</translation>
        </message>
        <message>
            <source>%1 × %2 pages</source>
            <translation>%1 × %2 páginas</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n línea</numerusform>
                <numerusform>%n líneas</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as %1</source>
            <translation>Exportar como %1</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Python models</source>
            <translation>Modelos de Python</translation>
        </message>
        <message>
            <source>models.py for SQLAlchemy: its create_all makes the same tables.</source>
            <translation>models.py para SQLAlchemy: su create_all crea las mismas tablas.</translation>
        </message>
        <message>
            <source>St&amp;yle</source>
            <translation>Est&amp;ilo</translation>
        </message>
    </context>
    <context>
        <name>ui::FileChooser</name>
        <message>
            <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>Bases de datos SQLite (*.db *.sqlite *.sqlite3 *.db3);;Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>ui::FileImport</name>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>Leyendo %1…</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importar %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Omitido: %1</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more, as notes on the diagram</source>
            <translation>
                <numerusform>… y %n más, como nota en el diagrama</numerusform>
                <numerusform>… y %n más, como notas en el diagrama</numerusform>
            </translation>
        </message>
        <message>
            <source>The script of %1 is no longer there.</source>
            <translation>El script de %1 ya no está.</translation>
        </message>
        <message>
            <source>The model's own changes stay where the scripts changed the same tables.</source>
            <translation>Donde los scripts cambiaron las mismas tablas, quedan los cambios del modelo.</translation>
        </message>
        <message>
            <source>All that can be imported (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>Todo lo importable (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Open models.py</source>
            <translation>Abrir models.py</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Archivos de Python (*.py)</translation>
        </message>
        <message>
            <source>Open a Flask-Migrate or Alembic project</source>
            <translation>Abrir un proyecto de Flask-Migrate o Alembic</translation>
        </message>
        <message>
            <source>Take over revisions</source>
            <translation>Tomar revisiones</translation>
        </message>
    </context>
    <context>
        <name>ui::Finder</name>
        <message>
            <source>Type some letters of a command, a class, a column, a revision …</source>
            <translation>Escriba algunas letras de una orden, clase, columna, revisión …</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment …</source>
            <translation>Buscar una clase, una columna, una clave o un comentario …</translation>
        </message>
    </context>
    <context>
        <name>ui::HazardList</name>
        <message>
            <source>What it may cost</source>
            <translation>Lo que puede costar</translation>
        </message>
        <message>
            <source>Allow: %1</source>
            <translation>Permitir: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>No revisions yet.
Draw something, then create the first revision.</source>
            <translation>Aún no hay revisiones.
Dibuje algo y cree la primera revisión.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Operaciones</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>(no message)</source>
            <translation>(sin mensaje)</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Revisión %1</translation>
        </message>
        <message>
            <source>%1 is no longer there.</source>
            <translation>%1 ya no está.</translation>
        </message>
        <message>
            <source>Alembic only</source>
            <translation>Solo Alembic</translation>
        </message>
        <message>
            <source>Alembic script</source>
            <translation>Script de Alembic</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Mostrar el script</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Adoptar su efecto…</translation>
        </message>
    </context>
    <context>
        <name>ui::ImportDialog</name>
        <message>
            <source>Make a &amp;new project of it</source>
            <translation>Hacer un proyecto &amp;nuevo</translation>
        </message>
        <message>
            <source>Add its classes to &amp;this project</source>
            <translation>Añadir sus clases a &amp;este proyecto</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Servidor</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importar %1</translation>
        </message>
        <message>
            <source>The script is for</source>
            <translation>El script es para</translation>
        </message>
        <message>
            <source>The script is &amp;for</source>
            <translation>El script es &amp;para</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>The server itself reads the script, in a scratch database that is dropped again. Rows, rights and other databases are left out.</source>
            <translation>El propio servidor lee el script, en una base temporal que luego se elimina. Filas, permisos y otras bases quedan fuera.</translation>
        </message>
        <message>
            <source>SQLite itself reads the script, in memory. Rows are left out.</source>
            <translation>El propio SQLite lee el script, en memoria. Las filas quedan fuera.</translation>
        </message>
    </context>
    <context>
        <name>ui::InPlaceEditor</name>
        <message>
            <source>Edit on the diagram</source>
            <translation>Editar en el diagrama</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeyRow</name>
        <message>
            <source>Collation and more</source>
            <translation>Intercalación y más</translation>
        </message>
        <message>
            <source>Column or expression</source>
            <translation>Columna o expresión</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>Ascendente</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Descendente</translation>
        </message>
        <message>
            <source>Expression</source>
            <translation>Expresión</translation>
        </message>
        <message>
            <source>SQL, e.g. lower(email)</source>
            <translation>SQL, p. ej. lower(email)</translation>
        </message>
        <message>
            <source>Move the key up</source>
            <translation>Subir la clave</translation>
        </message>
        <message>
            <source>Move the key down</source>
            <translation>Bajar la clave</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Quitar la clave</translation>
        </message>
        <message>
            <source>The column's</source>
            <translation>La de la columna</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Intercalación</translation>
        </message>
        <message>
            <source>Say what is indexed: lower(email), say.</source>
            <translation>Diga qué se indexa: por ejemplo, lower(email).</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Hay un paréntesis o comillas sin cerrar.</translation>
        </message>
        <message>
            <source>An expression</source>
            <translation>Una expresión</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeys</name>
        <message>
            <source>Add a key</source>
            <translation>Añadir una clave</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexPage</name>
        <message>
            <source>&amp;Unique</source>
            <translation>Ú&amp;nico</translation>
        </message>
        <message>
            <source>By the naming rules</source>
            <translation>Según las reglas de nombres</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Todas las filas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>Solo filas donde</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename index</source>
            <translation>Renombrar índice</translation>
        </message>
        <message>
            <source>Change index</source>
            <translation>Cambiar índice</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Also stores (INCLUDE)</source>
            <translation>Guarda también (INCLUDE)</translation>
        </message>
        <message>
            <source>Change index method</source>
            <translation>Cambiar método del índice</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Hay un paréntesis o comillas sin cerrar.</translation>
        </message>
        <message>
            <source>Change keys of the index</source>
            <translation>Cambiar claves del índice</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Hacer única</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Permitir duplicados</translation>
        </message>
        <message>
            <source>Change stored columns</source>
            <translation>Cambiar columnas guardadas</translation>
        </message>
        <message>
            <source>Change options of the index</source>
            <translation>Cambiar opciones del índice</translation>
        </message>
    </context>
    <context>
        <name>ui::Inspector</name>
        <message>
            <source>Project</source>
            <translation>Proyecto</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Asociación</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Enumeración</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Clave o comprobación</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Índice</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>Back to what holds it</source>
            <translation>Volver a lo que lo contiene</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyPairs</name>
        <message>
            <source>Join one more pair of columns</source>
            <translation>Unir otro par de columnas</translation>
        </message>
        <message>
            <source>Take this pair away</source>
            <translation>Quitar este par</translation>
        </message>
        <message>
            <source>Column of this class</source>
            <translation>Columna de esta clase</translation>
        </message>
        <message>
            <source>Column of the other class</source>
            <translation>Columna de la otra clase</translation>
        </message>
    </context>
    <context>
        <name>ui::Link</name>
        <message>
            <source>Add foreign key</source>
            <translation>Añadir clave foránea</translation>
        </message>
        <message>
            <source>A column cannot refer to itself</source>
            <translation>Una columna no puede referirse a sí misma</translation>
        </message>
        <message>
            <source>Neither column is a primary key or unique</source>
            <translation>Ninguna columna es clave primaria ni única</translation>
        </message>
        <message>
            <source>%1 will refer to %2 and take its type</source>
            <translation>%1 se referirá a %2 y tomará su tipo</translation>
        </message>
        <message>
            <source>%1 will refer to %2</source>
            <translation>%1 se referirá a %2</translation>
        </message>
        <message>
            <source>Adds %1 to %2</source>
            <translation>Añade %1 a %2</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 no tiene clave primaria a la que referirse</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: drag from the header</source>
            <translation>La clave primaria de %1 tiene varias columnas: arrastre desde la cabecera</translation>
        </message>
        <message>
            <source>Drop on a column or on a class</source>
            <translation>Suelte sobre una columna o una clase</translation>
        </message>
        <message>
            <source>Drop on a class</source>
            <translation>Suelte sobre una clase</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Muchos %1 a muchos %2</translation>
        </message>
        <message>
            <source>Add association</source>
            <translation>Añadir asociación</translation>
        </message>
        <message>
            <source>%1 is no primary key and not unique</source>
            <translation>%1 no es clave primaria ni única</translation>
        </message>
        <message>
            <source>Will refer to %1</source>
            <translation>Se referirá a %1</translation>
        </message>
        <message>
            <source>%1 will be the foreign key</source>
            <translation>%1 será la clave foránea</translation>
        </message>
        <message>
            <source>Drop on a column of %1, or on another class</source>
            <translation>Suelte sobre una columna de %1 o sobre otra clase</translation>
        </message>
        <message>
            <source>%1 will have the foreign key</source>
            <translation>%1 tendrá la clave foránea</translation>
        </message>
        <message>
            <source>Will join %1</source>
            <translation>Unirá %1</translation>
        </message>
        <message>
            <source>This relationship comes from a mixin: edit it there</source>
            <translation>Esta relación viene de un mixin: edítela allí</translation>
        </message>
        <message>
            <source>Move the end of a foreign key</source>
            <translation>Mover el extremo de una clave foránea</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>Banco de trabajo</translation>
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
            <translation>Aún no hay proyectos</translation>
        </message>
        <message>
            <source>%1 could not be read in full. What is missing stays in its files until you save.</source>
            <translation>%1 no se pudo leer entero. Lo que falta sigue en sus archivos hasta que guarde.</translation>
        </message>
        <message>
            <source>%1 was read and not changed.</source>
            <translation>%1 se leyó y no se cambió.</translation>
        </message>
        <message>
            <source>%1 was read and not changed. Its tables are the first revision; stamp the database with it, so that later changes can be applied.</source>
            <translation>%1 se leyó y no se cambió. Sus tablas son la primera revisión; selle la base con ella para poder aplicar cambios posteriores.</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Añadir mixin</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Enumeración</translation>
        </message>
        <message>
            <source>first</source>
            <translation>primero</translation>
        </message>
        <message>
            <source>Add enum</source>
            <translation>Añadir enumeración</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Eliminar %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Eliminar %n elemento</numerusform>
                <numerusform>Eliminar %n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Show on the diagram</source>
            <translation>Mostrar en el diagrama</translation>
        </message>
        <message>
            <source>The revision is stored. Upgrade a database to apply it.</source>
            <translation>La revisión está guardada. Actualice una base de datos para aplicarla.</translation>
        </message>
        <message>
            <source>Remember database</source>
            <translation>Recordar base de datos</translation>
        </message>
        <message>
            <source>About Schemawright</source>
            <translation>Acerca de Schemawright</translation>
        </message>
        <message>
            <source>&lt;b&gt;Schemawright %1&lt;/b&gt;</source>
            <translation>&lt;b&gt;Schemawright %1&lt;/b&gt;</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Dibuje clases, vea la migración, actualice la base de datos.
Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n class(es) came in.</source>
            <translation>
                <numerusform>%1: entró %n clase.</numerusform>
                <numerusform>%1: entraron %n clases.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrote %1.</source>
            <translation>Se escribió %1.</translation>
        </message>
    </context>
    <context>
        <name>ui::ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Buscar en el manual</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>No page has all these words.</source>
            <translation>Ninguna página tiene todas estas palabras.</translation>
        </message>
        <message>
            <source>All keys and gestures</source>
            <translation>Todas las teclas y gestos</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Qué hace</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
    </context>
    <context>
        <name>ui::Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Insertar</translation>
        </message>
        <message>
            <source>&amp;Project</source>
            <translation>&amp;Proyecto</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abrir &amp;reciente</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Arrange</source>
            <translation>&amp;Ordenar</translation>
        </message>
        <message>
            <source>&amp;Migration</source>
            <translation>&amp;Migración</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ay&amp;uda</translation>
        </message>
        <message>
            <source>Main tools</source>
            <translation>Herramientas principales</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation>Vista general del diagrama</translation>
        </message>
        <message>
            <source>Overview: drag the frame (F10)</source>
            <translation>Vista general: arrastre el marco (F10)</translation>
        </message>
    </context>
    <context>
        <name>ui::MirrorStrip</name>
        <message>
            <source>Scripts…</source>
            <translation>Scripts…</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>Desactivar</translation>
        </message>
        <message>
            <source>Mirror revisions…</source>
            <translation>Reflejar revisiones…</translation>
        </message>
        <message>
            <source>These revisions came from Alembic scripts; new ones are not written there.</source>
            <translation>Estas revisiones vinieron de scripts de Alembic; las nuevas no se escriben allí.</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well.</source>
            <translation>Cada revisión se escribe también en %1.</translation>
        </message>
        <message>
            <source>Revisions cannot be written to %1: %2</source>
            <translation>No se pueden escribir revisiones en %1: %2</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well; all scripts are there.</source>
            <translation>Cada revisión se escribe también en %1; todos los scripts están.</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 are missing or say something else than the revision.</source>
            <translation>
                <numerusform>%n script en %1 falta o dice otra cosa que la revisión.</numerusform>
                <numerusform>%n scripts en %1 faltan o dicen otra cosa que la revisión.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MixinPage</name>
        <message>
            <source>First</source>
            <translation>Al principio</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Al final</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Columns stand</source>
            <translation>Las columnas van</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Usado por</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Rename mixin</source>
            <translation>Renombrar mixin</translation>
        </message>
        <message>
            <source>Move mixin columns</source>
            <translation>Mover columnas del mixin</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Cambiar comentario</translation>
        </message>
        <message>
            <source>No class yet. Choose it in a class's inspector.</source>
            <translation>Aún ninguna clase. Elíjalo en el inspector de una clase.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelTree</name>
        <message>
            <source>Filter classes and columns</source>
            <translation>Filtrar clases y columnas</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelsDialog</name>
        <message>
            <source>Take over from %1</source>
            <translation>Tomar de %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 says %n thing(s) otherwise than the model. Taking them over is one step of undo; the file stays as it is.</source>
            <translation>
                <numerusform>%1 dice %n cosa distinta que el modelo. Tomarla es un solo paso de deshacer; el archivo queda como está.</numerusform>
                <numerusform>%1 dice %n cosas distintas que el modelo. Tomarlas es un solo paso de deshacer; el archivo queda como está.</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>Lo que no se entendió</translation>
        </message>
        <message>
            <source>What was not &amp;understood</source>
            <translation>Lo que no se &amp;entendió</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>&amp;Tomar</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>A&amp;hora no</translation>
        </message>
        <message>
            <source>%1: new</source>
            <translation>%1: nuevo</translation>
        </message>
        <message>
            <source>Rules for names change</source>
            <translation>Cambian las reglas de nombres</translation>
        </message>
        <message>
            <source>%1: changed</source>
            <translation>%1: cambiado</translation>
        </message>
        <message>
            <source>%1: removed</source>
            <translation>%1: quitado</translation>
        </message>
        <message numerus="yes">
            <source>The model's own %n change(s) stay, whatever is taken.</source>
            <translation>
                <numerusform>El cambio propio del modelo se queda, se tome lo que se tome.</numerusform>
                <numerusform>Los %n cambios propios del modelo se quedan, se tome lo que se tome.</numerusform>
            </translation>
        </message>
        <message>
            <source>Both sides changed these: which one is right?</source>
            <translation>Ambos lados cambiaron esto: ¿cuál es el correcto?</translation>
        </message>
        <message>
            <source>Keep the model's</source>
            <translation>Conservar lo del modelo</translation>
        </message>
        <message>
            <source>Take the file's</source>
            <translation>Tomar lo del archivo</translation>
        </message>
        <message>
            <source>As the model has it now</source>
            <translation>Como lo tiene ahora el modelo</translation>
        </message>
        <message>
            <source>Enter or a double-click shows the line.</source>
            <translation>Intro o un doble clic muestra la línea.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n por decidir</numerusform>
                <numerusform>%n por decidir</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take over %n</source>
            <translation>
                <numerusform>&amp;Tomar %n</numerusform>
                <numerusform>&amp;Tomar %n</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Keep the model</source>
            <translation>&amp;Conservar el modelo</translation>
        </message>
    </context>
    <context>
        <name>ui::OperationList</name>
        <message>
            <source>Operations</source>
            <translation>Operaciones</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionFields</name>
        <message>
            <source>Storage parameters</source>
            <translation>Parámetros de almacenamiento</translation>
        </message>
        <message>
            <source>Tablespace</source>
            <translation>Tablespace</translation>
        </message>
        <message>
            <source>STRICT: values are of their column's type</source>
            <translation>STRICT: los valores son del tipo de su columna</translation>
        </message>
        <message>
            <source>WITHOUT ROWID: stored by its key</source>
            <translation>WITHOUT ROWID: guardada por su clave</translation>
        </message>
        <message>
            <source>UNLOGGED: fast, lost in a crash</source>
            <translation>UNLOGGED: rápida, se pierde si cae</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <source>Row format</source>
            <translation>Formato de fila</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>Juego de caracteres</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Intercalación</translation>
        </message>
        <message>
            <source>Other options</source>
            <translation>Otras opciones</translation>
        </message>
        <message>
            <source>NULL is answered by</source>
            <translation>Ante NULL</translation>
        </message>
        <message>
            <source>Order in the key</source>
            <translation>Orden en la clave</translation>
        </message>
        <message>
            <source>Sequence options</source>
            <translation>Opciones de la secuencia</translation>
        </message>
        <message>
            <source>Sequence name</source>
            <translation>Nombre de la secuencia</translation>
        </message>
        <message>
            <source>By the server</source>
            <translation>Por el servidor</translation>
        </message>
        <message>
            <source>Invisible: not in SELECT *</source>
            <translation>Invisible: no en SELECT *</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>Al cambiar</translation>
        </message>
        <message>
            <source>The table's</source>
            <translation>El de la tabla</translation>
        </message>
        <message>
            <source>A duplicate is answered by</source>
            <translation>Ante un duplicado</translation>
        </message>
        <message>
            <source>Behind each column</source>
            <translation>Tras cada columna</translation>
        </message>
        <message>
            <source>Also stores</source>
            <translation>Guarda también</translation>
        </message>
        <message>
            <source>Lengths of prefixes</source>
            <translation>Longitudes de prefijos</translation>
        </message>
        <message>
            <source>NULLs are equal</source>
            <translation>Los NULL son iguales</translation>
        </message>
        <message>
            <source>NOT VALID: old rows are not checked</source>
            <translation>NOT VALID: no se comprueban las filas viejas</translation>
        </message>
        <message>
            <source>CONCURRENTLY: built while others write</source>
            <translation>CONCURRENTLY: se crea mientras otros escriben</translation>
        </message>
        <message>
            <source>IGNORED by the planner</source>
            <translation>IGNORED: el planificador no lo usa</translation>
        </message>
        <message>
            <source>Parser of FULLTEXT</source>
            <translation>Analizador de FULLTEXT</translation>
        </message>
        <message>
            <source>Can be deferred</source>
            <translation>Aplazable</translation>
        </message>
        <message>
            <source>NO INHERIT</source>
            <translation>NO INHERIT</translation>
        </message>
        <message>
            <source>Written at the column</source>
            <translation>Escrita en la columna</translation>
        </message>
        <message>
            <source>On delete sets only</source>
            <translation>Al borrar pone solo</translation>
        </message>
        <message>
            <source>Operator class</source>
            <translation>Clase de operadores</translation>
        </message>
        <message>
            <source>NULLs come</source>
            <translation>Los NULL van</translation>
        </message>
        <message>
            <source>Length of the prefix</source>
            <translation>Longitud del prefijo</translation>
        </message>
        <message>
            <source>Exclusion constraint %1</source>
            <translation>Restricción de exclusión %1</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionsBox</name>
        <message>
            <source>Usual</source>
            <translation>Habitual</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Varios</translation>
        </message>
        <message>
            <source>Only on %1</source>
            <translation>Solo en %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Palette</name>
        <message>
            <source>Nothing has these letters.</source>
            <translation>Nada tiene estas letras.</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Paleta de órdenes</translation>
        </message>
        <message>
            <source>What to find</source>
            <translation>Qué buscar</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
    </context>
    <context>
        <name>ui::PaletteModel</name>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Asociación</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Enumeración</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Clave o comprobación</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Índice</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagrama</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Revisión %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PartList</name>
        <message>
            <source>Primary key</source>
            <translation>Clave primaria</translation>
        </message>
        <message>
            <source>, on delete %1</source>
            <translation>, al borrar %1</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Clave foránea</translation>
        </message>
        <message>
            <source>Unique key</source>
            <translation>Clave única</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobación</translation>
        </message>
        <message>
            <source>Unique index</source>
            <translation>Índice único</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Índice</translation>
        </message>
        <message>
            <source>Keys, indexes and checks</source>
            <translation>Claves, índices y comprobaciones</translation>
        </message>
    </context>
    <context>
        <name>ui::PartSection</name>
        <message>
            <source>Keys, indexes, checks</source>
            <translation>Claves, índices, comprobaciones</translation>
        </message>
        <message>
            <source>Add a key, index or check</source>
            <translation>Añadir una clave, índice o comprobación</translation>
        </message>
        <message>
            <source>&amp;Foreign key to</source>
            <translation>Clave &amp;foránea a</translation>
        </message>
        <message>
            <source>&amp;Unique key</source>
            <translation>Clave ú&amp;nica</translation>
        </message>
        <message>
            <source>&amp;Index</source>
            <translation>Í&amp;ndice</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Comprobación</translation>
        </message>
        <message>
            <source>&amp;Exclusion constraint (PostgreSQL)</source>
            <translation>Restricción de &amp;exclusión (PostgreSQL)</translation>
        </message>
        <message>
            <source>Add unique key</source>
            <translation>Añadir clave única</translation>
        </message>
        <message>
            <source>Add check</source>
            <translation>Añadir comprobación</translation>
        </message>
        <message>
            <source>Add index</source>
            <translation>Añadir índice</translation>
        </message>
        <message>
            <source>Add foreign key</source>
            <translation>Añadir clave foránea</translation>
        </message>
        <message>
            <source>Add exclusion constraint</source>
            <translation>Añadir restricción de exclusión</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Eliminar %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PasswordDialog</name>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>&amp;Guardarla en el llavero</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>&amp;Password for %1</source>
            <translation>&amp;Contraseña para %1</translation>
        </message>
        <message>
            <source>&amp;Password of %1 for %2</source>
            <translation>&amp;Contraseña de %1 para %2</translation>
        </message>
        <message>
            <source>Else it is remembered until the program ends, in memory only.</source>
            <translation>Si no, se recuerda hasta que acabe el programa, solo en memoria.</translation>
        </message>
        <message>
            <source>Remembered until the program ends, in memory only.</source>
            <translation>Se recuerda hasta que acabe el programa, solo en memoria.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conectar</translation>
        </message>
    </context>
    <context>
        <name>ui::PasteDialog</name>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>What you paste depends on elements that this project does not have. What shall become of them?</source>
            <translation>Lo que pega depende de elementos que este proyecto no tiene. ¿Qué hacer con ellos?</translation>
        </message>
        <message>
            <source>Use the one of this project</source>
            <translation>Usar el de este proyecto</translation>
        </message>
        <message>
            <source>Bring along</source>
            <translation>Traer también</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Omitir</translation>
        </message>
    </context>
    <context>
        <name>ui::PendingPanel</name>
        <message>
            <source>Create revision…</source>
            <translation>Crear revisión…</translation>
        </message>
        <message>
            <source>The model is what the last revision stands for.
Change it, and the migration appears here.</source>
            <translation>El modelo es lo que dice la última revisión.
Cámbielo, y aquí aparecerá la migración.</translation>
        </message>
        <message>
            <source>Pending changes cannot be told</source>
            <translation>No se pueden determinar los cambios pendientes</translation>
        </message>
        <message>
            <source>No pending changes</source>
            <translation>Sin cambios pendientes</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n cambio</numerusform>
                <numerusform>%n cambios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) data</source>
            <translation>
                <numerusform>%n pierde datos</numerusform>
                <numerusform>%n pierden datos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PictureOutput</name>
        <message>
            <source>Painting …</source>
            <translation>Dibujando…</translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>Imprimiendo %1</translation>
        </message>
        <message>
            <source>Copying the picture</source>
            <translation>Copiando la imagen</translation>
        </message>
    </context>
    <context>
        <name>ui::PlanSql</name>
        <message>
            <source>the beginning</source>
            <translation>el principio</translation>
        </message>
        <message>
            <source>By itself, outside a transaction; it can be run again</source>
            <translation>Por sí sola, fuera de una transacción; se puede repetir</translation>
        </message>
        <message>
            <source>Each statement stands at once; a run that stops here can be resumed or unwound</source>
            <translation>Cada sentencia vale al instante; una ejecución que se detenga aquí se puede reanudar o deshacer</translation>
        </message>
        <message>
            <source>One transaction: all of it, or nothing</source>
            <translation>Una transacción: todo o nada</translation>
        </message>
        <message>
            <source>These rows together, or none of them</source>
            <translation>Estas filas juntas, o ninguna</translation>
        </message>
        <message>
            <source>Each revision is one transaction: all of it, or nothing.</source>
            <translation>Cada revisión es una transacción: todo o nada.</translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) stand at once, without a transaction; a run that stops can be resumed or unwound.</source>
            <translation>
                <numerusform>%n sentencia vale al instante, sin transacción; una ejecución detenida se puede reanudar o deshacer.</numerusform>
                <numerusform>%n sentencias valen al instante, sin transacción; una ejecución detenida se puede reanudar o deshacer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) run by themselves, outside the transaction; they can be run again.</source>
            <translation>
                <numerusform>%n sentencia se ejecuta por sí sola, fuera de la transacción; se puede repetir.</numerusform>
                <numerusform>%n sentencias se ejecutan por sí solas, fuera de la transacción; se pueden repetir.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>&amp;High contrast</source>
            <translation>Alto &amp;contraste</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>Reducir el &amp;movimiento</translation>
        </message>
        <message>
            <source>Show the &amp;overview</source>
            <translation>M&amp;ostrar la vista general</translation>
        </message>
        <message>
            <source>Open the &amp;last project at the start</source>
            <translation>Abrir el ú&amp;ltimo proyecto al iniciar</translation>
        </message>
        <message>
            <source>&amp;Forget recent projects</source>
            <translation>Ol&amp;vidar los proyectos recientes</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Idioma y aspecto</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>Holds at once. What is open stays open, and what is not saved stays as it is.</source>
            <translation>Vale de inmediato. Lo abierto sigue abierto y lo no guardado queda como está.</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>Black on white or white on black; every line is strong.</source>
            <translation>Negro sobre blanco o blanco sobre negro; cada línea es marcada.</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding.</source>
            <translation>Las cajas saltan a su sitio en vez de deslizarse.</translation>
        </message>
        <message>
            <source>Pans; with Ctrl it zooms</source>
            <translation>Desplaza; con Ctrl acerca o aleja</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it pans</source>
            <translation>Acerca o aleja; con Ctrl desplaza</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagrama</translation>
        </message>
        <message>
            <source>Mouse &amp;wheel</source>
            <translation>&amp;Rueda del ratón</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <source>&amp;Autosave after</source>
            <translation>&amp;Autoguardar tras</translation>
        </message>
        <message>
            <source>Beside the file, so long after the last change; it comes back after a crash.</source>
            <translation>Junto al archivo, ese tiempo después del último cambio; reaparece tras un fallo.</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>Pasos para &amp;deshacer</translation>
        </message>
        <message>
            <source>A new number holds from the next project that is opened.</source>
            <translation>El número nuevo vale desde el próximo proyecto que se abra.</translation>
        </message>
        <message>
            <source>As it was at &amp;first</source>
            <translation>Como al &amp;principio</translation>
        </message>
    </context>
    <context>
        <name>ui::ProblemsPanel</name>
        <message>
            <source>No problems found.</source>
            <translation>No se encontraron problemas.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problemas</translation>
        </message>
        <message numerus="yes">
            <source>All %n of this kind</source>
            <translation>
                <numerusform>El único de este tipo (%n)</numerusform>
                <numerusform>Los %n de este tipo</numerusform>
            </translation>
        </message>
        <message>
            <source>The first remedy for every problem of this kind, as one step of undo</source>
            <translation>El primer remedio para cada problema de este tipo, como un solo paso de deshacer</translation>
        </message>
        <message>
            <source>Mend all of one kind</source>
            <translation>Corregir todos los de un tipo</translation>
        </message>
    </context>
    <context>
        <name>ui::ProductionGuard</name>
        <message>
            <source>Name of the production database</source>
            <translation>Nombre de la base de producción</translation>
        </message>
        <message>
            <source>%1 is a production database. Type its name to run.</source>
            <translation>%1 es una base de producción. Escriba su nombre para ejecutar.</translation>
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
            <translation>Proyecto</translation>
        </message>
        <message>
            <source>Naming rules</source>
            <translation>Reglas de nombres</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tablas</translation>
        </message>
        <message>
            <source>Primary keys</source>
            <translation>Claves primarias</translation>
        </message>
        <message>
            <source>Foreign keys</source>
            <translation>Claves foráneas</translation>
        </message>
        <message>
            <source>Unique keys</source>
            <translation>Claves únicas</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Comprobaciones</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Índices</translation>
        </message>
        <message>
            <source>Rename project</source>
            <translation>Renombrar proyecto</translation>
        </message>
        <message>
            <source>Change naming</source>
            <translation>Cambiar nombres</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Sin nombre</translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n clase</numerusform>
                <numerusform>%n clases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enum(s)</source>
            <translation>
                <numerusform>%n enumeración</numerusform>
                <numerusform>%n enumeraciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n revisión</numerusform>
                <numerusform>%n revisiones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonTools</name>
        <message>
            <source>Show the line</source>
            <translation>Mostrar la línea</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n revision(s) came in.</source>
            <translation>
                <numerusform>%1: llegó %n revisión.</numerusform>
                <numerusform>%1: llegaron %n revisiones.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was changed: it says %n thing(s) otherwise than the model.</source>
            <translation>
                <numerusform>%1 cambió: dice %n cosa distinta que el modelo.</numerusform>
                <numerusform>%1 cambió: dice %n cosas distintas que el modelo.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds no Alembic environment.</source>
            <translation>%1 no contiene un entorno de Alembic.</translation>
        </message>
        <message>
            <source>Choose the folder that holds env.py, or the project's with the folder "migrations" in it.</source>
            <translation>Elija la carpeta que contiene env.py, o la del proyecto con la carpeta «migrations».</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Archivos de Python (*.py)</translation>
        </message>
        <message>
            <source>Compare with models.py</source>
            <translation>Comparar con models.py</translation>
        </message>
        <message numerus="yes">
            <source>%1 has nothing new; the model has %n change(s) that it does not say.</source>
            <translation>
                <numerusform>%1 no tiene nada nuevo; el modelo tiene %n cambio que no dice.</numerusform>
                <numerusform>%1 no tiene nada nuevo; el modelo tiene %n cambios que no dice.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 says what the model says.</source>
            <translation>%1 dice lo mismo que el modelo.</translation>
        </message>
        <message>
            <source>Update models.py</source>
            <translation>Actualizar models.py</translation>
        </message>
        <message>
            <source>%1 cannot be brought to the model without harm, and was not touched.</source>
            <translation>%1 no puede llevarse al modelo sin daño, y no se tocó.</translation>
        </message>
        <message>
            <source>%1 says what the model says by now.</source>
            <translation>%1 ya dice lo que dice el modelo.</translation>
        </message>
        <message>
            <source>What %1 did is known now, from %2.</source>
            <translation>Lo que hizo %1 ya se conoce, por %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were written to %1.</source>
            <translation>
                <numerusform>Se escribió %n archivo en %1.</numerusform>
                <numerusform>Se escribieron %n archivos en %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>New revisions are written to %1 as well.</source>
            <translation>Las revisiones nuevas se escriben también en %1.</translation>
        </message>
        <message>
            <source>New revisions are no longer written to %1.</source>
            <translation>Las revisiones nuevas ya no se escriben en %1.</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Dejar de reflejar las revisiones</translation>
        </message>
        <message>
            <source>The project is saved; its scripts in %1 could not be written: %2</source>
            <translation>El proyecto se guardó; no se pudieron escribir sus scripts en %1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 were changed by somebody else and stay as they are.</source>
            <translation>
                <numerusform>Otra persona cambió %n script en %1; queda como está.</numerusform>
                <numerusform>Otra persona cambió %n scripts en %1; quedan como están.</numerusform>
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
            <translation>«%1» no es una clase</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 no tiene clave primaria a la que referirse</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: add it as a new column</source>
            <translation>La clave primaria de %1 tiene varias columnas: añádala como columna nueva</translation>
        </message>
        <message>
            <source>“%1” is not a type</source>
            <translation>«%1» no es un tipo</translation>
        </message>
    </context>
    <context>
        <name>ui::ReportView</name>
        <message>
            <source>%1 is upgraded</source>
            <translation>%1 está actualizada</translation>
        </message>
        <message>
            <source>%1 is downgraded</source>
            <translation>%1 está revertida</translation>
        </message>
        <message>
            <source>%1 is stamped</source>
            <translation>%1 está sellada</translation>
        </message>
        <message>
            <source>%1 is as before the run</source>
            <translation>%1 está como antes de la ejecución</translation>
        </message>
        <message>
            <source>The connection was lost, and where the database stands could not be found out. Refresh it once the server answers.</source>
            <translation>Se perdió la conexión y no se pudo averiguar en qué estado está la base. Refrésquela cuando el servidor responda.</translation>
        </message>
        <message>
            <source>The database is at the beginning: no revision is applied.</source>
            <translation>La base está al principio: ninguna revisión aplicada.</translation>
        </message>
        <message>
            <source>The database is at %1.</source>
            <translation>La base está en %1.</translation>
        </message>
        <message>
            <source>%1 was not upgraded in full</source>
            <translation>%1 no se actualizó por completo</translation>
        </message>
        <message>
            <source>%1 was not downgraded in full</source>
            <translation>%1 no se revirtió por completo</translation>
        </message>
        <message>
            <source>%1 was not stamped</source>
            <translation>%1 no se selló</translation>
        </message>
        <message>
            <source>%1 was not unwound in full</source>
            <translation>%1 no se deshizo por completo</translation>
        </message>
        <message>
            <source>Revision %1 stopped at statement %2 of %3: it can be resumed or unwound.</source>
            <translation>La revisión %1 se detuvo en la sentencia %2 de %3: se puede reanudar o deshacer.</translation>
        </message>
        <message>
            <source>Revision %1 was taken back in full.</source>
            <translation>La revisión %1 se retiró por completo.</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Hecho: %1</translation>
        </message>
        <message>
            <source>The backup from before is kept: %1</source>
            <translation>Se conserva la copia anterior: %1</translation>
        </message>
        <message>
            <source>It took %1 s.</source>
            <translation>Tardó %1 s.</translation>
        </message>
        <message>
            <source>The server said: %1</source>
            <translation>El servidor dijo: %1</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
    </context>
    <context>
        <name>ui::RevisionDialog</name>
        <message>
            <source>Create revision</source>
            <translation>Crear revisión</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>&amp;Mensaje</translation>
        </message>
        <message>
            <source>Working out the changes…</source>
            <translation>Calculando los cambios…</translation>
        </message>
    </context>
    <context>
        <name>ui::RunProgress</name>
        <message>
            <source>The connection was lost: finding out where the database stands…</source>
            <translation>Se perdió la conexión: averiguando el estado de la base…</translation>
        </message>
        <message numerus="yes">
            <source>Others hold the table: trying again (%n time(s) so far)</source>
            <translation>
                <numerusform>Otros retienen la tabla: reintentando (%n vez)</numerusform>
                <numerusform>Otros retienen la tabla: reintentando (%n veces)</numerusform>
            </translation>
        </message>
        <message>
            <source>Revision %1 (%2 of %3), statement %4 of %5</source>
            <translation>Revisión %1 (%2 de %3), sentencia %4 de %5</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Preparando…</translation>
        </message>
        <message>
            <source>Making a backup: %1 %</source>
            <translation>Haciendo una copia: %1 %</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Cancelando…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>what is going on, and for how long</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1. The server may be at work on a large table, or be gone: Cancel ends the waiting.</source>
            <translation>%1. El servidor puede estar trabajando en una tabla grande, o haber desaparecido: Cancelar termina la espera.</translation>
        </message>
    </context>
    <context>
        <name>ui::Session</name>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Abrir proyecto</translation>
        </message>
        <message>
            <source>Schemawright projects (*.schemawright)</source>
            <translation>Proyectos de Schemawright (*.schemawright)</translation>
        </message>
        <message>
            <source>Restore unsaved changes?</source>
            <translation>¿Restaurar los cambios sin guardar?</translation>
        </message>
        <message>
            <source>%1 was not closed properly. Changes that were not saved are still there, from %2.</source>
            <translation>%1 no se cerró bien. Los cambios sin guardar siguen ahí, de %2.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Open as last saved</source>
            <translation>Abrir como se guardó</translation>
        </message>
        <message>
            <source>Restore unsaved changes</source>
            <translation>Restaurar cambios sin guardar</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Guardar proyecto</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>¿Guardar los cambios?</translation>
        </message>
        <message>
            <source>The changes in %1 are not saved.</source>
            <translation>Los cambios en %1 no están guardados.</translation>
        </message>
        <message>
            <source>What is not saved is lost when the project is closed.</source>
            <translation>Lo que no se guarda se pierde al cerrar el proyecto.</translation>
        </message>
    </context>
    <context>
        <name>ui::SeveralPage</name>
        <message>
            <source>Mixed</source>
            <translation>Varios</translation>
        </message>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Puede ser &amp;NULL</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valor por defecto</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Intercalación</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Esquema (PostgreSQL)</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80) or Integer.</source>
            <translation>Aún no es un tipo. Pruebe String(80) o Integer.</translation>
        </message>
        <message>
            <source>Change types</source>
            <translation>Cambiar tipos</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Permitir NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Prohibir NULL</translation>
        </message>
        <message>
            <source>Change defaults</source>
            <translation>Cambiar valores por defecto</translation>
        </message>
        <message>
            <source>Change collations</source>
            <translation>Cambiar intercalaciones</translation>
        </message>
        <message>
            <source>Change comments</source>
            <translation>Cambiar comentarios</translation>
        </message>
        <message>
            <source>Change options of columns</source>
            <translation>Cambiar opciones de columnas</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Mover a otro esquema</translation>
        </message>
        <message>
            <source>Change options of tables</source>
            <translation>Cambiar opciones de tablas</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, p. ej. 0, 'nuevo', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>La de la base de datos</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>El predeterminado</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s), edited together</source>
            <translation>
                <numerusform>%n columna, editada en conjunto</numerusform>
                <numerusform>%n columnas, editadas en conjunto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es), edited together</source>
            <translation>
                <numerusform>%n clase, editada en conjunto</numerusform>
                <numerusform>%n clases, editadas en conjunto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) of several kinds</source>
            <translation>
                <numerusform>%n elemento de varios tipos</numerusform>
                <numerusform>%n elementos de varios tipos</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Color en este diagrama</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Cambiar color</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
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
            <source>Everywhere</source>
            <translation>En todas partes</translation>
        </message>
        <message>
            <source>On the diagram</source>
            <translation>En el diagrama</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>Relationship</source>
            <translation>Relación</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Asociación</translation>
        </message>
        <message>
            <source>Move the view</source>
            <translation>Mover la vista</translation>
        </message>
        <message>
            <source>H, or Space and drag</source>
            <translation>H, o Espacio y arrastrar</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Empujar</translation>
        </message>
        <message>
            <source>Arrows; with Shift by 10</source>
            <translation>Flechas; con Mayús de 10 en 10</translation>
        </message>
        <message>
            <source>Add a column while editing</source>
            <translation>Añadir una columna al editar</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Quitar la columna</translation>
        </message>
        <message>
            <source>Toggle the primary key</source>
            <translation>Alternar la clave primaria</translation>
        </message>
        <message>
            <source>Leave off</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>Toggle nullable</source>
            <translation>Alternar NULL</translation>
        </message>
        <message>
            <source>Move the column</source>
            <translation>Mover la columna</translation>
        </message>
        <message>
            <source>Alt+Up, Alt+Down</source>
            <translation>Alt+Arriba, Alt+Abajo</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <source>Drop the drag, leave the tool, clear the selection</source>
            <translation>Cancelar el arrastre, dejar la herramienta, quitar la selección</translation>
        </message>
        <message>
            <source>While a column is typed</source>
            <translation>Al escribir una columna</translation>
        </message>
        <message>
            <source>Take it and go on to the next column</source>
            <translation>Tomarla y pasar a la columna siguiente</translation>
        </message>
        <message>
            <source>Take what is offered, or go on to the next cell</source>
            <translation>Tomar lo ofrecido o pasar a la celda siguiente</translation>
        </message>
        <message>
            <source>Go to the cell before</source>
            <translation>Ir a la celda anterior</translation>
        </message>
        <message>
            <source>Go to the cell above or below</source>
            <translation>Ir a la celda de arriba o de abajo</translation>
        </message>
        <message>
            <source>With the mouse, on the diagram</source>
            <translation>Con el ratón, en el diagrama</translation>
        </message>
        <message>
            <source>Move the view up and down, sideways</source>
            <translation>Mover la vista arriba y abajo, a los lados</translation>
        </message>
        <message>
            <source>Wheel, Shift+wheel</source>
            <translation>Rueda, Mayús+rueda</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Ampliar en el puntero</translation>
        </message>
        <message>
            <source>Ctrl+wheel, or pinch</source>
            <translation>Ctrl+rueda, o pellizcar</translation>
        </message>
        <message>
            <source>Drag with the middle button, or with Space</source>
            <translation>Arrastrar con el botón central o con Espacio</translation>
        </message>
        <message>
            <source>Select what lies in the frame</source>
            <translation>Seleccionar lo que está en el marco</translation>
        </message>
        <message>
            <source>Drag on nothing; Shift adds, Ctrl toggles</source>
            <translation>Arrastrar en vacío; Mayús añade, Ctrl alterna</translation>
        </message>
        <message>
            <source>Make a foreign key</source>
            <translation>Crear una clave foránea</translation>
        </message>
        <message>
            <source>Drag from the handle beside a column</source>
            <translation>Arrastrar desde el tirador junto a una columna</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Alt and drag</source>
            <translation>Alt y arrastrar</translation>
        </message>
        <message>
            <source>Move without guides</source>
            <translation>Mover sin guías</translation>
        </message>
        <message>
            <source>Press Alt while you drag</source>
            <translation>Pulsar Alt al arrastrar</translation>
        </message>
        <message>
            <source>Keep the tool</source>
            <translation>Conservar la herramienta</translation>
        </message>
        <message>
            <source>Shift and click</source>
            <translation>Mayús y clic</translation>
        </message>
        <message>
            <source>Edit what lies there</source>
            <translation>Editar lo que hay allí</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doble clic</translation>
        </message>
        <message>
            <source>Select and open the menu</source>
            <translation>Seleccionar y abrir el menú</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic derecho</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceDialog</name>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
        <message>
            <source>Open in the &amp;editor</source>
            <translation>Abrir en el &amp;editor</translation>
        </message>
    </context>
    <context>
        <name>ui::SqlPanel</name>
        <message>
            <source>Pending changes</source>
            <translation>Cambios pendientes</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
        <message>
            <source>Whole model</source>
            <translation>Modelo entero</translation>
        </message>
        <message>
            <source>SQL of</source>
            <translation>SQL de</translation>
        </message>
        <message>
            <source>Kind of database</source>
            <translation>Tipo de base de datos</translation>
        </message>
        <message>
            <source>Which kind of database the SQL is for</source>
            <translation>Para qué tipo de base de datos es el SQL</translation>
        </message>
        <message>
            <source>Copy the SQL</source>
            <translation>Copiar el SQL</translation>
        </message>
        <message>
            <source>-- No pending changes: nothing to run.
</source>
            <translation>-- Sin cambios pendientes: nada que ejecutar.
</translation>
        </message>
        <message>
            <source>-- Select a class on the diagram to see its table.
</source>
            <translation>-- Seleccione una clase en el diagrama para ver su tabla.
</translation>
        </message>
        <message>
            <source>All side by side</source>
            <translation>Todos lado a lado</translation>
        </message>
        <message>
            <source>SQL for %1</source>
            <translation>SQL para %1</translation>
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
            <translation>Dibuje clases. Vea la migración. Actualice la base de datos.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Abrir el ejemplo</translation>
        </message>
        <message>
            <source>A small shop with its history</source>
            <translation>Una pequeña tienda con su historial</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nuevo proyecto</translation>
        </message>
        <message>
            <source>Begin with an empty diagram</source>
            <translation>Empezar con un diagrama vacío</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Abrir proyecto</translation>
        </message>
        <message>
            <source>A folder with a .schemawright file</source>
            <translation>Una carpeta con un archivo .schemawright</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Abrir base de datos</translation>
        </message>
        <message>
            <source>Draw what a file or a server holds</source>
            <translation>Dibujar lo que tiene un archivo o un servidor</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Proyectos recientes</translation>
        </message>
        <message>
            <source>Open models.py or SQL</source>
            <translation>Abrir models.py o SQL</translation>
        </message>
        <message>
            <source>Or DBML; it is read, never run</source>
            <translation>O DBML; se lee, nunca se ejecuta</translation>
        </message>
        <message>
            <source>Open Flask-Migrate project</source>
            <translation>Abrir proyecto de Flask-Migrate</translation>
        </message>
        <message>
            <source>An Alembic folder with its revisions</source>
            <translation>Una carpeta de Alembic con sus revisiones</translation>
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
                <numerusform>%n elemento seleccionado</numerusform>
                <numerusform>%n elementos seleccionados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n clase</numerusform>
                <numerusform>%n clases</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Cambios sin guardar</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Aún sin guardar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>%1: cannot be read</source>
            <translation>%1: no se puede leer</translation>
        </message>
        <message numerus="yes">
            <source>%n database(s)</source>
            <translation>
                <numerusform>%n base de datos</numerusform>
                <numerusform>%n bases de datos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SuggestionList</name>
        <message>
            <source>Types</source>
            <translation>Tipos</translation>
        </message>
    </context>
    <context>
        <name>ui::TreeModel</name>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Associations</source>
            <translation>Asociaciones</translation>
        </message>
        <message>
            <source>Mixins</source>
            <translation>Mixins</translation>
        </message>
        <message>
            <source>Enums</source>
            <translation>Enumeraciones</translation>
        </message>
        <message>
            <source>%1
On no diagram: drag it onto one</source>
            <translation>%1
En ningún diagrama: arrástrela a uno</translation>
        </message>
        <message>
            <source>%1
On: %2</source>
            <translation>%1
En: %2</translation>
        </message>
    </context>
    <context>
        <name>ui::TypeSuggestions</name>
        <message>
            <source>refers to %1</source>
            <translation>se refiere a %1</translation>
        </message>
        <message>
            <source>enum</source>
            <translation>enumeración</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>por su nombre</translation>
        </message>
    </context>
    <context>
        <name>ui::UpdateModelsDialog</name>
        <message>
            <source>Update %1</source>
            <translation>Actualizar %1</translation>
        </message>
        <message>
            <source>What the model changed, in the file's own words: %1. The rest of it stays to the byte.</source>
            <translation>Lo que cambió el modelo, con las palabras del archivo: %1. El resto queda byte por byte.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) come</source>
            <translation>
                <numerusform>%n línea viene</numerusform>
                <numerusform>%n líneas vienen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go</source>
            <translation>
                <numerusform>%n línea se va</numerusform>
                <numerusform>%n líneas se van</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Write %1</source>
            <translation>&amp;Escribir %1</translation>
        </message>
    </context>
    <context>
        <name>ui::UpgradeDialog</name>
        <message>
            <source>Upgrade database</source>
            <translation>Actualizar base de datos</translation>
        </message>
        <message>
            <source>Downgrade database</source>
            <translation>Revertir base de datos</translation>
        </message>
        <message>
            <source>Stamp database</source>
            <translation>Sellar base de datos</translation>
        </message>
        <message>
            <source>Unwind an interrupted run</source>
            <translation>Deshacer una ejecución interrumpida</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base de datos</translation>
        </message>
        <message>
            <source>To revision</source>
            <translation>A la revisión</translation>
        </message>
        <message>
            <source>Unwind instead</source>
            <translation>Deshacer en su lugar</translation>
        </message>
        <message>
            <source>Take back what was done of the revision, rows kept</source>
            <translation>Retirar lo hecho de la revisión, conservando las filas</translation>
        </message>
        <message>
            <source>One revision back</source>
            <translation>Una revisión atrás</translation>
        </message>
        <message>
            <source>The beginning: no tables</source>
            <translation>El principio: sin tablas</translation>
        </message>
        <message>
            <source>Head: the latest revision</source>
            <translation>Cabeza: la última revisión</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Qué cambia</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Upgrade %1</source>
            <translation>Actualizar %1</translation>
        </message>
        <message>
            <source>Downgrade %1</source>
            <translation>Revertir %1</translation>
        </message>
        <message>
            <source>Stamp %1</source>
            <translation>Sellar %1</translation>
        </message>
        <message>
            <source>Unwind %1</source>
            <translation>Deshacer %1</translation>
        </message>
        <message>
            <source>the beginning</source>
            <translation>el principio</translation>
        </message>
        <message>
            <source>A run was stopped at statement %1 of %2 of revision %3.</source>
            <translation>Una ejecución se detuvo en la sentencia %1 de %2 de la revisión %3.</translation>
        </message>
        <message>
            <source>This plan takes back what was done of it.</source>
            <translation>Este plan retira lo que se hizo de ella.</translation>
        </message>
        <message>
            <source>This plan begins with the rest of it.</source>
            <translation>Este plan empieza con el resto de ella.</translation>
        </message>
        <message>
            <source>It was stopped by: %1</source>
            <translation>La detuvo: %1</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Aún no hay revisión: cree una con los cambios pendientes.</translation>
        </message>
        <message>
            <source>Choose a database, or create a new one.</source>
            <translation>Elija una base de datos o cree una nueva.</translation>
        </message>
        <message>
            <source>Looking at the database…</source>
            <translation>Mirando la base de datos…</translation>
        </message>
        <message>
            <source>Stamping writes the revision into the database's version table. Nothing else is changed, and nothing is checked.</source>
            <translation>Sellar escribe la revisión en la tabla de versiones de la base. No se cambia ni se comprueba nada más.</translation>
        </message>
        <message>
            <source>Nothing to do: the database is there already.</source>
            <translation>Nada que hacer: la base ya está ahí.</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>De %1 a %2</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>En %1</translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n revisión</numerusform>
                <numerusform>%n revisiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n sentencia</numerusform>
                <numerusform>%n sentencias</numerusform>
            </translation>
        </message>
        <message>
            <source>A new database, to %1: %2</source>
            <translation>Una base nueva, a %1: %2</translation>
        </message>
        <message>
            <source>From %1 to %2: %3</source>
            <translation>De %1 a %2: %3</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Replanificar</translation>
        </message>
        <message>
            <source>database</source>
            <translation>base de datos</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Copiar la orden</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Mostrar el script</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Adoptar su efecto…</translation>
        </message>
        <message>
            <source>Learn from the database what the script did, once Alembic ran it</source>
            <translation>Saber por la base de datos qué hizo el script, una vez que Alembic lo ejecutó</translation>
        </message>
        <message>
            <source>Only Alembic can run the revision %1 (%2): %3.</source>
            <translation>Solo Alembic puede ejecutar la revisión %1 (%2): %3.</translation>
        </message>
        <message>
            <source>1. Run: %1   (with Alembic by itself: "alembic" for "flask db")</source>
            <translation>1. Ejecute: %1   (solo con Alembic: «alembic» en vez de «flask db»)</translation>
        </message>
        <message>
            <source>2. Plan again here.</source>
            <translation>2. Planifique de nuevo aquí.</translation>
        </message>
        <message>
            <source>2. Adopt its effect from the database, so that the history knows it.
3. Plan again here.</source>
            <translation>2. Adopte su efecto de la base de datos, para que el historial lo conozca.
3. Planifique de nuevo aquí.</translation>
        </message>
        <message>
            <source>What comes before it can be run from here: choose %1 above.</source>
            <translation>Lo que viene antes puede ejecutarse desde aquí: elija %1 arriba.</translation>
        </message>
        <message>
            <source>The way to the target leads through a script that is Alembic's to run.</source>
            <translation>El camino al destino pasa por un script que debe ejecutar Alembic.</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewControls</name>
        <message>
            <source>Zoom out (Ctrl+-)</source>
            <translation>Alejar (Ctrl+-)</translation>
        </message>
        <message>
            <source>Actual size (Ctrl+1)</source>
            <translation>Tamaño real (Ctrl+1)</translation>
        </message>
        <message>
            <source>Zoom in (Ctrl+=)</source>
            <translation>Acercar (Ctrl+=)</translation>
        </message>
        <message>
            <source>Show all (Ctrl+0)</source>
            <translation>Mostrar todo (Ctrl+0)</translation>
        </message>
        <message>
            <source>Overview (F10)</source>
            <translation>Vista general (F10)</translation>
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
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Stop this (Esc)</source>
            <translation>Detener (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Workbench</name>
        <message>
            <source>Pending changes</source>
            <translation>Cambios pendientes</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Bases de datos</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problemas</translation>
        </message>
        <message>
            <source>Steps of undo</source>
            <translation>Pasos de deshacer</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Como se abrió</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
    </context>
</TS>

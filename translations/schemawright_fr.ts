<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
    <context>
        <name>Designer</name>
        <message>
            <source>One project at a time.</source>
            <translation>Un projet à la fois.</translation>
        </message>
        <message>
            <source>--size takes WIDTHxHEIGHT, as 1440x900.</source>
            <translation>--size attend LARGEURxHAUTEUR, par exemple 1440x900.</translation>
        </message>
        <message>
            <source>--demo takes one of: %1.</source>
            <translation>--demo attend l'un de : %1.</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.</source>
            <translation>Dessinez des classes, voyez la migration, mettez à niveau la base.</translation>
        </message>
        <message>
            <source>A .schemawright file, its folder, or an SQLite database.</source>
            <translation>Un fichier .schemawright, son dossier ou une base SQLite.</translation>
        </message>
        <message>
            <source>Open a copy of the sample project.</source>
            <translation>Ouvrir une copie du projet d'exemple.</translation>
        </message>
        <message>
            <source>Write a picture of the window to FILE, without a display, and quit.</source>
            <translation>Écrire une image de la fenêtre dans FILE, sans écran, puis quitter.</translation>
        </message>
        <message>
            <source>Size of the window in the picture.</source>
            <translation>Taille de la fenêtre dans l'image.</translation>
        </message>
        <message>
            <source>en, de, es, fr or zh_CN; else as in the preferences.</source>
            <translation>en, de, es, fr ou zh_CN ; sinon selon les préférences.</translation>
        </message>
        <message>
            <source>What the picture shows: %1.</source>
            <translation>Ce que montre l'image : %1.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 n'a pas pu être écrit.</translation>
        </message>
        <message>
            <source>--scale takes a number from 0.05 to 20.</source>
            <translation>--scale attend un nombre de 0.05 à 20.</translation>
        </message>
        <message>
            <source>Write the project's diagram to FILE (.svg, .png, .pdf), and quit.</source>
            <translation>Écrire le diagramme du projet dans FILE (.svg, .png, .pdf), puis quitter.</translation>
        </message>
        <message>
            <source>The diagram to render; else the first.</source>
            <translation>Le diagramme à rendre ; sinon le premier.</translation>
        </message>
        <message>
            <source>Pixels of a PNG for each of the diagram's; else 1.</source>
            <translation>Pixels d'un PNG pour chacun du diagramme ; sinon 1.</translation>
        </message>
        <message>
            <source>Paper of a PDF: own, a4, a3-portrait, pages:a4 …; else a4.</source>
            <translation>Papier d'un PDF : own, a4, a3-portrait, pages:a4 … ; sinon a4.</translation>
        </message>
        <message>
            <source>Render without the ground.</source>
            <translation>Rendre sans le fond.</translation>
        </message>
        <message>
            <source>--page takes own, or a4, letter …, with pages: in front for several.</source>
            <translation>--page attend own, ou a4, letter …, avec pages: devant pour plusieurs.</translation>
        </message>
        <message>
            <source>There is no diagram %1; there are: %2.</source>
            <translation>Il n'y a pas de diagramme %1 ; il y a : %2.</translation>
        </message>
        <message>
            <source>--theme takes one of: %1.</source>
            <translation>--theme accepte l’un de : %1.</translation>
        </message>
        <message>
            <source>One of %1; else as in the preferences.</source>
            <translation>L’un de %1 ; sinon comme dans les préférences.</translation>
        </message>
    </context>
    <context>
        <name>core::Text</name>
        <message>
            <source>There is no file %1</source>
            <translation>Il n'y a pas de fichier %1</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 est illisible</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 ne peut pas être écrit</translation>
        </message>
        <message>
            <source>%1 is damaged</source>
            <translation>%1 est endommagé</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of Schemawright</source>
            <translation>%1 a été écrit par une version plus récente de Schemawright</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 existe déjà</translation>
        </message>
        <message>
            <source>There is no Schemawright project in %1</source>
            <translation>Il n'y a pas de projet Schemawright dans %1</translation>
        </message>
        <message>
            <source>The disk is full: %1 could not be written</source>
            <translation>Le disque est plein : %1 n'a pas pu être écrit</translation>
        </message>
        <message>
            <source>Not in the model: %1</source>
            <translation>Absent du modèle : %1</translation>
        </message>
        <message>
            <source>The name "%1" is taken</source>
            <translation>Le nom « %1 » est pris</translation>
        </message>
        <message>
            <source>"%1" cannot be a name here</source>
            <translation>« %1 » ne peut pas être un nom ici</translation>
        </message>
        <message>
            <source>%1 cannot be changed like this</source>
            <translation>%1 ne peut pas être modifié ainsi</translation>
        </message>
        <message>
            <source>A change does not fit the schema (%1)</source>
            <translation>Une modification ne convient pas au schéma (%1)</translation>
        </message>
        <message>
            <source>No such revision or branch '%1'</source>
            <translation>Aucune révision ni branche « %1 »</translation>
        </message>
        <message>
            <source>Multiple revisions start with '%1'</source>
            <translation>Plusieurs révisions commencent par « %1 »</translation>
        </message>
        <message>
            <source>Multiple head revisions are present (%1)</source>
            <translation>Il y a plusieurs révisions de tête (%1)</translation>
        </message>
        <message>
            <source>No way leads to the revision %1</source>
            <translation>Aucun chemin ne mène à la révision %1</translation>
        </message>
        <message>
            <source>The revision %1 was edited after it was made: it does not match its hash</source>
            <translation>La révision %1 a été modifiée après sa création : elle ne correspond pas à son empreinte</translation>
        </message>
        <message>
            <source>The revision %1 is missing</source>
            <translation>La révision %1 manque</translation>
        </message>
        <message>
            <source>The history runs in a circle through %1</source>
            <translation>L'historique tourne en rond par %1</translation>
        </message>
        <message>
            <source>Two revisions have the id %1</source>
            <translation>Deux révisions ont l'identifiant %1</translation>
        </message>
        <message>
            <source>The heads contradict each other (%1)</source>
            <translation>Les têtes se contredisent (%1)</translation>
        </message>
        <message>
            <source>There is nothing to do (%1)</source>
            <translation>Il n'y a rien à faire (%1)</translation>
        </message>
        <message>
            <source>"%1" is no database URL</source>
            <translation>« %1 » n'est pas une URL de base de données</translation>
        </message>
        <message>
            <source>%1 is of a kind that cannot be opened</source>
            <translation>%1 est d'une sorte qui ne peut pas être ouverte</translation>
        </message>
        <message>
            <source>There is no database %1</source>
            <translation>Il n'y a pas de base %1</translation>
        </message>
        <message>
            <source>%1 is not a SQLite database, or it is encrypted</source>
            <translation>%1 n'est pas une base SQLite, ou elle est chiffrée</translation>
        </message>
        <message>
            <source>%1 is locked by another program</source>
            <translation>%1 est verrouillée par un autre programme</translation>
        </message>
        <message>
            <source>%1 can be read only, not changed</source>
            <translation>%1 peut être lue, mais pas modifiée</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1 n'a pas pu être ouverte</translation>
        </message>
        <message>
            <source>The connection to %1 was lost</source>
            <translation>La connexion à %1 a été perdue</translation>
        </message>
        <message>
            <source>%1 refused the user or the password</source>
            <translation>%1 a refusé l'utilisateur ou le mot de passe</translation>
        </message>
        <message>
            <source>%1 needs a password</source>
            <translation>%1 demande un mot de passe</translation>
        </message>
        <message>
            <source>%1 could not be reached over TLS as it was demanded</source>
            <translation>%1 n'a pas pu être jointe en TLS comme demandé</translation>
        </message>
        <message>
            <source>A statement failed (%1)</source>
            <translation>Une instruction a échoué (%1)</translation>
        </message>
        <message>
            <source>A check of the changed data failed (%1)</source>
            <translation>Un contrôle des données modifiées a échoué (%1)</translation>
        </message>
        <message>
            <source>Another run is migrating %1 right now</source>
            <translation>Une autre exécution migre %1 en ce moment</translation>
        </message>
        <message>
            <source>A run on %1 was interrupted</source>
            <translation>Une exécution sur %1 a été interrompue</translation>
        </message>
        <message>
            <source>%1 was held by other sessions for too long</source>
            <translation>%1 a été retenue trop longtemps par d'autres sessions</translation>
        </message>
        <message>
            <source>%1 is no longer at the revision where this plan starts</source>
            <translation>%1 n'est plus à la révision où ce plan commence</translation>
        </message>
        <message>
            <source>The database is at the revision %1, which this project does not have</source>
            <translation>La base est à la révision %1, que ce projet n'a pas</translation>
        </message>
        <message>
            <source>Target database is not up to date (%1)</source>
            <translation>La base cible n'est pas à jour (%1)</translation>
        </message>
        <message>
            <source>No backup of %1 could be made</source>
            <translation>Aucune sauvegarde de %1 n'a pu être faite</translation>
        </message>
        <message>
            <source>Canceled (%1)</source>
            <translation>Annulé (%1)</translation>
        </message>
        <message>
            <source>Refused, because data would be lost (%1)</source>
            <translation>Refusé, car des données seraient perdues (%1)</translation>
        </message>
        <message>
            <source>This kind of database cannot do it (%1)</source>
            <translation>Cette sorte de base ne peut pas le faire (%1)</translation>
        </message>
        <message>
            <source>Python is needed to read .py files, and %1 does not run</source>
            <translation>Python est nécessaire pour lire les fichiers .py, et %1 ne s'exécute pas</translation>
        </message>
        <message>
            <source>Install Python 3.8 or newer (the package python3), or name its program in SCHEMAWRIGHT_PYTHON.</source>
            <translation>Installez Python 3.8 ou plus récent (le paquet python3), ou indiquez son programme dans SCHEMAWRIGHT_PYTHON.</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>Le fichier n'a pas pu être lu : %1</translation>
        </message>
        <message>
            <source>The base class %1 is in no file that was read; what it adds is missing</source>
            <translation>La classe de base %1 n'est dans aucun fichier lu ; ce qu'elle ajoute manque</translation>
        </message>
        <message>
            <source>The type %1 is not known; the column is Text for now</source>
            <translation>Le type %1 n'est pas connu ; la colonne est Text pour l'instant</translation>
        </message>
        <message>
            <source>The type is the nearest that there is for %1</source>
            <translation>Le type est le plus proche qui existe pour %1</translation>
        </message>
        <message>
            <source>The variant of the type for one database is left out: %1</source>
            <translation>La variante du type pour une base est omise : %1</translation>
        </message>
        <message>
            <source>An argument was not understood: %1</source>
            <translation>Un argument n'a pas été compris : %1</translation>
        </message>
        <message>
            <source>The expression could not be turned into SQL and is left out: %1</source>
            <translation>L'expression n'a pas pu être mise en SQL et est omise : %1</translation>
        </message>
        <message>
            <source>There is no column %1 in the table; what names it is left out</source>
            <translation>La table n'a pas de colonne %1 ; ce qui la nomme est omis</translation>
        </message>
        <message>
            <source>The target of the foreign key was not read: %1</source>
            <translation>La cible de la clé étrangère n'a pas été lue : %1</translation>
        </message>
        <message>
            <source>The name is made up while the program runs: %1</source>
            <translation>Le nom est formé pendant que le programme tourne : %1</translation>
        </message>
        <message>
            <source>Neither a column nor a constraint: %1</source>
            <translation>Ni colonne ni contrainte : %1</translation>
        </message>
        <message>
            <source>Made while the program runs, so it is left out: %1</source>
            <translation>Formé pendant que le programme tourne, donc omis : %1</translation>
        </message>
        <message>
            <source>There is a table %1 already; this one is left out</source>
            <translation>Il y a déjà une table %1 ; celle-ci est omise</translation>
        </message>
        <message>
            <source>Another class has the name, so this one is called %1</source>
            <translation>Une autre classe porte ce nom, celle-ci s'appelle donc %1</translation>
        </message>
        <message>
            <source>The class belongs to another database (%1)</source>
            <translation>La classe appartient à une autre base (%1)</translation>
        </message>
        <message>
            <source>The columns of %1 are in the database only; import it from there</source>
            <translation>Les colonnes de %1 ne sont que dans la base ; importez-la de là</translation>
        </message>
        <message>
            <source>The table %1 has no primary key</source>
            <translation>La table %1 n'a pas de clé primaire</translation>
        </message>
        <message>
            <source>Another enum %1 has other values, so this one has a number</source>
            <translation>Une autre énumération %1 a d'autres valeurs, celle-ci porte donc un numéro</translation>
        </message>
        <message>
            <source>An option is left out: %1</source>
            <translation>Une option est omise : %1</translation>
        </message>
        <message>
            <source>Only the Python program knows of it: %1</source>
            <translation>Seul le programme Python le connaît : %1</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>Non lu</translation>
        </message>
        <message>
            <source>%1 could not be understood</source>
            <translation>%1 n'a pas pu être compris</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1
Statement: %2</source>
            <translation>%1
Instruction : %2</translation>
        </message>
        <message>
            <source>%1
Place: %2</source>
            <translation>%1
Endroit : %2</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>Vérifiez le nom et le dossier.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>Vérifiez les droits du fichier et de son dossier.</translation>
        </message>
        <message>
            <source>Restore the file from version control or from a backup; the rest of the project stays as it is.</source>
            <translation>Restaurez le fichier depuis la gestion de versions ou une sauvegarde ; le reste du projet reste tel quel.</translation>
        </message>
        <message>
            <source>Update Schemawright to open it.</source>
            <translation>Mettez Schemawright à jour pour l'ouvrir.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Choisissez un autre nom ou dossier.</translation>
        </message>
        <message>
            <source>Go to the project's folder, or name it with -C. "schemawright new NAME" makes a new one.</source>
            <translation>Allez dans le dossier du projet ou indiquez-le avec -C. « schemawright new NAME » en crée un.</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>A revision contradicts the ones before it; "schemawright check" lists what is wrong with the history.</source>
            <translation>Une révision contredit les précédentes ; « schemawright check » liste ce qui ne va pas dans l'historique.</translation>
        </message>
        <message>
            <source>"schemawright history" lists the revisions; at least four characters of an id are needed.</source>
            <translation>« schemawright history » liste les révisions ; il faut au moins quatre caractères d'un identifiant.</translation>
        </message>
        <message>
            <source>Give more characters of the id.</source>
            <translation>Donnez plus de caractères de l'identifiant.</translation>
        </message>
        <message>
            <source>Name one ("&lt;branch&gt;@head"), take all ("heads"), or join them with "schemawright merge heads".</source>
            <translation>Nommez-en une (« &lt;branche&gt;@head »), prenez-les toutes (« heads ») ou joignez-les avec « schemawright merge heads ».</translation>
        </message>
        <message>
            <source>"schemawright history" shows what follows what.</source>
            <translation>« schemawright history » montre ce qui suit quoi.</translation>
        </message>
        <message>
            <source>Restore the file from version control. A change of the schema belongs in a new revision.</source>
            <translation>Restaurez le fichier depuis la gestion de versions. Un changement du schéma a sa place dans une nouvelle révision.</translation>
        </message>
        <message>
            <source>Restore its file in the folder migrations from version control.</source>
            <translation>Restaurez son fichier du dossier migrations depuis la gestion de versions.</translation>
        </message>
        <message>
            <source>Restore the files in the folder migrations from version control.</source>
            <translation>Restaurez les fichiers du dossier migrations depuis la gestion de versions.</translation>
        </message>
        <message>
            <source>Change one of the two branches so that they agree, then merge again.</source>
            <translation>Modifiez l'une des deux branches pour qu'elles s'accordent, puis refusionnez.</translation>
        </message>
        <message>
            <source>Write sqlite:///shop.db for a file here, sqlite:////tmp/shop.db for one elsewhere, postgresql://user@host/database or mariadb://user@host/database for a server's.</source>
            <translation>Écrivez sqlite:///shop.db pour un fichier ici, sqlite:////tmp/shop.db pour un fichier ailleurs, postgresql://utilisateur@hôte/base ou mariadb://utilisateur@hôte/base pour celle d'un serveur.</translation>
        </message>
        <message>
            <source>SQLite (sqlite:///FILE), PostgreSQL (postgresql://) and MariaDB or MySQL (mariadb://, mysql://) can be opened.</source>
            <translation>SQLite (sqlite:///FICHIER), PostgreSQL (postgresql://) et MariaDB ou MySQL (mariadb://, mysql://) peuvent être ouverts.</translation>
        </message>
        <message>
            <source>Check its name; "schemawright upgrade --create-database" makes it on its server.</source>
            <translation>Vérifiez son nom ; « schemawright upgrade --create-database » la crée sur son serveur.</translation>
        </message>
        <message>
            <source>Choose another file. An encrypted database must be decrypted first.</source>
            <translation>Choisissez un autre fichier. Une base chiffrée doit d'abord être déchiffrée.</translation>
        </message>
        <message>
            <source>Close the program that uses it, then try again.</source>
            <translation>Fermez le programme qui l'utilise, puis réessayez.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder (SQLite writes a journal beside the file); of a server its host, port and network.</source>
            <translation>Vérifiez les droits du fichier et de son dossier (SQLite écrit un journal à côté du fichier) ; pour un serveur, l'hôte, le port et le réseau.</translation>
        </message>
        <message>
            <source>Connect again: the state of the database is then read anew.</source>
            <translation>Reconnectez-vous : l'état de la base est alors relu.</translation>
        </message>
        <message>
            <source>Check the user and the password.</source>
            <translation>Vérifiez l'utilisateur et le mot de passe.</translation>
        </message>
        <message>
            <source>Set SCHEMAWRIGHT_PASSWORD, keep it in the keychain, or run in a terminal to be asked.</source>
            <translation>Définissez SCHEMAWRIGHT_PASSWORD, gardez-le dans le trousseau, ou lancez dans un terminal pour qu'il soit demandé.</translation>
        </message>
        <message>
            <source>Turn TLS on at the server and check its certificate, or demand a lower level.</source>
            <translation>Activez TLS sur le serveur et vérifiez son certificat, ou exigez un niveau moindre.</translation>
        </message>
        <message>
            <source>Run the upgrade again: it resumes where the run ended.</source>
            <translation>Relancez la mise à niveau : elle reprend où l'exécution s'est arrêtée.</translation>
        </message>
        <message>
            <source>End the sessions that hold it, or run again at a quieter time.</source>
            <translation>Terminez les sessions qui la retiennent, ou relancez à un moment plus calme.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder: SQLite writes a journal beside the file.</source>
            <translation>Vérifiez les droits du fichier et de son dossier : SQLite écrit un journal à côté du fichier.</translation>
        </message>
        <message>
            <source>Mend the rows it is about, then run again; nothing was changed.</source>
            <translation>Corrigez les lignes en cause, puis relancez ; rien n'a été modifié.</translation>
        </message>
        <message>
            <source>Wait until it is done, then try again.</source>
            <translation>Attendez qu'elle soit finie, puis réessayez.</translation>
        </message>
        <message>
            <source>Make the plan again.</source>
            <translation>Refaites le plan.</translation>
        </message>
        <message>
            <source>Get the missing revision's file (another branch may have it), or, if the schema is right, say so with "schemawright stamp --purge".</source>
            <translation>Récupérez le fichier de la révision manquante (une autre branche l'a peut-être) ou, si le schéma est bon, dites-le avec « schemawright stamp --purge ».</translation>
        </message>
        <message>
            <source>Run "schemawright upgrade" first.</source>
            <translation>Lancez d'abord « schemawright upgrade ».</translation>
        </message>
        <message>
            <source>See that the folder can be written and has room for a copy.</source>
            <translation>Veillez à ce que le dossier soit inscriptible et ait la place d'une copie.</translation>
        </message>
        <message>
            <source>Allow it by name with --allow CODE, or all of it with --allow-data-loss.</source>
            <translation>Autorisez-le nommément avec --allow CODE, ou tout avec --allow-data-loss.</translation>
        </message>
        <message>
            <source>Add %2 as primary key</source>
            <translation>Ajouter %2 comme clé primaire</translation>
        </message>
        <message>
            <source>Make %1 the primary key</source>
            <translation>Faire de %1 la clé primaire</translation>
        </message>
        <message>
            <source>Add an index</source>
            <translation>Ajouter un index</translation>
        </message>
        <message>
            <source>Take the parent's type</source>
            <translation>Prendre le type du parent</translation>
        </message>
        <message>
            <source>Rename to %2</source>
            <translation>Renommer en %2</translation>
        </message>
        <message>
            <source>Call the table %2</source>
            <translation>Appeler la table %2</translation>
        </message>
        <message>
            <source>Name by the rule</source>
            <translation>Nommer selon la règle</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Autoriser NULL</translation>
        </message>
        <message>
            <source>Check at the end of the transaction</source>
            <translation>Contrôler à la fin de la transaction</translation>
        </message>
        <message>
            <source>Use no action instead</source>
            <translation>Ne rien faire à la place</translation>
        </message>
        <message>
            <source>Make the target unique</source>
            <translation>Rendre la cible unique</translation>
        </message>
        <message>
            <source>Point to the primary key</source>
            <translation>Pointer vers la clé primaire</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Retirer %1</translation>
        </message>
        <message>
            <source>Remove what is gone</source>
            <translation>Retirer ce qui n'existe plus</translation>
        </message>
        <message>
            <source>Remove the base</source>
            <translation>Retirer la base</translation>
        </message>
        <message>
            <source>Use the mixin's column</source>
            <translation>Utiliser la colonne du mixin</translation>
        </message>
        <message>
            <source>Make it a text</source>
            <translation>En faire un texte</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Ajouter une valeur</translation>
        </message>
        <message>
            <source>Drop the default</source>
            <translation>Supprimer la valeur par défaut</translation>
        </message>
        <message>
            <source>Make it an ordinary column</source>
            <translation>En faire une colonne ordinaire</translation>
        </message>
        <message>
            <source>Drop length and precision</source>
            <translation>Supprimer longueur et précision</translation>
        </message>
        <message>
            <source>Limit to %2 characters</source>
            <translation>Limiter à %2 caractères</translation>
        </message>
        <message>
            <source>Drop the time zone</source>
            <translation>Supprimer le fuseau horaire</translation>
        </message>
        <message>
            <source>Store as JSON</source>
            <translation>Stocker en JSON</translation>
        </message>
        <message>
            <source>Drop the condition</source>
            <translation>Supprimer la condition</translation>
        </message>
        <message>
            <source>Call it %1</source>
            <translation>L'appeler %1</translation>
        </message>
        <message>
            <source>it</source>
            <translation>cela</translation>
        </message>
        <message>
            <source>The table %1 is dropped with all its rows</source>
            <translation>La table %1 est supprimée avec toutes ses lignes</translation>
        </message>
        <message>
            <source>The column %1.%2 is dropped with its values</source>
            <translation>La colonne %1.%2 est supprimée avec ses valeurs</translation>
        </message>
        <message>
            <source>The type of %1.%2 becomes narrower: values may be cut or refused</source>
            <translation>Le type de %1.%2 se rétrécit : des valeurs peuvent être tronquées ou refusées</translation>
        </message>
        <message>
            <source>The values of %1.%2 are converted</source>
            <translation>Les valeurs de %1.%2 sont converties</translation>
        </message>
        <message>
            <source>%1.%2 no longer takes NULL</source>
            <translation>%1.%2 n'accepte plus NULL</translation>
        </message>
        <message>
            <source>%1.%2 is new, required and has no default: it cannot be filled for rows that are there</source>
            <translation>%1.%2 est nouvelle, obligatoire et sans valeur par défaut : elle ne peut pas être remplie pour les lignes présentes</translation>
        </message>
        <message>
            <source>Values of %1 (%2) must be unique: duplicate rows make it fail</source>
            <translation>Les valeurs de %1 (%2) doivent être uniques : des doublons le font échouer</translation>
        </message>
        <message>
            <source>Rows of %1 must fulfil %2: those that do not make it fail</source>
            <translation>Les lignes de %1 doivent satisfaire %2 : les autres le font échouer</translation>
        </message>
        <message>
            <source>Rows of %1 must have a partner by %2: those without one make it fail</source>
            <translation>Les lignes de %1 doivent avoir un partenaire par %2 : les autres le font échouer</translation>
        </message>
        <message>
            <source>A value of the enum goes away, which rows of %1.%2 may hold</source>
            <translation>Une valeur de l'énumération disparaît, que des lignes de %1.%2 peuvent contenir</translation>
        </message>
        <message>
            <source>A value of the enum is renamed in the rows of %1.%2</source>
            <translation>Une valeur de l'énumération est renommée dans les lignes de %1.%2</translation>
        </message>
        <message>
            <source>%2 of %1 is dropped: what it forbade can come in</source>
            <translation>%2 de %1 est supprimé : ce qu'il interdisait peut entrer</translation>
        </message>
        <message>
            <source>The primary key of %1 changes</source>
            <translation>La clé primaire de %1 change</translation>
        </message>
        <message>
            <source>The table %1 gets another name: programs that use the old one break</source>
            <translation>La table %1 change de nom : les programmes qui utilisent l'ancien cassent</translation>
        </message>
        <message>
            <source>%1.%2 gets another name: programs that use the old one break</source>
            <translation>%1.%2 change de nom : les programmes qui utilisent l'ancien cassent</translation>
        </message>
        <message>
            <source>Every row of %1 is written again</source>
            <translation>Chaque ligne de %1 est réécrite</translation>
        </message>
        <message>
            <source>%1 is locked for as long as this runs</source>
            <translation>%1 est verrouillée pendant toute l'opération</translation>
        </message>
        <message>
            <source>%2 uses what goes away in %1 and would no longer work</source>
            <translation>%2 utilise ce qui disparaît dans %1 et ne marcherait plus</translation>
        </message>
        <message>
            <source>SQL of your own runs; what it does to the data is not known</source>
            <translation>Votre propre SQL s'exécute ; son effet sur les données n'est pas connu</translation>
        </message>
        <message>
            <source>The database is not what its revision stands for; what was changed beside the history is kept</source>
            <translation>La base n'est pas ce que dit sa révision ; ce qui a été changé hors de l'historique est gardé</translation>
        </message>
        <message>
            <source>%1 goes without the index %2, which this kind of database cannot have</source>
            <translation>%1 se passe de l'index %2, que cette sorte de base ne peut pas avoir</translation>
        </message>
        <message>
            <source>%1.%2 is kept as the nearest type: this kind of database has no equal one</source>
            <translation>%1.%2 est gardé avec le type le plus proche : cette sorte de base n'en a pas d'égal</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: 1 row.</source>
            <translation>%1 : 1 ligne.</translation>
        </message>
        <message>
            <source>%1: %2 rows.</source>
            <translation>%1 : %2 lignes.</translation>
        </message>
        <message>
            <source>Drops a table</source>
            <translation>Supprime une table</translation>
        </message>
        <message>
            <source>Drops a column</source>
            <translation>Supprime une colonne</translation>
        </message>
        <message>
            <source>Narrows a type</source>
            <translation>Rétrécit un type</translation>
        </message>
        <message>
            <source>Converts values</source>
            <translation>Convertit des valeurs</translation>
        </message>
        <message>
            <source>Forbids NULL</source>
            <translation>Interdit NULL</translation>
        </message>
        <message>
            <source>Adds a required column</source>
            <translation>Ajoute une colonne obligatoire</translation>
        </message>
        <message>
            <source>Demands unique values</source>
            <translation>Exige des valeurs uniques</translation>
        </message>
        <message>
            <source>Demands a check</source>
            <translation>Exige un contrôle</translation>
        </message>
        <message>
            <source>Demands a foreign key</source>
            <translation>Exige une clé étrangère</translation>
        </message>
        <message>
            <source>Removes a value of an enum</source>
            <translation>Retire une valeur d'une énumération</translation>
        </message>
        <message>
            <source>Renames a value of an enum</source>
            <translation>Renomme une valeur d'une énumération</translation>
        </message>
        <message>
            <source>Drops a constraint</source>
            <translation>Supprime une contrainte</translation>
        </message>
        <message>
            <source>Changes a primary key</source>
            <translation>Change une clé primaire</translation>
        </message>
        <message>
            <source>Renames a table</source>
            <translation>Renomme une table</translation>
        </message>
        <message>
            <source>Renames a column</source>
            <translation>Renomme une colonne</translation>
        </message>
        <message>
            <source>Copies a table</source>
            <translation>Copie une table</translation>
        </message>
        <message>
            <source>Locks for long</source>
            <translation>Verrouille longtemps</translation>
        </message>
        <message>
            <source>Breaks a view or trigger</source>
            <translation>Casse une vue ou un déclencheur</translation>
        </message>
        <message>
            <source>Runs your own SQL</source>
            <translation>Exécute votre propre SQL</translation>
        </message>
        <message>
            <source>Meets a changed database</source>
            <translation>Rencontre une base modifiée</translation>
        </message>
        <message>
            <source>Leaves an index out</source>
            <translation>Omet un index</translation>
        </message>
        <message>
            <source>Takes the nearest type</source>
            <translation>Prend le type le plus proche</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Loses data</source>
            <translation>Perd des données</translation>
        </message>
        <message>
            <source>No lock</source>
            <translation>Aucun verrou</translation>
        </message>
        <message>
            <source>Others can read and write</source>
            <translation>Les autres peuvent lire et écrire</translation>
        </message>
        <message>
            <source>Others can read</source>
            <translation>Les autres peuvent lire</translation>
        </message>
        <message>
            <source>Others wait</source>
            <translation>Les autres attendent</translation>
        </message>
        <message>
            <source>Touches no row</source>
            <translation>Ne touche aucune ligne</translation>
        </message>
        <message>
            <source>Reads every row</source>
            <translation>Lit chaque ligne</translation>
        </message>
        <message>
            <source>Builds an index</source>
            <translation>Construit un index</translation>
        </message>
        <message>
            <source>Writes every row again</source>
            <translation>Réécrit chaque ligne</translation>
        </message>
        <message>
            <source>So that dropping the old table touches no row that points to it.</source>
            <translation>Pour que la suppression de l'ancienne table ne touche aucune ligne qui pointe vers elle.</translation>
        </message>
        <message>
            <source>Foreign keys as they were before.</source>
            <translation>Clés étrangères comme avant.</translation>
        </message>
        <message>
            <source>So that renaming leaves views, triggers and other tables alone.</source>
            <translation>Pour que le renommage laisse tranquilles vues, déclencheurs et autres tables.</translation>
        </message>
        <message>
            <source>Renaming as it was before.</source>
            <translation>Renommage comme avant.</translation>
        </message>
        <message>
            <source>The table in its new shape.</source>
            <translation>La table sous sa nouvelle forme.</translation>
        </message>
        <message>
            <source>Every row moves over, column by column.</source>
            <translation>Chaque ligne passe, colonne par colonne.</translation>
        </message>
        <message>
            <source>As many rows as before, or all is undone.</source>
            <translation>Autant de lignes qu'avant, ou tout est annulé.</translation>
        </message>
        <message>
            <source>Numbers that were given are not given again.</source>
            <translation>Les numéros attribués ne le sont pas de nouveau.</translation>
        </message>
        <message>
            <source>The old table; its rows are in the new one.</source>
            <translation>L'ancienne table ; ses lignes sont dans la nouvelle.</translation>
        </message>
        <message>
            <source>The new table takes the name.</source>
            <translation>La nouvelle table prend le nom.</translation>
        </message>
        <message>
            <source>The index as it was.</source>
            <translation>L'index tel qu'il était.</translation>
        </message>
        <message>
            <source>The trigger as it was.</source>
            <translation>Le déclencheur tel qu'il était.</translation>
        </message>
        <message>
            <source>The view stands aside, and is put back below.</source>
            <translation>La vue s'écarte et est remise plus bas.</translation>
        </message>
        <message>
            <source>The view as it was.</source>
            <translation>La vue telle qu'elle était.</translation>
        </message>
        <message>
            <source>No row lost its partner, or all is undone.</source>
            <translation>Aucune ligne n'a perdu son partenaire, ou tout est annulé.</translation>
        </message>
        <message>
            <source>The rows fit the new rules, or all is undone.</source>
            <translation>Les lignes respectent les nouvelles règles, ou tout est annulé.</translation>
        </message>
        <message>
            <source>The schema is sound, or all is undone.</source>
            <translation>Le schéma est sain, ou tout est annulé.</translation>
        </message>
        <message>
            <source>Only the text of the schema changes: no row is written.</source>
            <translation>Seul le texte du schéma change : aucune ligne n'est écrite.</translation>
        </message>
        <message>
            <source>Room in memory for the copy.</source>
            <translation>De la place en mémoire pour la copie.</translation>
        </message>
        <message>
            <source>Memory as it was before.</source>
            <translation>Mémoire comme avant.</translation>
        </message>
        <message>
            <source>Alembic's table of the current revision.</source>
            <translation>La table d'Alembic de la révision courante.</translation>
        </message>
        <message>
            <source>SQL of your own.</source>
            <translation>Votre propre SQL.</translation>
        </message>
        <message>
            <source>primary key</source>
            <translation>clé primaire</translation>
        </message>
        <message>
            <source>unique key</source>
            <translation>clé unique</translation>
        </message>
        <message>
            <source>check</source>
            <translation>contrôle</translation>
        </message>
        <message>
            <source>foreign key</source>
            <translation>clé étrangère</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>unique index %1</source>
            <translation>index unique %1</translation>
        </message>
        <message>
            <source>index %1</source>
            <translation>index %1</translation>
        </message>
        <message>
            <source>type %1 to %2</source>
            <translation>type %1 en %2</translation>
        </message>
        <message>
            <source>NULL allowed</source>
            <translation>NULL autorisé</translation>
        </message>
        <message>
            <source>NULL forbidden</source>
            <translation>NULL interdit</translation>
        </message>
        <message>
            <source>no default</source>
            <translation>sans valeur par défaut</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>valeur par défaut %1</translation>
        </message>
        <message>
            <source>counted up</source>
            <translation>numérotée</translation>
        </message>
        <message>
            <source>no longer counted up</source>
            <translation>plus numérotée</translation>
        </message>
        <message>
            <source>computed as %1</source>
            <translation>calculée par %1</translation>
        </message>
        <message>
            <source>no longer computed</source>
            <translation>plus calculée</translation>
        </message>
        <message>
            <source>default collation</source>
            <translation>collation par défaut</translation>
        </message>
        <message>
            <source>collation %1</source>
            <translation>collation %1</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>commentaire</translation>
        </message>
        <message>
            <source>options</source>
            <translation>options</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>ajouter %1</translation>
        </message>
        <message>
            <source>rename %1 to %2</source>
            <translation>renommer %1 en %2</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>retirer %1</translation>
        </message>
        <message>
            <source>order</source>
            <translation>ordre</translation>
        </message>
        <message>
            <source>Create table %1</source>
            <translation>Créer la table %1</translation>
        </message>
        <message>
            <source>Drop table %1</source>
            <translation>Supprimer la table %1</translation>
        </message>
        <message>
            <source>Rename table %1 to %2</source>
            <translation>Renommer la table %1 en %2</translation>
        </message>
        <message>
            <source>Change table %1: %2</source>
            <translation>Modifier la table %1 : %2</translation>
        </message>
        <message>
            <source>Add column %1 to %2</source>
            <translation>Ajouter la colonne %1 à %2</translation>
        </message>
        <message>
            <source>Drop column %1 from %2</source>
            <translation>Supprimer la colonne %1 de %2</translation>
        </message>
        <message>
            <source>Rename column %1 of %2 to %3</source>
            <translation>Renommer la colonne %1 de %2 en %3</translation>
        </message>
        <message>
            <source>Change column %1 of %2: %3</source>
            <translation>Modifier la colonne %1 de %2 : %3</translation>
        </message>
        <message>
            <source>Reorder the columns of %1</source>
            <translation>Réordonner les colonnes de %1</translation>
        </message>
        <message>
            <source>Add %1 to %2</source>
            <translation>Ajouter %1 à %2</translation>
        </message>
        <message>
            <source>Drop %1 from %2</source>
            <translation>Supprimer %1 de %2</translation>
        </message>
        <message>
            <source>Rename %1 of %2 to %3</source>
            <translation>Renommer %1 de %2 en %3</translation>
        </message>
        <message>
            <source>Create %1 on %2</source>
            <translation>Créer %1 sur %2</translation>
        </message>
        <message>
            <source>Create enum %1</source>
            <translation>Créer l'énumération %1</translation>
        </message>
        <message>
            <source>Drop enum %1</source>
            <translation>Supprimer l'énumération %1</translation>
        </message>
        <message>
            <source>Change enum %1</source>
            <translation>Modifier l'énumération %1</translation>
        </message>
        <message>
            <source>Rename enum %1 to %2</source>
            <translation>Renommer l'énumération %1 en %2</translation>
        </message>
        <message>
            <source>Change values of enum %1: %2</source>
            <translation>Modifier les valeurs de l'énumération %1 : %2</translation>
        </message>
        <message>
            <source>Run SQL</source>
            <translation>Exécuter du SQL</translation>
        </message>
        <message>
            <source>Run SQL: %1</source>
            <translation>Exécuter du SQL : %1</translation>
        </message>
        <message>
            <source>create %1</source>
            <translation>créer %1</translation>
        </message>
        <message>
            <source>drop %1</source>
            <translation>supprimer %1</translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>ajouter %1 à %2</translation>
        </message>
        <message>
            <source>drop %1 from %2</source>
            <translation>supprimer %1 de %2</translation>
        </message>
        <message>
            <source>change %1 of %2</source>
            <translation>modifier %1 de %2</translation>
        </message>
        <message>
            <source>%1 and 1 more change</source>
            <translation>%1 et 1 autre modification</translation>
        </message>
        <message>
            <source>%1 and %2 more changes</source>
            <translation>%1 et %2 autres modifications</translation>
        </message>
        <message>
            <source>empty message</source>
            <translation>message vide</translation>
        </message>
        <message>
            <source>create %1 tables</source>
            <translation>créer %1 tables</translation>
        </message>
        <message>
            <source>Something has no name</source>
            <translation>Quelque chose n'a pas de nom</translation>
        </message>
        <message>
            <source>More than one class is called %1</source>
            <translation>Plus d'une classe s'appelle %1</translation>
        </message>
        <message>
            <source>More than one table is called %1</source>
            <translation>Plus d'une table s'appelle %1</translation>
        </message>
        <message>
            <source>More than one column is called %1</source>
            <translation>Plus d'une colonne s'appelle %1</translation>
        </message>
        <message>
            <source>More than one constraint or index is called %1</source>
            <translation>Plus d'une contrainte ou d'un index s'appelle %1</translation>
        </message>
        <message>
            <source>The name %1 is too long</source>
            <translation>Le nom %1 est trop long</translation>
        </message>
        <message>
            <source>%1 is a reserved word of SQL</source>
            <translation>%1 est un mot réservé de SQL</translation>
        </message>
        <message>
            <source>%1 has no columns</source>
            <translation>%1 n'a pas de colonnes</translation>
        </message>
        <message>
            <source>%1 has no primary key</source>
            <translation>%1 n'a pas de clé primaire</translation>
        </message>
        <message>
            <source>%1 refers to something that is gone</source>
            <translation>%1 renvoie à quelque chose qui n'existe plus</translation>
        </message>
        <message>
            <source>The foreign key %1 joins columns of different types</source>
            <translation>La clé étrangère %1 relie des colonnes de types différents</translation>
        </message>
        <message>
            <source>The foreign key %1 has not as many columns as its target</source>
            <translation>La clé étrangère %1 n'a pas autant de colonnes que sa cible</translation>
        </message>
        <message>
            <source>The foreign key %1 points to columns that are no key</source>
            <translation>La clé étrangère %1 pointe vers des colonnes qui ne sont pas une clé</translation>
        </message>
        <message>
            <source>The foreign key %1 has no index: deleting a parent reads every row</source>
            <translation>La clé étrangère %1 n'a pas d'index : supprimer un parent lit chaque ligne</translation>
        </message>
        <message>
            <source>The foreign key %1 closes a circle: no table of it can have a first row</source>
            <translation>La clé étrangère %1 ferme un cercle : aucune de ses tables ne peut avoir de première ligne</translation>
        </message>
        <message>
            <source>The enum %1 has no values</source>
            <translation>L'énumération %1 n'a pas de valeurs</translation>
        </message>
        <message>
            <source>The enum has the value %1 twice</source>
            <translation>L'énumération a deux fois la valeur %1</translation>
        </message>
        <message>
            <source>%1 inherits from itself</source>
            <translation>%1 hérite d'elle-même</translation>
        </message>
        <message>
            <source>A mixin brings a column %1, which the class has already</source>
            <translation>Un mixin apporte une colonne %1 que la classe a déjà</translation>
        </message>
        <message>
            <source>The expression of %1 is empty</source>
            <translation>L'expression de %1 est vide</translation>
        </message>
        <message>
            <source>The expression of %1 has an open bracket or quote</source>
            <translation>L'expression de %1 a une parenthèse ou un guillemet ouvert</translation>
        </message>
        <message>
            <source>The foreign key %1 sets NULL where NULL is not allowed</source>
            <translation>La clé étrangère %1 met NULL là où NULL est interdit</translation>
        </message>
        <message>
            <source>%1 is computed, so it cannot have a default or be counted up</source>
            <translation>%1 est calculée et ne peut donc avoir ni valeur par défaut ni numérotation</translation>
        </message>
        <message>
            <source>The type of %1 has a length or precision that cannot be</source>
            <translation>Le type de %1 a une longueur ou une précision impossible</translation>
        </message>
        <message>
            <source>%1 has no length: it becomes a long text, which no key can hold</source>
            <translation>%1 n'a pas de longueur : cela devient un texte long, qu'aucune clé ne peut contenir</translation>
        </message>
        <message>
            <source>The time zone of %1 is not stored</source>
            <translation>Le fuseau horaire de %1 n'est pas conservé</translation>
        </message>
        <message>
            <source>%1 is an array, which this kind of database does not have</source>
            <translation>%1 est un tableau, que cette sorte de base n'a pas</translation>
        </message>
        <message>
            <source>The index %1 has a condition: a kind of database without such indexes does without it</source>
            <translation>L'index %1 a une condition : une base sans de tels index s'en passe</translation>
        </message>
        <message>
            <source>The index %1 is over an expression: a kind of database that cannot index one does without it</source>
            <translation>L'index %1 porte sur une expression : une base qui ne le peut pas s'en passe</translation>
        </message>
        <message>
            <source>The unique index %1 has a condition or an expression, which this kind of database refuses: index a computed column instead</source>
            <translation>L'index unique %1 a une condition ou une expression, que cette sorte de base refuse : indexez plutôt une colonne calculée</translation>
        </message>
        <message>
            <source>The type of %1 has no equal: the nearest one is taken</source>
            <translation>Le type de %1 n'a pas d'égal : le plus proche est pris</translation>
        </message>
        <message>
            <source>The expression of %1 has words that not every kind of database of the project knows</source>
            <translation>L'expression de %1 a des mots que toutes les bases du projet ne connaissent pas</translation>
        </message>
        <message>
            <source>A kind of database of the project refuses %1</source>
            <translation>Un type de base de données du projet refuse %1</translation>
        </message>
        <message>
            <source>The name %1 is not the one of the naming rule</source>
            <translation>Le nom %1 n'est pas celui de la règle de nommage</translation>
        </message>
        <message>
            <source>(unnamed)</source>
            <translation>(sans nom)</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 et %2</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vide</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valeur par défaut</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Refers to</source>
            <translation>Renvoie à</translation>
        </message>
        <message>
            <source>Referred to by</source>
            <translation>Référencée par</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Unique</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>primary</source>
            <translation>primaire</translation>
        </message>
        <message>
            <source>foreign</source>
            <translation>étrangère</translation>
        </message>
        <message>
            <source>computed: %1</source>
            <translation>calculée : %1</translation>
        </message>
        <message>
            <source>numbered</source>
            <translation>numérotée</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>autorisé</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>unique</translation>
        </message>
        <message>
            <source>The revision %1 is opaque, a script that only Alembic can run</source>
            <translation>La révision %1 est opaque : un script que seul Alembic peut exécuter</translation>
        </message>
        <message>
            <source>Let Alembic run it, then go on here: "flask db upgrade %1" or "alembic upgrade %1"; to take it back "flask db downgrade %1-1".</source>
            <translation>Laissez Alembic l'exécuter, puis continuez ici : « flask db upgrade %1 » ou « alembic upgrade %1 » ; pour revenir en arrière, « flask db downgrade %1-1 ».</translation>
        </message>
        <message>
            <source>%1 was understood as a whole.</source>
            <translation>%1 a été compris en entier.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema is known.</source>
            <translation>Seul Alembic peut exécuter %1 (%2) ; son effet sur le schéma est connu.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema was adopted from a database.</source>
            <translation>Seul Alembic peut exécuter %1 (%2) ; son effet sur le schéma a été repris d'une base de données.</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); it may do more to the schema than is known.</source>
            <translation>Seul Alembic peut exécuter %1 (%2) ; il change peut-être le schéma plus qu'on ne le sait.</translation>
        </message>
        <message>
            <source>%1 was understood; on the way back we undo what upgrade() does, it does otherwise (%2).</source>
            <translation>%1 a été compris ; au retour, nous défaisons ce que fait upgrade(), le script agit autrement (%2).</translation>
        </message>
        <message>
            <source>The table %1 is made while the program runs</source>
            <translation>La table %1 est créée pendant l'exécution du programme</translation>
        </message>
        <message>
            <source>The program does not make the table %1, so it is left out</source>
            <translation>Le programme ne crée pas la table %1 ; elle est laissée de côté</translation>
        </message>
        <message>
            <source>Read from the metadata, as the files alone say otherwise: %1</source>
            <translation>Lu dans les métadonnées, car les fichiers seuls disent autre chose : %1</translation>
        </message>
        <message>
            <source>there is no such table</source>
            <translation>cette table n'existe pas</translation>
        </message>
        <message>
            <source>the table is there already</source>
            <translation>la table existe déjà</translation>
        </message>
        <message>
            <source>the table is named "%1" here</source>
            <translation>la table s'appelle ici « %1 »</translation>
        </message>
        <message>
            <source>there is no such enum</source>
            <translation>cet enum n'existe pas</translation>
        </message>
        <message>
            <source>the enum is there already</source>
            <translation>l'enum existe déjà</translation>
        </message>
        <message>
            <source>the enum is named "%1" here</source>
            <translation>l'enum s'appelle ici « %1 »</translation>
        </message>
        <message>
            <source>the name is taken</source>
            <translation>le nom est déjà pris</translation>
        </message>
        <message>
            <source>there is no such column</source>
            <translation>cette colonne n'existe pas</translation>
        </message>
        <message>
            <source>the column is there already</source>
            <translation>la colonne existe déjà</translation>
        </message>
        <message>
            <source>the column is named "%1" here</source>
            <translation>la colonne s'appelle ici « %1 »</translation>
        </message>
        <message>
            <source>a key or an index uses the column</source>
            <translation>une clé ou un index utilise la colonne</translation>
        </message>
        <message>
            <source>a column is listed twice</source>
            <translation>une colonne figure deux fois</translation>
        </message>
        <message>
            <source>there is no such constraint</source>
            <translation>cette contrainte n'existe pas</translation>
        </message>
        <message>
            <source>the constraint is there already</source>
            <translation>la contrainte existe déjà</translation>
        </message>
        <message>
            <source>the constraint is named "%1" here</source>
            <translation>la contrainte s'appelle ici « %1 »</translation>
        </message>
        <message>
            <source>a column of the constraint is not there</source>
            <translation>une colonne de la contrainte manque</translation>
        </message>
        <message>
            <source>the table has a primary key already</source>
            <translation>la table a déjà une clé primaire</translation>
        </message>
        <message>
            <source>there is no such primary key</source>
            <translation>cette clé primaire n'existe pas</translation>
        </message>
        <message>
            <source>there is no such index</source>
            <translation>cet index n'existe pas</translation>
        </message>
        <message>
            <source>the index is there already</source>
            <translation>l'index existe déjà</translation>
        </message>
        <message>
            <source>a column of the index is not there</source>
            <translation>une colonne de l'index manque</translation>
        </message>
        <message>
            <source>1 to %1 characters</source>
            <translation>de 1 à %1 caractères</translation>
        </message>
        <message>
            <source>none of @ - + : / \ and blanks</source>
            <translation>sans @ - + : / \ ni espaces</translation>
        </message>
        <message>
            <source>the word has a meaning of its own</source>
            <translation>le mot a déjà un sens</translation>
        </message>
        <message>
            <source>it would be its own parent</source>
            <translation>elle serait son propre parent</translation>
        </message>
        <message>
            <source>it would depend on itself</source>
            <translation>elle dépendrait d'elle-même</translation>
        </message>
    </context>
    <context>
        <name>ui::Actions</name>
        <message>
            <source>&amp;New project</source>
            <translation>&amp;Nouveau projet</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>&amp;Ouvrir un projet…</translation>
        </message>
        <message>
            <source>Open &amp;database…</source>
            <translation>Ouvrir une &amp;base…</translation>
        </message>
        <message>
            <source>Make a project from a database, a file or a server's</source>
            <translation>Faire un projet d'une base, d'un fichier ou d'un serveur</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Ouvrir l'&amp;exemple</translation>
        </message>
        <message>
            <source>A small shop, with its history</source>
            <translation>Une petite boutique, avec son historique</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Save the project</source>
            <translation>Enregistrer le projet</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Enregistrer &amp;sous…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>&amp;Fermer le projet</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renommer</translation>
        </message>
        <message>
            <source>&amp;Edit columns</source>
            <translation>&amp;Modifier les colonnes</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Tout sélectionner</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>Vider la sélection</translation>
        </message>
        <message>
            <source>Add &amp;class</source>
            <translation>Ajouter une &amp;classe</translation>
        </message>
        <message>
            <source>Add c&amp;olumn</source>
            <translation>Ajouter une c&amp;olonne</translation>
        </message>
        <message>
            <source>Add &amp;relationship</source>
            <translation>Ajouter une &amp;relation</translation>
        </message>
        <message>
            <source>Draw a relationship: drag from child to parent</source>
            <translation>Tracer une relation : glisser de l'enfant au parent</translation>
        </message>
        <message>
            <source>Add &amp;association</source>
            <translation>Ajouter une &amp;association</translation>
        </message>
        <message>
            <source>Draw a many-to-many between two classes</source>
            <translation>Tracer un plusieurs-à-plusieurs entre deux classes</translation>
        </message>
        <message>
            <source>Add &amp;mixin</source>
            <translation>Ajouter un &amp;mixin</translation>
        </message>
        <message>
            <source>Columns that several classes share</source>
            <translation>Des colonnes que plusieurs classes partagent</translation>
        </message>
        <message>
            <source>Add &amp;enum</source>
            <translation>Ajouter une &amp;énumération</translation>
        </message>
        <message>
            <source>A type with named values</source>
            <translation>Un type aux valeurs nommées</translation>
        </message>
        <message>
            <source>Toggle &amp;primary key</source>
            <translation>Basculer la clé &amp;primaire</translation>
        </message>
        <message>
            <source>Arrange &amp;everything</source>
            <translation>&amp;Tout disposer</translation>
        </message>
        <message>
            <source>Place all classes anew, related ones near each other</source>
            <translation>Replacer toutes les classes, les liées proches</translation>
        </message>
        <message>
            <source>Arrange the &amp;selection</source>
            <translation>Disposer la &amp;sélection</translation>
        </message>
        <message>
            <source>Place the selected classes anew; the others stay</source>
            <translation>Replacer les classes sélectionnées ; les autres restent</translation>
        </message>
        <message>
            <source>Arrange what is &amp;new</source>
            <translation>Disposer le &amp;nouveau</translation>
        </message>
        <message>
            <source>Place the classes that nobody has placed yet; the others stay</source>
            <translation>Placer les classes que personne n'a placées ; les autres restent</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom a&amp;vant</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>&amp;Taille réelle</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>Tout &amp;montrer</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>&amp;Chercher…</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment</source>
            <translation>Chercher une classe, une colonne, une clé ou un commentaire</translation>
        </message>
        <message>
            <source>Command &amp;palette…</source>
            <translation>&amp;Palette de commandes…</translation>
        </message>
        <message>
            <source>Every command, class and column by some of its letters</source>
            <translation>Chaque commande, classe et colonne par quelques lettres</translation>
        </message>
        <message>
            <source>As the s&amp;ystem</source>
            <translation>Comme le s&amp;ystème</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Clair</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Sombre</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manuel</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>&amp;About Schemawright</source>
            <translation>À &amp;propos de Schemawright</translation>
        </message>
        <message>
            <source>&amp;Create revision…</source>
            <translation>&amp;Créer une révision…</translation>
        </message>
        <message>
            <source>Store the pending changes as a revision</source>
            <translation>Conserver les modifications en attente comme révision</translation>
        </message>
        <message>
            <source>&amp;Upgrade…</source>
            <translation>&amp;Mettre à niveau…</translation>
        </message>
        <message>
            <source>Bring a database to a revision</source>
            <translation>Amener une base à une révision</translation>
        </message>
        <message>
            <source>&amp;Downgrade…</source>
            <translation>&amp;Rétrograder…</translation>
        </message>
        <message>
            <source>Take revisions of a database back</source>
            <translation>Reprendre des révisions d'une base</translation>
        </message>
        <message>
            <source>&amp;Stamp…</source>
            <translation>&amp;Estampiller…</translation>
        </message>
        <message>
            <source>Write a revision into a database without running it</source>
            <translation>Inscrire une révision dans une base sans l'exécuter</translation>
        </message>
        <message>
            <source>&amp;Add database…</source>
            <translation>&amp;Ajouter une base…</translation>
        </message>
        <message>
            <source>Show &amp;pending changes</source>
            <translation>Montrer les modifications en &amp;attente</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importer…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>Write a picture, a script, DBML, Mermaid or a data dictionary</source>
            <translation>Écrire une image, un script, du DBML, du Mermaid ou un dictionnaire de données</translation>
        </message>
        <message>
            <source>Copy as p&amp;icture</source>
            <translation>Copier comme &amp;image</translation>
        </message>
        <message>
            <source>Copy the selection, or the whole diagram, as a picture</source>
            <translation>Copier la sélection, ou tout le diagramme, comme image</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>Im&amp;primer…</translation>
        </message>
        <message>
            <source>Preview and print</source>
            <translation>Aperçu et impression</translation>
        </message>
        <message>
            <source>&amp;Re-route edges</source>
            <translation>&amp;Retracer les liens</translation>
        </message>
        <message>
            <source>Let the selected edges find their way anew, without their bends</source>
            <translation>Laisser les liens sélectionnés retrouver leur chemin, sans leurs coudes</translation>
        </message>
        <message>
            <source>Re-route a&amp;ll edges</source>
            <translation>Retracer &amp;tous les liens</translation>
        </message>
        <message>
            <source>Turn into a &amp;class</source>
            <translation>Transformer en &amp;classe</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Faire une classe de l'association ; sa table reste telle quelle</translation>
        </message>
        <message>
            <source>Select &amp;neighbours</source>
            <translation>Sélectionner les &amp;voisines</translation>
        </message>
        <message>
            <source>Also the classes joined to those selected</source>
            <translation>Aussi les classes liées à celles sélectionnées</translation>
        </message>
        <message>
            <source>Show the &amp;path …</source>
            <translation>Montrer le &amp;chemin …</translation>
        </message>
        <message>
            <source>How two classes are joined</source>
            <translation>Comment deux classes sont liées</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>Étapes d'&amp;annulation</translation>
        </message>
        <message>
            <source>Every step that can be taken back; a click goes there</source>
            <translation>Chaque étape annulable ; un clic y va</translation>
        </message>
        <message>
            <source>Filter the &amp;model</source>
            <translation>Filtrer le &amp;modèle</translation>
        </message>
        <message>
            <source>Filter the tree</source>
            <translation>Filtrer l'arbre</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Contraste élevé</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Préférences…</translation>
        </message>
        <message>
            <source>Language, theme, wheel, saving</source>
            <translation>Langue, thème, molette, enregistrement</translation>
        </message>
        <message>
            <source>Open &amp;models.py…</source>
            <translation>Ouvrir &amp;models.py…</translation>
        </message>
        <message>
            <source>Read SQLAlchemy's classes, without running them</source>
            <translation>Lire les classes de SQLAlchemy sans les exécuter</translation>
        </message>
        <message>
            <source>Open &amp;Flask-Migrate project…</source>
            <translation>Ouvrir un projet &amp;Flask-Migrate…</translation>
        </message>
        <message>
            <source>Take over the revisions of an Alembic or Flask-Migrate folder</source>
            <translation>Reprendre les révisions d’un dossier Alembic ou Flask-Migrate</translation>
        </message>
        <message>
            <source>What models.py says otherwise, to take over</source>
            <translation>Ce que models.py dit autrement, à reprendre</translation>
        </message>
        <message>
            <source>Read DBML, SQL, models.py or an SQLite file into a new project or this one</source>
            <translation>Lire du DBML, du SQL, models.py ou un fichier SQLite dans un nouveau projet ou celui-ci</translation>
        </message>
        <message>
            <source>&amp;Update models.py…</source>
            <translation>&amp;Mettre à jour models.py…</translation>
        </message>
        <message>
            <source>Write into models.py what the model changed, and nothing else</source>
            <translation>Écrire dans models.py ce que le modèle a changé, et rien d'autre</translation>
        </message>
        <message>
            <source>&amp;Export to Alembic…</source>
            <translation>&amp;Exporter vers Alembic…</translation>
        </message>
        <message>
            <source>Write the revisions as scripts for "flask db" and Alembic</source>
            <translation>Écrire les révisions comme scripts pour « flask db » et Alembic</translation>
        </message>
        <message>
            <source>&amp;Mirror revisions in Alembic</source>
            <translation>Re&amp;fléter les révisions dans Alembic</translation>
        </message>
        <message>
            <source>Write the script of every new revision by itself</source>
            <translation>Écrire automatiquement le script de chaque nouvelle révision</translation>
        </message>
        <message>
            <source>Adopt &amp;effects from a database…</source>
            <translation>Adopter les &amp;effets d'une base de données…</translation>
        </message>
        <message>
            <source>Learn from a database what scripts did that only Alembic can run</source>
            <translation>Apprendre d'une base de données ce qu'ont fait les scripts que seul Alembic peut exécuter</translation>
        </message>
        <message>
            <source>Compare &amp;with models.py…</source>
            <translation>&amp;Comparer avec models.py…</translation>
        </message>
    </context>
    <context>
        <name>ui::AdoptDialog</name>
        <message>
            <source>Adopt effects from a database</source>
            <translation>Adopter les effets d'une base de données</translation>
        </message>
        <message>
            <source>First let Alembic run them ("flask db upgrade"). The database then tells what they did: what it has and the history does not know is their effect. It is only read.</source>
            <translation>Laissez d'abord Alembic les exécuter (« flask db upgrade »). La base dit ensuite ce qu'ils ont fait : ce qu'elle a et que l'historique ne connaît pas est leur effet. Elle est seulement lue.</translation>
        </message>
        <message>
            <source>Adopt</source>
            <translation>Adopter</translation>
        </message>
        <message>
            <source>Adopt effects from %1</source>
            <translation>Adopter les effets de %1</translation>
        </message>
        <message>
            <source>Every effect on the way to where %1 stands is known already. A database that stands further on may tell more.</source>
            <translation>Tous les effets jusqu'où en est %1 sont déjà connus. Une base plus avancée peut en dire plus.</translation>
        </message>
    </context>
    <context>
        <name>ui::AlembicDialog</name>
        <message>
            <source>Export to Alembic</source>
            <translation>Exporter vers Alembic</translation>
        </message>
        <message>
            <source>Each revision as a script that "flask db upgrade" and "alembic upgrade" run, and that leaves the same tables as an upgrade from here.</source>
            <translation>Chaque révision comme script que « flask db upgrade » et « alembic upgrade » exécutent, et qui laisse les mêmes tables qu'une mise à niveau d'ici.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Choisir…</translation>
        </message>
        <message>
            <source>Flask-Migrate: for "flask db"</source>
            <translation>Flask-Migrate : pour « flask db »</translation>
        </message>
        <message>
            <source>Alembic by itself</source>
            <translation>Alembic seul</translation>
        </message>
        <message>
            <source>From now on, write the &amp;script of every new revision there, too</source>
            <translation>Dorénavant, y écrire aussi le &amp;script de chaque nouvelle révision</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Genre</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Folder of the scripts</source>
            <translation>Dossier des scripts</translation>
        </message>
        <message>
            <source>Save the project first: its file knows the folder.</source>
            <translation>Enregistrez d'abord le projet : son fichier connaît le dossier.</translation>
        </message>
        <message>
            <source>An environment that is there: scripts are added, nothing else changes.</source>
            <translation>Un environnement existant : des scripts sont ajoutés, rien d'autre ne change.</translation>
        </message>
        <message>
            <source>A new environment, ready to run.</source>
            <translation>Un nouvel environnement, prêt à l'emploi.</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Il n'y a pas encore de révision : créez-en une à partir des changements en attente.</translation>
        </message>
        <message>
            <source>Every script is there already.</source>
            <translation>Tous les scripts sont déjà là.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>There</source>
            <translation>Présent</translation>
        </message>
        <message>
            <source>Says something else</source>
            <translation>Dit autre chose</translation>
        </message>
        <message>
            <source>Tick it to replace it.</source>
            <translation>Cochez-le pour le remplacer.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) say something else and stay as they are. Tick them to replace them.</source>
            <translation>
                <numerusform>%n fichier dit autre chose et reste tel quel. Cochez-le pour le remplacer.</numerusform>
                <numerusform>%n fichiers disent autre chose et restent tels quels. Cochez-les pour les remplacer.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new environment needs all of its own files.</source>
            <translation>Un nouvel environnement a besoin de tous ses fichiers.</translation>
        </message>
        <message numerus="yes">
            <source>Write %n file(s)</source>
            <translation>
                <numerusform>Écrire %n fichier</numerusform>
                <numerusform>Écrire %n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Mirror from now on</source>
            <translation>Refléter dorénavant</translation>
        </message>
        <message>
            <source>Mirror no longer</source>
            <translation>Ne plus refléter</translation>
        </message>
        <message>
            <source>The folder was changed meanwhile. This is how it is now.</source>
            <translation>Le dossier a changé entre-temps. Voici son état actuel.</translation>
        </message>
        <message>
            <source>Mirror revisions in %1</source>
            <translation>Refléter les révisions dans %1</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Ne plus refléter les révisions</translation>
        </message>
    </context>
    <context>
        <name>ui::Arranger</name>
        <message>
            <source>Arrange the diagram</source>
            <translation>Disposer le diagramme</translation>
        </message>
        <message>
            <source>Arrange the selection</source>
            <translation>Disposer la sélection</translation>
        </message>
        <message>
            <source>Arrange what is new</source>
            <translation>Disposer le nouveau</translation>
        </message>
        <message numerus="yes">
            <source>Arranging %n class(es)…</source>
            <translation>
                <numerusform>Disposition de %n classe…</numerusform>
                <numerusform>Disposition de %n classes…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::AssociationPage</name>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>One end</source>
            <translation>Une extrémité</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Column prefix</source>
            <translation>Préfixe des colonnes</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>À la suppression</translation>
        </message>
        <message>
            <source>Other end</source>
            <translation>Autre extrémité</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename association</source>
            <translation>Renommer l'association</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>Change association</source>
            <translation>Modifier l'association</translation>
        </message>
        <message>
            <source>Turn into a class</source>
            <translation>Transformer en classe</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>Faire une classe de l'association ; sa table reste telle quelle</translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Transformer l'association en classe</translation>
        </message>
    </context>
    <context>
        <name>ui::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardEditor</name>
        <message>
            <source>Title of the area</source>
            <translation>Titre de la zone</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Texte de la note</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Texte, aussi **Markdown**</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Renommer la zone</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardPage</name>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Hauteur</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>Texte, aussi **Markdown**</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Texte (Markdown)</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>Modifier la note</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>Renommer la zone</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Changer la couleur</translation>
        </message>
        <message>
            <source>Change size</source>
            <translation>Changer la taille</translation>
        </message>
        <message>
            <source>On the diagram %1</source>
            <translation>Sur le diagramme %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CellEditor</name>
        <message>
            <source>This column comes from a mixin: edit it there</source>
            <translation>Cette colonne vient d'un mixin : modifiez-la là-bas</translation>
        </message>
        <message>
            <source>name type</source>
            <translation>nom type</translation>
        </message>
        <message numerus="yes">
            <source>The type of %n column(s)</source>
            <translation>
                <numerusform>Le type de %n colonne</numerusform>
                <numerusform>Le type de %n colonnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Renommer la classe</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Ajouter une colonne</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renommer la colonne</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Modifier le type</translation>
        </message>
        <message numerus="yes">
            <source>Change the type of %n column(s)</source>
            <translation>
                <numerusform>Modifier le type de %n colonne</numerusform>
                <numerusform>Modifier le type de %n colonnes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Tab: %2</source>
            <translation>%1. Tab : %2</translation>
        </message>
        <message>
            <source>Remove column</source>
            <translation>Retirer la colonne</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Modifier la clé primaire</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>Modifier l'admission de NULL</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Déplacer la colonne</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n column(s)</source>
            <translation>
                <numerusform>Coller %n colonne</numerusform>
                <numerusform>Coller %n colonnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Omis : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ClassPage</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>Renommer la classe</translation>
        </message>
        <message>
            <source>Rename table</source>
            <translation>Renommer la table</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>Mixins of this class</source>
            <translation>Mixins de cette classe</translation>
        </message>
        <message>
            <source>The model has no mixins</source>
            <translation>Le modèle n'a pas de mixins</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Ajouter un mixin</translation>
        </message>
        <message>
            <source>Remove mixin</source>
            <translation>Retirer le mixin</translation>
        </message>
        <message>
            <source>&amp;Abstract: gives its columns, has no table</source>
            <translation>&amp;Abstraite : donne ses colonnes, n'a pas de table</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Celui par défaut</translation>
        </message>
        <message>
            <source>PostgreSQL's namespace of the table</source>
            <translation>L'espace de noms PostgreSQL de la table</translation>
        </message>
        <message>
            <source>In a table of its own</source>
            <translation>Dans sa propre table</translation>
        </message>
        <message>
            <source>In the base's table</source>
            <translation>Dans la table de la base</translation>
        </message>
        <message>
            <source>By copying the columns</source>
            <translation>En copiant les colonnes</translation>
        </message>
        <message>
            <source>Inheritance</source>
            <translation>Héritage</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Stockée</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schéma (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Déplacer vers un autre schéma</translation>
        </message>
        <message>
            <source>Make abstract</source>
            <translation>Rendre abstraite</translation>
        </message>
        <message>
            <source>Give a table</source>
            <translation>Donner une table</translation>
        </message>
        <message>
            <source>Change inheritance</source>
            <translation>Modifier l'héritage</translation>
        </message>
        <message>
            <source>Change options of the table</source>
            <translation>Modifier les options de la table</translation>
        </message>
        <message>
            <source>Change base</source>
            <translation>Modifier la base</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Couleur sur ce diagramme</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Changer la couleur</translation>
        </message>
    </context>
    <context>
        <name>ui::Clipboard</name>
        <message numerus="yes">
            <source>Cut %n element(s)</source>
            <translation>
                <numerusform>Couper %n élément</numerusform>
                <numerusform>Couper %n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourField</name>
        <message>
            <source>A colour of its own</source>
            <translation>Une couleur propre</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnPage</name>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Peut être &amp;NULL</translation>
        </message>
        <message>
            <source>&amp;Primary key</source>
            <translation>Clé &amp;primaire</translation>
        </message>
        <message>
            <source>&amp;Unique</source>
            <translation>&amp;Unique</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Autoincrement (never reused)</source>
            <translation>Autoincrément (jamais réutilisé)</translation>
        </message>
        <message>
            <source>Always by the database</source>
            <translation>Toujours par la base</translation>
        </message>
        <message>
            <source>Not generated</source>
            <translation>Non calculée</translation>
        </message>
        <message>
            <source>Computed when read</source>
            <translation>Calculée à la lecture</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>Stockée</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, p. ex. 0, 'nouveau', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valeur par défaut</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>Numérotation</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Collation</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Calculée</translation>
        </message>
        <message>
            <source>Generated from</source>
            <translation>Calculée à partir de</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renommer la colonne</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Modifier la valeur par défaut</translation>
        </message>
        <message>
            <source>Change collation</source>
            <translation>Modifier la collation</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80), Integer or Numeric(10, 2).</source>
            <translation>Pas encore un type. Essayez String(80), Integer ou Numeric(10, 2).</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Modifier le type</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Autoriser NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Interdire NULL</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Basculer la clé primaire</translation>
        </message>
        <message>
            <source>Change numbering</source>
            <translation>Modifier la numérotation</translation>
        </message>
        <message>
            <source>Change generation</source>
            <translation>Modifier le calcul</translation>
        </message>
        <message>
            <source>Change expression</source>
            <translation>Modifier l'expression</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Rendre unique</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Autoriser les doublons</translation>
        </message>
        <message>
            <source>Where no value is given</source>
            <translation>Où aucune valeur n'est donnée</translation>
        </message>
        <message>
            <source>String(80), Numeric(10, 2), Integer[], an enum's name; or what only one kind of database has: Native(postgresql, tsvector)</source>
            <translation>String(80), Numeric(10, 2), Integer[], le nom d'une énumération ; ou ce qu'une seule sorte de base a : Native(postgresql, tsvector)</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>Celle de la base</translation>
        </message>
        <message>
            <source>SQL, e.g. price * amount</source>
            <translation>SQL, p. ex. prix * quantité</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>Commence à</translation>
        </message>
        <message>
            <source>Counts by</source>
            <translation>Compte par</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Une parenthèse ou un guillemet est ouvert.</translation>
        </message>
        <message>
            <source>A whole number.</source>
            <translation>Un nombre entier.</translation>
        </message>
        <message>
            <source>Change options of the column</source>
            <translation>Modifier les options de la colonne</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTable</name>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Add a column</source>
            <translation>Ajouter une colonne</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Retirer la colonne</translation>
        </message>
        <message>
            <source>Move the column up</source>
            <translation>Monter la colonne</translation>
        </message>
        <message>
            <source>Move the column down</source>
            <translation>Descendre la colonne</translation>
        </message>
        <message>
            <source>Everything about this column</source>
            <translation>Tout sur cette colonne</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>Basculer la clé primaire</translation>
        </message>
        <message>
            <source>Delete column</source>
            <translation>Supprimer la colonne</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>Déplacer la colonne</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTableModel</name>
        <message>
            <source>New column…</source>
            <translation>Nouvelle colonne…</translation>
        </message>
        <message>
            <source>From a mixin or base: edited there</source>
            <translation>D'un mixin ou d'une base : à modifier là-bas</translation>
        </message>
        <message>
            <source>Click: part of the primary key or not</source>
            <translation>Clic : dans la clé primaire ou non</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>Ajouter une colonne</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>Renommer la colonne</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>Modifier le type</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>Modifier la valeur par défaut</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Autoriser NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Interdire NULL</translation>
        </message>
        <message>
            <source>May be NULL</source>
            <translation>Peut être NULL</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Nul</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valeur par défaut</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>Prendre « %1 »</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>A name and a type: “email str80”, “owner fk User?”</source>
            <translation>Un nom et un type : « email str80 », « owner fk User? »</translation>
        </message>
        <message>
            <source>Not NULL</source>
            <translation>Non NULL</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>Clé primaire</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Clé étrangère</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Pas de clé</translation>
        </message>
    </context>
    <context>
        <name>ui::ConnectionTest</name>
        <message>
            <source>Not encrypted: a socket of this computer</source>
            <translation>Non chiffré : un socket de cet ordinateur</translation>
        </message>
        <message>
            <source>Not encrypted: others on the network can read along</source>
            <translation>Non chiffré : d'autres sur le réseau peuvent lire</translation>
        </message>
        <message>
            <source>Encrypted (%1); the server's certificate was not checked</source>
            <translation>Chiffré (%1) ; le certificat du serveur n'a pas été vérifié</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate</source>
            <translation>Chiffré (%1), avec un certificat de confiance</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate of this host</source>
            <translation>Chiffré (%1), avec un certificat de confiance de cet hôte</translation>
        </message>
        <message>
            <source>A run was interrupted: it is to be resumed or unwound</source>
            <translation>Une exécution a été interrompue : à reprendre ou à défaire</translation>
        </message>
        <message>
            <source>No revision yet</source>
            <translation>Pas encore de révision</translation>
        </message>
        <message>
            <source>At the beginning: no revision is applied</source>
            <translation>Au début : aucune révision appliquée</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>À %1</translation>
        </message>
        <message>
            <source>Whether it may be changed depends on a role</source>
            <translation>Le droit de la modifier dépend d'un rôle</translation>
        </message>
        <message>
            <source>It may be changed</source>
            <translation>Elle peut être modifiée</translation>
        </message>
        <message>
            <source>Only to be read: tables may not be made here</source>
            <translation>En lecture seule : pas de création de tables ici</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>cet ordinateur</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Cancel test</source>
            <translation>Annuler le test</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>&amp;Tester la connexion</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>The file is not there yet: the first upgrade makes it.</source>
            <translation>Le fichier n'existe pas encore : la première mise à niveau le crée.</translation>
        </message>
    </context>
    <context>
        <name>ui::ConstraintPage</name>
        <message>
            <source>By the naming rules</source>
            <translation>Selon les règles de nommage</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Aussitôt</translation>
        </message>
        <message>
            <source>At once, can be deferred</source>
            <translation>Aussitôt, différable</translation>
        </message>
        <message>
            <source>At the end of the transaction</source>
            <translation>À la fin de la transaction</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Must be true</source>
            <translation>Doit être vrai</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Renvoie à</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>À la suppression</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>À la modification</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Contrôlée</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename constraint</source>
            <translation>Renommer la contrainte</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>Change check</source>
            <translation>Modifier le contrôle</translation>
        </message>
        <message>
            <source>Change foreign key</source>
            <translation>Modifier la clé étrangère</translation>
        </message>
        <message>
            <source>Change when it is checked</source>
            <translation>Modifier le moment du contrôle</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Modifier la clé primaire</translation>
        </message>
        <message>
            <source>Change columns of the key</source>
            <translation>Modifier les colonnes de la clé</translation>
        </message>
        <message>
            <source>SQL, e.g. price &gt;= 0</source>
            <translation>SQL, p. ex. prix &gt;= 0</translation>
        </message>
        <message>
            <source>The table's name</source>
            <translation>Le nom de la table</translation>
        </message>
        <message>
            <source>Its primary key</source>
            <translation>Sa clé primaire</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Habituel</translation>
        </message>
        <message>
            <source>Columns, in the order of the key</source>
            <translation>Colonnes, dans l'ordre de la clé</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Its columns</source>
            <translation>Ses colonnes</translation>
        </message>
        <message>
            <source>Where a part is NULL (MATCH)</source>
            <translation>Où une partie est NULL (MATCH)</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Une parenthèse ou un guillemet est ouvert.</translation>
        </message>
        <message>
            <source>Change options of the constraint</source>
            <translation>Modifier les options de la contrainte</translation>
        </message>
        <message>
            <source>table</source>
            <translation>table</translation>
        </message>
        <message>
            <source>Change target</source>
            <translation>Modifier la cible</translation>
        </message>
        <message>
            <source>A foreign key needs a table to point to.</source>
            <translation>Une clé étrangère demande une table cible.</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) are joined.</source>
            <translation>
                <numerusform>%n colonne reliée.</numerusform>
                <numerusform>%n colonnes reliées.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table outside the model</source>
            <translation>Une table hors du modèle</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseChoice</name>
        <message>
            <source>Database</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>Choose or create a database</source>
            <translation>Choisir ou créer une base</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>Nouveau fichier…</translation>
        </message>
        <message>
            <source>Server…</source>
            <translation>Serveur…</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>Choisir une base</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>Nouvelle base</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseDialog</name>
        <message>
            <source>New database</source>
            <translation>Nouvelle base</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>Base %1</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Ouvrir une base</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Add database</source>
            <translation>Ajouter une base</translation>
        </message>
        <message>
            <source>Change database</source>
            <translation>Modifier la base</translation>
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
            <translation>Fichier SQLite</translation>
        </message>
        <message>
            <source>MariaDB or MySQL</source>
            <translation>MariaDB ou MySQL</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>If the server offers it</source>
            <translation>Si le serveur le propose</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Exigé</translation>
        </message>
        <message>
            <source>Required, with a certificate that is trusted</source>
            <translation>Exigé, avec un certificat de confiance</translation>
        </message>
        <message>
            <source>Required, with a certificate of this host</source>
            <translation>Exigé, avec un certificat de cet hôte</translation>
        </message>
        <message>
            <source>write special characters of the password as %40, %2F, %3F …</source>
            <translation>écrivez les caractères spéciaux du mot de passe comme %40, %2F, %3F …</translation>
        </message>
        <message>
            <source>Choose a file. One that is not there yet is made by the first upgrade.</source>
            <translation>Choisissez un fichier. S'il n'existe pas encore, la première mise à niveau le crée.</translation>
        </message>
        <message>
            <source>Give a host or a socket, not both.</source>
            <translation>Indiquez un hôte ou un socket, pas les deux.</translation>
        </message>
        <message>
            <source>A host is a name or an address, as db.example.org or 192.0.2.7.</source>
            <translation>Un hôte est un nom ou une adresse, comme db.example.org ou 192.0.2.7.</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>Un port est un nombre de 1 à 65535.</translation>
        </message>
        <message>
            <source>Name the database on the server.</source>
            <translation>Nommez la base sur le serveur.</translation>
        </message>
        <message>
            <source>A client key needs its certificate.</source>
            <translation>Une clé de client demande son certificat.</translation>
        </message>
        <message>
            <source>A client certificate needs its key.</source>
            <translation>Un certificat de client demande sa clé.</translation>
        </message>
        <message>
            <source>A timeout is a number of seconds from 1 to %1.</source>
            <translation>Un délai est un nombre de secondes de 1 à %1.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Donnez-lui un nom.</translation>
        </message>
        <message>
            <source>Another database is called %1.</source>
            <translation>Une autre base s'appelle %1.</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseForm</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Sorte</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Choisir un fichier</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
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
            <translation>&amp;Hôte</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base</translation>
        </message>
        <message>
            <source>U&amp;ser</source>
            <translation>&amp;Utilisateur</translation>
        </message>
        <message>
            <source>Asked for when it is needed</source>
            <translation>Demandé quand il le faut</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>Mot de &amp;passe</translation>
        </message>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>Le &amp;garder dans le trousseau</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>&amp;Chiffrement</translation>
        </message>
        <message>
            <source>C&amp;A certificate</source>
            <translation>Certificat d'&amp;AC</translation>
        </message>
        <message>
            <source>Whom to trust, in a PEM file</source>
            <translation>À qui se fier, dans un fichier PEM</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Socket, client certificate, timeout</source>
            <translation>Socket, certificat de client, délai</translation>
        </message>
        <message>
            <source>So&amp;cket</source>
            <translation>So&amp;cket</translation>
        </message>
        <message>
            <source>Client certi&amp;ficate</source>
            <translation>Certi&amp;ficat de client</translation>
        </message>
        <message>
            <source>Client ke&amp;y</source>
            <translation>C&amp;lé de client</translation>
        </message>
        <message>
            <source>T&amp;imeout</source>
            <translation>Déla&amp;i</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 secondes</translation>
        </message>
        <message>
            <source>P&amp;roduction: the name is asked for before anything runs</source>
            <translation>P&amp;roduction : le nom est demandé avant toute exécution</translation>
        </message>
        <message>
            <source>Certificates and keys (*.pem *.crt *.key);;All files (*)</source>
            <translation>Certificats et clés (*.pem *.crt *.key);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Its folder, as /run/postgresql</source>
            <translation>Son dossier, comme /run/postgresql</translation>
        </message>
        <message>
            <source>Its file, as /run/mysqld/mysqld.sock</source>
            <translation>Son fichier, comme /run/mysqld/mysqld.sock</translation>
        </message>
        <message>
            <source>Paste one here: the fields below are filled from it</source>
            <translation>Collez-en une ici : les champs dessous s'en remplissent</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseStates</name>
        <message>
            <source>Being asked…</source>
            <translation>Interrogée…</translation>
        </message>
        <message>
            <source>Stopped at statement %1 of %2 of revision %3</source>
            <translation>Arrêtée à l'instruction %1 sur %2 de la révision %3</translation>
        </message>
        <message>
            <source>Not there yet: the first upgrade makes it</source>
            <translation>Pas encore là : la première mise à niveau la crée</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) from its revision</source>
            <translation>
                <numerusform>%n différence avec sa révision</numerusform>
                <numerusform>%n différences avec sa révision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) behind</source>
            <translation>
                <numerusform>%n révision de retard</numerusform>
                <numerusform>%n révisions de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>At head, as its revision says</source>
            <translation>En tête, conforme à sa révision</translation>
        </message>
        <message>
            <source>At head</source>
            <translation>En tête</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabasesPanel</name>
        <message>
            <source>It was stopped by: %1</source>
            <translation>Arrêtée par : %1</translation>
        </message>
        <message>
            <source>It was being taken back; that can go on.</source>
            <translation>Elle était en train d'être défaite ; cela peut continuer.</translation>
        </message>
        <message>
            <source>Resume does the rest of it; unwind takes back what was done. Rows are kept either way.</source>
            <translation>Reprendre fait le reste ; défaire retire ce qui a été fait. Les lignes sont gardées dans les deux cas.</translation>
        </message>
        <message>
            <source>No databases yet.
Add an SQLite file or a server's database; one that is upgraded is remembered here.</source>
            <translation>Pas encore de bases.
Ajoutez un fichier SQLite ou la base d'un serveur ; celle qui est mise à niveau est retenue ici.</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Bases</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Révision</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>New database…</source>
            <translation>Nouvelle base…</translation>
        </message>
        <message>
            <source>Add a database to the project</source>
            <translation>Ajouter une base au projet</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Change its name, place or account (Enter)</source>
            <translation>Modifier son nom, son lieu ou son compte (Entrée)</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <source>Take it from the project; the database itself stays as it is</source>
            <translation>La retirer du projet ; la base elle-même reste telle quelle</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Rafraîchir</translation>
        </message>
        <message>
            <source>Ask the databases again</source>
            <translation>Interroger les bases de nouveau</translation>
        </message>
        <message>
            <source>Check for drift</source>
            <translation>Chercher les écarts</translation>
        </message>
        <message>
            <source>Compare each database with what its revision stands for</source>
            <translation>Comparer chaque base avec ce que dit sa révision</translation>
        </message>
        <message>
            <source>Upgrade…</source>
            <translation>Mettre à niveau…</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>Saisir le mot de passe…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Unwind…</source>
            <translation>Défaire…</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>Reprendre…</translation>
        </message>
        <message>
            <source>Forget database</source>
            <translation>Oublier la base</translation>
        </message>
        <message>
            <source>Copy its URL</source>
            <translation>Copier son URL</translation>
        </message>
        <message>
            <source>To undo it: %1</source>
            <translation>Pour l'annuler : %1</translation>
        </message>
        <message>
            <source>%1, production</source>
            <translation>%1, production</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramAccess</name>
        <message numerus="yes">
            <source>Class %1, %n column(s)</source>
            <translation>
                <numerusform>Classe %1, %n colonne</numerusform>
                <numerusform>Classe %1, %n colonnes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramActions</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>Co&amp;uper</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>C&amp;oller</translation>
        </message>
        <message>
            <source>D&amp;uplicate</source>
            <translation>D&amp;upliquer</translation>
        </message>
        <message>
            <source>Remove from this &amp;diagram</source>
            <translation>Retirer de ce &amp;diagramme</translation>
        </message>
        <message>
            <source>Remove from this diagram only; the model keeps it</source>
            <translation>Retirer de ce diagramme seulement ; le modèle le garde</translation>
        </message>
        <message>
            <source>Show on this d&amp;iagram</source>
            <translation>Montrer sur ce d&amp;iagramme</translation>
        </message>
        <message>
            <source>Add &amp;note</source>
            <translation>Ajouter une &amp;note</translation>
        </message>
        <message>
            <source>A note in Markdown</source>
            <translation>Une note en Markdown</translation>
        </message>
        <message>
            <source>Add a&amp;rea</source>
            <translation>Ajouter une &amp;zone</translation>
        </message>
        <message>
            <source>A frame around the selected classes, or an empty one</source>
            <translation>Un cadre autour des classes sélectionnées, ou vide</translation>
        </message>
        <message>
            <source>&amp;New diagram</source>
            <translation>&amp;Nouveau diagramme</translation>
        </message>
        <message>
            <source>New diagram of the &amp;selection</source>
            <translation>Nouveau diagramme de la &amp;sélection</translation>
        </message>
        <message>
            <source>&amp;Rename diagram</source>
            <translation>&amp;Renommer le diagramme</translation>
        </message>
        <message>
            <source>&amp;Duplicate diagram</source>
            <translation>&amp;Dupliquer le diagramme</translation>
        </message>
        <message>
            <source>Re&amp;move diagram</source>
            <translation>Re&amp;tirer le diagramme</translation>
        </message>
        <message>
            <source>Remove the diagram; its classes stay in the model</source>
            <translation>Retirer le diagramme ; ses classes restent dans le modèle</translation>
        </message>
        <message>
            <source>Ne&amp;xt diagram</source>
            <translation>Diagramme &amp;suivant</translation>
        </message>
        <message>
            <source>&amp;Previous diagram</source>
            <translation>Diagramme &amp;précédent</translation>
        </message>
        <message>
            <source>Align &amp;left</source>
            <translation>Aligner à &amp;gauche</translation>
        </message>
        <message>
            <source>Align &amp;centre</source>
            <translation>&amp;Centrer</translation>
        </message>
        <message>
            <source>Align &amp;right</source>
            <translation>Aligner à &amp;droite</translation>
        </message>
        <message>
            <source>Align &amp;top</source>
            <translation>Aligner en &amp;haut</translation>
        </message>
        <message>
            <source>Align &amp;middle</source>
            <translation>Aligner au &amp;milieu</translation>
        </message>
        <message>
            <source>Align &amp;bottom</source>
            <translation>Aligner en &amp;bas</translation>
        </message>
        <message>
            <source>Equal gaps between three or more</source>
            <translation>Écarts égaux entre trois ou plus</translation>
        </message>
        <message>
            <source>Distribute &amp;horizontally</source>
            <translation>Répartir &amp;horizontalement</translation>
        </message>
        <message>
            <source>Distribute &amp;vertically</source>
            <translation>Répartir &amp;verticalement</translation>
        </message>
        <message>
            <source>All &amp;columns</source>
            <translation>Toutes les &amp;colonnes</translation>
        </message>
        <message>
            <source>&amp;Keys only</source>
            <translation>&amp;Clés seulement</translation>
        </message>
        <message>
            <source>&amp;Names only</source>
            <translation>&amp;Noms seulement</translation>
        </message>
        <message>
            <source>&amp;Reduce motion</source>
            <translation>&amp;Réduire les animations</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding</source>
            <translation>Les boîtes sautent à leur place au lieu de glisser</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>&amp;Vue d'ensemble</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>Ardoise</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Sarcelle</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Ambre</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rose</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Couleur : %1</translation>
        </message>
        <message>
            <source>No colour of its own</source>
            <translation>Sans couleur propre</translation>
        </message>
        <message>
            <source>C&amp;olour</source>
            <translation>C&amp;ouleur</translation>
        </message>
        <message>
            <source>Level of &amp;detail</source>
            <translation>Niveau de &amp;détail</translation>
        </message>
        <message>
            <source>&amp;Diagram</source>
            <translation>&amp;Diagramme</translation>
        </message>
        <message>
            <source>&amp;Align</source>
            <translation>&amp;Aligner</translation>
        </message>
        <message>
            <source>&amp;Grid</source>
            <translation>&amp;Grille</translation>
        </message>
        <message>
            <source>Show the grid, and keep what is dragged to it</source>
            <translation>Afficher la grille et y aligner ce qui est déplacé</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramTabs</name>
        <message>
            <source>Diagrams</source>
            <translation>Diagrammes</translation>
        </message>
        <message>
            <source>Name of the diagram</source>
            <translation>Nom du diagramme</translation>
        </message>
        <message>
            <source>New diagram</source>
            <translation>Nouveau diagramme</translation>
        </message>
        <message>
            <source>All diagrams</source>
            <translation>Tous les diagrammes</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Add diagram</source>
            <translation>Ajouter un diagramme</translation>
        </message>
        <message>
            <source>Rename diagram</source>
            <translation>Renommer le diagramme</translation>
        </message>
        <message>
            <source>Duplicate diagram</source>
            <translation>Dupliquer le diagramme</translation>
        </message>
        <message>
            <source>Remove diagram</source>
            <translation>Retirer le diagramme</translation>
        </message>
        <message>
            <source>Move diagram</source>
            <translation>Déplacer le diagramme</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>Fermer l'onglet</translation>
        </message>
        <message>
            <source>Remove the diagram</source>
            <translation>Retirer le diagramme</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramView</name>
        <message>
            <source>Add note</source>
            <translation>Ajouter une note</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Add area</source>
            <translation>Ajouter une zone</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n element(s) from the diagram</source>
            <translation>
                <numerusform>Retirer %n élément du diagramme</numerusform>
                <numerusform>Retirer %n éléments du diagramme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n class(es) on the diagram</source>
            <translation>
                <numerusform>Montrer %n classe sur le diagramme</numerusform>
                <numerusform>Montrer %n classes sur le diagramme</numerusform>
            </translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Modifier la couleur</translation>
        </message>
        <message>
            <source>Remove bend</source>
            <translation>Retirer le coude</translation>
        </message>
        <message numerus="yes">
            <source>Route %n edge(s) again</source>
            <translation>
                <numerusform>Retracer %n lien</numerusform>
                <numerusform>Retracer %n liens</numerusform>
            </translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>Transformer l'association en classe</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>Modifier l'admission de NULL</translation>
        </message>
        <message numerus="yes">
            <source>Move %n column(s)</source>
            <translation>
                <numerusform>Déplacer %n colonne</numerusform>
                <numerusform>Déplacer %n colonnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Rien n'est encore dessiné</translation>
        </message>
        <message>
            <source>Press %1 and click to place a class, then type its name.</source>
            <translation>Appuyez sur %1 et cliquez pour placer une classe, puis tapez son nom.</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>De %1</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Plusieurs %1 à plusieurs %2</translation>
        </message>
        <message>
            <source>%1 refers to %2</source>
            <translation>%1 renvoie à %2</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Ajouter une classe</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Supprimer %n élément</numerusform>
                <numerusform>Supprimer %n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>Modifier la clé primaire</translation>
        </message>
        <message numerus="yes">
            <source>Move %n element(s)</source>
            <translation>
                <numerusform>Déplacer %n élément</numerusform>
                <numerusform>Déplacer %n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Bend edge</source>
            <translation>Couder le lien</translation>
        </message>
        <message>
            <source>Resize</source>
            <translation>Redimensionner</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Séparer</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Aligner</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>Répartir</translation>
        </message>
        <message>
            <source>Change level of detail</source>
            <translation>Modifier le niveau de détail</translation>
        </message>
        <message>
            <source>These overlap: click to separate them</source>
            <translation>Elles se chevauchent : cliquez pour les séparer</translation>
        </message>
        <message>
            <source>Or drop a file here: SQLite, SQL or DBML.</source>
            <translation>Ou déposez un fichier ici : SQLite, SQL ou DBML.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiffView</name>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
    </context>
    <context>
        <name>ui::Document</name>
        <message>
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
    </context>
    <context>
        <name>ui::Elements</name>
        <message>
            <source>%1: primary key</source>
            <translation>%1 : clé primaire</translation>
        </message>
        <message>
            <source>%1: unique (%2)</source>
            <translation>%1 : unique (%2)</translation>
        </message>
        <message>
            <source>%1: check (%2)</source>
            <translation>%1 : contrôle (%2)</translation>
        </message>
        <message>
            <source>%1: foreign key (%2)</source>
            <translation>%1 : clé étrangère (%2)</translation>
        </message>
        <message>
            <source>%1: index %2</source>
            <translation>%1 : index %2</translation>
        </message>
        <message>
            <source>%1: index (%2)</source>
            <translation>%1 : index (%2)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>No action</source>
            <translation>Ne rien faire</translation>
        </message>
        <message>
            <source>Restrict</source>
            <translation>Empêcher</translation>
        </message>
        <message>
            <source>Cascade</source>
            <translation>En cascade</translation>
        </message>
        <message>
            <source>Set NULL</source>
            <translation>Mettre NULL</translation>
        </message>
        <message>
            <source>Set default</source>
            <translation>Mettre la valeur par défaut</translation>
        </message>
    </context>
    <context>
        <name>ui::EnumPage</name>
        <message>
            <source>Values</source>
            <translation>Valeurs</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename enum</source>
            <translation>Renommer l'énumération</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>Ajouter une valeur</translation>
        </message>
        <message>
            <source>Remove the value</source>
            <translation>Retirer la valeur</translation>
        </message>
        <message>
            <source>Move the value up</source>
            <translation>Monter la valeur</translation>
        </message>
        <message>
            <source>Move the value down</source>
            <translation>Descendre la valeur</translation>
        </message>
        <message>
            <source>Rename value</source>
            <translation>Renommer la valeur</translation>
        </message>
        <message>
            <source>Add value</source>
            <translation>Ajouter une valeur</translation>
        </message>
        <message>
            <source>Remove value</source>
            <translation>Retirer la valeur</translation>
        </message>
        <message>
            <source>Move value</source>
            <translation>Déplacer la valeur</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Celui par défaut</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schéma (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Déplacer vers un autre schéma</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>Prendre « %1 »</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Abandonner</translation>
        </message>
    </context>
    <context>
        <name>ui::ErrorText</name>
        <message>
            <source>Not reachable</source>
            <translation>Injoignable</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>La connexion a été perdue</translation>
        </message>
        <message>
            <source>User or password refused</source>
            <translation>Utilisateur ou mot de passe refusé</translation>
        </message>
        <message>
            <source>Needs a password</source>
            <translation>Demande un mot de passe</translation>
        </message>
        <message>
            <source>Not encrypted as demanded</source>
            <translation>Pas chiffrée comme demandé</translation>
        </message>
        <message>
            <source>No such database on the server</source>
            <translation>Pas de telle base sur le serveur</translation>
        </message>
    </context>
    <context>
        <name>ui::Explorer</name>
        <message>
            <source>Select a class first: its neighbours join the selection.</source>
            <translation>Sélectionnez d'abord une classe : ses voisines s'ajoutent.</translation>
        </message>
        <message>
            <source>Nothing more is joined to what is selected.</source>
            <translation>Rien d'autre n'est lié à la sélection.</translation>
        </message>
        <message>
            <source>Select the class at one end of the path, or those at both.</source>
            <translation>Sélectionnez la classe à un bout du chemin, ou celles aux deux.</translation>
        </message>
        <message>
            <source>The class at the other end …</source>
            <translation>La classe à l'autre bout …</translation>
        </message>
        <message>
            <source>Nothing joins %1 and %2.</source>
            <translation>Rien ne lie %1 et %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>SVG picture</source>
            <translation>Image SVG</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>Image PNG</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>Document PDF</translation>
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
            <translation>Dictionnaire HTML</translation>
        </message>
        <message>
            <source>Markdown dictionary</source>
            <translation>Dictionnaire Markdown</translation>
        </message>
        <message>
            <source>Sharp at every size; for web pages and documents.</source>
            <translation>Nette à toute taille ; pour pages web et documents.</translation>
        </message>
        <message>
            <source>Pixels; for chats, tickets and slides.</source>
            <translation>Des pixels ; pour chats, tickets et diapositives.</translation>
        </message>
        <message>
            <source>To print and to send; text can be searched.</source>
            <translation>À imprimer et à envoyer ; le texte est cherchable.</translation>
        </message>
        <message>
            <source>Creates all tables in an empty database.</source>
            <translation>Crée toutes les tables dans une base vide.</translation>
        </message>
        <message>
            <source>For dbdiagram.io and other tools that speak DBML.</source>
            <translation>Pour dbdiagram.io et d'autres outils qui parlent DBML.</translation>
        </message>
        <message>
            <source>A diagram as text, for Markdown on GitHub, GitLab and many wikis.</source>
            <translation>Un diagramme en texte, pour Markdown sur GitHub, GitLab et bien des wikis.</translation>
        </message>
        <message>
            <source>One page that describes every table, column and comment.</source>
            <translation>Une page qui décrit chaque table, colonne et commentaire.</translation>
        </message>
        <message>
            <source>The same for a wiki or a repository.</source>
            <translation>La même chose pour un wiki ou un dépôt.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>The whole diagram</source>
            <translation>Tout le diagramme</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>La sélection</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>As on the screen</source>
            <translation>Comme à l'écran</translation>
        </message>
        <message>
            <source>Paint the ground</source>
            <translation>Peindre le fond</translation>
        </message>
        <message>
            <source>×</source>
            <comment>scale</comment>
            <translation>×</translation>
        </message>
        <message>
            <source>On one page</source>
            <translation>Sur une page</translation>
        </message>
        <message>
            <source>Over several pages</source>
            <translation>Sur plusieurs pages</translation>
        </message>
        <message>
            <source>A page as large as the diagram</source>
            <translation>Une page aussi grande que le diagramme</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Paysage</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Put the diagram on the page</source>
            <translation>Mettre le diagramme sur la page</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formats</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Quoi</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Couleurs</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>É&amp;chelle</translation>
        </message>
        <message>
            <source>&amp;Fit</source>
            <translation>&amp;Ajustement</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>&amp;Orientation</source>
            <translation>&amp;Orientation</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>Rien n'est encore dessiné</translation>
        </message>
        <message>
            <source>%1 × %2 pixels</source>
            <translation>%1 × %2 pixels</translation>
        </message>
        <message>
            <source>%1 × %2 pages</source>
            <translation>%1 × %2 pages</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as %1</source>
            <translation>Exporter en %1</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Python models</source>
            <translation>Modèles Python</translation>
        </message>
        <message>
            <source>models.py for SQLAlchemy: its create_all makes the same tables.</source>
            <translation>models.py pour SQLAlchemy : son create_all crée les mêmes tables.</translation>
        </message>
        <message>
            <source>St&amp;yle</source>
            <translation>St&amp;yle</translation>
        </message>
    </context>
    <context>
        <name>ui::FileChooser</name>
        <message>
            <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>Bases SQLite (*.db *.sqlite *.sqlite3 *.db3);;Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>ui::FileImport</name>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>Lecture de %1…</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importer %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Laissé de côté : %1</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more, as notes on the diagram</source>
            <translation>
                <numerusform>… et %n autre, en note sur le diagramme</numerusform>
                <numerusform>… et %n autres, en notes sur le diagramme</numerusform>
            </translation>
        </message>
        <message>
            <source>The script of %1 is no longer there.</source>
            <translation>Le script de %1 n’est plus là.</translation>
        </message>
        <message>
            <source>The model's own changes stay where the scripts changed the same tables.</source>
            <translation>Là où les scripts ont changé les mêmes tables, les changements du modèle restent.</translation>
        </message>
        <message>
            <source>All that can be imported (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>Tout ce qui peut être importé (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Open models.py</source>
            <translation>Ouvrir models.py</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Fichiers Python (*.py)</translation>
        </message>
        <message>
            <source>Open a Flask-Migrate or Alembic project</source>
            <translation>Ouvrir un projet Flask-Migrate ou Alembic</translation>
        </message>
        <message>
            <source>Take over revisions</source>
            <translation>Reprendre des révisions</translation>
        </message>
    </context>
    <context>
        <name>ui::Finder</name>
        <message>
            <source>Type some letters of a command, a class, a column, a revision …</source>
            <translation>Tapez quelques lettres d'une commande, classe, colonne, révision …</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment …</source>
            <translation>Chercher une classe, une colonne, une clé ou un commentaire …</translation>
        </message>
    </context>
    <context>
        <name>ui::HazardList</name>
        <message>
            <source>What it may cost</source>
            <translation>Ce que cela peut coûter</translation>
        </message>
        <message>
            <source>Allow: %1</source>
            <translation>Autoriser : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>No revisions yet.
Draw something, then create the first revision.</source>
            <translation>Pas encore de révisions.
Dessinez quelque chose, puis créez la première révision.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Opérations</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>(no message)</source>
            <translation>(sans message)</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Révision %1</translation>
        </message>
        <message>
            <source>%1 is no longer there.</source>
            <translation>%1 n'est plus là.</translation>
        </message>
        <message>
            <source>Alembic only</source>
            <translation>Alembic seul</translation>
        </message>
        <message>
            <source>Alembic script</source>
            <translation>Script Alembic</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Montrer le script</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Adopter son effet…</translation>
        </message>
    </context>
    <context>
        <name>ui::ImportDialog</name>
        <message>
            <source>Make a &amp;new project of it</source>
            <translation>En faire un &amp;nouveau projet</translation>
        </message>
        <message>
            <source>Add its classes to &amp;this project</source>
            <translation>Ajouter ses classes à &amp;ce projet</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>&amp;Serveur</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importer %1</translation>
        </message>
        <message>
            <source>The script is for</source>
            <translation>Le script est pour</translation>
        </message>
        <message>
            <source>The script is &amp;for</source>
            <translation>Le script est &amp;pour</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>The server itself reads the script, in a scratch database that is dropped again. Rows, rights and other databases are left out.</source>
            <translation>Le serveur lui-même lit le script, dans une base provisoire supprimée ensuite. Lignes, droits et autres bases sont laissés de côté.</translation>
        </message>
        <message>
            <source>SQLite itself reads the script, in memory. Rows are left out.</source>
            <translation>SQLite lui-même lit le script, en mémoire. Les lignes sont laissées de côté.</translation>
        </message>
    </context>
    <context>
        <name>ui::InPlaceEditor</name>
        <message>
            <source>Edit on the diagram</source>
            <translation>Modifier sur le diagramme</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeyRow</name>
        <message>
            <source>Collation and more</source>
            <translation>Collation et plus</translation>
        </message>
        <message>
            <source>Column or expression</source>
            <translation>Colonne ou expression</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>Croissant</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Décroissant</translation>
        </message>
        <message>
            <source>Expression</source>
            <translation>Expression</translation>
        </message>
        <message>
            <source>SQL, e.g. lower(email)</source>
            <translation>SQL, p. ex. lower(email)</translation>
        </message>
        <message>
            <source>Move the key up</source>
            <translation>Monter la clé</translation>
        </message>
        <message>
            <source>Move the key down</source>
            <translation>Descendre la clé</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Retirer la clé</translation>
        </message>
        <message>
            <source>The column's</source>
            <translation>Celle de la colonne</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Collation</translation>
        </message>
        <message>
            <source>Say what is indexed: lower(email), say.</source>
            <translation>Dites ce qui est indexé, par exemple lower(email).</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Une parenthèse ou un guillemet est ouvert.</translation>
        </message>
        <message>
            <source>An expression</source>
            <translation>Une expression</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeys</name>
        <message>
            <source>Add a key</source>
            <translation>Ajouter une clé</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexPage</name>
        <message>
            <source>&amp;Unique</source>
            <translation>&amp;Unique</translation>
        </message>
        <message>
            <source>By the naming rules</source>
            <translation>Selon les règles de nommage</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Toutes les lignes</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>Seulement les lignes où</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename index</source>
            <translation>Renommer l'index</translation>
        </message>
        <message>
            <source>Change index</source>
            <translation>Modifier l'index</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Also stores (INCLUDE)</source>
            <translation>Contient aussi (INCLUDE)</translation>
        </message>
        <message>
            <source>Change index method</source>
            <translation>Modifier la méthode de l'index</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>Une parenthèse ou un guillemet est ouvert.</translation>
        </message>
        <message>
            <source>Change keys of the index</source>
            <translation>Modifier les clés de l'index</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>Rendre unique</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>Autoriser les doublons</translation>
        </message>
        <message>
            <source>Change stored columns</source>
            <translation>Modifier les colonnes contenues</translation>
        </message>
        <message>
            <source>Change options of the index</source>
            <translation>Modifier les options de l'index</translation>
        </message>
    </context>
    <context>
        <name>ui::Inspector</name>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Association</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Énumération</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Clé ou contrôle</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Back to what holds it</source>
            <translation>Revenir à ce qui le contient</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyPairs</name>
        <message>
            <source>Join one more pair of columns</source>
            <translation>Joindre une autre paire de colonnes</translation>
        </message>
        <message>
            <source>Take this pair away</source>
            <translation>Retirer cette paire</translation>
        </message>
        <message>
            <source>Column of this class</source>
            <translation>Colonne de cette classe</translation>
        </message>
        <message>
            <source>Column of the other class</source>
            <translation>Colonne de l'autre classe</translation>
        </message>
    </context>
    <context>
        <name>ui::Link</name>
        <message>
            <source>Add foreign key</source>
            <translation>Ajouter une clé étrangère</translation>
        </message>
        <message>
            <source>A column cannot refer to itself</source>
            <translation>Une colonne ne peut pas renvoyer à elle-même</translation>
        </message>
        <message>
            <source>Neither column is a primary key or unique</source>
            <translation>Aucune des colonnes n'est clé primaire ni unique</translation>
        </message>
        <message>
            <source>%1 will refer to %2 and take its type</source>
            <translation>%1 renverra à %2 et prendra son type</translation>
        </message>
        <message>
            <source>%1 will refer to %2</source>
            <translation>%1 renverra à %2</translation>
        </message>
        <message>
            <source>Adds %1 to %2</source>
            <translation>Ajoute %1 à %2</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 n'a pas de clé primaire à laquelle renvoyer</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: drag from the header</source>
            <translation>La clé primaire de %1 a plusieurs colonnes : glissez depuis l'en-tête</translation>
        </message>
        <message>
            <source>Drop on a column or on a class</source>
            <translation>Déposez sur une colonne ou une classe</translation>
        </message>
        <message>
            <source>Drop on a class</source>
            <translation>Déposez sur une classe</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>Plusieurs %1 à plusieurs %2</translation>
        </message>
        <message>
            <source>Add association</source>
            <translation>Ajouter une association</translation>
        </message>
        <message>
            <source>%1 is no primary key and not unique</source>
            <translation>%1 n'est ni clé primaire ni unique</translation>
        </message>
        <message>
            <source>Will refer to %1</source>
            <translation>Renverra à %1</translation>
        </message>
        <message>
            <source>%1 will be the foreign key</source>
            <translation>%1 sera la clé étrangère</translation>
        </message>
        <message>
            <source>Drop on a column of %1, or on another class</source>
            <translation>Déposez sur une colonne de %1 ou sur une autre classe</translation>
        </message>
        <message>
            <source>%1 will have the foreign key</source>
            <translation>%1 aura la clé étrangère</translation>
        </message>
        <message>
            <source>Will join %1</source>
            <translation>Joindra %1</translation>
        </message>
        <message>
            <source>This relationship comes from a mixin: edit it there</source>
            <translation>Cette relation vient d'un mixin : modifiez-la là-bas</translation>
        </message>
        <message>
            <source>Move the end of a foreign key</source>
            <translation>Déplacer l'extrémité d'une clé étrangère</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspecteur</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>Établi</translation>
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
            <translation>Pas encore de projets</translation>
        </message>
        <message>
            <source>%1 could not be read in full. What is missing stays in its files until you save.</source>
            <translation>%1 n'a pas pu être lu en entier. Ce qui manque reste dans ses fichiers jusqu'à l'enregistrement.</translation>
        </message>
        <message>
            <source>%1 was read and not changed.</source>
            <translation>%1 a été lu et pas modifié.</translation>
        </message>
        <message>
            <source>%1 was read and not changed. Its tables are the first revision; stamp the database with it, so that later changes can be applied.</source>
            <translation>%1 a été lu et pas modifié. Ses tables sont la première révision ; estampillez la base avec elle pour pouvoir appliquer les changements suivants.</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>Ajouter un mixin</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Énumération</translation>
        </message>
        <message>
            <source>first</source>
            <translation>premier</translation>
        </message>
        <message>
            <source>Add enum</source>
            <translation>Ajouter une énumération</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Supprimer %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>Supprimer %n élément</numerusform>
                <numerusform>Supprimer %n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Show on the diagram</source>
            <translation>Montrer sur le diagramme</translation>
        </message>
        <message>
            <source>The revision is stored. Upgrade a database to apply it.</source>
            <translation>La révision est conservée. Mettez une base à niveau pour l'appliquer.</translation>
        </message>
        <message>
            <source>Remember database</source>
            <translation>Retenir la base</translation>
        </message>
        <message>
            <source>About Schemawright</source>
            <translation>À propos de Schemawright</translation>
        </message>
        <message>
            <source>&lt;b&gt;Schemawright %1&lt;/b&gt;</source>
            <translation>&lt;b&gt;Schemawright %1&lt;/b&gt;</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Dessinez des classes, voyez la migration, mettez à niveau la base.
Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n class(es) came in.</source>
            <translation>
                <numerusform>%1 : %n classe ajoutée.</numerusform>
                <numerusform>%1 : %n classes ajoutées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrote %1.</source>
            <translation>%1 écrit.</translation>
        </message>
    </context>
    <context>
        <name>ui::ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>Manuel</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Chercher dans le manuel</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>No page has all these words.</source>
            <translation>Aucune page n'a tous ces mots.</translation>
        </message>
        <message>
            <source>All keys and gestures</source>
            <translation>Toutes les touches et tous les gestes</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Ce que cela fait</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
    </context>
    <context>
        <name>ui::Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Édition</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Insertion</translation>
        </message>
        <message>
            <source>&amp;Project</source>
            <translation>&amp;Projet</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouvrir un &amp;récent</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>&amp;Arrange</source>
            <translation>&amp;Disposition</translation>
        </message>
        <message>
            <source>&amp;Migration</source>
            <translation>&amp;Migration</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <source>Main tools</source>
            <translation>Outils principaux</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation>Vue d'ensemble du diagramme</translation>
        </message>
        <message>
            <source>Overview: drag the frame (F10)</source>
            <translation>Vue d'ensemble : glissez le cadre (F10)</translation>
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
            <translation>Désactiver</translation>
        </message>
        <message>
            <source>Mirror revisions…</source>
            <translation>Refléter les révisions…</translation>
        </message>
        <message>
            <source>These revisions came from Alembic scripts; new ones are not written there.</source>
            <translation>Ces révisions viennent de scripts Alembic ; les nouvelles n'y sont pas écrites.</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well.</source>
            <translation>Chaque révision est aussi écrite dans %1.</translation>
        </message>
        <message>
            <source>Revisions cannot be written to %1: %2</source>
            <translation>Impossible d'écrire les révisions dans %1 : %2</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well; all scripts are there.</source>
            <translation>Chaque révision est aussi écrite dans %1 ; tous les scripts sont là.</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 are missing or say something else than the revision.</source>
            <translation>
                <numerusform>%n script dans %1 manque ou dit autre chose que la révision.</numerusform>
                <numerusform>%n scripts dans %1 manquent ou disent autre chose que la révision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MixinPage</name>
        <message>
            <source>First</source>
            <translation>D'abord</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>À la fin</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Columns stand</source>
            <translation>Les colonnes sont</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Utilisé par</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Rename mixin</source>
            <translation>Renommer le mixin</translation>
        </message>
        <message>
            <source>Move mixin columns</source>
            <translation>Déplacer les colonnes du mixin</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>Modifier le commentaire</translation>
        </message>
        <message>
            <source>No class yet. Choose it in a class's inspector.</source>
            <translation>Pas encore de classe. Choisissez-le dans l'inspecteur d'une classe.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelTree</name>
        <message>
            <source>Filter classes and columns</source>
            <translation>Filtrer classes et colonnes</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelsDialog</name>
        <message>
            <source>Take over from %1</source>
            <translation>Reprendre de %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 says %n thing(s) otherwise than the model. Taking them over is one step of undo; the file stays as it is.</source>
            <translation>
                <numerusform>%n chose de %1 diffère du modèle. La reprendre est une étape d’annulation ; le fichier reste tel quel.</numerusform>
                <numerusform>%n choses de %1 diffèrent du modèle. Les reprendre est une étape d’annulation ; le fichier reste tel quel.</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>Ce qui n’a pas été compris</translation>
        </message>
        <message>
            <source>What was not &amp;understood</source>
            <translation>Ce qui n’a pas été &amp;compris</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>&amp;Reprendre</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>&amp;Plus tard</translation>
        </message>
        <message>
            <source>%1: new</source>
            <translation>%1 : nouveau</translation>
        </message>
        <message>
            <source>Rules for names change</source>
            <translation>Les règles de nommage changent</translation>
        </message>
        <message>
            <source>%1: changed</source>
            <translation>%1 : modifié</translation>
        </message>
        <message>
            <source>%1: removed</source>
            <translation>%1 : supprimé</translation>
        </message>
        <message numerus="yes">
            <source>The model's own %n change(s) stay, whatever is taken.</source>
            <translation>
                <numerusform>Le changement propre au modèle reste, quoi qu'on prenne.</numerusform>
                <numerusform>Les %n changements propres au modèle restent, quoi qu'on prenne.</numerusform>
            </translation>
        </message>
        <message>
            <source>Both sides changed these: which one is right?</source>
            <translation>Les deux côtés ont changé ceci : lequel a raison ?</translation>
        </message>
        <message>
            <source>Keep the model's</source>
            <translation>Garder celui du modèle</translation>
        </message>
        <message>
            <source>Take the file's</source>
            <translation>Prendre celui du fichier</translation>
        </message>
        <message>
            <source>As the model has it now</source>
            <translation>Tel que le modèle l'a maintenant</translation>
        </message>
        <message>
            <source>Enter or a double-click shows the line.</source>
            <translation>Entrée ou un double-clic montre la ligne.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n à décider</numerusform>
                <numerusform>%n à décider</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take over %n</source>
            <translation>
                <numerusform>&amp;Reprendre %n</numerusform>
                <numerusform>&amp;Reprendre %n</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Keep the model</source>
            <translation>&amp;Garder le modèle</translation>
        </message>
    </context>
    <context>
        <name>ui::OperationList</name>
        <message>
            <source>Operations</source>
            <translation>Opérations</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionFields</name>
        <message>
            <source>Storage parameters</source>
            <translation>Paramètres de stockage</translation>
        </message>
        <message>
            <source>Tablespace</source>
            <translation>Tablespace</translation>
        </message>
        <message>
            <source>STRICT: values are of their column's type</source>
            <translation>STRICT : les valeurs sont du type de leur colonne</translation>
        </message>
        <message>
            <source>WITHOUT ROWID: stored by its key</source>
            <translation>WITHOUT ROWID : rangée par sa clé</translation>
        </message>
        <message>
            <source>UNLOGGED: fast, lost in a crash</source>
            <translation>UNLOGGED : rapide, perdue en cas de panne</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Moteur</translation>
        </message>
        <message>
            <source>Row format</source>
            <translation>Format de ligne</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>Jeu de caractères</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Collation</translation>
        </message>
        <message>
            <source>Other options</source>
            <translation>Autres options</translation>
        </message>
        <message>
            <source>NULL is answered by</source>
            <translation>À NULL on répond</translation>
        </message>
        <message>
            <source>Order in the key</source>
            <translation>Ordre dans la clé</translation>
        </message>
        <message>
            <source>Sequence options</source>
            <translation>Options de la séquence</translation>
        </message>
        <message>
            <source>Sequence name</source>
            <translation>Nom de la séquence</translation>
        </message>
        <message>
            <source>By the server</source>
            <translation>Par le serveur</translation>
        </message>
        <message>
            <source>Invisible: not in SELECT *</source>
            <translation>Invisible : pas dans SELECT *</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>À la modification</translation>
        </message>
        <message>
            <source>The table's</source>
            <translation>Celui de la table</translation>
        </message>
        <message>
            <source>A duplicate is answered by</source>
            <translation>À un doublon on répond</translation>
        </message>
        <message>
            <source>Behind each column</source>
            <translation>Après chaque colonne</translation>
        </message>
        <message>
            <source>Also stores</source>
            <translation>Contient aussi</translation>
        </message>
        <message>
            <source>Lengths of prefixes</source>
            <translation>Longueurs des préfixes</translation>
        </message>
        <message>
            <source>NULLs are equal</source>
            <translation>Les NULL sont égaux</translation>
        </message>
        <message>
            <source>NOT VALID: old rows are not checked</source>
            <translation>NOT VALID : les anciennes lignes ne sont pas contrôlées</translation>
        </message>
        <message>
            <source>CONCURRENTLY: built while others write</source>
            <translation>CONCURRENTLY : construit pendant que d'autres écrivent</translation>
        </message>
        <message>
            <source>IGNORED by the planner</source>
            <translation>IGNORED : ignoré du planificateur</translation>
        </message>
        <message>
            <source>Parser of FULLTEXT</source>
            <translation>Analyseur de FULLTEXT</translation>
        </message>
        <message>
            <source>Can be deferred</source>
            <translation>Différable</translation>
        </message>
        <message>
            <source>NO INHERIT</source>
            <translation>NO INHERIT</translation>
        </message>
        <message>
            <source>Written at the column</source>
            <translation>Écrite à la colonne</translation>
        </message>
        <message>
            <source>On delete sets only</source>
            <translation>À la suppression, mettre seulement</translation>
        </message>
        <message>
            <source>Operator class</source>
            <translation>Classe d'opérateurs</translation>
        </message>
        <message>
            <source>NULLs come</source>
            <translation>Les NULL viennent</translation>
        </message>
        <message>
            <source>Length of the prefix</source>
            <translation>Longueur du préfixe</translation>
        </message>
        <message>
            <source>Exclusion constraint %1</source>
            <translation>Contrainte d'exclusion %1</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionsBox</name>
        <message>
            <source>Usual</source>
            <translation>Habituel</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Divers</translation>
        </message>
        <message>
            <source>Only on %1</source>
            <translation>Seulement sur %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Palette</name>
        <message>
            <source>Nothing has these letters.</source>
            <translation>Rien n'a ces lettres.</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Palette de commandes</translation>
        </message>
        <message>
            <source>What to find</source>
            <translation>Que chercher</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
    </context>
    <context>
        <name>ui::PaletteModel</name>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>Mixin</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Association</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>Énumération</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>Clé ou contrôle</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Révision %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PartList</name>
        <message>
            <source>Primary key</source>
            <translation>Clé primaire</translation>
        </message>
        <message>
            <source>, on delete %1</source>
            <translation>, à la suppression %1</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>Clé étrangère</translation>
        </message>
        <message>
            <source>Unique key</source>
            <translation>Clé unique</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Contrôle</translation>
        </message>
        <message>
            <source>Unique index</source>
            <translation>Index unique</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Keys, indexes and checks</source>
            <translation>Clés, index et contrôles</translation>
        </message>
    </context>
    <context>
        <name>ui::PartSection</name>
        <message>
            <source>Keys, indexes, checks</source>
            <translation>Clés, index, contrôles</translation>
        </message>
        <message>
            <source>Add a key, index or check</source>
            <translation>Ajouter une clé, un index ou un contrôle</translation>
        </message>
        <message>
            <source>&amp;Foreign key to</source>
            <translation>Clé &amp;étrangère vers</translation>
        </message>
        <message>
            <source>&amp;Unique key</source>
            <translation>Clé &amp;unique</translation>
        </message>
        <message>
            <source>&amp;Index</source>
            <translation>&amp;Index</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Contrôle</translation>
        </message>
        <message>
            <source>&amp;Exclusion constraint (PostgreSQL)</source>
            <translation>Contrainte d'&amp;exclusion (PostgreSQL)</translation>
        </message>
        <message>
            <source>Add unique key</source>
            <translation>Ajouter une clé unique</translation>
        </message>
        <message>
            <source>Add check</source>
            <translation>Ajouter un contrôle</translation>
        </message>
        <message>
            <source>Add index</source>
            <translation>Ajouter un index</translation>
        </message>
        <message>
            <source>Add foreign key</source>
            <translation>Ajouter une clé étrangère</translation>
        </message>
        <message>
            <source>Add exclusion constraint</source>
            <translation>Ajouter une contrainte d'exclusion</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Supprimer %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PasswordDialog</name>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>Le &amp;garder dans le trousseau</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>&amp;Password for %1</source>
            <translation>Mot de &amp;passe pour %1</translation>
        </message>
        <message>
            <source>&amp;Password of %1 for %2</source>
            <translation>Mot de &amp;passe de %1 pour %2</translation>
        </message>
        <message>
            <source>Else it is remembered until the program ends, in memory only.</source>
            <translation>Sinon il est retenu jusqu'à la fin du programme, en mémoire seulement.</translation>
        </message>
        <message>
            <source>Remembered until the program ends, in memory only.</source>
            <translation>Retenu jusqu'à la fin du programme, en mémoire seulement.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Se connecter</translation>
        </message>
    </context>
    <context>
        <name>ui::PasteDialog</name>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>What you paste depends on elements that this project does not have. What shall become of them?</source>
            <translation>Ce que vous collez dépend d'éléments que ce projet n'a pas. Que faut-il en faire ?</translation>
        </message>
        <message>
            <source>Use the one of this project</source>
            <translation>Utiliser celui de ce projet</translation>
        </message>
        <message>
            <source>Bring along</source>
            <translation>Apporter aussi</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Omettre</translation>
        </message>
    </context>
    <context>
        <name>ui::PendingPanel</name>
        <message>
            <source>Create revision…</source>
            <translation>Créer une révision…</translation>
        </message>
        <message>
            <source>The model is what the last revision stands for.
Change it, and the migration appears here.</source>
            <translation>Le modèle est ce que dit la dernière révision.
Modifiez-le, et la migration apparaît ici.</translation>
        </message>
        <message>
            <source>Pending changes cannot be told</source>
            <translation>Les modifications en attente sont indéterminables</translation>
        </message>
        <message>
            <source>No pending changes</source>
            <translation>Aucune modification en attente</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n modification</numerusform>
                <numerusform>%n modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) data</source>
            <translation>
                <numerusform>%n perd des données</numerusform>
                <numerusform>%n perdent des données</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PictureOutput</name>
        <message>
            <source>Painting …</source>
            <translation>Dessin en cours…</translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>Impression de %1</translation>
        </message>
        <message>
            <source>Copying the picture</source>
            <translation>Copie de l’image</translation>
        </message>
    </context>
    <context>
        <name>ui::PlanSql</name>
        <message>
            <source>the beginning</source>
            <translation>le début</translation>
        </message>
        <message>
            <source>By itself, outside a transaction; it can be run again</source>
            <translation>Seule, hors transaction ; elle peut être relancée</translation>
        </message>
        <message>
            <source>Each statement stands at once; a run that stops here can be resumed or unwound</source>
            <translation>Chaque instruction vaut aussitôt ; une exécution arrêtée ici peut être reprise ou défaite</translation>
        </message>
        <message>
            <source>One transaction: all of it, or nothing</source>
            <translation>Une transaction : tout ou rien</translation>
        </message>
        <message>
            <source>These rows together, or none of them</source>
            <translation>Ces lignes ensemble, ou aucune</translation>
        </message>
        <message>
            <source>Each revision is one transaction: all of it, or nothing.</source>
            <translation>Chaque révision est une transaction : tout ou rien.</translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) stand at once, without a transaction; a run that stops can be resumed or unwound.</source>
            <translation>
                <numerusform>%n instruction vaut aussitôt, sans transaction ; une exécution arrêtée peut être reprise ou défaite.</numerusform>
                <numerusform>%n instructions valent aussitôt, sans transaction ; une exécution arrêtée peut être reprise ou défaite.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) run by themselves, outside the transaction; they can be run again.</source>
            <translation>
                <numerusform>%n instruction s'exécute seule, hors de la transaction ; elle peut être relancée.</numerusform>
                <numerusform>%n instructions s'exécutent seules, hors de la transaction ; elles peuvent être relancées.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Contraste élevé</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>Réduire les &amp;mouvements</translation>
        </message>
        <message>
            <source>Show the &amp;overview</source>
            <translation>M&amp;ontrer la vue d’ensemble</translation>
        </message>
        <message>
            <source>Open the &amp;last project at the start</source>
            <translation>Ouvrir &amp;le dernier projet au démarrage</translation>
        </message>
        <message>
            <source>&amp;Forget recent projects</source>
            <translation>&amp;Oublier les projets récents</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Langue et apparence</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>Lan&amp;gue</translation>
        </message>
        <message>
            <source>Holds at once. What is open stays open, and what is not saved stays as it is.</source>
            <translation>Prend effet aussitôt. Ce qui est ouvert le reste, et ce qui n’est pas enregistré ne change pas.</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>Black on white or white on black; every line is strong.</source>
            <translation>Noir sur blanc ou blanc sur noir ; chaque trait est marqué.</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding.</source>
            <translation>Les boîtes sautent à leur place au lieu de glisser.</translation>
        </message>
        <message>
            <source>Pans; with Ctrl it zooms</source>
            <translation>Déplace ; avec Ctrl, zoome</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it pans</source>
            <translation>Zoome ; avec Ctrl, déplace</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Mouse &amp;wheel</source>
            <translation>&amp;Molette</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>s</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>&amp;Autosave after</source>
            <translation>Enregistrement &amp;auto après</translation>
        </message>
        <message>
            <source>Beside the file, so long after the last change; it comes back after a crash.</source>
            <translation>À côté du fichier, ce délai après le dernier changement ; restauré après un plantage.</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>Étapes d’ann&amp;ulation</translation>
        </message>
        <message>
            <source>A new number holds from the next project that is opened.</source>
            <translation>Le nouveau nombre vaut dès le prochain projet ouvert.</translation>
        </message>
        <message>
            <source>As it was at &amp;first</source>
            <translation>&amp;Réinitialiser</translation>
        </message>
    </context>
    <context>
        <name>ui::ProblemsPanel</name>
        <message>
            <source>No problems found.</source>
            <translation>Aucun problème trouvé.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message numerus="yes">
            <source>All %n of this kind</source>
            <translation>
                <numerusform>Le seul de cette sorte (%n)</numerusform>
                <numerusform>Les %n de cette sorte</numerusform>
            </translation>
        </message>
        <message>
            <source>The first remedy for every problem of this kind, as one step of undo</source>
            <translation>Le premier remède à chaque problème de cette sorte, en une seule étape d'annulation</translation>
        </message>
        <message>
            <source>Mend all of one kind</source>
            <translation>Corriger tous ceux d'une sorte</translation>
        </message>
    </context>
    <context>
        <name>ui::ProductionGuard</name>
        <message>
            <source>Name of the production database</source>
            <translation>Nom de la base de production</translation>
        </message>
        <message>
            <source>%1 is a production database. Type its name to run.</source>
            <translation>%1 est une base de production. Tapez son nom pour exécuter.</translation>
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
            <translation>Projet</translation>
        </message>
        <message>
            <source>Naming rules</source>
            <translation>Règles de nommage</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>Primary keys</source>
            <translation>Clés primaires</translation>
        </message>
        <message>
            <source>Foreign keys</source>
            <translation>Clés étrangères</translation>
        </message>
        <message>
            <source>Unique keys</source>
            <translation>Clés uniques</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Rename project</source>
            <translation>Renommer le projet</translation>
        </message>
        <message>
            <source>Change naming</source>
            <translation>Modifier le nommage</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Sans nom</translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n classe</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enum(s)</source>
            <translation>
                <numerusform>%n énumération</numerusform>
                <numerusform>%n énumérations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n révision</numerusform>
                <numerusform>%n révisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonTools</name>
        <message>
            <source>Show the line</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n revision(s) came in.</source>
            <translation>
                <numerusform>%1 : %n révision est arrivée.</numerusform>
                <numerusform>%1 : %n révisions sont arrivées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was changed: it says %n thing(s) otherwise than the model.</source>
            <translation>
                <numerusform>%1 a changé : %n chose y diffère du modèle.</numerusform>
                <numerusform>%1 a changé : %n choses y diffèrent du modèle.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds no Alembic environment.</source>
            <translation>%1 ne contient pas d'environnement Alembic.</translation>
        </message>
        <message>
            <source>Choose the folder that holds env.py, or the project's with the folder "migrations" in it.</source>
            <translation>Choisissez le dossier qui contient env.py, ou celui du projet avec le dossier « migrations ».</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Fichiers Python (*.py)</translation>
        </message>
        <message>
            <source>Compare with models.py</source>
            <translation>Comparer avec models.py</translation>
        </message>
        <message numerus="yes">
            <source>%1 has nothing new; the model has %n change(s) that it does not say.</source>
            <translation>
                <numerusform>%1 n'a rien de nouveau ; le modèle a %n changement qu'il ne dit pas.</numerusform>
                <numerusform>%1 n'a rien de nouveau ; le modèle a %n changements qu'il ne dit pas.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 says what the model says.</source>
            <translation>%1 dit la même chose que le modèle.</translation>
        </message>
        <message>
            <source>Update models.py</source>
            <translation>Mettre à jour models.py</translation>
        </message>
        <message>
            <source>%1 cannot be brought to the model without harm, and was not touched.</source>
            <translation>%1 ne peut être mis au niveau du modèle sans dommage et n'a pas été touché.</translation>
        </message>
        <message>
            <source>%1 says what the model says by now.</source>
            <translation>%1 dit désormais ce que dit le modèle.</translation>
        </message>
        <message>
            <source>What %1 did is known now, from %2.</source>
            <translation>Ce que %1 a fait est maintenant connu, grâce à %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were written to %1.</source>
            <translation>
                <numerusform>%n fichier a été écrit dans %1.</numerusform>
                <numerusform>%n fichiers ont été écrits dans %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>New revisions are written to %1 as well.</source>
            <translation>Les nouvelles révisions sont aussi écrites dans %1.</translation>
        </message>
        <message>
            <source>New revisions are no longer written to %1.</source>
            <translation>Les nouvelles révisions ne sont plus écrites dans %1.</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>Ne plus refléter les révisions</translation>
        </message>
        <message>
            <source>The project is saved; its scripts in %1 could not be written: %2</source>
            <translation>Le projet est enregistré ; ses scripts dans %1 n'ont pu être écrits : %2</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 were changed by somebody else and stay as they are.</source>
            <translation>
                <numerusform>%n script dans %1 a été changé par quelqu'un d'autre et reste tel quel.</numerusform>
                <numerusform>%n scripts dans %1 ont été changés par quelqu'un d'autre et restent tels quels.</numerusform>
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
            <translation>« %1 » n'est pas une classe</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 n'a pas de clé primaire à laquelle se référer</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: add it as a new column</source>
            <translation>La clé primaire de %1 a plusieurs colonnes : ajoutez-la comme nouvelle colonne</translation>
        </message>
        <message>
            <source>“%1” is not a type</source>
            <translation>« %1 » n'est pas un type</translation>
        </message>
    </context>
    <context>
        <name>ui::ReportView</name>
        <message>
            <source>%1 is upgraded</source>
            <translation>%1 est mise à niveau</translation>
        </message>
        <message>
            <source>%1 is downgraded</source>
            <translation>%1 est rétrogradée</translation>
        </message>
        <message>
            <source>%1 is stamped</source>
            <translation>%1 est estampillée</translation>
        </message>
        <message>
            <source>%1 is as before the run</source>
            <translation>%1 est comme avant l'exécution</translation>
        </message>
        <message>
            <source>The connection was lost, and where the database stands could not be found out. Refresh it once the server answers.</source>
            <translation>La connexion a été perdue, et l'état de la base n'a pas pu être établi. Rafraîchissez-la quand le serveur répondra.</translation>
        </message>
        <message>
            <source>The database is at the beginning: no revision is applied.</source>
            <translation>La base est au début : aucune révision appliquée.</translation>
        </message>
        <message>
            <source>The database is at %1.</source>
            <translation>La base est à %1.</translation>
        </message>
        <message>
            <source>%1 was not upgraded in full</source>
            <translation>%1 n'a pas été entièrement mise à niveau</translation>
        </message>
        <message>
            <source>%1 was not downgraded in full</source>
            <translation>%1 n'a pas été entièrement rétrogradée</translation>
        </message>
        <message>
            <source>%1 was not stamped</source>
            <translation>%1 n'a pas été estampillée</translation>
        </message>
        <message>
            <source>%1 was not unwound in full</source>
            <translation>%1 n'a pas été entièrement défaite</translation>
        </message>
        <message>
            <source>Revision %1 stopped at statement %2 of %3: it can be resumed or unwound.</source>
            <translation>La révision %1 s'est arrêtée à l'instruction %2 sur %3 : elle peut être reprise ou défaite.</translation>
        </message>
        <message>
            <source>Revision %1 was taken back in full.</source>
            <translation>La révision %1 a été entièrement reprise.</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Fait : %1</translation>
        </message>
        <message>
            <source>The backup from before is kept: %1</source>
            <translation>La sauvegarde d'avant est gardée : %1</translation>
        </message>
        <message>
            <source>It took %1 s.</source>
            <translation>Durée : %1 s.</translation>
        </message>
        <message>
            <source>The server said: %1</source>
            <translation>Le serveur a dit : %1</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Rien n'a été modifié.</translation>
        </message>
    </context>
    <context>
        <name>ui::RevisionDialog</name>
        <message>
            <source>Create revision</source>
            <translation>Créer une révision</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>&amp;Message</translation>
        </message>
        <message>
            <source>Working out the changes…</source>
            <translation>Calcul des modifications…</translation>
        </message>
    </context>
    <context>
        <name>ui::RunProgress</name>
        <message>
            <source>The connection was lost: finding out where the database stands…</source>
            <translation>La connexion a été perdue : recherche de l'état de la base…</translation>
        </message>
        <message numerus="yes">
            <source>Others hold the table: trying again (%n time(s) so far)</source>
            <translation>
                <numerusform>D'autres tiennent la table : nouvel essai (%n fois)</numerusform>
                <numerusform>D'autres tiennent la table : nouvel essai (%n fois)</numerusform>
            </translation>
        </message>
        <message>
            <source>Revision %1 (%2 of %3), statement %4 of %5</source>
            <translation>Révision %1 (%2 sur %3), instruction %4 sur %5</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Making a backup: %1 %</source>
            <translation>Sauvegarde : %1 %</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>what is going on, and for how long</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1. The server may be at work on a large table, or be gone: Cancel ends the waiting.</source>
            <translation>%1. Le serveur travaille peut-être sur une grande table, ou n'est plus là : Annuler met fin à l'attente.</translation>
        </message>
    </context>
    <context>
        <name>ui::Session</name>
        <message>
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Ouvrir un projet</translation>
        </message>
        <message>
            <source>Schemawright projects (*.schemawright)</source>
            <translation>Projets Schemawright (*.schemawright)</translation>
        </message>
        <message>
            <source>Restore unsaved changes?</source>
            <translation>Restaurer les modifications non enregistrées ?</translation>
        </message>
        <message>
            <source>%1 was not closed properly. Changes that were not saved are still there, from %2.</source>
            <translation>%1 n'a pas été fermé correctement. Des modifications non enregistrées sont encore là, du %2.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Open as last saved</source>
            <translation>Ouvrir tel qu'enregistré</translation>
        </message>
        <message>
            <source>Restore unsaved changes</source>
            <translation>Restaurer les modifications non enregistrées</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Enregistrer le projet</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>Enregistrer les modifications ?</translation>
        </message>
        <message>
            <source>The changes in %1 are not saved.</source>
            <translation>Les modifications de %1 ne sont pas enregistrées.</translation>
        </message>
        <message>
            <source>What is not saved is lost when the project is closed.</source>
            <translation>Ce qui n'est pas enregistré est perdu à la fermeture du projet.</translation>
        </message>
    </context>
    <context>
        <name>ui::SeveralPage</name>
        <message>
            <source>Mixed</source>
            <translation>Divers</translation>
        </message>
        <message>
            <source>May be &amp;NULL</source>
            <translation>Peut être &amp;NULL</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Valeur par défaut</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>Collation</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>Schéma (PostgreSQL)</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80) or Integer.</source>
            <translation>Pas encore un type. Essayez String(80) ou Integer.</translation>
        </message>
        <message>
            <source>Change types</source>
            <translation>Modifier les types</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>Autoriser NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>Interdire NULL</translation>
        </message>
        <message>
            <source>Change defaults</source>
            <translation>Modifier les valeurs par défaut</translation>
        </message>
        <message>
            <source>Change collations</source>
            <translation>Modifier les collations</translation>
        </message>
        <message>
            <source>Change comments</source>
            <translation>Modifier les commentaires</translation>
        </message>
        <message>
            <source>Change options of columns</source>
            <translation>Modifier les options de colonnes</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>Déplacer vers un autre schéma</translation>
        </message>
        <message>
            <source>Change options of tables</source>
            <translation>Modifier les options de tables</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL, p. ex. 0, 'nouveau', CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>Celle de la base</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>Celui par défaut</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s), edited together</source>
            <translation>
                <numerusform>%n colonne, modifiée ensemble</numerusform>
                <numerusform>%n colonnes, modifiées ensemble</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es), edited together</source>
            <translation>
                <numerusform>%n classe, modifiée ensemble</numerusform>
                <numerusform>%n classes, modifiées ensemble</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) of several kinds</source>
            <translation>
                <numerusform>%n élément de plusieurs sortes</numerusform>
                <numerusform>%n éléments de plusieurs sortes</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>Couleur sur ce diagramme</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>Changer la couleur</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Ce que cela fait</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Partout</translation>
        </message>
        <message>
            <source>On the diagram</source>
            <translation>Sur le diagramme</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>Nouvelle classe</translation>
        </message>
        <message>
            <source>Relationship</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>Association</translation>
        </message>
        <message>
            <source>Move the view</source>
            <translation>Déplacer la vue</translation>
        </message>
        <message>
            <source>H, or Space and drag</source>
            <translation>H, ou Espace et glisser</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Sélectionner</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Pousser</translation>
        </message>
        <message>
            <source>Arrows; with Shift by 10</source>
            <translation>Flèches ; avec Maj par 10</translation>
        </message>
        <message>
            <source>Add a column while editing</source>
            <translation>Ajouter une colonne en cours d'édition</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>Retirer la colonne</translation>
        </message>
        <message>
            <source>Toggle the primary key</source>
            <translation>Basculer la clé primaire</translation>
        </message>
        <message>
            <source>Leave off</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Toggle nullable</source>
            <translation>Basculer NULL</translation>
        </message>
        <message>
            <source>Move the column</source>
            <translation>Déplacer la colonne</translation>
        </message>
        <message>
            <source>Alt+Up, Alt+Down</source>
            <translation>Alt+Haut, Alt+Bas</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Drop the drag, leave the tool, clear the selection</source>
            <translation>Abandonner le glissement, quitter l'outil, vider la sélection</translation>
        </message>
        <message>
            <source>While a column is typed</source>
            <translation>Pendant la saisie d'une colonne</translation>
        </message>
        <message>
            <source>Take it and go on to the next column</source>
            <translation>La prendre et passer à la colonne suivante</translation>
        </message>
        <message>
            <source>Take what is offered, or go on to the next cell</source>
            <translation>Prendre ce qui est proposé, ou passer à la cellule suivante</translation>
        </message>
        <message>
            <source>Go to the cell before</source>
            <translation>Aller à la cellule précédente</translation>
        </message>
        <message>
            <source>Go to the cell above or below</source>
            <translation>Aller à la cellule au-dessus ou au-dessous</translation>
        </message>
        <message>
            <source>With the mouse, on the diagram</source>
            <translation>À la souris, sur le diagramme</translation>
        </message>
        <message>
            <source>Move the view up and down, sideways</source>
            <translation>Déplacer la vue verticalement, latéralement</translation>
        </message>
        <message>
            <source>Wheel, Shift+wheel</source>
            <translation>Molette, Maj+molette</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Zoomer au pointeur</translation>
        </message>
        <message>
            <source>Ctrl+wheel, or pinch</source>
            <translation>Ctrl+molette, ou pincer</translation>
        </message>
        <message>
            <source>Drag with the middle button, or with Space</source>
            <translation>Glisser avec le bouton du milieu, ou avec Espace</translation>
        </message>
        <message>
            <source>Select what lies in the frame</source>
            <translation>Sélectionner ce qui est dans le cadre</translation>
        </message>
        <message>
            <source>Drag on nothing; Shift adds, Ctrl toggles</source>
            <translation>Glisser dans le vide ; Maj ajoute, Ctrl bascule</translation>
        </message>
        <message>
            <source>Make a foreign key</source>
            <translation>Créer une clé étrangère</translation>
        </message>
        <message>
            <source>Drag from the handle beside a column</source>
            <translation>Glisser depuis la poignée à côté d'une colonne</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Alt and drag</source>
            <translation>Alt et glisser</translation>
        </message>
        <message>
            <source>Move without guides</source>
            <translation>Déplacer sans guides</translation>
        </message>
        <message>
            <source>Press Alt while you drag</source>
            <translation>Appuyer sur Alt en glissant</translation>
        </message>
        <message>
            <source>Keep the tool</source>
            <translation>Garder l'outil</translation>
        </message>
        <message>
            <source>Shift and click</source>
            <translation>Maj et clic</translation>
        </message>
        <message>
            <source>Edit what lies there</source>
            <translation>Modifier ce qui s'y trouve</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Double-clic</translation>
        </message>
        <message>
            <source>Select and open the menu</source>
            <translation>Sélectionner et ouvrir le menu</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic droit</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceDialog</name>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>Impossible de lire %1 : %2</translation>
        </message>
        <message>
            <source>Open in the &amp;editor</source>
            <translation>Ouvrir dans l'é&amp;diteur</translation>
        </message>
    </context>
    <context>
        <name>ui::SqlPanel</name>
        <message>
            <source>Pending changes</source>
            <translation>Modifications en attente</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Whole model</source>
            <translation>Modèle entier</translation>
        </message>
        <message>
            <source>SQL of</source>
            <translation>SQL de</translation>
        </message>
        <message>
            <source>Kind of database</source>
            <translation>Sorte de base</translation>
        </message>
        <message>
            <source>Which kind of database the SQL is for</source>
            <translation>Pour quelle sorte de base est le SQL</translation>
        </message>
        <message>
            <source>Copy the SQL</source>
            <translation>Copier le SQL</translation>
        </message>
        <message>
            <source>-- No pending changes: nothing to run.
</source>
            <translation>-- Aucune modification en attente : rien à exécuter.
</translation>
        </message>
        <message>
            <source>-- Select a class on the diagram to see its table.
</source>
            <translation>-- Sélectionnez une classe sur le diagramme pour voir sa table.
</translation>
        </message>
        <message>
            <source>All side by side</source>
            <translation>Tous côte à côte</translation>
        </message>
        <message>
            <source>SQL for %1</source>
            <translation>SQL pour %1</translation>
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
            <translation>Dessinez des classes. Voyez la migration. Mettez à niveau la base.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Ouvrir l'exemple</translation>
        </message>
        <message>
            <source>A small shop with its history</source>
            <translation>Une petite boutique avec son historique</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>Begin with an empty diagram</source>
            <translation>Commencer par un diagramme vide</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Ouvrir un projet</translation>
        </message>
        <message>
            <source>A folder with a .schemawright file</source>
            <translation>Un dossier avec un fichier .schemawright</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Ouvrir une base</translation>
        </message>
        <message>
            <source>Draw what a file or a server holds</source>
            <translation>Dessiner ce que contient un fichier ou un serveur</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Projets récents</translation>
        </message>
        <message>
            <source>Open models.py or SQL</source>
            <translation>Ouvrir models.py ou SQL</translation>
        </message>
        <message>
            <source>Or DBML; it is read, never run</source>
            <translation>Ou DBML ; lu, jamais exécuté</translation>
        </message>
        <message>
            <source>Open Flask-Migrate project</source>
            <translation>Ouvrir un projet Flask-Migrate</translation>
        </message>
        <message>
            <source>An Alembic folder with its revisions</source>
            <translation>Un dossier Alembic avec ses révisions</translation>
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
                <numerusform>%n élément sélectionné</numerusform>
                <numerusform>%n éléments sélectionnés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n classe</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Modifications non enregistrées</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Pas encore enregistré</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>%1: cannot be read</source>
            <translation>%1 : illisible</translation>
        </message>
        <message numerus="yes">
            <source>%n database(s)</source>
            <translation>
                <numerusform>%n base</numerusform>
                <numerusform>%n bases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SuggestionList</name>
        <message>
            <source>Types</source>
            <translation>Types</translation>
        </message>
    </context>
    <context>
        <name>ui::TreeModel</name>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Associations</source>
            <translation>Associations</translation>
        </message>
        <message>
            <source>Mixins</source>
            <translation>Mixins</translation>
        </message>
        <message>
            <source>Enums</source>
            <translation>Énumérations</translation>
        </message>
        <message>
            <source>%1
On no diagram: drag it onto one</source>
            <translation>%1
Sur aucun diagramme : glissez-la sur un</translation>
        </message>
        <message>
            <source>%1
On: %2</source>
            <translation>%1
Sur : %2</translation>
        </message>
    </context>
    <context>
        <name>ui::TypeSuggestions</name>
        <message>
            <source>refers to %1</source>
            <translation>renvoie à %1</translation>
        </message>
        <message>
            <source>enum</source>
            <translation>énumération</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>par son nom</translation>
        </message>
    </context>
    <context>
        <name>ui::UpdateModelsDialog</name>
        <message>
            <source>Update %1</source>
            <translation>Mettre à jour %1</translation>
        </message>
        <message>
            <source>What the model changed, in the file's own words: %1. The rest of it stays to the byte.</source>
            <translation>Ce que le modèle a changé, dans les mots du fichier : %1. Le reste demeure à l'octet près.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) come</source>
            <translation>
                <numerusform>%n ligne ajoutée</numerusform>
                <numerusform>%n lignes ajoutées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go</source>
            <translation>
                <numerusform>%n ligne retirée</numerusform>
                <numerusform>%n lignes retirées</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Write %1</source>
            <translation>É&amp;crire %1</translation>
        </message>
    </context>
    <context>
        <name>ui::UpgradeDialog</name>
        <message>
            <source>Upgrade database</source>
            <translation>Mettre la base à niveau</translation>
        </message>
        <message>
            <source>Downgrade database</source>
            <translation>Rétrograder la base</translation>
        </message>
        <message>
            <source>Stamp database</source>
            <translation>Estampiller la base</translation>
        </message>
        <message>
            <source>Unwind an interrupted run</source>
            <translation>Défaire une exécution interrompue</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base</translation>
        </message>
        <message>
            <source>To revision</source>
            <translation>À la révision</translation>
        </message>
        <message>
            <source>Unwind instead</source>
            <translation>Défaire plutôt</translation>
        </message>
        <message>
            <source>Take back what was done of the revision, rows kept</source>
            <translation>Retirer ce qui a été fait de la révision, lignes gardées</translation>
        </message>
        <message>
            <source>One revision back</source>
            <translation>Une révision en arrière</translation>
        </message>
        <message>
            <source>The beginning: no tables</source>
            <translation>Le début : aucune table</translation>
        </message>
        <message>
            <source>Head: the latest revision</source>
            <translation>Tête : la dernière révision</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Ce qui change</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Upgrade %1</source>
            <translation>Mettre %1 à niveau</translation>
        </message>
        <message>
            <source>Downgrade %1</source>
            <translation>Rétrograder %1</translation>
        </message>
        <message>
            <source>Stamp %1</source>
            <translation>Estampiller %1</translation>
        </message>
        <message>
            <source>Unwind %1</source>
            <translation>Défaire %1</translation>
        </message>
        <message>
            <source>the beginning</source>
            <translation>le début</translation>
        </message>
        <message>
            <source>A run was stopped at statement %1 of %2 of revision %3.</source>
            <translation>Une exécution s'est arrêtée à l'instruction %1 sur %2 de la révision %3.</translation>
        </message>
        <message>
            <source>This plan takes back what was done of it.</source>
            <translation>Ce plan retire ce qui en a été fait.</translation>
        </message>
        <message>
            <source>This plan begins with the rest of it.</source>
            <translation>Ce plan commence par le reste.</translation>
        </message>
        <message>
            <source>It was stopped by: %1</source>
            <translation>Arrêtée par : %1</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>Il n'y a pas encore de révision : créez-en une avec les modifications en attente.</translation>
        </message>
        <message>
            <source>Choose a database, or create a new one.</source>
            <translation>Choisissez une base, ou créez-en une.</translation>
        </message>
        <message>
            <source>Looking at the database…</source>
            <translation>Examen de la base…</translation>
        </message>
        <message>
            <source>Stamping writes the revision into the database's version table. Nothing else is changed, and nothing is checked.</source>
            <translation>Estampiller inscrit la révision dans la table de version de la base. Rien d'autre n'est modifié, et rien n'est contrôlé.</translation>
        </message>
        <message>
            <source>Nothing to do: the database is there already.</source>
            <translation>Rien à faire : la base y est déjà.</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>De %1 à %2</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>À %1</translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n révision</numerusform>
                <numerusform>%n révisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n instruction</numerusform>
                <numerusform>%n instructions</numerusform>
            </translation>
        </message>
        <message>
            <source>A new database, to %1: %2</source>
            <translation>Une nouvelle base, à %1 : %2</translation>
        </message>
        <message>
            <source>From %1 to %2: %3</source>
            <translation>De %1 à %2 : %3</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Replanifier</translation>
        </message>
        <message>
            <source>database</source>
            <translation>base</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Copier la commande</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>Montrer le script</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>Adopter son effet…</translation>
        </message>
        <message>
            <source>Learn from the database what the script did, once Alembic ran it</source>
            <translation>Apprendre de la base ce que le script a fait, une fois qu'Alembic l'a exécuté</translation>
        </message>
        <message>
            <source>Only Alembic can run the revision %1 (%2): %3.</source>
            <translation>Seul Alembic peut exécuter la révision %1 (%2) : %3.</translation>
        </message>
        <message>
            <source>1. Run: %1   (with Alembic by itself: "alembic" for "flask db")</source>
            <translation>1. Exécutez : %1   (avec Alembic seul : « alembic » au lieu de « flask db »)</translation>
        </message>
        <message>
            <source>2. Plan again here.</source>
            <translation>2. Planifiez de nouveau ici.</translation>
        </message>
        <message>
            <source>2. Adopt its effect from the database, so that the history knows it.
3. Plan again here.</source>
            <translation>2. Adoptez son effet depuis la base, pour que l'historique le connaisse.
3. Planifiez de nouveau ici.</translation>
        </message>
        <message>
            <source>What comes before it can be run from here: choose %1 above.</source>
            <translation>Ce qui précède peut être exécuté d'ici : choisissez %1 ci-dessus.</translation>
        </message>
        <message>
            <source>The way to the target leads through a script that is Alembic's to run.</source>
            <translation>Le chemin vers la cible passe par un script qu'Alembic doit exécuter.</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewControls</name>
        <message>
            <source>Zoom out (Ctrl+-)</source>
            <translation>Zoom arrière (Ctrl+-)</translation>
        </message>
        <message>
            <source>Actual size (Ctrl+1)</source>
            <translation>Taille réelle (Ctrl+1)</translation>
        </message>
        <message>
            <source>Zoom in (Ctrl+=)</source>
            <translation>Zoom avant (Ctrl+=)</translation>
        </message>
        <message>
            <source>Show all (Ctrl+0)</source>
            <translation>Tout montrer (Ctrl+0)</translation>
        </message>
        <message>
            <source>Overview (F10)</source>
            <translation>Vue d'ensemble (F10)</translation>
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
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Stop this (Esc)</source>
            <translation>Arrêter (Échap)</translation>
        </message>
    </context>
    <context>
        <name>ui::Workbench</name>
        <message>
            <source>Pending changes</source>
            <translation>Modifications en attente</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>Bases</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Steps of undo</source>
            <translation>Étapes d'annulation</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>Tel qu'ouvert</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
    </context>
</TS>

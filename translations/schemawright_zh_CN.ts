<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>Designer</name>
        <message>
            <source>One project at a time.</source>
            <translation>一次只能打开一个项目。</translation>
        </message>
        <message>
            <source>--size takes WIDTHxHEIGHT, as 1440x900.</source>
            <translation>--size 需要 宽x高，例如 1440x900。</translation>
        </message>
        <message>
            <source>--demo takes one of: %1.</source>
            <translation>--demo 需要以下之一：%1。</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.</source>
            <translation>绘制类，查看迁移，升级数据库。</translation>
        </message>
        <message>
            <source>A .schemawright file, its folder, or an SQLite database.</source>
            <translation>.schemawright 文件、其文件夹或 SQLite 数据库。</translation>
        </message>
        <message>
            <source>Open a copy of the sample project.</source>
            <translation>打开示例项目的副本。</translation>
        </message>
        <message>
            <source>Write a picture of the window to FILE, without a display, and quit.</source>
            <translation>不用显示器，将窗口图像写入 FILE 后退出。</translation>
        </message>
        <message>
            <source>Size of the window in the picture.</source>
            <translation>图像中窗口的大小。</translation>
        </message>
        <message>
            <source>en, de, es, fr or zh_CN; else as in the preferences.</source>
            <translation>en、de、es、fr 或 zh_CN；否则按偏好设置。</translation>
        </message>
        <message>
            <source>What the picture shows: %1.</source>
            <translation>图像显示的内容：%1。</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>--scale takes a number from 0.05 to 20.</source>
            <translation>--scale 需要 0.05 到 20 的数字。</translation>
        </message>
        <message>
            <source>Write the project's diagram to FILE (.svg, .png, .pdf), and quit.</source>
            <translation>将项目的图表写入 FILE（.svg、.png、.pdf）后退出。</translation>
        </message>
        <message>
            <source>The diagram to render; else the first.</source>
            <translation>要绘制的图表；否则为第一个。</translation>
        </message>
        <message>
            <source>Pixels of a PNG for each of the diagram's; else 1.</source>
            <translation>PNG 中每个图表像素对应的像素数；否则为 1。</translation>
        </message>
        <message>
            <source>Paper of a PDF: own, a4, a3-portrait, pages:a4 …; else a4.</source>
            <translation>PDF 纸张：own、a4、a3-portrait、pages:a4 …；否则为 a4。</translation>
        </message>
        <message>
            <source>Render without the ground.</source>
            <translation>不绘制背景。</translation>
        </message>
        <message>
            <source>--page takes own, or a4, letter …, with pages: in front for several.</source>
            <translation>--page 需要 own，或 a4、letter …，多页时在前面加 pages:。</translation>
        </message>
        <message>
            <source>There is no diagram %1; there are: %2.</source>
            <translation>没有图表 %1；现有：%2。</translation>
        </message>
        <message>
            <source>--theme takes one of: %1.</source>
            <translation>--theme 可取以下之一：%1。</translation>
        </message>
        <message>
            <source>One of %1; else as in the preferences.</source>
            <translation>%1 之一；否则按首选项。</translation>
        </message>
    </context>
    <context>
        <name>core::Text</name>
        <message>
            <source>There is no file %1</source>
            <translation>没有文件 %1</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>无法读取 %1</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>无法写入 %1</translation>
        </message>
        <message>
            <source>%1 is damaged</source>
            <translation>%1 已损坏</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of Schemawright</source>
            <translation>%1 由更新版本的 Schemawright 写成</translation>
        </message>
        <message>
            <source>%1 exists already</source>
            <translation>%1 已存在</translation>
        </message>
        <message>
            <source>There is no Schemawright project in %1</source>
            <translation>%1 中没有 Schemawright 项目</translation>
        </message>
        <message>
            <source>The disk is full: %1 could not be written</source>
            <translation>磁盘已满：无法写入 %1</translation>
        </message>
        <message>
            <source>Not in the model: %1</source>
            <translation>不在模型中：%1</translation>
        </message>
        <message>
            <source>The name "%1" is taken</source>
            <translation>名称“%1”已被使用</translation>
        </message>
        <message>
            <source>"%1" cannot be a name here</source>
            <translation>“%1”不能用作此处的名称</translation>
        </message>
        <message>
            <source>%1 cannot be changed like this</source>
            <translation>%1 不能这样更改</translation>
        </message>
        <message>
            <source>A change does not fit the schema (%1)</source>
            <translation>某项更改与模式不符（%1）</translation>
        </message>
        <message>
            <source>No such revision or branch '%1'</source>
            <translation>没有名为“%1”的修订或分支</translation>
        </message>
        <message>
            <source>Multiple revisions start with '%1'</source>
            <translation>多个修订以“%1”开头</translation>
        </message>
        <message>
            <source>Multiple head revisions are present (%1)</source>
            <translation>存在多个头修订（%1）</translation>
        </message>
        <message>
            <source>No way leads to the revision %1</source>
            <translation>没有路径通往修订 %1</translation>
        </message>
        <message>
            <source>The revision %1 was edited after it was made: it does not match its hash</source>
            <translation>修订 %1 在创建后被编辑过：与其哈希不符</translation>
        </message>
        <message>
            <source>The revision %1 is missing</source>
            <translation>缺少修订 %1</translation>
        </message>
        <message>
            <source>The history runs in a circle through %1</source>
            <translation>历史经由 %1 形成循环</translation>
        </message>
        <message>
            <source>Two revisions have the id %1</source>
            <translation>两个修订的标识都是 %1</translation>
        </message>
        <message>
            <source>The heads contradict each other (%1)</source>
            <translation>各个头相互矛盾（%1）</translation>
        </message>
        <message>
            <source>There is nothing to do (%1)</source>
            <translation>无事可做（%1）</translation>
        </message>
        <message>
            <source>"%1" is no database URL</source>
            <translation>“%1”不是数据库 URL</translation>
        </message>
        <message>
            <source>%1 is of a kind that cannot be opened</source>
            <translation>%1 属于无法打开的类型</translation>
        </message>
        <message>
            <source>There is no database %1</source>
            <translation>没有数据库 %1</translation>
        </message>
        <message>
            <source>%1 is not a SQLite database, or it is encrypted</source>
            <translation>%1 不是 SQLite 数据库，或者已加密</translation>
        </message>
        <message>
            <source>%1 is locked by another program</source>
            <translation>%1 被另一个程序锁定</translation>
        </message>
        <message>
            <source>%1 can be read only, not changed</source>
            <translation>%1 只能读取，不能更改</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>无法打开 %1</translation>
        </message>
        <message>
            <source>The connection to %1 was lost</source>
            <translation>与 %1 的连接已断开</translation>
        </message>
        <message>
            <source>%1 refused the user or the password</source>
            <translation>%1 拒绝了用户或密码</translation>
        </message>
        <message>
            <source>%1 needs a password</source>
            <translation>%1 需要密码</translation>
        </message>
        <message>
            <source>%1 could not be reached over TLS as it was demanded</source>
            <translation>无法按要求通过 TLS 连接 %1</translation>
        </message>
        <message>
            <source>A statement failed (%1)</source>
            <translation>一条语句失败（%1）</translation>
        </message>
        <message>
            <source>A check of the changed data failed (%1)</source>
            <translation>对已更改数据的检查失败（%1）</translation>
        </message>
        <message>
            <source>Another run is migrating %1 right now</source>
            <translation>另一次运行正在迁移 %1</translation>
        </message>
        <message>
            <source>A run on %1 was interrupted</source>
            <translation>%1 上的一次运行被中断</translation>
        </message>
        <message>
            <source>%1 was held by other sessions for too long</source>
            <translation>%1 被其他会话占用过久</translation>
        </message>
        <message>
            <source>%1 is no longer at the revision where this plan starts</source>
            <translation>%1 已不在此计划起始的修订</translation>
        </message>
        <message>
            <source>The database is at the revision %1, which this project does not have</source>
            <translation>数据库处于修订 %1，而此项目没有该修订</translation>
        </message>
        <message>
            <source>Target database is not up to date (%1)</source>
            <translation>目标数据库不是最新的（%1）</translation>
        </message>
        <message>
            <source>No backup of %1 could be made</source>
            <translation>无法备份 %1</translation>
        </message>
        <message>
            <source>Canceled (%1)</source>
            <translation>已取消（%1）</translation>
        </message>
        <message>
            <source>Refused, because data would be lost (%1)</source>
            <translation>已拒绝，因为会丢失数据（%1）</translation>
        </message>
        <message>
            <source>This kind of database cannot do it (%1)</source>
            <translation>此类数据库无法做到（%1）</translation>
        </message>
        <message>
            <source>Python is needed to read .py files, and %1 does not run</source>
            <translation>读取 .py 文件需要 Python，而 %1 无法运行</translation>
        </message>
        <message>
            <source>Install Python 3.8 or newer (the package python3), or name its program in SCHEMAWRIGHT_PYTHON.</source>
            <translation>请安装 Python 3.8 或更高版本（python3 软件包），或在 SCHEMAWRIGHT_PYTHON 中指定其程序。</translation>
        </message>
        <message>
            <source>The file could not be read: %1</source>
            <translation>无法读取文件：%1</translation>
        </message>
        <message>
            <source>The base class %1 is in no file that was read; what it adds is missing</source>
            <translation>基类 %1 不在已读取的任何文件中；缺少它所添加的内容</translation>
        </message>
        <message>
            <source>The type %1 is not known; the column is Text for now</source>
            <translation>未知类型 %1；该列暂时为 Text</translation>
        </message>
        <message>
            <source>The type is the nearest that there is for %1</source>
            <translation>此类型是与 %1 最接近的类型</translation>
        </message>
        <message>
            <source>The variant of the type for one database is left out: %1</source>
            <translation>略去针对某一数据库的类型变体：%1</translation>
        </message>
        <message>
            <source>An argument was not understood: %1</source>
            <translation>有一个参数无法理解：%1</translation>
        </message>
        <message>
            <source>The expression could not be turned into SQL and is left out: %1</source>
            <translation>该表达式无法转换为 SQL，已略去：%1</translation>
        </message>
        <message>
            <source>There is no column %1 in the table; what names it is left out</source>
            <translation>表中没有列 %1；提到它的内容已略去</translation>
        </message>
        <message>
            <source>The target of the foreign key was not read: %1</source>
            <translation>未读取外键的目标：%1</translation>
        </message>
        <message>
            <source>The name is made up while the program runs: %1</source>
            <translation>该名称在程序运行时才生成：%1</translation>
        </message>
        <message>
            <source>Neither a column nor a constraint: %1</source>
            <translation>既不是列也不是约束：%1</translation>
        </message>
        <message>
            <source>Made while the program runs, so it is left out: %1</source>
            <translation>在程序运行时才生成，因此略去：%1</translation>
        </message>
        <message>
            <source>There is a table %1 already; this one is left out</source>
            <translation>已有表 %1；此表略去</translation>
        </message>
        <message>
            <source>Another class has the name, so this one is called %1</source>
            <translation>另一个类已有此名称，因此此类名为 %1</translation>
        </message>
        <message>
            <source>The class belongs to another database (%1)</source>
            <translation>该类属于另一个数据库（%1）</translation>
        </message>
        <message>
            <source>The columns of %1 are in the database only; import it from there</source>
            <translation>%1 的列只存在于数据库中；请从那里导入</translation>
        </message>
        <message>
            <source>The table %1 has no primary key</source>
            <translation>表 %1 没有主键</translation>
        </message>
        <message>
            <source>Another enum %1 has other values, so this one has a number</source>
            <translation>另一个枚举 %1 的值不同，因此此枚举带有编号</translation>
        </message>
        <message>
            <source>An option is left out: %1</source>
            <translation>略去一个选项：%1</translation>
        </message>
        <message>
            <source>Only the Python program knows of it: %1</source>
            <translation>只有 Python 程序知道它：%1</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>未读取</translation>
        </message>
        <message>
            <source>%1 could not be understood</source>
            <translation>无法理解 %1</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1
Statement: %2</source>
            <translation>%1
语句：%2</translation>
        </message>
        <message>
            <source>%1
Place: %2</source>
            <translation>%1
位置：%2</translation>
        </message>
        <message>
            <source>Check the name and the folder.</source>
            <translation>请检查名称和文件夹。</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>请检查文件及其文件夹的权限。</translation>
        </message>
        <message>
            <source>Restore the file from version control or from a backup; the rest of the project stays as it is.</source>
            <translation>请从版本控制或备份中恢复该文件；项目其余部分保持不变。</translation>
        </message>
        <message>
            <source>Update Schemawright to open it.</source>
            <translation>请更新 Schemawright 以打开它。</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>请选择其他名称或文件夹。</translation>
        </message>
        <message>
            <source>Go to the project's folder, or name it with -C. "schemawright new NAME" makes a new one.</source>
            <translation>请进入项目文件夹，或用 -C 指定。“schemawright new NAME”可新建项目。</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>请释放一些空间后重试。</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>请选择其他名称。</translation>
        </message>
        <message>
            <source>A revision contradicts the ones before it; "schemawright check" lists what is wrong with the history.</source>
            <translation>某个修订与之前的修订矛盾；“schemawright check”会列出历史中的问题。</translation>
        </message>
        <message>
            <source>"schemawright history" lists the revisions; at least four characters of an id are needed.</source>
            <translation>“schemawright history”列出修订；标识至少需要四个字符。</translation>
        </message>
        <message>
            <source>Give more characters of the id.</source>
            <translation>请给出标识的更多字符。</translation>
        </message>
        <message>
            <source>Name one ("&lt;branch&gt;@head"), take all ("heads"), or join them with "schemawright merge heads".</source>
            <translation>请指定一个（“&lt;分支&gt;@head”）、全部（“heads”），或用“schemawright merge heads”合并。</translation>
        </message>
        <message>
            <source>"schemawright history" shows what follows what.</source>
            <translation>“schemawright history”显示先后关系。</translation>
        </message>
        <message>
            <source>Restore the file from version control. A change of the schema belongs in a new revision.</source>
            <translation>请从版本控制中恢复该文件。模式的更改应放在新的修订中。</translation>
        </message>
        <message>
            <source>Restore its file in the folder migrations from version control.</source>
            <translation>请从版本控制中恢复 migrations 文件夹里的相应文件。</translation>
        </message>
        <message>
            <source>Restore the files in the folder migrations from version control.</source>
            <translation>请从版本控制中恢复 migrations 文件夹里的文件。</translation>
        </message>
        <message>
            <source>Change one of the two branches so that they agree, then merge again.</source>
            <translation>请修改其中一个分支使二者一致，然后重新合并。</translation>
        </message>
        <message>
            <source>Write sqlite:///shop.db for a file here, sqlite:////tmp/shop.db for one elsewhere, postgresql://user@host/database or mariadb://user@host/database for a server's.</source>
            <translation>此处的文件写 sqlite:///shop.db，别处的文件写 sqlite:////tmp/shop.db，服务器的数据库写 postgresql://用户@主机/数据库 或 mariadb://用户@主机/数据库。</translation>
        </message>
        <message>
            <source>SQLite (sqlite:///FILE), PostgreSQL (postgresql://) and MariaDB or MySQL (mariadb://, mysql://) can be opened.</source>
            <translation>可以打开 SQLite（sqlite:///文件）、PostgreSQL（postgresql://）以及 MariaDB 或 MySQL（mariadb://、mysql://）。</translation>
        </message>
        <message>
            <source>Check its name; "schemawright upgrade --create-database" makes it on its server.</source>
            <translation>请检查其名称；“schemawright upgrade --create-database”会在服务器上创建它。</translation>
        </message>
        <message>
            <source>Choose another file. An encrypted database must be decrypted first.</source>
            <translation>请选择其他文件。加密的数据库须先解密。</translation>
        </message>
        <message>
            <source>Close the program that uses it, then try again.</source>
            <translation>请关闭正在使用它的程序，然后重试。</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder (SQLite writes a journal beside the file); of a server its host, port and network.</source>
            <translation>请检查文件及其文件夹的权限（SQLite 会在文件旁写日志）；服务器则检查主机、端口和网络。</translation>
        </message>
        <message>
            <source>Connect again: the state of the database is then read anew.</source>
            <translation>请重新连接：届时会重新读取数据库状态。</translation>
        </message>
        <message>
            <source>Check the user and the password.</source>
            <translation>请检查用户和密码。</translation>
        </message>
        <message>
            <source>Set SCHEMAWRIGHT_PASSWORD, keep it in the keychain, or run in a terminal to be asked.</source>
            <translation>请设置 SCHEMAWRIGHT_PASSWORD，或存入密钥环，或在终端中运行以便询问。</translation>
        </message>
        <message>
            <source>Turn TLS on at the server and check its certificate, or demand a lower level.</source>
            <translation>请在服务器上启用 TLS 并检查其证书，或要求较低的级别。</translation>
        </message>
        <message>
            <source>Run the upgrade again: it resumes where the run ended.</source>
            <translation>请再次运行升级：会从中断处继续。</translation>
        </message>
        <message>
            <source>End the sessions that hold it, or run again at a quieter time.</source>
            <translation>请结束占用它的会话，或在较空闲时重试。</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder: SQLite writes a journal beside the file.</source>
            <translation>请检查文件及其文件夹的权限：SQLite 会在文件旁写日志。</translation>
        </message>
        <message>
            <source>Mend the rows it is about, then run again; nothing was changed.</source>
            <translation>请修正相关的行后重新运行；未作任何更改。</translation>
        </message>
        <message>
            <source>Wait until it is done, then try again.</source>
            <translation>请等它完成后重试。</translation>
        </message>
        <message>
            <source>Make the plan again.</source>
            <translation>请重新制定计划。</translation>
        </message>
        <message>
            <source>Get the missing revision's file (another branch may have it), or, if the schema is right, say so with "schemawright stamp --purge".</source>
            <translation>请取得缺失修订的文件（可能在另一个分支中）；若模式无误，可用“schemawright stamp --purge”声明。</translation>
        </message>
        <message>
            <source>Run "schemawright upgrade" first.</source>
            <translation>请先运行“schemawright upgrade”。</translation>
        </message>
        <message>
            <source>See that the folder can be written and has room for a copy.</source>
            <translation>请确保文件夹可写且有空间存放副本。</translation>
        </message>
        <message>
            <source>Allow it by name with --allow CODE, or all of it with --allow-data-loss.</source>
            <translation>请用 --allow CODE 逐项允许，或用 --allow-data-loss 全部允许。</translation>
        </message>
        <message>
            <source>Add %2 as primary key</source>
            <translation>添加 %2 作为主键</translation>
        </message>
        <message>
            <source>Make %1 the primary key</source>
            <translation>将 %1 设为主键</translation>
        </message>
        <message>
            <source>Add an index</source>
            <translation>添加索引</translation>
        </message>
        <message>
            <source>Take the parent's type</source>
            <translation>采用父列的类型</translation>
        </message>
        <message>
            <source>Rename to %2</source>
            <translation>重命名为 %2</translation>
        </message>
        <message>
            <source>Call the table %2</source>
            <translation>将表命名为 %2</translation>
        </message>
        <message>
            <source>Name by the rule</source>
            <translation>按规则命名</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>允许 NULL</translation>
        </message>
        <message>
            <source>Check at the end of the transaction</source>
            <translation>在事务结束时检查</translation>
        </message>
        <message>
            <source>Use no action instead</source>
            <translation>改为无操作</translation>
        </message>
        <message>
            <source>Make the target unique</source>
            <translation>将目标设为唯一</translation>
        </message>
        <message>
            <source>Point to the primary key</source>
            <translation>指向主键</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Remove what is gone</source>
            <translation>移除已不存在的内容</translation>
        </message>
        <message>
            <source>Remove the base</source>
            <translation>移除基类</translation>
        </message>
        <message>
            <source>Use the mixin's column</source>
            <translation>使用混入的列</translation>
        </message>
        <message>
            <source>Make it a text</source>
            <translation>改为文本</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>添加值</translation>
        </message>
        <message>
            <source>Drop the default</source>
            <translation>去掉默认值</translation>
        </message>
        <message>
            <source>Make it an ordinary column</source>
            <translation>改为普通列</translation>
        </message>
        <message>
            <source>Drop length and precision</source>
            <translation>去掉长度和精度</translation>
        </message>
        <message>
            <source>Limit to %2 characters</source>
            <translation>限制为 %2 个字符</translation>
        </message>
        <message>
            <source>Drop the time zone</source>
            <translation>去掉时区</translation>
        </message>
        <message>
            <source>Store as JSON</source>
            <translation>存为 JSON</translation>
        </message>
        <message>
            <source>Drop the condition</source>
            <translation>去掉条件</translation>
        </message>
        <message>
            <source>Call it %1</source>
            <translation>命名为 %1</translation>
        </message>
        <message>
            <source>it</source>
            <translation>它</translation>
        </message>
        <message>
            <source>The table %1 is dropped with all its rows</source>
            <translation>表 %1 及其所有行将被删除</translation>
        </message>
        <message>
            <source>The column %1.%2 is dropped with its values</source>
            <translation>列 %1.%2 及其值将被删除</translation>
        </message>
        <message>
            <source>The type of %1.%2 becomes narrower: values may be cut or refused</source>
            <translation>%1.%2 的类型变窄：值可能被截断或拒绝</translation>
        </message>
        <message>
            <source>The values of %1.%2 are converted</source>
            <translation>%1.%2 的值将被转换</translation>
        </message>
        <message>
            <source>%1.%2 no longer takes NULL</source>
            <translation>%1.%2 不再接受 NULL</translation>
        </message>
        <message>
            <source>%1.%2 is new, required and has no default: it cannot be filled for rows that are there</source>
            <translation>%1.%2 是新的必填列且没有默认值：无法为已有的行填充</translation>
        </message>
        <message>
            <source>Values of %1 (%2) must be unique: duplicate rows make it fail</source>
            <translation>%1（%2）的值必须唯一：重复的行会导致失败</translation>
        </message>
        <message>
            <source>Rows of %1 must fulfil %2: those that do not make it fail</source>
            <translation>%1 的行必须满足 %2：不满足的行会导致失败</translation>
        </message>
        <message>
            <source>Rows of %1 must have a partner by %2: those without one make it fail</source>
            <translation>%1 的行必须经 %2 有对应行：没有的会导致失败</translation>
        </message>
        <message>
            <source>A value of the enum goes away, which rows of %1.%2 may hold</source>
            <translation>枚举的一个值将消失，而 %1.%2 的行可能含有它</translation>
        </message>
        <message>
            <source>A value of the enum is renamed in the rows of %1.%2</source>
            <translation>%1.%2 的行中某个枚举值将被重命名</translation>
        </message>
        <message>
            <source>%2 of %1 is dropped: what it forbade can come in</source>
            <translation>%1 的 %2 将被删除：它所禁止的内容可以进入</translation>
        </message>
        <message>
            <source>The primary key of %1 changes</source>
            <translation>%1 的主键将更改</translation>
        </message>
        <message>
            <source>The table %1 gets another name: programs that use the old one break</source>
            <translation>表 %1 将改名：使用旧名的程序会出错</translation>
        </message>
        <message>
            <source>%1.%2 gets another name: programs that use the old one break</source>
            <translation>%1.%2 将改名：使用旧名的程序会出错</translation>
        </message>
        <message>
            <source>Every row of %1 is written again</source>
            <translation>%1 的每一行都将重写</translation>
        </message>
        <message>
            <source>%1 is locked for as long as this runs</source>
            <translation>运行期间 %1 将被锁定</translation>
        </message>
        <message>
            <source>%2 uses what goes away in %1 and would no longer work</source>
            <translation>%2 使用了 %1 中将消失的内容，将不再可用</translation>
        </message>
        <message>
            <source>SQL of your own runs; what it does to the data is not known</source>
            <translation>将运行您自己的 SQL；其对数据的影响未知</translation>
        </message>
        <message>
            <source>The database is not what its revision stands for; what was changed beside the history is kept</source>
            <translation>数据库与其修订不符；历史之外的更改会保留</translation>
        </message>
        <message>
            <source>%1 goes without the index %2, which this kind of database cannot have</source>
            <translation>%1 将不含索引 %2，此类数据库不支持它</translation>
        </message>
        <message>
            <source>%1.%2 is kept as the nearest type: this kind of database has no equal one</source>
            <translation>%1.%2 以最接近的类型保存：此类数据库没有等同的类型</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1: 1 row.</source>
            <translation>%1：1 行。</translation>
        </message>
        <message>
            <source>%1: %2 rows.</source>
            <translation>%1：%2 行。</translation>
        </message>
        <message>
            <source>Drops a table</source>
            <translation>删除表</translation>
        </message>
        <message>
            <source>Drops a column</source>
            <translation>删除列</translation>
        </message>
        <message>
            <source>Narrows a type</source>
            <translation>收窄类型</translation>
        </message>
        <message>
            <source>Converts values</source>
            <translation>转换值</translation>
        </message>
        <message>
            <source>Forbids NULL</source>
            <translation>禁止 NULL</translation>
        </message>
        <message>
            <source>Adds a required column</source>
            <translation>添加必填列</translation>
        </message>
        <message>
            <source>Demands unique values</source>
            <translation>要求值唯一</translation>
        </message>
        <message>
            <source>Demands a check</source>
            <translation>要求检查约束</translation>
        </message>
        <message>
            <source>Demands a foreign key</source>
            <translation>要求外键</translation>
        </message>
        <message>
            <source>Removes a value of an enum</source>
            <translation>移除枚举值</translation>
        </message>
        <message>
            <source>Renames a value of an enum</source>
            <translation>重命名枚举值</translation>
        </message>
        <message>
            <source>Drops a constraint</source>
            <translation>删除约束</translation>
        </message>
        <message>
            <source>Changes a primary key</source>
            <translation>更改主键</translation>
        </message>
        <message>
            <source>Renames a table</source>
            <translation>重命名表</translation>
        </message>
        <message>
            <source>Renames a column</source>
            <translation>重命名列</translation>
        </message>
        <message>
            <source>Copies a table</source>
            <translation>复制表</translation>
        </message>
        <message>
            <source>Locks for long</source>
            <translation>长时间锁定</translation>
        </message>
        <message>
            <source>Breaks a view or trigger</source>
            <translation>破坏视图或触发器</translation>
        </message>
        <message>
            <source>Runs your own SQL</source>
            <translation>运行您自己的 SQL</translation>
        </message>
        <message>
            <source>Meets a changed database</source>
            <translation>遇到已被更改的数据库</translation>
        </message>
        <message>
            <source>Leaves an index out</source>
            <translation>省略索引</translation>
        </message>
        <message>
            <source>Takes the nearest type</source>
            <translation>采用最接近的类型</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Loses data</source>
            <translation>丢失数据</translation>
        </message>
        <message>
            <source>No lock</source>
            <translation>无锁</translation>
        </message>
        <message>
            <source>Others can read and write</source>
            <translation>其他人可读写</translation>
        </message>
        <message>
            <source>Others can read</source>
            <translation>其他人可读</translation>
        </message>
        <message>
            <source>Others wait</source>
            <translation>其他人等待</translation>
        </message>
        <message>
            <source>Touches no row</source>
            <translation>不触及任何行</translation>
        </message>
        <message>
            <source>Reads every row</source>
            <translation>读取每一行</translation>
        </message>
        <message>
            <source>Builds an index</source>
            <translation>建立索引</translation>
        </message>
        <message>
            <source>Writes every row again</source>
            <translation>重写每一行</translation>
        </message>
        <message>
            <source>So that dropping the old table touches no row that points to it.</source>
            <translation>使删除旧表时不触及指向它的行。</translation>
        </message>
        <message>
            <source>Foreign keys as they were before.</source>
            <translation>外键恢复原状。</translation>
        </message>
        <message>
            <source>So that renaming leaves views, triggers and other tables alone.</source>
            <translation>使重命名不影响视图、触发器和其他表。</translation>
        </message>
        <message>
            <source>Renaming as it was before.</source>
            <translation>重命名方式恢复原状。</translation>
        </message>
        <message>
            <source>The table in its new shape.</source>
            <translation>新形态的表。</translation>
        </message>
        <message>
            <source>Every row moves over, column by column.</source>
            <translation>逐列搬移每一行。</translation>
        </message>
        <message>
            <source>As many rows as before, or all is undone.</source>
            <translation>行数须与之前相同，否则全部撤销。</translation>
        </message>
        <message>
            <source>Numbers that were given are not given again.</source>
            <translation>已分配的编号不再分配。</translation>
        </message>
        <message>
            <source>The old table; its rows are in the new one.</source>
            <translation>旧表；其行已在新表中。</translation>
        </message>
        <message>
            <source>The new table takes the name.</source>
            <translation>新表取用该名称。</translation>
        </message>
        <message>
            <source>The index as it was.</source>
            <translation>索引保持原样。</translation>
        </message>
        <message>
            <source>The trigger as it was.</source>
            <translation>触发器保持原样。</translation>
        </message>
        <message>
            <source>The view stands aside, and is put back below.</source>
            <translation>视图暂时移开，随后放回。</translation>
        </message>
        <message>
            <source>The view as it was.</source>
            <translation>视图保持原样。</translation>
        </message>
        <message>
            <source>No row lost its partner, or all is undone.</source>
            <translation>没有行失去对应行，否则全部撤销。</translation>
        </message>
        <message>
            <source>The rows fit the new rules, or all is undone.</source>
            <translation>各行须符合新规则，否则全部撤销。</translation>
        </message>
        <message>
            <source>The schema is sound, or all is undone.</source>
            <translation>模式须完好，否则全部撤销。</translation>
        </message>
        <message>
            <source>Only the text of the schema changes: no row is written.</source>
            <translation>只更改模式文本：不写任何行。</translation>
        </message>
        <message>
            <source>Room in memory for the copy.</source>
            <translation>为复制留出内存。</translation>
        </message>
        <message>
            <source>Memory as it was before.</source>
            <translation>内存恢复原状。</translation>
        </message>
        <message>
            <source>Alembic's table of the current revision.</source>
            <translation>Alembic 的当前修订表。</translation>
        </message>
        <message>
            <source>SQL of your own.</source>
            <translation>您自己的 SQL。</translation>
        </message>
        <message>
            <source>primary key</source>
            <translation>主键</translation>
        </message>
        <message>
            <source>unique key</source>
            <translation>唯一键</translation>
        </message>
        <message>
            <source>check</source>
            <translation>检查约束</translation>
        </message>
        <message>
            <source>foreign key</source>
            <translation>外键</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>unique index %1</source>
            <translation>唯一索引 %1</translation>
        </message>
        <message>
            <source>index %1</source>
            <translation>索引 %1</translation>
        </message>
        <message>
            <source>type %1 to %2</source>
            <translation>类型 %1 改为 %2</translation>
        </message>
        <message>
            <source>NULL allowed</source>
            <translation>允许 NULL</translation>
        </message>
        <message>
            <source>NULL forbidden</source>
            <translation>禁止 NULL</translation>
        </message>
        <message>
            <source>no default</source>
            <translation>无默认值</translation>
        </message>
        <message>
            <source>default %1</source>
            <translation>默认值 %1</translation>
        </message>
        <message>
            <source>counted up</source>
            <translation>自动编号</translation>
        </message>
        <message>
            <source>no longer counted up</source>
            <translation>不再自动编号</translation>
        </message>
        <message>
            <source>computed as %1</source>
            <translation>计算为 %1</translation>
        </message>
        <message>
            <source>no longer computed</source>
            <translation>不再计算</translation>
        </message>
        <message>
            <source>default collation</source>
            <translation>默认排序规则</translation>
        </message>
        <message>
            <source>collation %1</source>
            <translation>排序规则 %1</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>rename %1 to %2</source>
            <translation>将 %1 重命名为 %2</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>Create table %1</source>
            <translation>创建表 %1</translation>
        </message>
        <message>
            <source>Drop table %1</source>
            <translation>删除表 %1</translation>
        </message>
        <message>
            <source>Rename table %1 to %2</source>
            <translation>将表 %1 重命名为 %2</translation>
        </message>
        <message>
            <source>Change table %1: %2</source>
            <translation>更改表 %1：%2</translation>
        </message>
        <message>
            <source>Add column %1 to %2</source>
            <translation>向 %2 添加列 %1</translation>
        </message>
        <message>
            <source>Drop column %1 from %2</source>
            <translation>从 %2 删除列 %1</translation>
        </message>
        <message>
            <source>Rename column %1 of %2 to %3</source>
            <translation>将 %2 的列 %1 重命名为 %3</translation>
        </message>
        <message>
            <source>Change column %1 of %2: %3</source>
            <translation>更改 %2 的列 %1：%3</translation>
        </message>
        <message>
            <source>Reorder the columns of %1</source>
            <translation>重新排列 %1 的列</translation>
        </message>
        <message>
            <source>Add %1 to %2</source>
            <translation>向 %2 添加 %1</translation>
        </message>
        <message>
            <source>Drop %1 from %2</source>
            <translation>从 %2 删除 %1</translation>
        </message>
        <message>
            <source>Rename %1 of %2 to %3</source>
            <translation>将 %2 的 %1 重命名为 %3</translation>
        </message>
        <message>
            <source>Create %1 on %2</source>
            <translation>在 %2 上创建 %1</translation>
        </message>
        <message>
            <source>Create enum %1</source>
            <translation>创建枚举 %1</translation>
        </message>
        <message>
            <source>Drop enum %1</source>
            <translation>删除枚举 %1</translation>
        </message>
        <message>
            <source>Change enum %1</source>
            <translation>更改枚举 %1</translation>
        </message>
        <message>
            <source>Rename enum %1 to %2</source>
            <translation>将枚举 %1 重命名为 %2</translation>
        </message>
        <message>
            <source>Change values of enum %1: %2</source>
            <translation>更改枚举 %1 的值：%2</translation>
        </message>
        <message>
            <source>Run SQL</source>
            <translation>运行 SQL</translation>
        </message>
        <message>
            <source>Run SQL: %1</source>
            <translation>运行 SQL：%1</translation>
        </message>
        <message>
            <source>create %1</source>
            <translation>创建 %1</translation>
        </message>
        <message>
            <source>drop %1</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>add %1 to %2</source>
            <translation>向 %2 添加 %1</translation>
        </message>
        <message>
            <source>drop %1 from %2</source>
            <translation>从 %2 删除 %1</translation>
        </message>
        <message>
            <source>change %1 of %2</source>
            <translation>更改 %2 的 %1</translation>
        </message>
        <message>
            <source>%1 and 1 more change</source>
            <translation>%1 及另外 1 项更改</translation>
        </message>
        <message>
            <source>%1 and %2 more changes</source>
            <translation>%1 及另外 %2 项更改</translation>
        </message>
        <message>
            <source>empty message</source>
            <translation>空消息</translation>
        </message>
        <message>
            <source>create %1 tables</source>
            <translation>创建 %1 个表</translation>
        </message>
        <message>
            <source>Something has no name</source>
            <translation>有对象没有名称</translation>
        </message>
        <message>
            <source>More than one class is called %1</source>
            <translation>有多个类名为 %1</translation>
        </message>
        <message>
            <source>More than one table is called %1</source>
            <translation>有多个表名为 %1</translation>
        </message>
        <message>
            <source>More than one column is called %1</source>
            <translation>有多个列名为 %1</translation>
        </message>
        <message>
            <source>More than one constraint or index is called %1</source>
            <translation>有多个约束或索引名为 %1</translation>
        </message>
        <message>
            <source>The name %1 is too long</source>
            <translation>名称 %1 过长</translation>
        </message>
        <message>
            <source>%1 is a reserved word of SQL</source>
            <translation>%1 是 SQL 保留字</translation>
        </message>
        <message>
            <source>%1 has no columns</source>
            <translation>%1 没有列</translation>
        </message>
        <message>
            <source>%1 has no primary key</source>
            <translation>%1 没有主键</translation>
        </message>
        <message>
            <source>%1 refers to something that is gone</source>
            <translation>%1 引用了已不存在的对象</translation>
        </message>
        <message>
            <source>The foreign key %1 joins columns of different types</source>
            <translation>外键 %1 连接了不同类型的列</translation>
        </message>
        <message>
            <source>The foreign key %1 has not as many columns as its target</source>
            <translation>外键 %1 的列数与其目标不同</translation>
        </message>
        <message>
            <source>The foreign key %1 points to columns that are no key</source>
            <translation>外键 %1 指向的列不是键</translation>
        </message>
        <message>
            <source>The foreign key %1 has no index: deleting a parent reads every row</source>
            <translation>外键 %1 没有索引：删除父行会读取每一行</translation>
        </message>
        <message>
            <source>The foreign key %1 closes a circle: no table of it can have a first row</source>
            <translation>外键 %1 构成循环：其中任何表都无法有第一行</translation>
        </message>
        <message>
            <source>The enum %1 has no values</source>
            <translation>枚举 %1 没有值</translation>
        </message>
        <message>
            <source>The enum has the value %1 twice</source>
            <translation>枚举中值 %1 重复</translation>
        </message>
        <message>
            <source>%1 inherits from itself</source>
            <translation>%1 继承自身</translation>
        </message>
        <message>
            <source>A mixin brings a column %1, which the class has already</source>
            <translation>某个混入带来列 %1，而该类已有此列</translation>
        </message>
        <message>
            <source>The expression of %1 is empty</source>
            <translation>%1 的表达式为空</translation>
        </message>
        <message>
            <source>The expression of %1 has an open bracket or quote</source>
            <translation>%1 的表达式有未闭合的括号或引号</translation>
        </message>
        <message>
            <source>The foreign key %1 sets NULL where NULL is not allowed</source>
            <translation>外键 %1 在不允许 NULL 处设置 NULL</translation>
        </message>
        <message>
            <source>%1 is computed, so it cannot have a default or be counted up</source>
            <translation>%1 是计算列，因此不能有默认值或自动编号</translation>
        </message>
        <message>
            <source>The type of %1 has a length or precision that cannot be</source>
            <translation>%1 的类型的长度或精度无效</translation>
        </message>
        <message>
            <source>%1 has no length: it becomes a long text, which no key can hold</source>
            <translation>%1 没有长度：将成为长文本，不能用于键</translation>
        </message>
        <message>
            <source>The time zone of %1 is not stored</source>
            <translation>%1 的时区不会保存</translation>
        </message>
        <message>
            <source>%1 is an array, which this kind of database does not have</source>
            <translation>%1 是数组，而此类数据库不支持</translation>
        </message>
        <message>
            <source>The index %1 has a condition: a kind of database without such indexes does without it</source>
            <translation>索引 %1 带有条件：不支持的数据库将省略它</translation>
        </message>
        <message>
            <source>The index %1 is over an expression: a kind of database that cannot index one does without it</source>
            <translation>索引 %1 基于表达式：无法索引表达式的数据库将省略它</translation>
        </message>
        <message>
            <source>The unique index %1 has a condition or an expression, which this kind of database refuses: index a computed column instead</source>
            <translation>唯一索引 %1 带有条件或表达式，此类数据库会拒绝：请改为对计算列建索引</translation>
        </message>
        <message>
            <source>The type of %1 has no equal: the nearest one is taken</source>
            <translation>%1 的类型没有等同者：采用最接近的类型</translation>
        </message>
        <message>
            <source>The expression of %1 has words that not every kind of database of the project knows</source>
            <translation>%1 的表达式含有并非项目所有数据库都支持的词</translation>
        </message>
        <message>
            <source>A kind of database of the project refuses %1</source>
            <translation>项目的某种数据库拒绝 %1</translation>
        </message>
        <message>
            <source>The name %1 is not the one of the naming rule</source>
            <translation>名称 %1 不符合命名规则</translation>
        </message>
        <message>
            <source>(unnamed)</source>
            <translation>（未命名）</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1（%2）。</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 和 %2</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Refers to</source>
            <translation>引用</translation>
        </message>
        <message>
            <source>Referred to by</source>
            <translation>被引用</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>唯一</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>primary</source>
            <translation>主</translation>
        </message>
        <message>
            <source>foreign</source>
            <translation>外</translation>
        </message>
        <message>
            <source>computed: %1</source>
            <translation>计算：%1</translation>
        </message>
        <message>
            <source>numbered</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>唯一</translation>
        </message>
        <message>
            <source>The revision %1 is opaque, a script that only Alembic can run</source>
            <translation>修订 %1 不透明：这是只有 Alembic 能运行的脚本</translation>
        </message>
        <message>
            <source>Let Alembic run it, then go on here: "flask db upgrade %1" or "alembic upgrade %1"; to take it back "flask db downgrade %1-1".</source>
            <translation>请让 Alembic 运行它，然后在此继续：“flask db upgrade %1”或“alembic upgrade %1”；要撤回，请用“flask db downgrade %1-1”。</translation>
        </message>
        <message>
            <source>%1 was understood as a whole.</source>
            <translation>%1 已被完整理解。</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema is known.</source>
            <translation>只有 Alembic 能运行 %1（%2）；它对架构的影响已知。</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); its effect on the schema was adopted from a database.</source>
            <translation>只有 Alembic 能运行 %1（%2）；它对架构的影响取自一个数据库。</translation>
        </message>
        <message>
            <source>Only Alembic can run %1 (%2); it may do more to the schema than is known.</source>
            <translation>只有 Alembic 能运行 %1（%2）；它对架构的改动可能比已知的更多。</translation>
        </message>
        <message>
            <source>%1 was understood; on the way back we undo what upgrade() does, it does otherwise (%2).</source>
            <translation>%1 已被理解；回退时我们撤销 upgrade() 所做的事，脚本的做法不同（%2）。</translation>
        </message>
        <message>
            <source>The table %1 is made while the program runs</source>
            <translation>表 %1 是在程序运行时创建的</translation>
        </message>
        <message>
            <source>The program does not make the table %1, so it is left out</source>
            <translation>程序不会创建表 %1，因此略去</translation>
        </message>
        <message>
            <source>Read from the metadata, as the files alone say otherwise: %1</source>
            <translation>以元数据为准，因为仅看文件会得出不同结果：%1</translation>
        </message>
        <message>
            <source>there is no such table</source>
            <translation>没有这个表</translation>
        </message>
        <message>
            <source>the table is there already</source>
            <translation>该表已存在</translation>
        </message>
        <message>
            <source>the table is named "%1" here</source>
            <translation>该表在此处名为“%1”</translation>
        </message>
        <message>
            <source>there is no such enum</source>
            <translation>没有这个枚举</translation>
        </message>
        <message>
            <source>the enum is there already</source>
            <translation>该枚举已存在</translation>
        </message>
        <message>
            <source>the enum is named "%1" here</source>
            <translation>该枚举在此处名为“%1”</translation>
        </message>
        <message>
            <source>the name is taken</source>
            <translation>名称已被占用</translation>
        </message>
        <message>
            <source>there is no such column</source>
            <translation>没有这个列</translation>
        </message>
        <message>
            <source>the column is there already</source>
            <translation>该列已存在</translation>
        </message>
        <message>
            <source>the column is named "%1" here</source>
            <translation>该列在此处名为“%1”</translation>
        </message>
        <message>
            <source>a key or an index uses the column</source>
            <translation>有键或索引使用该列</translation>
        </message>
        <message>
            <source>a column is listed twice</source>
            <translation>有一列被列出两次</translation>
        </message>
        <message>
            <source>there is no such constraint</source>
            <translation>没有这个约束</translation>
        </message>
        <message>
            <source>the constraint is there already</source>
            <translation>该约束已存在</translation>
        </message>
        <message>
            <source>the constraint is named "%1" here</source>
            <translation>该约束在此处名为“%1”</translation>
        </message>
        <message>
            <source>a column of the constraint is not there</source>
            <translation>约束中的某列不存在</translation>
        </message>
        <message>
            <source>the table has a primary key already</source>
            <translation>该表已有主键</translation>
        </message>
        <message>
            <source>there is no such primary key</source>
            <translation>没有这个主键</translation>
        </message>
        <message>
            <source>there is no such index</source>
            <translation>没有这个索引</translation>
        </message>
        <message>
            <source>the index is there already</source>
            <translation>该索引已存在</translation>
        </message>
        <message>
            <source>a column of the index is not there</source>
            <translation>索引中的某列不存在</translation>
        </message>
        <message>
            <source>1 to %1 characters</source>
            <translation>1 到 %1 个字符</translation>
        </message>
        <message>
            <source>none of @ - + : / \ and blanks</source>
            <translation>不得含 @ - + : / \ 和空白</translation>
        </message>
        <message>
            <source>the word has a meaning of its own</source>
            <translation>该词另有含义</translation>
        </message>
        <message>
            <source>it would be its own parent</source>
            <translation>它会成为自己的父修订</translation>
        </message>
        <message>
            <source>it would depend on itself</source>
            <translation>它会依赖自己</translation>
        </message>
    </context>
    <context>
        <name>ui::Actions</name>
        <message>
            <source>&amp;New project</source>
            <translation>新建项目(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>打开项目(&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;database…</source>
            <translation>打开数据库(&amp;D)…</translation>
        </message>
        <message>
            <source>Make a project from a database, a file or a server's</source>
            <translation>从文件或服务器的数据库创建项目</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>打开示例(&amp;S)</translation>
        </message>
        <message>
            <source>A small shop, with its history</source>
            <translation>一个带历史的小商店</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save the project</source>
            <translation>保存项目</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>关闭项目(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Edit columns</source>
            <translation>编辑列(&amp;E)</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>清除选择</translation>
        </message>
        <message>
            <source>Add &amp;class</source>
            <translation>添加类(&amp;C)</translation>
        </message>
        <message>
            <source>Add c&amp;olumn</source>
            <translation>添加列(&amp;O)</translation>
        </message>
        <message>
            <source>Add &amp;relationship</source>
            <translation>添加关系(&amp;R)</translation>
        </message>
        <message>
            <source>Draw a relationship: drag from child to parent</source>
            <translation>绘制关系：从子类拖到父类</translation>
        </message>
        <message>
            <source>Add &amp;association</source>
            <translation>添加关联(&amp;A)</translation>
        </message>
        <message>
            <source>Draw a many-to-many between two classes</source>
            <translation>在两个类之间绘制多对多</translation>
        </message>
        <message>
            <source>Add &amp;mixin</source>
            <translation>添加混入(&amp;M)</translation>
        </message>
        <message>
            <source>Columns that several classes share</source>
            <translation>多个类共享的列</translation>
        </message>
        <message>
            <source>Add &amp;enum</source>
            <translation>添加枚举(&amp;E)</translation>
        </message>
        <message>
            <source>A type with named values</source>
            <translation>带命名值的类型</translation>
        </message>
        <message>
            <source>Toggle &amp;primary key</source>
            <translation>切换主键(&amp;P)</translation>
        </message>
        <message>
            <source>Arrange &amp;everything</source>
            <translation>全部排列(&amp;E)</translation>
        </message>
        <message>
            <source>Place all classes anew, related ones near each other</source>
            <translation>重新放置所有类，相关的靠近</translation>
        </message>
        <message>
            <source>Arrange the &amp;selection</source>
            <translation>排列所选(&amp;S)</translation>
        </message>
        <message>
            <source>Place the selected classes anew; the others stay</source>
            <translation>重新放置所选类；其他不动</translation>
        </message>
        <message>
            <source>Arrange what is &amp;new</source>
            <translation>排列新增(&amp;N)</translation>
        </message>
        <message>
            <source>Place the classes that nobody has placed yet; the others stay</source>
            <translation>放置尚未放置的类；其他不动</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>实际大小(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>全部显示(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>查找(&amp;F)…</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment</source>
            <translation>查找类、列、键或注释</translation>
        </message>
        <message>
            <source>Command &amp;palette…</source>
            <translation>命令面板(&amp;P)…</translation>
        </message>
        <message>
            <source>Every command, class and column by some of its letters</source>
            <translation>用几个字母找到每个命令、类和列</translation>
        </message>
        <message>
            <source>As the s&amp;ystem</source>
            <translation>跟随系统(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>手册(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Schemawright</source>
            <translation>关于 Schemawright(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Create revision…</source>
            <translation>创建修订(&amp;C)…</translation>
        </message>
        <message>
            <source>Store the pending changes as a revision</source>
            <translation>将待定更改存为修订</translation>
        </message>
        <message>
            <source>&amp;Upgrade…</source>
            <translation>升级(&amp;U)…</translation>
        </message>
        <message>
            <source>Bring a database to a revision</source>
            <translation>将数据库升至某个修订</translation>
        </message>
        <message>
            <source>&amp;Downgrade…</source>
            <translation>降级(&amp;D)…</translation>
        </message>
        <message>
            <source>Take revisions of a database back</source>
            <translation>撤回数据库的修订</translation>
        </message>
        <message>
            <source>&amp;Stamp…</source>
            <translation>标记(&amp;S)…</translation>
        </message>
        <message>
            <source>Write a revision into a database without running it</source>
            <translation>在数据库中写入修订而不运行</translation>
        </message>
        <message>
            <source>&amp;Add database…</source>
            <translation>添加数据库(&amp;A)…</translation>
        </message>
        <message>
            <source>Show &amp;pending changes</source>
            <translation>显示待定更改(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Write a picture, a script, DBML, Mermaid or a data dictionary</source>
            <translation>写出图像、脚本、DBML、Mermaid 或数据字典</translation>
        </message>
        <message>
            <source>Copy as p&amp;icture</source>
            <translation>复制为图像(&amp;I)</translation>
        </message>
        <message>
            <source>Copy the selection, or the whole diagram, as a picture</source>
            <translation>将所选或整个图表复制为图像</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>Preview and print</source>
            <translation>预览并打印</translation>
        </message>
        <message>
            <source>&amp;Re-route edges</source>
            <translation>重新布线(&amp;R)</translation>
        </message>
        <message>
            <source>Let the selected edges find their way anew, without their bends</source>
            <translation>让所选连线重新寻路，不含折点</translation>
        </message>
        <message>
            <source>Re-route a&amp;ll edges</source>
            <translation>全部重新布线(&amp;L)</translation>
        </message>
        <message>
            <source>Turn into a &amp;class</source>
            <translation>转换为类(&amp;C)</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>将关联变为类；其表保持不变</translation>
        </message>
        <message>
            <source>Select &amp;neighbours</source>
            <translation>选择相邻(&amp;N)</translation>
        </message>
        <message>
            <source>Also the classes joined to those selected</source>
            <translation>同时选择与所选相连的类</translation>
        </message>
        <message>
            <source>Show the &amp;path …</source>
            <translation>显示路径(&amp;P)…</translation>
        </message>
        <message>
            <source>How two classes are joined</source>
            <translation>两个类如何相连</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>撤销步骤(&amp;U)</translation>
        </message>
        <message>
            <source>Every step that can be taken back; a click goes there</source>
            <translation>每个可撤销的步骤；单击即可前往</translation>
        </message>
        <message>
            <source>Filter the &amp;model</source>
            <translation>筛选模型(&amp;M)</translation>
        </message>
        <message>
            <source>Filter the tree</source>
            <translation>筛选树</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>首选项(&amp;P)…</translation>
        </message>
        <message>
            <source>Language, theme, wheel, saving</source>
            <translation>语言、主题、滚轮、保存</translation>
        </message>
        <message>
            <source>Open &amp;models.py…</source>
            <translation>打开 models.py(&amp;M)…</translation>
        </message>
        <message>
            <source>Read SQLAlchemy's classes, without running them</source>
            <translation>读取 SQLAlchemy 的类，但不运行它们</translation>
        </message>
        <message>
            <source>Open &amp;Flask-Migrate project…</source>
            <translation>打开 Flask-Migrate 项目(&amp;F)…</translation>
        </message>
        <message>
            <source>Take over the revisions of an Alembic or Flask-Migrate folder</source>
            <translation>接管 Alembic 或 Flask-Migrate 文件夹中的修订</translation>
        </message>
        <message>
            <source>What models.py says otherwise, to take over</source>
            <translation>models.py 中的不同之处，可采纳</translation>
        </message>
        <message>
            <source>Read DBML, SQL, models.py or an SQLite file into a new project or this one</source>
            <translation>将 DBML、SQL、models.py 或 SQLite 文件读入新项目或当前项目</translation>
        </message>
        <message>
            <source>&amp;Update models.py…</source>
            <translation>更新 models.py(&amp;U)…</translation>
        </message>
        <message>
            <source>Write into models.py what the model changed, and nothing else</source>
            <translation>只把模型所做的更改写入 models.py</translation>
        </message>
        <message>
            <source>&amp;Export to Alembic…</source>
            <translation>导出到 Alembic(&amp;E)…</translation>
        </message>
        <message>
            <source>Write the revisions as scripts for "flask db" and Alembic</source>
            <translation>把修订写成供“flask db”和 Alembic 使用的脚本</translation>
        </message>
        <message>
            <source>&amp;Mirror revisions in Alembic</source>
            <translation>在 Alembic 中镜像修订(&amp;M)</translation>
        </message>
        <message>
            <source>Write the script of every new revision by itself</source>
            <translation>自动写出每个新修订的脚本</translation>
        </message>
        <message>
            <source>Adopt &amp;effects from a database…</source>
            <translation>从数据库采纳效果(&amp;E)…</translation>
        </message>
        <message>
            <source>Learn from a database what scripts did that only Alembic can run</source>
            <translation>从数据库得知只有 Alembic 能运行的脚本做了什么</translation>
        </message>
        <message>
            <source>Compare &amp;with models.py…</source>
            <translation>与 models.py 比较(&amp;W)…</translation>
        </message>
    </context>
    <context>
        <name>ui::AdoptDialog</name>
        <message>
            <source>Adopt effects from a database</source>
            <translation>从数据库采纳效果</translation>
        </message>
        <message>
            <source>First let Alembic run them ("flask db upgrade"). The database then tells what they did: what it has and the history does not know is their effect. It is only read.</source>
            <translation>请先让 Alembic 运行它们（“flask db upgrade”）。之后数据库会说明它们做了什么：数据库有而历史不知道的就是它们的效果。数据库只会被读取。</translation>
        </message>
        <message>
            <source>Adopt</source>
            <translation>采纳</translation>
        </message>
        <message>
            <source>Adopt effects from %1</source>
            <translation>从 %1 采纳效果</translation>
        </message>
        <message>
            <source>Every effect on the way to where %1 stands is known already. A database that stands further on may tell more.</source>
            <translation>到 %1 所在位置为止的效果都已知。位置更靠后的数据库可能会说明更多。</translation>
        </message>
    </context>
    <context>
        <name>ui::AlembicDialog</name>
        <message>
            <source>Export to Alembic</source>
            <translation>导出到 Alembic</translation>
        </message>
        <message>
            <source>Each revision as a script that "flask db upgrade" and "alembic upgrade" run, and that leaves the same tables as an upgrade from here.</source>
            <translation>每个修订写成一个脚本，供“flask db upgrade”和“alembic upgrade”运行，得到的表与在此处升级相同。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>选择(&amp;C)…</translation>
        </message>
        <message>
            <source>Flask-Migrate: for "flask db"</source>
            <translation>Flask-Migrate：用于“flask db”</translation>
        </message>
        <message>
            <source>Alembic by itself</source>
            <translation>仅 Alembic</translation>
        </message>
        <message>
            <source>From now on, write the &amp;script of every new revision there, too</source>
            <translation>今后也把每个新修订的脚本写到那里(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>种类(&amp;K)</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Folder of the scripts</source>
            <translation>脚本所在文件夹</translation>
        </message>
        <message>
            <source>Save the project first: its file knows the folder.</source>
            <translation>请先保存项目：文件夹记录在项目文件中。</translation>
        </message>
        <message>
            <source>An environment that is there: scripts are added, nothing else changes.</source>
            <translation>已有的环境：只添加脚本，其余不变。</translation>
        </message>
        <message>
            <source>A new environment, ready to run.</source>
            <translation>新环境，可直接运行。</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>还没有修订：请从待处理的更改创建一个。</translation>
        </message>
        <message>
            <source>Every script is there already.</source>
            <translation>所有脚本都已存在。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>There</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>Says something else</source>
            <translation>内容不同</translation>
        </message>
        <message>
            <source>Tick it to replace it.</source>
            <translation>勾选以替换它。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) say something else and stay as they are. Tick them to replace them.</source>
            <translation>
                <numerusform>有 %n 个文件内容不同，保持原样。勾选以替换。</numerusform>
            </translation>
        </message>
        <message>
            <source>A new environment needs all of its own files.</source>
            <translation>新环境需要它自己的全部文件。</translation>
        </message>
        <message numerus="yes">
            <source>Write %n file(s)</source>
            <translation>
                <numerusform>写入 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Mirror from now on</source>
            <translation>从现在起镜像</translation>
        </message>
        <message>
            <source>Mirror no longer</source>
            <translation>不再镜像</translation>
        </message>
        <message>
            <source>The folder was changed meanwhile. This is how it is now.</source>
            <translation>文件夹在此期间有变化。这是现在的状态。</translation>
        </message>
        <message>
            <source>Mirror revisions in %1</source>
            <translation>在 %1 中镜像修订</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>不再镜像修订</translation>
        </message>
    </context>
    <context>
        <name>ui::Arranger</name>
        <message>
            <source>Arrange the diagram</source>
            <translation>排列图表</translation>
        </message>
        <message>
            <source>Arrange the selection</source>
            <translation>排列所选</translation>
        </message>
        <message>
            <source>Arrange what is new</source>
            <translation>排列新增</translation>
        </message>
        <message numerus="yes">
            <source>Arranging %n class(es)…</source>
            <translation>
                <numerusform>正在排列 %n 个类…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::AssociationPage</name>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>One end</source>
            <translation>一端</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类</translation>
        </message>
        <message>
            <source>Column prefix</source>
            <translation>列前缀</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>删除时</translation>
        </message>
        <message>
            <source>Other end</source>
            <translation>另一端</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename association</source>
            <translation>重命名关联</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Change association</source>
            <translation>更改关联</translation>
        </message>
        <message>
            <source>Turn into a class</source>
            <translation>转换为类</translation>
        </message>
        <message>
            <source>Make a class of the association; its table stays as it is</source>
            <translation>将关联变为类；其表保持不变</translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>将关联转换为类</translation>
        </message>
    </context>
    <context>
        <name>ui::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardEditor</name>
        <message>
            <source>Title of the area</source>
            <translation>区域标题</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>便签文本</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>文本，支持 **Markdown**</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>编辑便签</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>重命名区域</translation>
        </message>
    </context>
    <context>
        <name>ui::BoardPage</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>Text, also **Markdown**</source>
            <translation>文本，也可用 **Markdown**</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>文本（Markdown）</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>显示效果</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>编辑便笺</translation>
        </message>
        <message>
            <source>Rename area</source>
            <translation>重命名区域</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>更改颜色</translation>
        </message>
        <message>
            <source>Change size</source>
            <translation>更改大小</translation>
        </message>
        <message>
            <source>On the diagram %1</source>
            <translation>位于图 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CellEditor</name>
        <message>
            <source>This column comes from a mixin: edit it there</source>
            <translation>此列来自混入：请在那里编辑</translation>
        </message>
        <message>
            <source>name type</source>
            <translation>名称 类型</translation>
        </message>
        <message numerus="yes">
            <source>The type of %n column(s)</source>
            <translation>
                <numerusform>%n 列的类型</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>重命名类</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>添加列</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>重命名列</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>更改类型</translation>
        </message>
        <message numerus="yes">
            <source>Change the type of %n column(s)</source>
            <translation>
                <numerusform>更改 %n 列的类型</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Tab: %2</source>
            <translation>%1。Tab：%2</translation>
        </message>
        <message>
            <source>Remove column</source>
            <translation>移除列</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>更改主键</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>更改可空性</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>移动列</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n column(s)</source>
            <translation>
                <numerusform>粘贴 %n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>已省略：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::ClassPage</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename class</source>
            <translation>重命名类</translation>
        </message>
        <message>
            <source>Rename table</source>
            <translation>重命名表</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Mixins of this class</source>
            <translation>此类的混入</translation>
        </message>
        <message>
            <source>The model has no mixins</source>
            <translation>模型没有混入</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>添加混入</translation>
        </message>
        <message>
            <source>Remove mixin</source>
            <translation>移除混入</translation>
        </message>
        <message>
            <source>&amp;Abstract: gives its columns, has no table</source>
            <translation>抽象(&amp;A)：提供列，没有表</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>PostgreSQL's namespace of the table</source>
            <translation>表的 PostgreSQL 命名空间</translation>
        </message>
        <message>
            <source>In a table of its own</source>
            <translation>在自己的表中</translation>
        </message>
        <message>
            <source>In the base's table</source>
            <translation>在基类的表中</translation>
        </message>
        <message>
            <source>By copying the columns</source>
            <translation>通过复制列</translation>
        </message>
        <message>
            <source>Inheritance</source>
            <translation>继承</translation>
        </message>
        <message>
            <source>Base</source>
            <translation>基类</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>模式 (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>移至另一模式</translation>
        </message>
        <message>
            <source>Make abstract</source>
            <translation>设为抽象</translation>
        </message>
        <message>
            <source>Give a table</source>
            <translation>赋予表</translation>
        </message>
        <message>
            <source>Change inheritance</source>
            <translation>更改继承</translation>
        </message>
        <message>
            <source>Change options of the table</source>
            <translation>更改表选项</translation>
        </message>
        <message>
            <source>Change base</source>
            <translation>更改基类</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>在此图中的颜色</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>更改颜色</translation>
        </message>
    </context>
    <context>
        <name>ui::Clipboard</name>
        <message numerus="yes">
            <source>Cut %n element(s)</source>
            <translation>
                <numerusform>剪切 %n 个元素</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourField</name>
        <message>
            <source>A colour of its own</source>
            <translation>自定颜色</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnPage</name>
        <message>
            <source>May be &amp;NULL</source>
            <translation>可为 NULL(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Primary key</source>
            <translation>主键(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Unique</source>
            <translation>唯一(&amp;U)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Autoincrement (never reused)</source>
            <translation>自增（不重用）</translation>
        </message>
        <message>
            <source>Always by the database</source>
            <translation>始终由数据库生成</translation>
        </message>
        <message>
            <source>Not generated</source>
            <translation>不计算</translation>
        </message>
        <message>
            <source>Computed when read</source>
            <translation>读取时计算</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL，例如 0、'new'、CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>排序规则</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Generated from</source>
            <translation>计算自</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>重命名列</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>更改默认值</translation>
        </message>
        <message>
            <source>Change collation</source>
            <translation>更改排序规则</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80), Integer or Numeric(10, 2).</source>
            <translation>尚无此类型。请试 String(80)、Integer 或 Numeric(10, 2)。</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>更改类型</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>允许 NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>禁止 NULL</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>切换主键</translation>
        </message>
        <message>
            <source>Change numbering</source>
            <translation>更改编号</translation>
        </message>
        <message>
            <source>Change generation</source>
            <translation>更改计算方式</translation>
        </message>
        <message>
            <source>Change expression</source>
            <translation>更改表达式</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>设为唯一</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>允许重复</translation>
        </message>
        <message>
            <source>Where no value is given</source>
            <translation>未给出值时</translation>
        </message>
        <message>
            <source>String(80), Numeric(10, 2), Integer[], an enum's name; or what only one kind of database has: Native(postgresql, tsvector)</source>
            <translation>String(80)、Numeric(10, 2)、Integer[]、枚举名；或仅一类数据库拥有的类型：Native(postgresql, tsvector)</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>数据库的</translation>
        </message>
        <message>
            <source>SQL, e.g. price * amount</source>
            <translation>SQL，例如 price * amount</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Counts by</source>
            <translation>步长</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>括号或引号未闭合。</translation>
        </message>
        <message>
            <source>A whole number.</source>
            <translation>一个整数。</translation>
        </message>
        <message>
            <source>Change options of the column</source>
            <translation>更改列选项</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTable</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Add a column</source>
            <translation>添加列</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>移除列</translation>
        </message>
        <message>
            <source>Move the column up</source>
            <translation>上移列</translation>
        </message>
        <message>
            <source>Move the column down</source>
            <translation>下移列</translation>
        </message>
        <message>
            <source>Everything about this column</source>
            <translation>此列的全部信息</translation>
        </message>
        <message>
            <source>Toggle primary key</source>
            <translation>切换主键</translation>
        </message>
        <message>
            <source>Delete column</source>
            <translation>删除列</translation>
        </message>
        <message>
            <source>Move column</source>
            <translation>移动列</translation>
        </message>
    </context>
    <context>
        <name>ui::ColumnTableModel</name>
        <message>
            <source>New column…</source>
            <translation>新列…</translation>
        </message>
        <message>
            <source>From a mixin or base: edited there</source>
            <translation>来自混入或基类：在那里编辑</translation>
        </message>
        <message>
            <source>Click: part of the primary key or not</source>
            <translation>单击：是否属于主键</translation>
        </message>
        <message>
            <source>Add column</source>
            <translation>添加列</translation>
        </message>
        <message>
            <source>Rename column</source>
            <translation>重命名列</translation>
        </message>
        <message>
            <source>Change type</source>
            <translation>更改类型</translation>
        </message>
        <message>
            <source>Change default</source>
            <translation>更改默认值</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>允许 NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>禁止 NULL</translation>
        </message>
        <message>
            <source>May be NULL</source>
            <translation>可为 NULL</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>采用“%1”</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message>
            <source>A name and a type: “email str80”, “owner fk User?”</source>
            <translation>名称和类型：“email str80”、“owner fk User?”</translation>
        </message>
        <message>
            <source>Not NULL</source>
            <translation>非 NULL</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>主键</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>外键</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>非键</translation>
        </message>
    </context>
    <context>
        <name>ui::ConnectionTest</name>
        <message>
            <source>Not encrypted: a socket of this computer</source>
            <translation>未加密：本机套接字</translation>
        </message>
        <message>
            <source>Not encrypted: others on the network can read along</source>
            <translation>未加密：网络上的其他人可以窥读</translation>
        </message>
        <message>
            <source>Encrypted (%1); the server's certificate was not checked</source>
            <translation>已加密（%1）；未检查服务器证书</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate</source>
            <translation>已加密（%1），证书受信任</translation>
        </message>
        <message>
            <source>Encrypted (%1), with a trusted certificate of this host</source>
            <translation>已加密（%1），证书受信任且属于此主机</translation>
        </message>
        <message>
            <source>A run was interrupted: it is to be resumed or unwound</source>
            <translation>一次运行被中断：需继续或回退</translation>
        </message>
        <message>
            <source>No revision yet</source>
            <translation>尚无修订</translation>
        </message>
        <message>
            <source>At the beginning: no revision is applied</source>
            <translation>处于起点：未应用任何修订</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>位于 %1</translation>
        </message>
        <message>
            <source>Whether it may be changed depends on a role</source>
            <translation>能否更改取决于角色</translation>
        </message>
        <message>
            <source>It may be changed</source>
            <translation>可以更改</translation>
        </message>
        <message>
            <source>Only to be read: tables may not be made here</source>
            <translation>只读：此处不能创建表</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Cancel test</source>
            <translation>取消测试</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>测试连接(&amp;T)</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>The file is not there yet: the first upgrade makes it.</source>
            <translation>文件尚不存在：首次升级会创建它。</translation>
        </message>
    </context>
    <context>
        <name>ui::ConstraintPage</name>
        <message>
            <source>By the naming rules</source>
            <translation>按命名规则</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>立即</translation>
        </message>
        <message>
            <source>At once, can be deferred</source>
            <translation>立即，可延迟</translation>
        </message>
        <message>
            <source>At the end of the transaction</source>
            <translation>事务结束时</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Must be true</source>
            <translation>必须为真</translation>
        </message>
        <message>
            <source>References</source>
            <translation>引用</translation>
        </message>
        <message>
            <source>On delete</source>
            <translation>删除时</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>更新时</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>检查时机</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename constraint</source>
            <translation>重命名约束</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Change check</source>
            <translation>更改检查</translation>
        </message>
        <message>
            <source>Change foreign key</source>
            <translation>更改外键</translation>
        </message>
        <message>
            <source>Change when it is checked</source>
            <translation>更改检查时机</translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>更改主键</translation>
        </message>
        <message>
            <source>Change columns of the key</source>
            <translation>更改键的列</translation>
        </message>
        <message>
            <source>SQL, e.g. price &gt;= 0</source>
            <translation>SQL，例如 price &gt;= 0</translation>
        </message>
        <message>
            <source>The table's name</source>
            <translation>表名</translation>
        </message>
        <message>
            <source>Its primary key</source>
            <translation>其主键</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>通常</translation>
        </message>
        <message>
            <source>Columns, in the order of the key</source>
            <translation>列，按键的顺序</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Its columns</source>
            <translation>其列</translation>
        </message>
        <message>
            <source>Where a part is NULL (MATCH)</source>
            <translation>部分为 NULL 时 (MATCH)</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>括号或引号未闭合。</translation>
        </message>
        <message>
            <source>Change options of the constraint</source>
            <translation>更改约束选项</translation>
        </message>
        <message>
            <source>table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Change target</source>
            <translation>更改目标</translation>
        </message>
        <message>
            <source>A foreign key needs a table to point to.</source>
            <translation>外键需要指向一个表。</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) are joined.</source>
            <translation>
                <numerusform>已连接 %n 列。</numerusform>
            </translation>
        </message>
        <message>
            <source>A table outside the model</source>
            <translation>模型之外的表</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseChoice</name>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Choose or create a database</source>
            <translation>选择或创建数据库</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>New file…</source>
            <translation>新文件…</translation>
        </message>
        <message>
            <source>Server…</source>
            <translation>服务器…</translation>
        </message>
        <message>
            <source>Choose a database</source>
            <translation>选择数据库</translation>
        </message>
        <message>
            <source>New database</source>
            <translation>新数据库</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseDialog</name>
        <message>
            <source>New database</source>
            <translation>新数据库</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>数据库 %1</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>打开数据库</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add database</source>
            <translation>添加数据库</translation>
        </message>
        <message>
            <source>Change database</source>
            <translation>更改数据库</translation>
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
            <translation>SQLite 文件</translation>
        </message>
        <message>
            <source>MariaDB or MySQL</source>
            <translation>MariaDB 或 MySQL</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>If the server offers it</source>
            <translation>若服务器提供</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>必须</translation>
        </message>
        <message>
            <source>Required, with a certificate that is trusted</source>
            <translation>必须，且证书受信任</translation>
        </message>
        <message>
            <source>Required, with a certificate of this host</source>
            <translation>必须，且证书属于此主机</translation>
        </message>
        <message>
            <source>write special characters of the password as %40, %2F, %3F …</source>
            <translation>密码中的特殊字符请写作 %40、%2F、%3F …</translation>
        </message>
        <message>
            <source>Choose a file. One that is not there yet is made by the first upgrade.</source>
            <translation>请选择文件。尚不存在的文件由首次升级创建。</translation>
        </message>
        <message>
            <source>Give a host or a socket, not both.</source>
            <translation>请填写主机或套接字，不要同时填写。</translation>
        </message>
        <message>
            <source>A host is a name or an address, as db.example.org or 192.0.2.7.</source>
            <translation>主机是名称或地址，例如 db.example.org 或 192.0.2.7。</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>端口是 1 到 65535 的数字。</translation>
        </message>
        <message>
            <source>Name the database on the server.</source>
            <translation>请填写服务器上的数据库名。</translation>
        </message>
        <message>
            <source>A client key needs its certificate.</source>
            <translation>客户端密钥需要其证书。</translation>
        </message>
        <message>
            <source>A client certificate needs its key.</source>
            <translation>客户端证书需要其密钥。</translation>
        </message>
        <message>
            <source>A timeout is a number of seconds from 1 to %1.</source>
            <translation>超时为 1 到 %1 秒。</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>请为它命名。</translation>
        </message>
        <message>
            <source>Another database is called %1.</source>
            <translation>已有数据库名为 %1。</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseForm</name>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>端口(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>主机(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>数据库(&amp;D)</translation>
        </message>
        <message>
            <source>U&amp;ser</source>
            <translation>用户(&amp;S)</translation>
        </message>
        <message>
            <source>Asked for when it is needed</source>
            <translation>需要时询问</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>保存到密钥环(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>加密(&amp;E)</translation>
        </message>
        <message>
            <source>C&amp;A certificate</source>
            <translation>CA 证书(&amp;A)</translation>
        </message>
        <message>
            <source>Whom to trust, in a PEM file</source>
            <translation>信任对象，PEM 文件</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Socket, client certificate, timeout</source>
            <translation>套接字、客户端证书、超时</translation>
        </message>
        <message>
            <source>So&amp;cket</source>
            <translation>套接字(&amp;C)</translation>
        </message>
        <message>
            <source>Client certi&amp;ficate</source>
            <translation>客户端证书(&amp;F)</translation>
        </message>
        <message>
            <source>Client ke&amp;y</source>
            <translation>客户端密钥(&amp;Y)</translation>
        </message>
        <message>
            <source>T&amp;imeout</source>
            <translation>超时(&amp;I)</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 秒</translation>
        </message>
        <message>
            <source>P&amp;roduction: the name is asked for before anything runs</source>
            <translation>生产环境(&amp;R)：运行前须输入名称</translation>
        </message>
        <message>
            <source>Certificates and keys (*.pem *.crt *.key);;All files (*)</source>
            <translation>证书和密钥 (*.pem *.crt *.key);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Its folder, as /run/postgresql</source>
            <translation>其文件夹，例如 /run/postgresql</translation>
        </message>
        <message>
            <source>Its file, as /run/mysqld/mysqld.sock</source>
            <translation>其文件，例如 /run/mysqld/mysqld.sock</translation>
        </message>
        <message>
            <source>Paste one here: the fields below are filled from it</source>
            <translation>在此粘贴：下面的字段会据此填写</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabaseStates</name>
        <message>
            <source>Being asked…</source>
            <translation>正在查询…</translation>
        </message>
        <message>
            <source>Stopped at statement %1 of %2 of revision %3</source>
            <translation>停在修订 %3 的第 %1/%2 条语句</translation>
        </message>
        <message>
            <source>Not there yet: the first upgrade makes it</source>
            <translation>尚不存在：首次升级会创建</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) from its revision</source>
            <translation>
                <numerusform>与其修订有 %n 处差异</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) behind</source>
            <translation>
                <numerusform>落后 %n 个修订</numerusform>
            </translation>
        </message>
        <message>
            <source>At head, as its revision says</source>
            <translation>位于头部，与其修订一致</translation>
        </message>
        <message>
            <source>At head</source>
            <translation>位于头部</translation>
        </message>
    </context>
    <context>
        <name>ui::DatabasesPanel</name>
        <message>
            <source>It was stopped by: %1</source>
            <translation>停止原因：%1</translation>
        </message>
        <message>
            <source>It was being taken back; that can go on.</source>
            <translation>正在回退；可以继续。</translation>
        </message>
        <message>
            <source>Resume does the rest of it; unwind takes back what was done. Rows are kept either way.</source>
            <translation>“继续”完成其余部分；“回退”撤回已做的部分。两种情况下行都会保留。</translation>
        </message>
        <message>
            <source>No databases yet.
Add an SQLite file or a server's database; one that is upgraded is remembered here.</source>
            <translation>尚无数据库。
请添加 SQLite 文件或服务器的数据库；升级过的会记在这里。</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>修订</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>New database…</source>
            <translation>新建数据库…</translation>
        </message>
        <message>
            <source>Add a database to the project</source>
            <translation>向项目添加数据库</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Change its name, place or account (Enter)</source>
            <translation>更改其名称、位置或账户 (Enter)</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Take it from the project; the database itself stays as it is</source>
            <translation>从项目中移除；数据库本身保持不变</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Ask the databases again</source>
            <translation>重新查询数据库</translation>
        </message>
        <message>
            <source>Check for drift</source>
            <translation>检查偏移</translation>
        </message>
        <message>
            <source>Compare each database with what its revision stands for</source>
            <translation>将每个数据库与其修订对比</translation>
        </message>
        <message>
            <source>Upgrade…</source>
            <translation>升级…</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>输入密码…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Unwind…</source>
            <translation>回退…</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>继续…</translation>
        </message>
        <message>
            <source>Forget database</source>
            <translation>移除数据库</translation>
        </message>
        <message>
            <source>Copy its URL</source>
            <translation>复制其 URL</translation>
        </message>
        <message>
            <source>To undo it: %1</source>
            <translation>撤销方法：%1</translation>
        </message>
        <message>
            <source>%1, production</source>
            <translation>%1，生产环境</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramAccess</name>
        <message numerus="yes">
            <source>Class %1, %n column(s)</source>
            <translation>
                <numerusform>类 %1，%n 列</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramActions</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>剪切(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴(&amp;P)</translation>
        </message>
        <message>
            <source>D&amp;uplicate</source>
            <translation>创建副本(&amp;U)</translation>
        </message>
        <message>
            <source>Remove from this &amp;diagram</source>
            <translation>从此图表移除(&amp;D)</translation>
        </message>
        <message>
            <source>Remove from this diagram only; the model keeps it</source>
            <translation>仅从此图表移除；模型中保留</translation>
        </message>
        <message>
            <source>Show on this d&amp;iagram</source>
            <translation>在此图表上显示(&amp;I)</translation>
        </message>
        <message>
            <source>Add &amp;note</source>
            <translation>添加便签(&amp;N)</translation>
        </message>
        <message>
            <source>A note in Markdown</source>
            <translation>Markdown 便签</translation>
        </message>
        <message>
            <source>Add a&amp;rea</source>
            <translation>添加区域(&amp;R)</translation>
        </message>
        <message>
            <source>A frame around the selected classes, or an empty one</source>
            <translation>围绕所选类的框，或空框</translation>
        </message>
        <message>
            <source>&amp;New diagram</source>
            <translation>新建图表(&amp;N)</translation>
        </message>
        <message>
            <source>New diagram of the &amp;selection</source>
            <translation>由所选新建图表(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Rename diagram</source>
            <translation>重命名图表(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Duplicate diagram</source>
            <translation>复制图表(&amp;D)</translation>
        </message>
        <message>
            <source>Re&amp;move diagram</source>
            <translation>移除图表(&amp;M)</translation>
        </message>
        <message>
            <source>Remove the diagram; its classes stay in the model</source>
            <translation>移除图表；其类仍在模型中</translation>
        </message>
        <message>
            <source>Ne&amp;xt diagram</source>
            <translation>下一图表(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Previous diagram</source>
            <translation>上一图表(&amp;P)</translation>
        </message>
        <message>
            <source>Align &amp;left</source>
            <translation>左对齐(&amp;L)</translation>
        </message>
        <message>
            <source>Align &amp;centre</source>
            <translation>水平居中(&amp;C)</translation>
        </message>
        <message>
            <source>Align &amp;right</source>
            <translation>右对齐(&amp;R)</translation>
        </message>
        <message>
            <source>Align &amp;top</source>
            <translation>顶端对齐(&amp;T)</translation>
        </message>
        <message>
            <source>Align &amp;middle</source>
            <translation>垂直居中(&amp;M)</translation>
        </message>
        <message>
            <source>Align &amp;bottom</source>
            <translation>底端对齐(&amp;B)</translation>
        </message>
        <message>
            <source>Equal gaps between three or more</source>
            <translation>三个或更多之间等距</translation>
        </message>
        <message>
            <source>Distribute &amp;horizontally</source>
            <translation>水平分布(&amp;H)</translation>
        </message>
        <message>
            <source>Distribute &amp;vertically</source>
            <translation>垂直分布(&amp;V)</translation>
        </message>
        <message>
            <source>All &amp;columns</source>
            <translation>所有列(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Keys only</source>
            <translation>仅键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Names only</source>
            <translation>仅名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Reduce motion</source>
            <translation>减少动画(&amp;R)</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding</source>
            <translation>方框直接到位而不滑动</translation>
        </message>
        <message>
            <source>&amp;Overview</source>
            <translation>概览(&amp;O)</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>石板灰</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>蓝绿</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>琥珀</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>粉</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>颜色：%1</translation>
        </message>
        <message>
            <source>No colour of its own</source>
            <translation>无自有颜色</translation>
        </message>
        <message>
            <source>C&amp;olour</source>
            <translation>颜色(&amp;O)</translation>
        </message>
        <message>
            <source>Level of &amp;detail</source>
            <translation>细节级别(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Diagram</source>
            <translation>图表(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Align</source>
            <translation>对齐(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Grid</source>
            <translation>网格(&amp;G)</translation>
        </message>
        <message>
            <source>Show the grid, and keep what is dragged to it</source>
            <translation>显示网格，并使拖动的对象与其对齐</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramTabs</name>
        <message>
            <source>Diagrams</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Name of the diagram</source>
            <translation>图表名称</translation>
        </message>
        <message>
            <source>New diagram</source>
            <translation>新建图表</translation>
        </message>
        <message>
            <source>All diagrams</source>
            <translation>所有图表</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Add diagram</source>
            <translation>添加图表</translation>
        </message>
        <message>
            <source>Rename diagram</source>
            <translation>重命名图表</translation>
        </message>
        <message>
            <source>Duplicate diagram</source>
            <translation>复制图表</translation>
        </message>
        <message>
            <source>Remove diagram</source>
            <translation>移除图表</translation>
        </message>
        <message>
            <source>Move diagram</source>
            <translation>移动图表</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>关闭标签页</translation>
        </message>
        <message>
            <source>Remove the diagram</source>
            <translation>移除图表</translation>
        </message>
    </context>
    <context>
        <name>ui::DiagramView</name>
        <message>
            <source>Add note</source>
            <translation>添加便签</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Add area</source>
            <translation>添加区域</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n element(s) from the diagram</source>
            <translation>
                <numerusform>从图表移除 %n 个元素</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n class(es) on the diagram</source>
            <translation>
                <numerusform>在图表上显示 %n 个类</numerusform>
            </translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>更改颜色</translation>
        </message>
        <message>
            <source>Remove bend</source>
            <translation>移除折点</translation>
        </message>
        <message numerus="yes">
            <source>Route %n edge(s) again</source>
            <translation>
                <numerusform>重新布线 %n 条连线</numerusform>
            </translation>
        </message>
        <message>
            <source>Turn association into a class</source>
            <translation>将关联转换为类</translation>
        </message>
        <message>
            <source>Change nullability</source>
            <translation>更改可空性</translation>
        </message>
        <message numerus="yes">
            <source>Move %n column(s)</source>
            <translation>
                <numerusform>移动 %n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>尚未绘制任何内容</translation>
        </message>
        <message>
            <source>Press %1 and click to place a class, then type its name.</source>
            <translation>按 %1 并单击以放置类，然后输入名称。</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>来自 %1</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>多个 %1 对多个 %2</translation>
        </message>
        <message>
            <source>%1 refers to %2</source>
            <translation>%1 引用 %2</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>添加类</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>删除 %n 个元素</numerusform>
            </translation>
        </message>
        <message>
            <source>Change primary key</source>
            <translation>更改主键</translation>
        </message>
        <message numerus="yes">
            <source>Move %n element(s)</source>
            <translation>
                <numerusform>移动 %n 个元素</numerusform>
            </translation>
        </message>
        <message>
            <source>Bend edge</source>
            <translation>弯折连线</translation>
        </message>
        <message>
            <source>Resize</source>
            <translation>调整大小</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>分开</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>分布</translation>
        </message>
        <message>
            <source>Change level of detail</source>
            <translation>更改细节级别</translation>
        </message>
        <message>
            <source>These overlap: click to separate them</source>
            <translation>它们重叠：单击以分开</translation>
        </message>
        <message>
            <source>Or drop a file here: SQLite, SQL or DBML.</source>
            <translation>或将文件拖到此处：SQLite、SQL 或 DBML。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::DiffView</name>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
    </context>
    <context>
        <name>ui::Document</name>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
    </context>
    <context>
        <name>ui::Elements</name>
        <message>
            <source>%1: primary key</source>
            <translation>%1：主键</translation>
        </message>
        <message>
            <source>%1: unique (%2)</source>
            <translation>%1：唯一（%2）</translation>
        </message>
        <message>
            <source>%1: check (%2)</source>
            <translation>%1：检查（%2）</translation>
        </message>
        <message>
            <source>%1: foreign key (%2)</source>
            <translation>%1：外键（%2）</translation>
        </message>
        <message>
            <source>%1: index %2</source>
            <translation>%1：索引 %2</translation>
        </message>
        <message>
            <source>%1: index (%2)</source>
            <translation>%1：索引（%2）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>便签</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>No action</source>
            <translation>无操作</translation>
        </message>
        <message>
            <source>Restrict</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Cascade</source>
            <translation>级联</translation>
        </message>
        <message>
            <source>Set NULL</source>
            <translation>设为 NULL</translation>
        </message>
        <message>
            <source>Set default</source>
            <translation>设为默认值</translation>
        </message>
    </context>
    <context>
        <name>ui::EnumPage</name>
        <message>
            <source>Values</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename enum</source>
            <translation>重命名枚举</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Add a value</source>
            <translation>添加值</translation>
        </message>
        <message>
            <source>Remove the value</source>
            <translation>移除值</translation>
        </message>
        <message>
            <source>Move the value up</source>
            <translation>上移值</translation>
        </message>
        <message>
            <source>Move the value down</source>
            <translation>下移值</translation>
        </message>
        <message>
            <source>Rename value</source>
            <translation>重命名值</translation>
        </message>
        <message>
            <source>Add value</source>
            <translation>添加值</translation>
        </message>
        <message>
            <source>Remove value</source>
            <translation>移除值</translation>
        </message>
        <message>
            <source>Move value</source>
            <translation>移动值</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>模式 (PostgreSQL)</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>移至另一模式</translation>
        </message>
        <message>
            <source>Take “%1”</source>
            <translation>采用“%1”</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
    </context>
    <context>
        <name>ui::ErrorText</name>
        <message>
            <source>Not reachable</source>
            <translation>无法访问</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>连接已断开</translation>
        </message>
        <message>
            <source>User or password refused</source>
            <translation>用户或密码被拒绝</translation>
        </message>
        <message>
            <source>Needs a password</source>
            <translation>需要密码</translation>
        </message>
        <message>
            <source>Not encrypted as demanded</source>
            <translation>未按要求加密</translation>
        </message>
        <message>
            <source>No such database on the server</source>
            <translation>服务器上没有此数据库</translation>
        </message>
    </context>
    <context>
        <name>ui::Explorer</name>
        <message>
            <source>Select a class first: its neighbours join the selection.</source>
            <translation>请先选择一个类：其相邻类会加入所选。</translation>
        </message>
        <message>
            <source>Nothing more is joined to what is selected.</source>
            <translation>没有更多内容与所选相连。</translation>
        </message>
        <message>
            <source>Select the class at one end of the path, or those at both.</source>
            <translation>请选择路径一端或两端的类。</translation>
        </message>
        <message>
            <source>The class at the other end …</source>
            <translation>另一端的类…</translation>
        </message>
        <message>
            <source>Nothing joins %1 and %2.</source>
            <translation>%1 与 %2 之间没有连接。</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>SVG picture</source>
            <translation>SVG 图像</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>PNG 图像</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>PDF 文档</translation>
        </message>
        <message>
            <source>SQL script</source>
            <translation>SQL 脚本</translation>
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
            <translation>HTML 数据字典</translation>
        </message>
        <message>
            <source>Markdown dictionary</source>
            <translation>Markdown 数据字典</translation>
        </message>
        <message>
            <source>Sharp at every size; for web pages and documents.</source>
            <translation>任意大小均清晰；适合网页和文档。</translation>
        </message>
        <message>
            <source>Pixels; for chats, tickets and slides.</source>
            <translation>像素图；适合聊天、工单和幻灯片。</translation>
        </message>
        <message>
            <source>To print and to send; text can be searched.</source>
            <translation>用于打印和发送；文本可搜索。</translation>
        </message>
        <message>
            <source>Creates all tables in an empty database.</source>
            <translation>在空数据库中创建所有表。</translation>
        </message>
        <message>
            <source>For dbdiagram.io and other tools that speak DBML.</source>
            <translation>用于 dbdiagram.io 等支持 DBML 的工具。</translation>
        </message>
        <message>
            <source>A diagram as text, for Markdown on GitHub, GitLab and many wikis.</source>
            <translation>文本形式的图表，用于 GitHub、GitLab 和许多维基的 Markdown。</translation>
        </message>
        <message>
            <source>One page that describes every table, column and comment.</source>
            <translation>描述每个表、列和注释的页面。</translation>
        </message>
        <message>
            <source>The same for a wiki or a repository.</source>
            <translation>同上，适合维基或代码库。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>The whole diagram</source>
            <translation>整个图表</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>所选内容</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>As on the screen</source>
            <translation>与屏幕相同</translation>
        </message>
        <message>
            <source>Paint the ground</source>
            <translation>绘制背景</translation>
        </message>
        <message>
            <source>×</source>
            <comment>scale</comment>
            <translation>×</translation>
        </message>
        <message>
            <source>On one page</source>
            <translation>单页</translation>
        </message>
        <message>
            <source>Over several pages</source>
            <translation>多页</translation>
        </message>
        <message>
            <source>A page as large as the diagram</source>
            <translation>与图表等大的页面</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Put the diagram on the page</source>
            <translation>将图表放到页面上</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>内容(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>颜色(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>比例(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Fit</source>
            <translation>适应(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>纸张(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Orientation</source>
            <translation>方向(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>数据库(&amp;D)</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Nothing is drawn yet</source>
            <translation>尚未绘制任何内容</translation>
        </message>
        <message>
            <source>%1 × %2 pixels</source>
            <translation>%1 × %2 像素</translation>
        </message>
        <message>
            <source>%1 × %2 pages</source>
            <translation>%1 × %2 页</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Export as %1</source>
            <translation>导出为 %1</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Python models</source>
            <translation>Python 模型</translation>
        </message>
        <message>
            <source>models.py for SQLAlchemy: its create_all makes the same tables.</source>
            <translation>供 SQLAlchemy 使用的 models.py：其 create_all 会建立相同的表。</translation>
        </message>
        <message>
            <source>St&amp;yle</source>
            <translation>风格(&amp;Y)</translation>
        </message>
    </context>
    <context>
        <name>ui::FileChooser</name>
        <message>
            <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>SQLite 数据库 (*.db *.sqlite *.sqlite3 *.db3);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>ui::FileImport</name>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>正在读取 %1…</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>已略去：%1</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more, as notes on the diagram</source>
            <translation>
                <numerusform>……另有 %n 条，见图中的便笺</numerusform>
            </translation>
        </message>
        <message>
            <source>The script of %1 is no longer there.</source>
            <translation>%1 的脚本已不存在。</translation>
        </message>
        <message>
            <source>The model's own changes stay where the scripts changed the same tables.</source>
            <translation>在脚本改动了相同表的地方，保留模型自身的更改。</translation>
        </message>
        <message>
            <source>All that can be imported (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;All files (*)</source>
            <translation>所有可导入的文件 (*.dbml *.sql *.py *.db *.sqlite *.sqlite3 *.db3);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open models.py</source>
            <translation>打开 models.py</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Python 文件 (*.py)</translation>
        </message>
        <message>
            <source>Open a Flask-Migrate or Alembic project</source>
            <translation>打开 Flask-Migrate 或 Alembic 项目</translation>
        </message>
        <message>
            <source>Take over revisions</source>
            <translation>接管修订</translation>
        </message>
    </context>
    <context>
        <name>ui::Finder</name>
        <message>
            <source>Type some letters of a command, a class, a column, a revision …</source>
            <translation>输入命令、类、列、修订的几个字母…</translation>
        </message>
        <message>
            <source>Find a class, a column, a key or a comment …</source>
            <translation>查找类、列、键或注释…</translation>
        </message>
    </context>
    <context>
        <name>ui::HazardList</name>
        <message>
            <source>What it may cost</source>
            <translation>可能的代价</translation>
        </message>
        <message>
            <source>Allow: %1</source>
            <translation>允许：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>No revisions yet.
Draw something, then create the first revision.</source>
            <translation>尚无修订。
请先绘制，然后创建第一个修订。</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>(no message)</source>
            <translation>（无消息）</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>修订 %1</translation>
        </message>
        <message>
            <source>%1 is no longer there.</source>
            <translation>%1 已不存在。</translation>
        </message>
        <message>
            <source>Alembic only</source>
            <translation>仅 Alembic</translation>
        </message>
        <message>
            <source>Alembic script</source>
            <translation>Alembic 脚本</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>显示脚本</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>采纳其效果…</translation>
        </message>
    </context>
    <context>
        <name>ui::ImportDialog</name>
        <message>
            <source>Make a &amp;new project of it</source>
            <translation>创建新项目(&amp;N)</translation>
        </message>
        <message>
            <source>Add its classes to &amp;this project</source>
            <translation>将其类加入此项目(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>服务器(&amp;S)</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>The script is for</source>
            <translation>脚本面向</translation>
        </message>
        <message>
            <source>The script is &amp;for</source>
            <translation>脚本面向(&amp;F)</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>The server itself reads the script, in a scratch database that is dropped again. Rows, rights and other databases are left out.</source>
            <translation>服务器在临时数据库中读取脚本，之后删除该库。行、权限和其他数据库会被忽略。</translation>
        </message>
        <message>
            <source>SQLite itself reads the script, in memory. Rows are left out.</source>
            <translation>SQLite 在内存中读取脚本。行会被忽略。</translation>
        </message>
    </context>
    <context>
        <name>ui::InPlaceEditor</name>
        <message>
            <source>Edit on the diagram</source>
            <translation>在图表上编辑</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeyRow</name>
        <message>
            <source>Collation and more</source>
            <translation>排序规则等</translation>
        </message>
        <message>
            <source>Column or expression</source>
            <translation>列或表达式</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>Ascending</source>
            <translation>升序</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>Expression</source>
            <translation>表达式</translation>
        </message>
        <message>
            <source>SQL, e.g. lower(email)</source>
            <translation>SQL，例如 lower(email)</translation>
        </message>
        <message>
            <source>Move the key up</source>
            <translation>上移键</translation>
        </message>
        <message>
            <source>Move the key down</source>
            <translation>下移键</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>移除键</translation>
        </message>
        <message>
            <source>The column's</source>
            <translation>列的</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>排序规则</translation>
        </message>
        <message>
            <source>Say what is indexed: lower(email), say.</source>
            <translation>请说明索引内容，例如 lower(email)。</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>括号或引号未闭合。</translation>
        </message>
        <message>
            <source>An expression</source>
            <translation>表达式</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexKeys</name>
        <message>
            <source>Add a key</source>
            <translation>添加键</translation>
        </message>
    </context>
    <context>
        <name>ui::IndexPage</name>
        <message>
            <source>&amp;Unique</source>
            <translation>唯一(&amp;U)</translation>
        </message>
        <message>
            <source>By the naming rules</source>
            <translation>按命名规则</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>所有行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Only rows where</source>
            <translation>仅限满足条件的行</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename index</source>
            <translation>重命名索引</translation>
        </message>
        <message>
            <source>Change index</source>
            <translation>更改索引</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Also stores (INCLUDE)</source>
            <translation>同时存储 (INCLUDE)</translation>
        </message>
        <message>
            <source>Change index method</source>
            <translation>更改索引方法</translation>
        </message>
        <message>
            <source>A bracket or quote is open.</source>
            <translation>括号或引号未闭合。</translation>
        </message>
        <message>
            <source>Change keys of the index</source>
            <translation>更改索引的键</translation>
        </message>
        <message>
            <source>Make unique</source>
            <translation>设为唯一</translation>
        </message>
        <message>
            <source>Allow duplicates</source>
            <translation>允许重复</translation>
        </message>
        <message>
            <source>Change stored columns</source>
            <translation>更改存储的列</translation>
        </message>
        <message>
            <source>Change options of the index</source>
            <translation>更改索引选项</translation>
        </message>
    </context>
    <context>
        <name>ui::Inspector</name>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>混入</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>枚举</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>键或检查</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>便签</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Back to what holds it</source>
            <translation>返回所属对象</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>选择</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyPairs</name>
        <message>
            <source>Join one more pair of columns</source>
            <translation>再连接一对列</translation>
        </message>
        <message>
            <source>Take this pair away</source>
            <translation>移除此对</translation>
        </message>
        <message>
            <source>Column of this class</source>
            <translation>此类的列</translation>
        </message>
        <message>
            <source>Column of the other class</source>
            <translation>另一类的列</translation>
        </message>
    </context>
    <context>
        <name>ui::Link</name>
        <message>
            <source>Add foreign key</source>
            <translation>添加外键</translation>
        </message>
        <message>
            <source>A column cannot refer to itself</source>
            <translation>列不能引用自身</translation>
        </message>
        <message>
            <source>Neither column is a primary key or unique</source>
            <translation>两列都不是主键或唯一列</translation>
        </message>
        <message>
            <source>%1 will refer to %2 and take its type</source>
            <translation>%1 将引用 %2 并采用其类型</translation>
        </message>
        <message>
            <source>%1 will refer to %2</source>
            <translation>%1 将引用 %2</translation>
        </message>
        <message>
            <source>Adds %1 to %2</source>
            <translation>向 %2 添加 %1</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 没有可引用的主键</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: drag from the header</source>
            <translation>%1 的主键有多列：请从标题拖动</translation>
        </message>
        <message>
            <source>Drop on a column or on a class</source>
            <translation>放到列或类上</translation>
        </message>
        <message>
            <source>Drop on a class</source>
            <translation>放到类上</translation>
        </message>
        <message>
            <source>Many %1 to many %2</source>
            <translation>多个 %1 对多个 %2</translation>
        </message>
        <message>
            <source>Add association</source>
            <translation>添加关联</translation>
        </message>
        <message>
            <source>%1 is no primary key and not unique</source>
            <translation>%1 既非主键也不唯一</translation>
        </message>
        <message>
            <source>Will refer to %1</source>
            <translation>将引用 %1</translation>
        </message>
        <message>
            <source>%1 will be the foreign key</source>
            <translation>%1 将成为外键</translation>
        </message>
        <message>
            <source>Drop on a column of %1, or on another class</source>
            <translation>放到 %1 的列或另一个类上</translation>
        </message>
        <message>
            <source>%1 will have the foreign key</source>
            <translation>%1 将拥有外键</translation>
        </message>
        <message>
            <source>Will join %1</source>
            <translation>将连接 %1</translation>
        </message>
        <message>
            <source>This relationship comes from a mixin: edit it there</source>
            <translation>此关系来自混入：请在那里编辑</translation>
        </message>
        <message>
            <source>Move the end of a foreign key</source>
            <translation>移动外键的一端</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>工作台</translation>
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
            <translation>尚无项目</translation>
        </message>
        <message>
            <source>%1 could not be read in full. What is missing stays in its files until you save.</source>
            <translation>%1 未能完整读取。缺失的部分在保存之前仍留在文件中。</translation>
        </message>
        <message>
            <source>%1 was read and not changed.</source>
            <translation>已读取 %1，未作更改。</translation>
        </message>
        <message>
            <source>%1 was read and not changed. Its tables are the first revision; stamp the database with it, so that later changes can be applied.</source>
            <translation>已读取 %1，未作更改。其各表成为第一个修订；请用它标记数据库，以便应用之后的更改。</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>混入</translation>
        </message>
        <message>
            <source>Add mixin</source>
            <translation>添加混入</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>枚举</translation>
        </message>
        <message>
            <source>first</source>
            <translation>第一个</translation>
        </message>
        <message>
            <source>Add enum</source>
            <translation>添加枚举</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>删除 %1</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n element(s)</source>
            <translation>
                <numerusform>删除 %n 个元素</numerusform>
            </translation>
        </message>
        <message>
            <source>Show on the diagram</source>
            <translation>在图表上显示</translation>
        </message>
        <message>
            <source>The revision is stored. Upgrade a database to apply it.</source>
            <translation>修订已保存。升级数据库即可应用。</translation>
        </message>
        <message>
            <source>Remember database</source>
            <translation>记住数据库</translation>
        </message>
        <message>
            <source>About Schemawright</source>
            <translation>关于 Schemawright</translation>
        </message>
        <message>
            <source>&lt;b&gt;Schemawright %1&lt;/b&gt;</source>
            <translation>&lt;b&gt;Schemawright %1&lt;/b&gt;</translation>
        </message>
        <message>
            <source>Draw classes, see the migration, upgrade the database.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>绘制类，查看迁移，升级数据库。
自由软件，依 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n class(es) came in.</source>
            <translation>
                <numerusform>%1：导入了 %n 个类。</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrote %1.</source>
            <translation>已写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>ui::ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>手册</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>搜索手册</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页</translation>
        </message>
        <message>
            <source>No page has all these words.</source>
            <translation>没有包含所有这些词的页面。</translation>
        </message>
        <message>
            <source>All keys and gestures</source>
            <translation>全部按键与手势</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
    </context>
    <context>
        <name>ui::Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>插入(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Project</source>
            <translation>项目(&amp;P)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Arrange</source>
            <translation>排列(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Migration</source>
            <translation>迁移(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Main tools</source>
            <translation>主工具栏</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation>图表概览</translation>
        </message>
        <message>
            <source>Overview: drag the frame (F10)</source>
            <translation>概览：拖动方框 (F10)</translation>
        </message>
    </context>
    <context>
        <name>ui::MirrorStrip</name>
        <message>
            <source>Scripts…</source>
            <translation>脚本…</translation>
        </message>
        <message>
            <source>Turn off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Mirror revisions…</source>
            <translation>镜像修订…</translation>
        </message>
        <message>
            <source>These revisions came from Alembic scripts; new ones are not written there.</source>
            <translation>这些修订来自 Alembic 脚本；新修订不会写到那里。</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well.</source>
            <translation>每个修订也会写入 %1。</translation>
        </message>
        <message>
            <source>Revisions cannot be written to %1: %2</source>
            <translation>无法将修订写入 %1：%2</translation>
        </message>
        <message>
            <source>Every revision is written to %1 as well; all scripts are there.</source>
            <translation>每个修订也会写入 %1；所有脚本都在。</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 are missing or say something else than the revision.</source>
            <translation>
                <numerusform>%1 中有 %n 个脚本缺失或与修订不符。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MixinPage</name>
        <message>
            <source>First</source>
            <translation>最前</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最后</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Columns stand</source>
            <translation>列的位置</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>使用者</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Rename mixin</source>
            <translation>重命名混入</translation>
        </message>
        <message>
            <source>Move mixin columns</source>
            <translation>移动混入的列</translation>
        </message>
        <message>
            <source>Change comment</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>No class yet. Choose it in a class's inspector.</source>
            <translation>尚无类使用。请在类的检查器中选择它。</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelTree</name>
        <message>
            <source>Filter classes and columns</source>
            <translation>筛选类和列</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelsDialog</name>
        <message>
            <source>Take over from %1</source>
            <translation>采纳 %1 的内容</translation>
        </message>
        <message numerus="yes">
            <source>%1 says %n thing(s) otherwise than the model. Taking them over is one step of undo; the file stays as it is.</source>
            <translation>
                <numerusform>%1 有 %n 处与模型不同。采纳它们算作一步撤销；文件保持不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>未能理解的内容</translation>
        </message>
        <message>
            <source>What was not &amp;understood</source>
            <translation>未能理解的内容(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>采纳(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>暂不(&amp;N)</translation>
        </message>
        <message>
            <source>%1: new</source>
            <translation>%1：新增</translation>
        </message>
        <message>
            <source>Rules for names change</source>
            <translation>命名规则有变</translation>
        </message>
        <message>
            <source>%1: changed</source>
            <translation>%1：已更改</translation>
        </message>
        <message>
            <source>%1: removed</source>
            <translation>%1：已移除</translation>
        </message>
        <message numerus="yes">
            <source>The model's own %n change(s) stay, whatever is taken.</source>
            <translation>
                <numerusform>无论采用什么，模型自己的 %n 处更改都会保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>Both sides changed these: which one is right?</source>
            <translation>双方都更改了这些：以哪一方为准？</translation>
        </message>
        <message>
            <source>Keep the model's</source>
            <translation>保留模型的</translation>
        </message>
        <message>
            <source>Take the file's</source>
            <translation>采用文件的</translation>
        </message>
        <message>
            <source>As the model has it now</source>
            <translation>模型当前的样子</translation>
        </message>
        <message>
            <source>Enter or a double-click shows the line.</source>
            <translation>按回车或双击可显示该行。</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n 项待定</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take over %n</source>
            <translation>
                <numerusform>接受 %n 项(&amp;T)</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Keep the model</source>
            <translation>保留模型(&amp;K)</translation>
        </message>
    </context>
    <context>
        <name>ui::OperationList</name>
        <message>
            <source>Operations</source>
            <translation>操作</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionFields</name>
        <message>
            <source>Storage parameters</source>
            <translation>存储参数</translation>
        </message>
        <message>
            <source>Tablespace</source>
            <translation>表空间</translation>
        </message>
        <message>
            <source>STRICT: values are of their column's type</source>
            <translation>STRICT：值须为列的类型</translation>
        </message>
        <message>
            <source>WITHOUT ROWID: stored by its key</source>
            <translation>WITHOUT ROWID：按键存储</translation>
        </message>
        <message>
            <source>UNLOGGED: fast, lost in a crash</source>
            <translation>UNLOGGED：快，崩溃时丢失</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <source>Row format</source>
            <translation>行格式</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>排序规则</translation>
        </message>
        <message>
            <source>Other options</source>
            <translation>其他选项</translation>
        </message>
        <message>
            <source>NULL is answered by</source>
            <translation>遇 NULL 时</translation>
        </message>
        <message>
            <source>Order in the key</source>
            <translation>键中的顺序</translation>
        </message>
        <message>
            <source>Sequence options</source>
            <translation>序列选项</translation>
        </message>
        <message>
            <source>Sequence name</source>
            <translation>序列名</translation>
        </message>
        <message>
            <source>By the server</source>
            <translation>由服务器</translation>
        </message>
        <message>
            <source>Invisible: not in SELECT *</source>
            <translation>不可见：不在 SELECT * 中</translation>
        </message>
        <message>
            <source>On update</source>
            <translation>更新时</translation>
        </message>
        <message>
            <source>The table's</source>
            <translation>表的</translation>
        </message>
        <message>
            <source>A duplicate is answered by</source>
            <translation>遇重复时</translation>
        </message>
        <message>
            <source>Behind each column</source>
            <translation>每列之后</translation>
        </message>
        <message>
            <source>Also stores</source>
            <translation>同时存储</translation>
        </message>
        <message>
            <source>Lengths of prefixes</source>
            <translation>前缀长度</translation>
        </message>
        <message>
            <source>NULLs are equal</source>
            <translation>NULL 视为相等</translation>
        </message>
        <message>
            <source>NOT VALID: old rows are not checked</source>
            <translation>NOT VALID：不检查旧行</translation>
        </message>
        <message>
            <source>CONCURRENTLY: built while others write</source>
            <translation>CONCURRENTLY：他人写入时建立</translation>
        </message>
        <message>
            <source>IGNORED by the planner</source>
            <translation>IGNORED：优化器忽略</translation>
        </message>
        <message>
            <source>Parser of FULLTEXT</source>
            <translation>FULLTEXT 解析器</translation>
        </message>
        <message>
            <source>Can be deferred</source>
            <translation>可延迟</translation>
        </message>
        <message>
            <source>NO INHERIT</source>
            <translation>NO INHERIT</translation>
        </message>
        <message>
            <source>Written at the column</source>
            <translation>写在列上</translation>
        </message>
        <message>
            <source>On delete sets only</source>
            <translation>删除时仅设置</translation>
        </message>
        <message>
            <source>Operator class</source>
            <translation>运算符类</translation>
        </message>
        <message>
            <source>NULLs come</source>
            <translation>NULL 位置</translation>
        </message>
        <message>
            <source>Length of the prefix</source>
            <translation>前缀长度</translation>
        </message>
        <message>
            <source>Exclusion constraint %1</source>
            <translation>排他约束 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::OptionsBox</name>
        <message>
            <source>Usual</source>
            <translation>通常</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Only on %1</source>
            <translation>仅限 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Palette</name>
        <message>
            <source>Nothing has these letters.</source>
            <translation>没有匹配这些字母的内容。</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>What to find</source>
            <translation>查找内容</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>找到</translation>
        </message>
    </context>
    <context>
        <name>ui::PaletteModel</name>
        <message>
            <source>Class</source>
            <translation>类</translation>
        </message>
        <message>
            <source>Mixin</source>
            <translation>混入</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Enum</source>
            <translation>枚举</translation>
        </message>
        <message>
            <source>Key or check</source>
            <translation>键或检查</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>便签</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>修订 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PartList</name>
        <message>
            <source>Primary key</source>
            <translation>主键</translation>
        </message>
        <message>
            <source>, on delete %1</source>
            <translation>，删除时 %1</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>外键</translation>
        </message>
        <message>
            <source>Unique key</source>
            <translation>唯一键</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Unique index</source>
            <translation>唯一索引</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>Keys, indexes and checks</source>
            <translation>键、索引和检查</translation>
        </message>
    </context>
    <context>
        <name>ui::PartSection</name>
        <message>
            <source>Keys, indexes, checks</source>
            <translation>键、索引、检查</translation>
        </message>
        <message>
            <source>Add a key, index or check</source>
            <translation>添加键、索引或检查</translation>
        </message>
        <message>
            <source>&amp;Foreign key to</source>
            <translation>外键指向(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Unique key</source>
            <translation>唯一键(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Index</source>
            <translation>索引(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>检查(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Exclusion constraint (PostgreSQL)</source>
            <translation>排他约束(&amp;E) (PostgreSQL)</translation>
        </message>
        <message>
            <source>Add unique key</source>
            <translation>添加唯一键</translation>
        </message>
        <message>
            <source>Add check</source>
            <translation>添加检查</translation>
        </message>
        <message>
            <source>Add index</source>
            <translation>添加索引</translation>
        </message>
        <message>
            <source>Add foreign key</source>
            <translation>添加外键</translation>
        </message>
        <message>
            <source>Add exclusion constraint</source>
            <translation>添加排他约束</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>删除 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::PasswordDialog</name>
        <message>
            <source>&amp;Keep it in the keychain</source>
            <translation>保存到密钥环(&amp;K)</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>&amp;Password for %1</source>
            <translation>%1 的密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Password of %1 for %2</source>
            <translation>%1 在 %2 的密码(&amp;P)</translation>
        </message>
        <message>
            <source>Else it is remembered until the program ends, in memory only.</source>
            <translation>否则仅在内存中保留到程序结束。</translation>
        </message>
        <message>
            <source>Remembered until the program ends, in memory only.</source>
            <translation>仅在内存中保留到程序结束。</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
    </context>
    <context>
        <name>ui::PasteDialog</name>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>What you paste depends on elements that this project does not have. What shall become of them?</source>
            <translation>粘贴的内容依赖此项目没有的元素。如何处理？</translation>
        </message>
        <message>
            <source>Use the one of this project</source>
            <translation>使用此项目的</translation>
        </message>
        <message>
            <source>Bring along</source>
            <translation>一并带入</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>省略</translation>
        </message>
    </context>
    <context>
        <name>ui::PendingPanel</name>
        <message>
            <source>Create revision…</source>
            <translation>创建修订…</translation>
        </message>
        <message>
            <source>The model is what the last revision stands for.
Change it, and the migration appears here.</source>
            <translation>模型与最新修订一致。
更改后，迁移会显示在这里。</translation>
        </message>
        <message>
            <source>Pending changes cannot be told</source>
            <translation>无法确定待定更改</translation>
        </message>
        <message>
            <source>No pending changes</source>
            <translation>没有待定更改</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n 项更改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lose(s) data</source>
            <translation>
                <numerusform>%n 项丢失数据</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PictureOutput</name>
        <message>
            <source>Painting …</source>
            <translation>正在绘制…</translation>
        </message>
        <message>
            <source>Printing %1</source>
            <translation>正在打印 %1</translation>
        </message>
        <message>
            <source>Copying the picture</source>
            <translation>正在复制图片</translation>
        </message>
    </context>
    <context>
        <name>ui::PlanSql</name>
        <message>
            <source>the beginning</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>By itself, outside a transaction; it can be run again</source>
            <translation>单独运行，在事务之外；可以重复运行</translation>
        </message>
        <message>
            <source>Each statement stands at once; a run that stops here can be resumed or unwound</source>
            <translation>每条语句立即生效；在此停止的运行可以继续或回退</translation>
        </message>
        <message>
            <source>One transaction: all of it, or nothing</source>
            <translation>单个事务：要么全部，要么全无</translation>
        </message>
        <message>
            <source>These rows together, or none of them</source>
            <translation>这些行要么全部，要么全无</translation>
        </message>
        <message>
            <source>Each revision is one transaction: all of it, or nothing.</source>
            <translation>每个修订是一个事务：要么全部，要么全无。</translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) stand at once, without a transaction; a run that stops can be resumed or unwound.</source>
            <translation>
                <numerusform>%n 条语句立即生效，不在事务中；停止的运行可以继续或回退。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s) run by themselves, outside the transaction; they can be run again.</source>
            <translation>
                <numerusform>%n 条语句在事务之外单独运行；可以重复运行。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
        <message>
            <source>Reduce &amp;motion</source>
            <translation>减少动画(&amp;M)</translation>
        </message>
        <message>
            <source>Show the &amp;overview</source>
            <translation>显示概览(&amp;O)</translation>
        </message>
        <message>
            <source>Open the &amp;last project at the start</source>
            <translation>启动时打开上次的项目(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Forget recent projects</source>
            <translation>清除最近的项目(&amp;F)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>语言与外观</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>语言(&amp;G)</translation>
        </message>
        <message>
            <source>Holds at once. What is open stays open, and what is not saved stays as it is.</source>
            <translation>立即生效。已打开的保持打开，未保存的保持原样。</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>Black on white or white on black; every line is strong.</source>
            <translation>白底黑字或黑底白字；所有线条加粗。</translation>
        </message>
        <message>
            <source>Boxes jump to their places instead of gliding.</source>
            <translation>方框直接就位，不再滑动。</translation>
        </message>
        <message>
            <source>Pans; with Ctrl it zooms</source>
            <translation>平移；按住 Ctrl 时缩放</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it pans</source>
            <translation>缩放；按住 Ctrl 时平移</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Mouse &amp;wheel</source>
            <translation>鼠标滚轮(&amp;W)</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>秒</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>&amp;Autosave after</source>
            <translation>自动保存间隔(&amp;A)</translation>
        </message>
        <message>
            <source>Beside the file, so long after the last change; it comes back after a crash.</source>
            <translation>在最后一次更改之后这么久，保存在文件旁边；崩溃后可恢复。</translation>
        </message>
        <message>
            <source>Steps of &amp;undo</source>
            <translation>撤销步数(&amp;U)</translation>
        </message>
        <message>
            <source>A new number holds from the next project that is opened.</source>
            <translation>新的数值从下一个打开的项目起生效。</translation>
        </message>
        <message>
            <source>As it was at &amp;first</source>
            <translation>恢复默认(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>ui::ProblemsPanel</name>
        <message>
            <source>No problems found.</source>
            <translation>未发现问题。</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message numerus="yes">
            <source>All %n of this kind</source>
            <translation>
                <numerusform>此类全部 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>The first remedy for every problem of this kind, as one step of undo</source>
            <translation>对此类每个问题采用首个修复，合为一步撤销</translation>
        </message>
        <message>
            <source>Mend all of one kind</source>
            <translation>修复同类全部</translation>
        </message>
    </context>
    <context>
        <name>ui::ProductionGuard</name>
        <message>
            <source>Name of the production database</source>
            <translation>生产数据库的名称</translation>
        </message>
        <message>
            <source>%1 is a production database. Type its name to run.</source>
            <translation>%1 是生产数据库。输入其名称才能运行。</translation>
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
            <translation>项目</translation>
        </message>
        <message>
            <source>Naming rules</source>
            <translation>命名规则</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Primary keys</source>
            <translation>主键</translation>
        </message>
        <message>
            <source>Foreign keys</source>
            <translation>外键</translation>
        </message>
        <message>
            <source>Unique keys</source>
            <translation>唯一键</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Indexes</source>
            <translation>索引</translation>
        </message>
        <message>
            <source>Rename project</source>
            <translation>重命名项目</translation>
        </message>
        <message>
            <source>Change naming</source>
            <translation>更改命名</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>未命名</translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n 个类</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enum(s)</source>
            <translation>
                <numerusform>%n 个枚举</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n 个修订</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::PythonTools</name>
        <message>
            <source>Show the line</source>
            <translation>显示该行</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n revision(s) came in.</source>
            <translation>
                <numerusform>%1：新增 %n 个修订。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was changed: it says %n thing(s) otherwise than the model.</source>
            <translation>
                <numerusform>%1 已更改：有 %n 处与模型不同。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 holds no Alembic environment.</source>
            <translation>%1 中没有 Alembic 环境。</translation>
        </message>
        <message>
            <source>Choose the folder that holds env.py, or the project's with the folder "migrations" in it.</source>
            <translation>请选择包含 env.py 的文件夹，或内有“migrations”文件夹的项目文件夹。</translation>
        </message>
        <message>
            <source>Python files (*.py)</source>
            <translation>Python 文件 (*.py)</translation>
        </message>
        <message>
            <source>Compare with models.py</source>
            <translation>与 models.py 比较</translation>
        </message>
        <message numerus="yes">
            <source>%1 has nothing new; the model has %n change(s) that it does not say.</source>
            <translation>
                <numerusform>%1 没有新内容；模型有 %n 处更改不在其中。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 says what the model says.</source>
            <translation>%1 与模型一致。</translation>
        </message>
        <message>
            <source>Update models.py</source>
            <translation>更新 models.py</translation>
        </message>
        <message>
            <source>%1 cannot be brought to the model without harm, and was not touched.</source>
            <translation>无法在不损坏的前提下把 %1 更新到模型，未作改动。</translation>
        </message>
        <message>
            <source>%1 says what the model says by now.</source>
            <translation>%1 现在与模型一致。</translation>
        </message>
        <message>
            <source>What %1 did is known now, from %2.</source>
            <translation>现已从 %2 得知 %1 做了什么。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) were written to %1.</source>
            <translation>
                <numerusform>已将 %n 个文件写入 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>New revisions are written to %1 as well.</source>
            <translation>新修订也会写入 %1。</translation>
        </message>
        <message>
            <source>New revisions are no longer written to %1.</source>
            <translation>新修订不再写入 %1。</translation>
        </message>
        <message>
            <source>Mirror revisions no longer</source>
            <translation>不再镜像修订</translation>
        </message>
        <message>
            <source>The project is saved; its scripts in %1 could not be written: %2</source>
            <translation>项目已保存；无法写入 %1 中的脚本：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n script(s) in %1 were changed by somebody else and stay as they are.</source>
            <translation>
                <numerusform>%1 中有 %n 个脚本被他人更改，保持原样。</numerusform>
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
            <translation>“%1”不是类</translation>
        </message>
        <message>
            <source>%1 has no primary key to refer to</source>
            <translation>%1 没有可引用的主键</translation>
        </message>
        <message>
            <source>The primary key of %1 has several columns: add it as a new column</source>
            <translation>%1 的主键有多列：请作为新列添加</translation>
        </message>
        <message>
            <source>“%1” is not a type</source>
            <translation>“%1”不是类型</translation>
        </message>
    </context>
    <context>
        <name>ui::ReportView</name>
        <message>
            <source>%1 is upgraded</source>
            <translation>%1 已升级</translation>
        </message>
        <message>
            <source>%1 is downgraded</source>
            <translation>%1 已降级</translation>
        </message>
        <message>
            <source>%1 is stamped</source>
            <translation>%1 已标记</translation>
        </message>
        <message>
            <source>%1 is as before the run</source>
            <translation>%1 恢复到运行前</translation>
        </message>
        <message>
            <source>The connection was lost, and where the database stands could not be found out. Refresh it once the server answers.</source>
            <translation>连接已断开，且无法查明数据库的状态。请在服务器响应后刷新。</translation>
        </message>
        <message>
            <source>The database is at the beginning: no revision is applied.</source>
            <translation>数据库处于起点：未应用任何修订。</translation>
        </message>
        <message>
            <source>The database is at %1.</source>
            <translation>数据库处于 %1。</translation>
        </message>
        <message>
            <source>%1 was not upgraded in full</source>
            <translation>%1 未完全升级</translation>
        </message>
        <message>
            <source>%1 was not downgraded in full</source>
            <translation>%1 未完全降级</translation>
        </message>
        <message>
            <source>%1 was not stamped</source>
            <translation>%1 未标记</translation>
        </message>
        <message>
            <source>%1 was not unwound in full</source>
            <translation>%1 未完全回退</translation>
        </message>
        <message>
            <source>Revision %1 stopped at statement %2 of %3: it can be resumed or unwound.</source>
            <translation>修订 %1 停在第 %2/%3 条语句：可以继续或回退。</translation>
        </message>
        <message>
            <source>Revision %1 was taken back in full.</source>
            <translation>修订 %1 已完全撤回。</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>已完成：%1</translation>
        </message>
        <message>
            <source>The backup from before is kept: %1</source>
            <translation>之前的备份已保留：%1</translation>
        </message>
        <message>
            <source>It took %1 s.</source>
            <translation>用时 %1 秒。</translation>
        </message>
        <message>
            <source>The server said: %1</source>
            <translation>服务器返回：%1</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未作任何更改。</translation>
        </message>
    </context>
    <context>
        <name>ui::RevisionDialog</name>
        <message>
            <source>Create revision</source>
            <translation>创建修订</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>消息(&amp;M)</translation>
        </message>
        <message>
            <source>Working out the changes…</source>
            <translation>正在计算更改…</translation>
        </message>
    </context>
    <context>
        <name>ui::RunProgress</name>
        <message>
            <source>The connection was lost: finding out where the database stands…</source>
            <translation>连接已断开：正在查明数据库状态…</translation>
        </message>
        <message numerus="yes">
            <source>Others hold the table: trying again (%n time(s) so far)</source>
            <translation>
                <numerusform>表被他人占用：正在重试（已 %n 次）</numerusform>
            </translation>
        </message>
        <message>
            <source>Revision %1 (%2 of %3), statement %4 of %5</source>
            <translation>修订 %1（%2/%3），语句 %4/%5</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>正在准备…</translation>
        </message>
        <message>
            <source>Making a backup: %1 %</source>
            <translation>正在备份：%1 %</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>what is going on, and for how long</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1. The server may be at work on a large table, or be gone: Cancel ends the waiting.</source>
            <translation>%1。服务器可能正在处理大表，也可能已断开：“取消”可结束等待。</translation>
        </message>
    </context>
    <context>
        <name>ui::Session</name>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Schemawright projects (*.schemawright)</source>
            <translation>Schemawright 项目 (*.schemawright)</translation>
        </message>
        <message>
            <source>Restore unsaved changes?</source>
            <translation>恢复未保存的更改？</translation>
        </message>
        <message>
            <source>%1 was not closed properly. Changes that were not saved are still there, from %2.</source>
            <translation>%1 未正常关闭。未保存的更改仍在，时间为 %2。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Open as last saved</source>
            <translation>按上次保存打开</translation>
        </message>
        <message>
            <source>Restore unsaved changes</source>
            <translation>恢复未保存的更改</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>保存项目</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>保存更改？</translation>
        </message>
        <message>
            <source>The changes in %1 are not saved.</source>
            <translation>%1 中的更改尚未保存。</translation>
        </message>
        <message>
            <source>What is not saved is lost when the project is closed.</source>
            <translation>关闭项目时，未保存的内容将丢失。</translation>
        </message>
    </context>
    <context>
        <name>ui::SeveralPage</name>
        <message>
            <source>Mixed</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>May be &amp;NULL</source>
            <translation>可为 NULL(&amp;N)</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <source>Collation</source>
            <translation>排序规则</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Schema (PostgreSQL)</source>
            <translation>模式 (PostgreSQL)</translation>
        </message>
        <message>
            <source>No such type yet. Try String(80) or Integer.</source>
            <translation>尚无此类型。请试 String(80) 或 Integer。</translation>
        </message>
        <message>
            <source>Change types</source>
            <translation>更改类型</translation>
        </message>
        <message>
            <source>Allow NULL</source>
            <translation>允许 NULL</translation>
        </message>
        <message>
            <source>Forbid NULL</source>
            <translation>禁止 NULL</translation>
        </message>
        <message>
            <source>Change defaults</source>
            <translation>更改默认值</translation>
        </message>
        <message>
            <source>Change collations</source>
            <translation>更改排序规则</translation>
        </message>
        <message>
            <source>Change comments</source>
            <translation>更改注释</translation>
        </message>
        <message>
            <source>Change options of columns</source>
            <translation>更改列选项</translation>
        </message>
        <message>
            <source>Move to another schema</source>
            <translation>移至另一模式</translation>
        </message>
        <message>
            <source>Change options of tables</source>
            <translation>更改表选项</translation>
        </message>
        <message>
            <source>String(80)</source>
            <translation>String(80)</translation>
        </message>
        <message>
            <source>SQL, e.g. 0, 'new', CURRENT_TIMESTAMP</source>
            <translation>SQL，例如 0、'new'、CURRENT_TIMESTAMP</translation>
        </message>
        <message>
            <source>The database's</source>
            <translation>数据库的</translation>
        </message>
        <message>
            <source>The default one</source>
            <translation>默认</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s), edited together</source>
            <translation>
                <numerusform>%n 列，一并编辑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es), edited together</source>
            <translation>
                <numerusform>%n 个类，一并编辑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) of several kinds</source>
            <translation>
                <numerusform>%n 个不同种类的元素</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour on this diagram</source>
            <translation>在此图中的颜色</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>更改颜色</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>全局</translation>
        </message>
        <message>
            <source>On the diagram</source>
            <translation>图表上</translation>
        </message>
        <message>
            <source>New class</source>
            <translation>新建类</translation>
        </message>
        <message>
            <source>Relationship</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Move the view</source>
            <translation>移动视图</translation>
        </message>
        <message>
            <source>H, or Space and drag</source>
            <translation>H，或空格加拖动</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>微移</translation>
        </message>
        <message>
            <source>Arrows; with Shift by 10</source>
            <translation>方向键；加 Shift 为 10 步</translation>
        </message>
        <message>
            <source>Add a column while editing</source>
            <translation>编辑时添加列</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>移除列</translation>
        </message>
        <message>
            <source>Toggle the primary key</source>
            <translation>切换主键</translation>
        </message>
        <message>
            <source>Leave off</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Toggle nullable</source>
            <translation>切换可空</translation>
        </message>
        <message>
            <source>Move the column</source>
            <translation>移动列</translation>
        </message>
        <message>
            <source>Alt+Up, Alt+Down</source>
            <translation>Alt+上、Alt+下</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>便签</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Drop the drag, leave the tool, clear the selection</source>
            <translation>取消拖动、离开工具、清除选择</translation>
        </message>
        <message>
            <source>While a column is typed</source>
            <translation>输入列时</translation>
        </message>
        <message>
            <source>Take it and go on to the next column</source>
            <translation>接受并转到下一列</translation>
        </message>
        <message>
            <source>Take what is offered, or go on to the next cell</source>
            <translation>接受建议，或转到下一个单元格</translation>
        </message>
        <message>
            <source>Go to the cell before</source>
            <translation>转到上一个单元格</translation>
        </message>
        <message>
            <source>Go to the cell above or below</source>
            <translation>转到上方或下方单元格</translation>
        </message>
        <message>
            <source>With the mouse, on the diagram</source>
            <translation>在图上使用鼠标</translation>
        </message>
        <message>
            <source>Move the view up and down, sideways</source>
            <translation>上下、左右移动视图</translation>
        </message>
        <message>
            <source>Wheel, Shift+wheel</source>
            <translation>滚轮，Shift+滚轮</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>以指针为中心缩放</translation>
        </message>
        <message>
            <source>Ctrl+wheel, or pinch</source>
            <translation>Ctrl+滚轮，或双指捏合</translation>
        </message>
        <message>
            <source>Drag with the middle button, or with Space</source>
            <translation>用中键或按住空格拖动</translation>
        </message>
        <message>
            <source>Select what lies in the frame</source>
            <translation>选择框内的内容</translation>
        </message>
        <message>
            <source>Drag on nothing; Shift adds, Ctrl toggles</source>
            <translation>在空白处拖动；Shift 添加，Ctrl 切换</translation>
        </message>
        <message>
            <source>Make a foreign key</source>
            <translation>创建外键</translation>
        </message>
        <message>
            <source>Drag from the handle beside a column</source>
            <translation>从列旁的手柄拖动</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Alt and drag</source>
            <translation>按住 Alt 拖动</translation>
        </message>
        <message>
            <source>Move without guides</source>
            <translation>不用参考线移动</translation>
        </message>
        <message>
            <source>Press Alt while you drag</source>
            <translation>拖动时按 Alt</translation>
        </message>
        <message>
            <source>Keep the tool</source>
            <translation>保持工具</translation>
        </message>
        <message>
            <source>Shift and click</source>
            <translation>按住 Shift 单击</translation>
        </message>
        <message>
            <source>Edit what lies there</source>
            <translation>编辑该处内容</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>双击</translation>
        </message>
        <message>
            <source>Select and open the menu</source>
            <translation>选择并打开菜单</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>右键单击</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceDialog</name>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>Open in the &amp;editor</source>
            <translation>在编辑器中打开(&amp;E)</translation>
        </message>
    </context>
    <context>
        <name>ui::SqlPanel</name>
        <message>
            <source>Pending changes</source>
            <translation>待定更改</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Whole model</source>
            <translation>整个模型</translation>
        </message>
        <message>
            <source>SQL of</source>
            <translation>SQL 内容</translation>
        </message>
        <message>
            <source>Kind of database</source>
            <translation>数据库类型</translation>
        </message>
        <message>
            <source>Which kind of database the SQL is for</source>
            <translation>SQL 面向的数据库类型</translation>
        </message>
        <message>
            <source>Copy the SQL</source>
            <translation>复制 SQL</translation>
        </message>
        <message>
            <source>-- No pending changes: nothing to run.
</source>
            <translation>-- 没有待定更改：无需运行。
</translation>
        </message>
        <message>
            <source>-- Select a class on the diagram to see its table.
</source>
            <translation>-- 在图表上选择类以查看其表。
</translation>
        </message>
        <message>
            <source>All side by side</source>
            <translation>并排显示全部</translation>
        </message>
        <message>
            <source>SQL for %1</source>
            <translation>%1 的 SQL</translation>
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
            <translation>绘制类。查看迁移。升级数据库。</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>A small shop with its history</source>
            <translation>一个带历史的小商店</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Begin with an empty diagram</source>
            <translation>从空图表开始</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>A folder with a .schemawright file</source>
            <translation>含 .schemawright 文件的文件夹</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>打开数据库</translation>
        </message>
        <message>
            <source>Draw what a file or a server holds</source>
            <translation>绘制文件或服务器中的内容</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>最近的项目</translation>
        </message>
        <message>
            <source>Open models.py or SQL</source>
            <translation>打开 models.py 或 SQL</translation>
        </message>
        <message>
            <source>Or DBML; it is read, never run</source>
            <translation>或 DBML；只读取，从不运行</translation>
        </message>
        <message>
            <source>Open Flask-Migrate project</source>
            <translation>打开 Flask-Migrate 项目</translation>
        </message>
        <message>
            <source>An Alembic folder with its revisions</source>
            <translation>含有修订的 Alembic 文件夹</translation>
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
                <numerusform>已选择 %n 个元素</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n class(es)</source>
            <translation>
                <numerusform>%n 个类</numerusform>
            </translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>%1: cannot be read</source>
            <translation>%1：无法读取</translation>
        </message>
        <message numerus="yes">
            <source>%n database(s)</source>
            <translation>
                <numerusform>%n 个数据库</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SuggestionList</name>
        <message>
            <source>Types</source>
            <translation>类型</translation>
        </message>
    </context>
    <context>
        <name>ui::TreeModel</name>
        <message>
            <source>Classes</source>
            <translation>类</translation>
        </message>
        <message>
            <source>Associations</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Mixins</source>
            <translation>混入</translation>
        </message>
        <message>
            <source>Enums</source>
            <translation>枚举</translation>
        </message>
        <message>
            <source>%1
On no diagram: drag it onto one</source>
            <translation>%1
不在任何图表上：拖到图表上</translation>
        </message>
        <message>
            <source>%1
On: %2</source>
            <translation>%1
位于：%2</translation>
        </message>
    </context>
    <context>
        <name>ui::TypeSuggestions</name>
        <message>
            <source>refers to %1</source>
            <translation>引用 %1</translation>
        </message>
        <message>
            <source>enum</source>
            <translation>枚举</translation>
        </message>
        <message>
            <source>by its name</source>
            <translation>按其名称</translation>
        </message>
    </context>
    <context>
        <name>ui::UpdateModelsDialog</name>
        <message>
            <source>Update %1</source>
            <translation>更新 %1</translation>
        </message>
        <message>
            <source>What the model changed, in the file's own words: %1. The rest of it stays to the byte.</source>
            <translation>以文件自己的写法表示模型的更改：%1。其余逐字节不变。</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) come</source>
            <translation>
                <numerusform>新增 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) go</source>
            <translation>
                <numerusform>删去 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Write %1</source>
            <translation>写入 %1(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>ui::UpgradeDialog</name>
        <message>
            <source>Upgrade database</source>
            <translation>升级数据库</translation>
        </message>
        <message>
            <source>Downgrade database</source>
            <translation>降级数据库</translation>
        </message>
        <message>
            <source>Stamp database</source>
            <translation>标记数据库</translation>
        </message>
        <message>
            <source>Unwind an interrupted run</source>
            <translation>回退中断的运行</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>To revision</source>
            <translation>至修订</translation>
        </message>
        <message>
            <source>Unwind instead</source>
            <translation>改为回退</translation>
        </message>
        <message>
            <source>Take back what was done of the revision, rows kept</source>
            <translation>撤回修订已做的部分，保留行</translation>
        </message>
        <message>
            <source>One revision back</source>
            <translation>后退一个修订</translation>
        </message>
        <message>
            <source>The beginning: no tables</source>
            <translation>起点：没有表</translation>
        </message>
        <message>
            <source>Head: the latest revision</source>
            <translation>头部：最新修订</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>更改内容</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Upgrade %1</source>
            <translation>升级 %1</translation>
        </message>
        <message>
            <source>Downgrade %1</source>
            <translation>降级 %1</translation>
        </message>
        <message>
            <source>Stamp %1</source>
            <translation>标记 %1</translation>
        </message>
        <message>
            <source>Unwind %1</source>
            <translation>回退 %1</translation>
        </message>
        <message>
            <source>the beginning</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>A run was stopped at statement %1 of %2 of revision %3.</source>
            <translation>一次运行停在修订 %3 的第 %1/%2 条语句。</translation>
        </message>
        <message>
            <source>This plan takes back what was done of it.</source>
            <translation>此计划撤回已做的部分。</translation>
        </message>
        <message>
            <source>This plan begins with the rest of it.</source>
            <translation>此计划从其余部分开始。</translation>
        </message>
        <message>
            <source>It was stopped by: %1</source>
            <translation>停止原因：%1</translation>
        </message>
        <message>
            <source>There is no revision yet: create one from the pending changes.</source>
            <translation>尚无修订：请用待定更改创建一个。</translation>
        </message>
        <message>
            <source>Choose a database, or create a new one.</source>
            <translation>请选择数据库，或新建一个。</translation>
        </message>
        <message>
            <source>Looking at the database…</source>
            <translation>正在查看数据库…</translation>
        </message>
        <message>
            <source>Stamping writes the revision into the database's version table. Nothing else is changed, and nothing is checked.</source>
            <translation>标记会将修订写入数据库的版本表。不更改其他内容，也不作检查。</translation>
        </message>
        <message>
            <source>Nothing to do: the database is there already.</source>
            <translation>无事可做：数据库已处于该修订。</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>从 %1 到 %2</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>位于 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s)</source>
            <translation>
                <numerusform>%n 个修订</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n 条语句</numerusform>
            </translation>
        </message>
        <message>
            <source>A new database, to %1: %2</source>
            <translation>新数据库，至 %1：%2</translation>
        </message>
        <message>
            <source>From %1 to %2: %3</source>
            <translation>从 %1 到 %2：%3</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>重新计划</translation>
        </message>
        <message>
            <source>database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Show the script</source>
            <translation>显示脚本</translation>
        </message>
        <message>
            <source>Adopt its effect…</source>
            <translation>采纳其效果…</translation>
        </message>
        <message>
            <source>Learn from the database what the script did, once Alembic ran it</source>
            <translation>在 Alembic 运行后，从数据库得知脚本做了什么</translation>
        </message>
        <message>
            <source>Only Alembic can run the revision %1 (%2): %3.</source>
            <translation>只有 Alembic 能运行修订 %1（%2）：%3。</translation>
        </message>
        <message>
            <source>1. Run: %1   (with Alembic by itself: "alembic" for "flask db")</source>
            <translation>1. 运行：%1   （仅用 Alembic 时，以“alembic”代替“flask db”）</translation>
        </message>
        <message>
            <source>2. Plan again here.</source>
            <translation>2. 在此重新规划。</translation>
        </message>
        <message>
            <source>2. Adopt its effect from the database, so that the history knows it.
3. Plan again here.</source>
            <translation>2. 从数据库采纳其效果，使历史知晓。
3. 在此重新规划。</translation>
        </message>
        <message>
            <source>What comes before it can be run from here: choose %1 above.</source>
            <translation>它之前的可以在此运行：请在上方选择 %1。</translation>
        </message>
        <message>
            <source>The way to the target leads through a script that is Alembic's to run.</source>
            <translation>通往目标的路径经过一个须由 Alembic 运行的脚本。</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewControls</name>
        <message>
            <source>Zoom out (Ctrl+-)</source>
            <translation>缩小 (Ctrl+-)</translation>
        </message>
        <message>
            <source>Actual size (Ctrl+1)</source>
            <translation>实际大小 (Ctrl+1)</translation>
        </message>
        <message>
            <source>Zoom in (Ctrl+=)</source>
            <translation>放大 (Ctrl+=)</translation>
        </message>
        <message>
            <source>Show all (Ctrl+0)</source>
            <translation>全部显示 (Ctrl+0)</translation>
        </message>
        <message>
            <source>Overview (F10)</source>
            <translation>概览 (F10)</translation>
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
            <translation>取消</translation>
        </message>
        <message>
            <source>Stop this (Esc)</source>
            <translation>停止 (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Workbench</name>
        <message>
            <source>Pending changes</source>
            <translation>待定更改</translation>
        </message>
        <message>
            <source>SQL</source>
            <translation>SQL</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Steps of undo</source>
            <translation>撤销步骤</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>打开时的状态</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
</TS>

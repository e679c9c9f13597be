// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspectforeign.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/inspecttext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// `user`@`host` of user@host.
QString quotedAccount(const QString &account)
{
    const qsizetype at = account.lastIndexOf(u'@');
    return mariaDbQuoted(account.left(at)) + u'@' + mariaDbQuoted(account.mid(at + 1));
}

class ForeignReader
{
public:
    ForeignReader(QSqlDatabase &database, const MariaDbCatalogue &catalogue)
        : m_database(database)
        , m_catalogue(catalogue)
    {}

    Result<QList<ForeignObject>> run(const QMap<QString, QString> &periods);

private:
    std::optional<Error> addTables(const QMap<QString, QString> &periods);
    std::optional<Error> addRoutines(ForeignKind kind);
    std::optional<Error> addShown(ForeignKind kind, const QString &word, const QString &name);
    void addViews();
    void addTriggers();
    QString viewSql(const MariaDbViewRow &row, const QString &select) const;
    QString triggerSql(const MariaDbTriggerRow &row) const;
    QString definer(const QString &account) const;
    QString withMode(const QString &sql, const QString &sqlMode) const;
    QSet<QString> objectNames() const;

    QSqlDatabase &m_database;
    const MariaDbCatalogue &m_catalogue;
    QList<ForeignObject> m_objects;
};

Result<QList<ForeignObject>> ForeignReader::run(const QMap<QString, QString> &periods)
{
    std::optional<Error> error = addTables(periods);
    if (!error)
        error = addRoutines(ForeignKind::Function);
    if (error)
        return Failure(*error);
    addViews();
    addTriggers();
    if (const auto failed = addRoutines(ForeignKind::Other))
        return Failure(*failed);
    return std::move(m_objects);
}

std::optional<Error> ForeignReader::addTables(const QMap<QString, QString> &periods)
{
    std::optional<Error> error;
    for (const MariaDbTableRow &row : m_catalogue.tables) {
        if (error || row.type == "VIEW"_L1 || isManagedByMariaDbTools(row.name))
            continue;
        if (row.type == "SEQUENCE"_L1)
            error = addShown(ForeignKind::Sequence, u"SEQUENCE"_s, row.name);
        else if (periods.contains(row.name))
            m_objects.append({ForeignKind::Table, {}, row.name, {}, periods.value(row.name)});
        else if (!isPlainMariaDbTable(row))
            error = addShown(ForeignKind::Table, u"TABLE"_s, row.name);
    }
    return error;
}

// Function: everything that can be called; Other: events.
std::optional<Error> ForeignReader::addRoutines(ForeignKind kind)
{
    std::optional<Error> error;
    for (const MariaDbRoutineRow &row : m_catalogue.routines) {
        const bool isEvent = row.kind == "EVENT"_L1;
        if (!error && isEvent == (kind == ForeignKind::Other))
            error = addShown(kind, row.kind, row.name);
    }
    return error;
}

std::optional<Error> ForeignReader::addShown(ForeignKind kind,
                                             const QString &word,
                                             const QString &name)
{
    const Result<MariaDbShown> shown = shownByMariaDb(m_database, word, name);
    if (!shown && shown.error().code != ErrorCode::StatementFailed)
        return shown.error();
    // What this user may not see, or what was dropped meanwhile, has no text.
    QString sql = shown ? shown->sql : QString();
    const QString own = "DEFINER="_L1 + quotedAccount(m_catalogue.user) + u' ';
    if (const qsizetype position = sql.indexOf(own); position >= 0 && position < 32)
        sql.remove(position, own.size());
    m_objects.append({kind, {}, name, {}, withMode(sql, shown ? shown->sqlMode : QString())});
    return {};
}

// A text is parsed in the mode it was written in, and keeps it: "x" may be a name there.
QString ForeignReader::withMode(const QString &sql, const QString &sqlMode) const
{
    if (sql.isEmpty() || sqlMode.isEmpty() || sqlMode == m_catalogue.sqlMode)
        return sql;
    // As a text inside a statement, or it would be parsed in the session's mode.
    return "SET STATEMENT sql_mode = "_L1 + mariaDbString(sqlMode) + " FOR EXECUTE IMMEDIATE "_L1
           + mariaDbString(sql);
}

// Nothing for what would be so anyway when this user creates it.
QString ForeignReader::definer(const QString &account) const
{
    return account == m_catalogue.user ? QString() : "DEFINER="_L1 + quotedAccount(account) + u' ';
}

QSet<QString> ForeignReader::objectNames() const
{
    QSet<QString> names;
    for (const MariaDbTableRow &row : m_catalogue.tables)
        names.insert(row.name);
    for (const MariaDbRoutineRow &row : m_catalogue.routines)
        names.insert(row.name);
    return names;
}

QString ForeignReader::viewSql(const MariaDbViewRow &row, const QString &select) const
{
    QString sql = u"CREATE "_s;
    if (row.algorithm != "UNDEFINED"_L1)
        sql += "ALGORITHM="_L1 + row.algorithm + u' ';
    sql += definer(row.definer);
    if (row.security != "DEFINER"_L1)
        sql += "SQL SECURITY "_L1 + row.security + u' ';
    sql += "VIEW "_L1 + mariaDbQuoted(row.name) + " AS "_L1 + select;
    if (row.checkOption != "NONE"_L1)
        sql += " WITH "_L1 + row.checkOption + " CHECK OPTION"_L1;
    return sql;
}

void ForeignReader::addViews()
{
    const QSet<QString> objects = objectNames();
    struct OpenView
    {
        MariaDbViewRow row;
        QString select;
        QSet<QString> names; // that its text mentions, whatever they mean
    };
    QList<OpenView> open;
    QSet<QString> openNames;
    for (const MariaDbViewRow &row : m_catalogue.views) {
        const QString select = viewTextWithoutDatabase(row.definition,
                                                       m_catalogue.database,
                                                       objects);
        open.append({row, select, namesInMariaDbText(select)});
        openNames.insert(row.name);
    }
    // Views never read each other in a circle. A column named as a view may look like one: then the
    // first one goes first.
    while (!open.isEmpty()) {
        const auto isFree = [&](const OpenView &view) {
            return std::all_of(view.names.begin(), view.names.end(), [&](const QString &name) {
                return name == view.row.name || !openNames.contains(name);
            });
        };
        const auto free = std::find_if(open.cbegin(), open.cend(), isFree);
        const OpenView view = open.takeAt(free == open.cend() ? 0 : free - open.cbegin());
        openNames.remove(view.row.name);
        const bool isHidden = view.row.definition.isEmpty();
        m_objects.append({ForeignKind::View,
                          {},
                          view.row.name,
                          {},
                          isHidden ? QString() : viewSql(view.row, view.select)});
    }
}

QString ForeignReader::triggerSql(const MariaDbTriggerRow &row) const
{
    return withMode("CREATE "_L1 + definer(row.definer) + "TRIGGER "_L1 + mariaDbQuoted(row.name)
                        + u' ' + row.timing + u' ' + row.event + " ON "_L1
                        + mariaDbQuoted(row.table) + " FOR EACH ROW "_L1 + row.statement,
                    row.sqlMode);
}

void ForeignReader::addTriggers()
{
    for (const MariaDbTriggerRow &row : m_catalogue.triggers) {
        if (!isManagedByMariaDbTools(row.table))
            m_objects.append({ForeignKind::Trigger, {}, row.name, row.table, triggerSql(row)});
    }
}

// A period shows as a check named after it: `from` < `to`.
bool mayBePeriod(const MariaDbCheckRow &row)
{
    static const QRegularExpression pattern(u"^`(?:[^`]|``)+` < `(?:[^`]|``)+`$"_s);
    return row.level == "Table"_L1 && pattern.match(row.clause).hasMatch();
}

} // namespace

bool isManagedByMariaDbTools(const QString &name)
{
    const QString folded = name.toLower();
    return folded.startsWith("schemawright_"_L1) || folded == "alembic_version"_L1;
}

bool isPlainMariaDbTable(const MariaDbTableRow &row)
{
    static const QStringList others{u"CONNECT"_s, u"FEDERATED"_s, u"MRG_MyISAM"_s, u"SPIDER"_s};
    const QStringList options = row.createOptions.split(u' ');
    return row.type == "BASE TABLE"_L1 && !row.engine.isEmpty() && !others.contains(row.engine)
           && !options.contains("partitioned"_L1);
}

Result<QMap<QString, QString>> mariaDbTablesWithPeriods(QSqlDatabase &database,
                                                        const MariaDbCatalogue &catalogue)
{
    static const QRegularExpression pattern(u"^ *PERIOD FOR `"_s,
                                            QRegularExpression::MultilineOption);
    QMap<QString, QString> found;
    for (const MariaDbCheckRow &row : catalogue.checks) {
        if (!mayBePeriod(row) || found.contains(row.table))
            continue;
        const Result<MariaDbShown> shown = shownByMariaDb(database, u"TABLE"_s, row.table);
        if (!shown)
            return Failure(shown.error());
        if (pattern.match(shown->sql).hasMatch())
            found.insert(row.table, shown->sql);
    }
    return found;
}

Result<QList<ForeignObject>> mariaDbForeignObjects(QSqlDatabase &database,
                                                   const MariaDbCatalogue &catalogue,
                                                   const QMap<QString, QString> &periods)
{
    return ForeignReader(database, catalogue).run(periods);
}

} // namespace core

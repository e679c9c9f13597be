// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/sqltable.h"

#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isNumber(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
    case TypeKind::Numeric:
    case TypeKind::Float:
    case TypeKind::Double:
        return true;
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Boolean:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Interval:
    case TypeKind::LargeBinary:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
    case TypeKind::Native:
        return false;
    }
    Q_UNREACHABLE();
}

// mysql.INTEGER(unsigned=True) and its like count, too.
bool canCount(const DataType &type)
{
    static const QStringList words{u"int"_s,
                                   u"tinyint"_s,
                                   u"smallint"_s,
                                   u"mediumint"_s,
                                   u"bigint"_s,
                                   u"integer"_s};
    if (type.dimensions > 0)
        return false;
    if (type.kind != TypeKind::Native)
        return isNumber(type.kind);
    const QString first = type.nativeText.section(u' ', 0, 0).section(u'(', 0, 0).toLower();
    return words.contains(first);
}

QStringList primaryKeyColumns(const SqlTable &table)
{
    if (table.primaryKey && !table.primaryKey->columns.isEmpty())
        return table.primaryKey->columns;
    QStringList names;
    for (const SqlColumn &column : table.columns) {
        if (column.isPrimaryKey)
            names << column.column.name;
    }
    return names;
}

// Gives ids and looks up columns.
class Assembly
{
public:
    Assembly(const SqlTable &source, const QUuid &space)
        : m_source(source)
        , m_space(space)
    {}

    AssembledTable assemble()
    {
        Table &table = m_result.table;
        table.id = TableId{m_space};
        table.name = m_source.name;
        table.schemaName = m_source.schemaName;
        table.comment = m_source.comment;
        table.options = m_source.options;
        addColumns();
        addPrimaryKey();
        for (const SqlUniqueKey &key : m_source.uniqueKeys)
            add(key);
        for (const Check &check : m_source.checks)
            add(check);
        for (const SqlForeignKey &key : m_source.foreignKeys)
            add(key);
        for (const SqlColumn &column : m_source.columns)
            addOf(column);
        for (const SqlIndex &index : m_source.indexes)
            add(index);
        return m_result;
    }

private:
    template<typename Id>
    Id idFor(const QString &kind, const QString &name)
    {
        const QString wish = kind + u' ' + name;
        const int times = ++m_times[wish];
        return Id::derived(m_space, times == 1 ? wish : u"%1 %2"_s.arg(wish).arg(times));
    }

    ColumnId columnFor(const QString &name)
    {
        if (const Column *column = findColumn(m_result.table, name))
            return column->id;
        for (const SqlColumn &column : m_source.columns) { // by its key, as SQLAlchemy does
            if (column.key == name)
                return columnFor(column.column.name);
        }
        m_result.notFound << name;
        return {};
    }

    QList<ColumnId> columnsFor(const QStringList &names)
    {
        QList<ColumnId> ids;
        for (const QString &name : names) {
            if (const ColumnId id = columnFor(name); !id.isNull())
                ids << id;
        }
        return ids;
    }

    void addColumns()
    {
        const QStringList keys = primaryKeyColumns(m_source);
        const qsizetype counting = autoIncrementColumn(m_source);
        for (qsizetype i = 0; i < m_source.columns.size(); ++i) {
            const SqlColumn &source = m_source.columns.at(i);
            Column column = source.column;
            column.id = idFor<ColumnId>(u"column"_s, column.name);
            const bool isKey = keys.contains(column.name) || keys.contains(source.key);
            if (!source.hasNullable)
                column.nullable = !isKey;
            if (i == counting && !column.identity)
                column.identity = Identity{};
            if (isKey && keys.size() == 1 && m_source.hasSqliteAutoincrement)
                column.options.insert(option::sqliteAutoincrement, option::truth);
            m_result.table.columns << column;
        }
    }

    void addPrimaryKey()
    {
        const QStringList names = primaryKeyColumns(m_source);
        if (names.isEmpty())
            return;
        PrimaryKey key = m_source.primaryKey ? m_source.primaryKey->key : PrimaryKey();
        key.id = idFor<ConstraintId>(u"primary key"_s, {});
        key.columns = columnsFor(names);
        if (key.columns.size() == names.size())
            m_result.table.primaryKey = key;
    }

    void add(const SqlUniqueKey &source)
    {
        UniqueKey key = source.key;
        key.columns = columnsFor(source.columns);
        key.id = idFor<ConstraintId>(u"unique"_s,
                                     key.name.isEmpty() ? source.columns.join(u',') : key.name);
        if (key.columns.size() == source.columns.size() && !key.columns.isEmpty())
            m_result.table.uniqueKeys << key;
    }

    void add(const Check &source)
    {
        Check check = source;
        check.id = idFor<ConstraintId>(u"check"_s, check.name.isEmpty() ? check.sql : check.name);
        m_result.table.checks << check;
    }

    void add(const SqlForeignKey &source)
    {
        ForeignKey key = source.key;
        key.columns = columnsFor(source.columns);
        key.id = idFor<ConstraintId>(u"foreign key"_s,
                                     key.name.isEmpty() ? source.columns.join(u',') : key.name);
        if (key.columns.size() == source.columns.size() && !key.columns.isEmpty())
            m_result.table.foreignKeys << key;
    }

    // index=True and unique=True together are one unique index and no constraint.
    void addOf(const SqlColumn &source)
    {
        const QString &name = source.column.name;
        for (const Check &check : source.checks)
            add(check);
        for (SqlForeignKey key : source.foreignKeys) {
            key.columns = {name};
            add(key);
        }
        if (source.isIndexed) {
            SqlIndex index;
            index.index.unique = source.isUnique;
            index.keys = {{{}, name}};
            add(index);
        } else if (source.isUnique) {
            add(SqlUniqueKey{{}, {name}});
        }
    }

    void add(const SqlIndex &source)
    {
        Index index = source.index;
        bool isWhole = !source.keys.isEmpty();
        QStringList names;
        for (const SqlIndexKey &sourceKey : source.keys) {
            IndexKey key = sourceKey.key;
            if (!sourceKey.column.isEmpty())
                key.column = columnFor(sourceKey.column);
            isWhole = isWhole && (!key.column.isNull() || !key.expressionSql.isEmpty());
            names << (sourceKey.column.isEmpty() ? key.expressionSql : sourceKey.column);
            index.keys << key;
        }
        index.include = columnsFor(source.include);
        index.id = idFor<IndexId>(u"index"_s, index.name.isEmpty() ? names.join(u',') : index.name);
        if (isWhole)
            m_result.table.indexes << index;
    }

    const SqlTable &m_source;
    QUuid m_space;
    AssembledTable m_result;
    QHash<QString, int> m_times;
};

} // namespace

AssembledTable assembled(const SqlTable &table, const QUuid &space)
{
    return Assembly(table, space).assemble();
}

qsizetype autoIncrementColumn(const SqlTable &table)
{
    const QStringList keys = primaryKeyColumns(table);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const SqlColumn &column = table.columns.at(i);
        const bool isKey = keys.contains(column.column.name) || keys.contains(column.key);
        if (!isKey || column.autoIncrement == AutoIncrement::No || column.hasSequence)
            continue;
        if (column.autoIncrement == AutoIncrement::Yes)
            return i;
        const bool isForeign = !column.foreignKeys.isEmpty()
                               || std::any_of(table.foreignKeys.cbegin(),
                                              table.foreignKeys.cend(),
                                              [&](const SqlForeignKey &key) {
                                                  return key.columns.contains(column.column.name);
                                              });
        const bool isFree = !isForeign || column.autoIncrement == AutoIncrement::IgnoreForeignKey;
        const bool isPlain = column.column.defaultSql.isEmpty() && !column.hasDefault
                             && !column.column.identity && !column.column.generated;
        if (keys.size() == 1 && isFree && isPlain && canCount(column.column.type))
            return i;
    }
    return -1;
}

} // namespace core

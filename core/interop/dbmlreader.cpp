// SPDX-License-Identifier: GPL-3.0-or-later
// From what a DBML text says (core/interop/dbmlsyntax.h) to a schema: names are looked up, references
// become foreign keys.
#include "core/interop/dbml.h"
#include "core/interop/dbmlsyntax.h"
#include "core/interop/dbmltypes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QUuid space(u"6f0d5f0e-3c53-5b8e-9a0b-5b0d1c8a7e21"_s);

template<typename Id>
Id idFor(const QStringList &path)
{
    return Id::derived(space, path.join(QChar(0x1f)));
}

const dbml::Setting *find(const QList<dbml::Setting> &settings, QLatin1StringView key)
{
    for (const dbml::Setting &setting : settings) {
        if (setting.key == key)
            return &setting;
    }
    return nullptr;
}

bool has(const QList<dbml::Setting> &settings, QLatin1StringView key)
{
    return find(settings, key) != nullptr;
}

QString valueOf(const QList<dbml::Setting> &settings, QLatin1StringView key)
{
    const dbml::Setting *setting = find(settings, key);
    return setting ? dbml::joined(setting->value) : QString();
}

bool isKey(const QList<dbml::Setting> &settings)
{
    return has(settings, "pk"_L1) || has(settings, "primary key"_L1);
}

// Text of a default as SQL.
QString defaultSql(const QList<DbmlToken> &value)
{
    QString sql;
    for (const DbmlToken &token : value) {
        if (token.kind == DbmlTokenKind::String || token.kind == DbmlTokenKind::QuotedName)
            sql += u'\'' + QString(token.text).replace(u'\'', u"''"_s) + u'\'';
        else
            sql += token.text;
    }
    return sql;
}

class Reader
{
public:
    Reader(const dbml::Text &text, const QString &file)
        : m_text(text)
        , m_file(file)
    {
        m_document.name = text.project;
        m_document.note = text.note;
        m_document.dialect = dialectFromDbml(text.databaseType);
    }

    Result<DbmlDocument> document()
    {
        readEnums();
        for (const dbml::Table &table : m_text.tables)
            declare(table);
        for (const dbml::Table &table : m_text.tables) {
            if (!table.isPartial)
                fill(table);
        }
        for (const dbml::Ref &ref : m_text.refs)
            read(ref);
        for (const dbml::Group &group : m_text.groups)
            read(group);
        if (m_error)
            return Failure(*m_error);
        return m_document;
    }

private:
    void fail(const DbmlToken &token, const QString &detail)
    {
        if (!m_error)
            m_error = dbml::errorAt(m_file, token, detail);
    }

    static QString schemaNameOf(const dbml::Name &name)
    {
        const QString schema = name.parts.mid(0, name.parts.size() - 1).join(u'.');
        return schema == u"public" ? QString() : schema;
    }

    static QString keyOf(const dbml::Name &name)
    {
        return dottedName(schemaNameOf(name), name.parts.value(name.parts.size() - 1));
    }

    void readEnums()
    {
        for (const dbml::Enum &source : m_text.enums) {
            const QString key = keyOf(source.name);
            if (m_enums.contains(key))
                return fail(source.name.at, u"the enum %1 is there already"_s.arg(key));
            Enum value;
            value.id = idFor<EnumId>({u"enum"_s, key});
            value.schemaName = schemaNameOf(source.name);
            value.name = source.name.parts.last();
            for (const QString &name : source.values)
                value.values.append({idFor<EnumValueId>({u"value"_s, key, name}), name});
            m_enums.insert(key, value.id);
            m_document.schema.enums << value;
        }
    }

    void declare(const dbml::Table &source)
    {
        const QString key = keyOf(source.name);
        if (source.isPartial) {
            m_partials.insert(key, &source);
            return;
        }
        if (m_tables.contains(key))
            return fail(source.name.at, u"the table %1 is there already"_s.arg(key));
        Table table;
        table.id = idFor<TableId>({u"table"_s, key});
        table.schemaName = schemaNameOf(source.name);
        table.name = source.name.parts.last();
        table.comment = source.note.isEmpty() ? valueOf(source.settings, "note"_L1) : source.note;
        m_tables.insert(key, m_document.schema.tables.size());
        if (!source.alias.isEmpty())
            m_aliases.insert(source.alias, key);
        m_document.schema.tables << table;
    }

    // The position of a table in the schema; -1 with an error where there is none.
    qsizetype tableAt(const dbml::Name &name)
    {
        const QString key = keyOf(name);
        const qsizetype found = m_tables.value(m_tables.contains(key) ? key : m_aliases.value(key),
                                               -1);
        if (found < 0)
            fail(name.at, u"there is no table %1"_s.arg(name.parts.join(u'.')));
        return found;
    }

    void fill(const dbml::Table &source)
    {
        Table &table = m_document.schema.tables[m_tables.value(keyOf(source.name))];
        qsizetype added = 0;
        for (const auto &[name, position] : source.partials) {
            const dbml::Table *partial = m_partials.value(keyOf(name));
            if (!partial)
                return fail(name.at, u"there is no table partial %1"_s.arg(name.parts.join(u'.')));
            addFields(table, source.fields.mid(added, position - added));
            added = position;
            addFields(table, partial->fields);
            addConstraints(table, *partial);
            for (const dbml::Ref &ref : m_text.refs) {
                if (ref.isInline && keyOf(ref.left.table) == keyOf(partial->name))
                    m_injected.append({ref, source.name});
            }
        }
        addFields(table, source.fields.mid(added));
        addConstraints(table, source);
    }

    void addFields(Table &table, const QList<dbml::Field> &fields)
    {
        for (const dbml::Field &field : fields) {
            if (findColumn(table, field.name))
                return fail(field.at, u"the column %1 is there already"_s.arg(field.name));
            table.columns << columnOf(table, field);
        }
    }

    void addConstraints(Table &table, const dbml::Table &source)
    {
        QStringList keys;
        for (const dbml::Field &field : source.fields) {
            const Column *column = findColumn(table, field.name);
            if (!column)
                return; // with an error
            if (isKey(field.settings))
                keys << field.name;
            if (has(field.settings, "unique"_L1))
                addUnique(table, {column->id}, {});
            if (const dbml::Setting *check = find(field.settings, "check"_L1))
                addCheck(table, dbml::joined(check->value), {});
        }
        if (!keys.isEmpty())
            setPrimaryKey(table, keys, {});
        for (const dbml::IndexLine &line : source.indexes)
            addIndex(table, line);
        for (const dbml::CheckLine &line : source.checks)
            addCheck(table, line.sql, line.settings);
    }

    Column columnOf(const Table &table, const dbml::Field &field)
    {
        Column column;
        column.id = idFor<ColumnId>({u"column"_s, table.id.toString(), field.name});
        column.name = field.name;
        column.type = typeFromDbml(field.type,
                                   m_enums,
                                   m_document.dialect.value_or(DialectKind::PostgreSql));
        const bool mayBeNull = !has(field.settings, "not null"_L1)
                               && (!isKey(field.settings) || has(field.settings, "null"_L1));
        column.nullable = mayBeNull;
        if (has(field.settings, "increment"_L1))
            column.identity = Identity();
        if (const dbml::Setting *value = find(field.settings, "default"_L1))
            column.defaultSql = defaultSql(value->value);
        column.comment = valueOf(field.settings, "note"_L1);
        return column;
    }

    template<typename Id>
    Id partId(const Table &table, const QString &kind, qsizetype count)
    {
        return idFor<Id>({kind, table.id.toString(), QString::number(count)});
    }

    QList<ColumnId> columnsNamed(const Table &table, const QStringList &names, const DbmlToken &at)
    {
        QList<ColumnId> ids;
        for (const QString &name : names) {
            const Column *column = findColumn(table, name);
            if (!column)
                fail(at, u"%1 has no column %2"_s.arg(table.name, name));
            else
                ids << column->id;
        }
        return ids;
    }

    void setPrimaryKey(Table &table, const QStringList &names, const QString &keyName)
    {
        PrimaryKey key;
        key.id = partId<ConstraintId>(table, u"primary key"_s, 0);
        key.name = keyName;
        for (const QString &name : names)
            key.columns << findColumn(table, name)->id;
        table.primaryKey = key;
    }

    void addUnique(Table &table,
                   const QList<ColumnId> &columns,
                   const QList<dbml::Setting> &settings)
    {
        UniqueKey key;
        key.id = partId<ConstraintId>(table, u"unique"_s, table.uniqueKeys.size());
        key.name = valueOf(settings, "name"_L1);
        key.columns = columns;
        key.comment = valueOf(settings, "note"_L1);
        table.uniqueKeys << key;
    }

    void addCheck(Table &table, const QString &sql, const QList<dbml::Setting> &settings)
    {
        Check check;
        check.id = partId<ConstraintId>(table, u"check"_s, table.checks.size());
        check.name = valueOf(settings, "name"_L1);
        check.sql = sql;
        table.checks << check;
    }

    void addIndex(Table &table, const dbml::IndexLine &line)
    {
        QStringList names;
        bool hasExpression = false;
        for (const DbmlToken &key : line.keys) {
            names << key.text;
            hasExpression = hasExpression || key.kind == DbmlTokenKind::Expression;
        }
        if (!hasExpression) {
            const QList<ColumnId> columns = columnsNamed(table, names, line.at);
            if (m_error)
                return;
            if (isKey(line.settings))
                return setPrimaryKey(table, names, valueOf(line.settings, "name"_L1));
            if (has(line.settings, "unique"_L1) && !has(line.settings, "type"_L1))
                return addUnique(table, columns, line.settings);
        }
        Index index;
        index.id = partId<IndexId>(table, u"index"_s, table.indexes.size());
        index.name = valueOf(line.settings, "name"_L1);
        index.unique = has(line.settings, "unique"_L1);
        index.method = valueOf(line.settings, "type"_L1);
        if (index.method.compare("btree"_L1, Qt::CaseInsensitive) == 0)
            index.method.clear(); // the default everywhere
        index.comment = valueOf(line.settings, "note"_L1);
        for (const DbmlToken &token : line.keys) {
            IndexKey key;
            const Column *column = findColumn(table, token.text);
            if (token.kind == DbmlTokenKind::Expression)
                key.expressionSql = token.text;
            else if (column)
                key.column = column->id;
            else
                return fail(token, u"%1 has no column %2"_s.arg(table.name, token.text));
            index.keys << key;
        }
        table.indexes << index;
    }

    ReferentialAction actionOf(const QList<dbml::Setting> &settings, QLatin1StringView key)
    {
        static const QHash<QString, ReferentialAction>
            actions{{QString(), ReferentialAction::NoAction},
                    {u"no action"_s, ReferentialAction::NoAction},
                    {u"restrict"_s, ReferentialAction::Restrict},
                    {u"cascade"_s, ReferentialAction::Cascade},
                    {u"set null"_s, ReferentialAction::SetNull},
                    {u"set default"_s, ReferentialAction::SetDefault}};
        const QString word = valueOf(settings, key).toLower();
        const auto found = actions.constFind(word);
        if (found != actions.constEnd())
            return *found;
        fail(find(settings, key)->at, u"%1 is no action"_s.arg(word));
        return ReferentialAction::NoAction;
    }

    void read(const dbml::Ref &ref)
    {
        if (ref.isInline && m_partials.contains(keyOf(ref.left.table))) {
            for (const auto &[partial, owner] : std::as_const(m_injected)) {
                if (partial.left.columns != ref.left.columns
                    || keyOf(partial.left.table) != keyOf(ref.left.table))
                    continue;
                dbml::Ref own = ref;
                own.left.table = owner;
                link(own);
            }
            return;
        }
        link(ref);
    }

    bool isPrimaryKey(qsizetype table, const QList<ColumnId> &columns) const
    {
        const auto &key = m_document.schema.tables.at(table).primaryKey;
        return key && key->columns == columns;
    }

    void link(const dbml::Ref &ref)
    {
        const qsizetype left = tableAt(ref.left.table);
        const qsizetype right = tableAt(ref.right.table);
        if (m_error)
            return;
        const auto leftColumns = columnsNamed(m_document.schema.tables.at(left),
                                              ref.left.columns,
                                              ref.left.table.at);
        const auto rightColumns = columnsNamed(m_document.schema.tables.at(right),
                                               ref.right.columns,
                                               ref.right.table.at);
        if (m_error)
            return;
        if (leftColumns.size() != rightColumns.size())
            return fail(ref.left.table.at, u"both ends need the same number of columns"_s);
        switch (ref.kind) {
        case dbml::RefKind::ManyToOne:
            return addForeignKey(left, leftColumns, right, rightColumns, ref);
        case dbml::RefKind::OneToMany:
            return addForeignKey(right, rightColumns, left, leftColumns, ref);
        case dbml::RefKind::OneToOne: {
            // The child is the one whose end is no primary key; else who says so, else the second.
            const bool isLeft = isPrimaryKey(right, rightColumns)
                                && (ref.isInline || !isPrimaryKey(left, leftColumns));
            return isLeft ? addForeignKey(left, leftColumns, right, rightColumns, ref)
                          : addForeignKey(right, rightColumns, left, leftColumns, ref);
        }
        case dbml::RefKind::ManyToMany:
            return addAssociation(left, leftColumns, right, rightColumns, ref);
        }
    }

    void addForeignKey(qsizetype child,
                       const QList<ColumnId> &columns,
                       qsizetype parent,
                       const QList<ColumnId> &targetColumns,
                       const dbml::Ref &ref)
    {
        Table &table = m_document.schema.tables[child];
        ForeignKey key;
        key.id = partId<ConstraintId>(table, u"foreign key"_s, table.foreignKeys.size());
        key.name = ref.name;
        key.columns = columns;
        key.target = m_document.schema.tables.at(parent).id;
        key.targetColumns = targetColumns;
        key.onDelete = actionOf(ref.settings, "delete"_L1);
        key.onUpdate = actionOf(ref.settings, "update"_L1);
        table.foreignKeys << key;
    }

    // A table of its own, whose primary key is the two foreign keys.
    void addAssociation(qsizetype left,
                        const QList<ColumnId> &leftColumns,
                        qsizetype right,
                        const QList<ColumnId> &rightColumns,
                        const dbml::Ref &ref)
    {
        const Table first = m_document.schema.tables.at(left);
        const Table second = m_document.schema.tables.at(right);
        QString name = ref.name.isEmpty() ? first.name + u'_' + second.name : ref.name;
        while (m_tables.contains(dottedName(first.schemaName, name)))
            name += u'_';
        Table table;
        table.id = idFor<TableId>({u"table"_s, dottedName(first.schemaName, name)});
        table.schemaName = first.schemaName;
        table.name = name;
        m_tables.insert(dottedName(table.schemaName, name), m_document.schema.tables.size());
        QStringList keys;
        QList<QList<ColumnId>> ends;
        for (const auto &[target, columns] :
             {std::pair(&first, leftColumns), std::pair(&second, rightColumns)}) {
            ends << QList<ColumnId>();
            for (const ColumnId id : columns) {
                const Column *source = findColumn(*target, id);
                Column column;
                column.name = target->name + u'_' + source->name;
                while (findColumn(table, column.name))
                    column.name += u'_';
                column.id = idFor<ColumnId>({u"column"_s, table.id.toString(), column.name});
                column.type = source->type;
                column.nullable = false;
                table.columns << column;
                keys << column.name;
                ends.last() << column.id;
            }
        }
        setPrimaryKey(table, keys, {});
        m_document.schema.tables << table;
        const qsizetype at = m_document.schema.tables.size() - 1;
        const dbml::Ref unnamed{{}, {}, {}, ref.kind, ref.settings, false};
        addForeignKey(at, ends.at(0), left, leftColumns, unnamed);
        addForeignKey(at, ends.at(1), right, rightColumns, unnamed);
    }

    void read(const dbml::Group &source)
    {
        DbmlGroup group;
        group.name = source.name;
        group.note = source.note.isEmpty() ? valueOf(source.settings, "note"_L1) : source.note;
        static const QRegularExpression colour(u"^#([0-9a-fA-F]{3}){1,2}$"_s);
        const QString wanted = valueOf(source.settings, "color"_L1);
        if (colour.match(wanted).hasMatch())
            group.colour = wanted;
        for (const dbml::Name &name : source.tables) {
            if (const qsizetype table = tableAt(name); table >= 0)
                group.tables << m_document.schema.tables.at(table).id;
        }
        m_document.groups << group;
    }

    const dbml::Text &m_text;
    const QString m_file;
    DbmlDocument m_document;
    std::optional<Error> m_error;
    QHash<QString, EnumId> m_enums;
    QHash<QString, qsizetype> m_tables;
    QHash<QString, QString> m_aliases;
    QHash<QString, const dbml::Table *> m_partials;
    QList<std::pair<dbml::Ref, dbml::Name>> m_injected;
};

} // namespace

Result<DbmlDocument> parseDbml(const QString &text, const QString &file)
{
    const auto syntax = dbml::parse(text, file);
    if (!syntax)
        return Failure(syntax.error());
    return Reader(*syntax, file).document();
}

} // namespace core

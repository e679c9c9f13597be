// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/dbml.h"
#include "core/interop/dbmllexer.h"
#include "core/interop/dbmltypes.h"
#include "core/schema/enginename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString actionWord(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
        return u"no action"_s;
    case ReferentialAction::Restrict:
        return u"restrict"_s;
    case ReferentialAction::Cascade:
        return u"cascade"_s;
    case ReferentialAction::SetNull:
        return u"set null"_s;
    case ReferentialAction::SetDefault:
        return u"set default"_s;
    }
    Q_UNREACHABLE();
}

QString qualified(const QString &schemaName, const QString &name)
{
    return schemaName.isEmpty() ? dbmlName(name) : dbmlName(schemaName) + u'.' + dbmlName(name);
}

QString inBrackets(const QStringList &settings)
{
    return settings.isEmpty() ? QString() : u" ["_s + settings.join(u", "_s) + u']';
}

// A number, a string or a truth value as DBML has it; everything else is an expression.
QString defaultText(const QString &sql)
{
    static const QRegularExpression number(u"^[0-9]+(\\.[0-9]+)?$"_s);
    if (number.match(sql).hasMatch() || sql == u"true" || sql == u"false" || sql == u"null")
        return sql;
    if (sql.size() >= 2 && sql.startsWith(u'\'') && sql.endsWith(u'\'')) {
        const QString inner = sql.mid(1, sql.size() - 2);
        QString rest = inner;
        rest.remove(u"''"_s);
        if (!rest.contains(u'\'') && !rest.contains(u'\n'))
            return dbmlString(QString(inner).replace(u"''"_s, u"'"_s));
    }
    return dbmlExpression(sql);
}

class Writer
{
public:
    explicit Writer(const DbmlDocument &document)
        : m_document(document)
        , m_index(document.schema)
        , m_dialect(document.dialect ? *document.dialect : dialectOfNatives())
    {}

    QString text()
    {
        project();
        for (const Enum &value : m_document.schema.enums)
            enumeration(value);
        for (const Table &value : m_document.schema.tables)
            table(value);
        for (const Table &value : m_document.schema.tables)
            references(value);
        for (const DbmlGroup &value : m_document.groups)
            group(value);
        return m_blocks.join(u'\n');
    }

private:
    DialectKind dialectOfNatives() const
    {
        for (const Table &table : m_document.schema.tables) {
            for (const Column &column : table.columns) {
                if (column.type.kind == TypeKind::Native)
                    return column.type.dialect;
            }
        }
        return DialectKind::PostgreSql;
    }

    void project()
    {
        if (m_document.name.isEmpty() && m_document.note.isEmpty())
            return;
        QString text = u"Project %1 {\n  database_type: %2\n"_s.arg(dbmlName(m_document.name),
                                                                    dbmlString(
                                                                        engineName(m_dialect)));
        if (!m_document.note.isEmpty())
            text += u"  Note: "_s + dbmlString(m_document.note) + u'\n';
        m_blocks << text + u"}\n"_s;
    }

    void enumeration(const Enum &value)
    {
        QString text = u"Enum "_s + qualified(value.schemaName, value.name) + u" {\n"_s;
        for (const EnumValue &entry : value.values)
            text += u"  "_s + dbmlName(entry.name) + u'\n';
        m_blocks << text + u"}\n"_s;
    }

    void table(const Table &value)
    {
        QString text = u"Table "_s + qualified(value.schemaName, value.name) + u" {\n"_s;
        for (const Column &entry : value.columns)
            text += column(value, entry);
        QStringList lines = indexes(value);
        if (!lines.isEmpty())
            text += u"\n  indexes {\n    "_s + lines.join(u"\n    "_s) + u"\n  }\n"_s;
        lines = checks(value);
        if (!lines.isEmpty())
            text += u"\n  checks {\n    "_s + lines.join(u"\n    "_s) + u"\n  }\n"_s;
        if (!value.comment.isEmpty())
            text += u"\n  Note: "_s + dbmlString(value.comment) + u'\n';
        m_blocks << text + u"}\n"_s;
    }

    QString column(const Table &table, const Column &column) const
    {
        QStringList settings;
        const bool isKey = table.primaryKey && table.primaryKey->columns.size() == 1
                           && table.primaryKey->columns.first() == column.id;
        if (isKey)
            settings << u"pk"_s;
        if (column.identity)
            settings << u"increment"_s;
        if (!column.nullable)
            settings << u"not null"_s;
        else if (isKey)
            settings << u"null"_s;
        if (!column.defaultSql.isEmpty())
            settings << u"default: "_s + defaultText(column.defaultSql);
        if (!column.comment.isEmpty())
            settings << u"note: "_s + dbmlString(column.comment);
        return u"  %1 %2%3\n"_s.arg(dbmlName(column.name),
                                    dbmlType(column.type, m_document.schema, m_dialect),
                                    inBrackets(settings));
    }

    QString columnList(const Table &table, const QList<ColumnId> &ids) const
    {
        QStringList names;
        for (const QString &name : columnNames(table, ids))
            names << dbmlName(name);
        return u'(' + names.join(u", "_s) + u')';
    }

    QStringList indexes(const Table &table) const
    {
        QStringList lines;
        if (table.primaryKey && table.primaryKey->columns.size() > 1)
            lines << columnList(table, table.primaryKey->columns)
                         + inBrackets(named({u"pk"_s}, table.primaryKey->name));
        for (const UniqueKey &key : table.uniqueKeys)
            lines << columnList(table, key.columns)
                         + inBrackets(named({u"unique"_s}, key.name, key.comment));
        for (const Index &index : table.indexes) {
            QStringList parts;
            for (const IndexKey &key : index.keys) {
                const Column *column = findColumn(table, key.column);
                parts << (column ? dbmlName(column->name) : dbmlExpression(key.expressionSql));
            }
            QStringList settings;
            if (index.unique)
                settings << u"unique"_s;
            // Says that a unique one is an index and no key, too.
            if (index.unique || !index.method.isEmpty())
                settings << u"type: "_s
                                + dbmlName(index.method.isEmpty() ? u"btree"_s : index.method);
            lines << u'(' + parts.join(u", "_s) + u')'
                         + inBrackets(named(settings, index.name, index.comment));
        }
        return lines;
    }

    static QStringList named(QStringList settings, const QString &name, const QString &comment = {})
    {
        if (!name.isEmpty())
            settings << u"name: "_s + dbmlString(name);
        if (!comment.isEmpty())
            settings << u"note: "_s + dbmlString(comment);
        return settings;
    }

    static QStringList checks(const Table &table)
    {
        QStringList lines;
        for (const Check &check : table.checks)
            lines << dbmlExpression(check.sql) + inBrackets(named({}, check.name));
        return lines;
    }

    QString endpoint(const Table &table, const QList<ColumnId> &columns) const
    {
        const QString list = columns.size() == 1 ? dbmlName(columnNames(table, columns).value(0))
                                                 : columnList(table, columns);
        return qualified(table.schemaName, table.name) + u'.' + list;
    }

    void references(const Table &table)
    {
        QString text;
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = m_index.table(key.target);
            if (!target || key.columns.isEmpty() || key.columns.size() != key.targetColumns.size())
                continue;
            QStringList settings;
            if (key.onDelete != ReferentialAction::NoAction)
                settings << u"delete: "_s + actionWord(key.onDelete);
            if (key.onUpdate != ReferentialAction::NoAction)
                settings << u"update: "_s + actionWord(key.onUpdate);
            text += u"Ref%1: %2 > %3%4\n"_s.arg(key.name.isEmpty() ? QString()
                                                                   : u' ' + dbmlName(key.name),
                                                endpoint(table, key.columns),
                                                endpoint(*target, key.targetColumns),
                                                inBrackets(settings));
        }
        if (!text.isEmpty())
            m_blocks << text;
    }

    void group(const DbmlGroup &group)
    {
        QStringList settings;
        if (!group.colour.isEmpty())
            settings << u"color: "_s + group.colour;
        QString text = u"TableGroup "_s + dbmlName(group.name) + inBrackets(settings) + u" {\n"_s;
        for (const TableId id : group.tables) {
            if (const Table *table = m_index.table(id))
                text += u"  "_s + qualified(table->schemaName, table->name) + u'\n';
        }
        if (!group.note.isEmpty())
            text += u"\n  Note: "_s + dbmlString(group.note) + u'\n';
        m_blocks << text + u"}\n"_s;
    }

    const DbmlDocument &m_document;
    const SchemaIndex m_index;
    const DialectKind m_dialect;
    QStringList m_blocks;
};

} // namespace

QString toDbml(const DbmlDocument &document)
{
    return Writer(document).text();
}

} // namespace core

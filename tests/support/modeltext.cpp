// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modeltext.h"

#include "core/dialect/mariadb/types.h"
#include "core/dialect/postgres/types.h"
#include "core/dialect/sqlite/types.h"
#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"
#include "core/schema/nearesttype.h"
#include "core/schema/translation.h"

namespace support {

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString fullName(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

QString quoted(const QString &text)
{
    QString result = text;
    return u'"' + result.replace(u'\n', u"⏎"_s).replace(u'\r', u"␍"_s) + u'"';
}

QString optionsText(const Options &options)
{
    QStringList texts;
    for (auto option = options.cbegin(); option != options.cend(); ++option)
        texts << option.key() + u'=' + quoted(option.value());
    return u'{' + texts.join(u", "_s) + u'}';
}

// In the words of each engine, so that what means the same there is the same.
QString expression(const QString &sql, ExpressionPlace place, const QList<Column> &columns)
{
    QStringList texts;
    for (const DialectKind dialect :
         {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb})
        texts << translated(sql, dialect, place, columns).sql;
    texts.removeDuplicates();
    return quoted(texts.join(u" | "_s));
}

class Describer
{
public:
    explicit Describer(const Schema &schema)
        : m_schema(schema)
    {}

    // Native to one engine: as all three have it.
    QString type(const DataType &type) const
    {
        const Enum *value = findEnum(m_schema, type.enumId);
        if (type.kind == TypeKind::Enum && value)
            return typeName(type, fullName(value->schemaName, value->name));
        const SchemaIndex index(m_schema);
        const auto on = [&type](DialectKind dialect) { return nearestType(type, dialect).type; };
        return u"%1 | %2 | %3"_s
            .arg(canonicalTypeText(sqliteTypeText(on(DialectKind::Sqlite), index)),
                 postgresTypeText(
                     postgresTypeParts(postgresTypeText(on(DialectKind::PostgreSql), index))),
                 mariaDbCanonicalType(mariaDbTypeText(on(DialectKind::MariaDb), index)));
    }

    QString column(const Column &column, const QList<Column> &columns) const
    {
        QString text = u"%1 %2 %3"_s.arg(quoted(column.name),
                                         type(column.type),
                                         column.nullable ? u"NULL"_s : u"NOT NULL"_s);
        text += u" default "_s + expression(column.defaultSql, ExpressionPlace::Default, columns);
        if (column.identity)
            text += u" identity %1 %2 %3"_s.arg(int(column.identity->kind))
                        .arg(column.identity->start.value_or(-77))
                        .arg(column.identity->increment.value_or(-77));
        if (column.generated)
            text += u" generated %1 %2"_s
                        .arg(expression(column.generated->sql, ExpressionPlace::Value, columns))
                        .arg(int(column.generated->kind));
        return text + u" collation "_s + quoted(column.collation) + u" comment "_s
               + quoted(column.comment) + optionsText(column.options);
    }

    template<typename Element>
    static QString rest(const Element &element)
    {
        return u" comment "_s + quoted(element.comment) + optionsText(element.options);
    }

    QStringList table(const Table &table) const
    {
        const QString head = u"table "_s + fullName(table.schemaName, table.name) + u": "_s;
        QStringList lines{head + rest(table)};
        const auto names = [&](const QList<ColumnId> &ids) {
            return u'(' + columnNames(table, ids).join(u", "_s) + u')';
        };
        for (const Column &one : table.columns)
            lines << head + u"column "_s + column(one, table.columns);
        if (table.primaryKey)
            lines << head + u"primary key "_s + quoted(table.primaryKey->name)
                         + names(table.primaryKey->columns) + rest(*table.primaryKey);
        for (const UniqueKey &key : table.uniqueKeys)
            lines << head
                         + u"unique %1 %2 deferrable %3"_s.arg(quoted(key.name), names(key.columns))
                               .arg(int(key.deferrable))
                         + rest(key);
        for (const Check &check : table.checks)
            lines << head
                         + u"check %1 %2"_s.arg(quoted(check.name),
                                                expression(check.sql,
                                                           ExpressionPlace::Condition,
                                                           table.columns))
                         + rest(check);
        for (const ForeignKey &key : table.foreignKeys)
            lines << head + foreignKey(key, names(key.columns)) + rest(key);
        for (const Index &one : table.indexes)
            lines << head + index(table, one) + names(one.include) + rest(one);
        return lines;
    }

    QString foreignKey(const ForeignKey &key, const QString &columns) const
    {
        const Table *target = findTable(m_schema, key.target);
        const QString there = target ? fullName(target->schemaName, target->name)
                                           + columnNames(*target, key.targetColumns).join(u',')
                                     : key.foreignTable + u" outside "_s
                                           + key.foreignColumns.join(u',');
        return u"foreign key %1 %2 to %3 %4 %5 %6"_s.arg(quoted(key.name), columns, there)
            .arg(int(key.onDelete))
            .arg(int(key.onUpdate))
            .arg(int(key.deferrable));
    }

    static QString index(const Table &table, const Index &index)
    {
        QStringList keys;
        for (const IndexKey &key : index.keys) {
            const Column *column = findColumn(table, key.column);
            keys << (column ? column->name
                            : u"= "_s
                                  + expression(key.expressionSql,
                                               ExpressionPlace::Value,
                                               table.columns))
                        + (key.order == SortOrder::Descending ? u" desc"_s : QString())
                        + u" collate "_s + key.collation + optionsText(key.options);
        }
        return u"%1 %2 (%3) using %4 where %5"_s.arg(index.unique ? u"unique index"_s : u"index"_s,
                                                     quoted(index.name),
                                                     keys.join(u", "_s),
                                                     index.method,
                                                     expression(index.predicateSql,
                                                                ExpressionPlace::Condition,
                                                                table.columns));
    }

private:
    const Schema &m_schema;
};

// A docstring has no blanks around its lines.
QString documentation(const QString &comment)
{
    QStringList lines;
    for (const QString &line : comment.split(u'\n'))
        lines << line.trimmed();
    return quoted(lines.join(u'\n').trimmed());
}

QStringList namesOf(const QList<Column> &columns)
{
    QStringList names;
    for (const Column &column : columns)
        names << column.name;
    return names;
}

QString classLine(const Model &model, const ModelIndex &index, const Class &value)
{
    QStringList mixins;
    for (const MixinId &id : value.mixins) {
        if (const Mixin *mixin = findMixin(model, id))
            mixins << mixin->name;
    }
    const Class *base = findClass(model, value.base);
    const Class *holder = tableClassOf(index, value);
    return u"class %1%2 of table %3, base %4 by %5, mixins (%6), columns (%7)"_s
        .arg(value.name,
             value.isAbstract ? u" abstract"_s : QString(),
             value.isAbstract ? QString()
                              : fullName(holder->schemaName, tableNameOf(model, *holder)),
             base ? base->name : QString())
        .arg(base && !base->isAbstract ? int(value.inheritance) : 0)
        .arg(mixins.join(u", "_s), namesOf(value.columns).join(u", "_s));
}

} // namespace

QStringList linesOf(const Model &model)
{
    const Schema schema = mapModel(model);
    const Describer describer(schema);
    const ModelIndex index(model);
    QStringList lines;
    for (const Table &table : schema.tables)
        lines += describer.table(table);
    for (const Enum &value : schema.enums) {
        QStringList labels;
        for (const EnumValue &label : value.values)
            labels << quoted(label.name);
        lines << u"enum %1 (%2) comment %3"_s.arg(fullName(value.schemaName, value.name),
                                                  labels.join(u", "_s),
                                                  quoted(value.comment));
    }
    for (const Class &value : model.classes) {
        lines << classLine(model, index, value);
        if (!value.isAbstract)
            continue;
        lines << u"abstract %1 comment %2"_s.arg(value.name, documentation(value.comment));
        for (const Column &column : value.columns)
            lines << u"abstract %1 column %2"_s.arg(value.name,
                                                    describer.column(column, value.columns));
    }
    for (const Mixin &value : model.mixins) {
        lines << u"mixin %1 comment %2"_s.arg(value.name, documentation(value.comment));
        for (const Column &column : value.columns)
            lines << u"mixin %1 column %2"_s.arg(value.name,
                                                 describer.column(column, value.columns));
    }
    for (const Association &value : model.associations) {
        const Class *left = findClass(model, value.left.target);
        const Class *right = findClass(model, value.right.target);
        lines << u"association %1 of %2 and %3"_s.arg(tableNameOf(model, value),
                                                      left ? left->name : QString(),
                                                      right ? right->name : QString());
    }
    const NamingRules &rules = model.naming;
    lines << u"naming ix %1 uq %2 ck %3 fk %4 pk %5"_s.arg(rules.index.isEmpty()
                                                               ? NamingRules().index
                                                               : rules.index,
                                                           rules.uniqueKey,
                                                           rules.check,
                                                           rules.foreignKey,
                                                           rules.primaryKey);
    lines.sort();
    return lines;
}

QStringList modelDifference(const Model &wanted, const Model &found)
{
    QStringList left = linesOf(wanted);
    QStringList right;
    for (const QString &line : linesOf(found)) {
        if (!left.removeOne(line))
            right << u"+ "_s + line;
    }
    QStringList difference;
    for (const QString &line : std::as_const(left))
        difference << u"- "_s + line;
    return difference + right;
}

} // namespace support

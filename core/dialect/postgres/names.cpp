// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/names.h"

#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestName = 63; // bytes

QByteArray clipped(const QByteArray &text, qsizetype bytes)
{
    qsizetype end = std::min(bytes, text.size());
    while (end > 0 && end < text.size() && (uchar(text.at(end)) & 0xC0) == 0x80)
        --end; // not inside a character
    return text.left(end);
}

// makeObjectName() of the server: the longer of the two parts is cut first.
QString joinedName(const QString &table, const QString &part, const QString &label)
{
    const QByteArray first = table.toUtf8();
    const QByteArray second = part.toUtf8();
    const qsizetype room = longestName - label.toUtf8().size() - 1 - (second.isEmpty() ? 0 : 1);
    qsizetype firstLength = first.size();
    qsizetype secondLength = second.size();
    while (firstLength + secondLength > room)
        --(firstLength > secondLength ? firstLength : secondLength);
    QByteArray name = clipped(first, firstLength);
    if (!second.isEmpty())
        name += '_' + clipped(second, secondLength);
    return QString::fromUtf8(name) + u'_' + label;
}

// What the server makes of a name that is taken: cut, where it must, before the label.
QString numbered(const QString &made, const QString &digits)
{
    const QByteArray bytes = made.toUtf8();
    const qsizetype excess = bytes.size() + digits.size() - longestName;
    if (excess <= 0)
        return made + digits;
    const qsizetype label = std::max<qsizetype>(bytes.lastIndexOf('_'), 0);
    const QByteArray kept = clipped(bytes.left(label), std::max<qsizetype>(label - excess, 0));
    return QString::fromUtf8(kept + bytes.mid(label)) + digits;
}

// The server cuts the table's part or the column's, whichever is longer; where one ends and the other
// begins is not to be seen in a name. So: the same label, and a few bytes less before it.
bool isCutFor(const QString &name, const QString &made, qsizetype digits)
{
    QByteArray whole = made.toUtf8();
    QByteArray rest = name.toUtf8();
    const qsizetype excess = whole.size() + digits - longestName;
    const qsizetype missing = whole.size() - rest.size();
    const QByteArray label = whole.mid(std::max<qsizetype>(whole.lastIndexOf('_'), 0));
    constexpr qsizetype longestCharacter = 4; // bytes, which are cut together
    if (excess <= 0 || missing < excess || missing >= excess + longestCharacter
        || !rest.endsWith(label))
        return false;
    whole.chop(label.size());
    rest.chop(label.size());
    qsizetype found = 0;
    for (qsizetype i = 0; i < whole.size() && found < rest.size(); ++i)
        found += whole.at(i) == rest.at(found) ? 1 : 0;
    return found == rest.size();
}

QString listed(const Table &table, const QList<ColumnId> &columns)
{
    return columnNames(table, columns).join(u'_');
}

QString includedNames(const Options &options)
{
    QString names = options.value(option::postgresInclude);
    return names.remove(u'"').replace(u", "_s, u"_"_s);
}

class NameMaker
{
public:
    explicit NameMaker(const Schema &schema)
        : m_schema(schema)
    {}

    Schema run()
    {
        for (const Table &table : std::as_const(m_schema.tables))
            takeGiven(table);
        for (Table &table : m_schema.tables)
            complete(table);
        return m_schema;
    }

private:
    void take(const Table &table, const QString &name)
    {
        if (!name.isEmpty())
            m_taken.insert({table.schemaName, name});
    }

    void takeGiven(const Table &table)
    {
        take(table, table.name);
        for (const Constraint &constraint : constraints(table))
            take(table, constraintName(constraint));
        for (const Index &index : table.indexes)
            take(table, index.name);
        for (const Column &column : table.columns)
            take(table, column.options.value(option::postgresSequenceName));
    }

    QString free(const Table &table, const QString &made)
    {
        QString name = made;
        for (int i = 1; m_taken.contains({table.schemaName, name}); ++i)
            name = numbered(made, QString::number(i));
        take(table, name);
        return name;
    }

    void complete(Table &table)
    {
        const auto name = [&](auto &element) {
            if (element.name.isEmpty())
                element.name = free(table, madeName(element, table));
        };
        if (table.primaryKey)
            name(*table.primaryKey);
        for (UniqueKey &key : table.uniqueKeys)
            name(key);
        for (Check &check : table.checks)
            name(check);
        for (ForeignKey &key : table.foreignKeys)
            name(key);
        for (Index &index : table.indexes)
            name(index);
        for (Column &column : table.columns) {
            const bool isSerial = column.identity && isPostgresInteger(column.type)
                                  && column.identity->kind == IdentityKind::Automatic;
            if (isSerial && !column.options.contains(option::postgresSequenceName))
                column.options.insert(option::postgresSequenceName,
                                      free(table, madeSequenceName(column, table)));
        }
    }

    Schema m_schema;
    QSet<std::pair<QString, QString>> m_taken;
};

template<typename Element>
void forgetOldName(const Table &from, const Element &old, const Table &to, Element &element)
{
    const bool isKept = old.id == element.id && old.name == element.name;
    const bool wasMade = old.options.value(option::madeName) == old.name;
    if (isKept && wasMade && isMadeName(old.name, madeName(old, from))
        && !isMadeName(element.name, madeName(element, to)))
        element.name.clear();
}

template<typename Element>
void forgetOldNames(const Table &from,
                    const QList<Element> &olds,
                    const Table &to,
                    QList<Element> &elements)
{
    for (Element &element : elements) {
        for (const Element &old : olds)
            forgetOldName(from, old, to, element);
    }
}

} // namespace

Schema withoutOldMadeNames(const Schema &from, const Schema &to)
{
    const SchemaIndex froms(from);
    Schema result = to;
    for (Table &table : result.tables) {
        const Table *old = froms.table(table.id);
        if (!old)
            continue;
        const Table wanted = table;
        if (old->primaryKey && table.primaryKey)
            forgetOldName(*old, *old->primaryKey, wanted, *table.primaryKey);
        forgetOldNames(*old, old->uniqueKeys, wanted, table.uniqueKeys);
        forgetOldNames(*old, old->checks, wanted, table.checks);
        forgetOldNames(*old, old->foreignKeys, wanted, table.foreignKeys);
        for (Column &column : table.columns) {
            const Column *before = findColumn(*old, column.id);
            const QString name = column.options.value(option::postgresSequenceName);
            if (before && !name.isEmpty() && isMadeName(name, madeSequenceName(*before, *old)))
                column.options.remove(option::postgresSequenceName);
        }
    }
    return result;
}

QString qualifiedName(const QString &schemaName, const QString &name)
{
    return schemaName.isEmpty() ? quotedName(name)
                                : quotedName(schemaName) + u'.' + quotedName(name);
}

QString qualifiedName(const Table &table)
{
    return qualifiedName(table.schemaName, table.name);
}

QString qualifiedName(const Enum &enumeration)
{
    return qualifiedName(enumeration.schemaName, enumeration.name);
}

QString madeName(const PrimaryKey &, const Table &table)
{
    return joinedName(table.name, {}, u"pkey"_s);
}

QString madeName(const UniqueKey &key, const Table &table)
{
    const QString included = includedNames(key.options);
    const QString columns = listed(table, key.columns);
    return joinedName(table.name,
                      included.isEmpty() ? columns : columns + u'_' + included,
                      u"key"_s);
}

QString madeName(const Check &check, const Table &table)
{
    QStringList mentioned;
    for (const Column &column : table.columns) {
        if (mentionsColumn(check.sql, column.name))
            mentioned.append(column.name);
    }
    return joinedName(table.name, mentioned.size() == 1 ? mentioned.first() : QString(), u"check"_s);
}

QString madeName(const ForeignKey &key, const Table &table)
{
    return joinedName(table.name, listed(table, key.columns), u"fkey"_s);
}

QString madeName(const Index &index, const Table &table)
{
    QStringList names;
    for (const IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        names.append(column ? column->name : u"expr"_s);
    }
    names += columnNames(table, index.include);
    return joinedName(table.name, names.join(u'_'), u"idx"_s);
}

QString madeSequenceName(const Column &column, const Table &table)
{
    return joinedName(table.name, column.name, u"seq"_s);
}

bool isMadeName(const QString &name, const QString &made)
{
    if (name == made)
        return true;
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1) >= u'0' && name.at(end - 1) <= u'9')
        --end;
    const QString digits = name.mid(end);
    return !digits.isEmpty()
           && (name == numbered(made, digits) || isCutFor(name.left(end), made, digits.size()));
}

Schema withMadeNames(const Schema &schema)
{
    return NameMaker(schema).run();
}

} // namespace core

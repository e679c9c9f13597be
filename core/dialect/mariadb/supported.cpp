// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/supported.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/keys.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class SupportCheck
{
public:
    SupportCheck(const Table &table, const SchemaIndex &schema)
        : m_table(table)
        , m_schema(schema)
    {}

    Result<void> run()
    {
        checkNames();
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            checkColumn(m_table.columns.at(i));
            checkOrder(i);
        }
        checkCounting();
        for (const Index &index : m_table.indexes)
            checkIndex(index);
        const QList<MariaDbKey> keys = mariaDbKeys(m_table, m_schema);
        for (const MariaDbKey &key : keys)
            checkKey(key);
        checkCompressed(keys);
        for (const ForeignKey &key : m_table.foreignKeys)
            checkForeignKey(key);
        return m_result;
    }

private:
    void refuse(const QString &element, const QString &detail)
    {
        if (m_result)
            m_result = failure(ErrorCode::NotSupported,
                               element.isEmpty() ? m_table.name : m_table.name + u'.' + element,
                               detail);
    }

    void checkLetters(const QString &name)
    {
        if (name.toUcs4().size() > 64)
            refuse(name, u"MariaDB's names have at most 64 characters"_s);
        const auto isBeyond = [](QChar c) { return c.isSurrogate(); };
        if (std::any_of(name.cbegin(), name.cend(), isBeyond))
            refuse(name, u"MariaDB's names have no characters beyond U+FFFF"_s);
    }

    void checkName(const QString &name)
    {
        checkLetters(name);
        if (name.endsWith(u' '))
            refuse(name, u"MariaDB's names do not end with a blank"_s);
    }

    void checkNames()
    {
        checkName(m_table.name);
        for (const Column &column : m_table.columns)
            checkName(column.name);
        const QList<Constraint> all = constraints(m_table);
        for (const Constraint &constraint : all) {
            if (std::holds_alternative<Check>(constraint))
                checkLetters(constraintName(constraint)); // these may end with a blank
            else if (!std::holds_alternative<PrimaryKey>(constraint))
                checkName(constraintName(constraint));
        }
        for (const Index &index : m_table.indexes)
            checkName(index.name);
        if (m_table.columns.isEmpty())
            refuse({}, u"MariaDB has no table without columns"_s);
    }

    void checkColumn(const Column &column)
    {
        const QString type = mariaDbTypeText(column.type, m_schema);
        if (!isMariaDbType(type))
            refuse(column.name, u"MariaDB has no type %1"_s.arg(type));
        if (type == "enum()"_L1)
            refuse(column.name, u"MariaDB has no enum without values"_s);
        const bool isKey = m_table.primaryKey && m_table.primaryKey->columns.contains(column.id);
        if (column.generated && isKey && column.generated->kind == GeneratedKind::Virtual)
            refuse(column.name, u"a primary key's column cannot be virtual; store it"_s);
    }

    void checkCounting()
    {
        int count = 0;
        for (const Column &column : m_table.columns) {
            if (!column.identity)
                continue;
            ++count;
            if (!canAutoIncrement(column, m_table, m_schema))
                refuse(column.name,
                       u"AUTO_INCREMENT needs an integer column that is the first of a key"_s);
        }
        if (count > 1)
            refuse({}, u"MariaDB has one AUTO_INCREMENT column a table"_s);
        const Column *counting = mariaDbAutoIncrement(m_table, m_schema);
        if (counting)
            checkHashes(*counting);
        if (counting && isComputedWith(counting->name))
            refuse(counting->name,
                   u"MariaDB has no checks and no computed columns or defaults of an AUTO_INCREMENT "
                   "column"_s);
    }

    // The hash of a unique key that is too long for a tree is computed.
    void checkHashes(const Column &counting)
    {
        for (const MariaDbKey &key : mariaDbKeys(m_table, m_schema)) {
            const bool isIn = std::any_of(key.parts.cbegin(),
                                          key.parts.cend(),
                                          [&counting](const MariaDbKeyPart &part) {
                                              return part.column == counting.id;
                                          });
            if (isIn && isLongUnique(key, m_table, m_schema))
                refuse(key.name,
                       u"a unique key over long values cannot have the AUTO_INCREMENT column: "
                       "shorten the columns' types"_s);
        }
    }

    bool isComputedWith(const QString &name) const
    {
        const auto isChecked = [&name](const Check &check) {
            return mentionsColumn(check.sql, name);
        };
        const auto isUsed = [&name](const Column &column) {
            return mentionsColumn(column.defaultSql, name)
                   || (column.generated && mentionsColumn(column.generated->sql, name));
        };
        return std::any_of(m_table.checks.cbegin(), m_table.checks.cend(), isChecked)
               || std::any_of(m_table.columns.cbegin(), m_table.columns.cend(), isUsed);
    }

    void checkIndex(const Index &index)
    {
        if (!index.predicateSql.isEmpty())
            refuse(index.name,
                   u"MariaDB has no partial indexes, and a unique one without its condition is "
                   "another rule; index a generated column that is NULL where the condition does "
                   "not hold"_s);
        for (const IndexKey &key : index.keys) {
            if (!findColumn(m_table, key.column))
                refuse(index.name,
                       u"MariaDB has no indexes on expressions; index a generated column"_s);
        }
        if (index.keys.isEmpty())
            refuse(index.name, u"the index has no columns"_s);
    }

    // A computed column may use those computed ones only that come before it.
    void checkOrder(qsizetype position)
    {
        const Column &column = m_table.columns.at(position);
        if (!column.generated)
            return;
        for (qsizetype i = position + 1; i < m_table.columns.size(); ++i) {
            const Column &later = m_table.columns.at(i);
            if (later.generated && mentionsColumn(column.generated->sql, later.name))
                refuse(column.name,
                       u"a computed column uses computed columns before it only: move %1 up"_s.arg(
                           later.name));
        }
    }

    static bool isOpen(const QString &type)
    {
        const QString name = type.section(u'(', 0, 0);
        return name.endsWith("text"_L1) || name.endsWith("blob"_L1) || name == "json"_L1;
    }

    void checkKey(const MariaDbKey &key)
    {
        if (!key.method.isEmpty())
            return;
        int bytes = 0;
        for (const MariaDbKeyPart &part : key.parts) {
            const Column *column = findColumn(m_table, part.column);
            if (!column)
                return;
            const QString type = mariaDbTypeText(column->type, m_schema);
            if (part.length == 0 && isOpen(type) && (key.isPrimary() || key.isImplicit))
                refuse(column->name,
                       u"a key over %1 needs a length: give the column's type one"_s.arg(type));
            bytes += bytesOf(part, *column, type) + mariaDbFixedKeyBytes(type);
        }
        if (bytes > 3072 && (!key.isUnique || key.isPrimary()))
            refuse(key.isPrimary() ? u"PRIMARY"_s : key.name,
                   u"a key has at most 3072 bytes, this one %1: shorten the columns' types or give the "
                   "key lengths"_s.arg(bytes));
    }

    int bytesOf(const MariaDbKeyPart &part, const Column &column, const QString &type) const
    {
        const int characters = part.length > 0 ? part.length : mariaDbKeyLength(type);
        const QString collation = type == "json"_L1 ? u"utf8mb4_bin"_s
                                                    : mariaDbCollation(column, type, m_table);
        return characters > 0 ? characters * mariaDbBytesPerCharacter(collation) : 0;
    }

    // An index holds the primary key, too, and two entries must fit a page of 8 KiB.
    void checkCompressed(const QList<MariaDbKey> &keys)
    {
        const QString format = m_table.options.value(option::mariaDbRowFormat).trimmed();
        if (format.compare("compressed"_L1, Qt::CaseInsensitive) != 0)
            return;
        constexpr int longest = 4000; // bytes
        constexpr int overhead = 12;  // of a part
        for (const MariaDbKey &key : keys) {
            QSet<ColumnId> counted;
            int bytes = 0;
            const auto add = [&](const MariaDbKey &some) {
                for (const MariaDbKeyPart &part : some.parts) {
                    const Column *column = findColumn(m_table, part.column);
                    if (!column || counted.contains(part.column))
                        continue;
                    counted.insert(part.column);
                    bytes += overhead
                             + bytesOf(part, *column, mariaDbTypeText(column->type, m_schema));
                }
            };
            add(key);
            if (keys.first().isPrimary())
                add(keys.first());
            if (bytes > longest && key.method.isEmpty() && !isLongUnique(key, m_table, m_schema))
                refuse(key.isPrimary() ? u"PRIMARY"_s : key.name,
                       u"in compressed rows a key and the primary key have at most 4000 bytes "
                       "together: shorten the columns' types or choose another row format"_s);
        }
    }

    void checkForeignKey(const ForeignKey &key)
    {
        const Table *target = m_schema.table(key.target);
        if (!target)
            return;
        QList<ColumnId> columns = key.targetColumns;
        if (columns.isEmpty() && key.foreignColumns.isEmpty() && target->primaryKey)
            columns = target->primaryKey->columns;
        const QList<MariaDbKey> keys = mariaDbKeys(*target, m_schema);
        const bool hasKey = std::any_of(keys.cbegin(), keys.cend(), [&](const MariaDbKey &candidate) {
            return coversColumns(candidate, columns) && !isLongUnique(candidate, *target, m_schema);
        });
        if (!hasKey || columns.size() != key.columns.size()) {
            refuse(key.name,
                   u"a foreign key needs a key in \"%1\" that begins with its columns"_s.arg(
                       target->name));
            return;
        }
        for (qsizetype i = 0; i < columns.size(); ++i)
            checkPair(key,
                      *target,
                      *findColumn(m_table, key.columns.at(i)),
                      *findColumn(*target, columns.at(i)));
    }

    void checkPair(const ForeignKey &key,
                   const Table &target,
                   const Column &own,
                   const Column &theirs)
    {
        const QString type = mariaDbTypeText(own.type, m_schema);
        const QString targetType = mariaDbTypeText(theirs.type, m_schema);
        const QString collation = mariaDbCollation(own, type, m_table);
        const QString targetCollation = mariaDbCollation(theirs, targetType, target);
        const auto base = [](const QString &text) {
            // Lengths of texts may differ, and the labels of enums.
            return isMariaDbText(text) ? text.section(u'(', 0, 0).replace("varchar"_L1, "char"_L1)
                                       : text;
        };
        if (base(type) != base(targetType) || collation != targetCollation)
            refuse(key.name,
                   u"the types must be the same: %1 is %2, %3.%4 is %5"_s
                       .arg(own.name,
                            (type + u' ' + collation).trimmed(),
                            target.name,
                            theirs.name,
                            (targetType + u' ' + targetCollation).trimmed()));
        if (isMariaDbSpatial(type))
            refuse(key.name, u"MariaDB has no foreign keys over a %1: %2"_s.arg(type, own.name));
        const bool setsNull = key.onDelete == ReferentialAction::SetNull
                              || key.onUpdate == ReferentialAction::SetNull;
        const bool isKey = m_table.primaryKey && m_table.primaryKey->columns.contains(own.id);
        if (setsNull && (!own.nullable || isKey))
            refuse(key.name, u"SET NULL needs a column that can be NULL: %1"_s.arg(own.name));
        const bool changesRows = setsNull || key.onUpdate == ReferentialAction::Cascade;
        const bool isChecked = std::any_of(m_table.checks.cbegin(),
                                           m_table.checks.cend(),
                                           [&own](const Check &check) {
                                               return mentionsColumn(check.sql, own.name);
                                           });
        const bool isStored = std::any_of(m_table.columns.cbegin(),
                                          m_table.columns.cend(),
                                          [&own](const Column &column) {
                                              return column.generated
                                                     && column.generated->kind
                                                            == GeneratedKind::Stored
                                                     && mentionsColumn(column.generated->sql,
                                                                       own.name);
                                          });
        if (changesRows && (isChecked || isStored))
            refuse(key.name,
                   u"MariaDB does not change %1 by a foreign key (SET NULL, ON UPDATE CASCADE) while "
                   "a check or a stored column uses it"_s.arg(own.name));
    }

    const Table &m_table;
    const SchemaIndex &m_schema;
    Result<void> m_result;
};

} // namespace

Result<void> supportedByMariaDb(const Table &table, const SchemaIndex &schema)
{
    return SupportCheck(table, schema).run();
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/names.h"

#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int nameLimit = 64;
constexpr int longestSuffix = 9; // "_ibfk_999"

// The number behind the prefix; 0 if it is none.
int numberBehind(const QString &name, const QString &prefix)
{
    if (!name.startsWith(prefix, Qt::CaseInsensitive))
        return 0;
    bool isNumber = false;
    const int number = QStringView(name).mid(prefix.size()).toInt(&isNumber);
    return isNumber && number > 0 ? number : 0;
}

QString foreignKeyPrefix(const QString &table)
{
    if (table.size() + longestSuffix <= nameLimit)
        return table + u"_ibfk_"_s;
    const QByteArray hash = QCryptographicHash::hash(table.toUtf8(), QCryptographicHash::Sha1);
    return table.left(nameLimit - longestSuffix - 9) + u'_'
           + QString::fromLatin1(hash.toHex().left(8)) + u"_ibfk_"_s;
}

QString freeKeyName(const Table &table, ColumnId first, const QSet<QString> &taken)
{
    const Column *column = findColumn(table, first);
    const QString base = column ? column->name : u"key"_s;
    if (!taken.contains(base.toLower()) && base.compare("primary"_L1, Qt::CaseInsensitive) != 0)
        return base;
    for (int i = 2;; ++i) {
        const QString suffix = u"_%1"_s.arg(i);
        const QString name = base.left(nameLimit - suffix.size()) + suffix;
        if (!taken.contains(name.toLower()))
            return name;
    }
}

void nameKeys(Table &table)
{
    QSet<QString> taken;
    const auto take = [&taken](const auto &elements) {
        for (const auto &element : elements)
            taken.insert(element.name.toLower());
    };
    take(table.uniqueKeys);
    take(table.indexes);
    take(table.foreignKeys); // an index of its own has its name
    taken.remove(QString());
    const auto name = [&](auto &element, ColumnId first) {
        if (!element.name.isEmpty())
            return;
        element.name = freeKeyName(table, first, taken);
        taken.insert(element.name.toLower());
    };
    for (UniqueKey &key : table.uniqueKeys)
        name(key, key.columns.isEmpty() ? ColumnId() : key.columns.first());
    for (Index &index : table.indexes)
        name(index, firstColumn(index));
}

void nameChecks(Table &table)
{
    QSet<int> taken;
    for (const Check &check : std::as_const(table.checks))
        taken.insert(numberBehind(check.name, u"CONSTRAINT_"_s));
    int next = 1;
    for (Check &check : table.checks) {
        if (!check.name.isEmpty() || mariaDbCheckColumn(check, table))
            continue;
        while (taken.contains(next))
            ++next;
        check.name = u"CONSTRAINT_%1"_s.arg(next++);
    }
}

void nameForeignKeys(Table &table)
{
    const QString prefix = foreignKeyPrefix(table.name);
    int last = 0;
    for (const ForeignKey &key : std::as_const(table.foreignKeys))
        last = std::max(last, numberBehind(key.name, prefix));
    for (ForeignKey &key : table.foreignKeys) {
        if (key.name.isEmpty())
            key.name = prefix + QString::number(++last);
    }
}

} // namespace

Table mariaDbNamed(const Table &table)
{
    Table result = table;
    nameForeignKeys(result);
    nameKeys(result);
    nameChecks(result);
    return result;
}

Schema mariaDbNamed(const Schema &schema)
{
    Schema result = schema;
    for (Table &table : result.tables)
        table = mariaDbNamed(table);
    return result;
}

namespace {

template<typename Element, typename IsMadeUp>
void keepNames(QList<Element> &elements, const QList<Element> &from, IsMadeUp isMadeUp)
{
    for (Element &element : elements) {
        const auto old = std::find_if(from.cbegin(), from.cend(), [&](const Element &candidate) {
            return candidate.id == element.id;
        });
        if (!element.name.isEmpty() || old == from.cend())
            continue;
        const auto isTaken = [&](const Element &other) {
            return other.name.compare(old->name, Qt::CaseInsensitive) == 0;
        };
        if (isMadeUp(element, old->name)
            && std::none_of(elements.cbegin(), elements.cend(), isTaken))
            element.name = old->name;
    }
}

} // namespace

Schema mariaDbNamedLike(const Schema &from, const Schema &to)
{
    const SchemaIndex index(from);
    Schema result = to;
    for (Table &table : result.tables) {
        const Table *old = index.table(table.id);
        if (!old)
            continue;
        QList<ForeignKey> keys = old->foreignKeys;
        for (ForeignKey &key : keys) {
            const QString name
                = std::exchange(key.name, mariaDbForeignKeyName(key.name, old->name, table.name));
            for (ForeignKey &later : table.foreignKeys) {
                if (later.id == key.id && later.name == name)
                    later.name = key.name; // the server sees to it
            }
        }
        keepNames(table.foreignKeys, keys, [](const ForeignKey &, const QString &name) {
            return isMariaDbForeignKeyName(name);
        });
        keepNames(table.uniqueKeys, old->uniqueKeys, [&](const UniqueKey &key, const QString &name) {
            return !key.columns.isEmpty() && isMariaDbKeyName(name, table, key.columns.first());
        });
        keepNames(table.indexes, old->indexes, [&](const Index &item, const QString &name) {
            return isMariaDbKeyName(name, table, firstColumn(item));
        });
        keepNames(table.checks, old->checks, [](const Check &, const QString &name) {
            return isMariaDbCheckName(name);
        });
    }
    return mariaDbNamed(result);
}

Schema mariaDbWithMadeNames(const Schema &named, const Schema &schema)
{
    Schema result = named;
    const auto note = [](auto &elements, const auto &originals) {
        for (const auto &original : originals) {
            for (auto &element : elements) {
                if (element.id == original.id && original.name.isEmpty() && !element.name.isEmpty())
                    element.options.insert(option::madeName, element.name);
            }
        }
    };
    for (Table &table : result.tables) {
        const Table *original = findTable(schema, table.id);
        if (!original)
            continue;
        note(table.uniqueKeys, original->uniqueKeys);
        note(table.checks, original->checks);
        note(table.foreignKeys, original->foreignKeys);
        note(table.indexes, original->indexes);
    }
    return result;
}

bool isMariaDbKeyName(const QString &name, const Table &table, ColumnId first)
{
    const Column *column = findColumn(table, first);
    return column
           && (name.compare(column->name, Qt::CaseInsensitive) == 0
               || numberBehind(name, column->name + u'_') > 1);
}

bool isMariaDbCheckName(const QString &name)
{
    return numberBehind(name, u"CONSTRAINT_"_s) > 0;
}

bool isMariaDbForeignKeyName(const QString &name)
{
    static const QRegularExpression pattern(u"_ibfk_[0-9]+$"_s);
    return pattern.match(name).hasMatch();
}

QString mariaDbForeignKeyName(const QString &name,
                              const QString &tableBefore,
                              const QString &tableAfter)
{
    const QString prefix = tableBefore + u"_ibfk_"_s;
    return name.startsWith(prefix) ? tableAfter + u"_ibfk_"_s + name.mid(prefix.size()) : name;
}

const Column *mariaDbCheckColumn(const Check &check, const Table &table)
{
    if (!check.options.contains(option::mariaDbColumnCheck))
        return nullptr;
    const QString wanted = check.options.value(option::mariaDbColumnCheck);
    const Column *mentioned = nullptr;
    for (const Column &column : table.columns) {
        if (column.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return &column;
        if (!mentioned && mentionsColumn(check.sql, column.name))
            mentioned = &column; // renamed since
    }
    return mentioned;
}

ColumnId firstColumn(const Index &index)
{
    return index.keys.isEmpty() ? ColumnId() : index.keys.first().column;
}

} // namespace core

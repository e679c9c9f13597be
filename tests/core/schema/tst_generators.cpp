// SPDX-License-Identifier: GPL-3.0-or-later
// The generators themselves: what they make is valid, runs on SQLite with rows in every table, and is
// as diverse as the property tests need it.

#include "core/dialect/dialect.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"
#include "tests/support/schemaparts.h"

#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3 *)>;

Database openDatabase()
{
    sqlite3 *handle = nullptr;
    sqlite3_open(":memory:", &handle);
    return {handle, sqlite3_close};
}

// The first failure's message and statement, or nothing.
QString run(const Database &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        char *message = nullptr;
        const int code = sqlite3_exec(database.get(), sql.toUtf8(), nullptr, nullptr, &message);
        const QString text = QString::fromUtf8(message);
        sqlite3_free(message);
        if (code != SQLITE_OK)
            return text + u" in: "_s + sql;
    }
    return {};
}

int rowCount(const Database &database, const QString &query)
{
    int rows = 0;
    const auto count = [](void *rows, int, char **, char **) {
        ++*static_cast<int *>(rows);
        return 0;
    };
    sqlite3_exec(database.get(), query.toUtf8(), count, &rows, nullptr);
    return rows;
}

// Into a database made from `after`: what of the rows of `before` has a place there.
QStringList carriedOver(const Schema &before, const Schema &after, int rows)
{
    QStringList statements;
    Schema old = before;
    for (Table &table : old.tables)
        table.name = u"before_"_s + table.id.toString();
    for (const Table &table : std::as_const(old.tables)) {
        QStringList columns;
        for (const Column &column : support::storedColumns(table))
            columns.append(quotedName(column.name));
        statements.append(u"CREATE TEMP TABLE %1 (%2)"_s.arg(quotedName(table.name),
                                                             columns.join(u','))); // no affinity
    }
    statements += support::rowsFor(old, rows, 7);
    for (const Table &table : after.tables) {
        const Table *source = findTable(old, table.id);
        QStringList to, from;
        for (const Column &column : support::storedColumns(table)) {
            const Column *value = source ? findColumn(*source, column.id) : nullptr;
            if (value && !value->generated) {
                to.append(quotedName(column.name));
                from.append(quotedName(value->name));
            }
        }
        if (!to.isEmpty()) {
            statements.append(
                u"INSERT INTO %1 (%2) SELECT %3 FROM %4"_s.arg(quotedName(table.name),
                                                               to.join(u','),
                                                               from.join(u','),
                                                               quotedName(source->name)));
        }
    }
    return statements;
}

bool hasUniqueNames(const Schema &schema)
{
    QSet<QString> seen;
    const auto isNew = [&](const QString &name) {
        if (name.isEmpty())
            return true;
        const bool isFirst = !seen.contains(name.toLower());
        seen.insert(name.toLower());
        return isFirst;
    };
    for (const Table &table : schema.tables) {
        if (!isNew(table.name) || table.name.isEmpty())
            return false;
        QSet<QString> columns;
        for (const Column &column : table.columns)
            columns.insert(column.name.toLower());
        if (columns.size() != table.columns.size() || columns.contains(QString()))
            return false;
        for (const Index &index : table.indexes) {
            if (!isNew(index.name) || index.name.isEmpty())
                return false;
        }
    }
    return true;
}

QString defect(const Schema &schema)
{
    if (!hasUniqueNames(schema))
        return u"a name twice"_s;
    if (support::repaired(schema) != schema)
        return u"something without a meaning"_s;
    for (const Table &table : schema.tables) {
        for (const Check &check : table.checks) {
            const bool mentionsAny = std::any_of(table.columns.begin(),
                                                 table.columns.end(),
                                                 [&](const Column &column) {
                                                     return usesColumn(check, column);
                                                 });
            if (!mentionsAny)
                return u"a check without a column: "_s + check.sql;
        }
    }
    return {};
}

template<typename Element, typename Note>
void compareById(const QList<Element> &before, const QList<Element> &after, Note note)
{
    for (const Element &old : before) {
        const auto now = std::find_if(after.begin(), after.end(), [&](const Element &element) {
            return element.id == old.id;
        });
        note(&old, now == after.end() ? nullptr : &*now);
    }
    for (const Element &now : after) {
        const bool isOld = std::any_of(before.begin(), before.end(), [&](const Element &element) {
            return element.id == now.id;
        });
        if (!isOld)
            note(nullptr, &now);
    }
}

using Kinds = QSet<QString>;

template<typename Element>
void noteElements(Kinds &kinds,
                  const QString &what,
                  const QList<Element> &before,
                  const QList<Element> &after)
{
    compareById(before, after, [&](const Element *old, const Element *now) {
        if (!old)
            kinds.insert(what + u" added"_s);
        else if (!now)
            kinds.insert(what + u" dropped"_s);
        else if (*old != *now)
            kinds.insert(what + u" changed"_s);
    });
}

void noteColumn(Kinds &kinds, const Table &before, const Column &old, const Column &now)
{
    const Column *namesake = findColumn(before, now.name);
    const bool isRenamed = old.name != now.name;
    if (isRenamed)
        kinds.insert(u"column renamed"_s);
    if (isRenamed && namesake && namesake->id != old.id)
        kinds.insert(u"columns swapped"_s);
    if (old.type != now.type)
        kinds.insert(isRenamed ? u"column renamed and retyped"_s : u"column retyped"_s);
    if (old.nullable != now.nullable)
        kinds.insert(u"column made nullable or not"_s);
    if (old.defaultSql != now.defaultSql)
        kinds.insert(u"default changed"_s);
    if (old.generated != now.generated && !isRenamed)
        kinds.insert(u"generated changed"_s);
    if (old.collation != now.collation)
        kinds.insert(u"collation changed"_s);
    if (old.comment != now.comment)
        kinds.insert(u"comment changed"_s);
}

void noteTable(Kinds &kinds, const Table &before, const Table &after)
{
    if (before.name != after.name)
        kinds.insert(u"table renamed"_s);
    if (before.options != after.options)
        kinds.insert(u"options changed"_s);
    if (before.primaryKey != after.primaryKey)
        kinds.insert(u"primary key changed"_s);
    noteElements(kinds, u"unique key"_s, before.uniqueKeys, after.uniqueKeys);
    noteElements(kinds, u"check"_s, before.checks, after.checks);
    noteElements(kinds, u"foreign key"_s, before.foreignKeys, after.foreignKeys);
    noteElements(kinds, u"index"_s, before.indexes, after.indexes);
    compareById(before.columns, after.columns, [&](const Column *old, const Column *now) {
        if (old && now)
            noteColumn(kinds, before, *old, *now);
        else if (old)
            kinds.insert(findColumn(after, old->name) ? u"column replaced"_s : u"column dropped"_s);
        else
            kinds.insert(u"column added"_s);
    });
    QList<ColumnId> oldOrder, newOrder;
    for (const Column &column : before.columns) {
        if (findColumn(after, column.id))
            oldOrder.append(column.id);
    }
    for (const Column &column : after.columns) {
        if (findColumn(before, column.id))
            newOrder.append(column.id);
    }
    if (oldOrder != newOrder)
        kinds.insert(u"column moved"_s);
}

void noteEnum(Kinds &kinds, const Enum &before, const Enum &after)
{
    if (before.name != after.name)
        kinds.insert(u"enum renamed"_s);
    QList<EnumValueId> oldOrder, newOrder;
    compareById(before.values, after.values, [&](const EnumValue *old, const EnumValue *now) {
        if (old && now && old->name != now->name)
            kinds.insert(u"enum value renamed"_s);
        if (!now)
            kinds.insert(u"enum value removed"_s);
        if (old && now)
            oldOrder.append(old->id);
    });
    for (const EnumValue &value : after.values) {
        if (oldOrder.contains(value.id))
            newOrder.append(value.id);
    }
    if (oldOrder != newOrder)
        kinds.insert(u"enum values reordered"_s);
}

void noteShape(Kinds &kinds, const Schema &schema)
{
    for (const Table &table : schema.tables) {
        if (nameInExpression(table.name) != table.name)
            kinds.insert(u"unusual name"_s);
        for (const ForeignKey &key : table.foreignKeys) {
            if (key.columns.size() > 1)
                kinds.insert(u"composite foreign key"_s);
            if (key.target == table.id)
                kinds.insert(u"self reference"_s);
            const Table *parent = findTable(schema, key.target);
            for (const ForeignKey &back : parent ? parent->foreignKeys : QList<ForeignKey>()) {
                if (parent->id != table.id && back.target == table.id)
                    kinds.insert(u"circle of tables"_s);
            }
        }
    }
}

Kinds kindsOfChange(const Schema &before, const Schema &after)
{
    Kinds kinds;
    if (before == after)
        kinds.insert(u"nothing changed"_s);
    compareById(before.tables, after.tables, [&](const Table *old, const Table *now) {
        if (!old || !now) {
            kinds.insert(old ? u"table dropped"_s : u"table added"_s);
            return;
        }
        const Table *namesake = findTable(before, now->name);
        if (namesake && namesake->id != now->id)
            kinds.insert(u"tables swapped"_s);
        noteTable(kinds, *old, *now);
    });
    compareById(before.enums, after.enums, [&](const Enum *old, const Enum *now) {
        if (old && now)
            noteEnum(kinds, *old, *now);
        else if (old)
            kinds.insert(u"enum dropped"_s);
    });
    noteShape(kinds, after);
    return kinds;
}

} // namespace

class TestGenerators : public QObject
{
    Q_OBJECT

private slots:
    void makeValidSchemas();
    void makeTheSameSchemaFromTheSameSeed();
    void makeSchemasThatSqliteCreatesAndFills();
    void makeChangesThatTheRowsFit();
    void makeEveryKindOfChangeOften();
};

void TestGenerators::makeValidSchemas()
{
    CHECK_PROPERTY(500, [] {
        const auto [before, after] = *support::schemaPairs();
        const QString inBefore = defect(before);
        const QString inAfter = defect(after);
        RC_ASSERT(inBefore == QString());
        RC_ASSERT(inAfter == QString());
    });
}

void TestGenerators::makeTheSameSchemaFromTheSameSeed()
{
    const auto make = [](quint64 seed) {
        return support::schemaPairs()(rc::Random(seed), 60).value();
    };
    for (quint64 seed = 0; seed < 20; ++seed) {
        QCOMPARE(make(seed).before, make(seed).before);
        QCOMPARE(make(seed).after, make(seed).after);
    }
    QVERIFY(make(1).before != make(2).before);
}

void TestGenerators::makeSchemasThatSqliteCreatesAndFills()
{
    CHECK_PROPERTY(300, [] {
        const Schema schema = *support::schemas(support::sqliteSchemas());
        const Database database = openDatabase();
        const QStringList create = dialectFor(DialectKind::Sqlite).createScript(schema);
        RC_ASSERT(run(database, create) == QString());
        RC_ASSERT(run(database, support::rowsFor(schema, 6, 3)) == QString());
        for (const Table &table : schema.tables) {
            RC_ASSERT(rowCount(database, u"SELECT 1 FROM "_s + quotedName(table.name)) == 6);
        }
        RC_ASSERT(rowCount(database, u"PRAGMA foreign_key_check"_s) == 0);
    });
}

void TestGenerators::makeChangesThatTheRowsFit()
{
    CHECK_PROPERTY(500, [] {
        const auto [before, after] = *support::schemaPairs(support::sqliteChanges());
        const Database database = openDatabase();
        RC_ASSERT(run(database, dialectFor(DialectKind::Sqlite).createScript(after)) == QString());
        RC_ASSERT(run(database, carriedOver(before, after, 5)) == QString());
        RC_ASSERT(rowCount(database, u"PRAGMA foreign_key_check"_s) == 0);
    });
}

// How often each kind of change must be seen among 1,000 pairs, so that the laws are really tested.
void TestGenerators::makeEveryKindOfChangeOften()
{
    QMap<QString, int> seen;
    for (quint64 seed = 0; seed < 1000; ++seed) {
        const auto [before, after] = support::schemaPairs()(rc::Random(seed), 60).value();
        for (const QString &kind : kindsOfChange(before, after))
            ++seen[kind];
    }
    const QMap<QString, int> wanted{
        {u"nothing changed"_s, 50},      {u"table renamed"_s, 50},
        {u"tables swapped"_s, 3},        {u"table added"_s, 50},
        {u"table dropped"_s, 30},        {u"column renamed"_s, 150},
        {u"columns swapped"_s, 30},      {u"column renamed and retyped"_s, 30},
        {u"column retyped"_s, 80},       {u"column added"_s, 150},
        {u"column dropped"_s, 50},       {u"column replaced"_s, 30},
        {u"column moved"_s, 30},         {u"column made nullable or not"_s, 30},
        {u"default changed"_s, 30},      {u"generated changed"_s, 10},
        {u"collation changed"_s, 5},     {u"comment changed"_s, 15},
        {u"primary key changed"_s, 50},  {u"unique key added"_s, 30},
        {u"unique key dropped"_s, 10},   {u"check added"_s, 30},
        {u"check dropped"_s, 20},        {u"check changed"_s, 15},
        {u"foreign key added"_s, 50},    {u"foreign key dropped"_s, 30},
        {u"foreign key changed"_s, 20},  {u"composite foreign key"_s, 20},
        {u"self reference"_s, 50},       {u"circle of tables"_s, 20},
        {u"index added"_s, 50},          {u"index dropped"_s, 30},
        {u"index changed"_s, 20},        {u"enum renamed"_s, 5},
        {u"enum value renamed"_s, 5},    {u"enum value removed"_s, 2},
        {u"enum values reordered"_s, 5}, {u"enum dropped"_s, 5},
        {u"options changed"_s, 10},      {u"unusual name"_s, 300},
    };
    QStringList rare;
    for (auto kind = wanted.begin(); kind != wanted.end(); ++kind) {
        if (seen.value(kind.key()) < kind.value())
            rare.append(u"%1: %2"_s.arg(kind.key()).arg(seen.value(kind.key())));
    }
    QVERIFY2(rare.isEmpty(), qPrintable(rare.join(u", "_s)));
}

QTEST_APPLESS_MAIN(TestGenerators)
#include "tst_generators.moc"

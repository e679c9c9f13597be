// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pythonmodels.h"

#include "core/mapping/mapping.h"
#include "core/schema/options.h"
#include "tests/support/dice.h"

namespace support {

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString text(Dice &dice)
{
    return dice.pick({u""_s,
                      u"plain"_s,
                      u"It's \"quoted\" and 100 % {sure}, %(name)s %s \\ back"_s,
                      u"two\nlines\n\n    indented\n"_s,
                      u"\"\"\"three\"\"\""_s,
                      u"ends with a quote\""_s,
                      u"ends with a backslash\\"_s,
                      u"日本 größe 😀"_s,
                      u" blanks around "_s,
                      u"\ttab and \r return"_s,
                      u":parameter ::cast \\:escaped"_s,
                      u"comma, semicolon; -- dashes /* stars */ # hash"_s,
                      QString(10000, u'x')});
}

class PythonModel
{
public:
    PythonModel(quint64 seed, Target target)
        : m_dice(seed)
        , m_target(target)
    {}

    Model make(const Schema &schema)
    {
        m_model = modelOf(schema);
        for (Class &value : m_model.classes) {
            value.name = m_names.free(value.name);
            m_tables.take(value.tableName);
        }
        name();
        for (Class &value : m_model.classes)
            loosen(value);
        for (Enum &value : m_model.enums) {
            if (m_dice.chance(30) && m_target != Target::MariaDb && m_target != Target::Sqlite)
                value.comment = text(m_dice);
        }
        for (int i = m_dice.below(3); i > 0; --i)
            addMixin();
        if (m_dice.chance(40))
            addBase();
        if (m_dice.chance(40))
            addChild(Inheritance::Joined);
        if (m_dice.chance(40))
            addChild(Inheritance::Single);
        for (int i = m_dice.below(3); i > 0; --i)
            addAssociation();
        return m_model;
    }

private:
    void name()
    {
        NamingRules &rules = m_model.naming;
        switch (m_dice.below(4)) {
        case 0:
            break; // none at all
        case 1:
            rules = NamingRules();
            break;
        case 2:
            rules.uniqueKey = u"uq_%(table_name)s_%(column_0_N_name)s"_s;
            rules.check = u"ck_%(table_name)s_%(constraint_name)s"_s;
            rules.primaryKey = u"%(table_name)s_pkey"_s;
            break;
        case 3:
            rules.index = u"idx_%(table_name)s_%(column_0_name)s"_s;
            rules.foreignKey = u"fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s"_s;
            break;
        }
        rules.tables = m_dice.pick(
            {TableNaming::FlaskSqlAlchemy, TableNaming::Plural, TableNaming::AsIs});
    }

    template<typename Element>
    void forgetName(Element &element)
    {
        if (m_dice.chance(40))
            element.name.clear();
    }

    void loosen(Class &value)
    {
        const QString made = tableNameFor(value.name, m_model.naming.tables);
        const bool isOwn = m_tables.has(made) && made.toLower() != value.tableName.toLower();
        if (m_dice.chance(40) && !isOwn && value.schemaName.isEmpty()) {
            m_tables.release(value.tableName);
            m_tables.take(made);
            value.tableName = made == value.tableName || m_dice.chance(50) ? QString() : made;
        }
        if (m_dice.chance(40))
            value.comment = text(m_dice);
        for (Column &column : value.columns) {
            if (m_dice.chance(20))
                column.comment = text(m_dice);
        }
        if (value.primaryKey)
            forgetName(*value.primaryKey);
        for (UniqueKey &key : value.uniqueKeys)
            forgetName(key);
        for (ForeignKey &key : value.foreignKeys)
            forgetName(key);
        for (Index &index : value.indexes)
            forgetName(index);
    }

    Column newColumn(const QString &wish, Names &names)
    {
        Column column;
        column.id = m_dice.id<ColumnId>();
        column.name = names.free(wish);
        column.type = m_dice.pick({integerType(),
                                   stringType(40),
                                   plainType(TypeKind::Boolean),
                                   plainType(TypeKind::DateTime),
                                   numericType(10, 2)});
        column.nullable = m_dice.chance(60);
        if (m_dice.chance(30))
            column.comment = text(m_dice);
        if (m_dice.chance(30) && column.type == integerType())
            column.defaultSql = m_dice.pick({u"0"_s, u"7"_s, u"1 + 2"_s});
        if (m_dice.chance(50) && column.type == stringType(40))
            column.defaultSql = m_dice.pick({u"''"_s, u"'it''s'"_s, u"'100 % :x {y} \"z\"'"_s});
        if (m_dice.chance(50) && column.type.kind == TypeKind::DateTime)
            column.defaultSql = u"CURRENT_TIMESTAMP"_s;
        if (m_dice.chance(50) && column.type.kind == TypeKind::Boolean)
            column.defaultSql = m_dice.pick({u"true"_s, u"false"_s});
        return column;
    }

    // No class has a column of these names, so that every class can take them.
    Names columnNames() const
    {
        Names names;
        const auto take = [&names](const auto &holders) {
            for (const auto &holder : holders) {
                for (const Column &column : holder.columns)
                    names.take(column.name);
            }
        };
        take(m_model.classes);
        take(m_model.mixins);
        return names;
    }

    template<typename Holder>
    void fill(Holder &holder)
    {
        Names names = columnNames();
        for (int i = m_dice.between(1, 3); i > 0; --i)
            holder.columns.append(newColumn(
                m_dice.pick(
                    {u"created_at"_s, u"note"_s, u"rank"_s, u"class"_s, u"a b"_s, u"größe"_s}),
                names));
        if (m_dice.chance(30)) {
            Index index;
            index.id = m_dice.id<IndexId>();
            index.keys = {{holder.columns.first().id, {}, {}, {}, {}}};
            index.unique = m_dice.chance(30);
            holder.indexes.append(index);
        }
        if (m_dice.chance(30)) {
            UniqueKey key;
            key.id = m_dice.id<ConstraintId>();
            key.columns = {holder.columns.last().id};
            holder.uniqueKeys.append(key);
        }
    }

    void addMixin()
    {
        Mixin mixin;
        mixin.id = m_dice.id<MixinId>();
        mixin.name = m_names.free(m_dice.pick({u"Stamped"_s, u"Named"_s, u"Ranked"_s}));
        mixin.comment = text(m_dice);
        mixin.placement = m_dice.pick({Placement::Before, Placement::After});
        fill(mixin);
        m_model.mixins.append(mixin);
        for (Class &value : m_model.classes) {
            if (m_dice.chance(50) && value.primaryKey)
                value.mixins.append(mixin.id);
        }
    }

    void addBase()
    {
        Class base;
        base.id = m_dice.id<ClassId>();
        base.name = m_names.free(u"Common"_s);
        base.isAbstract = true;
        base.comment = text(m_dice);
        fill(base);
        for (Class &value : m_model.classes) {
            if (m_dice.chance(50) && value.primaryKey)
                value.base = base.id;
        }
        m_model.classes.append(base);
    }

    Class *anyMapped()
    {
        QList<Class *> mapped;
        for (Class &value : m_model.classes) {
            if (value.primaryKey && !value.isAbstract && value.inheritance == Inheritance::None)
                mapped.append(&value);
        }
        return mapped.isEmpty() ? nullptr : m_dice.pick(mapped);
    }

    void addChild(Inheritance inheritance)
    {
        const Class *parent = anyMapped();
        if (!parent)
            return;
        Class child;
        child.id = m_dice.id<ClassId>();
        child.name = m_names.free(u"Special"_s + parent->name);
        child.base = parent->id;
        child.inheritance = inheritance;
        child.schemaName = parent->schemaName;
        if (inheritance == Inheritance::Joined)
            addKey(child, *parent);
        Names names = columnNames();
        for (int i = m_dice.between(1, 3); i > 0; --i) {
            child.columns.append(newColumn(u"extra"_s, names));
            if (inheritance == Inheritance::Single)
                child.columns.last().nullable = true;
        }
        if (m_dice.chance(50)) {
            UniqueKey key;
            key.id = m_dice.id<ConstraintId>();
            key.columns = {child.columns.last().id};
            child.uniqueKeys.append(key);
        }
        m_model.classes.append(child);
    }

    void addKey(Class &child, const Class &parent)
    {
        PrimaryKey key;
        key.id = m_dice.id<ConstraintId>();
        ForeignKey link;
        link.id = m_dice.id<ConstraintId>();
        link.target = tableIdOf(parent.id);
        link.onDelete = m_dice.pick({ReferentialAction::NoAction, ReferentialAction::Cascade});
        for (const Column &column : parent.columns) {
            if (!parent.primaryKey->columns.contains(column.id))
                continue;
            Column own;
            own.id = m_dice.id<ColumnId>();
            own.name = column.name;
            own.type = column.type;
            own.collation = column.collation;
            own.nullable = false;
            child.columns.append(own);
            key.columns.append(own.id);
            link.columns.append(own.id);
            link.targetColumns.append(column.id);
        }
        child.primaryKey = key;
        child.foreignKeys.append(link);
    }

    void addAssociation()
    {
        const Class *left = anyMapped();
        const Class *right = anyMapped();
        if (!left || !right || left->schemaName != right->schemaName)
            return;
        Association value;
        value.id = m_dice.id<AssociationId>();
        value.comment = text(m_dice);
        value.left = {left->id, u"left"_s, ReferentialAction::Cascade};
        value.right = {right->id,
                       u"right"_s,
                       m_dice.pick({ReferentialAction::Cascade, ReferentialAction::NoAction})};
        value.name = m_tables.free(u"link"_s);
        m_model.associations.append(value);
    }

    Dice m_dice;
    Target m_target;
    Model m_model;
    Names m_names;
    Names m_tables;
};

SchemaOptions optionsFor(Target target)
{
    SchemaOptions options;
    switch (target) {
    case Target::Any:
        break;
    case Target::Sqlite:
        options = sqliteSchemas();
        break;
    case Target::PostgreSql:
        options = postgresSchemas();
        break;
    case Target::MariaDb:
        options = mariaDbSchemas();
        break;
    }
    options.maxTables = 5;
    return options;
}

} // namespace

Model pythonModel(quint64 seed, Target target)
{
    const Schema schema = schemas(optionsFor(target))(rc::Random(seed), 30).value();
    return PythonModel(seed, target).make(schema);
}

} // namespace support

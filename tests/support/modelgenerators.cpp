// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelgenerators.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/model/inheritance.h"
#include "tests/support/modelvalues.h"

namespace support {

using namespace core;
using namespace Qt::StringLiterals;

namespace {

// The same numbers on every machine, which std's distributions do not promise.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}

    int below(int limit) { return limit <= 0 ? 0 : int(m_engine() % quint64(limit)); }
    bool oneIn(int count) { return below(count) == 0; }
    QUuid uuid()
    {
        const quint64 high = m_engine();
        const quint64 low = m_engine();
        QUuid uuid(uint(high >> 32),
                   ushort(high >> 16),
                   ushort(high & 0xffff),
                   uchar(low >> 56),
                   uchar(low >> 48),
                   uchar(low >> 40),
                   uchar(low >> 32),
                   uchar(low >> 24),
                   uchar(low >> 16),
                   uchar(low >> 8),
                   uchar(low));
        return uuid;
    }
    template<typename T>
    const T &of(const QList<T> &values)
    {
        return values.at(below(int(values.size())));
    }

private:
    std::mt19937_64 m_engine;
};

const QStringList &words()
{
    static const QStringList words = {u"user"_s,
                                      u"order"_s,
                                      u"line"_s,
                                      u"tag"_s,
                                      u"price"_s,
                                      u"size"_s,
                                      u"note"_s,
                                      u"größe"_s,
                                      u"naïve name"_s,
                                      u"quo\"te"_s,
                                      u"it's"_s,
                                      u"back\\slash"_s,
                                      u"日本"_s,
                                      u"😀"_s,
                                      u"select"_s,
                                      u"a\tb"_s};
    return words;
}

QString text(Dice &dice)
{
    static const QStringList texts = {u""_s,
                                      u""_s,
                                      u"plain"_s,
                                      u"two\nlines\r\nthree"_s,
                                      u"\"quoted\" \\ /"_s,
                                      QString(QChar(0xd800)) + u"lone"_s,
                                      u"nul\0inside"_s,
                                      QString(QChar(0xfeff)),
                                      u"😀 é 日本"_s,
                                      QString(300, u'x'),
                                      u"}\n  ]\n<<<<<<< HEAD"_s};
    return dice.of(texts);
}

class Maker
{
public:
    Maker(quint64 seed, Wholeness wholeness)
        : m_dice(seed)
        , m_wholeness(wholeness)
    {}

    Model model()
    {
        addEnums();
        addMixins();
        addClasses();
        addForeignKeys();
        addAssociations();
        if (m_dice.oneIn(2))
            m_model.naming.tables = m_dice.oneIn(2) ? TableNaming::Plural : TableNaming::AsIs;
        if (m_dice.oneIn(3))
            m_model.naming.uniqueKey = u"uq_%(table_name)s_%(column_0_N_name)s"_s;
        if (m_dice.oneIn(3))
            m_model.naming.check = QString();
        return m_model;
    }

    Dice &dice() { return m_dice; }

private:
    QString name() { return m_dice.of(words()) + QString::number(m_number++); }

    // The id of an element, or one that leads nowhere or to another.
    template<typename IdType>
    IdType reference(const QList<IdType> &ids)
    {
        if (m_wholeness == Wholeness::Broken && m_dice.oneIn(4))
            return {m_dice.oneIn(2) || m_uuids.isEmpty() ? m_dice.uuid() : m_dice.of(m_uuids)};
        return ids.isEmpty() ? IdType() : m_dice.of(ids);
    }

    QUuid newId()
    {
        if (m_wholeness == Wholeness::Broken && m_dice.oneIn(20) && !m_uuids.isEmpty())
            return m_dice.of(m_uuids);
        m_uuids.append(m_dice.uuid());
        return m_uuids.last();
    }

    Options options()
    {
        return m_dice.oneIn(6) ? Options{{u"sqlite.x"_s, text(m_dice)}} : Options();
    }

    DataType type()
    {
        const auto kind = TypeKind(m_dice.below(int(TypeKind::Native) + 1));
        DataType type = plainType(kind);
        if (kind == TypeKind::Enum)
            type.enumId = reference(m_enums);
        if (kind == TypeKind::String && m_dice.oneIn(2))
            type.length = m_dice.below(300);
        if (kind == TypeKind::Numeric && m_dice.oneIn(2))
            type = numericType(10, m_dice.below(4));
        if (kind == TypeKind::Native)
            type = nativeType(DialectKind(m_dice.below(3)), text(m_dice));
        if (kind == TypeKind::DateTime)
            type.withTimeZone = m_dice.oneIn(2);
        if (m_dice.oneIn(12))
            type.dimensions = 1 + m_dice.below(3);
        return type;
    }

    Column column()
    {
        Column column;
        column.id = {newId()};
        column.name = m_wholeness == Wholeness::Broken && m_dice.oneIn(8) ? text(m_dice) : name();
        column.type = type();
        column.nullable = m_dice.oneIn(2);
        if (m_dice.oneIn(4))
            column.defaultSql = text(m_dice);
        if (m_dice.oneIn(8))
            column.identity = Identity{IdentityKind(m_dice.below(3)),
                                       std::numeric_limits<qint64>::max() - m_dice.below(3),
                                       std::nullopt};
        if (m_dice.oneIn(8))
            column.generated = Generated{text(m_dice), GeneratedKind(m_dice.below(2))};
        column.collation = m_dice.oneIn(8) ? u"NOCASE"_s : QString();
        column.comment = text(m_dice);
        column.options = options();
        return column;
    }

    template<typename Holder>
    void addMembers(Holder &holder)
    {
        for (int i = m_dice.below(6); i >= 0; --i)
            holder.columns.append(column());
        QList<ColumnId> ids;
        for (const Column &column : std::as_const(holder.columns))
            ids.append(column.id);
        for (int i = m_dice.below(3); i > 0; --i) {
            UniqueKey key = uniqueKey({reference(ids)}, m_dice.oneIn(3) ? name() : QString());
            key.id = {newId()};
            key.deferrable = Deferrable(m_dice.below(3));
            key.comment = text(m_dice);
            key.options = options();
            holder.uniqueKeys.append(key);
        }
        for (int i = m_dice.below(3); i > 0; --i) {
            Check value = check(text(m_dice), m_dice.oneIn(3) ? name() : QString());
            value.id = {newId()};
            holder.checks.append(value);
        }
        for (int i = m_dice.below(3); i > 0; --i)
            holder.indexes.append(index(ids));
    }

    Index index(const QList<ColumnId> &ids)
    {
        Index index = tableIndex({reference(ids)}, m_dice.oneIn(2) ? name() : QString());
        index.id = {newId()};
        index.unique = m_dice.oneIn(3);
        index.method = m_dice.oneIn(4) ? u"gin"_s : QString();
        index.predicateSql = m_dice.oneIn(3) ? text(m_dice) : QString();
        index.keys[0].order = SortOrder(m_dice.below(2));
        index.keys[0].options = options();
        if (m_dice.oneIn(3)) {
            IndexKey key;
            key.expressionSql = u"lower(x)"_s;
            index.keys.append(key);
        }
        if (m_dice.oneIn(4))
            index.include = {reference(ids)};
        return index;
    }

    void addEnums()
    {
        for (int i = m_dice.below(3); i > 0; --i) {
            Enum enumeration;
            enumeration.id = {newId()};
            enumeration.name = name();
            for (int value = m_dice.below(4); value >= 0; --value)
                enumeration.values.append({{newId()}, name()});
            enumeration.comment = text(m_dice);
            m_enums.append(enumeration.id);
            m_model.enums.append(enumeration);
        }
    }

    void addMixins()
    {
        for (int i = m_dice.below(3); i > 0; --i) {
            Mixin value;
            value.id = {newId()};
            value.name = name();
            value.comment = text(m_dice);
            value.placement = Placement(m_dice.below(2));
            addMembers(value);
            m_mixins.append(value.id);
            m_model.mixins.append(value);
        }
    }

    void addClasses()
    {
        for (int i = m_dice.below(7); i > 0; --i) {
            Class value;
            value.id = {newId()};
            value.name = name();
            value.tableName = m_dice.oneIn(3) ? name() : QString();
            value.schemaName = m_dice.oneIn(6) ? u"app"_s : QString();
            value.comment = text(m_dice);
            value.isAbstract = m_dice.oneIn(6);
            if (m_dice.oneIn(3)) {
                value.base = reference(m_classes);
                value.inheritance = Inheritance(m_dice.below(3));
            }
            for (const MixinId &mixin : std::as_const(m_mixins)) {
                if (m_dice.oneIn(3))
                    value.mixins.append(mixin);
            }
            addMembers(value);
            if (!m_dice.oneIn(4)) {
                value.primaryKey = PrimaryKey{};
                value.primaryKey->id = {newId()};
                value.primaryKey->columns = {value.columns.first().id};
            }
            value.options = options();
            m_classes.append(value.id);
            m_model.classes.append(value);
        }
        // A cycle, now and then.
        if (m_wholeness == Wholeness::Broken && !m_classes.isEmpty())
            m_model.classes[0].base = reference(m_classes);
    }

    void addForeignKeys()
    {
        const ModelIndex index(m_model);
        QList<Class> classes = m_model.classes;
        for (Class &child : classes) {
            if (m_dice.oneIn(2))
                continue;
            const Class *parent = index.classValue(reference(m_classes));
            ForeignKey key;
            key.id = {newId()};
            key.columns = {child.columns.first().id};
            key.onDelete = ReferentialAction(m_dice.below(5));
            key.onUpdate = ReferentialAction(m_dice.below(5));
            key.deferrable = Deferrable(m_dice.below(3));
            if (parent && parent->primaryKey && !m_dice.oneIn(8)) {
                key.target = tableIdOf(parent->id);
                key.targetColumns = parent->primaryKey->columns;
            } else {
                key.foreignTable = name();
                key.foreignColumns = {name()};
            }
            child.foreignKeys.append(key);
        }
        m_model.classes = classes;
    }

    void addAssociations()
    {
        for (int i = m_classes.isEmpty() ? 0 : m_dice.below(3); i > 0; --i) {
            Association value;
            value.id = {newId()};
            value.name = m_dice.oneIn(2) ? name() : QString();
            value.comment = text(m_dice);
            value.left = {reference(m_classes), {}, ReferentialAction(m_dice.below(5))};
            value.right = {reference(m_classes), m_dice.oneIn(2) ? name() : QString(), {}};
            m_model.associations.append(value);
        }
    }

    Dice m_dice;
    Wholeness m_wholeness;
    Model m_model;
    QList<EnumId> m_enums;
    QList<MixinId> m_mixins;
    QList<ClassId> m_classes;
    QList<QUuid> m_uuids;
    int m_number = 0;
};

Diagram diagram(Dice &dice, const Model &model)
{
    Diagram diagram;
    diagram.id = {dice.uuid()};
    diagram.name = text(dice);
    const auto point = [&dice] {
        return QPointF(dice.below(9000) / 8.0 - 300, dice.below(99) / 3.0);
    };
    for (const Class &classValue : model.classes) {
        diagram.positions.insert(classValue.id.uuid, point());
        if (dice.oneIn(3))
            diagram.colours.insert(classValue.id.uuid, u"#a0b1c2"_s);
        if (dice.oneIn(5))
            diagram.hidden.insert(classValue.id.uuid);
        for (const ForeignKey &key : classValue.foreignKeys) {
            if (dice.oneIn(3))
                diagram.bends.insert(key.id.uuid, {point(), point()});
        }
    }
    diagram.coverage = dice.oneIn(2) ? Coverage::Partial : Coverage::Whole;
    diagram.detail = DetailLevel(dice.below(3));
    for (int i = dice.below(3); i > 0; --i) {
        diagram.notes.append(
            {{dice.uuid()}, QRectF(point(), QSizeF(8, 16)), text(dice), text(dice)});
        diagram.areas.append(
            {{dice.uuid()}, QRectF(point(), QSizeF(8, 16)), text(dice), text(dice)});
    }
    return diagram;
}

// Up to three revisions, which lead to a mapped model and on.
History history(Dice &dice, const Model &model)
{
    History history;
    Schema schema;
    const Schema target = mapModel(model);
    for (int i = dice.below(4); i > 0; --i) {
        Revision revision;
        revision.id = u"%1"_s.arg(dice.below(0x7fffffff), 12, 16, QChar(u'0'));
        revision.parents = heads(history).mid(0, 1);
        revision.message = text(dice);
        revision.created = QDateTime::fromMSecsSinceEpoch(1700000000000 + dice.below(1000000),
                                                          Qt::UTC);
        const Schema next = history.revisions.isEmpty() ? target : Schema();
        revision.operations = diff(schema, next);
        schema = next;
        if (const auto added = addRevision(history, revision))
            history = *added;
    }
    return history;
}

} // namespace

Model randomModel(quint64 seed, Wholeness wholeness)
{
    return Maker(seed, wholeness).model();
}

Project randomProject(quint64 seed)
{
    Maker maker(seed, Wholeness::Whole);
    Project project;
    project.model = maker.model();
    Dice &dice = maker.dice();
    project.name = u"project %1"_s.arg(seed % 1000) + text(dice);
    for (int i = dice.below(2); i >= 0; --i)
        project.diagrams.append(diagram(dice, project.model));
    for (int i = dice.below(3); i > 0; --i)
        project.databases.append(
            {u"db%1"_s.arg(i), u"sqlite:///%1"_s.arg(text(dice)), dice.oneIn(2)});
    project.history = history(dice, project.model);
    return project;
}

rc::Gen<quint64> seeds()
{
    return rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<quint64>()));
}

} // namespace support

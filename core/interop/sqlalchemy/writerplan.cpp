// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/writerplan.h"

#include "core/interop/python/expression.h"
#include "core/model/names.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// What the declarative base and its metaclass keep for themselves.
const QSet<QString> &declarativeNames()
{
    static const QSet<QString> names{u"metadata"_s, u"registry"_s, u"query"_s, u"query_class"_s};
    return names;
}

QString withoutKeySuffix(const QString &column)
{
    static const QRegularExpression suffix(u"_?(id|fk|uuid|code|key)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString stem = QString(column).remove(suffix);
    return stem.isEmpty() || stem == column ? QString() : stem;
}

// Every class that shares the class's tables: what one has as an attribute none other may have.
ClassId familyOf(const ModelIndex &index, const Class &classValue)
{
    const Class *current = &classValue;
    for (int step = 0; step < 100; ++step) {
        const Class *base = current->inheritance == Inheritance::None
                                ? nullptr
                                : concreteBase(index, *current);
        if (!base)
            return current->id;
        current = base;
    }
    return classValue.id;
}

bool isUniqueIn(const Table &table, const QList<ColumnId> &columns)
{
    const QSet<ColumnId> wanted(columns.cbegin(), columns.cend());
    const auto isWanted = [&wanted](const QList<ColumnId> &key) {
        return QSet<ColumnId>(key.cbegin(), key.cend()) == wanted;
    };
    return (table.primaryKey && isWanted(table.primaryKey->columns))
           || std::any_of(table.uniqueKeys.cbegin(),
                          table.uniqueKeys.cend(),
                          [&](const UniqueKey &key) { return isWanted(key.columns); });
}

} // namespace

QString pythonNameFor(const QString &wish, const QSet<QString> &taken)
{
    QString name;
    for (const uint character : wish.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const bool isPart = character == U'_' || QChar::isLetter(character)
                            || QChar::category(character) == QChar::Number_DecimalDigit;
        name += isPart ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1)
                       : u"_"_s;
    }
    while (name.startsWith("__"_L1))
        name.remove(0, 1); // two would be mangled
    if (name.isEmpty() || !isPythonName(u'_' + name))
        name = u"column"_s;
    if (!isPythonName(name) && !isPythonKeyword(name))
        name.prepend(u'_');
    if (isPythonName(name) && !taken.contains(name))
        return name;
    name += u'_';
    for (int number = 2; !isPythonName(name) || taken.contains(name); ++number)
        name = name.section(u'_', 0, -2) + u'_' + QString::number(number);
    return name;
}

WriterPlan::WriterPlan(const Model &model, const Schema &schema, const QSet<QString> &taken)
    : m_model(model)
    , m_schema(schema)
    , m_index(model)
    , m_tables(schema)
{
    nameAll(taken);
    nameAttributes(taken);
    for (const Class &classValue : model.classes)
        relate(classValue);
    for (const Association &association : model.associations)
        relate(association);
}

void WriterPlan::nameAll(const QSet<QString> &imported)
{
    QSet<QString> taken = imported;
    const auto give = [&](const QUuid &id, const QString &wish) {
        const QString name = pythonNameFor(wish, taken);
        taken.insert(name);
        m_names.insert(id, name);
    };
    for (const Class &classValue : m_model.classes)
        give(classValue.id.uuid, classValue.name);
    for (const Mixin &mixin : m_model.mixins)
        give(mixin.id.uuid, mixin.name);
    for (const Enum &value : m_model.enums)
        give(value.id.uuid, classNameFor(value.name));
    for (const Association &association : m_model.associations)
        give(association.id.uuid, tableNameOf(m_model, association));
}

void WriterPlan::nameAttributes(const QSet<QString> &imported)
{
    QSet<QString> taken = imported + declarativeNames();
    const auto give = [&](const QList<Column> &columns) {
        for (const Column &column : columns) {
            if (m_attributes.contains(column.name))
                continue;
            const bool isFree = isPythonName(column.name) && !column.name.startsWith("__"_L1)
                                && !taken.contains(column.name);
            const QString name = isFree ? column.name : pythonNameFor(column.name, taken);
            taken.insert(name);
            m_attributes.insert(column.name, name);
        }
    };
    // Those that can keep their names do so, whoever comes first.
    for (int round = 0; round < 2; ++round) {
        for (const Table &table : m_schema.tables) {
            QList<Column> columns = table.columns;
            if (round == 0)
                columns.removeIf([](const Column &column) { return !isPythonName(column.name); });
            give(columns);
        }
    }
    for (const Mixin &mixin : m_model.mixins)
        give(mixin.columns);
    for (const Class &classValue : m_model.classes)
        give(classValue.columns);
    for (const Class &classValue : m_model.classes) {
        QSet<QString> &names = m_taken[familyOf(m_index, classValue)];
        names.unite(declarativeNames());
        names.unite(imported);
        const Table *table = tableOf(classValue);
        for (const Column &column : table ? table->columns : classValue.columns)
            names.insert(attribute(column.name));
        for (const QString &column : inheritedColumns(classValue))
            names.insert(attribute(column));
    }
}

bool WriterPlan::isMapped(const Class &classValue) const
{
    if (classValue.isAbstract)
        return false;
    const Table *table = tableOf(classValue);
    return table && table->primaryKey;
}

const Table *WriterPlan::tableOf(const Class &classValue) const
{
    return m_tables.table(tableIdOf(tableClassOf(m_index, classValue)->id));
}

const Class *WriterPlan::pythonBase(const Class &classValue) const
{
    const Class *base = m_index.classValue(classValue.base);
    if (!base || base->id == classValue.id)
        return nullptr;
    if (base->isAbstract)
        return base;
    return classValue.inheritance != Inheritance::None && isMapped(*base) ? base : nullptr;
}

QSet<QString> WriterPlan::inheritedColumns(const Class &classValue) const
{
    QSet<QString> names;
    const Class *current = &classValue;
    for (int step = 0; current && step < 100; ++step) {
        for (const MixinId &id : current->mixins) {
            if (const Mixin *mixin = m_index.mixin(id)) {
                for (const Column &column : mixin->columns)
                    names.insert(column.name);
            }
        }
        const Class *base = m_index.classValue(current->base);
        current = base && base->isAbstract && base != &classValue ? base : nullptr;
        if (current) {
            for (const Column &column : current->columns)
                names.insert(column.name);
        }
    }
    return names;
}

const QList<PlannedRelationship> &WriterPlan::relationships(ClassId id) const
{
    static const QList<PlannedRelationship> none;
    const auto found = m_relationships.constFind(id);
    return found == m_relationships.cend() ? none : *found;
}

QString WriterPlan::freeAttribute(ClassId id, const QString &wish)
{
    const Class *classValue = m_index.classValue(id);
    QSet<QString> &taken = m_taken[classValue ? familyOf(m_index, *classValue) : id];
    const QString name = pythonNameFor(wish, taken);
    taken.insert(name);
    return name;
}

qsizetype WriterPlan::pathsBetween(const Table &one, const Table &other) const
{
    const auto count = [](const Table &from, const Table &to) {
        return std::count_if(from.foreignKeys.cbegin(),
                             from.foreignKeys.cend(),
                             [&to](const ForeignKey &key) { return key.target == to.id; });
    };
    return count(one, other) + (one.id == other.id ? 0 : count(other, one));
}

void WriterPlan::relate(const Class &classValue)
{
    const Table *table = tableOf(classValue);
    if (!table || !isMapped(classValue))
        return;
    QSet<ConstraintId> own;
    for (const ForeignKey &key : membersOf(m_index, classValue).foreignKeys)
        own.insert(key.id);
    const Class *base = concreteBase(m_index, classValue);
    for (const ForeignKey &key : table->foreignKeys) {
        const bool isLink = classValue.inheritance == Inheritance::Joined && base
                            && table->primaryKey->columns == key.columns
                            && key.target == tableIdOf(tableClassOf(m_index, *base)->id);
        if (own.contains(key.id) && !isLink && key.columns.size() == key.targetColumns.size())
            relate(classValue, key);
    }
}

void WriterPlan::relate(const Class &child, const ForeignKey &key)
{
    const Table *table = tableOf(child);
    const Class *parent = m_index.classValue(classIdOf(key.target));
    const Table *target = m_tables.table(key.target);
    if (!parent || !target || !isMapped(*parent))
        return;
    const QStringList columns = columnNames(*table, key.columns);
    const QStringList targetColumns = columnNames(*target, key.targetColumns);
    const bool isSelf = table->id == target->id;
    QString wish = columns.size() == 1 ? withoutKeySuffix(columns.first()) : QString();
    if (wish.isEmpty())
        wish = isSelf ? u"parent"_s : snakeCaseName(parent->name);
    const bool isOne = isUniqueIn(*table, key.columns);
    const bool isAmbiguous = pathsBetween(*table, *target) > 1;
    QString backWish = snakeCaseName(child.name);
    if (!isOne)
        backWish = pluralName(backWish);
    if (isSelf)
        backWish = wish == "parent"_L1 ? u"children"_s : wish + u'_' + backWish;
    else if (isAmbiguous && wish != snakeCaseName(parent->name))
        backWish = wish + u'_' + backWish;

    PlannedRelationship forward;
    forward.name = freeAttribute(child.id, wish);
    forward.target = parent->id;
    forward.isForward = true;
    for (const ColumnId &id : key.columns) {
        const Column *column = findColumn(*table, id);
        forward.isNullable = forward.isNullable && column && column->nullable;
    }
    PlannedRelationship back;
    back.name = freeAttribute(parent->id, backWish);
    back.target = child.id;
    back.isMany = !isOne;
    forward.backName = back.name;
    back.backName = forward.name;
    const bool hasFamily = m_index.hasInheritance();
    if (isAmbiguous || hasFamily) {
        for (const QString &column : columns)
            forward.foreignKeys.append(name(child.id) + u'.' + attribute(column));
        back.foreignKeys = forward.foreignKeys;
    }
    if (isSelf) {
        for (const QString &column : targetColumns)
            forward.remoteSide.append(name(parent->id) + u'.' + attribute(column));
    }
    m_relationships[child.id].append(forward);
    m_relationships[parent->id].append(back);
}

void WriterPlan::relate(const Association &association)
{
    const Class *left = m_index.classValue(association.left.target);
    const Class *right = m_index.classValue(association.right.target);
    const Table *table = m_tables.table(tableIdOf(association.id));
    if (!left || !right || !table || table->foreignKeys.size() != 2 || !isMapped(*left)
        || !isMapped(*right))
        return;
    const bool isSame = tableClassOf(m_index, *left) == tableClassOf(m_index, *right);
    const QString wish = isSame ? u"right_"_s + pluralName(snakeCaseName(right->name))
                                : pluralName(snakeCaseName(right->name));
    const QString backWish = isSame ? u"left_"_s + pluralName(snakeCaseName(left->name))
                                    : pluralName(snakeCaseName(left->name));
    PlannedRelationship forward, back;
    forward.isMany = back.isMany = true;
    forward.secondary = back.secondary = name(association.id);
    forward.target = right->id;
    back.target = left->id;
    if (isSame) {
        // Which of its two keys leads where, in Python that is evaluated when all classes are known.
        if (!isPythonName(table->name))
            return;
        const auto join = [&](const ForeignKey &key, const Class &end) {
            QStringList terms;
            const Table *target = m_tables.table(key.target);
            const QStringList columns = columnNames(*table, key.columns);
            const QStringList targets = columnNames(*target, key.targetColumns);
            for (qsizetype i = 0; i < columns.size() && i < targets.size(); ++i)
                terms.append(
                    u"%1.%2 == %3.c[%4]"_s.arg(name(end.id),
                                               attribute(targets.at(i)),
                                               table->schemaName.isEmpty()
                                                   ? table->name
                                                   : table->schemaName + u'.' + table->name,
                                               pyString(columns.at(i)).tokens.first().text));
            return terms.size() == 1 ? terms.first() : u"and_(%1)"_s.arg(terms.join(u", "_s));
        };
        forward.primaryJoin = back.secondaryJoin = join(table->foreignKeys.first(), *left);
        forward.secondaryJoin = back.primaryJoin = join(table->foreignKeys.last(), *right);
    }
    forward.name = freeAttribute(left->id, wish);
    back.name = freeAttribute(right->id, backWish);
    forward.backName = back.name;
    back.backName = forward.name;
    m_relationships[left->id].append(forward);
    m_relationships[right->id].append(back);
}

} // namespace core

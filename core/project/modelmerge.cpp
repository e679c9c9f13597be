// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/modelmerge.h"

#include "core/model/edit.h"
#include "core/project/projectjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Kind = ModelChange::Kind;

// Lists whose elements have ids; all others count as one value.
bool isElementList(const QString &key)
{
    static const QSet<QString> keys{u"classes"_s,
                                    u"mixins"_s,
                                    u"associations"_s,
                                    u"enums"_s,
                                    u"columns"_s,
                                    u"uniqueKeys"_s,
                                    u"checks"_s,
                                    u"foreignKeys"_s,
                                    u"indexes"_s};
    return keys.contains(key);
}

// Groups of values that change one by one.
bool isGroup(const QString &key)
{
    return key == "naming"_L1 || key == "options"_L1;
}

ElementId elementIn(const QString &list, const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    if (list == "classes"_L1)
        return ClassId{uuid};
    if (list == "mixins"_L1)
        return MixinId{uuid};
    if (list == "associations"_L1)
        return AssociationId{uuid};
    if (list == "enums"_L1)
        return EnumId{uuid};
    if (list == "columns"_L1)
        return ColumnId{uuid};
    if (list == "indexes"_L1)
        return IndexId{uuid};
    return ConstraintId{uuid};
}

QString idOf(const QJsonValue &element)
{
    return element.toObject().value("id"_L1).toString();
}

// By id, and in which order; a list of plain ids (a class's mixins, a key's columns) is none.
struct Elements
{
    QStringList order;
    QHash<QString, QJsonValue> byId;

    explicit Elements(const QJsonValue &list)
    {
        for (const QJsonValue &element : list.toArray()) {
            order.append(idOf(element));
            byId.insert(order.last(), element);
        }
    }
};

bool hasElements(const QString &key, std::initializer_list<QJsonValue> values)
{
    return isElementList(key)
           && std::all_of(values.begin(), values.end(), [](const QJsonValue &list) {
                  const QJsonArray items = list.toArray();
                  return items.isEmpty() || items.first().isObject();
              });
}

QSet<QString> idsIn(const QJsonValue &value)
{
    static const QRegularExpression pattern(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    const QString text = QString::fromUtf8(
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    QSet<QString> ids;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        ids.insert(it.next().captured());
    return ids;
}

struct Three
{
    QJsonValue base, ours, theirs;

    Three at(const QString &key) const
    {
        return {base.toObject().value(key),
                ours.toObject().value(key),
                theirs.toObject().value(key)};
    }
};

class Comparison
{
public:
    explicit Comparison(bool hasBase)
        : m_hasBase(hasBase)
    {}

    // What one element has: each of its values, and each element of its lists.
    void addObject(const Three &three,
                   const QStringList &path,
                   const ElementId &element,
                   QUuid owner)
    {
        QStringList keys = three.base.toObject().keys() + three.ours.toObject().keys()
                           + three.theirs.toObject().keys();
        keys.sort();
        keys.removeDuplicates();
        keys.removeAll(u"id"_s);
        for (const QString &key : std::as_const(keys)) {
            const Three here = three.at(key);
            if (here.theirs == here.base || here.theirs == here.ours)
                continue;
            const QStringList place = path + QStringList{key};
            if (hasElements(key, {here.base, here.ours, here.theirs}))
                addList(here, place, owner);
            else if (isGroup(key))
                addObject(here, place, element, owner);
            else if (key == "primaryKey"_L1)
                addKey(here, place, owner);
            else
                add(Kind::Changed, element, owner, here.ours != here.base, {place, here.theirs, {}});
        }
    }

    QList<ModelChange> changes() &&
    {
        foldKinds();
        for (qsizetype i = 0; i < m_changes.size(); ++i) {
            QSet<QString> ids;
            for (const ModelEdit &edit : std::as_const(m_changes[i].edits))
                ids.unite(idsIn(edit.value));
            for (auto id = ids.cbegin(); id != ids.cend(); ++id) {
                const qsizetype other = m_added.value(*id, i);
                if (other != i)
                    m_changes[i].needs.append(other);
            }
            std::sort(m_changes[i].needs.begin(), m_changes[i].needs.end());
        }
        return std::move(m_changes);
    }

private:
    // What became another kind of element under its id (a class an association) is one change.
    void foldKinds()
    {
        QList<ModelChange> folded;
        QHash<qsizetype, qsizetype> places;
        QSet<qsizetype> gone;
        for (qsizetype i = 0; i < m_changes.size(); ++i) {
            ModelChange change = m_changes.at(i);
            for (qsizetype j = 0; j < m_changes.size() && change.kind == Kind::Added; ++j) {
                const ModelChange &other = m_changes.at(j);
                if (other.kind != Kind::Removed
                    || other.edits.first().path.last() != change.edits.first().path.last())
                    continue;
                change.kind = Kind::Changed;
                change.isConflict = change.isConflict || other.isConflict;
                change.edits += other.edits;
                gone.insert(j);
            }
            m_changes[i] = change;
        }
        for (qsizetype i = 0; i < m_changes.size(); ++i) {
            if (gone.contains(i))
                continue;
            places.insert(i, folded.size());
            folded.append(m_changes.at(i));
        }
        for (qsizetype &place : m_added)
            place = places.value(place);
        m_changes = folded;
    }

    void addList(const Three &three, const QStringList &path, QUuid owner)
    {
        const Elements base(three.base);
        const Elements ours(three.ours);
        const Elements theirs(three.theirs);
        QString before;
        for (const QString &id : theirs.order) {
            const Three here{base.byId.value(id, QJsonValue::Undefined),
                             ours.byId.value(id, QJsonValue::Undefined),
                             theirs.byId.value(id)};
            const ElementId element = elementIn(path.last(), id);
            const bool isOfModel = owner.isNull();
            const QStringList place = path + QStringList{id};
            if (!here.ours.isUndefined())
                addObject(here, place, element, isOfModel ? QUuid::fromString(id) : owner);
            else if (here.base.isUndefined())
                added(add(Kind::Added, element, owner, false, {place, here.theirs, before}),
                      here.theirs);
            else if (here.base != here.theirs) // ours has it no longer
                added(add(Kind::Changed, element, owner, true, {place, here.theirs, before}),
                      here.theirs);
            before = id;
        }
        for (const QString &id : base.order) {
            if (!ours.byId.contains(id) || theirs.byId.contains(id))
                continue;
            add(Kind::Removed,
                elementIn(path.last(), id),
                owner,
                ours.byId.value(id) != base.byId.value(id),
                {path + QStringList{id}, QJsonValue::Undefined, {}});
        }
    }

    // A class has one at most; it is an element of its own all the same.
    void addKey(const Three &three, const QStringList &path, QUuid owner)
    {
        const bool isGone = three.theirs.isUndefined();
        const QString id = idOf(isGone ? three.ours : three.theirs);
        if (isGone && three.ours.isUndefined())
            return;
        const Kind kind = isGone                     ? Kind::Removed
                          : three.ours.isUndefined() ? Kind::Added
                                                     : Kind::Changed;
        add(kind,
            ConstraintId{QUuid::fromString(id)},
            owner,
            three.ours != three.base,
            {path, three.theirs, {}});
    }

    // What else refers to any of these needs the change that brings them.
    void added(qsizetype change, const QJsonValue &element)
    {
        m_added.insert(idOf(element), change);
        for (const auto key : {"columns"_L1,
                               "uniqueKeys"_L1,
                               "checks"_L1,
                               "foreignKeys"_L1,
                               "indexes"_L1,
                               "values"_L1}) {
            for (const QJsonValue &part : element.toObject().value(key).toArray()) {
                if (part.isObject())
                    m_added.insert(idOf(part), change);
            }
        }
    }

    // An element has one change, of several values.
    qsizetype add(
        Kind kind, const ElementId &element, QUuid owner, bool isConflict, const ModelEdit &edit)
    {
        const auto same = std::find_if(m_changes.begin(),
                                       m_changes.end(),
                                       [&](const ModelChange &one) {
                                           return one.element == element;
                                       });
        if (same != m_changes.end()) {
            same->isConflict = same->isConflict || isConflict;
            same->edits.append(edit);
            return same - m_changes.begin();
        }
        ModelChange change;
        change.kind = kind;
        change.element = element;
        const bool isPart = edit.path.size() > 2;
        change.owner = isPart ? owner : QUuid();
        change.isConflict = isConflict;
        change.isCertain = m_hasBase || kind != Kind::Removed;
        change.edits = {edit};
        m_changes.append(change);
        return m_changes.size() - 1;
    }

    bool m_hasBase;
    QList<ModelChange> m_changes;
    QHash<QString, qsizetype> m_added; // by the ids that it brings
};

QJsonObject jsonOf(const Model &model)
{
    Project project;
    project.model = model;
    return modelToJson(project);
}

void insertElement(QJsonArray &list, const ModelEdit &edit)
{
    qsizetype place = edit.after.isEmpty() ? 0 : list.size();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (idOf(list.at(i)) == edit.after)
            place = i + 1;
    }
    list.insert(place, edit.value);
}

QJsonValue changed(const QJsonValue &value, const ModelEdit &edit, qsizetype depth)
{
    if (depth == edit.path.size())
        return edit.value;
    const QString &step = edit.path.at(depth);
    if (depth > 0 && isElementList(edit.path.at(depth - 1))) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (idOf(list.at(i)) != step)
                continue;
            if (depth + 1 == edit.path.size() && edit.value.isUndefined()) {
                list.removeAt(i);
                return list;
            }
            list.replace(i, changed(list.at(i), edit, depth + 1));
            return list;
        }
        if (depth + 1 == edit.path.size() && !edit.value.isUndefined())
            insertElement(list, edit);
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue child = changed(object.value(step), edit, depth + 1);
    if (child.isUndefined())
        object.remove(step);
    else
        object.insert(step, child);
    return object;
}

// Parts before what holds them, enums last: a column may still use one.
int orderOfRemoval(const ModelChange &change)
{
    if (!change.owner.isNull())
        return 0;
    return std::holds_alternative<EnumId>(change.element) ? 2 : 1;
}

qsizetype elementCount(const QList<ModelChange> &changes)
{
    return std::count_if(changes.cbegin(), changes.cend(), [](const ModelChange &change) {
        return !change.isConflict;
    });
}

} // namespace

ModelMerge mergeOf(const std::optional<Model> &base, const Model &ours, const Model &theirs)
{
    const QJsonObject own = jsonOf(ours);
    const QJsonObject other = jsonOf(theirs);
    const QJsonObject common = base ? jsonOf(*base) : own;
    ModelMerge merge;
    merge.ours = ours;
    Comparison comparison(base.has_value());
    comparison.addObject({common, own, other}, {}, {}, {});
    merge.changes = std::move(comparison).changes();
    Comparison back(base.has_value());
    back.addObject({common, other, own}, {}, {}, {});
    merge.ownChanges = elementCount(std::move(back).changes());
    return merge;
}

QSet<qsizetype> withNeeds(const ModelMerge &merge, const QSet<qsizetype> &changes)
{
    QSet<qsizetype> all;
    QList<qsizetype> open(changes.cbegin(), changes.cend());
    while (!open.isEmpty()) {
        const qsizetype change = open.takeLast();
        if (all.contains(change))
            continue;
        all.insert(change);
        open += merge.changes.at(change).needs;
    }
    return all;
}

QSet<qsizetype> unasked(const ModelMerge &merge)
{
    QSet<qsizetype> result;
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        const QSet<qsizetype> needed = withNeeds(merge, {i});
        if (std::all_of(needed.cbegin(), needed.cend(), [&merge](qsizetype change) {
                return merge.changes.at(change).isCertain && !merge.changes.at(change).isConflict;
            }))
            result.insert(i);
    }
    return result;
}

Result<Model> applied(const Model &model, const QList<ModelChange> &changes)
{
    QJsonValue json = jsonOf(model);
    QList<ModelChange> removals;
    for (const ModelChange &change : changes) {
        if (change.kind == Kind::Removed)
            removals.append(change);
        else
            for (const ModelEdit &edit : change.edits)
                json = changed(json, edit, 0);
    }
    Damages damages;
    Model result = modelFromJson(json.toObject(), damages).model;
    if (!damages.list.isEmpty())
        return Failure(damages.list.first());
    std::stable_sort(removals.begin(),
                     removals.end(),
                     [](const ModelChange &a, const ModelChange &b) {
                         return orderOfRemoval(a) < orderOfRemoval(b);
                     });
    for (const ModelChange &change : std::as_const(removals)) {
        const auto without = removeElement(result, change.element);
        if (!without && without.error().code == ErrorCode::UnknownElement)
            continue; // gone with another one
        if (!without)
            return Failure(without.error());
        result = *without;
    }
    return result;
}

Result<Model> merged(const ModelMerge &merge, const QSet<qsizetype> &changes)
{
    const QSet<qsizetype> all = withNeeds(merge, changes);
    QList<ModelChange> chosen;
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        if (all.contains(i))
            chosen.append(merge.changes.at(i));
    }
    return applied(merge.ours, chosen);
}

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/updateitems.h"

#include "core/interop/sqlalchemy/classbody.h"
#include "core/interop/sqlalchemy/linetext.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// An argument or entry as it stands in the file.
struct Place
{
    PyNode element;
    PyNode value; // of an option: what follows = or the colon
    ModelsItem item;
};

struct Container
{
    QList<PyNode> elements; // all of them, in their order
    QList<Place> places;    // those that an item can stand for
    bool isTuple = false;
};

QStringList stringsIn(const QList<PyNode> &nodes)
{
    QStringList strings;
    for (const PyNode &node : nodes) {
        if (node.isString())
            strings << node.value();
    }
    return strings;
}

ModelsItem itemAt(const PyNode &call)
{
    ModelsItem item;
    item.callee = call.child("func"_L1).dottedName().section(u'.', -1);
    const QList<PyNode> arguments = call.children("args"_L1);
    const bool isList = !arguments.isEmpty()
                        && (arguments.first().is(PyKind::List)
                            || arguments.first().is(PyKind::Tuple));
    item.columns = stringsIn(isList ? arguments.first().children("elts"_L1) : arguments);
    const bool isNamedFirst = item.callee == "Index"_L1 || item.callee == "Column"_L1;
    if (isNamedFirst && !arguments.isEmpty() && arguments.first().isString())
        item.name = item.columns.takeFirst();
    for (const PyNode &keyword : call.children("keywords"_L1)) {
        if (keyword.text("arg"_L1) == "name"_L1 && keyword.child("value"_L1).isString())
            item.name = keyword.child("value"_L1).value();
    }
    return item;
}

void addEntries(Container &container, const PyNode &dict)
{
    const QList<PyNode> keys = dict.children("keys"_L1);
    const QList<PyNode> values = dict.children("values"_L1);
    for (qsizetype i = 0; i < std::min(keys.size(), values.size()); ++i) {
        if (keys.at(i).isString())
            container.places << Place{{}, values.at(i), {{}, keys.at(i).value(), {}, {}}};
    }
}

Container containerOf(const PyNode &node)
{
    Container container;
    if (node.is(PyKind::Dict)) {
        addEntries(container, node);
        return container;
    }
    container.isTuple = node.is(PyKind::Tuple);
    container.elements = node.is(PyKind::Call)
                             ? node.children("args"_L1) + node.children("keywords"_L1)
                             : node.children("elts"_L1);
    for (const PyNode &element : std::as_const(container.elements)) {
        if (element.is(PyKind::Call))
            container.places << Place{element, {}, itemAt(element)};
        else if (element.is(PyKind::Dict))
            addEntries(container, element);
        else if (!element.text("arg"_L1).isEmpty())
            container.places << Place{element,
                                      element.child("value"_L1),
                                      {{}, element.text("arg"_L1), {}, {}}};
    }
    return container;
}

bool isThat(const ModelsItem &one, const ModelsItem &other)
{
    if (one.callee != other.callee)
        return false;
    return (!one.name.isEmpty() && one.name == other.name)
           || (one.callee != "Column"_L1 && !one.columns.isEmpty() && one.columns == other.columns);
}

template<typename List>
qsizetype placeOf(const List &list, const ModelsItem &item)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if constexpr (std::is_same_v<typename List::value_type, Place>) {
            if (isThat(list.at(i).item, item))
                return i;
        } else if (isThat(list.at(i), item)) {
            return i;
        }
    }
    return -1;
}

void replaceOne(PyEdits &edits, const Place &place, const ModelsItem &item)
{
    if (place.item.callee.isEmpty()) {
        edits.replace(place.value, item.text);
        return;
    }
    const QStringList kept = place.item.callee == "Column"_L1 ? keptArguments(place.element)
                                                              : QStringList();
    if (kept.isEmpty()) {
        edits.replace(place.element, item.text);
        return;
    }
    // As if it were assigned, so that the arguments that stay find their place.
    const QString head = u"    x = "_s;
    const QString text = withArguments(head + item.text.trimmed() + u'\n', {}, kept);
    edits.replace(place.element, u"    "_s + text.mid(head.size()).chopped(1));
}

} // namespace

bool updateItems(PyEdits &edits,
                 const PyNode &node,
                 const QList<ModelsItem> &is,
                 const QList<ModelsItem> &should)
{
    const Container container = containerOf(node);
    PyEdits trial = edits;
    qsizetype left = container.elements.size();
    for (const ModelsItem &item : is) {
        if (placeOf(should, item) >= 0)
            continue;
        const qsizetype place = placeOf(container.places, item);
        const PyNode element = place < 0 ? PyNode() : container.places.at(place).element;
        if (element.isNull() || --left < 1)
            return false;
        trial.removeElement(container.elements, element, container.isTuple);
    }
    PyNode last; // where the next new one follows
    for (const ModelsItem &item : should) {
        const qsizetype was = placeOf(is, item);
        const qsizetype place = placeOf(container.places, item);
        if (was >= 0 && is.at(was).text == item.text) {
            if (place >= 0 && !container.places.at(place).element.isNull())
                last = container.places.at(place).element;
            continue;
        }
        if (place >= 0) {
            replaceOne(trial, container.places.at(place), item);
            last = container.places.at(place).element;
        } else if (was < 0 && !item.callee.isEmpty() && !last.isNull()
                   && trial.insertElement(last, item.text)) {
            continue;
        } else {
            return false;
        }
    }
    edits = trial;
    return true;
}

} // namespace core

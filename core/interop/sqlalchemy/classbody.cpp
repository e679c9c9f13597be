// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/classbody.h"

#include "core/interop/sqlalchemy/linetext.h"

#include <QSet>

#include <algorithm>

namespace core {

using namespace Qt::StringLiterals;

PyNode targetOf(const PyNode &statement)
{
    if (statement.is(PyKind::AnnAssign))
        return statement.child("target"_L1);
    const QList<PyNode> targets = statement.children("targets"_L1);
    return targets.size() == 1 ? targets.first() : PyNode();
}

QList<PyBound> boundIn(const PyNode &classNode)
{
    QList<PyBound> list;
    for (const PyNode &statement : classNode.children("body"_L1)) {
        const PyNode target = targetOf(statement);
        if (!target.is(PyKind::Name))
            continue;
        PyBound bound{statement, target.text("id"_L1), {}, false};
        const PyNode call = statement.child("value"_L1);
        const QString callee = call.child("func"_L1).dottedName().section(u'.', -1);
        bound.isLink = callee == "relationship"_L1 || callee == "dynamic_loader"_L1;
        const QList<PyNode> arguments = call.children("args"_L1);
        if (!bound.isLink && !arguments.isEmpty() && arguments.first().isString())
            bound.column = arguments.first().value();
        for (const PyNode &keyword : call.children("keywords"_L1)) {
            const bool isName = keyword.text("arg"_L1) == "name"_L1;
            if (isName && keyword.child("value"_L1).isString())
                bound.column = keyword.child("value"_L1).value();
        }
        list << bound;
    }
    return list;
}

const PyBound *findBound(const QList<PyBound> &bound, const ModelsLine &line)
{
    const bool isLink = line.kind == ModelsLine::Kind::Relationship;
    const bool isColumn = line.kind == ModelsLine::Kind::Column;
    for (const PyBound &one : bound) {
        const QString name = isColumn && !one.column.isEmpty() ? one.column : one.attribute;
        if (isLink == one.isLink && name == (isColumn ? line.name : line.attribute))
            return &one;
    }
    return nullptr;
}

bool bindsName(const QList<PyBound> &bound, const QString &name)
{
    return std::any_of(bound.cbegin(), bound.cend(), [&name](const PyBound &one) {
        return one.attribute == name;
    });
}

QStringList keptArguments(const PyNode &call)
{
    static const QSet<QString> names{u"default"_s,
                                     u"onupdate"_s,
                                     u"doc"_s,
                                     u"key"_s,
                                     u"insert_default"_s,
                                     u"default_factory"_s,
                                     u"init"_s,
                                     u"repr"_s,
                                     u"compare"_s,
                                     u"kw_only"_s,
                                     u"deferred"_s,
                                     u"active_history"_s};
    QStringList kept;
    for (const PyNode &keyword : call.children("keywords"_L1)) {
        const QString name = keyword.text("arg"_L1);
        const QString value = keyword.child("value"_L1).source();
        const bool isForeignInfo = name == "info"_L1 && !value.contains("schemawright"_L1);
        if (names.contains(name) || isForeignInfo)
            kept << name + u'=' + value;
    }
    return kept;
}

QString asBefore(const ModelsLine &line, const PyBound &bound)
{
    QString text = line.text;
    QStringList first;
    const bool wasNamed = bound.attribute != line.attribute;
    if (wasNamed && line.attribute == line.name)
        first << quoted(line.name);
    if (wasNamed)
        text = text.left(4) + bound.attribute + text.mid(4 + line.attribute.size());
    return withArguments(text, first, keptArguments(bound.statement.child("value"_L1)));
}

} // namespace core

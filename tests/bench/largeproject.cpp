// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeproject.h"

#include "core/model/edit.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr double boxWidth = 320;
constexpr double boxHeight = 340;

core::Column columnOf(const QString &name, const core::DataType &type)
{
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = name;
    column.type = type;
    column.nullable = false;
    return column;
}

void refer(core::Class &child, const core::Class &parent, int number)
{
    core::Column column = columnOf(u"parent_%1_id"_s.arg(number), core::integerType());
    core::ForeignKey key;
    key.id = core::ConstraintId::create();
    key.columns = {column.id};
    key.target = core::tableIdOf(parent.id);
    key.targetColumns = parent.primaryKey->columns;
    child.columns.append(column);
    child.foreignKeys.append(key);
}

} // namespace

core::Project largeProject(int classes)
{
    core::Project project = core::newProject(u"Large"_s);
    const int across = int(std::sqrt(double(classes)));
    for (int i = 0; i < classes; ++i) {
        core::Class value = core::newClass(u"Class%1"_s.arg(i));
        if (i >= across)
            refer(value, project.model.classes.at(i - across), 1);
        if (i % 10 == 9 && i < 2000)
            refer(value, project.model.classes.constFirst(), 2);
        else if (i % 5 < 2 && i > 0)
            refer(value, project.model.classes.at(i - 1), 2);
        for (int k = int(value.columns.size()); k < 10; ++k)
            value.columns.append(columnOf(u"column_%1"_s.arg(k),
                                          k % 3 ? core::stringType(80) : core::numericType(10, 2)));
        project.diagrams[0].positions.insert(value.id.uuid,
                                             QPointF(i % across * boxWidth, i / across * boxHeight));
        project.model.classes.append(value);
    }
    return project;
}

} // namespace bench

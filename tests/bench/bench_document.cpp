// SPDX-License-Identifier: GPL-3.0-or-later

// One edit, its undo and redo, on a model of 2,000 classes with 20 columns each.

#include "core/model/edit.h"
#include "tests/bench/bench.h"
#include "ui/document.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

core::Project largeProject()
{
    core::Project project = core::newProject(u"large"_s);
    for (int i = 0; i < 2000; ++i) {
        core::Class classValue = core::newClass(u"Class%1"_s.arg(i));
        for (int k = 1; k < 20; ++k) {
            core::Column column;
            column.id = core::ColumnId::create();
            column.name = u"column_%1"_s.arg(k);
            column.type = k % 3 ? core::integerType() : core::stringType(80);
            classValue.columns.append(column);
        }
        if (i > 0) {
            core::ForeignKey key;
            key.id = core::ConstraintId::create();
            key.columns = {classValue.columns[1].id};
            const core::Class &target = project.model.classes[i / 2];
            key.target = core::tableIdOf(target.id);
            key.targetColumns = {target.columns[0].id};
            classValue.foreignKeys.append(key);
        }
        project.model.classes.append(classValue);
        project.diagrams[0].positions.insert(classValue.id.uuid,
                                             QPointF(i % 50 * 320, i / 50 * 640));
    }
    return project;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ui::Document document;
    document.reset(largeProject());
    int number = 0;
    const double edit = bench::measure(21, [&] {
        const core::ColumnId id = document.model().classes[1000 + number].columns[7].id;
        if (!document.edit(u"Rename"_s,
                           core::renameColumn(document.model(), id, u"renamed_%1"_s.arg(++number))))
            qFatal("the edit was refused");
    });
    bench::reportTime(u"one edit on 2,000 classes of 20 columns"_s, edit, 16);
    bench::reportTime(u"undo of it"_s, bench::measure(21, [&] { document.undoStack().undo(); }), 16);
    bench::reportTime(u"redo of it"_s, bench::measure(21, [&] { document.undoStack().redo(); }), 16);
    bench::reportTime(u"add a class"_s,
                      bench::measure(21,
                                     [&] {
                                         document.edit(u"Add class"_s,
                                                       core::addClass(document.model(),
                                                                      core::newClass(u"New%1"_s.arg(
                                                                          ++number))));
                                     }),
                      16);
    return bench::failures();
}

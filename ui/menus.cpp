// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "ui/icons.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Menus)
};

void buildEditMenus(QMenuBar &bar, Actions &a)
{
    QMenu *edit = bar.addMenu(Words::tr("&Edit"));
    edit->setObjectName(u"editMenu"_s);
    edit->addActions({a.undo, a.redo, a.showSteps});
    edit->addSeparator();
    edit->addActions({a.rename, a.editSelected, a.togglePrimaryKey, a.remove});
    edit->addSeparator();
    edit->addActions(
        {a.selectAll, a.selectNeighbours, a.showPath, a.find, a.filterModel, a.palette});
    QMenu *insert = bar.addMenu(Words::tr("&Insert"));
    insert->setObjectName(u"insertMenu"_s);
    insert->addActions(
        {a.addClass, a.addColumn, a.addRelationship, a.addAssociation, a.associationToClass});
    insert->addSeparator();
    insert->addActions({a.addMixin, a.addEnum});
}

} // namespace

QMenu *buildMenus(QMainWindow &window, Actions &a)
{
    QMenuBar &bar = *window.menuBar();
    QMenu *project = bar.addMenu(Words::tr("&Project"));
    project->addActions({a.newProject, a.openProject});
    QMenu *recent = project->addMenu(icon(u"history"_s), Words::tr("Open &recent"));
    project->addActions({a.openDatabase, a.openModels, a.openMigrations, a.openSample});
    project->addSeparator();
    project->addActions(
        {a.importFile, a.compareModels, a.updateModels, a.exportProject, a.copyPicture, a.print});
    project->addSeparator();
    project->addActions({a.save, a.saveAs});
    project->addSeparator();
    project->addActions({a.closeProject, a.quit});
    buildEditMenus(bar, a);
    QMenu *view = bar.addMenu(Words::tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    view->addActions({a.zoomIn, a.zoomOut, a.resetZoom, a.fitAll});
    view->addSeparator();
    QMenu *theme = view->addMenu(icon(u"theme"_s), Words::tr("&Theme"));
    theme->addActions({a.systemTheme, a.lightTheme, a.darkTheme});
    theme->addSeparator();
    theme->addAction(a.highContrast);
    view->addSeparator();
    QMenu *arrange = bar.addMenu(Words::tr("&Arrange"));
    arrange->setObjectName(u"arrangeMenu"_s);
    arrange->addActions({a.arrangeAll, a.arrangeSelection, a.arrangeNew});
    arrange->addSeparator();
    arrange->addActions({a.routeAgain, a.routeAllAgain});
    QMenu *migration = bar.addMenu(Words::tr("&Migration"));
    migration->addActions({a.showPending, a.createRevision});
    migration->addSeparator();
    migration->addActions({a.upgrade, a.downgrade, a.stamp});
    migration->addSeparator();
    migration->addActions({a.exportAlembic, a.mirrorRevisions, a.adoptEffects});
    migration->addSeparator();
    migration->addAction(a.addDatabase);
    QMenu *help = bar.addMenu(Words::tr("&Help"));
    help->addActions({a.manual, a.shortcuts, a.about});
    return recent;
}

QToolBar *buildToolBar(QMainWindow &window, Actions &a, QWidget *trailing)
{
    QToolBar *bar = window.addToolBar(Words::tr("Main tools"));
    bar->setObjectName(u"mainTools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize({16, 16});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    bar->addActions({a.save});
    bar->addSeparator();
    bar->addActions({a.undo, a.redo});
    bar->addSeparator();
    bar->addActions({a.addClass, a.addColumn, a.addRelationship, a.addAssociation, a.addEnum});
    bar->addSeparator();
    bar->addActions({a.zoomOut, a.zoomIn, a.fitAll});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(trailing);
    auto *gap = new QWidget(bar);
    gap->setFixedWidth(8);
    bar->addWidget(gap);
    bar->addActions({a.createRevision, a.upgrade});
    for (QAction *action : {a.createRevision, a.upgrade}) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return bar;
}

} // namespace ui

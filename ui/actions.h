// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every command of the window, made once: text, icon, shortcut, tooltip (which ends with the
// shortcut). Who can do it connects to `triggered`. GUI thread only.

#include <QAction>
#include <QActionGroup>
#include <QObject>
#include <QUndoStack>

namespace ui {

// The words of an action without its mnemonic, also as Chinese has it – 保存(&S) –, and its ellipsis.
QString plainText(QString actionText);

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QUndoStack &undoStack, QObject *parent = nullptr);

    // Project
    QAction *newProject, *openProject, *openDatabase, *openSample, *save, *saveAs, *closeProject;
    QAction *openModels, *openMigrations, *compareModels, *updateModels;
    QAction *importFile, *exportProject, *copyPicture, *print, *quit;
    // Edit
    QAction *undo, *redo, *remove, *rename, *editSelected, *selectAll, *clearSelection;
    QAction *preferences;
    // Insert
    QAction *addClass, *addColumn, *addRelationship, *addAssociation, *addMixin, *addEnum;
    QAction *togglePrimaryKey;
    // Arrange
    QAction *arrangeAll, *arrangeSelection, *arrangeNew;
    QAction *routeAgain, *routeAllAgain, *associationToClass;
    // View
    QAction *zoomIn, *zoomOut, *resetZoom, *fitAll, *find, *palette, *filterModel, *showSteps;
    QAction *selectNeighbours, *showPath, *highContrast;
    QAction *lightTheme, *darkTheme, *systemTheme;
    // Migration
    QAction *createRevision, *upgrade, *downgrade, *stamp, *addDatabase, *showPending;
    QAction *exportAlembic, *mirrorRevisions, *adoptEffects;
    // Help
    QAction *manual, *shortcuts, *about;

    QList<QAction *> all() const { return m_all; }
    // Those that need an open project.
    void setProjectOpen(bool open);

    struct Look
    {
        QString text;
        QString icon;
        QKeySequence shortcut;
        QString tip; // empty: the text
    };
    // One more, of those who keep their commands apart.
    QAction *make(const Look &look);

private:
    QAction *adopt(QAction *action, const QString &iconName);
    void makeProjectActions();
    void makeEditActions(QUndoStack &undoStack);
    void makeViewActions();
    void makeMigrationActions();

    QList<QAction *> m_all;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: model tree, diagram, inspector, workbench; or the start page while no project is open.
// It wires actions to what does them, and decides nothing.

#include "ui/actions.h"
#include "ui/analysis.h"
#include "ui/dialogs/runwork.h"
#include "ui/passwords.h"
#include "ui/selection.h"
#include "ui/session.h"
#include "ui/settings.h"

#include <QMainWindow>

class QDockWidget;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace ui {

class Arranger;
class Banner;
class DatabaseStates;
class DiagramActions;
class DiagramTabs;
class DiagramView;
class ExportDialog;
class FileImport;
class Finder;
class Inspector;
class ModelTree;
class ModelsWatch;
class PreferencesDialog;
class PythonTools;
class RevisionDialog;
class StatusLine;
class UpgradeDialog;
class Workbench;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    // Shows a document that outlives it (ui/shell.h).
    MainWindow(Settings &settings,
               const std::shared_ptr<Document> &document,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    Document &document() { return m_document; }
    Selection &selection() { return m_selection; }
    Actions &actions() { return m_actions; }
    Analysis &analysis() { return m_analysis; }
    Session &session() { return *m_session; }
    DatabaseStates &databaseStates() { return *m_states; }
    DiagramView &diagram() { return *m_diagram; }
    DiagramTabs &tabs() { return *m_tabs; }
    Inspector &inspector() { return *m_inspector; }
    ModelTree &tree() { return *m_tree; }
    Workbench &workbench() { return *m_workbench; }
    Banner &banner() { return *m_banner; }
    Finder &finder() { return *m_finder; }
    Arranger &arranger() { return *m_arranger; }
    FileImport &fileImport() { return *m_import; }
    ModelsWatch &modelsWatch() { return *m_models; }
    PythonTools &pythonTools() { return *m_python; }
    Passwords &passwords() { return m_passwords; }

    RevisionDialog *showRevisionDialog();
    UpgradeDialog *showUpgradeDialog(RunKind kind);
    ExportDialog *showExportDialog();
    PreferencesDialog *showPreferences();
    // Places of the window, its docks and its diagrams, into the settings.
    void rememberLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    QWidget *buildDiagrams();
    void buildDocks();
    QDockWidget *addDock(const QString &name,
                         const QString &title,
                         QWidget *content,
                         Qt::DockWidgetArea area);
    void connectProjectActions();
    void connectEditActions();
    void connectUndo();
    void showTouched(const Delta &delta);
    void connectArrangeActions();
    void connectFileActions();
    void connectViewActions();
    void connectMigrationActions();
    void connectReports();
    void restoreLayout();
    void restyle();
    void showProject();
    void showStartPage();
    void showTitle();
    void fillRecent();
    void applySettings();
    void followSettings();
    void showThemeMarks();
    void showImported(const QString &name, const QStringList &notes, bool needsStamp);
    void addMixin();
    void addEnum();
    void removeSelected();
    void showElementMenu(const core::ElementId &element, const QPoint &position);
    void finishRevision();
    void finishRun(const core::DatabaseUrl &url, const core::RunReport &report);
    QString manualPage() const;
    void showManual(const QString &page);
    void showShortcuts();
    void showAbout();

    Settings &m_settings;
    std::shared_ptr<Document> m_owned; // of m_document
    Document &m_document;
    Selection m_selection;
    Actions m_actions;
    Analysis m_analysis;
    Passwords m_passwords;
    Arranger *m_arranger;
    FileImport *m_import = nullptr;
    ModelsWatch *m_models = nullptr;
    PythonTools *m_python = nullptr;
    Session *m_session;
    DatabaseStates *m_states;
    QMenu *m_recent = nullptr;
    QToolBar *m_toolBar = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    DiagramView *m_diagram = nullptr;
    DiagramTabs *m_tabs = nullptr;
    DiagramActions *m_diagramActions = nullptr;
    ModelTree *m_tree = nullptr;
    Inspector *m_inspector = nullptr;
    Workbench *m_workbench = nullptr;
    StatusLine *m_status = nullptr;
    Finder *m_finder = nullptr;
    QList<QDockWidget *> m_docks;
    Delta m_touched;     // by the last change
    QByteArray m_layout; // of the docks while the start page hides them
    bool m_mayClose = false;
};

} // namespace ui

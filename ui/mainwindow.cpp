// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/arranger.h"
#include "ui/banner.h"
#include "ui/canvas/diagramaccess.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/contrast.h"
#include "ui/diagramactions.h"
#include "ui/diagramtabs.h"
#include "ui/dialogs/helpkey.h"
#include "ui/explorer.h"
#include "ui/inspector/inspector.h"
#include "ui/menus.h"
#include "ui/modeltree.h"
#include "ui/pendingpill.h"
#include "ui/search/finder.h"
#include "ui/startpage.h"
#include "ui/statusline.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/thumbnails.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/workbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int treeWidth = 248;
constexpr int inspectorWidth = 368;
constexpr int workbenchHeight = 232;

// So that what was asked for with a key can be edited with keys.
void focusFirstField(QWidget &panel)
{
    const auto takesKeys = [&](const QWidget *widget) {
        return panel.isAncestorOf(widget) && widget->isVisibleTo(&panel) && widget->isEnabled()
               && (widget->focusPolicy() & Qt::TabFocus)
               && !qobject_cast<const QScrollArea *>(widget)
               && !qobject_cast<const QAbstractButton *>(widget);
    };
    QWidget *widget = panel.nextInFocusChain();
    while (widget != &panel && !takesKeys(widget))
        widget = widget->nextInFocusChain();
    if (widget != &panel)
        widget->setFocus(Qt::TabFocusReason);
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : MainWindow(settings, std::make_shared<Document>(), parent)
{}

MainWindow::MainWindow(Settings &settings,
                       const std::shared_ptr<Document> &document,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_owned(document)
    , m_document(*document)
    , m_selection(m_document)
    , m_actions(m_document.undoStack())
    , m_analysis(m_document)
    , m_arranger(new Arranger(m_document, m_selection, this))
    , m_session(new Session(m_document, settings, m_passwords, this))
    , m_states(new DatabaseStates(m_document, m_passwords, this))
{
    setObjectName(u"mainWindow"_s);
    installDiagramAccess();
    setAcceptDrops(true);
    setDockNestingEnabled(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_recent = buildMenus(*this, m_actions);
    auto *pill = new PendingPill(m_analysis, this);
    m_toolBar = buildToolBar(*this, m_actions, pill);
    connect(pill, &QAbstractButton::clicked, m_actions.showPending, &QAction::trigger);
    buildCentre();
    buildDocks();
    m_status = new StatusLine(m_document, m_selection, *m_states, this);
    setStatusBar(m_status);
    m_finder = new Finder({m_document, m_selection, m_settings, m_actions}, this);
    new Explorer({m_document, m_selection, m_actions, *m_finder, *m_diagram, *m_banner}, this);
    connect(m_diagram, &DiagramView::zoomChanged, m_status, &StatusLine::setZoom);
    connectProjectActions();
    connectEditActions();
    connectFileActions();
    connectUndo();
    connectArrangeActions();
    connectViewActions();
    connectMigrationActions();
    connectReports();
    restyle();
    restoreLayout();
    showStartPage();
}

MainWindow::~MainWindow()
{
    // The widgets use the members, which would be gone before them.
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_banner = new Banner(centre);
    m_stack = new QStackedWidget(centre);
    auto *start = new StartPage(m_actions, m_settings, m_stack);
    connect(start, &StartPage::projectChosen, m_session, &Session::openProject);
    m_diagram = new DiagramView(m_document, m_selection, m_stack);
    m_diagram->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(start);
    m_stack->addWidget(buildDiagrams());
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

QWidget *MainWindow::buildDiagrams()
{
    auto *page = new QWidget(m_stack);
    m_tabs = new DiagramTabs(m_document, m_settings, *m_diagram, page);
    m_diagramActions = new DiagramActions(m_actions,
                                          {m_document, m_selection, m_settings, *m_diagram, *m_tabs},
                                          this);
    m_diagramActions->fillMenus(*menuBar());
    if (auto *edit = menuBar()->findChild<QMenu *>(u"editMenu"_s)) {
        edit->addSeparator();
        edit->addAction(m_actions.preferences);
    }
    m_diagramActions->giveKeysTo(*m_diagram);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_diagram, 1);
    return page;
}

QDockWidget *MainWindow::addDock(const QString &name,
                                 const QString &title,
                                 QWidget *content,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    // The content says what it is; a title bar would only take room.
    dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(area, dock);
    if (auto *view = menuBar()->findChild<QMenu *>(u"viewMenu"_s))
        view->addAction(dock->toggleViewAction());
    m_docks.append(dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_tree = new ModelTree(m_document, m_selection, this);
    m_inspector = new Inspector(m_document, m_selection, this);
    m_workbench = new Workbench(
        {m_document, m_selection, m_analysis, *m_states, m_settings, m_passwords, m_actions}, this);
    m_tree->addActions({m_actions.remove, m_actions.rename});
    m_diagramActions->giveKeysTo(*m_tree);
    auto *left = addDock(u"modelDock"_s, tr("Model"), m_tree, Qt::LeftDockWidgetArea);
    auto *right = addDock(u"inspectorDock"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    auto *bottom = addDock(u"workbenchDock"_s,
                           tr("Workbench"),
                           m_workbench,
                           Qt::BottomDockWidgetArea);
    m_tree->setMinimumWidth(180);
    m_workbench->setMinimumHeight(120);
    resizeDocks({left, right}, {treeWidth, inspectorWidth}, Qt::Horizontal);
    resizeDocks({bottom}, {workbenchHeight}, Qt::Vertical);
}

void MainWindow::connectProjectActions()
{
    connect(m_actions.newProject, &QAction::triggered, m_session, &Session::startNew);
    connect(m_actions.openProject, &QAction::triggered, m_session, &Session::chooseProject);
    connect(m_actions.openDatabase, &QAction::triggered, m_session, &Session::chooseDatabase);
    connect(m_actions.openSample, &QAction::triggered, m_session, &Session::openSample);
    connect(m_actions.save, &QAction::triggered, this, [this] { m_session->save(); });
    connect(m_actions.saveAs, &QAction::triggered, this, [this] { m_session->saveAs(); });
    connect(m_actions.closeProject, &QAction::triggered, m_session, &Session::closeProject);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(m_session, &Session::opened, this, &MainWindow::showProject);
    connect(m_session, &Session::closed, this, &MainWindow::showStartPage);
    auto *thumbnails = new Thumbnails(m_document, m_settings, m_diagram->diagramScene(), this);
    connect(m_session, &Session::opened, thumbnails, &Thumbnails::make);
    connect(m_session, &Session::saved, thumbnails, &Thumbnails::make);
    connect(thumbnails, &Thumbnails::made, &m_settings, &Settings::recentProjectsChanged);
    connect(&m_document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::changed, this, &MainWindow::showTitle);
}

void MainWindow::connectEditActions()
{
    connect(m_actions.remove, &QAction::triggered, this, &MainWindow::removeSelected);
    connect(m_actions.rename, &QAction::triggered, m_diagram, &DiagramView::renameSelected);
    connect(m_actions.editSelected, &QAction::triggered, m_diagram, &DiagramView::editSelected);
    connect(m_actions.selectAll, &QAction::triggered, m_diagram, &DiagramView::selectAll);
    connect(m_actions.addClass, &QAction::triggered, m_diagram, &DiagramView::addClassInView);
    connect(m_actions.addColumn, &QAction::triggered, m_diagram, &DiagramView::addColumnToSelected);
    connect(m_actions.togglePrimaryKey,
            &QAction::triggered,
            m_diagram,
            &DiagramView::togglePrimaryKeyOfSelected);
    connect(m_actions.addRelationship, &QAction::triggered, this, [this] {
        m_diagram->setTool(Tool::Relationship);
        m_diagram->setFocus();
    });
    connect(m_actions.addAssociation, &QAction::triggered, this, [this] {
        m_diagram->setTool(Tool::Association);
        m_diagram->setFocus();
    });
    connect(m_actions.addMixin, &QAction::triggered, this, &MainWindow::addMixin);
    connect(m_actions.addEnum, &QAction::triggered, this, &MainWindow::addEnum);
    connect(m_tree, &ModelTree::contextMenuRequested, this, &MainWindow::showElementMenu);
    connect(m_diagram, &DiagramView::contextMenuRequested, this, &MainWindow::showElementMenu);
    connect(&m_selection, &Selection::revealRequested, m_tabs, &DiagramTabs::reveal);
    connect(m_diagram, &DiagramView::editRequested, this, [this](const core::ElementId &element) {
        m_selection.set(element);
        m_docks.at(1)->show();
        focusFirstField(*m_inspector);
    });
}

void MainWindow::connectArrangeActions()
{
    const auto arrange = [this](QAction *action, ArrangeScope scope) {
        connect(action, &QAction::triggered, this, [this, scope] {
            m_arranger->arrange(*m_diagram, scope);
        });
    };
    arrange(m_actions.arrangeAll, ArrangeScope::Whole);
    arrange(m_actions.arrangeSelection, ArrangeScope::Selection);
    arrange(m_actions.arrangeNew, ArrangeScope::New);
    connect(m_actions.routeAgain, &QAction::triggered, m_diagram, &DiagramView::routeSelectedAgain);
    connect(m_actions.routeAllAgain, &QAction::triggered, m_diagram, &DiagramView::routeAllAgain);
    connect(m_actions.associationToClass,
            &QAction::triggered,
            m_diagram,
            &DiagramView::turnAssociationIntoClass);
}

// A step back or forth brings what it touched into view.
void MainWindow::connectUndo()
{
    connect(&m_document, &Document::changed, this, [this](const Delta &delta) {
        m_touched = delta;
    });
    for (const QAction *action : {m_actions.undo, m_actions.redo})
        connect(action, &QAction::triggered, this, [this] { showTouched(m_touched); });
    connect(m_actions.showSteps, &QAction::triggered, this, [this] {
        m_docks.at(2)->show();
        m_workbench->showTab(Workbench::Steps);
    });
}

void MainWindow::showTouched(const Delta &delta)
{
    for (const core::Class &value : m_document.model().classes) {
        if (delta.changed.contains(value.id.uuid) || delta.added.contains(value.id.uuid)) {
            Q_EMIT m_selection.revealRequested(value.id);
            return;
        }
    }
}

void MainWindow::connectViewActions()
{
    connect(m_actions.zoomIn, &QAction::triggered, m_diagram, &DiagramView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_diagram, &DiagramView::zoomOut);
    connect(m_actions.resetZoom, &QAction::triggered, m_diagram, &DiagramView::resetZoom);
    connect(m_actions.fitAll, &QAction::triggered, m_diagram, &DiagramView::fitAll);
    connect(m_actions.find, &QAction::triggered, m_finder, &Finder::showModel);
    connect(&m_analysis, &Analysis::updated, m_inspector, [this] {
        m_inspector->showProblems(m_analysis.findings().problems);
        m_diagram->showProblems(m_analysis.findings().problems);
    });
    connect(m_diagram, &DiagramView::problemsRequested, this, [this](core::ClassId id) {
        m_selection.set(id);
        m_docks.at(2)->show();
        m_workbench->showProblemOf(id);
    });
    connect(m_actions.filterModel, &QAction::triggered, m_tree, &ModelTree::focusFilter);
    connect(m_actions.palette, &QAction::triggered, m_finder, &Finder::showEverything);
    connect(m_finder, &Finder::diagramChosen, m_diagram, &DiagramView::setDiagram);
    connect(m_diagram, &DiagramView::diagramShown, m_inspector, &Inspector::setDiagram);
    connect(m_finder, &Finder::revisionChosen, this, [this](const QString &id) {
        m_docks.at(2)->show();
        m_workbench->showRevision(id);
    });
    const auto choose = [this](QAction *action, ThemeMode mode) {
        connect(action, &QAction::triggered, this, [this, mode] { m_settings.setTheme(mode); });
    };
    choose(m_actions.systemTheme, ThemeMode::System);
    choose(m_actions.lightTheme, ThemeMode::Light);
    choose(m_actions.darkTheme, ThemeMode::Dark);
    connect(m_actions.highContrast, &QAction::triggered, &m_settings, &Settings::setHighContrast);
    connect(m_actions.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(&m_settings, &Settings::preferencesChanged, this, &MainWindow::applySettings);
    followSettings();
    showThemeMarks();
    connect(m_actions.manual, &QAction::triggered, this, [this] { showManual(manualPage()); });
    connect(new HelpKey(this), &HelpKey::asked, this, &MainWindow::showManual);
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectMigrationActions()
{
    connect(m_actions.showPending, &QAction::triggered, this, [this] {
        m_docks.at(2)->show();
        m_workbench->showTab(Workbench::Pending);
    });
    connect(m_actions.createRevision, &QAction::triggered, this, &MainWindow::showRevisionDialog);
    const auto run = [this](QAction *action, RunKind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { showUpgradeDialog(kind); });
    };
    run(m_actions.upgrade, RunKind::Upgrade);
    run(m_actions.downgrade, RunKind::Downgrade);
    run(m_actions.stamp, RunKind::Stamp);
    connect(m_workbench->databases(),
            &DatabasesPanel::runRequested,
            this,
            &MainWindow::showUpgradeDialog);
    connect(&m_analysis, &Analysis::updated, this, [this] {
        m_actions.createRevision->setEnabled(m_session->isOpen()
                                             && !m_analysis.findings().operations.isEmpty());
    });
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_settings.recentProjects();
    for (const QString &file : files)
        m_recent->addAction(QFileInfo(file).completeBaseName() + u"  –  "_s + file,
                            this,
                            [this, file] { m_session->openProject(file); });
    if (files.isEmpty())
        m_recent->addAction(tr("No projects yet"))->setEnabled(false);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && (m_document.isModified() || m_document.isSaving())) {
        event->ignore();
        m_session->whenSafe([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    rememberLayout();
    QMainWindow::closeEvent(event);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arranger.h"
#include "ui/banner.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/databaseentries.h"
#include "ui/diagramactions.h"
#include "ui/diagramtabs.h"
#include "ui/dialogs/manualwindow.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/revisiondialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow.h"
#include "ui/modeltree.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/workbench.h"

#include "core/base/overloaded.h"
#include "core/model/edit.h"
#include "core/project/diagramedit.h"
#include "core/text/sentences.h"

#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

template<typename T>
QString freeName(const QList<T> &taken, const QString &wish)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(taken.cbegin(), taken.cend(), [&](const T &e) { return e.name == name; });
    };
    QString name = wish;
    for (int i = 2; isTaken(name); ++i)
        name = wish + QString::number(i);
    return name;
}

} // namespace

void MainWindow::connectReports()
{
    const auto show = [this](const core::Error &error) { m_banner->show(error); };
    connect(m_session, &Session::failed, this, show);
    connect(m_arranger, &Arranger::failed, this, show);
    connect(&m_document, &Document::refused, this, show);
    connect(&m_passwords, &Passwords::keepFailed, this, show);
    connect(m_session,
            &Session::damaged,
            this,
            [this](const QString &file, const QList<core::Error> &damages) {
                QStringList lines;
                for (const core::Error &damage : damages)
                    lines.append(core::sentence(damage));
                m_banner
                    ->show(BannerKind::Warning,
                           tr("%1 could not be read in full. What is missing stays in its files until "
                              "you save.")
                               .arg(QFileInfo(file).fileName()),
                           lines.join(u'\n'));
            });
    connect(m_session, &Session::imported, this, &MainWindow::showImported);
}

void MainWindow::showImported(const QString &name, const QStringList &notes, bool needsStamp)
{
    if (!needsStamp) {
        m_banner->show(BannerKind::Note,
                       tr("%1 was read and not changed.").arg(name),
                       notes.join(u'\n'));
        return;
    }
    m_banner->show(BannerKind::Note,
                   tr("%1 was read and not changed. Its tables are the first revision; stamp the "
                      "database with it, so that later changes can be applied.")
                       .arg(name),
                   notes.join(u'\n'),
                   m_actions.stamp);
}

void MainWindow::addMixin()
{
    core::Mixin mixin;
    mixin.id = core::MixinId::create();
    mixin.name = freeName(m_document.model().mixins, tr("Mixin"));
    if (m_document.edit(tr("Add mixin"), core::putMixin(m_document.model(), mixin)))
        m_selection.set(mixin.id);
}

void MainWindow::addEnum()
{
    core::Enum enumeration;
    enumeration.id = core::EnumId::create();
    enumeration.name = freeName(m_document.model().enums, tr("Enum"));
    enumeration.values.append({core::EnumValueId::create(), tr("first")});
    if (m_document.edit(tr("Add enum"), core::putEnum(m_document.model(), enumeration)))
        m_selection.set(enumeration.id);
}

void MainWindow::removeSelected()
{
    const auto count = m_selection.elements().size();
    const QString text
        = count == 1 ? tr("Delete %1").arg(elementName(m_document.model(), m_selection.single()))
                     : tr("Delete %n element(s)", nullptr, int(count));
    m_document.edit(text, core::removeElements(m_document.project(), m_selection.elements()));
}

void MainWindow::showElementMenu(const core::ElementId &element, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isClass = std::holds_alternative<core::ClassId>(element);
    const bool isColumn = std::holds_alternative<core::ColumnId>(element);
    if (isClass)
        menu->addActions({m_actions.editSelected, m_actions.addColumn});
    if (isColumn)
        menu->addAction(m_actions.togglePrimaryKey);
    if (isClass)
        menu->addActions({m_actions.selectNeighbours, m_actions.showPath});
    if (isClass || isColumn)
        menu->addAction(m_actions.rename);
    if (std::holds_alternative<core::AssociationId>(element))
        menu->addAction(m_actions.associationToClass);
    if (!m_diagram->diagramScene().edgesAt({element}).isEmpty())
        menu->addAction(m_actions.routeAgain);
    if (element != core::ElementId()) {
        menu->addAction(icon(u"fit"_s), tr("Show on the diagram"), this, [this, element] {
            Q_EMIT m_selection.revealRequested(element);
        });
        if (m_selection.classes().size() > 1)
            menu->addAction(m_actions.arrangeSelection);
        m_diagramActions->addTo(*menu, element);
        menu->addSeparator();
        menu->addAction(m_actions.remove);
    } else {
        menu->addActions({m_actions.addClass, m_actions.addMixin, m_actions.addEnum});
        m_diagramActions->addTo(*menu, element);
        menu->addSeparator();
        menu->addActions({m_actions.fitAll, m_actions.selectAll, m_actions.arrangeAll});
    }
    menu->popup(position);
}

RevisionDialog *MainWindow::showRevisionDialog()
{
    auto *dialog = new RevisionDialog(m_document, m_analysis, this);
    connect(dialog, &RevisionDialog::created, this, &MainWindow::finishRevision);
    dialog->open();
    return dialog;
}

void MainWindow::finishRevision()
{
    m_workbench->showTab(Workbench::History);
    const auto next = [this] {
        m_banner->show(BannerKind::Success,
                       tr("The revision is stored. Upgrade a database to apply it."),
                       {},
                       m_actions.upgrade);
    };
    m_session->save(next);
}

UpgradeDialog *MainWindow::showUpgradeDialog(RunKind kind)
{
    auto *dialog = new UpgradeDialog(kind,
                                     {m_document, m_settings, m_passwords},
                                     m_workbench->databases()->currentDatabase(),
                                     this);
    connect(dialog, &UpgradeDialog::ran, this, &MainWindow::finishRun);
    dialog->open();
    return dialog;
}

void MainWindow::finishRun(const core::DatabaseUrl &url, const core::RunReport &report)
{
    const bool wasSaved = !m_document.file().isEmpty() && !m_document.isModified();
    const core::Project project = withDatabase(m_document.project(), url, m_states->folder());
    m_document.edit(tr("Remember database"), core::Result<core::Project>(project));
    m_states->refresh();
    if (!report.error) {
        m_banner->hide();
        m_workbench->showTab(Workbench::Databases);
    }
    // Nobody edited anything: what was saved stays so.
    if (wasSaved && m_document.isModified())
        m_session->save();
    if (url.dialect == core::DialectKind::Sqlite)
        m_settings.setLastFolder(QFileInfo(url.path).absolutePath());
}

// Of the manual.
static QString pageOf(Workbench::Tab tab)
{
    switch (tab) {
    case Workbench::Pending:
    case Workbench::History:
        return u"05-migrations"_s;
    case Workbench::Sql:
    case Workbench::Problems:
        return u"03-inspector"_s;
    case Workbench::Databases:
        return u"06-databases"_s;
    case Workbench::Steps:
        return u"02-drawing"_s;
    }
    Q_UNREACHABLE();
    return {};
}

// The page about where the focus is.
QString MainWindow::manualPage() const
{
    const QWidget *focus = focusWidget();
    if (!m_session->isOpen() || !focus)
        return u"01-start"_s;
    if (m_inspector->isAncestorOf(focus))
        return u"03-inspector"_s;
    if (m_tree->isAncestorOf(focus) || m_tabs->isAncestorOf(focus))
        return u"04-diagrams"_s;
    if (m_workbench->isAncestorOf(focus))
        return pageOf(Workbench::Tab(m_workbench->currentIndex()));
    return u"02-drawing"_s;
}

void MainWindow::showManual(const QString &page)
{
    auto *open = findChild<ManualWindow *>();
    ManualWindow *manual = open ? open : new ManualWindow(m_actions, this);
    manual->showPage(page);
    manual->show();
    manual->raise();
    manual->activateWindow();
}

PreferencesDialog *MainWindow::showPreferences()
{
    if (auto *open = findChild<PreferencesDialog *>())
        return open;
    auto *dialog = new PreferencesDialog(m_settings, this);
    dialog->open();
    return dialog;
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions, this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Schemawright"));
    box->setIconPixmap(icon(u"schemawright"_s).pixmap(64, 64));
    box->setText(tr("<b>Schemawright %1</b>").arg(QStringLiteral(SCHEMAWRIGHT_VERSION)));
    box->setInformativeText(tr("Draw classes, see the migration, upgrade the database.\n"
                               "Free software under the GNU General Public License, version 3 or "
                               "later."));
    box->open();
}

} // namespace ui

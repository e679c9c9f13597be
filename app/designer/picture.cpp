// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/designer/picture.h"

#include "ui/canvas/diagramview.h"
#include "ui/dialogs/connectiontest.h"
#include "ui/dialogs/databasedialog.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/revisiondialog.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/fileimport.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/workbench.h"

#include "core/model/edit.h"
#include "core/project/diagramedit.h"

#include <QApplication>
#include <QFile>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace designer {

namespace {

constexpr int tick = 40;      // milliseconds
constexpr int settledAt = 12; // ticks without work before the next step

core::Column column(const QString &name, const core::DataType &type)
{
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = name;
    column.type = type;
    return column;
}

} // namespace

QStringList pictureStates()
{
    return {u"start"_s,    u"window"_s,    u"pending"_s,     u"sql"_s,       u"history"_s,
            u"revision"_s, u"upgrade"_s,   u"report"_s,      u"databases"_s, u"database"_s,
            u"servers"_s,  u"serversql"_s, u"preferences"_s, u"export"_s,    u"import"_s,
            u"manual"_s,   u"problems"_s,  u"grid"_s,        u"class"_s,     u"note"_s};
}

Picture::Picture(ui::MainWindow &window, const PictureRequest &request, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_request(request)
{
    plan();
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &Picture::advance);
    m_timer.start();
}

void Picture::changeSample()
{
    ui::Document &document = m_window.document();
    if (document.model().classes.isEmpty())
        return;
    const core::Class first = document.model().classes.first();
    document.edit(u"Add column"_s,
                  core::addColumn(document.model(),
                                  first.id,
                                  column(u"nickname"_s, core::stringType(40))));
    document.edit(u"Add column"_s,
                  core::addColumn(document.model(),
                                  first.id,
                                  column(u"birthday"_s, core::plainType(core::TypeKind::Date))));
    for (const core::Column &old : first.columns) {
        const bool isKey = first.primaryKey && first.primaryKey->columns.contains(old.id);
        if (isKey || !old.nullable)
            continue;
        document.edit(u"Delete column"_s, core::removeColumn(document.model(), old.id));
        break;
    }
    core::Class added = core::newClass(core::freeClassName(document.model(), u"Coupon"_s));
    added.columns.append(column(u"code"_s, core::stringType(20)));
    document.edit(u"Add class"_s, core::addClass(document.model(), added));
    m_window.selection().set(core::ElementId(first.id));
}

void Picture::plan()
{
    const QString &state = m_request.state;
    if (state == u"start"_s)
        return;
    m_steps.push_back([this] {
        if (m_request.project.isEmpty())
            m_window.session().openSample();
        else
            m_window.session().openProject(m_request.project);
    });
    m_steps.push_back([this] { m_window.diagram().fitAll(); });
    if (state == u"window"_s)
        return;
    if (state == u"history"_s)
        m_steps.push_back([this] { m_window.workbench().showTab(ui::Workbench::History); });
    if (state == u"upgrade"_s || state == u"report"_s || state == u"databases"_s) {
        planUpgrade();
        return;
    }
    if (state == u"history"_s)
        return;
    if (state == u"database"_s || state == u"servers"_s) {
        planServers();
        return;
    }
    if (planPanels())
        return;
    m_steps.push_back([this] { changeSample(); });
    m_steps.push_back([this] { m_window.diagram().fitAll(); });
    if (state == u"serversql"_s)
        m_steps.push_back(
            [this] { m_window.analysis().chooseDialect(core::DialectKind::PostgreSql); });
    if (state == u"sql"_s || state == u"serversql"_s)
        m_steps.push_back([this] { m_window.workbench().showTab(ui::Workbench::Sql); });
    if (state == u"revision"_s)
        m_steps.push_back([this] { m_window.showRevisionDialog(); });
}

// Dialogs and panels that need nothing but a project.
bool Picture::planPanels()
{
    const QHash<QString, std::function<void()>>
        steps{{u"preferences"_s, [this] { m_window.showPreferences(); }},
              {u"export"_s, [this] { m_window.showExportDialog(); }},
              {u"import"_s, [this] { m_window.fileImport().importFile(script()); }},
              {u"manual"_s, [this] { m_window.actions().manual->trigger(); }},
              {u"problems"_s, [this] { showProblems(); }},
              {u"grid"_s, [this] { m_window.diagram().editSelected(); }},
              {u"class"_s, [] {}},
              {u"note"_s, [this] { showNote(); }}};
    if (!steps.contains(m_request.state))
        return false;
    m_steps.push_back([this] { selectFirst(); });
    m_steps.push_back(steps.value(m_request.state));
    return true;
}

void Picture::selectFirst()
{
    const core::Model &model = m_window.document().model();
    if (!model.classes.isEmpty())
        m_window.selection().set(core::ElementId(model.classes.first().id));
}

QString Picture::script() const
{
    const QString name = m_folder.filePath(u"orders_of_the_old_shop.sql"_s);
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write("CREATE TABLE old_order (id integer PRIMARY KEY);\n");
    return name;
}

void Picture::showProblems()
{
    ui::Document &document = m_window.document();
    core::Class added = core::newClass(u"Select"_s);
    added.columns.append(column(u"order"_s, core::stringType(20)));
    added.columns.append(
        column(u"an_unusually_long_name_of_a_column_that_no_database_at_all_takes"_s,
               core::stringType(20)));
    document.edit(u"Add class"_s, core::addClass(document.model(), added));
    m_window.workbench().showTab(ui::Workbench::Problems);
}

void Picture::showNote()
{
    ui::Document &document = m_window.document();
    const core::Note note{core::NoteId::create(),
                          {0, -200, 240, 120},
                          u"## Orders\n\n* never deleted\n* **numbered** by year"_s,
                          {}};
    document.edit(u"Add note"_s,
                  core::putNote(document.project(), document.project().diagrams.first().id, note));
    m_window.selection().set(core::ElementId(note.id));
}

void Picture::planUpgrade()
{
    m_steps.push_back([this] {
        m_window.showUpgradeDialog(ui::RunKind::Upgrade)->setFile(m_folder.filePath(u"shop.db"_s));
    });
    if (m_request.state == u"upgrade"_s)
        return;
    m_steps.push_back([this] {
        auto *dialog = m_window.findChild<ui::UpgradeDialog *>();
        dialog->hazards()->allowAll();
        dialog->run();
    });
    if (m_request.state == u"databases"_s)
        m_steps.push_back([this] { m_window.findChild<ui::UpgradeDialog *>()->close(); });
}

// Servers that nobody runs: what is shown is the form, and what happens when nobody answers.
void Picture::planServers()
{
    m_steps.push_back([this] {
        ui::Document &document = m_window.document();
        core::Project project = document.project();
        project.databases = {{.name = u"laptop"_s, .url = u"sqlite:///shop.db"_s},
                             {.name = u"staging"_s,
                              .url = u"postgresql://anna@127.0.0.1:1/shop?connect_timeout=2"_s},
                             {.name = u"shop of the whole world"_s,
                              .url = u"mariadb://shop@127.0.0.1:1/shop?connect_timeout=2"_s,
                              .isProduction = true}};
        document.edit(u"Add databases"_s, core::Result<core::Project>(project));
        m_window.workbench().showTab(ui::Workbench::Databases);
        m_window.workbench().databases()->setCurrentDatabase(u"staging"_s);
    });
    if (m_request.state != u"database"_s)
        return;
    m_steps.push_back([this] {
        ui::DatabaseDialog *dialog = m_window.workbench().databases()->addDatabase();
        ui::DatabaseFields fields;
        fields.name = u"live"_s;
        fields.kind = core::DialectKind::PostgreSql;
        fields.host = u"127.0.0.1"_s;
        fields.port = u"1"_s;
        fields.database = u"shop"_s;
        fields.user = u"anna"_s;
        fields.password = u"secret"_s;
        fields.tls = core::TlsMode::VerifyFull;
        fields.timeout = u"0"_s;
        dialog->setFields(fields);
        fields.timeout = u"2"_s;
        dialog->setFields(fields);
        dialog->test()->start();
    });
}

bool Picture::isIdle() const
{
    const auto *dialog = m_window.findChild<ui::UpgradeDialog *>();
    return m_window.analysis().isUpToDate() && !m_window.databaseStates().isBusy()
           && !m_window.session().isBusy() && !(dialog && dialog->isBusy());
}

void Picture::advance()
{
    m_idleTicks = isIdle() ? m_idleTicks + 1 : 0;
    if (m_idleTicks < settledAt)
        return;
    m_idleTicks = 0;
    if (!m_steps.empty()) {
        const auto step = m_steps.front();
        m_steps.pop_front();
        step();
        return;
    }
    m_timer.stop();
    Q_EMIT finished(write());
}

bool Picture::write() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (!widget->isVisible() || widget == &m_window || widget->windowType() == Qt::Popup)
            continue;
        const QPixmap dialog = const_cast<QWidget *>(widget)->grab();
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 70));
        const QPoint corner((m_window.width() - widget->width()) / 2,
                            (m_window.height() - widget->height()) / 2);
        painter.drawPixmap(corner, dialog);
        painter.setPen(QColor(0, 0, 0, 60));
        painter.drawRect(QRect(corner, widget->size()).adjusted(-1, -1, 0, 0));
    }
    painter.end();
    return picture.save(m_request.file);
}

} // namespace designer

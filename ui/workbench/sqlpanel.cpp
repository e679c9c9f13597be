// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/sqlpanel.h"

#include "ui/dialogs/databasefields.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/sqlview.h"

#include "core/mapping/mapping.h"
#include "core/text/sentences.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Subject { Pending, Selected, Everything };

QString commentOf(const core::Error &error)
{
    return u"-- "_s + core::sentence(error).replace(u'\n', u"\n-- "_s) + u'\n';
}

} // namespace

QString createSql(const core::Model &model,
                  const QList<core::TableId> &tables,
                  core::DialectKind dialect)
{
    core::Schema schema = core::mapModel(model);
    if (!tables.isEmpty())
        schema.tables.removeIf([&](const core::Table &table) { return !tables.contains(table.id); });
    const QStringList statements = core::dialectFor(dialect).createScript(schema);
    QString sql;
    for (const QString &statement : statements)
        sql += statement + (statement.endsWith(u';') ? u"\n\n"_s : u";\n\n"_s);
    return sql;
}

SqlPanel::SqlPanel(Document &document, Selection &selection, Analysis &analysis, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_analysis(analysis)
    , m_subject(new QComboBox(this))
    , m_dialect(new QComboBox(this))
    , m_view(new SqlView(this))
{
    m_subject->addItems({tr("Pending changes"), tr("Selection"), tr("Whole model")});
    m_subject->setAccessibleName(tr("SQL of"));
    m_dialect->setObjectName(u"sqlDialect"_s);
    m_dialect->setAccessibleName(tr("Kind of database"));
    m_dialect->setToolTip(tr("Which kind of database the SQL is for"));
    for (const core::DialectKind kind :
         {core::DialectKind::Sqlite, core::DialectKind::PostgreSql, core::DialectKind::MariaDb})
        m_dialect->addItem(databaseIcon(kind), kindName(kind), int(kind));
    auto *copy = new QToolButton(this);
    copy->setIcon(icon(u"copy"_s));
    copy->setToolTip(tr("Copy the SQL"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::padding,
                            metrics::grid / 2,
                            metrics::padding,
                            metrics::grid / 2);
    bar->addWidget(m_subject);
    bar->addWidget(m_dialect);
    bar->addStretch();
    bar->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &SqlPanel::refresh);
    connect(&selection, &Selection::changed, this, &SqlPanel::refresh);
    connect(&analysis, &Analysis::updated, this, &SqlPanel::refresh);
    connect(&analysis, &Analysis::dialectChanged, this, &SqlPanel::showDialect);
    connect(m_dialect, &QComboBox::activated, this, [this] {
        m_analysis.chooseDialect(core::DialectKind(m_dialect->currentData().toInt()));
    });
    connect(copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_view->text());
    });
    showDialect();
}

void SqlPanel::showDialect()
{
    m_dialect->setCurrentIndex(m_dialect->findData(int(m_analysis.dialect())));
    m_view->setDialect(m_analysis.dialect());
    refresh();
}

void SqlPanel::setSubject(int index)
{
    m_subject->setCurrentIndex(index);
}

void SqlPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SqlPanel::refresh()
{
    if (!isVisible())
        return;
    if (m_subject->currentIndex() == Pending)
        showPending();
    else
        showTables();
}

void SqlPanel::showPending()
{
    const Findings &findings = m_analysis.findings();
    if (findings.dialect != m_analysis.dialect())
        m_view->setSql({}); // of another kind of database; the right one is on its way
    else if (findings.error)
        m_view->setSql(commentOf(*findings.error));
    else if (findings.operations.isEmpty())
        m_view->setSql(tr("-- No pending changes: nothing to run.\n"));
    else
        m_view->setSql(findings.sql);
}

void SqlPanel::showTables()
{
    QList<core::TableId> tables;
    for (core::ClassId id : m_selection.classes())
        tables.append(core::tableIdOf(id));
    for (const core::ElementId &element : m_selection.elements()) {
        if (const auto *id = std::get_if<core::AssociationId>(&element))
            tables.append(core::tableIdOf(*id));
    }
    if (m_subject->currentIndex() == Selected && tables.isEmpty()) {
        m_view->setSql(tr("-- Select a class on the diagram to see its table.\n"));
        return;
    }
    if (m_subject->currentIndex() == Everything)
        tables.clear();
    const auto work = [model = m_document.model(), tables, dialect = m_analysis.dialect()](
                          core::Monitor &) { return createSql(model, tables, dialect); };
    m_task.start(work, [this](const QString &sql) { m_view->setSql(sql); });
}

} // namespace ui

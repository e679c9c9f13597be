// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/sqlpanel.h"

#include "ui/dialogs/databasefields.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/workbench/sqlview.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/text/sentences.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int allThree = -1;

// Painted anew in the colours of the moment; a picture would keep those of its making.
class Sign : public QWidget
{
public:
    Sign(const QIcon &icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(signSide, signSide);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    static constexpr int signSide = 16;
    const QIcon m_icon;
};

const QList<core::DialectKind> &dialects()
{
    static const QList<core::DialectKind> kinds{core::DialectKind::Sqlite,
                                                core::DialectKind::PostgreSql,
                                                core::DialectKind::MariaDb};
    return kinds;
}

QString commentOf(const core::Error &error)
{
    return u"-- "_s + core::sentence(error).replace(u'\n', u"\n-- "_s) + u'\n';
}

// What is left stands by itself: no foreign key to a table that is not shown, no enum for nobody.
core::Schema excerpt(core::Schema schema, const QList<core::TableId> &tables)
{
    if (tables.isEmpty())
        return schema;
    schema.tables.removeIf([&](const core::Table &table) { return !tables.contains(table.id); });
    QSet<core::EnumId> used;
    for (const core::Table &table : std::as_const(schema.tables)) {
        for (const core::Column &column : table.columns)
            used.insert(column.type.enumId);
    }
    schema.enums.removeIf([&](const core::Enum &value) { return !used.contains(value.id); });
    return schema;
}

// Why the kind of database would refuse these tables.
std::optional<core::Error> refusal(core::Schema schema, const core::Dialect &dialect)
{
    QSet<core::TableId> known;
    for (const core::Table &table : std::as_const(schema.tables))
        known.insert(table.id);
    for (core::Table &table : schema.tables)
        table.foreignKeys.removeIf([&](const core::ForeignKey &key) {
            return !key.target.isNull() && !known.contains(key.target);
        });
    const auto plan = dialect.plan({}, core::diff({}, schema), {});
    return plan ? std::nullopt : std::optional(plan.error());
}

} // namespace

QString createSql(const core::Model &model,
                  const QList<core::TableId> &tables,
                  core::DialectKind kind)
{
    const core::Schema schema = excerpt(core::mapModel(model), tables);
    const core::Dialect &dialect = core::dialectFor(kind);
    QString sql;
    if (const auto error = refusal(schema, dialect))
        sql += commentOf(*error) + u'\n';
    const QStringList statements = dialect.createScript(schema);
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
    , m_stack(new QStackedWidget(this))
    , m_view(new SqlView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(buildThree());
    connectModel();
    showDialect();
}

QWidget *SqlPanel::buildBar()
{
    auto *bar = new QWidget(this);
    m_subject->setObjectName(u"sqlSubject"_s);
    m_subject->addItems({tr("Pending changes"), tr("Selection"), tr("Whole model")});
    m_subject->setAccessibleName(tr("SQL of"));
    m_dialect->setObjectName(u"sqlDialect"_s);
    m_dialect->setAccessibleName(tr("Kind of database"));
    m_dialect->setToolTip(tr("Which kind of database the SQL is for"));
    for (const core::DialectKind kind : dialects())
        m_dialect->addItem(databaseIcon(kind), kindName(kind), int(kind));
    m_dialect->addItem(icon(u"database"_s), tr("All side by side"), allThree);
    m_copy = copyButton(m_view, bar);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::padding,
                               metrics::grid / 2,
                               metrics::padding,
                               metrics::grid / 2);
    layout->addWidget(m_subject);
    layout->addWidget(m_dialect);
    layout->addStretch();
    layout->addWidget(m_copy);
    return bar;
}

QWidget *SqlPanel::buildThree()
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"sqlThree"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    for (const core::DialectKind kind : dialects()) {
        auto *column = new QWidget(splitter);
        auto *sign = new Sign(databaseIcon(kind), column);
        auto *name = new QLabel(kindName(kind), column);
        name->setProperty("section", true);
        auto *view = new SqlView(column);
        view->setObjectName(u"sql"_s + kindName(kind));
        view->setAccessibleName(tr("SQL for %1").arg(kindName(kind)));
        view->setDialect(kind);
        m_three.insert(kind, view);
        auto *header = new QHBoxLayout;
        header->setContentsMargins(metrics::padding, 0, metrics::grid, 0);
        header->setSpacing(metrics::grid);
        header->addWidget(sign);
        header->addWidget(name, 1);
        header->addWidget(copyButton(view, column));
        auto *layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addLayout(header);
        layout->addWidget(view, 1);
        splitter->addWidget(column);
    }
    return splitter;
}

QToolButton *SqlPanel::copyButton(SqlView *view, QWidget *parent)
{
    auto *copy = new QToolButton(parent);
    copy->setIcon(icon(u"copy"_s));
    copy->setToolTip(tr("Copy the SQL"));
    copy->setAccessibleName(tr("Copy the SQL"));
    connect(copy, &QToolButton::clicked, this, [view] {
        QGuiApplication::clipboard()->setText(view->text());
    });
    return copy;
}

void SqlPanel::connectModel()
{
    connect(m_subject, &QComboBox::currentIndexChanged, this, &SqlPanel::refresh);
    connect(&m_selection, &Selection::changed, this, &SqlPanel::refresh);
    connect(&m_analysis, &Analysis::updated, this, &SqlPanel::refresh);
    connect(&m_analysis, &Analysis::dialectChanged, this, &SqlPanel::showDialect);
    connect(m_dialect, &QComboBox::activated, this, [this] {
        const int kind = m_dialect->currentData().toInt();
        setSideBySide(kind == allThree);
        if (kind != allThree)
            m_analysis.chooseDialect(core::DialectKind(kind));
    });
}

bool SqlPanel::isSideBySide() const
{
    return m_stack->currentIndex() == 1;
}

void SqlPanel::setSideBySide(bool on)
{
    m_stack->setCurrentIndex(on ? 1 : 0);
    m_copy->setVisible(!on);
    showDialect();
}

void SqlPanel::showDialect()
{
    const int kind = isSideBySide() ? allThree : int(m_analysis.dialect());
    m_dialect->setCurrentIndex(m_dialect->findData(kind));
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

void SqlPanel::setAll(const QString &sql)
{
    m_task.cancel();
    m_view->setSql(sql);
    for (SqlView *view : std::as_const(m_three))
        view->setSql(sql);
}

void SqlPanel::showPending()
{
    const Findings &findings = m_analysis.findings();
    // The old kind's statements are not shown under the new one's name while they are worked out.
    if (!isSideBySide() && findings.dialect != m_analysis.dialect())
        return m_view->setSql({});
    if (!isSideBySide() && findings.error)
        return m_view->setSql(commentOf(*findings.error));
    if (!findings.error && findings.operations.isEmpty())
        return setAll(tr("-- No pending changes: nothing to run.\n"));
    if (!isSideBySide())
        return m_view->setSql(findings.sql);
    const auto work = [project = m_document.project()](core::Monitor &) {
        QStringList texts;
        for (const core::DialectKind kind : dialects()) {
            const Findings own = findingsOf(project, kind);
            texts.append(own.error ? commentOf(*own.error) : own.sql);
        }
        return texts;
    };
    m_task.start(work, [this](const QStringList &texts) {
        for (qsizetype i = 0; i < texts.size(); ++i)
            m_three.value(dialects().at(i))->setSql(texts.at(i));
    });
}

QList<core::TableId> SqlPanel::selectedTables() const
{
    QList<core::TableId> tables;
    for (core::ClassId id : m_selection.classes())
        tables.append(core::tableIdOf(id));
    for (const core::ElementId &element : m_selection.elements()) {
        if (const auto *id = std::get_if<core::AssociationId>(&element))
            tables.append(core::tableIdOf(*id));
    }
    return tables;
}

void SqlPanel::showTables()
{
    const bool isSelection = m_subject->currentIndex() == Selected;
    const QList<core::TableId> tables = isSelection ? selectedTables() : QList<core::TableId>();
    if (isSelection && tables.isEmpty())
        setAll(tr("-- Select a class on the diagram to see its table.\n"));
    else
        compute(tables);
}

void SqlPanel::compute(const QList<core::TableId> &tables)
{
    const QList<core::DialectKind> kinds = isSideBySide() ? dialects()
                                                          : QList{m_analysis.dialect()};
    const auto work = [model = m_document.model(), tables, kinds](core::Monitor &) {
        QStringList texts;
        for (const core::DialectKind kind : kinds)
            texts.append(createSql(model, tables, kind));
        return texts;
    };
    m_task.start(work, [this, kinds](const QStringList &texts) {
        if (kinds.size() == 1)
            return m_view->setSql(texts.first());
        for (qsizetype i = 0; i < texts.size(); ++i)
            m_three.value(kinds.at(i))->setSql(texts.at(i));
    });
}

} // namespace ui

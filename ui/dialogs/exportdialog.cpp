// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/canvas/diagramview.h"
#include "ui/filechooser.h"
#include "ui/theme.h"
#include "ui/workbench/pythonview.h"
#include "ui/workbench/sqlview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int previewDelay = 60;        // milliseconds after the last change of a choice
constexpr qsizetype shownText = 200000; // characters; more nobody reads in a preview

QComboBox *comboOf(QWidget *parent, const QString &name, const QList<QPair<QString, int>> &entries)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(name);
    for (const auto &[text, value] : entries)
        combo->addItem(text, value);
    return combo;
}

void select(QComboBox &combo, int value)
{
    combo.setCurrentIndex(qMax(0, combo.findData(value)));
}

} // namespace

QSet<QUuid> selectedIds(const Selection &selection)
{
    QSet<QUuid> ids;
    for (const core::ClassId id : selection.classes())
        ids.insert(id.uuid);
    for (const core::ElementId &element : selection.elements()) {
        if (const auto *note = std::get_if<core::NoteId>(&element))
            ids.insert(note->uuid);
        if (const auto *area = std::get_if<core::AreaId>(&element))
            ids.insert(area->uuid);
    }
    return ids;
}

ExportDialog::ExportDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_choice(exportChoiceFrom(context.settings.exportChoices()))
    , m_kinds(new QListWidget(this))
    , m_explanation(new QLabel(this))
    , m_preview(new QStackedWidget(this))
    , m_image(new QLabel(this))
    , m_code(new SqlView(this))
    , m_python(new PythonView(this))
    , m_facts(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(920, 640);
    m_choice.onlySelected = selected().size() > 1;
    buildChoices();
    setLayout(buildLayout());
    for (const ExportKind kind : exportKinds)
        m_kinds->addItem(title(kind));
    m_previewDelay.setSingleShot(true);
    m_previewDelay.setInterval(previewDelay);
    connect(&m_previewDelay, &QTimer::timeout, this, &ExportDialog::preview);
    fillChoices();
    m_kinds->setCurrentRow(int(m_choice.kind));
    connect(m_kinds, &QListWidget::currentRowChanged, this, &ExportDialog::readChoices);
    setTabOrder(m_withDiagram, m_copy);
    setTabOrder(m_copy, m_export);
    m_kinds->setFocus();
    showKind();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildChoices()
{
    m_extent = comboOf(this,
                       u"exportExtent"_s,
                       {{tr("The whole diagram"), 0}, {tr("The selection"), 1}});
    m_theme = comboOf(this,
                      u"exportTheme"_s,
                      {{tr("Light"), int(ExportTheme::Light)},
                       {tr("Dark"), int(ExportTheme::Dark)},
                       {tr("As on the screen"), int(ExportTheme::Screen)}});
    m_ground = new QCheckBox(tr("Paint the ground"), this);
    m_scale = new QDoubleSpinBox(this);
    m_scale->setObjectName(u"exportScale"_s);
    m_scale->setRange(0.1, 10);
    m_scale->setSingleStep(0.5);
    m_scale->setPrefix(tr("×", "scale") + u' ');
    m_fit = comboOf(this,
                    u"exportFit"_s,
                    {{tr("On one page"), int(PageFit::OnePage)},
                     {tr("Over several pages"), int(PageFit::Pages)},
                     {tr("A page as large as the diagram"), int(PageFit::OwnSize)}});
    m_pageSize = new QComboBox(this);
    m_pageSize->setObjectName(u"exportPageSize"_s);
    for (const QPageSize::PageSizeId id : {QPageSize::A4,
                                           QPageSize::A3,
                                           QPageSize::A2,
                                           QPageSize::A1,
                                           QPageSize::A0,
                                           QPageSize::A5,
                                           QPageSize::Letter,
                                           QPageSize::Legal,
                                           QPageSize::Tabloid})
        m_pageSize->addItem(QPageSize::name(id), int(id));
    m_orientation = comboOf(this,
                            u"exportOrientation"_s,
                            {{tr("Landscape"), int(QPageLayout::Landscape)},
                             {tr("Portrait"), int(QPageLayout::Portrait)}});
    m_dialect = comboOf(this,
                        u"exportDialect"_s,
                        {{u"SQLite"_s, int(core::DialectKind::Sqlite)},
                         {u"PostgreSQL"_s, int(core::DialectKind::PostgreSql)},
                         {u"MariaDB"_s, int(core::DialectKind::MariaDb)}});
    m_style = comboOf(this,
                      u"exportStyle"_s,
                      {{u"Flask-SQLAlchemy 3"_s, int(core::ModelsStyle::Flask3)},
                       {u"SQLAlchemy 2.0, Mapped[…]"_s, int(core::ModelsStyle::Typed20)},
                       {u"SQLAlchemy 1.4, Column(…)"_s, int(core::ModelsStyle::Classic14)}});
    m_withDiagram = new QCheckBox(tr("Put the diagram on the page"), this);
    for (QComboBox *combo :
         {m_extent, m_theme, m_fit, m_pageSize, m_orientation, m_dialect, m_style})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::readChoices);
    for (QCheckBox *box : {m_ground, m_withDiagram})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::readChoices);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::readChoices);
}

QLayout *ExportDialog::buildLayout()
{
    m_kinds->setObjectName(u"exportKinds"_s);
    m_kinds->setAccessibleName(tr("Formats"));
    m_kinds->setFixedWidth(200);
    m_explanation->setProperty("muted", true);
    m_explanation->setWordWrap(true);
    m_facts->setProperty("muted", true);
    m_facts->setObjectName(u"exportFacts"_s);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    connect(&m_task, &Task::progressed, this, [this](const core::Progress &progress) {
        m_progress->setRange(0, progress.statements);
        m_progress->setValue(progress.statement);
    });
    connect(&m_task, &Task::finished, this, &ExportDialog::end);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(2 * metrics::grid);
    m_form->addRow(tr("&What"), m_extent);
    m_form->addRow(tr("&Colours"), m_theme);
    m_form->addRow(QString(), m_ground);
    m_form->addRow(tr("&Scale"), m_scale);
    m_form->addRow(tr("&Fit"), m_fit);
    m_form->addRow(tr("&Paper"), m_pageSize);
    m_form->addRow(tr("&Orientation"), m_orientation);
    m_form->addRow(tr("&Database"), m_dialect);
    m_form->addRow(tr("St&yle"), m_style);
    m_form->addRow(QString(), m_withDiagram);
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setMinimumSize(320, 240);
    m_image->setObjectName(u"exportImage"_s);
    m_code->setObjectName(u"exportText"_s);
    m_python->setObjectName(u"exportPython"_s);
    m_preview->addWidget(m_image);
    m_preview->addWidget(m_code);
    m_preview->addWidget(m_python);
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::padding);
    right->addWidget(m_explanation);
    right->addLayout(m_form);
    right->addWidget(m_preview, 1);
    right->addWidget(m_facts);
    right->addWidget(m_progress);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_kinds);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * metrics::grid);
    layout->addLayout(columns, 1);
    layout->addWidget(buildButtons());
    return layout;
}

QWidget *ExportDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"export"_s);
    m_export->setDefault(true);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyExport"_s);
    buttons->addButton(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::fillChoices()
{
    m_isFilling = true;
    m_extent->setCurrentIndex(m_choice.onlySelected ? 1 : 0);
    m_extent->setEnabled(!selected().isEmpty());
    select(*m_theme, int(m_choice.theme));
    m_ground->setChecked(m_choice.hasGround);
    m_scale->setValue(m_choice.scale);
    select(*m_fit, int(m_choice.fit));
    select(*m_pageSize, int(m_choice.pageSize));
    select(*m_orientation, int(m_choice.orientation));
    select(*m_dialect, int(m_choice.dialect));
    select(*m_style, int(m_choice.style));
    m_withDiagram->setChecked(m_choice.withDiagram);
    m_isFilling = false;
}

void ExportDialog::readChoices()
{
    if (m_isFilling)
        return;
    m_choice.kind = exportKinds.at(size_t(qMax(0, m_kinds->currentRow())));
    m_choice.onlySelected = m_extent->currentIndex() == 1;
    m_choice.theme = ExportTheme(m_theme->currentData().toInt());
    m_choice.hasGround = m_ground->isChecked();
    m_choice.scale = m_scale->value();
    m_choice.fit = PageFit(m_fit->currentData().toInt());
    m_choice.pageSize = QPageSize::PageSizeId(m_pageSize->currentData().toInt());
    m_choice.orientation = QPageLayout::Orientation(m_orientation->currentData().toInt());
    m_choice.dialect = core::DialectKind(m_dialect->currentData().toInt());
    m_choice.style = core::ModelsStyle(m_style->currentData().toInt());
    m_choice.withDiagram = m_withDiagram->isChecked();
    m_context.settings.setExportChoices(toMap(m_choice));
    showKind();
}

// Only the choices that the format has.
void ExportDialog::showKind()
{
    const ExportKind kind = m_choice.kind;
    m_explanation->setText(explanation(kind));
    const bool hasPages = kind == ExportKind::Pdf && m_choice.fit != PageFit::OwnSize;
    const QList<QPair<QWidget *, bool>> shown{{m_extent, kind != ExportKind::Models},
                                              {m_style, kind == ExportKind::Models},
                                              {m_theme, isPicture(kind)},
                                              {m_ground, isPicture(kind)},
                                              {m_scale, kind == ExportKind::Png},
                                              {m_fit, kind == ExportKind::Pdf},
                                              {m_pageSize, hasPages},
                                              {m_orientation, hasPages},
                                              {m_dialect, kind == ExportKind::Sql},
                                              {m_withDiagram, kind == ExportKind::Html}};
    for (const auto &[widget, isShown] : shown)
        m_form->setRowVisible(widget, isShown);
    m_copy->setVisible(kind != ExportKind::Pdf);
    if (isPicture(kind))
        m_preview->setCurrentWidget(m_image);
    else if (kind == ExportKind::Models)
        m_preview->setCurrentWidget(m_python);
    else
        m_preview->setCurrentWidget(m_code);
    m_previewDelay.start();
}

QSet<QUuid> ExportDialog::selected() const
{
    return selectedIds(m_context.selection);
}

DiagramPicture ExportDialog::picture() const
{
    PictureChoice choice;
    if (m_choice.onlySelected)
        choice.only = selected();
    choice.isDark = m_choice.theme == ExportTheme::Dark
                    || (m_choice.theme == ExportTheme::Screen && isDark(palette()));
    choice.hasGround = m_choice.hasGround;
    choice.scale = m_choice.scale;
    return {m_context.view.diagramScene(), choice};
}

ExportDialog::TextWork ExportDialog::textWork() const
{
    TextWork work{m_context.document.project(), {}, {}, {}};
    if (m_choice.kind == ExportKind::Models) {
        work.models = m_choice.style;
        return work;
    }
    work.choice.format = textFormat(m_choice.kind);
    work.choice.dialect = m_choice.dialect;
    if (m_choice.onlySelected)
        work.choice.only = selected();
    if (m_choice.kind == ExportKind::Html && m_choice.withDiagram)
        work.diagram = picture();
    return work;
}

void ExportDialog::preview()
{
    if (isPicture(m_choice.kind))
        return previewPicture();
    m_previewTask.start([work = textWork()](core::Monitor &monitor) { return work.text(monitor); },
                        [this](const core::Result<QString> &text) {
                            if (text)
                                showText(*text);
                        });
}

void ExportDialog::previewPicture()
{
    m_previewTask.abandon();
    const DiagramPicture shown = picture();
    m_export->setEnabled(!shown.isEmpty());
    m_copy->setEnabled(!shown.isEmpty());
    if (shown.isEmpty()) {
        m_image->setText(tr("Nothing is drawn yet"));
        m_facts->clear();
        return;
    }
    showFacts(shown.bounds(), shown.pageCount(pagesOf(m_choice)));
    const QSizeF room = QSizeF(m_preview->size() - QSize(2, 2)) * devicePixelRatioF();
    m_previewTask.start([shown, room](
                            core::Monitor &monitor) { return shown.preview(room.toSize(), monitor); },
                        [this](const core::Result<QImage> &image) {
                            if (!image)
                                return;
                            QPixmap pixmap = QPixmap::fromImage(*image);
                            pixmap.setDevicePixelRatio(devicePixelRatioF());
                            m_image->setPixmap(pixmap);
                        });
}

void ExportDialog::showFacts(const QRectF &bounds, const QSize &pages)
{
    const QSize pixels = (bounds.size() * m_choice.scale).toSize();
    if (m_choice.kind == ExportKind::Png)
        m_facts->setText(tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height()));
    else if (m_choice.kind == ExportKind::Pdf && m_choice.fit == PageFit::Pages)
        m_facts->setText(tr("%1 × %2 pages").arg(pages.width()).arg(pages.height()));
    else
        m_facts->clear();
}

void ExportDialog::showText(const QString &text)
{
    m_text = text;
    const QString shown = text.size() > shownText ? text.left(shownText) + u"\n…"_s : text;
    m_code->setDialect(m_choice.dialect);
    if (m_choice.kind == ExportKind::Models)
        m_python->setCode(shown);
    else
        m_code->setCode(shown);
    m_facts->setText(tr("%n line(s)", nullptr, int(text.count(u'\n'))));
    m_export->setEnabled(true);
    m_copy->setEnabled(true);
}

void ExportDialog::chooseFile()
{
    QString name = m_context.document.title().toLower();
    name.replace(u' ', u'_').replace(u'/', u'_');
    const FileQuestion question{.title = tr("Export as %1").arg(title(m_choice.kind)),
                                .filter = u"%1 (*.%2)"_s.arg(title(m_choice.kind),
                                                             suffix(m_choice.kind)),
                                .folder = m_context.settings.lastFolder(),
                                .suggestion = u"%1/%2.%3"_s.arg(m_context.settings.lastFolder(),
                                                                name,
                                                                suffix(m_choice.kind)),
                                .suffix = suffix(m_choice.kind),
                                .purpose = FilePurpose::Save};
    ui::chooseFile(this, question, this, [this](const QString &file) { exportTo(file); });
}

} // namespace ui

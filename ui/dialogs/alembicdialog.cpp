// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/alembicdialog.h"

#include "ui/errortext.h"
#include "ui/filechooser.h"
#include "ui/theme.h"
#include "ui/workbench/diffview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int typingDelay = 250; // milliseconds after the last letter of a path

} // namespace

AlembicDialog::AlembicDialog(Document &document, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_settings(settings)
{
    setWindowTitle(tr("Export to Alembic"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 660);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingDelay);
    connect(&m_delay, &QTimer::timeout, this, &AlembicDialog::look);
    m_note = new QLabel(this);
    m_note->setObjectName(u"alembicNote"_s);
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::padding);
    layout->addWidget(buildTop());
    layout->addWidget(buildFiles(), 1);
    layout->addWidget(m_mirror);
    layout->addWidget(m_note);
    layout->addLayout(buildButtons());
    m_mirror->setChecked(!mirrorFolder().isEmpty());
    m_folder->setText(QDir::toNativeSeparators(usualFolder()));
    m_folder->setFocus();
    look();
}

QWidget *AlembicDialog::buildTop()
{
    auto *top = new QWidget(this);
    auto *text = new QLabel(
        tr("Each revision as a script that \"flask db upgrade\" and \"alembic upgrade\" run, and that "
           "leaves the same tables as an upgrade from here."),
        top);
    text->setWordWrap(true);
    m_folder = new QLineEdit(top);
    m_folder->setObjectName(u"alembicFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    auto *browse = new QPushButton(tr("&Choose…"), top);
    browse->setObjectName(u"alembicChoose"_s);
    browse->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->setSpacing(metrics::grid);
    place->addWidget(m_folder, 1);
    place->addWidget(browse);
    m_state = new QLabel(top);
    m_state->setObjectName(u"alembicState"_s);
    m_state->setProperty("muted", true);
    m_flavour = new QComboBox(top);
    m_flavour->setObjectName(u"alembicFlavour"_s);
    m_flavour->addItem(tr("Flask-Migrate: for \"flask db\""), int(core::AlembicFlavour::Flask));
    m_flavour->addItem(tr("Alembic by itself"), int(core::AlembicFlavour::Plain));
    m_mirror = new QCheckBox(tr("From now on, write the &script of every new revision there, too"),
                             this);
    m_mirror->setObjectName(u"alembicMirror"_s);
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(metrics::padding);
    m_form->setVerticalSpacing(metrics::grid);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Folder"), place);
    m_form->addRow(QString(), m_state);
    m_form->addRow(tr("&Kind"), m_flavour);
    qobject_cast<QLabel *>(m_form->labelForField(place))->setBuddy(m_folder);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::padding);
    layout->addWidget(text);
    layout->addLayout(m_form);
    connect(m_folder, &QLineEdit::textEdited, this, [this] {
        m_preview.reset(); // of another folder
        m_delay.start();
        showButton();
    });
    connect(browse, &QPushButton::clicked, this, &AlembicDialog::chooseFolder);
    connect(m_flavour, &QComboBox::currentIndexChanged, this, &AlembicDialog::look);
    connect(m_mirror, &QCheckBox::toggled, this, &AlembicDialog::showButton);
    return top;
}

QWidget *AlembicDialog::buildFiles()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"alembicFiles"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("File"), tr("State")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_python = new PythonView(this);
    m_python->setObjectName(u"alembicText"_s);
    m_diff = new DiffView(this);
    m_diff->setObjectName(u"alembicDiff"_s);
    m_texts = new QStackedWidget(this);
    m_texts->addWidget(m_python);
    m_texts->addWidget(m_diff);
    m_files = new QSplitter(this);
    m_files->addWidget(m_list);
    m_files->addWidget(m_texts);
    m_files->setSizes({360, 560});
    m_files->setChildrenCollapsible(false);
    m_files->setHandleWidth(1);
    m_message = new QLabel(this);
    m_message->setObjectName(u"alembicMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_files);
    m_stack->addWidget(m_message);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AlembicDialog::showFile);
    connect(m_list, &QTreeWidget::itemChanged, this, &AlembicDialog::follow);
    return m_stack;
}

QLayout *AlembicDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"alembicClose"_s);
    close->setAutoDefault(false);
    m_write = new QPushButton(this);
    m_write->setObjectName(u"alembicWrite"_s);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_write);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &AlembicDialog::write);
    return row;
}

QString AlembicDialog::projectFolder() const
{
    const QString folder = m_document.folder();
    return folder.isEmpty() ? m_settings.lastFolder() : folder;
}

QString AlembicDialog::mirrorFolder() const
{
    const QString &folder = m_document.project().alembicFolder;
    return folder.isEmpty() ? QString() : QDir(projectFolder()).absoluteFilePath(folder);
}

// The mirror's; else where the project's scripts came from; else as flask db has it.
QString AlembicDialog::usualFolder() const
{
    if (const QString mirror = mirrorFolder(); !mirror.isEmpty())
        return QDir::cleanPath(mirror);
    const QDir folder(projectFolder());
    for (const core::Revision &revision : m_document.project().history.revisions) {
        if (!revision.script)
            continue;
        QDir versions = QFileInfo(folder.absoluteFilePath(revision.script->path)).dir();
        if (versions.cdUp() && versions.exists(u"env.py"_s))
            return versions.absolutePath();
    }
    if (!m_document.folder().isEmpty())
        return QDir::cleanPath(folder.absoluteFilePath(u"migrations"_s));
    // Of a project that lies nowhere: beside what else there is, never into it.
    QString name = m_document.title();
    name.replace(u'/', u'_').replace(u'\\', u'_');
    return QDir::cleanPath(folder.absoluteFilePath(name + u"/migrations"_s));
}

void AlembicDialog::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    look();
}

void AlembicDialog::setMirroring(bool mirrors)
{
    m_mirror->setChecked(mirrors && m_mirror->isEnabled());
}

void AlembicDialog::chooseFolder()
{
    const FileQuestion question{.title = tr("Folder of the scripts"),
                                .folder = m_folder->text(),
                                .purpose = FilePurpose::OpenFolder};
    ui::chooseFile(this, question, this, [this](const QString &folder) { setFolder(folder); });
}

core::AlembicExport AlembicDialog::choice() const
{
    core::AlembicExport choice;
    choice.folder = QDir(projectFolder())
                        .absoluteFilePath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    choice.flavour = core::AlembicFlavour(m_flavour->currentData().toInt());
    return choice;
}

core::Result<AlembicDialog::Preview> AlembicDialog::previewOf(const core::Project &project,
                                                              const QString &projectFolder,
                                                              const core::AlembicExport &choice)
{
    const auto files = core::alembicFiles(project, projectFolder, choice);
    if (!files)
        return core::Failure(files.error());
    Preview preview{true, *files, {}};
    for (const core::AlembicFile &file : *files) {
        preview.isThere = preview.isThere && !file.revision.isEmpty();
        if (file.state != core::AlembicFileState::Other)
            continue;
        QFile present(file.path);
        if (present.open(QIODevice::ReadOnly))
            preview.present.insert(file.path, present.readAll());
    }
    return preview;
}

void AlembicDialog::look()
{
    m_delay.stop();
    m_preview.reset();
    const bool isSaved = !m_document.file().isEmpty();
    m_mirror->setEnabled(isSaved);
    m_mirror->setToolTip(isSaved ? QString()
                                 : tr("Save the project first: its file knows the folder."));
    showButton();
    if (m_folder->text().trimmed().isEmpty())
        return show(core::failure(core::ErrorCode::FileNotFound, tr("Folder")));
    m_task.start([project = m_document.project(), folder = projectFolder(), choice = choice()](
                     core::Monitor &) { return previewOf(project, folder, choice); },
                 [this](const core::Result<Preview> &preview) { show(preview); });
}

void AlembicDialog::show(const core::Result<Preview> &preview)
{
    m_isFilling = true;
    m_list->clear();
    m_isFilling = false;
    if (!preview) {
        m_state->clear();
        m_message->setText(errorText(preview.error()));
        m_stack->setCurrentWidget(m_message);
        return showButton();
    }
    m_preview = *preview;
    m_form->setRowVisible(m_flavour, !preview->isThere);
    m_state->setText(preview->isThere ? tr(
                         "An environment that is there: scripts are added, nothing else changes.")
                                      : tr("A new environment, ready to run."));
    m_isFilling = true;
    for (const core::AlembicFile &file : preview->files)
        addRow(file);
    m_isFilling = false;
    const bool isEmpty = preview->files.isEmpty();
    m_message->setText(m_document.project().history.revisions.isEmpty()
                           ? tr("There is no revision yet: create one from the pending changes.")
                           : tr("Every script is there already."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_message) : m_files);
    // What a person wants to see first: a script that is new.
    for (int row = m_list->topLevelItemCount() - 1; row >= 0 && !m_list->currentItem(); --row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (!fileOf(item)->revision.isEmpty() && fileOf(item)->state != core::AlembicFileState::Same)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && !isEmpty)
        m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    showButton();
}

} // namespace ui

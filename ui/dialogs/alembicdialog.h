// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The revisions as scripts of an Alembic or Flask-Migrate environment: where to, each file with what will
// stand in it, and whether every later revision is written there by itself. A file that says something
// else is replaced only once it was ticked; what was shown is what is written.

#include "ui/document.h"
#include "ui/settings.h"

#include "core/interop/alembic/export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DiffView;
class PythonView;

class AlembicDialog : public QDialog
{
    Q_OBJECT

public:
    AlembicDialog(Document &document, Settings &settings, QWidget *parent);

    void setFolder(const QString &folder);
    void setMirroring(bool mirrors);
    bool isBusy() const { return m_task.isRunning() || m_delay.isActive(); }

Q_SIGNALS:
    // The files are written, and the mirror is as it was asked for.
    void exported(const QString &folder, int files);

private:
    enum Section { Name, State };
    struct Preview
    {
        bool isThere = false; // the environment
        QList<core::AlembicFile> files;
        QHash<QString, QByteArray> present; // of those that say something else

        bool operator==(const Preview &) const = default;
    };
    static core::Result<Preview> previewOf(const core::Project &project,
                                           const QString &projectFolder,
                                           const core::AlembicExport &choice);

    QWidget *buildTop();
    QWidget *buildFiles();
    QLayout *buildButtons();
    void chooseFolder();
    void look();
    void show(const core::Result<Preview> &preview);
    void addRow(const core::AlembicFile &file);
    void showFile();
    void follow(QTreeWidgetItem *item);
    void showButton();
    void write();
    void finish(const core::Result<std::optional<QStringList>> &written);
    void setMirror();
    QString projectFolder() const;
    QString mirrorFolder() const; // absolute; empty: none
    QString usualFolder() const;
    core::AlembicExport choice() const;
    QStringList chosen(core::AlembicFileState state) const;
    const core::AlembicFile *fileOf(const QTreeWidgetItem *item) const;

    Document &m_document;
    Settings &m_settings;
    Task m_task{nullptr, Task::Kind::Writes};
    QTimer m_delay; // while a path is being typed
    std::optional<Preview> m_preview;
    QString m_fault; // of the last attempt to write
    bool m_isFilling = false;
    QLineEdit *m_folder = nullptr;
    QLabel *m_state = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_flavour = nullptr;
    QCheckBox *m_mirror = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_files = nullptr;
    QLabel *m_message = nullptr;
    QTreeWidget *m_list = nullptr;
    QStackedWidget *m_texts = nullptr;
    PythonView *m_python = nullptr;
    DiffView *m_diff = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_write = nullptr;
};

} // namespace ui

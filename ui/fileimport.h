// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Foreign files that come in by the menu or are dropped on the window: what must be asked is asked,
// the file is read in a task, and the outcome is a new project or one edit of the open one. GUI thread
// only.

#include "ui/dialogs/importdialog.h"
#include "ui/session.h"
#include "ui/task.h"

namespace ui {

class WorkCard;

class FileImport : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        Session &session;
        Settings &settings;
        Passwords &passwords;
    };
    // `over`: where the progress is shown.
    FileImport(const Context &context, QWidget *window, QWidget *over);

    void chooseFile();
    void chooseModels();
    void chooseMigrations();
    // A project, its folder, an SQLite database, .dbml, .sql, models.py or a folder of Python files, an
    // environment of Alembic's.
    void importFile(const QString &file);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void failed(const core::Error &error);
    // The file's name, how many classes came, what was left out.
    void imported(const QString &name, int classes, const QString &leftOut);
    // Of Python files, before `imported`.
    void modelsRead(const QString &source, const core::Model &read);
    void migrationsTaken(const QString &name, int revisions, const QString &notes);

private:
    void stop();
    void ask(const QString &file);
    void start(const core::TextImport &import, ImportTarget target);
    void read(const core::TextImport &import, ImportTarget target);
    void finish(const core::TextImport &import,
                ImportTarget target,
                const core::Result<core::ImportedText> &text);
    void open(const core::ImportedText &text, const QString &source);
    void join(const core::ImportedText &text, const QString &source);
    void tell(const core::ImportedText &text, const QString &source);
    void takeOver(const QString &path, ImportTarget target);
    QStringList servers() const;

    Context m_context;
    QWidget *m_window;
    WorkCard *m_card;
    Task m_task{nullptr, Task::Kind::Waits};
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window's dealings with a project's Python side: models.py opened, compared and brought up to date;
// revisions exported to Alembic and mirrored there; effects of scripts that only Alembic runs. It wires
// the actions to dialogs and tells the outcome in the banner. GUI thread only.

#include "ui/actions.h"
#include "ui/banner.h"
#include "ui/fileimport.h"
#include "ui/modelswatch.h"
#include "ui/workbench/workbench.h"

#include "core/interop/sqlalchemy/updater.h"

namespace ui {

class AdoptDialog;
class AlembicDialog;

class PythonTools : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        Session &session;
        Settings &settings;
        Passwords &passwords;
        Actions &actions;
        Banner &banner;
        FileImport &import;
        ModelsWatch &models;
        Workbench &workbench;
    };
    PythonTools(const Context &context, QWidget *window);

    AlembicDialog *showAlembicDialog();
    AdoptDialog *showAdoptDialog();
    bool isBusy() const { return m_task.isRunning(); }
    // An error; of Python that could not be parsed, with the way to the line.
    void show(const core::Error &error);

private:
    void connectModels();
    void connectMirror();
    void chooseModels(const QString &title, const std::function<void()> &then);
    void compareModels();
    void showChange(const ModelsChange &change);
    void updateModels();
    void readUpdate(const QString &file);
    void showUpdate(const QString &source, const core::Result<core::UpdatedModels> &update);
    void takeModels(const QString &source, const core::Model &read);
    void switchMirror(bool on);
    void showMirrored(const core::Result<core::MirrorUpdate> &update);
    void saveIfSaved(bool wasSaved);

    Context m_context;
    QWidget *m_window;
    Task m_task;
    QAction *m_showLine; // of the error in the banner
    core::Error m_shown;
};

} // namespace ui

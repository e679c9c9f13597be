// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which database: one of the project's, an SQLite file that is there or not yet, or a server's that is
// added to the project on the way. Shows where it is, in full.

#include "ui/dialogs/databasecontext.h"

#include <QWidget>

class QComboBox;

namespace ui {

class ElidedLabel;

class DatabaseChoice : public QWidget
{
    Q_OBJECT

public:
    enum class NewFiles { Offered, NotOffered };
    // `database`: the name of the one to begin with; the first of the project where it has no such.
    DatabaseChoice(const DatabaseContext &context,
                   NewFiles newFiles,
                   const QString &database,
                   QWidget *parent = nullptr);

    // None: nothing is chosen. Without the password.
    const std::optional<core::DatabaseUrl> &url() const { return m_url; }
    // What a person calls it: its name in the project, or of its file.
    QString name() const;
    // Of the project; null for one that is not in it.
    const core::DatabaseEntry *entry() const;
    void setFile(const QString &file);

Q_SIGNALS:
    void chosen();

private:
    void build(NewFiles newFiles);
    void fill(const QString &database);
    void addChoice(const QString &name, const QString &url);
    void chooseFile();
    void createFile();
    void chooseServer();
    void take();
    QString folder() const;
    QString suggestedFile() const;

    DatabaseContext m_context;
    std::optional<core::DatabaseUrl> m_url;
    QComboBox *m_choices;
    ElidedLabel *m_place;
};

} // namespace ui

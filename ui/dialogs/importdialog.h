// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is to become of a file that is imported: a new project or classes of this one; and for an SQL
// script, which engine reads it. A server is asked for as a URL; it gets a scratch database for the
// moment of reading.

#include "core/interop/importfile.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace ui {

enum class ImportTarget { NewProject, ThisProject };

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    // `servers`: URLs to offer. `canJoin`: a project is open.
    ImportDialog(const QString &file, const QStringList &servers, bool canJoin, QWidget *parent);

Q_SIGNALS:
    void chosen(const core::TextImport &import, ui::ImportTarget target);

private:
    QLayout *buildLayout();
    void showEngine();
    core::Result<core::TextImport> request() const;
    void finish();

    QString m_file;
    QStringList m_servers;
    bool m_canJoin;
    QRadioButton *m_new;
    QRadioButton *m_join;
    QComboBox *m_engine;
    QLabel *m_serverLabel;
    QLineEdit *m_server;
    QLabel *m_explanation;
    QLabel *m_error;
    QPushButton *m_import = nullptr;
};

} // namespace ui

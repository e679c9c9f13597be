// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A database to add to the project, to change, or to open as a new project: its form, a test of the
// connection, and what is wrong said while it is typed. Saving is one undo step; the password is kept
// where Passwords keeps it, never in the project.

#include "ui/dialogs/databasecontext.h"
#include "ui/dialogs/databasefields.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class ConnectionTest;
class DatabaseForm;

class DatabaseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Edit, Open };

    // `name`: of the database to change.
    DatabaseDialog(Purpose purpose,
                   const DatabaseContext &context,
                   const QString &name = {},
                   QWidget *parent = nullptr);

    void setKind(core::DialectKind kind);
    void setFields(const DatabaseFields &fields); // as if they were typed
    ConnectionTest *test() const { return m_test; }
    void accept() override;

Q_SIGNALS:
    void saved(const QString &name);
    void chosen(const core::DatabaseUrl &url); // Purpose::Open; without the password

protected:
    bool event(QEvent *event) override;

private:
    QLayout *buildButtons();
    void grow();
    void takeEdit();
    void suggestName();
    QString folder() const;
    QList<FieldProblem> problems() const;

    Purpose m_purpose;
    Document &m_document;
    Passwords &m_passwords;
    QString m_original;
    QString m_suggested; // the name that was made up last
    DatabaseForm *m_form;
    ConnectionTest *m_test;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace ui

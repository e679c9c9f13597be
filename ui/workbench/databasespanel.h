// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project's databases: what each one is, at which revision, how far behind; and what can be done
// with it. What stands in the way of the chosen one is said below the list, with the way out.

#include "ui/actions.h"
#include "ui/dialogs/databasecontext.h"
#include "ui/dialogs/runwork.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DatabaseDialog;
class DatabaseStates;
struct DatabaseStanding;

class DatabasesPanel : public QWidget
{
    Q_OBJECT

public:
    DatabasesPanel(const DatabaseContext &context,
                   DatabaseStates &states,
                   Actions &actions,
                   QWidget *parent = nullptr);
    QString currentDatabase() const; // its name; empty: none
    void setCurrentDatabase(const QString &name);
    DatabaseDialog *addDatabase();
    DatabaseDialog *editCurrent(); // null where none is chosen

Q_SIGNALS:
    void currentChanged(const QString &name);
    void runRequested(ui::RunKind kind); // on the current one

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();
    QWidget *buildBar(Actions &actions);
    QWidget *buildDetail();
    DatabaseDialog *open(DatabaseDialog *dialog);
    void forgetCurrent();
    void askForPassword();
    void showMenu(const QPoint &position);
    void showStates();
    void showCurrent();
    void showItem(QTreeWidgetItem &item, const DatabaseStanding &standing);
    void listDrift(QTreeWidgetItem &item, const DatabaseStanding &standing);

    DatabaseContext m_context;
    DatabaseStates &m_states;
    Actions &m_actions;
    QTreeWidget *m_list;
    QWidget *m_empty;
    QToolButton *m_edit = nullptr;
    QToolButton *m_forget = nullptr;
    QFrame *m_detail = nullptr;
    QLabel *m_detailIcon = nullptr;
    QLabel *m_detailText = nullptr;
    QPushButton *m_password = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_unwind = nullptr;
    QString m_current; // that was told last
};

} // namespace ui

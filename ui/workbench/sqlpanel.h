// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The SQL of the pending changes, or the CREATE statements of what is selected: for one kind of
// database (that of the database which is chosen, until another kind is), or for all three side by side.

#include "ui/analysis.h"
#include "ui/selection.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace ui {

class SqlView;

class SqlPanel : public QWidget
{
    Q_OBJECT

public:
    enum Subject { Pending, Selected, Everything };

    SqlPanel(Document &document,
             Selection &selection,
             Analysis &analysis,
             QWidget *parent = nullptr);
    // The one that is shown alone, and each of the three.
    SqlView *view() const { return m_view; }
    SqlView *view(core::DialectKind dialect) const { return m_three.value(dialect); }
    void setSubject(int index);
    void setSideBySide(bool on);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildThree();
    QToolButton *copyButton(SqlView *view, QWidget *parent);
    void connectModel();
    void refresh();
    void showPending();
    void showTables();
    void compute(const QList<core::TableId> &tables);
    void setAll(const QString &sql);
    void showDialect();
    bool isSideBySide() const;
    QList<core::TableId> selectedTables() const;

    Document &m_document;
    Selection &m_selection;
    Analysis &m_analysis;
    QComboBox *m_subject;
    QComboBox *m_dialect;
    QStackedWidget *m_stack;
    SqlView *m_view;
    QMap<core::DialectKind, SqlView *> m_three;
    QToolButton *m_copy = nullptr;
    Task m_task;
};

// CREATE statements of these classes' and associations' tables and of the enums that they use; of all,
// if none is given. What the kind of database cannot do stands above them as a comment.
QString createSql(const core::Model &model,
                  const QList<core::TableId> &tables,
                  core::DialectKind dialect);

} // namespace ui

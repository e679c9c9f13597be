// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The SQL of the pending changes, or the CREATE statements of what is selected, for one kind of
// database: that of the database which is chosen, until another kind is.

#include "ui/analysis.h"
#include "ui/selection.h"

#include <QWidget>

class QComboBox;

namespace ui {

class SqlView;

class SqlPanel : public QWidget
{
    Q_OBJECT

public:
    SqlPanel(Document &document,
             Selection &selection,
             Analysis &analysis,
             QWidget *parent = nullptr);
    SqlView *view() const { return m_view; }
    void setSubject(int index);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showPending();
    void showTables();
    void showDialect();

    Document &m_document;
    Selection &m_selection;
    Analysis &m_analysis;
    QComboBox *m_subject;
    QComboBox *m_dialect;
    SqlView *m_view;
    Task m_task;
};

// CREATE statements of these classes' and associations' tables; of all, if none is given.
QString createSql(const core::Model &model,
                  const QList<core::TableId> &tables,
                  core::DialectKind dialect);

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields of a database, and the same as a URL, kept in step both ways: a URL that is pasted fills
// the fields and loses its password to the password field. Shows problems on their fields; decides
// nothing.

#include "ui/dialogs/databasefields.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

namespace ui {

enum class NameRow { Shown, Hidden };

class DatabaseForm : public QWidget
{
    Q_OBJECT

public:
    // `folder`: where a dialog for files begins.
    DatabaseForm(NameRow name, const QString &folder, QWidget *parent = nullptr);

    const DatabaseFields &fields() const { return m_fields; }
    void setFields(const DatabaseFields &fields);
    void setName(const QString &name);
    bool isUrlValid() const { return m_urlError.isEmpty(); }
    bool keepsPassword() const;
    void focusFirst();
    void focusProblem(); // the first field that is marked
    // Marks the fields that a person has been in; the first of these problems is given back.
    QString showProblems(const QList<FieldProblem> &problems);
    // From now on every problem is shown.
    void touchAll();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(DatabaseField field, const QString &name, const QString &label);
    QLineEdit *addFile(DatabaseField field, const QString &name, const QString &label);
    void buildServer();
    void buildMore();
    QWidget *withButton(QLineEdit *line);
    void chooseFile(QLineEdit *line);
    void takeFields();
    void takeUrl(const QString &text);
    void tidyUrl();
    void put(DatabaseField field, const QString &text);
    void showFields();
    void showRows();
    QLineEdit *lineOf(DatabaseField field) const;

    DatabaseFields m_fields;
    QString m_folder;
    bool m_hasName;
    QString m_urlError;
    QSet<int> m_touched; // DatabaseField
    bool m_isFilling = false;

    QFormLayout *m_form;
    QMap<int, QLineEdit *> m_lines; // by DatabaseField
    QMap<int, QWidget *> m_rows;    // what stands in the form for it
    QComboBox *m_kind;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_keep = nullptr;
    QComboBox *m_tls = nullptr;
    QToolButton *m_more = nullptr;
    QCheckBox *m_production = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fields of the inspector. Each tells of what a person entered (`entered`), never of what was set by
// setValue, and can carry an error on itself. A text that is being typed is not replaced by the value
// that it led to, so the cursor stays where it is; a value from elsewhere (undo) replaces it.

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class TextField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);
    void setValue(const QString &value);
    // Differs from one stay in the field to the next: merges typing, not visits.
    QString visit() const { return QString::number(m_visit); }

Q_SIGNALS:
    void entered(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_value; // the last one set or entered
    int m_visit = 0;
};

// Several lines, as high as its text; for comments and SQL.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Kind { Prose, Code };
    explicit TextArea(Kind kind, QWidget *parent = nullptr);
    void setValue(const QString &value);
    QString visit() const { return QString::number(m_visit); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_value;
    int m_visit = 0;
    bool m_setting = false;
};

class ChoiceField : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);
    void addChoice(const QString &text, const QVariant &value);
    void setValue(const QVariant &value);

Q_SIGNALS:
    void entered(const QVariant &value);

protected:
    void wheelEvent(QWheelEvent *event) override; // scrolls the page, never the value
};

class NumberField : public QSpinBox
{
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent = nullptr);
    void setValue(int value);
    QString visit() const { return QString::number(m_visit); }

Q_SIGNALS:
    void entered(int value);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // scrolls the page, never the value

private:
    int m_visit = 0;
};

// Marks the field; an empty text takes the mark off.
void setError(QWidget *field, const QString &text);

// Tab goes through the visible fields below `page` as they stand: line by line.
void orderTabs(QWidget *page);

// Labels above fields, in one column; section headings with room above them.
class FormLayout
{
public:
    explicit FormLayout(QWidget *page);
    void addRow(const QString &label, QWidget *field);
    void addPair(const QString &leftLabel, QWidget *left, const QString &rightLabel, QWidget *right);
    QLabel *addSection(const QString &title, QWidget *trailing = nullptr);
    void addWidget(QWidget *widget);
    void addStretch();

private:
    QWidget *m_page;
    QVBoxLayout *m_layout;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fields.h"

#include "ui/theme.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int visibleLines = 6;

QLabel *fieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setBuddy(buddy);
    if (buddy->accessibleName().isEmpty())
        buddy->setAccessibleName(text);
    return label;
}

} // namespace

TextField::TextField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_value = text.trimmed();
        Q_EMIT entered(m_value);
    });
}

void TextField::setValue(const QString &value)
{
    if (value == m_value && text().trimmed() == value)
        return;
    m_value = value;
    setText(value);
    if (!hasFocus())
        setCursorPosition(0); // a long value shows its beginning
}

void TextField::focusInEvent(QFocusEvent *event)
{
    ++m_visit;
    QLineEdit::focusInEvent(event);
}

TextArea::TextArea(Kind kind, QWidget *parent)
    : QPlainTextEdit(parent)
{
    if (kind == Kind::Code)
        setFont(codeFont());
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        m_value = toPlainText();
        if (!m_setting)
            Q_EMIT entered(m_value);
    });
}

void TextArea::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_setting = true;
    setPlainText(value);
    m_setting = false;
}

QSize TextArea::sizeHint() const
{
    const int lines = std::clamp(document()->lineCount(), 1, visibleLines);
    const int height = lines * fontMetrics().lineSpacing() + 16;
    return {160, std::max(height, 30)};
}

QSize TextArea::minimumSizeHint() const
{
    return sizeHint();
}

void TextArea::focusInEvent(QFocusEvent *event)
{
    ++m_visit;
    QPlainTextEdit::focusInEvent(event);
}

ChoiceField::ChoiceField(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumContentsLength(6);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT entered(currentData()); });
}

void ChoiceField::addChoice(const QString &text, const QVariant &value)
{
    addItem(text, value);
}

void ChoiceField::setValue(const QVariant &value)
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i) == value) {
            setCurrentIndex(i);
            return;
        }
    }
    setCurrentIndex(-1);
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

NumberField::NumberField(QWidget *parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false); // a number that is being typed is none yet
    connect(this, &QSpinBox::valueChanged, this, &NumberField::entered);
}

void NumberField::setValue(int value)
{
    const QSignalBlocker blocker(this);
    QSpinBox::setValue(value);
}

void NumberField::focusInEvent(QFocusEvent *event)
{
    ++m_visit;
    QSpinBox::focusInEvent(event);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void setError(QWidget *field, const QString &text)
{
    field->setToolTip(text);
    const bool isInvalid = !text.isEmpty();
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

void orderTabs(QWidget *page)
{
    QList<std::pair<QRect, QWidget *>> fields;
    for (QWidget *field : page->findChildren<QWidget *>()) {
        const bool isReached = (field->focusPolicy() & Qt::TabFocus) && !field->focusProxy();
        if (isReached && field->isVisibleTo(page))
            fields.append({QRect(field->mapTo(page, QPoint(0, 0)), field->size()), field});
    }
    const auto above = [](const auto &a, const auto &b) { return a.first.top() < b.first.top(); };
    const auto leftOf = [](const auto &a, const auto &b) { return a.first.left() < b.first.left(); };
    std::stable_sort(fields.begin(), fields.end(), above);
    // What begins above the middle of a line's first field stands on that line.
    for (auto line = fields.begin(); line != fields.end();) {
        const int middle = line->first.center().y();
        const auto end = std::find_if(line, fields.end(), [middle](const auto &field) {
            return field.first.top() > middle;
        });
        std::stable_sort(line, end, leftOf);
        line = end;
    }
    for (qsizetype i = 1; i < fields.size(); ++i)
        QWidget::setTabOrder(fields.at(i - 1).second, fields.at(i).second);
}

FormLayout::FormLayout(QWidget *page)
    : m_page(page)
    , m_layout(new QVBoxLayout(page))
{
    m_layout->setContentsMargins(metrics::padding,
                                 metrics::grid,
                                 metrics::padding,
                                 metrics::padding);
    m_layout->setSpacing(metrics::grid / 2);
}

void FormLayout::addRow(const QString &label, QWidget *field)
{
    m_layout->addWidget(fieldLabel(label, field, m_page));
    m_layout->addWidget(field);
    m_layout->addSpacing(metrics::grid / 2);
}

void FormLayout::addPair(const QString &leftLabel,
                         QWidget *left,
                         const QString &rightLabel,
                         QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::grid);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *column = new QVBoxLayout;
        column->setSpacing(metrics::grid / 2);
        column->addWidget(fieldLabel(text, field, m_page));
        column->addWidget(field);
        row->addLayout(column, 1);
    };
    add(leftLabel, left);
    add(rightLabel, right);
    m_layout->addLayout(row);
    m_layout->addSpacing(metrics::grid / 2);
}

QLabel *FormLayout::addSection(const QString &title, QWidget *trailing)
{
    m_layout->addSpacing(metrics::padding);
    auto *label = new QLabel(title, m_page);
    label->setProperty("section", true);
    auto *row = new QHBoxLayout;
    row->addWidget(label, 1);
    if (trailing)
        row->addWidget(trailing);
    m_layout->addLayout(row);
    return label;
}

void FormLayout::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void FormLayout::addStretch()
{
    m_layout->addStretch(1);
}

} // namespace ui

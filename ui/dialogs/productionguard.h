// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where real users are, nothing runs before the database's name was typed.

#include <QFrame>

class QLabel;
class QLineEdit;

namespace ui {

class ProductionGuard : public QFrame
{
    Q_OBJECT

public:
    explicit ProductionGuard(QWidget *parent = nullptr);
    // Hidden and satisfied where the name is empty: no production database.
    void guard(const QString &name);
    bool isSatisfied() const;

Q_SIGNALS:
    void typed();

private:
    QString m_name;
    QLabel *m_text;
    QLineEdit *m_typedName;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the inspector shows when nothing is selected: the project's name, its naming rules, and what it
// holds.

#include "ui/inspector/page.h"

class QLabel;

namespace ui {

class ChoiceField;
class TextField;

class ProjectPage : public InspectorPage
{
    Q_OBJECT

public:
    ProjectPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void connectRule(TextField *field, QString core::NamingRules::*member);

    TextField *m_name;
    ChoiceField *m_tables;
    TextField *m_primaryKey;
    TextField *m_foreignKey;
    TextField *m_uniqueKey;
    TextField *m_index;
    TextField *m_check;
    QLabel *m_facts;
};

} // namespace ui

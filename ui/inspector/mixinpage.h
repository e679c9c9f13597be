// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A mixin: its columns, where they stand in a class, and who uses it.

#include "ui/inspector/page.h"

class QLabel;

namespace ui {

class ChoiceField;
class ColumnTable;
class PartSection;
class TextArea;
class TextField;

class MixinPage : public InspectorPage
{
    Q_OBJECT

public:
    MixinPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void showProblems() override;

private:
    const core::Mixin *value() const;
    QString users(const core::Mixin &mixin) const;

    TextField *m_name;
    ChoiceField *m_placement;
    ColumnTable *m_columns;
    PartSection *m_parts;
    QLabel *m_users;
    TextArea *m_comment;
};

} // namespace ui

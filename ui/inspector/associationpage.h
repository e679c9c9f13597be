// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a many-to-many association: its table's name and its two ends.

#include "ui/inspector/page.h"

namespace ui {

class ChoiceField;
class TextArea;
class TextField;

class AssociationPage : public InspectorPage
{
    Q_OBJECT

public:
    AssociationPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    struct End
    {
        ChoiceField *target;
        TextField *prefix;
        ChoiceField *onDelete;
    };
    End makeEnd();
    void connectEnd(const End &end, core::AssociationEnd core::Association::*member);
    void showEnd(const End &end, const core::AssociationEnd &value);
    void turnIntoClass();
    const core::Association *value() const;

    TextField *m_name;
    End m_left;
    End m_right;
    TextArea *m_comment;
};

} // namespace ui

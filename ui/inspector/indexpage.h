// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one index of a class or mixin.

#include "ui/inspector/page.h"

class QCheckBox;

namespace ui {

class ColumnChooser;
class IndexKeys;
class OptionsBox;
class TextArea;
class TextField;

class IndexPage : public InspectorPage
{
    Q_OBJECT

public:
    IndexPage(Document &document, Selection &selection, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildLayout();
    void connectTexts();
    void connectParts();
    const core::Index *value() const;
    void commit(const QString &text,
                const core::Index &index,
                QWidget *field,
                const QString &what = {});

    TextField *m_name;
    IndexKeys *m_keys;
    QCheckBox *m_unique;
    TextField *m_method;
    ColumnChooser *m_include;
    TextArea *m_predicate;
    OptionsBox *m_options;
    TextArea *m_comment;
};

} // namespace ui
